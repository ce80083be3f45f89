"""The lines of a file out and of a file in: what came of the last one, and the button that asks for the next."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QSizePolicy

from ui.settings.section import Line
from ui.widgets.button import Button
from ui.widgets.label import Label

ENDING = ".brandassist"

translate = QCoreApplication.translate


class OutLine(Line):
    """A file for the other."""

    def __init__(self) -> None:
        self.told = grey(translate("ExchangeSection", "All that the other does not have yet, in one file"))
        self.button = Button(translate("ExchangeSection", "Write a file…"), small=True)
        self.button.setAccessibleName(_write())
        super().__init__(translate("ExchangeSection", "Out"), self.told, self.button)

    def ask(self, name: str) -> Path | None:
        """Let a person say where; `name`: for whom it is."""
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        proposed = Path(documents, f"{name}{ENDING}".replace("/", "-"))
        chosen, _ = QFileDialog.getSaveFileName(self, _write(), str(proposed), f"*{ENDING}")
        return Path(chosen) if chosen else None


class InLine(Line):
    """A file of the other."""

    def __init__(self) -> None:
        self.told = grey(translate("ExchangeSection", "A file that came from the other; reading it twice does no harm"))
        self.button = Button(translate("ExchangeSection", "Read a file…"), small=True)
        self.button.setAccessibleName(_read())
        super().__init__(translate("ExchangeSection", "In"), self.told, self.button)

    def ask(self) -> Path | None:
        """Let a person say which."""
        chosen, _ = QFileDialog.getOpenFileName(self, _read(), "", f"*{ENDING};;*")
        return Path(chosen) if chosen else None


def grey(words: str) -> Label:
    """A quiet line that takes what room there is."""
    label = Label(words, "secondary", wrap=True)
    label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    return label


def _write() -> str:
    return translate("ExchangeSection", "Write a file for the other")


def _read() -> str:
    return translate("ExchangeSection", "Read a file of the other")
