"""Times on two clocks, as the dialog and the undo line tell them."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from brandassist import clock
from brandassist.walltime import WallTime, from_instant, zone_named
from ui.when import city, clock_time, day_month, short_when


def on_clock(planned: WallTime) -> str:
    """ "Wed 08:30 in Rome"."""
    now = clock.now().astimezone(zone_named(planned.zone)).replace(tzinfo=None)
    when = short_when(datetime.fromisoformat(planned.wall), now)
    return QCoreApplication.translate("Travelling", "{when} in {city}").format(when=when, city=city(planned.zone))


def on_both(planned: WallTime, other: WallTime) -> str:
    """A time on its own clock and on that of the other: "Wed 08:30 in Rome, 16:30 in Tokyo"."""
    if planned.zone == other.zone:
        return on_clock(planned)
    there = datetime.fromisoformat(from_instant(planned.instant(), other.zone).wall)
    day = "" if there.date() == datetime.fromisoformat(planned.wall).date() else day_month(there.date()) + " "
    words = QCoreApplication.translate("Travelling", "{here}, {day}{time} in {city}")
    return words.format(here=on_clock(planned), day=day, time=clock_time(there), city=city(other.zone))


def exactly(planned: WallTime) -> str:
    """One of two that look alike: with its distance from UTC."""
    local = planned.instant().astimezone(zone_named(planned.zone))
    offset = local.strftime("%z")
    told = f"UTC{offset[:3]}" if offset.endswith("00") else f"UTC{offset[:3]}:{offset[3:]}"
    return f"{on_clock(planned)} ({told})"
