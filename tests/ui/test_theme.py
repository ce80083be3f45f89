"""Colours reach Qt's palette, contrast is as designed, text scales, icons take their tint."""

from __future__ import annotations

import gc
import json
import weakref
from typing import get_args

import pytest
from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QColor, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QCheckBox, QStyle, QWidget
from pytestqt.qtbot import QtBot

from ui.resource import resource, resource_names
from ui.theme import colour, font, icon, scaled, theme
from ui.theme.tokens import Token, contrast, load_colours
from ui.theme.typeface import FACES
from ui.widgets.button import Button
from ui.widgets.field import Field
from ui.widgets.label import Label

TEXT: tuple[Token, ...] = (
    "ink", "ink2", "ink3", "accent", "scheduled", "awaiting", "published", "refused", "held",
)  # fmt: skip
RARELY = 50_000  # containers made before a garbage collection begins
GROUNDS: tuple[Token, ...] = ("paper", "surface", "sunken", "sel")


@pytest.mark.parametrize("name", ["light", "dark"])
def test_text_has_contrast_of_4_5_on_every_ground(name: str) -> None:
    colours = load_colours(name)  # type: ignore[arg-type]
    for token in TEXT:
        for ground in GROUNDS:
            assert contrast(colours[token], colours[ground]) >= 4.5, (token, ground)
    assert contrast(colours["onAccent"], colours["accent"]) >= 4.5
    assert contrast(colours["onAccent"], colours["accentHover"]) >= 4.5
    for token, tint in (("refused", "refusedTint"), ("held", "heldTint"), ("scheduled", "scheduledTint"),
                        ("awaiting", "awaitingTint"), ("published", "publishedTint")):  # fmt: skip
        assert contrast(colours[token], colours[tint]) >= 4.5, tint  # type: ignore[index]


@pytest.mark.parametrize("name", ["light", "dark"])
def test_marks_and_edges_have_contrast_of_3(name: str) -> None:
    colours = load_colours(name)  # type: ignore[arg-type]
    for token in ("ctl", "awaitingMark", "accent"):
        for ground in GROUNDS:
            assert contrast(colours[token], colours[ground]) >= 3.0, (token, ground)  # type: ignore[index]


def test_stated_ratios() -> None:
    """Three of the design's own figures, so that the formula is the one it used."""
    light = load_colours("light")
    assert contrast(light["ink"], light["paper"]) == pytest.approx(15.46, abs=0.02)
    assert contrast(light["ink3"], light["sunken"]) == pytest.approx(4.96, abs=0.02)
    assert contrast(light["onAccent"], light["accent"]) == pytest.approx(9.75, abs=0.02)


@pytest.mark.parametrize("name", ["light", "dark"])
def test_palette_files_hold_exactly_the_tokens(name: str) -> None:
    assert set(json.loads(resource("palettes", f"{name}.json"))) == set(get_args(Token))


def test_switching_the_theme_changes_the_palette_at_once(themed: QApplication, qtbot: QtBot) -> None:
    with qtbot.waitSignal(theme.changed):
        theme.choose("dark")
    assert themed.palette().color(QPalette.ColorRole.Window) == QColor("#191714")
    assert themed.palette().color(QPalette.ColorRole.Text) == colour("ink")
    theme.choose("light")
    assert themed.palette().color(QPalette.ColorRole.Window) == QColor("#f7f4ee")


def test_every_role_is_set_in_a_shipped_font(themed: QApplication) -> None:
    for role in FACES:
        assert QFontInfo(font(role)).family() in ("Inter", "Source Serif 4"), role
    assert QFontInfo(font("writing", italic=True)).italic()


@pytest.mark.parametrize(("percent", "size"), [(90, 13), (100, 14), (150, 21), (400, 21), (10, 13)])
def test_text_scale_stays_between_90_and_150(themed: QApplication, percent: int, size: int) -> None:
    theme.choose(percent=percent)
    assert font("body").pixelSize() == size
    assert scaled(32) == round(32 * theme.percent / 100)


