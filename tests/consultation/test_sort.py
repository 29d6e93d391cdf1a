from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import numpy as np

from api.consultation.themes.carry import carry_names
from api.consultation.themes.comments import Comment
from api.consultation.themes.model import Sorting, Theme
from api.consultation.themes.sort import sort_comments
from index.encoder import Vectors

START = datetime(2026, 9, 1, tzinfo=UTC)
WORDS = ("buses", "potholes", "libraries")
DIMENSION = 16


def crowd(theme: int, first: int, count: int, seed: int = 0) -> tuple[list[Comment], Vectors]:
    """So many comments about one thing: their vectors lie around an axis of their own."""
    random = np.random.default_rng((theme, first, seed))
    vectors = 0.12 * random.normal(size=(count, DIMENSION)).astype(np.float32)
    vectors[:, theme] += 1
    comments = [
        Comment(f"{theme}-{n:03}", f"{WORDS[theme]} number {n}", "", START + timedelta(hours=n))
        for n in range(first, first + count)
    ]
    return comments, np.asarray(vectors / np.linalg.norm(vectors, axis=1, keepdims=True), dtype=np.float32)


def together(*crowds: tuple[list[Comment], Vectors]) -> tuple[list[Comment], Vectors]:
    return [c for comments, _ in crowds for c in comments], np.concatenate([v for _, v in crowds])


def by_subject(sorting: Sorting) -> dict[str, set[str]]:
    """The subjects in each theme, by its key."""
    return {theme.key: {response[0] for response in theme.responses} for theme in sorting.themes}


BUSES_AND_POTHOLES = together(crowd(0, 0, 40), crowd(1, 0, 30))


def test_comments_that_say_the_same_are_a_theme_named_by_its_words() -> None:
    sorting = sort_comments(*BUSES_AND_POTHOLES)

    assert list(by_subject(sorting).values()) == [{"0"}, {"1"}]
    assert [theme.name.split(",")[0] for theme in sorting.themes] == ["buses", "potholes"]
    assert sorting.up_to == START + timedelta(hours=39)


def test_the_same_comments_are_always_sorted_alike() -> None:
    assert sort_comments(*BUSES_AND_POTHOLES) == sort_comments(*BUSES_AND_POTHOLES)


def test_sorting_again_changes_nothing() -> None:
    first = sort_comments(*BUSES_AND_POTHOLES)
    assert sort_comments(*BUSES_AND_POTHOLES, first) == first


def test_what_a_person_named_and_moved_stays_and_new_comments_join_it() -> None:
    first = sort_comments(*BUSES_AND_POTHOLES)
    buses, potholes = first.themes
    moved = buses.responses[0]
    edited = replace(
        first,
        themes=(
            replace(buses, name="Getting about", responses=buses.responses[1:]),
            replace(potholes, responses=(*potholes.responses, moved)),
        ),
    )
    second = sort_comments(*together(BUSES_AND_POTHOLES, crowd(0, 40, 8)), edited)

    assert [theme.name for theme in second.themes] == ["Getting about", potholes.name]
    assert [theme.key for theme in second.themes] == [buses.key, potholes.key]
    assert moved in second.themes[1].responses
    assert {f"0-{n:03}" for n in range(40, 48)} <= set(second.themes[0].responses)


def test_enough_comments_that_say_something_new_are_a_new_theme_at_the_end() -> None:
    first = sort_comments(*BUSES_AND_POTHOLES)
    second = sort_comments(*together(BUSES_AND_POTHOLES, crowd(2, 0, 20)), first)

    assert [theme.key for theme in second.themes[:2]] == [theme.key for theme in first.themes]
    assert list(by_subject(second).values())[2:] == [{"2"}]


def test_a_few_comments_that_say_something_new_are_no_theme() -> None:
    first = sort_comments(*BUSES_AND_POTHOLES)
    second = sort_comments(*together(BUSES_AND_POTHOLES, crowd(2, 0, 3)), first)

    assert len(second.themes) == 2
    assert {"2-000", "2-001", "2-002"} <= set(second.unsorted)


def test_a_withdrawn_response_is_in_the_sorting_no_more() -> None:
    comments, vectors = BUSES_AND_POTHOLES
    first = sort_comments(comments, vectors)
    second = sort_comments(comments[1:], vectors[1:], first)

    assert comments[0].id in first.themes[0].responses
    assert comments[0].id not in {r for theme in second.themes for r in theme.responses} | set(
        second.unsorted
    )


def test_an_amended_response_is_sorted_anew() -> None:
    comments, vectors = BUSES_AND_POTHOLES
    first = sort_comments(comments, vectors)
    changed = replace(comments[0], text="potholes now", written=START + timedelta(days=30))
    turned = vectors.copy()
    turned[0] = vectors[-1]
    second = sort_comments([changed, *comments[1:]], turned, first)

    assert comments[0].id in second.themes[1].responses


def test_what_a_person_left_out_stays_out() -> None:
    first = sort_comments(*BUSES_AND_POTHOLES)
    out = first.themes[0].responses[0]
    edited = replace(
        first,
        themes=(replace(first.themes[0], responses=first.themes[0].responses[1:]), first.themes[1]),
        left_out=(out,),
    )
    second = sort_comments(*together(BUSES_AND_POTHOLES, crowd(0, 40, 8)), edited)

    assert second.left_out == (out,)
    assert out not in second.themes[0].responses


def test_too_few_comments_make_no_theme() -> None:
    sorting = sort_comments(*crowd(0, 0, 4))
    assert (sorting.themes, len(sorting.unsorted)) == ((), 4)


def test_nothing_is_sorted_into_nothing() -> None:
    assert sort_comments([], np.zeros((0, DIMENSION), dtype=np.float32)) == Sorting()


def test_sorted_afresh_themes_keep_the_names_of_those_they_are_made_of() -> None:
    anew = sort_comments(*BUSES_AND_POTHOLES)
    buses, potholes = anew.themes
    before = Sorting(
        (
            Theme("theme-b", "Road surfaces", (), potholes.responses[:20]),
            Theme("theme-a", "Getting about", (), buses.responses[:30]),
            Theme("theme-c", "Gone", (), ("9-001",)),
        )
    )
    carried = carry_names(anew, before)

    assert [(theme.key, theme.name) for theme in carried.themes] == [
        ("theme-b", "Road surfaces"),
        ("theme-a", "Getting about"),
    ]
    assert carried.themes[1].responses == buses.responses
