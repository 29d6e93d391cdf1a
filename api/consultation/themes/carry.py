"""Sorting everything anew without losing what a person called the themes."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from api.consultation.themes.model import Sorting, Theme
from api.consultation.themes.sort import named_apart

# What an old and a new theme must have in common to be the same: members of both to members of either.
IN_COMMON = 0.25


def carry_names(anew: Sorting, before: Sorting) -> Sorting:
    """The new sorting, with the keys and names of the earlier themes whose members it has kept together."""
    pairs = _pairs(anew.themes, before.themes)
    themes = [
        replace(theme, key=before.themes[pairs[n]].key, name=before.themes[pairs[n]].name)
        if n in pairs
        else theme
        for n, theme in enumerate(anew.themes)
    ]
    kept_first = sorted(range(len(themes)), key=lambda n: n not in pairs)
    named = named_apart([themes[n] for n in kept_first])
    order = sorted(range(len(named)), key=lambda n: pairs.get(kept_first[n], len(before.themes) + n))
    return replace(anew, themes=tuple(named[n] for n in order))


def _pairs(new: tuple[Theme, ...], old: tuple[Theme, ...]) -> dict[int, int]:
    """Old themes by new ones, paired so that together they have as much in common as can be."""
    from scipy.optimize import linear_sum_assignment

    if not new or not old:
        return {}
    common = np.array([[_in_common(theme, other) for other in old] for theme in new])
    rows, columns = linear_sum_assignment(-common)
    return {int(n): int(m) for n, m in zip(rows, columns, strict=True) if common[n, m] >= IN_COMMON}


def _in_common(theme: Theme, other: Theme) -> float:
    ours, theirs = set(theme.responses), set(other.responses)
    return len(ours & theirs) / max(len(ours | theirs), 1)
