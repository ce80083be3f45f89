"""A draft changed while it is approved: each pause in typing is kept and looked through; what is shown is approved."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from brandassist.writing.library import MASTER
from ui.sentences import sentence_of
from ui.services import Services

if TYPE_CHECKING:
    from brandassist.store.writing.awaiting import AwaitingDraft
    from brandassist.workspace import Workspace
    from brandassist.writing.awaiting import Checked, Sources

AFTER_A_KEY_MS = 400


class Editing(QObject):
    """The text of one draft at a time; `looked` brings what was found in the words that were kept last."""

    looked = Signal(object)  # Checked
    failed = Signal(str, str)  # a draft, why its words were not kept
    ready = Signal(object)  # the draft as it stands now, looked through: approve it

    def __init__(self, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self.draft: AwaitingDraft | None = None
        self._text = self._kept = ""
        self._under_way = self._approving = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(AFTER_A_KEY_MS)
        self._soon.timeout.connect(self._keep)

    def begin(self, draft: AwaitingDraft, text: str) -> None:
        """From now on what is typed belongs to this draft, whose master text is `text`."""
        self.end()
        self.draft, self._text, self._kept = draft, text, text

    def typed(self, text: str) -> None:
        """A person changed it."""
        self._text = text
        self._approving = False
        if self.draft is not None and not self._soon.isActive():
            self._soon.start()

    def end(self) -> None:
        """Nothing is typed any more; what was is kept."""
        self._soon.stop()
        if self.draft is not None and self._text != self._kept:
            work = partial(_keep, self._services.workspace, self.draft.id, self._text, self._kept)
            self._services.background.run(self, work, _nothing, partial(self._not_kept, self.draft.id))
        self.draft, self._approving, self._under_way = None, False, False

    def approve(self) -> None:
        """Keep the words as they stand, look them through, and have just these approved."""
        self._approving = True
        self._soon.stop()
        self._keep()

    def _keep(self) -> None:
        if self.draft is None or self._under_way:
            return
        self._under_way = True
        text, known = self._text, self._kept
        work = partial(_keep, self._services.workspace, self.draft.id, text, known)
        kept = partial(self._sourced, self.draft.id, text)
        self._services.background.run(self, work, kept, partial(self._not_kept, self.draft.id))

    def _sourced(self, draft_id: str, text: str, sources: Sources | None) -> None:
        if self.draft is None or self.draft.id != draft_id:
            return
        self._kept = text
        if sources is None:  # decided about elsewhere meanwhile
            self._under_way = self._approving = False
            return
        work = partial(self._services.workspace.awaiting.check, sources)
        done = partial(self._checked, draft_id, text)
        self._services.background.run(self, work, done, partial(self._not_kept, draft_id), lane="text")

    def _checked(self, draft_id: str, text: str, found: Checked) -> None:
        if self.draft is None or self.draft.id != draft_id:
            return
        self._under_way = False
        self.looked.emit(found)
        if text != self._text:
            self._keep()
        elif self._approving:
            self._approving = False
            if found.seen:
                self.ready.emit(found.draft)

    def _not_kept(self, draft_id: str, error: Exception) -> None:
        self._under_way = self._approving = False
        self.failed.emit(draft_id, sentence_of(error))


def _keep(workspace: Workspace, draft_id: str, text: str, known: str) -> Sources | None:
    if text != known:
        workspace.drafts.keep_typed(draft_id, {MASTER: text}, {MASTER: known})
    return workspace.awaiting.sources(draft_id)


def _nothing(_: object) -> None:
    """The screen reads the rows again by itself."""
