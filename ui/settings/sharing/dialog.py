"""Moving this workspace to a shared one: asked where, said what will happen, done, and told what was compared."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from brandassist.errors import Problem, Stopped
from ui.sentences import sentence_of
from ui.services import Services
from ui.settings.data import shown_path
from ui.settings.sharing.asking import OF_THE_PASSWORD, Asking
from ui.widgets.button import Button
from ui.widgets.dialog import Dialog
from ui.widgets.label import HairLine, Label, SectionHeading
from ui.widgets.states import BusyLine, IconMark, InlineError

if TYPE_CHECKING:
    from brandassist.store.shared.moving import Carried, GoOn
    from brandassist.workspace import Workspace

ABOUT_THE_ADDRESS = {
    *("workspace_there", "database_not_empty", "tables_refused", "server_too_old", "server_not_utf8"),
    *("server_untrusted", "database_unreachable", "database_refused", "no_database_there", "moved_elsewhere"),
}


class Points(QWidget):
    """Sentences under each other, each with its icon."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)

    def add(self, icon: str, words: str) -> None:
        """One more."""
        self.words.append(words)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(IconMark(icon), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Label(words, "secondary", wrap=True), 1)
        self._column.addLayout(row)


class ShareDialog(Dialog):
    """Esc cancels a move under way, and closes otherwise; closed after a move, the workspace is opened again, there."""

    def __init__(self, parent: QWidget, services: Services) -> None:
        super().__init__(parent, self.tr("Move this workspace to a shared one"), 600)
        self._services = services
        self._stop = Event()
        self._copying = ""
        self.under_way = self.moved = False
        self.asking = Asking(services)
        self.points = Points()
        self.busy = BusyLine()
        self.problem = InlineError()
        self._lay_out()
        self._say_what_happens()
        self.asking.changed.connect(self._judge)
        if (app := QCoreApplication.instance()) is not None:
            app.aboutToQuit.connect(self._cancel)
        services.background.run(self, self._staying, self._say_what_stays, self._failed)
        self._judge()
        self.asking.address.setFocus()

    def _lay_out(self) -> None:
        why = self.tr(
            "Others then work on it from their computers. It takes a PostgreSQL server with an empty database."
        )
        self._why = Label(why, "secondary", "ink2", wrap=True)
        self._rule = HairLine()
        self._heading_of_points = SectionHeading(self.tr("What will happen"))
        for widget in (self._why, self.asking, self._rule, self._heading_of_points, self.points):
            self.body.addWidget(widget)
        self.body.addWidget(self.busy)
        self.body.addWidget(self.problem)
        foot = self.add_foot()
        foot.addStretch(1)
        self.leaver = Button(self.tr("Cancel"))
        self.mover = Button(self.tr("Move"), "primary")
        for button in (self.leaver, self.mover):
            button.setAutoDefault(False)
            foot.addWidget(button)
        self.leaver.clicked.connect(self.reject)
        self.mover.clicked.connect(self._act)

    def _say_what_happens(self) -> None:
        for icon, words in (
            ("copy", self.tr("Everything is copied to the server, read back from there, and compared.")),
            (
                "floppy-disk",
                self.tr("The file here is kept as it is. From then on it only leads to the shared workspace."),
            ),
            ("key", self.tr("Keys of accounts stay in this computer’s keychain, so this computer goes on sending.")),
        ):
            self.points.add(icon, words)

    def _staying(self) -> int:
        from brandassist import sharing

        return sharing.stays(self._services.workspace.db)

    def _say_what_stays(self, entries: int) -> None:
        stay = self.tr(
            "Diary entries with locked words stay on this computer alone, in no backup of the server: %Ln now.",
            "",
            entries,
        )
        self.points.add("lock-simple", stay)

    # -- moving -----------------------------------------------------------------------------------------------

    def _judge(self) -> None:
        if not self.moved:
            self.mover.setEnabled(self.asking.ready is not None and not self.under_way)

    def _act(self) -> None:
        if self.moved:
            self.accept()
        elif self.asking.ready is not None:
            self._begin()

    def _begin(self) -> None:
        self._stop.clear()
        self.problem.show_problem("")
        self._set_under_way(True)
        self._show_busy(self.tr("Beginning"))
        workspace, address, go_on = self._services.workspace, self.asking.typed(), self._go_on()

        def move() -> Carried:
            return _moved(workspace, address, go_on)

        self._services.background.run(self, move, self._told, self._failed, lane="network")

    def _go_on(self) -> GoOn:
        report, stop = self._services.background.progress(self, self._show), self._stop
        last = (-1, -1)

        def go_on(done: int, total: int) -> None:
            nonlocal last
            if stop.is_set():
                raise Stopped
            now = (done * 200 // total, total) if total else (0, 0)
            if now != last:
                last = now
                report((done, total))

        return go_on

    def _show(self, progress: tuple[int, int]) -> None:
        done, total = progress
        records = QLocale().toString(total // 2)
        if total <= 1:
            self._show_busy(self.tr("Taking the pictures along"))
        elif done < total // 2:
            said = self.tr("Copying, {done} of {total} records").format(done=QLocale().toString(done), total=records)
            self._show_busy(said, done, total)
        else:
            now = QLocale().toString(done - total // 2)
            said = self.tr("Comparing, {done} of {total} records").format(done=now, total=records)
            self._show_busy(said, done, total)

    def _show_busy(self, words: str, done: int = 0, total: int = 0) -> None:
        self.busy.show_progress(words, done, total, stoppable=False)  # Cancel is below

    def _set_under_way(self, on: bool) -> None:
        self.under_way = on
        self.asking.setEnabled(not on)
        self._judge()
        if on:
            self.leaver.setFocus()

    def _failed(self, error: Exception) -> None:
        self.busy.hide()
        self._set_under_way(False)
        if isinstance(error, Stopped):
            self.problem.show_problem(self.tr("Cancelled. Nothing was moved, and the file is as it was."))
        elif isinstance(error, Problem) and error.code in (*OF_THE_PASSWORD, *ABOUT_THE_ADDRESS):
            self.asking.show_problem(error)
        else:
            self.problem.show_problem(sentence_of(error))
        self.asking.address.setFocus()

    # -- the end ----------------------------------------------------------------------------------------------

    def _told(self, done: Carried) -> None:
        self.moved, self.under_way = True, False
        for widget in (self._why, self.asking, self._rule, self.points, self.busy, self.problem):
            widget.hide()
        self._heading_of_points.setText(self.tr("The workspace is shared now"))
        self.points = Points()
        for icon, words in self._ending(done):
            self.points.add(icon, words)
        self.body.addWidget(self.points)
        self.leaver.hide()
        self.mover.set_text(self.tr("Open the shared workspace"))
        self.mover.setEnabled(True)
        self.mover.setFocus()
        self.setAccessibleDescription(" ".join(self.points.words))

    def _ending(self, done: Carried) -> list[tuple[str, str]]:
        records, tables = sum(done.rows.values()), sum(1 for rows in done.rows.values() if rows)
        compared = self.tr("%Ln records were read back from the server and are the same as here.", "", records)
        counted = self.tr("Each of %Ln tables was counted and compared.", "", tables)
        folder = shown_path(self._services.workspace.folder)
        told = [
            ("check-circle", f"{compared} {counted}"),
            ("floppy-disk", self.tr("The file in {folder} is kept and marked.").format(folder=folder)),
        ]
        if done.entries_here:
            stay = self.tr(
                "%Ln entries with locked words stay on this computer: save them yourself.", "", done.entries_here
            )
            told.append(("lock-simple", stay))
        if not done.held:
            told.append(
                ("warning", self.tr("This login may not make others, so roles guide there and do not protect."))
            )
        return told

    def _cancel(self) -> None:
        self._stop.set()

    # -- closing ----------------------------------------------------------------------------------------------

    def reject(self) -> None:
        if self.under_way:
            self._cancel()
        else:
            super().reject()

    def done(self, arg__1: int) -> None:
        super().done(arg__1)
        if self.moved:
            self._services.shell.reopen()


def _moved(workspace: Workspace, address: str, go_on: GoOn) -> Carried:
    from brandassist import sharing

    return workspace.move_to(sharing.on_server(address), go_on)
