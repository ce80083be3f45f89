"""What stands in the menus Inbox, Account and Help."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from ui.actions.action import Action

INBOX: tuple[Action, ...] = (
    Action(
        "check_now",
        str(QT_TRANSLATE_NOOP("Actions", "Check networks now")),
        "inbox",
        key="F5",
        mac="Ctrl+R",
        screens=("inbox", "rehearsal"),
        everywhere=True,
    ),
    Action(
        "add_by_hand",
        str(QT_TRANSLATE_NOOP("Actions", "Add a message by hand…")),
        "inbox",
        screens=("inbox",),
        server=True,
    ),
    Action("reply", str(QT_TRANSLATE_NOOP("Actions", "Reply")), "inbox", screens=("inbox",), rule_above=True),
    Action("done", str(QT_TRANSLATE_NOOP("Actions", "Done")), "inbox", screens=("inbox",), server=True),
    Action("snooze", str(QT_TRANSLATE_NOOP("Actions", "Snooze…")), "inbox", screens=("inbox",), server=True),
    Action("assign", str(QT_TRANSLATE_NOOP("Actions", "Assign…")), "inbox", screens=("inbox",), server=True),
    Action("waive", str(QT_TRANSLATE_NOOP("Actions", "Needs no answer…")), "inbox", screens=("inbox",), server=True),
    Action("spam", str(QT_TRANSLATE_NOOP("Actions", "Spam")), "inbox", screens=("inbox",), server=True),
    Action("sort_as", str(QT_TRANSLATE_NOOP("Actions", "Say what it is…")), "inbox", screens=("inbox",), server=True),
    Action("sorting_rules", str(QT_TRANSLATE_NOOP("Actions", "Rules for sorting…")), "inbox", screens=("inbox",)),
    Action(
        "reopen", str(QT_TRANSLATE_NOOP("Actions", "Owed an answer again")), "inbox", screens=("inbox",), server=True
    ),
    Action("make_idea", str(QT_TRANSLATE_NOOP("Actions", "Make an idea of the message")), "inbox", screens=("inbox",)),
    Action(
        "answering_summary",
        str(QT_TRANSLATE_NOOP("Actions", "How soon people are answered…")),
        "inbox",
        screens=("inbox",),
        rule_above=True,
    ),
    Action(
        "note_person", str(QT_TRANSLATE_NOOP("Actions", "Note on the person")), "inbox", screens=("inbox",), server=True
    ),
    Action("never_answered", str(QT_TRANSLATE_NOOP("Actions", "Never answered yet…")), "inbox", screens=("inbox",)),
    Action(
        "connect",
        str(QT_TRANSLATE_NOOP("Actions", "Connect an account…")),
        "account",
        screens=("accounts",),
        everywhere=True,
        server=True,
    ),
    Action("test_account", str(QT_TRANSLATE_NOOP("Actions", "Test")), "account", screens=("accounts",), server=True),
    Action(
        "sign_in", str(QT_TRANSLATE_NOOP("Actions", "Sign in again")), "account", screens=("accounts",), server=True
    ),
    Action("shortcuts", str(QT_TRANSLATE_NOOP("Actions", "All shortcuts")), "help", key="F1"),
    Action("about", str(QT_TRANSLATE_NOOP("Actions", "About Brand Assist")), "help", role="about"),
)
