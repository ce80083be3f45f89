"""The month's counts in words: only a QObject's own words can be counted by the translations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from brandassist.store.deliveries.month import Standing


class MonthCounts(QObject):
    """Each with its plural."""

    def posts(self, count: int) -> str:
        return self.tr("%n posts", "", count)

    def more(self, count: int) -> str:
        return self.tr("%n more", "", count)

    def used(self, used: int, slots: int) -> str:
        return self.tr("%n of {all} slots used", "", used).format(all=slots)

    def free(self, count: int) -> str:
        return self.tr("%n free slots", "", count)

    def empty(self, first: str, last: str, slots: int) -> str:
        words = self.tr("{first} to {last}: nothing planned, %n free slots.", "", slots)
        return words.format(first=first, last=last)

    def by_hand(self, count: int) -> str:
        return self.tr("%n of them by your hand", "", count)

    def standing(self, standing: Standing) -> str:
        """ "48 posts, 19 still to go, 2 awaiting approval"."""
        counted = (
            (standing.to_go, self.tr("%n still to go", "", standing.to_go)),
            (standing.missed, self.tr("%n missed", "", standing.missed)),
            (standing.awaiting, self.tr("%n awaiting approval", "", standing.awaiting)),
            (standing.refused, self.tr("%n refused", "", standing.refused)),
            (standing.unconfirmed, self.tr("%n unconfirmed", "", standing.unconfirmed)),
        )
        return ", ".join([self.posts(standing.posts), *(words for count, words in counted if count)])


counts = MonthCounts()
