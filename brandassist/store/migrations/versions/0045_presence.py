"""Who is writing is said of drafts and entries too, not of answers alone.

Revision ID: 0045_presence
Revises: 0044_exchange_sender
"""

import sqlalchemy as sa
from alembic import op

from brandassist.store import columns

revision = "0045_presence"
down_revision = "0044_exchange_sender"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_table("answering")  # what it held is past after a minute
    op.create_table(
        "presence",
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("member_id", sa.Text(), nullable=False),
        sa.Column("device_id", sa.Text(), nullable=False),
        sa.Column("since", columns.Instant(), nullable=False),
        sa.Column("at", columns.Instant(), nullable=False),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_presence_member_id_member")),
        sa.PrimaryKeyConstraint("subject", "member_id", "device_id", name=op.f("pk_presence")),
    )
    op.execute("INSERT INTO change (topic, counter) VALUES ('presence', 0)")


def downgrade() -> None:
    op.execute("DELETE FROM change WHERE topic = 'presence'")
    op.drop_table("presence")
    op.create_table(
        "answering",
        sa.Column("message_id", sa.Text(), nullable=False),
        sa.Column("member_id", sa.Text(), nullable=False),
        sa.Column("device_id", sa.Text(), nullable=False),
        sa.Column("since", columns.Instant(), nullable=False),
        sa.Column("at", columns.Instant(), nullable=False),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_answering_member_id_member")),
        sa.ForeignKeyConstraint(["message_id"], ["message.id"], name=op.f("fk_answering_message_id_message")),
        sa.PrimaryKeyConstraint("message_id", "member_id", name=op.f("pk_answering")),
    )
