"""The summary in the terminal."""

from __future__ import annotations

from rich.console import Console

from api.evaluation.report import Report
from api.evaluation.terminal import summary
from tests.evaluation.reports import report_of_a_service, whole_report


def printed(report: Report, misses: int = 5) -> str:
    console = Console(width=100, color_system=None)
    with console.capture() as capture:
        console.print(summary(report, misses))
    return capture.get()


def test_it_shows_the_table_the_stages_the_decision_and_the_totals() -> None:
    lines = [" ".join(line.split()) for line in printed(whole_report()).splitlines()]
    for line in (
        "answer 2 50.0% 50.0% answered 1, not_in_plan 1",
        "passages 2 100% 100% 100% 50% 50% 50%",
        "misses by stage: understanding 0, retrieval 0, decision 2, composition 0",
        "operating point: 66.7% answered, 50.0% of it wrongly",
        "time for a message: p50 250.0 ms, p95 250.0 ms",
        "intents: 80.0% of 50, macro F1 0.700",
        "reading age of its own sentences: 10.0 (1 far above the others)",
        "dev 33.3% 1 of 3 33.3%",
        "all sets 33.3% 2 of 6 33.3%",
    ):
        assert line in lines


def test_it_lists_so_many_misses_and_says_how_many_it_leaves_out() -> None:
    text = printed(whole_report(), misses=1)
    assert "miss T-2 [answer, decision] status not_in_plan: 'what of thing 1?'" in text
    assert "T-3" not in text
    assert "... and 1 more" in text


def test_misses_that_are_kept_apart_show_what_was_given_only() -> None:
    kept_apart = printed(whole_report()).split("\nkept_apart\n")[1]
    assert "miss T-2 [answer, decision] not_in_plan\n" in kept_apart
    assert "thing" not in kept_apart


def test_of_a_service_it_says_what_is_not_known() -> None:
    text = printed(report_of_a_service())
    assert "stages, calibration and risk are not known" in text
    assert "operating point" not in text
