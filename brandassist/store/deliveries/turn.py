"""What a person posts by hand: what was handed to them, and the link that came back. No lane ever touches these."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, insert, or_, select, update

from brandassist import clock
from brandassist.errors import Problem
from brandassist.ids import new_id
from brandassist.store.deliveries.parts import PartRow
from brandassist.store.deliveries.read import DeliveryRow, select_rows
from brandassist.store.deliveries.state import recompute
from brandassist.store.deliveries.steps import prove
from brandassist.store.tables import account, attempt, delivery, message, part

BY_HAND = "by_hand"  # the step a person makes
OPEN = ("scheduled", "your_turn", "partly_published")


def waiting(tx: Connection) -> list[DeliveryRow]:
    """All that a person is to post by hand and that has not ended, whether its time has come or not."""
    return select_rows(
        tx, delivery.c.promise == "you", or_(delivery.c.state == "scheduled", delivery.c.state == "partly_published")
    )


def next_part(row: DeliveryRow) -> PartRow:
    """The first part without a link; raises Problem `not_your_turn`, also where it is `elsewhere`."""
    left = next((each for each in row.parts if each.state != "published"), None)
    if row.promise != "you" or row.state not in OPEN or not row.approved or left is None or "elsewhere" in row.holds:
        raise Problem("not_your_turn", delivery=row.id, state=row.state)
    return left


def handed(tx: Connection, row: DeliveryRow, handed_part: PartRow, device_id: str) -> None:
    """A part was given to a person, to be pasted: from here its words are settled, as with any attempt."""
    now = clock.now()
    first = handed_part.first_tried_at or now
    tx.execute(update(part).where(part.c.id == handed_part.id).values(first_tried_at=first))
    _note(tx, row, handed_part, device_id, event="started", outcome="handed", detail={})


def posted(
    tx: Connection, row: DeliveryRow, posted_part: PartRow, device_id: str, *, remote_id: str, url: str, mark: str
) -> None:
    """Its link passed: the part is published. Raises Problem `link_taken` where that is another part's link."""
    tx.execute(select(account.c.id).where(account.c.id == row.account_id).with_for_update())  # one after the other
    must_be_free(tx, row, posted_part, remote_id, url)
    prove(tx, posted_part.id, remote_id=remote_id, url=url, mark=mark, now=clock.now())
    _note(tx, row, posted_part, device_id, event="ended", outcome="published", detail={"url": url, "mark": mark})
    recompute(tx, row.id, clock.now())


def must_be_free(tx: Connection, row: DeliveryRow, its_part: PartRow, remote_id: str, url: str) -> None:
    """Raise Problem `link_taken` where this is the proof of another part already."""
    its = select(part.c.id).join(delivery, delivery.c.id == part.c.delivery_id)
    same = or_(part.c.url == url, part.c.remote_id == remote_id)
    others = its.where(delivery.c.account_id == row.account_id, part.c.id != its_part.id, same)
    if tx.execute(others.limit(1)).scalar() is not None:
        raise Problem("link_taken")


def answered_at(tx: Connection, draft_id: str) -> str:
    """The address of the message a reply answers, "" where the network gave none."""
    return tx.execute(select(message.c.url).where(message.c.draft_id == draft_id)).scalar() or ""


def _note(
    tx: Connection,
    row: DeliveryRow,
    about: PartRow,
    device_id: str,
    *,
    event: str,
    outcome: str,
    detail: dict[str, Any],
) -> None:
    told = {"step": BY_HAND, "publishes": True, "event": event, "outcome": outcome, "detail": detail}
    ids = {"id": new_id(), "delivery_id": row.id, "part_id": about.id, "device_id": device_id}
    tx.execute(insert(attempt).values(**ids, **told, number=row.tries, at=clock.now()))
