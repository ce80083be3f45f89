"""A diary after half a life: 20,000 entries and 50,000 photos (rows; files for the first of each of the latest
entries), made once, copied for each use."""

from __future__ import annotations

import hashlib
import io
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

from PIL import Image
from sqlalchemy import Table, insert

from brandassist.files import write_unsynced
from brandassist.ids import new_id
from brandassist.media import shelf, small
from brandassist.store import search
from brandassist.store.database import Transaction
from brandassist.store.tables import entry, entry_person, entry_photo, entry_tag, media, metadata, person, place, trip
from brandassist.store.tables import idea as idea_table
from brandassist.store.tables import link as link_table
from brandassist.workspace import Workspace, open_workspace
from tests.support.big_workspace import WORDS

ENTRIES, PHOTOS, A_DAY = 20_000, 50_000, 4
WITH_FILES = 500  # of the latest entries
TRIPS, DAYS_OF_A_TRIP, PLACES, PEOPLE, IDEAS, DRAFTS = 400, 3, 300, 500, 4_000, 200
ITALIAN = (
    "città", "perché", "l'anno", "dell'anno", "caffè", "più", "negozio", "cassa", "fila", "pane", "scaffale",
    "clienti", "mattina", "promessa", "cartello", "mezzo", "prezzo", "già", "però", "l’insegna",
)  # fmt: skip
TAGS = ("service", "bread", "waste", "queue", "people", "night", "layout", "price")


def long_diary(into: Path) -> Path:
    """Copy the workspace into a folder; returns it."""
    shutil.copytree(_made(), into, dirs_exist_ok=True)
    return into


def _made() -> Path:
    """What was made once, kept under a name that changes with what it is made from."""
    from_what = hashlib.sha256(Path(__file__).read_bytes() + repr(metadata.tables).encode()).hexdigest()[:12]
    place_of = Path(tempfile.gettempdir()) / f"brandassist-diary-{os.getuid()}-{from_what}-{datetime.now(UTC):%Y%m%d}"
    if not place_of.exists():
        making = Path(tempfile.mkdtemp(prefix="brandassist-diary-"))
        with closing(open_workspace(making)) as workspace:
            _fill(workspace, Random(11))
            _files(workspace)
        shutil.rmtree(making / "practice", ignore_errors=True)
        making.rename(place_of)
    return place_of


def _fill(workspace: Workspace, random: Random) -> None:
    now = datetime.now(UTC).replace(microsecond=0)
    with workspace.db.write("diary") as tx:
        places = _named(tx, place, PLACES, "Store")
        people = _named(tx, person, PEOPLE, "Person")
        trips = _trips(tx, now)
        made = list(_entries(workspace, random, now, places, trips))
        tx.execute(insert(entry), made)
        for row in made:
            search.put(tx, "entry", row["id"], row["title"], row["text"])
        ids = [row["id"] for row in made]
        tx.execute(insert(entry_tag), [{"entry_id": each, "tag": random.choice(TAGS)} for each in ids])
        tx.execute(insert(entry_person), [{"entry_id": each, "person_id": random.choice(people)} for each in ids[::3]])
        _photos(tx, ids, random, now)
        _ideas(tx, ids, random, now, workspace.member.id)
    for entry_id in ids[: DRAFTS * 7 : 7]:
        if not workspace.diary.show(entry_id).entry.locked:
            workspace.from_entry.begin(entry_id)


def _named(tx: Transaction, table: Table, count: int, word: str) -> list[str]:
    rows = [{"id": new_id(), "name": f"{word} {number}"} for number in range(count)]
    tx.execute(insert(table), rows)
    return [row["id"] for row in rows]


