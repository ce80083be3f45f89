"""The text as chosen, with what is still open in it, and the button that makes it the text."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTextBrowser, QVBoxLayout, QWidget

from ui.merging.choosing import Choosing
from ui.merging.words import field_words, is_named, paragraphs_html, result_runs, word_count
from ui.theme import colour, font, scaled, theme
from ui.widgets.button import Button
from ui.widgets.label import HairLine, Label
from ui.widgets.pane import Pane
from ui.widgets.small import StateMark
from ui.widgets.states import InlineError

SIDE = 28


class AsChosen(Pane):
    """`wanted`: use this text."""

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__("", "", "surface")
        self.setAccessibleName(self.tr("The text as chosen"))
        self._choosing: Choosing | None = None
        self.bar.setContentsMargins(24, 0, 24, 0)
        self.bar.insertWidget(0, Label(self.tr("The text as chosen"), "heading"))
        self.count = Label("", "secondary", "ink2")
        self.bar.addWidget(self.count)
        self.text = QTextBrowser()
        self.text.setAccessibleName(self.tr("The text as chosen"))
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setOpenLinks(False)
        self.text.document().setDocumentMargin(0)
        self.column.addWidget(self.text, 1)
        self.column.addWidget(self._make_foot())
        self.first_focus = self.text
        self._dress_text()
        theme.changed.connect(self._dress_text)

    def _make_foot(self) -> QWidget:
        foot = QWidget()
        column = QVBoxLayout(foot)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(HairLine())
        inside = QVBoxLayout()
        inside.setContentsMargins(SIDE, 14, SIDE, 18)
        inside.setSpacing(10)
        self.approval = StateMark("awaiting", self.tr("The text changed, so approval is asked again."), "surface")
        self.error = InlineError()
        self.still = Label("", "secondary", "ink2", wrap=True)
        self.use = Button(self.tr("Use this text"), "primary")
        self.use.clicked.connect(self.wanted)
        row = QHBoxLayout()
        row.addWidget(self.still, 1)
        row.addWidget(self.use)
        inside.addWidget(self.approval)
        inside.addWidget(self.error)
        inside.addLayout(row)
        column.addLayout(inside)
        return foot

    def show_choosing(self, choosing: Choosing) -> None:
        """The text as it would be now."""
        self._choosing = choosing
        left, texts = choosing.open(), [each.id for each in choosing.found.texts]
        self.count.setText(self.tr("%n words", "", word_count(choosing, texts)))
        self.still.setText(self.tr("%n choices still open", "", left) if left else "")
        self.use.setEnabled(not left)
        self.approval.setVisible(choosing.found.asks_again)
        place = self.text.verticalScrollBar().value()
        self._write()
        self.text.verticalScrollBar().setValue(place)

    def _write(self) -> None:
        if self._choosing is not None:
            self.text.setHtml(_whole(self._choosing))

    def _dress_text(self) -> None:
        self.text.setFont(font("message"))
        self.text.document().setDefaultFont(font("message"))
        self.text.setViewportMargins(SIDE, 24, SIDE, 12)
        palette = QPalette(self.text.palette())
        for role in (QPalette.ColorRole.Base, QPalette.ColorRole.Window):
            palette.setColor(role, colour("surface"))
        palette.setColor(QPalette.ColorRole.Text, colour("ink"))
        self.text.setPalette(palette)
        self.text.viewport().setPalette(palette)
        self._write()


def _whole(choosing: Choosing) -> str:
    """The title, and each text under what it is called where there are several."""
    found = choosing.found
    titled = next((each for each in found.texts if each.field == "title"), None)
    rest = [each for each in found.texts if each is not titled]
    large = f"font-size:{scaled(22)}px;font-weight:600"
    small = f"font-family:Inter;font-size:{scaled(12)}px;color:{colour('ink3').name()};margin:8px 0 4px 0"
    parts: list[str] = []
    if titled is not None:
        parts.append(f'<div style="{large}">{paragraphs_html(result_runs(choosing, titled.id), "section")}</div>')
    elif found.title:
        parts.append(f'<div style="{large}">{paragraphs_html([("same", found.title)], "section")}</div>')
    for each in rest:
        if is_named(each, rest):
            parts.append(f'<p style="{small}">{escape(field_words(each))}</p>')
        parts.append(paragraphs_html(result_runs(choosing, each.id), "message"))
    return "".join(parts)
