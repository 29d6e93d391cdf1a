"""Deleting a conversation because its owner asks for it on the page."""

from __future__ import annotations

from records.database import Database
from records.erasure import ConversationUnknown, erase
from records.tracker import RasaTracker


class Clearing:
    """Deletes conversations: messages, replies, ratings, and what Rasa remembers; responses stay."""

    def __init__(self, database: Database, tracker: RasaTracker) -> None:
        self._database = database
        self._tracker = tracker

    def clear(self, conversation_id: str) -> bool:
        """Deletes the conversation of this id; False when there was none, DatabaseUnavailable when it
        could not be deleted whole: then it can be tried again."""
        try:
            erase(self._database, self._tracker, conversation_id, with_feedback=False)
        except ConversationUnknown:
            return False
        return True
