"""How many were answered and how soon, in sentences: the same in the inbox's summary and on Today."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.when import age

if TYPE_CHECKING:
    from brandassist.inbox.figures import Figures
    from brandassist.workspace import Workspace

translate = QCoreApplication.translate


def read_figures(workspace: Workspace) -> Figures:
    """Those of the last four weeks."""
    return workspace.inbox.figures(*workspace.inbox.days())


def whole_words(figures: Figures) -> str:
    """How all of it went, in a sentence; nothing where nobody wrote."""
    whole = figures.total
    if whole.share is None:
        return translate("Summary", "Nobody who is owed an answer wrote in these four weeks.")
    if whole.median is None:
        words = translate("Summary", "In four weeks {answered} of {owed} were answered.")
        return words.format(answered=whole.answered, owed=whole.owed)
    words = translate("Summary", "In four weeks {answered} of {owed} were answered, half of them within {time}.")
    return words.format(answered=whole.answered, owed=whole.owed, time=age(whole.median))


def debt_words(figures: Figures, now: datetime) -> str:
    """Who waits the longest; nothing where nobody does."""
    debt = figures.oldest
    if debt is None:
        return ""
    words = translate("Summary", "{name} has waited the longest: {time}.")
    return words.format(name=debt.author, time=age(now - debt.received_at))
