"""Whether the people in photos agreed to be shown. Nobody said before.

Revision ID: 0026_consent
Revises: 0025_feeds
"""

import sqlalchemy as sa
from alembic import op

revision = "0026_consent"
down_revision = "0025_feeds"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for name in ("consent", "consent_who", "consent_day", "consent_note"):
        op.add_column("media", sa.Column(name, sa.Text(), nullable=False, server_default=""))
