"""Reading deliveries: one row with its parts, as the queue lists it and as dispatch needs it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import ColumnElement, Connection, bindparam, func, select

from brandassist import clock
from brandassist.errors import Problem
from brandassist.store.deliveries.claim import first_is_out, link_is_live, sent_elsewhere
from brandassist.store.deliveries.parts import PartRow, every_part, parts_of, read_part
from brandassist.store.deliveries.plan import ENDED
from brandassist.store.diary import embargoes
from brandassist.store.tables import account, approval, attempt, delivery, hold, part, setting, working_text

STOPPED = ("refused", "missed", "cancelled", "unconfirmed", "partly_published")


@dataclass(frozen=True)
class DeliveryRow:
    """One payload to one account at one time. `due_at` is derived from `wall`, `zone` and `fold`.

    `state` is as stored, but "your_turn" follows from the clock: nobody has to be awake at the minute.
    """

    id: str
    draft_id: str
    target_id: str
    account_id: str
    network: str
    account: str  # its label
    title: str
    kind: str  # post | reply
    state: str
    holds: tuple[str, ...]
    approved: bool
    payload_id: str | None
    due_at: datetime
    wall: str
    zone: str
    fold: int
    promise: str
    tries: int
    looks: int
    next_look_at: datetime | None
    not_before: datetime | None
    problem: dict[str, Any]
    asks: bool
    depends_on: str | None
    server_ref: str | None
    created_at: datetime
    parts: tuple[PartRow, ...]
    edits: str | None = None  # the published delivery whose words this one changes
    means: str = "readers"  # whose clock its time is: `store.publishing.slots.Means`
    after: str | None = None  # planned together with that one, to go only once it is out
    ahead: str | None = None  # the state of what it waits for
    waits: Literal["", "link", "first"] = ""  # for its article's live address, for the first one planned with it
    embargo: datetime | None = None  # an entry it came from is not to be told before; it may have passed

    @property
    def mark(self) -> str | None:
        """How sure "published" is: the first part's mark."""
        return self.parts[0].mark if self.parts else None

    @property
    def url(self) -> str | None:
        return self.parts[0].url if self.parts else None

    @property
    def taken_back_at(self) -> datetime | None:
        """When all that was up of it was taken off its network again, None while something stands there."""
        up = [each.taken_back_at for each in self.parts if each.state == "published"]
        return max(filter(None, up)) if up and all(up) else None

    @property
    def kept_back(self) -> bool:
        """Whether what it waits for did not go out, and nothing more will be tried by itself."""
        return bool(self.waits) and self.ahead in STOPPED

    @property
    def has_comment(self) -> bool:
        return any(each.comment for each in self.parts)

    @property
    def only_comment_left(self) -> bool:
        """Whether the post is out whole and its first comment is not."""
        missing = [each.comment for each in self.parts if each.state != "published"]
        return bool(missing) and all(missing) and len(missing) < len(self.parts)

    @property
    def left(self) -> bool:
        """Some parts are live, and a person said that the rest need not follow."""
        return self.state == "partly_published" and self.problem.get("code") == "left"

    @property
    def your_turn(self) -> bool:
        """Whether a person is to post it now, or the rest of it."""
        rest = self.state == "partly_published" and self.promise == "you" and not self.asks and not self.holds
        return self.state == "your_turn" or rest


# Put together once: building it costs more than asking it.
_ahead = delivery.alias("waited_for")
_ROWS = (
    select(
        delivery,
        account.c.network,
        account.c.label,
        account.c.state.label("account_state"),
        working_text.c.title,
        working_text.c.text,
        select(approval.c.id)
        .where(approval.c.payload_id == delivery.c.payload_id, approval.c.withdrawn_at.is_(None))
        .exists()
        .label("approved"),
        link_is_live().label("link_is_live"),
        first_is_out().label("first_is_out"),
        sent_elsewhere().label("elsewhere"),
        select(_ahead.c.state)
        .where(_ahead.c.id == func.coalesce(delivery.c.after, delivery.c.depends_on))
        .scalar_subquery()
        .label("ahead"),
        select(hold.c.reason).where(hold.c.delivery_id == delivery.c.id).exists().label("held"),
        select(setting.c.key).where(setting.c.key == "paused").exists().label("paused"),
        embargoes.end_of_delivery().scalar_subquery().label("embargo"),
    )
    .join(account, account.c.id == delivery.c.account_id)
    .outerjoin(working_text, working_text.c.draft_id == delivery.c.draft_id)
    .order_by(delivery.c.due_at, delivery.c.created_at)
)
_ONE = _ROWS.where(delivery.c.id == bindparam("this"))
_PARTS = every_part().where(part.c.delivery_id.in_(bindparam("these", expanding=True)))
_HOLDS = select(hold).where(hold.c.delivery_id.in_(bindparam("these", expanding=True)))


