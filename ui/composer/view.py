"""The Composer's widgets in their places: drafts, sheet, previews and checks, and the page of focus mode."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ui.composer.checks.checks import Checks
from ui.composer.drafts_pane import DraftsPane
from ui.composer.pictures.picture_views import PictureViews
from ui.composer.previews.previews import Previews
from ui.composer.writing_pane import FocusPage, WritingPane
from ui.device import Device
from ui.widgets.label import Label
from ui.widgets.pane import Pane, Panes


class ComposerView(QWidget):
    """Knows nothing of drafts; the page and those it is made of fill it."""

    def __init__(self, device: Device, views: PictureViews) -> None:
        super().__init__()
        self.drafts, self.writing = DraftsPane(), WritingPane(views)
        self.side = Pane(self.tr("Previews and checks"), self.tr("Previews"))
        self.previews, self.checks = Previews(), Checks()
        self.keystroke = Label("", "secondary", "ink3")
        self.focus_page = FocusPage()
        self.side.bar.addWidget(self.keystroke)
        self.side.bar.setContentsMargins(20, 0, 20, 0)
        self.side.column.addWidget(self.previews, 1)
        self.side.column.addWidget(self.checks)
        self.side.first_focus = self.checks.list
        self.panes = Panes("composer", device)
        self.panes.add(self.drafts, "left", 264, 200)
        self.panes.add(self.writing, "middle", 744, 560)
        self.panes.add(self.side, "right", 432, 320)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.panes)
        self.stack.addWidget(self.focus_page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stack)

    def focus_mode(self) -> None:
        """Only the sheet, and back."""
        on = self.stack.currentWidget() is self.panes
        place = self.focus_page.place if on else self.writing.paper_place
        place.addWidget(self.writing.paper)
        self.stack.setCurrentWidget(self.focus_page if on else self.panes)
        self.writing.paper.sheet.setFocus()
