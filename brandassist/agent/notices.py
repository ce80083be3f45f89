"""Notices: each thing is told to a person once on a computer, by the window or the agent, whichever takes it first.

Taking is a row, written in one transaction that reads what is worth telling; after it was shown the row says so. A
process killed between the two leaves a row that nobody told: the next one takes it over. So a kill costs at most one
repeated notice, and none is lost; without kills each is told exactly once.

In the quiet hours nothing is taken. What still holds at their end is told then, together.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from brandassist import clock
from brandassist import settings as device_settings
from brandassist.agent.facts import Fact, Spike, facts
from brandassist.planning.free_time import Quiet
from brandassist.publishing.owner import is_gone, owner_here
from brandassist.settings import DeviceSettings
from brandassist.store import notices, settings
from brandassist.store.database import Database, Transaction
from brandassist.store.history import Actor
from brandassist.store.notices import NoticeRow
from brandassist.walltime import zone_named

KEPT = timedelta(days=30)  # so long is it known that something was told which holds no more
COMES_BACK = (
    "sign_in:",
    "sign_in_soon:",
    "no_computer:",
)  # keys without a time: once it no longer holds, the next time is another


class Processes(Protocol):
    """Who works beside us; the system knows."""

    def __call__(self, owner: str, device_id: str, *, expired: bool) -> bool:
        """Whether that one is gone."""
        ...


@dataclass(frozen=True)
class Waiting:
    """What is to be told; while `quiet_until` (UTC) is not None it is held so long."""

    facts: tuple[Fact, ...]
    quiet_until: datetime | None


class Notices:
    """`claim`, show it, then `told`, or `let_go` where it could not be shown. For one thread of a process at a time."""

    def __init__(
        self,
        db: Database,
        me: Actor,
        device: DeviceSettings,
        owner: Callable[[str], str] = owner_here,
        gone: Processes = is_gone,
        *,
        spike: Spike = lambda tx, now: None,
    ) -> None:
        """`spike`: as the inbox knows it."""
        self._db, self._me, self._device, self._gone, self._spike = db, me, device, gone, spike
        self._owner = owner(me.device_id)

    def waiting(self) -> Waiting:
        """What nobody has told yet, the most urgent first."""
        now, silent = clock.now(), self._silent()
        with self._db.read() as tx:
            fresh = self._fresh(self._holding(tx, now), notices.known(tx, self._me))
            return Waiting(tuple(each for each in fresh if each.kind not in silent), quiet_until(tx, now))

    def claim(self) -> list[Fact]:
        """Take all that is to be told now, the most urgent first; of what is switched off nobody will hear."""
        with self._db.read() as tx:  # mostly there is nothing, and nobody need wait for a writer
            if not self._to_do(tx, clock.now()):
                return []
        silent = self._silent()
        with self._db.write_here(synced=False) as tx:
            now = clock.now()
            notices.lock(tx, self._me)
            holding, known = self._holding(tx, now), notices.known(tx, self._me)
            notices.forget(tx, self._me, _over(holding, known, now))
            if quiet_until(tx, now) is not None:
                return []
            fresh = self._fresh(holding, known)
            notices.claim(tx, self._me, [each.key for each in fresh], self._owner)
            unwanted = [each.key for each in fresh if each.kind in silent]
            notices.told(tx, self._me, unwanted, now)
            return [each for each in fresh if each.kind not in silent]

    def told(self, claimed: Collection[Fact]) -> None:
        """They were shown."""
        with self._db.write_here(synced=False) as tx:
            notices.told(tx, self._me, [each.key for each in claimed], clock.now())

    def let_go(self, claimed: Collection[Fact]) -> None:
        """They could not be shown; another process may."""
        with self._db.write_here(synced=False) as tx:
            notices.forget(tx, self._me, [each.key for each in claimed])

    def _to_do(self, tx: Transaction, now: datetime) -> bool:
        holding, known = self._holding(tx, now), notices.known(tx, self._me)
        fresh = self._fresh(holding, known) and quiet_until(tx, now) is None
        return bool(fresh or _over(holding, known, now))

    def _holding(self, tx: Transaction, now: datetime) -> list[Fact]:
        return facts(tx, self._me, now, self._spike)

    def _fresh(self, holding: list[Fact], known: dict[str, NoticeRow]) -> list[Fact]:
        return [each for each in holding if each.key not in known or self._left_untold(known[each.key])]

    def _left_untold(self, row: NoticeRow) -> bool:
        """Ours and untold: showing it failed, for this process does one after the other."""
        ours = row.claimed_by == self._owner
        return row.told_at is None and (ours or self._gone(row.claimed_by, self._me.device_id, expired=False))

    def _silent(self) -> frozenset[str]:
        """The kinds that are switched off now; the window may have changed the file since this process read it."""
        return frozenset(device_settings.load(self._device.path).silent)


def quiet_until(tx: Transaction, now: datetime) -> datetime | None:
    """When the quiet hours that hold now end (UTC); they are told by the clock of home. None: none hold."""
    rules = settings.every(tx)
    local = now.astimezone(zone_named(rules["zone"]))
    end = Quiet.between(rules["quiet_from"], rules["quiet_to"]).until(local)
    return end.astimezone(now.tzinfo) if end is not None else None


def _over(holding: list[Fact], known: dict[str, NoticeRow], now: datetime) -> list[str]:
    keys = {each.key for each in holding}
    return [
        key
        for key, row in known.items()
        if key not in keys and (key.startswith(COMES_BACK) or (row.told_at is not None and now - row.told_at > KEPT))
    ]
