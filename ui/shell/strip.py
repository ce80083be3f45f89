"""The status strip: the keys of the pane in focus, one line of context, the undo countdown."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.reach import why_held
from ui.screen import KeyHint
from ui.theme import colour, font, scaled, theme
from ui.widgets.button import LinkButton
from ui.widgets.label import HairLine, Label
from ui.widgets.small import key_cap_width, paint_key_cap, text_width

HEIGHT, SIDE, BETWEEN = 32, 24, 20


class KeyHints(QWidget):
    """Key caps with their words; those that do not fit are left out, never squeezed."""

    def __init__(self) -> None:
        super().__init__()
        self._hints: list[KeyHint] = []
        self._typing = False
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_hints(self, hints: list[KeyHint], typing: bool) -> None:
        """Show these; letters are dimmed while a text field has focus, and what waits for a server."""
        self._hints, self._typing = hints, typing
        said = [f"{each.keys} {each.text}" for each in hints if not each.held]
        held = [each.text for each in hints if each.held]
        self.setAccessibleName(", ".join(said))
        self.setAccessibleDescription(f"{', '.join(held)}: {why_held()}" if held else "")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, scaled(HEIGHT) - 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setFont(font("meta"))
        left, cap = 0, scaled(18)
        for each in self._hints:
            key, word = key_cap_width(each.keys), text_width(each.text, "meta")
            if left + key + 6 + word > self.width():
                return
            painter.setOpacity(0.5 if each.held or (each.letter and self._typing) else 1.0)
            paint_key_cap(painter, QRectF(left, (self.height() - cap) / 2, key, cap), each.keys)
            painter.setPen(colour("ink2"))
            room = QRectF(left + key + 6, 0, word + 2, self.height())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, each.text)
            left += key + 6 + word + BETWEEN


class Strip(QWidget):
    """The only place for passing messages; errors stay beside what failed."""

    def __init__(self) -> None:
        super().__init__()
        self.undo_seconds = 10
        self._left = 0
        self._text = ""
        self._commit: Callable[[], None] | None = None
        self._undo: Callable[[], None] | None = None
        self._tick = QTimer(self)
        self._tick.setInterval(1000)
        self._tick.timeout.connect(self._second)
        self.hints = KeyHints()
        self._context = Label(role="meta", tint="ink2")
        self._context.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.notice = LinkButton("")
        self.notice.clicked.connect(self._notice_asked)
        self.notice.hide()
        self._notices: dict[Callable[[], None], str] = {}  # by what each leads to, the one in front first
        self._undo_button = LinkButton(self.tr("Undo"))
        self._undo_button.clicked.connect(self.undo)
        self._undo_button.hide()
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(HairLine())
        row = QHBoxLayout()
        row.setContentsMargins(SIDE, 0, SIDE, 0)
        row.setSpacing(12)
        row.addWidget(self.hints, 1)
        row.addWidget(self.notice)
        row.addWidget(self._context)
        row.addWidget(self._undo_button)
        column.addLayout(row, 1)
        self._dress()
        theme.changed.connect(self._dress)

    def say(self, text: str) -> None:
        """One line of context; a countdown in progress stays in front of it."""
        self._text = text
        if not self.counting:
            self._context.setText(text)

    def tell(self, text: str, act: Callable[[], None]) -> None:
        """What waits for a person and may wait: it stays until `act` is told empty, a click calls `act`. Read aloud.

        Of several the newest stands in front, with how many there are; a click brings the next to the front.
        """
        if not text:
            self._notices.pop(act, None)
        elif act in self._notices:
            self._notices[act] = text
        else:
            self._notices = {act: text, **self._notices}
        self._show_notice()

    def _show_notice(self) -> None:
        text, count = next(iter(self._notices.values()), ""), len(self._notices)
        if count > 1:
            text = self.tr("{notice} (1 of {count})").format(notice=text, count=count)
        if text == self.notice.text():
            return
        self.notice.set_text(text)
        self.notice.setVisible(bool(text))
        if text:
            QAccessible.updateAccessibility(QAccessibleEvent(self.notice, QAccessible.Event.Alert))

    def _notice_asked(self) -> None:
        act = next(iter(self._notices), None)
        if act is not None:
            self._notices[act] = self._notices.pop(act)
            self._show_notice()
            act()

    def context(self) -> str:
        """The line at the right as it was last said."""
        return self._text

    @property
    def counting(self) -> bool:
        """Whether something waits in the undo window."""
        return self._commit is not None

    def count_down(self, text: str, commit: Callable[[], None], undo: Callable[[], None]) -> None:
        """Hold `commit` back for the undo window; a countdown already running commits first."""
        self.commit_now()
        if self.undo_seconds == 0:
            commit()
            return
        self._commit, self._undo, self._left = commit, undo, self.undo_seconds
        self._waiting = text
        self._undo_button.show()
        self._show_left()
        self._tick.start()

    def commit_now(self) -> None:
        """End the undo window by doing it; also when the window closes, so that nothing is lost."""
        commit = self._end()
        if commit is not None:
            commit()

    def undo(self) -> None:
        """Take it back."""
        undo = self._undo
        self._end()
        if undo is not None:
            undo()

    def _end(self) -> Callable[[], None] | None:
        commit = self._commit
        self._commit = self._undo = None
        self._tick.stop()
        self._undo_button.hide()
        self._context.setText(self._text)
        return commit

    def _second(self) -> None:
        self._left -= 1
        if self._left <= 0:
            self.commit_now()
        else:
            self._show_left()

    def _show_left(self) -> None:
        self._context.setText(self.tr("{what} in {seconds} s").format(what=self._waiting, seconds=self._left))

    def _dress(self) -> None:
        self.setFixedHeight(scaled(HEIGHT))
