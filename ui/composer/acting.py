"""What a person does about targets and findings; each finding's one action ends here."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from ui.composer.beside import Beside
from ui.composer.checks.lines import Line
from ui.composer.checks.said_before import open_other
from ui.composer.deciding import Deciding
from ui.composer.presenter import Composer
from ui.composer.sheet import editing
from ui.composer.showing import Showing
from ui.composer.versions.own_version import ChangeDialog, FollowDialog, OwnVersionDialog
from ui.composer.view import ComposerView
from ui.composer.words import target_name
from ui.theme import icon
from ui.words import full_account_words, network_icon

if TYPE_CHECKING:
    from brandassist.writing.library import MasterChange


class Acting(QObject):
    """What the view is asked for, done by the presenter and shown again."""

    word_asked = Signal()  # the word that is selected on the sheet is to be replaced, or left

    def __init__(
        self, composer: Composer, view: ComposerView, deciding: Deciding, beside: Beside, showing: Showing
    ) -> None:
        super().__init__(view)
        self._composer, self._view = composer, view
        self._deciding, self._beside, self._showing = deciding, beside, showing
        self._to_select: tuple[str, tuple[int, int] | None] | None = None
        self.menu = QMenu(view)
        self.menu.triggered.connect(self._picked)
        parts = view.writing.parts
        parts.main.clicked.connect(self.main)
        parts.second.clicked.connect(self.second)
        view.writing.targets.add_button.clicked.connect(self.ask_target)
        showing.target_asked.connect(self.ask_target)
        showing.removal_asked.connect(self.remove_target)
        showing.own_asked.connect(self.make_own)
        showing.follow_asked.connect(self.ask_follow)
        showing.change_asked.connect(self.ask_change)
        showing.numbers_asked.connect(self.number_parts)

    def main(self) -> None:
        """What the primary button does."""
        deciding = self._deciding
        acts = {"approve": deciding.approve, "submit": deciding.submit, "schedule": deciding.schedule}
        self._view.writing.paper.pictures.flush()
        if (main := deciding.main()) and not deciding.pending:
            acts[main]()

    def second(self) -> None:
        """The button beside the primary one."""
        self._view.writing.paper.pictures.flush()
        if self._deciding.main() == "schedule":
            self._deciding.post_now()
        else:
            self._deciding.schedule()

    # -- targets ------------------------------------------------------------------------------------------------

    def ask_target(self) -> None:
        """Offer the accounts that are left."""
        self.menu.clear()
        for each in self._composer.draft.addable() if self._composer.draft is not None else ():
            words = full_account_words(each.label, each.network)
            self.menu.addAction(icon(network_icon(each.network)), words).setData(each.id)
        button = self._view.writing.targets.add_button
        self.menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _picked(self, account: QAction) -> None:
        self.add_target(str(account.data()))

    def add_target(self, account_id: str) -> None:
        """Mean the draft for one more account."""
        self._composer.do(partial(self._composer.workspace.drafts.add_target, self._composer.draft_id, account_id))

    def remove_target(self) -> None:
        """Mean it no longer for the one in front."""
        if self._composer.current:
            self._remove(self._composer.current)

    def _remove(self, target_id: str) -> None:
        self._composer.do(partial(self._composer.workspace.drafts.remove_target, target_id))

    def make_own(self) -> None:
        """The target in front stops following the master."""
        self._own(self._composer.current)

    def _own(self, target_id: str) -> None:
        self._composer.flush()
        work = partial(self._composer.workspace.drafts.make_own_version, target_id)
        self._composer.run(work, partial(self._owned, target_id), self._composer.failed.emit)

    def _owned(self, target_id: str, text: str) -> None:
        self._composer.own_begins(target_id, text)
        self._composer.reread()
        if target_id == self._composer.current:
            self._showing.text(again=True)
            self._view.writing.paper.sheet.setFocus()
        if self._to_select is not None and self._to_select[0] == target_id:
            self._showing.select(*self._to_select)
        self._to_select = None

    def number_parts(self) -> None:
        """Numbers under the posts of the thread in front, or no longer."""
        draft = self._composer.draft
        target = draft.target(self._composer.current) if draft is not None else None
        if target is not None:
            numbers = partial(self._composer.workspace.drafts.number_parts, target.id, not target.numbered)
            self._composer.do(numbers)

    def part_up(self) -> None:
        """The post of a thread that the caret is in changes places with the one before."""
        self._move_part(-1)

    def part_down(self) -> None:
        """And with the one after it."""
        self._move_part(1)

    def _move_part(self, by: int) -> None:
        draft, thread = self._composer.draft, self._showing.threaded
        target = draft.target(thread) if draft is not None else None
        preview = next((each for each in self._composer.previews if each.target_id == thread), None)
        if target is not None and preview is not None and preview.rendered is not None:
            sheet, limits = self._view.writing.paper.sheet, preview.rendered.limits
            editing.move_part(sheet, limits, by, numbers=target.numbered)

    def ask_follow(self) -> None:
        """Show the difference, then ask."""
        draft, target_id = self._composer.draft, self._composer.current
        target = draft.target(target_id) if draft is not None else None
        if draft is None or target is None or target_id not in self._composer.owns:
            return
        self._composer.flush()
        name = target_name(target, draft.view.targets)
        own, master = self._composer.owns[target_id], self._composer.text
        self._open(FollowDialog(self._view, self._composer, target_id, name, own, master))

    def ask_change(self) -> None:
        """Show what changed in the master since the own version in front was written, then ask."""
        if self._composer.current in self._composer.owns:
            self._composer.flush()
            work = partial(self._composer.workspace.drafts.master_change, self._composer.current)
            self._composer.run(work, partial(self._show_change, self._composer.current), self._composer.failed.emit)

    def _show_change(self, target_id: str, change: MasterChange) -> None:
        draft = self._composer.draft
        target = draft.target(target_id) if draft is not None else None
        if draft is not None and target is not None:
            name = target_name(target, draft.view.targets)
            self._open(ChangeDialog(self._view, self._composer, target_id, name, change))

    def _open(self, dialog: OwnVersionDialog) -> None:
        dialog.follow.connect(self._follow)
        dialog.keep.connect(self._keep)
        dialog.take.connect(self._take)
        dialog.open()

    def _take(self, target_id: str) -> None:
        self._composer.do(partial(self._composer.workspace.drafts.take_change, target_id), self._composer.reopen)

    def _keep(self, target_id: str) -> None:
        self._composer.do(partial(self._composer.workspace.drafts.keep_mine, target_id))

    def _follow(self, target_id: str) -> None:
        self._composer.do(partial(self._composer.workspace.drafts.follow_master, target_id), self._composer.reopen)

    # -- findings -------------------------------------------------------------------------------------------------

    def look_at(self, line: Line | None) -> None:
        """Show where a finding is; focus stays where it is."""
        if line is None:
            return
        if line.span is not None:
            self._showing.select(line.target_id, line.span)
        elif line.target_id:
            self._view.previews.show_card(line.target_id)

    def act(self, line: Line) -> None:
        """Do what a finding offers."""
        paper = self._view.writing.paper
        match line.act:
            case "describe":
                paper.pictures.describe(line.picture)
            case "remove_picture":
                paper.pictures.remove(line.picture)
            case "crop":
                paper.pictures.asked.emit("cut", line.picture)
            case "find_picture":
                paper.pictures.asked.emit("find", line.picture)
            case "choose_pictures":
                self._showing.target(line.target_id)
                paper.pictures.describe(line.picture)
            case "add_picture":
                self._beside.add_pictures()
            case "remove_target":
                self._remove(line.target_id)
            case "remove_text" if line.span is not None:
                self._showing.select(line.target_id, line.span)
                paper.sheet.textCursor().removeSelectedText()
            case "shorten":
                self._shorten(line.target_id)
            case "reconsider":
                self._showing.select(line.target_id, line.span)
                self.word_asked.emit()
            case "spelling_off":
                self._composer.do(partial(self._composer.workspace.set_rule, "spelling", "off"))
            case "choose_seen" | "details":
                self._beside.ask_details()
            case "open_other":
                open_other(self._composer, line.other)
            case "open_entry":
                self._composer.services.shell.go("diary", line.other)
            case "use_https" if line.span is not None:
                self._showing.select(line.target_id, line.span)
                paper.sheet.edit(editing.with_https)
            case "show" if line.picture:
                self._view.previews.show_card(line.target_id)
            case _:
                self._showing.select(line.target_id, line.span)
                paper.sheet.setFocus()

    def _shorten(self, target_id: str) -> None:
        """An own version of what follows the master, and in it what is too much."""
        self._showing.target(target_id)
        self._showing.cells_again()
        span = self._too_much(target_id)
        if target_id in self._composer.owns:
            self._showing.select(target_id, span)
            self._view.writing.paper.sheet.setFocus()
        else:
            self._to_select = (target_id, span)
            self._own(target_id)

    def _too_much(self, target_id: str) -> tuple[int, int] | None:
        preview = next((each for each in self._composer.previews if each.target_id == target_id), None)
        if preview is None or preview.rendered is None:
            return None
        for part, over in zip(preview.rendered.payload.parts, preview.over, strict=False):
            if over is not None:
                text = self._composer.owns.get(target_id, self._composer.text)
                tail = part.text[over : over + 40]
                at = text.rfind(tail)
                return (at, len(text)) if at >= 0 else None
        return None
