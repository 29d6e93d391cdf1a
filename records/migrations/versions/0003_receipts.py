"""The receipt of each reply: what it was made from and the figures that decided."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision: str | None = "0002"
branch_labels: str | None = None
depends_on: str | None = None


def upgrade() -> None:
    """Adds the receipt to the messages; those from before have none."""
    op.add_column("messages", sa.Column("receipt", sa.JSON(none_as_null=True), nullable=True))


def downgrade() -> None:
    """Drops the receipts."""
    op.drop_column("messages", "receipt")
