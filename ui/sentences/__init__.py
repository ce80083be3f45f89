"""Sentences for what the engine tells with a code and data. Every code a person can meet is here."""

from __future__ import annotations

import logging

from PySide6.QtCore import QCoreApplication

from brandassist.errors import Problem
from ui.sentences.connecting import CONNECTING
from ui.sentences.planning import PLANNING
from ui.sentences.posting import POSTING
from ui.sentences.roles import ROLES
from ui.sentences.sharing import SHARING
from ui.sentences.travelling import TRAVELLING
from ui.sentences.workspace import WORKSPACE
from ui.sentences.writing import WRITING

SENTENCES = {**CONNECTING, **PLANNING, **POSTING, **ROLES, **SHARING, **TRAVELLING, **WORKSPACE, **WRITING}
log = logging.getLogger(__name__)


class _Facts(dict[str, object]):
    """A sentence must never fail for want of a fact."""

    def __missing__(self, name: str) -> str:
        return "…"


def sentence_of(error: Exception) -> str:
    """What to tell a person; an error nobody foresaw is logged and named plainly, without its details."""
    translate = QCoreApplication.translate
    if isinstance(error, Problem):
        template = translate("Problems", SENTENCES.get(error.code, ""))
        if template:
            return template.format_map(_Facts(error.data))
        return translate("Problems", "This did not work ({code}).").format(code=error.code)
    log.error("unforeseen", exc_info=error)
    return translate("Problems", "Something unforeseen went wrong ({name}). Details are in the log.").format(
        name=type(error).__name__
    )
