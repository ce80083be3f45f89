"""What the missed screen asks of the engine, off the UI thread."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ui.missed.presenter import More, Reading

if TYPE_CHECKING:
    from brandassist.workspace import Workspace
    from ui.queue.presenter import Post


def read(workspace: Workspace) -> Reading:
    """The rows, what happened, and how the queue stands."""
    rows = workspace.absences.missed()
    story = workspace.absences.story(rows)
    return Reading(tuple(rows), story, workspace.rule("zone"), workspace.grace())


def read_more(workspace: Workspace, shown: Sequence[Post], first: Sequence[Post]) -> More:
    """The words of the posts in sight, and free slots for the first ones, in their order."""
    words = workspace.absences.words([post.first for post in shown])
    kinds = workspace.absences.kinds([post.first for post in first])
    times = workspace.filling.other_times([(post.rows, kinds[post.first.draft_id]) for post in first])
    slots = dict.fromkeys(post.key for post in shown) | dict(zip((post.key for post in first), times, strict=True))
    return More({post.key: words[post.first.id] for post in shown}, slots)
