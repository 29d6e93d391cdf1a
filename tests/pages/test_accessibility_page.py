from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient
from pydantic import ValidationError

from api.pages import accessibility
from api.pages.accessibility import KNOWN_PROBLEMS, RESULTS, read_report
from tests.pages.markup import check_page, read_html

REPORT: dict[str, Any] = {
    "day": "2026-03-01",
    "tool": "axe-core 4.14.1",
    "browser": "Chromium 140",
    "checks": 70,
    "states": ["an answer", "the empty chat page"],
    "schemes": ["dark", "forced colours", "light"],
    "widths": [320, 768, 1280],
    "problems": ["an answer (dark): color-contrast: <b>"],
    "passed": 90,
    "failed": 1,
}


@pytest.fixture
def results(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "accessibility.json"
    monkeypatch.setattr(accessibility, "RESULTS", path)
    return path


def test_the_statement_says_when_what_was_tested_and_what_was_found(
    browser: TestClient, results: Path
) -> None:
    results.write_text(json.dumps(REPORT), "utf-8")

    page = read_html(browser.get("/accessibility").text)
    said = page.one("main").text

    check_page(page)
    for words in (
        "1 March 2026",
        "axe-core 4.14.1, in Chromium 140",
        "90 passed, 1 failed",
        "320, 768, 1280",
    ):
        assert words in said
    problems = [item.text for item in page.one("main").all("ul")[-1].all("li")]
    assert problems == [*REPORT["problems"], *KNOWN_PROBLEMS]


def test_without_results_the_statement_says_so(browser: TestClient, results: Path) -> None:
    page = read_html(browser.get("/accessibility").text)

    check_page(page)
    assert "No results of a test run are there yet." in page.one("main").text


def test_results_of_another_form_are_noticed(results: Path) -> None:
    results.write_text(json.dumps(REPORT | {"checks": "many"}), "utf-8")

    with pytest.raises(ValidationError, match="checks"):
        read_report(results)


def test_the_results_in_the_project_are_of_a_whole_run_without_problems() -> None:
    report = read_report(RESULTS)

    assert report is not None
    assert report.problems == ()
    assert report.failed == 0
    assert report.day <= date.today() + timedelta(days=1)
    assert {"light", "dark", "forced colours"} == set(report.schemes)
    assert {320, 768, 1280} <= set(report.widths)
    assert len(report.states) > 20
