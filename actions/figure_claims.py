"""Sums, percentages and numbers that somebody takes for granted, beside those of the passages shown."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from actions.figures import Figure, FigureKind, figures_in
from corpus.model import Passage
from index.lexical import stems

OF_LIFE = frozenset(stems(["weeks months days hours years year old olds yrs kids times am pm"])[0])
# A figure after one of these words bounds an amount.
_BOUNDS = re.compile(
    r"\b(?:than|at (?:least|most)|up to|nearly|almost|about|around)\s+(?:a\s+)?$", re.IGNORECASE
)
_LESS = re.compile(r"\b(?:(?:fewer|less) than|under|below)\s+$", re.IGNORECASE)
_MORE = re.compile(r"\b(?:more than|over|above)\s+$", re.IGNORECASE)
# Numbers from this on say by themselves what they are of.
TELLING = 100
# So many words in common show that message and passage speak of the same thing.
COMMON = 2


@dataclass(frozen=True, slots=True)
class FigureClaim:
    """A figure that is claimed, and the plan's own for the same; empty where it gives none here."""

    theirs: str
    own: str = ""
    passage: Passage | None = None


def figure_claim(claimed: Figure, shown: Sequence[Passage], text: str) -> FigureClaim | None:
    """What is wrong with a figure of a text, or None."""
    if less := _LESS.search(claimed.before):
        own = _own_number(claimed, shown, text)
        wrong = own is not None and own.value >= claimed.value
        theirs = f"{less.group().strip().lower()} {claimed.words}"
        return FigureClaim(theirs, _with_bound(own), _holder(own, shown)) if own and wrong else None
    if _BOUNDS.search(claimed.before) or stands_in(claimed, shown):
        return None
    if own := _other(claimed, shown, text):
        return FigureClaim(claimed.words, own.words, _holder(own, shown))
    return FigureClaim(claimed.words) if is_telling(claimed) or _spoken_of(claimed, shown) else None


def stands_in(claimed: Figure, shown: Sequence[Passage]) -> bool:
    """Whether a figure stands in what is shown, be it as one end of a range; a number for the same thing."""
    digits = re.compile(rf"(?<![\d,.]){re.escape(claimed.words.replace(',', ''))}(?![\d]|[.,]\d)")
    figures = [figure for passage in shown for figure in figures_in(passage.text)]
    written = any(digits.search(re.sub(r"(?<=\d),(?=\d)", "", passage.text)) for passage in shown)
    same = [figure for figure in figures if claimed.same_as(figure)]
    return (written or bool(same)) and not _counts_another(claimed, same, figures)


def is_telling(figure: Figure) -> bool:
    """Whether a figure is hardly there by chance."""
    return figure.kind is not FigureKind.NUMBER or figure.value >= TELLING


def words_of(text: str) -> frozenset[str]:
    """The stems of a text, figures aside."""
    return frozenset(stems([re.sub(r"[\d£%,.]+", " ", text)])[0])


def in_common(text: str, passage: Passage) -> int:
    """How many words a message and a passage have in common, numbers aside."""
    return len(words_of(text) & words_of(passage.text))


def _counts_another(claimed: Figure, same: Sequence[Figure], figures: Sequence[Figure]) -> bool:
    """Whether a number counts something else in the plan, which has another number for what is claimed."""
    if not same or any(claimed.counts & figure.counts for figure in same):
        return False
    return any(claimed.counts_as(figure, apart_from=OF_LIFE) for figure in figures)


def _other(claimed: Figure, shown: Sequence[Passage], text: str) -> Figure | None:
    """The plan's figure for what is claimed, where only one can be meant.

    A number has to count the same; a sum or a percentage has to stand in a clause that speaks of the same,
    in the best passage.
    """
    if claimed.kind is FigureKind.NUMBER:
        return _own_number(claimed, shown, text)
    if claimed.kind is FigureKind.YEAR or not _alike(text, shown[0]):
        return None
    same = [f for f in figures_in(shown[0].text) if f.kind is claimed.kind]
    slips = [f for f in same if _digits(f) == _digits(claimed)]
    found = [f for f in same if words_of(text) & words_of(f.clause)] or slips
    return found[0] if len(found) == 1 else None


def _digits(figure: Figure) -> str:
    """What two figures have in common of which one slipped by a thousand or by a point."""
    return re.sub(r"\D", "", figure.words)


def _holder(figure: Figure, shown: Sequence[Passage]) -> Passage | None:
    """The passage that a figure stands in."""
    return next((p for p in shown if figure in figures_in(p.text)), None)


def _own_number(claimed: Figure, shown: Sequence[Passage], text: str) -> Figure | None:
    return _nearest([f for p in shown if _speaks_of(claimed, p) for f in _counting(claimed, p)], text)


def _alike(text: str, passage: Passage) -> bool:
    """Whether a text and a passage have words enough in common, or most of a short text's."""
    common = in_common(text, passage)
    return common >= COMMON or 2 * common >= len(words_of(text)) > 0


def _counting(claimed: Figure, passage: Passage) -> list[Figure]:
    """The numbers of a passage that count what is claimed."""
    return [f for f in figures_in(passage.text) if claimed.counts_as(f, apart_from=OF_LIFE)]


def _speaks_of(claimed: Figure, passage: Passage) -> bool:
    """Whether a passage has at least half of the words of what is counted."""
    counted = claimed.counts - OF_LIFE
    return 2 * len(counted & words_of(passage.text)) >= len(counted)


def _spoken_of(claimed: Figure, shown: Sequence[Passage]) -> bool:
    return bool(claimed.counts - OF_LIFE) and any(_speaks_of(claimed, passage) for passage in shown)


def _nearest(figures: Sequence[Figure], text: str) -> Figure | None:
    """The figure whose clause has most of a text's words; None where two have as many."""
    said = words_of(text)
    ranked = sorted(((len(said & words_of(f.clause)), n, f) for n, f in enumerate(figures)), reverse=True)
    if not ranked or (len(ranked) > 1 and ranked[0][0] == ranked[1][0]):
        return None
    return ranked[0][2]


def _with_bound(figure: Figure) -> str:
    bound = _MORE.search(figure.before)
    return f"{bound.group().strip().lower()} {figure.words}" if bound else figure.words
