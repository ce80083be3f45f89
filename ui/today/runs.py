"""A few lines in which words differ in weight, slant and colour: laid out, painted, and as a widget."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Role, Token, colour, font, line_height, theme

LONGEST = 4000  # characters that are laid out; more never fits


@dataclass(frozen=True)
class Run:
    """Words that look the same."""

    text: str
    tint: Token = "ink"
    weight: int = 400


def plain_text(runs: Sequence[Run]) -> str:
    """The words alone."""
    return "".join(each.text for each in runs)


class Laid:
    """Runs in lines of `width`, at most `most` of them (0: all), the last one elided."""

    def __init__(self, runs: Sequence[Run], role: Role, width: int, most: int = 0) -> None:
        self._step = line_height(role)
        self._face = font(role)
        self._runs = runs
        text = plain_text(runs)
        self._layout = self._laid(text[:LONGEST] if most else text, width, most)

    @property
    def height(self) -> int:
        return self._layout.lineCount() * self._step

    def paint(self, painter: QPainter, left: float, top: float) -> None:
        """Paint them, their top left corner given."""
        painter.setPen(colour("ink"))
        self._layout.draw(painter, QPointF(left, top))

    def _laid(self, text: str, width: int, most: int) -> QTextLayout:
        layout, end = self._lines(text, width, most)
        whole = end
        while end < len(text) and whole > 1:  # the dots need room too
            layout, end_of_cut = self._lines(text[:whole].rstrip() + "…", width, most)
            if end_of_cut >= len(text[:whole].rstrip()) + 1:
                break
            whole -= 1
        return layout

    def _lines(self, text: str, width: int, most: int) -> tuple[QTextLayout, int]:
        layout = QTextLayout(text, self._face)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats(self._formats(len(text)))
        rise = (self._step - QFontMetricsF(self._face).height()) / 2
        layout.beginLayout()
        end = number = 0
        while not most or number < most:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(max(1, width))
            line.setPosition(QPointF(0, number * self._step + rise))
            end, number = line.textStart() + line.textLength(), number + 1
        layout.endLayout()
        return layout, end

    def _formats(self, length: int) -> list[QTextLayout.FormatRange]:
        found: list[QTextLayout.FormatRange] = []
        at = 0
        for run in self._runs:
            look = QTextCharFormat()
            look.setForeground(colour(run.tint))
            if run.weight != 400:
                look.setFontWeight(run.weight)
            piece = QTextLayout.FormatRange()
            piece.start, piece.length, piece.format = at, len(run.text), look  # pyright: ignore[reportAttributeAccessIssue]
            found.append(piece)
            at += len(run.text)
        if found and length > at:  # the dots
            found[-1].length = length - found[-1].start  # pyright: ignore[reportAttributeAccessIssue]
        return found


class RunText(QWidget):
    """Runs as a widget, as high as its lines; read aloud as one text."""

    def __init__(self, role: Role, most: int = 0) -> None:
        super().__init__()
        self._role: Role = role
        self.most = most
        self._runs: tuple[Run, ...] = ()
        self._laid: tuple[object, Laid] | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.updateGeometry)

    def show_runs(self, runs: Sequence[Run]) -> None:
        """Show these."""
        self._runs = tuple(runs)
        self.setAccessibleName(plain_text(runs))
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """The words alone."""
        return plain_text(self._runs)

    def _at(self, width: int) -> Laid:
        key = (self._runs, width, self.most, theme.percent, theme.dark)
        if self._laid is None or self._laid[0] != key:
            self._laid = (key, Laid(self._runs, self._role, width, self.most))
        return self._laid[1]

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._at(width).height if self._runs else 0

    def sizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(max(200, self.width())))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, line_height(self._role) if self._runs else 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        self._at(self.width()).paint(painter, 0, 0)
