"""When far more people write than usual: one calm line with its numbers, and crisis mode one question away."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from brandassist.events import Changed
from ui.services import Services
from ui.when import short_day_month
from ui.widgets.button import Button, LinkButton
from ui.widgets.dialog import Dialog
from ui.widgets.flow import Flow
from ui.widgets.label import HairLine, Label

if TYPE_CHECKING:
    from brandassist.inbox.signals import Signals

ASIDE = "signals_aside"  # the day, in the workspace's zone, for which a person set them aside on this computer
EVERY_MS = 5 * 60_000  # an hour passes also while nobody writes


class Looking(QObject):
    """Asks for the signals, one answer at a time; `found` brings those worth telling, None for none."""

    found = Signal(object)

    def __init__(self, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._looking = self._again = False
        self._tick = QTimer(self)
        self._tick.setInterval(EVERY_MS)
        self._tick.timeout.connect(self.look)
        self._tick.start()
        services.device.chosen.connect(self._chosen)

    def look(self) -> None:
        """Ask again; while the last answer is still to come, once after it."""
        if self._looking:
            self._again = True
            return
        self._looking, self._again = True, False
        self._services.background.run(self, self._services.workspace.inbox.signals, self._took, self._unread)

    def _took(self, signals: Signals) -> None:
        self._looking = False
        aside = self._services.device.get(ASIDE) == day_of(signals)
        self.found.emit(signals if signals.spike and not aside else None)
        if self._again:
            self.look()

    def _chosen(self, name: str) -> None:
        if name == ASIDE:
            self.look()

    def _unread(self, error: Exception) -> None:
        del error  # the screen in front says what is wrong
        self._looking = False


class SignalWatch(QObject):
    """Tells a spike in the strip of every screen; it leads to the Inbox."""

    def __init__(self, services: Services, window: QObject) -> None:
        super().__init__(window)
        self._services = services
        self._looking = Looking(services, self)
        self._looking.found.connect(self._tell)
        services.events.subscribe(Changed, self._changed)
        self._looking.look()

    def _changed(self, event: Changed) -> None:
        if event.topics & {"inbox", "settings"}:
            self._looking.look()

    def _tell(self, found: Signals | None) -> None:
        self._services.shell.tell(came_words(found) if found is not None else "", self._go)

    def _go(self) -> None:
        self._services.shell.go("inbox")


class SignalLine(QWidget):
    """Over the messages while a spike lasts: what it is, its numbers, crisis mode (which asks), not today any more."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._found: Signals | None = None
        self.said = Label("", "secondary", "awaiting", 500, wrap=True)
        self.sounds = Label("", "meta", "ink2", wrap=True)
        self.numbers = LinkButton(self.tr("The numbers…"))
        self.crisis = LinkButton(self.tr("Crisis mode…"))
        self.aside = LinkButton(self.tr("Not again today"))
        self.numbers.clicked.connect(self._show_numbers)
        self.crisis.clicked.connect(self._ask)
        self.aside.clicked.connect(self._set_aside)
        self._lay_out()
        self._looking = Looking(services, self)
        self._looking.found.connect(self.show_signals)
        self.hide()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        inner = QVBoxLayout()
        inner.setContentsMargins(16, 12, 16, 12)
        inner.setSpacing(4)
        inner.addWidget(self.said)
        inner.addWidget(self.sounds)
        acts = Flow()
        for each in (self.numbers, self.crisis, self.aside):
            acts.addWidget(each)
        inner.addLayout(acts)
        column.addLayout(inner)
        column.addWidget(HairLine())

    def look(self) -> None:
        """Ask again."""
        self._looking.look()

    def show_signals(self, found: Signals | None) -> None:
        """Show them; None hides the line."""
        self._found = found
        if found is not None:
            self.said.setText(came_words(found))
            self.sounds.setText(sounds_words(found))
            self.sounds.setVisible(bool(self.sounds.text()))
            self.setAccessibleName(f"{self.said.text()} {self.sounds.text()}".strip())
        self.setVisible(found is not None)

    def _show_numbers(self) -> None:
        if self._found is not None:
            NumbersDialog(self.window(), self._found).open()

    def _ask(self) -> None:
        if self._found is not None:
            dialog = CrisisQuestion(self.window(), self._found)
            dialog.accepted.connect(self._services.shell.freeze)
            dialog.open()

    def _set_aside(self) -> None:
        if self._found is not None:
            self._services.device.put(ASIDE, day_of(self._found))


