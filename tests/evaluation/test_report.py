from __future__ import annotations

import pytest

from api.evaluation.decisions import Point
from api.evaluation.report import ALL, SetReport, set_report, set_reports
from api.evaluation.shares import Share
from tests.evaluation.reports import over_http, results
from tests.evaluation.results import words_of


@pytest.fixture
def report() -> SetReport:
    return set_report("dev", results(), words_of)


def test_the_total_is_given_and_parted_by_expectation_and_kind(report: SetReport) -> None:
    assert report.total == Share(3, 1, 1)
    assert report.by_expectation == {"answer": Share(2, 1, 1), "not_in_plan": Share(1, 0, 0)}
    assert report.by_kind == {"commitment": Share(3, 1, 1)}
    assert report.confusion["not_in_plan"] == {"answered": 1}
    assert report.citation_precision == 1.0


def test_every_miss_is_listed_with_its_stage_and_question(report: SetReport) -> None:
    assert [(m.id, m.stage, m.question) for m in report.misses] == [
        ("T-2", "decision", "what of thing 1?"),
        ("T-3", "decision", "what of thing 1?"),
    ]
    assert [m.id for m in report.false_refusals] == ["T-2"]
    assert [(m.id, m.expected, m.given) for m in report.false_answers] == [("T-3", "not_in_plan", "answered")]


def test_what_is_known_from_inside_is_worked_out_of_the_receipts(report: SetReport) -> None:
    inside = report.inside
    assert inside is not None
    assert (inside.from_passages.total, inside.from_passages.right, inside.from_tree.total) == (2, 1, 0)
    assert inside.misses["decision"] == 2
    assert (inside.calibration.count, len(inside.curve)) == (3, 3)
    assert inside.operating == Point(0.6, 2 / 3, 0.5)


def test_over_http_nothing_from_inside_is_made_up() -> None:
    report = set_report("dev", over_http(), words_of)
    assert report.inside is None
    assert [miss.stage for miss in report.misses] == ["", ""]


@pytest.mark.parametrize("name", ["kept_apart", "kept_apart_2"])
def test_questions_that_are_kept_apart_are_not_shown_nor_what_they_ask_for(name: str) -> None:
    report = set_report(name, results(), words_of)
    listed = (*report.misses, *report.false_refusals, *report.false_answers)
    assert {(one.question, one.why) for one in listed} == {("", "")}
    assert [one.id for one in report.misses] == ["T-2", "T-3"]


def test_several_sets_are_summed_up_first() -> None:
    together, first, second = set_reports({"dev": results(), "second": results()[:1]}, words_of)
    assert (together.name, first.name, second.name) == (ALL, "dev", "second")
    assert together.total == Share(4, 2, 2)
    assert together.misses == ()


def test_one_set_is_not_summed_up_twice() -> None:
    assert [report.name for report in set_reports({"dev": results()}, words_of)] == ["dev"]
