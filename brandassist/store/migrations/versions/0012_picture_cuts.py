"""Of each picture its number and what is shown of it; for each target and in each revision which pictures go there.

Revision ID: 0012_picture_cuts
Revises: 0011_waiting_deliveries
"""

import sqlalchemy as sa
from alembic import op

revision = "0012_picture_cuts"
down_revision = "0011_waiting_deliveries"
branch_labels = None
depends_on = None


def upgrade() -> None:
    given = sa.Column("pictures_given", sa.Integer(), server_default=sa.text("0"), nullable=False)
    op.add_column("draft", given)
    op.add_column("picture", sa.Column("number", sa.Integer(), server_default=sa.text("0"), nullable=False))
    op.add_column("picture", sa.Column("cut", sa.JSON(none_as_null=True), nullable=True))
    op.add_column("target", sa.Column("chosen", sa.JSON(none_as_null=True), nullable=True))
    op.add_column("revision", sa.Column("chosen", sa.JSON(), server_default=sa.text("'{}'"), nullable=False))
    op.execute("UPDATE picture SET number = ordinal + 1")  # as the texts counted them until now
    op.execute(
        "UPDATE draft SET pictures_given ="
        " (SELECT COALESCE(MAX(number), 0) FROM picture WHERE picture.draft_id = draft.id)"
    )
