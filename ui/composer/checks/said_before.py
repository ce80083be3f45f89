"""What the checks say of a text that was out before, and the way to the other post."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QUrl
from PySide6.QtGui import QDesktopServices

from ui.when import day_month

if TYPE_CHECKING:
    from ui.composer.presenter import Composer

SAID_BEFORE: dict[str, str] = {
    "duplicate": str(QT_TRANSLATE_NOOP("Composer", "{network}: the same words as “{title}” of {day}.")),
    "nearly-the-same": str(QT_TRANSLATE_NOOP("Composer", "{network}: nearly the same as “{title}” of {day}.")),
}


def day_of(finding: Any) -> str:
    """When the other one went or goes out, where there is one."""
    wall = finding.data.get("wall")
    return day_month(datetime.fromisoformat(wall).date()) if wall else ""


def other_of(finding: Any) -> str:
    """The other post: the id of its draft, else its address."""
    return str(finding.data.get("draft") or finding.data.get("url") or "")


def open_other(composer: Composer, other: str) -> None:
    """Its draft here, or its page where it never was one."""
    if "://" in other:
        QDesktopServices.openUrl(QUrl(other))
    else:
        composer.services.shell.go("composer", other)
