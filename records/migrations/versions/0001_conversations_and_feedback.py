"""Conversations, their messages, and feedback responses."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision: str | None = None
branch_labels: str | None = None
depends_on: str | None = None


def upgrade() -> None:
    """Makes the first tables."""
    _conversations()
    _messages()
    _feedback_responses()


def downgrade() -> None:
    """Drops them, with all they hold."""
    for table in ("feedback_responses", "messages", "conversations"):
        op.drop_table(table)


def _conversations() -> None:
    op.create_table(
        "conversations",
        sa.Column("key", sa.String(64), nullable=False),
        sa.Column("bot_id", sa.String(64), nullable=False),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.Column("last_seen", sa.DateTime(timezone=True), nullable=False),
        sa.Column("focus", sa.JSON(), nullable=True),
        sa.PrimaryKeyConstraint("key", name="pk_conversations"),
        sa.UniqueConstraint("bot_id", name="uq_conversations_bot_id"),
    )
    op.create_index("ix_conversations_last_seen", "conversations", ["last_seen"])


def _messages() -> None:
    op.create_table(
        "messages",
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("conversation_key", sa.String(64), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("reply", sa.JSON(), nullable=True),
        sa.Column("status", sa.String(16), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_messages"),
        sa.UniqueConstraint("id", name="uq_messages_id"),
        sa.ForeignKeyConstraint(
            ["conversation_key"],
            ["conversations.key"],
            name="fk_messages_conversation_key_conversations",
            ondelete="CASCADE",
        ),
    )
    op.create_index("ix_messages_conversation_key_number", "messages", ["conversation_key", "number"])


def _feedback_responses() -> None:
    op.create_table(
        "feedback_responses",
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("receipt", sa.String(32), nullable=False),
        sa.Column("submission_id", sa.String(128), nullable=False),
        sa.Column("conversation_key", sa.String(64), nullable=True),
        sa.Column("about", sa.Text(), nullable=False),
        sa.Column("comment", sa.Text(), nullable=False),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_feedback_responses"),
        sa.UniqueConstraint("receipt", name="uq_feedback_responses_receipt"),
        sa.UniqueConstraint("submission_id", name="uq_feedback_responses_submission_id"),
        sa.ForeignKeyConstraint(
            ["conversation_key"],
            ["conversations.key"],
            name="fk_feedback_responses_conversation_key_conversations",
            ondelete="SET NULL",
        ),
    )
    op.create_index("ix_feedback_responses_conversation_key", "feedback_responses", ["conversation_key"])
