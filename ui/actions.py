"""The one table of actions: id, words, menu, keys per system, and where each acts.

An action whose screen is not built is not shown anywhere. Keys are those of the design's one key
table; people remap them in Settings (`remapped`).
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QKeySequence

Menu = Literal["file", "begin", "edit", "view", "go", "post", "queue", "inbox", "account", "help"]
MENUS: dict[Menu, str] = {
    "file": str(QT_TRANSLATE_NOOP("Menus", "&File")),
    "begin": str(QT_TRANSLATE_NOOP("Menus", "&Begin a draft from")),
    "edit": str(QT_TRANSLATE_NOOP("Menus", "&Edit")),
    "view": str(QT_TRANSLATE_NOOP("Menus", "&View")),
    "go": str(QT_TRANSLATE_NOOP("Menus", "&Go")),
    "post": str(QT_TRANSLATE_NOOP("Menus", "&Post")),
    "queue": str(QT_TRANSLATE_NOOP("Menus", "&Queue")),
    "inbox": str(QT_TRANSLATE_NOOP("Menus", "&Inbox")),
    "account": str(QT_TRANSLATE_NOOP("Menus", "&Account")),
    "help": str(QT_TRANSLATE_NOOP("Menus", "&Help")),
}
UNDER: dict[Menu, Menu] = {"begin": "file"}
"""Menus that open inside another, where their first action stands in the table."""
BEGINNINGS = (
    ("from_entry", str(QT_TRANSLATE_NOOP("Actions", "Draft from a diary entry…"))),
    ("from_idea", str(QT_TRANSLATE_NOOP("Actions", "Draft from an idea…"))),
    ("from_template", str(QT_TRANSLATE_NOOP("Actions", "Draft from a template…"))),
    ("from_file", str(QT_TRANSLATE_NOOP("Actions", "Draft from a file…"))),
    ("from_clipboard", str(QT_TRANSLATE_NOOP("Actions", "Draft from the clipboard"))),
    ("from_link", str(QT_TRANSLATE_NOOP("Actions", "Draft from a link…"))),
)


@dataclass(frozen=True)
class Action:
    """One thing the program can do.

    `screens` empty: the shell does it, or whichever screen is in front. `everywhere`: works from any
    screen, which first goes to `screens[0]`. `mac` empty: the same key with Ctrl read as Command.
    """

    id: str
    words: str
    menu: Menu
    key: str = ""
    mac: str = ""
    screens: tuple[str, ...] = ()
    everywhere: bool = False
    role: Literal["", "about", "settings", "quit"] = ""
    rule_above: bool = False

    @property
    def text(self) -> str:
        """The words in the language in force."""
        return QCoreApplication.translate("Actions", self.words)

    def sequences(self, remapped: dict[str, str]) -> list[QKeySequence]:
        """Its keys on this system, first the one to show; a remapped key replaces them all."""
        mac = sys.platform == "darwin" and self.mac
        keys = remapped.get(self.id, self.mac if mac else self.key)
        return [QKeySequence(each) for each in keys.split("; ") if each]


ACTIONS: tuple[Action, ...] = (
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
        ),
        rule_above=True,
    ),
    Action("visit_form", str(QT_TRANSLATE_NOOP("Actions", "Visit form")), "post", screens=("diary",)),
    Action("promises", str(QT_TRANSLATE_NOOP("Actions", "Promises…")), "post", screens=("diary",), everywhere=True),
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
        screens=("composer", "rehearsal"),
    ),
    Action(
        "previous_finding",
        str(QT_TRANSLATE_NOOP("Actions", "Previous finding or choice")),
        "go",
        key="Shift+F7",
        screens=("composer", "rehearsal"),
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
        ),
    ),
    Action(
        "submit",
        str(QT_TRANSLATE_NOOP("Actions", "Submit for approval")),
        "post",
        screens=("composer",),
        rule_above=True,
    ),
    Action("ask_changes", str(QT_TRANSLATE_NOOP("Actions", "Ask for changes")), "post", screens=("composer", "today")),
    Action("take_back", str(QT_TRANSLATE_NOOP("Actions", "Take back the approval")), "post", screens=("composer",)),
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
    ),
    Action(
        "resume", str(QT_TRANSLATE_NOOP("Actions", "Resume the queue")), "queue", screens=("queue",), everywhere=True
    ),
    Action("missed", str(QT_TRANSLATE_NOOP("Actions", "Missed posts")), "queue", screens=("missed",), everywhere=True),
    Action("your_turn", str(QT_TRANSLATE_NOOP("Actions", "Your turn")), "queue", screens=("turn",), everywhere=True),
    Action(
        "copy_part", str(QT_TRANSLATE_NOOP("Actions", "Copy next part")), "queue", key="Ctrl+Shift+C", screens=("turn",)
    ),
    Action("open_page", str(QT_TRANSLATE_NOOP("Actions", "Open the compose page")), "queue", screens=("turn",)),
    Action(
        "run_now",
        str(QT_TRANSLATE_NOOP("Actions", "Send what is due now")),
        "queue",
        screens=("queue",),
        everywhere=True,
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
    Action(
        "check_now",
        str(QT_TRANSLATE_NOOP("Actions", "Check networks now")),
        "inbox",
        key="F5",
        mac="Ctrl+R",
        screens=("inbox", "rehearsal"),
        everywhere=True,
    ),
    Action("reply", str(QT_TRANSLATE_NOOP("Actions", "Reply")), "inbox", screens=("inbox",), rule_above=True),
    Action("done", str(QT_TRANSLATE_NOOP("Actions", "Done")), "inbox", screens=("inbox",)),
    Action("snooze", str(QT_TRANSLATE_NOOP("Actions", "Snooze…")), "inbox", screens=("inbox",)),
    Action("waive", str(QT_TRANSLATE_NOOP("Actions", "Needs no answer…")), "inbox", screens=("inbox",)),
    Action("spam", str(QT_TRANSLATE_NOOP("Actions", "Spam")), "inbox", screens=("inbox",)),
    Action("reopen", str(QT_TRANSLATE_NOOP("Actions", "Owed an answer again")), "inbox", screens=("inbox",)),
    Action("make_idea", str(QT_TRANSLATE_NOOP("Actions", "Make an idea of the message")), "inbox", screens=("inbox",)),
    Action(
        "connect",
        str(QT_TRANSLATE_NOOP("Actions", "Connect an account…")),
        "account",
        screens=("accounts",),
        everywhere=True,
    ),
    Action("test_account", str(QT_TRANSLATE_NOOP("Actions", "Test")), "account", screens=("accounts",)),
    Action("sign_in", str(QT_TRANSLATE_NOOP("Actions", "Sign in again")), "account", screens=("accounts",)),
    Action("shortcuts", str(QT_TRANSLATE_NOOP("Actions", "All shortcuts")), "help", key="F1"),
    Action("about", str(QT_TRANSLATE_NOOP("Actions", "About Brand Assist")), "help", role="about"),
)


def key_text(sequence: QKeySequence) -> str:
    """How a key is written on a key cap: "Ctrl Shift N"."""
    words = sequence.toString(QKeySequence.SequenceFormat.NativeText).replace("Return", "↵")
    parts = [*words[:-2].split("+"), "+"] if words.endswith("++") else words.split("+")
    return " ".join(parts)
