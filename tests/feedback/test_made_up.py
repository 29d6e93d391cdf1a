"""The made-up responses are as varied as they claim, and stay apart from real ones."""

from __future__ import annotations

import subprocess
import sys
from contextlib import closing
from pathlib import Path

from corpus.reader import read_plan
from records.database import open_database
from records.feedback import FeedbackRecords
from records.feedback_values import WHOLE_PLAN, Channel, Content, NewResponse, Position, ResponseFilter
from tests.feedback.made_up.arguments import NO_THEME, read_topics
from tests.feedback.made_up.loading import load
from tests.feedback.made_up.responses import made_up

ROOT = Path(__file__).resolve().parents[2]


def test_there_are_enough_hand_written_comments_over_enough_themes() -> None:
    topics = [topic for topic in read_topics() if topic.label != NO_THEME]
    written = {argument.text for topic in topics for argument in topic.arguments}
    assert len(topics) >= 25
    assert len(written) >= 250
    assert all(len({argument.position for argument in topic.arguments}) >= 3 for topic in topics)


def test_every_part_they_are_about_is_in_the_plan() -> None:
    ids = {passage.id for passage in read_plan(ROOT / "corpus").passages} | {WHOLE_PLAN}
    assert {subject for topic in read_topics() for subject in topic.subjects} <= ids


def test_they_are_always_the_same_and_hardly_two_are_alike() -> None:
    responses = made_up(2_400)
    assert responses == made_up(2_400)
    telling = [response.comment for response in responses if response.label != NO_THEME]
    assert len(telling) > 2_300
    assert len(set(telling)) == len(telling)
    assert all("{" not in comment for comment in telling)


def test_loaded_they_are_marked_and_no_real_response_is_there(tmp_path: Path) -> None:
    with closing(open_database(f"sqlite:///{tmp_path / 'demo.db'}")) as database:
        assert load(database, read_plan(ROOT / "corpus"), made_up(50)) == 50
        records = FeedbackRecords(database)
        assert records.count(ResponseFilter()) == 0
        stored = list(records.responses(ResponseFilter(made_up=True)))
    assert len(stored) == 50
    assert all(response.made_up and response.consent.startswith("MADE UP") for response in stored)
    assert [r.created for r in stored] == sorted(r.created for r in stored)


def test_a_database_with_real_responses_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "records.db"
    with closing(open_database(f"sqlite:///{path}")) as database:
        real = Content(WHOLE_PLAN, "", Position.SUPPORT, "Yes", "Yes")
        FeedbackRecords(database).submit(
            NewResponse("a run of the form", real, "I agree.", "1", Channel.PAGE)
        )
    command = [sys.executable, "-m", "tests.feedback.made_up", str(path), "--count", "10"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 1
    assert "holds real responses" in done.stderr
    with closing(open_database(f"sqlite:///{path}")) as database:
        assert FeedbackRecords(database).count(ResponseFilter(made_up=True)) == 0
