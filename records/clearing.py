"""Deleting a conversation because its owner asks for it."""

from __future__ import annotations

from sqlalchemy import delete, select

from records.conversations import key_of
from records.database import Database
from records.tables import ConversationRow
from records.trackers import Trackers


class Clearing:
    """Deletes conversations: messages, replies, ratings, and what Rasa remembers."""

    def __init__(self, database: Database, trackers: Trackers) -> None:
        self._database = database
        self._trackers = trackers

    def clear(self, conversation_id: str) -> bool:
        """Deletes the conversation of this id; False when there was none, DatabaseUnavailable when it
        could not be deleted whole.

        Rasa's copy goes first: should that fail, the rest still stands and it can be tried again.
        """
        row = ConversationRow.key == key_of(conversation_id)
        with self._database.reading() as session:
            bot_id = session.scalar(select(ConversationRow.bot_id).where(row))
        if bot_id is None:
            return False
        self._trackers.forget(bot_id)
        with self._database.writing() as session:
            session.execute(delete(ConversationRow).where(row))
        return True
