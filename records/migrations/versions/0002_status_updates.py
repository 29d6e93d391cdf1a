"""Published status updates."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision: str | None = "0001"
branch_labels: str | None = None
depends_on: str | None = None

TEXTS = ("period", "value", "unit", "target", "rag", "trend", "statement", "source_title", "source_url")


def upgrade() -> None:
    """Makes the table of status updates."""
    op.create_table(
        "status_updates",
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("subject", sa.String(64), nullable=False),
        sa.Column("period_kind", sa.String(16), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in TEXTS),
        sa.Column("forecast", sa.Boolean(), nullable=False),
        sa.Column("source_date", sa.Date(), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("supersedes", sa.Integer(), nullable=True),
        sa.Column("loaded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("loaded_from", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_status_updates"),
        sa.UniqueConstraint("digest", name="uq_status_updates_digest"),
        sa.UniqueConstraint("supersedes", name="uq_status_updates_supersedes"),
        sa.ForeignKeyConstraint(
            ["supersedes"], ["status_updates.number"], name="fk_status_updates_supersedes_status_updates"
        ),
    )
    op.create_index("ix_status_updates_subject", "status_updates", ["subject"])


def downgrade() -> None:
    """Drops it, with all it holds."""
    op.drop_table("status_updates")
