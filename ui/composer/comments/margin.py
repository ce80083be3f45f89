"""What two people say to each other beside the text: marks in the gutter, comments, changes asked for at a passage."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QMenu

from brandassist.errors import Problem
from ui.composer.asking import LONGEST, WhyDialog
from ui.composer.comments.commenting import CommentDialog, CommentsDialog
from ui.composer.deciding import Deciding
from ui.composer.presenter import Composer
from ui.composer.sheet.gutter import Note
from ui.composer.sheet.places import to_qt
from ui.composer.showing import Showing
from ui.composer.view import ComposerView

if TYPE_CHECKING:
    from brandassist.writing.comments import Comment, Passage


class Margin(QObject):
    """Shows what is open beside the text on the sheet, also where a passage was removed, and adds to it."""

    def __init__(self, composer: Composer, view: ComposerView, deciding: Deciding, showing: Showing) -> None:
        super().__init__(view)
        self._composer, self._deciding, self._showing = composer, deciding, showing
        self._view, self._sheet = view, view.writing.paper.sheet
        self._shown: tuple[tuple[tuple[str, bool], ...], str] = ((), "")
        self._sheet.menu_wanted.connect(self._offer)
        self._sheet.gutter.note_pressed.connect(self.show_comments)
        view.writing.parts.changes.clicked.connect(self.ask_changes)

    # -- marks ----------------------------------------------------------------------------------------------------

    def mark(self, _: object = None) -> None:
        """Mark the open comments of the text on the sheet; while one types the marks move by themselves."""
        draft, written = self._composer.draft, self._written
        said = [each for each in draft.comments if not each.resolved] if draft is not None else []
        said = [each for each in said if each.target_id == written]
        now = (tuple((each.id, each.span is None) for each in said), self._composer.draft_id + self._composer.current)
        if self._composer.unsaved and now == self._shown:
            return  # their places are those of the saved text
        self._shown = now
        text = self._sheet.text() if said else ""
        self._sheet.gutter.show_notes([self._note(each, text) for each in said])
        told = [self.tr("%n comments in the margin", "", len(said))] if said else []
        if gone := sum(each.span is None for each in said):
            told.append(self.tr("%n about passages that were removed", "", gone))
        self._sheet.setAccessibleDescription(", ".join(told))

    def _note(self, said: Comment, text: str) -> Note:
        place, gone = QTextCursor(self._sheet.document()), said.span is None
        place.setPosition(min(to_qt(text, said.place), self._sheet.document().characterCount() - 1))
        words = f"{said.who}: {said.text}" if said.who else said.text
        if gone:
            removed = self.tr("“{quote}” was removed from here.")
            words = f"{words}\n{removed.format(quote=' '.join(said.quote.split())[:LONGEST])}"
        return Note(said.id, place, words, said.asks, gone)

    @property
    def _written(self) -> str | None:
        """Whose own version stands on the sheet, None for the master text."""
        return self._composer.current if self._composer.current in self._composer.owns else None

    # -- saying something -----------------------------------------------------------------------------------------

    def _offer(self, menu: QMenu, _: int) -> None:
        """At the sheet itself."""
        menu.addSeparator()
        say = menu.addAction(self.tr("Comment on the selection…"))
        say.triggered.connect(self.comment)
        say.setEnabled(self._composer.draft is not None and self._sheet.textCursor().hasSelection())

    def _selected(self) -> Passage | None:
        from brandassist.writing.comments import Passage

        start, end = self._sheet.selection()
        return Passage((start, end), self._written) if self._sheet.text()[start:end].strip() else None

    def comment(self) -> None:
        """Say something at the passage that is selected."""
        place = self._selected()
        if self._composer.draft is None or place is None:
            self._composer.failed.emit(Problem("no_selection"))
            return
        dialog = CommentDialog(self._view, place, self._sheet.text()[slice(*place.span)])
        dialog.said.connect(self._comment)
        dialog.open()

    def _comment(self, place: Passage, words: str, asks: bool) -> None:
        if asks and self._may_send_back():
            self._send_back(words, place)
            return
        add = self._composer.workspace.comments.add
        draft_id, target_id = self._composer.draft_id, place.target_id
        self._composer.do(partial(add, draft_id, words, place.span, target_id=target_id, asks=asks))

    # -- asking for changes -----------------------------------------------------------------------------------------

    def _may_send_back(self) -> bool:
        draft = self._composer.draft
        return draft is not None and draft.may_approve and bool(self._deciding.awaiting())

    def ask_changes(self) -> None:
        """Send it back, with a reason; where a passage is selected, it is said there."""
        if self._may_send_back():
            place = self._selected()
            quote = self._sheet.text()[slice(*place.span)] if place is not None else ""
            dialog = WhyDialog(self._view, place, quote)
            dialog.said.connect(self._send_back)
            dialog.open()

    def _send_back(self, why: str, place: Passage | None) -> None:
        only = [each.id for each in self._deciding.awaiting()]
        ask = self._composer.workspace.approvals.request_changes
        self._composer.do(partial(ask, self._composer.draft_id, why, only, at=place))

    # -- what was said ------------------------------------------------------------------------------------------------

    def show_comments(self, comment_id: str = "") -> None:
        """All that was said in the margin of this draft; this one in front, else the one nearest before the caret."""
        if self._composer.draft is not None:
            self._composer.flush()
            dialog = CommentsDialog(self._view, self._composer, comment_id or self._nearest())
            dialog.shown.connect(self._show_comment)
            dialog.open()

    def _nearest(self) -> str:
        draft, (at, _) = self._composer.draft, self._sheet.selection()
        said = [each for each in draft.comments if not each.resolved] if draft is not None else []
        before = [(each.place, each.id) for each in said if each.target_id == self._written]
        return max((each for each in before if each[0] <= at), default=(0, ""))[1]

    def _show_comment(self, comment: Comment) -> None:
        self._showing.select(comment.target_id or "", comment.span or (comment.place, comment.place))
        self._sheet.setFocus()
