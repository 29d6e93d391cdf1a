"""Danger, and the help to offer."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import yaml

from actions.danger import FILE, Danger, DangerFinder, contact_line
from actions.errors import AnswerError
from corpus.council import Council
from corpus.signposts import Signpost
from tests.encoders import HashingEncoder

DATA: dict[str, Any] = yaml.safe_load(FILE.read_text(encoding="utf-8"))
KINDS: dict[str, Any] = DATA["kinds"]
CONFIRMED = Signpost("fire", "Fire brigade", "112", "", "https://example.org/fire")
RUMOURED = Signpost("fire", "A neighbour", "555", "", "")
SMOKE = Signpost("smoke", "Smoke line", "665", "", "https://example.org/smoke")
FLOOD = Signpost("flood", "Flood line", "666", "", "https://example.org/flood")


@pytest.fixture(scope="module")
def dangers(signposts: tuple[Signpost, ...]) -> DangerFinder:
    return DangerFinder(HashingEncoder(), signposts)


def told(finder: DangerFinder, text: str) -> Danger:
    return finder.nearest(HashingEncoder().encode([text])[0])


def first_of(finder: DangerFinder, kind: str) -> Danger:
    danger = told(finder, KINDS[kind]["examples"][0])
    assert danger.name == kind
    return danger


@pytest.fixture
def small_file(tmp_path: Path) -> Path:
    kinds = {
        "fire": {
            "now": "Call 112 now.",
            "say": "Get out.",
            "topics": ["smoke", "fire"],
            "examples": ["the house burns", "flames on the roof"],
        },
        "flood": {"say": "Go up.", "topics": ["flood"], "examples": ["water is rising", "the river is in"]},
        "any": {"say": "Help is near.", "topics": ["fire"], "examples": ["please send somebody quickly"]},
    }
    path = tmp_path / "safety.yml"
    path.write_text(yaml.safe_dump({"otherwise": "any", "kinds": kinds}, sort_keys=False), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("kind", "example"), [(kind, example) for kind, data in KINDS.items() for example in data["examples"]]
)
def test_a_message_is_matched_to_the_kind_whose_example_it_is_like(
    dangers: DangerFinder, kind: str, example: str
) -> None:
    assert dangers.nearest(HashingEncoder().encode([example.upper()])[0]).name == kind


@pytest.mark.parametrize("kind", KINDS)
def test_contacts_are_confirmed_few_and_no_number_stands_twice(
    dangers: DangerFinder, signposts: tuple[Signpost, ...], kind: str
) -> None:
    for example in KINDS[kind]["examples"]:
        contacts = told(dangers, example).contacts
        numbers = [contact.phone or contact.url for contact in contacts]
        assert 0 < len(contacts) <= 5
        assert len(set(numbers)) == len(numbers)
        assert all(contact.confirmed for contact in contacts)
        assert set(contacts) <= set(signposts)


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_has_ten_examples_or_more_and_words_that_ask_nothing(kind: str) -> None:
    said = f"{KINDS[kind].get('now', '')} {KINDS[kind]['say']}"
    assert len(set(KINDS[kind]["examples"])) >= 10
    assert "?" not in said


@pytest.mark.parametrize(
    "kind", ["overdose", "on_the_brink", "domestic_now", "attack", "fire", "gas", "medical", "accident"]
)
def test_where_a_life_is_at_stake_the_first_words_are_to_call(dangers: DangerFinder, kind: str) -> None:
    assert first_of(dangers, kind).now.startswith("Call 999 now")


@pytest.mark.parametrize(
    ("kind", "topic"),
    [
        ("young_person", "child wanting to talk"),
        ("child", "children's safeguarding (office hours)"),
        ("suicide", "emotional distress"),
        ("domestic", "domestic abuse"),
        ("domestic_men", "domestic abuse (men)"),
        ("homeless", "council housing and homelessness"),
        ("hungry", "money help in an emergency"),
        ("gas", "smell of gas"),
    ],
)
def test_the_most_fitting_contact_comes_first(dangers: DangerFinder, kind: str, topic: str) -> None:
    assert first_of(dangers, kind).contacts[0].topic == topic


def test_who_may_have_to_be_silent_learns_how(dangers: DangerFinder) -> None:
    assert first_of(dangers, "domestic_now").contacts[0].phone == "999 then 55"


def test_every_topic_of_the_file_has_a_confirmed_contact(signposts: tuple[Signpost, ...]) -> None:
    named = {topic for kind in KINDS.values() for topic in kind["topics"]}
    confirmed = {signpost.topic for signpost in signposts if signpost.confirmed}
    assert [t for t in named if not any(c == t or c.startswith(f"{t} (") for c in confirmed)] == []


def test_no_number_stands_among_the_words_but_the_one_for_emergencies() -> None:
    """Contacts are corrected in one file; what the sentences say is not."""
    texts = [text for kind in KINDS.values() for text in (kind["say"], kind.get("now", ""))]
    digits = {word.strip(".,") for text in texts for word in text.split() if word[0].isdigit()}
    assert digits == {"999"}


def test_no_word_of_one_council_stands_in_the_file(council: Council) -> None:
    assert council.area.lower() not in FILE.read_text(encoding="utf-8").lower()


def test_an_unconfirmed_contact_is_never_given(small_file: Path) -> None:
    finder = DangerFinder(HashingEncoder(), [RUMOURED, CONFIRMED, SMOKE, FLOOD], small_file)
    for text in ("the house burns", "water is rising", "please send somebody quickly"):
        assert RUMOURED not in told(finder, text).contacts


def test_a_topic_stands_for_those_with_an_addition_in_brackets_too(small_file: Path) -> None:
    night = replace(FLOOD, topic="flood (at night)", name="Night line", phone="667")
    other = replace(FLOOD, topic="floods of tears", name="Tears line", phone="668")
    finder = DangerFinder(HashingEncoder(), [CONFIRMED, SMOKE, other, FLOOD, night], small_file)
    assert told(finder, "water is rising").contacts == (FLOOD, night)


def test_a_number_that_the_opening_has_said_is_not_listed_again(small_file: Path) -> None:
    finder = DangerFinder(HashingEncoder(), [CONFIRMED, SMOKE, FLOOD], small_file)
    assert told(finder, "the house burns").contacts == (SMOKE,)
    assert told(finder, "please send somebody quickly").contacts == (CONFIRMED,)


def test_between_two_kinds_the_contacts_of_both_are_given_in_turn(small_file: Path) -> None:
    day = replace(FLOOD, topic="flood (by day)", name="Day line", phone="667")
    data = yaml.safe_load(small_file.read_text(encoding="utf-8"))
    for kind in data["kinds"].values():
        del kind["examples"][1:]
    small_file.write_text(yaml.safe_dump(data, sort_keys=False), encoding="utf-8")
    finder = DangerFinder(HashingEncoder(), [CONFIRMED, SMOKE, FLOOD, day], small_file)
    both = HashingEncoder().encode(["water is rising", "the house burns"]).sum(axis=0)
    danger = finder.nearest(both / np.linalg.norm(both))
    assert {danger.contacts[0], danger.contacts[1]} == {SMOKE, FLOOD}
    assert danger.contacts[2:] == (day,)


def test_what_fits_one_kind_only_is_not_said_to_a_message_like_none(small_file: Path) -> None:
    finder = DangerFinder(HashingEncoder(), [CONFIRMED, SMOKE, FLOOD], small_file)
    far = -HashingEncoder().encode(["the house burns water is rising"])[0]
    assert finder.nearest(far).say == "Help is near."
    assert told(finder, "water is rising").say == "Go up."


def test_a_topic_without_any_confirmed_contact_is_an_error_from_the_start(small_file: Path) -> None:
    with pytest.raises(AnswerError, match="flood"):
        DangerFinder(HashingEncoder(), [CONFIRMED, SMOKE, replace(FLOOD, source_url="")], small_file)


@pytest.mark.parametrize(
    ("signpost", "line"),
    [
        (CONFIRMED, "Fire brigade: 112"),
        (replace(CONFIRMED, url="https://fire.example.org"), "Fire brigade: 112"),
        (
            replace(CONFIRMED, phone="", url="https://fire.example.org"),
            "Fire brigade: https://fire.example.org",
        ),
        (replace(CONFIRMED, name="Dial 112"), "Dial 112"),
    ],
)
def test_a_contact_is_a_line_with_a_number_or_else_a_page(signpost: Signpost, line: str) -> None:
    assert contact_line(signpost) == line
