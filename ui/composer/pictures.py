"""The pictures of a draft: each with a small view, its description as a field, what becomes of it, the way out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QImage, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from brandassist.store.drafts import PictureRef
from ui.theme import colour, font, paint_icon, scaled, theme
from ui.widgets.button import IconButton
from ui.widgets.field import Field
from ui.widgets.label import HairLine

SIDE, HEIGHT, LINE, ROWS_SHOWN, TYPED_MS = 72, 52, 18, 3, 400


class Thumb(QWidget):
    """A small view; an icon where the file is not on this computer."""

    def __init__(self, image: QImage | None) -> None:
        super().__init__()
        self._image = image

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
        if self._image is None:
            paint_icon(painter, QRectF(box.center().x() - 8, box.center().y() - 8, 16, 16), "image", "ink3")
            return
        scale = max(box.width() / self._image.width(), box.height() / self._image.height())
        source = QRectF(0, 0, box.width() / scale, box.height() / scale)
        source.moveCenter(QRectF(self._image.rect()).center())
        painter.drawImage(box, self._image, source)


class Fate(QWidget):
    """Before and after in one quiet line, elided where there is no room; read aloud and shown on hovering in full."""

    def __init__(self) -> None:
        super().__init__()
        self._words = ""

    def show_words(self, words: str) -> None:
        """Say this."""
        if words != self._words:
            self._words = words
            self.setAccessibleName(words)
            self.setToolTip(words)
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter, face = QPainter(self), font("meta")
        painter.setFont(face)
        painter.setPen(colour("ink3"))
        shown = QFontMetrics(face).elidedText(self._words, Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, shown)


class PictureRow(QWidget):
    """One picture with its description and its fate. `removed` brings the picture."""

    removed = Signal(str)

    def __init__(self, picture: PictureRef, number: int, small: QImage | None) -> None:
        super().__init__()
        self._media = picture.media
        self.field = Field(
            self.tr("Description of picture {number}").format(number=number),
            self.tr("Describe the picture for those who cannot see it"),
        )
        self.field.setText(picture.alt)
        self.fate = Fate()
        out = IconButton("x", self.tr("Remove picture {number}").format(number=number), 14)
        out.clicked.connect(self._remove)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        self._thumb = Thumb(small)
        row.addWidget(self._thumb)
        told = QVBoxLayout()
        told.setSpacing(2)
        told.addWidget(self.field)
        told.addWidget(self.fate)
        row.addLayout(told, 1)
        row.addWidget(out, 0, Qt.AlignmentFlag.AlignTop)

    def fit(self) -> None:
        """To the size of the letters."""
        self._thumb.setFixedSize(QSize(scaled(SIDE), scaled(HEIGHT)))
        self.fate.setFixedHeight(scaled(LINE))

    def _remove(self) -> None:
        self.removed.emit(self._media)


class Pictures(QWidget):
    """Hidden where there are none. `changed` brings the pictures as they should be."""

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[PictureRef, ...] = ()
        self._small: Mapping[str, QImage | None] = {}
        self._fates: Mapping[str, str] = {}
        self.fields: dict[str, Field] = {}
        self.rows: dict[str, PictureRow] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(TYPED_MS)
        self._timer.timeout.connect(self.flush)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(HairLine())
        column.addWidget(self._scroll)
        self.hide()
        theme.changed.connect(self._fit)

    def show_pictures(self, pictures: Sequence[PictureRef], small: Mapping[str, QImage | None]) -> None:
        """Show these; a field somebody writes in is left alone."""
        same = [each.media for each in pictures] == [each.media for each in self._shown] and small == self._small
        if same and self._timer.isActive():
            return
        self._shown, self._small = tuple(pictures), dict(small)
        if not same:
            self._rebuild()
        for each in pictures:
            field = self.fields[each.media]
            if field.text() != each.alt and not field.hasFocus():
                field.setText(each.alt)
        self.setVisible(bool(pictures))

    def show_fates(self, fates: Mapping[str, str]) -> None:
        """What becomes of each, as far as it was rendered."""
        self._fates = fates
        for media, row in self.rows.items():
            row.fate.show_words(fates.get(media, ""))

    def describe(self, picture: str) -> None:
        """Go to the description of a picture."""
        field = self.fields.get(picture)
        if field is not None:
            self._scroll.ensureWidgetVisible(field)
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            field.selectAll()

    def remove(self, picture: str) -> None:
        """Take one away; its file stays."""
        self._timer.stop()
        self.changed.emit(tuple(each for each in self._written() if each.media != picture))

    def flush(self) -> None:
        """Hand over descriptions that were typed."""
        self._timer.stop()
        if self._written() != self._shown:
            self._shown = self._written()
            self.changed.emit(self._shown)

    def _written(self) -> tuple[PictureRef, ...]:
        return tuple(PictureRef(each.media, self.fields[each.media].text()) for each in self._shown)

    def _rebuild(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(32, 8, 24, 8)
        column.setSpacing(8)
        self.fields, self.rows = {}, {}
        for number, each in enumerate(self._shown, start=1):
            row = PictureRow(each, number, self._small.get(each.media))
            row.field.textEdited.connect(self._typed)
            row.removed.connect(self.remove)
            column.addWidget(row)
            self.fields[each.media], self.rows[each.media] = row.field, row
        self._scroll.setWidget(inner)
        self.show_fates(self._fates)
        self._fit()

    def _typed(self, _: str) -> None:
        self._timer.start()

    def _fit(self) -> None:
        for row in self.rows.values():
            row.fit()
        rows = min(ROWS_SHOWN, len(self._shown))
        self.setFixedHeight(1 + 8 + rows * (scaled(HEIGHT) + 8))
