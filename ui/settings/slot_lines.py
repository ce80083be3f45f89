"""One line for each slot that is kept, by its id: a line that stays keeps the focus and what is typed in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

if TYPE_CHECKING:
    from brandassist.store.publishing.slots import Slot
    from brandassist.workspace import Workspace

Each = TypeVar("Each", bound=QWidget)


class SlotLines(QWidget, Generic[Each]):
    """`make` gives the line of a slot, `show` has it show another state of it."""

    def __init__(self, make: Callable[[Slot], Each], show: Callable[[Each, Slot], None]) -> None:
        super().__init__()
        self._make, self._show = make, show
        self.lines: dict[str, Each] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_slots(self, slots: Sequence[Slot]) -> None:
        """Show these, in this order."""
        for slot_id in set(self.lines) - {each.id for each in slots}:
            line = self.lines.pop(slot_id)
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        for at, slot in enumerate(slots):
            line = self.lines.get(slot.id)
            if line is None:
                line = self.lines[slot.id] = self._make(slot)
            self._show(line, slot)
            if self._column.indexOf(line) != at:
                self._column.removeWidget(line)
                self._column.insertWidget(at, line)


def put(workspace: Workspace, before: tuple[Slot, ...], after: tuple[Slot, ...]) -> None:
    """Put slots and formats in place of others; either may be none. Raises Problem as `Slots` and `Formats` do."""
    known = {each.id: each for each in before}
    kept = {each.id for each in after}
    for each in before:
        if each.id not in kept:
            workspace.slots.remove(each.id)
    for each in after:
        if each.id not in known:
            workspace.slots.put_back(each)
            continue
        said = {name: value for name, value in asdict(each).items() if name != "id"}
        (workspace.formats if known[each.id].name else workspace.slots).change(each.id, **said)
