"""What is decided about drafts that wait: looked through first, approved after the undo window, exactly as seen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from brandassist.errors import Problem
from ui.sentences import sentence_of
from ui.services import Services
from ui.today.words import approves_words, kept_back_words

if TYPE_CHECKING:
    from brandassist.store.writing.awaiting import AwaitingDraft
    from brandassist.workspace import Workspace
    from brandassist.writing.awaiting import Checked, Sources


@dataclass(frozen=True)
class _Approval:
    """One draft as it was seen when a person said yes."""

    draft_id: str
    message_id: str | None
    seen: Mapping[str, str]
    of: int  # targets that waited


class Deciding(QObject):
    """One looking-through at a time, those asked for last first; what waits in the undo window is `pending`."""

    changed = Signal()  # what was found, what waits, what went wrong
    checked_one = Signal(str)
    ended = Signal()  # something was done: the list is to be read again

    def __init__(self, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self.checked: dict[str, Checked] = {}
        self.pending: tuple[str, ...] = ()  # in the undo window
        self.under_way: frozenset[str] = frozenset()  # being written
        self.done: frozenset[str] = frozenset()  # written, but still in the list that was read before
        self.problems: dict[str, str] = {}  # why something was not done, by draft
        self._wanted: list[str] = []
        self._looking = ""
        self._wish: tuple[AwaitingDraft, ...] = ()  # to be approved as soon as they are looked through

    @property
    def gone(self) -> frozenset[str]:
        """What is decided about: it waits no longer for the person here."""
        return self.under_way.union(self.pending, self.done)

    def release(self, done: frozenset[str]) -> None:
        """The list was read after these were done: those still in it wait again."""
        self.done -= done

    # -- looking through ------------------------------------------------------------------------------------------

    def of(self, draft: AwaitingDraft) -> Checked | None:
        """What was found in this draft as it is now; None: it is not looked through yet."""
        found = self.checked.get(draft.id)
        return found if found is not None and found.draft == draft else None

    def forget_others(self, drafts: Sequence[AwaitingDraft]) -> None:
        """Keep what was found in these alone."""
        there = {each.id for each in drafts}
        self.checked = {name: each for name, each in self.checked.items() if name in there}
        self.problems = {name: each for name, each in self.problems.items() if name in there}

    def look(self, drafts: Iterable[AwaitingDraft]) -> None:
        """Look these through that were not, the first of them first."""
        new = [each.id for each in drafts if self.of(each) is None and each.id != self._looking]
        self._wanted = [*new, *(each for each in self._wanted if each not in new)]
        self._next()

    def take(self, found: Checked) -> None:
        """What was found elsewhere, in words that are being typed."""
        self.checked[found.draft.id] = found
        self.checked_one.emit(found.draft.id)

    def _next(self) -> None:
        if self._looking or not self._wanted:
            return
        self._looking = self._wanted.pop(0)
        work = partial(self._services.workspace.awaiting.sources, self._looking)
        self._services.background.run(self, work, self._sourced, self._not_looked)

    def _sourced(self, sources: Sources | None) -> None:
        if sources is None:
            self._looking = ""
            self._next()
            return
        work = partial(self._services.workspace.awaiting.check, sources)
        self._services.background.run(self, work, self._looked, self._not_looked, lane="text")

    def _looked(self, found: Checked) -> None:
        self._looking = ""
        self.checked[found.draft.id] = found
        self._next()
        self.checked_one.emit(found.draft.id)
        self.changed.emit()
        if self._wish and all(self.of(each) is not None for each in self._wish):
            wish, self._wish = self._wish, ()
            self.approve(wish)

    def _not_looked(self, error: Exception) -> None:
        failed, self._looking = self._looking, ""
        self.problems[failed] = sentence_of(error)
        self._wish = ()
        self._next()
        self.changed.emit()

    # -- deciding -------------------------------------------------------------------------------------------------

    def approve(self, drafts: Sequence[AwaitingDraft]) -> None:
        """Approve these as they are shown; what was not looked through yet is first."""
        if any(self.of(each) is None for each in drafts):
            self._wish = tuple(drafts)
            self.look(drafts)
            return
        meant = [found for each in drafts if (found := self._approval(each)) is not None]
        if not meant:
            self.changed.emit()
            return
        ids = tuple(each.draft_id for each in meant)
        partly = [each for each in meant if len(each.seen) < each.of]
        count = (len(partly[0].seen), partly[0].of) if len(meant) == 1 and partly else None
        self._services.shell.count_down(
            approves_words(len(meant), count), partial(self._commit, tuple(meant)), partial(self._forget, ids)
        )
        if any(each not in self.gone for each in ids):  # with no undo window it is under way already
            self.pending = ids
        self.changed.emit()

    def _approval(self, draft: AwaitingDraft) -> _Approval | None:
        found = self.of(draft)
        self.problems.pop(draft.id, None)
        if found is None or not found.seen:
            return None
        return _Approval(draft.id, draft.message_id, found.seen, len(found.targets))

    def _forget(self, ids: tuple[str, ...]) -> None:
        if self.pending == ids:
            self.pending = ()
        self.changed.emit()

    def _commit(self, meant: tuple[_Approval, ...]) -> None:
        ids = frozenset(each.draft_id for each in meant)
        if ids.intersection(self.pending):
            self.pending = ()
        self.under_way |= ids
        work = partial(_approve_all, self._services.workspace, meant)
        self._services.background.run(self, work, partial(self._ended, ids), partial(self._failed, ids))

    def ask_changes(self, draft: AwaitingDraft, why: str) -> None:
        """Send it back with what should change."""
        self.problems.pop(draft.id, None)
        self.under_way |= {draft.id}
        ask = partial(self._services.workspace.approvals.request_changes, draft.id, why)
        ids = frozenset({draft.id})
        self._services.background.run(self, ask, partial(self._asked, ids), partial(self._failed, ids))
        self.changed.emit()

    def _asked(self, ids: frozenset[str], _: None) -> None:
        self._ended(ids, {})

    def _ended(self, ids: frozenset[str], problems: dict[str, str]) -> None:
        self.under_way -= ids
        self.done |= ids
        self.problems |= problems
        self.changed.emit()
        self.ended.emit()

    def _failed(self, ids: frozenset[str], error: Exception) -> None:
        self._ended(ids, dict.fromkeys(ids, sentence_of(error)))


def _approve_all(workspace: Workspace, meant: Sequence[_Approval]) -> dict[str, str]:
    """Approve each in a transaction of its own; returns why something was kept back, by draft."""
    problems: dict[str, str] = {}
    for each in meant:
        try:
            if each.message_id is not None:
                workspace.inbox.send(each.message_id, seen=each.seen, draft_id=each.draft_id)
                continue
            outcomes = workspace.approvals.approve(each.draft_id, list(each.seen), seen=each.seen)
        except Problem as problem:
            problems[each.draft_id] = sentence_of(problem)
            continue
        kept_back = [each for each in outcomes if each.problem is not None]
        if kept_back:
            problems[each.draft_id] = kept_back_words(kept_back)
    workspace.deliver_soon()
    return problems
