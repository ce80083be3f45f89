"""What the tray's menu says: the next post, what waits for approval, whether the queue is paused or frozen."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from brandassist import clock
from brandassist.events import Changed
from ui.services import Services
from ui.shell.tray import News, Tray
from ui.when import inside, short_when
from ui.words import account_words

if TYPE_CHECKING:
    from brandassist.store.deliveries.read import DeliveryRow
    from brandassist.workspace import Workspace

LOOK_MS = 60_000  # at the due minute no row changes


class TrayNews(QObject):
    """Asks when queue, drafts or settings change, and once a minute."""

    def __init__(self, services: Services, tray: Tray, window: QObject) -> None:
        super().__init__(window)
        self._services, self._tray = services, tray
        services.events.subscribe(Changed, self._changed)
        self._looking = QTimer(self)
        self._looking.setInterval(LOOK_MS)
        self._looking.timeout.connect(self._look)
        self._looking.start()
        self._look()

    def _changed(self, event: Changed) -> None:
        if event.topics & {"queue", "drafts", "settings"}:
            self._look()

    def _look(self) -> None:
        work = partial(_read, self._services.workspace)
        self._services.background.run(self, work, self._tray.show_news, self._failed)

    def _failed(self, error: Exception) -> None:
        del error  # the screen in front says what is wrong


def _read(workspace: Workspace) -> News:
    coming, standing = workspace.queue.next_to_leave(), workspace.queue.standing()
    approvals = workspace.awaiting.count()
    return News(
        _words(coming, workspace.rule("zone")) if coming else "",
        coming.id if coming else "",
        approvals,
        standing.paused,
        standing.frozen_since is not None,
    )


def _words(row: DeliveryRow, zone: str) -> str:
    from zoneinfo import ZoneInfo  # not before the first paint

    here = ZoneInfo(zone)
    when = short_when(row.due_at.astimezone(here), clock.now().astimezone(here))
    return f"{inside(when)}, {account_words(row.account, row.network)}"
