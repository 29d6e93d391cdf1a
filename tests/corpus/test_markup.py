from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.markup import count_words, strip_markup


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("**£62m** of support grants", "£62m of support grants"),
        (
            "our ambition for *safe communities* (Priority 4)",
            "our ambition for safe communities (Priority 4)",
        ),
        ("see the [council website](https://example.org/a_b)", "see the council website"),
        ("to succeed<sup>1</sup>:", "to succeed:"),
        ("<sup>1</sup> The five-year plan", "The five-year plan"),
        ("River Plan<br>Fish Plan<br />Weir Plan", "River Plan Fish Plan Weir Plan"),
        ("Young People with SEND &amp; others", "Young People with SEND & others"),
        ("2. Taking action", "2. Taking action"),
        ("`code`, line\nbreak,  spaces ", "code, line break, spaces"),
        ("100% of the £ in our 'borough'", "100% of the £ in our 'borough'"),
        ("", ""),
    ],
)
def test_strip_markup_leaves_the_words_as_shown(source: str, shown: str) -> None:
    assert strip_markup(source) == shown


@given(st.lists(st.text("abcXYZ019£%'", min_size=1), min_size=1))
def test_strip_markup_leaves_plain_words_alone(words: list[str]) -> None:
    assert strip_markup(" ".join(words)) == " ".join(words)


def test_count_words_counts_at_white_space() -> None:
    assert count_words("a two-acre  park – new") == 5
