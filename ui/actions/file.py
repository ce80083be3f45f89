"""What stands in the menus File and, in it, Begin a draft from."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from ui.actions.action import Action

BEGINNINGS = (
    ("from_entry", str(QT_TRANSLATE_NOOP("Actions", "Draft from a diary entry…"))),
    ("from_idea", str(QT_TRANSLATE_NOOP("Actions", "Draft from an idea…"))),
    ("from_template", str(QT_TRANSLATE_NOOP("Actions", "Draft from a template…"))),
    ("from_file", str(QT_TRANSLATE_NOOP("Actions", "Draft from a file…"))),
    ("from_clipboard", str(QT_TRANSLATE_NOOP("Actions", "Draft from the clipboard"))),
    ("from_link", str(QT_TRANSLATE_NOOP("Actions", "Draft from a link…"))),
)

FILE: tuple[Action, ...] = (
    Action(
        "new_note",
        str(QT_TRANSLATE_NOOP("Actions", "New diary note")),
        "file",
        key="Ctrl+Shift+N",
    ),
    Action(
        "new_entry",
        str(QT_TRANSLATE_NOOP("Actions", "New diary entry")),
        "file",
        screens=("diary",),
        everywhere=True,
    ),
    Action("new_trip", str(QT_TRANSLATE_NOOP("Actions", "New trip…")), "file", screens=("diary",), everywhere=True),
    Action(
        "new_draft",
        str(QT_TRANSLATE_NOOP("Actions", "New draft")),
        "file",
        key="Ctrl+N",
        screens=("composer",),
        everywhere=True,
    ),
    *(Action(name, words, "begin", screens=("composer",), everywhere=True) for name, words in BEGINNINGS),
    Action(
        "save",
        str(QT_TRANSLATE_NOOP("Actions", "Save now")),
        "file",
        key="Ctrl+S",
        screens=(
            "diary",
            "composer",
            "inbox",
        ),
    ),
    Action(
        "add_photos",
        str(QT_TRANSLATE_NOOP("Actions", "Add photos…")),
        "file",
        key="Ctrl+Shift+P",
        screens=(
            "diary",
            "composer",
            "ideas",
            "today",
        ),
    ),
    Action(
        "import_folder",
        str(QT_TRANSLATE_NOOP("Actions", "Import a folder…")),
        "file",
        screens=("settings",),
        everywhere=True,
        rule_above=True,
    ),
    Action(
        "import_calendar",
        str(QT_TRANSLATE_NOOP("Actions", "Import a calendar…")),
        "file",
        screens=("diary",),
        everywhere=True,
    ),
    Action(
        "exchange_by_file",
        str(QT_TRANSLATE_NOOP("Actions", "Exchange by file…")),
        "file",
        screens=("settings",),
        everywhere=True,
    ),
    Action("export_all", str(QT_TRANSLATE_NOOP("Actions", "Export everything…")), "file", screens=("settings",)),
    Action("backup", str(QT_TRANSLATE_NOOP("Actions", "Back up now…")), "file", screens=("settings",), everywhere=True),
    Action(
        "print",
        str(QT_TRANSLATE_NOOP("Actions", "Print or export PDF…")),
        "file",
        key="Ctrl+P",
        screens=("rehearsal", "reports"),
        rule_above=True,
    ),
    Action(
        "settings",
        str(QT_TRANSLATE_NOOP("Actions", "Settings")),
        "file",
        key="Ctrl+,",
        screens=("settings",),
        everywhere=True,
        role="settings",
        rule_above=True,
    ),
    Action("close", str(QT_TRANSLATE_NOOP("Actions", "Close window")), "file", key="Ctrl+W"),
    Action("quit", str(QT_TRANSLATE_NOOP("Actions", "Quit")), "file", key="Ctrl+Q", role="quit"),
)
