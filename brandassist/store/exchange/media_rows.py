"""What is told of a picture itself: its measures, never where or when it was taken."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import Connection, insert, select

from brandassist import clock
from brandassist.store.exchange import naming
from brandassist.store.tables import media

MEASURES = ("mime", "width", "height", "bytes")


def facts(tx: Connection, shown: Collection[str], out: Mapping[str, str]) -> dict[str, dict[str, Any]]:
    """Of these pictures, by the names under which they leave."""
    columns = [media.c.sha256, *(media.c[each] for each in MEASURES)]
    found: dict[str, dict[str, Any]] = {}
    for row in tx.execute(select(*columns)).mappings():
        if row["sha256"] in shown:
            found[out.get(row["sha256"], row["sha256"])] = {each: row[each] for each in MEASURES}
    return found


def put(tx: Connection, told: Mapping[str, Mapping[str, Any]]) -> None:
    """Make a row for each picture that is not known here yet; it will leave again as it came."""
    known = naming.pictures_back(tx)
    here = naming.own_media(tx)
    for travels, said in told.items():
        if travels in known:
            continue
        naming.know_picture(tx, travels, travels)
        if travels in here:
            continue
        row = {each: said[each] for each in MEASURES}
        tx.execute(insert(media).values(sha256=travels, name="", facts={}, created_at=clock.now(), **row))
