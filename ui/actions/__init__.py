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

__all__ = ["ACTIONS", "MENUS", "ON_SERVER", "UNDER", "Action", "Menu", "key_text"]

ACTIONS: tuple[Action, ...] = (*FILE, *EDIT, *GO, *POST, *QUEUE, *INBOX)
ON_SERVER = {each.id for each in ACTIONS if each.server}
"""What waits while the server of a shared workspace is away, whichever screen is in front. Freezing never waits: it is
tried, and what could not be stopped is said."""
