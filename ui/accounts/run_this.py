"""Run this: the command of one's own that puts a folder online, kept, tried and looked at under its account."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from brandassist import clock
from brandassist.events import Changed
from ui.online import failed, went
from ui.sentences import sentence_of
from ui.services import Services
from ui.widgets.button import Button, LinkButton
from ui.widgets.field import Field
from ui.widgets.label import HairLine, Label
from ui.widgets.states import InlineError

if TYPE_CHECKING:
    from brandassist.run_this import RunThis

EXAMPLES = {
    "rsync": "rsync -a --delete --exclude=.git ./ name@server.example:public_html/",
    "git": "git add -A && git commit --allow-empty -m 'New post' && git push",
}


class Commanding(QObject):
    """The command of one account, read, changed and run away from the UI thread. `loaded`: there is news."""

    loaded = Signal()

    def __init__(self, services: Services, account_id: str, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._account = account_id
        self.kept: RunThis | None = None
        self.problem = ""
        self.running = False
        services.events.subscribe(Changed, self._changed)

    def load(self) -> None:
        """Read it from this device."""
        online = self._services.workspace.online
        self._services.background.run(self, lambda: online.of(self._account), self._take, self._failed)

    def keep(self, line: str) -> None:
        """Keep this command; an empty line keeps none."""
        online = self._services.workspace.online
        change: Callable[[], object] = partial(online.keep, self._account, line)
        self._do(change if line.strip() else partial(online.drop, self._account))

    def run(self) -> None:
        """Run what is kept now."""
        self.running = True
        self.loaded.emit()
        self._do(partial(self._services.workspace.online.run, self._account))

    def _do(self, fn: Callable[[], object]) -> None:
        self.problem = ""
        self._services.background.run(self, fn, self._done, self._failed, lane="network")

    def _done(self, _: object) -> None:
        self.running = False
        self.load()

    def _take(self, kept: RunThis | None) -> None:
        self.kept = kept
        self.loaded.emit()

    def _failed(self, error: Exception) -> None:
        self.running = False
        self.problem = sentence_of(error)
        self.loaded.emit()

    def _changed(self, event: Changed) -> None:
        if "accounts" in event.topics:
            self.load()


class RunThisView(QWidget):
    """The command with what it is for, two examples, how it last went and what it said."""

    def __init__(self, services: Services, account_id: str, *, pictures: bool = False) -> None:
        """`pictures`: the folder holds no site but pictures, until their post is live."""
        super().__init__()
        self._pictures = pictures
        self.commanding = Commanding(services, account_id, self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 8, 0, 0)
        self._column.setSpacing(6)
        self._column.addWidget(HairLine())
        self._explain()
        self._add_command()
        self._add_examples()
        self._add_outcome()
        self.commanding.loaded.connect(self._show)
        self._filled = False
        self._show()
        self.commanding.load()

    def _explain(self) -> None:
        when = (
            self.tr(
                "Where the folder for pictures is not online by itself, this computer runs your command there before "
                "a post, without a shell, and after it, when the pictures are gone again."
            )
            if self._pictures
            else self.tr("After each post this computer runs your command in the site’s folder, without a shell.")
        )
        stays = self.tr("The command stays on this computer; passwords do not belong in it.")
        self._column.addWidget(Label(f"{when} {stays}", "secondary", "ink2", wrap=True))

    def _add_command(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        label = Label(self.tr("Run this"), "secondary", "ink2")
        self.command = Field(self.tr("Command that puts the folder online"), self.tr("Nothing is run"))
        self.command.returnPressed.connect(self._keep)
        label.setBuddy(self.command)
        self.keep = Button(self.tr("Keep"), small=True)
        self.keep.setAccessibleName(self.tr("Keep the command"))
        self.keep.clicked.connect(self._keep)
        self.try_now = Button(self.tr("Try it now"), small=True)
        self.try_now.clicked.connect(self.commanding.run)
        row.addWidget(label)
        row.addWidget(self.command, 1)
        row.addWidget(self.keep)
        row.addWidget(self.try_now)
        self._column.addLayout(row)

    def _add_examples(self) -> None:
        self.examples = QWidget()
        row = QHBoxLayout(self.examples)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(Label(self.tr("Begin with an example:"), "secondary", "ink2"))
        for name, words in (
            ("rsync", self.tr("copy with rsync")),
            ("git", self.tr("send with git push")),
        ):
            link = LinkButton(words)
            link.carry(EXAMPLES[name])
            link.asked.connect(self._begin_with)
            row.addWidget(link)
        row.addStretch(1)
        self._column.addWidget(self.examples)

    def _add_outcome(self) -> None:
        self.error = InlineError()
        self.went = Label("", "secondary", "ink2", wrap=True)
        self.said = Label("", "meta", "ink2", wrap=True)
        self.said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.said.setAccessibleName(self.tr("What the command said"))
        for widget in (self.error, self.went, self.said):
            self._column.addWidget(widget)

    def _show(self) -> None:
        kept, running = self.commanding.kept, self.commanding.running
        if kept is not None and not self._filled:
            self._filled = True
            self.command.setText(kept.command)
        self.error.show_problem(self.commanding.problem)
        self.try_now.setEnabled(kept is not None and not running)
        self.try_now.set_text(self._try_words(running))
        self.examples.setVisible(kept is None)
        words = went(kept, clock.now().astimezone()) if kept is not None and not running else ""
        self.went.setText(words)
        self.went.set_tint("refused" if kept is not None and failed(kept) else "ink2")
        self.went.setVisible(bool(words))
        self.said.setText(kept.said if kept is not None and words else "")
        self.said.setVisible(bool(self.said.text()))

    def _try_words(self, running: bool) -> str:
        kept = self.commanding.kept
        if running:
            return self.tr("Running")
        return self.tr("Run it again") if kept is not None and kept.failures else self.tr("Try it now")

    def _keep(self) -> None:
        self.commanding.keep(self.command.text())

    def _begin_with(self, example: str) -> None:
        self.command.setText(example)
        self.command.setFocus(Qt.FocusReason.OtherFocusReason)
