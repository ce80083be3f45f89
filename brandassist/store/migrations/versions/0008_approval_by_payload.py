"""Which approval a payload has is asked at every claim and before every step: no more by reading all of them.

Revision ID: 0008_approval_by_payload
Revises: 0007_brought_in
"""

from alembic import op

revision = "0008_approval_by_payload"
down_revision = "0007_brought_in"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_approval_payload", "approval", ["payload_id"])
