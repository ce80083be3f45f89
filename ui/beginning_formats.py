"""Beginning the draft a recurring format waits for; where the clock change touches its hour, a person says which."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from brandassist.errors import Problem
from brandassist.walltime import WallTime, from_instant
from ui.sentences import sentence_of
from ui.services import Services
from ui.travelling.words import exactly
from ui.widgets.button import Button
from ui.widgets.dialog import Dialog
from ui.widgets.label import Label

ASKED = ("ambiguous_time", "skipped_time")


class BeginningFormats(QObject):
    """One at a time; the draft is opened in the Composer. `failed` brings the sentence that says why it was not."""

    failed = Signal(str)

    def __init__(self, services: Services, over: QWidget) -> None:
        super().__init__(over)
        self._services, self._over = services, over
        self._wanted: tuple[str, datetime] | None = None

    def begin(self, slot_id: str, at: datetime) -> None:
        """The draft of the format's time at this instant (UTC)."""
        self._wanted = (slot_id, at)
        self._make(None)

    def _make(self, fold: int | None) -> None:
        if self._wanted is not None:
            make = partial(self._services.workspace.formats.make_draft, *self._wanted, fold=fold)
            self._services.background.run(self, make, self._made, self._not_made)

    def _made(self, draft_id: str) -> None:
        self._services.shell.go("composer", draft_id)

    def _not_made(self, error: Exception) -> None:
        if isinstance(error, Problem) and error.code in ASKED:
            zone = str(error.data["zone"])
            times = [from_instant(datetime.fromisoformat(str(error.data[each])), zone) for each in ("first", "second")]
            dialog = WhichHour(self._over, error.code == "ambiguous_time", times)
            dialog.chosen.connect(self._make)
            dialog.open()
        else:
            self.failed.emit(sentence_of(error))


class WhichHour(Dialog):
    """`chosen` brings which of the two is meant: 0 or 1."""

    chosen = Signal(int)

    def __init__(self, over: QWidget, twice: bool, times: list[WallTime]) -> None:
        super().__init__(over, self.tr("Which hour?"), 520)
        said = self.tr("That hour comes twice.") if twice else self.tr("That hour never comes.")
        why = self.tr("The clocks change that night; choose when it should go.")
        self.body.addWidget(Label(f"{said} {why}", "secondary", "ink2", wrap=True))
        foot = self.add_foot()
        foot.addStretch(1)
        self.choices = [Button(exactly(each)) for each in times]
        for fold, button in enumerate(self.choices):
            button.carry(fold)
            button.asked.connect(self._choose)
            foot.addWidget(button)

    def _choose(self, fold: int) -> None:
        self.chosen.emit(fold)
        self.accept()
