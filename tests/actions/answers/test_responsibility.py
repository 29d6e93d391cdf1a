"""Who answers for what."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from actions.answers.responsibility import ResponsibilityAnswers
from actions.compose import compose
from actions.draft import Draft
from actions.question import Focus
from actions.reply import Reply, Status
from actions.tree import Tree
from actions.wants import Want
from actions.wording import Wording
from index.encoder import Vectors
from index.evidence import SearchResult
from tests.actions.asking import NOTHING, Desk, ids
from tests.encoders import HashingEncoder

SHARED = ["portfolio sustainable-stockport", "portfolio inclusive-neighbourhoods"]
WHOLE = "does not name anyone for this part alone"


@pytest.fixture
def owners(tree: Tree, wording: Wording) -> ResponsibilityAnswers:
    return ResponsibilityAnswers(tree, wording, HashingEncoder(), least_chance=0.1)


def answer(
    desk: Desk, owners: ResponsibilityAnswers, text: str, evidence: SearchResult = NOTHING
) -> tuple[Draft, Reply]:
    draft = owners(desk.asked(text), evidence)
    assert draft is not None
    assert draft.status is Status.ANSWERED
    return draft, compose(draft)


def cited(reply: Reply) -> list[str]:
    return [citation.passage_id for citation in reply.citations]


def test_an_ambition_has_its_portfolios_and_committees(desk: Desk, owners: ResponsibilityAnswers) -> None:
    draft, reply = answer(desk, owners, "Who is responsible for ambition 2?")
    assert "the portfolio “Economy and Regeneration”" in reply.text
    assert "the scrutiny committee “Economy and Regeneration”" in reply.text
    assert {"portfolio economy-and-regeneration", "committee economy-and-regeneration"} <= set(cited(reply))
    assert WHOLE not in reply.text
    assert draft.subject == "ambition 2"


@pytest.mark.parametrize("part", ["priority 3.2", "commitment 3.2.7", "measure 3.5", "the Cultural Strategy"])
def test_for_a_smaller_part_it_says_that_the_plan_gives_the_whole_ambition(
    desk: Desk, owners: ResponsibilityAnswers, part: str
) -> None:
    _, reply = answer(desk, owners, f"Which portfolio is in charge of {part}?")
    assert WHOLE in reply.text
    assert set(SHARED) <= set(cited(reply))


@pytest.mark.parametrize("ambition", ["ambition 3", "ambition 4"])
def test_ambitions_that_share_cells_have_the_same_owners(
    desk: Desk, owners: ResponsibilityAnswers, ambition: str
) -> None:
    _, reply = answer(desk, owners, f"which portfolio and committee for {ambition}")
    assert "“Sustainable Stockport” and “Inclusive Neighbourhoods”" in reply.text
    assert {*SHARED, "committee communities-and-housing"} <= set(cited(reply))


def test_a_committee_that_is_asked_for_is_cited_before_the_portfolios(
    desk: Desk, owners: ResponsibilityAnswers
) -> None:
    _, reply = answer(desk, owners, "Which scrutiny committee looks at ambition 3?")
    assert cited(reply)[0] == "committee communities-and-housing"
    assert reply.text.index("Communities and Housing") < reply.text.index("Sustainable Stockport")


def test_the_row_that_is_no_ambition_has_its_owners_too(desk: Desk, owners: ResponsibilityAnswers) -> None:
    _, reply = answer(desk, owners, "who is responsible for a transformational and resilient council")
    assert "Citizen Focus and Engagement" in reply.text


def test_a_portfolio_is_answered_with_what_it_answers_for(desk: Desk, owners: ResponsibilityAnswers) -> None:
    draft, reply = answer(desk, owners, "What does the Sustainable Stockport portfolio cover?")
    assert "safe, resilient" in draft.lead
    assert "people want to live" in draft.lead
    assert "portfolio sustainable-stockport" in cited(reply)


def test_a_subject_has_the_owners_of_the_ambition_its_evidence_stands_under(
    desk: Desk, owners: ResponsibilityAnswers
) -> None:
    evidence = desk.found("commitment 3.4.3", "commitment 1.1.1")
    draft, reply = answer(desk, owners, "who is responsible for planting trees", evidence)
    assert ids(draft.passages) == ["commitment 3.4.3"]
    assert set(SHARED) <= set(cited(reply))
    assert WHOLE in reply.text


def test_a_subject_that_stands_under_no_ambition_has_no_owner_in_the_plan(
    desk: Desk, owners: ResponsibilityAnswers
) -> None:
    evidence = desk.found("theme-priority 4.2", "figure 1")
    draft = owners(desk.asked("who is responsible for the team awards"), evidence)
    assert draft is not None
    assert draft.status is Status.NOT_IN_PLAN
    assert ids(draft.passages) == ["theme-priority 4.2"]


def test_a_subject_that_is_hardly_in_the_plan_is_left_to_others(
    desk: Desk, owners: ResponsibilityAnswers
) -> None:
    evidence = desk.found("commitment 3.4.3", chance=0.05)
    assert owners(desk.asked("who is responsible for the moon landing"), evidence) is None


def test_all_portfolios_or_all_committees_are_listed(desk: Desk, owners: ResponsibilityAnswers) -> None:
    draft, _ = answer(desk, owners, "list the portfolios")
    assert len(draft.passages) == 7
    draft, _ = answer(desk, owners, "what scrutiny committees are there")
    assert len(draft.passages) == 5
    assert draft.wanted == Want.COMMITTEE


def test_that_of_the_last_reply_is_asked_about(desk: Desk, owners: ResponsibilityAnswers) -> None:
    focus = Focus(("commitment 2.5.1",), "commitment 2.5.1", "commitments", "youth guarantee?")
    draft = owners(desk.asked("who's responsible for that?", focus), NOTHING)
    assert draft is not None
    assert "Economy and Regeneration" in draft.lead
    assert draft.subject == "commitment 2.5.1"


@pytest.mark.parametrize("text", ["who is the leader of the council", "what about trees", "priority 3.2", ""])
def test_other_questions_are_left_to_others(desk: Desk, owners: ResponsibilityAnswers, text: str) -> None:
    assert owners(desk.asked(text), NOTHING) is None


@pytest.mark.parametrize(
    ("wanted", "kind", "number"), [(Want.PORTFOLIO, "portfolio", 7), (Want.COMMITTEE, "committee", 5)]
)
def test_who_else_there_is_means_all_of_them(
    desk: Desk, owners: ResponsibilityAnswers, wanted: Want, kind: str, number: int
) -> None:
    focus = Focus((f"{kind} economy-and-regeneration",), "ambition 2", wanted, "who answers for ambition 2?")
    draft = owners(desk.asked("who else is there?", focus), NOTHING)
    assert draft is not None
    assert [passage.id.split()[0] for passage in draft.passages] == [kind] * number
    assert draft.wanted == wanted


def test_what_else_there_is_after_talk_of_something_else_is_left_to_others(
    desk: Desk, owners: ResponsibilityAnswers
) -> None:
    focus = Focus(("commitment 3.4.3",), "commitment 3.4.3", Want.COMMITMENTS, "what about trees?")
    assert owners(desk.asked("what else is there?", focus), NOTHING) is None


ADULTS, CHILDREN = "portfolio adult-care-and-health", "portfolio children-family-services-and-education"


class ByAge:
    """Tells texts about children from all others, and nothing else."""

    name, digest = "by age", "0"

    def encode(self, texts: Sequence[str]) -> Vectors:
        young = ["child" in text.lower() for text in texts]
        return np.array([[1.0, 0.0] if each else [0.0, 1.0] for each in young], dtype=np.float32)


@pytest.mark.parametrize(("part", "first"), [("commitment 1.4.1", ADULTS), ("commitment 1.2.1", CHILDREN)])
@pytest.mark.parametrize("asked", ["Who is responsible for {part}?", "who is responsible for dragons"])
def test_of_a_divided_ambition_those_come_first_to_whom_the_subject_belongs(
    desk: Desk, tree: Tree, wording: Wording, part: str, first: str, asked: str
) -> None:
    owners = ResponsibilityAnswers(tree, wording, ByAge(), least_chance=0.1)
    _, reply = answer(desk, owners, asked.format(part=part), desk.found(part))
    other = ADULTS if first == CHILDREN else CHILDREN
    assert cited(reply)[:2] == [first, other]
    assert reply.text.index(desk.passage(first).text) < reply.text.index(desk.passage(other).text)


def test_portfolios_that_share_an_ambition_stay_in_the_plans_order(
    desk: Desk, owners: ResponsibilityAnswers
) -> None:
    for part in ("commitment 3.5.2", "commitment 4.4.1"):
        _, reply = answer(desk, owners, f"Who is responsible for {part}?")
        assert [i for i in cited(reply) if i in SHARED] == SHARED


def test_who_holds_a_portfolio_is_told_that_no_person_is_named(
    desk: Desk, owners: ResponsibilityAnswers
) -> None:
    draft, reply = answer(desk, owners, "Who holds the Citizen Focus portfolio?")
    assert draft.lead.startswith("The Council Plan names no person for this. The plan gives the portfolio")
    assert cited(reply)[0].endswith("governance") or "portfolio citizen-focus-and-engagement" in cited(reply)


def test_each_owner_is_named_once(desk: Desk, owners: ResponsibilityAnswers) -> None:
    _, reply = answer(desk, owners, "What does the Sustainable Stockport portfolio cover?")
    for name in ("Sustainable Stockport", "Inclusive Neighbourhoods", "Communities and Housing"):
        assert reply.text.count(f"“{name}”") == 1


def test_a_portfolio_or_committee_that_is_not_there_gets_those_that_are(
    desk: Desk, owners: ResponsibilityAnswers
) -> None:
    draft, _ = answer(desk, owners, "Is there a transport portfolio?", desk.found("commitment 3.2.6"))
    assert len(draft.passages) == 7
    draft, _ = answer(desk, owners, "is there a climate change scrutiny committee")
    assert len(draft.passages) == 5


def test_a_part_of_no_ambition_that_is_the_best_has_no_owner_but_the_row_of_the_council_is_shown(
    desk: Desk, owners: ResponsibilityAnswers
) -> None:
    evidence = desk.found("theme-priority 1.5", "commitment 4.6.4", scores=(11.0, 10.0))
    draft = owners(desk.asked("which portfolio covers the communications strategy"), evidence)
    assert draft is not None
    assert draft.status is Status.NOT_IN_PLAN
    row = "For “A Transformational and Resilient council”, the plan names the portfolios"
    assert row in compose(draft).text
    assert "and for “A Transformational and Resilient council”. It names none" in draft.lead


def test_a_title_with_the_subject_stands_under_its_ambition_though_a_theme_is_nearer(
    desk: Desk, owners: ResponsibilityAnswers
) -> None:
    evidence = desk.found("theme 2", "document 2.5", "document 4.4", scores=(11.0, 10.0, 9.5))
    draft, reply = answer(desk, owners, "which committees look at Digital", evidence)
    assert ids(draft.passages) == ["document 2.5", "document 4.4"]
    assert "For that ambition, the plan names the scrutiny committee “Communities and Housing”" in reply.text


def test_what_two_ambitions_speak_of_as_plainly_has_the_owners_of_both(
    desk: Desk, owners: ResponsibilityAnswers
) -> None:
    evidence = desk.found(
        "commitment 2.2.1.4", "commitment 3.2.6", "commitment 3.4.2", scores=(9.0, 8.0, 7.5)
    )
    draft, reply = answer(desk, owners, "which committee scrutinises Metrolink", evidence)
    assert ids(draft.passages) == ["commitment 2.2.1.4", "commitment 3.2.6"]
    assert {"committee economy-and-regeneration", "committee communities-and-housing"} <= set(cited(reply))
    assert "Thriving economy” to them" not in reply.text


@pytest.mark.parametrize("text", ["who scrutinises the Digital Strategy", "committee for digital strategy"])
def test_a_document_under_two_ambitions_has_a_sentence_for_each(
    desk: Desk, owners: ResponsibilityAnswers, text: str
) -> None:
    draft, reply = answer(desk, owners, text)
    assert draft.lead.count("the plan names") == 2
    assert "thriving economy”, the plan names the scrutiny committee “Economy and Regeneration”" in draft.lead
    assert "the whole of each ambition" in reply.text


def test_a_part_found_by_its_meaning_alone_is_said_to_be_only_the_nearest(
    desk: Desk, owners: ResponsibilityAnswers
) -> None:
    evidence = desk.found("commitment 1.4.4", "measure 1.10")
    draft, _ = answer(desk, owners, "committee for complaints", evidence)
    assert draft.lead.startswith("I did not find those words in the plan,")


def test_portfolios_with_their_committees_are_the_rows_of_the_table(
    desk: Desk, owners: ResponsibilityAnswers
) -> None:
    draft, reply = answer(desk, owners, "all portfolios with the committee for each")
    assert not draft.passages
    assert len(draft.notes) == 5
    assert "seven portfolios" not in reply.text


def test_a_portfolio_found_by_its_subject_is_answered_as_if_it_were_named(
    desk: Desk, owners: ResponsibilityAnswers
) -> None:
    evidence = desk.found("portfolio resources-commissioning-and-governance", "theme-priority 1.8")
    _, reply = answer(desk, owners, "which committee covers governance", evidence)
    assert "committee corporate-resource-management-and-governance" in cited(reply)


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("Is SEND under Communities and Housing?", True),
        ("is SEND under Children and Families?", False),
    ],
)
def test_a_subject_said_to_be_under_a_committee_gets_its_owners(
    desk: Desk, owners: ResponsibilityAnswers, text: str, denied: bool
) -> None:
    draft = owners(desk.asked(text), desk.found("commitment 1.3.1"))
    assert draft is not None
    assert draft.lead.startswith("The Council Plan does not put this under") is denied
    assert "“Children and Families”" in draft.lead
