"""What is worth a look about a post at a time: each rule a pure function. A warning never blocks.

Rehearsal and calendar ask the same functions. All instants are UTC.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Any, Literal

from brandassist.accounts.health import Forecast
from brandassist.diary.zones import Leg, Stay, zone_at
from brandassist.planning.free_time import Quiet
from brandassist.publishing.computers import needed_at
from brandassist.store.deliveries.stop import Standing
from brandassist.store.devices import Device
from brandassist.store.diary.embargoes import Kept
from brandassist.walltime import from_instant, zone_named
from brandassist.writing.said_before import Other
from drafts.checks.finding import Finding
from drafts.checks.said_before import LOOKED_BACK, Said, said_before

Code = Literal[
    "frozen",
    "paused",
    "embargoed",
    "sign_in_over",
    "no_computer",
    "computer_away",
    "slot_full",
    "too_close",
    "nearly_the_same",
    "same_hour_everywhere",
    "while_travelling",
    "quiet_hours",
]
MANY_NETWORKS = 3  # from so many on, readers who follow on several notice (PEERS: our choice, no sourced rule)
NIGHT = Quiet(time(22), time(7))  # when nobody answers, where no quiet hours are set; our choice


@dataclass(frozen=True)
class Warning:
    """`code` and the figures its sentence needs; sentences are made above."""

    code: Code
    data: Mapping[str, Any]


def too_close(at: datetime, others: Iterable[Other], least: timedelta) -> Warning | None:
    """The nearest of `others` (of one account), where it is nearer than `least`; `after`: it is the later one."""
    near = min(((abs(each.at - at), each) for each in others), key=lambda pair: pair[0], default=None)
    if near is None or near[0] >= least:
        return None
    minutes = int(near[0].total_seconds() // 60)
    about = {"minutes": minutes, "least": int(least.total_seconds() // 60), "after": near[1].at > at}
    return Warning("too_close", {**told(near[1]), **about})


def alike(text: Said, others: Iterable[Other]) -> list[tuple[Other, Finding]]:
    """Those of `others` that say the same or nearly, by the one measure there is (`drafts.checks.said_before`)."""
    return [(each, found) for each in others for found in said_before(text, [each.said])]


def nearly_the_same(at: datetime, similar: Iterable[tuple[Other, Finding]]) -> Warning | None:
    """What is most like it of the `alike` within 90 days before or after."""
    near = [(each, found) for each, found in similar if abs(each.at - at) <= LOOKED_BACK]
    most = max(near, key=lambda pair: (pair[1].rule == "duplicate", pair[1].data["likeness"]), default=None)
    if most is None:
        return None
    other, finding = most
    about = {"likeness": finding.data["likeness"], "same": finding.rule == "duplicate", "days": abs(other.at - at).days}
    return Warning("nearly_the_same", {**told(other), **about})


def same_hour_everywhere(own: Sequence[Other], others: Iterable[Other]) -> Warning | None:
    """The same words on `MANY_NETWORKS` or more in one minute: who follows her on several sees them several times.

    own: what goes out, on each of its accounts; others: what goes out in the same minute.
    """
    there, most = [*own, *others], set[str]()
    for each in own:
        networks = {each.network, *(other.network for other, _ in alike(each.said, there))}
        most = max(most, networks, key=len)
    if len(most) < MANY_NETWORKS:
        return None
    return Warning("same_hour_everywhere", {"networks": sorted(most), "count": len(most)})


def quiet_hours(at: time, quiet: Quiet) -> Warning | None:
    """At that local time nothing should leave."""
    if quiet.begin is None or quiet.end is None or not quiet.hold(at):
        return None
    return Warning("quiet_hours", {"from": f"{quiet.begin:%H:%M}", "to": f"{quiet.end:%H:%M}", "at": f"{at:%H:%M}"})


def while_travelling(at: datetime, legs: Iterable[Leg]) -> Warning | None:
    """She is between two stops of a trip then, and answers nobody."""
    leg = next((each for each in legs if each.since <= at < each.until), None)
    if leg is None:
        return None
    minutes = int((leg.until - at).total_seconds() // 60)
    return Warning("while_travelling", {"left": leg.left, "towards": leg.towards, "minutes": minutes, "night": False})


def night_of_a_trip(at: datetime, stays: Sequence[Stay], home: str, quiet: Quiet) -> Warning | None:
    """A trip has her where it is night then: replies come while she sleeps."""
    here = zone_at(at, stays, home)
    local = at.astimezone(zone_named(here))
    asleep = quiet if quiet.begin is not None else NIGHT
    if local.utcoffset() == at.astimezone(zone_named(home)).utcoffset() or not asleep.hold(local.time()):
        return None
    return Warning("while_travelling", {"here": f"{local:%H:%M}", "zone": here, "night": True})


def embargoed(at: datetime, kept: Kept | None) -> Warning | None:
    """An entry it came from is not to be told yet: it would not be taken at that time."""
    if kept is None or at >= kept.embargo.until:
        return None
    until = kept.embargo.planned
    return Warning("embargoed", {"entry": kept.title or kept.day, "until": until.wall, "zone": until.zone})


def sign_in_over(at: datetime, ahead: Forecast | None, network: str) -> Warning | None:
    """The sign-in ends before, or is lost already; `ends` is UTC."""
    if ahead is None or ahead.expires_at is None or at < ahead.expires_at:
        return None
    about = {"account": ahead.account_id, "network": network}
    return Warning("sign_in_over", {**about, "ends": ahead.expires_at, "lost": ahead.how == "lost"})


def computer(at: datetime, holding: Sequence[Device], now: datetime, account: Other) -> Warning | None:
    """Nobody could send it then, or only a computer that was not seen for longer than is left; `seen` is UTC."""
    needs = needed_at(holding, at, now)
    about = {"account": account.account_id, "network": account.network}
    if not needs.names:
        return Warning("no_computer", about)
    return (
        Warning("computer_away", {**about, "computer": needs.names[0], "seen": needs.seen_at}) if needs.away else None
    )


def slot_full(there: Sequence[Other]) -> Warning | None:
    """The slot at that minute is taken by one of `there`."""
    return Warning("slot_full", {**told(there[0]), "count": len(there)}) if there else None


def standing(how: Standing, zone: str) -> list[Warning]:
    """The whole queue is stopped: what gets a time now waits until a person lets it go."""
    if how.frozen_since is not None:
        since = from_instant(how.frozen_since, zone)
        return [Warning("frozen", {"since": since.wall, "zone": zone, "reason": how.reason})]
    return [Warning("paused", {})] if how.paused else []


def told(other: Other) -> dict[str, Any]:
    """What a sentence names another post by."""
    return {**other.said.about, "account": other.account_id, "network": other.network}
