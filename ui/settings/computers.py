"""The computers of this workspace: when each was seen, whose logins it holds, and striking off a lost one."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from brandassist import clock
from brandassist.events import Changed
from ui.sentences import sentence_of
from ui.services import Services
from ui.settings.section import Line, Note, Section
from ui.theme import scaled
from ui.when import inside, short_when
from ui.widgets.button import Button, LinkButton
from ui.widgets.label import Label
from ui.words import account_words

if TYPE_CHECKING:
    from brandassist.publishing.computers import Struck
    from brandassist.store.accounts import Account
    from brandassist.store.deliveries.read import DeliveryRow
    from brandassist.store.devices import Device
    from brandassist.workspace import Workspace


@dataclass(frozen=True)
class Computers:
    """What was read. `labels`: of accounts, by id; `strikes`: the person here may strike off."""

    devices: tuple[Device, ...]
    labels: dict[str, str]
    strikes: bool
    struck: Struck | None


def read(workspace: Workspace) -> Computers:
    """On the database lane."""
    rows = [each.account for each in workspace.accounts.list()]
    labels = {each.id: account_words(each.label, each.network) for each in rows}
    computers = workspace.computers
    return Computers(tuple(computers.list()), labels, computers.may_strike(), computers.struck())


class ComputersSection(Section):
    """One line for each computer, with Strike off; the question stands under the list."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._shown: Computers | None = None
        self._doubted = ""  # the id of the one that is asked about
        self.strikes: dict[str, LinkButton] = {}  # to strike off, or to let back in
        self.entitle(self.tr("Computers"))
        self.told = Label("", "secondary", "refused", wrap=True)  # what happened to this one
        self.told.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.told.hide()
        self.clear = Button(self.tr("Take them out of the keychain"), small=True)
        self.clear.clicked.connect(self._clear)
        self.clear.hide()
        self.save = Button(self.tr("Save the drafts as files"), small=True)
        self.save.clicked.connect(self._to_drafts)
        self.save.hide()
        self.place(self.told)
        self.place(self.clear)
        self.place(self.save)
        holder = QWidget()
        self._list = QVBoxLayout(holder)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)
        self.place(holder, "computers")
        self._ask()
        words = self.tr("A post goes out from a computer that holds the key; keys never leave the one they were given.")
        self.place(Note("key", words))
        services.events.subscribe(Changed, self._changed)

    def _ask(self) -> None:
        self.question = QWidget()
        column = QVBoxLayout(self.question)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(8)
        self.asked = Label("", "secondary", wrap=True)
        self.sure, keep = Button(self.tr("Strike it off"), small=True), Button(self.tr("Keep it"), "quiet", small=True)
        self.sure.clicked.connect(self._strike)
        keep.clicked.connect(self._keep)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.sure)
        row.addWidget(keep)
        row.addStretch(1)
        column.addWidget(self.asked)
        column.addLayout(row)
        self.question.hide()
        self.place(self.question)

    def show_values(self) -> None:
        """Read them again."""
        self._services.background.run(self, partial(read, self._services.workspace), self._take, self._refused)

    def _changed(self, event: Changed) -> None:
        if event.topics & {"accounts", "settings"} and self.isVisible():
            self.show_values()

    # -- the list -----------------------------------------------------------------------------------------------------

    def _take(self, found: Computers) -> None:
        if found == self._shown:
            return
        self._shown = found
        focus = next((device_id for device_id, link in self.strikes.items() if link.hasFocus()), "")
        self.strikes = {}
        while (item := self._list.takeAt(0)) is not None:
            if (line := item.widget()) is not None:
                line.hide()
                line.deleteLater()
        for each in found.devices:
            self._list.addWidget(self._line(each, found))
        if focus in self.strikes:
            self.strikes[focus].setFocus()
        if self._doubted not in self.strikes:
            self._keep()
        self._tell_struck(found.struck)

    def _line(self, each: Device, found: Computers) -> Line:
        here = each.id == self._services.workspace.me.device_id
        name = Label(each.name, weight=500)
        name.setMinimumWidth(scaled(140))
        about = Label(self._about(each, found, here), "secondary", "ink2", wrap=True)
        about.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        words = self.tr("computers devices lost stolen strike off")
        if here or not found.strikes or found.struck is not None:
            return Line("", name, about, words=words)
        gone = each.struck_at is not None
        link = LinkButton(self.tr("Let it back in") if gone else self.tr("Strike off…"))
        told = self.tr("Let {computer} back in") if gone else self.tr("Strike off {computer}")
        link.setAccessibleName(told.format(computer=each.name))
        link.carry(each.id)
        link.asked.connect(self._admit if gone else self._doubt)
        self.strikes[each.id] = link
        return Line("", name, about, link, words=words)

    def _about(self, each: Device, found: Computers, here: bool) -> str:
        now = clock.now().astimezone()
        if each.struck_at is not None:
            words = self.tr("Struck off {when}: it holds no key and gets none")
            said = [words.format(when=inside(short_when(each.struck_at.astimezone(), now)))]
        elif here:
            said = [self.tr("This computer")]
        elif each.seen_at is None:
            said = [self.tr("Nothing was ever sent from it")]
        else:
            seen = inside(short_when(each.seen_at.astimezone(), now))
            said = [self.tr("Last seen {when}").format(when=seen)]
        if names := sorted(found.labels[key] for key in each.accounts if key in found.labels):
            said.append(self.tr("holds the keys of {accounts}").format(accounts=", ".join(names)))
        return "; ".join(said)

    # -- this one was struck off --------------------------------------------------------------------------------------

    def _tell_struck(self, struck: Struck | None) -> None:
        self.told.setVisible(struck is not None)
        self.save.setVisible(struck is not None)
        self.clear.hide()
        if struck is not None:
            self.told.setText(struck_words(struck))
            accounts = self._services.workspace.accounts
            self._services.background.run(self, accounts.left_here, self._tell_left, self._refused, lane="network")

    def _tell_left(self, left: list[Account]) -> None:
        struck = self._shown.struck if self._shown is not None else None
        self.clear.setVisible(bool(left) and struck is not None)
        if left and struck is not None:
            names = ", ".join(account_words(each.label, each.network) for each in left)
            words = self.tr("Its keychain still holds the logins of {accounts}.").format(accounts=names)
            self.told.setText(f"{struck_words(struck)} {words}")

    def _to_drafts(self) -> None:
        self._services.shell.go("settings", "drafts_out")

    def _clear(self) -> None:
        accounts = self._services.workspace.accounts
        self._services.background.run(self, accounts.clear_left, self._cleared, self._refused, lane="network")

    def _cleared(self, _: list[Account]) -> None:
        self.show_error("computers", "")
        self._tell_struck(self._shown.struck if self._shown is not None else None)

    # -- striking off -------------------------------------------------------------------------------------------------

    def _doubt(self, device_id: str) -> None:
        name = next((each.name for each in self._shown.devices if each.id == device_id), "") if self._shown else ""
        self._doubted = device_id
        words = self.tr(
            "Strike off “{computer}”? Its keys go, and it never sends again, also when it comes back. What it is "
            "sending now asks you. The logins stay in its keychain: change those passwords."
        )
        self.asked.setText(words.format(computer=name))
        self.question.show()
        self.sure.setFocus(Qt.FocusReason.TabFocusReason)

    def _keep(self) -> None:
        self._doubted = ""
        self.question.hide()

    def _strike(self) -> None:
        if self._doubted:
            work = partial(self._services.workspace.computers.strike, self._doubted)
            self._services.background.run(self, work, self._done, self._refused)

    def _admit(self, device_id: str) -> None:
        work = partial(self._services.workspace.computers.admit, device_id)
        self._services.background.run(self, work, self._admitted, self._refused)

    def _admitted(self, _: None) -> None:
        self.show_error("computers", "")
        self._services.shell.say(self.tr("It may work here again. Its accounts are connected on it anew."))
        self.show_values()

    def _done(self, asking: list[DeliveryRow]) -> None:
        self._keep()
        self.show_error("computers", "")
        if asking:
            words = self.tr("%n posts were being sent there and ask for you in the Queue.", "", len(asking))
            self._services.shell.say(words)
        self.show_values()

    def _refused(self, error: Exception) -> None:
        self.show_error("computers", sentence_of(error))


def struck_words(struck: Struck) -> str:
    """What happened to this computer."""
    when = inside(short_when(struck.at.astimezone(), clock.now().astimezone()))
    translate = QCoreApplication.translate
    words = translate("Computers", "This computer was struck off {when}.")
    if struck.by:
        words = translate("Computers", "{name} struck off this computer {when}.")
    after = translate("Computers", "It sends nothing here any more. What was written here is kept here.")
    return f"{words.format(name=struck.by, when=when)} {after}"
