"""Which notices the system shows, on this computer; window and agent both keep to it."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox

from ui.settings.presenter import SettingsPresenter
from ui.settings.section import Line, Note, Section


class NoticesSection(Section):
    """A switch for each kind."""

    def __init__(self, presenter: SettingsPresenter) -> None:
        super().__init__()
        self._presenter = presenter
        self.entitle(self.tr("Notices"))
        kinds = {
            "turn": self.tr("It is my turn to post, and ten minutes before"),
            "missed": self.tr("A post was missed, or needs a decision"),
            "sign_in": self.tr("An account needs signing in again"),
            "approvals": self.tr("Drafts wait for my approval"),
            "spike": self.tr("Far more people write than usual"),
            "published": self.tr("Posts were published as planned"),
        }
        self.kinds: dict[str, QCheckBox] = {}
        for kind, words in kinds.items():
            self.kinds[kind] = box = QCheckBox(words)
            box.clicked.connect(self._choose)
            self.place(Line("", box, words=words + self.tr("notices notifications")))
        held = self.tr("The quiet hours hold them back. They say how many and which account, never what a post says.")
        self.place(Note("clock", held), "silent")

    def show_values(self) -> None:
        """Show what counts now."""
        silent: list[str] = self._presenter.device("silent") or []
        for kind, box in self.kinds.items():
            box.setChecked(kind not in silent)

    def _choose(self) -> None:
        silent = [kind for kind, box in self.kinds.items() if not box.isChecked()]
        self._presenter.choose("device", "silent", silent)
