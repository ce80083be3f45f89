"""What the first start says beside the entry: three hints, what is ready to use, who works here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import colour, font, paint_icon, scaled
from ui.widgets.button import LinkButton
from ui.widgets.label import HairLine, Label, SectionHeading
from ui.widgets.small import Painted, text_width
from ui.widgets.states import IconMark
from ui.words import network_icon, network_name

if TYPE_CHECKING:
    from brandassist.accounts.promises import AccountRow


class Hints(QWidget):
    """Each goes when it is done, all by Hide these hints."""

    hidden = Signal()

    def __init__(self, to_practice: bool) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(SectionHeading(self.tr("Three things, when you like")))
        column.addSpacing(18)
        said = [
            (self.tr("Write three lines"), self.tr("They are saved while you type, on this computer.")),
            (self.tr("Turn one line into a draft"), self.tr("Select it and choose Make a draft.")),
            (self.tr("Send it to Practice"), self.tr("It behaves like a network and nobody sees it.")),
        ]
        self._rows = [_hint(number, *words) for number, words in enumerate(said, 1)]
        self._lines = [HairLine() for _ in self._rows]
        self._to_practice = to_practice
        for row, line in zip(self._rows, self._lines, strict=True):
            column.addWidget(line)
            column.addWidget(row)
        column.addSpacing(4)
        hide = LinkButton(self.tr("Hide these hints"))
        hide.clicked.connect(self.hidden)
        column.addWidget(hide)

    def show_done(self, done: tuple[bool, bool, bool]) -> bool:
        """Leave out what is done; whether anything is left."""
        wanted = [not done[0], not done[1], not done[2] and self._to_practice]
        for at, (row, line) in enumerate(zip(self._rows, self._lines, strict=True)):
            row.setVisible(wanted[at])
            line.setVisible(wanted[at] and any(wanted[:at]))
        return any(wanted)


def _hint(number: int, title: str, detail: str) -> QWidget:
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 10, 0, 12)
    line.setSpacing(0)
    figure = Label(str(number), "section", "ink2")
    figure.setFixedWidth(28)
    words = QVBoxLayout()
    words.setSpacing(2)
    words.addWidget(Label(title, "secondary", weight=500, wrap=True))
    words.addWidget(Label(detail, "secondary", "ink2", wrap=True))
    line.addWidget(figure)
    line.addLayout(words, 1)
    line.setAlignment(figure, Qt.AlignmentFlag.AlignTop)
    return row


class Connected(Painted):
    """A tick in a disc, and its word beside it."""

    def __init__(self) -> None:
        words = QCoreApplication.translate("DiaryStart", "Connected")
        super().__init__(words)
        self._words = words

    def sizeHint(self) -> QSize:
        return QSize(scaled(13) + 6 + text_width(self._words, "meta", 500) + 1, scaled(18))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter, size = self._begin(), scaled(13)
        paint_icon(painter, QRectF(0, (self.height() - size) / 2, size, size), "check-circle-fill", "published")
        painter.setFont(font("meta", 500))
        painter.setPen(colour("published"))
        painter.drawText(self.rect().adjusted(size + 6, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self._words)


class Ready(QWidget):
    """The accounts that work on day one, and the way to others if that screen is built."""

    accounts_wanted = Signal()

    def __init__(self, with_accounts: bool) -> None:
        super().__init__()
        self._shown: list[tuple[str, str, str]] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.addWidget(SectionHeading(self.tr("Ready to use")), 1)
        if with_accounts:
            head.addWidget(self._link(self.tr("Accounts")))
        column.addLayout(head)
        column.addSpacing(8)
        column.addWidget(HairLine())
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        column.addLayout(self._rows)
        if with_accounts:
            foot = QHBoxLayout()
            foot.setContentsMargins(0, 12, 0, 0)
            foot.setSpacing(4)
            foot.addWidget(Label(self.tr("LinkedIn, X, Mastodon and others can wait."), "secondary", "ink2"))
            foot.addWidget(self._link(self.tr("Connect one")))
            foot.addStretch(1)
            column.addLayout(foot)

    def show_accounts(self, rows: tuple[AccountRow, ...]) -> None:
        """Those whose key is on this computer and that are connected."""
        ready = [row.account for row in rows if row.here and row.account.state == "connected"]
        shown = [(each.network, network_name(each.network), self._detail(each.network, each.label)) for each in ready]
        if shown == self._shown:
            return
        self._shown = shown
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for network, name, detail in shown:
            self._rows.addWidget(_account(network, name, detail))
            self._rows.addWidget(HairLine())
        self.setVisible(bool(shown))

    def _detail(self, network: str, label: str) -> str:
        if network == "practice":
            return self.tr("Stays on this computer")
        return self.tr("Pages in a folder") if network == "site" else label

    def _link(self, words: str) -> LinkButton:
        link = LinkButton(words)
        link.clicked.connect(self.accounts_wanted)
        return link


def _account(network: str, name: str, detail: str) -> QWidget:
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 9, 0, 9)
    line.setSpacing(12)
    line.addWidget(IconMark(network_icon(network), "ink2", 20))
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(Label(name, "secondary", weight=500))
    words.addWidget(Label(detail, "secondary", "ink2"))
    line.addLayout(words, 1)
    line.addWidget(Connected())
    return row


class Start(QWidget):
    """Hints, and what is ready to use: beside the entry, and below it where the window is narrow."""

    hints_hidden = Signal()
    accounts_wanted = Signal()

    def __init__(self, with_composer: bool, with_accounts: bool) -> None:
        super().__init__()
        self.tips, self.ready = Hints(with_composer), Ready(with_accounts)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(36)
        column.addWidget(self.tips)
        column.addWidget(self.ready)
        self.tips.hidden.connect(self.hints_hidden)
        self.ready.accounts_wanted.connect(self.accounts_wanted)
        self.hide()

    def show_start(self, done: tuple[bool, bool, bool], rows: tuple[AccountRow, ...], wanted: bool) -> bool:
        """Show what is left of it, if it is `wanted` here; whether anything is left."""
        left = self.tips.show_done(done)
        self.ready.show_accounts(rows)
        self.setVisible(left and wanted)
        return left


class Alone(QWidget):
    """Nobody else works here yet."""

    person_wanted = Signal()

    def __init__(self, with_settings: bool) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(HairLine())
        row = QHBoxLayout()
        row.setContentsMargins(28, 14, 28, 14)
        row.setSpacing(8)
        row.addWidget(IconMark("users"))
        row.addWidget(Label(self.tr("You work alone for now."), "secondary", "ink2"))
        if with_settings:
            link = LinkButton(self.tr("Add a person"))
            link.clicked.connect(self.person_wanted)
            row.addWidget(link)
        row.addStretch(1)
        column.addLayout(row)
