"""Feedback responses with position, consent and redaction; their digests, withdrawals, council replies."""

import hashlib
import secrets
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision: str | None = "0004"
branch_labels: str | None = None
depends_on: str | None = None

TABLE = "feedback_responses"
# name, type, value for the responses that are there already
ADDED: tuple[tuple[str, sa.types.TypeEngine[Any], Any], ...] = (
    ("words", sa.Text(), ""),
    ("position", sa.String(16), "not asked"),
    ("redacted", sa.Text(), ""),
    ("found", sa.JSON(), ["unchecked"]),
    ("who", sa.String(16), "not said"),
    ("answers", sa.JSON(), {}),
    ("consent", sa.Text(), ""),
    ("consent_version", sa.String(32), ""),
    ("channel", sa.String(8), "chat"),
    ("made_up", sa.Boolean(), False),
    ("theme", sa.String(64), ""),
)


def upgrade() -> None:
    """Widens the table, keeps what is in it, and forgets its receipts and runs for their digests."""
    op.add_column(TABLE, sa.Column("id", sa.String(16)))
    op.add_column(TABLE, sa.Column("run_digest", sa.String(64)))
    op.add_column(TABLE, sa.Column("receipt_digest", sa.String(64)))
    op.add_column(TABLE, sa.Column("amended", sa.DateTime(timezone=True)))
    for name, kind, _ in ADDED:
        op.add_column(TABLE, sa.Column(name, kind))
    _fill()
    _tighten()
    _withdrawals()
    _replies()


def downgrade() -> None:
    """Not possible: receipts cannot be had back from their digests."""
    raise NotImplementedError("responses cannot be brought back to revision 0004")


def _fill() -> None:
    names = ("number", "receipt", "submission_id", "id", "run_digest", "receipt_digest")
    added = (sa.column(name, kind) for name, kind, _ in ADDED)
    table = sa.table(TABLE, *(sa.column(name) for name in names), *added)
    connection = op.get_bind()
    connection.execute(sa.update(table).values({name: value for name, _, value in ADDED}))
    for number, receipt, run in connection.execute(
        sa.select(table.c.number, table.c.receipt, table.c.submission_id)
    ).all():
        values = {"id": secrets.token_hex(6), "run_digest": _digest(run), "receipt_digest": _digest(receipt)}
        connection.execute(sa.update(table).where(table.c.number == number).values(values))


def _tighten() -> None:
    with op.batch_alter_table(TABLE) as batch:
        for name, kind, _ in (*ADDED, *((n, sa.String(64), "") for n in ("run_digest", "receipt_digest"))):
            batch.alter_column(name, existing_type=kind, nullable=False)
        batch.alter_column("id", existing_type=sa.String(16), nullable=False)
        batch.drop_constraint("uq_feedback_responses_receipt", type_="unique")
        batch.drop_constraint("uq_feedback_responses_submission_id", type_="unique")
        batch.drop_column("receipt")
        batch.drop_column("submission_id")
        for name in ("id", "run_digest", "receipt_digest"):
            batch.create_unique_constraint(f"uq_feedback_responses_{name}", [name])
        batch.create_index("ix_feedback_responses_created", ["created"])


def _withdrawals() -> None:
    op.create_table(
        "feedback_withdrawals",
        sa.Column("receipt_digest", sa.String(64), nullable=False),
        sa.Column("run_digest", sa.String(64), nullable=False),
        sa.Column("withdrawn", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("receipt_digest", name="pk_feedback_withdrawals"),
        sa.UniqueConstraint("run_digest", name="uq_feedback_withdrawals_run_digest"),
    )


def _replies() -> None:
    op.create_table(
        "council_replies",
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("response_id", sa.String(16), nullable=True),
        sa.Column("theme", sa.String(64), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("written", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_council_replies"),
        sa.UniqueConstraint("response_id", name="uq_council_replies_response_id"),
        sa.UniqueConstraint("theme", name="uq_council_replies_theme"),
        sa.ForeignKeyConstraint(
            ["response_id"],
            ["feedback_responses.id"],
            name="fk_council_replies_response_id_feedback_responses",
            ondelete="CASCADE",
        ),
    )


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode("utf-8", "replace")).hexdigest()
