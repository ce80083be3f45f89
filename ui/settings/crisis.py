"""For a crisis, before there is one: own protocols, and who may speak."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brandassist.events import Changed
from ui.queue.crisis.protocols import ProtocolsDialog
from ui.sentences import sentence_of
from ui.services import Services
from ui.settings.presenter import SettingsPresenter
from ui.settings.section import Line, Section
from ui.widgets.button import Button
from ui.widgets.field import Field
from ui.widgets.label import Label

if TYPE_CHECKING:
    from brandassist.store.publishing.protocols import Protocol


class CrisisSection(Section):
    """Protocols are written in a dialog of their own; who may speak applies at once and can be taken back."""

    def __init__(self, presenter: SettingsPresenter, services: Services) -> None:
        super().__init__()
        self._presenter, self._services = presenter, services
        self.entitle(self.tr("Crisis"))
        words = self.tr("crisis freeze protocol checklist statement speak")
        self.write = Button(self.tr("Write or change…"), small=True)
        self.names = Label("", "secondary", "ink2", wrap=True)
        self.place(Line(self.tr("Protocols"), self.write, words=words))
        self.place(Line("", self.names, words=words), "protocols")
        self.speakers = Field(self.tr("Who may speak"), self.tr("Every executive"))
        self.place(Line(self.tr("Who may speak"), self.speakers, words=words), "speakers")
        self.write.clicked.connect(self._write)
        self.speakers.editingFinished.connect(self._choose)
        services.events.subscribe(Changed, self._changed)

    def show_values(self) -> None:
        """Read the protocols again."""
        if not self.speakers.hasFocus():
            self.speakers.setText(str(self._presenter.rules.get("speakers", "")))
        self._read()

    def _read(self) -> None:
        protocols = self._services.workspace.crisis.protocols
        self._services.background.run(self, protocols, self._took, self._failed)

    def _changed(self, event: Changed) -> None:
        if "settings" in event.topics and self.isVisible():
            self._read()

    def _took(self, found: list[Protocol]) -> None:
        own = ", ".join(each.name for each in found if each.own)
        self.names.setText(own or self.tr("None of your own yet; there are templates to begin with."))

    def _failed(self, error: Exception) -> None:
        self.show_error("protocols", sentence_of(error))

    def _write(self) -> None:
        ProtocolsDialog(self.window(), self._services).open()

    def _choose(self) -> None:
        self._presenter.choose("rule", "speakers", self.speakers.text().strip())
