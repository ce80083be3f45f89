"""What stands in the menus View and Go."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from ui.actions.action import Action

GO: tuple[Action, ...] = (
    Action("find", str(QT_TRANSLATE_NOOP("Actions", "Find or do")), "go", key="Ctrl+K"),
    Action("ideas", str(QT_TRANSLATE_NOOP("Actions", "Ideas")), "go", screens=("ideas",), everywhere=True),
    Action("feeds", str(QT_TRANSLATE_NOOP("Actions", "Feeds…")), "go", screens=("ideas",), everywhere=True),
    Action(
        "where_from",
        str(QT_TRANSLATE_NOOP("Actions", "Where from?")),
        "go",
        screens=("composer", "queue", "inbox", "turn"),
        rule_above=True,
    ),
    Action(
        "became", str(QT_TRANSLATE_NOOP("Actions", "What became of it?")), "go", screens=("diary",), rule_above=True
    ),
    Action("next_pane", str(QT_TRANSLATE_NOOP("Actions", "Next pane")), "go", key="F6", rule_above=True),
    Action("previous_pane", str(QT_TRANSLATE_NOOP("Actions", "Previous pane")), "go", key="Shift+F6"),
    Action(
        "next_finding",
        str(QT_TRANSLATE_NOOP("Actions", "Next finding or choice")),
        "go",
        key="F7",
        screens=("composer", "rehearsal", "merging"),
    ),
    Action(
        "previous_finding",
        str(QT_TRANSLATE_NOOP("Actions", "Previous finding or choice")),
        "go",
        key="Shift+F7",
        screens=("composer", "rehearsal", "merging"),
    ),
    Action(
        "trips",
        str(QT_TRANSLATE_NOOP("Actions", "Trips…")),
        "go",
        screens=("diary",),
        everywhere=True,
        rule_above=True,
    ),
    Action("places", str(QT_TRANSLATE_NOOP("Actions", "Places…")), "go", screens=("diary",), everywhere=True),
    Action("menu_bar", str(QT_TRANSLATE_NOOP("Actions", "Menu bar")), "go", key="F10", mac="Meta+F2"),
    Action("theme_system", str(QT_TRANSLATE_NOOP("Actions", "Theme as the system")), "view"),
    Action("theme_light", str(QT_TRANSLATE_NOOP("Actions", "Light theme")), "view"),
    Action("theme_dark", str(QT_TRANSLATE_NOOP("Actions", "Dark theme")), "view"),
    Action("larger_text", str(QT_TRANSLATE_NOOP("Actions", "Larger text")), "view", key="Ctrl++", rule_above=True),
    Action("smaller_text", str(QT_TRANSLATE_NOOP("Actions", "Smaller text")), "view", key="Ctrl+-"),
    Action(
        "focus_mode",
        str(QT_TRANSLATE_NOOP("Actions", "Focus mode")),
        "view",
        key="F11",
        mac="Ctrl+Meta+F",
        screens=("composer",),
        rule_above=True,
    ),
)
