"""Finding the evidence for what is asked, in the light of the conversation."""

from __future__ import annotations

from dataclasses import replace

from actions.asked import Asked
from actions.several import subjects
from index.evidence import SearchResult, blended, foremost
from index.features import CLOSEST
from index.search import Searcher

# What has no question of anybody's this close to it (cosine) is not taken for a question of the plan.
AT_LEAST_AS_CLOSE = 0.5
# How much a message's own words weigh beside what it says together with the question before it.
OWN_WORDS = 0.3
# The same where it asks what was asked before of someone or something else.
OF_ANOTHER = 0.5
# Each of two subjects in one question has a passage of its own: with this score at least, and this high
# among those of the whole question.
OF_ITS_OWN = 12.0
AMONG = 8


class EvidenceFinder:
    """Looks for evidence in the index; `every` is how many passages there are."""

    def __init__(self, searcher: Searcher, every: int) -> None:
        self._searcher = searcher
        self._every = every

    def chance(self, spoken: str) -> float:
        """How likely the plan answers a message that may be about something else altogether, 0 to 1."""
        found = self._searcher.search(spoken)
        return found.chance if found.features[CLOSEST] >= AT_LEAST_AS_CLOSE else 0.0

    def every(self, spoken: str) -> SearchResult:
        """Every passage of the plan, the best first, for words that stand alone."""
        return self._searcher.search(spoken, kept=self._every)

    def find(self, asked: Asked) -> tuple[Asked, SearchResult]:
        """What is asked and its evidence.

        A message that leans on the conversation is looked for with what was said before and by itself; a
        new subject wins where the plan speaks of it as surely. "And for children?" may be about what was
        asked before or about children alone: the surer counts. Two subjects in one question each bring
        the passage that is theirs.
        """
        if not asked.alone:
            return asked, self._of_each_subject(asked.search, self._searcher.search(asked.search))
        found, own = self.every(asked.search), self.every(asked.alone)
        if asked.new_from is not None and own.chance >= min(found.chance, asked.new_from):
            return replace(asked, search=asked.alone), own
        if asked.another:
            mixed = blended(found, own, OF_ANOTHER)
            return asked, replace(mixed, chance=max(found.chance, own.chance))
        return asked, blended(found, own, OWN_WORDS)

    def _of_each_subject(self, text: str, whole: SearchResult) -> SearchResult:
        """The evidence with the best passage of each of two subjects first, if the question has two."""
        for pair in subjects(text):
            best = [self._searcher.search(subject).hits[0] for subject in pair]
            ids = [hit.passage.id for hit in best]
            near = [hit.passage.id for hit in whole.hits[:AMONG]]
            apart = ids[0] != ids[1] and min(hit.score for hit in best) >= OF_ITS_OWN
            if apart and near[0] in ids and all(i in near for i in ids):
                return foremost(whole, ids)
        return whole
