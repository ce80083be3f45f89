"""The rehearsal: what of the coming week will not go, or is worth a look; each finding leads to where it is mended."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from brandassist import clock
from brandassist.walltime import zone_named
from ui.queue.deciding import Decisions
from ui.rehearsal.beside import Beside
from ui.rehearsal.lines import EDGE, FindingList, Found, Heads, items_of
from ui.rehearsal.words import ACCOUNTS, TIMES, some, span_words
from ui.screen import KeyHint, Screen, hint
from ui.sentences import sentence_of
from ui.services import Services
from ui.when import clock_time
from ui.widgets.label import HairLine, Label
from ui.widgets.pane import Pane, Panes
from ui.widgets.states import EmptyState, InlineError

if TYPE_CHECKING:
    from brandassist.rehearsal.planned import Rehearsal


class RehearsalPage(Screen):
    """Runs when it comes to the front; what was found last stays until the next run has ended."""

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self.told: Rehearsal | None = None
        self._running, self._took, self._at = False, 0.0, ""
        self.title, self.summary = Label(self.tr("Rehearsal"), "title"), Label("", "secondary", "ink2", wrap=True)
        self.error = InlineError(self.tr("Try again"))
        self.list = FindingList(self.tr("What was found"))
        self.model = self.list.rows
        self.heads = Heads()
        self.decisions = Decisions(services)
        self.beside = Beside()
        self.nothing = QWidget()
        self._nothing_column = QVBoxLayout(self.nothing)
        self._lay_out()
        self.list.opened.connect(self._fix)
        self.list.set_letters("rehearsal", {"O": self.open_post})
        self.beside.again.connect(self.rehearse)
        self.beside.printing.connect(self.print_list)
        self.beside.asking.connect(self.ask_links)
        self.error.acted.connect(self.rehearse)
        self.decisions.done.connect(self.rehearse)
        self.decisions.failed.connect(self.error.show_problem)

    def _lay_out(self) -> None:
        self._panes = Panes("rehearsal", self.services.device)
        middle = Pane(self.tr("What was found"), bar=False)
        head = QHBoxLayout()
        head.setContentsMargins(EDGE, 28, EDGE, 12)
        head.setSpacing(24)
        head.addWidget(self.title)
        self.summary.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom)
        head.addWidget(self.summary, 1)
        middle.column.addLayout(head)
        self.error.setContentsMargins(EDGE, 0, EDGE, 0)
        middle.column.addWidget(self.error)
        middle.column.addWidget(self.heads)
        middle.column.addWidget(HairLine("ink"))
        middle.column.addWidget(self.list, 1)
        middle.column.addWidget(self.nothing, 1)
        self.nothing.hide()
        middle.first_focus, middle.hints = self.list, self.key_hints
        right = Pane(self.tr("Cost and rules"), ground="sunken", bar=False)
        right.column.addWidget(self.beside)
        right.first_focus, right.hints = self.beside.button, self.key_hints
        self._panes.add(middle, "middle", 1080, 680)
        self._panes.add(right, "right", 360, 300)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._panes)

    # -- what the shell asks ----------------------------------------------------------------------------------

    def panes(self) -> list[QWidget]:
        return self._panes.panes()

    def handlers(self) -> dict[str, Callable[[], None]]:
        return {
            "check_now": self.rehearse,
            "next_finding": self.list.to_next,
            "previous_finding": self.list.to_previous,
            "print": self.print_list,
        }

    def possible(self) -> set[str]:
        found = {"next_finding", "previous_finding"} if self.told is not None and self.told.findings else set[str]()
        return found | {"check_now"} | ({"print"} if self.told is not None else set())

    def key_hints(self) -> list[KeyHint]:
        return [
            hint("check_now", self.tr("Rehearse again")),
            hint("next_finding", self.tr("Next finding")),
            KeyHint("↵", self.tr("Fix")),
            KeyHint("O", self.tr("Open the post"), letter=True),
            hint("print", self.tr("Print the list")),
            KeyHint("Esc", self.tr("Back to the queue")),
        ]

    def context_line(self) -> str:
        if self._running:
            return self.tr("Rehearsing")
        if self.told is None:
            return ""
        words = self.tr("Rehearsed at {time}, in {seconds} s. Nothing was sent.")
        return words.format(time=self._at, seconds=f"{self._took:.1f}")

    def arrive(self, target: object) -> None:
        self.rehearse()
        self.list.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.services.shell.go("queue")
        else:
            super().keyPressEvent(event)

    # -- running ------------------------------------------------------------------------------------------------

    def rehearse(self) -> None:
        """Try the coming week; nothing is sent."""
        if self._running:
            return
        self._running = True
        self.context_changed.emit()
        rehearsals = self.services.workspace.rehearsals

        def run() -> tuple[Rehearsal, float]:
            begun = time.monotonic()
            return rehearsals.rehearse(), time.monotonic() - begun

        self.services.background.run(self, run, self._took_told, self._failed, lane="text")

    def ask_links(self) -> None:
        """Ask where the links of the coming week lead, then try it again."""
        if self._running:
            return
        self._running = True
        self.context_changed.emit()
        workspace = self.services.workspace

        def ask() -> object:
            return workspace.asking.ask(workspace.rehearsals.texts())

        self.services.background.run(self, ask, self._asked, self._failed, lane="network")

    def _asked(self, _: object) -> None:
        self._ended("")
        self.rehearse()

    def _took_told(self, result: tuple[Rehearsal, float]) -> None:
        self.told, self._took = result
        now = clock.now().astimezone()
        self._at = clock_time(now)
        self._ended("")
        told = self.told
        self.title.setText(span_words(told.first, told.last))
        self.summary.setText(self._figures(told))
        items = items_of(told, now)
        self.model.reset(items)
        self._show_nothing(told)
        if items and not self.list.currentIndex().isValid():
            self.list.choose_row(0)
        self.beside.show_told(told, self.services.workspace.me.device_id)
        self.services.shell.refresh_actions()

    def _figures(self, told: Rehearsal) -> str:
        levels = [each.level for each in told.findings]
        counts = {"errors": levels.count("error"), "warnings": levels.count("warning")}
        found = ", ".join(some(kind, count) for kind, count in counts.items() if count)
        size = f"{some('posts', told.posts)}, {some('deliveries', len(told.lines))}."
        return f"{size} {found}." if found else size

    def _show_nothing(self, told: Rehearsal) -> None:
        empty = not told.findings
        self.list.setVisible(not empty)
        self.heads.setVisible(not empty)
        self.nothing.setVisible(empty)
        while (old := self._nothing_column.takeAt(0)) is not None:
            if (widget := old.widget()) is not None:
                widget.deleteLater()
        if empty:
            self._nothing_column.addWidget(EmptyState(self.tr("Nothing found in %n posts.", "", told.posts)))

    def _failed(self, error: Exception) -> None:
        self._ended(sentence_of(error))

    def _ended(self, problem: str) -> None:
        self._running = False
        self.error.show_problem(problem)
        self.context_changed.emit()

    # -- mending ------------------------------------------------------------------------------------------------

    def _fix(self, item: object) -> None:
        if not isinstance(item, Found):
            return
        row, rule = item.line.row, item.finding.rule
        if rule in ACCOUNTS:
            self.services.shell.go("accounts", row.account_id)
        elif "move_to" in item.finding.data:
            planned = item.finding.data["move_to"]
            self.decisions.move([row], planned, clock.now().astimezone(zone_named(planned.zone)))
        elif rule in TIMES:
            self.services.shell.go("queue", row.draft_id)
        else:
            self.services.shell.go("composer", row.draft_id)

    def open_post(self) -> None:
        """The post of the finding under the cursor, in the Queue."""
        item = self.list.current()
        if isinstance(item, Found):
            self.services.shell.go("queue", item.line.row.draft_id)

    def print_list(self) -> None:
        """Ask for a printer, or a PDF file, and print what was found."""
        if self.told is not None:
            from ui.rehearsal.printing import ask_and_print  # the printer's code is read when somebody prints

            ask_and_print(self, self.title.text(), self.summary.text(), self.model.items())
