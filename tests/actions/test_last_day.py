"""Until when responses are taken, asked before anybody gives one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from actions.last_day import CLOSES, LastDay
from actions.reading import Reader
from actions.reply import Status
from actions.wording import Wording
from tests.actions.feedback_store import CONSULTATION, TODAY


def last_day(
    wording: Wording, opens: date | None = None, closes: date | None = None, topic: str = ""
) -> LastDay:
    consultation = replace(CONSULTATION, opens=opens, closes=closes)
    return LastDay(wording, consultation, lambda _: topic, lambda: TODAY)


@pytest.mark.parametrize(
    "text",
    ["when does the consultation close", "deadline for comments?", "closing date for responses please"],
)
def test_the_plan_does_not_say_when_it_closes_and_a_view_can_be_given(
    text: str, wording: Wording, reader: Reader
) -> None:
    draft = last_day(wording).reply(reader.read(text))
    assert draft is not None
    assert draft.status is Status.NOT_IN_PLAN
    assert "does not say when the consultation closes" in draft.lead
    assert any("give feedback" in note for note in draft.notes)
    assert draft.suggestions == ("Give feedback",)


@pytest.mark.parametrize(
    ("opens", "closes", "said", "taken"),
    [
        (None, None, "No closing date has been set.", True),
        (None, date(2026, 4, 5), "Responses are taken until 5 April 2026.", True),
        (None, date(2026, 3, 1), "Responses were taken until 1 March 2026.", False),
        (date(2026, 4, 1), date(2026, 5, 1), "Responses are taken from 1 April 2026.", False),
    ],
)
def test_the_day_that_is_set_is_told(
    opens: date | None, closes: date | None, said: str, taken: bool, wording: Wording, reader: Reader
) -> None:
    draft = last_day(wording, opens, closes).reply(reader.read("when does the consultation end?"))
    assert draft is not None
    assert said in draft.lead
    assert bool(draft.suggestions) is taken


def test_a_question_that_is_like_those_of_the_last_day_is_one(wording: Wording, reader: Reader) -> None:
    reading = reader.read("by when must I send it")
    assert last_day(wording, topic=CLOSES).reply(reading) is not None
    assert last_day(wording, topic="length").reply(reading) is None


@pytest.mark.parametrize(
    "text", ["I think the deadline for comments is too short", "I want to comment on the plan. It is vague."]
)
def test_who_has_a_view_is_not_told_the_last_day(text: str, wording: Wording, reader: Reader) -> None:
    assert last_day(wording, topic=CLOSES).reply(reader.read(text)) is None
