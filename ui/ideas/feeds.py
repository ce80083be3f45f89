"""Feeds: what they said when they were last read; Enter makes an idea of an item, never twice."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.ideas.words import MARKS, state_words
from ui.sentences import sentence_of
from ui.services import Services
from ui.theme import scaled, theme
from ui.when import day_month
from ui.widgets.button import Button
from ui.widgets.dialog import Dialog
from ui.widgets.field import Field
from ui.widgets.label import Label
from ui.widgets.rows import RowList, RowPainter, Rows
from ui.widgets.states import BusyLine, InlineError

if TYPE_CHECKING:
    from brandassist.diary.feeds import Reading
    from brandassist.http import Http
    from brandassist.store.diary.feeds import Feed, Item
    from brandassist.store.diary.ideas import State
    from brandassist.workspace import Workspace

WIDE, TALL, HEAD, ROW = 680, 340, 40, 56


@dataclass(frozen=True)
class Shown:
    """An item, and how far its idea has come; None where none was made of it."""

    item: Item
    state: State | None


@dataclass(frozen=True)
class Head:
    """A feed over its items."""

    feed: Feed


Line = Head | Shown


class FeedsDialog(Dialog):
    """Nothing is read before a person asks; what was read stays to be seen without a connection."""

    idea_opened = Signal(str)

    def __init__(self, parent: QWidget, services: Services) -> None:
        super().__init__(parent, self.tr("Feeds"), WIDE)
        self._services = services
        self._http: Http | None = None
        self._stopped = False
        self._left: list[str] = []  # feeds still to be asked
        self._told: list[Reading] = []
        self._feeds = 0
        self.rows = Rows[Line](_name, _key)
        self.list = RowList(self.rows, _height, _paint, self.tr("Items of feeds"), ground="surface")
        self.address = Field(self.tr("Address of a feed"), self.tr("Address of an RSS or Atom feed"))
        self.follow = Button(self.tr("Follow"))
        self.read_all, self.leave = Button(self.tr("Read now"), "primary"), Button(self.tr("Follow no longer"))
        self.idea = Button(self.tr("Make it an idea"))
        self.told, self.none = Label("", "secondary", "ink2", wrap=True), Label("", "secondary", "ink2", wrap=True)
        self.busy, self.problem = BusyLine(), InlineError()
        self._lay_out()
        self.follow.clicked.connect(self.add)
        self.address.returnPressed.connect(self.add)
        self.read_all.clicked.connect(self.read)
        self.leave.clicked.connect(self.stop_following)
        self.idea.clicked.connect(self.make_idea)
        self.busy.cancelled.connect(self._stop)
        self.finished.connect(self._stop)
        self.list.opened.connect(self._opened)
        self.list.chosen.connect(self._chosen)
        self._refresh()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.address, 1)
        row.addWidget(self.follow)
        self.body.addLayout(row)
        self.none.setText(
            self.tr("No feeds yet. A feed is the list of new pages that a site keeps for programs to read.")
        )
        for widget in (self.busy, self.problem, self.told, self.none):
            self.body.addWidget(widget)
        theme.changed.connect(self._fit_list)
        self._fit_list()
        self.body.addWidget(self.list, 1)
        foot = self.add_foot()
        foot.addWidget(self.leave)
        foot.addStretch(1)
        foot.addWidget(self.idea)
        foot.addWidget(self.read_all)
        for each in (self.told, self.none, self.list):
            each.hide()

    def _fit_list(self) -> None:
        self.list.setFixedHeight(scaled(TALL))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F5:
            self.read()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):  # Enter is the field's and the list's alone
            super().keyPressEvent(event)

    # -- showing ------------------------------------------------------------------------------------------------

    def _refresh(self) -> None:
        workspace = self._services.workspace
        self._services.background.run(self, partial(_lines, workspace), self._show, self._failed)

    def _show(self, lines: list[Line]) -> None:
        self.rows.reset(lines)
        self._feeds = sum(isinstance(each, Head) for each in lines)
        self.none.setVisible(not lines)
        self.list.setVisible(bool(lines))
        if self.list.current() is None:
            self.list.choose_row(1 if len(lines) > 1 and isinstance(lines[1], Shown) else 0)
        self._chosen(self.list.current())

    def _chosen(self, line: object) -> None:
        made = isinstance(line, Shown) and line.state is not None
        self.idea.set_text(self.tr("Open the idea") if made else self.tr("Make it an idea"))
        self.idea.setEnabled(isinstance(line, Shown))
        self.leave.setEnabled(isinstance(line, Head | Shown) and not self._left)
        self.read_all.setEnabled(self._feeds > 0 and not self._left)

    def _failed(self, error: Exception) -> None:
        self.busy.hide()
        self._left = []
        self.problem.show_problem("" if self._stopped else sentence_of(error))
        self._chosen(self.list.current())

    # -- reading ------------------------------------------------------------------------------------------------

    def add(self) -> None:
        """Follow the feed whose address was typed; it is read once, to see whether it is one."""
        address = self.address.text().strip()
        if address and not self._left:
            self._left, self._stopped = [""], False
            self.busy.show_progress(self.tr("Reading the feed"))
            feeds = self._services.workspace.feeds
            self._ask(lambda http: feeds.add(address, http), self._added)

    def _added(self, reading: Reading) -> None:
        self.address.clear()
        self._end([reading])

    def read(self) -> None:
        """Ask every feed for what is new."""
        if not self._left and self._feeds:
            self._told, self._stopped = [], False
            self._left = [each.feed.id for each in self.rows.items() if isinstance(each, Head)]
            self._read_next()

    def _read_next(self) -> None:
        done = len(self._told)
        self.busy.show_progress(self.tr("Reading feeds"), done, done + len(self._left))
        feed_id, feeds = self._left[0], self._services.workspace.feeds
        self._ask(lambda http: feeds.read(feed_id, http), self._one_read)

    def _one_read(self, reading: Reading) -> None:
        self._told.append(reading)
        self._left = [] if self._stopped else self._left[1:]
        if self._left:
            self._read_next()
        else:
            self._end(self._told)

    def _ask(self, work: Callable[[Http], Reading], done: Callable[[Any], None]) -> None:
        from brandassist.diary.feeds import LIMITS
        from brandassist.http import Http

        self._chosen(self.list.current())
        self.problem.show_problem("")
        http = self._http = Http(limits=LIMITS)
        self._services.background.run(self, lambda: work(http), done, self._failed, lane="network")

    def _end(self, readings: list[Reading]) -> None:
        self.busy.hide()
        self._left = []
        failed = [f"{each.title}: {sentence_of(each.problem)}" for each in readings if each.problem is not None]
        self.problem.show_problem("" if self._stopped else "\n".join(failed))
        new = sum(each.new for each in readings)
        self.told.setText(self.tr("%n new items", "", new) if new else self.tr("Nothing new."))
        self.told.setVisible(len(failed) < len(readings))
        self._refresh()

    def _stop(self) -> None:
        self._stopped = True
        if self._http is not None:
            self._http.close()

    # -- items --------------------------------------------------------------------------------------------------

    def _opened(self, line: object) -> None:
        if isinstance(line, Shown):
            self.make_idea()

    def make_idea(self) -> None:
        """An idea of the item under the cursor; where there is one, go to it."""
        line = self.list.current()
        if not isinstance(line, Shown):
            return
        if line.state is not None and line.item.idea_id is not None:
            self.idea_opened.emit(line.item.idea_id)
            self.accept()
            return
        item_id, feeds = line.item.id, self._services.workspace.feeds
        self._services.background.run(self, lambda: feeds.make_idea(item_id), self._made, self._failed)

    def _made(self, _: str) -> None:
        self._refresh()

    def stop_following(self) -> None:
        """Follow the feed under the cursor no longer; its ideas stay."""
        line = self.list.current()
        if isinstance(line, Head | Shown):
            feed_id, feeds = _feed_of(line), self._services.workspace.feeds
            self._services.background.run(self, lambda: feeds.remove(feed_id), self._removed, self._failed)

    def _removed(self, _: object) -> None:
        self.told.hide()
        self._refresh()


def _lines(workspace: Workspace) -> list[Line]:
    states: dict[str, State] = {each.id: each.state for each in workspace.ideas.list()}
    found: list[Line] = []
    items = workspace.feeds.items()
    for feed in workspace.feeds.list():
        mine = (each for each in items if each.feed_id == feed.id)
        found += [Head(feed), *(Shown(each, states.get(each.idea_id or "")) for each in mine)]
    return found


def _feed_of(line: Line) -> str:
    return line.feed.id if isinstance(line, Head) else line.item.feed_id


def _key(line: Line) -> object:
    return line.feed.id if isinstance(line, Head) else line.item.id


def _height(line: Any) -> int:
    return HEAD if isinstance(line, Head) else ROW


def _name(line: Line) -> str:
    if isinstance(line, Head):
        return f"{line.feed.title}, {_read_words(line.feed)}"
    said = [line.item.title, _dated(line.item)]
    return ", ".join([*said, state_words(line.state)] if line.state is not None else said)


def _read_words(feed: Feed) -> str:
    if feed.read_at is None:
        return QCoreApplication.translate("FeedRows", "never read")
    return QCoreApplication.translate("FeedRows", "read {day}").format(day=_day(feed.read_at))


def _dated(item: Item) -> str:
    return _day(item.published_at or item.seen_at)


def _day(at: datetime) -> str:
    day = at.astimezone().date()
    return f"{day_month(day)} {day.year}"


def _paint(row: RowPainter, line: Line) -> None:
    rect = row.rect.adjusted(12, 0, -12, 0)
    if isinstance(line, Head):
        used = row.text(rect, line.feed.title, "heading")
        row.text(rect.adjusted(used + 12, 0, 0, 0), _read_words(line.feed), "meta", "ink2")
        return
    top = rect.top() + scaled(8)
    row.text(QRect(rect.left(), top, rect.width(), scaled(20)), line.item.title, "listTitle")
    top += scaled(21)
    left = rect.left()
    if line.state is not None:
        mark = MARKS[line.state]
        row.icon(left, top + scaled(9), mark.icon, mark.tint, 12)
        left += scaled(18)
        width = QRect(left, top, rect.width(), scaled(18))
        left += row.text(width, state_words(line.state), "meta", mark.tint, 500) + scaled(12)
    row.text(QRect(left, top, rect.right() - left, scaled(18)), _dated(line.item), "meta", "ink2")
