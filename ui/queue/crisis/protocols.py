"""Protocols: own ones are written, renamed, reordered and deleted here; a template becomes an own one."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from brandassist import assets
from brandassist.store.publishing.protocols import Protocol
from ui.queue.crisis.steps import StepEditor
from ui.queue.crisis.words import protocol_words
from ui.reach import needs_server
from ui.sentences import sentence_of
from ui.services import Services
from ui.widgets.button import Button
from ui.widgets.dialog import Dialog
from ui.widgets.field import Field, Labelled, Select
from ui.widgets.label import HairLine, Label
from ui.widgets.states import InlineError
from ui.words import language_name

if TYPE_CHECKING:
    from brandassist.workspace import Workspace

NEW, LABEL = "", 112


class ProtocolsDialog(Dialog):
    """`changed` comes after one was kept or deleted. It begins with the one whose id is `first`."""

    changed = Signal()

    def __init__(self, parent: QWidget, services: Services, first: str = "") -> None:
        super().__init__(parent, "", 720)
        self.set_title(self.tr("Protocols"))
        self._services, self._first = services, first
        self._all: list[Protocol] = []
        self._shown: Protocol | None = None
        self._typed = self._sure = False
        self.which = Select(self.tr("Protocol"), [(NEW, self.tr("A new protocol"))])
        self.name = Field(self.tr("Name"), self.tr("What it is for"))
        self.language = Select(self.tr("Language"), [(each, language_name(each)) for each in assets.WRITTEN])
        for choice in (self.which, self.language):
            choice.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.steps = StepEditor()
        self.hint = Label("", "secondary", "ink2", wrap=True)
        self.doubt = InlineError(self.tr("Close all the same"), warning=True)
        self.error = InlineError()
        for words, widget in (
            (self.tr("Protocol"), self.which),
            (self.tr("Name"), self.name),
            (self.tr("Language"), self.language),
        ):
            self.body.addWidget(Labelled(words, widget, LABEL))
        self.body.addWidget(HairLine())
        for widget in (self.hint, self.steps, self.error, self.doubt):
            self.body.addWidget(widget)
        self._add_foot()
        self._connect()
        self._read()

    def _add_foot(self) -> None:
        foot: QHBoxLayout = self.add_foot()
        self.remove = Button(self.tr("Delete the protocol"), "quiet")
        self.close_button, self.keep = Button(self.tr("Close")), Button(self.tr("Keep"), "primary")
        foot.addWidget(self.remove)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        foot.addWidget(self.keep)
        for button in (self.remove, self.close_button, self.keep):
            button.setAutoDefault(False)  # Enter in a field must not close what is being written

    def _connect(self) -> None:
        self.which.activated.connect(self._choose)
        self.name.textEdited.connect(self._type)
        self.language.activated.connect(self._type)
        self.steps.changed.connect(self._type)
        self.doubt.acted.connect(self._leave)
        self.remove.clicked.connect(self._remove)
        self.close_button.clicked.connect(self.reject)
        self.keep.clicked.connect(self._keep)
        needs_server(self.remove, self.keep)

    # -- showing ------------------------------------------------------------------------------------------------

    def _read(self) -> None:
        self._services.background.run(self, self._services.workspace.crisis.protocols, self._took, self._failed)

    def _took(self, found: list[Protocol]) -> None:
        self._all = found
        while self.which.count() > 1:
            self.which.removeItem(1)
        for each in found:
            self.which.addItem(protocol_words(each), each.id)
        own = next((each.id for each in found if each.own), NEW)
        self.which.set_value(self._first if any(each.id == self._first for each in found) else own)
        self._choose()

    def _choose(self) -> None:
        chosen = self.which.value()
        shown = self._shown = next((each for each in self._all if each.id == chosen), None)
        self.name.setText(shown.name if shown is not None else "")
        language = QLocale().name().split("_")[0]
        self.language.set_value(shown.language if shown is not None else language)
        self.steps.show_steps(shown.steps if shown is not None else ())
        own = shown is None or shown.own
        template = self.tr("A template stays as it is; what you keep of it is your own protocol.")
        written = self.tr("In the order in which they are done. A crisis that lasts keeps the steps it began with.")
        self.hint.setText(written if own else template)
        self.keep.set_text(self.tr("Keep") if own else self.tr("Keep as my own"))
        self.remove.setVisible(shown is not None and shown.own)
        self._type_over(False)
        if shown is None:
            self.steps.add()
            self._type_over(False)
            self.name.setFocus()

    def _type(self) -> None:
        self._type_over(True)

    def _type_over(self, typed: bool) -> None:
        self._typed, self._sure = typed, False
        self.which.setEnabled(not typed)
        self.doubt.show_problem("")
        self.error.show_problem("")

    # -- what a person does -------------------------------------------------------------------------------------

    def _keep(self) -> None:
        shown = self._shown
        own = shown.id if shown is not None and shown.own else None
        crisis, language = self._services.workspace.crisis, str(self.language.value())
        self._do(partial(crisis.keep_protocol, self.name.text(), language, self.steps.steps(), own))

    def _remove(self) -> None:
        if self._shown is not None:
            self._do(partial(_removed, self._services.workspace, self._shown.id))

    def _do(self, work: Callable[[], str]) -> None:
        self._services.background.run(self, work, self._done, self._failed)

    def _done(self, protocol_id: str) -> None:
        self._first = protocol_id
        self._type_over(False)
        self.changed.emit()
        self._read()

    def _failed(self, error: Exception) -> None:
        self.error.show_problem(sentence_of(error))

    def reject(self) -> None:
        """Close, unless something is not kept: then ask in place."""
        if self._typed and not self._sure:
            self.doubt.show_problem(self.tr("What you changed is not kept yet."))
            self.keep.setFocus()
            return
        super().reject()

    def _leave(self) -> None:
        self._sure = True
        self.reject()


def _removed(workspace: Workspace, protocol_id: str) -> str:
    workspace.crisis.remove_protocol(protocol_id)
    return ""
