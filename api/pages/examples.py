"""Questions that show a newcomer what can be asked."""

from __future__ import annotations

from corpus.council import Council
from corpus.model import Plan

COUNT = 3


def example_questions(council: Council, plan: Plan | None) -> tuple[str, ...]:
    """Three questions: the council's own, else some made from the plan; none before the plan is there."""
    return (council.example_questions or _from_plan(plan))[:COUNT]


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
