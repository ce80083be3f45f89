"""The first copy of a workspace: told as it goes on, ended in the middle it begins anew, and it is whole."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from sqlalchemy import insert, select

from brandassist.events import Events
from brandassist.ids import new_id
from brandassist.store import search
from brandassist.store.database import Database
from brandassist.store.history import Actor
from brandassist.store.shared.shared import Shared
from brandassist.store.tables import device, place
from brandassist.writing.library import Drafts
from tests.support.two_computers import differing, founded, paragraphs

pytestmark = pytest.mark.live

MANY = 2500


class Ended(Exception):
    """Somebody cancelled."""


def test_it_goes_on_and_anew(postgres_url: str, tmp_path: Path) -> None:
    member = founded(postgres_url)
    server = Database(postgres_url, Events())
    with server.read() as tx:
        device_id = tx.execute(select(device.c.id)).scalar_one()
    Drafts(server, Actor(member, device_id)).new("post", "Stores", "Seen in Bergamo.")
    with server.write("diary") as tx:
        tx.execute(insert(place), [{"id": new_id(), "name": f"Store {each}"} for each in range(MANY)])
    server.close()
    shared = Shared(postgres_url, tmp_path / "copy.sqlite", Events(), paragraphs)
    heard: list[tuple[int, int]] = []

    def ended(done: int, total: int) -> None:
        heard.append((done, total))
        if done > MANY // 2:
            raise Ended

    with pytest.raises(Ended):
        shared.bring(ended)
    assert not shared.brought_once()
    heard.clear()
    shared.bring(lambda done, total: heard.append((done, total)))
    assert [done for done, _ in heard] == sorted(done for done, _ in heard)
    assert heard[-1][0] == heard[-1][1] > MANY
    assert max(later[0] - earlier[0] for earlier, later in pairwise(heard)) <= 1000
    assert differing(shared, shared.acting) == {}
    assert shared.left() == 0
    with shared.read() as tx:
        assert [each.kind for each in search.find(tx, "Bergamo", 5)] == ["draft"]
    shared.close()
