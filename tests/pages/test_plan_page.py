from __future__ import annotations

from dataclasses import replace

import pytest
from fastapi.testclient import TestClient

from api.pages.anchors import with_anchors
from api.pages.plan_page import plan_page
from corpus.model import Passage, Plan
from tests.pages.markup import Element, check_page, read_html
from tests.pages.service import Site


@pytest.fixture
def page(browser: TestClient) -> Element:
    return read_html(browser.get("/plan").text)


def test_the_plan_page_is_well_formed(page: Element) -> None:
    check_page(page)


def test_every_passage_stands_on_the_page_once_with_its_anchor_and_its_words(
    page: Element, plan: Plan
) -> None:
    by_id = {e.attributes["id"]: e for e in page.all("span") if "id" in e.attributes}

    assert set(by_id) == {p.anchor for p in plan.passages}
    for passage in plan.passages:
        for footnote in by_id[passage.anchor].all("sup"):
            footnote.children.clear()
        assert by_id[passage.anchor].text == passage.text, passage.id


def test_the_page_holds_every_line_of_the_plan_and_nothing_of_its_markup(page: Element, plan: Plan) -> None:
    shown = page.one("main").text

    for line in plan.text.splitlines():
        words = line.lstrip("#-0123456789. ").strip()
        if words and not set(words) & set("*<|_"):
            assert " ".join(words.split()) in shown, line
    assert "**" not in shown
    assert "##" not in shown
    assert "---" not in shown


def test_headings_stand_on_the_page_in_the_order_and_depth_of_the_plan(page: Element, plan: Plan) -> None:
    in_plan = [
        (f"h{len(marks)}", text)
        for marks, _, text in (line.partition(" ") for line in plan.text.splitlines())
        if marks and set(marks) == {"#"}
    ]
    on_page = [(e.name, e.text) for e in page.one("main").walk() if e.name in {"h1", "h2", "h3", "h4", "h5"}]

    on_page.remove(("h2", "Contents"))
    assert on_page == in_plan


def test_the_contents_list_leads_to_every_chapter(page: Element) -> None:
    for contents in (page.one("nav", aria_labelledby="contents-title"), page.one("details", id="contents")):
        links = [(a.attributes["href"][1:], a.text) for a in contents.all("a")]

        assert links == [(_anchor(e), e.text) for e in chapters(page)]


def test_a_chapter_keeps_its_anchor_when_another_comes_before_it(plan: Plan) -> None:
    text = "# A plan\n\n## Homes\n\n## Air\n\n## Homes\n"
    short = plan_page(replace(plan, text=text, passages=()))
    longer = plan_page(replace(plan, text=text.replace("## Homes", "## Trees\n\n## Homes", 1), passages=()))

    assert [entry.id for entry in short.contents] == ["section-homes", "section-air", "section-homes-2"]
    assert [entry.id for entry in longer.contents][1:] == [entry.id for entry in short.contents]


def test_a_part_of_a_commitment_stands_in_a_list_below_it(page: Element) -> None:
    commitment = next(e for e in page.all(id="commitment-2.2.1")).parent
    assert commitment is not None

    assert [e.attributes["id"] for e in commitment.one("ul").with_class("passage")] == [
        f"commitment-2.2.1.{n}" for n in range(1, 5)
    ]


def test_tables_have_headers_and_their_merged_cells(page: Element) -> None:
    documents, accountability = page.all("table")

    assert [e.attributes["scope"] for e in documents.all("th")] == ["col"] * 4
    assert [e.text for e in accountability.all("th", scope="col")] == [
        "Ambition",
        "Portfolio",
        "Scrutiny Committee",
    ]
    assert len(accountability.all("th", scope="row")) == 5
    shared = [e for e in accountability.all("td") if e.attributes.get("rowspan") == "2"]
    assert [e.text for e in shared] == [
        "Sustainable Stockport Inclusive Neighbourhoods",
        "Communities and Housing",
    ]
    assert not [e for e in accountability.all("td") if not e.text]


def test_every_table_can_be_scrolled_with_the_keyboard(page: Element) -> None:
    boxes = [e.parent for e in page.all("table")]

    labels = {box.attributes["aria-label"] for box in boxes if box and box.attributes["tabindex"] == "0"}
    assert len(labels) == len(boxes)


def test_markup_in_a_plan_that_is_not_allowed_is_shown_as_text(plan: Plan) -> None:
    hostile = "This <b onclick=x>is</b> it<sup>1</sup>. <img src=x>\n\n<script>alert(1)</script>"
    text = f"# A plan\n\n## One\n\n{hostile}\n"
    page = plan_page(replace(plan, text=text, passages=()))

    html = "".join(piece.html for piece in page.pieces)
    assert "&lt;script&gt;" in html
    assert "&lt;b onclick=x&gt;" in html
    assert "<sup>1</sup>" in html
    assert "<img" not in html


def test_a_passage_inside_another_ends_where_that_one_does(plan: Plan) -> None:
    first = plan.passages[0]
    outer, inner = _passage(first, "a 1", 0, 5), _passage(first, "a 2", 2, 9)
    crossing = replace(plan, text="one two three", passages=(inner, outer))

    assert with_anchors(crossing) == (
        '<span class="passage" id="a-1">on<span class="passage" id="a-2">e t</span></span>wo three'
    )


def test_a_passage_over_several_lines_is_marked_on_its_first(plan: Plan) -> None:
    text = "- one\n  - two\n"
    over = replace(plan, text=text, passages=(_passage(plan.passages[0], "a 1", 2, len(text)),))

    assert with_anchors(over) == '- <span class="passage" id="a-1">one</span>\n  - two\n'


def test_until_the_plan_is_loaded_its_page_is_not_there(site: Site, browser: TestClient) -> None:
    site.bot.loaded = False

    response = browser.get("/plan")

    assert response.status_code == 503
    assert response.headers["retry-after"] == "5"


def chapters(page: Element) -> list[Element]:
    """The headings that the contents list leads to."""
    return [e for e in page.one("main").walk() if e.name in ("h2", "h3") and e.text != "Contents"]


def _anchor(heading: Element) -> str:
    """Where a heading can be linked to: the passage in it, or itself."""
    passages = heading.with_class("passage")
    return (passages[0] if passages else heading).attributes["id"]


def _passage(like: Passage, passage_id: str, start: int, end: int) -> Passage:
    return replace(like, id=passage_id, start=start, end=end)
