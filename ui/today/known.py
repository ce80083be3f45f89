"""What Today showed last: on the screen at once, while the workspace is still being opened (ADR 0013)."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QVBoxLayout

from brandassist import clock
from ui.device import Device
from ui.screen import StandIn
from ui.theme import line_height, scaled
from ui.today.columns import Columns
from ui.today.heading import Head, Heading
from ui.today.people import PeopleList
from ui.today.presenter import Person
from ui.today.runs import plain_text
from ui.today.words import day_title, meta_runs, row_runs
from ui.widgets.label import Label
from ui.widgets.rows import RowList, RowPainter, Rows
from ui.words import network_icon

if TYPE_CHECKING:
    from brandassist.store.writing.awaiting import AwaitingDraft
    from brandassist.writing.awaiting import Checked
    from ui.today.presenter import Snapshot

NAME = "known-today.json"
HEIGHT, LEFT = 87, 72


@dataclass(frozen=True)
class KnownDraft:
    """A row of what waits for approval, in the words it had."""

    id: str
    networks: tuple[str, ...]
    title: str
    text: str
    meta: str


@dataclass(frozen=True)
class Known:
    """The page as it was shown, in one language."""

    language: str
    work: str
    drafts: tuple[KnownDraft, ...]
    people: tuple[Person, ...]
    owed: int


def known_draft(draft: AwaitingDraft, checked: Checked | None, snapshot: Snapshot) -> KnownDraft:
    """A row as it is painted."""
    runs = row_runs(draft)
    title, text = (runs[0].text, plain_text(runs[1:])) if runs[0].weight != 400 else ("", plain_text(runs))
    meta = plain_text(meta_runs(draft, checked, snapshot, full=False)[:3])  # what was found is found anew
    return KnownDraft(draft.id, tuple(each.network for each in draft.targets), title, text.strip()[:300], meta)


def keep_known(folder: Path, known: Known) -> None:
    """Write it down in the workspace's own folder; raises Problem as `write_whole` does."""
    from brandassist.files import write_whole  # not needed where it is only read

    write_whole(folder / NAME, json.dumps(asdict(known), ensure_ascii=False, default=datetime.isoformat).encode())


def read_known(folder: Path, language: str) -> Known | None:
    """What was written down; None where that cannot be read or speaks another language."""
    try:
        kept = json.loads((folder / NAME).read_bytes())
        if kept["language"] != language:
            return None
        drafts = tuple(_draft(each) for each in kept["drafts"])
        people = tuple(Person(**_timed(each)) for each in kept["people"])
        return Known(language, str(kept["work"]), drafts, people, int(kept["owed"]))
    except (OSError, ValueError, TypeError, KeyError):  # only ever a copy: without it the page comes a moment later
        return None


def _draft(kept: dict[str, Any]) -> KnownDraft:
    return KnownDraft(kept["id"], tuple(kept["networks"]), kept["title"], kept["text"], kept["meta"])


def _timed(person: dict[str, Any]) -> dict[str, Any]:
    due = person["due_at"]
    times = {"received_at": datetime.fromisoformat(person["received_at"])}
    return {**person, **times, "due_at": datetime.fromisoformat(due) if due is not None else None}


def known_today(folder: Path, language: str) -> Callable[[Device], StandIn] | None:
    """Read what was written down; returns what shows it, None where there is nothing."""
    known = read_known(folder, language)
    return partial(KnownToday, known) if known is not None else None


class KnownToday(StandIn):
    """The page as it will be: the day, the work left, and its two lists to move in."""

    def __init__(self, known: Known, device: Device) -> None:
        super().__init__()
        del device  # its columns follow the window
        now = clock.now().astimezone()
        columns = Columns(self.tr("Today"), self.tr("Beside today"))
        top = columns.inset()
        top.addWidget(Head(Label(day_title(now.date()), "title"), Label(known.work, "body", "ink2")))
        top.addSpacing(20)
        self._rows = Rows[KnownDraft](_name, _key)
        self.drafts = RowList(self._rows, HEIGHT, _paint, self.tr("Waiting for your approval"))
        self.people = PeopleList()
        self._moved = False
        if known.drafts:
            top.addWidget(Heading(self.tr("Waiting for your approval")))
            self._rows.reset(known.drafts)
            self.drafts.choose_row(0)
            top.addWidget(self.drafts)
            self.drafts.setFixedHeight(len(known.drafts) * scaled(HEIGHT))
        if known.people:
            top.addWidget(Heading(self.tr("People waiting for you"), 24))
            self.people.show_people(known.people, now)
            top.addWidget(self.people)
        columns.main.column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(columns)
        self._first = (self.drafts.current(), self.people.current())
        self.setFocusProxy(self.drafts if known.drafts else self.people)

    def chosen(self) -> str | None:
        """The draft or the message that a person moved to; None where nobody moved."""
        now = (self.drafts.current(), self.people.current())
        return next((after.id for before, after in zip(self._first, now, strict=True) if after != before), None)


def _key(row: KnownDraft) -> object:
    return row.id


def _name(row: KnownDraft) -> str:
    return ", ".join(part for part in (row.title, row.text, row.meta) if part)


def _paint(row: RowPainter, item: KnownDraft) -> None:
    rect = row.rect
    for number, each in enumerate(item.networks):
        middle = rect.top() + scaled(28) + number // 2 * scaled(24)
        row.icon(rect.left() + (number % 2) * scaled(24), middle, network_icon(each), size=16)
    left = rect.left() + LEFT
    line = QRect(left, rect.top() + scaled(16), rect.right() - left, line_height("note"))
    used = row.text(line, item.title, "note", weight=600) if item.title else 0
    row.text(line.adjusted(used + 6 if used else 0, 0, 0, 0), item.text, "note")
    below = QRect(left, line.bottom() + scaled(9), line.width(), line_height("secondary"))
    row.text(below, item.meta, "secondary", "ink3")
