"""`brandassist note`: a window for one note, for a shortcut of the system. The window itself is not this room's."""

from __future__ import annotations

from brandassist.cli.verbs import Verbs


def add_to(verbs: Verbs) -> None:
    """Add it; the entrance opens the window, as it does where there is no verb."""
    verbs.add("note", None, "open the capture window, in the running program or without it").set_defaults(opens="note")