def get(tx: Connection, delivery_id: str) -> DeliveryRow:
    """Return one delivery; raises Problem `unknown_delivery`."""
    row = tx.execute(_ONE, {"this": delivery_id}).first()
    if row is None:
        raise Problem("unknown_delivery", id=delivery_id)
    kept = _holds(tx, [delivery_id])[delivery_id] if row.held else []
    return _row(row, parts_of(tx, delivery_id), _reasons(row, kept))


def of_draft(tx: Connection, draft_id: str) -> list[DeliveryRow]:
    """All deliveries of one draft."""
    return select_rows(tx, delivery.c.draft_id == draft_id)


def select_rows(tx: Connection, *where: ColumnElement[bool]) -> list[DeliveryRow]:
    """Deliveries in the order of their times, each with parts and hold reasons."""
    return _filled(tx, tx.execute(_ROWS.where(*where)).all())


def of_ids(tx: Connection, ids: Sequence[str]) -> list[DeliveryRow]:
    """These, in the order of their times."""
    return [row for few in batched(ids) for row in select_rows(tx, delivery.c.id.in_(few))]


def batched(ids: Sequence[str], size: int = 500) -> Iterator[Sequence[str]]:
    """So many at a time: a statement takes only so many parameters."""
    return (ids[start : start + size] for start in range(0, len(ids), size))


def held_by_servers(tx: Connection) -> list[DeliveryRow]:
    """All that a server holds, or may."""
    return select_rows(tx, delivery.c.server_ref.is_not(None), delivery.c.state.not_in(ENDED))


def leaving(tx: Connection) -> list[DeliveryRow]:
    """All that has words to send and has not ended."""
    return select_rows(tx, delivery.c.payload_id.is_not(None), delivery.c.state.not_in(ENDED))


def leaving_at_their_time(tx: Connection) -> list[DeliveryRow]:
    """All that is still to leave from here, approved or not, in the order of their times."""
    return select_rows(tx, delivery.c.state == "scheduled")


def to_leave_before(tx: Connection, until: datetime, account_ids: Collection[str]) -> list[DeliveryRow]:
    """What computers are to send to these accounts before an instant, in the order of their times."""
    waits = delivery.c.state.in_(("scheduled", "partly_published"))
    theirs = delivery.c.account_id.in_(sorted(account_ids))
    return select_rows(tx, waits, delivery.c.promise != "you", delivery.c.due_at < until, theirs)


def following(tx: Connection) -> list[DeliveryRow]:
    """All still to leave whose time follows where she is, in the order of their times."""
    waiting = delivery.c.state.in_(("scheduled", "handed_over", "recalling"))
    return select_rows(tx, delivery.c.means == "here", waiting, delivery.c.due_at > clock.now())


def next_to_leave(tx: Connection, now: datetime) -> DeliveryRow | None:
    """What goes next by itself or by hand: approved, planned, and held by nobody."""
    may = (delivery.c.state == "scheduled", delivery.c.payload_id.is_not(None), delivery.c.due_at >= now)
    free = ~select(hold.c.reason).where(hold.c.delivery_id == delivery.c.id).exists()
    found = select(delivery.c.id).where(*may, free, ~sent_elsewhere()).order_by(delivery.c.due_at).limit(1)
    this = tx.execute(found).scalar()
    return None if this is None else get(tx, this)


def between(tx: Connection, since: datetime, until: datetime) -> list[DeliveryRow]:
    """All whose time lies between two instants, the second not included, in the order of their times."""
    return select_rows(tx, delivery.c.due_at >= since, delivery.c.due_at < until)


def asking(tx: Connection) -> list[DeliveryRow]:
    """All that wait for a person, and all whose turn it is by the clock, in the order of their times."""
    by_hand = (delivery.c.promise == "you") & (delivery.c.due_at <= clock.now())
    turns = by_hand & delivery.c.state.in_(("scheduled", "partly_published"))
    return [row for row in select_rows(tx, delivery.c.asks | turns) if row.asks or row.your_turn]


