"""What posts may cost in a month, on networks that charge. There was no limit before.

Revision ID: 0005_cost_limit
Revises: 0004_after_publishing
"""

import sqlalchemy as sa
from alembic import op

revision = "0005_cost_limit"
down_revision = "0004_after_publishing"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("account", sa.Column("cost_limit", sa.Text()))
