"""Slots belong to accounts and say whose clock they mean; so does each delivery. Slots from before were nobody's.

Revision ID: 0027_slots
Revises: 0026_consent
"""

import sqlalchemy as sa
from alembic import op

revision = "0027_slots"
down_revision = "0026_consent"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("delivery", sa.Column("means", sa.Text(), nullable=False, server_default="readers"))
    with op.batch_alter_table("slot", schema=None) as batch_op:
        batch_op.add_column(sa.Column("account_id", sa.Text(), nullable=True))
        for name, default in (("kind", ""), ("means", "readers"), ("starts", ""), ("name", "")):
            batch_op.add_column(sa.Column(name, sa.Text(), nullable=False, server_default=default))
        batch_op.add_column(sa.Column("every", sa.Integer(), nullable=False, server_default="1"))
        batch_op.add_column(sa.Column("template_id", sa.Text(), nullable=True))
    first = "(SELECT id FROM account ORDER BY created_at, id LIMIT 1)"
    op.execute(f"UPDATE slot SET account_id = {first}")
    op.execute("DELETE FROM slot WHERE account_id IS NULL")
    with op.batch_alter_table("slot", schema=None) as batch_op:
        batch_op.alter_column("account_id", nullable=False)
        batch_op.create_foreign_key(op.f("fk_slot_account_id_account"), "account", ["account_id"], ["id"])
        batch_op.create_foreign_key(
            op.f("fk_slot_template_id_saved_text"), "saved_text", ["template_id"], ["id"], ondelete="SET NULL"
        )
        batch_op.create_index("ix_slot_account", ["account_id"])
