"""Two screens with nothing to show, to try the shell with."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui.screen import KeyHint, Screen, ScreenSpec, hint
from ui.services import Services
from ui.widgets.pane import Pane, Panes


class PlainScreen(Screen):
    """Three panes with a field each; it counts what it is asked to do."""

    name = "diary"

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self.notes = 0
        self.left = 0
        self.targets: list[object] = []
        self.splitter = Panes(self.name, services.device)
        self.fields: list[QLineEdit] = []
        for side, width, minimum, under in (("left", 280, 220, 0), ("middle", 736, 480, 0), ("right", 424, 320, 1180)):
            pane, field = Pane(side, side), QLineEdit()
            field.setAccessibleName(f"{side} field")
            pane.column.addWidget(field)
            pane.column.addStretch(1)
            pane.hints = self.left_hints if side == "left" else None
            self.fields.append(field)
            self.splitter.add(pane, side, width, minimum, under)  # type: ignore[arg-type]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.splitter)

    def panes(self) -> list[QWidget]:
        return self.splitter.panes()

    def handlers(self) -> dict[str, Callable[[], None]]:
        return {"new_entry": self.new_note}

    def key_hints(self) -> list[KeyHint]:
        return [hint("new_note")]

    def left_hints(self) -> list[KeyHint]:
        return [KeyHint("D", "Make a draft", letter=True)]

    def context_line(self) -> str:
        return "All is saved"

    def arrive(self, target: object) -> None:
        self.targets.append(target)

    def leave(self) -> None:
        self.left += 1

    def new_note(self) -> None:
        self.notes += 1


class OtherScreen(PlainScreen):
    name = "queue"

    def handlers(self) -> dict[str, Callable[[], None]]:
        return {}

    def key_hints(self) -> list[KeyHint]:
        return []


def plain_specs() -> list[ScreenSpec]:
    return [
        ScreenSpec("queue", 4, "Queue", OtherScreen),
        ScreenSpec("diary", 3, "Diary", PlainScreen, frozenset({"new_entry"})),
    ]
