"""Crisis mode: what a freeze met, protocols, steps, statements with their approvers, and a log nobody can change.

Revision ID: 0033_crisis
Revises: 0032_first_comment
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

from brandassist.store import columns
from brandassist.store.append_only import guard

revision = "0033_crisis"
down_revision = "0032_first_comment"
branch_labels = None
depends_on = None


def _refers(name: str, table: str, *, optional: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.Text(), sa.ForeignKey(f"{table}.id"), nullable=optional)


def _id() -> sa.Column[Any]:
    return sa.Column("id", sa.Text(), nullable=False, primary_key=True)


def _at(name: str = "at", *, optional: bool = False) -> sa.Column[Any]:
    return sa.Column(name, columns.Instant(), nullable=optional)


def upgrade() -> None:
    for name in ("protocol", "told"):
        op.add_column("freeze", sa.Column(name, sa.Text(), nullable=False, server_default=""))
    # In words of SQL: Alembic would make the table anew, which SQLite refuses while rows refer to it.
    op.execute(
        "ALTER TABLE delivery ADD COLUMN let_through TEXT"
        ' CONSTRAINT fk_delivery_let_through_freeze REFERENCES "freeze" (id)'  # PostgreSQL keeps the word for itself
    )
    op.create_table(
        "frozen",
        sa.Column("freeze_id", sa.Text(), sa.ForeignKey("freeze.id"), primary_key=True),
        sa.Column("delivery_id", sa.Text(), sa.ForeignKey("delivery.id"), primary_key=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("given_back", sa.Integer(), nullable=False),
    )
    op.create_table(
        "protocol",
        _id(),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("steps", sa.JSON(), nullable=False),
        _at("created_at"),
        _at("changed_at"),
    )
    op.create_table(
        "crisis_step",
        _id(),
        _refers("freeze_id", "freeze"),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("who", sa.Text(), nullable=False, server_default=""),
        _at("done_at", optional=True),
        _refers("member_id", "member", optional=True),
        sa.Column("skipped", sa.Text(), nullable=False, server_default=""),
        sa.UniqueConstraint("freeze_id", "ordinal", name="uq_crisis_step_freeze_id_ordinal"),
    )
    op.create_table(
        "crisis_line",
        _id(),
        _refers("freeze_id", "freeze"),
        _at(),
        _refers("member_id", "member", optional=True),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("detail", sa.JSON(), nullable=False),
    )
    op.create_index("ix_crisis_line_freeze", "crisis_line", ["freeze_id", "at"])
    op.create_table(
        "statement",
        sa.Column("draft_id", sa.Text(), sa.ForeignKey("draft.id"), primary_key=True),
        _refers("freeze_id", "freeze"),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("approvers", sa.JSON(), nullable=False),
    )
    op.create_table(
        "sign_off",
        _id(),
        _refers("draft_id", "draft"),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("text_hash", sa.Text(), nullable=False),
        _refers("member_id", "member", optional=True),
        _at(),
    )
    op.create_index("ix_sign_off_draft", "sign_off", ["draft_id"])
    guard(op.get_bind())
