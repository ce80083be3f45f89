"""Asking where links lead and whether the people named exist: on a button, away from the typing, and ended by it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.background import Task
from ui.composer.checks.checks import Checks
from ui.composer.presenter import Composer
from ui.words import network_name

if TYPE_CHECKING:
    from brandassist.writing.asking import Heard


class AskingOut(QObject):
    """What comes of it stands among the checks, with the day it was asked; the strip says how much was asked."""

    def __init__(self, composer: Composer, checks: Checks) -> None:
        super().__init__(checks)
        self._composer, self._checks = composer, checks
        self._task: Task | None = None
        checks.ask_button.clicked.connect(self.ask)
        checks.busy.cancelled.connect(self.cancel)
        composer.rendered.connect(self._offer)
        composer.opened.connect(self._other)

    @property
    def possible(self) -> bool:
        """Whether there is something to ask about, and nothing is being asked."""
        return self._composer.askable and self._task is None

    def ask(self) -> None:
        """Ask about every link and name of what stands on the screen."""
        draft, background = self._composer.draft, self._composer.services.background
        if draft is None or not self.possible:
            return
        text, owns = self._composer.text, self._composer.owns
        texts = {each.account_id: owns.get(each.id, text) for each in draft.view.targets} or {"": text}
        work = partial(self._composer.workspace.asking.ask, texts, background.progress(self, self._moved))
        self._task = background.run(self, work, self._heard, self._failed, lane="network")
        self._moved((0, 0))
        self._offer()

    def cancel(self) -> None:
        """Ask no more; what was answered until now is kept."""
        if self._task is not None:
            self._composer.workspace.asking.stop()

    def _moved(self, far: tuple[int, int]) -> None:
        if self._task is not None:
            self._checks.busy.show_progress(self.tr("Asking where links lead"), *far)

    def _heard(self, heard: Heard) -> None:
        self._ended()
        told = [self.tr("%n links and names asked", "", heard.asked + heard.known)]
        if heard.unclear:
            told.append(self.tr("%n do not let programs look", "", heard.unclear))
        if heard.left:
            told.append(self.tr("%n not asked", "", heard.left))
        if heard.silent:
            names = ", ".join(map(network_name, heard.silent))
            told.append(self.tr("{networks} do not tell who is there").format(networks=names))
        self._composer.services.shell.say(f"{', '.join(told)}.")

    def _failed(self, error: Exception) -> None:
        self._ended()
        self._composer.failed.emit(error)

    def _ended(self) -> None:
        self._task = None
        self._checks.busy.hide()
        self._offer()
        self._composer.services.shell.refresh_actions()

    def _other(self, _: object) -> None:
        self.cancel()
        self._offer()

    def _offer(self, _: object = None) -> None:
        self._checks.ask_button.setVisible(self.possible)
