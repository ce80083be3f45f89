"""What the checks say of the words themselves: corporate-speak, sentences too hard to read, misspelt words."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ui.composer.checks.leak_words import LEAKS

VOICE: dict[str, str] = {
    "corporate-speak.announcement": str(QT_TRANSLATE_NOOP("Composer", "“{text}” is how every announcement begins.")),
    "corporate-speak.superlative": str(QT_TRANSLATE_NOOP("Composer", "“{text}” praises and shows nothing.")),
    "corporate-speak.jargon": str(QT_TRANSLATE_NOOP("Composer", "“{text}” is jargon.")),
    "corporate-speak.passive": str(QT_TRANSLATE_NOOP("Composer", "“{text}” does not say who.")),
    "corporate-speak.slogan": str(QT_TRANSLATE_NOOP("Composer", "“{text}” could stand under any post.")),
    "corporate-speak.nobody": str(QT_TRANSLATE_NOOP("Composer", "Nobody and nothing concrete is in “{text}”.")),
    "hard-to-read": str(
        QT_TRANSLATE_NOOP("Composer", "Hard to read ({formula} {score} of 100): shorter sentences help.")
    ),
    "spelling": str(QT_TRANSLATE_NOOP("Composer", "“{text}” is not in the dictionary.")),
    "no-dictionary": str(QT_TRANSLATE_NOOP("Composer", "Spelling is not checked: the dictionary is missing.")),
}
RECONSIDERED = frozenset(
    {*LEAKS, "stale-words", "spelling"} | {each for each in VOICE if each.startswith("corporate-speak.")}
)
"""Rules about a word or passage that one may replace, or leave as it is."""
BETTER = str(QT_TRANSLATE_NOOP("Composer", "Better: {words}."))


def better(finding: Any) -> str:
    """What follows the sentence of a finding about words, where something plainer is known."""
    if finding.rule not in VOICE or not finding.suggestion:
        return ""
    return " " + QCoreApplication.translate("Composer", BETTER).format(words=finding.suggestion)


_ANYWHERE = (
    "alt-missing",
    "alt-file-name",
    "alt-says-picture",
    "stale-words",
    "locked-passage",
    "blank-left",
    "null-bytes",
    "visibility-unknown",
)
_ONE_FOR_ALL = {*_ANYWHERE, "link-http", "link-dead", *VOICE, *LEAKS}


def same_for_all(finding: Any) -> tuple[object, ...] | None:
    """What makes one line of findings that are the same whichever target has them; None: each target has its own.

    A misspelt word is one line wherever it stands: whoever allows or learns it does so once.
    """
    if finding.rule not in _ONE_FOR_ALL:
        return None
    return (finding.rule, *finding.data.values(), None if finding.rule == "spelling" else finding.span)
