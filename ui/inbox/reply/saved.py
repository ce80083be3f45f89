"""Saved replies: the list at the left, what one says at the right; what is deleted can come back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from brandassist import clock
from ui.sentences import sentence_of
from ui.services import Services
from ui.theme import line_height, scaled, theme
from ui.when import inside, short_when
from ui.widgets.button import Button, LinkButton
from ui.widgets.dialog import Dialog
from ui.widgets.field import Field, Labelled, Select
from ui.widgets.framed import Framed
from ui.widgets.label import Label
from ui.widgets.rows import RowList, RowPainter, Rows
from ui.widgets.states import InlineError
from ui.widgets.writing import SerifTextEdit

if TYPE_CHECKING:
    from brandassist.store.writing.saved_texts import SavedText, Uses
    from brandassist.workspace import Workspace

LIST, LINES = 240, 5  # how wide the list is; how many lines of a text are seen at the least


class SavedReplies(Dialog):
    """Write one, change it, delete it; the bin keeps it for 30 days, from where it is restored."""

    def __init__(self, parent: QWidget, services: Services) -> None:
        super().__init__(parent, self.tr("Saved replies"), 760)
        self._services, self._inbox = services, services.workspace.inbox
        self._bin = False
        self._new = False  # what stands in the fields is kept nowhere yet
        self._uses: Mapping[str, Uses] = {}
        self._now = clock.now()
        self.model: Rows[SavedText] = Rows(self._name, _id)
        self.list = RowList(self.model, 52, self._paint, self.tr("Saved replies"), ground="surface")
        self.name = Field(self.tr("Name"))
        languages: list[tuple[object, str]] = [("", self.tr("Any language"))]
        languages += [("en", self.tr("English")), ("it", self.tr("Italian"))]
        self.language = Select(self.tr("For messages in"), languages)
        self.text = SerifTextEdit(self.tr("Text"), "note")
        self.text.setTabChangesFocus(True)
        self.error = InlineError()
        self._lay_out()
        self._add_buttons()
        self._size()
        theme.changed.connect(self._size)
        self.list.chosen.connect(self._chosen)
        self.name.textEdited.connect(self._typed)
        self.language.activated.connect(self._typed)
        self.text.textChanged.connect(self._typed)
        self._show(None)
        self._read()
        self.list.setFocus()

    def _size(self) -> None:
        self.list.setFixedWidth(scaled(LIST))
        self.text.setMinimumHeight(LINES * line_height("note"))

    def _lay_out(self) -> None:
        row, left, fields = QHBoxLayout(), QVBoxLayout(), QVBoxLayout()
        row.setSpacing(20)
        fields.setSpacing(12)
        self.bin = LinkButton(self.tr("Show the bin"))
        self.bin.clicked.connect(self._other_side)
        left.addWidget(self.list, 1)
        left.addWidget(self.bin)
        told = self.tr(
            "{name}, {post title} and {store} are filled in where they are known. Any other word in braces is asked "
            "for: with one left open a reply is not sent."
        )
        for widget in (
            Labelled(self.name.accessibleName(), self.name, above=True),
            Labelled(self.language.accessibleName(), self.language, above=True),
            Framed(self.text),
            Label(told, "secondary", "ink2", wrap=True),
        ):
            fields.addWidget(widget)
        row.addLayout(left)
        row.addLayout(fields, 1)
        self.body.addLayout(row)
        self.body.addWidget(self.error)

    def _add_buttons(self) -> None:
        foot = self.add_foot()
        self.add, self.delete = Button(self.tr("New reply")), Button(self.tr("Delete"))
        self.restore = Button(self.tr("Restore"))
        close, self.save = Button(self.tr("Close")), Button(self.tr("Save"), "primary")
        for button in (self.add, self.delete, self.restore):
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(close)
        foot.addWidget(self.save)
        for button in (self.add, self.delete, self.restore, close, self.save):
            button.setAutoDefault(False)
        close.clicked.connect(self.reject)
        self.add.clicked.connect(self._begin)
        self.delete.clicked.connect(self._delete)
        self.restore.clicked.connect(self._restore)
        self.save.clicked.connect(self._save)

    # -- what is there ------------------------------------------------------------------------------------------

    def _read(self, _: object = None) -> None:
        self._new = False
        read = partial(_read, self._services.workspace, self._bin)
        self._services.background.run(self, read, self._found, self._failed)

    def _found(self, found: tuple[Sequence[SavedText], Mapping[str, Uses], str]) -> None:
        saved, self._uses, zone = found
        self._now = clock.now().astimezone(ZoneInfo(zone))
        self.model.reset(saved)
        if self.list.current() is None:
            self.list.choose_row(0)
        self._show(self.list.current())

    def _name(self, saved: SavedText) -> str:
        return f"{saved.title}, {self._used(saved)}"

    def _used(self, saved: SavedText) -> str:
        uses = self._uses.get(saved.id)
        if uses is None:
            return self.tr("Never used yet")
        when = inside(short_when(uses.last.astimezone(self._now.tzinfo), self._now))
        return self.tr("Used %n times, last {when}", "", uses.times).format(when=when)

    def _paint(self, row: RowPainter, saved: SavedText) -> None:
        room = row.rect.adjusted(12, 6, -12, -6)
        half = room.height() // 2
        row.text(QRect(room.left(), room.top(), room.width(), half), saved.title, "listTitle")
        row.text(QRect(room.left(), room.top() + half, room.width(), half), self._used(saved), "meta", "ink2")

    def _chosen(self, saved: SavedText | None) -> None:
        self._new = False
        self._show(saved)

    def _show(self, saved: SavedText | None) -> None:
        self.error.show_problem("")
        self.name.setText(saved.title if saved else "")
        if saved and self.language.findData(saved.language) < 0:  # kept by the command line
            self.language.addItem(saved.language, saved.language)
        self.language.set_value(saved.language if saved else "")
        self.text.set_text(saved.text if saved else "")
        there = saved is not None
        for widget in (self.name, self.language, self.text):
            widget.setEnabled((there or self._new) and not self._bin)
        self.add.setVisible(not self._bin)
        self.delete.setVisible(not self._bin)
        self.delete.setEnabled(there)
        self.restore.setVisible(self._bin)
        self.restore.setEnabled(there)
        self.save.setVisible(not self._bin)
        self.save.setEnabled(False)

    def _typed(self, _: object = None) -> None:
        saved = None if self._new else self.list.current()
        now = (self.name.text(), self.language.value(), self.text.text())
        before = (saved.title, saved.language, saved.text) if saved else ("", "", "")
        self.save.setEnabled(bool(self.text.text().strip()) and now != before and (self._new or saved is not None))

    # -- what is asked for --------------------------------------------------------------------------------------

    def _begin(self) -> None:
        self._new = True
        self._show(None)
        self.name.setFocus()

    def _save(self) -> None:
        saved = None if self._new else self.list.current()
        title, text, language = self.name.text(), self.text.text(), str(self.language.value())
        keep = self._inbox.save_reply
        self._run(partial(keep, title, text, language, reply_id=saved.id if saved else None))

    def _delete(self) -> None:
        if (saved := self.list.current()) is not None:
            self._run(partial(self._inbox.bin_saved, saved.id))

    def _restore(self) -> None:
        if (saved := self.list.current()) is not None:
            self._run(partial(self._inbox.restore_saved, saved.id))

    def _other_side(self) -> None:
        self._bin = not self._bin
        self.bin.setText(self.tr("Back to the saved replies") if self._bin else self.tr("Show the bin"))
        self._read()

    def _run(self, work: Callable[[], object]) -> None:
        self._services.background.run(self, work, self._read, self._failed)

    def _failed(self, error: Exception) -> None:
        self.error.show_problem(sentence_of(error))


def _read(workspace: Workspace, binned: bool) -> tuple[Sequence[SavedText], Mapping[str, Uses], str]:
    inbox = workspace.inbox
    return inbox.saved(binned=binned), inbox.uses(), workspace.rule("zone")


def _id(saved: SavedText) -> object:
    return saved.id
