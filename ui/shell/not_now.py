"""Why an action cannot be done now, whatever the screen says: not for who acts here, or the server is away."""

from __future__ import annotations

from ui.actions import ON_SERVER
from ui.reach import reach, why_held
from ui.screen import Screen
from ui.services import Services


def not_now(action: str, services: Services | None, screen: Screen | None) -> str:
    """As a sentence; empty where nothing stands against it."""
    if services is None:
        return ""
    from ui.actions.rights import withheld  # the tables are read after the first paint

    if withheld(services.workspace.member.role, {action}):
        return not_theirs()
    waits = reach.away and (action in ON_SERVER or (screen is not None and action in screen.on_server()))
    return why_held() if waits else ""


def not_theirs() -> str:
    """What is said of an action or a key that is not for who works here."""
    from brandassist.errors import Problem
    from ui.sentences import sentence_of

    return sentence_of(Problem("not_your_role"))
