"""A hundred photos into an entry of our window: `python -m tests.bench.many_photos FOLDER` under a screen.

Prints seconds until all are in, the longest time the window did not look up (seconds), and memory (MB): before, with
a fifth of them in, at the end, and at most.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from brandassist import settings as device_settings
from brandassist.workspace import open_workspace
from tests.bench.many_pictures import Blocks, until
from ui.background import Background
from ui.device import Device
from ui.diary.page import DiaryPage
from ui.program import Program
from ui.theme import theme

SAMPLE_MS = 20


def megabytes() -> float:
    """What this process holds in memory now."""
    words = Path("/proc/self/status").read_text().split("VmRSS:")[1].split()
    return int(words[0]) / 1000


class Memory:
    """Looks at it while something goes on."""

    def __init__(self) -> None:
        self.most = 0.0
        self._timer = QTimer()
        self._timer.timeout.connect(self._look)
        self._timer.start(SAMPLE_MS)

    def _look(self) -> None:
        self.most = max(self.most, megabytes())


def main(photos: list[Path]) -> None:
    app = QApplication([])
    theme.start(app, "light")
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "workspace"
        open_workspace(folder).close()
        background, settings = Background(), device_settings.load()
        program = Program(str(folder), None, settings, Device(settings, background), background)
        program.window.resize(1440, 900)
        program.window.show()
        until(lambda: program.workspace is not None)
        program.window.go("diary")
        page = program.window.current()
        assert isinstance(page, DiaryPage)
        until(lambda: page.found is not None)
        measure(page, photos)
        program.window.close()
        program.close()


def measure(page: DiaryPage, photos: list[Path]) -> None:
    sheet, blocks, memory = page.entry.sheet, Blocks(), Memory()
    before, early = megabytes(), [0.0]

    def all_in() -> bool:
        count = len(sheet.photos.photos())
        if count >= len(photos) // 5 and not early[0]:
            early[0] = megabytes()
        return count == len(photos)

    took, block = blocks.during(lambda: sheet.pictures.emit(photos), all_in)
    print(took, block, before, early[0], megabytes(), memory.most, flush=True)


if __name__ == "__main__":
    main(sorted(Path(sys.argv[1]).glob("*.jpg")))
