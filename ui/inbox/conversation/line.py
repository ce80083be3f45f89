"""One message of a thread: who, when, what; ours with its state; harsh words folded away until asked for."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.glyphs import State, paint_glyph
from ui.inbox.conversation.passage import Words
from ui.inbox.presenter import Line
from ui.inbox.strangers import fold_words
from ui.inbox.words import tone_words
from ui.theme import Token, colour, scaled
from ui.when import inside, short_when
from ui.widgets.button import LinkButton
from ui.widgets.label import Label
from ui.widgets.small import Avatar, Painted, StateMark
from ui.words import state_words

AVATAR, GAP = 32, 14


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
    """`unfolded` and `whole` say how it is shown; both are asked for here and kept by the thread."""

    unfold_wanted = Signal(str)  # its key
    whole_wanted = Signal(str)
    harsh_said = Signal(str, bool)  # a person says whether its words are

    def __init__(self, line: Line, now: datetime, unfolded: bool = False, whole: bool = False) -> None:
        super().__init__()
        self._line = line
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(Avatar(line.author, AVATAR), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addLayout(self._head(now))
        if line.fold and not unfolded:
            column.addLayout(self._link(fold_words(line.fold), self.tr("Show"), self._unfold))
        else:
            words = Words(line.text, "message", whole=whole)
            words.whole_wanted.connect(self._whole)
            column.addWidget(words)
        if line.fold == "harsh" and unfolded:
            column.addLayout(self._link("", self.tr("This is not harsh"), self._not_harsh))
        row.addLayout(column, 1)
        self.setMinimumHeight(scaled(AVATAR))

    def _head(self, now: datetime) -> QHBoxLayout:
        line, head = self._line, QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Label(line.author, "body", weight=600))
        head.addWidget(Label(inside(short_when(line.at.astimezone(now.tzinfo), now)), "secondary", "ink3"))
        if line.dated is not None:
            words = self.tr("its network says {time}")
            words = words.format(time=inside(short_when(line.dated.astimezone(now.tzinfo), now)))
            head.addWidget(Label(words, "secondary", "ink3"))
        if line.state is not None:
            head.addWidget(StateMark(line.state, state_words(line.state)))
        if line.tone:
            head.addWidget(Label(tone_words(line.tone), "secondary", "ink3"))
        head.addStretch(1)
        return head

    def _link(self, sentence: str, words: str, act: object) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        if sentence:
            row.addWidget(Label(sentence, "secondary", "ink3", wrap=False))
        link = LinkButton(words)
        link.clicked.connect(act)
        row.addWidget(link)
        row.addStretch(1)
        return row

    def _unfold(self) -> None:
        self.unfold_wanted.emit(self._line.key)

    def _whole(self) -> None:
        self.whole_wanted.emit(self._line.key)

    def _not_harsh(self) -> None:
        self.harsh_said.emit(self._line.key, False)
