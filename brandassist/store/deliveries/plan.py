"""Planning: a delivery is born, gets its payload by approval, is moved, taken back or cancelled."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime, timedelta
from typing import Any, Literal

from sqlalchemy import Connection, Row, delete, insert, select, update

from brandassist import clock
from brandassist.errors import Problem
from brandassist.ids import new_id
from brandassist.store.tables import attempt, delivery, freeze, hold, part, setting
from brandassist.walltime import WallTime, from_instant

Hold = Literal["frozen", "by_hand", "locked_since_approval", "consent_refused"]  # others are derived, see `read`

ENDED = ("published", "cancelled")
UNTOUCHED = ("scheduled", "missed", "refused", "your_turn")
TIMED = (*UNTOUCHED, "handed_over")
DAY = timedelta(days=1)


def create(
    tx: Connection,
    *,
    draft_id: str,
    target_id: str,
    account_id: str,
    kind: str,
    planned: WallTime,
    promise: str,
    depends_on: str | None = None,
    after: str | None = None,
    edits: str | None = None,
    means: str = "readers",
) -> str:
    """Give a target a time. Born frozen during a freeze. Returns the delivery's id.

    `edits`: the published delivery whose words this one changes. `means`: whose clock its time is (`slots.Means`).
    """
    delivery_id = new_id()
    tx.execute(
        insert(delivery).values(
            id=delivery_id,
            draft_id=draft_id,
            target_id=target_id,
            account_id=account_id,
            kind=kind,
            **timed(planned),
            means=means,
            promise=promise,
            state="scheduled",
            problem={},
            depends_on=depends_on,
            after=after,
            edits=edits,
            created_at=clock.now(),
        )
    )
    if frozen_since(tx) is not None:
        put_hold(tx, delivery_id, "frozen")
    return delivery_id


def open_for(tx: Connection, target_id: str) -> str | None:
    """The target's delivery that has not ended, if it has one."""
    return tx.execute(
        select(delivery.c.id)
        .where(delivery.c.target_id == target_id, delivery.c.state.not_in(ENDED))
        .order_by(delivery.c.created_at.desc())
    ).scalar()


def published_of(tx: Connection, target_id: str) -> set[str]:
    """The target's deliveries that went out."""
    asked = select(delivery.c.id).where(delivery.c.target_id == target_id, delivery.c.state == "published")
    return set(tx.execute(asked).scalars())


def lock(tx: Connection, delivery_id: str) -> None:
    """Make everybody else who changes this delivery wait for this transaction."""
    tx.execute(select(delivery.c.id).where(delivery.c.id == delivery_id).with_for_update())


def lock_draft(tx: Connection, draft_id: str) -> None:
    """The same for all deliveries of a draft: what is read afterwards stays true until the end of it."""
    its = select(delivery.c.id).where(delivery.c.draft_id == draft_id).order_by(delivery.c.id)
    tx.execute(its.with_for_update())


def depend(tx: Connection, delivery_id: str, on: str) -> None:
    """It may go only when `on` is live."""
    tx.execute(update(delivery).where(delivery.c.id == delivery_id).values(depends_on=on))


def fill(tx: Connection, delivery_id: str, payload_id: str, parts: int, comments: int = 0) -> None:
    """Approval: hang the payload on a delivery and give each part its idempotency key.

    The delivery is new, or `empty` gave it. `comments`: how many of the last parts are a first comment.
    """
    tx.execute(delete(part).where(part.c.delivery_id == delivery_id))
    tx.execute(
        insert(part),
        [
            {
                "id": new_id(),
                "delivery_id": delivery_id,
                "ordinal": ordinal,
                "key": new_id(),
                "comment": ordinal >= parts - comments,
                "state": "waiting",
                "handles": {},
            }
            for ordinal in range(parts)
        ],
    )
    this = tx.execute(select(delivery.c.kind, delivery.c.zone).where(delivery.c.id == delivery_id)).one()
    # A reply has no time of its own: it goes when it is approved, and its grace counts from there.
    when = going_now(this.zone) if this.kind == "reply" else {}
    tx.execute(update(delivery).where(delivery.c.id == delivery_id).values(payload_id=payload_id, **when))


def going_now(zone: str) -> dict[str, Any]:
    """The columns of a time that is this moment; a wall clock shows no seconds, `not_before` does."""
    now = clock.now()
    return timed(from_instant(now, zone)) | {"not_before": now, "means": "instant"}


def keep_back(tx: Connection, delivery_id: str, until: datetime) -> None:
    """Nobody may take it before that instant, from which its grace counts: the undo window of a reply."""
    tx.execute(update(delivery).where(delivery.c.id == delivery_id).values(not_before=until))


def timed(planned: WallTime) -> dict[str, Any]:
    """The columns of a planned time."""
    return {"due_at": planned.instant(), "wall": planned.wall, "zone": planned.zone, "fold": planned.fold}


