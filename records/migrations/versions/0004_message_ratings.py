"""Whether people found an answer useful."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision: str | None = "0003"
branch_labels: str | None = None
depends_on: str | None = None


def upgrade() -> None:
    """Makes the table of ratings."""
    op.create_table(
        "message_ratings",
        sa.Column("message_id", sa.String(32), nullable=False),
        sa.Column("useful", sa.Boolean(), nullable=False),
        sa.Column("wrong", sa.Text(), nullable=False),
        sa.Column("rated", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("message_id", name="pk_message_ratings"),
        sa.ForeignKeyConstraint(
            ["message_id"],
            ["messages.id"],
            name="fk_message_ratings_message_id_messages",
            ondelete="CASCADE",
        ),
    )


def downgrade() -> None:
    """Drops it, with all it holds."""
    op.drop_table("message_ratings")
