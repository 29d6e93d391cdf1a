from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from api.consultation.report.build import Request, build_report
from api.consultation.themes.model import NOTHING_SORTED, Sorting, Theme
from api.pages import govuk
from corpus.model import Plan
from records.feedback_values import WHOLE_PLAN, Position, StoredResponse
from tests.consultation.conftest import CORPUS
from tests.consultation.responses import DAY, stored
from tests.pages.live import AXE_RUN, PHONE, axe_script, chromium
from tests.pages.markup import Element, check_page, read_html

REQUEST = Request(CORPUS, (), False, date(2026, 11, 23))
OUTSIDE = re.compile(r"(?:src|href|url)\s*[=(]\s*[\"']?(?:https?:)?//", re.IGNORECASE)

needs_styles = pytest.mark.skipif(
    not govuk.PACKAGE.is_dir(), reason="NOT TESTED: govuk-frontend is missing; run `npm ci` in api/pages"
)
pytestmark = needs_styles


def many() -> list[StoredResponse]:
    """38 responses: 12 + 9 + 7 about three parts of one ambition, 10 about the plan; 3 of them unsure."""
    parts = ["commitment 3.2.7"] * 12 + ["priority 3.2"] * 9 + ["commitment 3.4.1"] * 7 + [WHOLE_PLAN] * 10
    positions = [Position.UNSURE] * 3 + [Position.SUPPORT] * 15 + [Position.OPPOSE] * 20
    return [
        stored(n, f"Comment number {n}.", about, DAY + timedelta(days=n % 9), position=position)
        for n, (about, position) in enumerate(zip(parts, positions, strict=True))
    ]


def themed(responses: Sequence[StoredResponse]) -> Sorting:
    ids = tuple(response.id for response in responses)
    first, second = (
        Theme("theme-a", "Clean air", ("air",), ids[:20]),
        Theme("theme-b", "Bins", ("bin",), ids[20:35]),
    )
    return Sorting((first, second), ids[35:])


def report(plan: Plan, responses: Sequence[StoredResponse], request: Request = REQUEST) -> str:
    return build_report(plan, responses, themed(responses), request)


def table(page: Element, title: str) -> dict[str, list[str]]:
    """The cells of a table by the head of their row."""
    region = page.one("div", aria_label=f"Table: {title}")
    rows = [row for row in region.one("tbody").all("tr") if row.all("td")]
    return {row.all("th")[0].text: [cell.text for cell in row.all("td")] for row in rows}


@pytest.fixture(scope="module")
def html(plan: Plan) -> str:
    return report(plan, many())


@pytest.fixture
def read(html: str) -> Element:
    return read_html(html)


def test_the_page_is_well_formed(html: str) -> None:
    check_page(read_html(re.sub("<style>.*?</style>", "", html, flags=re.DOTALL)))


def test_nothing_is_fetched_and_nothing_runs(html: str) -> None:
    assert not OUTSIDE.search(html)
    assert "@import" not in html
    assert "<script" not in html
    assert "default-src 'none'" in html


def test_every_picture_has_its_table(read: Element) -> None:
    pictures = [svg for svg in read.all("svg") if svg.attributes.get("role") == "img"]
    named = {svg.attributes["aria-labelledby"] for svg in pictures}
    titles = {f"Table: {e.text}" for e in read.walk() if e.attributes.get("id") in named}
    assert len(pictures) == 7
    assert titles == {region.attributes["aria-label"] for region in read.all("div", role="region")}


def test_responses_are_counted_by_position_ambition_priority_and_part(plan: Plan) -> None:
    content = {"position": Position.SUPPORT}
    agreed = [stored(n, "Yes.", r.content.about, DAY, **content) for n, r in enumerate(many())]
    read = read_html(build_report(plan, agreed, NOTHING_SORTED, REQUEST))
    ambitions = table(read, "Ambitions")
    assert ambitions["The plan as a whole"][0] == "10"
    assert next(cells[0] for name, cells in ambitions.items() if name.startswith("Ambition 3")) == "28"
    priorities = table(read, "Priorities")
    assert next(cells for name, cells in priorities.items() if name.startswith("Priority 3.2")) == ["21"]
    parts = table(read, "The parts of the plan most commented on")
    assert [cells[0] for cells in parts.values()] == ["12", "9", "7"]


def test_a_small_group_is_hidden_and_so_is_what_would_give_it_away(read: Element) -> None:
    positions = table(read, "Positions")
    assert positions["Unsure"] == ["hidden"]
    assert sum(cells == ["hidden"] for cells in positions.values()) >= 2
    assert "group of one to four responses" in read.text


def test_a_small_rest_without_a_theme_hides_the_smallest_theme_and_its_comments(read: Element) -> None:
    themes = table(read, "Themes")
    assert themes["Clean air"][0] == "20"
    assert themes["Bins"][0] == themes["No theme"][0] == "hidden"
    assert [article.one("h3").text for article in read.all("article")] == ["Clean air"]
    assert "Comment number 25." not in read.text


def test_a_shown_theme_lists_every_one_of_its_comments_with_its_id(read: Element) -> None:
    quotes = [quote.text for quote in read.one("article").all("blockquote")]
    assert quotes == [f"Comment number {n}.{n:012x}" for n in range(20)]


def test_nobody_reads_who_said_it_or_when(html: str) -> None:
    assert "10:30" not in html
    assert "I agree." not in html


def test_what_people_write_is_text_and_nothing_else(plan: Plan) -> None:
    spiteful = [stored(n, "</style><script>alert(1)</script><img src=//example.org/x>") for n in range(20)]
    html = report(plan, spiteful)
    assert "<script" not in html
    assert "<img" not in html


@pytest.mark.parametrize(
    ("count", "said"), [(0, "There are no responses."), (4, "fewer than five responses")]
)
def test_of_fewer_than_five_responses_nothing_is_shown(plan: Plan, count: int, said: str) -> None:
    responses = [stored(n, "Only I would say this.") for n in range(count)]
    page = read_html(build_report(plan, responses, NOTHING_SORTED, REQUEST))
    assert said in page.text
    assert not page.all("table")
    assert "Only I" not in page.text


def test_a_report_on_made_up_responses_says_so_first(plan: Plan) -> None:
    page = read_html(report(plan, many(), replace(REQUEST, made_up=True)))
    assert page.one("title").text.startswith("Made up: ")
    assert "These responses are made up." in page.text
    assert "made up" not in read_html(report(plan, many())).text


def test_a_report_on_some_responses_says_on_which(plan: Plan) -> None:
    page = read_html(report(plan, many(), replace(REQUEST, conditions=("about ambition 3",))))
    assert "about ambition 3" in [item.text for item in page.all("li")]


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_and_nothing_is_wider_than_a_phone(html: str, tmp_path: Path, scheme: str) -> None:
    path = tmp_path / "report.html"
    path.write_text(html, "utf-8")
    with chromium() as browser:
        page = browser.new_page(viewport=PHONE, color_scheme=scheme, bypass_csp=True)  # type: ignore[arg-type]
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(path.as_uri())
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
        assert asked == [path.as_uri()]
        page.add_script_tag(path=axe_script())
        assert page.evaluate(AXE_RUN) == []
