"""A person's record to be read, in Markdown. Pure: the record and the words of a language in, lines out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

Told = Mapping[str, Any]


@dataclass(frozen=True)
class PageWords:
    """What the page says of itself, in the language of who asked for it. What stands in braces is filled in."""

    also: str  # "Also called {names}"
    writes_in: str  # "Writes in {language}"
    tags: str  # "Tags: {tags}"
    muted: str  # "Muted since {time}"
    blocked: str  # "Blocked since {time}"
    profiles: str
    reach: str  # "{count} followers"
    notes: str
    diary: str
    promises: str
    ideas: str
    messages: str
    before: str  # "Before it was changed:"
    answered: str  # "Answered {time}:"
    kinds: Mapping[str, str]  # reply, like, share
    network: Callable[[str], str]
    language: Callable[[str], str]


def page(told: Told, zone: ZoneInfo, words: PageWords) -> Iterable[str]:
    """The lines. What people wrote stands as quotations, so that none of it is taken for marks of ours."""
    yield f"# {_line(told['name'])}"
    yield from (f"\n{each}" for each in _facts(told, zone, words))
    yield from _part(words.profiles, (_profile(each, words) for each in told["profiles"]))
    notes = (f"{_at(each['at'], zone)} {each['who']}\n{_quoted(each['text'])}" for each in told["notes"])
    yield from _part(words.notes, notes)
    yield from _part(words.diary, (_line(" ".join(filter(None, each.values()))) for each in told["diary"]))
    yield from _part(words.promises, (_line(f"{each['due']} {each['text']}") for each in told["promises"]))
    yield from _part(words.ideas, (_line(each["text"]) for each in told["ideas"]))
    answers: dict[str, list[Told]] = {}
    for each in told["answers"]:
        answers.setdefault(each["message"], []).append(each)
    messages = (_message(each, answers.get(each["id"], ()), zone, words) for each in told["messages"])
    yield from _part(words.messages, messages)


def _facts(told: Told, zone: ZoneInfo, words: PageWords) -> Iterable[str]:
    if told["about"]:
        yield _line(told["about"])
    if told["also"]:
        yield words.also.format(names=_line(", ".join(told["also"])))
    if told["language"]:
        yield words.writes_in.format(language=words.language(told["language"]))
    if told["tags"]:
        yield words.tags.format(tags=_line(", ".join(told["tags"])))
    for at, said in ((told["muted_at"], words.muted), (told["blocked_at"], words.blocked)):
        if at is not None:
            yield said.format(time=_at(at, zone))


def _part(title: str, lines: Iterable[str]) -> Iterable[str]:
    found = list(lines)
    if found:
        yield f"\n## {title}\n"
        yield from (f"- {each}" for each in found)


def _profile(each: Told, words: PageWords) -> str:
    reach = words.reach.format(count=each["reach"]) if each["reach"] is not None else ""
    said = (words.network(each["network"]), _line(each["name"]), _line(each["handle"]), _line(each["url"]), reach)
    return ", ".join(filter(None, said))


def _message(each: Told, answers: Iterable[Told], zone: ZoneInfo, words: PageWords) -> str:
    said = (words.network(each["network"]), words.kinds.get(each["kind"], each["kind"]), each["url"])
    lines = [f"{_at(each['at'], zone)} {', '.join(filter(None, said))}", _quoted(each["text"])]
    lines += (f"  {words.before}\n{_quoted(text)}" for text in each["before"])
    lines += (f"  {words.answered.format(time=_at(it['at'], zone))}\n{_quoted(it['text'])}" for it in answers)
    return "\n".join(filter(None, lines))


def _at(at: datetime, zone: ZoneInfo) -> str:
    return f"{at.astimezone(zone):%Y-%m-%d %H:%M}"


def _line(text: str) -> str:
    return " ".join(text.split())


def _quoted(text: str) -> str:
    return "\n".join(f"  > {line}" for line in text.splitlines())
