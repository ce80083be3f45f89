"""Steps: what is written before a step's first byte leaves, and after its answer came."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, bindparam, func, insert, select, update

from brandassist.ids import new_id
from brandassist.store.accounts import lost, without_secret
from brandassist.store.columns import Instant
from brandassist.store.deliveries.claim import Claim, device_of, renew
from brandassist.store.deliveries.state import recompute
from brandassist.store.tables import attempt, delivery, part

# Put together once: building them costs more than asking them.
_NOW = bindparam("now", type_=Instant())
_THIS = part.c.id == bindparam("this")
_PREPARE = update(part).where(_THIS).values(state="sending")
_TRY = _PREPARE.values(first_tried_at=func.coalesce(part.c.first_tried_at, _NOW))
_PROVE = (
    update(part)
    .where(_THIS, part.c.state != "published")
    .values(
        state="published",
        remote_id=bindparam("its_id"),
        url=bindparam("its_url"),
        mark=bindparam("its_mark"),
        published_at=_NOW,
    )
)
_NOTE = insert(attempt)


HAND_OVER = "hand_over"  # the step that lets a server hold a post
GIVEN_BACK, NOT_GIVEN_BACK = "given_back", "not_given_back"  # events: how a recall ended
UNCLEAR = "?"  # as the server's reference: it was asked to hold the post and did not answer


def begin(
    tx: Connection, claimed: Claim, part_id: str, step: str, *, publishes: bool, now: datetime, lease: timedelta
) -> datetime | None:
    """Write down that a step is about to be made; returns the renewed lease's end, or None: do not make it."""
    until = renew(tx, claimed, now, lease)
    if until is None:
        return None
    tx.execute(_TRY if publishes else _PREPARE, {"this": part_id, "now": now})
    note(tx, claimed, part_id, step, publishes=publishes, event="started", outcome="", now=now)
    return until


def handle(tx: Connection, claimed: Claim, part_id: str, step: str, returned: Any, now: datetime) -> None:
    """Keep what a step returned that publishes nothing."""
    handles = tx.execute(select(part.c.handles).where(part.c.id == part_id).with_for_update()).scalar_one()
    tx.execute(update(part).where(part.c.id == part_id).values(handles={**handles, step: returned}))
    note(tx, claimed, part_id, step, publishes=False, event="ended", outcome="done", now=now)


def published(
    tx: Connection, claimed: Claim, part_id: str, step: str, *, remote_id: str, url: str, mark: str, now: datetime
) -> None:
    """Record the proof. A proof counts even if the lease was lost meanwhile."""
    prove(tx, part_id, remote_id=remote_id, url=url, mark=mark, now=now)
    note(tx, claimed, part_id, step, publishes=True, event="ended", outcome="published", now=now, url=url)
    recompute(tx, claimed.delivery_id, now, in_hand=claimed.owner)


def prove(tx: Connection, part_id: str, *, remote_id: str, url: str, mark: str, now: datetime) -> None:
    """Mark one part published; an earlier proof stays."""
    tx.execute(_PROVE, {"this": part_id, "its_id": remote_id, "its_url": url, "its_mark": mark, "now": now})


@dataclass(frozen=True)
class Fate:
    """What becomes of a delivery after a step that brought no proof."""

    part_state: str  # waiting | refused | unconfirmed
    asks: bool = False
    missed: bool = False  # its time is over, unless a part is up already
    sign_in: bool = False  # the account holds until somebody signs in
    no_secret: bool = False  # the account waits until the keychain gives its secret
    not_before: datetime | None = None
    next_look_at: datetime | None = None
    with_server: bool = False  # the server may hold it and may not


def failed(
    tx: Connection,
    claimed: Claim,
    part_id: str,
    step: str,
    fate: Fate,
    *,
    publishes: bool,
    outcome: str,
    problem: dict[str, Any],
    now: datetime,
) -> None:
    """Record how a step ended that brought no proof, and let the delivery go."""
    note(tx, claimed, part_id, step, publishes=publishes, event="ended", outcome=outcome, now=now, **problem)
    mine = (delivery.c.id == claimed.delivery_id, delivery.c.claimed_by == claimed.owner)
    values = {
        "problem": problem,
        "asks": fate.asks,
        "not_before": fate.not_before,
        "next_look_at": fate.next_look_at,
        "looks": 0,
    } | ({"server_ref": UNCLEAR} if fate.with_server else {})
    if not tx.execute(update(delivery).where(*mine).values(**values)).rowcount:
        return  # somebody took over and settles it; our line stays in the attempts
    tx.execute(update(part).where(part.c.id == part_id, part.c.state != "published").values(state=fate.part_state))
    state = recompute(tx, claimed.delivery_id, now)
    if fate.missed and state == "scheduled":
        tx.execute(update(delivery).where(delivery.c.id == claimed.delivery_id).values(state="missed"))
    if fate.no_secret:
        without_secret(tx, claimed.account_id, problem)
    if fate.sign_in:
        lost(tx, claimed.account_id, problem, device_of(claimed.owner))


def again(
    tx: Connection,
    claimed: Claim,
    part_id: str,
    step: str,
    *,
    publishes: bool,
    problem: dict[str, Any],
    now: datetime,
) -> Claim | None:
    """The network refused the login and did nothing: this try ends, the next begins under the same claim.

    It has a number of its own, so that a kill in its middle is never taken for the end of the one before. None
    when the claim is no longer ours.
    """
    note(tx, claimed, part_id, step, publishes=publishes, event="ended", outcome="sign_in", now=now, **problem)
    mine = (delivery.c.id == claimed.delivery_id, delivery.c.claimed_by == claimed.owner)
    next_try = update(delivery).where(*mine, delivery.c.tries == claimed.number).values(tries=delivery.c.tries + 1)
    return replace(claimed, number=claimed.number + 1) if tx.execute(next_try).rowcount else None


def let_go(tx: Connection, claimed: Claim, now: datetime) -> None:
    """Release a claim with nothing in flight: stopped between two steps, or never begun."""
    owner = tx.execute(select(delivery.c.claimed_by).where(delivery.c.id == claimed.delivery_id)).scalar()
    if owner == claimed.owner:
        tx.execute(
            update(part)
            .where(part.c.delivery_id == claimed.delivery_id, part.c.state == "sending")
            .values(state="waiting")
        )
        recompute(tx, claimed.delivery_id, now)


def note(
    tx: Connection,
    claimed: Claim,
    part_id: str,
    step: str,
    *,
    publishes: bool,
    event: str,
    outcome: str,
    now: datetime,
    **detail: Any,
) -> None:
    """Add one line to the attempts; they are never changed."""
    row = {
        "id": new_id(),
        "delivery_id": claimed.delivery_id,
        "part_id": part_id,
        "number": claimed.number,
        "step": step,
        "publishes": publishes,
        "event": event,
        "outcome": outcome,
        "detail": detail,
        "device_id": device_of(claimed.owner),
        "at": now,
    }
    tx.execute(_NOTE, row)
