"""Deliveries found by their time, whatever their state: what a calendar asks.

Revision ID: 0030_deliveries_by_time
Revises: 0029_approval_of_an_account
"""

from alembic import op

revision = "0030_deliveries_by_time"
down_revision = "0029_approval_of_an_account"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_delivery_at", "delivery", ["due_at"])
