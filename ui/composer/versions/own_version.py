"""An own version beside the master text: what giving it up would change, and what changed in the master since."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.composer.presenter import Composer
from ui.composer.versions.versions import DifferenceView
from ui.theme import scaled
from ui.widgets.button import Button
from ui.widgets.dialog import Dialog
from ui.widgets.label import Label

if TYPE_CHECKING:
    from brandassist.writing.library import MasterChange


class OwnVersionDialog(Dialog):
    """Shows a difference first. Its signals bring the target: `follow` gives the own version up, `keep` says that
    it was looked at, `take` makes the master's change in it."""

    follow = Signal(str)
    keep = Signal(str)
    take = Signal(str)

    def __init__(self, parent: QWidget, composer: Composer, target_id: str, title: str, words: str) -> None:
        super().__init__(parent, title, 640)
        self._target_id = target_id
        self.body.addWidget(Label(words, "secondary", "ink2", wrap=True))
        self.view = DifferenceView(composer)
        self.view.setFixedHeight(scaled(260))
        self.body.addWidget(self.view)

    def offer(self, change: MasterChange | None = None) -> None:
        """The buttons; taking over only where a `change` can be made."""
        foot = self.add_foot()
        foot.addStretch(1)
        self.keep_button = Button(self.tr("Keep own version"))
        takes = change is not None and change.taken.text != change.own
        self.follow_button = Button(self.tr("Follow master text"), "normal" if takes else "primary")
        self.keep_button.clicked.connect(self._keep)
        self.follow_button.clicked.connect(self._follow)
        foot.addWidget(self.keep_button)
        foot.addWidget(self.follow_button)
        if takes:
            self.take_button = Button(self.tr("Take the change over"), "primary")
            self.take_button.clicked.connect(self._take)
            foot.addWidget(self.take_button)
        self.keep_button.setFocus()

    def _keep(self) -> None:
        self.keep.emit(self._target_id)
        self.accept()

    def _follow(self) -> None:
        self.follow.emit(self._target_id)
        self.accept()

    def _take(self) -> None:
        self.take.emit(self._target_id)
        self.accept()


class FollowDialog(OwnVersionDialog):
    """What following the master text would change."""

    def __init__(self, parent: QWidget, composer: Composer, target_id: str, name: str, own: str, master: str) -> None:
        title = self.tr("{network}: own version and master text").format(network=name)
        words = self.tr("What following the master text would change. The own version stays under Versions.")
        super().__init__(parent, composer, target_id, title, words)
        self.view.compare(own, master)
        self.offer()


class ChangeDialog(OwnVersionDialog):
    """What changed in the master text since the own version was written."""

    def __init__(self, parent: QWidget, composer: Composer, target_id: str, name: str, change: MasterChange) -> None:
        title = self.tr("{network}: the master text changed").format(network=name)
        words = self.tr("What changed in the master text since this version was written.")
        if change.taken.left:
            left = self.tr("%n changes stand in sentences that read otherwise here.", "", change.taken.left)
            words = f"{words} {left}"
        super().__init__(parent, composer, target_id, title, words)
        self.view.compare(change.before, change.now)
        self.offer(change)
