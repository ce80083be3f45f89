"""Where a draft or a post came from, in words, and the way there: the same in every screen that shows one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from PySide6.QtCore import QCoreApplication, QPoint, QUrl, Signal
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from ui.services import Shell
from ui.when import day_month
from ui.widgets.button import LinkButton

if TYPE_CHECKING:
    from brandassist.store.links import Origin

LONGEST = 40  # characters of a sentence that stands for what has no title
SHOWN = 3  # links; of more the rest opens from the first


def origin_words(origin: Origin) -> str:
    """Where from, in one line."""
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


def places(origins: Sequence[Origin]) -> list[Origin]:
    """Each entry, message, page and idea once, though several passages came from it."""
    named = {(each.entry_id or each.message_id or each.url or each.idea_id): each for each in reversed(origins)}
    return list(named.values())[::-1]


def icon_of(origin: Origin) -> str:
    """What kind of thing it is."""
    if origin.entry_id:
        return "notebook"
    if origin.message_id:
        return "chat-teardrop-text"
    return "globe-simple" if origin.url else "quotes"


def can_go(shell: Shell, origin: Origin) -> bool:
    """Whether the screen that shows it is built."""
    return shell.has("diary") if origin.entry_id else not origin.message_id or shell.has("inbox")


def go_there(shell: Shell, origin: Origin, draft_id: str) -> None:
    """The entry, the message, or the page in the browser; an idea that has no entry stands with its draft."""
    if origin.entry_id:
        shell.go("diary", origin.entry_id)
    elif origin.message_id:
        shell.go("inbox", origin.message_id)
    elif origin.url:
        QDesktopServices.openUrl(QUrl(origin.url))
    else:
        shell.go("composer", draft_id)


class WhereFrom(QWidget):
    """A link to each place a post came from; `wanted` brings the one that is asked for."""

    wanted = Signal(object)  # an Origin

    def __init__(self, origins: Sequence[Origin]) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        self.links = [LinkButton(origin_words(each)) for each in places(origins)[:SHOWN]]
        for link, origin in zip(self.links, places(origins), strict=False):
            link.setToolTip(" ".join(origin.quote.split()))
            link.carry(origin)
            link.asked.connect(self.wanted)
            column.addWidget(link)


def choose(parent: QWidget, at: QPoint, offered: Sequence[tuple[str, Any]], chosen: Callable[[QAction], None]) -> None:
    """A menu of words; `chosen`, a bound method, gets the action with what its words stand for as data."""
    menu = QMenu(parent)
    menu.aboutToHide.connect(menu.deleteLater)
    for words, what in offered:
        menu.addAction(words.replace("&", "&&")).setData(what)
    menu.triggered.connect(chosen)
    menu.popup(at)
    menu.setActiveAction(menu.actions()[0])  # so that Enter takes the first
