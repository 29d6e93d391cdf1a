"""Which subjects fit some words, best first."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from statistics import median

from api.lookup.subjects import Subject
from index.evidence import Hit, SearchResult

Search = Callable[[str], SearchResult]

# Scores are log odds. What fits stands out from the plan's ordinary passage by STANDS_OUT and is not
# further behind the best than BEHIND; measured on some sixty searches of a few words.
STANDS_OUT = 5.0
BEHIND = 6.0
# Shorter beginnings of words say too little.
SHORTEST = 2

_REFERENCE = re.compile(
    r"(?:(?P<kind>commitment|priority|measure|ambition|[cpma])[\s.]?)?(?P<number>\d+(?:\.\d+){0,3})\.?",
    re.IGNORECASE,
)
_WORD = re.compile(r"\w+")


def rank(subjects: Iterable[Subject], words: str, search: Search) -> tuple[Subject, ...]:
    """The subjects that fit the words, best first; a number ("3.2", "measure 1.4") names them instead.

    A subject fits when the index finds it, or when all the words, the last perhaps unfinished, stand in it.
    """
    given = tuple(subjects)
    named = _named(given, words.strip())
    if named:
        return named
    found = {hit.passage.id: hit for hit in search(words).hits}
    fit = fitting([found[s.id] for s in given if s.id in found]) | {s.id for s in given if _holds(s, words)}
    scores = {s.id: found[s.id].score if s.id in found else float("-inf") for s in given}
    return tuple(sorted((s for s in given if s.id in fit), key=lambda s: -scores[s.id]))


def _named(subjects: tuple[Subject, ...], words: str) -> tuple[Subject, ...]:
    """Those with the number, then those below it; nothing when the words are no number of the plan."""
    match = _REFERENCE.fullmatch(words)
    if match is None:
        return ()
    number, kind = match["number"], (match["kind"] or "")[:1].lower()
    near = [s for s in subjects if f"{s.number}.".startswith(f"{number}.") and _of(s, kind)]
    return tuple(sorted(near, key=lambda s: s.number != number))


def _of(subject: Subject, initial: str) -> bool:
    """Whether a kind's initial can mean the subject; an ambition or priority means what it holds."""
    own = subject.passage.kind.value[0]
    return initial in ("", "a", own) or (initial == "p" and own == "c")


def fitting(hits: Sequence[Hit]) -> set[str]:
    """The ids of the passages that stand out from the others and are not far behind the best."""
    if not hits:
        return set()
    scores = [hit.score for hit in hits]
    least = max(median(scores) + STANDS_OUT, max(scores) - BEHIND)
    return {hit.passage.id for hit in hits if hit.score >= least}


def _holds(subject: Subject, words: str) -> bool:
    wanted = [word.lower() for word in _WORD.findall(words)]
    if not wanted or len(wanted[-1]) < SHORTEST:
        return False
    own = [word.lower() for word in _WORD.findall(subject.passage.text)]
    return set(wanted[:-1]) <= set(own) and any(word.startswith(wanted[-1]) for word in own)
