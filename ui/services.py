"""What a screen is given: the workspace, the background, the events, and what the shell does for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

from ui.background import Background
from ui.device import Device
from ui.events import EventBridge


class Shell(Protocol):
    """What a screen may ask of the window around it."""

    def go(self, screen: str, target: object = None) -> None:
        """Show a screen, and there the thing `target` names (often an id)."""
        ...

    def has(self, screen: str) -> bool:
        """Whether a screen is built; offer no way to one that is not."""
        ...

    def say(self, text: str) -> None:
        """One passing line at the right of the status strip."""
        ...

    def count_down(self, text: str, commit: Callable[[], None], undo: Callable[[], None]) -> None:
        """The undo window: show `text`, then call `commit`; `undo` instead if the person asks.

        With a window of 0 seconds `commit` is called at once. A second call commits the first."""
        ...

    def refresh_actions(self) -> None:
        """Ask the screen in front again which of its actions are possible now."""
        ...


@dataclass(frozen=True)
class Hit:
    """One thing the full-text search found: where it is shown, and what to show there."""

    title: str
    detail: str
    screen: str
    target: object


@dataclass(frozen=True)
class Services:
    """Handed to every screen when it is made. `workspace` is what `open_workspace` returned."""

    workspace: Any
    background: Background
    events: EventBridge
    device: Device
    shell: Shell
    search: Callable[[str], list[Hit]] | None = None
