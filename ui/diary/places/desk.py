"""Places described, listed and made one, each in its dialog over the diary."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.diary.places.place_dialog import PlaceDialog
from ui.diary.places.places_dialog import PlacesDialog
from ui.diary.presenter import DiaryPresenter

if TYPE_CHECKING:
    from brandassist.store.diary.places import Place
    from brandassist.workspace import Workspace

    Read = tuple[Place | None, dict[str, Any], tuple[str, ...]]


class PlaceDesk(QObject):
    """Opens the dialogs; they write by themselves, and the diary reads again what changed."""

    def __init__(self, presenter: DiaryPresenter, page: QWidget) -> None:
        super().__init__(page)
        self._presenter, self._page = presenter, page
        self._over: QWidget = page  # what the next dialog stands over

    def describe(self, place_id: str) -> None:
        """A place as it is now."""
        self._open(lambda workspace: workspace.places.get(place_id), self._page.window())

    def describe_of_entry(self) -> None:
        """The place of the entry in front."""
        self._presenter.do(_place_of, self._describe_if_any)

    def _describe_if_any(self, place_id: str | None) -> None:
        if place_id:
            self.describe(place_id)

    def list_all(self) -> None:
        """All places."""
        dialog = PlacesDialog(self._page.window(), self._presenter.services)
        dialog.wanted.connect(self._describe_listed)
        dialog.new_wanted.connect(self._new_listed)
        dialog.open()

    def _describe_listed(self, place_id: str) -> None:
        self._open(lambda workspace: workspace.places.get(place_id), self._listing())

    def _new_listed(self) -> None:
        self._open(lambda workspace: None, self._listing())

    def _listing(self) -> QWidget:
        dialog = self.sender()
        return dialog if isinstance(dialog, QWidget) else self._page.window()

    def _open(self, place_of: Callable[[Workspace], Place | None], over: QWidget) -> None:
        services, self._over = self._presenter.services, over
        services.background.run(over, lambda: _read(services.workspace, place_of), self._show, self._failed)

    def _show(self, read: Read) -> None:
        PlaceDialog(self._over, self._presenter.services, *read).open()

    def _failed(self, error: Exception) -> None:
        self._presenter.failed.emit(error)


def _place_of(workspace: Workspace, entry_id: str) -> str | None:
    return workspace.diary.show(entry_id).entry.place_id


def _read(workspace: Workspace, place_of: Callable[[Workspace], Place | None]) -> Read:
    from brandassist.diary.cities import left_with_city

    place = place_of(workspace)
    names = tuple(each.name for each in workspace.places.list() if place is None or each.id != place.id)
    return place, left_with_city(place) if place is not None else {}, names
