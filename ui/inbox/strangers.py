"""What strangers wrote, as rows may be shown: names as one short line, texts of lists cut. What is stored stays."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from drafts.unmasking import one_line, unmasked

if TYPE_CHECKING:
    from brandassist.inbox.folding import Fold
    from brandassist.inbox.viewing import ConversationView
    from brandassist.store.inbox.obligations import MessageRow

NAME, LISTED = 80, 600  # characters
NAMELESS = str(QT_TRANSLATE_NOOP("Inbox", "Without a name"))
FOLDED = {
    "harsh": str(QT_TRANSLATE_NOOP("Inbox", "Folded away: harsh words.")),
    "blocked": str(QT_TRANSLATE_NOOP("Inbox", "Folded away: you blocked who wrote it.")),
}


def named(row: MessageRow) -> MessageRow:
    """Its author's name as it may stand in a sentence; of a deleted person the handle, or that there is no name."""
    handle = one_line(row.handle, NAME)
    author = one_line(row.author, NAME) or handle or QCoreApplication.translate("Inbox", NAMELESS)
    return row if (author, handle) == (row.author, row.handle) else replace(row, author=author, handle=handle)


def listed(row: MessageRow) -> MessageRow:
    """The same with the beginning of its text, for a row of a list and its name read aloud."""
    fold_of(row)  # found here, beside the window: painting it is quick then
    text = unmasked(row.text[:LISTED]).text
    return named(row if text == row.text else replace(row, text=text))


def shown(view: ConversationView) -> ConversationView:
    """A conversation of them; the texts are whole, and unmasked piece by piece where they are shown."""
    return replace(view, message=named(view.message), messages=tuple(map(named, view.messages)))


def fold_of(row: MessageRow) -> Fold:
    """Why it is folded away, "" where it is not."""
    from brandassist.inbox.folding import fold_of  # with its word lists, when the first row is shown

    return fold_of(row)


def fold_words(fold: Fold) -> str:
    """What stands in its place."""
    return QCoreApplication.translate("Inbox", FOLDED[fold]) if fold else ""


def text_of(row: MessageRow) -> str:
    """What a list says of it."""
    return fold_words(fold_of(row)) or row.text
