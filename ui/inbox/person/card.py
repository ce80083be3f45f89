"""Who they are: avatar, name, a line about them, and what is known in four lines; written in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from ui.diary.entry.fact_fields import FactButton, FactField
from ui.inbox.person.name import Name
from ui.inbox.person.words import (
    LANGUAGES,
    called,
    language_words,
    met_words,
    profile_words,
    reach_words,
)
from ui.rights import needs_right
from ui.theme import scaled, theme
from ui.widgets.button import IconButton, LinkButton
from ui.widgets.label import ElidedLabel, Label
from ui.widgets.small import Avatar
from ui.widgets.states import IconMark
from ui.words import language_name, network_icon, network_name

if TYPE_CHECKING:
    from brandassist.people.views import PersonView
    from brandassist.store.people.people import Profile

SIDE, LABELS = 24, 84


class Card(QWidget):
    """`described` brings what a person said of them, `parted` a profile to set apart."""

    described = Signal(dict)
    parted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._shown = ""
        self.menu = IconButton("dots-three", self.tr("More about this person"))
        self.about = FactField(self.tr("Who they are"), self.tr("Who they are, in a line"))
        self.about.left.connect(self._about_left)
        self.language = FactButton(self.tr("Writes in"))
        needs_right("person", self.menu, self.about, self.language)
        self.language.clicked.connect(self._choose_language)
        self._languages = QMenu(self)
        self._languages.triggered.connect(self._language_chosen)
        self.met, self.reach, self.assigned = (Label("", "secondary", wrap=True) for _ in range(3))
        self.name = Name()
        self.name.written.connect(self.menu.setFocus)
        self._state = Label("", "secondary", "awaiting", wrap=True)
        self._face: QWidget = QWidget()
        self._profiles = QVBoxLayout()
        self._profiles.setSpacing(2)
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE, 20, SIDE, 20)
        column.setSpacing(12)
        self._head = QHBoxLayout()
        self._head.setSpacing(14)
        self._head.addWidget(self._face, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        for widget in (self.name, self.about, self._state):
            words.addWidget(widget)
        self._head.addLayout(words, 1)
        self._head.addWidget(self.menu, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(self._head)
        self._facts = QGridLayout()
        self._facts.setHorizontalSpacing(0)
        self._facts.setVerticalSpacing(2)
        self._rows: dict[QWidget, Label] = {}
        lines = ((self.tr("Met"), self.met), (self.tr("Writes in"), self.language), (self.tr("Reach"), self.reach))
        for number, (name, value) in enumerate((*lines, (self.tr("Assigned"), self.assigned))):
            label = Label(name, "secondary", "ink2")
            self._rows[value] = label
            self._facts.addWidget(label, number, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
            held = value is self.language  # as wide as its words; a label takes the room there is
            self._facts.addWidget(value, number, 1, Qt.AlignmentFlag.AlignLeft if held else Qt.AlignmentFlag(0))
        self._facts.setColumnStretch(1, 1)
        column.addLayout(self._facts)
        column.addLayout(self._profiles)
        self._dress()
        theme.changed.connect(self._dress)

    def _dress(self) -> None:
        for value, label in self._rows.items():
            self._facts.setColumnMinimumWidth(0, scaled(LABELS))
            label.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
            self.language.setFixedHeight(scaled(26))
            for each in (label, value):
                each.setMinimumHeight(scaled(26))

    def show_name(self, name: str) -> None:
        """At once, before anything is read."""
        if name == self._shown:
            return
        self._shown = name
        self.name.show_name(name)
        face = Avatar(name, 48)
        self._head.replaceWidget(self._face, face)
        self._face.hide()
        self._face.deleteLater()
        self._face = face

    def show_view(self, view: PersonView, assigned: str) -> None:
        """What is known."""
        self.show_name(called(view.facts.name))
        self.about.show_value(view.facts.about)
        state = self.tr("Blocked") if view.facts.blocked_at else self.tr("Muted") if view.facts.muted_at else ""
        self._state.setText(state)
        self._state.setVisible(bool(state))
        self.met.setText(met_words(view.met))
        self.language.show_value(language_words(view))
        self._language = view.facts.language
        for label, words in ((self.reach, reach_words(view.profiles)), (self.assigned, assigned)):
            label.setText(words)
            for each in (label, self._rows[label]):
                each.setVisible(bool(words))
        self._show_profiles(view)

    def _show_profiles(self, view: PersonView) -> None:
        while (item := self._profiles.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for each in view.profiles:
            self._profiles.addWidget(self._line(each, view))
        if view.also:
            names = Label(
                self.tr("Also {names}").format(names=", ".join(map(called, view.also))), "secondary", "ink2", wrap=True
            )
            self._profiles.addWidget(names)

    def _line(self, each: Profile, view: PersonView) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(IconMark(network_icon(each.network), "ink2", 14))
        words = ElidedLabel(profile_words(each, view.facts.name), "secondary", "ink2")
        words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        words.setToolTip(f"{network_name(each.network)}: {called(each.name, each.handle)}")
        row.addWidget(words, 1)
        if len(view.profiles) + len(view.also) > 1:
            apart = LinkButton(self.tr("Set apart"))
            named = self.tr("Set {handle} on {network} apart")
            apart.setAccessibleName(
                named.format(handle=called(each.handle, each.name), network=network_name(each.network))
            )
            apart.carry(each.id)
            apart.asked.connect(self.parted)
            row.addWidget(apart)
        return holder

    def _about_left(self, value: str) -> None:
        self.described.emit({"about": value})

    def _choose_language(self) -> None:
        self._languages.clear()
        for code in ("", *LANGUAGES):
            action = self._languages.addAction(language_name(code) if code else self.tr("As they write"))
            action.setData(code)
            action.setCheckable(True)
            action.setChecked(code == self._language)
        self._languages.popup(self.language.mapToGlobal(self.language.rect().bottomLeft()))

    def _language_chosen(self, action: QAction) -> None:
        self.described.emit({"language": str(action.data())})
