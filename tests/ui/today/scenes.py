"""Today's pictures: a day with approvals, people and a journey; and a quiet one."""

from __future__ import annotations

import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from brandassist import clock
from brandassist.networks.contract import Incoming
from brandassist.store.diary.trips import Stop
from brandassist.store.inbox import messages
from brandassist.walltime import from_instant
from tests.screenshots import Scene
from tests.support.builders import an_account
from tests.ui.diary.scenes import photos

if TYPE_CHECKING:
    from brandassist.workspace import Workspace
    from ui.shell.window import Window
    from ui.today.page import TodayPage

LONG = (
    "Last week I stood at the paint desk on the hill from eight to nine. Nobody asked about the price. Nine people out "
    "of sixteen asked the same thing: will it still be there tomorrow?"
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


def people(workspace: Workspace) -> None:
    """Four who wrote to the practice account, two of them near or past the target."""
    practice, _ = two_accounts(workspace)
    said = (
        ("Ada Byron", "Will you have an hour on Thursday to see the paint desk with us?", 26),
        ("Grace Hill", "Quanti barattoli di verde restano? La domanda è semplice.", 19),
        ("Jim Barrow", "Thank you for the notice. May we keep the photo?", 3),
        ("Lena Ort", "Is the ladder aisle open again?", 1),
    )
    with workspace.db.write("inbox") as tx:
        incoming = [
            Incoming(
                remote_id=f"m{number}",
                author=name,
                handle=f"{name.split()[0].lower()}@network.example",
                text=text,
                received_at=clock.now() - timedelta(hours=hours),
                url="",
                in_reply_to=f"p{number}",
                root=f"p{number}",
            )
            for number, (name, text, hours) in enumerate(said)
        ]
        messages.keep(tx, practice, incoming, messages.within(timedelta(hours=24)))


def answered(workspace: Workspace) -> None:
    """Three people on an account that counts: two were answered, one waits."""
    whole_day(workspace)
    account = an_account(workspace.db, "mastodon")
    for number, name in enumerate(("Mara Feld", "Noel Park", "Olga Rain")):
        at = clock.now() - timedelta(hours=5 * number + 8)
        came = [Incoming(f"c{number}", name, "n", "Is it open?", at)]
        if number:
            when = at + timedelta(hours=number + 1)
            came.append(Incoming(f"o{number}", "You", "you", "Yes.", when, in_reply_to=f"c{number}", own=True))
        with workspace.db.write("inbox") as tx:
            messages.keep(tx, account, came, messages.within(timedelta(hours=24)))


def told(window: Window) -> bool:
    line = page_of(window).answered
    if not shown(window) or line.isHidden():
        return False
    page_of(window).columns.ensureWidgetVisible(line)
    return True


def today_of(workspace: Workspace) -> date:
    """The day it is at home, which is not always this computer's."""
    return clock.now().astimezone(ZoneInfo(workspace.rule("zone"))).date()


def whole_day(workspace: Workspace) -> None:
    """All that Today can show: approvals, people, posts, a journey, a photo of an earlier year."""
    waiting(workspace)
    people(workspace)
    _, site = two_accounts(workspace)
    today = today_of(workspace)
    for title, at in (("Bari notes", 1.0), ("Small lifts", 13.0), ("The tall ladders", 19.0)):
        draft = workspace.drafts.new("article", title, LONG, to=[site])
        workspace.approvals.approve(draft)
        workspace.queue.schedule(draft, [site], today_at(workspace, at))
    tomorrow = (today + timedelta(days=1)).isoformat()
    stop = Stop("Lyon", tomorrow, tomorrow, country="FR", zone="Europe/Paris", starts_at="10:15", ends_at="19:40")
    workspace.trips.create("Lyon", tomorrow, tomorrow, [stop])
    before = today.replace(year=today.year - 2)
    text = "Green at the front, white at the back. Why? Because the white sells anyway."
    entry = workspace.diary.new(day=before.isoformat(), text=text, place="Hill store")
    with tempfile.TemporaryDirectory() as folder:
        workspace.diary.add_photos(entry, photos(Path(folder), 1))
    here = workspace.diary.new(title="Noon at the desk", text="The landlord came by.")
    workspace.promises.add(here, "An answer to the landlord", due=tomorrow)


def travelling(workspace: Workspace) -> None:
    """A day on another clock than home's."""
    whole_day(workspace)
    day = today_of(workspace)
    span = ((day - timedelta(days=1)).isoformat(), (day + timedelta(days=2)).isoformat())
    workspace.trips.create("New York", *span, [Stop("New York", *span, country="US", zone="America/New_York")])


def page_of(window: Window) -> TodayPage:
    from ui.today.page import TodayPage

    page = window.current()
    assert isinstance(page, TodayPage)
    return page


def shown(window: Window) -> bool:
    page = page_of(window)
    return page.snapshot is not None and all(page.deciding.of(each) is not None for each in page.snapshot.drafts)


def one_shown(window: Window) -> bool:
    page = page_of(window)
    draft = page.approvals.current()
    return draft is not None and page.deciding.of(draft) is not None


def review(window: Window) -> None:
    page_of(window).approving.review()


SCENES = (
    Scene("today", "today", whole_day, ready=shown),
    Scene("today-answered", "today", answered, ready=told),
    Scene("today-review", "today", whole_day, review, one_shown),
    Scene("today-travelling", "today", travelling, ready=shown),
    Scene("today-empty", "today", lambda workspace: workspace.diary.new(title="Noon", text="A note."), ready=shown),
)
