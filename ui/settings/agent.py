"""Publishing while the window is closed: put the agent into the system, take it out, see how it stands."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QCheckBox

from brandassist.agent import service
from brandassist.agent.service import Standing
from brandassist.workspace import Workspace
from ui.sentences import sentence_of
from ui.services import Services
from ui.settings.section import Line, Note, Section
from ui.widgets.label import Label


class AgentSection(Section):
    """One switch; under it how it stands, and what it needs."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self.entitle(self.tr("Publishing without the window"))
        self.keep = QCheckBox(self.tr("Keep publishing when the window is closed"))
        self.keep.clicked.connect(self._choose)
        self.place(Line("", self.keep, words=self.keep.text() + self.tr("agent service background")), "agent")
        self.stands = Label("", "secondary", "ink2", wrap=True)
        self.place(self.stands)
        needs = self.tr(
            "This computer must be on, and you logged in: your passwords are in a keychain that opens when you log in."
        )
        self.place(Note("key", needs))
        if service.kind_here() != "systemd":
            untried = self.tr(
                "On this system nobody has tried it yet: look whether it publishes before you rely on it."
            )
            self.place(Note("warning", untried))
        self._installed = self._changing = False
        self._read()

    def show_values(self) -> None:
        """It is the system that knows, so it is asked again."""
        if not self._changing:
            self._read()

    def _read(self) -> None:
        self._run(partial(_standing, self._services.workspace))

    def _choose(self, on: bool) -> None:
        self._changing = True
        self.keep.setEnabled(False)
        self.stands.setText(self.tr("Starting it…") if on else self.tr("Finishing what is in flight…"))
        self._run(partial(_put_in if on else _take_out, self._services.workspace))

    def _run(self, work: partial[Standing]) -> None:
        self._services.background.run(self, work, self._show, self._failed, lane="network")

    def _show(self, stands: Standing) -> None:
        self.error("agent").show_problem("")
        self._settle(stands.installed)
        self.stands.setText(self._words(stands))

    def _words(self, stands: Standing) -> str:
        if stands.state == "failed":
            return self.tr("It failed too often and was given up; the log says why. Switch it off and on again.")
        if stands.at_work:
            return self.tr("It is at work.")
        if stands.installed:
            return self.tr("It starts when you log in; it is not at work now.")
        return self.tr("While the window is closed, nothing is published from this computer.")

    def _failed(self, error: Exception) -> None:
        self._settle(self._installed)
        self.stands.setText("")
        self.error("agent").show_problem(sentence_of(error))

    def _settle(self, installed: bool) -> None:
        self._changing, self._installed = False, installed
        self.keep.setEnabled(True)
        self.keep.setChecked(installed)


def _standing(workspace: Workspace) -> Standing:
    return service.standing(workspace.address, workspace.id)


def _put_in(workspace: Workspace) -> Standing:
    service.install(workspace.address)
    return _standing(workspace)


def _take_out(workspace: Workspace) -> Standing:
    service.remove(workspace.address)
    return _standing(workspace)
