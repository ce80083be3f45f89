"""How a post was taken up, one quiet line per part: "12 likes · 3 shares · 4 replies, counted today 14:05"."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.when import inside, short_when
from ui.widgets.label import Label

if TYPE_CHECKING:
    from brandassist.store.publishing.metrics import Counted, Uptake


class CountedLine(Label):
    """What the network told of one part; `part` is its number where there are several."""

    def __init__(self, counted: Counted, part: int | None, now: datetime) -> None:
        super().__init__("", "meta", "ink2", wrap=True)
        figures = counted.counts
        told = [
            words
            for name, words in (
                ("likes", self.tr("%n likes", "", figures.get("likes", 0))),
                ("reposts", self.tr("%n shares", "", figures.get("reposts", 0))),
                ("replies", self.tr("%n replies", "", figures.get("replies", 0))),
                ("views", self.tr("%n views", "", figures.get("views", 0))),
            )
            if name in figures
        ]
        when = inside(short_when(counted.at.astimezone(now.tzinfo), now))
        line = self.tr("{counts}, counted {when}").format(counts=" · ".join(told), when=when)
        self.setText(self.tr("Part {part}: {line}").format(part=part, line=line) if part is not None else line)


def uptake_lines(uptake: Uptake, parts: int, now: datetime) -> list[Label]:
    """What the network counted, the first part first, and that it could not be asked lately."""
    several = parts > 1
    lines: list[Label] = [
        CountedLine(counted, ordinal + 1 if several else None, now) for ordinal, counted in sorted(uptake.parts.items())
    ]
    if uptake.failed_at is not None:
        when = inside(short_when(uptake.failed_at.astimezone(now.tzinfo), now))
        words = QCoreApplication.translate("Queue", "Could not be counted anew, {when}").format(when=when)
        lines.append(Label(words, "meta", "ink3", wrap=True))
    return lines
