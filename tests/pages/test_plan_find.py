"""Finding something in the plan."""

from __future__ import annotations

import pytest
from fastapi.testclient import TestClient
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup, escape

from api.pages.plan_find import NEAR, Finds, find, marked, words_pattern
from corpus.model import Passage, Plan
from index.evidence import Hit, SearchResult
from tests.pages.markup import check_page, read_html

TREES = "commitment 3.4.3"


def search_for(*found: Passage) -> SearchResult:
    """What the index gives when these stand out from everything else."""
    others = [Hit(passage, 0.0, {}) for passage in ALL if passage not in found]
    hits = [Hit(passage, 9.0, {}) for passage in found]
    return SearchResult((*hits, *others), (), 1.0, {}, {})


ALL: list[Passage] = []


@pytest.fixture(autouse=True)
def everything(plan: Plan) -> None:
    ALL[:] = plan.passages


def finding(plan: Plan, asked: str, *found: str) -> Finds:
    passages = [passage for passage in plan.passages if passage.id in found]
    return find(plan, lambda _: search_for(*passages), asked)


def anchors(finds: Finds) -> list[str]:
    return [one.anchor for one in finds.exact]


def test_every_place_with_all_the_words_is_found_in_the_plan_s_order(plan: Plan) -> None:
    wanted = [p.anchor for p in plan.passages if "climate" in p.text.lower() and "action" in p.text.lower()]

    assert anchors(finding(plan, "Climate action")) == wanted
    assert len(wanted) > 1


def test_the_beginning_of_a_word_finds_it_and_its_middle_does_not(plan: Plan) -> None:
    assert "commitment-3.4.3" in anchors(finding(plan, "orch"))
    assert anchors(finding(plan, "rchard")) == []


@pytest.mark.parametrize("asked", ["3.4.3", "commitment 3.4.3", "Commitment 3.4.3", "commitment-3.4.3"])
def test_a_number_finds_what_it_names(plan: Plan, asked: str) -> None:
    assert anchors(finding(plan, asked)) == ["commitment-3.4.3"]


def test_what_only_the_index_finds_stands_apart_and_is_little(plan: Plan) -> None:
    others = [passage.id for passage in plan.passages[20:30]]
    finds = finding(plan, "orchard", TREES, *others)

    assert "commitment-3.4.3" in anchors(finds)
    assert not {one.anchor for one in finds.near} & set(anchors(finds))
    assert len(finds.near) == NEAR


def test_what_does_not_stand_out_is_not_shown(plan: Plan) -> None:
    finds = finding(plan, "pizza")

    assert finds.exact == finds.near == ()


def test_signs_alone_find_nothing_and_mark_nothing(plan: Plan) -> None:
    assert finding(plan, "<>&").exact == ()
    assert words_pattern("<>& -") is None
    assert marked(Markup("<p>a &amp; b</p>"), None) == "<p>a &amp; b</p>"


def test_words_are_marked_in_texts_only_and_not_inside_tags_or_entities() -> None:
    html = Markup('<p class="amp">Amp &amp; <b>ample</b> lamp</p>')

    assert marked(html, words_pattern("amp")) == (
        '<p class="amp"><mark>Amp</mark> &amp; <b><mark>ample</mark></b> lamp</p>'
    )


@given(st.text(alphabet="<>&\"'amp;l t0#", max_size=40), st.text(alphabet="<>&amp;ltgquo", max_size=10))
def test_marking_changes_no_word_and_lets_no_markup_in(text: str, asked: str) -> None:
    tree = read_html(str(marked(escape(text), words_pattern(asked))))

    assert tree.raw_text == text
    assert {element.name for element in tree.walk()} <= {"mark"}


def test_the_page_shows_what_was_found_marks_it_and_leads_there(browser: TestClient) -> None:
    page = read_html(browser.get("/plan?q=+orchard++ward").text)
    check_page(page)

    assert page.one("input", id="q").attributes["value"] == "orchard ward"
    assert page.one(id="finds-title").text == "1 place has “orchard ward”"
    found = page.with_class("find")[0]
    assert found.one("a").attributes["href"] == "#commitment-3.4.3"
    assert [mark.text for mark in page.one(id="commitment-3.4.3").all("mark")] == ["orchard", "ward"]
    assert page.one("title").text.startswith("orchard ward - ")


def test_many_places_are_all_there_and_most_can_be_opened(browser: TestClient) -> None:
    page = read_html(browser.get("/plan?q=we+will").text)
    section = page.with_class("finds")[0]
    check_page(page)

    assert len(section.one("details").with_class("find")) == len(section.with_class("find")) - 10 > 0


def test_a_page_that_finds_nothing_says_so_and_where_to_go_on(browser: TestClient) -> None:
    page = read_html(browser.get("/plan?q=pizza").text)
    check_page(page)

    assert page.one(id="finds-title").text == "No place has the words “pizza”"
    assert "ask the assistant" in page.with_class("finds")[0].text


def test_a_search_keeps_the_reading_view(browser: TestClient) -> None:
    page = read_html(browser.get("/plan?q=trees&view=reading").text)

    assert page.one("input", name_="view").attributes["value"] == "reading"
    assert "/plan?q=trees" in [a.attributes["href"] for a in page.one("main").all("a")]


def test_what_is_looked_for_stays_text(browser: TestClient) -> None:
    asked = '"><img src=x onerror=alert(1)>'
    page = read_html(browser.get("/plan", params={"q": asked}).text)
    check_page(page)

    assert page.one("input", id="q").attributes["value"] == asked
    assert not page.all("img")
