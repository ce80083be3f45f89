"""Dialogs of crisis mode: why, by which protocol and who is told (after everything stopped); and one line of text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from ui.queue.crisis.words import protocol_words
from ui.reach import needs_server
from ui.widgets.button import Button, LinkButton
from ui.widgets.dialog import Dialog
from ui.widgets.field import Field, Labelled, Select
from ui.widgets.label import Label

if TYPE_CHECKING:
    from ui.queue.crisis.presenter import Known

LABEL = 112


class StartDialog(Dialog):
    """Asked once, after everything is held; each of the three may be left empty, or all for later."""

    explained = Signal(str, str, str)  # reason, the protocol's id, who was told
    protocols_asked = Signal(str)  # the id of the one chosen, "" for none

    def __init__(self, parent: QWidget, known: Known) -> None:
        super().__init__(parent, "")
        self.set_title(self.tr("Everything is held"))
        said = self.tr("This computer sends nothing any more. These three can be written down now, or later.")
        self.body.addWidget(Label(said, "note", "ink2", wrap=True))
        self.body.addSpacing(8)
        self.reason = Field(self.tr("Reason"), self.tr("What happened, in a few words"))
        self.reason.setText(known.reason)
        self.protocol = Select(self.tr("Protocol"), [("", self.tr("No protocol"))])
        self.protocol.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.offer(known)
        self.told = Field(self.tr("Told"), self.tr("Names of those who know"))
        self.told.setText(known.told)
        self.edit = LinkButton(self.tr("Write or change protocols…"))
        self.edit.clicked.connect(self._edit)
        for words, widget in (
            (self.tr("Reason"), self.reason),
            (self.tr("Protocol"), self.protocol),
            (self.tr("Told"), self.told),
        ):
            line = Labelled(words, widget, LABEL)
            self.body.addWidget(line)
            if widget is self.protocol:
                line.below.addWidget(self.edit)
        foot = self.add_foot()
        foot.addStretch(1)
        self.later, self.keep = Button(self.tr("Later")), Button(self.tr("Write it down"), "primary")
        self.later.clicked.connect(self.reject)
        self.keep.clicked.connect(self._keep)
        self.keep.setDefault(True)
        needs_server(self.keep)
        foot.addWidget(self.later)
        foot.addWidget(self.keep)
        self.reason.setFocus()

    def offer(self, known: Known) -> None:
        """The protocols there are now; what was chosen stays."""
        chosen = self.protocol.value()
        while self.protocol.count() > 1:
            self.protocol.removeItem(1)
        for each in known.protocols:
            self.protocol.addItem(protocol_words(each), each.id)
            if not chosen and each.name == known.chosen:
                chosen = each.id
        self.protocol.set_value(chosen)

    def _keep(self) -> None:
        self.explained.emit(self.reason.text().strip(), str(self.protocol.value() or ""), self.told.text().strip())
        self.accept()

    def _edit(self) -> None:
        self.protocols_asked.emit(str(self.protocol.value() or ""))


class LineDialog(Dialog):
    """One line of text: a line of the log, why a step is left out, names in their order.

    `about` comes back with what was said; `empty` allows to say nothing.
    """

    said = Signal(object, str)

    def __init__(
        self, parent: QWidget, title: str, hint: str, act: str, text: str = "", *, about: str = "", empty: bool = False
    ) -> None:
        super().__init__(parent, title, 480)
        self._about, self._empty = about, empty
        if hint:
            self.body.addWidget(Label(hint, "secondary", "ink2", wrap=True))
        self.field = Field(title)
        self.field.setText(text)
        self.body.addWidget(self.field)
        foot = self.add_foot()
        foot.addStretch(1)
        cancel, self.keep = Button(self.tr("Cancel")), Button(act, "primary")
        cancel.clicked.connect(self.reject)
        self.keep.clicked.connect(self._keep)
        self.keep.setDefault(True)
        self.field.textChanged.connect(self._look)
        needs_server(self.keep)
        foot.addWidget(cancel)
        foot.addWidget(self.keep)
        self._look()
        self.field.setFocus()

    def _look(self) -> None:
        self.keep.setEnabled(self._empty or bool(self.field.text().strip()))

    def _keep(self) -> None:
        if self._empty or self.field.text().strip():
            self.said.emit(self._about, self.field.text().strip())
            self.accept()


class PublishDialog(Dialog):
    """Where an approved statement goes, while all else stays held."""

    chosen = Signal(str, object)  # the draft, the ids of the accounts

    def __init__(self, parent: QWidget, draft_id: str, text: str, accounts: Sequence[tuple[str, str]]) -> None:
        super().__init__(parent, "", 568)
        self._draft_id = draft_id
        self.set_title(self.tr("Publish the statement"))
        self.body.addWidget(Label(text, "note", wrap=True))
        said = self.tr("It goes now, as it reads here. Everything else stays held.")
        self.body.addWidget(Label(said, "secondary", "ink2", wrap=True))
        self.boxes = {account_id: QCheckBox(words) for account_id, words in accounts}
        for box in self.boxes.values():
            box.toggled.connect(self._look)
            self.body.addWidget(box)
        foot = self.add_foot()
        foot.addStretch(1)
        self.cancel, self.go = Button(self.tr("Cancel")), Button(self.tr("Publish now"), "primary")
        self.cancel.clicked.connect(self.reject)
        self.go.clicked.connect(self._go)
        needs_server(self.go)
        for button in (self.cancel, self.go):
            button.setAutoDefault(False)  # Enter in a box must not publish
            foot.addWidget(button)
        self._look()

    def _chosen(self) -> list[str]:
        return [account_id for account_id, box in self.boxes.items() if box.isChecked()]

    def _look(self) -> None:
        self.go.setEnabled(bool(self._chosen()))

    def _go(self) -> None:
        self.chosen.emit(self._draft_id, self._chosen())
        self.accept()
