"""Which messages are shown: four words above the list, and below the first the splits of what is owed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QSignalBlocker, Signal

from ui.widgets.choice import FilterTabs, Option, SmallTabs

if TYPE_CHECKING:
    from brandassist.store.inbox.splits import Split

OWED: tuple[Split, ...] = ("owed", "owed_today", "questions", "mine", "spam")


class Splits(QObject):
    """`tabs` stand in the pane's bar, `within` below it while what is owed is shown. `chosen` brings a split.

    A split in which nothing is has no word, so that the row stays short; what is shown keeps its own.
    """

    chosen = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._aside: Split | None = None  # where to come back to while all messages are searched
        self._filled = True  # whether a split of what is owed holds anything
        tabs = [
            Option("owed", self.tr("Needs reply")),
            Option("waiting", self.tr("Waiting for approval")),
            Option("snoozed", self.tr("Snoozed")),
            Option("done", self.tr("Done")),
        ]
        self.tabs = FilterTabs(self.tr("Which messages"), tabs)
        within = [
            Option("owed", self.tr("All")),
            Option("owed_today", self.tr("Today")),
            Option("questions", self.tr("Questions")),
            Option("mine", self.tr("Mine")),
            Option("spam", self.tr("Suspected spam")),
        ]
        self.within = SmallTabs(self.tr("Which of those that need a reply"), within)
        self.tabs.chosen.connect(self._tab)
        self.within.chosen.connect(self.chosen)

    def value(self) -> Split:
        """The split that is shown, or would be if nothing were sought."""
        if self._aside is not None:
            return self._aside
        tab = self.tabs.value()
        return cast("Split", self.within.value() if tab == "owed" else tab)

    def set_value(self, split: str) -> None:
        """Show this one; `chosen` is sent when it changes."""
        self.come_back()
        if split in OWED:
            self.within.set_value(split)
            self.tabs.set_value("owed")
        else:
            self.tabs.set_value(split)

    def step_aside(self) -> None:
        """All messages are searched: none of these words says what is shown."""
        if self._aside is None:
            self._aside = self.value()
            self.tabs.choose_none()
            self._fit()

    def come_back(self) -> None:
        """Nothing is sought any more: what was shown before is again."""
        if self._aside is not None:
            tab, self._aside = "owed" if self._aside in OWED else self._aside, None
            with QSignalBlocker(self.tabs):
                self.tabs.set_value(tab)
            self._fit()

    def set_counts(self, counts: Mapping[Split, int]) -> None:
        """How many are in each; how many are done interests nobody."""
        tabs: tuple[Split, ...] = ("owed", "waiting", "snoozed")
        for split in tabs:
            self.tabs.set_count(split, counts[split])
        for split in OWED[1:]:
            self.within.set_count(split, counts[split])
            self.within.offer(split, counts[split] > 0 or self.within.value() == split)
        self._filled = any(counts[split] for split in OWED[1:])
        self._fit()

    def _fit(self) -> None:
        """A row of one word alone chooses nothing."""
        some = self._filled or self.within.value() != OWED[0]
        self.within.setVisible(self.tabs.value() == OWED[0] and some)

    def _tab(self, tab: str) -> None:
        del tab
        self._aside = None
        self._fit()
        self.chosen.emit(self.value())
