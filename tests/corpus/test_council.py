from __future__ import annotations

import re
from pathlib import Path

import pytest

from corpus.council import Council, read_council
from corpus.errors import DataError
from corpus.expectations import count_parts
from corpus.model import Plan
from corpus.signposts import read_signposts
from tests.corpus.small import COUNCIL, write_small_corpus


def test_council_names_itself_and_its_plan(council: Council) -> None:
    assert (council.name, council.area, council.plan_year) == ("Stockport Council", "Stockport", "2021-22")


def test_council_has_the_title_of_its_plan(council: Council, plan: Plan) -> None:
    assert council.plan_title == plan.title


def test_council_says_that_a_draft_is_a_draft(council: Council, plan: Plan) -> None:
    assert plan.passages[0].text == "CONSULTATION DRAFT"
    assert "draft" in council.status_line


def test_every_count_of_the_plan_is_expected(council: Council, plan: Plan) -> None:
    assert council.outline.expect == count_parts(plan)


def test_every_name_in_the_outline_is_used_in_an_id(council: Council, plan: Plan) -> None:
    used = {p.id.split()[1].split(".")[0] for p in plan.passages if p.id.startswith("statement ")}
    assert {section.id for section in council.outline.sections} - used == set()


def test_links_are_pages_of_the_signposts(council: Council, corpus_dir: Path) -> None:
    pages = {signpost.url.rstrip("/") for signpost in read_signposts(corpus_dir)}
    links = council.links
    assert {links.website, links.plan, links.consultation, links.performance} <= pages


def test_no_telephone_number_stands_in_the_council_file(corpus_dir: Path) -> None:
    assert (
        re.findall(r"\b0\d{2,4} ?\d{3} ?\d{3,4}\b", (corpus_dir / "council.yml").read_text(encoding="utf-8"))
        == []
    )


@pytest.mark.parametrize(
    ("old", "new", "line", "problem"),
    [
        ("name: Anytown Council\n", "", 1, "name: Field required"),
        ("area_kind: town", "area_kind: [town]", 4, "area_kind: Input should be a valid string"),
        ("area_kind: town", "area_knid: town", 4, "area_knid: Unexpected keyword argument"),
        ("https://anytown.example/say", "http://anytown.example/say", 11, "is not an https address"),
        ("'^What we promise$'", "'^What (we promise$'", 17, "Input should be a valid regular expression"),
        ("(?P<name>.+)", ".+", 16, "needs a group (?P<name>...)"),
        ("[Goal, Cabinet post, Committee]", "[Goal, Post]", 22, "accountability"),
        ("id: duties }", "id: duties", 25, "not YAML"),
    ],
)
def test_council_file_that_is_wrong_is_refused_with_its_line(
    tmp_path: Path, old: str, new: str, line: int, problem: str
) -> None:
    assert COUNCIL.count(old) == 1, "the test must change one place"
    with pytest.raises(DataError) as caught:
        read_council(write_small_corpus(tmp_path, council=COUNCIL.replace(old, new)))
    assert str(caught.value).startswith(f"council.yml:{line}: ")
    assert problem in str(caught.value)


def test_a_missing_council_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"^council\.yml:1: the file is missing"):
        read_council(tmp_path)
