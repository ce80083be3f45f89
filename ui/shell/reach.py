"""What the window says of a shared workspace: with whom and since when, and how old is what it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from brandassist import clock
from brandassist.events import Changed
from ui.reach import reach
from ui.services import Services
from ui.theme import colour, scaled, theme
from ui.when import clock_time, short_when
from ui.widgets.label import Label
from ui.widgets.states import IconMark

if TYPE_CHECKING:
    from brandassist.workspace.opened import Reach

TICK_MS, SIDE, LEAST = 10_000, 24, 36


class ReachWatch(QObject):
    """Asks what is known of the server, now and then and after each change; never the server itself."""

    def __init__(self, services: Services, window: QObject) -> None:
        super().__init__(window)
        self._services = services
        self._tick = QTimer(self)
        self._tick.setInterval(TICK_MS)
        self._tick.timeout.connect(self._ask)
        services.events.subscribe(Changed, self._changed)
        self._ask()

    def _changed(self, _: Changed) -> None:
        if reach.now is not None:
            self._ask()

    def _ask(self) -> None:
        self._services.background.run(self, self._services.workspace.reach, self._took, self._failed)

    def _took(self, found: Reach | None) -> None:
        if found is not None and not self._tick.isActive():
            self._tick.start()
        reach.take(found)

    def _failed(self, error: Exception) -> None:
        del error  # what is shown stays; the screen in front says what is wrong


def since(found: Reach) -> str:
    """When this computer last exchanged with the server: "10:52", or with its day where that was another."""
    if found.at is None:
        return ""
    now, at = clock.now().astimezone(), found.at.astimezone()
    return clock_time(at) if at.date() == now.date() else short_when(at, now)


def shared_words(found: Reach) -> str:
    """What the masthead says: "Shared with Luca, 10:52"."""
    translate = QCoreApplication.translate
    words = translate("Reach", "Shared")
    if found.away:
        words = translate("Reach", "Offline")
    elif len(found.others) == 1:
        words = translate("Reach", "Shared with {name}").format(name=found.others[0].partition(" ")[0])
    elif found.others:
        words = translate("Reach", "Shared with {count} others").format(count=len(found.others))
    return f"{words}, {since(found)}" if found.at is not None else words


class AgeLine(QWidget):
    """Over a screen that acts on the server, while the server is away: how old it is, and what waits."""

    def __init__(self) -> None:
        super().__init__()
        self._wanted = False
        self.words = Label("", "secondary", "ink2", wrap=True)
        self.words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(SIDE, 8, SIDE, 9)
        row.setSpacing(8)
        row.addWidget(IconMark("cloud-slash"))
        row.addWidget(self.words, 1)
        reach.changed.connect(self._show)
        theme.changed.connect(self._dress)
        self._dress()
        self.hide()

    def want(self, on: bool) -> None:
        """Whether the screen in front acts on the server."""
        self._wanted = on
        self._show()

    def _show(self) -> None:
        found = reach.now
        seen = self._wanted and found is not None and found.away
        if seen and found is not None:
            self._say(found)
        self.setVisible(seen)

    def _say(self, found: Reach) -> None:
        as_of = self.tr("As of {time}.").format(time=since(found)) if found.at else ""
        why = self.tr(
            "Not connected: texts are kept here and handed over later; sending and approving need the connection."
        )
        left = reach.waiting()
        text = " ".join(each for each in (as_of, why, f"{left}." if left else "") if each)
        if text != self.words.text():
            self.words.setText(text)
            self.setAccessibleName(text)
            if self.isHidden():
                QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def _dress(self) -> None:
        self.setMinimumHeight(scaled(LEAST))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour("sunken"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, colour("hair"))
