"""The Queue's three panes: the shelf, the view with what must be said over it, and what stands beside the view."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.device import Device
from ui.queue.details import DetailsView
from ui.queue.shelf import Shelf
from ui.queue.views import View
from ui.widgets.pane import Pane, Panes
from ui.widgets.states import InlineError

NARROWEST, NARROWEST_IN_CRISIS, NARROWEST_MONTH = 620, 480, 720
SIDES, SIDES_IN_CRISIS = (176, 280), (240, 320)
WIDTHS_IN_CRISIS = [272, 800, 368]


class Desk(Panes):
    """Lays them out; crisis mode may put other widgets into the panes at the sides."""

    def __init__(self, device: Device, views: Mapping[str, View], details: DetailsView, exporting: QWidget) -> None:
        self._crisis = False
        super().__init__("queue", device)
        self._views = tuple(views.values())
        self.shelf, self.details = Shelf(), details
        self.error = InlineError()  # about the post beside
        self.notice = InlineError(self.tr("Understood"), warning=True)
        self.trouble = InlineError(self.tr("Try again"))  # the days could not be read
        self._left, self._middle, self._right = (QStackedWidget() for _ in range(3))
        self.left = self._left_pane()
        self.middle = self._middle_pane(exporting)
        self.right = self._right_pane()
        self.add(self.left, "left", 224, 176)
        self.add(self.middle, "middle", 872, NARROWEST)
        self.add(self.right, "right", 344, 280)

    @property
    def view(self) -> View:
        """The view in front."""
        return self._views[self._middle.currentIndex()]

    def _left_pane(self) -> Pane:
        pane = Pane(self.tr("To schedule"), bar=False)
        self._left.addWidget(self.shelf)
        pane.column.addWidget(self._left, 1)
        pane.first_focus = self.shelf.list
        return pane

    def _middle_pane(self, exporting: QWidget) -> Pane:
        pane = Pane(self.tr("Calendar"), bar=False)
        pane.column.addWidget(exporting)
        for note in (self.trouble, self.notice):
            note.setContentsMargins(24, 0, 24, 0)
            pane.column.addWidget(note)
        for view in self._views:
            self._middle.addWidget(view)
        pane.column.addWidget(self._middle, 1)
        pane.first_focus = self.view
        return pane

    def _right_pane(self) -> Pane:
        pane = Pane(self.tr("Details"), bar=False)
        self.error.setContentsMargins(20, 8, 20, 0)
        pane.column.addWidget(self.error)
        self._right.addWidget(self.details)
        for view in self._views:
            if (own := view.beside()) is not None:
                self._right.addWidget(own)
        pane.column.addWidget(self._right, 1)
        return pane

    def show_view(self, view: View) -> None:
        """Another view in front, with its own beside it, unless crisis mode has something there."""
        own = not self._right_is_taken()
        self._middle.setCurrentWidget(view)
        self.middle.first_focus = view
        if own:
            self._right.setCurrentWidget(self._beside())
        self._fit_view()

    def hold_aside(self, left: QWidget, right: QWidget) -> None:
        """What crisis mode will put at the sides; it is dressed with everything else meanwhile."""
        self._left.addWidget(left)
        self._right.addWidget(right)

    def side_panes(self, left: QWidget | None, right: QWidget | None) -> None:
        """Put other widgets into the panes at the sides (crisis mode); None gives the pane back its own."""
        crisis = left is not None
        turned, self._crisis = crisis != self._crisis, crisis
        for stack, pane, own, other in (
            (self._left, self.left, self.shelf, left),
            (self._right, self.right, self._beside(), right),
        ):
            stack.setCurrentWidget(other or own)
            pane.first_focus = other or (self.shelf.list if pane is self.left else None)
        self._fit_view()
        if turned:
            least = SIDES_IN_CRISIS if crisis else SIDES
            self.narrow(self.left, least[0])
            self.narrow(self.right, least[1])
            self.setSizes(self._device.widths(self._key()) or (WIDTHS_IN_CRISIS if crisis else self._widths()))

    def _key(self) -> str:
        """Its widths in crisis mode are remembered apart."""
        return f"{super()._key()}/crisis" if self._crisis else super()._key()

    def _fit_view(self) -> None:
        """A view with a pane of its own has no room for the shelf; what crisis mode put there stays."""
        shelf, month = self._left.currentWidget() is self.shelf, self.view.beside() is not None
        crisis = not shelf or self._right_is_taken()
        self.narrow(self.middle, NARROWEST_IN_CRISIS if crisis else NARROWEST_MONTH if month else NARROWEST)
        self.dismiss(self.left, shelf and month)

    def _beside(self) -> QWidget:
        return self.view.beside() or self.details

    def _right_is_taken(self) -> bool:
        return self._right.currentWidget() not in (self.details, *(each.beside() for each in self._views))