def test_a_button_grows_with_the_text(themed: QApplication, qtbot: QtBot) -> None:
    button = Button("Approve")
    qtbot.addWidget(button)
    small = button.sizeHint()
    theme.choose(percent=150)
    large = button.sizeHint()
    assert large.height() == 48
    assert large.width() > small.width()


def test_what_stands_in_a_field_and_before_a_choice_grows_with_the_text(themed: QApplication, qtbot: QtBot) -> None:
    field, box = Field("Find", icon_name="magnifying-glass"), QCheckBox("Letters act")
    for each in (field, box):
        qtbot.addWidget(each)

    def sizes() -> list[int]:
        style = field.style()
        return [
            style.pixelMetric(QStyle.PixelMetric.PM_LineEditIconSize, None, field),
            style.pixelMetric(QStyle.PixelMetric.PM_IndicatorWidth, None, box),
        ]

    assert sizes() == [16, 18]
    theme.choose(percent=150)
    assert sizes() == [24, 27]


def test_an_icon_follows_the_theme(themed: QApplication) -> None:
    pause = icon("pause", "ink")
    assert _darkest(pause.pixmap(QSize(16, 16)).toImage()) == QColor("#1f1c18")
    theme.choose("dark")
    assert QColor("#eee9df") in _opaque(pause.pixmap(QSize(16, 16)).toImage())


def test_every_shipped_icon_can_be_painted(themed: QApplication) -> None:
    for name in resource_names("icons"):
        if name.endswith(".svg"):
            image = icon(name.removesuffix(".svg")).pixmap(QSize(32, 32)).toImage()
            assert any(image.pixelColor(x, y).alpha() for x in range(32) for y in range(32)), name


def _opaque(image: object) -> list[QColor]:
    size = image.size()  # type: ignore[attr-defined]
    pixels = [image.pixelColor(x, y) for x in range(size.width()) for y in range(size.height())]  # type: ignore[attr-defined]
    return [pixel for pixel in pixels if pixel.alpha() == 255]


def _darkest(image: object) -> QColor:
    return min(_opaque(image), key=QColor.lightness)


class _Loose(QWidget):
    """Held by nothing but itself: the next garbage collection frees it."""

    def __init__(self) -> None:
        super().__init__()
        self.itself = self


class _Wasteful(QWidget):
    """Makes what starts a garbage collection, in the middle of being dressed."""

    def __init__(self, other: weakref.ref[_Loose]) -> None:
        super().__init__()
        self._other = other
        self.alive: list[bool] = []

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._waste = [[] for _ in range(2 * RARELY)]
            self.alive.append(self._other() is not None)


def test_no_widget_is_freed_while_all_are_dressed(themed: QApplication, qtbot: QtBot) -> None:
    gc.collect()
    by_itself, usually = gc.isenabled(), gc.get_threshold()
    gc.enable()  # a window before may have ended that
    gc.set_threshold(RARELY)  # what comes before the dressing would collect it
    try:
        loose = weakref.ref(_Loose())
        wasteful = _Wasteful(loose)
        qtbot.addWidget(wasteful)
        wasteful.show()
        theme.choose("dark")
    finally:
        gc.set_threshold(*usually)
    assert wasteful.alive and all(wasteful.alive)
    assert gc.isenabled()
    if not by_itself:
        gc.disable()
    gc.collect()
    assert loose() is None


def test_what_is_shown_only_after_the_theme_changed_wears_the_new_one(themed: QApplication, qtbot: QtBot) -> None:
    theme.choose("dark", 150)
    later = QWidget()
    qtbot.addWidget(later)
    heading = Label("Waiting for your approval", "heading", parent=later)
    theme.choose("light", 100)
    later.show()
    qtbot.waitExposed(later)
    assert heading.font().pixelSize() == font("heading").pixelSize()
    assert heading.palette().color(QPalette.ColorRole.WindowText) == colour("ink")
