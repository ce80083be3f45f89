"""Two texts that grew apart, put together by a person: every word of both stands here until it is chosen or not."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from brandassist.errors import Problem
from ui.letters import letters_of
from ui.merging.both import Both
from ui.merging.choosing import Choosing
from ui.merging.ended import Ended
from ui.merging.reading import Told, read
from ui.merging.result import AsChosen
from ui.screen import KeyHint, Screen, hint, letter_hint
from ui.sentences import sentence_of
from ui.services import Services
from ui.widgets.pane import Panes

if TYPE_CHECKING:
    from datetime import datetime

    from brandassist.store.writing.divergences import Waiting
    from brandassist.writing.diverged import DivergedTexts, Solved
    from ui.widgets.writing import SerifTextEdit

TOPICS = {"drafts", "diary"}


class MergingPage(Screen):
    """Arriving with the id of a draft or entry shows what is apart in it."""

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self.subject = ""
        self.choosing: Choosing | None = None
        self.solved: Solved | None = None
        self._kind = "draft"
        self._busy = False
        self._waiting: Sequence[Waiting] = ()
        self.both, self.chosen, self.ended = Both(), AsChosen(), Ended()
        self.columns = self.both.columns
        self._lay_out()
        self.columns.changed.connect(self._changed)
        self.columns.writing.connect(self._writing)
        self.chosen.wanted.connect(self.use)
        self.both.two.clicked.connect(self.keep_as_two)
        self.ended.opened.connect(self._open)
        self.ended.back.connect(self.take_back)
        self.ended.on.connect(self.go_on)
        self.look_after(TOPICS, self.read)

    # -- the parts --------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.both.hints = self.key_hints
        self.chosen.hints = self.key_hints
        self._panes = Panes("merging", self.services.device)
        self._panes.add(self.both, "middle", 1048, 660)
        self._panes.add(self.chosen, "right", 392, 320)
        self.stack = QStackedWidget()
        self.stack.addWidget(self._panes)
        self.stack.addWidget(self.ended)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stack)
        self.stack.setCurrentWidget(self.ended)
        self.ended.nothing(self._kind)

    # -- what the shell asks ------------------------------------------------------------------------------------------

    def panes(self) -> list[QWidget]:
        return self._panes.panes() if self.choosing is not None else [self]

    def handlers(self) -> dict[str, Callable[[], None]]:
        return {
            "main": self.use,
            "next_finding": self.next_choice,
            "previous_finding": self.previous_choice,
            "undo": self.undo,
            "redo": self.redo,
            "keep_as_two": self.keep_as_two,
        }

    def possible(self) -> set[str]:
        choosing = self.choosing
        if choosing is None:
            return {"undo"} if self.solved is not None else set()
        impossible = {
            "main": bool(choosing.open()) and self.columns.own() is None,
            "keep_as_two": not choosing.found.may_part,
            "next_finding": not choosing.conflicts,
            "previous_finding": not choosing.conflicts,
        }
        return set(self.handlers()) - {name for name, cannot in impossible.items() if cannot}

    def key_hints(self) -> list[KeyHint]:
        if self.choosing is None:
            return []
        based = any(each.based for each in self.choosing.found.texts)
        return [
            hint("next_finding", self.tr("Next choice")),
            *(letter_hint(each) for each in letters_of("merging") if based or each.id != "base"),
            KeyHint("↵", self.tr("Write another")),
            hint("undo", self.tr("Undo a choice")),
            hint("main", self.tr("Use this text")),
        ]

    def context_line(self) -> str:
        if self.choosing is None:
            return ""
        return self.tr("Both versions are kept under Versions, whatever you choose")

    def arrive(self, target: object) -> None:
        if isinstance(target, str) and target and (target != self.subject or self.choosing is None):
            self.subject, self.choosing, self.solved = target, None, None
        self.read()

    # -- reading ------------------------------------------------------------------------------------------------------

    def read(self) -> None:
        """What is apart in the draft or entry, unless it is being solved just now."""
        if not self._busy and self.solved is None:
            work = partial(read, self.services.workspace, self.subject)
            self.services.background.run(self, work, self._took, self._failed)

    def _took(self, told: Told) -> None:
        found, now = told.found, told.now
        if self._busy or told.subject != (self.subject or told.subject):
            return  # another was asked for meanwhile
        self.subject, self._waiting = told.subject, told.waiting
        if self.choosing is not None and found == self.choosing.found:
            return
        if found is None:
            self.choosing = None
            self.ended.nothing(self._kind)
            self._end()
            return
        earlier, self._kind = self.choosing, found.kind
        self.choosing = Choosing(found)
        if earlier is not None and earlier.found.subject == found.subject:
            self.choosing.carry_over(earlier)
            self.chosen.error.show_problem(self.tr("The text was changed meanwhile. Look at the choices again."))
        else:
            self.chosen.error.show_problem("")
        self._show(now)
        if earlier is None:
            self.next_choice()

    def _show(self, now: datetime) -> None:
        assert self.choosing is not None
        self.both.show_choosing(self.choosing, now)
        self.stack.setCurrentWidget(self._panes)
        self._changed()

    def _changed(self) -> None:
        if self.choosing is not None:
            self.both.refresh(self.choosing)
            self.chosen.show_choosing(self.choosing)
            self._tell()

    def _writing(self, on: bool) -> None:
        del on
        self._tell()

    def _tell(self) -> None:
        self.services.shell.refresh_actions()
        self.context_changed.emit()

    def _failed(self, error: Exception) -> None:
        self._busy = False
        told = sentence_of(error)
        if self.choosing is None:
            self.ended.failed(told)
            return
        self.chosen.error.show_problem(told)
        if isinstance(error, Problem) and error.code in ("changed_since", "nothing_apart"):
            self.read()

    # -- choosing -----------------------------------------------------------------------------------------------------

    def next_choice(self) -> None:
        """The keys to the next choice."""
        self.columns.go(1)

    def previous_choice(self) -> None:
        """The keys to the choice before."""
        self.columns.go(-1)

    def undo(self) -> None:
        """The last choice; where the text was used already, that."""
        if (typed := self._typed()) is not None:
            typed.undo()
        elif self.choosing is not None:
            self.choosing.undo()
            self._changed()
        elif self.solved is not None:
            self.take_back()

    def redo(self) -> None:
        """What was undone."""
        if (typed := self._typed()) is not None:
            typed.redo()
        elif self.choosing is not None:
            self.choosing.redo()
            self._changed()

    def _typed(self) -> SerifTextEdit | None:
        """The field of own words, while one types there."""
        own = self.columns.own()
        edit = own.own.edit if own is not None and own.own is not None else None
        return edit if edit is not None and edit.hasFocus() else None

    # -- deciding -----------------------------------------------------------------------------------------------------

    def use(self) -> None:
        """Make the text as chosen the text; while own words are written, choose these."""
        own = self.columns.own()
        if own is not None and own.own is not None:
            own.own.keep()
            return
        if self.choosing is None or self.choosing.open() or self._busy:
            return
        texts, choosing = self.services.workspace.diverged, self.choosing
        self._do(texts, partial(texts.solve, self.subject, choosing.as_choices(), choosing.seen()))

    def keep_as_two(self) -> None:
        """Leave what stands, and make a second of what the other wrote."""
        if self.choosing is not None and self.choosing.found.may_part and not self._busy:
            texts = self.services.workspace.diverged
            self._do(texts, partial(texts.keep_as_two, self.subject, self.choosing.seen()))

    def _do(self, texts: DivergedTexts, work: Callable[[], Solved]) -> None:
        self._busy = True
        self.chosen.error.show_problem("")
        self.services.background.run(self, lambda: (work(), texts.waiting()), self._done, self._failed)

    def _done(self, told: tuple[Solved, Sequence[Waiting]]) -> None:
        self._busy = False
        self.choosing, (self.solved, self._waiting) = None, told
        solved = self.solved
        self.ended.done(self._kind, solved)
        self._end()

    def _end(self) -> None:
        self.ended.offer_next(len(self._waiting))
        self.stack.setCurrentWidget(self.ended)
        self.ended.open.setFocus()
        self._tell()

    def go_on(self) -> None:
        """To the text that waits longest."""
        if self._waiting:
            self.arrive(self._waiting[0].subject)

    def take_back(self) -> None:
        """Choose again."""
        if self.solved is not None and not self._busy:
            self._busy = True
            work = partial(self.services.workspace.diverged.take_back, self.solved)
            self.services.background.run(self, work, self._taken_back, self._failed)

    def _taken_back(self, _: None) -> None:
        self._busy = False
        self.solved = None
        self.read()

    def _open(self) -> None:
        if self._kind == "saved_text":
            self.services.shell.go("today")
        else:
            self.services.shell.go("diary" if self._kind == "entry" else "composer", self.subject or None)
