"""Every version that was kept: against the present text, against any other, and who wrote what of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QRect, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTextBrowser, QVBoxLayout, QWidget

from drafts.merging.authorship import Passage, authorship
from ui.composer.presenter import Composer
from ui.composer.versions import difference
from ui.sentences import sentence_of
from ui.theme import colour, font, scaled
from ui.when import short_when
from ui.widgets.button import Button
from ui.widgets.dialog import Dialog
from ui.widgets.field import Select
from ui.widgets.label import Label
from ui.widgets.rows import RowList, RowPainter, Rows
from ui.widgets.states import InlineError
from ui.words import full_account_words

if TYPE_CHECKING:
    from brandassist.store.writing.revisions import Revision

REASONS = {
    "pause": str(QT_TRANSLATE_NOOP("Composer", "Kept while writing")),
    "leave": str(QT_TRANSLATE_NOOP("Composer", "Kept on leaving")),
    "submit": str(QT_TRANSLATE_NOOP("Composer", "Submitted")),
    "approve": str(QT_TRANSLATE_NOOP("Composer", "Approved")),
    "restore": str(QT_TRANSLATE_NOOP("Composer", "Restored")),
    "import": str(QT_TRANSLATE_NOOP("Composer", "Imported")),
    "merge": str(QT_TRANSLATE_NOOP("Composer", "Made one of two")),
}


class DifferenceView(QTextBrowser):
    """Two texts in one: added is underlined, gone is struck. Compared away from the window."""

    def __init__(self, composer: Composer) -> None:
        super().__init__()
        self._composer = composer
        self.setAccessibleName(self.tr("Differences"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.document().setDefaultFont(font("note"))
        self.setStyleSheet(f"background: {colour('surface').name()}")

    def compare(self, old: str, new: str) -> None:
        """Show what became of `old`."""
        work = partial(difference.compare, old, new)
        self._composer.services.background.run(self, work, self._compared, self._failed, lane="text")

    def _compared(self, pieces: list[tuple[str, str]]) -> None:
        self.setHtml(difference.as_html(pieces))

    def writers(self, revisions: Sequence[Revision]) -> None:
        """Show who wrote what of the last of these."""
        texts = [(each.who, f"{each.content.title}\n\n{each.content.text}".strip()) for each in revisions]
        work = partial(authorship, texts)
        self._composer.services.background.run(self, work, self._written, self._failed, lane="text")

    def _written(self, passages: list[Passage]) -> None:
        self.setHtml(difference.writers_as_html(passages, self.tr("Unknown")))

    def _failed(self, error: Exception) -> None:
        self.setPlainText(sentence_of(error))


NOW, BEFORE, WRITERS = "now", "before", "writers"


class VersionsDialog(Dialog):
    """Every version kept, newest first, each against what is chosen beside it. `restored` brings an id."""

    restored = Signal(str)

    def __init__(self, parent: QWidget, composer: Composer) -> None:
        super().__init__(parent, self.tr("Versions"), 860)
        self._composer = composer
        self.model: Rows[Revision] = Rows(self._name, _id)
        self.list = RowList(self.model, 56, self._paint, self.tr("Versions"), ground="surface")
        self.list.setFixedSize(260, scaled(380))
        self.against = Select(
            self.tr("Compared with"),
            [
                (NOW, self.tr("The text as it is now")),
                (BEFORE, self.tr("The version before it")),
                (WRITERS, self.tr("Who wrote what")),
            ],
        )
        self.view = DifferenceView(composer)
        self.note = Label(self.tr("Reading"), "secondary", "ink3", wrap=True)
        self.error = InlineError()
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self.against)
        right.addWidget(self.view, 1)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.list)
        row.addLayout(right, 1)
        self.body.addLayout(row)
        self.body.addWidget(self.note)
        self.body.addWidget(self.error)
        self._add_buttons()
        self.list.chosen.connect(self._show)
        self.list.opened.connect(self._restore)
        self.against.currentIndexChanged.connect(self._show)
        work = partial(composer.workspace.drafts.revisions, composer.draft_id)
        composer.services.background.run(self, work, self._found, self._failed)

    def _add_buttons(self) -> None:
        foot = self.add_foot()
        foot.addStretch(1)
        close, self.restore = Button(self.tr("Close")), Button(self.tr("Restore this version"), "primary")
        close.clicked.connect(self.reject)
        self.restore.clicked.connect(self._restore)
        self.restore.setEnabled(False)
        foot.addWidget(close)
        foot.addWidget(self.restore)

    def _found(self, revisions: Sequence[Revision]) -> None:
        self.model.reset(revisions)
        for each in revisions:
            words = self.tr("Version {number}, {when}").format(number=each.number, when=self._when(each))
            self.against.addItem(words, each.id)
        if not revisions:
            self.note.setText(self.tr("No version yet. One is kept at every pause in writing."))
        self.list.choose_row(0)
        self.list.setFocus()

    def _failed(self, error: Exception) -> None:
        self.error.show_problem(sentence_of(error))

    def _show(self, _: object = None) -> None:
        chosen, against = self.list.current(), self.against.value()
        self.restore.setEnabled(chosen is not None)
        if chosen is None:
            return
        if against == WRITERS:
            self.note.setText(self.tr("Before each passage the name of whoever wrote it, as far as the versions tell."))
            kept = sorted(self.model.items(), key=_number)
            self.view.writers([each for each in kept if each.number <= chosen.number])
            return
        self.note.setText(self.tr("Underlined was added later, struck was taken out."))
        self.view.compare(*self._two(chosen, against))

    def _two(self, chosen: Revision, against: object) -> tuple[str, str]:
        """The older text and the newer."""
        if against == NOW:
            composer = self._composer
            return self._whole(chosen), self._text(composer.title, composer.text, self._owns_now())
        if against == BEFORE:
            before = next((each for each in self.model.items() if each.number == chosen.number - 1), None)
            return (self._whole(before) if before is not None else ""), self._whole(chosen)
        other = next(each for each in self.model.items() if each.id == against)
        older, newer = sorted((chosen, other), key=_number)
        return self._whole(older), self._whole(newer)

    def _owns_now(self) -> dict[str, str]:
        draft = self._composer.draft
        targets = draft.view.targets if draft is not None else ()
        return {each.account_id: self._composer.owns[each.id] for each in targets if each.id in self._composer.owns}

    def _whole(self, revision: Revision) -> str:
        return self._text(revision.content.title, revision.content.text, revision.content.variants)

    def _text(self, title: str, text: str, owns: Mapping[str, str]) -> str:
        """Title, master text, and each own version under the name of its account."""
        draft = self._composer.draft
        accounts = draft.accounts if draft is not None else ()
        named = {each.id: full_account_words(each.label, each.network) for each in accounts}
        own = [f"{named.get(account, account)}:\n{own}" for account, own in sorted(owns.items())]
        return "\n\n".join((f"{title}\n\n{text}".strip(), *own)).strip()

    def _restore(self, _: object = None) -> None:
        revision = self.list.current()
        if revision is not None:
            self.restored.emit(revision.id)
            self.accept()

    def _when(self, revision: Revision) -> str:
        assert self._composer.draft is not None
        now = self._composer.draft.now
        return short_when(revision.at.astimezone(now.tzinfo), now)

    def _told(self, revision: Revision) -> str:
        reason = QCoreApplication.translate("Composer", REASONS[revision.reason])
        return f"{reason}, {revision.who}" if revision.who else reason

    def _name(self, revision: Revision) -> str:
        return f"{revision.number}, {self._when(revision)}, {self._told(revision)}"

    def _paint(self, row: RowPainter, revision: Revision) -> None:
        rect = row.rect.adjusted(16, 0, -12, 0)
        top = rect.top() + scaled(9)
        row.text(QRect(rect.left(), top, rect.width(), scaled(20)), self._when(revision), "body", weight=500)
        row.text(QRect(rect.left(), top + scaled(20), rect.width(), scaled(16)), self._told(revision), "meta", "ink3")


def _id(revision: Revision) -> str:
    return revision.id


def _number(revision: Revision) -> int:
    return revision.number
