"""The tables: conversations, their messages with ratings, feedback responses, and status updates."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import JSON, DateTime, Dialect, ForeignKey, Index, MetaData, String, Text, TypeDecorator
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

# Named constraints, so that a later migration can address each of them on both databases.
NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class Moment(TypeDecorator[datetime]):
    """A point in time, always aware and in UTC (SQLite keeps no time zone)."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """The moment in UTC, as it is stored."""
        return None if value is None else value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """The stored moment, aware."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Table(DeclarativeBase):
    """The base of every table."""

    metadata = MetaData(naming_convention=NAMES)


class ConversationRow(Table):
    """A conversation. `key` is the SHA-256 of the id its owner holds: the id itself is not kept."""

    __tablename__ = "conversations"

    key: Mapped[str] = mapped_column(String(64), primary_key=True)
    bot_id: Mapped[str] = mapped_column(String(64), unique=True)
    created: Mapped[datetime] = mapped_column(Moment)
    last_seen: Mapped[datetime] = mapped_column(Moment, index=True)
    focus: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))


class MessageRow(Table):
    """One message and, once it is `answered`, the reply; a `pending` one has none yet.

    `receipt` tells how the answer flow came to the reply; it holds none of the person's words.
    """

    __tablename__ = "messages"
    __table_args__ = (Index("ix_messages_conversation_key_number", "conversation_key", "number"),)

    # The number gives the order; people only ever see the id.
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    id: Mapped[str] = mapped_column(String(32), unique=True)
    conversation_key: Mapped[str] = mapped_column(ForeignKey("conversations.key", ondelete="CASCADE"))
    asked_at: Mapped[datetime] = mapped_column(Moment)
    text: Mapped[str] = mapped_column(Text)
    reply: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    status: Mapped[str] = mapped_column(String(16))
    receipt: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))


class FeedbackRow(Table):
    """A feedback response; it outlives its conversation. Of run and receipt only the SHA-256 is here."""

    __tablename__ = "feedback_responses"

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    id: Mapped[str] = mapped_column(String(16), unique=True)
    run_digest: Mapped[str] = mapped_column(String(64), unique=True)
    receipt_digest: Mapped[str] = mapped_column(String(64), unique=True)
    conversation_key: Mapped[str | None] = mapped_column(
        ForeignKey("conversations.key", ondelete="SET NULL"), index=True
    )
    about: Mapped[str] = mapped_column(Text)
    words: Mapped[str] = mapped_column(Text)
    position: Mapped[str] = mapped_column(String(16))
    comment: Mapped[str] = mapped_column(Text)
    redacted: Mapped[str] = mapped_column(Text)
    found: Mapped[list[str]] = mapped_column(JSON)
    who: Mapped[str] = mapped_column(String(16))
    answers: Mapped[dict[str, str]] = mapped_column(JSON)
    consent: Mapped[str] = mapped_column(Text)
    consent_version: Mapped[str] = mapped_column(String(32))
    channel: Mapped[str] = mapped_column(String(8))
    made_up: Mapped[bool]
    theme: Mapped[str] = mapped_column(String(64))
    created: Mapped[datetime] = mapped_column(Moment, index=True)
    amended: Mapped[datetime | None] = mapped_column(Moment)


class WithdrawalRow(Table):
    """That a response was withdrawn: it is gone, and handing the same run in again does not bring it back."""

    __tablename__ = "feedback_withdrawals"

    receipt_digest: Mapped[str] = mapped_column(String(64), primary_key=True)
    run_digest: Mapped[str] = mapped_column(String(64), unique=True)
    withdrawn: Mapped[datetime] = mapped_column(Moment)


class CouncilReplyRow(Table):
    """What the council says to a response (it goes with the response) or to a theme."""

    __tablename__ = "council_replies"

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    response_id: Mapped[str | None] = mapped_column(
        ForeignKey("feedback_responses.id", ondelete="CASCADE"), unique=True
    )
    theme: Mapped[str | None] = mapped_column(String(64), unique=True)
    text: Mapped[str] = mapped_column(Text)
    author: Mapped[str] = mapped_column(Text)
    written: Mapped[datetime] = mapped_column(Moment)


class StatusUpdateRow(Table):
    """A status update, or a withdrawal. Rows are only added: a correction `supersedes` an earlier one."""

    __tablename__ = "status_updates"

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    subject: Mapped[str] = mapped_column(String(64), index=True)
    period_kind: Mapped[str] = mapped_column(String(16))
    period: Mapped[str] = mapped_column(Text)
    value: Mapped[str] = mapped_column(Text)
    unit: Mapped[str] = mapped_column(Text)
    target: Mapped[str] = mapped_column(Text)
    forecast: Mapped[bool]
    rag: Mapped[str] = mapped_column(Text)
    trend: Mapped[str] = mapped_column(Text)
    statement: Mapped[str] = mapped_column(Text)
    source_title: Mapped[str] = mapped_column(Text)
    source_url: Mapped[str] = mapped_column(Text)
    source_date: Mapped[date]
    withdrawn: Mapped[bool]
    # Of all that was reported, so that nothing is stored twice.
    digest: Mapped[str] = mapped_column(String(64), unique=True)
    # Unique: of two corrections of the same row at once only one can be.
    supersedes: Mapped[int | None] = mapped_column(ForeignKey("status_updates.number"), unique=True)
    loaded_at: Mapped[datetime] = mapped_column(Moment)
    loaded_from: Mapped[str] = mapped_column(Text)


class RatingRow(Table):
    """Whether the reply to a message was useful; it goes with the message."""

    __tablename__ = "message_ratings"

    message_id: Mapped[str] = mapped_column(
        String(32), ForeignKey("messages.id", ondelete="CASCADE"), primary_key=True
    )
    useful: Mapped[bool]
    wrong: Mapped[str] = mapped_column(Text)
    rated: Mapped[datetime] = mapped_column(Moment)
