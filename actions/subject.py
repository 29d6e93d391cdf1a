"""The subject of a question in the asker's own words, to say exactly what the plan does not give."""

from __future__ import annotations

import re
from collections.abc import Iterable

from actions.topic import TopicReader
from index.lexical import stems

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_JOINING = frozenset(["of", "the", "and", "for", "in", "to", "on", "a", "an", "at", "by", "with"])
# Words that name nothing where they stand at an end.
_WEAK_WORDS = """
getting take taken taking put paid pay paying heard hear new zero up off out from through under into
wants wanted required free sessions session move moves day days report reports closing close closed
points big large small lot lots people place use used using make makes made making help helps helped
you've they've i've we've it's that's there's what's more most less own next year's today better best
good great local
"""
_WEAK = frozenset(re.findall(r"\S+", _WEAK_WORDS))
LONGEST = 6


class SubjectNamer:
    """Names subjects, with words only that the plan uses too: nothing else that was typed is repeated."""

    def __init__(self, topics: TopicReader, texts: Iterable[str]) -> None:
        self._topics = topics
        self._known = frozenset(stem for found in stems(list(texts)) for stem in found)

    def of(self, text: str) -> str:
        """The longest run of words that say what a text is about ("new Interchange"), or nothing."""
        runs = [run for run in self._runs(text) if len(run) <= LONGEST]
        best = max(runs, key=lambda run: sum(self._tells(word) for word in run), default=[])
        return " ".join(best)

    def _runs(self, text: str) -> Iterable[list[str]]:
        """Runs of telling words, with words that join them in between; punctuation ends a run."""
        for clause in re.split(r"[.,;:?!()\"“”]+", text):
            run: list[str] = []
            for word in [*_WORD.findall(clause), ""]:
                if self._tells(word) or (run and word.lower() in _JOINING):
                    run.append(word)
                    continue
                if trimmed := _trimmed(run):
                    yield trimmed
                run = []

    def _tells(self, word: str) -> bool:
        own = self._topics.stems(word)
        return bool(own) and self._known.issuperset(own)


def _trimmed(run: list[str]) -> list[str]:
    """The run without words at its ends that name nothing."""
    empty = _JOINING | _WEAK
    telling = [place for place, word in enumerate(run) if word.lower() not in empty]
    return run[telling[0] : telling[-1] + 1] if telling else []
