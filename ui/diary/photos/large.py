"""One photo, large: left and right go on, Esc closes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QWidget

from ui.diary.photos.consent import consent_words
from ui.diary.photos.pictures import large
from ui.sentences import sentence_of
from ui.services import Services
from ui.theme import colour, font, scaled

if TYPE_CHECKING:
    from brandassist.store.diary.photos import Photo


class LargeView(QDialog):
    """Fills the window; deletes itself."""

    def __init__(self, window: QWidget, services: Services, photos: list[Photo], at: int) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._services, self._photos, self._at = services, photos, at
        self._image, self._words = QImage(), ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.resize(window.size() * 0.9)
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()), 0)
        if step and 0 <= self._at + step < len(self._photos):
            self._at += step
            self._show()
        elif not step:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QEvent) -> None:
        del event
        self.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), colour("paper"))
        painter.setFont(font("secondary"))
        painter.setPen(colour("ink2"))
        foot = scaled(48)
        room = QRectF(self.rect()).adjusted(24, 24, -24, -foot)
        if not self._image.isNull():
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            size = self._image.size().scaled(room.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
            corner = QPointF(room.center().x() - size.width() / 2, room.center().y() - size.height() / 2)
            painter.drawImage(QRectF(corner.x(), corner.y(), size.width(), size.height()), self._image)
        below = QRectF(24, self.height() - foot, self.width() - 48, foot)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._words)

    def _show(self) -> None:
        photo, folder = self._photos[self._at], self._services.workspace.media_folder
        title = self.tr("Photo {number} of {count}").format(number=self._at + 1, count=len(self._photos))
        self._words = "\n".join(filter(None, [photo.alt or photo.name, consent_words(photo.consent)]))
        self.setWindowTitle(title)
        self.setAccessibleName(f"{title}. {self._words}")
        self._image = QImage()
        self.update()
        self._services.background.run(
            self, lambda: (photo.sha256, large(photo.sha256, folder)), self._take, self._failed, lane="network"
        )

    def _take(self, made: tuple[str, QImage]) -> None:
        if made[0] == self._photos[self._at].sha256:
            self._image = made[1]
            self.update()

    def _failed(self, error: Exception) -> None:
        self._words = sentence_of(error)
        self.update()
