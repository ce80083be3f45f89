"""Pictures of every screen in a real window: `make screenshots`, or `python -m tests.screenshots FOLDER [SCENE…]`.

A scene is a screen with something to show. Scenes are in `tests/ui/AREA/scenes.py`, a tuple `SCENES`; a screen
without one is taken as it is in a new workspace. Without a display the program starts itself again under Xvfb.
"""

from __future__ import annotations

import importlib
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from brandassist import clock

if TYPE_CHECKING:
    from brandassist.workspace import Workspace
    from ui.program import Program
    from ui.shell.window import Window

LANGUAGES = ("en", "it")
SIZES = ((1440, 900, 100), (1024, 680, 100), (1440, 900, 150))
PATIENCE = 20.0
MORNING = datetime(2026, 11, 18, 9, 20, tzinfo=UTC)  # as drawn: pictures of two days can be compared


@dataclass(frozen=True)
class Scene:
    """`prepare` fills a new workspace; `act` brings the shown window into place; `ready` says when to shoot."""

    name: str
    screen: str
    prepare: Callable[[Workspace], Any] | None = None
    act: Callable[[Window], None] | None = None
    ready: Callable[[Window], bool] | None = None


def scenes() -> list[Scene]:
    """All scenes, and each built screen that has none."""
    from ui.screens import SCREENS

    found: list[Scene] = []
    for path in sorted(Path(__file__).with_name("ui").glob("*/scenes.py")):
        found += importlib.import_module(f"tests.ui.{path.parent.name}.scenes").SCENES
    covered = {scene.screen for scene in found}
    return found + [Scene(spec.name, spec.name) for spec in SCREENS if spec.name not in covered] or [Scene("empty", "")]


def take(folder: Path, wanted: list[str]) -> list[Path]:
    """Take the pictures; returns their paths."""
    from PySide6.QtWidgets import QApplication

    from ui.language import speak
    from ui.shell.focus import FocusRing
    from ui.theme import theme

    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    theme.start(app, "light")
    FocusRing(app)
    taken: list[Path] = []
    started = time.monotonic()
    with clock.set_to(lambda: MORNING + timedelta(seconds=time.monotonic() - started)):
        for language in LANGUAGES:
            speak(app, language)
            for scene in scenes():
                if not wanted or scene.name in wanted:
                    taken += _take_scene(app, scene, language, folder)
    return taken


def _take_scene(app: Any, scene: Scene, language: str, folder: Path) -> list[Path]:
    from ui.theme import theme

    taken: list[Path] = []
    with tempfile.TemporaryDirectory() as place:
        for name in ("CONFIG", "DATA", "STATE", "CACHE"):
            os.environ[f"XDG_{name}_HOME"] = f"{place}/{name.lower()}"
        program = _program(Path(place) / "workspace", scene)
        try:
            window = program.window
            _until(app, lambda: program.workspace is not None)
            if scene.screen:
                window.go(scene.screen)
            if scene.act is not None:
                scene.act(window)
            for width, height, percent in SIZES:
                for mode in ("light", "dark"):
                    theme.choose(mode, percent)
                    window.resize(width, height + window.menuBar().height())  # the design shows what is below it
                    _settle(app)
                    _until(app, lambda: scene.ready is None or scene.ready(window))
                    _settle(app)  # what became ready still has to be laid out
                    size = f"{width}x{height}" + ("" if percent == 100 else f"-{percent}")
                    path = folder / f"{scene.name}-{mode}-{language}-{size}.png"
                    _picture(window).save(str(path))
                    taken.append(path)
        finally:
            program.window.close()
            program.close()
            program.window.deleteLater()
            _settle(app)
    return taken


def _picture(window: Window) -> Any:
    """The window, and over its middle the dialog that is open in it, or the capture window beside it."""
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QDialog

    from ui.capture.frame import shown_note

    picture, note = window.grab(), shown_note()
    for dialog in [*window.findChildren(QDialog), *([note] if note is not None else [])]:
        if dialog.isVisible():
            painter = QPainter(picture)
            place = (window.width() - dialog.width()) // 2, (window.height() - dialog.height()) // 2
            painter.drawPixmap(*place, dialog.grab())
            painter.end()
    return picture


def _program(folder: Path, scene: Scene) -> Program:
    from brandassist import settings as device_settings
    from brandassist.workspace import open_workspace
    from ui.background import Background
    from ui.device import Device
    from ui.program import Program

    if scene.prepare is not None:
        workspace = open_workspace(folder)
        scene.prepare(workspace)
        workspace.close()
    settings, background = device_settings.load(), Background()
    program = Program(str(folder), None, settings, Device(settings, background), background)
    program.window.show()
    program.window.activateWindow()
    return program


def _until(app: Any, condition: Callable[[], bool]) -> None:
    give_up = time.monotonic() + PATIENCE
    while not condition():
        app.processEvents()
        if time.monotonic() > give_up:
            raise TimeoutError("the scene did not come up")
        time.sleep(0.01)


def _settle(app: Any) -> None:
    for _ in range(20):
        app.processEvents()
        time.sleep(0.005)


def main() -> int:
    """Take all, or those named; returns the exit code."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "build/screenshots")
    folder.mkdir(parents=True, exist_ok=True)
    headless = sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
    if headless and shutil.which("xvfb-run"):
        screen = ["xvfb-run", "-a", "-s", "-screen 0 1600x1200x24"]
        return subprocess.run([*screen, sys.executable, "-m", "tests.screenshots", *sys.argv[1:]]).returncode
    taken = take(folder, sys.argv[2:])
    print(f"{len(taken)} pictures in {folder}")
    return 0 if taken else 1


if __name__ == "__main__":
    sys.exit(main())
