"""The steps of setting up: who approves, and which accounts. Gone when done."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from ui.accounts.presenter import OWN, AccountsPresenter
from ui.settings.section import Note
from ui.theme import colour, font, paint_icon, scaled, theme
from ui.widgets.label import Label
from ui.widgets.rows import wrapped

WIDTH, MARGIN = 312, 32


@dataclass(frozen=True)
class Step:
    """A thing to do, how it stands, and whether it is done."""

    name: str
    title: str
    state: str
    done: bool


class StepButton(QAbstractButton):
    """A step, 60 high; pressing it goes there."""

    def __init__(self, number: int, step: Step) -> None:
        super().__init__()
        self.step, self._number = step, number
        self.setAccessibleName(f"{step.title}: {step.state}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(scaled(64))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = scaled(11)
        disc = QRectF(0, top, 20, 20)
        if self.step.done:
            paint_icon(painter, disc, "check-circle-fill", "published")
        else:
            painter.setPen(QPen(colour("accent"), 1.2))
            painter.drawEllipse(disc.adjusted(1, 1, -1, -1))
            painter.setFont(font("meta", 600))
            painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(self._number))
        left, room = 28, self.width() - 28
        painter.setFont(font("body", 500 if self.step.done else 600))
        painter.setPen(colour("accent" if self.underMouse() else "ink"))
        painter.drawText(left, top + scaled(15), wrapped(self.step.title, "body", 500, room, 1)[0])
        painter.setFont(font("secondary"))
        painter.setPen(colour("ink2"))
        painter.drawText(left, top + scaled(35), wrapped(self.step.state, "secondary", 400, room, 1)[0])
        painter.fillRect(0, self.height() - 1, self.width(), 1, colour("hair"))


class SetUp(QWidget):
    """Fills the left pane."""

    asked = Signal(str)

    def __init__(self, presenter: AccountsPresenter) -> None:
        super().__init__()
        self._presenter = presenter
        self._shown: list[Step] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 28, MARGIN, 24)
        column.setSpacing(0)
        column.addWidget(Label(self.tr("Set up"), "section"))
        self._said = Label("", "secondary", "ink2", wrap=True)
        column.addWidget(self._said)
        column.addSpacing(12)
        self._steps = QVBoxLayout()
        self._steps.setSpacing(0)
        column.addLayout(self._steps)
        column.addStretch(1)
        self._keys = QVBoxLayout()
        column.addLayout(self._keys)
        self._lasting: bool | None = None
        theme.changed.connect(self._again)

    def show_values(self) -> bool:
        """Show how far it is; whether anything is left to do."""
        steps = [self._people(), self._accounts()]
        done = sum(step.done for step in steps)
        if steps != self._shown:
            self._shown = steps
            self._make(steps)
            self._said.setText(
                self.tr("{done} of {all}. Leave and come back when you like.").format(done=done, all=len(steps))
            )
        if self._lasting != self._presenter.lasting:
            self._lasting = self._presenter.lasting
            self._show_keys(self._lasting)
        return done < len(steps)

    def _people(self) -> Step:
        members, rule = self._presenter.members, self._presenter.rule
        approves = [each.name for each in members if each.role == "executive"]
        prepares = [each.name for each in members if each.role != "executive"]
        title = self.tr("Who writes, who approves")
        if rule == "alone" or (rule == "assistant" and not prepares):
            said = self.tr("You work alone") if len(members) == 1 else self.tr("Nobody approves what others write")
            return Step("people", title, said, len(members) == 1)
        if not prepares:
            return Step("people", title, self.tr("{name} approves").format(name=", ".join(approves)), True)
        said = self.tr("{writer} prepares, {approver} approves")
        return Step("people", title, said.format(writer=", ".join(prepares), approver=", ".join(approves)), True)

    def _accounts(self) -> Step:
        outside = self._presenter.networks() - set(OWN)
        said = self.tr("%n connected", "", len(outside)) if outside else self.tr("Only your site and practice so far")
        return Step("accounts", self.tr("Connect accounts"), said, bool(outside))

    def _make(self, steps: list[Step]) -> None:
        while (item := self._steps.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for number, step in enumerate(steps, 1):
            button = StepButton(number, step)
            button.clicked.connect(self._asked)
            self._steps.addWidget(button)

    def _show_keys(self, lasting: bool) -> None:
        while (item := self._keys.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        kept = self.tr("Keys stay in this computer’s keychain. They are never in a backup, a log or an export.")
        lost = self.tr("This computer has no keychain that answers, so logins are kept for this run only.")
        self._keys.addWidget(Note("key", kept if lasting else lost))

    def _asked(self) -> None:
        button = self.sender()
        if isinstance(button, StepButton):
            self.asked.emit(button.step.name)

    def _again(self) -> None:
        self._make(self._shown)
