"""Day One's JSON export (`metadata.version` 1.0, as its apps write it since 2017): one file per journal.

Each entry has `uuid`, `creationDate` (UTC), `timeZone`, Markdown in `text`, `tags`, `location` and `photos`, whose
files are `photos/MD5.TYPE`; the text shows them as `![](dayone-moment://IDENTIFIER)`. Read from exports, 2026-11-22.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, cast
from zoneinfo import ZoneInfo

from drafts.journals.told import Odd, Told, Where, hides, without

MOMENT = re.compile(r"!\[[^\]]*\]\(dayone-moment:/(?:/|([A-Za-z]+)/)([^)\s]+)\)")
# Day One escapes punctuation that means nothing where it stands; at a line's begin or in a link it may.
_ESCAPED = re.compile(r"(?<=[^\s\\\]])\\([.,!+'\"(){}\-])(?!\[)")
_CODE = re.compile(r"(```.*?(?:```|\Z)|`[^`\n]*`)", re.DOTALL)
_LISTED = re.compile(r"^\s*\d+\\[.)]")
_MEDIA = ("photos", "videos", "audios", "pdfAttachments")
_TAKEN = {"uuid", "creationDate", "timeZone", "text", "richText", "tags", "location", "photos"}
# What the program notes about itself, its devices and its own store.
_ITS_OWN = {
    "creationDevice", "creationDeviceModel", "creationDeviceType", "creationOSName", "creationOSVersion", "duration",
    "editingTime", "modifiedDate", "sourceString", "isAllDay", "uniqueID", "featureFlagsString", "lastEditingDeviceID",
    "lastEditingDeviceName", "clientMetadata", "unread_marker_id",
}  # fmt: skip


def is_export(data: object) -> bool:
    """Whether parsed JSON is a journal of Day One."""
    entries = _mapping(data).get("entries")
    if "metadata" in _mapping(data) and entries == []:
        return True
    return isinstance(entries, list) and any(
        "creationDate" in _mapping(each) for each in cast("list[object]", entries)[:50]
    )


def entry_of(record: object) -> Told:
    """One record as an entry; raises `Odd` where day or uuid cannot be read."""
    data = _mapping(record)
    name = str(data.get("creationDate") or data.get("uuid") or "?")[:40]
    uuid, text = data.get("uuid"), data.get("text")
    if not isinstance(uuid, str) or not uuid or not isinstance(text or "", str):
        raise Odd(name)
    where, zone = _where(data.get("location")), _zone(data.get("timeZone"))
    zone = zone or (where.zone if where else "")
    at = _local(data.get("creationDate"), zone, name)
    text = str(text or "") or _rich(data.get("richText"))
    photos, unnamed = _photos(data)
    shown = [match[2] for match in MOMENT.finditer(text) if not match[1]]
    order = [*dict.fromkeys(each for each in shown if each in photos), *(each for each in photos if each not in shown)]
    left = {
        "pictures_missing": tuple(each for each in dict.fromkeys(shown) if each not in photos) + unnamed,
        "media_stay": _media(data, text),
    }
    return Told(
        key=uuid,
        name=name,
        day=at.date().isoformat(),
        time=at.strftime("%H:%M:%S"),
        zone=zone,
        text=_plain(without(text, MOMENT, lambda _: "")),
        where=where,
        tags=_words(data.get("tags")),
        pictures=tuple(photos[each] for each in order),
        locked=hides(text, MOMENT),
        left={code: about for code, about in left.items() if about},
        fields=tuple(sorted(n for n, v in data.items() if v and n not in {*_TAKEN, *_ITS_OWN, *_MEDIA})),
    )


def _local(said: object, zone: str, name: str) -> datetime:
    try:
        at = datetime.fromisoformat(str(said))
        at = at if at.tzinfo else at.replace(tzinfo=UTC)
        return at.astimezone(ZoneInfo(zone)) if zone else at
    except (ValueError, OverflowError) as error:
        raise Odd(name) from error


def _zone(name: object) -> str:
    try:
        return ZoneInfo(name).key if isinstance(name, str) and name else ""
    except (ValueError, OSError):  # not known, or no name of a zone at all
        return ""


def _where(told: object) -> Where | None:
    data = _mapping(told)
    city, latitude, longitude = _line(data.get("localityName")), data.get("latitude"), data.get("longitude")
    name = _line(data.get("userLabel")) or _line(data.get("placeName")) or city or _line(data.get("country"))
    found = Where(name, city, _zone(data.get("timeZoneName")))
    if _degrees(latitude, 90) and _degrees(longitude, 180):
        found = Where(name, city, found.zone, cast(float, latitude), cast(float, longitude))
    return found if name or found.latitude is not None else None


def _degrees(number: object, most: int) -> bool:
    return isinstance(number, int | float) and not isinstance(number, bool) and -most <= number <= most


def _photos(data: Mapping[str, Any]) -> tuple[dict[str, str], tuple[str, ...]]:
    """Identifier to the name of its file without ending, in the entry's order; and those that name no file."""
    listed = [each for each in map(_mapping, _list(data.get("photos"))) if each]

    def place(each: Mapping[str, Any]) -> int:
        number = each.get("orderInEntry")
        return number if isinstance(number, int) else len(listed)

    ordered = sorted(listed, key=place)
    named = {str(each.get("identifier") or each["md5"]): str(each["md5"]) for each in ordered if each.get("md5")}
    return named, tuple(str(each.get("identifier") or "?") for each in ordered if not each.get("md5"))


def _media(data: Mapping[str, Any], text: str) -> tuple[str, ...]:
    """Sound, film and documents, by what Day One calls them."""
    listed = [
        f"{kind} {_mapping(each).get('identifier', '?')}" for kind in _MEDIA[1:] for each in _list(data.get(kind))
    ]
    shown = [f"{match[1]} {match[2]}" for match in MOMENT.finditer(text) if match[1]]
    return tuple(listed or dict.fromkeys(shown))


def _plain(text: str) -> str:
    pieces = _CODE.split(text)
    pieces[::2] = ["\n".join(map(_unescaped, each.split("\n"))) for each in pieces[::2]]
    return "".join(pieces)


def _unescaped(line: str) -> str:
    listed = _LISTED.match(line)
    head = listed[0] if listed else ""
    return head + _ESCAPED.sub(r"\1", line[len(head) :])


def _rich(told: object) -> str:
    """The words of the form Day One's editor keeps, where there are no others."""
    try:
        contents = _list(_mapping(json.loads(str(told or "null"))).get("contents"))
    except (ValueError, RecursionError):
        return ""
    return "".join(str(_mapping(each).get("text") or "") for each in contents)


def _mapping(value: object) -> Mapping[str, Any]:
    return cast("Mapping[str, Any]", value) if isinstance(value, dict) else {}


def _list(value: object) -> list[object]:
    return cast("list[object]", value) if isinstance(value, list) else []


def _words(value: object) -> tuple[str, ...]:
    return tuple(filter(None, map(_line, _list(value))))


def _line(value: object) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""
