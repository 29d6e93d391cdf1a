"""Feedback responses, as stored."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from datetime import UTC, datetime

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from records.database import Database
from records.tables import ConversationRow, FeedbackRow

# Easily misread letters and digits (I, L, O, U, 0, 1) are left out: people copy receipts by hand.
RECEIPT_SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
RECEIPT_GROUPS, GROUP_LENGTH = 4, 4


class DatabaseFeedback:
    """Keeps what people say about the plan."""

    def __init__(self, database: Database, now: Callable[[], datetime] | None = None) -> None:
        self._database = database
        self._now = now or (lambda: datetime.now(UTC))

    def save(self, conversation_id: str, submission_id: str, comment: str, about: str) -> str:
        """Stores a response and gives its receipt; the same submission again gives the same receipt.

        `conversation_id` is the id by which the bot knows the conversation.
        """
        known = self._receipt(submission_id)
        if known is not None:
            return known
        try:
            return self._add(conversation_id, submission_id, comment, about)
        except IntegrityError:
            return self._receipt_stored_meanwhile(submission_id)

    def _add(self, bot_id: str, submission_id: str, comment: str, about: str) -> str:
        receipt = new_receipt()
        with self._database.writing() as session:
            session.add(
                FeedbackRow(
                    receipt=receipt,
                    submission_id=submission_id,
                    conversation_key=_conversation_key(session, bot_id),
                    about=about,
                    comment=comment,
                    created=self._now(),
                )
            )
        return receipt

    def _receipt(self, submission_id: str) -> str | None:
        with self._database.reading() as session:
            return session.scalar(
                select(FeedbackRow.receipt).where(FeedbackRow.submission_id == submission_id)
            )

    def _receipt_stored_meanwhile(self, submission_id: str) -> str:
        with self._database.reading() as session:
            return session.scalars(
                select(FeedbackRow.receipt).where(FeedbackRow.submission_id == submission_id)
            ).one()


def new_receipt() -> str:
    """A receipt code such as `K7QM-2F9D-XW3C-8HTB`: short to copy, too many to guess (2^78)."""
    return "-".join(_group() for _ in range(RECEIPT_GROUPS))


def _group() -> str:
    return "".join(secrets.choice(RECEIPT_SIGNS) for _ in range(GROUP_LENGTH))


def _conversation_key(session: Session, bot_id: str) -> str | None:
    return session.scalar(select(ConversationRow.key).where(ConversationRow.bot_id == bot_id))
