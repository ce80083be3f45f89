"""Another process in which another member answers the same messages, until it is ended.

It says each thing it did once that is committed: `typed N`, `sent N`, `told N` (somebody else answered meanwhile).
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path

from brandassist.errors import Problem
from brandassist.events import Events
from brandassist.inbox.service import Inbox
from brandassist.store.database import Database
from brandassist.store.history import Actor
from tests.inbox.conftest import an_inbox
from tests.support.builders import DEVICE

WORDS = "This answer <{number} {who}> was typed word by word, and no word of it may be lost."


def answer(
    inbox: Inbox, who: str, messages: Iterable[tuple[int, str]], looked_at: datetime, say: Callable[[str], object]
) -> None:
    """Type an answer to each that has none under way, then send it, unless somebody else did since `looked_at`."""
    for number, message_id in messages:
        reply = inbox.show(message_id).reply
        if reply is not None and reply.delivery_state not in (None, "cancelled"):
            continue
        text = WORDS.format(number=number, who=who)
        for end in range(50, len(text) + 50, 50):
            inbox.typing(message_id)
            inbox.draft_reply(message_id, text[:end])
        say(f"typed {number}")
        try:
            inbox.send(message_id, looked_at=looked_at)
            say(f"sent {number}")
        except Problem as problem:
            assert problem.code in ("answered_meanwhile", "reply_on_its_way"), problem
            say(f"told {number}")


def type_on(inbox: Inbox, message_id: str) -> None:
    """Write on and on, without an end."""
    count = 0
    while True:
        count += 1
        inbox.typing(message_id)
        inbox.draft_reply(message_id, f"His words, up to {count}.")
        aloud(f"typed {count}")


def aloud(line: str) -> None:
    print(line, flush=True)


def main(address: str, folder: str, member_id: str, looked_at: str, *ids: str) -> None:
    inbox = an_inbox(Database(address, Events()), Path(folder), Actor(member_id, DEVICE))
    aloud("here")
    if not looked_at:
        type_on(inbox, ids[0])
    answer(inbox, "his", reversed(list(enumerate(ids))), datetime.fromisoformat(looked_at), aloud)


if __name__ == "__main__":
    main(*sys.argv[1:])
