"""The conversation: our own post on top with a rule beside it, then who said what."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ui.glyphs import State, paint_glyph
from ui.inbox.passage import Passage
from ui.inbox.presenter import Line, thread_of
from ui.provenance import WhereFrom
from ui.theme import Token, colour, scaled, theme
from ui.when import short_when
from ui.widgets.button import LinkButton
from ui.widgets.label import Label
from ui.widgets.small import Avatar, Painted, StateMark
from ui.words import network_name, state_words

if TYPE_CHECKING:
    from brandassist.inbox.viewing import ConversationView
    from brandassist.store.conversations import OwnPost
    from brandassist.store.links import Origin

SIDE, AVATAR, GAP, RULE, MEASURE = 32, 32, 14, 18, 640
MOVES = {
    Qt.Key.Key_Up: -40,
    Qt.Key.Key_Down: 40,
    Qt.Key.Key_PageUp: -400,
    Qt.Key.Key_PageDown: 400,
    Qt.Key.Key_Home: -1_000_000,
    Qt.Key.Key_End: 1_000_000,
}


class ThreadView(QWidget):
    """Scrolls by arrows when it has focus; nothing is built anew while it reads the same."""

    whole_wanted = Signal()
    came_from = Signal(object)  # an Origin of our own post

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Conversation"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.whole = False
        self._shown: tuple[object, ...] = ()
        self._view: ConversationView | None = None
        self._origins: tuple[Origin, ...] = ()
        self._target: QWidget | None = None
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.viewport().setAutoFillBackground(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._area)
        theme.changed.connect(self._again)

    def show_view(
        self, view: ConversationView | None, you: str, now: datetime, origins: tuple[Origin, ...] = ()
    ) -> None:
        """Show a conversation, the message chosen in sight."""
        lines, others = thread_of(view, you, self.whole) if view is not None else ([], 0)
        front = (view.message.id, view.post, origins) if view else (None,)
        shown = (*front, tuple(lines), others, now.date())
        if shown == self._shown:
            return
        same = bool(self._shown) and self._shown[0] == shown[0]
        place = self._area.verticalScrollBar().value() if same else None
        self._shown, self._view, self._origins = shown, view, origins
        self._build(lines, others, now)
        if place is None:
            QTimer.singleShot(0, self, self._to_target)  # after the layout knows its heights
        else:
            self._area.verticalScrollBar().setValue(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        move = MOVES.get(Qt.Key(event.key()))
        if move is None:
            super().keyPressEvent(event)
        else:
            bar = self._area.verticalScrollBar()
            bar.setValue(bar.value() + move)

    def _again(self) -> None:
        QTimer.singleShot(0, self, self._to_target)

    def _to_target(self) -> None:
        if self._target is not None:
            self._area.ensureWidgetVisible(self._target, 0, 24)

    def _build(self, lines: list[Line], others: int, now: datetime) -> None:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(SIDE, 20, SIDE, 24)
        column.setSpacing(0)
        view = self._view
        self._target = None
        if view is not None:
            if view.post is not None:
                post = OwnPostView(view.post, view.message.network, now, self._origins)
                post.came_from.connect(self.came_from)
                column.addWidget(post)
                column.addSpacing(20)
            if others and not self.whole:
                more = LinkButton(self.tr("Show %n other messages here", "", others))
                more.clicked.connect(self.whole_wanted)
                column.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)
                column.addSpacing(16)
            for line in lines:
                block = LineView(line, now)
                column.addWidget(block)
                column.addSpacing(20)
                if line.key == view.message.id:
                    self._target = block
        column.addStretch(1)
        self._area.setWidget(holder)


class OwnPostView(QWidget):
    """What people answered: state, when, where to open it, the text as it was approved."""

    came_from = Signal(object)

    def __init__(self, post: OwnPost, network: str, now: datetime, origins: tuple[Origin, ...]) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(RULE, 0, 0, 0)
        column.setSpacing(4)
        head = QHBoxLayout()
        when = short_when(post.published_at.astimezone(now.tzinfo), now) if post.published_at else ""
        yours = self.tr("Your post, {time}").format(time=when) if when else self.tr("Your post")
        head.addWidget(GlyphMark("published"))
        head.addWidget(Label(yours, "secondary", "ink2"))
        head.addStretch(1)
        if post.url:
            link = LinkButton(self.tr("Open on {network}").format(network=network_name(network)))
            link.setToolTip(post.url)
            link.carry(post.url)
            link.asked.connect(open_address)
            head.addWidget(link)
        column.addLayout(head)
        if post.title:
            column.addWidget(Passage(post.title, "message"))
        column.addWidget(Passage("\n\n".join(post.texts), "message", "ink2"))
        if origins:
            came = WhereFrom(origins)
            came.wanted.connect(self.came_from)
            column.addWidget(came)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        QPainter(self).fillRect(QRectF(0, 0, 2, self.height()), colour("hair2"))


class GlyphMark(Painted):
    """A state glyph alone; its word is the tooltip and what is read aloud."""

    def __init__(self, state: State, behind: Token = "paper") -> None:
        super().__init__("")
        self._behind: Token = behind
        self.set_state(state)

    def set_state(self, state: State) -> None:
        """Show another state."""
        self._state: State = state
        self.setAccessibleName(state_words(state))
        self.setToolTip(state_words(state))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(scaled(12), scaled(18))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        size = scaled(12)
        box = QRectF(0, (self.height() - size) / 2, size, size)
        paint_glyph(self._begin(), self._state, box, colour(self._behind))


class LineView(QWidget):
    """One message: who, when, what; ours with its state."""

    def __init__(self, line: Line, now: datetime) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(Avatar(line.author, AVATAR), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(2)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Label(line.author, "body", weight=600))
        head.addWidget(Label(short_when(line.at.astimezone(now.tzinfo), now), "secondary", "ink3"))
        if line.state is not None:
            head.addWidget(StateMark(line.state, state_words(line.state)))
        head.addStretch(1)
        column.addLayout(head)
        column.addWidget(Passage(line.text, "message"))
        row.addLayout(column, 1)
        self.setMinimumHeight(scaled(AVATAR))


def open_address(url: str) -> None:
    """Open in the browser, or the file of a personal site."""
    QDesktopServices.openUrl(QUrl(url))
