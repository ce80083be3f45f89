"""What missed its time: each post is posted now, moved, dropped or written anew; nothing of it goes by itself."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from brandassist import clock
from ui.composer.arriving import AtWords
from ui.letters import letters_of
from ui.missed.beside import Beside
from ui.missed.deciding import MissedDecisions
from ui.missed.lines import EDGE, MissedList
from ui.missed.presenter import Item, More, Reading, items_of, local, movable
from ui.missed.reading import read, read_more
from ui.missed.words import number_words, span_stamp, stamp, title_words
from ui.rights import needs_right
from ui.screen import KeyHint, Screen, hint, letter_hint
from ui.sentences import sentence_of
from ui.services import Services
from ui.theme import scaled
from ui.when import city
from ui.widgets.button import LinkButton
from ui.widgets.label import Label, SectionHeading
from ui.widgets.moment import Chosen, TimeDialog, first_guess
from ui.widgets.pane import Pane
from ui.widgets.states import EmptyState, InlineError

TICK_MS, REST_MS = 20_000, 80
FIRST = 60  # posts for which free slots are looked for
BESIDE, LEAST_BESIDE, LEAST, BELOW = 424, 320, 640, 1180
TOPICS = {"queue", "drafts", "accounts", "settings"}


class MissedPage(Screen):
    """Rows stand at once; their words and free slots follow."""

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self.reading: Reading | None = None
        self.more = More({}, {})
        self._asked: set[str] = set()  # posts whose stale words were asked about
        self._busy = self._again = False
        self._to_move: Item | None = None
        self.decisions = MissedDecisions(services)
        self.title, self.sent = Label("", "title"), Label(self.tr("Nothing has been sent."), "body", "ink2")
        self.told = Label("", "body", "ink2", wrap=True)
        self.heading, self.count = SectionHeading(self.tr("Missed, longest ago first")), Label("", "body", "ink2")
        self.all = LinkButton(self._all_words(0, 0))
        needs_right("delivery", self.all)
        self.error, self.trouble = InlineError(), InlineError(self.tr("Try again"))
        self.list = MissedList(self.tr("Missed posts"))
        self.none = EmptyState(self.tr("Nothing is missed any more."), self.tr("To the queue"))
        self.beside = Beside()
        self._lay_out()
        self._connect()
        self.look_after(TOPICS, self.read)
        self.read()

    # -- the parts ----------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.middle, self.right = (
            Pane(self.tr("Missed posts"), bar=False),
            Pane(self.tr("What happened"), ground="sunken", bar=False),
        )
        head = QHBoxLayout()
        head.setContentsMargins(EDGE, 28, EDGE, 4)
        head.addWidget(self.title, 1)
        head.addWidget(self.sent, 0, Qt.AlignmentFlag.AlignVCenter)
        self.middle.column.addLayout(head)
        self.told.setContentsMargins(EDGE, 0, EDGE, 24)
        self.middle.column.addWidget(self.told)
        for note in (self.trouble, self.error):
            note.setContentsMargins(EDGE, 0, EDGE, 0)
            self.middle.column.addWidget(note)
        self.bar = QWidget()
        line = QHBoxLayout(self.bar)
        line.setContentsMargins(EDGE, 0, EDGE, 8)
        line.setSpacing(8)
        line.addWidget(self.heading)
        line.addWidget(self.count)
        line.addStretch(1)
        line.addWidget(self.all)
        self.middle.column.addWidget(self.bar)
        self.middle.column.addWidget(self.list, 1)
        self.middle.column.addWidget(self.none, 1)
        self.none.hide()
        self.bar.hide()
        self.middle.first_focus, self.middle.hints = self.list, self.key_hints
        self.right.column.addWidget(self.beside, 1)
        self.right.first_focus, self.right.hints = self.beside.resume, self.key_hints
        self.splitter = QSplitter()
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        for pane in (self.middle, self.right):
            self.splitter.addWidget(pane)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setStretchFactor(1, 0)
        self.splitter.setSizes([1016, BESIDE])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.splitter)

    def _connect(self) -> None:
        self.list.set_letters("missed", {"P": self.post_now, "M": self.move_to_slot})
        self.list.did.connect(self._do)
        self.list.opened.connect(self._edit)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._read_more)
        self.list.scrolled.connect(self._rest.start)
        self._tick = QTimer(self)
        self._tick.setInterval(TICK_MS)
        self._tick.timeout.connect(self._present)
        self._tick.start()
        self.all.clicked.connect(self.move_all)
        self.none.acted.connect(self.to_queue)
        self.trouble.acted.connect(self.read)
        self.beside.resumed.connect(self.resume)
        self.beside.opened.connect(self._to_post)
        self.beside.ask.acted.connect(self.resume)
        self.decisions.done.connect(self.read)
        self.decisions.failed.connect(self.error.show_problem)
        self.decisions.pending_changed.connect(self._present)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        below = self.window().width() < scaled(BELOW)
        way = Qt.Orientation.Vertical if below else Qt.Orientation.Horizontal
        if self.splitter.orientation() != way:
            self.splitter.setOrientation(way)
            self.splitter.setSizes([2 * self.height() // 3, self.height() // 3] if below else [1016, BESIDE])
        self.middle.setMinimumWidth(0 if below else LEAST)
        self.right.setMinimumWidth(0 if below else LEAST_BESIDE)

    # -- what the shell asks --------------------------------------------------------------------------------------

    def panes(self) -> list[QWidget]:
        return [self.middle, self.right]

    def handlers(self) -> dict[str, Callable[[], None]]:
        return {"missed": self.to_list, "resume": self.resume}

    def possible(self) -> set[str]:
        paused = self.reading is not None and self.reading.story.paused
        return {"missed"} | ({"resume"} if paused else set[str]())

    def key_hints(self) -> list[KeyHint]:
        enter = KeyHint("↵", self.tr("Edit the words"))
        letters = [letter_hint(each) for each in letters_of("missed")]
        return [*letters, enter, KeyHint("↑↓", self.tr("Next post")), hint("undo", self.tr("Undo"))]

    def context_line(self) -> str:
        if self.reading is None:
            return self.tr("Checking")
        now = self.list.now
        return self.tr("{city} time, {when}").format(city=city(self.reading.zone), when=stamp(now, now))

    def arrive(self, target: object) -> None:
        if isinstance(target, str):
            self.list.choose(target)
        self.read()
        self.to_list()

    def to_list(self) -> None:
        """The cursor on the list."""
        self.list.setFocus()

    def to_queue(self) -> None:
        """Nothing is left to decide here."""
        self.services.shell.go("queue")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.to_queue()
        else:
            super().keyPressEvent(event)

    # -- reading --------------------------------------------------------------------------------------------------

    def read(self) -> None:
        """The rows; asked again while they are read, once more after."""
        if self._busy:
            self._again = True
            return
        self._busy = True
        self.services.background.run(self, partial(read, self.services.workspace), self._took, self._failed)

    def _took(self, reading: Reading) -> None:
        self._busy = False
        self.reading = reading
        self.trouble.show_problem("")
        self._present()
        if not self.list.currentIndex().isValid():
            self.list.choose_row(0)
        self._read_more(again=True)
        if self._again:
            self._again = False
            self.read()

    def _read_more(self, again: bool = False) -> None:
        """Words of what is in sight, and free slots for the first ones."""
        items = self.list.rows.items()
        shown = [item.post for item in self.list.in_sight()]
        if not items or not (again or any(post.key not in self.more.words for post in shown)):
            return
        first = [item.post for item in items[:FIRST] if not item.pending]
        work = partial(read_more, self.services.workspace, shown, first)
        self.services.background.run(self, work, self._took_more, self._failed)

    def _took_more(self, more: More) -> None:
        self.more = More({**self.more.words, **more.words}, {**self.more.slots, **more.slots})
        self._present()

    def _failed(self, error: Exception) -> None:
        self._busy = False
        self.trouble.show_problem(sentence_of(error))

    # -- showing --------------------------------------------------------------------------------------------------

    def _present(self) -> None:
        reading = self.reading
        if reading is None:
            return
        now = local(clock.now(), reading.zone)
        items = items_of(reading, self.more, now, self.decisions.pending, self._asked)
        self.list.show_items(items, now)
        count = len(items)
        self.title.setText(title_words(count) if items else self.tr("Missed posts"))
        self.sent.setVisible(bool(items))
        self.told.setText(self._told(reading, now) if items else "")
        self.count.setText(str(count))
        moves = movable(items)
        self.all.set_text(self._all_words(len(moves), count))
        self.all.setVisible(len(moves) > 1)
        self.bar.setVisible(bool(items))
        self.list.setVisible(bool(items))
        self.none.setVisible(not items)
        self.beside.show_reading(reading, count, reading.story.paused, now)
        if not items or not reading.story.paused:
            self.beside.ask.show_problem("")
        self.services.shell.refresh_actions()
        self.context_changed.emit()

    def _told(self, reading: Reading, now: datetime) -> str:
        story = reading.story
        choose = self.tr("Choose for each; the queue waits until you resume it.") if story.paused else ""
        choose = choose or self.tr("Choose for each.")
        if not story.away:
            return choose
        away = story.away[-1]
        since, until = (span_stamp(at.astimezone(now.tzinfo), now) for at in (away.since, away.until))
        words = self.tr("Brand Assist was not at work on this computer from {since} to {until}.")
        return f"{words.format(since=since, until=until)} {choose}"

    def _all_words(self, moves: int, count: int) -> str:
        if moves == count:
            return self.tr("Move all {number} to free slots").format(number=number_words(count))
        return self.tr("Move {number} of them to free slots").format(number=number_words(moves))

    # -- deciding -------------------------------------------------------------------------------------------------

    def _do(self, act: str, item: Item) -> None:
        match act:
            case "post_now":
                self._post(item)
            case "move":
                self._move(item)
            case "another":
                self._ask_time(item)
            case "drop":
                self.decisions.drop_item(item)
            case _:
                self._edit(item)

    def post_now(self) -> None:
        """The post under the cursor; stale words are asked about once."""
        if (item := self.list.current()) is not None:
            self._post(item)

    def _post(self, item: Item) -> None:
        if not item.sendable() or item.pending:
            return
        self.error.show_problem("")
        if item.stale and item.key not in self._asked:
            self.list.choose(item.key)
            self._asked.add(item.key)
            self._present()
            return
        self._asked.discard(item.key)
        self.decisions.post(item)

    def move_to_slot(self) -> None:
        """The post under the cursor to the slot that is named."""
        if (item := self.list.current()) is not None:
            self._move(item)

    def _move(self, item: Item) -> None:
        if item.pending or item.looking:
            return
        self.error.show_problem("")
        if item.slot is None:
            self._ask_time(item)
        else:
            self.decisions.move_item(item, item.slot, self.list.now)

    def move_all(self) -> None:
        """Each to the slot that is named."""
        if moves := movable(self.list.rows.items()):
            self.decisions.move_all(moves, self.list.now)
            self.list.setFocus()

    def _ask_time(self, item: Item) -> None:
        first = item.post.first
        now = clock.now().astimezone(self.list.now.tzinfo)
        wanted = datetime.fromisoformat(item.slot.wall if item.slot is not None else first.wall)
        dialog = TimeDialog(self, self.services, first.title, first_guess(now, wanted), first.zone)
        self._to_move = item
        dialog.chosen.connect(self._move_to)
        dialog.open()

    def _move_to(self, chosen: Chosen) -> None:
        if self._to_move is not None:
            self.decisions.move_item(self._to_move, chosen.planned, self.list.now)

    def _edit(self, item: object) -> None:
        if isinstance(item, Item) and self.services.shell.has("composer"):
            draft_id = item.post.first.draft_id
            words = item.words.stale[0].text if item.words is not None and item.words.stale else ""
            self.services.shell.go("composer", AtWords(draft_id, words))

    def _to_post(self, row: object) -> None:
        if getattr(row, "your_turn", False):
            self.services.shell.go("turn", getattr(row, "id", ""))
        else:
            self.services.shell.go("queue", getattr(row, "draft_id", ""))

    def resume(self) -> None:
        """The queue goes on; while posts are missed it is asked once."""
        count = self.list.rows.rowCount()
        if count and self.beside.ask.isHidden():
            words = self.tr(
                "%n posts are still missed. They are not sent when the queue goes on, and stay here.", "", count
            )
            again = self.tr("Press Resume the queue again to go on.")
            self.beside.ask.show_problem(f"{words} {again}")
            self.beside.resume.setFocus()
            return
        self.beside.ask.show_problem("")
        self.decisions.resume()
