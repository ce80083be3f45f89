"""The Composer's two menus: how a draft begins, and what else can be done with the one that is open."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

from ui.composer.beginnings.reusing import Reusing
from ui.composer.beginnings.starting import Starting
from ui.rights import needs_right

Entries = Sequence[tuple[str, Callable[[], None]]]


def new_menu(menu: QMenu, starting: Starting, reusing: Reusing, bring_in: Callable[[], None]) -> None:
    """Fill it with every way to begin."""
    translate = QCoreApplication.translate
    begin: Entries = (
        (translate("ComposerPage", "New draft"), starting.new),
        (translate("ComposerPage", "From a diary entry…"), starting.from_entry),
        (translate("ComposerPage", "From an idea…"), starting.from_idea),
        (translate("ComposerPage", "From a template…"), reusing.from_template),
        (translate("ComposerPage", "From a file…"), starting.from_file),
        (translate("ComposerPage", "From the clipboard"), starting.from_clipboard),
        (translate("ComposerPage", "From a link…"), starting.from_link),
    )
    fill(menu, begin)
    fill(menu, [(translate("ComposerPage", "Bring in from elsewhere…"), bring_in)])


def fill(menu: QMenu, entries: Entries, writes: str = "") -> None:
    """Add these, apart from what is there; `writes`: to which table, where not everybody may."""
    if not menu.isEmpty():
        menu.addSeparator()
    for words, act in entries:
        action = menu.addAction(words, act)
        if writes:
            needs_right(writes, action)