def _trips(tx: Transaction, now: datetime) -> dict[str, str]:
    """Days of trips, and the trip they belong to; the first is planned."""
    days: dict[str, str] = {}
    rows: list[dict[str, Any]] = []
    for number in range(TRIPS):
        first = now + timedelta(days=2 - number * 12)
        span = [f"{first + timedelta(days=at):%Y-%m-%d}" for at in range(DAYS_OF_A_TRIP)]
        rows.append({"id": new_id(), "name": f"Round {number}", "starts": span[0], "ends": span[-1], "created_at": now})
        days.update(dict.fromkeys(span, rows[-1]["id"]))
    tx.execute(insert(trip), rows)
    return days


def _entries(
    workspace: Workspace, random: Random, now: datetime, places: list[str], trips: dict[str, str]
) -> Iterator[dict[str, Any]]:
    for number in range(ENTRIES):
        at = now - timedelta(hours=24 / A_DAY * number)
        day = f"{at:%Y-%m-%d}"
        text = "\n\n".join(_said(random, random.randint(10, 40)) for _ in range(3)) + f" Lot{number}."
        yield {
            "id": new_id(),
            "title": _said(random, 4) if number % 5 else "",
            "day": day,
            "zone": "Europe/Rome",
            "text": text,
            "locks": [[0, 20]] if number % 11 == 0 else [],
            "locked": number % 37 == 0,
            "place_id": random.choice(places),
            "trip_id": trips.get(day),
            "member_id": workspace.member.id,
            "created_at": at,
            "updated_at": at,
        }


def _photos(tx: Transaction, ids: list[str], random: Random, now: datetime) -> None:
    names = [hashlib.sha256(str(number).encode()).hexdigest() for number in range(PHOTOS)]
    fixed = {"mime": "image/jpeg", "width": 4032, "height": 3024, "bytes": 2_400_000, "facts": {}, "created_at": now}
    tx.execute(insert(media), [{"sha256": sha, "name": f"IMG_{at}.jpg", **fixed} for at, sha in enumerate(names)])
    held = [at % 6 for at in range(len(ids))]  # none to five a piece, and the few that are left to the first
    rows: list[dict[str, Any]] = []
    for entry_id, count in zip(ids, held, strict=True):
        rows += [{"entry_id": entry_id, "ordinal": at, "media": names[len(rows) + at]} for at in range(count)]
    more = [{"entry_id": ids[0], "ordinal": 100 + at, "media": sha} for at, sha in enumerate(names[len(rows) :])]
    del random
    tx.execute(insert(entry_photo), [*rows, *more])


def _files(workspace: Workspace) -> None:
    """One picture under many names; what lies beside it is what taking it in would have made."""
    noise = Random(5).randbytes(480 * 360 * 3)
    picture = Image.frombytes("RGB", (480, 360), noise).resize((48, 36)).resize((480, 360))
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=85)
    outline = workspace.timeline.outline()
    latest = sorted((each for group in outline.groups for each in group.entries), key=lambda each: each.day)
    folder = workspace.media_folder
    rows = workspace.timeline.rows([each.id for each in latest[-WITH_FILES:]])
    for row in [*rows, *workspace.timeline.on_this_day()]:
        if row.picture:
            shelf.put(folder, row.picture, "jpg", out.getvalue())
            write_unsynced(small.place(folder, row.picture, small.SIDE), out.getvalue())


def _ideas(tx: Transaction, ids: list[str], random: Random, now: datetime, member: str) -> None:
    rows = [{"id": new_id(), "text": _said(random, 8), "member_id": member, "created_at": now} for _ in range(IDEAS)]
    tx.execute(insert(idea_table), rows)
    fixed = {"starts": 0, "ends": 0, "quote": "", "at": now, "url": "", "page": ""}
    tx.execute(
        insert(link_table),
        [{"id": new_id(), "entry_id": random.choice(ids), "idea_id": row["id"], **fixed} for row in rows],
    )


def _said(random: Random, count: int) -> str:
    return " ".join(random.choice(WORDS if random.random() < 0.5 else ITALIAN) for _ in range(count)).capitalize()
