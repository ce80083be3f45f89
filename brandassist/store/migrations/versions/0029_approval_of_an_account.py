"""Whose posts to an account wait for the executive, where that differs from the workspace's rule. None had a rule.

Revision ID: 0029_approval_of_an_account
Revises: 0028_absence
"""

import sqlalchemy as sa
from alembic import op

revision = "0029_approval_of_an_account"
down_revision = "0028_absence"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("account", sa.Column("approval_rule", sa.Text()))
