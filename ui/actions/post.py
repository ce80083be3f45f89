"""What stands in the menu Post."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from ui.actions.action import Action

POST: tuple[Action, ...] = (
    Action("visit_form", str(QT_TRANSLATE_NOOP("Actions", "Visit form")), "post", screens=("diary",)),
    Action("promises", str(QT_TRANSLATE_NOOP("Actions", "Promises…")), "post", screens=("diary",), everywhere=True),
    Action(
        "main",
        str(QT_TRANSLATE_NOOP("Actions", "Main action")),
        "post",
        key="Ctrl+Return; Ctrl+Enter",
        screens=(
            "composer",
            "diary",
            "inbox",
            "accounts",
            "today",
            "queue",
            "merging",
        ),
    ),
    Action(
        "submit",
        str(QT_TRANSLATE_NOOP("Actions", "Submit for approval")),
        "post",
        screens=("composer",),
        rule_above=True,
        server=True,
    ),
    Action(
        "ask_changes",
        str(QT_TRANSLATE_NOOP("Actions", "Ask for changes")),
        "post",
        screens=("composer", "today"),
        server=True,
    ),
    Action(
        "take_back",
        str(QT_TRANSLATE_NOOP("Actions", "Take back the approval")),
        "post",
        screens=("composer",),
        server=True,
    ),
    Action(
        "split_here",
        str(QT_TRANSLATE_NOOP("Actions", "Split here")),
        "post",
        key="Ctrl+M",
        mac="Ctrl+Shift+M",
        screens=("composer",),
    ),
    Action(
        "part_up",
        str(QT_TRANSLATE_NOOP("Actions", "Move this post up")),
        "post",
        key="Alt+Up",
        mac="Ctrl+Alt+Up",
        screens=("composer",),
    ),
    Action(
        "part_down",
        str(QT_TRANSLATE_NOOP("Actions", "Move this post down")),
        "post",
        key="Alt+Down",
        mac="Ctrl+Alt+Down",
        screens=("composer",),
    ),
    Action("comment", str(QT_TRANSLATE_NOOP("Actions", "Comment on the selection…")), "post", screens=("composer",)),
    Action("comments", str(QT_TRANSLATE_NOOP("Actions", "Comments…")), "post", screens=("composer",)),
    Action("check_links", str(QT_TRANSLATE_NOOP("Actions", "Check links and names")), "post", screens=("composer",)),
    Action(
        "insert_snippet",
        str(QT_TRANSLATE_NOOP("Actions", "Insert a snippet…")),
        "post",
        screens=("composer",),
        rule_above=True,
    ),
    Action("save_snippet", str(QT_TRANSLATE_NOOP("Actions", "Save as a snippet…")), "post", screens=("composer",)),
    Action("save_template", str(QT_TRANSLATE_NOOP("Actions", "Save as a template…")), "post", screens=("composer",)),
    Action(
        "lock_passage",
        str(QT_TRANSLATE_NOOP("Actions", "Lock passage")),
        "post",
        key="Ctrl+Shift+L",
        screens=("diary",),
        rule_above=True,
    ),
    Action(
        "make_private", str(QT_TRANSLATE_NOOP("Actions", "Keep the whole entry private")), "post", screens=("diary",)
    ),
    Action("make_draft", str(QT_TRANSLATE_NOOP("Actions", "Make a draft")), "post", screens=("diary", "ideas")),
    Action("photo_idea", str(QT_TRANSLATE_NOOP("Actions", "Make an idea of the photo…")), "post", screens=("diary",)),
    Action("drop_idea", str(QT_TRANSLATE_NOOP("Actions", "Drop the idea")), "post", screens=("ideas",)),
    Action("revive_idea", str(QT_TRANSLATE_NOOP("Actions", "Revive the idea")), "post", screens=("ideas",)),
    Action(
        "idea_source", str(QT_TRANSLATE_NOOP("Actions", "Go to where the idea came from")), "post", screens=("ideas",)
    ),
)
