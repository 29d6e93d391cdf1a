"""Whether some words stand in the plan at all."""

from __future__ import annotations

import pytest

from actions.answers.mentions import MentionAnswers, MentionCheck
from actions.draft import Draft
from actions.holders import Holders
from actions.reply import Status
from actions.subject import SubjectNamer
from actions.tree import Tree
from actions.wording import Wording
from tests.actions.asking import NOTHING, Desk, ids

TREES = ["commitment 3.4.3", "measure 3.8"]


@pytest.fixture
def mentions(tree: Tree, wording: Wording) -> MentionAnswers:
    return MentionAnswers(tree, wording, Holders(tree))


@pytest.fixture
def check(wording: Wording, mentions: MentionAnswers, subjects: SubjectNamer) -> MentionCheck:
    return MentionCheck(wording, mentions, subjects)


def answer(desk: Desk, mentions: MentionAnswers, text: str) -> Draft:
    draft = mentions(desk.asked(text), NOTHING)
    assert draft is not None
    assert draft.status is Status.ANSWERED
    return draft


@pytest.mark.parametrize(
    "text",
    [
        "Does the plan mention trees?",
        "so the plan doesn't mention trees?",
        "isn't it true that the plan never mentions trees",
        "does the plan fail to mention trees?",
        "where are trees mentioned",
        "how many times are trees mentioned in the plan?",
        "is the word 'trees' in the plan",
        "there's nothing in the plan about trees, right?",
    ],
)
def test_the_places_are_shown_however_it_is_asked(desk: Desk, mentions: MentionAnswers, text: str) -> None:
    draft = answer(desk, mentions, text)
    assert draft.lead == "I found “trees” in two places of the plan:"
    assert ids(draft.passages) == TREES


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("does the plan mention £4.7m", ["achievement 12"]),
        ("does the plan mention 40%?", ["commitment 3.2.3"]),
        ("does the plan mention climate summit", ["commitment 3.2.1"]),
        ("does priority 3.4 mention parking", ["commitment 3.4.2"]),
    ],
)
def test_figures_phrases_and_parts_are_looked_up(
    desk: Desk, mentions: MentionAnswers, text: str, found: list[str]
) -> None:
    assert ids(answer(desk, mentions, text).passages) == found


def test_words_that_do_not_stand_side_by_side_are_said_to_be_together(
    desk: Desk, mentions: MentionAnswers
) -> None:
    said = answer(desk, mentions, "does the plan mention orchards and trees").lead
    assert said.startswith("I found the words “orchards” and “trees” together in two places")


@pytest.mark.parametrize(
    "text", ["does the plan mention xyzzy", "does priority 3.3 mention parking", "what about trees", ""]
)
def test_what_is_not_found_or_not_asked_is_left_to_others(
    desk: Desk, mentions: MentionAnswers, text: str
) -> None:
    assert mentions(desk.asked(text), NOTHING) is None


@pytest.mark.parametrize(
    ("text", "status", "said"),
    [
        (
            "does the plan mention xyzzy?",
            Status.ANSWERED,
            "I did not find that word in the plan. This may be",
        ),
        (
            "does the plan mention xyzzy?",
            Status.NOT_IN_PLAN,
            "I did not find that word in the plan. The nearest",
        ),
        ("is recycling mentioned?", Status.ANSWERED, "I did not find “recycling” in the plan. This may be"),
        ("does it mention foster plughs", Status.ANSWERED, "I did not find all of those words in one place"),
    ],
)
def test_words_that_are_not_there_are_said_not_to_be_found(
    desk: Desk, check: MentionCheck, text: str, status: Status, said: str
) -> None:
    draft = Draft(status, "Here it is.", (desk.passage("measure 3.4"),))
    assert check(desk.asked(text), NOTHING, draft).lead.startswith(said)


@pytest.mark.parametrize(
    "text", ["does the plan mention trees?", "what about xyzzy", "as I mentioned, xyzzy"]
)
def test_any_other_draft_stays_as_it_is(desk: Desk, check: MentionCheck, text: str) -> None:
    draft = Draft(Status.ANSWERED, "Here it is.", (desk.passage("measure 3.4"),))
    assert check(desk.asked(text), NOTHING, draft) is draft


def test_of_two_figures_the_one_that_is_not_there_is_said_not_to_be_found(
    desk: Desk, tree: Tree, wording: Wording
) -> None:
    draft = MentionAnswers(tree, wording, Holders(tree))(desk.asked("does it mention 5G or 4G"), NOTHING)
    assert draft is not None
    assert draft.lead == "I did not find “5G” in the plan. I found “4G” in one place of the plan:"
