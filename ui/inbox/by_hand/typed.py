"""What is typed into the dialog that brings in a message, and what the engine makes of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from brandassist.walltime import plan

if TYPE_CHECKING:
    from brandassist.inbox.by_hand import Understood
    from brandassist.inbox.service import Inbox
    from brandassist.workspace import Workspace

BESIDE = {
    "author_needed": "author",
    "bad_address": "link",
    "address_with_password": "link",
    "plain_http_refused": "link",
    "message_there": "link",
    "message_alike": "again",
    "nothing_written": "text",
    "null_bytes": "text",
    "broken_characters": "text",
    "too_long": "text",
    "not_written_yet": "at",
    "bad_time": "at",
}


@dataclass(frozen=True)
class Typed:
    """What stands in the fields; `at` in the workspace's zone, None while nobody said when."""

    account: str
    link: str
    author: str
    handle: str
    text: str
    at: datetime | None


def looked_at(inbox: Inbox, account: str, link: str, pasted: bool) -> tuple[str, Understood]:
    """What a link is there, and whose: a pasted one says which account it is for."""
    account = inbox.account_for(link, account) if pasted else account
    return account, inbox.understood(account, link)


def add(workspace: Workspace, typed: Typed, zone: str, again: bool) -> str:
    at = plan(typed.at.isoformat(), zone, 0).instant() if typed.at is not None else None
    told = {"author": typed.author, "text": typed.text, "handle": typed.handle, "url": typed.link}
    return workspace.inbox.add_by_hand(typed.account, **told, at=at, again=again)
