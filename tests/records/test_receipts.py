from __future__ import annotations

import re

import pytest

from records.receipts import SIGNS, as_typed, code_of, new_run


def test_codes_can_be_copied_by_hand_and_are_not_guessed() -> None:
    codes = {code_of(new_run()) for _ in range(1_000)}
    assert len(codes) == 1_000
    assert all(re.fullmatch(rf"([{SIGNS}]{{4}}-){{2}}[{SIGNS}]{{4}}", code) for code in codes)
    assert set("".join(codes)) == {*SIGNS, "-"}


def test_the_signs_hold_none_that_is_easily_misread() -> None:
    assert not set(SIGNS) & set("ILOU01")
    assert len(SIGNS) == 30


def test_a_run_always_has_the_same_code() -> None:
    run = new_run()
    assert code_of(run) == code_of(run)
    assert len(run) >= 32


@pytest.mark.parametrize(
    "typed",
    [
        "K7QM-2F9D-XW3C",
        "k7qm 2f9d xw3c",
        "  K7QM2F9DXW3C ",
        "K7QM–2F9D—XW3C",
        "K7QM.2F9D.XW3C.",
        "k-7qm2f9dxw3c",
    ],
)
def test_a_code_is_read_however_it_is_typed(typed: str) -> None:
    assert as_typed(typed) == "K7QM-2F9D-XW3C"


@pytest.mark.parametrize("typed", ["", "K7QM-2F9D", "K7QM-2F9D-XW30", "K7QM-2F9D-XW3C-8HTB-AAAA", "hello"])
def test_what_can_be_no_code_is_none(typed: str) -> None:
    assert as_typed(typed) == ""


def test_the_longer_codes_of_the_first_version_are_still_read() -> None:
    assert as_typed("k7qm2f9dxw3c8htb") == "K7QM-2F9D-XW3C-8HTB"
