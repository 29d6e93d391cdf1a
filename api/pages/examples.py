"""Questions that show what can be asked, for where a visitor is in the plan."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from corpus.council import Council
from corpus.model import Ambition, Kind, Passage, Plan
from corpus.phrasings import Phrasings

COUNT = 3
# Kinds of which people ask one after the other.
SPOKEN_OF = (Kind.AMBITION, Kind.PRIORITY, Kind.COMMITMENT, Kind.MEASURE, Kind.THEME, Kind.THEME_PRIORITY)
# Short enough for a button on a phone, long enough to say what it is about.
LENGTHS = range(20, 81)
# It stands on its own: it begins as a question does, and no word points at what was said before.
OPENING = re.compile(r"(What|How|Who|Which|When|Where|Will|Are|Is|Do|Does|Can)\b")
POINTING = re.compile(r"\b(that|this|those|these|it|its|they|them|then|there|else)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Examples:
    """Three questions; `about` is the id of the passage that they go on from, if any."""

    questions: tuple[str, ...]
    about: str = ""


def example_questions(
    council: Council,
    plan: Plan | None,
    phrasings: Phrasings | None = None,
    about: str = "",
    asked: Collection[str] = (),
) -> Examples:
    """Questions around a passage, as people put them; else the council's own; else some made from the
    plan. None before the plan is there, and none that was asked already."""
    passage = plan.passage(about) if plan and about else None
    if plan and phrasings and passage:
        near = _new(_near(plan, phrasings, passage), asked)
        if len(near) == COUNT:
            return Examples(near, passage.id)
    return Examples(_new(council.example_questions or _from_plan(plan), asked))


def _new(questions: Iterable[str], asked: Collection[str]) -> tuple[str, ...]:
    """The first few, each once."""
    return tuple(dict.fromkeys(question for question in questions if question not in asked))[:COUNT]


def _near(plan: Plan, phrasings: Phrasings, passage: Passage) -> Iterator[str]:
    """A question on each passage after this one under the same heading, then on the rest of its ambition."""
    ambition = plan.ambition_of(passage.id)
    yield from _first(phrasings, _siblings(plan, passage))
    yield from _first(phrasings, [measure.passage for measure in ambition.measures] if ambition else [])
    yield from _first(phrasings, _of_ambition(ambition))


def _siblings(plan: Plan, passage: Passage) -> list[Passage]:
    """The passages under the same heading, those after this one first; none for names and figures."""
    if passage.kind not in SPOKEN_OF:
        return []
    under = [p for p in plan.passages if p.heading == passage.heading and p.kind is passage.kind]
    place = under.index(passage)
    return under[place + 1 :] + under[:place]


def _of_ambition(ambition: Ambition | None) -> list[Passage]:
    priorities = ambition.priorities if ambition else ()
    return [c.passage for priority in priorities for c in priority.commitments]


def _first(phrasings: Phrasings, passages: Sequence[Passage]) -> list[str]:
    """A question on each of the first passages that have one fit to be shown."""
    found = (_shown(phrasings.of(passage.id)) for passage in passages)
    return [question for question in found if question][:COUNT]


def _shown(questions: Sequence[str]) -> str:
    """The first that reads as a question on its own, or an empty text."""
    return next(filter(_is_fit, questions), "")


def _is_fit(question: str) -> bool:
    is_short = len(question) in LENGTHS and question.endswith("?")
    return is_short and bool(OPENING.match(question)) and not POINTING.search(question)


def _from_plan(plan: Plan | None) -> tuple[str, ...]:
    if plan is None or not plan.ambitions:
        return ()
    last = plan.ambitions[-1]
    title = last.priorities[-1].title
    return (
        f"What does the plan say about {title[:1].lower()}{title[1:]}?",
        f"How will you measure ambition {last.number}?",
        f"Who is responsible for ambition {plan.ambitions[0].number}?",
    )
