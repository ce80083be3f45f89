"""The middle of the Composer: bar, cells, notices, title, sheet, pictures, tools."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.composer.bar import WritingBar
from ui.composer.notices import Notice
from ui.composer.pictures.picture_views import PictureViews
from ui.composer.pictures.pictures import Pictures
from ui.composer.sheet import markup
from ui.composer.sheet.finding import FindBar
from ui.composer.sheet.measures import Measures
from ui.composer.sheet.sheet import LEFT, RIGHT, Sheet
from ui.composer.sheet.title import TitleField
from ui.composer.versions.targets import TargetBar
from ui.presence import PresenceLine
from ui.rights import needs_right
from ui.theme import colour, scaled, theme
from ui.widgets.button import Button, IconButton
from ui.widgets.label import HairLine, Label
from ui.widgets.pane import Pane
from ui.widgets.states import BusyLine, EmptyState

FOCUS_WIDE = LEFT + 640 + RIGHT


class Paper(QWidget):
    """The sheet's own ground: notices, title, text, pictures."""

    def __init__(self, views: PictureViews) -> None:
        super().__init__()
        self.setAutoFillBackground(True)
        self.save_notice = Notice("refused", "warning-circle")
        self.apart_notice = Notice("awaiting", "warning")
        self.ask_notice = Notice("refused", "warning-circle")
        self.approved_notice = Notice("awaiting", "warning")
        self.changes_notice = Notice("awaiting", "chat-teardrop-text")
        self.version_notice = Notice("ink2")
        self.difference = Label("", "meta", "ink2", wrap=True)
        self.paste_notice = Notice("ink2")
        self.hand_notice = Notice("ink2", "arrows-clockwise")
        self.busy = BusyLine()
        self.presence, self._above = PresenceLine(), QWidget()
        self.title = TitleField()
        self.sheet = Sheet(self.tr("Text"))
        self.find_bar = FindBar(self.sheet)
        self.pictures = Pictures(views)
        needs_right("draft", self.title, self.pictures)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.column.addSpacing(8)
        for notice in self.notices():
            self.column.addWidget(notice)
        self.column.insertWidget(self.column.indexOf(self.version_notice) + 1, self.difference)
        self.column.addWidget(self.busy)
        self.column.addWidget(self._above_title())
        self.column.addWidget(self.title)
        self.column.addWidget(self.find_bar)
        self.column.addSpacing(10)
        self.column.addWidget(self.sheet, 1)
        self.column.addWidget(self.pictures)
        self._dress()
        theme.changed.connect(self._dress)

    def _above_title(self) -> QWidget:
        """Room that is always there, so that nothing moves when somebody else begins to write."""
        row = QHBoxLayout(self._above)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.presence)
        row.addStretch(1)
        return self._above

    def notices(self) -> tuple[Notice, ...]:
        """From the gravest down."""
        return (
            self.save_notice,
            self.ask_notice,
            self.apart_notice,
            self.approved_notice,
            self.hand_notice,
            self.changes_notice,
            self.version_notice,
            self.paste_notice,
        )

    def _dress(self) -> None:
        self.busy.setContentsMargins(scaled(LEFT), 0, RIGHT, 0)
        self._above.setContentsMargins(scaled(LEFT), 0, RIGHT, 0)
        self._above.setFixedHeight(scaled(20))
        self.difference.setContentsMargins(scaled(LEFT), 0, RIGHT, 6)
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Window, colour("surface"))
        self.setPalette(palette)


