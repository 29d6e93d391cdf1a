"""The report as files."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from api.evaluation.files import as_html, as_json, write
from tests.evaluation.reports import report_of_a_service, whole_report

VOID = {"meta", "link", "circle", "path", "polyline"}


class Page(HTMLParser):
    """The tags of a page, in order, with what is wrong in their nesting."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.faults: list[str] = []
        self._open: list[str] = []
        self.feed(text)
        self.faults += [f"{tag} is left open" for tag in self._open]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in {"meta", "link"}:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self._open or self._open.pop() != tag:
            self.faults.append(f"{tag} is closed in the wrong place")

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]


@pytest.fixture(scope="module")
def text() -> str:
    return as_html(whole_report())


@pytest.fixture(scope="module")
def page(text: str) -> Page:
    return Page(text)


def test_the_page_is_well_formed_and_says_its_language(page: Page) -> None:
    assert page.faults == []
    assert page.all("html") == [{"lang": "en-GB"}]
    assert len(page.all("h1")) == 1


def test_the_page_asks_for_nothing_from_anywhere(text: str, page: Page) -> None:
    addresses = [
        value for _, attributes in page.tags for n, value in attributes.items() if n in {"src", "href"}
    ]
    assert [value for value in addresses if value and not value.startswith(("#", "data:"))] == []
    assert not re.search(r"url\(|@import|<script", text)


def test_every_picture_has_a_name_and_a_table_beside_it(text: str, page: Page) -> None:
    pictures = page.all("svg")
    # Two for each set, all together among them, and one for the decision as trained.
    assert len(pictures) == 7
    ids = {attributes.get("id") for _, attributes in page.tags}
    assert all(picture["role"] == "img" and picture["aria-labelledby"] in ids for picture in pictures)
    pairs = re.findall(r'<div class="pair">(?:(?!<div class="pair">).)*?</svg>(.*?)</table>', text, re.DOTALL)
    assert len(pairs) == len(pictures)
    assert all("<caption>" in pair for pair in pairs)


def test_every_table_has_a_caption_and_headers_with_a_scope(text: str, page: Page) -> None:
    assert len(page.all("caption")) == len(page.all("table"))
    assert all(header.get("scope") in {"col", "row"} for header in page.all("th"))


def test_no_id_is_there_twice(page: Page) -> None:
    ids = [attributes["id"] for _, attributes in page.tags if "id" in attributes]
    assert len(ids) == len(set(ids))


def test_what_was_said_is_escaped(text: str) -> None:
    assert "&lt;Hello&gt;" in text
    assert "<Hello>" not in text


def test_the_page_shows_misses_of_open_sets_only(text: str) -> None:
    before, kept_apart = text.split("kept_apart: ")
    assert "what of thing 1?" in before
    assert "what of thing 1?" not in kept_apart
    assert "T-2" in kept_apart


def test_a_service_that_was_asked_has_no_figures_from_inside_and_the_page_says_so() -> None:
    text = as_html(report_of_a_service())
    assert "are not known" in text
    assert "<svg" not in text
    assert "cross-validated" not in text
    assert Page(text).faults == []


def test_the_json_holds_the_same_figures() -> None:
    data = json.loads(as_json(whole_report()))
    assert [one["name"] for one in data["sets"]] == ["all sets", "dev", "kept_apart"]
    assert data["sets"][1]["total"] == {"total": 3, "right": 1, "strict": 1}
    assert data["sets"][1]["inside"]["operating"]["coverage"] == pytest.approx(2 / 3)
    assert data["trained"]["intents"]["macro_f1"] == 0.7


def test_both_files_are_written_and_the_folder_is_made(tmp_path: Path) -> None:
    page, data = write(whole_report(), tmp_path / "new" / "evaluation")
    assert page.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert json.loads(data.read_text(encoding="utf-8"))["asked"] == "the assistant"
