"""What is promised for one account, what went wrong, and leaving it: opened under its line."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from brandassist.accounts.needs import needs_of
from brandassist.networks.public_folder import ADDRESS, FOLDER
from ui.accounts.approval import ApprovalRule
from ui.accounts.cost_limit import CostLimit, charges
from ui.accounts.fields import with_scheme
from ui.accounts.pictures_place import PicturesPlace
from ui.accounts.presenter import OWN, SITE, AccountsPresenter, Shown
from ui.accounts.promises import Promises
from ui.accounts.run_this import RunThisView
from ui.rights import needs_right
from ui.sentences import sentence_of
from ui.theme import colour, scaled, theme
from ui.widgets.button import Button, LinkButton
from ui.widgets.field import Field
from ui.widgets.label import HairLine, Label
from ui.widgets.states import InlineError
from ui.words import others_words, promise_words

PAD, BAR = 16, 3


def text_left() -> int:
    """Where words begin in a line of the table, and what is opened under it."""
    return PAD + scaled(36)


def revoke_page(shown: Shown) -> str:
    """Where the network itself forgets this program; "" where there is nothing to take back."""
    account = shown.row.account
    page = needs_of(account.network).revoke if shown.row.info is not None else ""
    return account.url + page if page.startswith("/") else page


def _promise(shown: Shown) -> str:
    """Who sends, and which computer must be on for it."""
    if shown.row.here or shown.sends == "you":
        return promise_words(shown.sends, shown.label)
    return others_words(shown.label, [name for _, name in shown.row.account.keys])


class Details(QWidget):
    """On surface, the accent bar of its line going on at the left."""

    def __init__(self, shown: Shown, presenter: AccountsPresenter) -> None:
        super().__init__()
        self.shown = shown
        self._presenter = presenter
        self._force = False
        self.run_this: RunThisView | None = None
        self._column = QVBoxLayout(self)
        self._dress()
        theme.changed.connect(self._dress)
        self._column.setSpacing(0)
        self.error = InlineError()
        self._column.addWidget(self.error)
        self.promises = Promises(shown)
        self.promises.chosen.connect(self.choose_way)
        self._column.addWidget(self.promises)
        self.cost_limit = CostLimit(shown, presenter) if charges(shown) else None
        if self.cost_limit is not None:
            self._column.addWidget(self.cost_limit)
        self.approval = ApprovalRule(shown, presenter)
        needs_right("account", self.approval, *([self.cost_limit] if self.cost_limit is not None else []))
        self._column.addWidget(self.approval)
        self._column.addWidget(HairLine())
        self._promise = Label(_promise(shown), "secondary", "ink2", wrap=True)
        self._add_actions()
        if shown.row.account.network == SITE:
            self._add_address()
        pictures = shown.row.info is not None and "pictures" in needs_of(shown.row.account.network).optional
        if pictures:
            self._add_pictures()
        if (shown.row.in_folder or pictures) and shown.row.here:
            self.run_this = RunThisView(presenter.services, shown.id, pictures=pictures)
            self._column.addWidget(self.run_this)
        self._add_question()
        self.show_row(shown)

    def _add_actions(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(0, 8, 0, 0)
        row.setSpacing(20)
        row.addWidget(self._promise, 1)
        self.open = LinkButton(self.tr("Open its page"))
        self.open.clicked.connect(self._open_page)
        self.open.setVisible(bool(self._page()))
        self.forget = LinkButton(self.tr("Forget this account…"))
        self.forget.clicked.connect(self.ask_to_forget)
        needs_right("account", self.forget)
        row.addWidget(self.open)
        row.addWidget(self.forget)
        self._column.addLayout(row)

    def _add_address(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(0, 8, 0, 0)
        row.setSpacing(8)
        row.addWidget(Label(self.tr("Public address"), "secondary", "ink2"))
        self.address = Field(self.tr("Public address of your site"), "https://name.example")
        self.address.setText(self.shown.row.account.url)
        self.address.returnPressed.connect(self._keep_address)
        keep = Button(self.tr("Keep"), small=True)
        keep.setAccessibleName(self.tr("Keep the public address"))
        keep.clicked.connect(self._keep_address)
        needs_right("account", self.address, keep)
        row.addWidget(self.address, 1)
        row.addWidget(keep)
        self._column.addLayout(row)

    def _add_pictures(self) -> None:
        facts = self.shown.row.account.facts
        self.pictures = PicturesPlace(str(facts.get(FOLDER) or ""), str(facts.get(ADDRESS) or ""))
        self.pictures.entered.connect(self._keep_pictures)
        self._column.addWidget(self.pictures)
        keep = Button(self.tr("Keep"), small=True)
        keep.setAccessibleName(self.tr("Keep the folder for pictures"))
        keep.clicked.connect(self._keep_pictures)
        self._column.addWidget(keep, 0, Qt.AlignmentFlag.AlignLeft)

    def _add_question(self) -> None:
        self.question = QWidget()
        column = QVBoxLayout(self.question)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(8)
        self.asked = Label("", "secondary", wrap=True)
        column.addWidget(self.asked)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.sure = Button(self.tr("Forget"), small=True)
        self.sure.clicked.connect(self._forget)
        keep = Button(self.tr("Keep it"), "quiet", small=True)
        keep.clicked.connect(self._keep)
        self.revoke = LinkButton(self.tr("Open that page"))
        self.revoke.clicked.connect(self._open_revoke)
        for widget in (self.sure, keep, self.revoke):
            row.addWidget(widget)
        row.addStretch(1)
        column.addLayout(row)
        self._column.addWidget(self.question)
        self.question.hide()

    def show_row(self, shown: Shown) -> None:
        """Show the account as it is now; a question asked stays."""
        self.shown = shown
        self.error.show_problem(shown.problem)
        self.promises.show_row(shown)
        self.approval.show_row(shown)
        if self.cost_limit is not None:
            self.cost_limit.show_row(shown)
        if self.run_this is not None:
            self.run_this.setVisible(shown.row.in_folder)  # a folder for pictures may be named later
        self._promise.setText(_promise(shown))

    def choose_way(self, way: str) -> None:
        """Who sends from now on; what is planned keeps its promise."""
        self._presenter.choose_way(self.shown.id, way)

    def focus_first(self) -> None:
        """Enter on the line comes here."""
        (self.open if self.open.isVisible() else self.forget).setFocus(Qt.FocusReason.TabFocusReason)

    def ask_to_forget(self) -> None:
        """Ask in place, and say how to take the permission back on the network."""
        self._force = False
        said = self.tr("Forget {account}? Its login leaves the keychain; its posts and replies stay here.")
        sentences = [said.format(account=self.shown.label)]
        if revoke_page(self.shown):
            sentences.append(self.tr("To take the permission back there too, remove Brand Assist on its own page."))
        self._ask(sentences, self.tr("Forget"))

    def _ask(self, sentences: list[str], sure: str) -> None:
        self.asked.setText(" ".join(sentences))
        self.sure.set_text(sure)
        self.revoke.setVisible(bool(revoke_page(self.shown)))
        self.question.show()
        self.sure.setFocus(Qt.FocusReason.TabFocusReason)

    def _forget(self) -> None:
        self._presenter.forget(self.shown.id, self._force, self._not_forgotten)

    def _not_forgotten(self, error: Exception) -> None:
        self._force = getattr(error, "code", "") == "posts_depend"
        if self._force:
            self._ask([sentence_of(error)], self.tr("Forget anyway"))
        else:
            self.error.show_problem(sentence_of(error))

    def _keep(self) -> None:
        self.question.hide()
        self.forget.setFocus(Qt.FocusReason.TabFocusReason)

    def _keep_address(self) -> None:
        self._presenter.set_address(self.shown.id, with_scheme(self.address.text()))

    def _keep_pictures(self) -> None:
        self._presenter.set_pictures(self.shown.id, *self.pictures.said())

    def _page(self) -> str:
        if self.shown.row.account.network in OWN:
            return str(self.shown.row.account.facts.get("profile") or "")
        return str(self.shown.row.account.facts.get("profile") or self.shown.row.account.url)

    def _open_page(self) -> None:
        QDesktopServices.openUrl(QUrl(self._page()))

    def _open_revoke(self) -> None:
        QDesktopServices.openUrl(QUrl(revoke_page(self.shown)))

    def _dress(self) -> None:
        self._column.setContentsMargins(text_left(), 4, PAD, 12)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour("surface"))
        painter.fillRect(0, 0, BAR, self.height(), colour("accent"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, colour("hair"))
