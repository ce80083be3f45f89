"""A colleague proposes, a reader reads: on a file too, where it guides whoever uses the program."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from brandassist import clock
from brandassist import settings as device_settings
from brandassist.errors import Problem
from brandassist.store.rights import ROLES, may_write, plans
from brandassist.store.tables import metadata
from brandassist.walltime import from_instant
from brandassist.workspace import Workspace, open_workspace

Opening = Callable[[str], Workspace]


@pytest.fixture
def opening(tmp_path: Path) -> Iterator[Opening]:
    """The workspace as a member of that role opens it, where nobody is asked to approve."""
    settings, opened = device_settings.load(tmp_path / "device.json"), list[Workspace]()

    def opens(role: str) -> Workspace:
        name = "Alma" if role == "executive" else f"The {role}"
        opened.append(open_workspace(tmp_path / "w", as_member=name, settings=settings))
        return opened[-1]

    first = opens("executive")
    for role in ("assistant", "colleague", "reader"):
        first.add_member(f"The {role}", role)
    yield opens
    for each in opened:
        each.close()


def an_hour_on():
    return from_instant(clock.now() + timedelta(hours=1), "UTC")


def test_a_colleague_writes_comments_and_submits(opening: Opening) -> None:
    workspace = opening("colleague")
    account = workspace.accounts.list()[0].account.id
    draft = workspace.drafts.new("post", "Stores", "No chairs in Novara.")
    workspace.drafts.autosave(draft, "Stores", "No chairs at all in Novara.")
    workspace.drafts.add_target(draft, account)
    workspace.comments.add(draft, "Is that so?", (0, 2))
    workspace.ideas.add("A week without chairs")
    workspace.approvals.submit(draft)
    assert workspace.drafts.show(draft).targets[0].review == "awaiting"
    assert [each.problem for each in opening("executive").approvals.approve(draft)] == [None]


def test_a_colleague_plans_nothing_approves_nothing_and_answers_nobody(opening: Opening) -> None:
    workspace = opening("colleague")
    account = workspace.accounts.list()[0].account.id
    draft = workspace.drafts.new("post", "", "No chairs.")
    workspace.drafts.add_target(draft, account)
    assert not workspace.approvals.may_approve([account])
    assert not workspace.approvals.unasked([account])
    with pytest.raises(Problem, match="not_allowed"):
        workspace.approvals.approve(draft)
    with pytest.raises(Problem, match="not_your_role"):
        workspace.queue.schedule(draft, [account], an_hour_on())
    for refused in (
        lambda: workspace.queue.freeze(),
        lambda: workspace.queue.pause(),
        lambda: workspace.diary.capture("A visit"),
        lambda: workspace.places.add("Novara"),
        lambda: workspace.set_rule("grace_minutes", 5),
        lambda: workspace.add_member("Another", "executive"),
    ):
        with pytest.raises(Problem, match=r"not_your_role|executive_only"):
            refused()
    assert opening("executive").queue.list() == []
    assert [each.role for each in workspace.members()] == list(ROLES)


def test_a_reader_reads_all_and_writes_nothing(opening: Opening) -> None:
    draft = opening("executive").drafts.new("post", "Stores", "No chairs.")
    workspace = opening("reader")
    assert workspace.drafts.show(draft).text == "No chairs."
    assert [each.subject for each in workspace.find("chairs")] == [draft]
    for refused in (
        lambda: workspace.drafts.new("post", "", "Mine."),
        lambda: workspace.drafts.autosave(draft, "Stores", "Mine."),
        lambda: workspace.ideas.add("Mine"),
        lambda: workspace.approvals.submit(draft),
    ):
        with pytest.raises(Problem, match=r"not_your_role|no_target"):
            refused()
    assert workspace.drafts.show(draft).text == "No chairs."


def test_their_computers_only_notice_what_others_do(opening: Opening) -> None:
    hers, theirs = opening("executive"), opening("reader")
    account = hers.accounts.list()[0].account.id
    draft = hers.drafts.new("post", "", "No chairs.")
    [delivery] = hers.queue.schedule(draft, [account], from_instant(clock.now() + timedelta(seconds=1), "UTC"))
    theirs.start()
    theirs.deliver_soon()
    theirs.stop()
    assert [(each.id, each.state) for each in theirs.queue.list()] == [(delivery, "scheduled")]


def test_only_an_executive_or_whoever_allows_nobody_makes_rules_of_sorting(opening: Opening) -> None:
    hers, his = opening("executive"), opening("assistant")
    his.inbox.add_rule("thanks", "text", "grazie mille")
    hers.set_rule("approval_rule", "every")
    his.inbox.add_rule("thanks", "text", "molte grazie")
    hers.set_rule("assistant_sends", "thanks")
    with pytest.raises(Problem, match="sorting_is_hers"):
        his.inbox.add_rule("thanks", "text", "where")
    with pytest.raises(Problem, match="sorting_is_hers"):
        his.inbox.switch_rule("question", False)
    hers.inbox.add_rule("thanks", "text", "tante grazie")


@pytest.mark.parametrize("role", ROLES)
def test_every_table_is_said(role: str) -> None:
    written = {table for table in metadata.tables if may_write(role, table)}
    assert (written == set(metadata.tables)) == plans(role)
    assert not written & {"approval", "payload", "delivery", "setting", "member", "account"} or plans(role)
