"""The plain keys of lists: they act only while a list has the focus; a person changes them or switches them off."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from ui.actions import key_text
from ui.keymap import keymap
from ui.reach import reach
from ui.rights import acting

NAMED = {Qt.Key.Key_Space: "Space", Qt.Key.Key_Delete: "Del", Qt.Key.Key_Backspace: "Del"}


@dataclass(frozen=True)
class Letter:
    """A plain key that acts in one list only, never while a text field has focus; `key` is the one delivered.

    `server`: what it does is done on the server of a shared workspace, and waits while that is away.
    """

    list: str
    id: str
    key: str
    words: str
    server: bool = False

    @property
    def held(self) -> bool:
        """Whether it waits for the server."""
        return self.server and reach.away

    @property
    def text(self) -> str:
        """The words in the language in force."""
        return QCoreApplication.translate("Actions", self.words)

    @property
    def name(self) -> str:
        """What it is known by among the keys a person chose."""
        return f"{self.list}.{self.id}"

    @property
    def now(self) -> str:
        """The key that does it now, "" for none."""
        return keymap.own.get(self.name, self.key)

    @property
    def cap(self) -> str:
        """The key as it is written on a key cap: "Del" is "Canc" on an Italian keyboard."""
        return key_text(QKeySequence(self.now))

    @property
    def theirs(self) -> bool:
        """Whether whoever works here may do it."""
        return acting.may_do(self.name)


LETTERS: tuple[Letter, ...] = (
    Letter("today", "approve", "A", str(QT_TRANSLATE_NOOP("Actions", "Approve")), server=True),
    Letter("today", "ask_changes", "C", str(QT_TRANSLATE_NOOP("Actions", "Ask for changes")), server=True),
    Letter("inbox", "next", "J", str(QT_TRANSLATE_NOOP("Actions", "Next"))),
    Letter("inbox", "previous", "K", str(QT_TRANSLATE_NOOP("Actions", "Previous"))),
    Letter("inbox", "reply", "R", str(QT_TRANSLATE_NOOP("Actions", "Reply"))),
    Letter("inbox", "done", "E", str(QT_TRANSLATE_NOOP("Actions", "Done")), server=True),
    Letter("inbox", "snooze", "S", str(QT_TRANSLATE_NOOP("Actions", "Snooze…")), server=True),
    Letter("inbox", "assign", "A", str(QT_TRANSLATE_NOOP("Actions", "Assign…")), server=True),
    Letter("inbox", "waive", "W", str(QT_TRANSLATE_NOOP("Actions", "Needs no answer…")), server=True),
    Letter("inbox", "note", "N", str(QT_TRANSLATE_NOOP("Actions", "Note on the person")), server=True),
    Letter("inbox", "spam", "!", str(QT_TRANSLATE_NOOP("Actions", "Spam")), server=True),
    Letter("inbox", "undo", "Z", str(QT_TRANSLATE_NOOP("Actions", "Undo"))),
    Letter("inbox", "select", "X", str(QT_TRANSLATE_NOOP("Actions", "Choose several"))),
    Letter("diary", "make_draft", "D", str(QT_TRANSLATE_NOOP("Actions", "Make a draft"))),
    Letter("queue", "hold", "H", str(QT_TRANSLATE_NOOP("Actions", "Hold")), server=True),
    Letter("queue", "today", "T", str(QT_TRANSLATE_NOOP("Actions", "Today"))),
    Letter("queue", "lift", "M", str(QT_TRANSLATE_NOOP("Actions", "Move")), server=True),
    Letter("queue", "view", "V", str(QT_TRANSLATE_NOOP("Actions", "Week or month"))),
    Letter("queue", "post_now", "P", str(QT_TRANSLATE_NOOP("Actions", "Post now")), server=True),
    Letter("queue", "cancel", "Del", str(QT_TRANSLATE_NOOP("Actions", "Back to To schedule")), server=True),
    Letter("crisis", "tick", "Space", str(QT_TRANSLATE_NOOP("Actions", "Tick the step")), server=True),
    Letter("crisis", "line", "L", str(QT_TRANSLATE_NOOP("Actions", "Add a line to the log")), server=True),
    Letter("missed", "post_now", "P", str(QT_TRANSLATE_NOOP("Actions", "Post now")), server=True),
    Letter("missed", "move", "M", str(QT_TRANSLATE_NOOP("Actions", "Move to slot")), server=True),
    Letter("missed", "drop", "Del", str(QT_TRANSLATE_NOOP("Actions", "Drop")), server=True),
    Letter("turn", "open_page", "O", str(QT_TRANSLATE_NOOP("Actions", "Open the compose page")), server=True),
    Letter("rehearsal", "open_post", "O", str(QT_TRANSLATE_NOOP("Actions", "Open the post"))),
    Letter("merging", "base", "1", str(QT_TRANSLATE_NOOP("Actions", "Base"))),
    Letter("merging", "mine", "2", str(QT_TRANSLATE_NOOP("Actions", "Yours"))),
    Letter("merging", "theirs", "3", str(QT_TRANSLATE_NOOP("Actions", "The other’s"))),
    Letter("merging", "both", "4", str(QT_TRANSLATE_NOOP("Actions", "Both"))),
    Letter("accounts", "connect", "C", str(QT_TRANSLATE_NOOP("Actions", "Connect")), server=True),
    Letter("accounts", "test_account", "T", str(QT_TRANSLATE_NOOP("Actions", "Test")), server=True),
    Letter("accounts", "sign_in", "S", str(QT_TRANSLATE_NOOP("Actions", "Sign in again")), server=True),
    Letter("accounts", "choose_way", "Space", str(QT_TRANSLATE_NOOP("Actions", "Choose the way")), server=True),
)


def letters_of(name: str) -> list[Letter]:
    """The plain keys of one list that do something for who works here, in the order the strip shows them."""
    return [letter for letter in LETTERS if letter.list == name and letter.now and letter.theirs]


def with_key(words: str, name: str) -> str:
    """Words for a button that a plain key presses too: "Done (E)", by the key that does it now."""
    key = next((letter.cap for letter in LETTERS if letter.name == name), "") if keymap.letters_act else ""
    return f"{words} ({key})" if key else words


def pressed(event: QKeyEvent) -> str:
    """A plain key as it is written in the table, "" for one with Ctrl, Alt or Command, and for what writes nothing."""
    if event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier):
        return ""
    if event.key() in NAMED:
        return NAMED[Qt.Key(event.key())]
    text = event.text().upper()
    return text if len(text) == 1 and text.isprintable() else ""


def heard(name: str, event: QKeyEvent) -> str:
    """Which key of a list, as delivered, this press stands for; "" for none, as where it was moved or switched off, or
    waits for the server."""
    key = pressed(event)
    if len(key) == 1 and not keymap.letters_act:
        return ""
    own = [letter for letter in LETTERS if letter.list == name]
    meant = next((letter for letter in own if key and letter.now == key), None)
    if meant is None:
        return "" if any(letter.key == key for letter in own) else key
    if not meant.theirs:
        acting.refused.emit()
    elif meant.held:
        reach.in_vain.emit()
    else:
        return meant.key
    return ""
