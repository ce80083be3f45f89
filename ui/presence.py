"""Who else writes in what is open: said for others while somebody types here, and shown beside the title."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from brandassist.events import Changed
from ui.services import Services
from ui.theme import colour, font, paint_icon, scaled, theme
from ui.when import clock_time
from ui.widgets.small import text_width

if TYPE_CHECKING:
    from brandassist.store.presence import Writer

SAY_AGAIN_MS = 20_000
LOOK_MS = 15_000  # what was said is past after a minute, and nobody tells when
ICON, GAP = 14, 6


class Presence(QObject):
    """Of one screen. What it says goes over the network, on a lane of its own: no key waits for it."""

    others = Signal(object)  # tuple[Writer, ...]: in what is open here

    def __init__(self, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._subject, self._said = "", QElapsedTimer()
        self.here: tuple[Writer, ...] = ()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)
        services.events.subscribe(Changed, self._heard)

    def at(self, subject: str) -> None:
        """This draft or entry is open here now; empty: none that anybody else has."""
        if subject == self._subject:
            return
        self.left()
        self._subject = subject
        self._show(())
        self.look()

    def typed(self) -> None:
        """Somebody typed in it here: said at once, then again at most every 20 seconds."""
        if not self._subject or (self._said.isValid() and self._said.elapsed() < SAY_AGAIN_MS):
            return
        self._said.start()
        self._far(self._services.workspace.presence.typing)

    def left(self) -> None:
        """Nobody writes in it here any more."""
        if self._said.isValid():
            self._said.invalidate()
            self._far(self._services.workspace.presence.stopped)

    def look(self) -> None:
        """Read who else writes."""
        if self._subject:
            self._services.background.run(self, self._services.workspace.presence.others, self._read, _nothing)

    def _far(self, act: Callable[[str], None]) -> None:
        subject = self._subject
        self._services.background.run(self, lambda: act(subject), _nothing, _nothing, lane="network")

    def _heard(self, event: Changed) -> None:
        if "presence" in event.topics:
            self.look()

    def _read(self, found: Mapping[str, tuple[Writer, ...]]) -> None:
        self._show(found.get(self._subject, ()))

    def _show(self, others: tuple[Writer, ...]) -> None:
        self._timer.start() if others else self._timer.stop()
        if others != self.here:
            self.here = others
            self.others.emit(others)


class PresenceLine(QWidget):
    """One calm line, elided where there is no room. It never takes the focus, and is read out once when it comes."""

    def __init__(self) -> None:
        super().__init__()
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.hide()
        theme.changed.connect(self.updateGeometry)

    def show_others(self, others: Sequence[Writer]) -> None:
        """Who they are, and since when where it is one."""
        words = self._said(others)
        if words and words != self._words:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
        self._words = words
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.setVisible(bool(words))
        self.updateGeometry()
        self.update()

    def _said(self, others: Sequence[Writer]) -> str:
        if not others:
            return ""
        if len(others) > 1:
            names = ", ".join(each.name for each in others)
            return self.tr("{names} are writing here").format(names=names)
        one = others[0]
        time = clock_time(one.since.astimezone())
        return self.tr("{name} is writing here since {time}").format(name=one.name, time=time)

    def words(self) -> str:
        """What it says; empty while it is hidden."""
        return self._words

    def sizeHint(self) -> QSize:
        return QSize(scaled(ICON) + GAP + text_width(self._words, "meta", 500) + 4, scaled(20))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(ICON), scaled(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size = scaled(ICON)
        paint_icon(painter, QRectF(0, (self.height() - size) / 2, size, size), "pencil-simple", "ink2")
        face = font("meta", 500)
        painter.setFont(face)
        painter.setPen(colour("ink2"))
        left = size + GAP
        shown = QFontMetrics(face).elidedText(self._words, Qt.TextElideMode.ElideRight, self.width() - left)
        painter.drawText(QRectF(left, 0, self.width() - left, self.height()), Qt.AlignmentFlag.AlignVCenter, shown)


def _nothing(_: object) -> None:
    """Soft: nothing waits for it, and what fails is said again later."""
