"""Who sends a post: the promise mark and its sentence, true for the post as it stands now."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.glyphs import Promise
from ui.widgets.label import Label
from ui.widgets.small import StateMark
from ui.words import network_name, others_words, promise_words

if TYPE_CHECKING:
    from brandassist.store.deliveries.read import DeliveryRow

THERE = ("handed_over", "recalling")


def promise_of(row: DeliveryRow) -> Promise:
    """Who sends it; a server takes only single posts, and none that waits for another."""
    if row.promise == "you":
        return "you"
    able = row.kind == "post" and len(row.parts) <= 1 and row.depends_on is None
    return "server" if row.state in THERE or (row.promise == "server" and able) else "this_computer"


def promise_sentence(row: DeliveryRow, computers: Sequence[str] | None = None) -> str:
    """The promise written out; until the server has the post, a computer must bring it there.

    computers: the others of which one must be on, by name; none of them: nobody can send it. None: this one sends it.
    """
    promise, network = promise_of(row), network_name(row.network)
    if computers is not None:
        return others_words(network, computers)
    if promise == "server" and row.state not in THERE:
        words = QCoreApplication.translate(
            "Queue", "{network}: its server sends it, once this computer has handed it over"
        )
        return words.format(network=network)
    return promise_words(promise, network)


class PromiseLine(QWidget):
    """The mark and the sentence."""

    def __init__(self, row: DeliveryRow, computers: Sequence[str] | None) -> None:
        super().__init__()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(9)
        mark = StateMark(promise_of(row), "")  # its sentence stands beside it
        mark.setFixedWidth(14)
        line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(Label(promise_sentence(row, computers), "secondary", "ink2", wrap=True), 1)
