"""Settings as two people see it."""

from __future__ import annotations

from brandassist.workspace import Workspace
from tests.screenshots import Scene
from ui.settings.page import SettingsPage
from ui.shell.window import Window


def _two_people(workspace: Workspace) -> None:
    workspace.change_member(workspace.member.id, "Alma Bianchi", "executive")
    workspace.add_member("Bruno Neri", "assistant")
    workspace.set_rule("approval_rule", "every")
    workspace.set_rule("zone", "Europe/Rome")
    workspace.set_rule("write_languages", "it en fr")


def _shown(window: Window) -> bool:
    page = window.current()
    return isinstance(page, SettingsPage) and bool(page.presenter.members) and page.data.measured


SCENES = (Scene("settings", "settings", _two_people, None, _shown),)
