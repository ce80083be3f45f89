"""Texts from elsewhere into this workspace, and all drafts out of it as Markdown, with progress and a report."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRect
from PySide6.QtWidgets import QFileDialog, QSizePolicy

from brandassist.errors import Stopped
from ui.rights import needs_right
from ui.sentences import sentence_of
from ui.services import Services
from ui.settings.blogs import BlogsLine
from ui.settings.data import shown_path
from ui.settings.moving_words import Moving, line_words
from ui.settings.section import Line, Section
from ui.theme import scaled, theme
from ui.widgets.button import Button, LinkButton
from ui.widgets.label import Label
from ui.widgets.rows import RowList, RowPainter, Rows
from ui.widgets.states import BusyLine

if TYPE_CHECKING:
    from brandassist.archive.markdown import Exported
    from brandassist.importing.report import Brought, Report
    from brandassist.workspace import Workspace

HEIGHT, MOST_SHOWN = 48, 5
Moved = Callable[[int, int], bool]


@dataclass(frozen=True)
class Told:
    """One line of the report: which file or post, and what of it."""

    source: str
    words: str


class MovingSection(Section):
    """Folder and File bring in; Export writes all drafts. One thing at a time."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services, self._stop = services, Event()
        self._key = self._words = ""
        self.entitle(self.tr("Bring in, take out"))
        self.told = _grey(self.tr("Markdown, WordPress, your archive from X; Day One, jrnl, RedNotebook"))
        self.folder = self._button(self.tr("Folder…"), self.tr("Bring in a folder"), self.ask_folder)
        self.file = self._button(self.tr("File…"), self.tr("Bring in a file"), self.ask_file)
        self.place(Line(self.tr("From elsewhere"), self.told, self.folder, self.file))
        notes = _grey(self.tr("A folder of Markdown or text, with its pictures: each note becomes an entry"))
        self.notes = self._button(
            self.tr("Notes…"), self.tr("Bring in a folder of notes as diary entries"), self.ask_notes
        )
        self.place(Line(self.tr("Into the diary"), notes, self.notes))
        self.blogs = BlogsLine()
        self.blogs.asked.connect(self.bring_in_from)
        self.place(self.blogs)
        needs_right("brought_in", self.folder, self.file, self.notes, self.blogs)
        self.opener = LinkButton(self.tr("Show the drafts"))
        self.opener.clicked.connect(self._show_drafts)
        self.opener.hide()
        self.place(self.opener)
        self.model: Rows[Told] = Rows(_name, None)
        self.list = RowList(self.model, HEIGHT, _paint, self.tr("What was not taken as it was"))
        self.list.hide()
        theme.changed.connect(self._dress)
        self.place(self.list, "import")
        self.written = _grey(self.tr("All of them as Markdown, with their pictures"))
        self.exporter = self._button(self.tr("Export…"), self.tr("Export all drafts"), self.ask_where)
        self.place(Line(self.tr("Drafts"), self.written, self.exporter))
        self.busy = BusyLine()
        self.busy.cancelled.connect(self._stop.set)
        if (app := QCoreApplication.instance()) is not None:
            app.aboutToQuit.connect(self._stop.set)
        self.place(self.busy, "export")

    def _button(self, text: str, name: str, slot: Callable[[], None]) -> Button:
        button = Button(text, small=True)
        button.setAccessibleName(name)
        button.clicked.connect(slot)
        return button

    def show_values(self) -> None:
        """Nothing here is a setting: what was told stays until the next run. Blogs may have come."""
        sources = self._services.workspace.imports.sources
        self._services.background.run(self, sources, self.blogs.show_accounts, self._not_read)

    def _not_read(self, error: Exception) -> None:
        self.show_error("import", sentence_of(error))

    def narrow(self, words: str) -> bool:
        found = super().narrow(words)
        self.blogs.setVisible(self.blogs.possible and not self.blogs.isHidden())
        return found

    # -- in ---------------------------------------------------------------------------------------------------

    def ask_folder(self) -> None:
        """Ask for a folder, then bring it in."""
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Bring in a folder"))
        if chosen:
            self.bring_in(Path(chosen))

    def ask_file(self) -> None:
        """Ask for a file, then bring it in."""
        kinds = self.tr("Texts and archives (*.md *.markdown *.txt *.xml *.zip *.js *.json)")
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Bring in a file"), "", kinds)
        if chosen:
            self.bring_in(Path(chosen))

    def bring_in(self, source: Path) -> None:
        """Bring it in, in the background; cancelled, what came in until then stays."""
        imports = self._services.workspace.imports
        self._bring_in(partial(imports.bring_in, source))

    def ask_notes(self) -> None:
        """Ask for a folder of notes, then make entries of them."""
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Bring in notes as diary entries"))
        if chosen:
            self.bring_in_notes(Path(chosen))

    def bring_in_notes(self, source: Path) -> None:
        """Make diary entries of them, as `bring_in` makes drafts."""
        self._bring_in(partial(self._services.workspace.imports.entries, source))

    def bring_in_from(self, account_id: str, pictures: bool, everyone: bool) -> None:
        """Bring in the posts of a connected blog, as `bring_in` does."""
        imports = self._services.workspace.imports
        self._bring_in(lambda go_on: imports.from_account(account_id, go_on, pictures=pictures, everyone=everyone))

    def _bring_in(self, read: Callable[[Moved], Report]) -> None:
        self._show_report([])
        self.opener.hide()
        self._begin("import", self.tr("Bringing in"))
        work = partial(read, self._progress())
        self._services.background.run(self, work, self._brought_in, self._failed, lane="network")

    def _brought_in(self, report: Report) -> None:
        self._end()
        self.told.setText(Moving().counts(report))
        lines = sorted(report.told, key=_is_no_problem)
        self._show_report([Told(line.source, words) for line in lines for words in line_words(line)])
        self.opener.setVisible(bool(report.counts["draft"]) and self._services.shell.has("composer"))

    def _show_report(self, lines: Sequence[Told]) -> None:
        self.model.reset(lines)
        self._dress()
        self.list.setVisible(bool(lines))

    def _dress(self) -> None:
        self.list.setFixedHeight(scaled(HEIGHT) * min(len(self.model.items()), MOST_SHOWN))

    def _show_drafts(self) -> None:
        self._services.shell.go("composer")

    # -- out --------------------------------------------------------------------------------------------------

    def ask_where(self) -> None:
        """Ask for a folder that is new or empty, then write all drafts there."""
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Export all drafts to an empty folder"))
        if chosen:
            self.export_to(Path(chosen))

    def export_to(self, target: Path) -> None:
        """Write all drafts in the background; cancelled, it leaves nothing."""
        self._begin("export", self.tr("Exporting"))
        work = partial(_export, self._services.workspace, target, self._progress())
        self._services.background.run(self, work, self._exported, self._failed, lane="network")

    def _exported(self, result: tuple[Path, Sequence[Exported]]) -> None:
        self._end()
        target, told = result
        left_out = sum(not each.file for each in told)
        words = self.tr("%n drafts written to {folder}", "", len(told) - left_out).format(folder=shown_path(target))
        if left_out:
            words += ". " + self.tr("%n left out because of what is locked", "", left_out)
        self.written.setText(words)

    # -- under way --------------------------------------------------------------------------------------------

    def _progress(self) -> Moved:
        report, stop = self._services.background.progress(self, self._moved), self._stop
        last = -1

        def go_on(done: int, total: int) -> bool:
            nonlocal last
            hundredth = done * 100 // total if total else 0
            if hundredth != last:
                last = hundredth
                report((hundredth, 100))
            return not stop.is_set()

        return go_on

    def _moved(self, progress: tuple[int, int]) -> None:
        self.busy.show_progress(self._words, *progress)

    def _begin(self, key: str, words: str) -> None:
        self._key, self._words = key, words
        self._stop.clear()
        self._enable(False)
        for each in ("import", "export"):
            self.show_error(each, "")
        self.busy.show_progress(words)

    def _failed(self, error: Exception) -> None:

        self._end()
        if not isinstance(error, Stopped):
            self.show_error(self._key, sentence_of(error))

    def _end(self) -> None:
        self.busy.hide()
        self._enable(True)

    def _enable(self, on: bool) -> None:
        for button in (self.folder, self.file, self.notes, self.blogs.button, self.exporter):
            button.setEnabled(on)


def _export(workspace: Workspace, target: Path, go_on: Moved) -> tuple[Path, list[Exported]]:
    from brandassist.archive.markdown import export

    return target, export(workspace.db, workspace.media_folder, target, go_on)


def _grey(words: str) -> Label:
    label = Label(words, "secondary", wrap=True)
    label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    return label


def _is_no_problem(line: Brought) -> bool:
    return line.problem is None


def _name(told: Told) -> str:
    return f"{told.source}: {told.words}"


def _paint(row: RowPainter, told: Told) -> None:
    rect = row.rect.adjusted(12, 0, -12, 0)
    top = rect.top() + scaled(6)
    row.text(QRect(rect.left(), top, rect.width(), scaled(18)), told.source, "secondary")
    row.text(QRect(rect.left(), top + scaled(18), rect.width(), scaled(16)), told.words, "meta", "ink3")
