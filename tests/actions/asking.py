"""Questions as the reader reads them, and evidence made by hand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from actions.asked import Asked
from actions.intents import IntentModel
from actions.question import Focus
from actions.reading import Reader
from actions.turns import Turn
from corpus.model import Passage, Plan
from index.encoder import Vectors
from index.evidence import Hit, SearchResult
from index.search import Searcher
from tests.fakes import small_plan

NOTHING_SAID = Focus()


@dataclass(frozen=True)
class Desk:
    """Where tests of answerers get what they take: what is asked, and the evidence."""

    plan: Plan
    reader: Reader

    def asked(self, text: str, focus: Focus = NOTHING_SAID, turn: Turn = Turn.PLAN) -> Asked:
        """The message read and placed in its conversation."""
        return self.reader.place(self.reader.read(text), turn, focus)

    def passage(self, passage_id: str) -> Passage:
        """The passage of the plan with this id."""
        found = self.plan.passage(passage_id)
        assert found is not None, passage_id
        return found

    def found(self, *ids: str, chance: float = 0.9, scores: tuple[float, ...] = ()) -> SearchResult:
        """Evidence of these passages; without scores each is two points behind the one before."""
        scores = scores or tuple(10.0 - 2.0 * place for place in range(len(ids)))
        hits = tuple(Hit(self.passage(i), score, {}) for i, score in zip(ids, scores, strict=True))
        return SearchResult(hits, (), chance, {}, {})


# A search always finds something; what it is worth is another matter.
FAR_OFF = small_plan().passages[3]
NOTHING = SearchResult((Hit(FAR_OFF, -9.0, {}),), (), 0.0, {}, {})


class FixedChances(IntentModel):
    """Thinks the same of every message: these turns, with these chances."""

    def __init__(self, chances: Mapping[Turn, float]) -> None:
        self._chances = {turn.value: chances.get(turn, 0.0) for turn in Turn}

    def chances(self, text: str, vector: Vectors) -> dict[str, float]:
        """The chance of each turn."""
        return dict(self._chances)


class FakeSearcher(Searcher):
    """Finds the same for every question but those `alone`, and remembers what was searched for."""

    def __init__(self, found: SearchResult, alone: Mapping[str, SearchResult] | None = None) -> None:
        self.found = found
        self.alone = alone or {}
        self.searched: list[str] = []

    def search(self, question: str, kept: int = 12) -> SearchResult:
        """What is found for the question, whatever is to be kept."""
        self.searched.append(question)
        return self.alone.get(question, self.found)


def ids(passages: tuple[Passage, ...]) -> list[str]:
    """Their ids, in order."""
    return [passage.id for passage in passages]
