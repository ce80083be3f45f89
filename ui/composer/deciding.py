"""What is done with a draft: submitted, approved, sent back, taken back, given a time, posted now."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, Literal
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from brandassist import clock
from brandassist.walltime import from_instant
from ui.composer.presenter import Composer
from ui.composer.words import target_name, title_of
from ui.rights import acting
from ui.widgets.moment import Chosen, TimeDialog, first_guess
from ui.widgets.warned import beside_draft

if TYPE_CHECKING:
    from brandassist.store.writing.targets import TargetView
    from brandassist.workspace import Workspace
    from brandassist.writing.approval import Outcome

Main = Literal["approve", "submit", "schedule", ""]


class Deciding(QObject):
    """Asks the engine; the undo window stands before everything that leaves."""

    def __init__(self, composer: Composer, parent: QWidget) -> None:
        super().__init__(parent)
        self._composer, self._page = composer, parent
        self.pending = ""  # the draft whose decision waits in the undo window

    # -- what is possible -----------------------------------------------------------------------------------

    @property
    def targets(self) -> tuple[TargetView, ...]:
        """Those of the open draft."""
        draft = self._composer.draft
        return draft.view.targets if draft is not None else ()

    def sound(self) -> set[str]:
        """Targets whose text may go as it stands on the screen."""
        shown = [each for each in self._composer.previews if each.rendered and not each.rendered.waiting]
        return {each.target_id for each in shown if each.rendered and not each.rendered.errors}

    def unsettled(self) -> list[TargetView]:
        """Targets that are neither out nor approved as they stand."""
        return [each for each in self.targets if not _published(each) and (each.review != "approved" or each.changed)]

    def untimed(self) -> list[TargetView]:
        """Targets without a time that could have one, for who may give it."""
        if not acting.may("delivery"):
            return []
        free = [each for each in self.targets if each.delivery is None or each.delivery.state == "cancelled"]
        sound = self.sound()
        return [each for each in free if each.id in sound]

    def changed(self) -> list[TargetView]:
        """Targets whose approved text is not the present one, and still to go."""
        return [each for each in self.targets if each.approval_id and each.changed and not _published(each)]

    def held(self) -> list[TargetView]:
        """Targets whose approval or submission can be taken back, by who may."""
        return (
            []
            if not acting.may("approval")
            else [
                each
                for each in self.targets
                if not _published(each) and (each.approval_id or each.review == "awaiting")
            ]
        )

    def awaiting(self) -> list[TargetView]:
        """Targets that wait for a word."""
        return [each for each in self.targets if each.review == "awaiting"]

    def unsubmitted(self) -> list[TargetView]:
        """Targets that could be submitted, by who may."""
        return [] if not acting.may("review") else [each for each in self.unsettled() if each.review != "awaiting"]

    def main(self) -> Main:
        """What Ctrl+Enter does."""
        draft = self._composer.draft
        if draft is None or not draft.view.targets:
            return ""
        if not draft.alone and draft.may_approve and self.unsettled():
            return "approve"
        if not draft.alone and not draft.may_approve and self.unsubmitted():
            return "submit"
        return "schedule" if self.untimed() else ""

    # -- doing ------------------------------------------------------------------------------------------------

    def approve(self) -> None:
        """Freeze what the previews show, of every target that may go."""
        chosen = [each for each in self.unsettled() if each.id in self.sound()]
        if chosen:
            count = self.tr("Approves {count} of {all}").format(count=len(chosen), all=len(self.unsettled()))
            self._later(count, partial(_approve, self._workspace, self._draft_id, self._seen(chosen)), self._told)

    def submit(self) -> None:
        """Ask for approval of what stands on the screen."""
        only = [each.id for each in self.unsubmitted()]
        if only:
            self._composer.do(partial(self._workspace.approvals.submit, self._draft_id, only))

    def take_back(self) -> None:
        """Withdraw approval and submission."""
        if self.held():
            self._composer.do(partial(self._workspace.approvals.take_back, self._draft_id, [t.id for t in self.held()]))

    def new_text(self) -> None:
        """Approve the new text of what was approved before, or ask for it."""
        draft, changed = self._composer.draft, self.changed()
        if draft is None or not changed:
            return
        if not draft.may_approve:
            only = [each.id for each in changed]
            self._composer.do(partial(self._workspace.approvals.submit, self._draft_id, only))
            return
        sound = [each for each in changed if each.id in self.sound()]
        words = self.tr("Approves the new text")
        self._later(words, partial(_approve, self._workspace, self._draft_id, self._seen(sound)), self._told)

    def schedule(self) -> None:
        """Ask for a time."""
        untimed = self.untimed()
        if not untimed:
            return
        self._composer.flush()
        now = self._composer.draft.now if self._composer.draft is not None else clock.now()
        zone = str(now.tzinfo)
        start = first_guess(clock.now().astimezone(now.tzinfo), None)
        accounts = [(each.account_id, each.network, each.label) for each in untimed]
        title = title_of(self._composer.title, self._composer.text)
        dialog = TimeDialog(self._page, self._composer.services, title, start, zone, accounts, means="readers")
        dialog.warn_by(partial(beside_draft, self._workspace, self._draft_id))
        dialog.chosen.connect(self._timed)
        dialog.open()

    def _timed(self, chosen: Chosen) -> None:
        meant = [each for each in self.untimed() if each.account_id in chosen.accounts]
        work = partial(_schedule, self._workspace, self._draft_id, meant, chosen, self._seen(meant))
        self._composer.do(work)

    def post_now(self) -> None:
        """Post what the previews show, after the undo window."""
        meant = self.untimed()
        if meant:
            names = ", ".join(target_name(each, self.targets) for each in meant)
            words = self.tr("Goes out to {networks}").format(networks=names)
            self._later(words, partial(_post_now, self._workspace, self._draft_id, meant, self._seen(meant)))

    # -- how --------------------------------------------------------------------------------------------------

    @property
    def _workspace(self) -> Workspace:
        return self._composer.workspace

    @property
    def _draft_id(self) -> str:
        return self._composer.draft_id

    def _seen(self, targets: Sequence[TargetView]) -> dict[str, str]:
        """The fingerprints of what the person looked at: only that is approved."""
        wanted = {each.id for each in targets}
        return {
            each.target_id: each.rendered.payload.fingerprint()
            for each in self._composer.previews
            if each.target_id in wanted and each.rendered is not None
        }

    def _later(self, words: str, work: Callable[[], object], then: Callable[[Any], None] | None = None) -> None:
        self._composer.flush()
        self.pending = self._draft_id
        self._composer.services.shell.count_down(words, partial(self._commit, work, then), self._forget)

    def _commit(self, work: Callable[[], object], then: Callable[[Any], None] | None) -> None:
        self.pending = ""
        self._composer.do(work, then)

    def _forget(self) -> None:
        self.pending = ""

    def _told(self, outcomes: tuple[Outcome, ...]) -> None:
        """The first target that was kept back, if one was, and why."""
        for each in outcomes:
            if each.problem is not None:
                self._composer.failed.emit(each.problem)
                return


def _published(target: TargetView) -> bool:
    return target.delivery is not None and target.delivery.state == "published"


def _approve(workspace: Workspace, draft_id: str, seen: dict[str, str]) -> tuple[Outcome, ...]:
    return workspace.approvals.approve(draft_id, list(seen), seen=seen)


def _schedule(
    workspace: Workspace, draft_id: str, targets: Sequence[TargetView], chosen: Chosen, seen: dict[str, str]
) -> None:
    """Where nobody is asked, the time is the approval; else what was not submitted is, and waits with its time."""
    unsaid = [each for each in targets if each.review != "awaiting" and (not each.approval_id or each.changed)]
    waiting = [each.id for each in unsaid if not workspace.approvals.unasked([each.account_id])]
    if waiting:
        workspace.approvals.submit(draft_id, waiting)
    workspace.queue.schedule(
        draft_id,
        [each.account_id for each in targets],
        chosen.planned,
        means=chosen.means,
        seen=seen,
        every_minutes=chosen.every_minutes,
        stop_if_refused=chosen.stop_if_refused,
    )


def _post_now(workspace: Workspace, draft_id: str, targets: Sequence[TargetView], seen: dict[str, str]) -> None:
    zone = workspace.rule("zone")
    now = Chosen(from_instant(clock.now().astimezone(ZoneInfo(zone)), zone), ())
    _schedule(workspace, draft_id, targets, now, seen)
    workspace.deliver_soon()
