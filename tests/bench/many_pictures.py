"""A draft with 500 pictures in our window: `python -m tests.bench.many_pictures` under a screen prints the figures."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from brandassist import settings as device_settings
from brandassist.workspace import Workspace, open_workspace
from brandassist.writing.pictures import attach
from tests.ui.composer.scenes import account
from ui.background import Background
from ui.composer.page import ComposerPage
from ui.device import Device
from ui.program import Program
from ui.theme import theme

COUNT, GLANCE_MS, PATIENCE_S = 500, 2, 240


class Blocks:
    """The longest time that the UI thread did not come back."""

    def __init__(self) -> None:
        self._last, self.longest = time.monotonic(), 0.0
        self._timer = QTimer()
        self._timer.timeout.connect(self._glance)
        self._timer.start(GLANCE_MS)

    def _glance(self) -> None:
        now = time.monotonic()
        self.longest, self._last = max(self.longest, now - self._last), now

    def during(self, act: Callable[[], object], done: Callable[[], bool]) -> tuple[float, float]:
        """How long until it was done, and the longest block meanwhile (seconds)."""
        until(lambda: True)
        self.longest, self._last = 0.0, time.monotonic()
        started = time.monotonic()
        act()
        until(done)
        took = time.monotonic() - started
        QTest.qWait(50)
        return took, self.longest


def until(condition: Callable[[], bool]) -> None:
    """Let the window work until then."""
    end = time.monotonic() + PATIENCE_S
    while not condition():
        QTest.qWait(GLANCE_MS)  # not a loop of our own: it would keep the other threads from the interpreter
        assert time.monotonic() < end


def fill(workspace: Workspace, folder: Path) -> str:
    """A draft for three networks with 500 photos of two megapixels."""
    to = [account(workspace, name, name) for name in ("site", "bluesky", "mastodon")]
    draft_id = workspace.drafts.new("article", "Very many", "Five hundred tills.\n\n" * 20, to=to)
    paths: list[Path] = []
    grain = Image.effect_noise((1600, 1200), 24)
    for number in range(COUNT):
        paths.append(folder / f"{number:03}.jpg")
        tint = Image.new("L", grain.size, number % 250)
        half = Image.new("L", grain.size, 100 * (number // 250))
        Image.merge("RGB", (grain, tint, half)).save(paths[-1], quality=80)
    attach(workspace.db, workspace.media_folder, draft_id, paths)
    workspace.drafts.new("post", "Another", "One.")
    return draft_id


def main() -> None:
    app = QApplication([])
    theme.start(app, "light")
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        workspace = open_workspace(folder / "workspace")
        draft_id = fill(workspace, folder)
        workspace.close()
        background, settings = Background(), device_settings.load()
        program = Program(str(folder / "workspace"), None, settings, Device(settings, background), background)
        program.window.resize(1440, 900)
        program.window.show()
        until(lambda: program.workspace is not None)
        program.window.go("composer")
        page = program.window.current()
        assert isinstance(page, ComposerPage)
        until(lambda: bool(page.composer.previews) or page.composer.draft is not None)
        measure(page, draft_id)
        program.window.close()
        program.close()


def stored(page: ComposerPage, draft_id: str) -> list[str]:
    return [each.media for each in page.composer.workspace.drafts.show(draft_id).pictures]


def measure(page: ComposerPage, draft_id: str) -> None:
    """Print what each deed took."""
    blocks, strip = Blocks(), page.writing.paper.pictures
    last = stored(page, draft_id)[-1]
    sheet = page.writing.paper.sheet

    def in_sight() -> bool:
        shown = sorted(strip.rows.values(), key=lambda row: row.y())[:3]
        return page.composer.draft_id == draft_id and len(shown) == 3 and all(row.thumb.image for row in shown)

    def report(what: str, figures: tuple[float, float]) -> None:
        print(f"{what}: {figures[0]:.2f} s, longest block {figures[1] * 1000:.0f} ms", flush=True)

    report("opened, the first three seen", blocks.during(lambda: page.open(draft_id), in_sight))
    report(
        "from the first to the last",
        blocks.during(lambda: strip.describe(last), lambda: bool(strip.rows[last].thumb.image)),
    )
    up = (lambda: strip.moved.emit(last, COUNT - 2)), (lambda: stored(page, draft_id)[-2] == last)
    report("the last one moved up", blocks.during(*up))
    sheet.setFocus()

    def type_some() -> None:
        for letter in "While pictures are made ready, one writes on. " * 3:
            QTest.keyClick(sheet, letter)
            QTest.qWait(20)

    report("138 keys while pictures are made ready", blocks.during(type_some, lambda: True))

    def ready() -> bool:
        shown = page.composer.previews
        return bool(shown) and not any(each.rendered and each.rendered.waiting for each in shown)

    report("all made ready that the networks take", blocks.during(lambda: None, ready))


if __name__ == "__main__":
    main()
