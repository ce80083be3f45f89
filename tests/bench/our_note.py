"""The capture window, as a shortcut of the system opens it. Says when its paper was painted, and when one can type."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

from brandassist.__main__ import main
from ui.capture.frame import NoteFrame


def say(what: str) -> None:
    print(what, time.monotonic(), time.process_time(), flush=True)


held = NoteFrame.__init__


def watched(self: NoteFrame, theme: str, furnish: Callable[[], None]) -> None:
    def painted() -> None:
        say("painted")
        furnish()
        self.repaint()  # the line is on the screen
        say("usable")

    held(self, theme, painted)


NoteFrame.__init__ = watched  # type: ignore[method-assign]
sys.argv = ["brandassist", "note"]
sys.exit(main())
