"""The ideas: by how far they have come at the left, the one under the cursor in whole at the right."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QKeyEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from brandassist.store.diary.ideas import STATES, State
from ui.diary.photos.pictures import Thumbnails
from ui.ideas.detail import IdeaDetail
from ui.ideas.feeds import FeedsDialog
from ui.ideas.lines import EDGE, IdeaList, Line, items_of
from ui.ideas.presenter import TOPICS, Found, IdeasPresenter
from ui.ideas.words import states_words
from ui.letters import letters_of
from ui.rights import needs_right
from ui.screen import KeyHint, Screen, hint, letter_hint
from ui.sentences import sentence_of
from ui.services import Services
from ui.widgets.button import Button
from ui.widgets.choice import FilterTabs, Option
from ui.widgets.field import Field
from ui.widgets.label import Label
from ui.widgets.pane import Pane, Panes
from ui.widgets.states import InlineError


class IdeasPage(Screen):
    """Arriving with an idea's id shows that idea, in whichever list it is."""

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self.presenter = IdeasPresenter(services, self)
        self.found: Found | None = None
        self._wanted = ""  # the idea to bring under the cursor as soon as it is read
        self.tabs = FilterTabs(self.tr("Which ideas"), [Option(each, states_words(each)) for each in STATES])
        self.field = Field(self.tr("Add an idea"), self.tr("A new idea: one sentence, then Enter"))
        needs_right("idea", self.field)
        self.list = IdeaList(self.tr("Ideas"))
        self.detail = IdeaDetail(Thumbnails(services, self), services.shell.has("composer"))
        self.trouble = InlineError(self.tr("Try again"))
        self.none = Label("", "note", "ink2", wrap=True)
        self.feeds = Button(self.tr("Feeds"), "quiet", "list-bullets")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._panes = Panes("ideas", self.services.device)
        middle, right = Pane(self.tr("Ideas")), Pane(self.tr("The idea"), bar=False)
        middle.bar.setContentsMargins(EDGE, 0, 12, 0)
        middle.bar.insertWidget(0, self.tabs)
        middle.bar.addWidget(self.feeds)
        top = QVBoxLayout()
        top.setContentsMargins(EDGE, 12, EDGE, 12)
        top.addWidget(self.field)
        middle.column.addLayout(top)
        self.trouble.setContentsMargins(EDGE, 0, EDGE, 8)
        self.none.setContentsMargins(EDGE, 20, EDGE, 20)
        self.none.setAlignment(Qt.AlignmentFlag.AlignTop)
        middle.column.addWidget(self.trouble)
        middle.column.addWidget(self.none)
        middle.column.addWidget(self.list, 1)
        middle.column.addStretch(0)
        right.column.addWidget(self.detail, 1)
        middle.first_focus, right.first_focus = self.list, self.detail.draft
        middle.hints = right.hints = self.key_hints
        self.none.hide()
        self._panes.add(middle, "middle", 1016, 520)
        self._panes.add(right, "right", 424, 320)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._panes)

    def _connect(self) -> None:
        presenter, detail = self.presenter, self.detail
        self.look_after(TOPICS, presenter.refresh)
        presenter.read.connect(self._show)
        presenter.unread.connect(self._not_read)
        presenter.failed.connect(self._failed)
        presenter.written.connect(self._bring)
        presenter.drafted.connect(self._open_draft)
        self.tabs.chosen.connect(self._turned)
        self.field.returnPressed.connect(self._write)
        self.list.chosen.connect(self._chosen)
        self.list.opened.connect(self._opened)
        self.list.set_letters("diary", {"D": self.make_draft})
        self.trouble.acted.connect(presenter.refresh)
        self.feeds.clicked.connect(self.open_feeds)
        detail.draft_wanted.connect(self.make_draft)
        detail.source_wanted.connect(self.open_source)
        detail.drop_wanted.connect(self.drop)
        detail.revive_wanted.connect(self.revive)
        detail.photos_wanted.connect(self.add_photos)

    # -- what the shell asks ------------------------------------------------------------------------------------

    def panes(self) -> list[QWidget]:
        return self._panes.panes()

    def handlers(self) -> dict[str, Callable[[], None]]:
        return {
            "ideas": self.list.setFocus,
            "make_draft": self.make_draft,
            "idea_source": self.open_source,
            "drop_idea": self.drop,
            "revive_idea": self.revive,
            "add_photos": self.add_photos,
            "feeds": self.open_feeds,
        }

    def possible(self) -> set[str]:
        line, detail = self.list.line(), self.detail
        if line is None:
            return {"ideas", "feeds"}
        able = {"ideas", "feeds", "add_photos"}
        buttons = {"make_draft": detail.draft, "drop_idea": detail.drop, "revive_idea": detail.revive}
        buttons["idea_source"] = detail.source
        return able | {name for name, each in buttons.items() if not each.isHidden() and each.isEnabled()}

    def key_hints(self) -> list[KeyHint]:
        letters = [letter_hint(letter) for letter in letters_of("diary")]
        source = KeyHint("↵", self.tr("Where it came from"))
        back = KeyHint("Esc", self.tr("Back to the diary"))
        return [*letters, KeyHint("↑↓", self.tr("Ideas")), source, hint("add_photos", self.tr("Add photos")), back]

    def context_line(self) -> str:
        week = len(self.found.week) if self.found is not None else 0
        return self.tr("%n ideas for this week", "", week) if week else ""

    def arrive(self, target: object) -> None:
        if isinstance(target, str) and target:
            self._wanted = target
        self.presenter.refresh()
        self.list.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.services.shell.go("diary")
        else:
            super().keyPressEvent(event)

    # -- showing ------------------------------------------------------------------------------------------------

    def state(self) -> State:
        """Whose list is shown."""
        return next(each for each in STATES if each == self.tabs.value())

    def _show(self, found: Found) -> None:
        self.found = found
        self.trouble.show_problem("")
        wanted = next((each.state for each in found.ideas if each.id == self._wanted), None)
        if wanted is not None and wanted != self.state():
            self.tabs.set_value(wanted)  # which lays out the list
        else:
            self._lay_lines()
        self.context_changed.emit()

    def _lay_lines(self) -> None:
        if self.found is None:
            return
        ideas = [each for each in self.found.ideas if each.id not in self.presenter.leaving]
        for state in STATES:
            self.tabs.set_count(state, sum(each.state == state for each in ideas))
        before = self.list.currentIndex().row()
        self.list.rows.reset(items_of(ideas, self.found.week, self.state()))
        if not (self._wanted and self.list.choose(self._wanted)) and self.list.line() is None:
            self.list.choose_row(min(max(0, before), max(0, self.list.rows.rowCount() - 1)))
        self._wanted = ""
        empty = self.list.rows.rowCount() == 0
        self.none.setText(self._none_words(bool(self.found.ideas)))
        self.none.setVisible(empty)
        self.list.setVisible(not empty)
        self._chosen(self.list.line())

    def _none_words(self, any_at_all: bool) -> str:
        if not any_at_all:
            return self.tr(
                "No ideas yet. An idea is one sentence worth a post: write it here, or beside a diary entry."
            )
        return {
            "seed": self.tr("No seeds: every idea is on its way, used or dropped."),
            "shaping": self.tr("No idea has a draft in the making."),
            "used": self.tr("No idea was published yet."),
            "dropped": self.tr("No idea was dropped."),
        }[self.state()]

    def _turned(self, _: str) -> None:
        self._lay_lines()

    def _chosen(self, item: object) -> None:
        self.detail.show_line(item if isinstance(item, Line) else None)
        self.services.shell.refresh_actions()

    def _not_read(self, error: Exception) -> None:
        self.trouble.show_problem(sentence_of(error))

    def _failed(self, error: Exception) -> None:
        self.detail.error.show_problem(sentence_of(error))

    # -- doing --------------------------------------------------------------------------------------------------

    def _write(self) -> None:
        text = self.field.text().strip()
        if text:
            self.field.clear()
            self.presenter.add(text)

    def _bring(self, idea_id: str) -> None:
        self._wanted = idea_id
        self.presenter.refresh()

    def make_draft(self) -> None:
        """The draft of the idea under the cursor: made, or opened where there is one."""
        line = self.list.line()
        if line is not None and "make_draft" in self.possible():
            self.presenter.make_draft(line.idea.id)

    def _open_draft(self, draft_id: str) -> None:
        if self.services.shell.has("composer"):
            self.services.shell.go("composer", draft_id)
        else:
            self.services.shell.say(self.tr("The draft is made"))

    def _opened(self, item: object) -> None:
        if isinstance(item, Line):
            self.open_source()

    def open_source(self) -> None:
        """The entry, the message or the page it came from."""
        line = self.list.line()
        if line is None:
            return
        idea, shell = line.idea, self.services.shell
        if idea.entry_id:
            shell.go("diary", idea.entry_id)
        elif idea.message_id and shell.has("inbox"):
            shell.go("inbox", idea.message_id)
        elif idea.url:
            QDesktopServices.openUrl(QUrl(idea.url))

    def open_feeds(self) -> None:
        """What others write, as it was last read; an item becomes an idea by one key."""
        dialog = FeedsDialog(self, self.services)
        dialog.idea_opened.connect(self._bring)
        dialog.open()

    def drop(self) -> None:
        """Decide against the idea under the cursor, after the undo window."""
        line, presenter = self.list.line(), self.presenter
        if line is None or "drop_idea" not in self.possible():
            return
        idea_id = line.idea.id
        presenter.put_aside(idea_id)

        def commit() -> None:
            presenter.drop(idea_id)

        def undo() -> None:
            self._wanted = idea_id
            presenter.bring_back(idea_id)

        self.services.shell.count_down(self.tr("The idea is dropped"), commit, undo)

    def revive(self) -> None:
        """Decide for it again; it comes to the front among those it belongs to."""
        line = self.list.line()
        if line is not None and "revive_idea" in self.possible():
            self._wanted = line.idea.id
            self.presenter.revive(line.idea.id)

    def add_photos(self) -> None:
        """Photos of no entry, which the idea keeps and gives to its draft."""
        line = self.list.line()
        if line is None:
            return
        kinds = self.tr("Photos") + " (*.jpg *.jpeg *.png *.heic *.heif *.webp *.gif *.avif)"
        names, _ = QFileDialog.getOpenFileNames(self.window(), self.tr("Add photos"), "", kinds)
        if names:
            self.presenter.add_photos(line.idea.id, [Path(name) for name in names])
