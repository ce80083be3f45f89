"""What waits for approval, as a part of the page: its heading, the list, one by one, the text changed in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from ui.services import Services
from ui.today.approvals import MOST, ApprovalList
from ui.today.columns import Columns
from ui.today.deciding import Deciding
from ui.today.editing import Editing
from ui.today.heading import Heading
from ui.today.stepping import Stepping
from ui.widgets.button import IconButton, LinkButton

if TYPE_CHECKING:
    from brandassist.store.writing.awaiting import AwaitingDraft
    from brandassist.writing.awaiting import Checked
    from ui.today.presenter import Snapshot

LOOK_MS = 60


class Approving(QObject):
    """Decides through Deciding. `shown`: what waits, or is done about it, changed; `stepped`: one by one, or back."""

    shown = Signal()
    stepped = Signal(bool)
    ended = Signal()  # something was done: the page is to be read again

    def __init__(self, services: Services, columns: Columns, parent: QObject) -> None:
        super().__init__(parent)
        self._services, self._columns = services, columns
        self._snapshot: Snapshot | None = None
        self._most = MOST
        self._to_edit = ""  # a draft whose text is opened as soon as it is known
        self.deciding, self.editing = Deciding(services, self), Editing(services, self)
        self.stepping = Stepping(self)
        self.list = ApprovalList(self._known, self.deciding, services.shell.has)
        self.heading = Heading(self.tr("Waiting for your approval"))
        self.before = IconButton("caret-left", self.tr("The one before"), 16)
        self.after = IconButton("caret-right", self.tr("The next one"), 16)
        self.more = LinkButton("")
        self._looking = QTimer(self)
        self._looking.setSingleShot(True)
        self._looking.setInterval(LOOK_MS)
        self._lay_out()
        self._connect()

    def _known(self) -> Snapshot | None:
        return self._snapshot

    def _lay_out(self) -> None:
        for button in (self.before, self.after):
            self.heading.row.insertWidget(self.heading.row.count() - 1, button)
            button.hide()
        self._columns.inset().addWidget(self.heading)
        self._columns.main.column.addWidget(self.list)
        self._columns.inset().addWidget(self.more)
        self.heading.hide()
        self.more.hide()

    def _connect(self) -> None:
        self.list.approved.connect(self._approve)
        self.list.asked.connect(self.deciding.ask_changes)
        self.list.opened.connect(self.open)
        self.list.shown.connect(self.look_soon)
        self.list.chosen.connect(self._chosen)
        self.list.edit_wanted.connect(self._edit)
        self.list.stepped.connect(self._stepped)
        self.list.card.typed.connect(self.editing.typed)
        self.list.card.closed.connect(self.editing.end)
        self.deciding.changed.connect(self._show)
        self.deciding.ended.connect(self.ended)
        self.deciding.checked_one.connect(self._checked_one)
        self.editing.looked.connect(self._looked_at_typed)
        self.editing.ready.connect(self._approve_typed)
        self.editing.failed.connect(self._not_kept)
        self.stepping.changed.connect(self._show_stepping)
        self.heading.link.clicked.connect(self.review)
        self.before.clicked.connect(self._step_back)
        self.after.clicked.connect(self._step_on)
        self.more.clicked.connect(self._show_more)
        self._columns.scrolled.connect(self.look_soon)
        self._looking.timeout.connect(self._look_through)

    # -- showing ------------------------------------------------------------------------------------------------

    def show(self, snapshot: Snapshot, done: frozenset[str]) -> None:
        """Show what waits by now; `done` was decided about before it was read."""
        self._snapshot = snapshot
        self.deciding.release(done)
        self.deciding.forget_others(snapshot.drafts)
        self._show()

    def waiting(self) -> list[AwaitingDraft]:
        """What still waits: what is being decided about does not."""
        drafts = self._snapshot.drafts if self._snapshot is not None else ()
        return [each for each in drafts if each.id not in self.deciding.gone]

    def _show(self) -> None:
        if self._snapshot is None:
            return
        drafts, was = self.waiting(), self.stepping.on
        self.list.show_drafts(self.stepping.shown(drafts, self._most))
        if was and not self.stepping.on:
            self._show_stepping()
            return
        self._entitle(drafts)
        self.heading.setVisible(bool(drafts))
        self.list.setVisible(bool(drafts))
        left = 0 if self.stepping.on else len(drafts) - self._most
        self.more.setVisible(left > 0)
        self.more.set_text(self.tr("%n more", "", left) if left > 0 else "")
        self.shown.emit()

    def _entitle(self, drafts: list[AwaitingDraft]) -> None:
        on, mine = self.stepping.on, any(each.mine for each in drafts)
        place = self.tr("{number} of {count}").format(number=self.stepping.at + 1, count=len(drafts))
        self.heading.words.setText(self.tr("Waiting for your approval") if mine else self.tr("Waiting for approval"))
        self.heading.count.setText(place if on else str(len(drafts)))
        self.heading.link.set_text(self.tr("Back to the day") if on else self.tr("Review one by one"))
        self.heading.link.setVisible(mine)

    def _show_more(self) -> None:
        self._most += MOST
        self._show()

    def _chosen(self, draft: AwaitingDraft | None) -> None:
        if draft is not None:
            self._columns.reveal(self.list.card)

    def look_soon(self) -> None:
        """Have what is to be seen looked through, once the page rests."""
        self._looking.start()

    def _look_through(self) -> None:
        self.list.look_through(self._columns.visible_part(self.list))

    # -- one by one ---------------------------------------------------------------------------------------------

    def review(self) -> None:
        """One by one over the whole width, or back."""
        if self.stepping.on:
            self.stepping.end()
        else:
            self.stepping.begin(self.list.currentIndex().row())

    def _step_on(self) -> None:
        self.stepping.step(1)

    def _step_back(self) -> None:
        self.stepping.step(-1)

    def _stepped(self, by: int) -> None:
        self.stepping.step(by) if by else self.stepping.end()

    def _show_stepping(self) -> None:
        on, current = self.stepping.on, self.list.current()
        self.list.card.end_editing()
        self.list.step_through(on)
        self.before.setVisible(on)
        self.after.setVisible(on)
        self.stepped.emit(on)
        self._show()
        if not on and current is not None:
            self.list.choose(current.id)
        self.list.setFocus()

    # -- deciding -----------------------------------------------------------------------------------------------

    def leave(self) -> None:
        """What was typed is kept; all are shown again."""
        self.list.card.end_editing()
        self.stepping.end()

    def _approve(self, drafts: list[AwaitingDraft]) -> None:
        if self.list.card.writing:
            self.editing.approve()
        else:
            self.deciding.approve(drafts)

    def _edit(self, draft: AwaitingDraft) -> None:
        found = self.deciding.of(draft)
        if found is None:
            self._to_edit = draft.id
            self.deciding.look([draft])
        elif len(found.own) == len(found.targets):  # there is no text they share
            self.open(draft)
        else:
            self.editing.begin(draft, found.text)
            self.list.card.write(found.text)
            self._show()

    def _checked_one(self, draft_id: str) -> None:
        wanted, self._to_edit = self._to_edit, ""
        draft = self.list.current()
        if wanted == draft_id and draft is not None and draft.id == draft_id:
            self._edit(draft)

    def _looked_at_typed(self, found: Checked) -> None:
        self.deciding.take(found)

    def _approve_typed(self, draft: AwaitingDraft) -> None:
        self.list.card.end_editing()
        self.deciding.approve([draft])

    def _not_kept(self, draft_id: str, sentence: str) -> None:
        self.deciding.problems[draft_id] = sentence
        self._show()

    def open(self, draft: AwaitingDraft) -> None:
        """Where the whole of it is: the conversation of a reply, else the Composer."""
        if draft.message_id is not None:
            self._services.shell.go("inbox", draft.message_id)
        else:
            self._services.shell.go("composer", draft.id)
