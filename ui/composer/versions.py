"""Earlier versions with their differences, and the difference before an own version is given up."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QRect, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTextBrowser, QWidget

from ui.composer import difference
from ui.composer.presenter import Composer
from ui.sentences import sentence_of
from ui.theme import colour, font, scaled
from ui.when import short_when
from ui.widgets.button import Button
from ui.widgets.dialog import Dialog
from ui.widgets.label import Label
from ui.widgets.rows import RowList, RowPainter, Rows
from ui.widgets.states import InlineError

if TYPE_CHECKING:
    from brandassist.store.revisions import Revision

REASONS = {
    "pause": str(QT_TRANSLATE_NOOP("Composer", "Kept while writing")),
    "leave": str(QT_TRANSLATE_NOOP("Composer", "Kept on leaving")),
    "submit": str(QT_TRANSLATE_NOOP("Composer", "Submitted")),
    "approve": str(QT_TRANSLATE_NOOP("Composer", "Approved")),
    "restore": str(QT_TRANSLATE_NOOP("Composer", "Restored")),
    "import": str(QT_TRANSLATE_NOOP("Composer", "Imported")),
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

    def _failed(self, error: Exception) -> None:
        self.setPlainText(sentence_of(error))


class FollowDialog(Dialog):
    """Shows what would be given up first. `follow` gives it up, `keep` says that it was looked at: of which target."""

    follow = Signal(str)
    keep = Signal(str)

    def __init__(self, parent: QWidget, composer: Composer, target_id: str, name: str, own: str, master: str) -> None:
        super().__init__(parent, self.tr("{network}: own version and master text").format(network=name), 640)
        self._target_id = target_id
        words = self.tr("What following the master text would change. The own version stays under Versions.")
        self.body.addWidget(Label(words, "secondary", "ink2", wrap=True))
        self.view = DifferenceView(composer)
        self.view.setFixedHeight(scaled(260))
        self.body.addWidget(self.view)
        self.view.compare(own, master)
        foot = self.add_foot()
        foot.addStretch(1)
        keep, follow = Button(self.tr("Keep own version")), Button(self.tr("Follow master text"), "primary")
        keep.clicked.connect(self._keep)
        follow.clicked.connect(self._follow)
        foot.addWidget(keep)
        foot.addWidget(follow)
        keep.setFocus()

    def _keep(self) -> None:
        self.keep.emit(self._target_id)
        self.accept()

    def _follow(self) -> None:
        self.follow.emit(self._target_id)
        self.accept()


class VersionsDialog(Dialog):
    """Every version kept, newest first, each against the text as it is now. `restored` brings an id."""

    restored = Signal(str)

    def __init__(self, parent: QWidget, composer: Composer) -> None:
        super().__init__(parent, self.tr("Versions"), 860)
        self._composer = composer
        self._now = (composer.title, composer.text)
        self.model: Rows[Revision] = Rows(self._name, _id)
        self.list = RowList(self.model, 56, self._paint, self.tr("Versions"), ground="surface")
        self.list.setFixedSize(260, scaled(380))
        self.view = DifferenceView(composer)
        self.note = Label(self.tr("Reading"), "secondary", "ink3", wrap=True)
        self.error = InlineError()
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.list)
        row.addWidget(self.view, 1)
        self.body.addLayout(row)
        self.body.addWidget(self.note)
        self.body.addWidget(self.error)
        foot = self.add_foot()
        foot.addStretch(1)
        close, self.restore = Button(self.tr("Close")), Button(self.tr("Restore this version"), "primary")
        close.clicked.connect(self.reject)
        self.restore.clicked.connect(self._restore)
        self.restore.setEnabled(False)
        foot.addWidget(close)
        foot.addWidget(self.restore)
        self.list.chosen.connect(self._chosen)
        self.list.opened.connect(self._restore)
        work = partial(composer.workspace.drafts.revisions, composer.draft_id)
        composer.services.background.run(self, work, self._found, self._failed)

    def _found(self, revisions: Sequence[Revision]) -> None:
        self.model.reset(revisions)
        none = self.tr("No version yet. One is kept at every pause in writing.")
        changed = self.tr("Underlined was added since, struck was taken out.")
        self.note.setText(changed if revisions else none)
        self.list.choose_row(0)
        self.list.setFocus()

    def _failed(self, error: Exception) -> None:
        self.error.show_problem(sentence_of(error))

    def _chosen(self, revision: Revision | None) -> None:
        self.restore.setEnabled(revision is not None)
        if revision is not None:
            then = f"{revision.content.title}\n\n{revision.content.text}".strip()
            self.view.compare(then, "\n\n".join(self._now).strip())

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
