"""Your turn: what a person posts by hand, step by step. Nothing is sent by the program."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from brandassist import clock
from brandassist.errors import Problem
from brandassist.events import Changed
from brandassist.walltime import from_instant
from ui.letters import letters_of
from ui.provenance import go_there
from ui.queue.deciding import Decisions
from ui.reach import reach
from ui.screen import KeyHint, Screen, hint, letter_hint
from ui.sentences import sentence_of
from ui.services import Services
from ui.turn import reading
from ui.turn.beside import BesideView
from ui.turn.list_pane import TurnList, key
from ui.turn.presenter import Point, Snapshot, failed_point, listed, next_to_copy, step_of
from ui.turn.steps import StepsView
from ui.widgets.label import Label
from ui.widgets.moment import Chosen, TimeDialog, first_guess
from ui.widgets.pane import Pane, Panes
from ui.widgets.states import EmptyState, InlineError
from ui.widgets.warned import beside_rows

if TYPE_CHECKING:
    from brandassist.networks.contract import Picture
    from brandassist.publishing.turns import Turn
    from brandassist.store.links import Origin

TICK_MS = 20_000
LATER = timedelta(minutes=30)
TOPICS = {"queue", "drafts", "diary", "accounts", "settings"}


class TurnPage(Screen):
    """Reads on the database lane; a given link is checked on the network lane."""

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self.snapshot: Snapshot | None = None
        self.turn: Turn | None = None
        self.origins: tuple[Origin, ...] = ()  # of the turn in front
        self.checking = ""  # the delivery whose link is being checked
        self._wanted = ""
        self._failed_point: Point | None = None
        self.now = clock.now()
        self.decisions = Decisions(services)
        self.left = TurnList()
        self.list = self.left.list
        self.steps, self.beside = StepsView(services), BesideView()
        self.trouble = InlineError(self.tr("Try again"))
        self.result = Label("", "secondary", "published", wrap=True)
        self.stack = QStackedWidget()
        self.empty = EmptyState(self.tr("Nothing waits for your hand."), self.tr("Back to the queue"))
        self._lay_out()
        self._connect()
        self._tick = QTimer(self)
        self._tick.setInterval(TICK_MS)
        self._tick.timeout.connect(self._read)
        self._tick.start()
        self._read()

    def _lay_out(self) -> None:
        self.splitter = Panes("turn", self.services.device)
        self.left.hints = self._hints
        middle = Pane(self.tr("Steps"), bar=False)
        for note in (self.trouble, self.result):
            note.setContentsMargins(40, 12, 40, 0)
            middle.column.addWidget(note)
        self.result.hide()
        self.stack.addWidget(self.steps)
        self.stack.addWidget(self.empty)
        middle.column.addWidget(self.stack, 1)
        middle.first_focus, middle.hints = self.steps.link, self._hints
        right = Pane(self.tr("What the check will look for"), bar=False)
        right.column.addWidget(self.beside, 1)
        self.splitter.add(self.left, "left", 264, 220)
        self.splitter.add(middle, "middle", 792, 560)
        self.splitter.add(right, "right", 384, 300)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.splitter)

    def _connect(self) -> None:
        self.list.chosen.connect(self._chosen)
        self.list.opened.connect(self._do_step)
        self.list.set_letters("turn", {"O": self.open_page})
        self.steps.open_asked.connect(self.open_page)
        self.steps.copy_asked.connect(self._copy)
        self.steps.title_asked.connect(self._copy_title)
        self.steps.picture_asked.connect(self._with_picture)
        self.steps.check_asked.connect(self.check)
        self.steps.said_asked.connect(self._say_it_is_there)
        self.beside.asked.connect(self._instead)
        self.beside.came_from.connect(self._go_there)
        self.empty.acted.connect(self._to_queue)
        self.left.change.clicked.connect(self._to_accounts)
        self.trouble.acted.connect(self._read)
        self.decisions.failed.connect(self.steps.error.show_problem)
        self.decisions.done.connect(self._read)
        self.services.events.subscribe(Changed, self._changed)

    # -- what the shell asks ----------------------------------------------------------------------------------

    def panes(self) -> list[QWidget]:
        return self.splitter.panes()

    def handlers(self) -> dict[str, Callable[[], None]]:
        steps = {"copy_part": self.copy_next, "open_page": self.open_page}
        return {"your_turn": self.list.setFocus, **steps, "where_from": self.go_where_from}

    def possible(self) -> set[str]:
        able = {"your_turn"}
        if self.turn is not None and self.turn.page:
            able.add("open_page")
        if self.turn is not None and self.turn.row.your_turn:
            able.add("copy_part")
        if self.turn is not None and self.origins:
            able.add("where_from")
        return able

    def key_hints(self) -> list[KeyHint]:
        return self._hints()

    def _hints(self) -> list[KeyHint]:
        step = KeyHint("↵", self.tr("Do the step"), held=reach.away)
        letters = [letter_hint(each) for each in letters_of("turn")]
        return [step, hint("copy_part"), *letters, KeyHint("Esc", self.tr("Later"))]

    def context_line(self) -> str:
        return self.tr("Nothing is sent by the program")

    def arrive(self, target: object) -> None:
        if isinstance(target, str):
            self._wanted = target
            self._choose()
        self.list.setFocus()
        self._read()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._to_queue()
        else:
            super().keyPressEvent(event)

    def _to_queue(self) -> None:
        self.services.shell.go("queue")

    def _to_accounts(self) -> None:
        self.services.shell.go("accounts", self.turn.row.account_id if self.turn is not None else None)

    # -- reading ----------------------------------------------------------------------------------------------

    def _changed(self, event: Changed) -> None:
        if event.topics & TOPICS:
            self._read()

    def _read(self) -> None:
        work = partial(reading.read_all, self.services.workspace)
        self.services.background.run(self, work, self._took, self._could_not)

    def _took(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot
        self.now = clock.now().astimezone(ZoneInfo(snapshot.zone))
        self.trouble.show_problem("")
        rows = listed(snapshot.rows)
        self.left.show_rows(rows, self.now)
        self._choose()
        if not self.list.currentIndex().isValid() and rows:
            self.list.choose_row(0)
        if not rows:
            self.turn = None
        self._show_foot()
        self._read_one()
        self.services.shell.refresh_actions()

    def _choose(self) -> None:
        if self._wanted and self.list.choose(self._wanted):
            self._wanted = ""

    def _could_not(self, error: Exception) -> None:
        self.trouble.show_problem(sentence_of(error))

    def _read_one(self) -> None:
        row = self.list.current()
        self.stack.setCurrentWidget(self.steps if row is not None else self.empty)
        if row is not None:
            work = partial(reading.read_one, row.id, self.services.workspace)
            self.services.background.run(self, work, self._took_one, self._could_not_one)

    def _took_one(self, read: tuple[Turn, tuple[Origin, ...]]) -> None:
        row, (turn, origins) = self.list.current(), read
        if row is None or row.id != turn.row.id:
            return
        self.turn, self.origins = turn, origins if self.services.shell.has("diary") else ()
        self._present()
        self.services.shell.refresh_actions()

    def _could_not_one(self, error: Exception) -> None:
        if not (isinstance(error, Problem) and error.code == "not_your_turn"):  # it ended meanwhile: the list says so
            self._could_not(error)

    def _present(self) -> None:
        if self.turn is not None:
            self.steps.show_turn(self.turn, self.now, checking=self.checking == self.turn.row.id)
            self.beside.show_turn(self.turn, self.now, self._failed_point, self.origins)

    def _chosen(self, item: object) -> None:
        if item is not None and (self.turn is None or key(item) != self.turn.row.id):
            self._failed_point = None
            self._show_foot()
            self._read_one()

    def _show_foot(self) -> None:
        self.left.show_foot(changeable=self.services.shell.has("accounts"))

    def go_where_from(self) -> None:
        """To what the post in front came from."""
        if self.origins:
            self._go_there(self.origins[0])

    def _go_there(self, origin: Origin) -> None:
        if self.turn is not None:
            go_there(self.services.shell, origin, self.turn.row.draft_id)

    # -- the steps --------------------------------------------------------------------------------------------

    def _do_step(self, _: object = None) -> None:
        """Enter: whatever comes next."""
        if self.turn is None:
            return
        match step_of(self.turn, self.steps.link.text()):
            case "open":
                self.steps.open.click()
            case "copy":
                self.steps.press_copy(next_to_copy(self.turn))
            case "link":
                self.steps.link.setFocus()
            case "check":
                self.steps.check.click()

    def open_page(self) -> None:
        """Open the page on which one writes; nothing is filled in."""
        if self.turn is not None and self.turn.page:
            QDesktopServices.openUrl(QUrl(self.turn.page))
            self._write(partial(reading.opened, self.turn.row.id))

    def copy_next(self) -> None:
        """Copy the next part that was not copied yet, else the one whose link is asked for."""
        if self.turn is not None and self.turn.row.your_turn:
            ordinal = next_to_copy(self.turn)
            self._copy(self.turn.at if ordinal is None else ordinal)

    def _copy(self, ordinal: int) -> None:
        if self.turn is not None:
            QGuiApplication.clipboard().setText(self.turn.parts[ordinal].text)
            self._write(partial(reading.handed, self.turn.row.id, ordinal))

    def _copy_title(self) -> None:
        if self.turn is not None:
            QGuiApplication.clipboard().setText(self.turn.parts[0].title)

    def _with_picture(self, what: str, picture: Picture) -> None:
        if what == "describe":
            QGuiApplication.clipboard().setText(picture.alt)
        else:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(picture.path.parent)))

    def check(self) -> None:
        """Read the page behind the link."""
        if self.steps.link.text().strip():
            self._give(unread=False)

    def _say_it_is_there(self) -> None:
        self._give(unread=True)

    def _give(self, *, unread: bool) -> None:
        if self.turn is None or self.checking:
            return
        self.checking, self._failed_point = self.turn.row.id, None
        self.steps.error.show_problem("")
        self._present()
        work = partial(reading.give, self.turn.row.id, self.steps.link.text(), unread, self.services.workspace)
        self.services.background.run(self, work, self._passed, self._did_not_pass, lane="network")

    def _passed(self, mark: str) -> None:
        self.checking = ""
        seen = self.tr("The page shows the approved words.") if mark == "live" else self.tr("Kept as you said it.")
        title = self.turn.row.title if self.turn is not None else ""
        self.result.setText(f"{title}: {seen}" if title else seen)
        self.result.show()
        self.list.setFocus()
        self._read()

    def _did_not_pass(self, error: Exception) -> None:
        self.checking, self._failed_point = "", failed_point(error)
        self.result.hide()
        self._present()
        self.steps.error.offer(isinstance(error, Problem) and error.code == "link_no_answer")
        self.steps.error.show_problem(sentence_of(error))
        self.steps.link.setFocus()

    def _write(self, deed: Callable[..., None]) -> None:
        work = partial(deed, self.services.workspace)
        self.services.background.run(self, work, self._wrote, self._could_not_write)

    def _wrote(self, _: None) -> None:
        self._read()

    def _could_not_write(self, error: Exception) -> None:
        self.steps.error.offer(False)
        self.steps.error.show_problem(sentence_of(error))
        self._read()

    # -- instead ----------------------------------------------------------------------------------------------

    def _instead(self, what: object) -> None:
        if self.turn is None:
            return
        row = self.turn.row
        match what:
            case "now":
                self._write(partial(reading.do_now, row.id, row.zone))
            case "later":
                self.decisions.move([row], from_instant(clock.now() + LATER, row.zone), self._there(row.zone))
            case "move":
                start = first_guess(self._there(row.zone), datetime.fromisoformat(row.wall))
                dialog = TimeDialog(self, self.services, row.title, start, row.zone, means=row.means)
                dialog.warn_by(partial(beside_rows, self.services.workspace, [row]))
                dialog.chosen.connect(self._move_to)
                dialog.open()
            case _:
                self.decisions.cancel([row])

    def _there(self, zone: str) -> datetime:
        return clock.now().astimezone(ZoneInfo(zone))

    def _move_to(self, chosen: Chosen) -> None:
        if self.turn is not None:
            there = self._there(chosen.planned.zone)
            self.decisions.move([self.turn.row], chosen.planned, there, chosen.means)
