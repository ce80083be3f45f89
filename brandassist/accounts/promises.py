"""What can be promised for an account: by its network's abilities, by what that told of this login, by its limits."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from brandassist.errors import Problem
from brandassist.networks import network
from brandassist.networks.abilities import Edits, Finds, InFolder, Measures, Reads, Schedules, Withdraws
from brandassist.networks.by_hand import by_hand
from brandassist.networks.contract import Info, Network, Way
from brandassist.store.accounts import Account
from brandassist.store.database import Transaction
from brandassist.store.publishing import cost_limits


@dataclass(frozen=True)
class AccountRow:
    """An account with what can be promised for it; `here`: this computer holds its key.

    `info` is None where the network's own module is not installed on this computer: then nothing is promised.
    `limit_reached`: its posts are by hand because of its limit on cost, and nobody has chosen since.
    """

    account: Account
    info: Info | None
    here: bool
    finds: bool
    reads: bool
    schedules: bool
    withdraws: bool
    edits: bool
    counts: bool
    in_folder: bool = False  # its files lie on this computer, and a command may put them online
    limit_reached: bool = False

    @property
    def promises(self) -> dict[str, bool]:
        """What the network can be held to, by its abilities and what it told of this login."""
        return {
            "reads_back": self.finds,
            "reads_replies": self.reads,
            "reads_pending": self.reads and bool(self.account.facts.get("reads_pending")),
            "server_schedules": self.schedules,
            "withdraws": self.withdraws,
            "edits": self.edits,
            "counts": self.counts and self.account.facts.get("counts") is not False,
        }

    @property
    def ways(self) -> tuple[Way, ...]:
        """How this account can send; by hand wherever it is known on which page."""
        return ways_of(self.info, self.account.facts) if self.info else ()


def row_of(tx: Transaction, known: Account, device_id: str) -> AccountRow:
    """One account as this device sees it."""
    adapter = _adapter(known.network)
    return AccountRow(
        known,
        adapter.info if adapter else None,
        here=device_id in (each for each, _ in known.keys),
        finds=isinstance(adapter, Finds),
        reads=isinstance(adapter, Reads),
        schedules=isinstance(adapter, Schedules),
        withdraws=isinstance(adapter, Withdraws),
        edits=isinstance(adapter, Edits),
        counts=isinstance(adapter, Measures),
        in_folder=isinstance(adapter, InFolder) and "computer" in ways_of(adapter.info, known.facts),
        limit_reached=cost_limits.reached(tx, known),
    )


def ways_of(info: Info, facts: Mapping[str, Any]) -> tuple[Way, ...]:
    """All the network has, or those it told of this account (`ways` among its facts)."""
    told = facts.get("ways") or info.ways
    by_a_person: tuple[Way, ...] = ("you",) if by_hand(info.name) is not None else ()
    return (*(way for way in info.ways if way != "you" and way in told), *by_a_person)


def _adapter(name: str) -> Network | None:
    try:
        return network(name)
    except Problem:  # others' networks come and go with their packages; their accounts stay
        return None
