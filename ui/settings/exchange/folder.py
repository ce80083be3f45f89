"""The line of the folder that both see: which it is, and what came of it the last time."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QSizePolicy

from ui.services import Services
from ui.settings.data import shown_path
from ui.settings.presenter import SettingsPresenter
from ui.settings.section import Line
from ui.widgets.button import Button, LinkButton
from ui.widgets.label import Label

if TYPE_CHECKING:
    from brandassist.exchange.service import Through


translate = QCoreApplication.translate


class FolderLine(Line):
    """Which folder it is, this computer keeps by itself."""

    def __init__(self, presenter: SettingsPresenter, services: Services) -> None:
        self._presenter, self._services = presenter, services
        self.told = Label(_about(), "secondary", wrap=True)
        self.told.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.chooser = Button(translate("ExchangeSection", "Choose…"), small=True)
        self.chooser.setAccessibleName(translate("ExchangeSection", "Choose a folder that both see"))
        self.now = Button(translate("ExchangeSection", "Exchange now"), small=True)
        self.now.setAccessibleName(translate("ExchangeSection", "Exchange through the folder now"))
        self.stopper = LinkButton(translate("ExchangeSection", "Stop using it"))
        self.stopper.setAccessibleName(translate("ExchangeSection", "Stop using the shared folder"))
        super().__init__(translate("ExchangeSection", "Shared folder"), self.told, self.chooser, self.now, self.stopper)

    def folder(self) -> Path | None:
        """Where it is; None: there is none."""
        found = self._known().get(self._services.workspace.id)
        return Path(found) if found else None

    def ask(self) -> Path | None:
        """Let a person choose one."""
        chosen = QFileDialog.getExistingDirectory(self, translate("ExchangeSection", "A folder that both see"))
        return Path(chosen) if chosen else None

    def keep(self, folder: Path | None) -> None:
        """Use it from now on, or none."""
        known = self._known()
        known.pop(self._services.workspace.id, None)
        if folder is not None:
            known[self._services.workspace.id] = str(folder)
        self._services.device.put("exchange_folders", known)
        self.told.setText(_about() if folder is None else shown_path(folder))

    def show_folder(self, begun: bool) -> None:
        """What can be done with it."""
        folder = self.folder()
        self.chooser.setVisible(folder is None)
        self.now.setVisible(folder is not None and begun)
        self.stopper.setVisible(folder is not None)
        if folder is not None and not self.told.text().startswith(shown_path(folder)):
            self.told.setText(shown_path(folder))

    def went_through(self, through: Through) -> None:
        """What came of it."""
        folder = self.folder()
        if folder is not None:
            nothing = through.wrote is None and not through.read.number
            new = translate("ExchangeSection", "{folder}: exchanged")
            old = translate("ExchangeSection", "{folder}: nothing is new")
            self.told.setText((old if nothing else new).format(folder=shown_path(folder)))

    def _known(self) -> dict[str, str]:
        return dict(self._presenter.device("exchange_folders") or {})


def _about() -> str:
    return translate("ExchangeSection", "One that a program keeps the same on both computers")
