"""The subject of a question in the asker's own words, to say exactly what was looked for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from actions.dates import without_dates
from actions.tagging import Tagger
from actions.topic import TopicReader
from index.lexical import stems

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
LONGEST = 6
# How many words a phrase is worth more for being the plan's own.
OWN_PHRASE = 1.5
# A word in no more passages than this tells much.
RARE = 5


class SubjectNamer:
    """Names subjects, with words only that the plan uses too: nothing else that was typed is repeated."""

    def __init__(self, topics: TopicReader, texts: Iterable[str], tagger: Tagger) -> None:
        self._topics = topics
        self._tagger = tagger
        said = list(texts)
        self._seen_in = Counter(stem for found in stems(said) for stem in set(found))
        self._known = frozenset(self._seen_in)
        self._text = " ".join(f" {_plain(text)} |" for text in said)

    def of(self, text: str) -> str:
        """The words that say what a text is about ("Clean Air Zone"), or nothing."""
        dateless = without_dates(text)
        found = [*self._own_phrases(dateless), *self._runs(dateless)]
        best = max(found, key=self._worth, default=())
        return " ".join(best)

    def stems(self, text: str) -> frozenset[str]:
        """The stems of all words that name what a text is about."""
        return frozenset(stems([" ".join(word for run in self._runs(text) for word in run)])[0])

    def topic_stems(self, text: str) -> frozenset[str]:
        """The stems of all words of a text that do not only ask, known to the plan or not."""
        return frozenset(self._topics.stems(without_dates(text)))

    def heads(self, text: str) -> frozenset[str]:
        """The stems of the last nouns of a text's phrases: the "emissions" of "carbon emissions"."""
        runs = self._tagger.things(text)
        shared = {run[-1][0] for run, after in pairwise(runs) if _shares(run, after, text)}
        nouns = ([word for word, is_noun in run if is_noun][-1:] for run in runs)
        last = (word for found in nouns for word in found if word not in shared)
        return frozenset(stems([" ".join(last)])[0])

    def knows(self, text: str) -> bool:
        """Whether the plan uses every word of a text, in whatever form; not of an empty one."""
        found = stems([text])[0]
        return bool(found) and self._known.issuperset(found)

    def _worth(self, words: Sequence[str]) -> float:
        telling = sum(self._tells(word) for word in words)
        return telling + (OWN_PHRASE if len(words) > 1 and self._is_own(words) else 0.0)

    def _runs(self, text: str) -> Iterator[tuple[str, ...]]:
        """Runs of known words that name things, up to their last noun."""
        for run in self._tagger.things(without_dates(text)):
            known: list[tuple[str, bool]] = []
            for word, is_noun in [*run, ("", False)]:
                if word and self._tells(word):
                    known.append((word, is_noun))
                    continue
                if words := self._trimmed(known):
                    yield words
                known = []

    def _trimmed(self, run: list[tuple[str, bool]]) -> tuple[str, ...]:
        """The run up to its last noun, without first words that only describe it."""
        last = max((place for place, (_, is_noun) in enumerate(run) if is_noun), default=-1)
        words = [word for word, _ in run[: last + 1]][:LONGEST]
        while len(words) > 1 and not run[last + 1 - len(words)][1] and self._is_common(words[:2]):
            words = words[1:]
        return tuple(words)

    def _is_common(self, pair: Sequence[str]) -> bool:
        """Whether the first word describes so much that it says little of the second ("new schemes")."""
        seen = max((self._seen_in[stem] for stem in self._topics.stems(pair[0])), default=0)
        return seen > RARE and not self._is_own(pair)

    def _own_phrases(self, text: str) -> Iterator[tuple[str, ...]]:
        """Phrases of two words and more that the plan has word for word, such as "walking and cycling"."""
        for clause in re.split(r"[.,;:?!()\"“”]+", text):
            words = _WORD.findall(clause)
            for start in range(len(words)):
                for end in range(min(len(words), start + LONGEST), start + 1, -1):
                    phrase = tuple(words[start:end])
                    if self._tells(phrase[0]) and self._tells(phrase[-1]) and self._is_own(phrase):
                        yield phrase
                        break

    def _is_own(self, words: Sequence[str]) -> bool:
        return f" {_plain(' '.join(words))} " in self._text

    def _tells(self, word: str) -> bool:
        own = self._topics.stems(word)
        return bool(own) and self._known.issuperset(own)


def _shares(run: Sequence[tuple[str, bool]], after: Sequence[tuple[str, bool]], text: str) -> bool:
    """Whether two runs have one noun in common: "walking and cycling schemes"."""
    beside = f"{run[-1][0]} and {' '.join(word for word, _ in after)}"
    return len(after) > 1 and beside in text


def _plain(text: str) -> str:
    return " ".join(re.findall(r"[a-z0-9]+", text.lower()))
