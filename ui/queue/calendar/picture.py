"""The whole picture of the week: ground, slots, cards, what is planned and what is in the hand, the heads over all."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter

from ui.queue.calendar.axis import Axis
from ui.queue.calendar.lifting import Lift
from ui.queue.calendar.paint import (
    Card,
    card_of,
    heads_height,
    paint_card,
    paint_ghost,
    paint_ground,
    paint_heads,
    paint_lifted,
    paint_now,
)
from ui.queue.calendar.places import rect_of
from ui.queue.calendar.words import axis_hour, more_words
from ui.queue.presenter import Plan, Waiting
from ui.when import city

if TYPE_CHECKING:
    from ui.queue.calendar.week import Week


def paint_week(painter: QPainter, week: Week) -> None:
    """All that is in sight, in the viewport's pixels."""
    axis, offset, now = week.axis(), week.offset(), week.now.replace(tzinfo=None)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(0, offset)
    room = QRect(0, week.verticalScrollBar().value(), axis.width, week.viewport().height())
    paint_ground(painter, axis, room, week.zone, week.second)
    paint_now(painter, axis, now, week.second)
    for rect, stop, aimed in week.ghosts():
        paint_ghost(painter, rect, axis_hour(stop.minutes), aimed)
    _cards(painter, week, room)
    for plan in week.plans:
        _plan(painter, week, axis, plan)
    painter.translate(0, -offset)
    clocks = () if week.second is None else (city(week.zone), city(week.second.zone))
    paint_heads(painter, axis, now, week.bands, clocks)
    if week.hand.lift is not None:
        _lifted(painter, week, axis, week.hand.lift)


def _cards(painter: QPainter, week: Week, room: QRect) -> None:
    lifted = week.hand.lift.load.deliveries if week.hand.lift is not None else frozenset[str]()
    ring = week.hasFocus() and week.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
    for card in week.cards:
        if card.rect.intersects(room):
            faint = card.post is not None and any(row.id in lifted for row in card.post.rows)
            shown = replace(card, ring=ring and not lifted) if card.current else card
            if card.post is not None:
                shown = replace(shown, rect=card.rect.translated(week.arriving.off(row.id for row in card.post.rows)))
            paint_card(painter, replace(shown, opacity=0.4) if faint else shown, week.frozen)


def _plan(painter: QPainter, week: Week, axis: Axis, plan: Plan) -> None:
    """A draft where it will be when the undo window ends."""
    at = plan.planned.instant().astimezone(ZoneInfo(week.zone)).replace(tzinfo=None)
    day, minutes = axis.place(at)
    if 0 <= day <= 6:
        place = rect_of(axis, day, minutes)
        week.arriving.seen([plan.draft.id], place)
        card = _card_of_draft(plan.draft, place.translated(week.arriving.off([plan.draft.id])), minutes)
        note = week.pending.get(plan.draft.id, "")
        paint_card(painter, replace(card, note=note, tint="accent", opacity=0.7), False)


def _lifted(painter: QPainter, week: Week, axis: Axis, lift: Lift) -> None:
    """The aimed place, and over it, clipped to the days alone where the mouse is outside, what is in the hand."""
    target = rect_of(axis, lift.day, lift.minutes)
    painter.setClipRect(week.viewport().rect().adjusted(0, heads_height(), 0, 0))
    painter.translate(0, week.offset())
    if lift.stop is None:
        paint_ghost(painter, target, axis_hour(lift.minutes), True)
    rect = week.hand.card_rect(target)
    if lift.load.draft is not None:
        card = _card_of_draft(lift.load.draft, rect, lift.minutes)
    else:
        card = replace(card_of(lift.load.posts[0], rect, week.now), time=axis_hour(lift.minutes), note="")
    if (more := len(lift.load.posts) - 1) > 0:
        card = replace(card, note=more_words(more))
    paint_lifted(painter, card, week.hand.warnings)
    painter.translate(0, -week.offset())


def _card_of_draft(draft: Waiting, rect: QRect, minutes: int) -> Card:
    networks = tuple(dict.fromkeys(network for _, network, _ in draft.networks))
    return Card(rect, draft.title, networks, draft.state, axis_hour(minutes))
