"""What Today asks of the engine, on the database lane."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from brandassist import clock
from brandassist.diary.zones import Stay, zone_at
from ui.accounts import SIGN_IN
from ui.health import ends, short_warning
from ui.today.beside_facts import Ahead, Health
from ui.today.beside_words import (
    ahead_of,
    apart_notices,
    computer_notices,
    connected_words,
    format_notices,
    memory_of,
    notices_of,
    travel_notices,
    unreached_words,
)
from ui.today.days import Day, bounds, day_of, zones_of
from ui.today.presenter import Person, Snapshot
from ui.words import account_words, network_name

if TYPE_CHECKING:
    from brandassist.store.deliveries.read import DeliveryRow
    from brandassist.store.diary.trips import Trip
    from brandassist.workspace import Workspace

PEOPLE = 3
FAR = timedelta(days=14)


@dataclass(frozen=True)
class _Here:
    """Where she is now and in the days ahead."""

    now: datetime  # in `zone`
    zone: str
    home: str
    stays: tuple[Stay, ...]
    trips: tuple[Trip, ...]


def read_all(workspace: Workspace) -> Snapshot:
    """Everything the page shows but what needs looking through."""
    here = _here(workspace)
    counts = workspace.inbox.counts()
    owed = counts["needs_reply"] + counts["drafting"]
    days, ahead = _days(workspace, here)
    return Snapshot(
        at=here.now,
        zone=here.zone,
        home=here.home,
        me=workspace.member.id,
        drafts=tuple(workspace.awaiting.list()),
        people=_people(workspace) if owed else (),
        owed=owed,
        late=workspace.inbox.late() if owed else 0,
        following=_following(workspace, here.now),
        days=days,
        notices=(
            *notices_of(workspace.queue.asking(), ahead),
            *computer_notices(workspace.computers.worth_telling()),
            *travel_notices(workspace.travel.would_move()),
            *format_notices(workspace.formats.empty(), here.now),
            *apart_notices(workspace.diverged.waiting()),
        ),
        memory=memory_of(workspace.timeline.on_this_day(here.now.date().isoformat())),
        ahead=_ahead(workspace, here, days[1].day),
        health=_health(workspace, here.now),
    )


def _here(workspace: Workspace) -> _Here:
    now, home, stays = clock.now(), workspace.rule("zone"), workspace.trips.stays()
    zone = zone_at(now, stays, home)
    return _Here(now.astimezone(ZoneInfo(zone)), zone, home, stays, tuple(workspace.trips.list()))


def _people(workspace: Workspace) -> tuple[Person, ...]:
    from ui.inbox.strangers import listed, text_of  # not before the first paint

    rows = map(listed, workspace.inbox.list(("needs_reply", "drafting"), limit=PEOPLE))
    return tuple(
        Person(row.id, row.author, row.network, text_of(row)[:400], row.received_at, row.due_at) for row in rows
    )


def _days(workspace: Workspace, here: _Here) -> tuple[tuple[Day, Day], list[DeliveryRow]]:
    """Today and tomorrow on the line, and the rows they are made of."""
    today = here.now.date()
    zones = zones_of(today, here.stays, here.home)
    rows = [row for row in workspace.queue.between(*bounds(today, (*zones, here.home))) if row.kind == "post"]
    first, second = (
        day_of(today + timedelta(days=number), zone, here.home, here.trips, rows) for number, zone in enumerate(zones)
    )
    return (first, second), rows


def _following(workspace: Workspace, now: datetime) -> datetime | None:
    """When the next post goes out, within two weeks."""
    coming = workspace.queue.between(now, now + FAR)
    leaving = (row.due_at for row in coming if row.kind == "post" and row.approved and row.state != "cancelled")
    first = next(leaving, None)
    return first.astimezone(now.tzinfo) if first is not None else None


def _ahead(workspace: Workspace, here: _Here, day: date) -> tuple[Ahead, ...]:
    return ahead_of(day.isoformat(), here.trips, workspace.promises.list())


def _health(workspace: Workspace, now: datetime) -> Health:
    """The sign-in that ends first, else a network that does not answer; and who is well."""
    rows = {row.account.id: row for row in workspace.accounts.list() if row.info is not None}
    names = {name: account_words(row.account.label, row.account.network) for name, row in rows.items()}
    ahead = workspace.accounts.forecasts()
    failing = {each.id: health.failing_since for each, health in workspace.inbox.health() if each.id in rows}
    silent = {name: since for name, since in failing.items() if since is not None}
    signed = (name for name, row in rows.items() if row.info is not None and row.info.needs_secret)
    ending = sorted((name for name in signed if ends(ahead[name])), key=lambda name: ahead[name].expires_at or now)
    well = [name for name in rows if name not in (*ending, *silent) and rows[name].account.keys]
    fine = connected_words(list(dict.fromkeys(names[name] for name in well)))
    if ending:
        first = ending[0]
        words = f"{network_name(rows[first].account.network)}: {short_warning(ahead[first], now)}."
        here = rows[first].here
        return Health(words, SIGN_IN + first if here else first, here, fine)
    if silent:
        first = min(silent, key=lambda name: silent[name])
        return Health(unreached_words(names[first], silent[first].astimezone(now.tzinfo), now), first, False, fine)
    return Health(fine=fine)


def count_waiting(workspace: Workspace) -> int:
    """The number beside the tab: what waits for the approval of the person here."""
    return workspace.awaiting.count()
