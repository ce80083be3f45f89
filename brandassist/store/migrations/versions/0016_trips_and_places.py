"""Trips have stops and know the calendar events they came from; places have a number and the names they had.

Revision ID: 0016_trips_and_places
Revises: 0015_comment_answers
"""

import sqlalchemy as sa
from alembic import op

from brandassist.store import columns

revision = "0016_trips_and_places"
down_revision = "0015_comment_answers"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for name in ("number", "country"):
        op.add_column("place", sa.Column(name, sa.Text(), server_default="", nullable=False))
    op.add_column("place", sa.Column("former", sa.JSON(), server_default="[]", nullable=False))
    op.create_table(
        "calendar_event",
        sa.Column("uid", sa.Text(), nullable=False),
        sa.Column("trip_id", sa.Text(), nullable=False),
        sa.Column("fingerprint", sa.Text(), nullable=False),
        sa.Column("at", columns.Instant(), nullable=False),
        sa.ForeignKeyConstraint(["trip_id"], ["trip.id"], name=op.f("fk_calendar_event_trip_id_trip")),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_calendar_event")),
    )
    op.create_table(
        "trip_stop",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("trip_id", sa.Text(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("place_id", sa.Text(), nullable=True),
        sa.Column("city", sa.Text(), server_default="", nullable=False),
        sa.Column("country", sa.Text(), server_default="", nullable=False),
        sa.Column("zone", sa.Text(), server_default="", nullable=False),
        sa.Column("latitude", sa.Float(), nullable=True),
        sa.Column("longitude", sa.Float(), nullable=True),
        sa.Column("starts", sa.Text(), nullable=False),
        sa.Column("ends", sa.Text(), nullable=False),
        sa.Column("starts_at", sa.Text(), server_default="", nullable=False),
        sa.Column("ends_at", sa.Text(), server_default="", nullable=False),
        sa.Column("event", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["place_id"], ["place.id"], name=op.f("fk_trip_stop_place_id_place")),
        sa.ForeignKeyConstraint(["trip_id"], ["trip.id"], name=op.f("fk_trip_stop_trip_id_trip")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_trip_stop")),
    )
    op.create_index("ix_trip_stop_trip", "trip_stop", ["trip_id", "ordinal"])
