"""Danger, and the help to offer."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from actions.danger import FILE, DangerFinder, contact_line
from actions.errors import AnswerError
from corpus.signposts import Signpost
from tests.encoders import HashingEncoder

DATA: dict[str, Any] = yaml.safe_load(FILE.read_text(encoding="utf-8"))
KINDS: dict[str, Any] = DATA["kinds"]
CONFIRMED = Signpost("fire", "Fire brigade", "112", "", "https://example.org/fire")
RUMOURED = Signpost("fire", "A neighbour", "555", "", "")


@pytest.fixture(scope="module")
def dangers(signposts: tuple[Signpost, ...]) -> DangerFinder:
    return DangerFinder(HashingEncoder(), signposts)


@pytest.fixture
def small_file(tmp_path: Path) -> Path:
    kinds = {
        "fire": {"say": "Get out.", "topics": ["fire", "smoke"], "examples": ["the house burns"]},
        "flood": {"say": "Go up.", "topics": ["flood"], "examples": ["water is rising"]},
    }
    path = tmp_path / "safety.yml"
    path.write_text(yaml.safe_dump({"always": ["fire"], "kinds": kinds}), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("kind", "example"), [(kind, example) for kind, data in KINDS.items() for example in data["examples"]]
)
def test_a_message_is_matched_to_the_kind_whose_example_it_is_like(
    dangers: DangerFinder, kind: str, example: str
) -> None:
    assert dangers.nearest(HashingEncoder().encode([example.upper()])[0]).name == kind


@pytest.mark.parametrize("kind", KINDS)
def test_every_contact_of_a_kind_is_confirmed(
    dangers: DangerFinder, signposts: tuple[Signpost, ...], kind: str
) -> None:
    danger = dangers.nearest(HashingEncoder().encode(KINDS[kind]["examples"][:1])[0])
    assert danger.name == kind
    assert all(contact.confirmed for contact in danger.contacts)
    assert set(danger.contacts) <= set(signposts)


@pytest.mark.parametrize("kind", KINDS)
def test_the_number_for_an_emergency_comes_first_and_others_follow(dangers: DangerFinder, kind: str) -> None:
    danger = dangers.nearest(HashingEncoder().encode(KINDS[kind]["examples"][:1])[0])
    assert danger.contacts[0].phone == "999"
    assert len(danger.contacts) > 1
    assert danger.say


def test_every_topic_of_the_file_has_a_confirmed_contact(signposts: tuple[Signpost, ...]) -> None:
    named = [*DATA["always"], *(topic for kind in KINDS.values() for topic in kind["topics"])]
    confirmed = {signpost.topic for signpost in signposts if signpost.confirmed}
    assert set(named) <= confirmed


def test_no_number_stands_among_the_words_but_the_one_for_emergencies() -> None:
    """Contacts are corrected in one file; what the sentences say is not."""
    digits = {
        word.strip(".,") for kind in KINDS.values() for word in kind["say"].split() if word[0].isdigit()
    }
    assert digits <= {"999", "101"}


def test_an_unconfirmed_contact_is_never_given(small_file: Path) -> None:
    flood = replace(CONFIRMED, topic="flood", name="Flood line")
    finder = DangerFinder(HashingEncoder(), [RUMOURED, CONFIRMED, flood], small_file)
    for text in ("the house burns", "water is rising"):
        contacts = finder.nearest(HashingEncoder().encode([text])[0]).contacts
        assert RUMOURED not in contacts
        assert contacts[0] == CONFIRMED


def test_a_kind_without_any_confirmed_contact_is_an_error_from_the_start(small_file: Path) -> None:
    with pytest.raises(AnswerError, match="flood"):
        DangerFinder(HashingEncoder(), [CONFIRMED, replace(RUMOURED, topic="flood")], small_file)


def test_without_a_number_for_an_emergency_there_is_no_start(small_file: Path) -> None:
    with pytest.raises(AnswerError, match="fire"):
        DangerFinder(HashingEncoder(), [RUMOURED], small_file)


@pytest.mark.parametrize(
    ("signpost", "line"),
    [
        (CONFIRMED, "Fire brigade: 112"),
        (replace(CONFIRMED, url="https://fire.example.org"), "Fire brigade: 112"),
        (
            replace(CONFIRMED, phone="", url="https://fire.example.org"),
            "Fire brigade: https://fire.example.org",
        ),
    ],
)
def test_a_contact_is_a_line_with_a_number_or_else_a_page(signpost: Signpost, line: str) -> None:
    assert contact_line(signpost) == line
