from __future__ import annotations

import pytest

from privacy.addresses import find_homes
from privacy.kinds import Kind
from privacy.public import Public

NOWHERE = Public()


def found(text: str, kind: Kind = Kind.ADDRESS, public: Public = NOWHERE) -> list[str]:
    return [piece.text for piece in find_homes(text, public) if piece.kind is kind]


@pytest.mark.parametrize(
    "address",
    [
        "12 Lime Tree Avenue",
        "119a Station Road",
        "12-14 Mill Lane",
        "54, Shearwater Road",
        "1 The Crescent",
        "31 Wellington Rd North",
        "45 Park Lane, Offerton",
        "Flat 3, Acacia Court, Heaton Road",
        "Rose Cottage, Mill Lane",
        "Mill Lane at number 14",
    ],
)
def test_a_house_or_flat_in_its_street_is_an_address(address: str) -> None:
    assert found(f"The drain at {address} is blocked.")[-1].removeprefix("at ").endswith(address)


@pytest.mark.parametrize(
    "text", ["i live at 4 garden street and its damp", "16 mill brow", "my house is 2 high lane"]
)
def test_small_letters_will_do_where_somebody_says_where_they_live(text: str) -> None:
    assert len(found(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "the potholes on Shaw Heath and Lime Tree Avenue",
        "the 192 bus along Wellington Road",
        "20 mph zones on every residential road",
        "500 homes near Mill Lane",
        "There are 3 cars parked in our close",
        "Stage 3 Road Safety Audit",
        "£12 Park Lane parking",
        "Unit 4 at the precinct",
        "version 3.2 Road",
    ],
)
def test_a_street_or_a_number_alone_is_no_address(text: str) -> None:
    assert found(text) == []


def test_the_town_goes_with_the_address_where_it_is_known_or_follows_a_comma() -> None:
    assert found("at 5 Rowan Close Upton on my own", public=Public("Upton is a town.")) == [
        "5 Rowan Close Upton"
    ]
    assert found("at 5 Rowan Close Upton on my own") == ["5 Rowan Close"]


@pytest.mark.parametrize(
    "postcode", ["SK6 7EL", "sk6 7el", "SK67EL", "M1 1AA", "SW1A 1AA", "SK4-3HH", "SK12 1RD"]
)
def test_whole_postcodes_are_found(postcode: str) -> None:
    assert found(f"I am in {postcode} now", Kind.POSTCODE) == [postcode]


@pytest.mark.parametrize("text", ["SK1 and SK14", "the m60 2nd exit", "QQ1 1AA", "HS2 1st stage", "A6 4TH"])
def test_half_a_postcode_is_left_as_is_what_only_looks_like_one(text: str) -> None:
    assert found(text, Kind.POSTCODE) == []
