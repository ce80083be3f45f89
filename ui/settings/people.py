"""Who works on this workspace, who of them sits here, and what they do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.settings.presenter import SettingsPresenter
from ui.settings.section import Note, Section
from ui.theme import scaled
from ui.widgets.button import Button, LinkButton
from ui.widgets.choice import Option, Segmented
from ui.widgets.field import Field
from ui.widgets.label import HairLine, Label
from ui.widgets.small import Avatar

if TYPE_CHECKING:
    from brandassist.store.members import Member


class PersonRow(QWidget):
    """One member: name, what they do, and what can be done about it."""

    changing = Signal(object)
    becoming = Signal(object)

    def __init__(self, member: Member, me: bool) -> None:
        super().__init__()
        self.member = member
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 5, 0, 5)
        row.setSpacing(12)
        row.addWidget(Avatar(member.name))
        name = Label(member.name, weight=500)
        name.setMinimumWidth(scaled(140))
        row.addWidget(name)
        does = self.tr("Approves") if member.role == "executive" else self.tr("Writes, prepares replies")
        row.addWidget(Label(does, "secondary", "ink2"), 1)
        if me:
            row.addWidget(Label(self.tr("You"), "secondary", "ink2"))
        else:
            become = LinkButton(self.tr("This is me"))
            become.setAccessibleName(self.tr("{name} is who works on this computer").format(name=member.name))
            become.clicked.connect(self._become)
            row.addWidget(become)
        change = LinkButton(self.tr("Change"))
        change.setAccessibleName(self.tr("Change {name}").format(name=member.name))
        change.clicked.connect(self._change)
        row.addWidget(change)

    def _become(self) -> None:
        self.becoming.emit(self.member)

    def _change(self) -> None:
        self.changing.emit(self.member)


class PersonForm(QWidget):
    """A name and what they do, in place; Enter keeps it, Esc leaves it."""

    kept = Signal(str, str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 8, 0, 8)
        row.setSpacing(8)
        self.name = Field(self.tr("Name"), self.tr("Name"))
        options = [Option("assistant", self.tr("Prepares")), Option("executive", self.tr("Approves"))]
        self.role = Segmented(self.tr("What they do"), options)
        self.keep = Button(self.tr("Add"), small=True)
        self._leave = Button(self.tr("Cancel"), "quiet", small=True)
        row.addWidget(self.name, 1)
        for widget in (self.role, self.keep, self._leave):
            row.addWidget(widget)
        self.name.returnPressed.connect(self._keep)
        self.keep.clicked.connect(self._keep)
        self._leave.clicked.connect(self.left)
        self.hide()

    def open_for(self, member: Member | None) -> None:
        """Ask for a new person (None), or about one that is here."""
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

    def __init__(self, presenter: SettingsPresenter) -> None:
        super().__init__()
        self.entitle(self.tr("You and the others on this workspace"), self.tr("Add a person"))
        self._presenter = presenter
        self._changed: Member | None = None
        self.people: list[PersonRow] = []
        holder = QWidget()
        self._rows = QVBoxLayout(holder)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self.form = PersonForm()
        self.place(holder)
        self.place(self.form, "member")
        shared, alone = self.tr("This workspace is on a server."), self.tr("This workspace is on this computer only.")
        self.place(Note("users", shared) if presenter.shared else Note("floppy-disk", alone))
        self.link.clicked.connect(self.add_person)
        self.form.kept.connect(self._keep)
        self.form.left.connect(self.close_form)

    def show_values(self) -> None:
        """Show the people as they are now."""
        if [row.member for row in self.people] == self._presenter.members:
            return
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.people = [PersonRow(member, member.id == self._presenter.me) for member in self._presenter.members]
        for row in self.people:
            row.changing.connect(self._change)
            row.becoming.connect(self._become)
            self._rows.addWidget(row)
            self._rows.addWidget(HairLine())
        self.close_form()

    def add_person(self) -> None:
        """Open the form for somebody new."""
        self._changed = None
        self.form.open_for(None)

    def close_form(self) -> None:
        self.form.hide()
        self.show_error("member", "")

    def _change(self, member: Member) -> None:
        self._changed = member
        self.form.open_for(member)

    def _become(self, member: Member) -> None:
        self._presenter.become(member.id)

    def _keep(self, name: str, role: str) -> None:
        if self._changed is None:
            self._presenter.add_member(name, role)
        elif (self._changed.name, self._changed.role) == (name.strip(), role):
            self.close_form()
        else:
            self._presenter.choose("member", self._changed.id, (name.strip(), role))
