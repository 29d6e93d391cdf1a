from __future__ import annotations

import pytest

from privacy.names import find_names
from privacy.public import Public
from tests.privacy.fakes import SmallLanguage

ENGLISH = (
    "my name is and i am the said says will council look at this in hope you read mark words walks home "
    "fed up resident of pigeons feeds neighbour son street grace period would help shop best bus station"
)


def names(text: str, public: str = "", people: tuple[str, ...] = ()) -> list[str]:
    spans = find_names(text, SmallLanguage(ENGLISH, people), Public(public))
    return [text[start:end] for start, end in spans]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("My name is Sandra Whitlock and I live here", "Sandra Whitlock"),
        ("my name is john smith and i", "john smith"),
        ("mrs patel feeds the pigeons", "patel"),
        ("Mr and Mrs Lathom said", "Lathom"),
        ("mr d hughes said", "d hughes"),
        ("my neighbour karen says", "karen"),
        ("my son Qadriel says", "Qadriel"),
        ("my daughter chloe walks home", "chloe"),
        ("MY NAME IS VALERIE CROMPTON AND I AM", "VALERIE CROMPTON"),
        ("Kind regards, Qadriel", "Qadriel"),
        ("Look at this.\nCheers\nBev", "Bev"),
        ("Hope Mwangi says", "Hope Mwangi"),
        ("- T. Worthington", "T. Worthington"),
        ("Siobhan O'Malley said", "Siobhan O'Malley"),
        ("Fatima Al-Rashid said", "Fatima Al-Rashid"),
        ("Ask Nicola's mum", "Nicola"),
    ],
)
def test_people_are_found_by_their_names_and_by_the_words_around_them(text: str, name: str) -> None:
    assert names(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Will the council look at this?",
        "Mark my words",
        "Hope you read this",
        "Grace period would help",
        "Andrew Street and Alexandra Park",
        "St Peter said",
        "Dave's Cafe in the street",
        "John Lewis and Marks and Spencer",
        "Rob Peter to pay Paul",
        "Yours, a fed up resident",
        "Signed, the resident of this street",
        "in May and June",
    ],
)
def test_words_places_and_shops_are_no_people(text: str) -> None:
    assert names(text) == []


def test_whom_the_model_sees_counts_unless_it_is_a_place_or_the_council_names_it() -> None:
    assert names("Then Qadriel said", people=("Qadriel",)) == ["Qadriel"]
    assert names("Then in Qadriel", people=("Qadriel",)) == []
    assert names("Then Qadriel said", people=("Qadriel",), public="The bus from Qadriel") == []


def test_a_name_that_is_told_once_is_found_wherever_it_stands() -> None:
    assert names("my name is Qadriel. Best, Zoltrane. Qadriel said") == ["Qadriel", "Zoltrane", "Qadriel"]


def test_two_people_share_a_surname() -> None:
    assert names("Julie and Paul Wainwright said") == ["Julie", "Paul Wainwright"]
