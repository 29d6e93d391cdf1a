"""What a status update can be about: the parts of the plan that promise or measure something."""

from __future__ import annotations

from collections.abc import Mapping

from api.status_csv.faults import CellFault, shown
from corpus.model import Kind, Plan

KINDS = (Kind.MEASURE, Kind.COMMITMENT, Kind.PRIORITY, Kind.THEME_PRIORITY, Kind.DOCUMENT)
LISTED = "`plan-assistant status template` lists every subject"


class Subjects:
    """Every subject of a plan; `wordings` is by id, kind after kind, each in the plan's order."""

    def __init__(self, plan: Plan) -> None:
        found = sorted((p for p in plan.passages if p.kind in KINDS), key=lambda p: KINDS.index(p.kind))
        self.wordings: Mapping[str, str] = {passage.id: passage.text for passage in found}
        self._by_words = {_folded(words): subject for subject, words in self.wordings.items()}

    def find(self, text: str) -> str:
        """The id as the plan has it; CellFault, with what may have been meant, when there is none."""
        subject = _folded(text)
        if subject not in self.wordings:
            raise CellFault(f"{shown(text)} is not a subject of this plan", self._advice(subject))
        return subject

    def _advice(self, text: str) -> str:
        if text in self._by_words:
            return f"write {self._by_words[text]}"
        number = text.rpartition(" ")[2]
        similar = [subject for subject in self.wordings if subject.endswith(f" {number}")]
        return f"did you mean {' or '.join(similar)}? {LISTED}" if similar else LISTED


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
