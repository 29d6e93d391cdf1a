from __future__ import annotations

from pathlib import Path

import pytest

from corpus.expectations import count_parts
from corpus.markup import count_words, strip_markup
from corpus.model import Kind, Plan
from corpus.outline import Expected
from corpus.reader import read_plan

IDS = Path(__file__).with_name("ids.txt")


def test_plan_has_the_parts_it_is_known_to_have(plan: Plan) -> None:
    assert count_parts(plan) == Expected(
        ambitions=4,
        priorities=(6, 5, 6, 6),
        commitments=(26, 14, 20, 19),
        measures=(10, 6, 8, 7),
        documents=(8, 5, 9, 4),
        documents_above=3,
        theme_priorities=(8, 4, 4, 8),
        outcomes=4,
        values=4,
        figures=14,
        achievements=14,
        accountabilities=5,
    )


def test_every_span_shows_the_words_of_its_passage(plan: Plan) -> None:
    wrong = [p.id for p in plan.passages if strip_markup(plan.text[p.start : p.end]) != p.text]
    assert wrong == []


def test_every_span_stands_on_the_line_of_its_passage(plan: Plan) -> None:
    lines = plan.text.split("\n")
    wrong = [p.id for p in plan.passages if plan.text[p.start : p.end] not in lines[p.line - 1]]
    assert wrong == []


def test_no_passage_has_more_than_90_words(plan: Plan) -> None:
    assert max(count_words(p.text) for p in plan.passages) <= 90


def test_ids_are_unique_and_anchors_are_too(plan: Plan) -> None:
    assert len({p.id for p in plan.passages}) == len({p.anchor for p in plan.passages}) == len(plan.passages)


def test_passages_stand_in_reading_order_and_do_not_overlap(plan: Plan) -> None:
    neighbours = zip(plan.passages, plan.passages[1:], strict=False)
    assert [a.id for a, b in neighbours if a.end > b.start] == []


def test_ids_are_the_committed_ones(plan: Plan) -> None:
    """An id is a promise to everyone who cites it: change `ids.txt` only when the plan itself changes."""
    assert [p.id for p in plan.passages] == IDS.read_text(encoding="utf-8").split("\n")[:-1]


def test_tree_holds_only_passages_of_the_plan(plan: Plan) -> None:
    in_tree = [p for a in plan.ambitions for p in (a.passage, *a.statements, a.accountability.title)]
    in_tree += [c.passage for a in plan.ambitions for p in a.priorities for c in p.commitments]
    in_tree += [p for row in plan.accountabilities for p in (row.title, *row.portfolios, *row.committees)]
    in_tree += [p for t in plan.themes for p in (t.passage, *t.statements)]
    assert all(plan.passage(p.id) is p for p in in_tree)


def test_ambitions_go_by_their_names(plan: Plan) -> None:
    assert [a.name for a in plan.ambitions] == [
        "Stockport people to be able to make positive choices and be independent"
        " and for those who need support to get it",
        "Stockport to benefit from a thriving economy",
        "Stockport to be a place that people want to live",
        "Stockport communities to be safe, resilient and inclusive",
    ]


def test_priority_title_is_its_heading_without_the_number(plan: Plan) -> None:
    first, second = plan.ambitions[0].priorities[0], plan.ambitions[2].priorities[1]
    assert first.passage.text == "1.1 " + first.title
    assert (second.number, second.title) == ("3.2", "Taking action on climate change")
    assert second.passage.text == "2. Taking action on climate change"


def test_heading_path_names_the_ambition_without_its_lead_in(plan: Plan) -> None:
    commitment = plan.passage("commitment 3.2.7")
    assert commitment is not None
    assert commitment.heading == (
        "Our priorities",
        "Stockport to be a place that people want to live",
        "2. Taking action on climate change",
    )


