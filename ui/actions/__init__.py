"""The one table of actions: id, words, menu, keys per system, and where each acts.

An action whose screen is not built is not shown anywhere. Keys are those of the design's one key
table; people remap them in Settings (`remapped`).
"""

from __future__ import annotations

from ui.actions.action import MENUS, UNDER, Action, Menu, key_text
from ui.actions.edit import EDIT
from ui.actions.file import FILE
from ui.actions.go import GO
from ui.actions.inbox import INBOX
from ui.actions.post import POST
from ui.actions.queue import QUEUE

__all__ = ["ACTIONS", "MENUS", "UNDER", "Action", "Menu", "key_text"]

ACTIONS: tuple[Action, ...] = (*FILE, *EDIT, *GO, *POST, *QUEUE, *INBOX)
