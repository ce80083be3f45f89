"""What stands in the menu Queue."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from ui.actions.action import Action

QUEUE: tuple[Action, ...] = (
    Action(
        "freeze",
        str(QT_TRANSLATE_NOOP("Actions", "Freeze everything now")),
        "queue",
        key="Ctrl+Shift+F",
        screens=("queue",),
        everywhere=True,
    ),
    Action(
        "pause",
        str(QT_TRANSLATE_NOOP("Actions", "Pause the queue")),
        "queue",
        screens=("queue",),
        everywhere=True,
        rule_above=True,
        server=True,
    ),
    Action(
        "resume",
        str(QT_TRANSLATE_NOOP("Actions", "Resume the queue")),
        "queue",
        screens=("queue",),
        everywhere=True,
        server=True,
    ),
    Action("missed", str(QT_TRANSLATE_NOOP("Actions", "Missed posts")), "queue", screens=("missed",), everywhere=True),
    Action("your_turn", str(QT_TRANSLATE_NOOP("Actions", "Your turn")), "queue", screens=("turn",), everywhere=True),
    Action(
        "copy_part",
        str(QT_TRANSLATE_NOOP("Actions", "Copy next part")),
        "queue",
        key="Ctrl+Shift+C",
        screens=("turn",),
        server=True,
    ),
    Action(
        "open_page", str(QT_TRANSLATE_NOOP("Actions", "Open the compose page")), "queue", screens=("turn",), server=True
    ),
    Action(
        "run_now",
        str(QT_TRANSLATE_NOOP("Actions", "Send what is due now")),
        "queue",
        screens=("queue",),
        everywhere=True,
        server=True,
    ),
    Action(
        "rehearse",
        str(QT_TRANSLATE_NOOP("Actions", "Rehearse the coming week")),
        "queue",
        screens=("queue",),
        everywhere=True,
    ),
    Action(
        "export_trail",
        str(QT_TRANSLATE_NOOP("Actions", "Export what happened…")),
        "queue",
        screens=("queue",),
        everywhere=True,
        rule_above=True,
    ),
)
