"""Stopping: pause, freeze and thaw, holds by hand; and what a person decides about one delivery."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, exists, func, insert, literal, select, update

from brandassist import clock
from brandassist.errors import Problem
from brandassist.ids import new_id
from brandassist.store.deliveries import frozen
from brandassist.store.deliveries.claim import close_the_gate
from brandassist.store.deliveries.plan import ENDED, frozen_since, going_now, paused, take_hold, timed
from brandassist.store.deliveries.read import DeliveryRow, get
from brandassist.store.deliveries.state import answered, recompute
from brandassist.store.deliveries.steps import prove
from brandassist.store.tables import delivery, freeze, hold, part, setting
from brandassist.walltime import WallTime

ITSELF = "itself"  # as the value of a pause: the queue paused itself


@dataclass(frozen=True)
class Standing:
    """How the queue stands: going, paused, or frozen since and why."""

    paused: bool
    frozen_since: datetime | None
    reason: str
    freeze_id: str | None = None


def standing(tx: Connection) -> Standing:
    """How the queue stands now."""
    row = tx.execute(select(freeze).where(freeze.c.ended_at.is_(None))).first()
    return Standing(paused(tx), row.started_at, row.reason, row.id) if row else Standing(paused(tx), None, "")


def held_by_freeze(tx: Connection) -> tuple[int, int]:
    """How many posts (a draft at one time is one) and how many replies wait because of a freeze."""
    held = exists().where(hold.c.delivery_id == delivery.c.id, hold.c.reason == "frozen")
    these = select(delivery.c.draft_id, delivery.c.due_at, delivery.c.kind).where(delivery.c.state == "scheduled", held)
    distinct = these.distinct().subquery()
    counted = tx.execute(select(distinct.c.kind, func.count()).group_by(distinct.c.kind))
    by_kind = {row[0]: int(row[1]) for row in counted}
    return by_kind.get("post", 0), by_kind.get("reply", 0)


def let_through(tx: Connection, delivery_id: str, freeze_id: str) -> None:
    """Let one go while this freeze lasts; freezing again stops it again."""
    tx.execute(update(delivery).where(delivery.c.id == delivery_id).values(let_through=freeze_id))
    take_hold(tx, delivery_id, "frozen")


def latest_freeze(tx: Connection) -> str | None:
    """The freeze that lasts, else the last one there was."""
    lasts = freeze.c.ended_at.is_(None).desc()
    return tx.execute(select(freeze.c.id).order_by(lasts, freeze.c.started_at.desc(), freeze.c.id.desc())).scalar()


def freeze_all(tx: Connection, member_id: str | None, reason: str) -> list[str]:
    """Freeze everything not ended; returns the ids that were being sent in this moment. Twice is once."""
    close_the_gate(tx)
    row = tx.execute(select(freeze).where(freeze.c.ended_at.is_(None))).first()
    freeze_id = row.id if row else new_id()
    if row is None:
        tx.execute(insert(freeze).values(id=freeze_id, reason=reason, member_id=member_id, started_at=clock.now()))
    else:
        told = {"reason": reason or row.reason, "member_id": row.member_id or member_id}
        tx.execute(update(freeze).where(freeze.c.id == freeze_id).values(**told))
    tx.execute(update(delivery).where(delivery.c.let_through.is_not(None)).values(let_through=None))
    _hold_all(tx)
    frozen.note(tx, freeze_id)
    return list(tx.execute(select(delivery.c.id).where(delivery.c.state == "sending")).scalars())


def end_freeze(tx: Connection) -> bool:
    """End the freeze; every post stays held. False if nothing was frozen."""
    close_the_gate(tx)
    if frozen_since(tx) is not None:
        _hold_all(tx)  # also what somebody scheduled in the very moment of the freeze
    ended = tx.execute(update(freeze).where(freeze.c.ended_at.is_(None)).values(ended_at=clock.now()))
    return ended.rowcount > 0


def _hold_all(tx: Connection) -> None:
    there = exists().where(hold.c.delivery_id == delivery.c.id, hold.c.reason == "frozen")
    these = select(delivery.c.id, literal("frozen"), literal(clock.now(), hold.c.at.type)).where(
        delivery.c.state.not_in(ENDED), ~there
    )
    tx.execute(insert(hold).from_select(["delivery_id", "reason", "at"], these))


def thaw(tx: Connection, delivery_id: str) -> None:
    """Take "frozen" off one delivery; raises Problem `still_frozen` while the freeze lasts."""
    get(tx, delivery_id)
    if frozen_since(tx) is not None:
        raise Problem("still_frozen")
    take_hold(tx, delivery_id, "frozen")


def pause(tx: Connection, on: bool, *, itself: bool = False) -> None:
    """Hold the queue's posts quietly, or let them go on; replies always go. `itself`: nobody asked for it."""
    close_the_gate(tx)
    tx.execute(delete(setting).where(setting.c.key == "paused"))
    tx.execute(update(delivery).where(delivery.c.goes_on).values(goes_on=False))
    if on:
        tx.execute(insert(setting).values(key="paused", value=ITSELF if itself else clock.now().isoformat()))


