"""Brings the map what it shows: the entry's visits from the database, where they lie and the countries from files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.background import Task
from ui.diary.list.lines import now_here
from ui.diary.map.map import Map
from ui.services import Services

if TYPE_CHECKING:
    from brandassist.diary.journeys import Journey, Visit
    from brandassist.workspace import Workspace
    from ui.diary.map.atlas import Atlas

Asked = tuple[str, str, "list[Visit]", str]


class MapDesk(QObject):
    """The map stays away until an entry has a place that can be shown; nothing is read for it before that."""

    def __init__(self, services: Services, shown: Map, parent: QObject) -> None:
        super().__init__(parent)
        self._services, self._map = services, shown
        self._asked: Asked | None = None
        self._reading: Task | None = None
        self._unpacking = False
        shown.hide()

    def follow(self, entry_id: str) -> None:
        """This entry is in front, and was just read or changed."""
        if self._reading is not None:
            self._reading.cancel()
        workspace = self._services.workspace
        run = self._services.background.run
        self._reading = run(self, lambda: _visits(workspace, entry_id), self._lay_out, self._failed)

    def _lay_out(self, asked: Asked) -> None:
        if asked == self._asked:
            return
        name, entry_id, visits, zone = asked
        today = now_here().date().isoformat()

        def lay() -> tuple[Asked, Journey]:
            from brandassist.diary.journeys import laid_out

            return asked, laid_out(name, visits, entry_id, today, zone)

        if visits or not self._map.isHidden():
            self._reading = self._services.background.run(self, lay, self._laid, self._failed, lane="text")

    def _laid(self, laid: tuple[Asked, Journey]) -> None:
        self._asked, journey = laid  # not before: laying out may be dropped for the same entry read anew
        if journey.spots:
            self._map.show()
            self._unpack()
        self._map.show_journey(journey)

    def _unpack(self) -> None:
        if not self._unpacking:
            self._unpacking = True
            self._services.background.run(self, _atlas, self._map.show_atlas, self._failed, lane="text")

    def _failed(self, error: Exception) -> None:
        del error  # an entry deleted meanwhile: the next one in front brings its own map


def _visits(workspace: Workspace, entry_id: str) -> Asked:
    name, visits = workspace.trips.visits(entry_id)
    return name, entry_id, visits, workspace.rule("zone")


def _atlas() -> Atlas:
    from ui.diary.map.atlas import atlas

    return atlas()
