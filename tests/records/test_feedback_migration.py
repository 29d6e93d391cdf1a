"""Responses of the first version are kept when their table is widened."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from sqlalchemy import Engine, create_engine, text

from records.addresses import database_url
from records.database import migrate, open_database
from records.feedback import FeedbackRecords
from records.feedback_values import Position, StoredResponse

OLD_CODE = "K7QM-2F9D-XW3C-8HTB"
INSERT = """
INSERT INTO feedback_responses (receipt, submission_id, about, comment, created)
VALUES (:receipt, :run, :about, :comment, :created)
"""


@pytest.fixture
def first_version(address: str) -> Engine:
    engine = create_engine(database_url(address))
    migrate(engine, "0002")
    return engine


def test_an_old_response_is_read_by_its_old_code_and_shows_nothing_unchecked(
    address: str, first_version: Engine
) -> None:
    values = {"created": datetime(2026, 1, 1, tzinfo=UTC), "about": "priority 1.1", "comment": "Trees."}
    with first_version.begin() as connection:
        connection.execute(text(INSERT), {**values, "receipt": OLD_CODE, "run": "m1"})
        connection.execute(text(INSERT), {**values, "receipt": "OTHER", "run": "m2", "about": ""})
    first_version.dispose()

    database = open_database(address)
    feedback = FeedbackRecords(database)
    stored = feedback.read(OLD_CODE.lower())

    assert isinstance(stored, StoredResponse)
    assert (stored.content.comment, stored.content.about) == ("Trees.", "priority 1.1")
    assert stored.content.position is Position.NOT_ASKED
    assert (stored.content.redacted, stored.content.found) == ("", ("unchecked",))
    assert stored.created == values["created"]
    assert [each.content.about for each in feedback.responses()] == ["priority 1.1", "plan"]
    database.close()
