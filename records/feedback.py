"""Feedback responses, as stored: handed in once, read and changed by receipt code, withdrawn for good."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, datetime

from sqlalchemy import ColumnElement, delete, func, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from records.database import Database
from records.errors import ResponseUnknown, ResponseWithdrawn
from records.feedback_rows import columns_of, response_of, row_of
from records.feedback_values import (
    Content,
    NewResponse,
    Receipt,
    ResponseFilter,
    StoredResponse,
    Withdrawn,
)
from records.receipts import as_typed, code_of, digest_of
from records.tables import ConversationRow, FeedbackRow, MessageRow, WithdrawalRow

ID_BYTES = 6
EVERY_REAL_ONE = ResponseFilter()
AT_ONCE = 500


class FeedbackRecords:
    """Keeps what people say about the plan. Its methods wait for the database: call them in a thread."""

    def __init__(self, database: Database, now: Callable[[], datetime] | None = None) -> None:
        self._database = database
        self._now = now or (lambda: datetime.now(UTC))

    def submit(self, response: NewResponse) -> Receipt:
        """Stores a response and gives its receipt; the same run again gives the same receipt.

        When this returns, the response survives a crash of the process and of the machine.
        Raises ResponseWithdrawn where the run's response was withdrawn meanwhile.
        """
        try:
            with self._database.writing() as session:
                new = self._add(session, response)
        except IntegrityError:
            # The same run came in at the same moment; whichever was first is stored.
            if not self.is_stored(response.run):
                raise
            new = False
        return Receipt(code_of(response.run), new)

    def submit_all(self, responses: Iterable[NewResponse]) -> int:
        """Stores many responses in one go, all or none; gives how many were new. For data that is loaded."""
        with self._database.writing() as session:
            return sum(self._add(session, response) for response in responses)

    def is_stored(self, run: str) -> bool:
        """Whether the response of this run is stored."""
        with self._database.reading() as session:
            return _of_run(session, digest_of(run)) is not None

    def stored_since(self, bot_id: str, moment: datetime) -> bool:
        """Whether a response came from this conversation at this moment or later."""
        wanted = (
            select(FeedbackRow.number)
            .join(ConversationRow, ConversationRow.key == FeedbackRow.conversation_key)
            .where(ConversationRow.bot_id == bot_id, FeedbackRow.created >= moment)
        )
        with self._database.reading() as session:
            return session.scalar(wanted.limit(1)) is not None

    def read(self, code: str) -> StoredResponse | Withdrawn:
        """The response of this receipt code, as typed by a person; raises ResponseUnknown."""
        digest = digest_of(as_typed(code))
        with self._database.reading() as session:
            row = _of_receipt(session, digest)
            if row is not None:
                return response_of(row)
            withdrawal = session.get(WithdrawalRow, digest)
        if withdrawal is None:
            raise ResponseUnknown("there is no response of this receipt code")
        return Withdrawn(withdrawal.withdrawn)

    def amend(self, code: str, content: Content) -> StoredResponse:
        """Puts this in place of what the response said, which is not kept.

        Raises ResponseUnknown or ResponseWithdrawn.
        """
        with self._database.writing() as session:
            row = self._found(session, digest_of(as_typed(code)))
            session.execute(
                update(FeedbackRow)
                .where(FeedbackRow.number == row.number)
                .values(**columns_of(content), amended=self._now())
            )
            session.refresh(row)
            amended = response_of(row)
        self._database.scrub()
        return amended

    def withdraw(self, code: str) -> str:
        """Deletes the response for good, with the messages of its conversation and the council's reply to it.

        Gives the conversation's bot id, so that the caller can delete what Rasa remembers of it; empty
        when there is none (any more). Raises ResponseUnknown or ResponseWithdrawn.
        """
        with self._database.writing() as session:
            row = self._found(session, digest_of(as_typed(code)))
            bot_id = _bot_id(session, row.conversation_key)
            self._delete(session, row)
        self._database.scrub()
        return bot_id

    def responses(self, wanted: ResponseFilter = EVERY_REAL_ONE) -> Iterator[StoredResponse]:
        """The responses that meet the filter, oldest first, a few hundred in memory at once."""
        # In pages of their own, so that no reader holds up the emptying of the write-ahead log.
        last = 0
        while page := self._page(wanted, last):
            yield from (response for _, response in page)
            last = page[-1][0]

    def _page(self, wanted: ResponseFilter, after: int) -> list[tuple[int, StoredResponse]]:
        query = select(FeedbackRow).where(*_conditions(wanted), FeedbackRow.number > after)
        with self._database.reading() as session:
            rows = session.scalars(query.order_by(FeedbackRow.number).limit(AT_ONCE))
            return [(row.number, response_of(row)) for row in rows]

    def count(self, wanted: ResponseFilter = EVERY_REAL_ONE) -> int:
        """How many responses meet the filter."""
        counted = select(func.count()).select_from(FeedbackRow).where(*_conditions(wanted))
        with self._database.reading() as session:
            return session.scalar(counted) or 0

    def withdrawals(self) -> int:
        """How many responses were withdrawn."""
        with self._database.reading() as session:
            return session.scalar(select(func.count()).select_from(WithdrawalRow)) or 0

    def of_conversation(self, conversation_key: str) -> tuple[StoredResponse, ...]:
        """The responses that came from a conversation (see records.conversations.key_of)."""
        query = select(FeedbackRow).where(FeedbackRow.conversation_key == conversation_key)
        with self._database.reading() as session:
            return tuple(response_of(row) for row in session.scalars(query.order_by(FeedbackRow.number)))

    def withdraw_of_conversation(self, conversation_key: str) -> int:
        """Deletes every response that came from a conversation for good; gives how many."""
        with self._database.writing() as session:
            rows = session.scalars(
                select(FeedbackRow).where(FeedbackRow.conversation_key == conversation_key)
            ).all()
            for row in rows:
                self._delete(session, row)
        self._database.scrub()
        return len(rows)

    def forget_before(self, moment: datetime) -> int:
        """Deletes the responses that were given before this moment for good; gives how many."""
        with self._database.writing() as session:
            gone = session.scalars(
                delete(FeedbackRow).where(FeedbackRow.created < moment).returning(FeedbackRow.number)
            ).all()
        self._database.scrub()
        return len(gone)

    def count_before(self, moment: datetime) -> int:
        """How many responses `forget_before` would delete."""
        counted = select(func.count()).select_from(FeedbackRow).where(FeedbackRow.created < moment)
        with self._database.reading() as session:
            return session.scalar(counted) or 0

    def set_themes(self, themes: Mapping[str, str]) -> None:
        """Notes the theme of each response (by its id); an empty one takes it away."""
        values = [{"wanted": response_id, "theme": theme} for response_id, theme in themes.items()]
        with self._database.writing() as session:
            for each in values:
                session.execute(
                    update(FeedbackRow)
                    .where(FeedbackRow.id == each["wanted"])
                    .values(theme=each["theme"])
                    .execution_options(synchronize_session=False)
                )

    def _add(self, session: Session, response: NewResponse) -> bool:
        """Adds the response unless its run is known; tells whether it did."""
        run = digest_of(response.run)
        if session.scalar(select(WithdrawalRow.receipt_digest).where(WithdrawalRow.run_digest == run)):
            raise ResponseWithdrawn("this response was withdrawn")
        if _of_run(session, run) is not None:
            return False
        key = session.scalar(select(ConversationRow.key).where(ConversationRow.bot_id == response.bot_id))
        session.add(row_of(response, secrets.token_hex(ID_BYTES), key, self._now()))
        session.flush()
        return True

    def _found(self, session: Session, digest: str) -> FeedbackRow:
        row = _of_receipt(session, digest)
        if row is not None:
            return row
        if session.get(WithdrawalRow, digest):
            raise ResponseWithdrawn("this response was withdrawn")
        raise ResponseUnknown("there is no response of this receipt code")

    def _delete(self, session: Session, row: FeedbackRow) -> None:
        session.add(
            WithdrawalRow(receipt_digest=row.receipt_digest, run_digest=row.run_digest, withdrawn=self._now())
        )
        _forget_messages(session, row.conversation_key)
        session.delete(row)


def _of_run(session: Session, digest: str) -> FeedbackRow | None:
    return session.scalar(select(FeedbackRow).where(FeedbackRow.run_digest == digest))


def _of_receipt(session: Session, digest: str) -> FeedbackRow | None:
    return session.scalar(select(FeedbackRow).where(FeedbackRow.receipt_digest == digest))


def _bot_id(session: Session, key: str | None) -> str:
    return session.scalar(select(ConversationRow.bot_id).where(ConversationRow.key == key)) or ""


def _forget_messages(session: Session, key: str | None) -> None:
    # What was said in the chat holds the comment as well.
    session.execute(delete(MessageRow).where(MessageRow.conversation_key == key))


def _conditions(wanted: ResponseFilter) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = [FeedbackRow.made_up.is_(wanted.made_up)]
    if wanted.since:
        conditions.append(FeedbackRow.created >= wanted.since)
    if wanted.until:
        conditions.append(FeedbackRow.created < wanted.until)
    if wanted.about is not None:
        conditions.append(FeedbackRow.about.in_(sorted(wanted.about)))
    if wanted.positions is not None:
        conditions.append(FeedbackRow.position.in_(sorted(wanted.positions)))
    if wanted.channels is not None:
        conditions.append(FeedbackRow.channel.in_(sorted(wanted.channels)))
    return conditions
