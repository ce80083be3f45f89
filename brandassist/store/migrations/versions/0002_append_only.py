"""The database refuses to change attempts, history and payloads.

Revision ID: 0002_append_only
Revises: 0001_house
"""

from alembic import op

from brandassist.store.append_only import guard

revision = "0002_append_only"
down_revision = "0001_house"
branch_labels = None
depends_on = None


def upgrade() -> None:
    guard(op.get_bind())
