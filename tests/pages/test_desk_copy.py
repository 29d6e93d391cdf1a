from __future__ import annotations

from datetime import date

from api.lookup.look_up import Result
from api.lookup.subjects import find_subject
from api.pages.desk_copy import copy_text
from api.pages.updates import update_view
from corpus.model import Plan
from records.status import StatusUpdate
from tests.status_updates import update

TODAY = date(2026, 3, 15)


def copied(plan: Plan, name: str, known: StatusUpdate | None = None) -> list[str]:
    subject = find_subject(plan, name)
    assert subject is not None
    view = update_view(known, TODAY) if known else None
    return copy_text(Result(subject, ()), view, "The Plan", "https://plan.test").splitlines()


def test_the_text_holds_all_that_a_customer_needs(plan: Plan) -> None:
    known = update("commitment 3.2.7", "It was paused.", date(2026, 2, 4), rag="Red")

    assert copied(plan, "commitment 3.2.7", known) == [
        "“We will improve the air quality in Stockport by promoting active and public transport and "
        "introducing a GM Clean Air Zone in 2022”",
        "Commitment 3.2.7, The Plan",
        "Portfolios (for the whole ambition): Sustainable Stockport; Inclusive Neighbourhoods",
        "Scrutiny committee (for the whole ambition): Communities and Housing",
        "Published update: It was paused. Rating as published: Red.",
        "Source: Report to Cabinet, 4 February 2026. https://reports.example/1",
        "Read it in the plan: https://plan.test/plan#commitment-3.2.7",
    ]


def test_without_an_update_it_says_so(plan: Plan) -> None:
    assert "Published update: none. No update has been reported to this service." in copied(
        plan, "measure-4.1"
    )


def test_an_old_update_is_said_to_be_old_and_a_forecast_is_called_one(plan: Plan) -> None:
    known = update("measure 4.1", "It may fall.", date(2024, 1, 1), forecast=True)
    text = "\n".join(copied(plan, "measure-4.1", known))

    assert "Published forecast: It may fall." in text
    assert "1 January 2024; published 2 years and 2 months ago." in text


def test_a_part_brings_the_commitment_that_leads_to_it(plan: Plan) -> None:
    words = copied(plan, "commitment 2.2.1.1")[0]

    assert words.startswith("“We will progress the Mayoral Development Corporation")
    assert "in particular: Restoration of Weir Mill" in words
