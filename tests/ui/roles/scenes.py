"""Pictures of the screens as a colleague and a reader see them: what is not theirs is withheld."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from brandassist.store.rights import Role
from brandassist.workspace import Workspace
from tests.screenshots import Scene
from tests.ui.accounts import scenes as accounts
from tests.ui.composer import scenes as composer
from tests.ui.diary import scenes as diary
from tests.ui.inbox import scenes as inbox
from tests.ui.queue import scenes as queue
from tests.ui.settings import scenes as settings


def as_one(prepare: Callable[[Workspace], object] | None, role: Role) -> Callable[[Workspace], None]:
    """The same workspace, with this one at the computer."""

    def fill(workspace: Workspace) -> None:
        if prepare is not None:
            prepare(workspace)
        workspace.settings.bind_member(workspace.id, workspace.add_member("Dino Gallo", role))

    return fill


def seen_by(role: Role, among: tuple[Scene, ...], name: str) -> Scene:
    """A scene of another area, seen by one of them."""
    found = next(each for each in among if each.name == name)
    return replace(found, name=f"{name}-{role}", prepare=as_one(found.prepare, role))


SCENES = (
    seen_by("colleague", composer.SCENES, "composer"),
    seen_by("reader", composer.SCENES, "composer"),
    seen_by("reader", diary.SCENES, "diary"),
    seen_by("colleague", inbox.SCENES, "inbox-person"),
    seen_by("reader", queue.SCENES, "queue"),
    seen_by("reader", accounts.SCENES, "accounts"),
    seen_by("reader", settings.SCENES, "settings"),
)
