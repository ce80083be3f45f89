"""Who wrote: profiles, joined to people; sorts and their rules, assignment, notes; what was changed or gone there.

Revision ID: 0037_inbox
Revises: 0036_comment_parts
"""

import sqlalchemy as sa
from alembic import op

from brandassist.ids import new_id
from brandassist.store import columns

revision = "0037_inbox"
down_revision = "0036_comment_parts"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "sorting_rule",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("sort", sa.Text(), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("holds", sa.Text(), nullable=False),
        sa.Column("created_at", columns.Instant(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sorting_rule")),
    )
    op.create_table(
        "person_tag",
        sa.Column("person_id", sa.Text(), nullable=False),
        sa.Column("tag", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_person_tag_person_id_person")),
        sa.PrimaryKeyConstraint("person_id", "tag", name=op.f("pk_person_tag")),
    )
    op.create_table(
        "profile",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("network", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("handle", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("url", sa.Text(), server_default="", nullable=False),
        sa.Column("person_id", sa.Text(), nullable=True),
        sa.Column("seen_at", columns.Instant(), nullable=False),
        sa.Column("reach", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_profile_person_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_profile")),
        sa.UniqueConstraint("network", "key", name=op.f("uq_profile_network_key")),
    )
    with op.batch_alter_table("profile", schema=None) as batch_op:
        batch_op.create_index("ix_profile_handle", ["network", "handle"], unique=False)
        batch_op.create_index("ix_profile_person", ["person_id"], unique=False)

    op.create_table(
        "answering",
        sa.Column("message_id", sa.Text(), nullable=False),
        sa.Column("member_id", sa.Text(), nullable=False),
        sa.Column("device_id", sa.Text(), nullable=False),
        sa.Column("at", columns.Instant(), nullable=False),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_answering_member_id_member")),
        sa.ForeignKeyConstraint(["message_id"], ["message.id"], name=op.f("fk_answering_message_id_message")),
        sa.PrimaryKeyConstraint("message_id", "member_id", name=op.f("pk_answering")),
    )
    op.create_table(
        "message_text",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("message_id", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("until", columns.Instant(), nullable=False),
        sa.ForeignKeyConstraint(["message_id"], ["message.id"], name=op.f("fk_message_text_message_id_message")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_message_text")),
    )
    with op.batch_alter_table("message_text", schema=None) as batch_op:
        batch_op.create_index("ix_message_text_message", ["message_id"], unique=False)

    op.create_table(
        "person_note",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Text(), nullable=False),
        sa.Column("message_id", sa.Text(), nullable=True),
        sa.Column("member_id", sa.Text(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("at", columns.Instant(), nullable=False),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_person_note_member_id_member")),
        sa.ForeignKeyConstraint(["message_id"], ["message.id"], name=op.f("fk_person_note_message_id_message")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_person_note_person_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person_note")),
    )
    with op.batch_alter_table("person_note", schema=None) as batch_op:
        batch_op.create_index("ix_person_note_person", ["person_id"], unique=False)

    op.create_table(
        "not_same",
        sa.Column("one", sa.Text(), nullable=False),
        sa.Column("other", sa.Text(), nullable=False),
        sa.Column("at", columns.Instant(), nullable=False),
        sa.PrimaryKeyConstraint("one", "other", name=op.f("pk_not_same")),
    )
    with op.batch_alter_table("message", schema=None) as batch_op:
        batch_op.add_column(sa.Column("profile_id", sa.Text(), nullable=True))
        batch_op.add_column(sa.Column("kind", sa.Text(), server_default="reply", nullable=False))
        batch_op.add_column(sa.Column("sort", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("sorted_by", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("assigned_to", sa.Text(), nullable=True))
        batch_op.add_column(sa.Column("by_hand", sa.Boolean(), server_default=sa.false(), nullable=False))
        batch_op.add_column(sa.Column("edited_at", columns.Instant(), nullable=True))
        batch_op.add_column(sa.Column("gone_at", columns.Instant(), nullable=True))
        batch_op.add_column(sa.Column("unfolded_at", columns.Instant(), nullable=True))
        batch_op.add_column(sa.Column("erased_at", columns.Instant(), nullable=True))
        batch_op.add_column(sa.Column("dated_at", columns.Instant(), nullable=True))
        batch_op.create_index("ix_message_above", ["account_id", "in_reply_to"], unique=False)
        batch_op.create_index("ix_message_due", ["status", "due_at"], unique=False)
        batch_op.create_index("ix_message_profile", ["profile_id", "received_at"], unique=False)
        batch_op.create_foreign_key(batch_op.f("fk_message_assigned_to_member"), "member", ["assigned_to"], ["id"])
        batch_op.create_foreign_key(batch_op.f("fk_message_profile_id_profile"), "profile", ["profile_id"], ["id"])

    with op.batch_alter_table("person", schema=None) as batch_op:
        batch_op.add_column(sa.Column("about", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("language", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("muted_at", columns.Instant(), nullable=True))
        batch_op.add_column(sa.Column("blocked_at", columns.Instant(), nullable=True))

    _profiles_of_old_messages(op.get_bind())


def _profiles_of_old_messages(connection: sa.Connection) -> None:
    """A network's name for them is not known, so they are known by their handles."""
    account = sa.table("account", sa.column("id"), sa.column("network"))
    message = sa.table(
        "message",
        *map(sa.column, ("id", "account_id", "handle", "author", "profile_id")),
        sa.column("own", sa.Boolean()),
        sa.column("received_at", columns.Instant()),
    )
    profile = sa.table(
        "profile",
        *map(sa.column, ("id", "network", "key", "handle", "name")),
        sa.column("seen_at", columns.Instant()),
    )
    wrote = sa.and_(message.c.own == sa.false(), message.c.handle != "")
    first = sa.func.min(message.c.received_at)
    found = connection.execute(
        sa.select(account.c.network, message.c.handle, sa.func.max(message.c.author), first)
        .join(account, account.c.id == message.c.account_id)
        .where(wrote)
        .group_by(account.c.network, message.c.handle)
    ).all()
    names = ("network", "key", "handle", "name", "seen_at")
    made = [dict(zip(names, (row[0], row[1], *row[1:]), strict=True)) | {"id": new_id()} for row in found]
    if made:
        connection.execute(sa.insert(profile), made)
    known = (
        sa.select(profile.c.id)
        .join(account, account.c.network == profile.c.network)
        .where(account.c.id == message.c.account_id, profile.c.key == message.c.handle)
    )
    connection.execute(sa.update(message).where(wrote).values(profile_id=known.scalar_subquery()))
