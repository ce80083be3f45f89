"""A post that is written and not yet online: the Queue says what the command said, and runs it again."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Callable
from datetime import timedelta

from sqlalchemy import update

from brandassist.store.tables import part
from brandassist.workspace import Workspace
from tests.ui.queue.conftest import Shown
from tests.ui.queue.scenes import Builder
from ui.widgets.label import Label

TITLE = "The porch"


def python(code: str) -> str:
    return shlex.join([sys.executable, "-c", code])


def said(shown: Shown) -> str:
    return "\n".join(label.text() for label in shown.page.details.widget().findChildren(Label))


def written(command: str) -> Callable[[Workspace], None]:
    """One post in the site's folder, whose address does not show it; the command was run once."""

    def prepare(workspace: Workspace) -> None:
        make = Builder(workspace)
        when = make.now - timedelta(minutes=10)
        (number,) = make.post(TITLE, "It needs a lamp.", when, "site", states={"site": "published"})
        with workspace.db.write("queue") as tx:
            tx.execute(update(part).where(part.c.delivery_id == number).values(mark="written"))
        site = workspace.accounts.named("site").id
        workspace.accounts.test(site)
        if command:
            workspace.online.keep(site, command)
            workspace.online.run(site)

    return prepare


def test_what_the_command_said_and_running_it_again(show: Callable[..., Shown]) -> None:
    code = "import os, sys; print('no such server'); sys.exit(0 if os.path.exists('there') else 1)"
    shown = show(written(python(code)))
    shown.until(lambda: TITLE in shown.posts())
    shown.choose(TITLE)
    shown.until(lambda: "The command failed" in said(shown))
    assert "no such server" in said(shown)
    (shown.workspace.site_folder / "there").touch()
    shown.press("Run the command again")
    shown.until(lambda: "does not show them yet" in said(shown))
    assert "The command failed" not in said(shown)
    site = shown.workspace.accounts.named("site").id
    kept = shown.workspace.online.of(site)
    assert kept is not None
    assert kept.outcome == "done"
    assert shown.state(TITLE) == "published"


def test_without_a_command_nothing_is_offered(show: Callable[..., Shown]) -> None:
    shown = show(written(""))
    shown.until(lambda: TITLE in shown.posts())
    shown.choose(TITLE)
    assert shown.button("Run the command again") is None
