"""How a reply came about: what was judged, found and answered, as the answer flow goes along."""

from __future__ import annotations

from dataclasses import dataclass

from actions.asked import Asked
from actions.draft import Draft
from actions.judge import Judgement
from actions.question import Focus, Intent
from index.evidence import SearchResult


@dataclass(frozen=True, slots=True)
class Found:
    """One question put to the plan: the evidence for it, what which answerer made of that, and what the
    conversation is about after it."""

    asked: Asked
    evidence: SearchResult
    answerer: str
    draft: Draft
    focus: Focus


@dataclass(frozen=True, slots=True)
class Trace:
    """`told` is the dialogue engine's intent; `found` is empty where the plan was not needed."""

    judged: Judgement
    told: Intent | None = None
    found: tuple[Found, ...] = ()
