"""The words that mark each theme: frequent in it, rare in the others (class TF-IDF, Grootendorst 2022)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from api.consultation.suppression.limits import SMALLEST_GROUP
from api.consultation.themes.neighbours import UNSORTED, Labels
from index.encoder import Vectors

SHOWN = 8
LEAST_SHARE = 0.08
# A pair of words must say more than either of its words does.
PAIR = 0.7
# What is left of "don't", "isn't" and the like, beside the usual words that say nothing.
LEFTOVERS = frozenset(
    "aren can couldn didn does doesn don hasn haven isn just ll ought re shouldn ve wasn won wouldn".split()  # noqa: SIM905
)
COUNTED = r"(?u)\b[a-zA-Z][a-zA-Z-]+\b"


def marking_words(texts: Sequence[str], labels: Labels, shown: int = SHOWN) -> dict[int, tuple[str, ...]]:
    """For each label its words and pairs of words, the most telling first.

    A word is shown only where a group of people used it: one respondent's own word could tell who it was.
    """
    themes = [int(label) for label in np.unique(labels) if label != UNSORTED]
    if not themes:
        return {}
    try:
        names, used = _counted(texts)
    except ValueError:  # nothing but stop words
        return dict.fromkeys(themes, ())
    sizes = np.array([(labels == theme).sum() for theme in themes])[:, None]
    in_theme = np.array([np.asarray(used[labels == theme].sum(axis=0)).ravel() for theme in themes])
    everywhere = np.asarray(used.sum(axis=0)).ravel()
    idf = np.log1p(in_theme.sum() / max(len(themes), 1) / everywhere)
    is_common = in_theme >= np.maximum(LEAST_SHARE * sizes, SMALLEST_GROUP)
    pair = np.array([PAIR if " " in name else 1.0 for name in names])
    telling = in_theme / sizes * idf * pair * is_common
    return {theme: _best(names, telling[row], shown) for row, theme in enumerate(themes)}


def _counted(texts: Sequence[str]) -> tuple[list[str], Any]:
    """The words and pairs of words, and which text has which, shape (len(texts), len(words))."""
    from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS, CountVectorizer

    ignored = sorted(ENGLISH_STOP_WORDS | LEFTOVERS)
    counter = CountVectorizer(stop_words=ignored, ngram_range=(1, 2), binary=True, token_pattern=COUNTED)
    used = counter.fit_transform(texts)
    return [str(name) for name in counter.get_feature_names_out()], used


def _best(names: Sequence[str], telling: Vectors, shown: int) -> tuple[str, ...]:
    """The most telling, each thing once: not `bus` beside `buses`, nor `waiting` beside `waiting list`."""
    chosen: list[str] = []
    for column in np.argsort(-telling, kind="stable"):
        if telling[column] <= 0 or len(chosen) == shown:
            break
        if not any(_same(str(names[column]), other) for other in chosen):
            chosen.append(str(names[column]))
    return tuple(chosen)


def _same(word: str, other: str) -> bool:
    ours, theirs = ({_stem(part) for part in words.split()} for words in (word, other))
    return ours <= theirs or theirs <= ours


def _stem(word: str) -> str:
    import Stemmer

    return str(Stemmer.Stemmer("english").stemWord(word))
