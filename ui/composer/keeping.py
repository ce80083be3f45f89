"""Says whether what was typed is kept: a quiet line when it is, a notice with what to do when it is not."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from brandassist import clock
from ui.composer.notices import Notice
from ui.composer.presenter import Composer
from ui.when import clock_time

Act = Callable[[], None]


class Keeping(QObject):
    """`line` is the last word on it, for the status strip."""

    told = Signal()

    def __init__(
        self, composer: Composer, notice: Notice, copy: Callable[[], None], export: Callable[[], None]
    ) -> None:
        super().__init__(notice)
        self._composer, self._notice = composer, notice
        self._copy, self._export = copy, export
        self.line = ""
        composer.saving.connect(self._saving)
        composer.save_failed.connect(self._failed)

    def _saving(self, state: str) -> None:
        if state == "saved":
            self._notice.tell("")
            if self._composer.draft is not None:
                at = clock_time(clock.now().astimezone(self._composer.draft.now.tzinfo))
                self._say(self.tr("Saved on this computer, {time}").format(time=at))

    def _failed(self, _: Exception) -> None:
        sentence = self.tr("Could not save to disk. The text is still here; copy it or choose another folder.")
        self._notice.tell(sentence, [(self.tr("Copy the text"), self._copy), (self.tr("Save a copy…"), self._export)])
        self._say(self.tr("Not saved"))

    def _say(self, line: str) -> None:
        self.line = line
        self.told.emit()
