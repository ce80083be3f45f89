"""The list at the left: entries by trip, the rest by month; day in serif, title, what it holds."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QObject, QRect

from brandassist import clock
from ui.theme import colour, line_height, scaled
from ui.when import clock_time, day_month, month_name
from ui.widgets.rows import RowPainter
from ui.writers import paint_writers

if TYPE_CHECKING:
    from brandassist.diary.query import Passage
    from brandassist.diary.timeline import Group
    from brandassist.store.diary.entry_rows import Row

ENTRY, HEADING, FIRST = 60, 44, 40
SIDE, TEXT, LOCK = 16, 60, 34
PICTURE, BESIDE, WORDS = 40, 8, 120  # a small picture, its gap to the words, the room they must keep for it to be shown
FRESH = ""
LAST_DAY = 31  # of a month; what is more is a year


@dataclass(frozen=True)
class Heading:
    """A trip, or a month without one; `ruled`: a hairline parts it from what is above."""

    title: str
    detail: str
    ruled: bool


@dataclass(frozen=True)
class Line:
    """An entry of the list; `id` is empty for the sheet that has no row yet."""

    id: str
    day: int  # of the month; the year, where it stands for this day of another year
    title: str
    holds: str
    locked: bool
    pale: bool  # planned, or nothing written yet
    passage: str = ""  # what was found, instead of what it holds
    marks: tuple[tuple[int, int], ...] = ()
    picture: str = ""  # SHA-256 of its first photo
    shows: str = ""  # what that photo shows
    apart: bool = False  # two changed the same words of it on two computers
    writers: str = ""  # who else writes in it now


Item = Heading | Line


class Dated(NamedTuple):
    """An entry in its place of the list, before its line is read; `id` is empty for the new sheet."""

    id: str
    day: str  # local ISO date
    planned: bool


def items(groups: Sequence[Group], leaving: Collection[str], fresh: bool) -> list[Heading | Dated]:
    """What the list shows; `fresh` puts the new sheet on top of this month, `leaving` are on their way to the bin."""
    today = now_here().date()
    month, now = today.isoformat()[:7], Dated(FRESH, today.isoformat(), planned=False)
    found: list[Heading | Dated] = []
    if fresh and not any(group.trip is None and group.month == month for group in groups):
        found += [Heading(*_month(month), ruled=False), now]
        fresh = False
    for group in groups:
        planned = group.trip is not None and group.trip.starts > now.day
        lines = [Dated(each.id, each.day, planned) for each in group.entries if each.id not in leaving]
        if fresh and group.trip is None and group.month == month:
            lines.insert(0, now)
        if lines or group.trip is not None:
            found += [Heading(*_title(group, today), ruled=bool(found)), *lines]
    return found


def earlier(rows: Sequence[Row]) -> list[Heading | Line]:
    """What stands on top: what was written on this day of other years, the year in place of the day."""
    if not rows:
        return []
    now = now_here().date()
    translate = QCoreApplication.translate
    found: list[Heading | Line] = [Heading(translate("DiaryList", "On this day"), day_month(now), ruled=False)]
    for row in rows:
        said = line(row, planned=False)
        found.append(replace(said, day=int(row.day[:4]), holds=_Counted().years(now.year - int(row.day[:4]))))
    return found


def now_here() -> datetime:
    """This computer's wall time, from the one clock."""
    return clock.now().astimezone()


def fresh_line() -> Line:
    """The sheet that has no row yet."""
    now = now_here()
    translate = QCoreApplication.translate
    return Line(
        FRESH,
        now.day,
        translate("DiaryList", "New entry"),
        translate("DiaryList", "Today, {time}").format(time=clock_time(now)),
        locked=False,
        pale=True,
    )


def _title(group: Group, today: date) -> tuple[str, str]:
    if group.trip is None:
        return _month(group.month)
    starts, ends = date.fromisoformat(group.trip.starts), date.fromisoformat(group.trip.ends)
    translate = QCoreApplication.translate
    if starts == ends:
        days = day_month(starts)
    else:
        first = str(starts.day) if (starts.year, starts.month) == (ends.year, ends.month) else day_month(starts)
        days = translate("DiaryList", "{first} to {last}").format(first=first, last=day_month(ends))
    if ends.year != today.year:
        days = f"{days} {ends.year}"
    return group.trip.name, translate("DiaryList", "{days}, planned").format(days=days) if starts > today else days


def _month(month: str) -> tuple[str, str]:
    first = date.fromisoformat(f"{month}-01")
    year = "" if first.year == now_here().year else f" {first.year}"
    return QCoreApplication.translate("DiaryList", "No trip"), f"{month_name(first)}{year}"


def line(row: Row, planned: bool, passage: Passage | None = None) -> Line:
    """What a row says; where it was found by words, the passage that holds them."""
    words = row.title or row.place or " ".join(row.opening.split())
    title = words or QCoreApplication.translate("DiaryList", "New entry")
    locked, pale = row.locked or row.has_locks, planned or not words
    found = (passage.text, passage.marks) if passage is not None else ("", ())
    return Line(row.id, int(row.day[8:]), title, holds(row), locked, pale, *found, row.picture, row.shows, row.apart)