def stale_times(tx: Connection) -> dict[str, WallTime]:
    """Deliveries still to come whose wall time means another instant by today's zone data, and what is true now.

    The wall time stands and its instant follows, but where the instant is what was meant: there the wall time does.
    """
    rows = tx.execute(select(delivery).where(delivery.c.state.in_(TIMED), delivery.c.due_at > clock.now() - DAY))
    found: dict[str, WallTime] = {}
    for row in rows.all():
        with suppress(Problem):  # a zone that is known no longer keeps the instant it had
            planned = WallTime(row.wall, row.zone, row.fold)
            if planned.instant() != row.due_at:
                found[row.id] = from_instant(row.due_at, row.zone) if row.means == "instant" else planned
    return found


def keep_times(tx: Connection) -> None:
    """Derive UTC anew where zone data changed; what a server holds for the old instant is taken back."""
    for delivery_id, planned in stale_times(tx).items():
        this = update(delivery).where(delivery.c.id == delivery_id)
        tx.execute(this.values(**timed(planned)))
        moved = this.where(delivery.c.means != "instant")
        tx.execute(moved.where(delivery.c.state == "handed_over").values(state="recalling", next_look_at=clock.now()))


def empty(tx: Connection, delivery_id: str) -> str:
    """Take the payload off again; returns the id of the delivery that is planned from here.

    What was tried and came to nothing keeps its payload and its attempts and ends as cancelled; another takes its
    place in the queue. Raises Problem `being_sent`, `recall_first`, `settle_first`, `partly_live`: while something
    may be on the network, what was approved stands.
    """
    row = _at_rest(tx, delivery_id)
    for reason in ("locked_since_approval", "consent_refused"):  # what is approved next is checked anew
        take_hold(tx, delivery_id, reason)
    if tx.execute(select(attempt.c.id).where(attempt.c.delivery_id == delivery_id).limit(1)).scalar() is not None:
        return _replace(tx, row)
    tx.execute(delete(part).where(part.c.delivery_id == delivery_id))
    tx.execute(update(delivery).where(delivery.c.id == delivery_id).values(payload_id=None))
    return delivery_id


_NOT_AT_REST = {
    "sending": "being_sent",
    "handed_over": "recall_first",
    "recalling": "recall_first",
    "unconfirmed": "settle_first",
    "partly_published": "partly_live",
    "published": "published",
}


def _at_rest(tx: Connection, delivery_id: str) -> Row[Any]:
    """The delivery's row, locked, when it is known that nothing of it is on the network or with a server."""
    # The lock makes approval, take-back and claim wait for each other: whoever is second sees the first's work.
    row = tx.execute(select(delivery).where(delivery.c.id == delivery_id).with_for_update()).one()
    parts = tx.execute(select(part.c.state).where(part.c.delivery_id == delivery_id)).scalars().all()
    if row.state in _NOT_AT_REST or row.server_ref is not None:
        raise Problem(_NOT_AT_REST.get(row.state, "recall_first"), delivery=delivery_id)
    if not {"waiting", "refused"}.issuperset(parts):  # the state follows from these; asked again all the same
        raise Problem("settle_first", delivery=delivery_id)
    return row


_PLANNED = (
    "draft_id",
    "target_id",
    "account_id",
    "kind",
    "due_at",
    "wall",
    "zone",
    "fold",
    "means",
    "promise",
    "depends_on",
    "after",
    "edits",
)


def _replace(tx: Connection, tried: Row[Any]) -> str:
    """End what was tried, and plan the same anew. A time that has passed is missed: nothing late goes by itself."""
    now, made = clock.now(), new_id()
    waits = tried.kind == "reply" or tried.state == "scheduled" or tried.due_at > now
    state, problem = ("scheduled", {}) if waits else ("missed", {"code": "missed"})
    same = {name: getattr(tried, name) for name in _PLANNED}
    fresh = insert(delivery).values(id=made, **same, state=state, problem=problem, asks=not waits, created_at=now)
    tx.execute(fresh)
    old = delivery.c.id == tried.id
    tx.execute(update(hold).where(hold.c.delivery_id == tried.id).values(delivery_id=made))
    tx.execute(update(delivery).where(delivery.c.depends_on == tried.id).values(depends_on=made))
    tx.execute(update(delivery).where(delivery.c.after == tried.id).values(after=made))
    tx.execute(update(delivery).where(old).values(state="cancelled", asks=False, not_before=None, next_look_at=None))
    return made


def put_hold(tx: Connection, delivery_id: str, reason: Hold) -> None:
    """Add a reason not to send; twice is once."""
    present = tx.execute(
        select(hold.c.reason).where(hold.c.delivery_id == delivery_id, hold.c.reason == reason)
    ).scalar()
    if present is None:
        tx.execute(insert(hold).values(delivery_id=delivery_id, reason=reason, at=clock.now()))


def take_hold(tx: Connection, delivery_id: str, reason: Hold) -> None:
    """Remove one reason; the others stay."""
    tx.execute(delete(hold).where(hold.c.delivery_id == delivery_id, hold.c.reason == reason))


_PAUSED = select(setting.c.key).where(setting.c.key == "paused")


def paused(tx: Connection) -> bool:
    """Whether the queue is paused; replies still go."""
    return tx.execute(_PAUSED).scalar() is not None


def frozen_since(tx: Connection) -> datetime | None:
    """Since when everything is frozen, or None."""
    return tx.execute(select(freeze.c.started_at).where(freeze.c.ended_at.is_(None))).scalar()
