"""Crisis mode in the Queue: the reason, asked in place after everything stopped; and the review that ends it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.queue.presenter import CANCELLABLE, Post
from ui.queue.words import at_words, networks_words
from ui.widgets.button import Button
from ui.widgets.choice import Option, Segmented
from ui.widgets.field import Field
from ui.widgets.label import HairLine, Label
from ui.widgets.states import IconMark
from ui.words import network_icon, state_words

MARGIN = 40


class ReasonBar(QWidget):
    """Under the bar while nobody has said why; it can be left for later."""

    written = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.field = Field(
            self.tr("Why everything was stopped"), self.tr("Why? It can wait; everything is held already.")
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setContentsMargins(24, 8, 16, 8)
        row.setSpacing(8)
        row.addWidget(self.field, 1)
        keep, later = Button(self.tr("Write it down")), Button(self.tr("Later"), "quiet")
        keep.clicked.connect(self._keep)
        later.clicked.connect(self.hide)
        self.field.returnPressed.connect(self._keep)
        row.addWidget(keep)
        row.addWidget(later)
        column.addLayout(row)
        column.addWidget(HairLine())
        self.hide()

    def ask(self) -> None:
        """Show it with the caret in it."""
        self.show()
        self.field.setFocus()

    def _keep(self) -> None:
        if self.field.text().strip():
            self.written.emit(self.field.text().strip())
            self.field.clear()
            self.hide()


class Review(QWidget):
    """Each held post: keep held (the default), release or drop. Nothing resumes by itself."""

    ended = Signal(object, object)  # ids to release, ids to drop
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("End crisis mode"))
        self._posts: tuple[Post, ...] = ()
        self._now: datetime | None = None
        self.choices: dict[str, Segmented] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(MARGIN, 28, MARGIN, 20)
        head.setSpacing(4)
        head.addWidget(Label(self.tr("End crisis mode"), "title"))
        self._sentence = Label("", "body", "ink2", wrap=True)
        head.addWidget(self._sentence)
        column.addLayout(head)
        self._area = QScrollArea()
        self._area.setAccessibleName(self.tr("Held posts"))
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.viewport().setAutoFillBackground(False)
        column.addWidget(self._area, 1)
        column.addWidget(HairLine())
        foot = QHBoxLayout()
        foot.setContentsMargins(MARGIN, 16, MARGIN, 16)
        foot.setSpacing(8)
        self.end_button, self.back_button = Button(self.tr("End crisis mode"), "primary"), Button(self.tr("Not yet"))
        self.end_button.clicked.connect(self._end)
        self.back_button.clicked.connect(self.left)
        foot.addWidget(self.end_button)
        foot.addWidget(self.back_button)
        foot.addStretch(1)
        column.addLayout(foot)

    def review(self, posts: Sequence[Post], now: datetime) -> None:
        """Show what is held; choices already made stay."""
        if tuple(posts) == self._posts and self._now is not None:
            return
        made = {key: choice.value() for key, choice in self.choices.items()}
        self._posts, self._now, self.choices = tuple(posts), now, {}
        said = self.tr("Nothing resumes by itself. What you keep held stays in the queue until you release it.")
        self._sentence.setText(said if posts else self.tr("Nothing is held."))
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(MARGIN, 0, MARGIN, 0)
        column.setSpacing(0)
        for post in posts:
            column.addWidget(HairLine())
            column.addLayout(self._line(post, now, made.get(post.key, "keep")))
        column.addStretch(1)
        self._area.setWidget(holder)

    def _line(self, post: Post, now: datetime, value: str) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setContentsMargins(0, 12, 0, 12)
        line.setSpacing(12)
        line.addWidget(IconMark(network_icon(post.first.network)))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Label(post.title, "listTitle", wrap=True))
        told = [at_words(post, now), networks_words(post.rows)]
        if post.first.kind == "reply":
            told.append(self.tr("reply"))
        if post.state != "held":
            told.append(state_words(post.state))
        words.addWidget(Label(", ".join(told), "meta", "ink2"))
        line.addLayout(words, 1)
        name = self.tr("What becomes of “{title}”").format(title=post.title)
        options = [Option("keep", self.tr("Keep held")), Option("release", self.tr("Release"))]
        if all(row.state in CANCELLABLE for row in post.rows):
            options.append(Option("drop", self.tr("Drop")))
        choice = Segmented(name, options)
        choice.set_value(value)
        self.choices[post.key] = choice
        line.addWidget(choice)
        return line

    def _end(self) -> None:
        chosen = {value: self._ids(value) for value in ("release", "drop")}
        self.ended.emit(chosen["release"], chosen["drop"])

    def _ids(self, value: str) -> list[str]:
        return [row.id for post in self._posts if self.choices[post.key].value() == value for row in post.rows]
