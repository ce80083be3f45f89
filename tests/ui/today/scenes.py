"""Today's pictures: a day with approvals, people and a journey; and a quiet one."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from datetime import timedelta
from typing import TYPE_CHECKING

from brandassist import clock
from brandassist.walltime import from_instant
from tests.screenshots import Scene

if TYPE_CHECKING:
    from brandassist.workspace import Workspace
    from ui.shell.window import Window
    from ui.today.page import TodayPage

LONG = (
    "Last week I stood at the paint desk on the hill from eight to nine. Nobody asked about the price. Nine people out "
    "of fourteen asked the same thing: will it still be there tomorrow?"
)


def today_at(workspace: Workspace, hours: float):
    """A wall time some hours from now."""
    return from_instant(clock.now() + timedelta(hours=hours), workspace.rule("zone"))


def two_accounts(workspace: Workspace) -> tuple[str, str]:
    """The practice account and the site."""
    accounts = {row.account.network: row.account.id for row in workspace.accounts.list()}
    return accounts["practice"], accounts["site"]


@contextmanager
def as_assistant(workspace: Workspace) -> Generator[None]:
    """Everything inside is the assistant's work."""
    from brandassist.store.history import Actor

    helper = next((each.id for each in workspace.members() if each.role == "assistant"), "")
    helper = helper or workspace.add_member("Nora", "assistant")
    services = (workspace.drafts, workspace.approvals, workspace.queue, workspace.inbox)
    for service in services:
        service._me = Actor(helper, workspace.settings.device_id)  # pyright: ignore[reportPrivateUsage]
    yield
    for service in services:
        service._me = workspace.me  # pyright: ignore[reportPrivateUsage]


def waiting(workspace: Workspace) -> list[str]:
    """Three drafts handed in by the assistant, one of them too long for one of its networks."""
    workspace.set_rule("zone", "Europe/Rome")
    workspace.set_rule("approval_rule", "every")
    practice, site = two_accounts(workspace)
    with as_assistant(workspace):
        first = workspace.drafts.new("article", "An hour at the paint desk", LONG, to=[site, practice])
        second = workspace.drafts.new("post", "", "The school notebook with every recipe in it.", to=[practice])
        third = workspace.drafts.new("post", "", "Short ladders first: nobody finds the tall ones.", to=[practice])
        workspace.approvals.submit(second)
    workspace.approvals.request_changes(second, "say whose notebook")
    with as_assistant(workspace):
        for draft in (first, second, third):
            workspace.approvals.submit(draft)
        workspace.queue.schedule(first, [site, practice], today_at(workspace, 2.2))
        workspace.queue.schedule(second, [practice], today_at(workspace, 6))
    return [first, second, third]


def page_of(window: Window) -> TodayPage:
    from ui.today.page import TodayPage

    page = window.current()
    assert isinstance(page, TodayPage)
    return page


def shown(window: Window) -> bool:
    page = page_of(window)
    return page.snapshot is not None and all(page.deciding.of(each) is not None for each in page.snapshot.drafts)


SCENES = (
    Scene("today", "today", waiting, ready=shown),
    Scene("today-empty", "today", lambda workspace: workspace.diary.new(title="Noon", text="A note."), ready=shown),
)
