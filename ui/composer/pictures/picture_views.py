"""Small views of a draft's pictures, read away from the UI thread when one is first looked at."""

from __future__ import annotations

from collections import OrderedDict
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from brandassist import media
from brandassist.errors import Problem
from brandassist.media import Cut
from brandassist.store.writing.drafts import PictureRef
from ui.images import read_image
from ui.services import Services

SIDE, MOST_KEPT = 400, 120
TOGETHER_MS = 30  # many come one after another: one repaint for several

Key = tuple[str, Cut]


class PictureViews(QObject):
    """What is known at once, the rest when it is made: then `came` says to look again."""

    came = Signal()

    def __init__(self, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._known: OrderedDict[Key, QImage] = OrderedDict()
        self._last: dict[str, Key] = {}  # of each picture: shown until its newest cut is there
        self._asked: set[Key] = set()
        self.gone: set[str] = set()  # pictures (SHA-256) whose file is not on this computer
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(TOGETHER_MS)
        self._timer.timeout.connect(self.came)

    def get(self, picture: PictureRef) -> QImage | None:
        """The view, or the one before its cut was changed; None: not yet, or not here."""
        key = (picture.media, picture.cut)
        if key in self._known:
            self._known.move_to_end(key)
            self._last[picture.media] = key
            return self._known[key]
        if key not in self._asked:
            self._asked.add(key)
            work = partial(small, self._services.workspace.media_folder, key)
            self._services.background.run(self, work, self._take, self._failed, lane="network")
        return self._known.get(self._last.get(picture.media, key))

    def look_again(self) -> None:
        """The files that were gone may be back."""
        self._asked = {key for key in self._asked if key[0] not in self.gone}
        self.gone.clear()

    def _take(self, made: tuple[Key, QImage | None]) -> None:
        key, image = made
        if image is None:
            self.gone.add(key[0])
        else:
            self.gone.discard(key[0])
            self._known[key] = image
            if len(self._known) > MOST_KEPT:
                dropped, _ = self._known.popitem(last=False)
                self._asked.discard(dropped)
        if not self._timer.isActive():
            self._timer.start()

    def _failed(self, error: Exception) -> None:
        del error  # what is not there is no error; anything else leaves the place empty


def small(folder: Path, key: Key) -> tuple[Key, QImage | None]:
    """A small view; None where the picture is not on this computer."""
    try:
        image = read_image(media.thumbnail(key[0], folder, SIDE, key[1]))
    except Problem:
        return key, None
    return key, None if image.isNull() else image
