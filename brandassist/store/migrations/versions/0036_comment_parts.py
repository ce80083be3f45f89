"""Which parts of a delivery are a first comment, without which their post stands.

Revision ID: 0036_comment_parts
Revises: 0035_notices
"""

import sqlalchemy as sa
from alembic import op

revision = "0036_comment_parts"
down_revision = "0035_notices"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("part", sa.Column("comment", sa.Boolean(), nullable=False, server_default=sa.false()))
