"""Clocks that jump: a wall clock set right in the wrong moment must not make a post go twice, or late by itself."""

from __future__ import annotations

from datetime import timedelta

import psutil
import pytest
from sqlalchemy import select

from brandassist import clock
from brandassist.publishing import owner
from brandassist.publishing.dispatch import LEASE
from brandassist.publishing.owner import is_gone, owner_here
from brandassist.publishing.post import Post
from brandassist.publishing.settle import sweep
from brandassist.store.database import Database
from brandassist.store.deliveries import steps
from brandassist.store.deliveries.claim import Claim, claim
from brandassist.store.deliveries.read import get
from brandassist.store.tables import part
from tests.support.builders import DEVICE, SetClock, a_delivery


def dead_claim(database: Database, account_id: str) -> Claim:
    claimed = claim(
        database,
        account_id=account_id,
        device_id=DEVICE,
        owner=f"{DEVICE}:4194305:0",
        now=clock.now(),
        lease=LEASE,
        grace=timedelta(minutes=10),
    )
    assert claimed is not None
    return claimed


@pytest.mark.parametrize("jump", [-5, 5])
def test_what_was_being_published_when_the_clock_jumped_is_unconfirmed(
    database: Database, account_id: str, post: Post, jump: int
) -> None:
    time = SetClock(clock.now())
    with clock.set_to(time):
        delivery_id = a_delivery(database, account_id)
        claimed = dead_claim(database, account_id)
        with database.write() as tx:
            [part_id] = tx.execute(select(part.c.id)).scalars()
            assert steps.begin(tx, claimed, part_id, "picture-0", publishes=False, now=clock.now(), lease=LEASE)
            steps.handle(tx, claimed, part_id, "picture-0", {"id": "1"}, clock.now())
            time.advance(hours=jump if jump < 0 else 0)
            assert steps.begin(tx, claimed, part_id, "publish", publishes=True, now=clock.now(), lease=LEASE)
        time.advance(hours=jump)
        sweep(post, ())
        with database.read() as tx:
            assert get(tx, delivery_id).state == "unconfirmed"


def test_this_process_is_the_same_one_after_the_clock_was_set(monkeypatch: pytest.MonkeyPatch) -> None:
    before = owner_here(DEVICE)
    boot = psutil._psplatform.boot_time  # type: ignore[attr-defined] - moves when the system's clock is set
    monkeypatch.setattr("psutil._psplatform.boot_time", lambda: boot() + 7200)
    assert owner_here(DEVICE) == before
    assert not is_gone(before, DEVICE, expired=True)


def test_another_process_with_the_same_number_is_not_the_owner() -> None:
    device, pid, began = owner_here(DEVICE).split(":")
    assert is_gone(f"{device}:{pid}:{began}1", DEVICE, expired=False)
    assert owner.__doc__
