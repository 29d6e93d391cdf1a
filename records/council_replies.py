"""What the council says to responses and themes: "you said, we did"."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from records.database import Database
from records.errors import ResponseUnknown
from records.feedback_values import CouncilReply, StoredResponse
from records.tables import CouncilReplyRow, FeedbackRow


class CouncilReplies:
    """Keeps one reply per response and one per theme; a newer one takes the older one's place."""

    def __init__(self, database: Database, now: Callable[[], datetime] | None = None) -> None:
        self._database = database
        self._now = now or (lambda: datetime.now(UTC))

    def to_response(self, response_id: str, text: str, author: str) -> None:
        """Replies to the response of this id (not its receipt code); raises ResponseUnknown."""
        with self._database.writing() as session:
            if session.scalar(select(FeedbackRow.number).where(FeedbackRow.id == response_id)) is None:
                raise ResponseUnknown(f"there is no response {response_id}")
            session.execute(delete(CouncilReplyRow).where(CouncilReplyRow.response_id == response_id))
            self._add(session, text, author, response_id=response_id)

    def to_theme(self, theme: str, text: str, author: str) -> None:
        """Replies to every response of this theme, those to come as well."""
        if not theme:
            raise ValueError("a theme has a name")
        with self._database.writing() as session:
            session.execute(delete(CouncilReplyRow).where(CouncilReplyRow.theme == theme))
            self._add(session, text, author, theme=theme)

    def replies(self) -> tuple[CouncilReply, ...]:
        """Every reply, oldest first."""
        with self._database.reading() as session:
            rows = session.scalars(select(CouncilReplyRow).order_by(CouncilReplyRow.number))
            return tuple(_reply_of(row) for row in rows)

    def for_respondent(self, response: StoredResponse) -> tuple[CouncilReply, ...]:
        """What the council says to a response: the reply to itself first, then that to its theme."""
        own = CouncilReplyRow.response_id == response.id
        wanted = own | (CouncilReplyRow.theme == response.theme) if response.theme else own
        with self._database.reading() as session:
            found = [_reply_of(row) for row in session.scalars(select(CouncilReplyRow).where(wanted))]
        return tuple(sorted(found, key=lambda reply: not reply.response))

    def take_back(self, response_id: str = "", theme: str = "") -> None:
        """Removes the reply to a response, or to a theme."""
        with self._database.writing() as session:
            if response_id:
                session.execute(delete(CouncilReplyRow).where(CouncilReplyRow.response_id == response_id))
            if theme:
                session.execute(delete(CouncilReplyRow).where(CouncilReplyRow.theme == theme))

    def _add(
        self,
        session: Session,
        text: str,
        author: str,
        response_id: str | None = None,
        theme: str | None = None,
    ) -> None:
        if not text.strip():
            raise ValueError("a reply says something")
        session.add(
            CouncilReplyRow(
                response_id=response_id, theme=theme, text=text, author=author, written=self._now()
            )
        )


def _reply_of(row: CouncilReplyRow) -> CouncilReply:
    return CouncilReply(row.text, row.author, row.written, row.response_id or "", row.theme or "")