def test_sub_items_are_parts_of_their_commitment(plan: Plan) -> None:
    (development, space) = plan.ambitions[1].priorities[1].commitments
    assert [part.number for part in development.parts] == ["2.2.1.1", "2.2.1.2", "2.2.1.3", "2.2.1.4"]
    assert development.parts[3].passage.text == "Progress preparations to bring Metrolink to Stockport"
    assert (space.number, space.parts) == ("2.2.2", ())
    assert len([p for p in plan.passages if p.kind is Kind.COMMITMENT]) == 79 + 4


@pytest.mark.parametrize(
    ("row", "portfolios", "committees"),
    [
        (
            0,
            ["Adult Care and Health", "Children, Family Services and Education"],
            ["Adult Social Care and Health", "Children and Families"],
        ),
        (1, ["Economy and Regeneration"], ["Economy and Regeneration"]),
        (2, ["Sustainable Stockport", "Inclusive Neighbourhoods"], ["Communities and Housing"]),
        (3, ["Sustainable Stockport", "Inclusive Neighbourhoods"], ["Communities and Housing"]),
        (
            4,
            ["Resources, Commissioning and Governance", "Citizen Focus and Engagement"],
            ["Corporate, Resource Management and Governance"],
        ),
    ],
)
def test_every_row_of_the_accountability_table_names_who_answers(
    plan: Plan, row: int, portfolios: list[str], committees: list[str]
) -> None:
    found = plan.accountabilities[row]
    assert [p.text for p in found.portfolios] == portfolios
    assert [p.text for p in found.committees] == committees
    assert found.ambition == (row + 1 if row < 4 else None)


def test_shared_cells_are_cited_where_they_stand(plan: Plan) -> None:
    third, fourth = plan.accountabilities[2:4]
    assert fourth.portfolios is third.portfolios
    assert {p.line for p in (*fourth.portfolios, *fourth.committees)} == {third.title.line}


def test_family_of_plans_has_24_different_documents(plan: Plan) -> None:
    names = [d.passage.text for a in plan.ambitions for d in a.documents]
    assert (len(names), len(set(names))) == (26, 24)
    assert {name for name in names if names.count(name) > 1} == {
        "Active Communities Strategy",
        "Digital Strategy",
    }


def test_theme_holds_its_statements(plan: Plan) -> None:
    pillars = [p.text for p in plan.themes[3].statements][-5:]
    assert pillars == [
        "We support each other",
        "We learn and develop",
        "We want you to join us",
        "We are inclusive",
        "We live our values",
    ]


def test_long_paragraph_is_split_at_the_end_of_a_sentence(plan: Plan) -> None:
    first, rest = plan.ambitions[1].statements[:2]
    assert (first.id, rest.id) == ("statement ambition-2.1", "statement ambition-2.1.2")
    assert first.text.endswith("for the next generation.")
    assert rest.text.startswith("Businesses are relocating")


def test_reads_the_plan_of_another_council(small_dir: Path) -> None:
    plan = read_plan(small_dir)
    assert plan.title == "Anytown's Plan"
    assert [p.id for p in plan.passages] == [
        "statement cover.1",
        "ambition 1",
        "statement ambition-1.1",
        "priority 1.1",
        "commitment 1.1.1",
        "commitment 1.1.1.1",
        "commitment 1.1.1.2",
        "commitment 1.1.2",
        "priority 1.2",
        "commitment 1.2.1",
        "measure 1.1",
        "ambition 2",
        "priority 2.1",
        "commitment 2.1.1",
        "measure 2.1",
        "document 0.1",
        "statement documents.1",
        "statement documents.2",
        "document 1.1",
        "document 1.2",
        "document 2.1",
        "accountability 1",
        "portfolio water",
        "portfolio parks",
        "committee environment",
        "accountability 2",
        "accountability 3",
        "committee resources",
    ]


def test_a_portfolio_named_again_is_cited_where_it_stands_first(small_dir: Path) -> None:
    rows = read_plan(small_dir).accountabilities
    assert rows[2].portfolios == rows[0].portfolios[:1]
