"""The pane of both versions: what text it is, whose each column is, the columns, and what their marks mean."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtWidgets import QSizePolicy

from ui.merging.choosing import Choosing
from ui.merging.columns import Columns, Heads, Legend
from ui.merging.words import about_words
from ui.widgets.label import ElidedLabel, HairLine, Label
from ui.widgets.pane import Pane


class Both(Pane):
    """`two`: to keep both instead of choosing."""

    def __init__(self) -> None:
        super().__init__(self.tr("Both versions"), "")
        self.title, self.about = Label("", "heading"), ElidedLabel("", "secondary", "ink2")
        self.about.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.made = Label("", "secondary", "ink2")
        self.bar.insertWidget(0, self.title)
        self.bar.insertWidget(1, self.about, 1)
        self.bar.setSpacing(10)
        self.bar.setContentsMargins(20, 0, 20, 0)
        self.bar.addWidget(self.made)
        self.heads, self.columns, self.legend = Heads(), Columns(), Legend()
        self.two = self.legend.two
        self.column.addWidget(self.heads)
        self.column.addWidget(HairLine("ink"))
        self.column.addWidget(self.columns, 1)
        self.column.addWidget(HairLine())
        self.column.addWidget(self.legend)
        self.columns.verticalScrollBar().rangeChanged.connect(self._align)

    def show_choosing(self, choosing: Choosing, now: datetime) -> None:
        """Lay a text out; `refresh` shows what is chosen in it."""
        found = choosing.found
        self.title.setText(found.title or self.tr("Without a title"))
        self.about.setText(about_words(found.texts[0], now))
        self.two.set_text(self.tr("Keep as two drafts") if found.kind == "draft" else self.tr("Keep as two entries"))
        self.two.setVisible(found.may_part)
        self.heads.show_heads(choosing, now)
        self.columns.show_choosing(choosing)
        self.first_focus = next((offer for group in self.columns.groups() for offer in group.offers.values()), self.two)

    def refresh(self, choosing: Choosing) -> None:
        """What is chosen now."""
        self.columns.refresh()
        words = self.tr("{made} of {all} choices made")
        self.made.setText(words.format(made=choosing.made(), all=len(choosing.conflicts)))

    def _align(self, _: int, most: int) -> None:
        bar = self.columns.verticalScrollBar()
        self.heads.leave_room(bar.sizeHint().width() if most > 0 else 0)
