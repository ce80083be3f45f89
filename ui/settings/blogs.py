"""The blogs whose posts can be brought in: which one, whose, and whether its pictures come along."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from ui.settings.section import Line, StillWheel
from ui.widgets.button import Button
from ui.widgets.field import Select

if TYPE_CHECKING:
    from brandassist.store.accounts import Account


class BlogsLine(Line):
    """Hidden while no blog is connected here. `asked`: an account's id, whether pictures come along, and whether what
    others wrote there does."""

    asked = Signal(str, bool, bool)

    def __init__(self) -> None:
        self.select = Select(QCoreApplication.translate("BlogsLine", "Blog"), [])
        self.select.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.pictures = QCheckBox(QCoreApplication.translate("BlogsLine", "with its pictures"))
        self.pictures.setToolTip(QCoreApplication.translate("BlogsLine", "Only those that lie on the blog itself"))
        self.everyone = QCheckBox(QCoreApplication.translate("BlogsLine", "of all authors"))
        self.everyone.setToolTip(QCoreApplication.translate("BlogsLine", "Else only what this account wrote itself"))
        self.button = Button(QCoreApplication.translate("BlogsLine", "Bring in"), small=True)
        self.button.setAccessibleName(QCoreApplication.translate("BlogsLine", "Bring in the posts of this blog"))
        space = QWidget()
        space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        title = QCoreApplication.translate("BlogsLine", "From your blog")
        super().__init__(title, self.select, self.everyone, self.pictures, space, self.button)
        self.select.installEventFilter(StillWheel(self))
        self.button.clicked.connect(self._ask)
        self.hide()

    def show_accounts(self, found: Sequence[Account]) -> None:
        """Offer these; what was chosen stays chosen."""
        chosen = self.select.value()
        self.select.clear()
        for each in found:
            self.select.addItem(each.label, each.id)
        self.select.setCurrentIndex(max(self.select.findData(chosen), 0))
        self.setVisible(bool(found))

    @property
    def possible(self) -> bool:
        """Whether there is a blog to ask."""
        return self.select.count() > 0

    def _ask(self) -> None:
        self.asked.emit(str(self.select.value()), self.pictures.isChecked(), self.everyone.isChecked())
