"""Which approval a payload has is asked at every claim and before every step: no more by reading all of them.

Revision ID: 0007_approval_by_payload
Revises: 0006_numbered_parts
"""

from alembic import op

revision = "0007_approval_by_payload"
down_revision = "0006_numbered_parts"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_approval_payload", "approval", ["payload_id"])
