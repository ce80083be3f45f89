"""Settling: leases nobody holds any more, times that passed, and what looking on the network found."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, bindparam, case, exists, func, insert, or_, select, true, update

from brandassist.errors import Problem
from brandassist.ids import new_id
from brandassist.store.columns import Instant
from brandassist.store.deliveries import claim
from brandassist.store.deliveries.state import recompute
from brandassist.store.deliveries.steps import HAND_OVER, UNCLEAR, prove
from brandassist.store.diary import embargoes
from brandassist.store.tables import account, account_key, attempt, delivery, freeze, hold, part, setting


@dataclass(frozen=True)
class Abandoned:
    """A delivery somebody stopped sending without saying how it ended."""

    delivery_id: str
    account_id: str
    owner: str
    number: int  # of the try


SENDING = select(
    delivery.c.id, delivery.c.account_id, delivery.c.claimed_by, delivery.c.tries, delivery.c.lease_until
).where(delivery.c.state == "sending")


def in_flight(tx: Connection) -> list[tuple[Abandoned, datetime]]:
    """Everything being sent by anybody, with the end of its lease."""
    rows = tx.execute(SENDING)
    return [(Abandoned(row.id, row.account_id, row.claimed_by, row.tries), row.lease_until) for row in rows]


def recover(tx: Connection, left: Abandoned, now: datetime, look_after: timedelta) -> bool:
    """Take over what was abandoned: unconfirmed if its publishing step had begun, else free to go again."""
    row = tx.execute(
        select(delivery)
        .where(
            delivery.c.id == left.delivery_id,
            delivery.c.claimed_by == left.owner,
            delivery.c.tries == left.number,
            delivery.c.state == "sending",
        )
        .with_for_update()
    ).first()
    if row is None:
        return False
    for each in tx.execute(select(part).where(part.c.delivery_id == row.id, part.c.state == "sending")).all():
        begun = _publishing_step(tx, each.id, row.tries)
        tx.execute(update(part).where(part.c.id == each.id).values(state="unconfirmed" if begun else "waiting"))
        if begun:
            told: dict[str, Any] = {"problem": {"code": "interrupted"}, "asks": False, "looks": 0}
            told |= {"server_ref": UNCLEAR} if begun == HAND_OVER else {}
            tx.execute(update(delivery).where(delivery.c.id == row.id).values(**told, next_look_at=now + look_after))
    recompute(tx, row.id, now)
    return True


def ask_struck(tx: Connection, delivery_id: str, computer: str) -> None:
    """The computer that was sending it was struck off, and it is recovered: a person decides what becomes of it."""
    its = tx.execute(select(delivery.c.state).where(delivery.c.id == delivery_id)).scalar_one()
    values: dict[str, Any] = {"asks": True, "problem": {"code": "struck_off", "computer": computer}}
    if its == "scheduled":
        values |= {"state": "missed", "not_before": None}
    if its == "partly_published":
        values["problem"] = {"code": "rest_waits"}
    if its in ("scheduled", "partly_published", "unconfirmed"):
        tx.execute(update(delivery).where(delivery.c.id == delivery_id).values(**values))


def _publishing_step(tx: Connection, part_id: str, number: int) -> str | None:
    """The publishing step that this try began and never ended, if it did; asked without times, which may jump."""
    ended = attempt.alias("ended")
    return tx.execute(
        select(attempt.c.step).where(
            attempt.c.part_id == part_id,
            attempt.c.number == number,
            attempt.c.publishes,
            attempt.c.event == "started",
            ~exists().where(
                ended.c.part_id == part_id,
                ended.c.number == number,
                ended.c.step == attempt.c.step,
                ended.c.event == "ended",
            ),
        )
    ).scalar()


def anything_overdue(tx: Connection, now: datetime, grace: timedelta) -> bool:
    """Whether `miss` would find something; cheap enough for every second."""
    return tx.execute(ANY_OVERDUE, {"oldest": now - grace, "now": now}).scalar() is not None


def miss(tx: Connection, now: datetime, grace: timedelta) -> list[str]:
    """Mark what is overdue beyond the grace; returns the ids. Of a thread that is partly live, the rest asks."""
    why = {"first_not_out": ~claim.first_is_out(), "link_not_live": ~claim.link_is_live(), "missed": true()}
    asked = {"oldest": now - grace, "now": now}
    rest = {"asks": True, "problem": {"code": "rest_waits"}}
    tx.execute(update(delivery).where(_overdue(delivery.c.state == "partly_published")).values(rest), asked)
    found: list[str] = []
    for code, holds in why.items():
        missed = {"state": "missed", "asks": True, "problem": {"code": code}, "not_before": None}
        late = _overdue(delivery.c.state == "scheduled")
        these = update(delivery).where(late, holds).values(missed).returning(delivery.c.id)
        found += tx.execute(these, asked).scalars()
    return found


def _overdue(of: ColumnElement[bool]) -> ColumnElement[bool]:
    oldest = bindparam("oldest", type_=Instant())
    # What is held, embargoed, sent by another, paused, frozen or waits for signing in keeps its time until then.
    return and_(
        of,
        or_(delivery.c.state == "scheduled", and_(delivery.c.promise != "you", delivery.c.asks.is_(False))),
        or_(  # what is somebody's turn stays so
            delivery.c.promise != "you",
            delivery.c.payload_id.is_(None),
            ~claim.link_is_live(),
            ~claim.first_is_out(),
        ),
        delivery.c.due_at < oldest,  # for the index, and because nothing is missed before its time
        func.coalesce(delivery.c.not_before, delivery.c.due_at) < oldest,
        or_(delivery.c.kind != "reply", delivery.c.payload_id.is_not(None)),  # a reply may wait for approval for days
        ~exists().where(freeze.c.ended_at.is_(None)),
        ~exists().where(hold.c.delivery_id == delivery.c.id),
        ~embargoes.holds_delivery(),
        ~claim.sent_elsewhere(),
        or_(delivery.c.kind == "reply", delivery.c.goes_on, ~exists().where(setting.c.key == "paused")),
        ~exists().where(account.c.id == delivery.c.account_id, account.c.state == "sign_in"),
    )


ANY_OVERDUE = (
    select(delivery.c.id).where(_overdue(delivery.c.state.in_(("scheduled", "partly_published")))).limit(1)
)  # asked each second: put together once


@dataclass(frozen=True)
class ToLookFor:
    delivery_id: str
    account_id: str
    payload_id: str
    looks: int
    tries: int
    next_look_at: datetime | None


def due_looks(tx: Connection, account_id: str, device_id: str, now: datetime) -> list[ToLookFor]:
    """What to look for on one account now."""
    return [to_look_for(row) for row in claim.due_looks(tx, account_id, device_id, now)]


def to_look_for(row: Any) -> ToLookFor:
    return ToLookFor(row.id, row.account_id, row.payload_id, row.looks, row.tries, row.next_look_at)


def looked(tx: Connection, seen: ToLookFor, part_id: str, outcome: str, now: datetime, device_id: str) -> bool:
    """Write a look into the attempts; False when the part it was about was settled or tried again meanwhile."""
    row = tx.execute(
        select(delivery.c.state, delivery.c.looks, delivery.c.tries, part.c.state.label("of_part"))
        .join(part, part.c.delivery_id == delivery.c.id)
        .where(part.c.id == part_id)
        .with_for_update(of=delivery)
    ).one()
    tx.execute(
        insert(attempt).values(
            id=new_id(),
            delivery_id=seen.delivery_id,
            part_id=part_id,
            number=row.tries,
            step="look",
            publishes=False,
            event="looked",
            outcome=outcome,
            detail={},
            device_id=device_id,
            at=now,
        )
    )
    still = (row.looks, row.tries) == (seen.looks, seen.tries) and row.of_part != "published"
    return still and row.state in ("unconfirmed", "handed_over")


def taken(tx: Connection, account_id: str, remote_id: str, part_id: str) -> bool:
    """Whether this is the proof of another part; of two that read the same each needs its own."""
    tx.execute(select(account.c.id).where(account.c.id == account_id).with_for_update())  # one asks after the other
    its = select(part.c.id).join(delivery, delivery.c.id == part.c.delivery_id)
    others = its.where(delivery.c.account_id == account_id, part.c.remote_id == remote_id, part.c.id != part_id)
    return tx.execute(others.limit(1)).scalar() is not None


def edited_id(tx: Connection, edits: str, ordinal: int) -> str:
    """The remote id of the published part that an edit changes; raises Problem `taken_back`, `edit_other_parts`."""
    row = tx.execute(select(part).where(part.c.delivery_id == edits, part.c.ordinal == ordinal)).first()
    if row is None or row.state != "published":
        raise Problem("edit_other_parts")
    if row.taken_back_at is not None:
        raise Problem("taken_back")
    return row.remote_id


def found(tx: Connection, seen: ToLookFor, part_id: str, remote_id: str, url: str, mark: str, now: datetime) -> None:
    """The network has it: the part is published, the rest of its thread may go on; the grace counts from now."""
    prove(tx, part_id, remote_id=remote_id, url=url, mark=mark, now=now)
    tx.execute(
        update(delivery)
        .where(delivery.c.id == seen.delivery_id)
        .values(problem={}, asks=False, next_look_at=None, looks=0, not_before=now)
    )
    recompute(tx, seen.delivery_id, now)


def ask_for_rest(tx: Connection, seen: ToLookFor) -> None:
    """What is left of a thread goes on only when a person says so."""
    rest = update(delivery).where(delivery.c.id == seen.delivery_id, delivery.c.state == "partly_published")
    tx.execute(rest.values(asks=True, problem={"code": "rest_waits"}))


def server_was_silent(tx: Connection, seen: ToLookFor, looks: int) -> None:
    """Its time passed, and the server that held it shows nothing: nobody knows, a person decides."""
    this = part.c.delivery_id == seen.delivery_id
    tx.execute(update(part).where(this, part.c.state == "waiting").values(state="unconfirmed"))
    tx.execute(update(delivery).where(delivery.c.id == seen.delivery_id).values(state="unconfirmed"))
    ask(tx, seen, "absent_twice", looks)


def look_again(tx: Connection, seen: ToLookFor, looks: int, at: datetime) -> None:
    """Absent so far, or the network could not be asked: look again at `at`."""
    tx.execute(update(delivery).where(delivery.c.id == seen.delivery_id).values(looks=looks, next_look_at=at))


def ask(tx: Connection, seen: ToLookFor, code: str, looks: int) -> None:
    """Only a person can say; nothing goes by itself from here."""
    tx.execute(
        update(delivery)
        .where(delivery.c.id == seen.delivery_id)
        .values(asks=True, problem={"code": code}, next_look_at=None, looks=looks)
    )


def send_again(tx: Connection, delivery_id: str, now: datetime) -> None:
    """Everything not published waits again, with the same keys; the grace counts from now."""
    tx.execute(
        update(part)
        .where(part.c.delivery_id == delivery_id, part.c.state.in_(("unconfirmed", "refused")))
        .values(state="waiting")
    )
    tx.execute(
        update(delivery)
        .where(delivery.c.id == delivery_id)
        .values(problem={}, asks=False, next_look_at=None, looks=0, not_before=now, server_ref=None)
    )
    recompute(tx, delivery_id, now)


def known_remote_ids(tx: Connection, account_id: str, since: datetime) -> tuple[str, ...]:
    """What this account is known to have published since; none of it is taken for something else."""
    published = select(part.c.remote_id).join(delivery, delivery.c.id == part.c.delivery_id)
    rows = tx.execute(published.where(delivery.c.account_id == account_id, part.c.published_at >= since))
    return tuple(rows.scalars())


@dataclass(frozen=True)
class Written:
    part_id: str
    account_id: str
    network: str
    remote_id: str
    url: str


def written(tx: Connection, device_id: str) -> list[Written]:
    """Parts of accounts this device holds whose address has not shown them yet, newest first."""
    here = (account_key.c.account_id == delivery.c.account_id) & (account_key.c.device_id == device_id)
    rows = tx.execute(
        select(part.c.id, delivery.c.account_id, account.c.network, part.c.remote_id, part.c.url)
        .join(delivery, delivery.c.id == part.c.delivery_id)
        .join(account, account.c.id == delivery.c.account_id)
        .join(account_key, here)
        .where(part.c.mark == "written", account.c.state == "connected")
        .order_by(part.c.published_at.desc())
        .limit(20)
    )
    return [Written(row.id, row.account_id, row.network, row.remote_id, row.url) for row in rows]


def last_changed(tx: Connection, device_id: str, *, taken_back_since: datetime | None = None) -> dict[str, datetime]:
    """When each account this device holds last wrote what its address has not shown yet, or took a post off.

    With `taken_back_since`: only taking off counts, and only after that.
    """
    here = (account_key.c.account_id == delivery.c.account_id) & (account_key.c.device_id == device_id)
    rows = tx.execute(
        select(
            delivery.c.account_id,
            func.max(case((part.c.mark == "written", part.c.published_at))).label("written"),
            func.max(part.c.taken_back_at).label("taken_back"),
        )
        .join(delivery, delivery.c.id == part.c.delivery_id)
        .join(account_key, here)
        .group_by(delivery.c.account_id)
    )
    if taken_back_since is not None:
        return {row.account_id: row.taken_back for row in rows if row.taken_back and row.taken_back >= taken_back_since}
    found = {row.account_id: [at for at in (row.written, row.taken_back) if at is not None] for row in rows}
    return {account_id: max(times) for account_id, times in found.items() if times}


def went_live(tx: Connection, part_id: str, url: str) -> None:
    """Its address shows it now."""
    tx.execute(update(part).where(part.c.id == part_id, part.c.mark == "written").values(mark="live", url=url))
