"""How soon people were answered in four weeks, in one line: read after all else, kept for an hour."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from brandassist import clock
from brandassist.events import Changed
from ui.inbox.figures.answered import debt_words, read_figures, whole_words
from ui.services import Services
from ui.widgets.button import LinkButton
from ui.widgets.label import Label

if TYPE_CHECKING:
    from brandassist.inbox.figures import Figures

KEPT = timedelta(hours=1)


class AnsweredLine(QWidget):
    """Hidden where nothing counts. Read on the text lane: 100,000 messages take a third of a second."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._figures: Figures | None = None
        self._read_at: datetime | None = None  # None where something changed since
        self._reading = self._away = False
        self.said = Label("", "secondary", "ink2", wrap=True)
        self.more = LinkButton(self.tr("Figures"))
        self.more.setAccessibleName(self.tr("How soon people are answered"))
        self.more.clicked.connect(self._show_summary)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 12, 0, 0)
        row.setSpacing(16)
        row.addWidget(self.said, 1)
        row.addWidget(self.more)
        services.events.subscribe(Changed, self._heard)
        self.hide()

    def look(self) -> None:
        """Show what is known, and read it anew where that is older than an hour or the inbox changed."""
        self._show()
        fresh = self._read_at is not None and clock.now() - self._read_at < KEPT
        if not fresh and not self._reading:
            self._reading, self._read_at = True, clock.now()
            read = partial(read_figures, self._services.workspace)
            self._services.background.run(self, read, self._took, self._could_not, lane="text")

    def step_aside(self, away: bool) -> None:
        """While drafts are stepped through nothing else is shown."""
        self._away = away
        self._show()

    def _took(self, figures: Figures) -> None:
        self._reading, self._figures = False, figures
        self._show()
        if self._read_at is None:
            self.look()

    def _could_not(self, error: Exception) -> None:
        del error  # the page says what is wrong; what was known stays
        self._reading, self._read_at = False, None

    def _heard(self, event: Changed) -> None:
        if event.topics & {"inbox", "settings", "accounts"}:
            self._read_at = None

    def _show(self) -> None:
        told = self._figures
        if told is not None and told.total.share is not None:
            self.said.setText(" ".join(filter(None, (whole_words(told), debt_words(told, clock.now())))))
        self.setVisible(told is not None and told.total.share is not None and not self._away)

    def _show_summary(self) -> None:
        from ui.inbox.figures.summary import Summary  # not before the first paint

        Summary(self, self._services).open()
