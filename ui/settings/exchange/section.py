"""The section: begin with somebody, then a file out and a file in, or a folder that both see."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QSizePolicy, QVBoxLayout, QWidget

from brandassist import clock
from brandassist.errors import Problem, Stopped
from brandassist.events import Changed
from ui.sentences import sentence_of
from ui.services import Services
from ui.settings.data import shown_path
from ui.settings.exchange.beginning import Beginning, Invited
from ui.settings.exchange.folder import FolderLine
from ui.settings.exchange.under_way import UnderWay
from ui.settings.exchange.words import ExchangeWords
from ui.settings.presenter import SettingsPresenter
from ui.settings.section import Line, Note, Section
from ui.when import short_when
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.states import InlineError

if TYPE_CHECKING:
    from brandassist.exchange.service import Pair, Read, Through, Wrote

ENDING = ".brandassist"


class ExchangeSection(Section):
    """One thing at a time; what it did stands beside what did it."""

    def __init__(self, presenter: SettingsPresenter, services: Services) -> None:
        super().__init__()
        self._presenter, self._services = presenter, services
        self._words, self._pair, self._apart = ExchangeWords(self), None, ""
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
        self.whom = _grey("")
        self.told_out = _grey(self.tr("All that the other does not have yet, in one file"))
        self.told_in = _grey(self.tr("A file that came from the other; reading it twice does no harm"))
        self.writer = self._button(self.tr("Write a file…"), self.tr("Write a file for the other"), self.ask_where)
        self.reader = self._button(self.tr("Read a file…"), self.tr("Read a file of the other"), self.ask_which)
        self.folder = FolderLine(self._presenter, self._services)
        self.folder.chooser.clicked.connect(self.ask_folder)
        self.folder.now.clicked.connect(self.through)
        self.folder.stopper.clicked.connect(self._forget_folder)
        self._going = [Line(self.tr("With"), self.whom)]
        self._going.append(Line(self.tr("Out"), self.told_out, self.writer))
        self._going.append(Line(self.tr("In"), self.told_in, self.reader))
        self._going.append(self.folder)
        for line, key in zip(self._going, ("", "out", "in", "folder"), strict=True):
            self.place(line, key)
        self.apart = InlineError(self.tr("Choose"), warning=True)
        self.apart.acted.connect(self._go_apart)
        self.place(self.apart)
        self._left = QWidget()
        self._lines = QVBoxLayout(self._left)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self.place(self._left)

    def _button(self, text: str, name: str, slot: Callable[[], None]) -> Button:
        button = Button(text, small=True)
        button.setAccessibleName(name)
        button.clicked.connect(slot)
        return button

    def first(self) -> QWidget:
        """Where the keyboard goes first."""
        return self.writer if self._pair is not None else self.beginning.first()

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
            self.whom.setText(self._whom(pair))
        self.folder.show_folder(pair is not None)
        if told is not None and told is not self._seen:  # what the folder brought by itself
            self._seen = told
            self._failed("folder", told) if isinstance(told, Problem) else self._went_through(told)

    def _whom(self, pair: Pair) -> str:
        said, now = [pair.name], clock.now().astimezone()
        if not pair.mine:
            said.append(self.tr("begun by somebody else who works here"))
        elif not pair.known:
            said.append(self.tr("no file of theirs was read yet"))
        if pair.read_at is not None:
            said.append(self.tr("last read {when}").format(when=short_when(pair.read_at.astimezone(), now)))
        if pair.wrote_at is not None:
            said.append(self.tr("last written {when}").format(when=short_when(pair.wrote_at.astimezone(), now)))
        if pair.mine and (pair.known or pair.leads):
            here, there = (
                self.tr("what both could send goes from here"),
                self.tr("what both could send goes from there"),
            )
            said.append(here if pair.sends else there)
        return ", ".join(said)

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
        self._say_left([])
        self.apart.show_problem("")
        self.show_values()

    def _add_person(self) -> None:
        self._services.shell.go("settings", "add_person")

    # -- out --------------------------------------------------------------------------------------------------

    def ask_where(self) -> None:
        """Ask for a file, then write it."""
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        proposed = Path(documents, f"{self._pair.name if self._pair else ''}{ENDING}".replace("/", "-"))
        title, kinds = self.tr("Write a file for the other"), f"*{ENDING}"
        chosen, _ = QFileDialog.getSaveFileName(self, title, str(proposed), kinds)
        if chosen:
            self.write_to(Path(chosen))

    def write_to(self, path: Path) -> None:
        """Write it in the background; cancelled, there is none."""
        self._begin("out", self.tr("Writing"))
        exchange = self._services.workspace.exchange
        self._run(partial(exchange.write, path, self.busy.step()), self._wrote, "out")

    def _wrote(self, wrote: Wrote) -> None:
        self._ended()
        self.told_out.setText(self._words.wrote(wrote, shown_path(wrote.path)))
        self.show_values()

    # -- in ---------------------------------------------------------------------------------------------------

    def ask_which(self) -> None:
        """Ask for a file, then read it."""
        title = self.tr("Read a file of the other")
        chosen, _ = QFileDialog.getOpenFileName(self, title, "", f"*{ENDING};;*")
        if chosen:
            self.read_from(Path(chosen))

    def read_from(self, path: Path) -> None:
        """Read it in the background; cancelled, nothing changed."""
        self._begin("in", self.tr("Reading"))
        exchange = self._services.workspace.exchange
        self._run(partial(exchange.read, path, self.busy.step()), self._was_read, "in")

    def _was_read(self, read: Read) -> None:
        self._ended()
        self.told_in.setText(self._words.read(read))
        self._tell_rest(read)
        self.show_values()

    def _tell_rest(self, read: Read) -> None:
        self._apart = read.apart[0] if read.apart else ""
        self.apart.show_problem(self._words.differing(read.differing) if read.differing else "")
        self._say_left(self._words.lines(read))

    def _say_left(self, lines: list[str]) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for each in lines:
            line = InlineError(warning=True)
            self._lines.addWidget(line)
            line.show_problem(each)

    def _go_apart(self) -> None:
        self._services.shell.go("merging", self._apart)

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
            self.told_in.setText(self._words.read(through.read))
        self._tell_rest(through.read)
        if through.wrote is not None:
            self.told_out.setText(self._words.wrote(through.wrote, through.wrote.path.name))
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
        for each in (self.writer, self.reader, self.folder.chooser, self.folder.now, self.folder.stopper, self.link):
            each.setEnabled(on)


def _grey(words: str) -> Label:
    label = Label(words, "secondary", wrap=True)
    label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    return label
