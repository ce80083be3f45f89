"""What went out, and its proof: told by whoever knows it, and kept at both ends."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from brandassist.ids import new_id
from brandassist.store.columns import Instant
from brandassist.store.deliveries import plan
from brandassist.store.tables import attempt, delivery, hold, part, payload
from brandassist.store.writing import payloads
from brandassist.store.writing.payloads import Payload
from brandassist.walltime import WallTime

_TIME = ("wall", "zone", "fold", "means")
_PROOF = ("ordinal", "comment", "remote_id", "url", "mark", "published_at", "taken_back_at")
_AT = [name for name in _PROOF if isinstance(part.c[name].type, Instant)]


def told(tx: Connection, drafts: Collection[str]) -> list[dict[str, Any]]:
    """The posts of these drafts that are out whole, wherever they went out from, in the order of their ids."""
    columns = [delivery.c[each] for each in ("id", "draft_id", "account_id", "promise", *_TIME)]
    asked = (
        select(*columns, payload.c.content)
        .join(payload, payload.c.id == delivery.c.payload_id)
        .where(delivery.c.kind == "post", delivery.c.state == "published", delivery.c.edits.is_(None))
        .order_by(delivery.c.id)
    )
    found = [dict(row) for row in tx.execute(asked).mappings() if row["draft_id"] in drafts]
    for each in found:
        each["parts"] = _parts(tx, each.pop("id"))
    return found


def _parts(tx: Connection, delivery_id: str) -> list[dict[str, Any]]:
    asked = select(*(part.c[each] for each in _PROOF)).where(part.c.delivery_id == delivery_id)
    rows = [dict(row) for row in tx.execute(asked.order_by(part.c.ordinal)).mappings()]
    return [row | {each: row[each] and row[each].isoformat() for each in _AT} for row in rows]


def known(tx: Connection, target_id: str, told: Mapping[str, Any]) -> str | None:
    """The delivery here of which that is the proof already."""
    theirs = _proofs(told["parts"])
    its = select(delivery.c.id).where(delivery.c.target_id == target_id, delivery.c.state == "published")
    return next((each for each in tx.execute(its).scalars().all() if _proofs(_parts(tx, each)) == theirs), None)


def _proofs(parts: list[dict[str, Any]]) -> list[tuple[Any, Any]]:
    return [(each["remote_id"], each["url"]) for each in parts]


def published(tx: Connection, target_id: str) -> bool:
    """Whether it is out, from wherever."""
    its = select(delivery.c.id).where(delivery.c.target_id == target_id, delivery.c.state == "published")
    return tx.execute(its.limit(1)).first() is not None


def keep(tx: Connection, target_id: str, told: Mapping[str, Any], content: Payload, parts: list[dict[str, Any]]) -> str:
    """Write down that it is out: in what was planned here and nobody tried, else in a delivery of its own."""
    planned = WallTime(told["wall"], told["zone"], told["fold"])
    waiting = plan.open_for(tx, target_id)
    if waiting is None or _tried(tx, waiting):
        ids = {"draft_id": told["draft_id"], "target_id": target_id, "account_id": content.account_id}
        waiting = plan.create(tx, **ids, kind="post", planned=planned, promise=told["promise"], means=told["means"])
    payload_id = payloads.freeze(tx, content)
    tx.execute(delete(part).where(part.c.delivery_id == waiting))
    tx.execute(delete(hold).where(hold.c.delivery_id == waiting))
    for each in parts:
        row: dict[str, Any] = {
            "id": new_id(),
            "delivery_id": waiting,
            "key": new_id(),
            "state": "published",
            "handles": {},
        }
        tx.execute(insert(part).values(**row, **each))
    done: dict[str, Any] = {
        "state": "published",
        "payload_id": payload_id,
        "asks": False,
        "problem": {},
        "not_before": None,
    }
    tx.execute(update(delivery).where(delivery.c.id == waiting).values(**done, **plan.timed(planned)))
    return waiting


def _tried(tx: Connection, delivery_id: str) -> bool:
    row = tx.execute(select(delivery.c.state, delivery.c.tries).where(delivery.c.id == delivery_id)).one()
    attempts = select(attempt.c.id).where(attempt.c.delivery_id == delivery_id).limit(1)
    return row.tries > 0 or row.state not in plan.UNTOUCHED or tx.execute(attempts).first() is not None


def take_off(tx: Connection, delivery_id: str, parts: list[dict[str, Any]]) -> None:
    """What was taken off its network since then."""
    for each in parts:
        if each["taken_back_at"] is not None:
            these = (part.c.delivery_id == delivery_id) & (part.c.ordinal == each["ordinal"])
            gone = update(part).where(these, part.c.taken_back_at.is_(None))
            tx.execute(gone.values(mark=each["mark"], taken_back_at=each["taken_back_at"]))


def proofs_of(told: Mapping[str, Any], read_at: Any) -> list[dict[str, Any]]:
    """The parts as they are kept; `read_at` reads an instant as it was told."""
    return [
        {name: each[name] if name not in _AT or each[name] is None else read_at(each[name]) for name in _PROOF}
        for each in told["parts"]
    ]


def renditions(tx: Connection) -> set[str]:
    """The pictures, as they leave, of all that was ever approved."""
    found: set[str] = set()
    for content in tx.execute(select(payload.c.content)).scalars():
        found |= {each["rendition"] for one in content["parts"] for each in one["pictures"]}
    return found
