"""The right pane: the map, the first start's hints while they are needed, then the ideas of the entry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.diary.ideas import Ideas, grown
from ui.diary.map.map import Map
from ui.diary.presenter import Found
from ui.diary.start import Alone, Start
from ui.diary.visits.promised import Promised
from ui.widgets.pane import Pane

if TYPE_CHECKING:
    from brandassist.diary.service import Shown

SIDE = 28


class SidePane(Pane):
    """`shown` when it comes or goes, because the hints move below the entry where it is not."""

    draft_wanted = Signal(object)
    draft_opened = Signal(str)
    written = Signal(str, str)
    all_ideas_wanted = Signal()
    hints_hidden = Signal()
    accounts_wanted = Signal()
    person_wanted = Signal()
    shown = Signal()

    def __init__(self, with_composer: bool, with_accounts: bool, with_settings: bool) -> None:
        super().__init__(self.tr("Ideas"), bar=False)
        self.start = Start(with_composer, with_accounts)
        self.ideas, self.alone = Ideas(with_composer), Alone(with_settings)
        page = QWidget()
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(SIDE, 24, SIDE, 24)
        self._column.setSpacing(36)
        self._column.addWidget(self.start)
        self._column.addWidget(self.ideas)
        self.promised = Promised()
        self._column.addWidget(self.promised)
        self._column.addStretch(1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(page)
        self.map = Map()
        self.column.addWidget(self.map)
        self.column.addWidget(scroll, 1)
        self.column.addWidget(self.alone)
        self.ideas.hide()
        self.alone.hide()
        self._connect()

    def _connect(self) -> None:
        self.start.hints_hidden.connect(self.hints_hidden)
        self.start.accounts_wanted.connect(self.accounts_wanted)
        self.alone.person_wanted.connect(self.person_wanted)
        self.ideas.draft_wanted.connect(self.draft_wanted)
        self.ideas.draft_opened.connect(self.draft_opened)
        self.ideas.written.connect(self.written)
        self.ideas.all_wanted.connect(self.all_ideas_wanted)

    def show_found(self, found: Found, shown: Shown | None, passages: int) -> None:
        """What was read; `shown` is None for a new sheet."""
        left = self.start.show_start(found.done, found.accounts, wanted=True)
        self.alone.setVisible(left and found.alone)
        if shown is not None:
            self.ideas.show_ideas(grown(shown))
            self.ideas.show_locked(passages, shown.entry.locked)
            self.promised.show_promises(found.promised, shown.entry.id, found.today)
        else:
            self.promised.hide()
        self.ideas.setVisible(shown is not None)

    def show_locked(self, passages: int, whole: bool) -> None:
        """Locks changed while typing."""
        self.ideas.show_locked(passages, whole)

    def hide_hints(self) -> None:
        """All of the first start goes."""
        self.start.hide()
        self.alone.hide()

    def showEvent(self, event: QEvent) -> None:
        super().showEvent(event)  # type: ignore[arg-type] - a QShowEvent
        self.shown.emit()

    def hideEvent(self, event: QEvent) -> None:
        super().hideEvent(event)  # type: ignore[arg-type] - a QHideEvent
        self.shown.emit()
