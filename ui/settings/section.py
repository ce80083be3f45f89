"""A group of settings: a heading over a hairline, lines of a label and what it sets, errors beside them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QHBoxLayout, QSizePolicy, QSpinBox, QVBoxLayout, QWidget

from ui.theme import scaled, theme
from ui.widgets.button import LinkButton
from ui.widgets.label import HairLine, Label, SectionHeading
from ui.widgets.states import IconMark, InlineError

LABEL = 188


class Line(QWidget):
    """What a setting is called at the left, what sets it at the right; 36 high or more."""

    def __init__(self, text: str, *widgets: QWidget, after: str = "", words: str = "") -> None:
        super().__init__()
        self.words = f"{text} {after} {words}".casefold()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(8)
        self._label: Label | None = None
        if text:
            self._label = Label(text, "secondary", "ink2", wrap=True)
            self._label.setBuddy(widgets[0])
            row.addWidget(self._label)
        stretched = False
        for widget in widgets:
            grows = widget.sizePolicy().horizontalPolicy() == QSizePolicy.Policy.Expanding
            row.addWidget(widget, 1 if grows else 0)
            stretched = stretched or grows
        if after:
            row.addWidget(Label(after, "secondary", "ink3", wrap=True), 1)
        elif not stretched:
            row.addStretch(1)
        self._dress()
        theme.changed.connect(self._dress)

    def _dress(self) -> None:
        if self._label is not None:
            self._label.setFixedWidth(scaled(LABEL) - 8)
        self.setMinimumHeight(scaled(36))


class Note(QWidget):
    """An icon and a sentence that explains, under the lines of a section; `link`: what can be done about it."""

    def __init__(self, icon: str, text: str, link: LinkButton | None = None) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 8, 0, 0)
        row.setSpacing(8)
        row.addWidget(IconMark(icon), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Label(text, "secondary", "ink2", wrap=link is None), 1 if link is None else 0)
        if link is not None:
            row.addWidget(link)
            row.addStretch(1)


class Section(QWidget):
    """`place` puts a Line or any widget below; `errors` are shown under the line they belong to."""

    def __init__(self) -> None:
        super().__init__()
        self._title = ""
        self._errors: dict[str, InlineError] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 28)
        self._column.setSpacing(0)
        self.link = LinkButton("")

    def entitle(self, title: str, link: str = "") -> None:
        """Begin with a heading and, at its right, something to do."""
        self._title = title.casefold()
        head = QHBoxLayout()
        head.addWidget(SectionHeading(title), 0, Qt.AlignmentFlag.AlignBottom)
        head.addStretch(1)
        self.link.set_text(link)
        self.link.setVisible(bool(link))
        head.addWidget(self.link)
        self._column.addLayout(head)
        self._column.addSpacing(6)
        self._column.addWidget(HairLine())
        self._column.addSpacing(6)

    def place(self, widget: QWidget, key: str = "") -> None:
        """Add a line; `key` is the setting whose error stands under it."""
        self._column.addWidget(widget)
        if key:
            self._errors[key] = InlineError()
            self._column.addWidget(self._errors[key])

    def show_error(self, key: str, sentence: str) -> None:
        """Say under its line why a setting stayed as it was; other sections ignore it."""
        if key in self._errors:
            self._errors[key].show_problem(sentence)

    def error(self, key: str) -> InlineError:
        """The place of a setting's error; raises KeyError."""
        return self._errors[key]

    def narrow(self, words: str) -> bool:
        """Show only what these words name; whether anything is left. Empty words show all."""
        lines = self.findChildren(Line, options=Qt.FindChildOption.FindDirectChildrenOnly)
        whole = not words or words in self._title
        hits = [line for line in lines if whole or words in line.words]
        for line in lines:
            line.setVisible(line in hits)
        self.setVisible(whole or bool(hits))
        return whole or bool(hits)


class StillWheel(QObject):
    """Scrolling the page over a field must scroll the page, not change the field."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        field = isinstance(watched, QAbstractSpinBox | QComboBox) and not watched.hasFocus()
        if field and event.type() == QEvent.Type.Wheel:
            event.ignore()
            return True
        return False


class Number(QSpinBox):
    """A whole number between two; it counts when Enter is pressed, an arrow moves it, or focus leaves."""

    def __init__(self, name: str, least: int, most: int, step: int = 1, suffix: str = "") -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setRange(least, most)
        self.setSingleStep(step)
        self.setSuffix(suffix)
        self.setKeyboardTracking(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.installEventFilter(StillWheel(self))
        self._dress()
        theme.changed.connect(self._dress)

    def show_value(self, value: int) -> None:
        """Show a value without choosing it."""
        self.blockSignals(True)
        self.setValue(value)
        self.blockSignals(False)

    def _dress(self) -> None:
        self.setFixedSize(scaled(76 if self.suffix() else 64), scaled(32))
        self.lineEdit().setTextMargins(8, 0, 4, 0)
