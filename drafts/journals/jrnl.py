"""jrnl's exports, as its versions 2 to 4 write them (`--format json`, `text`, `markdown`; read 2026-11-22).

JSON: `tags`, and `entries` with `title`, `body`, `date`, `time`, `tags`, `starred`. Text, which is how a
journal is kept too: `[2026-11-12 09:15] Title`, then the body. Markdown: `# 2026`, `## November`, `### 2026-11-12 09:15
Title`. jrnl knows neither zones nor marks of entries: the same minute with the same words is the same entry.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from time import strftime, strptime
from typing import Any, cast

from drafts.journals.told import Odd, Told, checked_day, fingerprint, open_words

_CLOCK = r"(\d{4}-\d\d-\d\d) (\d\d?:\d\d(?::\d\d)?(?: ?[AaPp][Mm])?)"
_TEXT = re.compile(rf"^\[{_CLOCK}\][ \t]*(.*)$", re.MULTILINE)
_MARKDOWN = re.compile(rf"^### {_CLOCK}[ \t]*(.*)$", re.MULTILINE)
_HEADS = re.compile(r"^(?:# \d{4}|## \S+)$", re.MULTILINE)
_TAG = re.compile(r"(?<!\S)[#@]([\w][-+*#/\w]*)")
_TAKEN = {"title", "body", "date", "time", "tags"}


def is_export(data: object) -> bool:
    """Whether parsed JSON is jrnl's."""
    entries = _mapping(data).get("entries")
    known = isinstance(entries, list) and "tags" in _mapping(data)
    listed = cast("list[object]", entries) if known else []
    return known and all({"date", "body"} <= _mapping(each).keys() for each in listed[:1])


def begins_like_text(head: str) -> bool:
    """Whether a text begins as jrnl writes it, plain or as Markdown."""
    first = head.lstrip("\ufeff \r\n")
    if _TEXT.match(first):
        return True
    return re.match(rf"# \d{{4}}\s+## \S+\s+### {_CLOCK}", first) is not None


def entry_of(record: object) -> Told:
    """A record of the JSON export; raises `Odd`."""
    data = _mapping(record)
    title, body, day, time = (data.get(name) or "" for name in ("title", "body", "date", "time"))
    name = f"{day} {time}".strip()[:40] or "?"
    if not isinstance(title, str) or not isinstance(body, str):
        raise Odd(name)
    tags = data.get("tags")
    said = [each for each in cast("list[object]", tags) if isinstance(each, str)] if isinstance(tags, list) else []
    fields = tuple(sorted(each for each, value in data.items() if value and each not in _TAKEN))
    return _told(str(day), str(time), title, body, fields, tuple(each.lstrip("#@") for each in said))


def entries_of(text: str) -> Iterator[Told | Odd]:
    """The entries of a text or Markdown export, and those whose day there is none."""
    text = text.lstrip("\ufeff").replace("\r\n", "\n")
    markdown = not _TEXT.match(text.lstrip())
    marks = list((_MARKDOWN if markdown else _TEXT).finditer(text))
    for at, mark in enumerate(marks):
        body = text[mark.end() : marks[at + 1].start() if at + 1 < len(marks) else len(text)]
        title = mark[3].strip()
        starred = title.endswith(" *")
        try:
            yield _told(
                mark[1],
                mark[2],
                title.removesuffix(" *").strip(),
                _HEADS.sub("", body) if markdown else body,
                ("starred",) if starred else (),
            )
        except Odd as odd:
            yield odd


def _told(
    day: str, time: str, title: str, body: str, fields: tuple[str, ...], tags: tuple[str, ...] | None = None
) -> Told:
    name = f"{day} {time}".strip()
    body, title = body.strip("\n"), " ".join(title.split())
    minute = _minute(time)
    shown = _TAG.findall(open_words(f"{title}\n\n{body}"))
    hidden = set(_TAG.findall(f"{title}\n\n{body}".replace("%%", " "))) - set(shown)
    found = shown if tags is None else [each for each in tags if each and each.lower() not in _lower(hidden)]
    return Told(
        key=f"{day}T{minute} {fingerprint(title, body)}",
        name=name,
        day=checked_day(day, name),
        time=minute,
        title=title,
        text=body,
        tags=tuple(dict.fromkeys(found)),
        fields=fields,
    )


def _lower(names: set[str]) -> set[str]:
    return {each.lower() for each in names}


def _minute(said: str) -> str:
    """A time of day as `09:15`, also from `09:15:00 AM`; what is none stays nothing."""
    for form in ("%H:%M", "%H:%M:%S", "%I:%M:%S %p", "%I:%M %p"):
        try:
            return strftime("%H:%M", strptime(said.strip(), form))
        except ValueError:
            continue
    return ""


def _mapping(value: object) -> Mapping[str, Any]:
    return cast("Mapping[str, Any]", value) if isinstance(value, dict) else {}
