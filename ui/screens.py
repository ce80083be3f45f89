"""The screens that are built, one entry each. A screen that is not here has no tab and no menu entry.

The functions import lazily: the window's first paint comes before any screen's code is read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP

from ui.screen import Screen, ScreenSpec
from ui.services import Services

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from brandassist.workspace import Workspace
    from ui.device import Device
    from ui.screen import StandIn

TITLES: dict[str, str] = {
    "today": str(QT_TRANSLATE_NOOP("Screens", "Today")),
    "composer": str(QT_TRANSLATE_NOOP("Screens", "Composer")),
    "diary": str(QT_TRANSLATE_NOOP("Screens", "Diary")),
    "queue": str(QT_TRANSLATE_NOOP("Screens", "Queue")),
    "inbox": str(QT_TRANSLATE_NOOP("Screens", "Inbox")),
    "rehearsal": str(QT_TRANSLATE_NOOP("Screens", "Rehearsal")),
    "reports": str(QT_TRANSLATE_NOOP("Screens", "Reports")),
    "accounts": str(QT_TRANSLATE_NOOP("Screens", "Accounts")),
    "settings": str(QT_TRANSLATE_NOOP("Screens", "Settings")),
    "keys": str(QT_TRANSLATE_NOOP("Screens", "Shortcuts")),
    "turn": str(QT_TRANSLATE_NOOP("Screens", "Your turn")),
    "missed": str(QT_TRANSLATE_NOOP("Screens", "Missed")),
    "ideas": str(QT_TRANSLATE_NOOP("Screens", "Ideas")),
    "merging": str(QT_TRANSLATE_NOOP("Screens", "Two versions")),
}


def _today(services: Services) -> Screen:
    from ui.today.page import TodayPage

    return TodayPage(services)


def _today_known(folder: Path, language: str) -> Callable[[Device], StandIn] | None:
    from ui.today.known import known_today

    return known_today(folder, language)


def _today_count(workspace: Workspace) -> int:
    from ui.today.reading import count_waiting

    return count_waiting(workspace)


def _settings(services: Services) -> Screen:
    from ui.settings.page import SettingsPage

    return SettingsPage(services)


def _keys(services: Services) -> Screen:
    from ui.settings.keys.page import KeysPage

    return KeysPage(services)


def _diary(services: Services) -> Screen:
    from ui.diary.page import DiaryPage

    return DiaryPage(services)


def _ideas(services: Services) -> Screen:
    from ui.ideas.page import IdeasPage  # read at the first visit, after the first paint

    return IdeasPage(services)


def _composer(services: Services) -> Screen:
    from ui.composer.page import ComposerPage

    return ComposerPage(services)


def _merging(services: Services) -> Screen:
    from ui.merging.page import MergingPage

    return MergingPage(services)


def _queue(services: Services) -> Screen:
    from ui.queue.page import QueuePage  # read at the first visit, after the first paint

    return QueuePage(services)


def _turn(services: Services) -> Screen:
    from ui.turn.page import TurnPage

    return TurnPage(services)


def _missed(services: Services) -> Screen:
    from ui.missed.page import MissedPage

    return MissedPage(services)


def _queue_count(workspace: Workspace) -> int:
    from ui.queue.reading import count_asking

    return count_asking(workspace)


def _accounts(services: Services) -> Screen:
    from ui.accounts.page import AccountsPage

    return AccountsPage(services)


def _accounts_count(workspace: Workspace) -> int:
    from ui.health import count_ending

    return count_ending(workspace)


def _rehearsal(services: Services) -> Screen:
    from ui.rehearsal.page import RehearsalPage

    return RehearsalPage(services)


def _inbox(services: Services) -> Screen:
    from ui.inbox.page import InboxPage  # read at the first visit, after the first paint

    return InboxPage(services)


def _inbox_count(workspace: Workspace) -> int:
    from ui.inbox.reading import count_owed

    return count_owed(workspace)


_COMPOSER = frozenset(
    {
        "new_draft", "from_entry", "from_idea", "from_template", "from_file", "from_clipboard", "from_link",
        "insert_snippet", "save_snippet", "save_template", "save", "add_photos",
        "find_here", "paste_plain", "bold", "italic", "link", "next_finding",
        "previous_finding", "focus_mode", "main", "submit", "ask_changes", "take_back", "split_here",
        "part_up", "part_down", "check_links", "comment", "comments",
        "where_from", "split_draft", "merge_draft",
    }
)  # fmt: skip
_INBOX = frozenset(
    {
        "main", "save", "check_now", "reply", "done", "snooze", "assign", "waive", "spam", "reopen", "make_idea",
        "note_person", "never_answered", "where_from", "find_here", "sort_as", "sorting_rules",
        "answering_summary", "add_by_hand",
    }
)  # fmt: skip
_QUEUE = frozenset({"freeze", "pause", "resume", "run_now", "rehearse", "export_trail", "where_from", "main"})
_REHEARSAL = frozenset({"check_now", "next_finding", "previous_finding", "print"})
_TURN = frozenset({"your_turn", "copy_part", "open_page", "where_from"})
_ACCOUNTS = frozenset({"connect", "test_account", "sign_in"})
_SETTINGS = frozenset({"settings", "find_here", "undo", "redo", "backup", "import_folder", "exchange_by_file"})
_KEYS = frozenset({"find_here", "undo", "redo"})
_DIARY = {
    "new_entry",
    "visit_form",
    "promises",
    "new_trip",
    "trips",
    "places",
    "import_calendar",
    "save",
    "main",
    "add_photos",
    "lock_passage",
    "make_private",
    "make_draft",
    "photo_idea",
    "find_here",
    "split_entry",
    "merge_entry",
    "became",
}
_IDEAS = frozenset({"ideas", "make_draft", "idea_source", "drop_idea", "revive_idea", "add_photos", "feeds"})

_MERGING = frozenset({"main", "next_finding", "previous_finding", "undo", "redo", "keep_as_two"})

_TODAY = frozenset({"main", "ask_changes", "add_photos", "new_note"})

SCREENS: tuple[ScreenSpec, ...] = (
    ScreenSpec(
        "today", 1, TITLES["today"], _today, _TODAY, _today_count, frozenset({"drafts", "settings"}), known=_today_known
    ),
    ScreenSpec("diary", 3, TITLES["diary"], _diary, frozenset({*_DIARY, "delete_entry"})),
    ScreenSpec("ideas", 0, TITLES["ideas"], _ideas, _IDEAS, under="diary"),
    ScreenSpec("composer", 2, TITLES["composer"], _composer, _COMPOSER),
    ScreenSpec("merging", 0, TITLES["merging"], _merging, _MERGING, under="composer"),
    ScreenSpec("queue", 4, TITLES["queue"], _queue, _QUEUE, _queue_count, frozenset({"queue", "drafts"})),
    ScreenSpec("missed", 0, TITLES["missed"], _missed, frozenset({"missed", "resume"}), under="queue"),
    ScreenSpec("turn", 0, TITLES["turn"], _turn, _TURN, under="queue"),
    ScreenSpec(
        "accounts", 7, TITLES["accounts"], _accounts, _ACCOUNTS, _accounts_count, frozenset({"accounts", "queue"})
    ),
    ScreenSpec(
        "inbox", 5, TITLES["inbox"], _inbox, _INBOX, _inbox_count, frozenset({"inbox", "drafts", "queue", "settings"})
    ),
    ScreenSpec("rehearsal", 0, TITLES["rehearsal"], _rehearsal, _REHEARSAL, under="queue"),
    ScreenSpec("keys", 0, TITLES["keys"], _keys, _KEYS),
    ScreenSpec("settings", 0, TITLES["settings"], _settings, _SETTINGS),
)
