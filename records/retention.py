"""Deletes what has been kept for as long as it may be: conversations, in Rasa's store too, and responses."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from records.conversations import ConversationRecords
from records.database import Database
from records.feedback import FeedbackRecords
from records.tracker import RasaTracker

# Rasa may be adding to a conversation that is being deleted here: that rest is found later.
ORPHAN_HOURS = 24


@dataclass(frozen=True, slots=True)
class Periods:
    """Days that things are kept: conversations after their last message, responses after they were given.

    0 days for responses: they stay until somebody deletes them.
    """

    conversation_days: int
    feedback_days: int

    def __post_init__(self) -> None:
        """Refuse what would delete conversations that are going on."""
        if self.conversation_days < 1 or self.feedback_days < 0:
            raise ValueError(f"not periods to keep things for: {self}")


@dataclass(frozen=True, slots=True)
class Swept:
    """What was deleted. `cleared` is False when a rest may be in the database's files until next time."""

    conversations: int
    responses: int
    in_rasa: int
    cleared: bool


class Retention:
    """Any number of processes may run it at the same time: what one deletes the others do not find."""

    def __init__(
        self,
        database: Database,
        tracker: RasaTracker,
        periods: Periods,
        now: Callable[[], datetime] | None = None,
    ) -> None:
        self._database = database
        self._tracker = tracker
        self._periods = periods
        self._now = now or (lambda: datetime.now(UTC))
        self._conversations = ConversationRecords(database, periods.conversation_days, self._now)
        self._feedback = FeedbackRecords(database, self._now)

    def run(self) -> Swept:
        """Deletes for good what has expired. Raises DatabaseUnavailable; what is done then stays done."""
        responses = self._feedback.forget_before(self._oldest_response())
        bot_ids = self._conversations.forget_expired()
        # Also when nothing was deleted now: the last time may have been kept from it.
        cleared = self._database.scrub()
        return Swept(len(bot_ids), responses, self._forget_in_rasa(bot_ids), cleared)

    def due(self) -> tuple[int, int]:
        """How many conversations and responses `run` would delete now."""
        return self._conversations.expired(), self._feedback.count_before(self._oldest_response())

    def _oldest_response(self) -> datetime:
        if not self._periods.feedback_days:
            return datetime.min.replace(tzinfo=UTC)
        return self._now() - timedelta(days=self._periods.feedback_days)

    def _forget_in_rasa(self, bot_ids: Sequence[str]) -> int:
        oldest = self._now() - timedelta(days=self._periods.conversation_days)
        orphaned = self._now() - timedelta(hours=ORPHAN_HOURS)
        forgotten = self._tracker.forget(bot_ids) + self._tracker.forget_before(oldest)
        return forgotten + self._tracker.forget_orphans(self._conversations.bot_ids(), orphaned)
