"""Who works on this workspace, who of them sits here, and what they do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.rights import acting
from ui.settings.logins import HandOn, LoginFields
from ui.settings.presenter import SettingsPresenter
from ui.settings.removing import Removing
from ui.settings.section import Note, Section
from ui.theme import scaled
from ui.widgets.button import Button, LinkButton
from ui.widgets.choice import Option, Segmented
from ui.widgets.field import Field
from ui.widgets.label import HairLine, Label
from ui.widgets.small import Avatar

if TYPE_CHECKING:
    from brandassist.store.members import Member
    from brandassist.workspace.opened import ServerLogin


class PersonRow(QWidget):
    """One member: name, what they do, and what can be done about it."""

    changing = Signal(object)
    becoming = Signal(object)

    def __init__(self, member: Member, me: bool, login: str = "", signed_in: bool = False, keeps: bool = True) -> None:
        """`keeps`: who sits here may change them."""
        super().__init__()
        self.member = member
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 5, 0, 5)
        row.setSpacing(12)
        row.addWidget(Avatar(member.name))
        name = Label(member.name, weight=500)
        name.setMinimumWidth(scaled(140))
        row.addWidget(name)
        does = self.tr("{does}, signs in as {login}").format(does=self._does(), login=login) if login else self._does()
        row.addWidget(Label(does, "secondary", "ink2"), 1)
        if me:
            row.addWidget(Label(self.tr("You"), "secondary", "ink2"))
        elif not signed_in:  # on a server whoever signs in is who acts
            become = LinkButton(self.tr("This is me"))
            become.setAccessibleName(self.tr("{name} is who works on this computer").format(name=member.name))
            become.clicked.connect(self._become)
            row.addWidget(become)
        change = LinkButton(self.tr("Change"))
        change.setAccessibleName(self.tr("Change {name}").format(name=member.name))
        change.clicked.connect(self._change)
        row.addWidget(change)
        change.setVisible(keeps)

    def _does(self) -> str:
        return {
            "executive": self.tr("Approves"),
            "assistant": self.tr("Writes, prepares replies"),
            "colleague": self.tr("Proposes drafts and ideas"),
            "reader": self.tr("Only reads"),
        }[self.member.role]

    def _become(self) -> None:
        self.becoming.emit(self.member)

    def _change(self) -> None:
        self.changing.emit(self.member)


class PersonForm(QWidget):
    """A name and what they do, in place; Enter keeps it, Esc leaves it."""

    kept = Signal(str, str)
    left = Signal()
    ended = Signal()
    removed = Signal()

    def __init__(self, shared: bool) -> None:
        super().__init__()
        self.shared = shared
        column, row = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(8)
        row.setSpacing(8)
        self.name = Field(self.tr("Name"), self.tr("Name"))
        options = [
            Option("assistant", self.tr("Prepares")),
            Option("executive", self.tr("Approves")),
            Option("colleague", self.tr("Proposes")),
            Option("reader", self.tr("Reads")),
        ]
        self.role = Segmented(self.tr("What they do"), options)
        self.keep = Button(self.tr("Add"), small=True)
        self._leave = Button(self.tr("Cancel"), "quiet", small=True)
        self.login = LoginFields()
        self.end = Button(self.tr("End the login"), "quiet", small=True)
        self.remove = Button(self.tr("Remove…"), "quiet", small=True)
        column.addWidget(self.name)
        column.addWidget(self.login)
        column.addLayout(row)
        row.addWidget(self.role)
        row.addStretch(1)
        for widget in (self.keep, self._leave):
            row.addWidget(widget)
        ends = QHBoxLayout()
        ends.setSpacing(8)
        for widget in (self.remove, self.end):
            ends.addWidget(widget)
        ends.addStretch(1)
        column.addLayout(ends)
        self.remove.clicked.connect(self.removed)
        self.end.clicked.connect(self.ended)
        for field in (self.login.login, self.login.password):
            field.returnPressed.connect(self._keep)
        self.name.returnPressed.connect(self._keep)
        self.keep.clicked.connect(self._keep)
        self._leave.clicked.connect(self.left)
        self.hide()

    def open_for(self, member: Member | None, login: str = "", me: bool = False) -> None:
        """Ask for a new person (None), or about one that is here; `login`: theirs on the server, if any."""
        self.remove.setVisible(member is not None and not me)
        self.remove.setAccessibleName(self.tr("Remove {name}…").format(name=member.name if member else ""))
        self.login.clear()
        self.login.setVisible(self.shared and not login)
        self.end.setVisible(bool(login))
        self.end.setAccessibleName(self.tr("End the login {login}").format(login=login))
        self.name.setText(member.name if member else "")
        self.role.set_value(member.role if member else "assistant")
        self.keep.set_text(self.tr("Keep") if member else self.tr("Add"))
        self.show()
        self.name.setFocus()
        self.name.selectAll()

    def _keep(self) -> None:
        self.kept.emit(self.name.text(), self.role.value())


class PeopleSection(Section):
    """The first thing in Settings."""

    sharing = Signal()  # this workspace is to be moved to a server

    def __init__(self, presenter: SettingsPresenter) -> None:
        super().__init__()
        self.entitle(self.tr("You and the others on this workspace"), self.tr("Add a person"))
        self._presenter = presenter
        self._changed: Member | None = None
        self._found: tuple[list[tuple[Member, str]], bool] = ([], False)
        self.people: list[PersonRow] = []
        holder = QWidget()
        self._rows = QVBoxLayout(holder)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self.form, self.hand_on, self.removing = PersonForm(presenter.shared), HandOn(), Removing()
        self.place(holder)
        self.place(self.hand_on)
        self.place(self.removing)
        self.place(self.form, "member")
        shared, alone = self.tr("This workspace is on a server."), self.tr("This workspace is on this computer only.")
        self.share = LinkButton(self.tr("Share it…"))
        self.share.clicked.connect(self.sharing)
        if not acting.may("member"):
            self.share.hide()
        self.place(Note("users", shared) if presenter.shared else Note("floppy-disk", alone, self.share))
        logins = self.tr("There each login may do what its role allows, with whatever program it signs in.")
        guides = self.tr("Here roles guide and do not protect: whoever opens this workspace can change it.")
        self.place(Note("lock-simple", logins if presenter.shared else guides))
        self.link.clicked.connect(self.add_person)
        self.form.kept.connect(self._keep)
        self.form.left.connect(self.close_form)
        self.form.ended.connect(self._end_login)
        self.form.removed.connect(self._ask_to_remove)
        self.removing.sure.connect(presenter.remove_member)
        self.hand_on.done.connect(self.link.setFocus)
        presenter.handed.connect(self._hand_on)

    def show_values(self) -> None:
        """Show the people as they are now."""
        logins = self._presenter.logins
        found, keeps = [(each, logins.get(each.id, "")) for each in self._presenter.members], self._presenter.keeps
        if self._found == (found, keeps):
            return
        self._found = (found, keeps)
        self.link.setVisible(keeps)
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        me = self._presenter.me
        self.people = [PersonRow(each, each.id == me, login, me in logins, keeps) for each, login in found]
        for row in self.people:
            row.changing.connect(self._change)
            row.becoming.connect(self._become)
            self._rows.addWidget(row)
            self._rows.addWidget(HairLine())
        self._put_in_order()
        self.close_form()

    def _put_in_order(self) -> None:
        """Tab goes on from the heading to the rows, though they are made last."""
        before: QWidget = self.link
        for button in (each for row in self.people for each in row.findChildren(LinkButton)):
            QWidget.setTabOrder(before, button)
            before = button

    def add_person(self) -> None:
        """Open the form for somebody new, where people are kept from here."""
        if not self._presenter.keeps:
            return
        self._changed = None
        self.form.open_for(None)

    def close_form(self) -> None:
        self.form.hide()
        self.show_error("member", "")

    def _change(self, member: Member) -> None:
        self._changed = member
        self.removing.hide()
        self.form.open_for(member, self._presenter.logins.get(member.id, ""), member.id == self._presenter.me)

    def _become(self, member: Member) -> None:
        self._presenter.become(member.id)

    def _end_login(self) -> None:
        if self._changed is not None:
            self._presenter.end_login(self._changed.id)

    def _ask_to_remove(self) -> None:
        if (member := self._changed) is not None:
            self.close_form()
            self.removing.ask(member.id, member.name, self._presenter.logins.get(member.id, ""))

    def _hand_on(self, name: str, login: ServerLogin) -> None:
        self.close_form()
        self.hand_on.show_login(name, login)

    def _keep(self, name: str, role: str) -> None:
        login = self.form.login.value()
        if self._changed is None:
            self._presenter.add_member(name, role, login)
            return
        if (self._changed.name, self._changed.role) != (name.strip(), role):
            self._presenter.choose("member", self._changed.id, (name.strip(), role))
        elif login is None:
            self.close_form()
        if login is not None:
            self._presenter.give_login(self._changed, login)
