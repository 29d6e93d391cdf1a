from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privacy.kinds import Kind
from privacy.redact import ORDER, Redactor
from tests.privacy.fakes import SmallLanguage

ROOT = Path(__file__).resolve().parents[2]
COUNCIL = (
    "Write to consultation@council.example or ring 0161 496 0000. "
    "Stopford House, SK1 3XE. Wynn Marsh is a park."
)


def redactor(public: str = "") -> Redactor:
    return Redactor(lambda: public, SmallLanguage)


def test_each_piece_is_replaced_by_its_kind_and_told_where_it_stood() -> None:
    text = "I am Sandra Whitlock, ring 07700 900123."
    redaction = redactor().redact(text)
    assert redaction.text == "I am [name], ring [phone number]."
    assert [(found.kind, found.text) for found in redaction.found] == [
        (Kind.NAME, "Sandra Whitlock"),
        (Kind.PHONE, "07700 900123"),
    ]
    assert all(text[found.start : found.end] == found.text for found in redaction.found)


def test_of_two_kinds_in_one_place_the_surer_one_counts() -> None:
    redaction = redactor().redact("sandra.whitlock@example.com or Sandra at 4 Sandra Lane")
    assert redaction.text == "[e-mail address] or [name] at [address]"


def test_every_kind_has_its_place_in_the_order() -> None:
    assert sorted(ORDER) == sorted(Kind)


@pytest.mark.parametrize(
    "text",
    ["0161 496 0000", "01614960000", "Consultation@council.example", "SK1 3XE", "Wynn Marsh was named so"],
)
def test_what_the_council_has_published_is_left(text: str) -> None:
    assert redactor(COUNCIL).redact(text).text == text


def test_what_is_only_like_what_the_council_has_published_is_not() -> None:
    assert redactor(COUNCIL).redact("0161 496 0001").text == "[phone number]"


def test_a_text_without_personal_data_stays_as_it_is() -> None:
    redaction = redactor().redact("Plant more trees.\n\n  Please! ")
    assert redaction.text == "Plant more trees.\n\n  Please! "
    assert redaction.found == ()


def test_nothing_is_loaded_before_it_is_needed_and_then_once() -> None:
    loaded: list[int] = []

    def load() -> SmallLanguage:
        loaded.append(1)
        return SmallLanguage()

    made = Redactor(load=load)
    assert loaded == []
    threads = [threading.Thread(target=made.redact, args=("I am Sandra",)) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    made.warm()
    assert loaded == [1]


def test_spacy_is_imported_only_when_a_text_is_redacted() -> None:
    code = "import sys; from privacy.redact import Redactor; Redactor(); print('spacy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


@given(st.text(st.characters(codec="utf-8"), max_size=300))
def test_any_text_is_put_together_again_from_what_is_left_and_what_was_found(text: str) -> None:
    redaction = redactor().redact(text)
    whole, at = "", 0
    for found in redaction.found:
        assert text[found.start : found.end] == found.text
        whole += text[at : found.start] + f"[{found.kind}]"
        at = found.end
    assert whole + text[at:] == redaction.text
