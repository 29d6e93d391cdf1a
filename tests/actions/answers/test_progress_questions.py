"""Everyday questions about every published update, used for nothing but scoring."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
import yaml
from rapidfuzz import fuzz, process

from actions.assistant import Assistant
from actions.question import Focus, Question
from actions.reply import Reply, Status
from api.status_csv.loading import load_status_file
from api.status_csv.subjects import Subjects
from corpus.reader import read_plan
from records.database import open_database
from records.status import StatusRecords
from records.status_import import StatusImports

ROOT = Path(__file__).parents[3]
CORPUS = ROOT / "corpus"
# Kept between runs: what lies there says itself what it was made from, and is made anew when that changes.
DATA_DIR = ROOT / "var" / "test-index"
TODAY = date(2026, 1, 15)
FEWEST_WORDINGS = 3
MOST_ALIKE = 86.0
# Measured: 96 % (34 of the questions were asked once before anything was changed for them: 88 %).
LEAST_RIGHT = 0.93


@dataclass(frozen=True)
class Case:
    """What people say, and what a right reply to the last of it cites and tells the source of."""

    turns: tuple[str, ...]
    subjects: frozenset[str]
    source: str


def read_asked() -> tuple[Case, ...]:
    lines = (ROOT / "tests" / "questions" / "status.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    assert {row["expect"] for row in rows} == {"status_reported"}
    return tuple(Case(tuple(r["turns"]), frozenset(r["subjects"]), r["source_contains"]) for r in rows)


ASKED = read_asked()


def training_texts() -> Iterator[str]:
    for path in sorted((ROOT / "nlu").glob("*.yml")):
        for block in yaml.safe_load(path.read_text(encoding="utf-8"))["nlu"]:
            yield from (line.removeprefix("- ") for line in block["examples"].splitlines())
    for path in sorted(CORPUS.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            for value in json.loads(line).values():
                yield from value if isinstance(value, list) else [value]


def fold(text: str) -> str:
    return " ".join(re.sub(r"[^\w\s]", "", text.casefold()).split())


def test_no_question_is_like_one_of_the_training_data() -> None:
    known = [fold(text) for text in training_texts()]
    alike = [
        (turn, found[0])
        for case in ASKED
        for turn in case.turns
        if (found := process.extractOne(fold(turn), known, scorer=fuzz.ratio, score_cutoff=MOST_ALIKE))
    ]
    assert not alike


def test_every_published_update_is_asked_for_in_at_least_three_wordings() -> None:
    with (CORPUS / "status.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert rows
    wanting = [
        row["statement"]
        for row in rows
        if sum(row["subject"] in case.subjects and _of(case, row) for case in ASKED) < FEWEST_WORDINGS
    ]
    assert not wanting


def _of(case: Case, row: dict[str, str]) -> bool:
    return case.source in f"{row['source_title']} {row['source_url']}"


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """On one thread: where others use the machine too, several wait for each other."""
    import torch

    before = torch.get_num_threads()
    torch.set_num_threads(1)
    with closing(open_database(f"sqlite:///{tmp_path_factory.mktemp('records') / 'records.db'}")) as database:
        subjects = Subjects(read_plan(CORPUS))
        load_status_file(CORPUS / "status.csv", subjects, StatusImports(database), dry_run=False)
        records = StatusRecords(database)
        yield Assistant.load(CORPUS, DATA_DIR, statuses=records, today=lambda: TODAY)
    torch.set_num_threads(before)


def ask(assistant: Assistant, turns: tuple[str, ...]) -> Reply:
    """The reply to the last of these."""
    focus = Focus()
    for turn in turns:
        outcome = assistant.respond(Question(turn, None, focus))
        focus = outcome.focus
    return outcome.reply


def wrong(case: Case, reply: Reply) -> str:
    """What is wrong with the reply; empty when it is right."""
    cited = [citation.passage_id for citation in reply.citations]
    if reply.status is not Status.STATUS_REPORTED:
        return f"{case.turns[-1]}: {reply.status}"
    if case.subjects.isdisjoint(cited):
        return f"{case.turns[-1]}: cites {cited}, not {sorted(case.subjects)}"
    return "" if case.source in reply.text else f"{case.turns[-1]}: no source {case.source!r}"


@pytest.mark.slow
def test_published_updates_are_found_by_everyday_questions(assistant: Assistant) -> None:
    faults = [fault for case in ASKED if (fault := wrong(case, ask(assistant, case.turns)))]
    assert 1 - len(faults) / len(ASKED) >= LEAST_RIGHT, "\n".join(faults)


@pytest.mark.slow
def test_what_will_be_done_is_told_from_what_has_been_done(assistant: Assistant) -> None:
    planned = ask(assistant, ("how many trees will be planted",))
    done = ask(assistant, ("how many trees have been planted",))
    assert (planned.status, done.status) == (Status.ANSWERED, Status.STATUS_REPORTED)


@pytest.mark.slow
def test_a_measure_without_updates_is_named_and_nothing_is_made_up(assistant: Assistant) -> None:
    reply = ask(assistant, ("Has footfall in the town centre picked up yet?",))
    assert reply.status is Status.NO_STATUS
    assert [citation.passage_id for citation in reply.citations] == ["measure 2.4"]
    assert "measure 2.4" in reply.text
