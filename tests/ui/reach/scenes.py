"""Pictures of a shared workspace: at work, and while its server is away."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from brandassist import clock
from brandassist.workspace import Workspace
from brandassist.workspace.opened import Reach
from tests.screenshots import MORNING, Scene
from tests.ui.inbox import scenes as inbox
from tests.ui.queue import scenes as queue
from tests.ui.today import scenes as today
from tests.ui.turn import scenes as turn
from ui.reach import reach
from ui.shell.opening import Opening
from ui.shell.window import Window
from ui.widgets.moment import TimeDialog

ADDRESS = "postgresql://anna@office.example/words"


def stands(away: bool, left: int) -> Callable[[Window], None]:
    """As if the workspace were on a server."""

    def act(window: Window) -> None:
        """Again where the program's own answer came after it."""
        found = Reach(("Luca Conti",), MORNING - timedelta(minutes=28 if away else 0), away, left)
        assert window.services is not None
        workspace = window.services.workspace
        workspace.reach, workspace.address = lambda: found, ADDRESS  # type: ignore[method-assign]
        reach.take(found)

    return act


def scene(
    name: str, prepare: Callable[[Workspace], object] | None, before: Callable[[Window], bool], away: bool, left: int
) -> Scene:
    """A scene of another screen, in a workspace that is on a server."""
    act = stands(away, left)

    def ready(window: Window) -> bool:
        if reach.now is None:
            act(window)
        return before(window) and reach.now is not None

    return Scene(name, name.partition("-")[0], prepare, act, ready)


def settled(window: Window) -> bool:
    return clock.now() > MORNING and window.masthead.connection.accessibleName() != ""


def asking_for_a_time(window: Window) -> None:
    """A dialog that was open when the server went."""
    assert window.services is not None
    TimeDialog(window, window.services, "The lamp in the harbour", MORNING.replace(hour=17), "Europe/Rome").open()
    stands(True, 0)(window)


def still_away(window: Window) -> bool:
    if reach.now is None:
        stands(True, 0)(window)
    return settled(window)


def copying(window: Window) -> None:
    """The first opening on this computer."""
    shown = Opening()
    window.place(shown)
    shown.show_copying(18_400, 41_250)


SCENES = (
    scene("today-shared", today.whole_day, today.shown, False, 0),
    scene("today-away", today.whole_day, today.shown, True, 3),
    scene("queue-away", queue.elsewhere, queue.on_the_lamp, True, 0),
    scene("inbox-away", inbox.drafted, inbox.ready, True, 1),
    scene("settings-away", None, settled, True, 3),
    scene("turn-away", turn.fill, turn.ready, True, 0),
    Scene("asking-away", "queue", queue.elsewhere, asking_for_a_time, still_away),
    Scene("first-copy", "", None, copying),
)
