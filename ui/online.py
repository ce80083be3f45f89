"""How a command of the person's own went, in words: the same in Accounts and in the Queue."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ui.when import short_when

if TYPE_CHECKING:
    from brandassist.run_this import RunThis

WENT = {
    "running": str(QT_TRANSLATE_NOOP("Online", "The command runs.")),
    "done": str(QT_TRANSLATE_NOOP("Online", "The command went well ({when}).")),
    "failed": str(QT_TRANSLATE_NOOP("Online", "The command failed ({when}).")),
    "too_long": str(QT_TRANSLATE_NOOP("Online", "The command took longer than five minutes and was ended ({when}).")),
    "stopped": str(
        QT_TRANSLATE_NOOP(
            "Online", "The command was ended because the program closed ({when}). It runs again by itself."
        )
    ),
    "not_started": str(QT_TRANSLATE_NOOP("Online", "The command could not be started ({when}).")),
}
WAITING = str(QT_TRANSLATE_NOOP("Online", "The pages are written; the public address does not show them yet."))


def went(kept: RunThis, now: datetime) -> str:
    """How it last went; empty before the first time."""
    if not kept.outcome:
        return ""
    at = kept.ended or kept.began or kept.since
    words = QCoreApplication.translate("Online", WENT[kept.outcome])
    return words.format(when=short_when(at.astimezone(now.tzinfo), now))


def failed(kept: RunThis) -> bool:
    """Whether a person should look at it."""
    return kept.outcome in ("failed", "too_long", "not_started")


def written_words(kept: RunThis, now: datetime) -> list[tuple[str, bool]]:
    """Under a post that is written and not yet live: each sentence with whether it is urgent."""
    if not failed(kept):
        return [(QCoreApplication.translate("Online", WAITING), False)]
    return [(went(kept, now), True), *([(kept.said, False)] if kept.said else [])]
