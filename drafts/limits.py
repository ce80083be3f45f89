"""What a network allows in one post. The numbers are dated data (resources/limits); this is their shape."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, cast

Unit = Literal["weighted", "graphemes", "characters", "codepoints", "emoji-bytes"]
Kind = Literal["short", "article"]


@dataclass(frozen=True)
class Limits:
    """One network's rules for text and pictures.

    unit: how a length is counted. "weighted" is X's count (twitter-text v3); "graphemes" is Bluesky's;
    "characters"
    is Mastodon's (grapheme clusters too, after links and mentions are shortened); "codepoints" is the strict
    reading
    where a network names no unit; "emoji-bytes" is Threads' (an emoji counts its UTF-8 bytes).
    max_length None: no limit known. max_bytes: of the UTF-8 text. url_length: what any link counts, else its
    own
    length. mentions_local_only: of `@user@host` only `@user` counts. threads: a long text may become several
    posts.
    source, as_of: where the numbers come from, in words, and when that was read.
    """

    network: str
    unit: Unit
    max_length: int | None
    max_bytes: int | None
    url_length: int | None
    mentions_local_only: bool
    max_pictures: int
    max_alt: int | None
    max_picture_bytes: int | None
    kind: Kind
    markdown: bool
    threads: bool
    source: str
    as_of: str


def limits_from(data: Mapping[str, Any]) -> Limits:
    """Builds the rules of one network; raises ValueError where the data lack a field or hold an unknown
    one."""
    expected = set(Limits.__dataclass_fields__)
    if wrong := expected ^ set(data):
        raise ValueError(f"limits of {data.get('network')!r}: missing or unknown {sorted(wrong)}")
    if data["unit"] not in Unit.__args__ or data["kind"] not in Kind.__args__:
        raise ValueError(f"limits of {data['network']!r}: unknown unit or kind")
    return Limits(**data)


def limits_table(data: Mapping[str, Any]) -> dict[str, Limits]:
    """Builds every network's rules from the whole file `{"as_of": …, "networks": {name: rules}}`."""
    networks = cast(Mapping[str, Mapping[str, Any]], data["networks"])
    return {name: limits_from({"network": name, "as_of": data["as_of"], **rules}) for name, rules in networks.items()}
