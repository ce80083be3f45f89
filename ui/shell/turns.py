"""Says that it is somebody's turn: ten minutes before and at the minute, by the system's notice; and keeps the count.

Where the system shows no notices, the strip says it. At the due minute no row changes, so the screens are told here.
"""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from brandassist import clock
from brandassist.events import Changed
from ui.turn.presenter import Notice, notices, quiet
from ui.when import clock_time
from ui.words import account_words

if TYPE_CHECKING:
    from brandassist.store.deliveries.read import DeliveryRow
    from brandassist.workspace import Workspace
    from ui.services import Services
    from ui.shell.tray import Tray
    from ui.shell.window import Window

LOOK_MS = 10_000
Key = tuple[str, datetime, Notice]


class TurnWatch(QObject):
    """Looks every few seconds and after each change; each time of each post is told once."""

    def __init__(self, services: Services, window: Window, tray: Tray) -> None:
        super().__init__(window)
        self._services, self._window, self._tray = services, window, tray
        self.told: set[Key] = set()
        self._mine: frozenset[str] = frozenset()
        self._goes_to = ""
        services.events.subscribe(Changed, self._changed)
        self._looking = QTimer(self)
        self._looking.setInterval(LOOK_MS)
        self._looking.timeout.connect(self.look)
        self._looking.start()
        self.look()

    def look(self) -> None:
        """Ask which are somebody's turn now."""
        workspace = self._services.workspace
        self._services.background.run(self, partial(_read, workspace), self._took, self._failed)

    def _changed(self, event: Changed) -> None:
        if event.topics & {"queue"}:
            self.look()

    def _took(self, found: tuple[list[DeliveryRow], str, str, str]) -> None:
        rows, zone, since, until = found
        mine = frozenset(row.id for row in rows if row.your_turn)
        if mine != self._mine:
            self._mine = mine
            self._services.events.post(Changed(frozenset({"queue"})))  # counts and lists follow from the clock
        now = clock.now()
        due = notices(rows, now)
        fresh = {key: row for key, row in due.items() if key not in self.told}
        here = now.astimezone(ZoneInfo(zone))
        if fresh and self._services.device.notices and not quiet(clock_time(here), since, until):
            self._tell(fresh, here)
        self.told |= set(fresh)

    def _failed(self, error: Exception) -> None:
        del error  # the screen in front says what is wrong

    def _tell(self, fresh: dict[Key, DeliveryRow], here: datetime) -> None:
        ((_, _, kind), row), *more = fresh.items()
        if more:
            title, words = self.tr("%n posts are your turn", "", len(fresh)), row.title
        else:
            account = account_words(row.account, row.network)
            at = clock_time(row.due_at.astimezone(here.tzinfo))
            soon, now = self.tr("At {time} it is your turn: {account}"), self.tr("Your turn: {account}")
            title = (soon if kind == "soon" else now).format(time=at, account=account)
            words = row.title
        self._goes_to = row.id
        self.notify(title, words)

    def notify(self, title: str, words: str) -> None:
        """The system's notice; where it has none, one line in the strip."""
        if not self._tray.notify(title, words, self._lead):
            self._services.shell.say(f"{title}. {words}")
        QApplication.alert(self._window.window())

    def _lead(self) -> None:
        self._window.come_forward()
        self._services.shell.go("turn", self._goes_to)


def _read(workspace: Workspace) -> tuple[list[DeliveryRow], str, str, str]:
    rules = workspace.rules()
    return workspace.turns.waiting(), rules["zone"], rules["quiet_from"], rules["quiet_to"]
