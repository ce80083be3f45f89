"""A crisis as plain text: who, when, what, in one zone that is named."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from brandassist.crisis.service import CrisisView
from brandassist.errors import Problem
from brandassist.files import write_whole
from brandassist.store.publishing.crisis import Line

Say = Callable[[Line], str]  # a line's words; the window's are translated


def exported(view: CrisisView, zone: str, say: Say, app: str = "app") -> str:
    """Every line with its day, time, zone and person. A line break inside becomes a space: one line is one event."""
    clock = ZoneInfo(zone)

    def stamp(at: datetime) -> str:
        local = at.astimezone(clock)
        return f"{local:%Y-%m-%d %H:%M:%S} {local:%z}"

    rows = [f"{stamp(each.at)}  {each.who or app}  {' '.join(say(each).split())}" for each in view.lines]
    head = [zone, *(text for text in (view.row.protocol, view.row.reason) if text)]
    return "\n".join([*(" ".join(each.split()) for each in head), "", *rows, ""])


def write(path: Path, text: str) -> None:
    """Keep it as a file, whole or not at all; raises Problem `file_exists`, `disk_full`, `folder_read_only`."""
    if path.exists():
        raise Problem("file_exists", name=path.name)
    write_whole(path, text.encode("utf-8"))
