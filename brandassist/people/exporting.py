"""Everything kept about somebody, as JSON and as a page to read: for themselves, when they ask for it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from brandassist.files import whole_folder
from brandassist.store.database import Transaction
from brandassist.store.diary import follow_ups, ideas
from brandassist.store.inbox import conversations
from brandassist.store.people import acquaintance, people, person_notes
from brandassist.store.people.people import Kin

RECORD, PAGE = "person.json", "person.md"
Told = dict[str, Any]


def everything(tx: Transaction, who: Kin) -> Told:
    """All of it as plain data; of a locked diary entry only its day."""
    facts, wrote = people.facts(tx, who), acquaintance.wrote(tx, who.profiles)
    ids = [each.id for each in wrote]
    sent = conversations.sent_replies(tx, ids) if ids else []
    notes = [_without(asdict(each), "member_id", "person_id") for each in person_notes.of(tx, who.people)]
    promised = [each for each in follow_ups.every(tx, done=True) if each.person_id in who.people]
    return {
        **asdict(facts),
        "also": [people.facts(tx, Kin(each, (each,), ())).name for each in who.people[1:]],
        "profiles": [_without(asdict(each), "id") for each in people.profiles(tx, who.profiles)],
        "tags": list(person_notes.tags(tx, who.people)),
        "notes": notes,
        "messages": [{**asdict(each), "before": acquaintance.before(tx, each.id)} for each in wrote],
        "answers": [{"message": each.message_id, "text": each.text, "url": each.url, "at": each.at} for each in sent],
        "ideas": [{"text": each.text, "message": one} for one in ids for each in ideas.of_message(tx, one)],
        "diary": [_entry(each) for each in acquaintance.entries(tx, who.people)],
        "promises": [{"text": each.text, "due": each.due} for each in promised if not each.locked],
    }


def _entry(each: acquaintance.Named) -> Told:
    return {"day": each.day} if each.locked else {"day": each.day, "title": each.title, "place": each.place}


def _without(told: Told, *names: str) -> Told:
    return {name: value for name, value in told.items() if name not in names}


def write(told: Told, folder: Path, zone: ZoneInfo) -> None:
    """Write both files into a new folder. Raises Problem `folder_not_empty`, `folder_read_only`."""
    with whole_folder(folder) as room:
        (room / RECORD).write_text(json.dumps(told, ensure_ascii=False, indent=1, default=_plain), encoding="utf-8")
        (room / PAGE).write_text("\n".join(_page(told, zone)) + "\n", encoding="utf-8")


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    raise TypeError(type(value).__name__)


def _page(told: Told, zone: ZoneInfo) -> Iterable[str]:
    """The same in Markdown; what people wrote stands as quotations, so that none of it is taken for marks of ours."""
    yield f"# {_line(told['name'])}"
    for word in (told["about"], told["language"], ", ".join(told["also"]), ", ".join(told["tags"])):
        if word:
            yield f"\n{_line(word)}"
    yield from _part("Profiles", (" ".join(_profile(each)) for each in told["profiles"]))
    yield from _part(
        "Notes", (f"{_at(each['at'], zone)} {each['who']}\n{_quoted(each['text'])}" for each in told["notes"])
    )
    yield from _part("Diary", (_line(" ".join(filter(None, each.values()))) for each in told["diary"]))
    yield from _part("Promises", (_line(f"{each['due']} {each['text']}") for each in told["promises"]))
    yield from _part("Ideas", (_line(each["text"]) for each in told["ideas"]))
    answers: dict[str, list[Told]] = {}
    for each in told["answers"]:
        answers.setdefault(each["message"], []).append(each)
    yield from _part("Messages", (_message(each, answers.get(each["id"], ()), zone) for each in told["messages"]))


def _part(title: str, lines: Iterable[str]) -> Iterable[str]:
    found = list(lines)
    if found:
        yield f"\n## {title}\n"
        yield from (f"- {each}" for each in found)


def _profile(each: Told) -> Iterable[str]:
    yield from filter(None, (each["network"], _line(each["name"]), _line(each["handle"]), _line(each["url"])))
    if each["reach"] is not None:
        yield f"({each['reach']})"


def _message(each: Told, answers: Iterable[Told], zone: ZoneInfo) -> str:
    lines = [f"{_at(each['at'], zone)} {each['network']}, {each['kind']} {each['url']}".rstrip(), _quoted(each["text"])]
    lines += (f"  before:\n{_quoted(text)}" for text in each["before"])
    lines += (f"  answered {_at(answer['at'], zone)}:\n{_quoted(answer['text'])}" for answer in answers)
    return "\n".join(line for line in lines if line)


def _at(at: datetime, zone: ZoneInfo) -> str:
    return f"{at.astimezone(zone):%Y-%m-%d %H:%M}"


def _line(text: str) -> str:
    return " ".join(text.split())


def _quoted(text: str) -> str:
    return "\n".join(f"  > {line}" for line in text.splitlines())
