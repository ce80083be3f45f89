"""Recurring formats: what comes again by its name, from its template; each choice applies at once."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from brandassist import clock
from brandassist.events import Changed
from brandassist.store.publishing.slots import Slot
from brandassist.walltime import zone_named
from ui.sentences import sentence_of
from ui.services import Services
from ui.settings.format_fields import FormatFields, Offers
from ui.settings.presenter import SettingsPresenter
from ui.settings.section import Line, Section
from ui.settings.slot_lines import SlotLines
from ui.theme import scaled
from ui.when import inside, short_when
from ui.widgets.button import Button, IconButton
from ui.widgets.label import HairLine, Label
from ui.words import account_words

if TYPE_CHECKING:
    from brandassist.planning.formats import Format
    from brandassist.workspace import Workspace

NEW = Slot("", "", "", 0, "", "readers", "")  # the fields say the rest


@dataclass(frozen=True)
class Found:
    """What was read at one moment."""

    formats: tuple[Format, ...]
    offers: Offers


class FormatsSection(Section):
    """Changes are taken back by the page's undo."""

    def __init__(self, presenter: SettingsPresenter, services: Services) -> None:
        super().__init__()
        self._presenter, self._services = presenter, services
        self.found: Found | None = None
        self.entitle(self.tr("Recurring formats"), self.tr("Add a format"))
        about = self.tr("A slot with a name, such as “Friday number”: when nothing is there for it yet, you are told.")
        words = self.tr("formats recurring series every week template")
        self.none = Line("", Label(about, "secondary", "ink2", wrap=True), words=words)
        self.lines = SlotLines[FormatLine](self._line, self._show_line)
        self.form = FormatForm()
        for widget in (self.none, self.lines):
            self.place(widget)
        self.place(self.form, "formats")
        self.link.clicked.connect(self._open)
        self.form.kept.connect(self._add)
        services.events.subscribe(Changed, self._changed)

    def show_values(self) -> None:
        """Read the formats, and what may be chosen."""
        work = partial(_read, self._services.workspace)
        self._services.background.run(self, work, self._take, self._refused)

    def narrow(self, words: str) -> bool:
        found = super().narrow(words)
        self._show_none()
        return found

    def _changed(self, event: Changed) -> None:
        if event.topics & {"queue", "accounts", "drafts"} and self.isVisible():
            self.show_values()

    def _take(self, found: Found) -> None:
        self.found = found
        self.form.fields.offer(found.offers, every=True)
        self.link.setVisible(bool(found.offers.accounts))
        self.lines.show_slots([each.slot for each in found.formats])
        self._show_none()

    def _show_none(self) -> None:
        self.none.setVisible(self.found is not None and not self.found.formats)

    def _line(self, slot: Slot) -> FormatLine:
        return FormatLine(slot, self)

    def _show_line(self, line: FormatLine, slot: Slot) -> None:
        if self.found is not None:
            line.show_format(next(each for each in self.found.formats if each.slot.id == slot.id), self.found.offers)

    # -- what a person does -------------------------------------------------------------------------------------

    def _open(self) -> None:
        self.show_error("formats", "")
        self.form.open()

    def _add(self) -> None:
        said = asdict(self.form.fields.of(NEW))
        work = partial(_made, self._services.workspace, said)
        self._services.background.run(self, work, self._added, self._refused)

    def _added(self, made: Slot) -> None:
        self.form.hide()
        self.show_error("formats", "")
        self._presenter.chose_slots((made,), place="formats")
        self.show_values()
        self.link.setFocus()

    def change(self, before: Slot, after: Slot) -> None:
        """One of its values; the same again is no choice."""
        if before != after:
            self.show_error("formats", "")
            self._presenter.choose_slots((before,), (after,), "formats")

    def remove(self, slot: Slot) -> None:
        """Its posts keep their times."""
        self.show_error("formats", "")
        self.link.setFocus()
        self._presenter.choose_slots((slot,), (), "formats")

    def show_error(self, key: str, sentence: str) -> None:
        super().show_error(key, sentence)
        if key == "formats" and sentence:
            self.show_values()  # what still counts

    def _refused(self, error: Exception) -> None:
        super().show_error("formats", sentence_of(error))


class FormatForm(QWidget):
    """The fields of a new one, in place."""

    kept = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.fields = FormatFields()
        self.keep, self.leave = Button(self.tr("Add"), small=True), Button(self.tr("Cancel"), "quiet", small=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(8)
        column.addWidget(self.fields)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.keep)
        row.addWidget(self.leave)
        row.addStretch(1)
        column.addLayout(row)
        self.keep.clicked.connect(self.kept)
        self.leave.clicked.connect(self.hide)
        self.fields.name.returnPressed.connect(self.kept)
        self.hide()

    def open(self) -> None:
        """Ask for another one."""
        self.fields.name.clear()
        self.show()
        self.fields.name.setFocus()


class FormatLine(QWidget):
    """One format, each of its values chosen in place; when it comes next, and whether it has its post."""

    def __init__(self, slot: Slot, section: FormatsSection) -> None:
        super().__init__()
        self._slot, self._section = slot, section
        self.fields = FormatFields()
        self.next = Label("", "secondary", "ink3", wrap=True)
        self.gone = IconButton("x", "", 16)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.next, 1)
        row.addWidget(self.gone)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(scaled(4))
        column.addWidget(self.fields)
        column.addLayout(row)
        column.addWidget(HairLine())
        self.fields.chosen.connect(self._choose)
        self.gone.clicked.connect(self._remove)

    def show_format(self, each: Format, offers: Offers) -> None:
        """Show its values as they are kept."""
        self._slot = each.slot
        self.fields.offer(offers, every=False)
        self.fields.show_slot(each.slot)
        self.next.setText(next_words(each))
        remove = QCoreApplication.translate("FormatLine", "Remove {name}").format(name=each.slot.name)
        self.gone.setAccessibleName(remove)
        self.gone.setToolTip(remove)

    def _choose(self) -> None:
        self._section.change(self._slot, self.fields.of(self._slot))

    def _remove(self) -> None:
        self._section.remove(self._slot)


def next_words(each: Format) -> str:
    """When it comes, and whether something is there."""
    if each.next is None:
        return QCoreApplication.translate("FormatLine", "It does not come within a year.")
    at = each.next.at.astimezone(zone_named(each.next.planned.zone))
    when = inside(short_when(at, clock.now().astimezone(at.tzinfo)))
    there = QCoreApplication.translate("FormatLine", "Next {when}; its post is there.")
    nothing = QCoreApplication.translate("FormatLine", "Next {when}; nothing is there yet.")
    return (nothing if each.taken_by is None else there).format(when=when)


def _read(workspace: Workspace) -> Found:
    accounts = [(each.account.id, each.account) for each in workspace.accounts.list()]
    offers = Offers(
        [(name, account_words(account.label, account.network)) for name, account in accounts],
        [(each.id, each.title) for each in workspace.saved_texts.list("template")],
        workspace.rule("zone"),
        [each.zone for each in workspace.slots.list()],
    )
    return Found(tuple(workspace.formats.list()), offers)


def _made(workspace: Workspace, said: dict[str, object]) -> Slot:
    del said["id"]
    made = workspace.formats.add(**said)  # pyright: ignore[reportArgumentType]
    return workspace.formats.named(made)
