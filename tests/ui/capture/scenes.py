"""The capture window with everything on it, over the screen it was opened from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.screenshots import Scene

if TYPE_CHECKING:
    from brandassist.workspace import Workspace
    from ui.shell.window import Window

TYPED = 'Store 12 Graz, yesterday: #service @Greta "twelve minutes, no chairs" %%her knee%% +photo'


def _known(workspace: Workspace) -> None:
    store = workspace.places.add("Westbahnhof")
    workspace.places.change(store, number="12", city="Graz")
    workspace.places.add("Harbour store")
    workspace.diary.capture("Ladder aisle at ten. @Greta", place="Harbour store")


def _type(window: Window) -> None:
    from ui.capture.frame import shown_note
    from ui.capture.sheet import CaptureSheet

    window.trigger("new_note")
    frame = shown_note()
    assert frame is not None
    sheet = frame.findChild(CaptureSheet)
    assert isinstance(sheet, CaptureSheet)
    sheet.line.replace(TYPED)


def _ready(window: Window) -> bool:
    del window
    from ui.capture.frame import shown_note
    from ui.capture.sheet import CaptureSheet

    frame = shown_note()
    sheet = frame.findChild(CaptureSheet) if frame is not None else None
    return isinstance(sheet, CaptureSheet) and len(sheet.chips.buttons) > 6


SCENES = (Scene("capture", "queue", _known, _type, _ready),)