def unread(dated: Dated) -> Line:
    """A line whose words are on their way: its day stands there at once."""
    return Line(dated.id, int(dated.day[8:]), "", "", locked=False, pale=True)


def holds(row: Row) -> str:
    """What an entry holds: "5 photos   4 ideas   1 draft"; when it was written, if nothing hangs on it."""
    translate = QCoreApplication.translate
    if row.apart:
        return translate("DiaryList", "Edited apart")
    if row.locked:
        return translate("DiaryList", "Whole entry locked")
    counts = _Counted().words(row)
    said = "   ".join(each for each in counts if each)
    written = row.created_at.astimezone()
    if said or written.date().isoformat() != row.day:
        return said or (" ".join(row.opening.split()) if row.title else row.place)
    return translate("DiaryList", "Written {time}").format(time=clock_time(written))


class _Counted(QObject):
    """Counts are collected for translation from `tr` alone."""

    def years(self, count: int) -> str:
        """How long ago."""
        return self.tr("%n years ago", "", count)

    def words(self, row: Row) -> list[str]:
        """Photos, ideas, drafts; nothing for none."""
        return [
            self.tr("%n photos", "", row.photos) if row.photos else "",
            self.tr("%n ideas", "", row.ideas) if row.ideas else "",
            self.tr("%n drafts", "", row.drafts) if row.drafts else "",
        ]


def height(item: Item) -> int:
    """Of a row, at 100 %."""
    if isinstance(item, Line):
        return ENTRY
    return HEADING if item.ruled else FIRST


def key(item: Item) -> object:
    """What stays selected when the list is read again."""
    return item.id if isinstance(item, Line) else item


def selectable(item: Item) -> bool:
    """Headings are passed over."""
    return isinstance(item, Line)


def name(item: Item) -> str:
    """What is read aloud."""
    if isinstance(item, Heading):
        return f"{item.title}, {item.detail}"
    locked = QCoreApplication.translate("DiaryList", "locked") if item.locked else ""
    said = item.passage or item.holds.replace("   ", ", ")
    shown = QCoreApplication.translate("DiaryList", "photo: {words}").format(words=item.shows) if item.shows else ""
    return ", ".join(each for each in (str(item.day), item.title, said, shown, locked, item.writers) if each)


def picture_place(rect: QRect, item: Item) -> QRect | None:
    """Where the picture of a row stands; None where it has none, or words have need of the room."""
    side = scaled(PICTURE)
    if not isinstance(item, Line) or not item.picture or rect.width() - TEXT - SIDE - side - BESIDE < scaled(WORDS):
        return None
    return QRect(rect.right() + 1 - SIDE - side, rect.top() + (rect.height() - side) // 2, side, side)


def paint(row: RowPainter, item: Item) -> None:
    """One row."""
    rect = row.rect
    if isinstance(item, Heading):
        _paint_heading(row, rect, item)
        return
    top, title_high, meta_high = rect.top() + scaled(9), line_height("listTitle"), line_height("meta")
    number = QRect(rect.left() + SIDE, top - scaled(2), 44, scaled(26))
    row.text(number, str(item.day), "section" if item.day <= LAST_DAY else "meta", "ink2")
    place = picture_place(rect, item)
    end = rect.right() + 1 - SIDE if place is None else place.left() - BESIDE
    right = end - (LOCK - SIDE if item.locked else 0)
    room = QRect(rect.left() + TEXT, top, right - rect.left() - TEXT, title_high)
    weight = 600 if row.selected and not item.pale else 400
    row.text(room, item.title, "listTitle", "ink3" if item.pale else "ink", weight)
    below = QRect(room.left(), top + title_high + scaled(2), end - room.left(), meta_high)
    if item.passage:
        _paint_passage(row, below, item)
    elif item.writers and not item.apart:
        paint_writers(row, below, item.writers)
    else:
        row.text(below, item.holds, "meta", "awaiting" if item.apart else "ink2")
    if item.locked:
        row.icon(end - LOCK + SIDE + 5, top + title_high // 2, "lock-simple", "held")
    if place is not None:
        row.painter.fillRect(place.adjusted(1, 1, -1, -1), colour("tag"))  # keeps its size before the picture is there


def _paint_passage(row: RowPainter, room: QRect, item: Line) -> None:
    at = 0
    for start, end in (*item.marks, (len(item.passage), len(item.passage))):
        for words, marked in ((item.passage[at:start], False), (item.passage[start:end], True)):
            if words and room.width() > 0:
                wide = row.text(room, words, "meta", "ink" if marked else "ink2", 600 if marked else None)
                room = room.adjusted(wide, 0, 0, 0)
        at = end


def _paint_heading(row: RowPainter, rect: QRect, item: Heading) -> None:
    if item.ruled:
        row.painter.fillRect(rect.left(), rect.top() + 1, rect.width(), 1, colour("hair"))
    high = scaled(20)
    top = rect.bottom() - high - scaled(6)
    room = QRect(rect.left() + SIDE, top, rect.width() - 2 * SIDE, high)
    wide = row.text(room, item.title, "secondary", weight=600)
    row.text(room.adjusted(wide + 8, 0, 0, 0), item.detail, "secondary", "ink2")
