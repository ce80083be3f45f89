"""The words of crisis mode: lines of the log, steps, languages."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject

from ui.when import clock_time, short_when
from ui.words import language_name

if TYPE_CHECKING:
    from brandassist.store.publishing.crisis import Line, StepRow
    from brandassist.store.publishing.protocols import Protocol

WORDS = {
    "started": str(QT_TRANSLATE_NOOP("Crisis", "Crisis mode started")),
    "sending": str(QT_TRANSLATE_NOOP("Crisis", "On its way in that moment: {title} ({account})")),
    "reason": str(QT_TRANSLATE_NOOP("Crisis", "Reason: {text}")),
    "told": str(QT_TRANSLATE_NOOP("Crisis", "Told: {who}")),
    "protocol": str(QT_TRANSLATE_NOOP("Crisis", "Protocol: {name}")),
    "done": str(QT_TRANSLATE_NOOP("Crisis", "Done: {step}")),
    "undone": str(QT_TRANSLATE_NOOP("Crisis", "Open again: {step}")),
    "skipped": str(QT_TRANSLATE_NOOP("Crisis", "Skipped: {step}. {why}")),
    "given_back": str(QT_TRANSLATE_NOOP("Crisis", "Taken back from {account}: {title}")),
    "not_given_back": str(QT_TRANSLATE_NOOP("Crisis", "{account} has not given back: {title}")),
    "statement": str(QT_TRANSLATE_NOOP("Crisis", "Statement saved: {language}")),
    "other": str(QT_TRANSLATE_NOOP("Crisis", "Other draft saved: {title}")),
    "signed": str(QT_TRANSLATE_NOOP("Crisis", "Statement approved by {name}: {language}")),
    "released": str(QT_TRANSLATE_NOOP("Crisis", "Let through: {title} ({account})")),
    "thawed": str(QT_TRANSLATE_NOOP("Crisis", "Released: {title} ({account})")),
    "ended": str(QT_TRANSLATE_NOOP("Crisis", "Crisis mode ended")),
}


def say(text: str) -> str:
    """In the language in force."""
    return QCoreApplication.translate("Crisis", text)


def line_words(line: Line) -> str:
    """One line of the log; what a person wrote stands as it was written."""
    if line.code == "line":
        return str(line.detail.get("text", ""))
    if line.code == "held":
        return Held().words(int(line.detail.get("posts", 0)), int(line.detail.get("replies", 0)))
    code = "other" if line.code == "statement" and not line.detail.get("language") else line.code
    detail = dict(line.detail)
    if detail.get("language"):
        detail["language"] = language_name(str(detail["language"]))
    told = say(WORDS[code]).format(**detail) if code in WORDS else code
    note = str(detail.get("note") or "") if code == "done" else ""
    return f"{told}. {note}" if note else told.strip().rstrip(":")


class Held(QObject):
    """How much is held, counted in the language in force."""

    def words(self, posts: int, replies: int) -> str:
        """Posts, and replies where there are any."""
        held = self.tr("%n posts held", "", posts)
        return f"{held}, " + self.tr("%n replies held", "", replies) if replies else held


def who_words(line: Line) -> str:
    """Who did it."""
    return line.who or app_words()


def app_words() -> str:
    """The program, as one who does something."""
    return QCoreApplication.translate("Crisis", "App")


def when_words(at: datetime, now: datetime) -> str:
    """The hour today, with its day before."""
    local = at.astimezone(now.tzinfo)
    return clock_time(local) if local.date() == now.date() else short_when(local, now)


def step_words(step: StepRow, now: datetime, note: str = "") -> str:
    """The line under a step: who did it when, why it was left out, or whose it is."""
    if step.done_at is None:
        return step.who
    time = when_words(step.done_at, now)
    if step.skipped:
        skipped = QCoreApplication.translate("Crisis", "Skipped by {who}, {time}: {why}")
        return skipped.format(who=step.by or app_words(), time=time, why=step.skipped)
    if step.by is None:
        return QCoreApplication.translate("Crisis", "Done by the app, {time}").format(time=time)
    told = f"{step.by}, {time}"
    return f"{told}. {note}" if note else told


def protocol_words(protocol: Protocol) -> str:
    """A protocol among others: a template says so, and in which language it is."""
    if protocol.own:
        return protocol.name
    template = QCoreApplication.translate("Crisis", "{name} (template, {language})")
    return template.format(name=protocol.name, language=language_name(protocol.language))
