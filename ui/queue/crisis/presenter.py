"""What crisis mode asks of the engine; answers come as signals. No widgets."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Signal

from brandassist import clock
from ui.sentences import sentence_of
from ui.services import Services

if TYPE_CHECKING:
    from datetime import datetime

    from brandassist.crisis.service import Choices, CrisisView
    from brandassist.store.publishing.protocols import Protocol
    from brandassist.workspace import Workspace


@dataclass(frozen=True)
class Read:
    """A crisis as it was read, `now` in the workspace's zone; `me` is who works here."""

    view: CrisisView
    now: datetime
    languages: tuple[str, ...]
    members: tuple[str, ...]
    me: str
    may_speak: bool

    def note_of(self, step: str) -> str:
        """What was noted when this step was ticked last."""
        notes = [each.detail.get("note") for each in self.view.lines if each.detail.get("step") == step]
        return str(notes[-1] or "") if notes else ""


@dataclass(frozen=True)
class Known:
    """What the first question shows: what was said before, and the protocols there are."""

    reason: str
    told: str
    chosen: str  # the name of the protocol in force
    protocols: tuple[Protocol, ...]


class CrisisPresenter(QObject):
    """`read` brings a Read or None, `known` a Known, `failed` a sentence."""

    read = Signal(object)
    known = Signal(object)
    begun = Signal(str)  # the draft of a text that was begun
    accounts = Signal(object)  # (id, words) of what a statement can go to
    failed = Signal(str)
    did = Signal()
    ended = Signal()
    not_ended = Signal(str)

    def __init__(self, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services

    @property
    def _workspace(self) -> Workspace:
        return self._services.workspace

    def look(self) -> None:
        """Read the crisis that lasts."""
        self._services.background.run(self, partial(_read, self._workspace), self.read.emit, self._failed)

    def look_for_known(self) -> None:
        """Read what was said so far, not behind what is slow."""
        work = partial(_known, self._workspace)
        self._services.background.run(self, work, self.known.emit, self._failed, lane="freeze")

    def look_for_accounts(self) -> None:
        """Read what a statement can go to."""
        self._services.background.run(self, partial(_accounts, self._workspace), self.accounts.emit, self._failed)

    def explain(self, reason: str, protocol_id: str, told: str) -> None:
        """Write down why, by which protocol, and who was told."""
        self._act(partial(self._workspace.crisis.start, reason, protocol_id or None, told))

    def tick(self, step_id: str) -> None:
        """A step is done, or open again."""
        self._act(partial(self._workspace.crisis.tick, step_id))

    def skip(self, step_id: str, why: str) -> None:
        """A step is left out."""
        self._act(partial(self._workspace.crisis.skip, step_id, why))

    def log(self, text: str) -> None:
        """Add a line to the log."""
        self._act(partial(self._workspace.crisis.log, text))

    def begin(self, language: str, title: str = "") -> None:
        """A statement in this language, or ("") another draft."""
        work = partial(self._workspace.crisis.statement, language, "", title=title)
        self._services.background.run(self, work, self.begun.emit, self._failed)

    def keep(self, draft_id: str, text: str) -> None:
        """The words while they are written; they are in no log yet."""
        self._act(partial(self._workspace.crisis.keep, draft_id, text))

    def write(self, draft_id: str, text: str) -> None:
        """The words are written."""
        self._act(partial(self._workspace.crisis.write, draft_id, text))

    def sign(self, draft_id: str, name: str) -> None:
        """Somebody approved the words as they stand."""
        self._act(partial(self._workspace.crisis.sign, draft_id, name))

    def set_approvers(self, draft_id: str, names: Sequence[str]) -> None:
        """Who approves it, in which order."""
        self._act(partial(self._workspace.crisis.set_approvers, draft_id, list(names)))

    def set_speakers(self, names: str) -> None:
        """Who may speak, with commas; empty: every executive."""
        self._act(partial(self._workspace.set_rule, "speakers", names))

    def publish(self, draft_id: str, account_ids: Sequence[str]) -> None:
        """Approve a statement and let it go there, now, while all else stays held."""
        work = partial(_publish, self._workspace, draft_id, list(account_ids))
        self._services.background.run(self, work, self._acted, self._failed)

    def export(self, path: Path, text: str) -> None:
        """Write the log to a file."""
        from brandassist.crisis.export import write

        self._services.background.run(self, partial(write, path, text), self._acted, self._failed)

    def end(self, choices: Choices) -> None:
        """End it; only what was chosen is released, moved or dropped. What a server holds is asked back first."""
        work = partial(_end, self._workspace, choices)
        self._services.background.run(self, work, self._ended, self._not_ended, lane="network")

    def _ended(self, _: None) -> None:
        self.not_ended.emit("")
        self.ended.emit()

    def _not_ended(self, error: Exception) -> None:
        self.not_ended.emit(sentence_of(error))

    def _act(self, fn: Callable[[], object]) -> None:
        self._services.background.run(self, fn, self._acted, self._failed)

    def _acted(self, _: object) -> None:
        self.failed.emit("")
        self.did.emit()

    def _failed(self, error: Exception) -> None:
        self.failed.emit(sentence_of(error))
        self.did.emit()


def _read(workspace: Workspace) -> Read | None:
    view = workspace.crisis.show()
    if view is None or view.row.ended is not None:
        return None
    now = clock.now().astimezone(ZoneInfo(workspace.rule("zone")))
    members = tuple(each.name for each in workspace.members())
    return Read(
        view,
        now,
        tuple(workspace.rule("write_languages")),
        members,
        workspace.member.name,
        workspace.crisis.may_speak(),
    )


def _end(workspace: Workspace, choices: Choices) -> None:
    workspace.crisis.end(choices)
    workspace.deliver_soon()


def _known(workspace: Workspace) -> Known:
    brief = workspace.crisis.brief()
    said = (brief.row.reason, brief.row.told, brief.row.protocol) if brief is not None else ("", "", "")
    return Known(*said, tuple(workspace.crisis.protocols()))


def _accounts(workspace: Workspace) -> list[tuple[str, str]]:
    from ui.words import full_account_words

    rows = [each.account for each in workspace.accounts.list()]
    return [(each.id, full_account_words(each.label, each.network)) for each in rows]


def _publish(workspace: Workspace, draft_id: str, account_ids: Sequence[str]) -> None:
    workspace.crisis.publish(draft_id, account_ids)
    workspace.deliver_soon()
