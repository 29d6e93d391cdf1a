from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from corpus.consultation import State, read_consultation
from corpus.errors import DataError

ROOT = Path(__file__).resolve().parents[2]
HEAD = """\
title: A consultation
contact: us
outcome: here
privacy: {version: "1", consent: I agree., notice: It is kept.}
"""


def consultation(folder: Path, rest: str = "opens:\ncloses:\n") -> Path:
    (folder / "consultation.yml").write_text(HEAD + rest, encoding="utf-8")
    return folder


def test_as_shipped_the_consultation_is_open_without_an_end_and_asks_nothing_more() -> None:
    shipped = read_consultation(ROOT / "corpus")
    assert (shipped.opens, shipped.closes, shipped.questions) == (None, None, ())
    assert shipped.state(date.max) is shipped.state(date.min) is State.OPEN


@pytest.mark.parametrize(
    ("rest", "today", "state"),
    [
        ("opens: 2026-01-05\ncloses: 2026-03-01\n", date(2026, 1, 4), State.BEFORE),
        ("opens: 2026-01-05\ncloses: 2026-03-01\n", date(2026, 1, 5), State.OPEN),
        ("opens: 2026-01-05\ncloses: 2026-03-01\n", date(2026, 3, 1), State.OPEN),
        ("opens: 2026-01-05\ncloses: 2026-03-01\n", date(2026, 3, 2), State.CLOSED),
        ("opens: 2026-01-05\ncloses:\n", date(2099, 1, 1), State.OPEN),
        ("opens:\ncloses: 2026-03-01\n", date(1999, 1, 1), State.OPEN),
    ],
)
def test_it_is_open_from_its_first_to_its_last_day(
    tmp_path: Path, rest: str, today: date, state: State
) -> None:
    assert read_consultation(consultation(tmp_path, rest)).state(today) is state


def test_extra_questions_are_read(tmp_path: Path) -> None:
    rest = "opens:\ncloses:\nquestions:\n- {id: age, question: 'How old are you?', options: [Young, Old]}\n"
    (question,) = read_consultation(consultation(tmp_path, rest)).questions
    assert (question.id, question.hint, question.options) == ("age", "", ("Young", "Old"))


@pytest.mark.parametrize(
    ("rest", "said"),
    [
        ("opens: 2026-03-02\ncloses: 2026-03-01\n", "before opens"),
        ("opens: soon\ncloses:\n", r"consultation.yml:5: opens"),
        ("opens:\ncloses:\nqestions: []\n", "qestions"),
        ("opens:\ncloses:\nquestions:\n- {id: Age, question: x}\n", "is no id"),
        ("opens:\ncloses:\nquestions:\n- {id: a, question: ' '}\n", "asks nothing"),
        ("opens:\ncloses:\nquestions:\n- {id: a, question: x}\n- {id: a, question: y}\n", "same id"),
    ],
)
def test_what_cannot_be_is_refused_with_its_place(tmp_path: Path, rest: str, said: str) -> None:
    with pytest.raises(DataError, match=said):
        read_consultation(consultation(tmp_path, rest))


def test_a_consent_to_nothing_is_refused(tmp_path: Path) -> None:
    path = consultation(tmp_path) / "consultation.yml"
    path.write_text(path.read_text().replace("I agree.", "''"))
    with pytest.raises(DataError, match="must say something"):
        read_consultation(tmp_path)
