"""Names of projects and people, words and figures that stay inside: what the checks tell in every draft."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from brandassist.events import Changed
from ui.sentences import sentence_of
from ui.services import Services
from ui.settings.section import Line, Section
from ui.widgets.button import Button, LinkButton
from ui.widgets.field import Field
from ui.widgets.label import Label

if TYPE_CHECKING:
    from brandassist.store.writing.internal_names import KeptName


class InternalNamesSection(Section):
    """One line for each name, with Remove; a field adds one."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._shown: list[str] | None = None
        self.entitle(self.tr("Names that stay inside"))
        words = self.tr("Projects, people, figures: the checks tell them in every draft, however they are written.")
        told = Label(words, "secondary", "ink2", wrap=True)
        told.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.place(Line("", told, words=self.tr("internal names project privacy secret")))
        self.name = Field(self.tr("A name or figure"), self.tr("A name or figure"))
        self.name.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.adder = Button(self.tr("Keep inside"), small=True)
        self.place(Line("", self.name, self.adder, words=self.tr("internal names project privacy secret")), "internal")
        self.name.returnPressed.connect(self._add)
        self.adder.clicked.connect(self._add)
        self._lines = QWidget()
        self._list = QVBoxLayout(self._lines)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)
        self.place(self._lines)
        services.events.subscribe(Changed, self._changed)

    def show_values(self) -> None:
        """Read the names again."""
        self._services.background.run(self, self._services.workspace.internal_names.list, self._take, self._refused)

    def _changed(self, event: Changed) -> None:
        if "drafts" in event.topics and self.isVisible():
            self.show_values()

    def _take(self, names: list[KeptName]) -> None:
        said = [each.said for each in names]
        if said == self._shown:
            return
        self._shown = said
        while (item := self._list.takeAt(0)) is not None:
            if (line := item.widget()) is not None:
                line.hide()
                line.deleteLater()
        for each in said:
            self._list.addWidget(self._line(each))

    def _line(self, said: str) -> Line:
        shown = Label(said, "secondary", wrap=True)
        shown.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        remove = LinkButton(self.tr("Remove"))
        remove.setAccessibleName(self.tr("“{name}” may be said from now on").format(name=said))
        remove.carry(said)
        remove.asked.connect(self._remove)
        return Line("", shown, remove)

    def _add(self) -> None:
        said = self.name.text()
        if said.strip():
            work = partial(self._services.workspace.internal_names.add, said)
            self._services.background.run(self, work, self._added, self._refused)

    def _added(self, _: bool) -> None:
        self.name.clear()
        self.show_error("internal", "")
        self.show_values()

    def _remove(self, said: object) -> None:
        work = partial(self._services.workspace.internal_names.remove, str(said))
        self._services.background.run(self, work, self._removed, self._refused)

    def _removed(self, _: None) -> None:
        self.show_error("internal", "")
        self.show_values()

    def _refused(self, error: Exception) -> None:
        self.show_error("internal", sentence_of(error))
