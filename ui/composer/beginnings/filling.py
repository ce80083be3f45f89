"""Going through the blanks that a template or snippet left open: Tab takes the next one, F7 finds them too."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent

from drafts.blanks import blanks
from ui.composer.checks.checks import Checks
from ui.composer.presenter import Composer
from ui.composer.reading import Opened
from ui.composer.sheet.places import to_qt
from ui.composer.writing_pane import Paper

LONGEST = 200_000  # characters; no template is longer, and Tab must never be waited for


class Filling(QObject):
    """While it is on, Tab goes from blank to blank; behind the last one it is the ordinary Tab again, as after Esc."""

    def __init__(self, composer: Composer, paper: Paper, checks: Checks) -> None:
        super().__init__(paper)
        self._composer, self._checks = composer, checks
        self._title, self._sheet = paper.title, paper.sheet
        self._awaited = ""
        self.on = False
        for widget in (self._title, self._sheet):
            widget.installEventFilter(self)
        composer.opened.connect(self._opened)

    def expect(self, draft_id: str) -> None:
        """Begin once this draft is open."""
        self._awaited = draft_id

    def _opened(self, draft: Opened | None) -> None:
        self.on = False
        if draft is not None and draft.view.id == self._awaited:
            self._awaited = ""
            QTimer.singleShot(0, self.begin)  # the text is put in first

    def begin(self) -> None:
        """Select the first blank, if there is one."""
        self.on = self._in_title(0) or self._in_text(0)

    def begin_at(self, start: int, end: int) -> None:
        """The same with what was just put into the text between these two places; else the caret stays behind it."""
        within = [
            (each.start, each.end) for each in blanks(self._sheet.text()) if start <= each.start and each.end <= end
        ]
        if within:
            self._sheet.select(within[0])
            self.on = True

    def next_finding(self) -> None:
        """The next finding; where nothing is checked yet, the next blank."""
        if any(line.level != "fine" for line in self._checks.model.items()):
            self._checks.next()
        elif not self._step(back=False):
            self.begin()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self.on and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key, plain = event.key(), not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
            if key == Qt.Key.Key_Escape:
                self.on = False
            elif plain and key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
                self.on = self._step(back=key == Qt.Key.Key_Backtab)
                return self.on
        return super().eventFilter(watched, event)

    def _step(self, *, back: bool) -> bool:
        if self._title.window().focusWidget() is self._title:
            at = self._title.selectionStart() if self._title.hasSelectedText() else self._title.cursorPosition()
            if back:
                return self._in_title(at, back=True)
            return self._in_title(at + len(self._title.selectedText())) or self._in_text(0)
        start, end = self._sheet.selection()
        if back:
            return self._in_text(start, back=True) or self._in_title(len(self._title.text()), back=True)
        return self._in_text(end)

    def _in_title(self, at: int, *, back: bool = False) -> bool:
        title = self._title.text()
        found = [(to_qt(title, each.start), to_qt(title, each.end)) for each in blanks(title)]
        span = _next(found, at, back)
        if span is not None:
            self._title.setFocus(Qt.FocusReason.TabFocusReason)
            self._title.setSelection(span[0], span[1] - span[0])
        return span is not None

    def _in_text(self, at: int, *, back: bool = False) -> bool:
        text = "" if self._sheet.isReadOnly() else self._sheet.text()
        found = [(each.start, each.end) for each in blanks(text)] if len(text) <= LONGEST else []
        span = _next(found, at, back)
        if span is not None:
            self._sheet.setFocus(Qt.FocusReason.TabFocusReason)
            self._sheet.select(span)
        return span is not None


def _next(found: list[tuple[int, int]], at: int, back: bool) -> tuple[int, int] | None:
    if back:
        return next((each for each in reversed(found) if each[1] <= at), None)
    return next((each for each in found if each[0] >= at), None)