def cancel(tx: Connection, row: DeliveryRow) -> None:
    """It will not go. What is up already stays up: of a thread that stopped, the rest is left.

    Of a reply, what is live is the answer then: a person said that it is enough.
    """
    if row.state == "partly_published":
        _set(tx, row.id, asks=True, problem={"code": "left"})
        if row.kind == "reply":
            answered(tx, row.draft_id, max(each.published_at for each in row.parts if each.published_at))
        return
    _set(tx, row.id, state="cancelled", asks=False, problem={}, not_before=None, next_look_at=None)
    tx.execute(delete(hold).where(hold.c.delivery_id == row.id))


def move(tx: Connection, row: DeliveryRow, planned: WallTime, means: str | None = None) -> None:
    """Give it another time, by the clock it had unless `means` says another.

    Missed and refused ones wait again, with the same keys.
    """
    _wait_again(tx, row.id, "refused")
    _set(
        tx,
        row.id,
        state="partly_published" if row.state == "partly_published" else "scheduled",
        **timed(planned),
        means=means or row.means,
        not_before=None,
        next_look_at=None,
        looks=0,
        asks=False,
        problem={},
        server_ref=None,
        after=None if row.kept_back else row.after,  # what never comes is waited for no longer: a person decided
    )


def miss_again(tx: Connection, before: DeliveryRow) -> None:
    """Take back that a missed one was moved: it asks again what becomes of it."""
    its = timed(WallTime(before.wall, before.zone, before.fold))
    kept = {"asks": before.asks, "problem": before.problem, "after": before.after}
    _set(tx, before.id, state="missed", means=before.means, **its, **kept)


def set_means(tx: Connection, delivery_id: str, means: str) -> None:
    """Whose clock its time means from now on; the time stays."""
    _set(tx, delivery_id, means=means)


def send_again(tx: Connection, row: DeliveryRow, planned: WallTime) -> None:
    """A person asks to send it now: everything not up waits again, with the same keys."""
    _wait_again(tx, row.id, "refused", "unconfirmed")
    move(tx, row, planned)
    # A pause nobody asked for waits for a word about each post: this is the word.
    itself = tx.execute(select(setting.c.value).where(setting.c.key == "paused")).scalar() == ITSELF
    _set(tx, row.id, **going_now(planned.zone), goes_on=itself, after=None)
    if row.tries:
        recompute(tx, row.id, clock.now())


def set_going_now(tx: Connection, delivery_id: str, zone: str) -> None:
    """Its time is this moment."""
    _set(tx, delivery_id, **going_now(zone))


def said_published(tx: Connection, row: DeliveryRow, ordinal: int, url: str) -> None:
    """A person found it there; the address's last piece serves as its id."""
    prove(
        tx, row.parts[ordinal].id, remote_id=url.rstrip("/").rsplit("/", 1)[-1], url=url, mark="said", now=clock.now()
    )
    _set(tx, row.id, asks=False, problem={}, next_look_at=None, looks=0)
    recompute(tx, row.id, clock.now())


def said_absent(tx: Connection, row: DeliveryRow) -> None:
    """A person looked and it is not there: missed, or partly published; the keys stay."""
    _wait_again(tx, row.id, "unconfirmed")
    state = recompute(tx, row.id, clock.now())
    state = "missed" if state == "scheduled" else state
    _set(tx, row.id, state=state, asks=True, problem={"code": "said_absent"}, next_look_at=None, server_ref=None)


def _wait_again(tx: Connection, delivery_id: str, *states: str) -> None:
    tx.execute(update(part).where(part.c.delivery_id == delivery_id, part.c.state.in_(states)).values(state="waiting"))


def _set(tx: Connection, delivery_id: str, **values: Any) -> None:
    tx.execute(update(delivery).where(delivery.c.id == delivery_id).values(**values))
