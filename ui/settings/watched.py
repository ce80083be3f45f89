"""Folders this computer watches for photos: where a telephone syncs to, or a card is put in."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QSizePolicy, QVBoxLayout, QWidget

from ui.rights import needs_right
from ui.settings.data import shown_path
from ui.settings.presenter import SettingsPresenter
from ui.settings.section import Line, Section
from ui.widgets.button import Button, LinkButton
from ui.widgets.label import Label


class WatchedSection(Section):
    """One line for each folder, with Stop watching; Watch a folder adds one."""

    def __init__(self, presenter: SettingsPresenter) -> None:
        super().__init__()
        self._presenter = presenter
        self._shown: list[str] | None = None
        self.entitle(self.tr("Photos from a telephone"))
        words = self.tr(
            "What arrives in a watched folder is offered in the Diary as a visit; nothing is added unasked."
        )
        self._told = Label(words, "secondary", "ink2", wrap=True)
        self._told.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.adder = Button(self.tr("Watch a folder…"), small=True)
        self.adder.clicked.connect(self.ask_folder)
        needs_right("entry", self.adder)
        self.place(Line("", self._told, self.adder, words=self.tr("watched folder photos telephone camera")), "watched")
        self._lines = QWidget()
        self._list = QVBoxLayout(self._lines)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)
        self.place(self._lines)

    def show_values(self) -> None:
        """One line for each folder watched."""
        folders: list[str] = list(self._presenter.device("watched") or [])
        if folders == self._shown:
            return
        self._shown = folders
        while (item := self._list.takeAt(0)) is not None:
            if (line := item.widget()) is not None:
                line.hide()
                line.deleteLater()
        for folder in folders:
            self._list.addWidget(self._line(folder))

    def _line(self, folder: str) -> Line:
        shown = Label(shown_path(Path(folder)), "secondary", wrap=True)
        shown.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        stop = LinkButton(self.tr("Stop watching"))
        stop.setAccessibleName(self.tr("Stop watching {folder}").format(folder=shown_path(Path(folder))))
        stop.carry(folder)
        stop.asked.connect(self._stop)
        return Line("", shown, stop)

    def ask_folder(self) -> None:
        """Ask for a folder, then watch it."""
        pictures = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Watch a folder"), pictures)
        if chosen:
            self.watch(Path(chosen))

    def watch(self, folder: Path) -> None:
        """From now on look there; what lies in a watched folder already is looked at with it."""
        watched = self._shown or []
        if any(folder.is_relative_to(each) for each in watched):
            return
        folders = [each for each in watched if not Path(each).is_relative_to(folder)]
        self._presenter.choose("device", "watched", [*folders, str(folder)])

    def _stop(self, folder: object) -> None:
        self._presenter.choose("device", "watched", [each for each in self._shown or [] if each != folder])
