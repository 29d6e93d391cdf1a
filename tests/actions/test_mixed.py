"""A question of the plan that comes with something else."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from actions.judge import Judgement
from actions.mixed import Mixed, MixedFinder, clauses
from actions.reading import Reader, Reading
from actions.turns import Turn

SURE = 0.9
BIN, TREES = "my bin was missed", "what is planned for oak trees"


class Bench:
    """Judges the pieces of messages as it is told; the plan answers whatever names trees."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    def find(
        self, text: str, turn: Turn, pieces: Mapping[str, Turn], places: bool = True, abuse: bool = False
    ) -> Mixed | None:
        def judge(reading: Reading) -> Judgement:
            found = next((kind for said, kind in pieces.items() if said in reading.text), Turn.UNCLEAR)
            return Judgement(found, weighed={found: SURE})

        return MixedFinder(
            self._reader.read,
            judge,
            lambda each: float("trees" in each.text),
            lambda _: abuse,
            lambda _: places,
        ).find(self._reader.read(text), turn)


@pytest.fixture
def bench(reader: Reader) -> Bench:
    return Bench(reader)


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("my bin was missed, and what is planned for trees?", [BIN, "what is planned for trees"]),
        ("my bin was missed. what is planned for trees", [BIN, "what is planned for trees"]),
        (
            "what is planned for trees and can you fix my lamp",
            ["what is planned for trees", "can you fix my lamp"],
        ),
        ("bye for now, oh wait what about trees", ["bye for now", "oh wait what about trees"]),
        ("what is planned for parks and trees", ["what is planned for parks and trees"]),
        ("I have read it, which took me a day", ["I have read it, which took me a day"]),
    ],
)
def test_a_message_is_taken_apart_where_something_new_begins(text: str, pieces: list[str]) -> None:
    assert clauses(text) == pieces


def test_in_a_rude_message_the_question_needs_no_pause_and_struck_out_words_count_for_nothing() -> None:
    assert clauses("you lump of junk what is planned for buses", rude=True)[1] == "what is planned for buses"
    assert clauses("oi. what the f*** is planned for buses", rude=True) == ["what the is planned for buses"]


@pytest.mark.parametrize("turn", [Turn.SERVICE, Turn.PLAN])
def test_a_request_for_a_service_is_kept_beside_the_question(bench: Bench, turn: Turn) -> None:
    mixed = bench.find(f"{BIN}, and {TREES}?", turn, {"bin": Turn.SERVICE, "trees": Turn.PLAN})
    assert mixed is not None
    assert mixed.question.text == f"{TREES}?"
    assert {kind: reading.text for kind, reading in mixed.beside.items()} == {Turn.SERVICE: BIN}


@pytest.mark.parametrize("turn", [Turn.THANK, Turn.GREET, Turn.GOODBYE, Turn.ASK_BOT, Turn.STOP])
def test_of_small_talk_and_a_question_the_question_is_left(bench: Bench, turn: Turn) -> None:
    mixed = bench.find(f"lovely day. {TREES}", turn, {"lovely": turn, "trees": Turn.PLAN})
    assert mixed is not None
    assert mixed.question.text == f"{TREES}?"
    assert mixed.beside == {}


def test_abuse_is_passed_over_where_a_question_comes_with_it(bench: Bench) -> None:
    pieces = {"clueless": Turn.REFUSE, "trees": Turn.PLAN}
    mixed = bench.find(f"you are clueless. {TREES}", Turn.REFUSE, pieces, abuse=True)
    assert mixed is not None
    assert mixed.question.text == f"{TREES}?"
    assert bench.find(f"you are clueless. {TREES}", Turn.REFUSE, pieces) is None


def test_a_view_is_left_whole_and_a_wish_to_give_one_is_answered_beside_the_question(bench: Bench) -> None:
    text = f"the plan is poor. {TREES}"
    assert bench.find(text, Turn.FEEDBACK, {"trees": Turn.PLAN}) is None
    mixed = bench.find(text, Turn.FEEDBACK, {"poor": Turn.FEEDBACK, "trees": Turn.PLAN})
    assert mixed is not None and list(mixed.beside) == [Turn.FEEDBACK]
    assert bench.find(text, Turn.PLAN, {"poor": Turn.FEEDBACK, "trees": Turn.PLAN}) is None


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        (
            "my road is full of holes. what will you do about it",
            {"holes": Turn.SERVICE, "about it": Turn.PLAN},
        ),
        ("my bin was missed. the trees are nice", {"bin": Turn.SERVICE, "trees": Turn.PLAN}),
        ("what about oak trees? and what about parks?", {"trees": Turn.PLAN, "parks": Turn.PLAN}),
        (
            "my bin was missed. he hits me. what about trees",
            {"bin": Turn.SERVICE, "hits": Turn.SAFETY, "trees": Turn.PLAN},
        ),
        ("what is planned for oak trees", {"trees": Turn.PLAN}),
    ],
)
def test_what_leans_states_is_all_question_or_holds_danger_is_left_whole(
    bench: Bench, text: str, pieces: Mapping[str, Turn]
) -> None:
    assert bench.find(text, Turn.PLAN, pieces) is None


def test_a_story_before_a_question_is_no_request_where_there_is_no_place_to_send_it(bench: Bench) -> None:
    pieces = {"foster": Turn.SERVICE, "trees": Turn.PLAN}
    assert bench.find(f"I am a foster carer. {TREES}", Turn.PLAN, pieces, places=False) is None
    assert bench.find(f"I am a foster carer. {TREES}", Turn.PLAN, pieces) is not None


def test_other_turns_are_left_whole(bench: Bench) -> None:
    for turn in (Turn.SAFETY, Turn.OTHER_LANGUAGE, Turn.REFUSE):
        assert bench.find(f"hello you. {TREES}", turn, {"trees": Turn.PLAN}) is None
