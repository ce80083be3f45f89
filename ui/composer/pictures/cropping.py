"""Crop and turn a picture: what the draft shows of it. The original stays as it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QWidget

from brandassist import media
from brandassist.errors import Problem
from brandassist.media import Cut
from brandassist.store.writing.drafts import PictureRef
from drafts.checks.pictures import ratio as shape
from ui.composer.pictures.crop_view import CropView
from ui.composer.words import number
from ui.images import read_image
from ui.sentences import sentence_of
from ui.services import Services
from ui.widgets.button import Button
from ui.widgets.choice import Option, Segmented
from ui.widgets.dialog import Dialog
from ui.widgets.label import Label
from ui.widgets.states import InlineError

LARGE = 1600
RATIOS = {"1:1": 1.0, "4:5": 4 / 5, "16:9": 16 / 9}


@dataclass(frozen=True)
class Takes:
    """What a network takes: the least and the most of width to height."""

    name: str
    least: float
    most: float


class CropDialog(Dialog):
    """`kept` brings the picture (SHA-256) and its new cut."""

    kept = Signal(str, object)

    def __init__(self, parent: QWidget, services: Services, picture: PictureRef, takes: Sequence[Takes]) -> None:
        super().__init__(parent, self.tr("Crop and turn"), 680)
        self._picture, self._takes = picture, takes
        self._whole = (0, 0)
        self.view = CropView(self.tr("What is shown"))
        words = {"free": self.tr("Free"), "original": self.tr("Original")} | {each: each for each in RATIOS}
        self.shapes = Segmented(self.tr("Shape"), [Option(value, text) for value, text in words.items()])
        self.left, self.right = Button(self.tr("Turn left"), small=True), Button(self.tr("Turn right"), small=True)
        self.again = Button(self.tr("Reset"), "quiet", small=True)
        self.size_line = Label("", "meta", "ink3")
        self.fits = Label("", "meta", "ink3", wrap=True)
        self.error = InlineError()
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.shapes)
        row.addStretch(1)
        for button in (self.left, self.right, self.again):
            row.addWidget(button)
        self.body.addWidget(self.view)
        self.body.addLayout(row)
        self.body.addSpacing(4)
        self.body.addWidget(self.size_line)
        self.body.addWidget(self.fits)
        self.body.addWidget(self.error)
        self._add_buttons()
        self.view.changed.connect(self._tell)
        self.shapes.chosen.connect(self._shape)
        self.left.clicked.connect(self._turn_left)
        self.right.clicked.connect(self._turn_right)
        self.again.clicked.connect(self._reset)
        work = partial(read_large, services.workspace.media_folder, picture.media)
        services.background.run(self, work, self._show, self._failed, lane="network")

    def _add_buttons(self) -> None:
        foot = self.add_foot()
        foot.addWidget(Label(self.tr("The original stays as it is."), "secondary", "ink3"))
        foot.addStretch(1)
        cancel, self.use = Button(self.tr("Cancel")), Button(self.tr("Use this"), "primary")
        self.use.setEnabled(False)
        self.use.setDefault(True)
        cancel.clicked.connect(self.reject)
        self.use.clicked.connect(self._keep)
        foot.addWidget(cancel)
        foot.addWidget(self.use)

    def _show(self, read: tuple[QImage, tuple[int, int]]) -> None:
        image, self._whole = read
        self.view.show_image(image)
        self.use.setEnabled(True)
        self.view.set_cut(self._picture.cut)
        self.view.setFocus()

    def _failed(self, error: Exception) -> None:
        self.error.show_problem(sentence_of(error))

    def _shape(self, value: str) -> None:
        if self.use.isEnabled():  # else there is no picture yet
            wide, high = Cut(turns=self.view.cut.turns).size(*self._whole)
            self.view.set_ratio({"free": None, "original": wide / high, **RATIOS}[value])

    def _turn_left(self) -> None:
        self._turn(-1)

    def _turn_right(self) -> None:
        self._turn(1)

    def _turn(self, quarters: int) -> None:
        self.view.set_cut(self.view.cut.turned(quarters))
        self._shape(self.shapes.value())

    def _reset(self) -> None:
        self.shapes.set_value("free")
        self.view.reset()

    def _tell(self) -> None:
        wide, high = self.view.cut.size(*self._whole)
        told = self.tr("{width} × {height} of {all_width} × {all_height} pixels")
        whole = {"all_width": number(self._whole[0]), "all_height": number(self._whole[1])}
        self.size_line.setText(told.format(width=number(wide), height=number(high), **whole))
        self.fits.setText(" ".join(filter(None, (self._fit_words(each, wide / high) for each in self._takes))))

    def _fit_words(self, takes: Takes, ratio: float) -> str:
        if takes.least - 0.005 <= ratio <= takes.most + 0.005:
            return ""
        told = self.tr("{network} takes shapes from {least} to {most}.")
        return told.format(network=takes.name, least=shape(takes.least), most=shape(takes.most))

    def _keep(self) -> None:
        self.kept.emit(self._picture.media, self.view.cut)
        self.accept()


def read_large(folder: Path, sha256: str) -> tuple[QImage, tuple[int, int]]:
    """All of a picture to look at, and the size of its original; raises what `media.rendition` raises."""
    from drafts.limits import PictureLimits

    made = media.rendition(sha256, folder, PictureLimits(most=1, bytes=8_000_000, side=LARGE))
    image = read_image(made.path)
    if image.isNull():
        raise Problem("picture_missing", sha256=sha256[:12])
    return image, (made.original.width, made.original.height)
