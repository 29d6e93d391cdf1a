"""Figures in a text."""

from __future__ import annotations

import pytest

from actions.figures import Figure, FigureKind, figures_in


def only(text: str) -> Figure:
    (figure,) = figures_in(text)
    return figure


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("£62m of grants", FigureKind.SUM, 62e6),
        ("41.5 million pounds", FigureKind.SUM, 41.5e6),
        ("£1.3m", FigureKind.SUM, 1.3e6),
        ("40% of homes", FigureKind.PERCENT, 40),
        ("100 per cent of us", FigureKind.PERCENT, 100),
        ("by 2025", FigureKind.YEAR, 2025),
        ("we have 5, right", FigureKind.NUMBER, 5),
        ("11,500 trees", FigureKind.NUMBER, 11500),
        ("thirteen groups", FigureKind.NUMBER, 13),
        ("a two-acre park", FigureKind.NUMBER, 2),
        ("250 thousand visits", FigureKind.NUMBER, 250000),
    ],
)
def test_a_figure_is_read_in_digits_or_words(text: str, kind: FigureKind, value: float) -> None:
    assert (only(text).kind, only(text).value) == (kind, value)


@pytest.mark.parametrize(
    "text", ["priority 3", "the A6", "2021-22", "commitment 3.2.1", "over 65", "one of the parks"]
)
def test_what_numbers_something_is_no_figure(text: str) -> None:
    assert figures_in(text) == []


def test_numbers_of_the_same_thing_count_as_each_other() -> None:
    assert only("three teams").counts_as(only("eight teams around the place"))
    assert not only("three teams").counts_as(only("eight parks"))
    assert not only("£3").counts_as(only("£8"))
