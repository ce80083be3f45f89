"""What a person's page says, in the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from brandassist.people.page import PageWords
from ui.words import language_name, network_name

translate = QCoreApplication.translate


def page_words() -> PageWords:
    """As they stand now."""
    return PageWords(
        also=translate("Person", "Also called {names}"),
        writes_in=translate("Person", "Writes in {language}"),
        tags=translate("Person", "Tags: {tags}"),
        muted=translate("Person", "Muted since {time}"),
        blocked=translate("Person", "Blocked since {time}"),
        profiles=translate("Person", "Profiles"),
        reach=translate("Person", "{count} followers"),
        notes=translate("Person", "Notes"),
        diary=translate("Person", "Diary"),
        promises=translate("Person", "Promises"),
        ideas=translate("Person", "Ideas"),
        messages=translate("Person", "Messages"),
        before=translate("Person", "Before it was changed:"),
        answered=translate("Person", "Answered {time}:"),
        kinds={
            "reply": translate("Person", "wrote"),
            "like": translate("Person", "liked a post"),
            "share": translate("Person", "shared a post"),
        },
        network=network_name,
        language=language_name,
    )
