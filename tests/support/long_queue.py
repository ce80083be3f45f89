"""A queue of 10,000 deliveries on four accounts, 2,000 of them out, the rest still to come: made once, copied."""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

from sqlalchemy import update

from brandassist import clock
from brandassist.ids import new_id
from brandassist.store import accounts, devices
from brandassist.store.database import Transaction
from brandassist.store.deliveries import plan
from brandassist.store.tables import delivery, metadata, part
from brandassist.store.writing import approvals, drafts, revisions, targets
from brandassist.store.writing.payloads import FrozenPart, Payload
from brandassist.walltime import from_instant
from brandassist.workspace import Workspace, open_workspace

DELIVERIES, OUT, A_DAY, ZONE = 10_000, 2_000, 40, "Europe/Rome"
NETWORKS = ("practice", "linkedin", "mastodon", "x")
TIMES = ("08:00", "12:30", "18:30")
WORDS = ("shelf", "till", "store", "queue", "morning", "team", "bread", "price", "people", "walk", "count", "quiet",
         "week", "region", "door", "night")  # fmt: skip


def long_queue(into: Path) -> Path:
    """Copy the workspace's folder to `into`; returns it. Time there is today."""
    shutil.copytree(_made(), into)
    return into


def _made() -> Path:
    from_what = hashlib.sha256(Path(__file__).read_bytes() + repr(metadata.tables).encode()).hexdigest()[:12]
    place = Path(tempfile.gettempdir()) / f"brandassist-queue-{os.getuid()}-{from_what}-{clock.now():%Y%m%d}"
    if not place.exists():
        making = Path(tempfile.mkdtemp(prefix="brandassist-queue-"))
        with closing(open_workspace(making / "workspace")) as workspace:
            _fill(workspace, Random(11))
        shutil.rmtree(making / "workspace" / "practice", ignore_errors=True)
        (making / "workspace").rename(place)
        shutil.rmtree(making)
    return place


def _fill(workspace: Workspace, random: Random) -> None:
    workspace.set_rule("zone", ZONE)
    known = _accounts(workspace)
    for account_id in known.values():
        for weekday in range(7):
            for wall in TIMES[: 1 if weekday > 4 else 3]:
                workspace.slots.add(account_id, weekday, wall)
    begin = clock.now().astimezone(ZoneInfo(ZONE)).replace(hour=0, minute=0, second=0, microsecond=0)
    begin -= timedelta(days=OUT // A_DAY)
    for first in range(0, DELIVERIES, 500):
        with workspace.db.write("queue", "drafts") as tx:
            for number in range(first, first + 500):
                day = begin + timedelta(days=number // A_DAY + (number >= OUT))  # nothing today: nothing falls due
                minute = 8 * 60 + 15 * (number % A_DAY)
                at = day.replace(hour=minute // 60, minute=minute % 60)
                _one(tx, workspace, known[random.choice(NETWORKS)], at, random, out=number < OUT)


def _accounts(workspace: Workspace) -> dict[str, str]:
    with workspace.db.write("accounts") as tx:
        found = {each.network: each.id for each in accounts.every(tx)}
        for network in NETWORKS[1:]:
            found[network] = new_id()
            accounts.add(tx, found[network], network=network, label=network, url="https://network.example")
            devices.give_key(tx, workspace.settings.device_id, found[network])
    return found


def _one(tx: Transaction, workspace: Workspace, account_id: str, at: datetime, random: Random, out: bool) -> None:
    title, member = " ".join(random.sample(WORDS, 4)).capitalize(), workspace.member.id
    text = " ".join(random.choices(WORDS, k=40))
    draft_id = drafts.create(tx, kind="post", title=title, text=text, facts=drafts.Facts(), extra={}, member_id=member)
    target_id = targets.add(tx, draft_id, account_id)
    planned = from_instant(at, ZONE)
    about = {"draft_id": draft_id, "target_id": target_id, "account_id": account_id}
    made = plan.create(tx, **about, kind="post", planned=planned, promise="computer")
    content = Payload(account_id, (FrozenPart(text),), "public", "en", "short")
    kept = revisions.keep(tx, draft_id, "approve", member)
    about = {"draft_id": draft_id, "target_id": target_id, "revision_id": kept}
    standing = approvals.stand(tx, **about, content=content, member_id=member)
    plan.fill(tx, made, standing.payload_id, 1)
    if out:
        tx.execute(update(delivery).where(delivery.c.id == made).values(state="published"))
        told = {
            "state": "published",
            "published_at": at,
            "mark": "live",
            "remote_id": made,
            "url": "https://n.example/1",
        }
        tx.execute(update(part).where(part.c.delivery_id == made).values(**told))
