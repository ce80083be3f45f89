"""Places can lie in the bin; none does. A trip's own zone goes: nothing has read it since its stops tell theirs.

Revision ID: 0021_places_binned
Revises: 0020_stale_words
"""

import sqlalchemy as sa
from alembic import op

from brandassist.store import columns

revision = "0021_places_binned"
down_revision = "0020_stale_words"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("place", sa.Column("binned_at", columns.Instant(), nullable=True))
    op.drop_column("trip", "zone")
