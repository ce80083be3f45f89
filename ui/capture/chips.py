"""Chips under the line: what each part of it means, and the menu that sets it right."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QWidget

from drafts.capture import Chip, Kind, Known
from ui.theme import Token, colour, font, paint_icon, scaled
from ui.when import long_day
from ui.widgets.flow import Flow
from ui.widgets.small import text_width

ICONS: dict[Kind, str] = {
    "place": "map-pin", "city": "map-pin", "tag": "bookmark-simple", "person": "users", "quote": "quotes",
    "photo": "image", "day": "clock", "locked": "lock-simple",
}  # fmt: skip
WIDEST, OFFERED, DAYS = 240, 12, 7
NAMED = ("place", "city", "person", "tag")


@dataclass(frozen=True)
class Act:
    """What a line of the menu does: a chip gets another meaning, is opened, or a photo is chosen or left out."""

    do: Literal["correct", "open", "choose", "leave out"]
    chip: Chip | None = None
    kind: Kind = "text"
    value: str = ""


class ChipButton(QAbstractButton):
    """A chip of these words, or a photo, that can be pressed; its name says what the words are taken for."""

    def __init__(self, icon: str, text: str, name: str, chip: Chip | None, words: str) -> None:
        super().__init__()
        self.chip, self.words = chip, words
        self._icon = icon
        self._tint: Token = "held" if chip is not None and chip.kind == "locked" else "ink2"
        self._whole = text
        self.setText(text)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        wide = min(scaled(WIDEST), text_width(self._whole, "meta", 500))
        return QSize(wide + scaled(14) + 38, scaled(28))

    def keyPressEvent(self, e: QKeyEvent) -> None:
        if e.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down) and not e.modifiers():
            self.click()
        elif e.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.focusNextPrevChild(e.key() == Qt.Key.Key_Right)
        else:
            super().keyPressEvent(e)

    def paintEvent(self, e: QPaintEvent) -> None:
        del e
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour("hair2"), 1))
        painter.setBrush(colour("tag" if self.underMouse() else "surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 2.5, -0.5, -2.5), 4, 4)
        size = scaled(14)
        paint_icon(painter, QRectF(9, (self.height() - size) / 2, size, size), self._icon, self._tint)
        painter.setFont(font("meta", 500))
        painter.setPen(colour(self._tint))
        room = self.rect().adjusted(size + 16, 0, -20, 0)
        words = QFontMetrics(painter.font()).elidedText(self._whole, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
        paint_icon(painter, QRectF(self.width() - 19, self.height() / 2 - 5, 10, 10), "caret-down", "ink3")


class Chips(QWidget):
    """All chips of a line and the photos that come with it; Tab goes from `line` to them."""

    corrected = Signal(object, str, str)  # Chip, kind, value
    opened = Signal(object)  # a locked Chip
    photos_wanted = Signal()
    photo_removed = Signal(str)

    def __init__(self, line: QWidget) -> None:
        super().__init__()
        self._line = line
        self._flow = Flow()
        self.setLayout(self._flow)
        self.buttons: list[ChipButton] = []
        self._known, self._today = Known(), date.min
        self.hide()

    def show_chips(
        self, typed: str, chips: tuple[Chip, ...], photos: tuple[str, ...], known: Known, today: date
    ) -> None:
        """Show these; the one in focus keeps its place."""
        self._known, self._today = known, today
        shown = [each for each in chips if each.kind != "photo" or not photos]
        words = [(each, typed[each.start : each.end]) for each in shown]
        if [*words, *((None, each) for each in photos)] == [(each.chip, each.words) for each in self.buttons]:
            return
        focus = next((number for number, each in enumerate(self.buttons) if each.hasFocus()), None)
        for button in self.buttons:
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = [self._chip(chip, word) for chip, word in words] + [self._photo(each) for each in photos]
        before = self._line
        for button in self.buttons:
            self._flow.addWidget(button)
            QWidget.setTabOrder(before, button)  # what is made later comes last otherwise
            before = button
        if focus is not None and self.buttons:
            self.buttons[min(focus, len(self.buttons) - 1)].setFocus()
        self.setVisible(bool(self.buttons))
        self.updateGeometry()

    def _chip(self, chip: Chip, words: str) -> ChipButton:
        text = self._said(chip, words)
        button = ChipButton(ICONS[chip.kind], text, f"{kind_words(chip.kind)}: {text}", chip, words)
        button.clicked.connect(self._pressed)
        return button

    def _photo(self, path: str) -> ChipButton:
        name = Path(path).name
        button = ChipButton("image", name, self.tr("Photo: {name}").format(name=name), None, path)
        button.clicked.connect(self._pressed)
        return button

    def _said(self, chip: Chip, words: str) -> str:
        if chip.kind == "day":
            return long_day(date.fromisoformat(chip.value))
        if chip.kind == "photo":
            return self.tr("Choose photos")
        return words if chip.kind in ("locked", "tag") else chip.value

    # -- setting right ------------------------------------------------------------------------------------------

    def _pressed(self) -> None:
        button = self.sender()
        if isinstance(button, ChipButton):
            self.menu(button).popup(button.mapToGlobal(button.rect().bottomLeft()))

    def menu(self, button: ChipButton) -> QMenu:
        """What can be done with a chip."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.triggered.connect(self._chosen)
        chip = button.chip
        if chip is None:
            _offer(menu, self.tr("Leave this photo out"), Act("leave out", value=button.words))
        elif chip.kind == "locked":
            _offer(menu, self.tr("Open these words"), Act("open", chip))
        else:
            if chip.kind == "photo":
                _offer(menu, self.tr("Choose photos…"), Act("choose"))
            for said, kind, value in self._values(chip, button.words):
                _offer(menu, said, Act("correct", chip, kind, value), chosen=value == chip.value)
            if not menu.isEmpty():
                menu.addSeparator()
            self._offer_kinds(menu, chip, button.words)
        return menu

    def _values(self, chip: Chip, words: str) -> list[tuple[str, Kind, str]]:
        """What else of its kind it may be: how that is said, its kind, its value."""
        if chip.kind in ("place", "city"):
            return [(name, "place", name) for name in self._places(words)]
        if chip.kind == "person":
            return [(name, "person", name) for name in self._known.people[:OFFERED]]
        if chip.kind == "day":
            days = [self._today - timedelta(days=back) for back in range(DAYS)]
            return [(long_day(day), "day", day.isoformat()) for day in days]
        return []

    def _offer_kinds(self, menu: QMenu, chip: Chip, words: str) -> None:
        kinds: tuple[tuple[Kind, str], ...] = (
            ("place", self.tr("It is a place")),
            ("person", self.tr("It is a person")),
            ("tag", self.tr("It is a tag")),
        )
        for kind, said in kinds:
            if kind != chip.kind and chip.kind in NAMED:
                _offer(
                    menu, said, Act("correct", chip, kind, chip.value if chip.kind == "city" else words.lstrip("#@"))
                )
        _offer(menu, self.tr("Only words"), Act("correct", chip))

    def _places(self, words: str) -> list[str]:
        """The known places, those that have a word of these first."""
        wanted = set(words.casefold().split())

        def far(name: str) -> bool:
            return not wanted & set(name.casefold().split())

        return sorted(dict.fromkeys(each.name for each in self._known.places), key=far)[:OFFERED]

    def _chosen(self, action: QAction) -> None:
        act = action.data()
        assert isinstance(act, Act)
        if act.do == "correct":
            self.corrected.emit(act.chip, act.kind, act.value)
        elif act.do == "open":
            self.opened.emit(act.chip)
        elif act.do == "choose":
            self.photos_wanted.emit()
        else:
            self.photo_removed.emit(act.value)


def _offer(menu: QMenu, words: str, act: Act, chosen: bool = False) -> None:
    action = menu.addAction(words.replace("&", "&&"))
    action.setData(act)
    if chosen:
        action.setCheckable(True)
        action.setChecked(True)


def kind_words(kind: Kind) -> str:
    """What a kind of chip is called."""
    translate = QCoreApplication.translate
    return {
        "place": translate("Chips", "Place"),
        "city": translate("Chips", "City"),
        "tag": translate("Chips", "Tag"),
        "person": translate("Chips", "Person"),
        "quote": translate("Chips", "Heard"),
        "photo": translate("Chips", "Photos"),
        "day": translate("Chips", "Day"),
        "locked": translate("Chips", "Not for publication"),
        "text": "",
    }[kind]
