"""The conversation: our own post on top with a rule beside it, then who said what."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.inbox.conversation.line import GlyphMark, LineView
from ui.inbox.conversation.passage import Passage, beginning
from ui.inbox.presenter import LONGEST_THREAD, Line, thread_of
from ui.provenance import WhereFrom
from ui.theme import colour, theme
from ui.when import inside, short_when
from ui.widgets.button import LinkButton
from ui.widgets.label import Label
from ui.words import network_name

if TYPE_CHECKING:
    from brandassist.inbox.tone import Tone
    from brandassist.inbox.viewing import ConversationView
    from brandassist.store.inbox.conversations import OwnPost
    from brandassist.store.links import Origin

SIDE, RULE = 32, 18
MOVES = {
    Qt.Key.Key_Up: -40,
    Qt.Key.Key_Down: 40,
    Qt.Key.Key_PageUp: -400,
    Qt.Key.Key_PageDown: 400,
    Qt.Key.Key_Home: -1_000_000,
    Qt.Key.Key_End: 1_000_000,
}


class ThreadView(QWidget):
    """Scrolls by arrows when it has focus; a line is built once, and never more than some dozens of them at a time."""

    came_from = Signal(object)  # an Origin of our own post
    harsh_said = Signal(str, bool)  # a message's id: a person says whether its words are harsh

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Conversation"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._presses = 0  # how often more was asked for
        self._unfolded: set[str] = set()
        self._whole: set[str] = set()
        self._told: tuple[ConversationView, str, datetime, tuple[Origin, ...]] | None = None
        self._tone: Tone | None = None
        self._shown: tuple[object, ...] = ()
        self._blocks: dict[tuple[object, ...], LineView] = {}
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
        self,
        view: ConversationView,
        you: str,
        now: datetime,
        origins: tuple[Origin, ...] = (),
        tone: Tone | None = None,
    ) -> None:
        """Show a conversation, the message chosen in sight."""
        same = self._told is not None and self._told[0].message.id == view.message.id
        if not same:
            self._presses = 0
            self._unfolded, self._whole = set(), set()
        self._told, self._tone = (view, you, now, origins), tone
        self._show(keep_place=same)

    def _show(self, keep_place: bool = True) -> None:
        assert self._told is not None
        view, you, now, origins = self._told
        lines, others = thread_of(view, you, bool(self._presses), LONGEST_THREAD * (1 + self._presses), self._tone)
        keys = [self._key(line, now) for line in lines]
        shown = (view.message.id, view.post, origins, others, tuple(keys))
        if shown == self._shown:
            return
        self._shown = shown
        place = self._area.verticalScrollBar().value()
        self._build(list(zip(keys, lines, strict=True)), others)
        if keep_place:
            self._area.verticalScrollBar().setValue(place)
        else:
            QTimer.singleShot(0, self, self._to_target)  # after the layout knows its heights

    def _key(self, line: Line, now: datetime) -> tuple[object, ...]:
        return line, now.date(), line.key in self._unfolded, line.key in self._whole

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
        if self._target is None:
            return
        if self._target.height() > self._area.viewport().height():  # one begins to read at its beginning
            self._area.verticalScrollBar().setValue(self._target.y() - 24)
        else:
            self._area.ensureWidgetVisible(self._target, 0, 24)

    def _build(self, lines: list[tuple[tuple[object, ...], Line]], others: int) -> None:
        assert self._told is not None
        view, _, now, origins = self._told
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(SIDE, 20, SIDE, 24)
        column.setSpacing(0)
        if view.post is not None:
            post = OwnPostView(view.post, view.message.network, now, origins)
            post.came_from.connect(self.came_from)
            column.addWidget(post)
            column.addSpacing(20)
        if others:
            more = LinkButton(self.tr("Show %n other messages here", "", others))
            more.clicked.connect(self._more)
            column.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)
            column.addSpacing(16)
        before, self._blocks, self._target = self._blocks, {}, None
        for key, line in lines:
            block = before.get(key) or self._block(line, now)
            self._blocks[key] = block
            column.addWidget(block)
            column.addSpacing(20)
            if line.key == view.message.id:
                self._target = block
        column.addStretch(1)
        self._area.setWidget(holder)

    def _block(self, line: Line, now: datetime) -> LineView:
        block = LineView(line, now, line.key in self._unfolded, line.key in self._whole)
        block.unfold_wanted.connect(self._unfold)
        block.whole_wanted.connect(self._show_whole)
        block.harsh_said.connect(self.harsh_said)
        return block

    def _more(self) -> None:
        self._presses += 1
        self._show()

    def _unfold(self, key: str) -> None:
        self._unfolded.add(key)
        self._show()
        self.setFocus()  # the link that was pressed is gone

    def _show_whole(self, key: str) -> None:
        self._whole.add(key)
        self._show()
        self.setFocus()


class OwnPostView(QWidget):
    """What people answered: state, when, where to open it, the text as it was approved."""

    came_from = Signal(object)

    def __init__(self, post: OwnPost, network: str, now: datetime, origins: tuple[Origin, ...]) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(RULE, 0, 0, 0)
        column.setSpacing(4)
        head = QHBoxLayout()
        head.setSpacing(7)
        when = short_when(post.published_at.astimezone(now.tzinfo), now) if post.published_at else ""
        yours = self.tr("Your post, {time}").format(time=inside(when)) if when else self.tr("Your post")
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
        column.addWidget(Passage(beginning("\n\n".join(post.texts)), "message", "ink2"))
        if origins:
            came = WhereFrom(origins)
            came.wanted.connect(self.came_from)
            column.addWidget(came)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        QPainter(self).fillRect(QRectF(0, 0, 2, self.height()), colour("hair2"))


def open_address(url: str) -> None:
    """Open in the browser, or the file of a personal site."""
    QDesktopServices.openUrl(QUrl(url))
