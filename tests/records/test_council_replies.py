from __future__ import annotations

import pytest

from records.council_replies import CouncilReplies
from records.database import Database
from records.errors import ResponseUnknown
from records.feedback import FeedbackRecords
from records.feedback_values import StoredResponse
from tests.records.conftest import Clock
from tests.records.feedback import response


@pytest.fixture
def feedback(database: Database, clock: Clock) -> FeedbackRecords:
    return FeedbackRecords(database, clock)


@pytest.fixture
def replies(database: Database, clock: Clock) -> CouncilReplies:
    return CouncilReplies(database, clock)


def stored(feedback: FeedbackRecords, code: str) -> StoredResponse:
    found = feedback.read(code)
    assert isinstance(found, StoredResponse)
    return found


def test_a_respondent_sees_the_reply_to_the_response_before_that_to_its_theme(
    feedback: FeedbackRecords, replies: CouncilReplies, clock: Clock
) -> None:
    code = feedback.submit(response()).code
    one = stored(feedback, code)
    assert replies.for_respondent(one) == ()

    feedback.set_themes({one.id: "trees"})
    replies.to_theme("trees", "We have added a commitment.", "Policy team")
    replies.to_response(one.id, "Thank you.", "Ann")
    replies.to_theme("buses", "We are looking at it.", "Policy team")

    texts = [reply.text for reply in replies.for_respondent(stored(feedback, code))]
    assert texts == ["Thank you.", "We have added a commitment."]
    assert [(r.author, r.response, r.theme) for r in replies.replies()] == [
        ("Policy team", "", "trees"),
        ("Ann", one.id, ""),
        ("Policy team", "", "buses"),
    ]
    assert replies.replies()[0].written == clock.time


def test_a_response_without_a_theme_has_no_reply_of_others(
    feedback: FeedbackRecords, replies: CouncilReplies
) -> None:
    code = feedback.submit(response()).code
    feedback.submit(response())
    other = next(each for each in feedback.responses() if each.id != stored(feedback, code).id)
    replies.to_response(other.id, "Thank you.", "Ann")
    replies.to_theme("trees", "More trees.", "Ann")
    assert replies.for_respondent(stored(feedback, code)) == ()


def test_a_newer_reply_takes_the_place_of_the_older(
    feedback: FeedbackRecords, replies: CouncilReplies
) -> None:
    one = stored(feedback, feedback.submit(response()).code)
    for text in ("first", "second"):
        replies.to_response(one.id, text, "Ann")
        replies.to_theme("trees", text, "Ann")
    assert [reply.text for reply in replies.replies()] == ["second", "second"]
    replies.take_back(theme="trees")
    assert [reply.response for reply in replies.replies()] == [one.id]
    replies.take_back(response_id=one.id)
    assert replies.replies() == ()


def test_a_reply_goes_with_its_response(feedback: FeedbackRecords, replies: CouncilReplies) -> None:
    code = feedback.submit(response()).code
    replies.to_response(stored(feedback, code).id, "Thank you.", "Ann")
    feedback.withdraw(code)
    assert replies.replies() == ()


def test_a_reply_to_nothing_or_without_words_is_refused(
    feedback: FeedbackRecords, replies: CouncilReplies
) -> None:
    with pytest.raises(ResponseUnknown, match="abc"):
        replies.to_response("abc", "Thank you.", "Ann")
    with pytest.raises(ValueError, match="name"):
        replies.to_theme("", "Thank you.", "Ann")
    with pytest.raises(ValueError, match="says"):
        replies.to_theme("trees", " ", "Ann")
