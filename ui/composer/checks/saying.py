"""A finding as a sentence, with the figures and names it is about."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale

from ui.composer.checks.address_words import why_words
from ui.composer.checks.rule_words import RULES, SEEN
from ui.composer.checks.said_before import day_of
from ui.composer.checks.voice_words import better
from ui.when import wall_words

_OVER = ("length", "first-comment-length", "alt-too-long", "alt-too-long-for-cover")


def words_of(finding: Any, name: str, picture: int = 1) -> str:
    """What it says of the target of this name; `picture`: the number of the one it is about."""
    data = dict(finding.data)
    if finding.rule in _OVER:
        data["over"] = data["length"] - data["limit"]
    facts = {key: QLocale().toString(value) if isinstance(value, int) else value for key, value in data.items()}
    facts = {"network": name, "number": picture, **facts}
    facts["seen"] = seen_words(str(facts.get("visibility", "")))
    facts["text"], facts["title"] = (_short(str(facts.get(each, ""))) for each in ("text", "title"))
    facts |= {"day": day_of(finding), "why": why_words(finding)}
    if finding.rule == "embargoed":
        facts["until"] = wall_words(finding.data["until"], finding.data["zone"])
    return QCoreApplication.translate("Composer", RULES[finding.rule]).format(**facts) + better(finding)


def seen_words(visibility: str) -> str:
    """Who may see a post; a word nobody knows stays as it was written."""
    return QCoreApplication.translate("Composer", SEEN[visibility]) if visibility in SEEN else _short(visibility)


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 48 else f"{text[:47]}…"
