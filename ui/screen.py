"""What a screen is to the shell: a widget with panes, keys, actions and a line of context."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from weakref import WeakMethod

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from brandassist.events import Changed
from ui.actions import ACTIONS, key_text
from ui.keymap import keymap
from ui.letters import Letter
from ui.reach import reach
from ui.rights import acting
from ui.services import Services

if TYPE_CHECKING:
    from pathlib import Path

    from brandassist.workspace import Workspace
    from ui.device import Device


@dataclass(frozen=True)
class KeyHint:
    """A key and what it does, for the status strip; a letter sleeps while a text field has focus, what is `held` while
    the server of a shared workspace is away."""

    keys: str
    text: str
    letter: bool = False
    held: bool = False


def hint(action_id: str, text: str = "", *, server: bool = False) -> KeyHint:
    """The hint of an action of the table, without a key where it is not for who works here; `server`: on this screen it
    needs one. Raises KeyError for an unknown one."""
    action = next((each for each in ACTIONS if each.id == action_id), None)
    if action is None:
        raise KeyError(action_id)
    keys = action.sequences(keymap.own) if acting.may_do(action_id) else []
    held = reach.away and (server or action.server)
    return KeyHint(key_text(keys[0]) if keys else "", text or action.text, held=held)


def letter_hint(letter: Letter) -> KeyHint:
    """The hint of a plain key."""
    return KeyHint(letter.cap, letter.text, letter=True, held=letter.held)


class Screen(QWidget):
    """A screen of the window. Subclass it; override what applies."""

    context_changed = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__()
        self.services = services
        self._topics: frozenset[str] = frozenset()
        self._look: WeakMethod[Callable[[], None]] | None = None
        self._behind = False  # something changed while it was not to be seen

    def look_after(self, topics: Collection[str], look: Callable[[], None]) -> None:
        """Call `look` after each change of these topics: at once while the screen is seen, else when it is again."""
        self._topics, self._look = frozenset(topics), WeakMethod(look)
        self.services.events.subscribe(Changed, self._heard)

    def _heard(self, event: Changed) -> None:
        if not event.topics & self._topics:
            return
        self._behind = True
        if self.isVisible():
            self._catch_up()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._behind:
            self._catch_up()

    def _catch_up(self) -> None:
        self._behind = False
        look = self._look() if self._look is not None else None
        if look is not None:
            look()

    def panes(self) -> list[QWidget]:
        """The panes F6 goes through, left to right; each has one widget that takes focus."""
        return [self]

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Bound methods by action id; exactly the ids its ScreenSpec names."""
        return {}

    def possible(self) -> set[str]:
        """Which of its handlers make sense now; all, unless overridden."""
        return set(self.handlers())

    def on_server(self) -> set[str]:
        """Which of its handlers act on the server of a shared workspace, apart from those that always do."""
        return set()

    def key_hints(self) -> list[KeyHint]:
        """The keys shown at the left of the strip when no pane says better."""
        return []

    def context_line(self) -> str:
        """The line at the right of the strip; emit `context_changed` when it changes."""
        return ""

    def arrive(self, target: object) -> None:
        """The screen comes to the front, to show `target` if it is not None."""

    def leave(self) -> None:
        """The screen goes to the back, or the window closes: hand over what is unsaved."""

    def asks_first(self, close: Callable[[], None]) -> bool:
        """Whether a person must be asked before the program ends; it is asked then, once, and `close` ends it."""
        del close
        return False

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.context_changed.emit()


class StandIn(QWidget):
    """What a screen showed last, in front while the workspace is still being opened."""

    def chosen(self) -> object:
        """Where a person moved meanwhile, for the screen to arrive at; None where nobody moved."""
        return None


@dataclass(frozen=True)
class ScreenSpec:
    """One line of ui/screens.py: a screen that is built.

    `number` is its place and its Ctrl key, 0 for one without a tab; `under` is then the tab that stays lit. `count`
    asks the workspace, on the database lane, for the number beside the tab; `topics` are those of `Changed` that may
    alter it. `known` reads, off the UI thread, what the screen kept in the workspace's folder in this language, and
    returns what makes its stand-in; None where it kept nothing.
    """

    name: str
    number: int
    words: str
    make: Callable[[Services], Screen]
    actions: frozenset[str] = frozenset()
    count: Callable[[Workspace], int] | None = None
    topics: frozenset[str] = field(default_factory=frozenset[str])
    under: str = ""
    known: Callable[[Path, str], Callable[[Device], StandIn] | None] | None = None

    @property
    def text(self) -> str:
        """Its title in the language in force."""
        return QCoreApplication.translate("Screens", self.words)
