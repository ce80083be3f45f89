"""The reply: written in place, kept as it is typed, counted as it will be sent."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QFocusEvent, QPainter, QPaintEvent, QPen, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from drafts.naming import unnamed
from ui.glyphs import State
from ui.inbox.conversation.thread import GlyphMark
from ui.inbox.reply.beside import Beside
from ui.inbox.reply.naming import in_qt, rename
from ui.inbox.reply.remarks import Remarks
from ui.reach import needs_server
from ui.rights import needs_right
from ui.theme import colour, draw_ring, line_height, paint_icon, theme
from ui.widgets.button import Button
from ui.widgets.label import HairLine, Label
from ui.widgets.small import Ring
from ui.widgets.states import InlineError
from ui.widgets.writing import SerifTextEdit

if TYPE_CHECKING:
    from brandassist.store.writing.saved_texts import SavedText
    from brandassist.writing.rendering import Rendered

AUTOSAVE_MS = 400
FEWEST, MOST = 3, 8  # lines
PAD, RING = 16, 4
SIDE, TOP, BOTTOM = 24, 8, 16
TITLE = 48  # characters of a saved reply's title in the menu


class ReplyText(SerifTextEdit):
    """Tells when it gains or loses focus, so that the frame around it can show it."""

    focus_changed = Signal()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_changed.emit()


class MenuButton(Button):
    """A button that opens a menu says so by a caret."""

    def sizeHint(self) -> QSize:
        return super().sizeHint() + QSize(22, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        paint_icon(QPainter(self), QRectF(self.width() - 22, (self.height() - 14) / 2, 14, 14), "caret-down", "ink2")


class ReplyBox(QWidget):
    """`kept` brings the text at most 400 ms after a key; `asked` wants it sent or queued."""

    kept = Signal(str)
    typed = Signal(str)
    asked = Signal()
    save_asked = Signal(str)
    insert_asked = Signal(str)
    manage_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.editor = ReplyText(self.tr("Your reply"), "message", measure=10_000)
        self.editor.setPlaceholderText(self.tr("Write a reply"))
        self.editor.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._to = Label("", "secondary", "ink2")
        self.saved = MenuButton(self.tr("Saved replies"), "quiet", "bookmark-simple")
        self._menu = QMenu(self)
        self._menu.triggered.connect(self._picked)
        self._deeds: dict[QAction, tuple[Callable[..., None], str]] = {}
        self.saved.clicked.connect(self._open_menu)
        self.ring, self.left = Ring(), Label("", "secondary", "ink2")
        self.action = Button(self.tr("Send"), "primary", "paper-plane-right")
        self.action.clicked.connect(self.asked)
        self.direct = Button(self.tr("Send"), "normal", "paper-plane-right")
        self.direct.setToolTip(self.tr("Without approval, where that is allowed for this kind of message"))
        needs_server(self.action, self.direct)
        needs_right("message", self.editor, self.saved, self.action, self.direct)
        self.remarks, self.beside = Remarks(), Beside()
        self.error = InlineError()
        self.state, self._state_words = GlyphMark("awaiting", "surface"), Label("", "secondary", "ink2", wrap=True)
        self._state_line = QWidget()
        self._replies: Sequence[SavedText] = ()
        self._language = ""  # of the message
        self.names: tuple[str, ...] = ()  # at its start, of who is answered beside
        self._unkept = self._setting = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(AUTOSAVE_MS)
        self._pause.timeout.connect(self.keep_now)
        self._lay_out()
        self.editor.textChanged.connect(self._changed)
        self.editor.focus_changed.connect(self.update)
        theme.changed.connect(self._fit)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE + 1, TOP + 1, SIDE + 1, BOTTOM + 1)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(PAD, 6, 8, 6)
        head.addWidget(self._to)
        head.addStretch(1)
        head.addWidget(self.saved)
        column.addLayout(head)
        column.addWidget(HairLine())
        middle = QVBoxLayout()
        middle.setContentsMargins(PAD, 12, PAD, 0)
        middle.addWidget(self.editor)
        column.addLayout(middle)
        errors = QVBoxLayout()
        errors.setContentsMargins(PAD, 0, PAD, 0)
        errors.addWidget(self.error)
        column.addLayout(errors)
        more = QVBoxLayout()
        more.setContentsMargins(PAD, 4, PAD, 0)
        more.addWidget(self.remarks)
        more.addWidget(self.beside)
        column.addLayout(more)
        foot = QHBoxLayout()
        foot.setContentsMargins(PAD, 8, 12, 12)
        foot.setSpacing(10)
        foot.addWidget(self.ring)
        foot.addWidget(self.left)
        foot.addStretch(1)
        foot.addWidget(self.direct)
        foot.addWidget(self.action)
        column.addLayout(foot)
        self._lay_out_state()
        column.addWidget(self._state_line)
        self._fit()

    def _lay_out_state(self) -> None:
        line = QVBoxLayout(self._state_line)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(HairLine())
        inner = QHBoxLayout()
        inner.setContentsMargins(PAD, 8, PAD, 8)
        inner.setSpacing(8)
        inner.addWidget(self.state, 0, Qt.AlignmentFlag.AlignTop)
        inner.addWidget(self._state_words, 1)
        line.addLayout(inner)

    # -- what is shown ----------------------------------------------------------------------------------------

    def show_text(self, text: str) -> None:
        """Another message's reply, or what another process wrote; it does not count as typed."""
        self._pause.stop()
        self._unkept = False
        if self.editor.text() != text:
            self._setting = True
            self.editor.set_text(text)
            self.editor.moveCursor(QTextCursor.MoveOperation.End)
            self._setting = False
        self._fit()

    def show_names(self, names: Sequence[str]) -> None:
        """Name these people at its start, instead of those named there before; where nothing else is written yet, it
        does not count as typed."""
        self._setting = not self.words()
        rename(self.editor, self.names, names)
        self._setting, self.names = False, tuple(names)

    def words(self) -> str:
        """What was written beside the names at its start."""
        return unnamed(self.editor.text(), self.names).strip()

    def show_account(self, account: str) -> None:
        """As whom the reply goes out."""
        self._to.setText(self.tr("Reply as {account}").format(account=account))

    def show_action(self, may_approve: bool, enabled: bool, directly: bool) -> None:
        """Send for whoever approves; else Queue for approval, and Send only where it goes `directly`."""
        self.action.set_text(self.tr("Send") if may_approve else self.tr("Queue for approval"))
        self.action.set_icon("paper-plane-right" if may_approve else "")
        self.action.setEnabled(enabled)
        self.direct.setVisible(not may_approve)
        self.direct.setEnabled(directly)

    def show_state(self, state: State | None, words: str) -> None:
        """One line under the reply; empty words hide it."""
        self._state_line.setVisible(bool(words))
        if words:
            self.state.set_state(state or "awaiting")
            self._state_words.setText(words)
            self._state_words.set_tint("refused" if state in ("refused", "missed") else "ink2")

    def show_count(self, rendered: Rendered | None) -> None:
        """The ring against the network's limit, counted as it will be sent; hidden where there is none."""
        limit = rendered.limits.max_length if rendered is not None else None
        self.ring.setVisible(limit is not None)
        self.left.setVisible(limit is not None)
        if rendered is None or limit is None:
            return
        spare, parts = limit - rendered.length, len(rendered.payload.parts)
        words = self.tr("%n left", "", spare) if spare >= 0 else self.tr("%n over", "", -spare)
        if parts > 1:
            words = self.tr("{words}, goes as {parts} posts").format(words=words, parts=parts)
        self.ring.set_use(rendered.length / limit, words)
        self.left.setText(words)
        self.left.set_tint("refused" if spare < 0 else "ink2")

    def show_saved(self, replies: Sequence[SavedText]) -> None:
        """What the menu offers."""
        self._replies = replies

    def prefer(self, language: str) -> None:
        """Offer those of the message's language first."""
        self._language = language

    # -- writing ----------------------------------------------------------------------------------------------

    def keep_now(self) -> None:
        """Hand over what was typed since the last time."""
        if self._unkept:
            self._unkept = False
            self._pause.stop()
            self.kept.emit(self.editor.text())

    def drop_unkept(self) -> None:
        """What was typed is kept by somebody else now."""
        self._unkept = False
        self._pause.stop()

    def _changed(self) -> None:
        self._fit()
        if self._setting:
            return
        self._unkept = True
        if not self._pause.isActive():  # not started again by each key: a long run of typing is kept too
            self._pause.start()
        self.typed.emit(self.editor.text())

    def _fit(self) -> None:
        lines = max(FEWEST, min(MOST, round(self.editor.document().size().height() / line_height("message"))))
        self.editor.setFixedHeight(lines * line_height("message") + 4)

    # -- saved replies ----------------------------------------------------------------------------------------

    def _open_menu(self) -> None:
        self.fill_menu()
        self._menu.popup(self.saved.mapToGlobal(self.saved.rect().bottomLeft()))

    def fill_menu(self) -> QMenu:
        """Those there are, then what may be done with them."""
        self._menu.clear()
        self._deeds = {}
        for each in sorted(self._replies, key=self._rank):
            self._deeds[self._menu.addAction(_short(each.title))] = (self.insert_asked.emit, each.id)
        if self._replies:
            self._menu.addSeparator()
        text = self.editor.text().strip()
        keep = self._menu.addAction(self.tr("Save this reply for again"))
        keep.setEnabled(bool(text))
        self._deeds[keep] = (self.save_asked.emit, text)
        self._deeds[self._menu.addAction(self.tr("Change saved replies…"))] = (self._manage, "")
        return self._menu

    def _rank(self, saved: SavedText) -> int:
        return saved.rank(self._language)

    def _manage(self, _: str) -> None:
        self.manage_asked.emit()

    def _picked(self, action: QAction) -> None:
        act, what = self._deeds[action]
        act(what)

    def insert(self, text: str, left: Sequence[str] = ()) -> None:
        """Put a saved reply at the caret; the first blank that is left is chosen, to be written over."""
        cursor = self.editor.textCursor()
        start = cursor.selectionStart()
        cursor.insertText(text)
        at = text.find(f"{{{left[0]}}}") if left else -1
        if at >= 0:
            begins = start + in_qt(text[:at])
            cursor.setPosition(begins)
            cursor.setPosition(begins + in_qt(left[0]) + 2, QTextCursor.MoveMode.KeepAnchor)
            self.editor.setTextCursor(cursor)
        self.editor.setFocus()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(SIDE + 0.5, TOP + 0.5, -SIDE - 0.5, -BOTTOM - 0.5)
        painter.setPen(QPen(colour("ctl"), 1))
        painter.setBrush(colour("surface"))
        painter.drawRoundedRect(box, 6, 6)
        if self.editor.hasFocus():
            draw_ring(painter, box.adjusted(-RING, -RING, RING, RING), colour("accent"), 8)


def _short(title: str) -> str:
    plain = " ".join(title.split()).replace("&", "&&")
    return plain if len(plain) <= TITLE else plain[: TITLE - 1] + "…"
