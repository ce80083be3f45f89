"""What the window says of a shared workspace: with whom and since when, and how old is what it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from brandassist import clock
from brandassist.events import Changed
from ui.reach import reach
from ui.services import Services
from ui.shell.quiet_line import QuietLine
from ui.when import clock_time, short_when

if TYPE_CHECKING:
    from brandassist.workspace.opened import Reach

TICK_MS = 10_000


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


class AgeLine(QuietLine):
    """Over a screen that acts on the server, while the server is away: how old it is, and what waits."""

    def __init__(self) -> None:
        super().__init__("cloud-slash")
        self._wanted = False
        reach.changed.connect(self._show)

    def want(self, on: bool) -> None:
        """Whether the screen in front acts on the server."""
        self._wanted = on
        self._show()

    def _show(self) -> None:
        found = reach.now
        self.say(self._words_of(found) if self._wanted and found is not None and found.away else "")

    def _words_of(self, found: Reach) -> str:
        as_of = self.tr("As of {time}.").format(time=since(found)) if found.at else ""
        why = self.tr(
            "Not connected: texts are kept here and handed over later; sending and approving need the connection."
        )
        left = reach.waiting()
        return " ".join(each for each in (as_of, why, f"{left}." if left else "") if each)
