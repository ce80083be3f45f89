"""Whether the parts of a thread carry their number, for each target and in each revision. None did before.

Revision ID: 0006_numbered_parts
Revises: 0005_cost_limit
"""

import sqlalchemy as sa
from alembic import op

revision = "0006_numbered_parts"
down_revision = "0005_cost_limit"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("target", sa.Column("numbered", sa.Boolean(), server_default=sa.false(), nullable=False))
    op.add_column("revision", sa.Column("numbered", sa.JSON(), server_default=sa.text("'[]'"), nullable=False))
