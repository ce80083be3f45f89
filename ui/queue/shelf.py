"""The shelf: drafts with no time, how each is painted and read aloud."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect

from ui.glyphs import Glyph, text_token
from ui.queue.presenter import Waiting
from ui.theme import line_height, scaled
from ui.widgets.label import Label
from ui.widgets.pane import Pane
from ui.widgets.rows import RowList, RowPainter, Rows
from ui.words import network_icon, state_words

DRAFT = 88


class Shelf(Pane):
    """The pane at the left: the drafts under their heading, and what to do with them."""

    def __init__(self) -> None:
        title = self.tr("To schedule")
        super().__init__(title, title)
        self.model = Rows[Waiting](_waiting_name, _waiting_key)
        self.list = RowList(self.model, DRAFT, _waiting, title)
        self.count = Label("", "secondary", "ink2")
        self.foot = Label("", "secondary", "ink3", wrap=True)
        self.foot.setContentsMargins(16, 12, 16, 16)
        self.bar.insertWidget(1, self.count)
        self.column.addWidget(self.list, 1)
        self.column.addWidget(self.foot)

    def show_drafts(self, drafts: Sequence[Waiting]) -> None:
        """Show these; the cursor stays on its draft."""
        if list(drafts) != self.model.items():
            self.model.reset(drafts)
        self.count.setText(str(len(drafts)) if drafts else "")
        give = self.tr("Drag to a slot, or press M and choose one.")
        self.foot.setText(give if drafts else self.tr("Drafts with no time wait here."))


def paint_networks(row: RowPainter, networks: Sequence[str], left: int, middle: int) -> int:
    """Two glyphs at most, else the first and "+4"; returns where the next thing may begin."""
    each = list(dict.fromkeys(networks))
    shown = each if len(each) <= 2 else each[:1]
    for name in shown:
        row.icon(left, middle, network_icon(name))
        left += scaled(14) + 6
    if len(shown) < len(each):
        high = line_height("meta")
        left += row.text(QRect(left, middle - high // 2, 40, high), f"+{len(each) - 1}", "meta", "ink2") + 6
    return left


def _waiting_key(item: Waiting) -> object:
    return item.id


def _waiting_name(item: Waiting) -> str:
    names = ", ".join(dict.fromkeys(label for _, _, label in item.networks))
    return ", ".join(part for part in (item.title, state_words(item.state), names) if part)


def _waiting(row: RowPainter, item: Waiting) -> None:
    rect = row.rect.adjusted(16, scaled(12), -12, 0)
    step = line_height("listTitle")
    row.lines(
        QRect(rect.left(), rect.top(), rect.width(), 2 * step),
        item.title,
        2,
        "listTitle",
        weight=600 if row.selected else 400,
    )
    middle = rect.top() + 2 * step + scaled(16)
    glyph: Glyph = item.state
    row.glyph(rect.left(), middle, glyph)
    networks = [network for _, network, _ in item.networks]
    each = scaled(14) + 6
    wide = each * 2 if len(set(networks)) == 2 else each if len(set(networks)) == 1 else each + scaled(24)
    wide = wide if networks else 0
    high = line_height("meta")
    beside = scaled(12) + 7
    room = QRect(rect.left() + beside, middle - high // 2, rect.width() - beside - wide - 4, high)
    row.text(room, state_words(item.state), "meta", text_token(item.state), weight=500)
    paint_networks(row, networks, rect.right() - wide + 2, middle)
