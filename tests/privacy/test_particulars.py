from __future__ import annotations

import pytest

from privacy.kinds import Kind
from privacy.particulars import find_particulars


def found(text: str, kind: Kind) -> list[str]:
    return [piece.text for piece in find_particulars(text) if piece.kind is kind]


@pytest.mark.parametrize(
    "address",
    ["jo@example.com", "jo.o'neil+x@mail.example.co.uk", "jo at example dot com", "jo(at)example.org"],
)
def test_e_mail_addresses_are_found_also_as_they_are_said(address: str) -> None:
    assert found(f"write to {address}, please", Kind.EMAIL) == [address]


@pytest.mark.parametrize("text", ["meet @ the park", "look at example one", "a @ b", "at home dot"])
def test_an_at_alone_is_no_e_mail_address(text: str) -> None:
    assert found(text, Kind.EMAIL) == []


def test_user_names_are_found() -> None:
    assert found("I am @jo_the_gardener, facebook.com/jo.gardener", Kind.HANDLE) == [
        "@jo_the_gardener",
        "facebook.com/jo.gardener",
    ]


@pytest.mark.parametrize(
    "date", ["14/02/1957", "3.11.62", "1 May 1949", "22nd September 1938", "1985-08-30", "June 6, 1944"]
)
@pytest.mark.parametrize("said", ["born on", "DOB:", "date of birth is", "d.o.b."])
def test_dates_of_birth_are_found_where_they_are_called_so(said: str, date: str) -> None:
    assert found(f"I was {said} {date} and live here", Kind.BIRTH) == [date]
    assert found(f"the meeting on {date}", Kind.BIRTH) == []


def test_vehicle_registrations_are_found() -> None:
    assert found("YK19 XZV and ma68fdo", Kind.VEHICLE) == ["YK19 XZV", "ma68fdo"]
    assert found("my car, A123 BCD,", Kind.VEHICLE) == ["A123 BCD"]


@pytest.mark.parametrize("text", ["A123 BCD", "in12 minutes", "HS2 OUT", "AB99 CDE"])
def test_other_codes_are_no_vehicle_registrations(text: str) -> None:
    assert found(text, Kind.VEHICLE) == []