class Tools(QWidget):
    """The row under the sheet: marks, split, words, versions, focus."""

    def __init__(self, sheet: Sheet) -> None:
        super().__init__()
        self._sheet = sheet
        self.setAutoFillBackground(True)
        self.heading = IconButton("text-h", self.tr("Heading"))
        self.bold = IconButton("text-b", self.tr("Bold"))
        self.italic = IconButton("text-italic", self.tr("Italic"))
        self.quote = IconButton("quotes", self.tr("Quote"))
        self.bullets = IconButton("list-bullets", self.tr("List"))
        self.link = IconButton("link", self.tr("Link"))
        self.picture = IconButton("image", self.tr("Add a picture"))
        self.split = Button(self.tr("Split here"), "quiet", "scissors")
        self.part_up = IconButton("caret-up", self.tr("Move this post up"))
        self.part_down = IconButton("caret-down", self.tr("Move this post down"))
        self.words = Measures(sheet)
        self.versions = Button(self.tr("Versions"), "quiet", "clock-counter-clockwise")
        self.focus = Button(self.tr("Focus"), "quiet", "corners-out")
        needs_right("draft", *self.marks(), self.split, self.part_up, self.part_down)
        self._lay_out()
        self.allow_moving(False)
        self._dress()
        theme.changed.connect(self._dress)
        self.heading.clicked.connect(self.make_heading)
        self.quote.clicked.connect(self.make_quote)
        self.bullets.clicked.connect(self.make_list)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(HairLine())
        row = QHBoxLayout()
        row.setContentsMargins(14, 0, 4, 0)
        row.setSpacing(0)
        for button in self.marks():
            row.addWidget(button)
        row.addSpacing(2)
        line = HairLine(vertical=True)
        line.setFixedHeight(20)
        row.addWidget(line)
        row.addSpacing(2)
        for button in (self.split, self.part_up, self.part_down):
            row.addWidget(button)
        row.addStretch(1)
        for widget in (self.words, self.versions, self.focus):
            row.addWidget(widget)
        column.addLayout(row, 1)

    def marks(self) -> tuple[IconButton, ...]:
        """The buttons that write Markdown, and the one for pictures."""
        return (self.heading, self.bold, self.italic, self.quote, self.bullets, self.link, self.picture)

    def make_heading(self) -> None:
        """The selected lines become headings."""
        self._prefix("## ")

    def make_quote(self) -> None:
        """The selected lines become a quotation."""
        self._prefix("> ")

    def make_list(self) -> None:
        """The selected lines become a list."""
        self._prefix("- ")

    def _prefix(self, mark: str) -> None:
        self._sheet.edit(partial(_prefix, mark))
        self._sheet.setFocus()

    def allow(self, writable: bool) -> None:
        """A target that follows the master is read only."""
        for button in (*self.marks()[:-1], self.split):
            button.setEnabled(writable)

    def allow_moving(self, thread: bool) -> None:
        """Only the posts of a thread have an order."""
        self.part_up.setVisible(thread)
        self.part_down.setVisible(thread)

    def _dress(self) -> None:
        self.setFixedHeight(scaled(44))
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Window, colour("paper"))
        self.setPalette(palette)


def _prefix(mark: str, cursor: QTextCursor) -> QTextCursor:
    return markup.prefix(cursor, mark)


class WritingPane(Pane):
    """Everything about the open draft, or what stands there when none is."""

    def __init__(self, views: PictureViews) -> None:
        super().__init__("", "")
        self.setAccessibleName(self.tr("Writing"))
        self.parts = WritingBar(self)
        self.targets = TargetBar()
        self.paper = Paper(views)
        self.tools = Tools(self.paper.sheet)
        self.empty = EmptyState(self.tr("No drafts. Start one here, or from a diary entry."), self.tr("New draft"))
        needs_right("draft", self.empty.button)
        self.open_page = QWidget()
        page = QVBoxLayout(self.open_page)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self.targets)
        page.addWidget(HairLine())
        self.paper_place = QVBoxLayout()
        self.paper_place.addWidget(self.paper)
        page.addLayout(self.paper_place, 1)
        page.addWidget(self.tools)
        self.stack = QStackedWidget()
        self.blank = QWidget()
        self.stack.addWidget(self.blank)
        self.stack.addWidget(self.empty)
        self.stack.addWidget(self.open_page)
        self.column.addWidget(self.stack, 1)
        self.first_focus = self.paper.sheet
        self.paper.title.done.connect(self._to_text)

    def show_open(self, on: bool) -> None:
        """A draft is open, or none."""
        self.stack.setCurrentWidget(self.open_page if on else self.blank)

    def show_none(self, drafts: bool) -> None:
        """None is open: because there are none, or because none was chosen."""
        self.stack.setCurrentWidget(self.blank if drafts else self.empty)

    def _to_text(self) -> None:
        self.paper.sheet.setFocus(Qt.FocusReason.TabFocusReason)


class FocusPage(QWidget):
    """Only the sheet, centred, for as long as focus mode lasts."""

    def __init__(self) -> None:
        super().__init__()
        self.setAutoFillBackground(True)
        self.place = QVBoxLayout()
        self.place.setContentsMargins(0, 24, 0, 0)
        self._holder = QWidget()
        self._holder.setLayout(self.place)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(self._holder, 1000)
        row.addStretch(1)
        self._dress()
        theme.changed.connect(self._dress)

    def _dress(self) -> None:
        self._holder.setMaximumWidth(scaled(FOCUS_WIDE))
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Window, colour("surface"))
        self.setPalette(palette)
