"""Sentences for what the engine tells with a code and data. Every code a person can meet is here."""

from __future__ import annotations

import logging

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from brandassist.errors import Problem

SENTENCES: dict[str, str] = {
    "workspace_unwritable": str(QT_TRANSLATE_NOOP("Problems", "The folder {path} cannot be written. Choose another.")),
}
log = logging.getLogger(__name__)


def sentence_of(error: Exception) -> str:
    """What to tell a person; an error nobody foresaw is logged and named plainly, without its details."""
    translate = QCoreApplication.translate
    if isinstance(error, Problem):
        if error.code in SENTENCES:
            return translate("Problems", SENTENCES[error.code]).format(**error.data)
        return translate("Problems", "This did not work ({code}).").format(code=error.code)
    log.error("unforeseen", exc_info=error)
    return translate("Problems", "Something unforeseen went wrong ({name}). Details are in the log.").format(
        name=type(error).__name__
    )
