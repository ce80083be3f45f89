"""The review that ends crisis mode: what becomes of each post, asked post by post."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from brandassist import clock
from brandassist.crisis.service import Choices
from brandassist.walltime import WallTime
from ui.queue.presenter import CANCELLABLE, MOVABLE, Post
from ui.queue.words import at_words, networks_words
from ui.reach import needs_server
from ui.rights import needs_right
from ui.services import Services
from ui.when import short_when
from ui.widgets.button import Button
from ui.widgets.choice import Option, Segmented
from ui.widgets.label import HairLine, Label
from ui.widgets.moment import Chosen, TimeDialog, first_guess
from ui.widgets.states import IconMark, InlineError
from ui.words import network_icon, state_words

MARGIN = 40


class Review(QWidget):
    """Each held post: keep held (the default), release, move or drop. Nothing resumes by itself."""

    ended = Signal(object)  # Choices
    left = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self.moves: dict[str, WallTime] = {}  # by post: where it goes
        self._asked = ""  # the post whose new time is being asked
        self._times: dict[str, Label] = {}
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
        self.error = InlineError()
        self.error.setContentsMargins(MARGIN, 0, MARGIN, 0)
        column.addWidget(self.error)
        column.addWidget(HairLine())
        foot = QHBoxLayout()
        foot.setContentsMargins(MARGIN, 16, MARGIN, 16)
        foot.setSpacing(8)
        self.end_button, self.back_button = Button(self.tr("End crisis mode"), "primary"), Button(self.tr("Not yet"))
        needs_right("delivery", self.end_button)
        self.end_button.clicked.connect(self._end)
        needs_server(self.end_button)
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
        self.moves = {key: planned for key, planned in self.moves.items() if made.get(key) == "move"}
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
        words.addWidget(Label(", ".join(told), "meta", "ink2", wrap=True))
        self._times[post.key] = Label("", "meta", "scheduled", 500)
        words.addWidget(self._times[post.key])
        line.addLayout(words, 1)
        name = self.tr("What becomes of “{title}”").format(title=post.title)
        options = [Option("keep", self.tr("Keep held")), Option("release", self.tr("Release"))]
        if all(row.state in MOVABLE for row in post.rows):
            options.append(Option("move", self.tr("Move…")))
        if all(row.state in CANCELLABLE for row in post.rows):
            options.append(Option("drop", self.tr("Drop")))
        choice = Segmented(name, options)
        choice.set_value(value)
        self.choices[post.key] = choice
        choice.chosen.connect(self._chose)
        line.addWidget(choice)
        self._show_time(post.key)
        return line

    # -- another time -------------------------------------------------------------------------------------------

    def _chose(self, value: str) -> None:
        key = next((key for key, choice in self.choices.items() if choice is self.sender()), "")
        if value == "move" and key not in self.moves:
            self._ask_time(key)
        elif value != "move":
            self.moves.pop(key, None)
            self._show_time(key)

    def _ask_time(self, key: str) -> None:
        post = next((each for each in self._posts if each.key == key), None)
        if post is None:
            return
        first, now = post.first, clock.now().astimezone(ZoneInfo(post.first.zone))
        start = first_guess(now, datetime.fromisoformat(first.wall))
        dialog = TimeDialog(self, self._services, post.title, start, first.zone)
        self._asked = key
        dialog.chosen.connect(self._move)
        dialog.finished.connect(self._answered)
        dialog.open()

    def _move(self, chosen: Chosen) -> None:
        self.moves[self._asked] = chosen.planned
        self._show_time(self._asked)

    def _answered(self, _: int) -> None:
        """Without a time it stays held."""
        if self._asked not in self.moves and self._asked in self.choices:
            self.choices[self._asked].set_value("keep")
        self._asked = ""

    def _show_time(self, key: str) -> None:
        planned, label = self.moves.get(key), self._times[key]
        label.setVisible(planned is not None)
        if planned is not None and self._now is not None:
            at = planned.instant().astimezone(self._now.tzinfo)
            label.setText(self.tr("Goes {when}").format(when=short_when(at, self._now)))

    # -- the end ------------------------------------------------------------------------------------------------

    def _end(self) -> None:
        move = {row.id: self.moves[post.key] for post in self._with("move") for row in post.rows}
        self.ended.emit(Choices(release=self._ids("release"), drop=self._ids("drop"), move=move))

    def _with(self, value: str) -> list[Post]:
        return [post for post in self._posts if self.choices[post.key].value() == value]

    def _ids(self, value: str) -> list[str]:
        return [row.id for post in self._with(value) for row in post.rows]
