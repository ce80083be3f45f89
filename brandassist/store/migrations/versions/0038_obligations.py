"""The ledger of what is owed, since when a message is, and the order of what is open kept at hand.

Revision ID: 0038_obligations
Revises: 0037_inbox
"""

import sqlalchemy as sa
from alembic import op

from brandassist.ids import new_id
from brandassist.store import columns

revision = "0038_obligations"
down_revision = "0037_inbox"
branch_labels = None
depends_on = None

OPEN_ROWS = "own = false AND status IN ('needs_reply', 'snoozed')"
CLOSED_BY = {"answered": "answered", "waived": "waived", "spam": "spam", "done": "answered"}


def upgrade() -> None:
    op.create_table(
        "ledger_entry",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("message_id", sa.Text(), nullable=False),
        sa.Column("verb", sa.Text(), nullable=False),
        sa.Column("at", columns.Instant(), nullable=False),
        sa.ForeignKeyConstraint(["message_id"], ["message.id"], name=op.f("fk_ledger_entry_message_id_message")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ledger_entry")),
    )
    with op.batch_alter_table("ledger_entry", schema=None) as batch_op:
        batch_op.create_index("ix_ledger_entry_at", ["at"], unique=False)
        batch_op.create_index("ix_ledger_entry_message", ["message_id"], unique=False)

    with op.batch_alter_table("message", schema=None) as batch_op:
        batch_op.add_column(sa.Column("owed_since", columns.Instant(), nullable=True))
        batch_op.drop_index(batch_op.f("ix_message_due"))
        batch_op.create_index("ix_message_latest", ["own", "received_at", "id", "status"], unique=False)
        batch_op.create_index(
            "ix_message_open",
            ["due_at", "received_at", "id", "sort", "status", "draft_id", "snoozed_until", "assigned_to"],
            unique=False,
            sqlite_where=sa.text(OPEN_ROWS),
            postgresql_where=sa.text(OPEN_ROWS),
        )
        batch_op.create_index(
            "ix_message_sorted",
            ["sorted_by"],
            unique=False,
            sqlite_where=sa.text("sorted_by <> ''"),
            postgresql_where=sa.text("sorted_by <> ''"),
        )

    _entries_of_old_messages(op.get_bind())


def _entries_of_old_messages(connection: sa.Connection) -> None:
    """When they were closed is known of answers alone; the rest is written down at the time they came."""
    message = sa.table(
        "message",
        *map(sa.column, ("id", "status")),
        sa.column("own", sa.Boolean()),
        sa.column("received_at", columns.Instant()),
        sa.column("answered_at", columns.Instant()),
    )
    entry = sa.table("ledger_entry", *map(sa.column, ("id", "message_id", "verb")), sa.column("at", columns.Instant()))
    # What is done and was never answered had owed nothing.
    closed = sa.and_(
        message.c.own == sa.false(),
        message.c.status.in_(CLOSED_BY),
        sa.or_(message.c.status != "done", message.c.answered_at.is_not(None)),
    )
    made = [
        {
            "id": new_id(),
            "message_id": row.id,
            "verb": CLOSED_BY[row.status],
            "at": row.answered_at or row.received_at,
        }
        for row in connection.execute(sa.select(message).where(closed))
    ]
    if made:
        connection.execute(sa.insert(entry), made)
