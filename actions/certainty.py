"""How sure it is: a draft plan confirms nothing, so its own words and their conditions are shown."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

import yaml

from actions.asked import Asked
from actions.draft import Draft
from actions.reply import Status
from actions.wording import Wording
from corpus.model import Kind, Passage
from index.evidence import SearchResult

FILE = Path(__file__).with_name("certainty.yml")
_PROMISES = frozenset(
    {Kind.COMMITMENT, Kind.PRIORITY, Kind.THEME_PRIORITY, Kind.MEASURE, Kind.DOCUMENT, Kind.STATEMENT}
)
_SHOWS_THE_PLAN = frozenset({Status.ANSWERED, Status.NO_STATUS})


class CertaintyCheck:
    """Looks at a draft once more where somebody wants to know how sure something is."""

    def __init__(self, wording: Wording) -> None:
        self._wording = wording

    def __call__(self, asked: Asked, evidence: SearchResult, draft: Draft) -> Draft:
        """The draft; for such a question it opens with what a plan can say, and names its condition."""
        best = next(iter(draft.passages), None)
        if best is None or best.kind not in _PROMISES or draft.status not in _SHOWS_THE_PLAN:
            return draft
        if not asks_how_sure(asked.text):
            return draft
        said = (self._wording.say("certainty", "shown"), *self._condition(best))
        return replace(draft, status=Status.ANSWERED, lead=" ".join(said), notes=())

    def _condition(self, passage: Passage) -> tuple[str, ...]:
        found = _pattern("conditions").search(passage.text)
        return (self._wording.say("certainty", "condition", words=found.group()),) if found else ()


def asks_how_sure(text: str) -> bool:
    """Whether somebody wants to know if something is certain, agreed or going to happen."""
    return _pattern("asks").search(text) is not None


@lru_cache
def _pattern(part: str) -> re.Pattern[str]:
    patterns = yaml.safe_load(FILE.read_text(encoding="utf-8"))[part]
    return re.compile("|".join(patterns), re.IGNORECASE)
