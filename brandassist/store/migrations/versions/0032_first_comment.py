"""What goes under a post right after it.

Revision ID: 0032_first_comment
Revises: 0031_together
"""

import sqlalchemy as sa
from alembic import op

revision = "0032_first_comment"
down_revision = "0031_together"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("draft", sa.Column("first_comment", sa.Text(), nullable=False, server_default=""))
