"""Absences: when this computer last had the program at work, and what passed its time meanwhile."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Connection, and_, func, or_, select, update

from brandassist.store.deliveries import read
from brandassist.store.deliveries.claim import key_here
from brandassist.store.deliveries.read import DeliveryRow
from brandassist.store.tables import delivery, device, draft
from brandassist.store.writing import drafts, payloads, targets
from brandassist.store.writing.payloads import Payload


def seen_at(tx: Connection, device_id: str) -> datetime | None:
    """When the program was last known to be at work on this computer; None where it never was."""
    return tx.execute(select(device.c.seen_at).where(device.c.id == device_id)).scalar()


def saw(tx: Connection, device_id: str, now: datetime) -> None:
    """It is at work now."""
    tx.execute(update(device).where(device.c.id == device_id).values(seen_at=now))


def missed_here(tx: Connection, device_id: str, since: datetime) -> int:
    """How many approved posts that this computer sends were missed from then on."""
    these = (_missed(), delivery.c.payload_id.is_not(None), delivery.c.promise != "you", delivery.c.due_at >= since)
    counted = select(func.count()).select_from(delivery).where(*these, key_here())
    return tx.execute(counted, {"device": device_id}).scalar_one()


def let_go_on(tx: Connection, now: datetime, grace: timedelta) -> None:
    """What is due and still inside its grace goes all the same while the queue is paused; so does what she posts."""
    since = func.coalesce(delivery.c.not_before, delivery.c.due_at) >= now - grace
    due = and_(delivery.c.kind == "post", delivery.c.due_at <= now, or_(since, delivery.c.promise == "you"))
    waiting = or_(delivery.c.state == "scheduled", delivery.c.state == "sending")
    tx.execute(update(delivery).where(due, waiting).values(goes_on=True))


def missed(tx: Connection) -> list[DeliveryRow]:
    """Posts whose time passed and that ask what becomes of them, the longest ago first."""
    # What a person said is not there she knows of.
    return [row for row in read.select_rows(tx, _missed()) if row.problem.get("code") != "said_absent"]


def _missed() -> ColumnElement[bool]:
    return and_(delivery.c.state == "missed", delivery.c.kind == "post")


def by_servers(tx: Connection, since: datetime, now: datetime) -> list[DeliveryRow]:
    """What servers held for a time between then and now, and what is known of it."""
    held = (delivery.c.server_ref.is_not(None), delivery.c.state.not_in(("cancelled", "missed")))
    return read.select_rows(tx, delivery.c.due_at >= since, delivery.c.due_at <= now, *held)


def by_hand(tx: Connection, now: datetime) -> list[DeliveryRow]:
    """What a person is to post now."""
    due = (delivery.c.promise == "you", delivery.c.due_at <= now, delivery.c.kind == "post")
    open_ones = delivery.c.state.in_(("scheduled", "partly_published"))
    return [row for row in read.select_rows(tx, open_ones, *due) if row.your_turn]


def going(tx: Connection, now: datetime, grace: timedelta) -> list[DeliveryRow]:
    """What is a little late and goes by itself."""
    due = (delivery.c.due_at <= now, delivery.c.due_at >= now - grace, delivery.c.promise != "you")
    rows = read.select_rows(tx, delivery.c.state.in_(("scheduled", "sending")), delivery.c.kind == "post", *due)
    return [row for row in rows if row.approved and not row.holds]


def next_up(tx: Connection, now: datetime) -> DeliveryRow | None:
    """The first post whose time is still to come."""
    ahead = and_(delivery.c.state.in_(("scheduled", "handed_over")), delivery.c.kind == "post", delivery.c.due_at > now)
    first = select(delivery.c.id).where(ahead).order_by(delivery.c.due_at, delivery.c.created_at).limit(1)
    found = tx.execute(first).scalar()
    return read.get(tx, found) if found is not None else None


def times_ahead(tx: Connection, account_ids: Collection[str], now: datetime) -> dict[str, list[datetime]]:
    """When posts are still to go, by account."""
    found: dict[str, list[datetime]] = {each: [] for each in account_ids}
    ahead = (delivery.c.state.in_(("scheduled", "handed_over")), delivery.c.due_at > now, delivery.c.kind == "post")
    its = select(delivery.c.account_id, delivery.c.due_at).where(delivery.c.account_id.in_(account_ids), *ahead)
    for account_id, due_at in tx.execute(its):
        found[account_id].append(due_at)
    return found


def kinds(tx: Connection, draft_ids: Collection[str]) -> dict[str, str]:
    """Of which kind each draft is."""
    return {row.id: row.kind for row in tx.execute(select(draft.c.id, draft.c.kind).where(draft.c.id.in_(draft_ids)))}


@dataclass(frozen=True)
class Said:
    """What a post says: all its parts, the title of an article, in which language ("": nobody said).

    `kind` is its draft's; `changed`: its text is another by now than the one that was approved.
    """

    text: str
    title: str
    language: str
    kind: str
    changed: bool = False


def said(tx: Connection, rows: Sequence[DeliveryRow]) -> dict[str, Said]:
    """By delivery: what would go, frozen by approval, or the text as it stands."""
    frozen = payloads.some(tx, {row.payload_id for row in rows if row.payload_id})
    found: dict[str, Said] = {}
    for row in rows:
        its = drafts.get(tx, row.draft_id)
        if row.payload_id in frozen:
            changed = targets.get(tx, row.target_id).changed
            found[row.id] = of_payload(frozen[row.payload_id], its.kind, changed=changed)
        else:
            found[row.id] = Said(its.text, "", its.facts.language, its.kind)
    return found


def of_payload(words: Payload, kind: str, *, changed: bool) -> Said:
    """What a payload says."""
    title = words.title if words.kind == "article" else ""
    return Said("\n\n".join(part.text for part in words.parts), title, words.language, kind, changed)
