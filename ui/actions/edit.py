"""What stands in the menu Edit."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from ui.actions.action import Action

EDIT: tuple[Action, ...] = (
    Action("undo", str(QT_TRANSLATE_NOOP("Actions", "Undo")), "edit", key="Ctrl+Z"),
    Action("redo", str(QT_TRANSLATE_NOOP("Actions", "Redo")), "edit", key="Ctrl+Shift+Z"),
    Action("cut", str(QT_TRANSLATE_NOOP("Actions", "Cut")), "edit", key="Ctrl+X", rule_above=True),
    Action("copy", str(QT_TRANSLATE_NOOP("Actions", "Copy")), "edit", key="Ctrl+C"),
    Action("paste", str(QT_TRANSLATE_NOOP("Actions", "Paste")), "edit", key="Ctrl+V"),
    Action(
        "paste_plain",
        str(QT_TRANSLATE_NOOP("Actions", "Paste as plain text")),
        "edit",
        key="Ctrl+Shift+V",
        screens=("composer",),
    ),
    Action("select_all", str(QT_TRANSLATE_NOOP("Actions", "Select all")), "edit", key="Ctrl+A"),
    Action(
        "find_here",
        str(QT_TRANSLATE_NOOP("Actions", "Find on this screen")),
        "edit",
        key="Ctrl+F",
        screens=(
            "diary",
            "composer",
            "queue",
            "inbox",
            "settings",
            "keys",
        ),
        rule_above=True,
    ),
    Action(
        "split_entry",
        str(QT_TRANSLATE_NOOP("Actions", "Split the entry at the caret")),
        "edit",
        screens=("diary",),
        rule_above=True,
    ),
    Action("merge_entry", str(QT_TRANSLATE_NOOP("Actions", "Add the entry to another…")), "edit", screens=("diary",)),
    Action("delete_entry", str(QT_TRANSLATE_NOOP("Actions", "Move the entry to the bin")), "edit", screens=("diary",)),
    Action(
        "bold", str(QT_TRANSLATE_NOOP("Actions", "Bold")), "edit", key="Ctrl+B", screens=("composer",), rule_above=True
    ),
    Action("italic", str(QT_TRANSLATE_NOOP("Actions", "Italic")), "edit", key="Ctrl+I", screens=("composer",)),
    Action("link", str(QT_TRANSLATE_NOOP("Actions", "Link")), "edit", key="Ctrl+L", screens=("composer",)),
    Action(
        "word_menu",
        str(QT_TRANSLATE_NOOP("Actions", "Word menu")),
        "edit",
        key="Shift+F10; Menu",
        mac="Meta+Return",
        screens=("composer",),
    ),
    Action(
        "split_draft",
        str(QT_TRANSLATE_NOOP("Actions", "Make two drafts, from the caret on")),
        "edit",
        screens=("composer",),
        rule_above=True,
    ),
    Action(
        "merge_draft", str(QT_TRANSLATE_NOOP("Actions", "Add the draft to another…")), "edit", screens=("composer",)
    ),
    Action(
        "keep_as_two",
        str(QT_TRANSLATE_NOOP("Actions", "Keep both versions as two")),
        "edit",
        screens=("merging",),
        rule_above=True,
    ),
)
