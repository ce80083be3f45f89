"""Whose rule it is that found something, of which day, and by which document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from brandassist.assets import OF_SERVER
from ui.when import dated_words

if TYPE_CHECKING:
    from drafts.origins import Origin

WHOSE: dict[str, str] = {
    "network": str(QT_TRANSLATE_NOOP("Composer", "Rules of {network}, {day}")),
    "ours": str(QT_TRANSLATE_NOOP("Composer", "Our own choice, {day}")),
    "voice": str(QT_TRANSLATE_NOOP("Composer", "List of corporate-speak, {day}")),
    "stale": str(QT_TRANSLATE_NOOP("Composer", "List of words of the day, {day}")),
    "dictionary": str(QT_TRANSLATE_NOOP("Composer", "Dictionary, {day}")),
    "person": str(QT_TRANSLATE_NOOP("Composer", "Your own word, {day}")),
    "asked": str(QT_TRANSLATE_NOOP("Composer", "Asked, {day}")),
    "others": str(QT_TRANSLATE_NOOP("Composer", "Not official: third parties, {day}")),
}


def origin_words(origin: Origin, network: str) -> str:
    """For the second line of a finding; `network`: the name of the target it was found for."""
    words = QCoreApplication.translate("Composer", WHOSE[origin.whose])
    return words.format(network=network, day=dated_words(origin.as_of))


def source_words(source: str) -> str:
    """The document behind a rule, as a person reads it: what the program says of it, not the document's name.

    The sentences stand in the dated data and in `drafts`; `make translations` collects them from there.
    """
    translate = QCoreApplication.translate
    if source.startswith(OF_SERVER):
        return f"{translate('Source', OF_SERVER)} {translate('Source', source.removeprefix(OF_SERVER).strip())}"
    return translate("Source", source)
