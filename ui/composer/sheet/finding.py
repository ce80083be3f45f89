"""Find and replace: a slim bar over the text, in its own column."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from drafts.seeking import Wanted, find
from ui.composer.sheet.places import to_qt
from ui.composer.sheet.sheet import LEFT, RIGHT, Sheet
from ui.theme import scaled, theme
from ui.widgets.button import Button, IconButton
from ui.widgets.field import Field
from ui.widgets.label import Label

LOOK_MS = 120  # after the last key
LONGEST_SELECTED = 200  # characters of a selection that is taken as what to find


class FindField(Field):
    """Enter goes on, Shift+Enter back."""

    on = Signal()
    back = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.back.emit()
        else:
            self.on.emit()


class FindBar(QWidget):
    """Hidden until asked for. Esc closes it and leaves the place found selected in the text."""

    def __init__(self, sheet: Sheet) -> None:
        super().__init__()
        self._sheet = sheet
        self._spans: tuple[tuple[int, int], ...] = ()
        self.field = FindField(self.tr("Find in the text"), self.tr("Find"), icon_name="magnifying-glass")
        self.by = FindField(self.tr("Replace by"), self.tr("Replace by"))
        self.count = Label("", "secondary", "ink3")
        self.previous = IconButton("caret-up", self.tr("Previous place"))
        self.next = IconButton("caret-down", self.tr("Next place"))
        self.how = IconButton("funnel-simple", self.tr("How to look"))
        self.shut = IconButton("x", self.tr("Close the search"))
        self.one, self.all = Button(self.tr("Replace"), small=True), Button(self.tr("Replace all"), small=True)
        self._options = QMenu(self)
        self.case = self._option(self.tr("Match case"))
        self.whole = self._option(self.tr("Whole words"))
        self.plain = self._option(self.tr("Ignore accents"))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(LOOK_MS)
        self._again = QTimer(self)  # the text changed: count anew, and move nothing
        self._again.setSingleShot(True)
        self._again.setInterval(LOOK_MS)
        self._lay_out()
        self._connect()
        self.hide()

    def _option(self, words: str) -> QAction:
        action = self._options.addAction(words)
        action.setCheckable(True)
        return action

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setSpacing(6)
        above, below = QHBoxLayout(), QHBoxLayout()
        for row in (above, below):
            row.setSpacing(4)
            column.addLayout(row)
        above.addWidget(self.field, 1)
        above.addSpacing(4)
        for widget in (self.count, self.previous, self.next, self.how, self.shut):
            above.addWidget(widget)
        below.addWidget(self.by, 1)
        below.addSpacing(4)
        below.addWidget(self.one)
        below.addWidget(self.all)
        self._dress()
        theme.changed.connect(self._dress)

    def _dress(self) -> None:
        column = self.layout()
        if column is not None:
            column.setContentsMargins(scaled(LEFT), 12, RIGHT, 0)

    def _connect(self) -> None:
        self._timer.timeout.connect(self._typed)
        self._again.timeout.connect(self._look)
        self.field.textEdited.connect(self._timer.start)
        self._options.triggered.connect(self._timer.start)
        self._sheet.textChanged.connect(self._text_changed)
        self._sheet.selectionChanged.connect(self._tell)
        self.field.on.connect(self.go_on)
        self.field.back.connect(self.go_back)
        self.by.on.connect(self.replace)
        self.next.clicked.connect(self.go_on)
        self.previous.clicked.connect(self.go_back)
        self.one.clicked.connect(self.replace)
        self.all.clicked.connect(self.replace_all)
        self.shut.clicked.connect(self.close_bar)
        self.how.clicked.connect(self._drop_options)

    # -- Esc is the bar's own before it is focus mode's -------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and _escapes(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _escapes(event):
            self.close_bar()
        else:
            super().keyPressEvent(event)

    # -- opening and closing ------------------------------------------------------------------------------------------

    def open_bar(self) -> None:
        """Show it, with what is selected as what to find."""
        selected = self._sheet.textCursor().selectedText()
        if selected and len(selected) <= LONGEST_SELECTED and "\u2029" not in selected:
            self.field.setText(selected)
        writable = not self._sheet.isReadOnly()
        for widget in (self.by, self.one, self.all):
            widget.setVisible(writable)
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        self._look()

    def close_bar(self) -> None:
        """Back to the text; what was found stays selected."""
        self.hide()
        self._sheet.setFocus(Qt.FocusReason.OtherFocusReason)

    def _drop_options(self) -> None:
        self._options.popup(self.how.mapToGlobal(self.how.rect().bottomLeft()))

    # -- finding -----------------------------------------------------------------------------

    def _wanted(self) -> Wanted:
        return Wanted(self.field.text(), self.case.isChecked(), self.whole.isChecked(), not self.plain.isChecked())

    def _look(self) -> None:
        self._timer.stop()
        self._again.stop()
        self._spans = find(self._sheet.text(), self._wanted())
        self._tell()

    def _typed(self) -> None:
        self._look()
        if self.isVisible() and self._spans:
            start, _ = self._sheet.selection()
            self._choose(next((span for span in self._spans if span[0] >= start), self._spans[0]))

    def _text_changed(self) -> None:
        if self.isVisible():
            self._again.start()

    def go_on(self) -> None:
        """The next place, from the first again after the last."""
        self._look()
        _, end = self._sheet.selection()
        if self._spans:
            self._choose(next((span for span in self._spans if span[0] >= end), self._spans[0]))

    def go_back(self) -> None:
        """The place before, from the last again before the first."""
        self._look()
        start, _ = self._sheet.selection()
        if self._spans:
            self._choose(next((span for span in reversed(self._spans) if span[1] <= start), self._spans[-1]))

    def _choose(self, span: tuple[int, int]) -> None:
        self._sheet.select(span)
        self._tell()

    def _tell(self) -> None:
        if not self.isVisible():
            return
        if not self.field.text():
            words = ""
        elif not self._spans:
            words = self.tr("Not found")
        else:
            here = self._sheet.selection()
            count = len(self._spans)
            words = self.tr("%n places", "", count)
            if here in self._spans:
                words = self.tr("{number} of {count}").format(number=self._spans.index(here) + 1, count=count)
        self.count.setText(words)

    # -- replacing ---------------------------------------------------------------------------

    def replace(self) -> None:
        """The place in front, then on to the next; where none is in front, only on."""
        self._look()
        if self._sheet.selection() in self._spans and not self._sheet.isReadOnly():
            self._sheet.textCursor().insertText(self.by.text())
        self.go_on()

    def replace_all(self) -> None:
        """All of them, in one step to undo."""
        self._look()
        if not self._spans or self._sheet.isReadOnly():
            return
        text, count = self._sheet.text(), len(self._spans)
        edit = QTextCursor(self._sheet.document())
        edit.beginEditBlock()
        for start, end in _in_qt(text, self._spans):
            edit.setPosition(start)
            edit.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            edit.insertText(self.by.text())
        edit.endEditBlock()
        self._look()
        self.count.setText(self.tr("%n places replaced", "", count))


def _escapes(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape


def _in_qt(text: str, spans: tuple[tuple[int, int], ...]) -> list[tuple[int, int]]:
    """The places as Qt counts them, the last first: what is replaced moves none that is still to come."""
    found: list[tuple[int, int]] = []
    at = qt = 0
    for start, end in spans:
        qt += to_qt(text[at:start], start - at)
        length = to_qt(text[start:end], end - start)
        found.append((qt, qt + length))
        at, qt = end, qt + length
    return found[::-1]
