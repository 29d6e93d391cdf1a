"""The feedback form, walked through with the real Rasa."""

from __future__ import annotations

import pytest

from tests.bot.live import Rasa

pytestmark = pytest.mark.rasa

COMMENT = "The bus lanes on Wellington Road should run all day."


def test_a_comment_with_consent_is_kept_with_what_the_conversation_was_about(rasa: Rasa) -> None:
    talk = rasa.talk()
    talk.say("What will you do about trees?")

    assert talk.step("I want to give feedback") == "comment"
    assert talk.step(COMMENT) == "consent"
    assert talk.step("yes") == "done"

    (kept,) = rasa.actions.store.of(talk.sender)
    assert (kept.comment, kept.about) == (COMMENT, "commitment 1.1.1")


def test_the_receipt_code_is_told(rasa: Rasa) -> None:
    talk = rasa.talk()
    talk.say("I want to give feedback")
    talk.say(COMMENT)

    (reply,) = talk.replies("I agree")

    (kept,) = rasa.actions.store.of(talk.sender)
    code = rasa.actions.store.save(kept.conversation_id, kept.submission_id, kept.comment, kept.about)
    assert code in reply["text"]


def test_a_comment_without_consent_is_not_kept(rasa: Rasa) -> None:
    talk = rasa.talk()
    talk.say("I want to give feedback")
    talk.say(COMMENT)

    (reply,) = talk.replies("no")

    assert "not been kept" in reply["text"]
    assert not rasa.actions.store.of(talk.sender)


def test_consent_is_read_from_the_words_alone_and_asked_again_otherwise(rasa: Rasa) -> None:
    talk = rasa.talk()
    talk.say("I want to give feedback")
    talk.say(COMMENT)

    for words in ("potholes please", "go on then I suppose so", "absolutely"):
        assert talk.step(words) == "consent"
    assert not rasa.actions.store.of(talk.sender)

    assert talk.step("yes") == "done"


@pytest.mark.parametrize("before", [[], [COMMENT]])
def test_stop_leaves_the_form_and_the_next_start_begins_at_its_first_question(
    rasa: Rasa, before: list[str]
) -> None:
    talk = rasa.talk()
    talk.say("I want to give feedback")
    for words in before:
        talk.say(words)

    assert talk.step("stop") == "cancelled"
    (reply,) = talk.replies("What will you do about trees?")
    assert reply["status"] == "answered"

    assert talk.step("I want to give feedback") == "comment"
    assert not rasa.actions.store.of(talk.sender)


def test_a_comment_that_begins_with_stop_is_a_comment(rasa: Rasa) -> None:
    talk = rasa.talk()
    talk.say("I want to give feedback")

    assert talk.step("Stop closing our libraries") == "consent"


def test_a_question_inside_the_form_is_answered_and_the_form_asked_again(rasa: Rasa) -> None:
    talk = rasa.talk()
    talk.say("I want to give feedback")

    for step, then in (("comment", COMMENT), ("consent", "yes")):
        answer, both = talk.replies("What does the plan say about air quality?")
        assert both["status"] == answer["status"] == "answered"
        assert both["citations"] == answer["citations"]
        assert both["text"].startswith(answer["text"] + "\n\n")
        assert both["form"]["step"] == step
        talk.say(then)

    assert [kept.comment for kept in rasa.actions.store.of(talk.sender)] == [COMMENT]


def test_a_call_for_help_inside_the_form_is_heard_before_the_form(rasa: Rasa) -> None:
    talk = rasa.talk()
    talk.say("I want to give feedback")

    assert len(talk.replies("I want to kill myself")) == 2

    assert rasa.actions.assistant.asked[-1].intent is not None
    assert rasa.actions.assistant.asked[-1].intent.name == "safety"


def test_asking_for_the_form_inside_the_form_asks_the_same_step_again(rasa: Rasa) -> None:
    talk = rasa.talk()
    talk.say("I want to give feedback")

    for words in ("I want to give feedback", "can I comment on the plan?"):
        assert talk.step(words) == "comment"

    assert talk.step(COMMENT) == "consent"


def test_goodbye_inside_the_form_leaves_it(rasa: Rasa) -> None:
    talk = rasa.talk()
    talk.say("I want to give feedback")

    assert talk.step("bye") == "cancelled"


def test_a_second_comment_of_the_same_person_is_a_second_response(rasa: Rasa) -> None:
    talk = rasa.talk()
    for comment in (COMMENT, "More benches in the parks."):
        talk.say("I want to give feedback")
        talk.say(comment)
        assert talk.step("yes") == "done"

    assert len(rasa.actions.store.of(talk.sender)) == 2


def test_the_form_goes_on_after_rasa_was_killed(rasa: Rasa) -> None:
    talk = rasa.talk()
    talk.say("I want to give feedback")
    talk.say(COMMENT)

    rasa.kill()
    rasa.start()

    assert talk.step("yes") == "done"
    assert [kept.comment for kept in rasa.actions.store.of(talk.sender)] == [COMMENT]
