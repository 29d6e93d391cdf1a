from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from actions.receipt import Receipt, receipt_to_dict
from actions.wire import reply_to_dict
from api.cli.app import make_app
from records.conversations import ConversationRecords
from records.database import Database, open_database
from tests.fakes import feedback_reply, trees_reply
from tests.receipts import MADE_FROM, answer_receipt, receipt

ASKED = "my neighbour wants trees"


@pytest.fixture
def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Database]:
    monkeypatch.setenv("DATA_DIR", str(tmp_path))
    monkeypatch.setenv("COLUMNS", "100")
    opened = open_database(f"sqlite:///{tmp_path / 'records.db'}")
    yield opened
    opened.close()


def stored(database: Database, made: Receipt | None, reply: dict[str, object] | None = None) -> str:
    """The id of a message that was answered like this."""
    records = ConversationRecords(database, 30)
    conversation = records.resume_or_start(None)
    message_id = records.ask(conversation.id, ASKED)
    records.answer(
        conversation.id, message_id, reply or reply_to_dict(trees_reply()), {}, receipt_to_dict(made)
    )
    return message_id


def explain(*arguments: str) -> Result:
    return CliRunner().invoke(make_app(), ["explain", *arguments])


def test_it_shows_the_reply_and_every_part_of_its_receipt(database: Database) -> None:
    result = explain(stored(database, receipt(answer_receipt("commitment 1.1.1", "measure 1.1"))))
    assert result.exit_code == 0
    for part in (
        "We will plant two hundred trees.",
        "the dialogue engine said  ask_plan 0.75",
        "chance that the plan answers  0.9",
        "PassageAnswers: answered commitments",
        "closest phrasing  0.75",
        "measure 1.1       8.5",
        "passages.general  0.24",
        *MADE_FROM.digests.values(),
        "the one that this receipt was made for",
    ):
        assert part in result.stdout


def test_the_persons_own_words_are_shown_only_when_they_are_asked_for(database: Database) -> None:
    message_id = stored(database, receipt())
    for as_json in ([], ["--json"]):
        assert ASKED not in explain(message_id, *as_json).stdout
        assert ASKED in explain(message_id, "--with-message", *as_json).stdout


def test_as_json_it_is_what_was_stored(database: Database) -> None:
    made = receipt(answer_receipt("commitment 1.1.1"))
    data = json.loads(explain(stored(database, made), "--json").stdout)
    assert data["receipt"] == receipt_to_dict(made)
    assert data["reply"] == reply_to_dict(trees_reply())


def test_a_reply_that_was_changed_after_its_receipt_is_told(database: Database) -> None:
    message_id = stored(database, receipt(), reply_to_dict(trees_reply("Something else.")))
    assert "differs from what the answer flow gave" in explain(message_id).stdout


def test_a_reply_without_the_plan_says_so(database: Database) -> None:
    assert "The plan was not needed" in explain(stored(database, receipt())).stdout


def test_a_reply_of_a_form_has_no_receipt_and_that_is_said(database: Database) -> None:
    result = explain(stored(database, None, reply_to_dict(feedback_reply())))
    assert (result.exit_code, "No receipt" in result.stdout) == (0, True)


def test_a_message_that_waits_for_its_reply_is_shown_as_such(database: Database) -> None:
    records = ConversationRecords(database, 30)
    message_id = records.ask(records.resume_or_start(None).id, ASKED)
    assert "no reply" in explain(message_id).stdout


def test_a_receipt_of_another_version_can_be_had_as_json(database: Database) -> None:
    records = ConversationRecords(database, 30)
    conversation = records.resume_or_start(None)
    message_id = records.ask(conversation.id, ASKED)
    records.answer(conversation.id, message_id, reply_to_dict(trees_reply()), {}, {"of": "old"})
    assert "another version" in explain(message_id).stdout
    assert json.loads(explain(message_id, "--json").stdout)["receipt"] == {"of": "old"}


@pytest.mark.parametrize("message_id", ["nobody-s", "-begins-with-a-hyphen"])
def test_a_message_that_is_not_there_fails_and_says_so(database: Database, message_id: str) -> None:
    result = explain(message_id)
    assert result.exit_code == 1
    assert f"there is no message {message_id}" in result.stderr
