"""Sorts responses into themes: those of earlier runs stay as they are, and new ones are added to them."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from itertools import count, islice

import numpy as np

from api.consultation.themes.comments import Comment
from api.consultation.themes.communities import communities, neighbours_wanted, smallest_theme
from api.consultation.themes.model import NOTHING_SORTED, Sorting, Theme
from api.consultation.themes.neighbours import (
    UNSORTED,
    Flags,
    Labels,
    nearest_among,
    neighbours_of,
)
from api.consultation.themes.progress import Progress, no_progress
from api.consultation.themes.words import marking_words
from index.encoder import Vectors

# The share of its neighbours' votes that a theme needs to take in a new response.
MAJORITY = 0.5
# A new response is less like its theme than nearly all that are in it: then it is something else.
OUTLYING = 0.1
NAMED_BY = 3
KEY_LENGTH = 8


def sort_comments(
    comments: Sequence[Comment],
    vectors: Vectors,
    before: Sorting = NOTHING_SORTED,
    progress: Progress = no_progress,
) -> Sorting:
    """The sorting of these comments, with that of an earlier run kept.

    A response stays in its theme unless it was amended since. The others join the theme of those they are
    most like; where enough of what is left says much the same, there is a new theme. The same comments and
    the same sorting before always give the same sorting.
    """
    labels, is_new = _kept(comments, before), _is_new(comments, before)
    is_free = ~np.isin([comment.id for comment in comments], before.left_out)
    _add_to_known(labels, is_free & is_new, vectors)
    rest = (labels == UNSORTED) & is_free
    if (rest & is_new).any():
        found = communities(vectors, smallest_theme(len(comments)), progress)
        labels = np.where(rest, _new_themes(found, rest, len(before.themes)), labels)
    return _sorting(comments, labels, is_free, before)


def _is_new(comments: Sequence[Comment], before: Sorting) -> Flags:
    """Which comments no earlier run has looked at as they are now."""
    lists = [*(theme.responses for theme in before.themes), before.unsorted, before.left_out]
    known = {response for ids in lists for response in ids}
    return np.array([c.id not in known or _is_amended(c, before) for c in comments], dtype=bool)


def _is_amended(comment: Comment, before: Sorting) -> bool:
    return before.up_to is not None and comment.written > before.up_to


def _kept(comments: Sequence[Comment], before: Sorting) -> Labels:
    """The place of each comment's theme among those before; UNSORTED for what is new or was amended."""
    places = {response: n for n, theme in enumerate(before.themes) for response in theme.responses}
    return np.array(
        [UNSORTED if _is_amended(c, before) else places.get(c.id, UNSORTED) for c in comments], dtype=np.int64
    )


def _add_to_known(labels: Labels, is_wanted: Flags, vectors: Vectors) -> None:
    """Sets the label of every wanted comment that is enough like the members of one theme."""
    members, wanted = np.flatnonzero(labels != UNSORTED), np.flatnonzero((labels == UNSORTED) & is_wanted)
    if not len(members) or not len(wanted):
        return
    near = nearest_among(vectors[wanted], vectors[members], neighbours_wanted(len(members)))
    voted = labels[members][near.rows]
    themes = np.arange(labels.max() + 1)
    votes = np.stack([(near.alike * (voted == theme)).sum(axis=1) for theme in themes], axis=1)
    share = votes.max(axis=1) / (near.alike.sum(axis=1) + 1e-9)
    is_like = near.alike.mean(axis=1) >= _usual_likeness(vectors[members])
    labels[wanted] = np.where((share >= MAJORITY) & is_like, votes.argmax(axis=1), UNSORTED)


def _usual_likeness(members: Vectors) -> float:
    """How like its neighbours all but the outlying members are."""
    near = neighbours_of(members, neighbours_wanted(len(members)))
    return float(np.quantile(near.alike.mean(axis=1), OUTLYING)) if near.rows.shape[1] else 0.0


def _new_themes(found: Labels, rest: Flags, known: int) -> Labels:
    """The labels of those communities of all comments that are mostly made of what is not sorted yet.

    The others are known themes, with what earlier runs left out of them for good reasons.
    """
    sizes = {label: (found == label) for label in np.unique(found) if label != UNSORTED}
    new = [label for label, members in sizes.items() if rest[members].mean() > MAJORITY]
    numbers = {label: known + number for number, label in enumerate(new)}
    return np.array([numbers.get(label, UNSORTED) for label in found], dtype=np.int64)


def _sorting(comments: Sequence[Comment], labels: Labels, is_free: Flags, before: Sorting) -> Sorting:
    words = marking_words([comment.text for comment in comments], labels)
    members = {
        int(label): _ids(comments, labels == label) for label in np.unique(labels) if label != UNSORTED
    }
    known = [
        Theme(old.key, old.name, words[n], members[n]) for n, old in enumerate(before.themes) if n in members
    ]
    new = [_new_theme(words[n], members[n]) for n in sorted(members) if n >= len(before.themes)]
    return Sorting(
        tuple(named_apart([*known, *new])),
        _ids(comments, (labels == UNSORTED) & is_free),
        _ids(comments, ~is_free),
        max((comment.written for comment in comments), default=None),
    )


def _new_theme(words: tuple[str, ...], members: tuple[str, ...]) -> Theme:
    """The theme, with a key that no other has or had: replies are tied to keys."""
    digest = hashlib.sha256(" ".join(members).encode()).hexdigest()
    return Theme(
        f"theme-{digest[:KEY_LENGTH]}", ", ".join(words[:NAMED_BY]) or "No telling words", words, members
    )


def _ids(comments: Sequence[Comment], wanted: Flags) -> tuple[str, ...]:
    return tuple(sorted(comment.id for comment, is_wanted in zip(comments, wanted, strict=True) if is_wanted))


def named_apart(themes: Sequence[Theme]) -> list[Theme]:
    """The themes with a number after a name that another theme has: a shared name means "merge these"."""
    seen: set[str] = set()
    named = []
    for theme in themes:
        numbered = (f"{theme.name} ({n})" for n in count(2))
        name = next(n for n in (theme.name, *islice(numbered, len(themes))) if n.casefold() not in seen)
        seen.add(name.casefold())
        named.append(Theme(theme.key, name, theme.words, theme.responses))
    return named
