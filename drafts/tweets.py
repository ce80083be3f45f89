"""A post of X as its data archive holds it (`data/tweets.js`): its words as a person reads them.

The form is X's own, described in the archive's `data/README.txt`: `window.YTD.tweets.part0 = [{"tweet": {…}}, …]`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from html import unescape
from typing import Any, Literal, cast

from drafts.patterns import pattern

_SPACES = pattern(r"(?m)[ \t]++$")
_BLANK_LINES = pattern(r"\n{3,}")
_TIME = pattern(r"\w{3} (\w{3}) (\d\d) (\d\d:\d\d:\d\d) ([+-]\d{4}) (\d{4})\Z")  # Wed Oct 10 20:19:24 +0000 2018
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

Sort = Literal["own", "reply", "repost"]


@dataclass(frozen=True)
class Tweet:
    """`text` without the short addresses X puts in place of links (the real ones stand there) and of pictures."""

    id: str
    at: datetime
    text: str
    sort: Sort
    pictures: int = 0


def tweet_of(record: object) -> Tweet | None:
    """Reads one record; None where it is no post as X writes them."""
    found = _map(_map(record).get("tweet", record))
    ident, text = found.get("id_str") or found.get("id"), found.get("full_text") or found.get("text")
    at = _moment(str(found.get("created_at")))
    if at is None or not isinstance(ident, str) or not ident.isdigit() or not isinstance(text, str):
        return None
    media = _list(_map(found.get("extended_entities")).get("media")) or _list(_map(found.get("entities")).get("media"))
    for each in _list(_map(found.get("entities")).get("urls")):
        text = _replaced(text, each.get("url"), each.get("expanded_url"))
    for each in media:
        text = _replaced(text, each.get("url"), "")
    text = unescape(text)
    return Tweet(ident, at, _plain(text), _sort(found, text), len(media))


def _moment(written: str) -> datetime | None:
    found = _TIME.match(written)
    if found is None or found[1] not in _MONTHS:
        return None
    try:  # by hand: strptime reads months in the language of the computer
        month = _MONTHS.index(found[1]) + 1
        return datetime.fromisoformat(f"{found[5]}-{month:02}-{found[2]}T{found[3]}{found[4]}")
    except ValueError:
        return None


def _sort(found: Mapping[str, Any], text: str) -> Sort:
    if text.startswith("RT @"):  # the archive marks them in no other way
        return "repost"
    answers = found.get("in_reply_to_status_id_str") or found.get("in_reply_to_user_id_str")
    return "reply" if answers or text.startswith("@") else "own"


def _replaced(text: str, short: object, real: object) -> str:
    return text.replace(short, real) if isinstance(short, str) and short and isinstance(real, str) else text


def _plain(text: str) -> str:
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    return _BLANK_LINES.sub("\n\n", _SPACES.sub("", text)).strip()


def _map(value: object) -> Mapping[str, Any]:
    return cast(Mapping[str, Any], value) if isinstance(value, dict) else {}


def _list(value: object) -> list[Mapping[str, Any]]:
    return [_map(each) for each in cast(list[object], value)] if isinstance(value, list) else []