def published_since(tx: Connection, since: datetime) -> list[DeliveryRow]:
    """Posts of which a part went out since then, and all of it by now, in the order of their times."""
    of_late = select(part.c.delivery_id).where(part.c.published_at >= since)
    return select_rows(tx, delivery.c.id.in_(of_late), delivery.c.state == "published", delivery.c.kind == "post")


def held_by(tx: Connection, reason: str) -> list[DeliveryRow]:
    """All that has not ended and is held for this kept reason, in the order of their times."""
    held = select(hold.c.delivery_id).where(hold.c.reason == reason)
    return select_rows(tx, delivery.c.id.in_(held), delivery.c.state.not_in(ENDED))


def _filled(tx: Connection, found: Sequence[Any]) -> list[DeliveryRow]:
    ids = [row.id for row in found]
    parts, holds = _parts(tx, ids), _holds(tx, [row.id for row in found if row.held])
    return [_row(row, parts[row.id], _reasons(row, holds[row.id])) for row in found]


def _row(row: Any, parts: Sequence[PartRow], holds: tuple[str, ...]) -> DeliveryRow:
    plain = ("id", "draft_id", "target_id", "account_id", "network", "kind", "payload_id", "due_at", "wall")
    more = ("zone", "fold", "promise", "tries", "looks", "next_look_at", "not_before", "problem", "asks", "depends_on")
    return DeliveryRow(
        **{
            name: getattr(row, name)
            for name in (*plain, *more, "server_ref", "edits", "means", "after", "ahead", "created_at")
        },
        account=row.label,
        state="your_turn" if _your_turn(row, holds) else row.state,
        title=row.title or (row.text or "").strip().split("\n")[0][:80],
        approved=bool(row.approved) or row.state == "published",  # a newer approval does not undo what is out
        waits=_waits_for(row),
        holds=holds,
        embargo=row.embargo,
        parts=tuple(parts),
    )


def _waits_for(row: Any) -> Literal["", "link", "first"]:
    if row.state not in ("scheduled", "missed"):
        return ""
    return "" if row.first_is_out and row.link_is_live else "link" if row.first_is_out else "first"


def _your_turn(row: Any, holds: tuple[str, ...]) -> bool:
    may_go = row.state == "scheduled" and row.approved and row.link_is_live and row.first_is_out and not holds
    return bool(row.promise == "you" and may_go and (row.not_before or row.due_at) <= clock.now())


def _reasons(row: Any, kept: list[str]) -> tuple[str, ...]:
    if row.state in ("published", "cancelled"):
        return ()
    stopped = row.state == "scheduled" and row.ahead in STOPPED
    derived = [
        reason
        for reason, holds in (
            ("paused", row.paused and row.kind == "post" and not row.goes_on),
            ("first_stopped", stopped and not row.first_is_out),
            ("article_stopped", stopped and row.first_is_out and not row.link_is_live),
            ("elsewhere", row.elsewhere),
            ("embargoed", row.embargo is not None and row.embargo > max(row.due_at, clock.now())),
            ("signing_in", row.account_state == "sign_in" and row.promise != "you"),
        )
        if holds
    ]
    return tuple(sorted([*kept, *derived]))


def _parts(tx: Connection, ids: list[str]) -> dict[str, list[PartRow]]:
    found: dict[str, list[PartRow]] = defaultdict(list)
    for some in _chunks(ids):
        for row in tx.execute(_PARTS, {"these": some}):
            found[row.delivery_id].append(read_part(row))
    return found


def _holds(tx: Connection, ids: list[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for some in _chunks(ids):
        for row in tx.execute(_HOLDS, {"these": some}):
            found[row.delivery_id].append(row.reason)
    return found


def _chunks(ids: list[str]) -> list[list[str]]:
    # SQLite takes a limited number of values in one statement.
    return [ids[start : start + 500] for start in range(0, len(ids), 500)]


@dataclass(frozen=True)
class AttemptRow:
    """One line of what happened to a delivery."""

    at: datetime
    ordinal: int
    number: int
    step: str
    event: str
    outcome: str
    detail: dict[str, Any]


def attempts(tx: Connection, delivery_id: str) -> list[AttemptRow]:
    """Every try and every look, oldest first."""
    rows = tx.execute(
        select(attempt, part.c.ordinal)
        .join(part, part.c.id == attempt.c.part_id)
        .where(attempt.c.delivery_id == delivery_id)
        .order_by(attempt.c.at, attempt.c.id)
    )
    return [AttemptRow(row.at, row.ordinal, row.number, row.step, row.event, row.outcome, row.detail) for row in rows]
