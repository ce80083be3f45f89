"""When posts are to go out, and who approved which words: what is told of it, and what is kept of what was told."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import Connection, select, update

from brandassist.store import settings
from brandassist.store.deliveries import plan
from brandassist.store.tables import approval, delivery, payload
from brandassist.store.writing import payloads
from brandassist.walltime import WallTime

_PROPOSED, _APPROVED, _LEFT = "exchange_proposed", "exchange_approved", "exchange_approvals_left"
_TIME = ("wall", "zone", "fold", "means")


def plans(tx: Connection, drafts: Collection[str]) -> list[dict[str, Any]]:
    """The posts of these drafts that are planned here and have not gone; what the other proposed is not told back."""
    theirs = set(proposed(tx).values())
    columns = [delivery.c[each] for each in ("id", "draft_id", "account_id", *_TIME)]
    open_ones = (delivery.c.kind == "post") & delivery.c.state.in_(plan.UNTOUCHED) & delivery.c.edits.is_(None)
    found = tx.execute(select(*columns).where(open_ones).order_by(delivery.c.id)).mappings()
    return [dict(row) for row in found if row["draft_id"] in drafts and row["id"] not in theirs]


def proposed(tx: Connection) -> dict[str, str]:
    """Which delivery here stands for which one there."""
    return {theirs: ours for theirs, (ours, _) in _proposals(tx).items()}


def _proposals(tx: Connection) -> dict[str, tuple[str, list[Any]]]:
    """The same, with the time it was last told there."""
    found: dict[str, tuple[str, list[Any]]] = settings.read_raw(tx, _PROPOSED) or {}
    return found


def last_told(tx: Connection) -> dict[str, list[Any]]:
    return {theirs: time for theirs, (_, time) in _proposals(tx).items()}


def keep_proposed(tx: Connection, found: Mapping[str, tuple[str, list[Any]]]) -> None:
    settings.write_raw(tx, _PROPOSED, dict(found))


def time_of(told: Mapping[str, Any]) -> list[Any]:
    """When, as it is compared."""
    return [told[each] for each in _TIME]


def moved_here(tx: Connection) -> list[dict[str, Any]]:
    """What the other proposed and somebody gave another time here, or none: `wall` None."""
    found: list[dict[str, Any]] = []
    for theirs, (ours, was) in sorted(_proposals(tx).items()):
        row = tx.execute(select(delivery).where(delivery.c.id == ours)).mappings().one()
        now = {each: row[each] for each in _TIME}
        if row["state"] == "cancelled":
            found.append({"id": theirs, "was": was, **now, "wall": None})
        elif row["state"] in plan.UNTOUCHED and time_of(now) != was:
            found.append({"id": theirs, "was": was, **now})
    return found


def follow_moved(tx: Connection, told: Mapping[str, Any]) -> None:
    """The other gave what is planned here another time, or none; what was moved here meanwhile stays."""
    row = tx.execute(select(delivery).where(delivery.c.id == told["id"])).mappings().first()
    if row is not None and time_of(dict(row)) == told["was"]:
        follow(tx, told["id"], told if told["wall"] is not None else None)


def propose(tx: Connection, told: Mapping[str, Any], target_id: str, account_id: str, way: str) -> str:
    """Plan what the other planned; which of the two sends it is another question (`senders`)."""
    return plan.create(
        tx,
        draft_id=told["draft_id"],
        target_id=target_id,
        account_id=account_id,
        kind="post",
        planned=_time(told),
        promise=way,
        means=told["means"],
    )


def fill(tx: Connection, delivery_id: str, target_id: str) -> None:
    """What was approved before it had a time."""
    stands = (approval.c.target_id == target_id) & approval.c.withdrawn_at.is_(None)
    found = tx.execute(select(approval.c.payload_id).where(stands)).scalar()
    if found is not None:
        content = payloads.get(tx, found)
        plan.fill(tx, delivery_id, found, len(content.parts), content.comments)


def follow(tx: Connection, delivery_id: str, told: Mapping[str, Any] | None) -> None:
    """The other moved it, or (None) it is not planned there any more; what went on here meanwhile stays."""
    still = (delivery.c.id == delivery_id) & delivery.c.state.in_(plan.UNTOUCHED)
    values = {"state": "cancelled"} if told is None else plan.timed(_time(told)) | {"means": told["means"]}
    tx.execute(update(delivery).where(still).values(**values))


def _time(told: Mapping[str, Any]) -> WallTime:
    return WallTime(told["wall"], told["zone"], told["fold"])


def approvals(tx: Connection, member_id: str | None, drafts: Collection[str]) -> list[dict[str, Any]]:
    """What this member approved of these drafts, with the very payload."""
    asked = (
        select(approval.c.draft_id, approval.c.fingerprint, payload.c.content)
        .join(payload, payload.c.id == approval.c.payload_id)
        .where(approval.c.withdrawn_at.is_(None), approval.c.member_id == member_id)
        .order_by(approval.c.id)
    )
    return [dict(row) for row in tx.execute(asked).mappings() if row["draft_id"] in drafts]


def approved(tx: Connection) -> list[list[str]]:
    """The drafts and accounts that the other's word approved here."""
    return settings.read_raw(tx, _APPROVED) or []


def keep_approved(tx: Connection, found: list[list[str]]) -> None:
    settings.write_raw(tx, _APPROVED, found)


def left(tx: Connection) -> dict[str, Any] | None:
    """The approvals of the last file, until each was taken or refused."""
    return settings.read_raw(tx, _LEFT)


def keep_left(tx: Connection, told: Mapping[str, Any] | None) -> None:
    settings.write_raw(tx, _LEFT, None if told is None else dict(told))
