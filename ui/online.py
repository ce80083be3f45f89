"""How a command of the person's own went, in words: the same in Accounts and in the Queue."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject

from ui.when import clock_time, short_when

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
AGAIN = str(QT_TRANSLATE_NOOP("Online", "It is tried again at {time}."))
WAITING = str(QT_TRANSLATE_NOOP("Online", "The pages are written; the public address does not show them yet."))


class _Counts(QObject):
    """Words with a number in them: only `tr` knows their plurals."""

    def in_a_row(self, count: int) -> str:
        return self.tr("It failed %n times in a row and is not tried again by itself.", "", count)


def went(kept: RunThis, now: datetime) -> str:
    """How it last went; empty before the first time."""
    if not kept.outcome:
        return ""
    at = kept.ended or kept.began or kept.since
    words = QCoreApplication.translate("Online", WENT[kept.outcome])
    said = words.format(when=short_when(at.astimezone(now.tzinfo), now))
    if kept.again_at is not None and kept.outcome != "running":
        next_time = clock_time(kept.again_at.astimezone(now.tzinfo))
        return f"{said} {QCoreApplication.translate('Online', AGAIN).format(time=next_time)}"
    return f"{said} {_Counts().in_a_row(kept.failures)}" if kept.given_up else said


def failed(kept: RunThis) -> bool:
    """Whether a person should look at it."""
    return kept.outcome in ("failed", "too_long", "not_started")


def written_words(kept: RunThis, now: datetime) -> list[tuple[str, bool]]:
    """Under a post that is written and not yet live: each sentence with whether it is urgent."""
    if not failed(kept):
        return [(QCoreApplication.translate("Online", WAITING), False)]
    return [(went(kept, now), True), *([(kept.said, False)] if kept.said else [])]
