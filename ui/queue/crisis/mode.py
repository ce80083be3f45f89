"""Crisis mode in the Queue: while everything is held its panes stand at the sides, and what is asked is asked."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from brandassist.crisis.export import exported
from ui.queue.crisis.aside import AsidePane
from ui.queue.crisis.asking import LineDialog, PublishDialog, StartDialog
from ui.queue.crisis.presenter import CrisisPresenter, Known, Read
from ui.queue.crisis.protocol import ProtocolPane
from ui.queue.crisis.protocols import ProtocolsDialog
from ui.queue.crisis.words import app_words, line_words
from ui.queue.desk import Desk
from ui.services import Services
from ui.widgets.button import LinkButton

if TYPE_CHECKING:
    from brandassist.crisis.service import Statement
    from brandassist.store.publishing.crisis import StepRow


class CrisisMode(QObject):
    """Puts `left` and `right` at the sides of `desk` while it is `on`; what it asks, it asks over `page`."""

    def __init__(self, page: QWidget, desk: Desk, services: Services) -> None:
        super().__init__(page)
        self._page, self._desk, self._services = page, desk, services
        self.on = False
        self.read: Read | None = None
        self.presenter = CrisisPresenter(services, self)
        self.left, self.right = ProtocolPane(), AsidePane()
        self.asked: StartDialog | None = None
        self._asking = self._post = False  # a question, or one post in full, is wanted as soon as it is read
        self._published: Statement | None = None  # where it goes is being asked
        self.back = LinkButton(self.tr("Back to statement and log"))
        self._way_back = QWidget()
        line = QHBoxLayout(self._way_back)
        line.setContentsMargins(20, 12, 20, 0)
        line.addWidget(self.back)
        line.addStretch(1)
        desk.right.column.insertWidget(0, self._way_back)
        self._way_back.hide()
        desk.hold_aside(self.left, self.right)
        self._connect()

    def _connect(self) -> None:
        presenter, left, right, text = self.presenter, self.left, self.right, self.right.statement
        self.back.clicked.connect(self._show_panes)
        presenter.read.connect(self._took)
        presenter.known.connect(self._took_known)
        presenter.begun.connect(self._begun)
        presenter.accounts.connect(self._took_accounts)
        presenter.failed.connect(right.error.show_problem)
        presenter.did.connect(self.look)
        left.ticked.connect(presenter.tick)
        left.skip_asked.connect(self._ask_why)
        left.line_asked.connect(self.ask_line)
        left.start_asked.connect(self.ask)
        left.speakers_asked.connect(self._ask_speakers)
        right.other_asked.connect(self._ask_other)
        right.opened.connect(self._open_draft)
        right.log.line_asked.connect(self.ask_line)
        right.log.export_asked.connect(self._ask_file)
        text.begin_asked.connect(presenter.begin)
        text.kept.connect(presenter.keep)
        text.written.connect(presenter.write)
        text.sign_asked.connect(presenter.sign)
        text.approvers_asked.connect(self._ask_approvers)
        text.publish_asked.connect(self._ask_where)

    # -- reading ------------------------------------------------------------------------------------------------

    def follow(self, frozen: bool) -> None:
        """The queue was read again: on or off with it."""
        if frozen:
            self.look()
            return
        self._post = False
        if self.on:
            self.on, self.read = False, None
            self.right.statement.finish()
            if self.asked is not None:
                self.asked.reject()
            self._way_back.hide()
            self._desk.side_panes(None, None)

    def look(self) -> None:
        """Read the crisis again."""
        self.presenter.look()

    def leave(self) -> None:
        """The screen goes: what is being written is kept."""
        self.right.statement.finish()

    def _took(self, read: Read | None) -> None:
        if read is None:
            return
        self.read = read
        self.left.show_read(read)
        self.right.show_read(read)
        if not self.on:
            self.on = True
            if self._post:
                self.show_post()
            else:
                self._show_panes()
        self._services.shell.refresh_actions()

    def _show_panes(self) -> None:
        self._post = False
        self._way_back.hide()
        self._desk.side_panes(self.left, self.right)

    def show_post(self) -> None:
        """The post under the cursor in full, in the place of statement and log, with a way back."""
        self._post = True
        if self.on:
            self._desk.side_panes(self.left, None)
            self._way_back.show()

    def can_approve(self) -> bool:
        """Whether the statement in front waits for somebody here."""
        return self.on and self.right.statement.sign.isVisible()

    def main_action(self) -> None:
        """Approve the statement in front."""
        self.right.statement.approve()

    # -- asking -------------------------------------------------------------------------------------------------

    def ask(self) -> None:
        """Why, by which protocol, who is told: once everything is held."""
        if self.asked is None:
            self._asking = True
            self.presenter.look_for_known()

    def _took_known(self, known: Known) -> None:
        if self.asked is not None:
            self.asked.offer(known)
        elif self._asking:
            self._asking = False
            self.asked = StartDialog(self._page, known)
            self.asked.explained.connect(self.presenter.explain)
            self.asked.protocols_asked.connect(self.open_protocols)
            self.asked.finished.connect(self._answered)
            self.asked.open()

    def _answered(self, _: int) -> None:
        self.asked = None

    def open_protocols(self, protocol_id: str) -> None:
        """Where protocols are written; it begins with this one."""
        dialog = ProtocolsDialog(self.asked or self._page, self._services, protocol_id)
        dialog.changed.connect(self.presenter.look_for_known)
        dialog.open()

    def _ask_why(self, step: StepRow) -> None:
        hint = self.tr("“{step}” is left out. The reason stands in the log.").format(step=step.text)
        title, act = self.tr("Why is it skipped?"), self.tr("Skip the step")
        dialog = LineDialog(self._page, title, hint, act, about=step.id)
        dialog.said.connect(self.presenter.skip)
        dialog.open()

    def ask_line(self) -> None:
        """A line of the log."""
        hint = self.tr("It stands in the log with your name and the time; nobody can change it afterwards.")
        dialog = LineDialog(self._page, self.tr("Add a line to the log"), hint, self.tr("Add the line"))
        dialog.said.connect(self._log)
        dialog.open()

    def _log(self, _: object, text: str) -> None:
        self.presenter.log(text)

    def _ask_speakers(self) -> None:
        hint = self.tr("Names, with commas. Empty: every executive of this workspace.")
        names = ", ".join(self.read.view.speakers) if self.read is not None else ""
        dialog = LineDialog(self._page, self.tr("Who may speak?"), hint, self.tr("Keep"), names, empty=True)
        dialog.said.connect(self._speakers)
        dialog.open()

    def _speakers(self, _: object, names: str) -> None:
        self.presenter.set_speakers(names)

    def _ask_other(self) -> None:
        hint = self.tr("For the store managers, for those who answer the telephone, for a worried customer.")
        dialog = LineDialog(self._page, self.tr("What is it called?"), hint, self.tr("Begin the draft"))
        dialog.said.connect(self.presenter.begin)
        dialog.open()

    def _ask_approvers(self, statement: Statement) -> None:
        hint = self.tr("Names in their order, with commas. Who does not work here approves by telephone; you tick it.")
        speakers = self.read.view.speakers if self.read is not None else ()
        names = ", ".join(statement.row.approvers or speakers)
        title, act = self.tr("Who approves it?"), self.tr("Ask for approval")
        dialog = LineDialog(self._page, title, hint, act, names, about=statement.row.draft_id)
        dialog.said.connect(self._approvers)
        dialog.open()

    def _approvers(self, draft_id: str, names: str) -> None:
        self.presenter.set_approvers(draft_id, [each.strip() for each in names.split(",") if each.strip()])

    def _ask_where(self, statement: Statement) -> None:
        self._published = statement
        self.presenter.look_for_accounts()

    def _took_accounts(self, accounts: list[tuple[str, str]]) -> None:
        if (statement := self._published) is not None:
            self._published = None
            dialog = PublishDialog(self._page, statement.row.draft_id, statement.text, accounts)
            dialog.chosen.connect(self.presenter.publish)
            dialog.open()

    def _begun(self, draft_id: str) -> None:
        """A statement is written here, another draft in the Composer."""
        self.look()
        if not self.right.statement.waits_to_write:
            self._open_draft(draft_id)

    def _open_draft(self, draft_id: str) -> None:
        self._services.shell.go("composer", draft_id)

    # -- the log ------------------------------------------------------------------------------------------------

    def _ask_file(self) -> None:
        if self.read is None:
            return
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self._page, self.tr("Export the log"), documents)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Text (*.txt)"))
        dialog.setDefaultSuffix("txt")
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)  # a file that is there is never written over
        day = self.read.view.row.since.astimezone(self.read.now.tzinfo).date().isoformat()
        dialog.selectFile(self.tr("Crisis {day}.txt").format(day=day))
        dialog.fileSelected.connect(self.export)
        dialog.open()

    def export(self, path: str) -> None:
        """Write the log there."""
        if self.read is not None:
            zone = str(self.read.now.tzinfo)
            self.presenter.export(Path(path), exported(self.read.view, zone, line_words, app_words()))
