"""Two questions in one message."""

from __future__ import annotations

import pytest

from actions.several import halves, subjects


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "when is the summit and who is responsible for trees?",
            ("when is the summit", "who is responsible for trees?"),
        ),
        (
            "When is the summit? Who is responsible for trees?",
            ("When is the summit", "Who is responsible for trees?"),
        ),
        ("tell me about trees. also what about bins", ("tell me about trees", "what about bins")),
        ("when is the summit + who pays?", ("when is the summit", "who pays?")),
        (
            "2 questions from us. when is the summit? and who is responsible for trees",
            ("when is the summit", "who is responsible for trees"),
        ),
        (
            "what about trees? and the number of parks, what is it",
            ("what about trees", "the number of parks, what is it"),
        ),
    ],
)
def test_two_questions_are_told_apart(text: str, parts: tuple[str, str]) -> None:
    assert halves(text) == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("of which are there more: trees or buses?", ("trees", "buses")),
        ("is the sum for parks bigger - this year, or last year", ("this year", "last year")),
        ("what about both the tram and the summit?", ("tram", "summit")),
    ],
)
def test_a_comparison_asks_of_each_side(text: str, parts: tuple[str, str]) -> None:
    assert halves(text) == parts


@pytest.mark.parametrize(
    "text",
    [
        "what about trees?",
        "who decides and why",
        "what are you doing about trees and parks this year?",
        "how many trees will you plant, and by when?",
        "will you and the council fix roads and pavements",
        "Hiya. What are you doing about trees?",
        "I was told the tram is coming. Is it in the plan?",
        "My mum is 82 and she has no car. What does the plan say about buses?",
        "the tram and is it coming soon",
        "Your halls must leak heat. What cut have you set and when for?",
        "",
    ],
)
def test_what_is_no_second_question_is_not_split(text: str) -> None:
    assert halves(text) == ()


def test_three_questions_are_told_apart() -> None:
    assert halves("who is responsible for trees and what is planned for buses and when is the summit?") == (
        "who is responsible for trees",
        "what is planned for buses",
        "when is the summit?",
    )


def test_more_than_three_questions_are_not_split() -> None:
    assert halves("when is it and who pays and how many are there and where will they all go") == ()


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("how many themes and values", ("how many themes", "how many values")),
        (
            "what are the priorities and the measures of ambition 4?",
            ("what are the priorities of ambition 4", "what are the measures of ambition 4"),
        ),
        (
            "how many commitments in 1.4 and 2.4",
            ("how many commitments in 1.4", "how many commitments in 2.4"),
        ),
    ],
)
def test_two_parts_of_the_tree_are_two_questions(text: str, parts: tuple[str, str]) -> None:
    assert halves(text) == parts


@pytest.mark.parametrize(
    "text",
    ["how many commitments in total in 1.4 and 2.4", "what are the parks and roads", "list trees and buses"],
)
def test_what_is_asked_of_both_together_is_one_question(text: str) -> None:
    assert halves(text) == ()


def test_two_subjects_are_what_stands_on_either_side_of_each_and() -> None:
    assert subjects("trees & parks, and then clean air?") == [
        ("trees", "parks, and then clean air"),
        ("trees & parks", "clean air"),
    ]


@pytest.mark.parametrize("text", ["what about trees?", "and trees?", "trees and", "sandy land", ""])
def test_one_subject_is_not_cut(text: str) -> None:
    assert subjects(text) == []
