"""What is worth telling a person who does not look: read from rows and clock, so what is outdated is simply not here.

A notice may stand on a locked screen and stays in the system's history. It therefore says counts, times and accounts,
never a word of a post or of the diary.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal, get_args

from brandassist.accounts.health import forecasts
from brandassist.errors import Problem
from brandassist.networks import network
from brandassist.publishing import computers
from brandassist.store import accounts, members, settings
from brandassist.store.database import Transaction
from brandassist.store.deliveries import read, stop, turn
from brandassist.store.deliveries.read import DeliveryRow
from brandassist.store.history import Actor
from brandassist.store.writing import approval_rules, awaiting
from brandassist.walltime import zone_named

Kind = Literal["turn", "missed", "sign_in", "approvals", "spike", "published"]  # what a person can switch off
KINDS: tuple[Kind, ...] = get_args(Kind)
About = Literal[
    "turn",
    "soon",
    "spike",
    "missed",
    "stopped",
    "no_computer",
    "computer_away",
    "sign_in",
    "sign_in_soon",
    "approvals",
    "published",
]
ABOUT: dict[About, Kind] = {  # the most urgent first
    "turn": "turn",
    "soon": "turn",
    "spike": "spike",
    "missed": "missed",
    "stopped": "missed",
    "no_computer": "missed",
    "computer_away": "missed",
    "sign_in": "sign_in",
    "sign_in_soon": "sign_in",
    "approvals": "approvals",
    "published": "published",
}
SOON = timedelta(minutes=10)  # before it is a person's turn (TOKENS 7.11, 2026-11)
NEWS = timedelta(days=1)  # what was published longer ago is no news
DECIDED = ("said_absent", "left")  # a person said so, and need not be told


@dataclass(frozen=True)
class Fact:
    """One thing: `key` is the same as long as it is the same thing. `screen` and `target`: where it is seen to.

    `time` (HH:MM at home) only of what is soon a person's turn, or waits for another computer.
    """

    about: About
    key: str
    screen: str
    target: str | None
    account: str = ""  # its label
    network: str = ""
    time: str = ""

    @property
    def kind(self) -> Kind:
        return ABOUT[self.about]


Spike = Callable[[Transaction, datetime], date | None]
"""Whether far more people write than usual: the day at home while they do, None while they do not."""


def facts(tx: Transaction, me: Actor, now: datetime, spike: Spike) -> list[Fact]:
    """All that holds now, told or not."""
    found = [*_turns(tx, now), *_asking(tx), *_sign_ins(tx, now), *_approvals(tx, me), *_published(tx, now)]
    found += [*_spike(tx, spike(tx, now)), *_computers(tx, me, now)]
    order = list(ABOUT)
    return sorted(found, key=lambda fact: order.index(fact.about))


def _turns(tx: Transaction, now: datetime) -> Iterator[Fact]:
    if stop.standing(tx).frozen_since is not None:
        return
    zone = zone_named(settings.get(tx, "zone"))
    for row in turn.waiting(tx):
        if row.your_turn and not row.left:
            yield _of(row, "turn", "turn")
        elif row.state == "scheduled" and row.approved and not row.holds and now < row.due_at <= now + SOON:
            yield _of(row, "soon", "turn", time=f"{row.due_at.astimezone(zone):%H:%M}")


def _spike(tx: Transaction, day: date | None) -> Iterator[Fact]:
    """Once a day at most: it comes and goes with the hour it is counted over. In crisis mode nobody need be told."""
    if day is not None and stop.standing(tx).frozen_since is None:
        yield Fact("spike", f"spike:{day.isoformat()}", "inbox", None)


def _asking(tx: Transaction) -> Iterator[Fact]:
    for row in read.asking(tx):
        if not row.asks or row.problem.get("code") in DECIDED:
            continue
        missed = row.state == "missed" and row.kind == "post"
        yield _of(row, "missed", "missed") if missed else _of(row, "stopped", "queue", f"@{row.tries}")


def _computers(tx: Transaction, me: Actor, now: datetime) -> Iterator[Fact]:
    """What will be missed unless another computer is switched on, or the account is connected on one."""
    zone = zone_named(settings.get(tx, "zone"))
    alone: set[str] = set()  # accounts without a computer, each told once
    for row, needed in computers.worth_telling(tx, me.device_id, now):
        if needed.names:
            yield _of(row, "computer_away", "queue", time=f"{row.due_at.astimezone(zone):%H:%M}")
        elif row.account_id not in alone:
            alone.add(row.account_id)
            key = f"no_computer:{row.account_id}"
            yield Fact("no_computer", key, "accounts", row.account_id, row.account, row.network)


def _sign_ins(tx: Transaction, now: datetime) -> Iterator[Fact]:
    told: dict[str, About] = {"sign_in_lost": "sign_in", "expires_soon": "sign_in_soon"}
    ahead = forecasts(tx, now, meets=False)
    ending: dict[str, About] = {
        name: told[warning] for name, each in ahead.items() for warning in each.warnings if warning in told
    }
    for each in accounts.every(tx) if ending else ():  # mostly there is none, and reading accounts costs
        about = ending.get(each.id)
        if about and _needs_secret(each.network):
            yield Fact(about, f"{about}:{each.id}", "accounts", each.id, each.label, each.network)


def _needs_secret(name: str) -> bool:
    try:
        return network(name).info.needs_secret
    except Problem:  # its module is not installed on this computer
        return False


def _approvals(tx: Transaction, me: Actor) -> Iterator[Fact]:
    mine = members.find(tx, me.member_id) if me.member_id else None
    for each in awaiting.rows(tx, approval_rules.approvable(tx, me)):
        if each.mine and (mine is None or each.who != mine.name):  # who submits it knows
            yield Fact("approvals", f"approvals:{each.id}@{each.at.isoformat()}", "today", None)


def _published(tx: Transaction, now: datetime) -> Iterator[Fact]:
    for row in read.published_since(tx, now - NEWS):
        if row.promise != "you" and row.edits is None and row.taken_back_at is None:  # who posts by hand knows
            yield _of(row, "published", "queue")


def _of(row: DeliveryRow, about: About, screen: str, again: str = "", time: str = "") -> Fact:
    key = f"{about}:{row.id}@{row.due_at.isoformat()}{again}"
    return Fact(about, key, screen, row.id, row.account, row.network, time)
