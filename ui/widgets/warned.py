"""What is worth a look about a time, told beneath it while one chooses; it keeps nobody from choosing it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from brandassist.errors import Problem
from brandassist.walltime import plan
from ui.planning_words import warning_words
from ui.services import Services
from ui.widgets.label import Label
from ui.widgets.states import IconMark

if TYPE_CHECKING:
    from brandassist.planning.beside import Beside
    from brandassist.store.deliveries.read import DeliveryRow
    from brandassist.workspace import Workspace

ReadBeside = Callable[[Sequence[str], str], "Beside"]
"""From the accounts (ids; none where they are known) and the zone to what the times are held against."""


class Warned(QWidget):
    """One line per warning, none where there is nothing to say."""

    def __init__(self, services: Services, read: ReadBeside, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services, self._read = services, read
        self._wall = ""
        self._asked: tuple[tuple[str, ...], str] | None = None
        self._beside: Beside | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self.sentences: tuple[str, ...] = ()
        self.hide()

    def look(self, accounts: tuple[str, ...], wall: str, zone: str) -> None:
        """Tell of another time at once; other accounts or another zone are read first."""
        self._wall = wall
        if (accounts, zone) == self._asked:
            self._tell()
            return
        self._asked, self._beside = (accounts, zone), None
        read = partial(_read, self._read, (accounts, zone))
        self._services.background.run(self, read, self._have, self._not_read, lane="database")

    def _have(self, found: tuple[tuple[tuple[str, ...], str], Beside]) -> None:
        if found[0] == self._asked:  # else something else was chosen meanwhile
            self._beside = found[1]
            self._tell()

    def _not_read(self, error: Exception) -> None:
        del error  # a zone half typed; setting the time says what is wrong
        self._show(())

    def _tell(self) -> None:
        if self._beside is None or self._asked is None:
            return
        zone = self._asked[1]
        with suppress(Problem):
            # An hour that comes twice is asked about when it is set; until then the first is looked at.
            found = self._beside.at(plan(self._wall, zone, 0).instant())
            self._show(tuple(warning_words(each, zone) for each in found))

    def _show(self, sentences: tuple[str, ...]) -> None:
        if sentences == self.sentences:
            return
        self.sentences = sentences
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for line, words in enumerate(sentences):
            self._grid.addWidget(IconMark("warning", "awaiting"), line, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(Label(words, "secondary", "awaiting", wrap=True), line, 1)
        self.setVisible(bool(sentences))
        self.setAccessibleName(self.tr("Worth a look"))
        self.setAccessibleDescription(" ".join(sentences))


def beside_draft(workspace: Workspace, draft_id: str, accounts: Sequence[str], zone: str) -> Beside:
    """For a draft that gets a time on these accounts."""
    return workspace.warnings.beside(draft_id, accounts, zone)


def beside_rows(workspace: Workspace, rows: Sequence[DeliveryRow], accounts: Sequence[str], zone: str) -> Beside:
    """For deliveries of one draft that move together; they bring their accounts."""
    del accounts
    ids = [each.id for each in rows]
    return workspace.warnings.beside(rows[0].draft_id, [each.account_id for each in rows], zone, rows[0].means, ids)


def _read(read: ReadBeside, asked: tuple[tuple[str, ...], str]) -> tuple[tuple[tuple[str, ...], str], Beside]:
    return asked, read(*asked)
