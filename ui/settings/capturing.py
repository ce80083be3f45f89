"""Notes from outside the window: the icon in the tray, and the entry in the system's menu. Only what there is."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox

from brandassist import desktop
from ui.sentences import sentence_of
from ui.services import Services
from ui.settings.presenter import SettingsPresenter
from ui.settings.section import Line, Note, Section
from ui.shell import tray
from ui.widgets.button import Button


class CaptureSection(Section):
    """How a note is begun when the window is not in front."""

    def __init__(self, presenter: SettingsPresenter, services: Services) -> None:
        super().__init__()
        self._presenter, self._background = presenter, services.background
        self.tray, self.stay = QCheckBox(), QCheckBox()
        self.menu = Button(self.tr("Put it in"))
        self._installed = False
        self.offered = tray.available() or desktop.offered()
        if self.offered:
            self.entitle(self.tr("Notes from anywhere"))
        if tray.available():
            self._place_tray()
        if desktop.offered():
            self.menu.clicked.connect(self._change_menu)
            self.place(Line(self.tr("In this computer's menu"), self.menu), "menu")
            words = self.tr("It has an action for a new note, which a key of the system can be bound to.")
            self.place(Note("notebook", words))
            self._read()
        self.setVisible(self.offered)

    def _place_tray(self) -> None:
        self.tray.setText(self.tr("Icon in the system's tray: a click begins a note"))
        self.tray.clicked.connect(self._choose_tray)
        self.place(Line("", self.tray, words=self.tray.text()))
        self.stay.setText(self.tr("Stay in the tray when the window is closed"))
        self.stay.clicked.connect(self._choose_stay)
        self.place(Line("", self.stay, words=self.stay.text()))

    def narrow(self, words: str) -> bool:
        if not self.offered:
            return False
        return super().narrow(words)

    def show_values(self) -> None:
        """Show what counts now."""
        on = bool(self._presenter.device("tray"))
        self.tray.setChecked(on)
        self.stay.setEnabled(on)
        self.stay.setChecked(bool(self._presenter.device("stay_in_tray")))

    def _choose_tray(self, on: bool) -> None:
        self.stay.setEnabled(on)
        self._presenter.choose("device", "tray", on)

    def _choose_stay(self, on: bool) -> None:
        self._presenter.choose("device", "stay_in_tray", on)

    # -- the system's menu --------------------------------------------------------------------------------------

    def _read(self) -> None:
        self._background.run(self, desktop.installed, self._show_menu, self._failed, lane="network")

    def _show_menu(self, installed: bool) -> None:
        self._installed = installed
        self.menu.set_text(self.tr("Take it out") if installed else self.tr("Put it in"))
        self.menu.setAccessibleName(
            self.tr("Take Brand Assist out of this computer's menu")
            if installed
            else self.tr("Put Brand Assist into this computer's menu")
        )
        self.error("menu").show_problem("")

    def _change_menu(self) -> None:
        installed = self._installed

        def change() -> bool:
            if installed:
                desktop.remove()
            else:
                from brandassist import assets

                desktop.install(assets.read_bytes("desktop", "brandassist.svg"))
            return desktop.installed()

        self._background.run(self, change, self._show_menu, self._failed, lane="network")

    def _failed(self, error: Exception) -> None:
        self.error("menu").show_problem(sentence_of(error))
