"""Everything kept about somebody, as JSON and as a page to read: for themselves, when they ask for it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from brandassist.errors import Stopped
from brandassist.files import whole_folder
from brandassist.people.page import PageWords, page
from brandassist.store.database import Transaction
from brandassist.store.diary import follow_ups, ideas
from brandassist.store.inbox import conversations
from brandassist.store.people import acquaintance, people, person_notes
from brandassist.store.people.acquaintance import Wrote
from brandassist.store.people.people import Kin

RECORD, PAGE = "person.json", "person.md"
BATCH = 500  # messages between two questions whether to go on
Told = dict[str, Any]
GoOn = Callable[[int, int], bool]


def everything(tx: Transaction, who: Kin, go_on: GoOn) -> Told:
    """All of it as plain data; of a locked diary entry only its day. Raises Stopped where `go_on` says no."""
    facts = people.facts(tx, who)
    notes = [_without(asdict(each), "member_id", "person_id") for each in person_notes.of(tx, who.people)]
    promised = [each for each in follow_ups.every(tx, done=True) if each.person_id in who.people]
    told: Told = {
        **asdict(facts),
        "also": [people.facts(tx, Kin(each, (each,), ())).name for each in who.people[1:]],
        "profiles": [_without(asdict(each), "id") for each in people.profiles(tx, who.profiles)],
        "tags": list(person_notes.tags(tx, who.people)),
        "notes": notes,
        "messages": [],
        "answers": [],
        "ideas": [],
        "diary": [_entry(each) for each in acquaintance.entries(tx, who.people)],
        "promises": [{"text": each.text, "due": each.due} for each in promised if not each.locked],
    }
    for some in _batches(acquaintance.wrote(tx, who.profiles), go_on):
        _add_messages(tx, told, some)
    return told


def _batches(wrote: list[Wrote], go_on: GoOn) -> Iterator[list[Wrote]]:
    for done in range(0, len(wrote), BATCH):
        if not go_on(done, len(wrote)):
            raise Stopped
        yield wrote[done : done + BATCH]


def _add_messages(tx: Transaction, told: Told, wrote: list[Wrote]) -> None:
    ids = [each.id for each in wrote]
    before = acquaintance.before(tx, ids)
    told["messages"] += [{**asdict(each), "before": before.get(each.id, [])} for each in wrote]
    for each in conversations.sent_replies(tx, ids):
        told["answers"].append({"message": each.message_id, "text": each.text, "url": each.url, "at": each.at})
    told["ideas"] += [{"text": each.text, "message": each.message_id} for each in ideas.of_messages(tx, ids)]


def _entry(each: acquaintance.Named) -> Told:
    return {"day": each.day} if each.locked else {"day": each.day, "title": each.title, "place": each.place}


def _without(told: Told, *names: str) -> Told:
    return {name: value for name, value in told.items() if name not in names}


def write(told: Told, folder: Path, zone: ZoneInfo, words: PageWords) -> None:
    """Write both files into a new folder. Raises Problem `folder_not_empty`, `folder_read_only`."""
    with whole_folder(folder) as room:
        (room / RECORD).write_text(json.dumps(told, ensure_ascii=False, indent=1, default=_plain), encoding="utf-8")
        (room / PAGE).write_text("\n".join(page(told, zone, words)) + "\n", encoding="utf-8")


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    raise TypeError(type(value).__name__)
