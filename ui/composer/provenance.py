"""Where the open draft came from: the chip over the sheet says it, and opens it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from PySide6.QtCore import QCoreApplication, QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from ui.composer.bar import Origin as Chip
from ui.composer.presenter import Composer
from ui.composer.reading import Opened
from ui.when import day_month

if TYPE_CHECKING:
    from brandassist.store.links import Origin

LONGEST = 40  # characters of a sentence that stands in the chip


class Provenance(QObject):
    """Follows the draft that is open; `idea_asked` brings the id of an idea that has no entry."""

    idea_asked = Signal(str)

    def __init__(self, composer: Composer, chip: Chip, parent: QObject) -> None:
        super().__init__(parent)
        self._composer, self._chip = composer, chip
        composer.opened.connect(self._show)
        composer.refreshed.connect(self._show)
        chip.clicked.connect(self.open)

    def _show(self, draft: Opened | None) -> None:
        origin = _first(draft)
        self._chip.show_words(origin_words(origin) if origin is not None else "")
        if origin is not None:
            self._chip.show_icon(_icon(origin))
            has = self._composer.services.shell.has
            self._chip.setEnabled(has("diary") if origin.entry_id else not origin.message_id or has("inbox"))

    def open(self) -> None:
        """The entry, the message, the idea, or the page in the browser."""
        origin = _first(self._composer.draft)
        if origin is None:
            return
        if origin.entry_id:
            self._composer.services.shell.go("diary", origin.entry_id)
        elif origin.message_id:
            self._composer.services.shell.go("inbox", origin.message_id)
        elif origin.url:
            QDesktopServices.openUrl(QUrl(origin.url))
        elif origin.idea_id:
            self.idea_asked.emit(origin.idea_id)


def origin_words(origin: Origin) -> str:
    """What the chip says."""
    translate = QCoreApplication.translate
    if origin.entry_id:
        title = origin.entry_title or " ".join(origin.quote.split())[:LONGEST]
        day = day_month(date.fromisoformat(origin.day))
        return translate("Provenance", "From diary: {title}, {day}").format(title=title, day=day)
    if origin.message_id:
        return translate("Provenance", "From a message of {name}").format(name=origin.author)
    if origin.url:
        return translate("Provenance", "From the web: {title}").format(
            title=origin.page or urlsplit(origin.url).hostname
        )
    return translate("Provenance", "From an idea: {text}").format(text=" ".join(origin.idea.split())[:LONGEST])


def _icon(origin: Origin) -> str:
    if origin.entry_id:
        return "notebook"
    if origin.message_id:
        return "chat-teardrop-text"
    return "globe-simple" if origin.url else "quotes"


def _first(draft: Opened | None) -> Origin | None:
    return draft.origins[0] if draft is not None and draft.origins else None
