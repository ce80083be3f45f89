"""What the list of entries showed last: on the screen at once, while the workspace is still being opened."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout

from ui.device import Device
from ui.diary import trips
from ui.diary.trips import FRESH, Heading, Item, Line
from ui.screen import StandIn
from ui.widgets.pane import Pane, Panes
from ui.widgets.rows import RowList, Rows

NAME = "known-entries.json"
MOST = 200  # more than any screen shows


def keep_known(folder: Path, language: str, items: Sequence[Item]) -> None:
    """Write down what the list shows, in the workspace's own folder; raises Problem as `write_whole` does."""
    from brandassist.files import write_whole  # not needed where the list is only read

    lines = [_kept(each) for each in items if isinstance(each, Heading) or each.id != FRESH]
    write_whole(folder / NAME, json.dumps({"language": language, "items": lines}, ensure_ascii=False).encode())


def _kept(item: Item) -> dict[str, object]:
    found = ("passage", "marks")  # of a search that is over at the next start
    return {name: value for name, value in asdict(item).items() if name not in found}


def read_known(folder: Path, language: str) -> list[Item]:
    """Return what was written down; nothing where that cannot be read or speaks another language."""
    try:
        kept = json.loads((folder / NAME).read_bytes())
        if kept["language"] != language:
            return []
        return [Line(**each) if "id" in each else Heading(**each) for each in kept["items"]]
    except (OSError, ValueError, TypeError, KeyError):  # only ever a copy: without it the list comes a moment later
        return []


def known_entries(folder: Path, language: str) -> Callable[[Device], StandIn] | None:
    """Read what was written down; returns what shows it, None where there is nothing."""
    items = read_known(folder, language)
    return partial(KnownEntries, items) if items else None


class KnownEntries(StandIn):
    """The diary as it will be, with its list alone."""

    def __init__(self, items: list[Item], device: Device) -> None:
        super().__init__()
        rows = Rows[Item](trips.name, trips.key, trips.selectable)
        rows.reset(items)
        self.view = RowList(rows, trips.height, trips.paint, self.tr("Entries"), divided=False)
        self.view.choose_row(0)
        self._first = self.view.current()
        left = Pane(self.tr("Trips"), self.tr("Trips"))
        left.column.addSpacing(4)
        left.column.addWidget(self.view, 1)
        middle = Pane(self.tr("Entry"), ground="surface")
        middle.column.addStretch(1)
        panes = Panes("diary", device)
        panes.add(left, "left", 280, 220)
        panes.add(middle, "middle", 736, 480)
        panes.add(Pane(self.tr("Ideas"), bar=False), "right", 424, 320, 1180)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(panes)
        self.setFocusProxy(self.view)

    def chosen(self) -> str | None:
        """The entry that a person moved to; None where nobody moved."""
        item = self.view.current()
        return item.id if isinstance(item, Line) and item != self._first else None
