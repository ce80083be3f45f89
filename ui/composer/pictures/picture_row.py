"""One picture of a draft: a small view, its description beside it, what becomes of it, and what can be done."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFontMetrics, QImage, QMouseEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from brandassist.store.writing.drafts import PictureRef
from ui.composer.pictures.describe_words import Limit, aside, beside
from ui.theme import Token, colour, font, paint_icon, scaled
from ui.widgets.button import IconButton, LinkButton
from ui.widgets.field import Field

SIDE, HEIGHT, LINE = 72, 52, 18


@dataclass(frozen=True)
class RowFacts:
    """`goes`: whether it goes to the target in front, None where none is; `limit`: of its description."""

    picture: PictureRef
    goes: bool | None = None
    target: str = ""
    limit: Limit | None = None
    placeable: bool = False  # an article's text can show it
    questions: str = ""  # what to ask oneself while describing it


class Thumb(QAbstractButton):
    """A small view; pressing it opens the cut, dragging it gives it another place."""

    dragged = Signal(QPointF)  # where on the screen
    dropped = Signal(QPointF)

    def __init__(self) -> None:
        super().__init__()
        self.image: QImage | None = None
        self._from: QPointF | None = None
        self._dragging = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._from, self._dragging = event.globalPosition(), False
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.globalPosition()
        far = self._from is not None and (at - self._from).manhattanLength() >= QApplication.startDragDistance()
        if self._dragging or far:
            self._dragging = True
            self.setDown(False)
            self.dragged.emit(at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._dragging:
            self._dragging = False
            self.dropped.emit(event.globalPosition())
            return
        super().mouseReleaseEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        box = QRectF(self.rect())
        clip = QPainterPath()
        clip.addRoundedRect(box, 4, 4)
        painter.setClipPath(clip)
        painter.fillRect(box, colour("tag"))
        if self.image is None:
            paint_icon(painter, QRectF(box.center().x() - 8, box.center().y() - 8, 16, 16), "image", "ink3")
            return
        scale = min(1.0, box.width() / self.image.width(), box.height() / self.image.height())
        shown = QRectF(0, 0, self.image.width() * scale, self.image.height() * scale)
        shown.moveCenter(box.center())
        painter.drawImage(shown, self.image)  # whole: what is cut away must be seen to be missing


class Beneath(QWidget):
    """One quiet line, elided where there is no room, and a figure at its end; read aloud and hovered in full."""

    def __init__(self) -> None:
        super().__init__()
        self._words, self._aside = "", ""
        self._tint: Token = "ink3"

    def show_words(self, words: str, aside: str = "", tint: Token = "ink3") -> None:
        """Say this."""
        if (words, aside, tint) != (self._words, self._aside, self._tint):
            self._words, self._aside, self._tint = words, aside, tint
            self.setAccessibleName(" ".join(filter(None, (words, aside))))
            self.setToolTip(words)
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter, face = QPainter(self), font("meta")
        metrics = QFontMetrics(face)
        painter.setFont(face)
        painter.setPen(colour(self._tint))
        taken = metrics.horizontalAdvance(self._aside) + 12 if self._aside else 0
        shown = metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, self.width() - taken)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, shown)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._aside)


class PictureRow(QWidget):
    """`asked` brings what is wanted and the picture: up, down, cut, left, right, place, find, remove, go, stay."""

    asked = Signal(str, str)
    typed = Signal(str, str)  # the picture and its new description
    dragged = Signal(str, QPointF)
    dropped = Signal(str, QPointF)

    def __init__(self) -> None:
        super().__init__()
        self.facts = RowFacts(PictureRef(""))
        self._fate = ""
        self._gone = False
        self.goes = QCheckBox()
        self.thumb = Thumb()
        self.field = Field("", self.tr("Describe the picture for those who cannot see it"))
        self.fate = Beneath()
        self.seek = LinkButton(self.tr("Find the file…"))
        self.more = IconButton("dots-three", "", 16)
        self.out = IconButton("x", "", 14)
        row = QHBoxLayout(self)
        row.setContentsMargins(32, 0, 24, 0)
        row.setSpacing(12)
        row.addWidget(self.goes)
        row.addWidget(self.thumb)
        told, beneath = QVBoxLayout(), QHBoxLayout()
        told.setSpacing(2)
        told.addWidget(self.field)
        beneath.setSpacing(12)
        beneath.addWidget(self.fate, 1)
        beneath.addWidget(self.seek)
        told.addLayout(beneath)
        row.addLayout(told, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(0)
        buttons.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        buttons.addWidget(self.out, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(buttons)
        self.field.installEventFilter(self)
        self.field.textEdited.connect(self._typed)
        self.goes.clicked.connect(self._ticked)
        self.thumb.clicked.connect(self._cut)
        self.thumb.dragged.connect(self._dragged)
        self.thumb.dropped.connect(self._dropped)
        self.seek.clicked.connect(self._seek)
        self.more.clicked.connect(self._more)
        self.out.clicked.connect(self._out)
        self.fit()

    def stops(self) -> tuple[QWidget, ...]:
        """What the keyboard goes through, in order."""
        return (self.goes, self.thumb, self.field, self.seek, self.more, self.out)

    def show_row(self, facts: RowFacts, image: QImage | None, gone: bool, fate: str, alt: str) -> None:
        """Show a picture; a field somebody writes in is left alone."""
        other = facts.picture.number != self.facts.picture.number
        self.facts, self._gone, self._fate = facts, gone, fate
        if other:
            number = facts.picture.number
            self.field.setAccessibleName(self.tr("Description of picture {number}").format(number=number))
            self.thumb.setAccessibleName(self.tr("Crop and turn picture {number}").format(number=number))
            self.more.setAccessibleName(self.tr("More for picture {number}").format(number=number))
            self.out.setAccessibleName(self.tr("Remove picture {number}").format(number=number))
            for each in (self.thumb, self.more, self.out):
                each.setToolTip(each.accessibleName())
        self.goes.setVisible(facts.goes is not None)
        self.goes.setChecked(bool(facts.goes))
        goes = self.tr("Picture {number} goes to {network}").format(number=facts.picture.number, network=facts.target)
        self.goes.setAccessibleName(goes)
        self.goes.setToolTip(goes)
        self.seek.setVisible(gone)
        self.seek.setAccessibleName(self.tr("Find the file of picture {number}").format(number=facts.picture.number))
        if self.thumb.image is not image:
            self.thumb.image = image
            self.thumb.update()
        if self.field.text() != alt and (other or not self.field.hasFocus()):
            self.field.setText(alt)
        self._tell()

    def _tell(self) -> None:
        if self._gone:
            self.fate.show_words(self.tr("Its file is no longer on this computer."), "", "refused")
            return
        alt, writing = self.field.text(), self.field.hasFocus()
        words, tint = beside(alt, writing, self._fate, self.facts.questions)
        figure, over = aside(alt, self.facts.limit) if writing or words != self._fate else ("", False)
        self.fate.show_words(words, figure, "refused" if over else tint)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._tell()
        return super().eventFilter(watched, event)

    def fit(self) -> None:
        """To the size of the letters."""
        self.thumb.setFixedSize(QSize(scaled(SIDE), scaled(HEIGHT)))
        self.fate.setFixedHeight(scaled(LINE))

    # -- what a person does -----------------------------------------------------------------------------------

    def _ask(self, what: str) -> None:
        self.asked.emit(what, self.facts.picture.media)

    def _typed(self, text: str) -> None:
        self._tell()
        self.typed.emit(self.facts.picture.media, text)

    def _ticked(self, on: bool) -> None:
        self._ask("go" if on else "stay")

    def _cut(self) -> None:
        self._ask("cut")

    def _seek(self) -> None:
        self._ask("find")

    def _out(self) -> None:
        self._ask("remove")

    def _dragged(self, at: QPointF) -> None:
        self.dragged.emit(self.facts.picture.media, at)

    def _dropped(self, at: QPointF) -> None:
        self.dropped.emit(self.facts.picture.media, at)

    def _more(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        groups = [
            [("up", self.tr("Move up")), ("down", self.tr("Move down"))],
            [("cut", self.tr("Crop and turn…")), ("left", self.tr("Turn left")), ("right", self.tr("Turn right"))],
            [("place", self.tr("Show it in the text here"))] if self.facts.placeable else [],
            [("find", self.tr("Find the file…"))] if self._gone else [],
            [("remove", self.tr("Remove"))],
        ]
        for group in filter(None, groups):
            for what, words in group:
                menu.addAction(words).setData(what)
            menu.addSeparator()
        menu.triggered.connect(self._chosen)
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _chosen(self, action: QAction) -> None:
        self._ask(str(action.data()))
