"""Cities that time zones are named after, and the parts of the world they lie in, where another language has its own
word for them; `gazetteer` says the Italian ones too, and a test holds both to each other."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_NAMES = (
    str(QT_TRANSLATE_NOOP("Cities", "Addis Ababa")),
    str(QT_TRANSLATE_NOOP("Cities", "Algiers")),
    str(QT_TRANSLATE_NOOP("Cities", "Athens")),
    str(QT_TRANSLATE_NOOP("Cities", "Belgrade")),
    str(QT_TRANSLATE_NOOP("Cities", "Berlin")),
    str(QT_TRANSLATE_NOOP("Cities", "Brussels")),
    str(QT_TRANSLATE_NOOP("Cities", "Bucharest")),
    str(QT_TRANSLATE_NOOP("Cities", "Cairo")),
    str(QT_TRANSLATE_NOOP("Cities", "Copenhagen")),
    str(QT_TRANSLATE_NOOP("Cities", "Damascus")),
    str(QT_TRANSLATE_NOOP("Cities", "Dublin")),
    str(QT_TRANSLATE_NOOP("Cities", "Havana")),
    str(QT_TRANSLATE_NOOP("Cities", "Jakarta")),
    str(QT_TRANSLATE_NOOP("Cities", "Jerusalem")),
    str(QT_TRANSLATE_NOOP("Cities", "Kyiv")),
    str(QT_TRANSLATE_NOOP("Cities", "Lisbon")),
    str(QT_TRANSLATE_NOOP("Cities", "Ljubljana")),
    str(QT_TRANSLATE_NOOP("Cities", "London")),
    str(QT_TRANSLATE_NOOP("Cities", "Luxembourg")),
    str(QT_TRANSLATE_NOOP("Cities", "Mexico City")),
    str(QT_TRANSLATE_NOOP("Cities", "Mogadishu")),
    str(QT_TRANSLATE_NOOP("Cities", "Moscow")),
    str(QT_TRANSLATE_NOOP("Cities", "Paris")),
    str(QT_TRANSLATE_NOOP("Cities", "Prague")),
    str(QT_TRANSLATE_NOOP("Cities", "Rome")),
    str(QT_TRANSLATE_NOOP("Cities", "Sao Paulo")),
    str(QT_TRANSLATE_NOOP("Cities", "Seoul")),
    str(QT_TRANSLATE_NOOP("Cities", "Stockholm")),
    str(QT_TRANSLATE_NOOP("Cities", "Tehran")),
    str(QT_TRANSLATE_NOOP("Cities", "Tirane")),
    str(QT_TRANSLATE_NOOP("Cities", "Tunis")),
    str(QT_TRANSLATE_NOOP("Cities", "Vatican")),
    str(QT_TRANSLATE_NOOP("Cities", "Warsaw")),
    str(QT_TRANSLATE_NOOP("Cities", "Zagreb")),
    str(QT_TRANSLATE_NOOP("Cities", "Zurich")),
    str(QT_TRANSLATE_NOOP("Cities", "Antarctica")),
    str(QT_TRANSLATE_NOOP("Cities", "Arctic")),
    str(QT_TRANSLATE_NOOP("Cities", "Atlantic")),
    str(QT_TRANSLATE_NOOP("Cities", "Europe")),
    str(QT_TRANSLATE_NOOP("Cities", "Indian")),
    str(QT_TRANSLATE_NOOP("Cities", "Pacific")),
)


def called(name: str) -> str:
    """A city or a part of the world, named as in a time zone ("Rome", "Mexico_City"), in the language in force."""
    words = name.replace("_", " ")
    return QCoreApplication.translate("Cities", words) if words in _NAMES else words
