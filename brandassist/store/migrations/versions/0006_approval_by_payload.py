"""Which approval a payload has is asked at every claim and before every step: no more by reading all of them.

Revision ID: 0006_approval_by_payload
Revises: 0005_cost_limit
"""

from alembic import op

revision = "0006_approval_by_payload"
down_revision = "0005_cost_limit"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_approval_payload", "approval", ["payload_id"])
