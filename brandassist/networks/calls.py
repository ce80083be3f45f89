"""What the adapters share: the meaning of a failed call as such, waits, pictures, and text out of HTML."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Any, cast

from brandassist import clock
from brandassist.errors import Problem
from brandassist.http import Answer, HttpFailure, NeverOpened, NotJson, Redirected, Status, Untrusted
from brandassist.networks.contract import Login, NotYet, Picture, Verdict
from brandassist.networks.html_text import text_of_html

WORDS = 300
PATIENCE = timedelta(minutes=5)  # where a network says "later" and not when
LONGEST_WAIT = timedelta(days=1)


def picture_bytes(picture: Picture) -> bytes:
    """Read a picture as it was approved; raises Problem `picture_missing`, `picture_changed`."""
    try:
        data = picture.path.read_bytes()
    except OSError as error:
        raise Problem("picture_missing", name=picture.path.name) from error
    if hashlib.sha256(data).hexdigest() != picture.sha256:
        raise Problem("picture_changed", name=picture.path.name)
    return data


def undecided(error: Exception, *, publishing: bool) -> Verdict:
    """Judge an error that no documented answer explains.

    A step that does not publish may be repeated, so where it failed nothing was sent as far as the reader goes.
    """
    if isinstance(error, NotYet):
        return Verdict("later", error.code, wait=error.wait)
    if isinstance(error, Problem):  # raised before a call leaves
        return Verdict("refused", error.code)
    if isinstance(error, NeverOpened | Untrusted):
        return Verdict("not_sent", error.code, error.host)
    if isinstance(error, Redirected) and (not publishing or error.status in (301, 307, 308)):
        return Verdict("refused", error.code, error.host)  # RFC 9110: the request was not acted on here
    code = error.code if isinstance(error, HttpFailure) else "unexpected"
    return Verdict("unconfirmed" if publishing else "not_sent", code)


def called(login: Login, method: str, url: str, *, secrets: tuple[str, ...], **what: Any) -> Answer:
    """Make a call; a refusal that quotes a secret is raised without it, for its words are kept and shown."""
    try:
        return login.http.call(method, url, **what)
    except Status as error:
        body = error.answer.body
        for secret in filter(None, secrets):
            body = body.replace(secret.encode(), b"*")
        refusal = Status(replace(error.answer, body=body))
    raise refusal


def record(data: Any, *needed: str) -> dict[str, Any]:
    """Return the JSON object that was due; raises NotJson when it is something else or lacks a field (null is none)."""
    if isinstance(data, dict):
        told = cast(dict[str, Any], data)
        if all(told.get(name) is not None for name in needed):
            return told
    raise NotJson("unexpected_json")


def words_of(data: Any, name: str) -> str:
    """Return a field of text that must be there; raises NotJson."""
    value = record(data, name)[name]
    if not isinstance(value, str) or not value:
        raise NotJson("unexpected_json")
    return value


def number_of(data: Mapping[str, Any], name: str) -> int | None:
    """Return a count, None where the network does not tell it (or tells something else)."""
    value = data.get(name)
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else None


def records(data: Any) -> list[dict[str, Any]]:
    """Return the JSON list of objects that was due; raises NotJson when it is something else."""
    if not isinstance(data, list):
        raise NotJson("unexpected_json")
    return [record(one) for one in cast(list[Any], data)]


def wait_of(answer: Answer) -> timedelta:
    """Read how long a 429 or 503 asks to wait: Retry-After, or a reset as ISO time or seconds since 1970."""
    names = ("retry-after", "x-ratelimit-reset", "x-rate-limit-reset", "ratelimit-reset")
    asked = next(filter(None, (answer.headers.get(name) for name in names)), "")
    now = on_its_clock(clock.now(), answer)
    wait = PATIENCE
    if asked.isascii() and asked.isdigit():
        seconds = int(asked[:12])
        wait = timedelta(seconds=seconds - int(now.timestamp()) if seconds > 1_000_000_000 else seconds)
    elif asked:
        moment = moment_of(asked)
        wait = moment - now if moment else PATIENCE
    return min(max(wait, timedelta(seconds=1)), LONGEST_WAIT)


def on_its_clock(moment: datetime, answer: Answer) -> datetime:
    """Translate a moment of our clock into the server's, whose Date header tells how far apart they are."""
    its_now = moment_of(answer.headers.get("date", ""))
    return moment + (its_now - clock.now()) if its_now else moment


def moment_of(text: str) -> datetime | None:
    """Read a time as networks write it (ISO 8601 or an HTTP date), in UTC; without a zone it is UTC."""
    for read in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            moment = read(text)
        except (ValueError, TypeError):
            continue
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    return None


def plain_words(text: object) -> str:
    """Turn a network's own words into one short plain line: no markup, no entities."""
    return " ".join(text_of_html(str(text)).split())[:WORDS]


def comparable(text: object) -> str:
    """Reduce a text to what comes back of it surely: no differences of white space or composition."""
    return " ".join(unicodedata.normalize("NFC", str(text or "")).split())


def same_words(one: object, other: object) -> bool:
    """Whether two texts are the same but for white space, composition and case, as after a network's own cleaning."""
    return comparable(one).casefold() == comparable(other).casefold()
