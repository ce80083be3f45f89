"""Where the workspace's files are, how much they hold, and a copy of all of it in one file."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from threading import Event

from PySide6.QtCore import QCoreApplication, QLocale, QStandardPaths, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QSizePolicy

from brandassist import clock
from brandassist.errors import Stopped
from ui.sentences import sentence_of
from ui.services import Services
from ui.settings.presenter import SettingsPresenter
from ui.settings.section import Line, Note, Section
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.states import BusyLine


def size_of(folder: Path) -> int:
    """The bytes of all files below a folder; what vanishes meanwhile does not count."""
    total = 0
    for path in folder.rglob("*"):
        try:
            total += 0 if path.is_dir() else path.lstat().st_size
        except OSError:
            continue
    return total


def shown_path(folder: Path) -> str:
    """The path as a person writes it, from home where it is below it."""
    home = Path.home()
    return f"~/{folder.relative_to(home).as_posix()}" if folder.is_relative_to(home) else str(folder)


class DataSection(Section):
    """The folder with Open; Back up now writes a file the person chooses."""

    def __init__(self, presenter: SettingsPresenter, services: Services) -> None:
        super().__init__()
        self._presenter, self._services = presenter, services
        self._stop = Event()
        self.measured = False  # whether the size is shown yet
        self.entitle(self.tr("Where your data lives"))
        self._show_folder()
        if not presenter.shared:
            self._show_backup()
        self.place(Note("key", self.tr("Passwords and keys stay in this computer’s keychain, never here.")))

    def _show_folder(self) -> None:
        self.folder = Label(shown_path(self._presenter.folder), "secondary", wrap=True)
        self.folder.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.folder.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.opener = Button(self.tr("Open"), icon="folder-open", small=True)
        self.opener.setAccessibleName(self.tr("Open the folder of this workspace"))
        self.opener.clicked.connect(self._open)
        self.place(Line(self.tr("Folder"), self.folder, self.opener), "folder")

    def _show_backup(self) -> None:
        self.told = Label(self.tr("Everything in one file, locked passages too"), "secondary", wrap=True)
        self.told.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.backer = Button(self.tr("Back up now…"), small=True)
        self.backer.clicked.connect(self.back_up)
        self.busy = BusyLine()
        self.busy.cancelled.connect(self._cancel)
        if (app := QCoreApplication.instance()) is not None:
            app.aboutToQuit.connect(self._cancel)
        self.place(Line(self.tr("Backup"), self.told, self.backer))
        self.place(self.busy, "backup")

    def show_values(self) -> None:
        """Measure the folder anew."""
        folder = self._presenter.folder
        self._services.background.run(self, lambda: size_of(folder), self._show_size, self._unmeasured, lane="network")

    def back_up(self) -> None:
        """Ask for a file, then write it."""
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        proposed = Path(documents, f"brandassist-{_today().isoformat()}.zip")
        options = QFileDialog.Option.DontConfirmOverwrite  # a file that is there is never written over
        title = self.tr("Back up to")
        chosen, _ = QFileDialog.getSaveFileName(self, title, str(proposed), "*.zip", "", options)
        if chosen:
            self.back_up_to(Path(chosen))

    def back_up_to(self, target: Path) -> None:
        """Write the backup in the background, with progress; cancelled, it leaves nothing."""
        from brandassist.store.backup import backup

        folder, stop = self._presenter.folder, self._stop
        stop.clear()
        self.backer.setEnabled(False)
        self.show_error("backup", "")
        self.busy.show_progress(self.tr("Backing up"))
        report = self._services.background.progress(self, self._moved)

        def moved(done: int, total: int) -> None:
            if stop.is_set():
                raise Stopped
            report((done, total))

        def write() -> Path:
            backup(folder, target, moved)
            return target

        self._services.background.run(self, write, self._backed_up, self._not_backed_up, lane="network")

    def _cancel(self) -> None:
        self._stop.set()

    def _moved(self, progress: tuple[int, int]) -> None:
        done, total = progress
        words = self.tr("Backing up, {done} of {total} files").format(done=done, total=total)
        self.busy.show_progress(words, done, total)

    def _backed_up(self, target: Path) -> None:
        self._end()
        self.told.setText(self.tr("Written to {file}").format(file=shown_path(target)))

    def _not_backed_up(self, error: Exception) -> None:
        self._end()
        if not isinstance(error, Stopped):
            self.show_error("backup", sentence_of(error))

    def _end(self) -> None:
        self.busy.hide()
        self.backer.setEnabled(True)

    def _show_size(self, size: int) -> None:
        amount = QLocale().formattedDataSize(size, 0, QLocale.DataSizeFormat.DataSizeSIFormat)
        self.folder.setText(f"{shown_path(self._presenter.folder)}, {amount}")
        self.measured = True

    def _unmeasured(self, error: Exception) -> None:
        del error  # a folder that cannot be read says so when it is opened

    def _open(self) -> None:
        opened = QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._presenter.folder)))
        sentence = self.tr("The system has no program that shows folders; this is where it is.")
        self.show_error("folder", "" if opened else sentence)


def _today() -> date:
    return clock.now().astimezone().date()
