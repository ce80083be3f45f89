"""Italian and English: Qt's translators, from the settings or else from the system."""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from ui.resource import resource, resource_names

LANGUAGES = ("en", "it")

_installed: list[QTranslator] = []
_bytes: list[bytes] = []  # a translator reads its data in place, so the data must live as long


def system_language() -> str:
    """The first of the system's languages that we speak, else English."""
    spoken = (tag.split("-")[0] for tag in QLocale.system().uiLanguages())
    return next((tag for tag in spoken if tag in LANGUAGES), "en")


def speak(app: QApplication, language: str | None) -> str:
    """Install the translations of a language (None: the system's); returns which. Takes effect at once
    for texts made afterwards; widgets get LanguageChange."""
    chosen = language if language in LANGUAGES else system_language()
    for translator in _installed:
        app.removeTranslator(translator)
    _installed.clear()
    _bytes.clear()
    QLocale.setDefault(QLocale(chosen))
    qt = QTranslator()
    if qt.load(f"qtbase_{chosen}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        _install(app, qt)
    for name in resource_names("translations", chosen):
        if name.endswith(".qm"):
            data = resource("translations", chosen, name)
            own = QTranslator()
            if own.load(data):
                _bytes.append(data)
                _install(app, own)
    return chosen


def spoken() -> str:
    """The language in force: en or it."""
    return QLocale().name().split("_")[0]


def _install(app: QApplication, translator: QTranslator) -> None:
    app.installTranslator(translator)
    _installed.append(translator)
