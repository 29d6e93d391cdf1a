"""Danger, and the help to offer."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import yaml

from actions.danger import FILE, Danger, DangerFinder, contact_line, danger_examples, harmless_examples
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
    return finder.nearest(text, HashingEncoder().encode([text])[0])


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
    assert told(dangers, example.upper()).name == kind


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
    danger = finder.nearest("", both / np.linalg.norm(both))
    assert {danger.contacts[0], danger.contacts[1]} == {SMOKE, FLOOD}
    assert danger.contacts[2:] == (day,)


def test_what_fits_one_kind_only_is_not_said_to_a_message_like_none(small_file: Path) -> None:
    finder = DangerFinder(HashingEncoder(), [CONFIRMED, SMOKE, FLOOD], small_file)
    far = -HashingEncoder().encode(["the house burns water is rising"])[0]
    assert finder.nearest("", far).say == "Help is near."
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


def test_what_is_like_danger_alarms_and_what_is_like_the_harmless_does_not(dangers: DangerFinder) -> None:
    told_of, looks_like_it = danger_examples()[0], harmless_examples()[0][0]
    loud, quiet = (dangers.alarm(vector) for vector in HashingEncoder().encode([told_of, looks_like_it]))
    assert loud > 0.4 > 0 > quiet


def test_no_harmless_message_is_an_example_of_danger_and_none_stands_twice() -> None:
    harmless = [text.lower() for text, _ in harmless_examples()]
    assert len(set(harmless)) == len(harmless)
    assert {text.lower() for text in danger_examples()}.isdisjoint(harmless)


@pytest.mark.parametrize(
    "text",
    [
        "I'm a teacher and a girl in my class says her dad hits her",
        "my grandson told me his stepdad comes in his room at night",
        "the boy next door is hit by his dad",
        "caller says a girl of ten is hit by her mum",
        "health visitor here, a baby has bruises",
    ],
)
def test_help_for_a_child_is_never_said_to_somebody_else(dangers: DangerFinder, text: str) -> None:
    """Whatever the likeness: the vector is that of what a child says."""
    child = HashingEncoder().encode([KINDS["young_person"]["examples"][0]])[0]
    assert dangers.nearest("my stepdad hits me", child).name == "young_person"
    assert dangers.nearest(text, child).name != "young_person"


def test_the_age_of_a_child_who_writes_speaks_for_the_childrens_line(small_file: Path) -> None:
    data = yaml.safe_load(small_file.read_text(encoding="utf-8"))
    data["kinds"]["flood"]["signs"] = ["i'?m (?:[5-9]|1[0-7])"]
    small_file.write_text(yaml.safe_dump(data, sort_keys=False), encoding="utf-8")
    finder = DangerFinder(HashingEncoder(), [CONFIRMED, SMOKE, FLOOD], small_file)
    both = HashingEncoder().encode(["water is rising", "the house burns"]).sum(axis=0)
    unit = both / np.linalg.norm(both)
    assert finder.nearest("hm", unit).name == "fire"
    assert finder.nearest("hm i'm 10", unit).name == "flood"
    assert finder.nearest("hm i'm 100", unit).name == "fire"


@pytest.mark.parametrize("kind", KINDS)
def test_a_life_is_at_stake_where_the_first_words_are_to_call_without_an_if(
    dangers: DangerFinder, kind: str
) -> None:
    now = KINDS[kind].get("now", "")
    assert dangers.named(kind).at_stake is (now.startswith("Call 999 now") and "now if" not in now)


def test_one_who_threatens_is_spoken_to_calmly(dangers: DangerFinder) -> None:
    threat = dangers.named("threatens")
    assert threat.now == "Call 999 now if anyone is in danger."
    assert "sorry" not in threat.say
