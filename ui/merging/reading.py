"""What the screen asks the workspace: the text that was asked for, or the one that waits longest."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple
from zoneinfo import ZoneInfo

from brandassist import clock

if TYPE_CHECKING:
    from brandassist.store.writing.divergences import Waiting
    from brandassist.workspace import Workspace
    from brandassist.writing.diverged import Diverged


class Told(NamedTuple):
    """`found` None: nothing is apart in the subject. `now`: at home. `waiting`: the longest first."""

    subject: str
    found: Diverged | None
    now: datetime
    waiting: Sequence[Waiting]


def read(workspace: Workspace, subject: str) -> Told:
    """`subject` "": whichever waits longest."""
    now, waiting = clock.now().astimezone(ZoneInfo(workspace.rule("zone"))), workspace.diverged.waiting()
    subject = subject or next((each.subject for each in waiting), "")
    return Told(subject, workspace.diverged.read(subject) if subject else None, now, waiting)
