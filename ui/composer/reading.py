"""What the Composer reads away from the window: plain functions for the database lane, no widgets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from brandassist import clock
from brandassist.errors import Problem
from brandassist.writing import past
from brandassist.writing.library import MASTER, TITLE

if TYPE_CHECKING:
    from datetime import datetime

    from brandassist.store.accounts import Account
    from brandassist.store.links import Origin
    from brandassist.store.writing.targets import TargetView
    from brandassist.workspace import Workspace
    from brandassist.writing.comments import Comment
    from brandassist.writing.library import DraftRow, DraftView
    from brandassist.writing.nowhere import Nowhere
    from brandassist.writing.rendering import Source
    from drafts.undoing import Past


@dataclass(frozen=True)
class Opened:
    """One draft with all that stands around it. `sources`: what rendering each target needs, or why it cannot;
    of one without a target, what looking at its words needs."""

    view: DraftView
    sources: Mapping[str, Source | Nowhere | Problem]
    origins: tuple[Origin, ...]
    versions: int
    accounts: tuple[Account, ...]
    may_approve: bool
    alone: bool
    now: datetime
    languages: tuple[str, ...]  # those written in here, the first of them mostly
    comments: tuple[Comment, ...]  # what was said in its margin
    apart: bool  # two changed the same words of it on two computers
    pasts: Mapping[str, Past] | None = None  # None where the draft was open already

    def target(self, target_id: str) -> TargetView | None:
        """The target of this id, if the draft has it."""
        return next((each for each in self.view.targets if each.id == target_id), None)

    def addable(self) -> list[Account]:
        """Accounts the draft is not yet meant for."""
        there = {each.account_id for each in self.view.targets}
        return [each for each in self.accounts if each.id not in there]


@dataclass(frozen=True)
class Listed:
    """The rows of the list, and the time on the workspace's clock when they were read."""

    rows: tuple[DraftRow, ...]
    now: datetime
    apart: frozenset[str] = frozenset()  # the drafts in which two changed the same words on two computers


def read_list(workspace: Workspace, binned: bool) -> Listed:
    """All drafts a person writes here; replies are the inbox's."""
    rows = tuple(row for row in workspace.drafts.list(binned=binned) if row.message_id is None)
    return Listed(rows, local_now(workspace), workspace.diverged.subjects())


def local_now(workspace: Workspace) -> datetime:
    """The time on the workspace's own clock."""
    return clock.now().astimezone(ZoneInfo(workspace.rule("zone")))


def open_draft(workspace: Workspace, draft_id: str) -> Opened:
    """The same as `read_draft`, with what can be taken back in its texts."""
    draft = read_draft(workspace, draft_id)
    return replace(draft, pasts=past.read(workspace.past_folder, draft.view.id, texts_of(draft.view)))


def texts_of(view: DraftView) -> dict[str, str]:
    """Title, master text and own versions, by what names them."""
    owns = {each.id: each.own for each in view.targets if each.own is not None}
    return {TITLE: view.title, MASTER: view.text, **owns}


def read_draft(workspace: Workspace, draft_id: str) -> Opened:
    """Raises Problem `not_found`."""
    view = workspace.drafts.show(draft_id)
    draft_id, meant = view.id, [each.account_id for each in view.targets]
    return Opened(
        view=view,
        sources={each.id: _source(workspace, each.id) for each in view.targets}
        or {"": workspace.rendering.nowhere(draft_id)},
        origins=tuple(workspace.from_entry.provenance(draft_id)),
        versions=workspace.drafts.versions(draft_id),
        accounts=tuple(row.account for row in workspace.accounts.list()),
        may_approve=workspace.approvals.may_approve(meant),
        alone=workspace.approvals.unasked(meant),
        now=local_now(workspace),
        languages=tuple(workspace.rule("write_languages")),
        comments=workspace.comments.of(draft_id),
        apart=draft_id in workspace.diverged.subjects(),
    )


def _source(workspace: Workspace, target_id: str) -> Source | Problem:
    try:
        return workspace.rendering.source(target_id)
    except Problem as problem:
        return problem
