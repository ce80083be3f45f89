"""The three columns: each text that two changed apart, paragraph by paragraph."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from ui.merging.choosing import Choosing, Same
from ui.merging.offers import Offers
from ui.merging.paragraph import EDGE, Paragraph
from ui.merging.words import field_words, head_of, is_named, when_words
from ui.theme import colour, font, theme
from ui.widgets.button import LinkButton
from ui.widgets.label import HairLine, Label
from ui.widgets.states import InlineError


class Heads(QWidget):
    """Whose each column is, and from when."""

    def __init__(self) -> None:
        super().__init__()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self.words: list[str] = []

    def leave_room(self, wide: int) -> None:
        """For the scroll bar that stands beside the columns."""
        self._row.setContentsMargins(0, 0, wide, 0)

    def show_heads(self, choosing: Choosing, now: datetime) -> None:
        """Those of the first text; of one whose base is gone only two."""
        while (old := self._row.takeAt(0)) is not None:
            if (widget := old.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        first = choosing.found.texts[0]
        heads = [(self.tr("Base"), when_words(first.base_at, now))] if first.based else []
        for side, other in ((first.yours, first.theirs), (first.theirs, first.yours)):
            heads.append((head_of(side, other), when_words(side.at, now)))
        self.words = [f"{name} {when}".strip() for name, when in heads]
        for number, (name, when) in enumerate(heads):
            holder = QWidget()
            row = QHBoxLayout(holder)
            row.setContentsMargins(EDGE, 10, 12, 10)
            row.setSpacing(5)
            row.addWidget(Label(name, "secondary", weight=600))
            row.addWidget(Label(when, "secondary", "ink2"), 1)
            if number:
                self._row.addWidget(HairLine(vertical=True))
            self._row.addWidget(holder, 1)


class Legend(QWidget):
    """What the marks mean; and `two`: to choose nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.label, self.two = QLabel(), LinkButton(self.tr("Keep as two drafts"))
        self.label.setTextFormat(Qt.TextFormat.RichText)
        row = QHBoxLayout(self)
        row.setContentsMargins(EDGE, 11, EDGE, 11)
        row.addWidget(self.label, 1)
        row.addWidget(self.two)
        self._dress()
        theme.changed.connect(self._dress)

    def _dress(self) -> None:
        self.label.setFont(font("secondary"))
        marked, added = self.tr("underlined"), self.tr("added")
        struck, gone = self.tr("struck"), self.tr("gone from base")
        ground, ink = colour("sel").name(), colour("ink2").name()
        self.label.setText(
            f'<span style="color:{ink};text-decoration:underline;background-color:{ground}">{marked}</span>'
            f'<span style="color:{ink}"> {added} &nbsp;&nbsp; </span>'
            f'<span style="color:{ink};text-decoration:line-through">{struck}</span>'
            f'<span style="color:{ink}"> {gone}</span>'
        )
        self.label.setAccessibleName(f"{marked}: {added}; {struck}: {gone}")


class Columns(QScrollArea):
    """`changed`: something was chosen. `writing`: own words are being written somewhere."""

    changed = Signal()
    writing = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Both versions, paragraph by paragraph"))
        self.paragraphs: list[Paragraph] = []
        self.setWidget(QWidget())

    def show_choosing(self, choosing: Choosing) -> None:
        """Lay the texts out anew."""
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.paragraphs = []
        texts = choosing.found.texts
        for apart in texts:
            if is_named(apart, texts):
                heading = Label(field_words(apart), "heading")
                heading.setContentsMargins(EDGE, 16, EDGE, 4)
                column.addWidget(heading)
            if not apart.based:
                gone = InlineError(warning=True)
                gone.setContentsMargins(EDGE, 0, EDGE, 0)
                gone.show_problem(self.tr("Base is missing; showing the two side by side."))
                column.addWidget(gone)
            for line in choosing.lines(apart.id):
                column.addWidget(self._same(line) if isinstance(line, Same) else self._paragraph(choosing, line))
        column.addStretch(1)
        self.setWidget(inside)

    def _same(self, same: Same) -> QWidget:
        label = Label(self.tr("%n paragraphs nobody changed", "", same.paragraphs), "secondary", "ink3")
        label.setContentsMargins(EDGE, 10, EDGE, 10)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(label)
        column.addWidget(HairLine())
        return holder

    def _paragraph(self, choosing: Choosing, line: object) -> Paragraph:
        paragraph = Paragraph(choosing, line)  # pyright: ignore[reportArgumentType]
        paragraph.changed.connect(self.changed)
        paragraph.writing.connect(self.writing)
        self.paragraphs.append(paragraph)
        return paragraph

    def refresh(self) -> None:
        """Show what is chosen now."""
        for each in self.paragraphs:
            each.refresh()

    def groups(self) -> list[Offers]:
        """All choices in their order."""
        return [group for each in self.paragraphs for group in each.offers]

    def go(self, step: int) -> None:
        """The keys to the next choice, or the one before, round and round."""
        groups = self.groups()
        if not groups:
            return
        at = next((number for number, each in enumerate(groups) if each.has_focus()), None)
        number = (0 if step > 0 else -1) if at is None else (at + step) % len(groups)
        groups[number].take_focus()
        self.ensureWidgetVisible(groups[number].parentWidget() or groups[number], 0, 60)

    def own(self) -> Paragraph | None:
        """The paragraph in which own words are being written."""
        return next((each for each in self.paragraphs if each.own is not None), None)
