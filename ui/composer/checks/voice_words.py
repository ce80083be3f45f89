"""What the checks say of the words themselves: corporate-speak, sentences too hard to read, misspelt words."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from drafts.patterns import pattern
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


GAP, FAR = "\n\n", 2_000  # between paragraphs, and how far one is looked at: characters
NEAR = 3  # words at either side that make a passage the same
_WORD, _SENTENCE = pattern(r"\w+"), pattern(r"[.!?…]\s")
_ANYWHERE = (
    "alt-missing",
    "people-refused",
    "people-not-asked",
    "alt-file-name",
    "alt-says-picture",
    "stale-words",
    "locked-passage",
    "blank-left",
    "null-bytes",
    "visibility-unknown",
    "embargoed",
)
ONE_FOR_ALL = {*_ANYWHERE, "link-http", "link-dead", *VOICE, *LEAKS}


Known = tuple[object, ...]


def known_by(finding: Any, written: str) -> frozenset[Known]:
    """By what a finding is the same whichever target has it, any of these; nothing: each target has its own.

    written: the Markdown its span lies in. A passage that stands in several versions is told once; a word of the day
    once for each passage, also where a version has other words around; a misspelt word once: whoever allows or learns
    it does so once.
    """
    if finding.rule not in ONE_FOR_ALL:
        return frozenset()
    said = (finding.rule, finding.level, *finding.data.values())
    if finding.rule == "spelling" or finding.span is None:
        return frozenset((said,))
    before, after = _around(written, finding.span)
    if finding.rule == "stale-words":
        said = (finding.rule, finding.data["text"].casefold())
        whole, near = (*said, before + finding.data["text"] + after), _near(before.casefold(), after.casefold())
        return frozenset((whole, (*said, *near))) if any(near) else frozenset((whole,))
    return frozenset(((*said, before, after),))


def _near(before: str, after: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """A few words before and after, of the same sentence."""
    before, after = _SENTENCE.split(before)[-1], _SENTENCE.split(after, 1)[0]
    return tuple(_WORD.findall(before)[-NEAR:]), tuple(_WORD.findall(after)[:NEAR])


def _around(written: str, span: tuple[int, int]) -> tuple[str, str]:
    """The paragraph before and after a place; of a very long one, what is near."""
    first, last = max(0, span[0] - FAR), span[1] + FAR
    return written[first : span[0]].rpartition(GAP)[2], written[span[1] : last].partition(GAP)[0]
