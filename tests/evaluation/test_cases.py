from __future__ import annotations

import json
from pathlib import Path

import pytest

from api.evaluation.cases import Case, EvaluationError, Expectation, read_cases, read_sets

ROW = {
    "id": "T-1",
    "kind": "commitment",
    "turns": ["and that?"],
    "expect": "answer",
    "evidence": ["clean air"],
    "evidence_mode": "all",
    "must_include": ["2030", ["air", "smog"]],
    "must_not_include": ["never"],
}


def written(tmp_path: Path, *rows: object) -> Path:
    path = tmp_path / "questions.jsonl"
    path.write_text("\n".join(row if isinstance(row, str) else json.dumps(row) for row in rows))
    return path


def test_a_row_becomes_a_case(tmp_path: Path) -> None:
    [case] = read_cases(written(tmp_path, ROW))
    assert case == Case(
        id="T-1",
        kind="commitment",
        turns=("and that?",),
        expectation=Expectation.ANSWER,
        evidence=("clean air",),
        needs_all=True,
        include=(("2030",), ("air", "smog")),
        exclude=("never",),
    )


def test_empty_lines_are_passed_over(tmp_path: Path) -> None:
    assert len(read_cases(written(tmp_path, ROW, "", ROW))) == 2


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("{not json", r"^questions\.jsonl:2: Expecting"),
        ({**ROW, "expect": "praise"}, r"^questions\.jsonl:2: 'praise' is not a valid Expectation"),
        ({**ROW, "turns": []}, r"^questions\.jsonl:2: turns is empty"),
        ({"id": "T-2"}, r"^questions\.jsonl:2: the key 'turns' is missing"),
        ("[]", r"^questions\.jsonl:2: "),
    ],
)
def test_a_row_that_is_no_case_is_refused_with_its_line(tmp_path: Path, row: object, message: str) -> None:
    with pytest.raises(EvaluationError, match=message):
        read_cases(written(tmp_path, ROW, row))


def test_a_file_without_questions_is_refused(tmp_path: Path) -> None:
    with pytest.raises(EvaluationError, match="there is no question"):
        read_cases(written(tmp_path, ""))


def test_each_file_is_a_set_by_its_name(tmp_path: Path) -> None:
    first, second = tmp_path / "dev.jsonl", tmp_path / "kept_apart.jsonl"
    first.write_text(json.dumps(ROW))
    second.write_text(f"{json.dumps(ROW)}\n{json.dumps(ROW)}")
    assert {name: len(cases) for name, cases in read_sets([first, second]).items()} == {
        "dev": 1,
        "kept_apart": 2,
    }


def test_two_files_of_one_name_are_refused(tmp_path: Path) -> None:
    path = written(tmp_path, ROW)
    with pytest.raises(EvaluationError, match="two files of this name"):
        read_sets([path, path])
