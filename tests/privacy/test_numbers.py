from __future__ import annotations

import pytest

from privacy.kinds import Kind
from privacy.numbers import find_numbers


def found(text: str) -> list[tuple[str, str]]:
    return [(piece.kind, piece.text) for piece in find_numbers(text)]


@pytest.mark.parametrize(
    "number",
    [
        "0161 496 0345",
        "(0161) 496 0345",
        "01614960345",
        "0161-496-0345",
        "07700 900123",
        "+44 7700 900 123",
        "+44 (0)161 496 0345",
        "0044 7700 900123",
        "447700900123",
        "0 7 7 0 0 9 0 0 1 2 3",
        "+353 1 496 0000",
    ],
)
def test_phone_numbers_are_found_however_they_are_written(number: str) -> None:
    assert found(f"Ring {number}, please.") == [(Kind.PHONE, number)]


def test_a_number_without_its_area_code_needs_a_word_that_says_what_it_is() -> None:
    assert found("landline 496 0345") == [(Kind.PHONE, "496 0345")]
    assert found("496 0345 trees") == []


@pytest.mark.parametrize("number", ["943 476 5919", "943-476-5919", "9434765919"])
def test_nhs_numbers_are_found_by_their_check_digit(number: str) -> None:
    assert found(f"NHS {number}") == [(Kind.NHS, number)]


def test_ten_digits_with_another_check_digit_are_no_nhs_number() -> None:
    assert found("case 943 476 5910") == []


@pytest.mark.parametrize("number", ["AB 12 34 56 C", "ab123456c", "AB-12-34-56-C"])
def test_national_insurance_numbers_are_found(number: str) -> None:
    assert found(f"it is {number}.") == [(Kind.NATIONAL_INSURANCE, number)]


@pytest.mark.parametrize("number", ["GB 12 34 56 C", "AB 12 34 56 E", "QQ 12 34 56 C", "AO 12 34 56 A"])
def test_letters_that_are_never_given_out_make_no_national_insurance_number(number: str) -> None:
    assert found(number) == []


@pytest.mark.parametrize("number", ["4111 1111 1111 1111", "4111-1111-1111-1111", "371449635398431"])
def test_card_numbers_are_found_by_their_check_digit(number: str) -> None:
    assert found(f"card {number} was charged") == [(Kind.CARD, number)]


def test_sixteen_digits_with_another_check_digit_are_no_card() -> None:
    assert found("order 4111 1111 1111 1112") == []


def test_bank_details_are_found_where_they_are_called_so() -> None:
    assert found("sort code 20-11-43, account number 73920164") == [
        (Kind.BANK, "20-11-43"),
        (Kind.BANK, "73920164"),
    ]
    assert found("GB29 NWBK 6016 1331 9268 19") == [(Kind.BANK, "GB29 NWBK 6016 1331 9268 19")]
    assert found("20-11-43 and 73920164") == []


@pytest.mark.parametrize(
    "text",
    [
        "£1,987.43 of 6,000 homes in 2021-22",
        "DC/081234567 was approved",
        "31/03/2021 to 28/03/2023",
        "101, 111 and 999",
        "3.1415926535 and 271.828182846",
        "between 2015 2016 2017 and 2018",
    ],
)
def test_other_numbers_are_left(text: str) -> None:
    assert found(text) == []
