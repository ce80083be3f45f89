"""What was planned together may wait for the first of it.

Revision ID: 0031_together
Revises: 0030_deliveries_by_time
"""

from alembic import op

revision = "0031_together"
down_revision = "0030_deliveries_by_time"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # In words of SQL, as for `edits` (0004).
    op.execute(
        'ALTER TABLE delivery ADD COLUMN "after" TEXT CONSTRAINT fk_delivery_after_delivery REFERENCES delivery (id)'
    )
