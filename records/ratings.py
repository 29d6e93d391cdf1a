"""Whether people found an answer useful, as stored."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import select

from records.conversations import key_of
from records.database import Database
from records.tables import MessageRow, RatingRow

WRONG_LIMIT = 1_000


@dataclass(frozen=True, slots=True)
class Rating:
    """Whether an answer was useful and, if it was not, what was wrong (may be empty)."""

    useful: bool
    wrong: str = ""


class RatingRecords:
    """Keeps one rating for each message. It names nobody and is deleted with its message."""

    def __init__(self, database: Database, now: Callable[[], datetime] | None = None) -> None:
        self._database = database
        self._now = now or (lambda: datetime.now(UTC))

    def rate(self, conversation_id: str, message_id: str, rating: Rating) -> bool:
        """Keeps the rating in place of an earlier one; False when the conversation has no such message."""
        with self._database.writing() as session:
            found = session.scalar(
                select(MessageRow.id).where(
                    MessageRow.id == message_id, MessageRow.conversation_key == key_of(conversation_id)
                )
            )
            if found is None:
                return False
            session.merge(
                RatingRow(
                    message_id=message_id,
                    useful=rating.useful,
                    wrong=rating.wrong[:WRONG_LIMIT],
                    rated=self._now(),
                )
            )
        return True

    def of_conversation(self, conversation_id: str) -> Mapping[str, Rating]:
        """The ratings of a conversation by the message's id."""
        query = (
            select(RatingRow)
            .join(MessageRow, MessageRow.id == RatingRow.message_id)
            .where(MessageRow.conversation_key == key_of(conversation_id))
        )
        with self._database.reading() as session:
            return {row.message_id: Rating(row.useful, row.wrong) for row in session.scalars(query)}
