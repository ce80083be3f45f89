"""What the checks say of links and names."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

ADDRESSES: dict[str, str] = {
    "link-http": str(QT_TRANSLATE_NOOP("Composer", "Not encrypted, readers are warned: {text}")),
    "link-dead": str(QT_TRANSLATE_NOOP("Composer", "{why}: {text}")),
    "mention-unknown": str(QT_TRANSLATE_NOOP("Composer", "{network} knows nobody called {text}.")),
    "mention-impossible": str(QT_TRANSLATE_NOOP("Composer", "{network}: {text} names nobody. {why}.")),
}
WHY: dict[str, str] = {
    "gone": str(QT_TRANSLATE_NOOP("Composer", "Nothing is there")),
    "no-host": str(QT_TRANSLATE_NOOP("Composer", "No server has that name")),
    "no-answer": str(QT_TRANSLATE_NOOP("Composer", "It did not answer")),
    "certificate": str(QT_TRANSLATE_NOOP("Composer", "Its certificate is not trusted")),
    "broken": str(QT_TRANSLATE_NOOP("Composer", "Its server answers with an error")),
    "not-by-text": str(QT_TRANSLATE_NOOP("Composer", "Words alone name nobody there")),
    "no-domain": str(QT_TRANSLATE_NOOP("Composer", "A name there is a whole domain, as name.bsky.social")),
    "host": str(QT_TRANSLATE_NOOP("Composer", "What stands behind the second @ is no server")),
    "length": str(QT_TRANSLATE_NOOP("Composer", "A name there has at most {limit} characters")),
    "characters": str(QT_TRANSLATE_NOOP("Composer", "Names there hold no such characters")),
}
"""Why a link is called dead, and why nobody can be called so."""


def why_words(finding: Any) -> str:
    """Why, for the sentence of a finding."""
    why = WHY.get(finding.data.get("why", ""), "")
    return QCoreApplication.translate("Composer", why).format(limit=finding.data.get("limit")) if why else ""
