"""What a screen is given: the workspace, the background, the events, and what the shell does for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from ui.background import Background
from ui.device import Device
from ui.events import EventBridge

if TYPE_CHECKING:  # reading it takes long; the first paint comes before
    from brandassist.workspace import Workspace


@dataclass(frozen=True)
class Alert:
    """What the banner over every screen says. `more` is read aloud and shown on asking; `aside` stands at the right.

    `ways` are (words, delivery id) of what can be opened, by `open_one`; `act` is what its button does.
    """

    title: str
    sentence: str = ""
    aside: str = ""
    more: str = ""
    action: str = ""
    act: Callable[[], None] | None = None
    ways: tuple[tuple[str, str], ...] = ()
    open_one: Callable[[str], None] | None = None

    @property
    def aloud(self) -> str:
        """All of it, as it is read aloud."""
        said = [each.rstrip(".") for each in (self.title, self.sentence, self.aside, self.more) if each]
        return ". ".join(said)


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

    def tell(self, text: str, act: Callable[[], None]) -> None:
        """What waits for a person and may wait: a line in the strip that leads to `act`; empty words take away what
        was told with the same `act`."""
        ...

    def count_down(self, text: str, commit: Callable[[], None], undo: Callable[[], None]) -> None:
        """The undo window: show `text`, then call `commit`; `undo` instead if the person asks.

        With a window of 0 seconds `commit` is called at once. A second call commits the first."""
        ...

    def speak(self, language: str) -> None:
        """Change the language ("" for the system's) and remember it; every screen is made anew."""
        ...

    def alert(self, alert: Alert | None) -> None:
        """The banner over every screen (crisis mode); None takes it away."""
        ...

    def freeze(self) -> None:
        """Stop everything at once, whatever is in front."""
        ...

    def trigger(self, name: str) -> None:
        """Do an action of the table by its id."""
        ...

    def back(self) -> None:
        """Leave a screen without a tab (Settings) for the one that was in front before."""
        ...

    def reopen(self) -> None:
        """Open the workspace again, for the person who now sits here."""
        ...

    def refresh_actions(self) -> None:
        """Ask the screen in front again which of its actions are possible now."""
        ...


@dataclass(frozen=True)
class Services:
    """Handed to every screen when it is made."""

    workspace: Workspace
    background: Background
    events: EventBridge
    device: Device
    shell: Shell
