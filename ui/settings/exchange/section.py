"""The section: begin with somebody, then a file out and a file in, or a folder that both see."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from brandassist.errors import Problem, Stopped
from brandassist.events import Changed
from ui.sentences import sentence_of
from ui.services import Services
from ui.settings.data import shown_path
from ui.settings.exchange.beginning import Beginning, Invited
from ui.settings.exchange.folder import FolderLine
from ui.settings.exchange.lines import InLine, OutLine, grey
from ui.settings.exchange.under_way import UnderWay
from ui.settings.exchange.unsettled import Unsettled
from ui.settings.exchange.words import ExchangeWords
from ui.settings.presenter import SettingsPresenter
from ui.settings.section import Line, Note, Section

if TYPE_CHECKING:
    from brandassist.exchange.service import Pair, Read, Through, Wrote


class ExchangeSection(Section):
    """One thing at a time; what it did stands beside what did it."""

    def __init__(self, presenter: SettingsPresenter, services: Services) -> None:
        super().__init__()
        self._presenter, self._services = presenter, services
        self._words, self._pair = ExchangeWords(self), None
        self._seen: object = None
        self.entitle(self.tr("Exchange by file"), self.tr("Stop exchanging"))
        self.link.hide()
        self.link.clicked.connect(self._end)
        about = self.tr(
            "For two people without a server: texts, plans and approvals go as files, by e-mail or in a folder both "
            "see. Keys and locked words never do."
        )
        self._about = Note("users", about)
        self.place(self._about)
        self._column.addSpacing(6)
        self.beginning, self.invited = Beginning(), Invited()
        self.place(self.beginning, "begin")
        self.place(self.invited)
        self._place_going()
        self.busy = UnderWay(services)
        self.place(self.busy)
        self.beginning.inviting.connect(self._invite)
        self.beginning.joining.connect(self._join)
        self.beginning.adding.connect(self._add_person)
        services.events.subscribe(Changed, self._changed)
        self.setVisible(not presenter.shared)

    def _place_going(self) -> None:
        self.whom, self.out, self.into = grey(""), OutLine(), InLine()
        self.out.button.clicked.connect(self.ask_where)
        self.into.button.clicked.connect(self.ask_which)
        self.folder = FolderLine(self._presenter, self._services)
        self.folder.chooser.clicked.connect(self.ask_folder)
        self.folder.now.clicked.connect(self.through)
        self.folder.stopper.clicked.connect(self._forget_folder)
        self._going: list[Line] = [Line(self.tr("With"), self.whom), self.out, self.into, self.folder]
        for line, key in zip(self._going, ("", "out", "in", "folder"), strict=True):
            self.place(line, key)
        self.unsettled = Unsettled(self._words)
        self.unsettled.chosen.connect(self._choose)
        self.place(self.unsettled)

    def first(self) -> QWidget:
        """Where the keyboard goes first."""
        return self.out.button if self._pair is not None else self.beginning.first()

    # -- what is shown ----------------------------------------------------------------------------------------

    def show_values(self) -> None:
        """With whom, and what the folder brought by itself."""
        if not self._presenter.shared:
            exchange = self._services.workspace.exchange
            self._services.background.run(self, lambda: (exchange.pair(), exchange.told), self._show, self._not_read)

    def _changed(self, event: Changed) -> None:
        if "settings" in event.topics and self.isVisible():
            self.show_values()

    def _not_read(self, error: Exception) -> None:
        self.show_error("begin", sentence_of(error))

    def _show(self, found: tuple[Pair | None, Through | Problem | None]) -> None:
        self._pair, told = found
        pair = self._pair
        self.link.setVisible(pair is not None and pair.mine)
        self.beginning.setVisible(pair is None)
        self.beginning.offer([each for each in self._presenter.members if each.id != self._presenter.me])
        for line in self._going:
            line.setVisible(pair is not None)
        if pair is not None:
            self.whom.setText(self._words.whom(pair))
        self.folder.show_folder(pair is not None)
        if told is not None and told is not self._seen:  # what the folder brought by itself
            self._seen = told
            self._failed("folder", told) if isinstance(told, Problem) else self._went_through(told)

    def narrow(self, words: str) -> bool:
        if self._presenter.shared:
            return False
        found = super().narrow(words)
        for line in self._going:
            line.setVisible(line.isVisibleTo(self) and self._pair is not None)
        return found

    # -- beginning and ending ---------------------------------------------------------------------------------

    def _invite(self, member: str, sends: bool) -> None:
        self._begin("begin", "")
        exchange = self._services.workspace.exchange
        self._run(partial(exchange.begin, member, sends=sends), self._begun, "begin")

    def _begun(self, word: str) -> None:
        self._ended()
        name = self.beginning.other.currentText()
        self.invited.tell(name, word)
        self.show_values()

    def _join(self, member: str, word: str) -> None:
        self._begin("begin", "")
        self._run(partial(self._services.workspace.exchange.join, member, word), self._joined, "begin")

    def _joined(self, done: None) -> None:
        del done
        self._ended()
        self.beginning.close_word()
        self.show_values()

    def _end(self) -> None:
        self._begin("begin", "")
        self._forget_folder()
        self._run(self._services.workspace.exchange.end, self._stopped_exchanging, "begin")

    def _stopped_exchanging(self, done: None) -> None:
        del done
        self._ended()
        self.invited.forget()
        self.unsettled.forget()
        self.show_values()

    def _add_person(self) -> None:
        self._services.shell.go("settings", "add_person")

    # -- out --------------------------------------------------------------------------------------------------

    def ask_where(self) -> None:
        """Ask for a file, then write it."""
        if (chosen := self.out.ask(self._pair.name if self._pair else "")) is not None:
            self.write_to(chosen)

    def write_to(self, path: Path) -> None:
        """Write it in the background; cancelled, there is none."""
        self._begin("out", self.tr("Writing"))
        exchange = self._services.workspace.exchange
        self._run(partial(exchange.write, path, self.busy.step()), self._wrote, "out")

    def _wrote(self, wrote: Wrote) -> None:
        self._ended()
        self.out.told.setText(self._words.wrote(wrote, shown_path(wrote.path)))
        self.show_values()

    # -- in ---------------------------------------------------------------------------------------------------

    def ask_which(self) -> None:
        """Ask for a file, then read it."""
        if (chosen := self.into.ask()) is not None:
            self.read_from(chosen)

    def read_from(self, path: Path) -> None:
        """Read it in the background; cancelled, nothing changed."""
        self._begin("in", self.tr("Reading"))
        exchange = self._services.workspace.exchange
        self._run(partial(exchange.read, path, self.busy.step()), self._was_read, "in")

    def _was_read(self, read: Read) -> None:
        self._ended()
        self.into.told.setText(self._words.read(read))
        self.unsettled.tell(read)
        self.show_values()

    def _choose(self, subject: str) -> None:
        self._services.shell.go("merging", subject)

    # -- a folder ---------------------------------------------------------------------------------------------

    def ask_folder(self) -> None:
        """Ask for a folder, then go through it, now and by itself from then on."""
        if (chosen := self.folder.ask()) is not None:
            self.use_folder(chosen)

    def use_folder(self, folder: Path) -> None:
        """From now on look there when the program opens and whenever a file comes."""
        self.folder.keep(folder)
        self.through()

    def through(self) -> None:
        """Read what lies in the folder, then write what is new."""
        if (folder := self.folder.folder()) is not None:
            self._begin("folder", self.tr("Exchanging"))
            exchange = self._services.workspace.exchange
            self._run(partial(exchange.through, folder, self.busy.step()), self._gone_through, "folder")

    def _gone_through(self, through: Through) -> None:
        self._ended()
        self._went_through(through)
        self.show_values()

    def _went_through(self, through: Through) -> None:
        self.show_error("folder", "")
        if through.read.number:
            self.into.told.setText(self._words.read(through.read))
        self.unsettled.tell(through.read)
        if through.wrote is not None:
            self.out.told.setText(self._words.wrote(through.wrote, through.wrote.path.name))
        self.folder.went_through(through)

    def _forget_folder(self) -> None:
        self.folder.keep(None)
        self.folder.show_folder(self._pair is not None)
        self.show_error("folder", "")

    # -- under way --------------------------------------------------------------------------------------------

    def _run(self, work: Callable[[], Any], done: Callable[[Any], None], key: str) -> None:
        self._services.background.run(self, work, done, partial(self._failed, key), lane="network")

    def _begin(self, key: str, words: str) -> None:
        self._enable(False)
        for each in ("begin", "out", "in", "folder"):
            self.show_error(each, "")
        self.busy.begin(words)

    def _failed(self, key: str, error: Exception) -> None:
        self._ended()
        if not isinstance(error, Stopped):
            self.show_error(key, sentence_of(error))

    def _ended(self) -> None:
        self.busy.hide()
        self._enable(True)

    def _enable(self, on: bool) -> None:
        self.beginning.enable(on)
        for each in (
            self.out.button,
            self.into.button,
            self.folder.chooser,
            self.folder.now,
            self.folder.stopper,
            self.link,
        ):
            each.setEnabled(on)
