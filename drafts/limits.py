"""What a network allows in one post. The numbers are dated data (resources/limits); this is their shape."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from functools import cached_property
from typing import Any, Literal, cast

from drafts.origins import Origin

Unit = Literal["weighted", "graphemes", "characters", "codepoints", "emoji-bytes"]
Kind = Literal["short", "article"]
PictureKind = Literal["jpeg", "png", "webp"]


@dataclass(frozen=True)
class GifLimits:
    """What an animated GIF must keep to so that it moves there; None: no limit known.

    bytes None: as for any picture. pixels: of one frame, moving: of all frames together. alone: no other picture
    may stand beside it.
    """

    bytes: int | None = None
    pixels: int | None = None
    frames: int | None = None
    moving: int | None = None
    alone: bool = False


@dataclass(frozen=True)
class PictureLimits:
    """What a network takes of pictures; None: no limit known.

    most, least: how many in one post; in_answers: how many at most in an answer, None: as in a post. kinds: the
    formats of what stands still. gif: of what moves; None: it goes as its first frame. pixels: width times height.
    side: the longest side that leaves. widest, narrowest: of the width. aspect: least and most of width divided by
    height. alt: code points of a description; cover_alt: of the first one that the text does not place, a longer one
    keeps it from being the cover. source, as_of: where the numbers come from, in words, and when that was read.
    """

    most: int
    least: int = 0
    in_answers: int | None = None
    kinds: tuple[PictureKind, ...] = ("jpeg", "png")
    bytes: int | None = None
    pixels: int | None = None
    side: int = 2048
    widest: int | None = None
    narrowest: int | None = None
    aspect: tuple[float, float] | None = None
    alt: int | None = None
    cover_alt: int | None = None
    gif: GifLimits | None = None
    source: str = ""
    as_of: str = ""

    @cached_property
    def origin(self) -> Origin:
        return Origin("network", self.source, self.as_of)


@dataclass(frozen=True)
class Counts:
    """How many of these one post may hold, links by their addresses; None: no limit known."""

    links: int | None = None
    hashtags: int | None = None
    mentions: int | None = None


@dataclass(frozen=True)
class CommentLimits:
    """What the account's own comment under a post may hold, where it is no post itself; lengths in the network's unit.

    max_length None: no limit known. source, as_of: as in `Limits`.
    """

    max_length: int | None
    counts: Counts
    source: str
    as_of: str


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
    posts. comment: what a first comment may hold where it is no post; None: there is none, or (threads) it is a post.
    source, as_of: where the numbers come from, in words, and when that was read.
    """

    network: str
    unit: Unit
    max_length: int | None
    max_bytes: int | None
    url_length: int | None
    mentions_local_only: bool
    pictures: PictureLimits
    counts: Counts
    kind: Kind
    markdown: bool
    threads: bool
    comment: CommentLimits | None
    source: str
    as_of: str

    @cached_property
    def origin(self) -> Origin:
        return Origin("network", self.source, self.as_of)


def of_answers(limits: Limits) -> Limits:
    """The same network's rules where one answers somebody there."""
    pictures, most = limits.pictures, limits.pictures.in_answers
    return replace(limits, pictures=replace(pictures, least=0, most=pictures.most if most is None else most))


def of_first_comment(limits: Limits) -> Limits | None:
    """The rules for what goes under an own post right after it; None where nothing can."""
    if limits.threads or limits.comment is None:
        return limits if limits.threads else None
    comment = limits.comment
    return replace(
        limits, max_length=comment.max_length, counts=comment.counts, source=comment.source, as_of=comment.as_of
    )


def limits_from(data: Mapping[str, Any]) -> Limits:
    """Builds the rules of one network; raises ValueError where the data lack a field or hold an unknown
    one."""
    about = f"limits of {data.get('network')!r}"
    _must_match(Limits, data, about)
    if data["unit"] not in Unit.__args__ or data["kind"] not in Kind.__args__:
        raise ValueError(f"{about}: unknown unit or kind")
    shaped: dict[str, Any] = {"pictures": _pictures_from(data["pictures"], f"pictures in {about}")}
    shaped["counts"] = _counts_from(data["counts"], about)
    if (comment := data["comment"]) is not None:
        _must_match(CommentLimits, comment, f"comment in {about}")
        values: dict[str, Any] = {**comment, "counts": _counts_from(comment["counts"], about)}
        shaped["comment"] = CommentLimits(**values)
    return Limits(**{**data, **shaped})


def _counts_from(data: Mapping[str, Any], about: str) -> Counts:
    if unknown := set(data) - {each.name for each in fields(Counts)}:
        raise ValueError(f"{about}: unknown counts {sorted(unknown)}")
    return Counts(**data)


def _pictures_from(data: Mapping[str, Any], about: str) -> PictureLimits:
    _must_match(PictureLimits, data, about)
    if unknown := set(data["kinds"]) - set(PictureKind.__args__):
        raise ValueError(f"{about}: unknown kinds {sorted(unknown)}")
    if data["gif"] is not None:
        _must_match(GifLimits, data["gif"], about)
    shaped: dict[str, Any] = {"kinds": tuple(data["kinds"])}
    shaped["gif"] = GifLimits(**data["gif"]) if data["gif"] is not None else None
    shaped["aspect"] = tuple(data["aspect"]) if data["aspect"] is not None else None
    return PictureLimits(**{**data, **shaped})


def _must_match(shape: type, data: Mapping[str, Any], about: str) -> None:
    if wrong := {each.name for each in fields(shape)} ^ set(data):
        raise ValueError(f"{about}: missing or unknown {sorted(wrong)}")


def limits_table(data: Mapping[str, Any]) -> dict[str, Limits]:
    """Builds every network's rules from the whole file `{"as_of": …, "networks": {name: rules}}`."""
    networks = cast(Mapping[str, Mapping[str, Any]], data["networks"])
    return {name: limits_from({"network": name, "as_of": data["as_of"], **rules}) for name, rules in networks.items()}