class NumbersDialog(Dialog):
    """What it rests on: the same hour of each day that was looked at, and the rule."""

    def __init__(self, over: QWidget, found: Signals) -> None:
        from brandassist.inbox.signals import SPIKE_MESSAGES, SPIKE_PEOPLE

        super().__init__(over, self.tr("The last hour against past days"), 480)
        self.body.addWidget(Label(came_words(found), wrap=True))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setColumnStretch(2, 1)
        grid.setColumnStretch(5, 1)
        for number, (day, count) in enumerate(found.days):
            half = (len(found.days) + 1) // 2
            row, column = number % half, 3 * (number // half)
            grid.addWidget(Label(short_day_month(day), "secondary", "ink2"), row, column)
            grid.addWidget(Label(str(count), "secondary"), row, column + 1, Qt.AlignmentFlag.AlignRight)
        self.body.addSpacing(8)
        self.body.addLayout(grid)
        self.body.addSpacing(8)
        rule = self.tr(
            "Told from {messages} messages of {people} people on, where that is three times the usual and more than on "
            "any of these days. The rule is our own choice of 23 November 2026."
        ).format(messages=SPIKE_MESSAGES, people=SPIKE_PEOPLE)
        self.body.addWidget(Label(rule, "meta", "ink2", wrap=True))
        foot = self.add_foot()
        foot.addStretch(1)
        close = Button(self.tr("Close"))
        close.clicked.connect(self.reject)
        foot.addWidget(close)


class CrisisQuestion(Dialog):
    """Asked before anything is held: only a person starts crisis mode."""

    def __init__(self, over: QWidget, found: Signals) -> None:
        super().__init__(over, self.tr("Start crisis mode?"), 480)
        self.body.addWidget(Label(came_words(found), "secondary", "ink2", wrap=True))
        holds = self.tr("Every post and reply that has not left is held at once, and nothing goes again by itself.")
        self.body.addWidget(Label(holds, wrap=True))
        foot = self.add_foot()
        foot.addStretch(1)
        self.no = Button(self.tr("No, go on as usual"))
        self.no.clicked.connect(self.reject)
        foot.addWidget(self.no)
        self.yes = Button(self.tr("Start crisis mode"), "primary")
        self.yes.setAutoDefault(False)
        self.yes.clicked.connect(self.accept)
        foot.addWidget(self.yes)
        self.no.setFocus()


def day_of(found: Signals) -> str:
    """The day it is now where the workspace is at home."""
    now: datetime = found.now
    return now.date().isoformat()


class InTheHour(QObject):
    """Where numbers meet words."""

    def messages(self, count: int) -> str:
        """ "14 messages in the last hour" """
        return self.tr("%n messages in the last hour", "", count)


def came_words(found: Signals) -> str:
    """ "14 messages in the last hour, usually 2 to 4.", or that the days are too few to say what is usual."""
    from brandassist.inbox.signals import FEWEST_DAYS

    translate = QCoreApplication.translate
    came = InTheHour().messages(found.last_hour)
    if found.usual is None:
        template = translate("Inbox", "{came}. Too few days to say what is usual: {known} of {needed}.")
        return template.format(came=came, known=len(found.days), needed=FEWEST_DAYS)
    low, high = found.usual
    usual = str(low) if low == high else translate("Inbox", "{low} to {high}").format(low=low, high=high)
    template = translate("Inbox", "{came}, usually {usual}.")
    if found.practice:
        template = translate("Inbox", "{came} on the practice network, usually {usual}.")
    return template.format(came=came, usual=usual)


def sounds_words(found: Signals) -> str:
    """How they sound, where enough of them are English to say so."""
    tone = found.tone
    if not tone.critical:
        return ""
    words = QCoreApplication.translate("Inbox", "Of {english} in English {critical} sound critical, a guess.")
    return words.format(english=tone.english, critical=tone.critical)
