"""What the checks say of links and names."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ui.when import day_month

ADDRESSES: dict[str, str] = {
    "link-http": str(QT_TRANSLATE_NOOP("Composer", "Not encrypted, readers are warned: {text}")),
    "link-dead": str(QT_TRANSLATE_NOOP("Composer", "{why} (asked {asked}): {text}")),
    "mention-unknown": str(QT_TRANSLATE_NOOP("Composer", "{network} knows nobody called {text} (asked {asked}).")),
}
WHY: dict[str, str] = {
    "gone": str(QT_TRANSLATE_NOOP("Composer", "Nothing is there")),
    "no-host": str(QT_TRANSLATE_NOOP("Composer", "No server has that name")),
    "no-answer": str(QT_TRANSLATE_NOOP("Composer", "It did not answer")),
    "certificate": str(QT_TRANSLATE_NOOP("Composer", "Its certificate is not trusted")),
    "broken": str(QT_TRANSLATE_NOOP("Composer", "Its server answers with an error")),
}
"""Why a link is called dead."""


def answer_words(finding: Any) -> dict[str, str]:
    """Why, and when it was asked, for the sentence of a finding."""
    asked = finding.data.get("asked")
    return {
        "why": QCoreApplication.translate("Composer", WHY.get(finding.data.get("why", ""), "")),
        "asked": day_month(datetime.fromisoformat(asked).astimezone().date()) if asked else "",
    }
