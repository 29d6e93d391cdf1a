from __future__ import annotations

import pytest

from corpus.slug import slugify


@pytest.mark.parametrize(
    ("words", "slug"),
    [
        ("Children, Family Services and Education", "children-family-services-and-education"),
        ("Introduction/ Foreword", "introduction-foreword"),
        ("Anytown's Café – 2030", "anytowns-cafe-2030"),
    ],
)
def test_slug_is_the_words_in_lower_case_joined_by_hyphens(words: str, slug: str) -> None:
    assert slugify(words) == slug
