"""Whether the networks can be reached: worked out from what collecting met, never by asking an unknown host."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from PySide6.QtCore import QObject, Signal

from brandassist.events import Changed
from ui.services import Services

if TYPE_CHECKING:
    from collections.abc import Sequence

    from brandassist.store.accounts import Account
    from brandassist.store.inbox.collections import Health
    from brandassist.workspace import Workspace

NO_WAY_OUT = ("unreachable", "name_not_found", "connect_timeout")  # of `brandassist.http`: no connection was opened


class ConnectionWatch(QObject):
    """`changed` brings True when no network outside this computer can be reached, False when one answers again."""

    changed = Signal(bool)

    def __init__(self, services: Services, window: QObject) -> None:
        super().__init__(window)
        self._services = services
        self._offline = False
        services.events.subscribe(Changed, self._heard)
        self._ask()

    def _heard(self, event: Changed) -> None:
        if event.topics & {"inbox", "accounts"}:
            self._ask()

    def _ask(self) -> None:
        workspace = self._services.workspace
        self._services.background.run(self, lambda: _offline(workspace), self._show, self._failed)

    def _show(self, offline: bool) -> None:
        if offline != self._offline:
            self._offline = offline
            self.changed.emit(offline)

    def _failed(self, error: Exception) -> None:
        del error  # what is shown stays; the screen in front says what is wrong


def is_offline(health: Sequence[tuple[Account, Health]]) -> bool:
    """All accounts outside this computer that were asked, and at least one was, could not even be connected to."""
    from brandassist.http import is_loopback

    outside = [each for account, each in health if not is_loopback(urlsplit(account.url).hostname or "localhost")]
    asked = [each for each in outside if each.failing_since is not None or each.answered_at is not None]
    return bool(asked) and all(
        each.failing_since is not None and (each.problem or {}).get("why") in NO_WAY_OUT for each in asked
    )


def _offline(workspace: Workspace) -> bool:
    return is_offline(workspace.inbox.health())
