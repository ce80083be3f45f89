"""Looks a reply over once the hand rests: what the checks find in it, and whether somebody got nearly the same."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from brandassist import clock
from ui.inbox.reply.counting import Counting
from ui.inbox.reply.remarks import Remark, remarks_of
from ui.services import Services

if TYPE_CHECKING:
    from brandassist.inbox.same_again import SameAgain
    from brandassist.workspace import Workspace
    from ui.inbox.reply.box import ReplyBox

REST_MS = 500


@dataclass(frozen=True)
class Looked:
    """A reply as it was looked at."""

    message_id: str = ""
    text: str = ""


class LookingOver(QObject):
    """Shows what is found under the reply of one message at a time; nothing it finds keeps anything from being sent."""

    def __init__(self, services: Services, reply: ReplyBox, counting: Counting) -> None:
        super().__init__(reply)
        self._services, self._reply, self._counting = services, reply, counting
        self._now: datetime = clock.now()
        self._wanted, self._looked = Looked(), Looked()
        self._network = self._draft_id = ""
        self._again: SameAgain | None = None
        self._left: dict[str, set[tuple[str, str]]] = {}  # by message
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._look)
        counting.counted.connect(self._counted)
        reply.remarks.asked.connect(self._do)

    def look(self, message_id: str, network: str, draft_id: str, now: datetime) -> None:
        """The reply may read otherwise: look once nothing more is typed."""
        wanted = Looked(message_id, self._reply.editor.text())
        if wanted.message_id != self._wanted.message_id:
            self._again = None
            self._reply.remarks.show_remarks([])
        self._network, self._draft_id, self._now = network, draft_id, now
        if wanted != self._wanted:
            self._wanted = wanted
            self._rest.start()

    def _look(self) -> None:
        work = partial(_same_again, self._services.workspace, self._wanted)
        self._services.background.run(self, work, partial(self._found, self._wanted), self._failed)

    def _found(self, looked: Looked, again: SameAgain | None) -> None:
        if looked == self._wanted:
            self._looked, self._again = looked, again
            self._show()

    def _counted(self, _: object) -> None:
        if not self._rest.isActive():
            self._show()

    def _show(self) -> None:
        """What is known of the text that stands there; what is still being counted comes when it is."""
        text = self._reply.editor.text()
        rendered = self._counting.rendered(text)
        if Looked(self._wanted.message_id, text) != self._looked or (rendered is None and text.strip()):
            return
        left = self._left.get(self._looked.message_id, set())
        findings = rendered.findings if rendered is not None else ()
        self._reply.remarks.show_remarks(remarks_of(findings, self._again, self._network, self._now, left))

    def _do(self, remark: Remark) -> None:
        if remark.act == "leave":
            self._leave(remark)
        elif remark.span is not None:
            self._at(remark)

    def _at(self, remark: Remark) -> None:
        """Choose the words, or put the plainer ones in their place; not where others stand there by now."""
        editor, (start, end) = self._reply.editor, remark.span or (0, 0)
        text = editor.text()
        if remark.text and text[start:end] != remark.text:
            return
        cursor = editor.textCursor()
        cursor.setPosition(_to_qt(text, start))
        cursor.setPosition(_to_qt(text, end), cursor.MoveMode.KeepAnchor)
        if remark.act == "replace":
            cursor.insertText(remark.instead)
        editor.setTextCursor(cursor)
        editor.setFocus()

    def _leave(self, remark: Remark) -> None:
        """Say no more of it here; a word or passage is let pass for good in this reply."""
        self._left.setdefault(self._looked.message_id, set()).add((remark.rule, remark.text))
        self._show()
        self._reply.editor.setFocus()
        if remark.span is not None and remark.text and self._draft_id:
            work = partial(_ignore, self._services.workspace, self._draft_id, remark.text)
            self._services.background.run(self, work, self._ignored, self._failed)

    def _ignored(self, _: None) -> None:
        """It is silent here already, and from the next reading on by the checks themselves."""

    def _failed(self, error: Exception) -> None:
        del error  # it only tells: what cannot be looked up now is not told


def _to_qt(text: str, offset: int) -> int:
    """Qt counts UTF-16 units, the checks code points."""
    return len(text[:offset].encode("utf-16-le", "surrogatepass")) // 2


def _same_again(workspace: Workspace, looked: Looked) -> SameAgain | None:
    return workspace.inbox.same_again(looked.message_id, looked.text) if looked.text.strip() else None


def _ignore(workspace: Workspace, draft_id: str, text: str) -> None:
    workspace.allowed_words.ignore(draft_id, text)
