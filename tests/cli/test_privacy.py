from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from api.cli.app import make_app
from records.conversations import ConversationRecords, key_of
from records.database import open_database
from records.feedback import FeedbackRecords
from tests.records.feedback import response
from tests.records.left import files_with
from tests.records.rasa_store import remember

ROOT = Path(__file__).resolve().parents[2]
SECRET = "xylophonist"


@pytest.fixture(autouse=True)
def data_dir(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setenv("DATA_DIR", str(tmp_path))
    monkeypatch.setenv("CORPUS_DIR", str(ROOT / "corpus"))
    return tmp_path


@pytest.fixture
def conversation(data_dir: Path) -> str:
    """A conversation with a response, which Rasa remembers; its id."""
    database = open_database(f"sqlite:///{data_dir / 'records.db'}")
    records = ConversationRecords(database, 30)
    started = records.resume_or_start(None)
    records.ask(started.id, f"I am a {SECRET}")
    FeedbackRecords(database).submit(response(bot_id=started.bot_id, comment=SECRET, redacted=SECRET))
    remember(data_dir / "tracker.db", started.bot_id, SECRET, records._now())
    database.close()
    return started.id


def privacy(*arguments: str) -> Result:
    return CliRunner().invoke(make_app(), ["privacy", *arguments])


def test_erasing_with_feedback_leaves_nothing_in_any_file(conversation: str, data_dir: Path) -> None:
    result = privacy("erase", conversation, "--with-feedback")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == (
        "deleted: the conversation with 1 message; Rasa's store: deleted\nwithdrawn: 1 feedback response\n"
    )
    assert files_with(SECRET, data_dir / "records.db", data_dir / "tracker.db") == []


def test_erasing_leaves_the_feedback_unless_it_is_asked_for(conversation: str, data_dir: Path) -> None:
    result = privacy("erase", conversation)
    assert "kept: 1 feedback response given in it (--with-feedback withdraws them)" in result.stdout
    assert files_with(SECRET, data_dir / "tracker.db") == []
    database = open_database(f"sqlite:///{data_dir / 'records.db'}")
    assert FeedbackRecords(database).count() == 1
    database.close()


def test_a_conversation_is_found_by_its_words_without_showing_them_and_erased_by_its_key(
    conversation: str,
) -> None:
    found = privacy("find", SECRET.upper())
    assert found.exit_code == 0
    assert key_of(conversation) in found.stdout
    assert SECRET not in found.stdout
    assert privacy("erase", found.stdout.split()[0]).exit_code == 0


def test_an_id_may_begin_with_a_hyphen_and_a_wrong_option_is_still_wrong_use(conversation: str) -> None:
    assert "there is no such conversation" in privacy("erase", "-dccloUsNgi41tDGgSpd9PW58QJdDN4M").stderr
    assert "there is no such conversation" in privacy("erase", "--loUsNgi41tDGgSpd9PW58QJdDN4Mxx").stderr
    assert privacy("erase", conversation, "--with-feedbak").exit_code == 2


@pytest.mark.parametrize("arguments", [("erase", "unknown"), ("find", "nowhere")])
def test_what_is_not_there_fails_and_says_so(arguments: tuple[str, ...]) -> None:
    result = privacy(*arguments)
    assert (result.exit_code, result.stdout) == (1, "")
    assert "no " in result.stderr


def test_too_few_letters_to_find_something_are_wrong_use() -> None:
    assert privacy("find", "a ").exit_code == 2


@pytest.mark.slow
def test_a_comment_can_be_tried() -> None:
    result = privacy("redact", "I am Sandra Whitlock of Heaton Moor, ring 07700 900123")
    assert result.stdout == "I am [name] of Heaton Moor, ring [phone number]\n"
