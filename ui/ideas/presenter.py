"""What the screen of ideas shows and asks of the engine. No widgets; every call of the engine is on a lane."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from ui.background import Task
from ui.services import Services

if TYPE_CHECKING:
    from brandassist.diary.ranking import Reason
    from brandassist.store.diary.ideas import Idea
    from brandassist.workspace import Workspace

TOPICS = {"diary", "drafts", "queue", "inbox", "accounts", "settings"}


@dataclass(frozen=True)
class Found:
    """One reading: all ideas, newest first, and those for this week with their reasons, best first."""

    ideas: tuple[Idea, ...]
    week: dict[str, tuple[Reason, ...]]


class IdeasPresenter(QObject):
    """`leaving`: ids of ideas in the undo window, on their way to being dropped."""

    read = Signal(object)  # Found
    unread = Signal(object)  # the error that kept it from being read
    failed = Signal(object)  # an error of something a person asked for
    written = Signal(str)  # the id of an idea just made
    drafted = Signal(str)  # the id of a draft just made

    def __init__(self, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self.services = services
        self.leaving: set[str] = set()
        self._reading: Task | None = None

    def refresh(self) -> None:
        """Read again; the answer of an older question is dropped."""
        if self._reading is not None:
            self._reading.cancel()
        workspace = self.services.workspace
        self._reading = self.services.background.run(self, lambda: _read(workspace), self.read.emit, self.unread.emit)

    def add(self, text: str) -> None:
        """Write an idea down."""
        self._do(lambda workspace: workspace.ideas.add(text), self.written.emit)

    def add_photos(self, idea_id: str, files: list[Path]) -> None:
        """Give an idea photos."""
        run, ideas = self.services.background.run, self.services.workspace.ideas
        run(self, lambda: ideas.add_photos(idea_id, files), self._did, self._not_done, lane="network")

    def make_draft(self, idea_id: str) -> None:
        """The draft of an idea, made at the first call; `drafted` tells its id."""
        self._do(lambda workspace: workspace.from_entry.begin_idea(idea_id), self.drafted.emit)

    def put_aside(self, idea_id: str) -> None:
        """Out of the list, not yet dropped: the undo window runs."""
        self.leaving.add(idea_id)
        self.refresh()

    def bring_back(self, idea_id: str) -> None:
        """Undo asked for it."""
        self.leaving.discard(idea_id)
        self.refresh()

    def drop(self, idea_id: str) -> None:
        """Decide against it."""
        self.leaving.discard(idea_id)
        self._do(lambda workspace: workspace.ideas.drop(idea_id))

    def revive(self, idea_id: str) -> None:
        """Decide for it again."""
        self._do(lambda workspace: workspace.ideas.revive(idea_id))

    def _do(self, act: Callable[[Workspace], Any], done: Callable[[Any], None] | None = None) -> None:
        workspace = self.services.workspace
        self.services.background.run(self, lambda: act(workspace), done or self._did, self._not_done)

    def _did(self, _: object) -> None:
        pass  # the change itself brings the new reading

    def _not_done(self, error: Exception) -> None:
        self.failed.emit(error)
        self.refresh()


def _read(workspace: Workspace) -> Found:
    week = {idea.id: pick.reasons for idea, pick in workspace.ideas.this_week()}
    return Found(tuple(workspace.ideas.list()), week)
