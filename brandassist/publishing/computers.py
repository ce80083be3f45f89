"""Computers: which of them must be on for a post, which was not seen for too long, and striking off a lost one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from brandassist import clock
from brandassist.errors import Problem
from brandassist.publishing.adapters import shows_after
from brandassist.store import devices, history, members
from brandassist.store.database import Database, Transaction
from brandassist.store.deliveries import claim, read
from brandassist.store.deliveries import settle as records
from brandassist.store.deliveries.read import DeliveryRow
from brandassist.store.devices import Device
from brandassist.store.history import Actor

LEAST = timedelta(minutes=5)  # each says so every minute; a shorter silence is a busy one
AHEAD = timedelta(days=1)  # so long before is it told that no computer can send


def away(last_at: datetime, due_at: datetime, now: datetime) -> bool:
    """Whether a computer is to be doubted for a time: it was silent for longer than is left until then.

    Our choice, no sourced rule: a lunch harms no post of tomorrow, a week at home is told a week before.
    """
    silent = now - last_at
    return silent > LEAST and now + silent > due_at


@dataclass(frozen=True)
class Needed:
    """The other computers of which one must be on, by name, the last seen first; none: nobody holds the login.

    `seen_at`: when the first of them was last there. `away`: too long ago for the time of the post.
    """

    names: tuple[str, ...]
    seen_at: datetime | None
    away: bool

    @property
    def warns(self) -> bool:
        return self.away or not self.names


def needed_at(holding: Sequence[Device], due_at: datetime, now: datetime) -> Needed:
    """What a time needs of the computers that hold the key."""
    if not holding:
        return Needed((), None, False)
    return Needed(tuple(each.name for each in holding), holding[0].last_at, away(holding[0].last_at, due_at, now))


def needed(rows: Iterable[DeliveryRow], elsewhere: Mapping[str, Sequence[Device]], now: datetime) -> dict[str, Needed]:
    """By delivery what it needs of other computers; what this one sends, a server or a person is left out.

    `elsewhere`: accounts whose key this computer does not hold, with those that do (`store.devices.elsewhere`).
    """
    return {
        row.id: needed_at(elsewhere[row.account_id], row.due_at, now)
        for row in rows
        if row.account_id in elsewhere and _by_a_computer(row)
    }


def _by_a_computer(row: DeliveryRow) -> bool:
    rest = row.state == "partly_published" and not row.asks
    return row.promise != "you" and (row.state == "scheduled" or rest)  # what a server gets, a computer brings there


def worth_telling(tx: Transaction, device_id: str, now: datetime) -> list[tuple[DeliveryRow, Needed]]:
    """Approved and held by nobody, with no computer to send it within a day, or one not seen for too long."""
    elsewhere = devices.elsewhere(tx, device_id)
    if not elsewhere:
        return []
    longest = max((now - each[0].last_at for each in elsewhere.values() if each), default=AHEAD)
    rows = read.to_leave_before(tx, now + max(longest, AHEAD), elsewhere.keys())
    ready = [row for row in rows if row.approved and not row.holds]
    told = needed(ready, elsewhere, now)
    found = [(row, told[row.id]) for row in ready if row.id in told]
    return [(row, each) for row, each in found if each.away or (not each.names and row.due_at <= now + AHEAD)]


@dataclass(frozen=True)
class Struck:
    """This computer was struck off: since when (UTC), and by whom."""

    at: datetime
    by: str


class Computers:
    """The computers of one workspace."""

    def __init__(self, db: Database, me: Actor) -> None:
        self._db, self._me = db, me

    def list(self) -> list[Device]:
        """All of them, struck ones too, in the order they came."""
        with self._db.read() as tx:
            return devices.every(tx)

    def needed(self, rows: Iterable[DeliveryRow]) -> dict[str, Needed]:
        """By delivery the other computers of which one must be on; left out what needs none."""
        with self._db.read() as tx:
            return needed(rows, devices.elsewhere(tx, self._me.device_id), clock.now())

    def worth_telling(self) -> list[tuple[DeliveryRow, Needed]]:
        """What will not leave unless another computer comes back, or this one is connected."""
        with self._db.read() as tx:
            return worth_telling(tx, self._me.device_id, clock.now())

    def struck(self) -> Struck | None:
        """Whether this computer was struck off."""
        with self._db.read() as tx:
            at = devices.struck_at(tx, self._me.device_id)
            if at is None:
                return None
            said = [each for each in history.of(tx, self._me.device_id) if each.verb == "struck_off"]
            return Struck(at, (said[-1].who or "") if said else "")

    def may_strike(self) -> bool:
        """Whether this member strikes off computers: the executive alone."""
        with self._db.read() as tx:
            return _executive(tx, self._me)

    def strike(self, device_id: str) -> list[DeliveryRow]:
        """Strike off a lost computer: its keys go and it gets none again; returns what it was sending, which asks now.

        Twice is once. Raises Problem `executive_strikes`, `not_found`, `strike_elsewhere` (this computer itself).
        """
        with self._db.write("accounts", "queue", "settings") as tx:
            if not _executive(tx, self._me):
                raise Problem("executive_strikes")
            lost = devices.get(tx, device_id)
            if lost.id == self._me.device_id:
                raise Problem("strike_elsewhere")
            if lost.struck_at is not None:
                return []
            now = clock.now()
            claim.close_the_gate(tx)  # a step that is just beginning is seen, and no other begins with its keys
            devices.strike(tx, lost.id, now)
            about = {"name": lost.name, "accounts": sorted(lost.accounts)}
            history.record(tx, self._me, "struck_off", "device", lost.id, **about)
            return [read.get(tx, each) for each in _ask_about(tx, lost, now)]

    def admit(self, device_id: str) -> None:
        """Let back in a computer that was struck off by mistake; its accounts are connected there anew.

        Twice is once. Raises Problem `executive_strikes`, `not_found`, `struck_off` (this computer itself).
        """
        with self._db.write("accounts", "settings") as tx:
            if not _executive(tx, self._me):
                raise Problem("executive_strikes")
            devices.must_stand(tx, self._me.device_id)
            found = devices.get(tx, device_id)
            if found.struck_at is not None:
                devices.admit(tx, device_id)
                history.record(tx, self._me, "let_back", "device", device_id, name=found.name)


def _executive(tx: Transaction, me: Actor) -> bool:
    member = members.find(tx, me.member_id) if me.member_id else None
    return member is not None and member.role == "executive"


def _ask_about(tx: Transaction, lost: Device, now: datetime) -> list[str]:
    """What it was sending goes on by nobody: unconfirmed where something may have left, else missed."""
    found: list[str] = []
    for each, _ in records.in_flight(tx):
        if claim.device_of(each.owner) != lost.id:
            continue
        if records.recover(tx, each, now, shows_after(read.get(tx, each.delivery_id).network)):
            records.ask_struck(tx, each.delivery_id, lost.name)
            found.append(each.delivery_id)
    return found
