"""One idea in whole: its words, how far it has come, why now, where from, its photos, and what can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.diary.photos.pictures import Thumbnails
from ui.ideas.lines import Line
from ui.ideas.words import MARKS, open_words, reason_words, source_words, state_words
from ui.rights import needs_right
from ui.theme import Token, colour, scaled
from ui.widgets.button import Button, LinkButton
from ui.widgets.flow import Flow
from ui.widgets.label import Label
from ui.widgets.small import Painted
from ui.widgets.states import IconMark, InlineError

if TYPE_CHECKING:
    from brandassist.store.diary.ideas import Pictured

SIDE, PHOTO = 28, QSize(112, 84)


class Photo(Painted):
    """A photo the idea keeps; read aloud as what it shows."""

    def __init__(self, pictured: Pictured, thumbnails: Thumbnails) -> None:
        super().__init__(pictured.alt or pictured.name)
        self._sha256, self._thumbnails = pictured.sha256, thumbnails
        self.setToolTip(pictured.alt or pictured.name)
        thumbnails.arrived.connect(self._arrived)

    def sizeHint(self) -> QSize:
        return QSize(scaled(PHOTO.width()), scaled(PHOTO.height()))

    def _arrived(self, sha256: str) -> None:
        if sha256 == self._sha256:
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        ratio = self.devicePixelRatioF()
        image = self._thumbnails.filling(self._sha256, self.size() * ratio)
        if image is None:
            painter.fillRect(self.rect(), colour("tag"))
        else:
            painter.drawImage(self.rect(), image)


class IdeaDetail(QWidget):
    """Shows the idea under the cursor; nothing is built anew while it reads the same."""

    draft_wanted = Signal()
    source_wanted = Signal()
    drop_wanted = Signal()
    revive_wanted = Signal()
    photos_wanted = Signal()

    def __init__(self, thumbnails: Thumbnails, with_composer: bool) -> None:
        super().__init__()
        self._thumbnails, self._with_composer = thumbnails, with_composer
        self._shown: Line | None = None
        self.draft = Button(self.tr("Make a draft"), "primary")
        self.drop, self.revive = Button(self.tr("Drop")), Button(self.tr("Revive"))
        self.source, self.add_photos = LinkButton(""), LinkButton(self.tr("Add photos"))
        needs_right("draft", self.draft)
        needs_right("idea", self.drop, self.revive, self.add_photos)
        self.error = InlineError()
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.viewport().setAutoFillBackground(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._scroll, 1)
        foot, buttons = QVBoxLayout(), Flow()
        foot.setContentsMargins(SIDE, 12, SIDE, 20)
        for button in (self.draft, self.drop, self.revive):
            buttons.addWidget(button)
        foot.addLayout(buttons)
        self.error.setContentsMargins(SIDE, 0, SIDE, 0)
        column.addWidget(self.error)
        column.addLayout(foot)
        self.draft.clicked.connect(self.draft_wanted)
        self.drop.clicked.connect(self.drop_wanted)
        self.revive.clicked.connect(self.revive_wanted)
        self.source.clicked.connect(self.source_wanted)
        self.add_photos.clicked.connect(self.photos_wanted)
        self.show_line(None)

    def show_line(self, line: Line | None) -> None:
        """Show an idea, or that none is chosen."""
        if line == self._shown and self._scroll.widget() is not None:
            return
        self._shown = line
        self.error.show_problem("")
        for each in (self.source, self.add_photos):  # they outlive the page they stood on
            each.setParent(self)
            each.hide()
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(SIDE, 24, SIDE, 24)
        column.setSpacing(10)
        if line is None:
            column.addWidget(Label(self.tr("No idea is chosen."), "secondary", "ink2", wrap=True))
        else:
            self._fill(column, line)
        column.addStretch(1)
        self._scroll.setWidget(page)
        self._show_buttons(line)

    def _fill(self, column: QVBoxLayout, line: Line) -> None:
        idea, mark = line.idea, MARKS[line.idea.state]
        column.addWidget(Label(idea.text, "section", wrap=True))
        word = Label(state_words(idea.state), "secondary", mark.tint, 500)
        column.addLayout(_marked(mark.icon, word, mark.tint))
        for why in line.reasons:
            column.addLayout(_marked("clock", Label(reason_words(why), "secondary", "ink", wrap=True)))
        column.addSpacing(8)
        column.addWidget(Label(source_words(idea), "secondary", "ink2", wrap=True))
        if idea.quote and idea.quote.strip() != idea.text.strip():
            column.addWidget(Label(idea.quote, "note", "ink2", wrap=True))
        if idea.page and idea.page != idea.text:
            column.addWidget(Label(idea.page, "note", "ink2", wrap=True))
        if words := open_words(idea):
            self.source.set_text(words)
            column.addWidget(self.source, 0, Qt.AlignmentFlag.AlignLeft)
            self.source.show()
        if idea.private:
            words = self.tr("Its entry is private or in the bin: no draft comes of it.")
            column.addLayout(_marked("lock-simple", Label(words, "secondary", "ink2", wrap=True)))
        column.addSpacing(8)
        photos = Flow()
        for each in idea.photos:
            photos.addWidget(Photo(each, self._thumbnails))
        column.addLayout(photos)
        column.addWidget(self.add_photos, 0, Qt.AlignmentFlag.AlignLeft)
        self.add_photos.show()

    def _show_buttons(self, line: Line | None) -> None:
        state = line.idea.state if line is not None else None
        began = line is not None and line.idea.draft_id is not None
        self.draft.set_text(self.tr("Open draft") if began else self.tr("Make a draft"))
        self.draft.setVisible(line is not None and (self._with_composer or not began))
        self.draft.setEnabled(line is not None and (began or not line.idea.private))
        self.drop.setVisible(state in ("seed", "shaping"))
        self.revive.setVisible(state == "dropped")


def _marked(icon: str, label: Label, tint: Token = "ink2") -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(IconMark(icon, tint, 14), 0, Qt.AlignmentFlag.AlignVCenter)
    row.addWidget(label, 1)
    return row
