"""Each evening the coming week is rehearsed by itself, and only what is new is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from brandassist import clock
from ui.services import Services

if TYPE_CHECKING:
    from brandassist.rehearsal.planned import Rehearsal

EVENING = 20  # o'clock, local; a window opened later does it then
LOOK_MS = 60_000
DAY, KNOWN = "rehearsed_on", "rehearsed"  # of this device: the last evening, and what it found


class EveningWatch(QObject):
    """Looks each minute whether it is evening; what was told once is not told again while it stands."""

    def __init__(self, services: Services, window: QObject) -> None:
        super().__init__(window)
        self._services = services
        self._looking = QTimer(self)
        self._looking.setInterval(LOOK_MS)
        self._looking.timeout.connect(self.look)
        self._looking.start()

    def look(self) -> None:
        """Rehearse if it is evening and this evening's has not been."""
        now, device = clock.now().astimezone(), self._services.device
        if now.hour >= EVENING and device.get(DAY) != now.date().isoformat():
            device.put(DAY, now.date().isoformat())
            workspace = self._services.workspace
            self._services.background.run(self, workspace.rehearsals.rehearse, self._took, self._failed, lane="text")

    def _took(self, told: Rehearsal) -> None:
        device = self._services.device
        found = sorted({f"{each.delivery_id} {each.code}" for each in told.findings})
        fresh = set(found) - set(device.get(KNOWN) or [])
        device.put(KNOWN, found)
        if fresh and self._services.shell.has("rehearsal"):
            words = self.tr("Rehearsed: %n new findings for the coming week", "", len(fresh))
            self._services.shell.tell(words, self._lead)

    def _lead(self) -> None:
        self._services.shell.tell("", self._lead)
        self._services.shell.go("rehearsal")

    def _failed(self, error: Exception) -> None:
        del error  # the screen says what is wrong when somebody rehearses
