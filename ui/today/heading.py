"""The heading of a part of Today: what it is, how many, and where the rest is."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.widgets.button import LinkButton
from ui.widgets.flow import Flow
from ui.widgets.label import HairLine, Label, SectionHeading


class Head(QWidget):
    """The day, and the work left at its right, or below it where there is no room."""

    def __init__(self, day: Label, work: Label) -> None:
        super().__init__()
        flow = Flow(last_right=True)
        flow.addWidget(day)
        flow.addWidget(work)
        self.setLayout(flow)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)


class Heading(QWidget):
    """`count` beside the words, `link` at the right; a hairline below."""

    def __init__(self, words: str, above: int = 0) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, above, 0, 0)
        column.setSpacing(8)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.count, self.link = Label("", "secondary", "ink3"), LinkButton("", self)
        self.link.hide()
        self.words = SectionHeading(words)
        row.addWidget(self.words)
        row.addWidget(self.count)
        row.addStretch(1)
        self.row = row
        row.addWidget(self.link)
        column.addLayout(row)
        column.addWidget(HairLine())
