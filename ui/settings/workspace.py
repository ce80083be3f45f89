"""Where a shared workspace is, with whom, and how it stands; nothing where it is this computer's alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy

from brandassist import clock
from ui.reach import reach
from ui.services import Services
from ui.settings.section import Line, Section
from ui.when import short_when
from ui.widgets.label import Label

if TYPE_CHECKING:
    from brandassist.workspace.opened import Reach


class WorkspaceSection(Section):
    """Three lines that follow what is known; hidden without a server."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self.entitle(self.tr("Workspace"))
        self.address, self.others, self.exchanged = (self._told() for _ in range(3))
        self.address.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words = self.tr("workspace server shared address")
        self.place(Line(self.tr("Address"), self.address, words=words))
        self.place(Line(self.tr("Shared with"), self.others, words=words))
        self.place(Line(self.tr("Last exchange"), self.exchanged, words=words))
        reach.changed.connect(self.show_values)
        self.show_values()

    def _told(self) -> Label:
        label = Label("", "secondary", wrap=True)
        label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        return label

    def show_values(self) -> None:
        """Say it of what is known now."""
        found = reach.now
        self.setVisible(found is not None)
        if found is not None:
            self.address.setText(self._services.workspace.address)
            self.others.setText(", ".join(found.others) or self.tr("Nobody else yet"))
            self.exchanged.setText(self._exchange(found))

    def narrow(self, words: str) -> bool:
        shown = super().narrow(words) and reach.now is not None
        self.setVisible(shown)
        return shown

    def _exchange(self, found: Reach) -> str:
        now = clock.now().astimezone()
        said = [short_when(found.at.astimezone(), now)] if found.at is not None else [self.tr("Never yet")]
        if found.away:
            said.append(self.tr("the server is not reached now; this goes on by itself"))
        if waiting := reach.waiting():
            said.append(waiting)
        return "; ".join(said)
