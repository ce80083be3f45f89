"""Fusion with four differences: our focus ring, our check marks, no second focus rectangle, icons as high as text."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QProxyStyle, QStyle, QStyleHintReturn, QStyleOption, QWidget

RING_WIDTH, RING_GAP = 2, 2
RING_REACH = RING_WIDTH + RING_GAP
FIELD_ICON, MARK = 16, 18


def draw_ring(painter: QPainter, rect: QRectF, accent: QColor, radius: float) -> None:
    """A focus ring just inside `rect`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(accent, RING_WIDTH))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    half = RING_WIDTH / 2
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius, radius)
    painter.restore()


class HouseStyle(QProxyStyle):
    """Draws focus through QFocusFrame (outside the widget) and flat check boxes and radio buttons."""

    percent = 100  # the text scale, which the icons inside fields follow

    def __init__(self) -> None:
        super().__init__("Fusion")

    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        if metric in (QStyle.PixelMetric.PM_FocusFrameHMargin, QStyle.PixelMetric.PM_FocusFrameVMargin):
            return RING_REACH
        if metric in (
            QStyle.PixelMetric.PM_CheckBoxLabelSpacing,
            QStyle.PixelMetric.PM_RadioButtonLabelSpacing,
        ):
            return 8
        if metric in (
            QStyle.PixelMetric.PM_IndicatorWidth,
            QStyle.PixelMetric.PM_IndicatorHeight,
            QStyle.PixelMetric.PM_ExclusiveIndicatorWidth,
            QStyle.PixelMetric.PM_ExclusiveIndicatorHeight,
        ):
            return round(MARK * self.percent / 100)
        if metric == QStyle.PixelMetric.PM_LineEditIconSize:
            return round(FIELD_ICON * self.percent / 100)
        return super().pixelMetric(metric, option, widget)

    def drawControl(
        self,
        element: QStyle.ControlElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        if element == QStyle.ControlElement.CE_FocusFrame:
            draw_ring(painter, QRectF(option.rect), option.palette.color(QPalette.ColorRole.Accent), 8)
            return
        super().drawControl(element, option, painter, widget)

    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        if element == QStyle.PrimitiveElement.PE_FrameFocusRect:
            return  # the ring outside says it already
        if element == QStyle.PrimitiveElement.PE_IndicatorCheckBox:
            _indicator(painter, option, round_one=False)
            return
        if element == QStyle.PrimitiveElement.PE_IndicatorRadioButton:
            _indicator(painter, option, round_one=True)
            return
        super().drawPrimitive(element, option, painter, widget)


class RingStyle(HouseStyle):
    """The focus ring's own: a hint answered in Python is felt where every widget asks for hints at each key."""

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returnData: QStyleHintReturn | None = None,
    ) -> int:
        if hint == QStyle.StyleHint.SH_FocusFrame_AboveWidget:
            return 1  # beneath, the ring would hide behind the ground of the pane
        return super().styleHint(hint, option, widget, returnData)


def _indicator(painter: QPainter, option: QStyleOption, round_one: bool) -> None:
    palette: QPalette = option.palette
    state: QStyle.StateFlag = option.state
    on = bool(state & QStyle.StateFlag.State_On)
    accent = palette.color(QPalette.ColorRole.Accent)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(option.rect.topLeft())
    painter.scale(option.rect.width() / MARK, option.rect.height() / MARK)
    box = QRectF(1, 1, MARK - 2, MARK - 2)
    painter.setPen(QPen(accent if on else palette.color(QPalette.ColorRole.Dark), 1))
    painter.setBrush(accent if on else palette.color(QPalette.ColorRole.Base))
    radius = box.width() / 2 if round_one else 4.0
    painter.drawRoundedRect(box, radius, radius)
    mark = palette.color(QPalette.ColorRole.HighlightedText)
    if on and round_one:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(mark)
        painter.drawEllipse(box.center(), 3, 3)
    elif on:
        painter.setPen(QPen(mark, 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        left, top = box.left(), box.top()
        tick = [QPointF(left + 4, top + 8.5), QPointF(left + 7, top + 11), QPointF(left + 12, top + 5)]
        painter.drawPolyline(QPolygonF(tick))
    painter.restore()
