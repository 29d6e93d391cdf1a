"""The sentences that are the assistant's own, not the plan's: what its reading age is measured on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from actions import danger, feedback_asked, feedback_wording, refusals, talk
from actions.wording import read_wording
from api.evaluation.reading_age import ReadingAge, reading_age, sentence_age, sentences_of, words_of
from corpus.council import read_council

# What stands in a blank of which only the reply knows the words; the plan's and the sources' are not ours.
EXAMPLES = {"count": "two measures", "number": "3.2", "shown": "three", "some": "two", "period": "2021"}
ANY_WORD = "this"
# What GOV.UK takes for the longest sentence that is easy to read.
MOST_WORDS = 25
# A sentence by itself is measured roughly: four years above what all of them together should be.
OLDEST = 15.0


@dataclass(frozen=True, slots=True)
class OwnSentence:
    """A sentence and where it comes from; `age` is its own reading age."""

    source: str
    text: str
    age: float
    words: int

    @property
    def is_hard(self) -> bool:
        """Whether it is far above the others."""
        return self.words > MOST_WORDS or self.age > OLDEST


@dataclass(frozen=True, slots=True)
class OwnWords:
    """The reading age of all sentences together, and the sentences, the hardest first."""

    age: ReadingAge
    sentences: tuple[OwnSentence, ...]

    @property
    def hard(self) -> tuple[OwnSentence, ...]:
        """Those that are far above the others."""
        return tuple(sentence for sentence in self.sentences if sentence.is_hard)


class _Blanks(dict[str, str]):
    def __missing__(self, _: str) -> str:
        return ANY_WORD


def own_words(corpus_dir: Path) -> OwnWords:
    """The assistant's own sentences with the council's names in them, measured.

    What is said in danger is left out: that is as short and plain as it can be (`danger_words`).
    """
    return _measured(own_texts(corpus_dir))


def danger_words() -> OwnWords:
    """What the assistant says to people in danger, measured."""
    return _measured(danger_texts())


def _measured(texts: Iterable[tuple[str, str]]) -> OwnWords:
    found = [
        OwnSentence(source, sentence, sentence_age(sentence), len(words_of(sentence)))
        for source, text in texts
        for sentence in sentences_of(text)
    ]
    hardest_first = sorted(found, key=lambda one: (-one.age, one.source, one.text))
    return OwnWords(reading_age([one.text for one in found]), tuple(hardest_first))


def own_texts(corpus_dir: Path) -> Iterator[tuple[str, str]]:
    """(where it comes from, text): the wording, refusals, small talk, and the feedback form's words."""
    wording = read_wording(read_council(corpus_dir))
    names = _Blanks(wording.names) | EXAMPLES
    for section, texts in wording.texts.items():
        for name, value in texts.items():
            for text in value if isinstance(value, list) else [value]:
                yield f"{section}.{name}", str(text).format_map(_Blanks(names))
    for sort, said in yaml.safe_load(refusals.FILE.read_text(encoding="utf-8"))["sorts"].items():
        yield f"refusals.{sort}", said["say"].format_map(_Blanks(names))
    for sorts in yaml.safe_load(talk.FILE.read_text(encoding="utf-8"))["turns"].values():
        for sort, said in sorts.items():
            yield f"talk.{sort}", said["say"].format_map(_Blanks(names))
    for topic, told in yaml.safe_load(feedback_asked.FILE.read_text(encoding="utf-8"))["topics"].items():
        yield f"feedback_questions.{topic}", told["say"].format_map(_Blanks())
    for name, text in vars(feedback_wording).items():
        if name.isupper() and isinstance(text, str):
            yield f"feedback.{name.lower()}", text.format_map(_Blanks())


def danger_texts() -> Iterator[tuple[str, str]]:
    """(where it comes from, text): what is said in each kind of danger."""
    for kind, said in yaml.safe_load(danger.FILE.read_text(encoding="utf-8"))["kinds"].items():
        yield from ((f"safety.{kind}", said[part]) for part in ("now", "say") if said.get(part))
