"""Settings: one page, two columns, no dialog. What is chosen applies at once and can be taken back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ui.rights import needs_right
from ui.screen import KeyHint, Screen, hint
from ui.services import Services
from ui.settings.agent import AgentSection
from ui.settings.answering import AnsweringSection
from ui.settings.capturing import CaptureSection
from ui.settings.computers import ComputersSection
from ui.settings.crisis import CrisisSection
from ui.settings.data import DataSection
from ui.settings.exchange.section import ExchangeSection
from ui.settings.formats import FormatsSection
from ui.settings.internal_names import InternalNamesSection
from ui.settings.look import LookSection
from ui.settings.moving import MovingSection
from ui.settings.notices import NoticesSection
from ui.settings.own_words import OwnWordsSection
from ui.settings.people import PeopleSection
from ui.settings.presenter import SettingsPresenter
from ui.settings.rules import ApprovalSection, TimesSection
from ui.settings.shortcuts import ShortcutsSection
from ui.settings.slots import SlotsSection
from ui.settings.watched import WatchedSection
from ui.settings.workspace import WorkspaceSection
from ui.theme import scaled, theme
from ui.widgets.field import Field
from ui.widgets.label import Label

MARGIN, GUTTER, TWO_COLUMNS = 72, 72, 1180


class SettingsPage(Screen):
    """Arriving with "add_person" opens the form for somebody new; "bring_in" leads to what comes from elsewhere,
    "drafts_out" to writing all drafts as files, "words" to a person's own words, "computers" to those that work
    here."""

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self.presenter = SettingsPresenter(services, self)
        self.people = PeopleSection(self.presenter)
        self.workspace, self.computers = WorkspaceSection(services), ComputersSection(services)
        self.approval = ApprovalSection(self.presenter)
        self.crisis = CrisisSection(self.presenter, services)
        self.times = TimesSection(self.presenter)
        self.answering = AnsweringSection(self.presenter)
        self.slots = SlotsSection(self.presenter, services)
        self.formats = FormatsSection(self.presenter, services)
        self.internal = InternalNamesSection(services)
        self.look = LookSection(self.presenter)
        self.capturing = CaptureSection(self.presenter, services)
        self.agent = AgentSection(services)
        self.notices = NoticesSection(self.presenter)
        self.data = DataSection(self.presenter, services)
        self.watched = WatchedSection(self.presenter)
        self.moving = MovingSection(services)
        self.exchange = ExchangeSection(self.presenter, services)
        self.shortcuts = ShortcutsSection(self.presenter, services)
        self.words = OwnWordsSection(self.presenter)
        shared = (self.approval, self.crisis, self.times, self.answering, self.slots, self.formats, self.words)
        needs_right("setting", *shared, self.internal, self.exchange)
        self._left = (
            self.workspace,
            self.people,
            self.computers,
            self.approval,
            self.crisis,
            self.times,
            self.answering,
            self.slots,
        )
        self._left += (self.formats, self.words, self.internal)
        self._right = (self.look, self.capturing, self.agent, self.notices)
        self._right += (self.data, self.watched, self.moving, self.exchange, self.shortcuts)
        self._wanted: object = None
        self.finder = Field(self.tr("Find a setting"), self.tr("Find a setting"), icon_name="magnifying-glass")
        self.nothing = Label(self.tr("No setting is called that."), "note", "ink2")
        self._lay_out()
        self.finder.textChanged.connect(self._find)
        self.finder.returnPressed.connect(self._to_found)
        self.people.sharing.connect(self._share)
        self.presenter.loaded.connect(self._show_values)
        self.presenter.failed.connect(self._show_error)
        self.look_after(("drafts",), self.presenter.load)
        theme.changed.connect(self._dress)

    def _lay_out(self) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(MARGIN, 24, MARGIN, 32)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(Label(self.tr("Settings"), "title"))
        head.addStretch(1)
        head.addWidget(self.finder)
        column.addLayout(head)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(GUTTER)
        for sections in (self._left, self._right):
            side = QVBoxLayout()
            side.setSpacing(0)
            for section in sections:
                side.addWidget(section)
            side.addStretch(1)
            self._columns.addLayout(side, 1)
        self.nothing.hide()
        column.addWidget(self.nothing)
        column.addLayout(self._columns)
        column.addStretch(1)
        self._scroll = scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(content)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        self._dress()

    # -- what the shell asks ----------------------------------------------------------------------------------

    def handlers(self) -> dict[str, Callable[[], None]]:
        return {
            "settings": self._here,
            "find_here": self._to_finder,
            "undo": self._undo,
            "redo": self._redo,
            "backup": self.data.back_up,
            "import_folder": self.moving.ask_folder,
            "exchange_by_file": self._to_exchange,
        }

    def possible(self) -> set[str]:
        return set(self.handlers()) - ({"backup", "exchange_by_file"} if self.presenter.shared else set[str]())

    def key_hints(self) -> list[KeyHint]:
        find = hint("find_here", self.tr("Find a setting"))
        return [
            KeyHint("Tab", self.tr("Next setting")),
            find,
            hint("undo", self.tr("Undo a change")),
            KeyHint("Esc", self.tr("Back")),
        ]

    def context_line(self) -> str:
        return self.tr("Changes apply at once")

    def arrive(self, target: object) -> None:
        self._wanted = target
        self.presenter.load()
        focus = QApplication.focusWidget()
        if focus is None or not self.isAncestorOf(focus):
            self.finder.setFocus()

    def leave(self) -> None:
        focus = QApplication.focusWidget()
        if focus is not None and self.isAncestorOf(focus):
            focus.clearFocus()  # a number half typed counts

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.people.form.isVisible():
            self.people.close_form()
        elif self.formats.form.isVisible():
            self.formats.form.hide()
        elif self.finder.text():
            self.finder.clear()
        else:
            self.services.shell.back()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._dress()

    # -- how it is shown --------------------------------------------------------------------------------------

    def _dress(self) -> None:
        two = self.width() >= scaled(TWO_COLUMNS)
        self._columns.setDirection(QBoxLayout.Direction.LeftToRight if two else QBoxLayout.Direction.TopToBottom)
        self._columns.setSpacing(GUTTER if two else 0)
        self.finder.setFixedWidth(scaled(256))

    def _show_values(self) -> None:
        for section in (*self._left, *self._right):
            section.show_values()
        if self._wanted == "add_person":
            self.people.add_person()
        leads = {"bring_in": self.moving.folder, "words": self.words.word, "answering": self.answering.hours}
        leads["drafts_out"] = self.moving.exporter
        if (place := leads.get(str(self._wanted))) is not None:
            place.setFocus()
            self._scroll.ensureWidgetVisible(place, 0, scaled(240))
        if self._wanted == "computers":
            self._scroll.ensureWidgetVisible(self.computers)
        self._wanted = None

    def _show_error(self, key: str, sentence: str) -> None:
        for section in (*self._left, *self._right):
            section.show_error(key, sentence)

    def _find(self, text: str) -> None:
        words = text.strip().casefold()
        found = [section.narrow(words) for section in (*self._left, *self._right)]
        self.nothing.setVisible(not any(found))

    def _to_found(self) -> None:
        self.focusNextChild()

    def _here(self) -> None:
        self.finder.setFocus()

    def _to_exchange(self) -> None:
        place = self.exchange.first()
        place.setFocus(Qt.FocusReason.OtherFocusReason)
        self._scroll.ensureWidgetVisible(self.exchange, 0, 0)
        self._scroll.ensureWidgetVisible(place, 0, scaled(120))

    def _share(self) -> None:
        from ui.settings.sharing.dialog import ShareDialog

        ShareDialog(self, self.services).open()

    def _to_finder(self) -> None:
        self.finder.setFocus()
        self.finder.selectAll()

    def _undo(self) -> None:
        focus = QApplication.focusWidget()
        if isinstance(focus, QLineEdit) and focus.isUndoAvailable():
            focus.undo()
        else:
            self.presenter.undo()

    def _redo(self) -> None:
        focus = QApplication.focusWidget()
        if isinstance(focus, QLineEdit) and focus.isRedoAvailable():
            focus.redo()
        else:
            self.presenter.redo()
