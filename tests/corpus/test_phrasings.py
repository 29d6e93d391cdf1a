from __future__ import annotations

from pathlib import Path

import pytest

from corpus.errors import DataError
from corpus.model import Plan
from corpus.phrasings import Phrasings, read_near_misses, read_phrasings
from corpus.reader import read_plan

GOOD = '{"passage": "measure 1.1", "questions": ["how many fish", "more fish?"]}\n'


def test_every_commitment_and_measure_has_phrasings(corpus_dir: Path, plan: Plan) -> None:
    asked = read_phrasings(corpus_dir, plan)
    needed = [p.id for p in plan.passages if p.kind in ("commitment", "measure", "figure", "theme priority")]
    assert [passage_id for passage_id in needed if len(asked.of(passage_id)) < 4] == []


def test_committed_files_hold_only_questions_about_passages(corpus_dir: Path, plan: Plan) -> None:
    """Reading refuses unknown passages, and empty and doubled questions."""
    assert read_phrasings(corpus_dir, plan).count >= 2150
    assert read_near_misses(corpus_dir, plan).count >= 1250


def test_no_question_is_both_answered_and_a_near_miss(corpus_dir: Path, plan: Plan) -> None:
    answered = lower_case(read_phrasings(corpus_dir, plan))
    assert answered & lower_case(read_near_misses(corpus_dir, plan)) == set()


def lower_case(phrasings: Phrasings) -> set[str]:
    return {question.lower() for questions in phrasings.questions.values() for question in questions}


def test_phrasings_are_kept_by_passage(small_dir: Path) -> None:
    (small_dir / "phrasings.jsonl").write_text(GOOD + "\n", encoding="utf-8")
    asked = read_phrasings(small_dir, read_plan(small_dir))
    assert asked.of("measure 1.1") == ("how many fish", "more fish?")
    assert asked.of("measure 2.1") == ()
    assert asked.count == 2


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ('{"passage": "measure 9.9", "questions": ["fish?"]}', "the plan has no passage 'measure 9.9'"),
        (GOOD, "'measure 1.1' has its questions on an earlier line"),
        ('{"passage": "measure 2.1"}', 'a line is {"passage"'),
        ('{"passage": "measure 2.1", "questions": ["a?"], "by": "me"}', 'a line is {"passage"'),
        ('["measure 2.1"]', 'a line is {"passage"'),
        ('{"passage": "measure 2.1"', "not JSON"),
        ('{"passage": "measure 2.1", "questions": []}', "a question is missing, empty or not text"),
        ('{"passage": "measure 2.1", "questions": ["a?", " "]}', "a question is missing, empty or not text"),
        ('{"passage": "measure 2.1", "questions": ["a?", 7]}', "a question is missing, empty or not text"),
        ('{"passage": "measure 2.1", "questions": ["a?", "b?", "a?"]}', "'a?' stands twice"),
    ],
)
@pytest.mark.parametrize("name", ["phrasings.jsonl", "near_misses.jsonl"])
def test_wrong_line_is_refused_with_its_number(small_dir: Path, name: str, line: str, problem: str) -> None:
    (small_dir / name).write_text(GOOD + line, encoding="utf-8")
    read = read_phrasings if name == "phrasings.jsonl" else read_near_misses
    with pytest.raises(DataError) as caught:
        read(small_dir, read_plan(small_dir))
    assert str(caught.value).startswith(f"{name}:2: ")
    assert problem in str(caught.value)
