"""A plan that does not fit its outline gets an error that names the file and the line."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.errors import CorpusError, PlanError
from corpus.reader import read_plan
from tests.corpus.small import COUNCIL, PLAN, write_small_corpus

LONG = "We shall " + "dig and dig " * 30 + "deep"

# What is changed (old, new), the beginning of the line that the error must name, what it must say.
BROKEN = {
    "no title": ("# Anytown's Plan\n\nWords", "Words", "Words", "must begin with its title"),
    "a second title": ("## Goal: warm", "# Goal: warm", "# Goal: warm", "a second heading of level 1"),
    "levels skipped": (
        "#### A. Clear",
        "##### A. Clear",
        "##### A. Clear",
        "of level 5 straight under one of level 3",
    ),
    "missing section": (
        "## Who does what",
        "## Duties",
        "## Duties",
        "no heading matches the outline's documents",
    ),
    "measures missing": (
        "### How we will know\n\n- Warmer lofts\n",
        "",
        "## Goal: warm homes",
        "ambition 2 has no measures",
    ),
    "measures empty": ("- More fish\n", "", "## Goal: clean rivers", "ambition 1 has no measures"),
    "priority without commitments": (
        "- We shall plant reeds",
        "Reeds.",
        "#### B. Plant reeds",
        "priority 1.2 has no commitments",
    ),
    "ambition without priorities": (
        "### What we promise\n\n#### A. Insulate lofts\n\n- We shall insulate lofts\n",
        "",
        "## Goal: warm homes",
        "ambition 2 has no priorities",
    ),
    "commitment under an ambition": (
        "Rivers matter.",
        "- We shall dredge",
        "- We shall dredge",
        "the commitment 'We shall dredge' stands outside a priority",
    ),
    "commitment without its priority": (
        "#### A. Insulate lofts",
        "",
        "- We shall insulate lofts",
        "stands outside a priority",
    ),
    "commitment worded otherwise": (
        "- We shall count",
        "- Counting",
        "- Counting",
        "not worded as a commitment",
    ),
    "priority unlike a priority": (
        "#### B. Plant",
        "#### Plant",
        "#### Plant",
        "is not the heading of a key priority",
    ),
    "measures outside an ambition": (
        "## Who does what",
        "## How we will know\n\n## Who does what",
        "## How we will know",
        "stands outside an ambition",
    ),
    "sub-items under a measure": (
        "- More fish",
        "- More fish\n  - trout",
        "  - trout",
        "only a commitment can have",
    ),
    "sub-items too deep": (
        "  - the south",
        "    - the south",
        "    - the south",
        "only a commitment can have",
    ),
    "family of plans short of a column": (
        "| Rivers | Homes |\n| --- | --- |\n| River Plan<br>Fish Plan | Loft Plan |",
        "| Rivers |\n| --- |\n| River Plan |",
        "| Rivers |",
        "needs a column for each of 2 ambitions, it has 1",
    ),
    "accountability with other columns": (
        "| Cabinet post",
        "| Post",
        "| Goal | Post",
        "2 ambitions, it has 3",
    ),
    "table in the wrong place": (
        "Rivers matter.",
        "| Rivers |\n| --- |\n| Goyt |",
        "| Rivers |",
        "a table whose columns are not Goal, Cabinet post, Committee",
    ),
    "row with nobody": ("Water<br>Parks |", " |", "| Clean rivers", "has an empty cell and none above it"),
    "row with two titles": ("| Warm homes |", "| Warm<br>homes |", "| Warm<br>homes", "needs one title"),
    "accountability short of a row": (
        "| Warm homes | | |\n| Good offices | Water | Resources |\n",
        "",
        "| Goal |",
        "1 rows for 2 ambitions",
    ),
    "accountability missing": (
        PLAN[PLAN.index("| Goal |") :],
        "",
        "## Goal: clean rivers",
        "no accountability table names ambition 1",
    ),
    "two portfolios with one id": (
        "Water<br>Parks",
        "Water<br>Water!",
        "| Clean rivers",
        "'portfolio water' is already the id of line 48",
    ),
    "commitment too long to quote": (
        "We shall count fish",
        LONG,
        f"- {LONG}",
        "commitment 1.1.2 has 93 words",
    ),
    "endless sentence": (
        "Rivers matter.",
        LONG,
        LONG,
        "statement ambition-1.1 has 93 words, 90 can be quoted",
    ),
    "emphasis over a sentence's end": (
        "Rivers matter.",
        f"**{LONG[:80]}. And we shall go** on " + "and on " * 50,
        "**We shall",
        "emphasis or a link runs over the end of a sentence",
    ),
    "a line broken in a paragraph": ("Rivers matter.", "Rivers\nmatter.", "Rivers", "write it on one line"),
    "a code block": ("Rivers matter.", "```\nRivers\n```", "```", "not 'fence'"),
    "HTML": ("Rivers matter.", "<div>Rivers</div>", "<div>", "not 'html_block'"),
    "an escape in a table": ("Fish Plan", r"Fish \| Plan", "| River Plan", "write it without escapes"),
    "no words": ("Rivers matter.", "<b></b>", "<b></b>", "statement ambition-1.1 has no words"),
}


def line_of(plan: str, beginning: str) -> int:
    """The number of the first line of a plan that begins so."""
    return next(number for number, line in enumerate(plan.split("\n"), 1) if line.startswith(beginning))


@pytest.mark.parametrize(("old", "new", "at", "problem"), BROKEN.values(), ids=BROKEN.keys())
def test_broken_plan_is_refused_with_its_line(
    tmp_path: Path, old: str, new: str, at: str, problem: str
) -> None:
    assert PLAN.count(old) == 1, "the test must change one place"
    broken = PLAN.replace(old, new)
    with pytest.raises(PlanError) as caught:
        read_plan(write_small_corpus(tmp_path, broken))
    assert str(caught.value).startswith(f"plan.md:{line_of(broken, at)}: ")
    assert problem in str(caught.value)


@pytest.mark.parametrize(
    ("expected", "at", "problem"),
    [
        ("ambitions: 3", "## Goal: clean", "3 ambitions expected, 2 found"),
        ("priorities: [2, 2]", "## Goal: warm", "2-2 priorities expected, 2-1 found"),
        ("commitments: [4, 1]", "## Goal: clean", "4-1 commitments expected, 3-1 found"),
        ("measures: [1, 1, 1]", "## Goal: warm", "1-1-1 measures expected, 1-1 found"),
        ("documents_above: 2", "- The Long Plan", "2 documents above expected, 1 found"),
        ("accountabilities: 4", "| Clean rivers", "4 accountabilities expected, 3 found"),
        ("figures: 1", "# Anytown", "1 figures expected, 0 found"),
        ("theme_priorities: [8]", "# Anytown", "8 theme priorities expected, 0 found"),
    ],
)
def test_count_that_is_not_met_is_refused(tmp_path: Path, expected: str, at: str, problem: str) -> None:
    folder = write_small_corpus(tmp_path, council=COUNCIL + f"  expect: {{ {expected} }}\n")
    with pytest.raises(PlanError) as caught:
        read_plan(folder)
    assert str(caught.value) == f"plan.md:{line_of(PLAN, at)}: {problem}"


def test_a_priority_with_another_ones_number_is_refused(tmp_path: Path) -> None:
    council = COUNCIL.replace(r"'^[A-Z]\. (?P<title>", r"'^(?P<number>\d+)\. (?P<title>")
    numbered = PLAN.replace("A. ", "1. ").replace("B. ", "3. ")
    folder = write_small_corpus(tmp_path, numbered, council)
    with pytest.raises(
        PlanError, match=r"^plan\.md:18: '3\. Plant reeds' is the ambition's priority 2, not 3$"
    ):
        read_plan(folder)


def test_a_missing_plan_is_named(tmp_path: Path) -> None:
    write_small_corpus(tmp_path)
    (tmp_path / "plan.md").unlink()
    with pytest.raises(PlanError, match=r"^plan\.md:1: the file is missing"):
        read_plan(tmp_path)


def test_a_plan_that_is_not_text_is_named(tmp_path: Path) -> None:
    write_small_corpus(tmp_path)
    (tmp_path / "plan.md").write_bytes(b"# Caf\xe9\n")
    with pytest.raises(PlanError, match=r"^plan\.md:1: the file is not UTF-8 text"):
        read_plan(tmp_path)


def test_errors_of_the_corpus_have_one_base() -> None:
    error = PlanError("plan.md", 7, "odd")
    assert isinstance(error, CorpusError)
    assert (error.file, error.line, error.problem, str(error)) == ("plan.md", 7, "odd", "plan.md:7: odd")
