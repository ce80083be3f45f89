"""Posts that follow her, as a change of home shows them, and her posting slots."""

from __future__ import annotations

from datetime import timedelta

from brandassist import clock
from brandassist.walltime import WallTime
from brandassist.workspace import Workspace
from tests.screenshots import Scene
from ui.settings.page import SettingsPage
from ui.shell.window import Window
from ui.travelling.dialog import TravellingDialog


def _follows(workspace: Workspace) -> None:
    workspace.set_rule("zone", "Europe/Rome")
    workspace.set_rule("approval_rule", "alone")
    account = next(each.account.id for each in workspace.accounts.list() if each.account.network == "practice")
    day = (clock.now() + timedelta(days=6)).date()
    texts = ("The paint was still wet", "Seven registers, and two of them open")
    for at, text in enumerate(texts):
        draft = workspace.drafts.new("post", text, f"{text}.")
        planned = WallTime(f"{day + timedelta(days=at)}T08:30", "Europe/Rome")
        workspace.queue.schedule(draft, [account], planned, means="here")
    night = workspace.drafts.new("post", "What the night shift knows", "They know.")
    workspace.queue.schedule(night, [account], WallTime("2027-03-14T02:30", "Europe/Rome"), means="here")


def _asked(window: Window) -> bool:
    page = window.current()
    if isinstance(page, SettingsPage) and page.presenter.rules.get("zone") == "Europe/Rome":
        page.presenter.choose("rule", "zone", "America/New_York")
    return any(each.isVisible() for each in window.findChildren(TravellingDialog))


SCENES = (Scene("travelling", "settings", _follows, ready=_asked),)
