"""What stands between a text and its publication: findings, each with a stable rule name, data, and its
place."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Literal

from drafts.counting import fits, fits_bytes, length, size
from drafts.limits import Counts, Limits, PictureLimits
from drafts.patterns import pattern
from drafts.plain import without_comments
from drafts.quoting import Span, quotes
from drafts.rendering import Rendered, render
from drafts.tokens import Token, links, whole

if TYPE_CHECKING:
    import regex

Rule = Literal[
    "empty",
    "null-bytes",
    "length",
    "too-many-parts",
    "link-too-long",
    "mention-too-long",
    "locked-passage",
    "stale-words",
    "alt-missing",
    "alt-too-long",
    "alt-too-long-for-cover",
    "picture-too-large",
    "picture-too-wide",
    "picture-too-tall",
    "picture-enlarged",
    "picture-not-taken",
    "picture-stands-still",
    "picture-not-alone",
    "too-many-pictures",
    "no-pictures",
    "picture-needed",
    "too-many-links",
    "too-many-hashtags",
    "too-many-mentions",
    "visibility-not-possible",
    "visibility-unknown",
]
VISIBILITIES = ("public", "unlisted", "private", "direct")  # the words that mean something on some network


@dataclass(frozen=True)
class PictureFacts:
    """What the checks need to know of an attached picture: of the rendition that would be sent.

    kind: jpeg, png, webp, or gif, which is what moves. stopped: the original moves, and this is its first frame.
    """

    name: str
    alt: str
    bytes: int
    kind: str
    width: int
    height: int
    stopped: bool = False


@dataclass(frozen=True)
class Finding:
    """One thing to look at. An error may not be sent; a warning may.

    span: offsets (code points) in the author's text, or None where it has no one place. data: the figures
    and words
    of the sentence that the caller makes. suggestion: what could stand at the span instead, or None.
    """

    rule: Rule
    level: Literal["error", "warning"]
    span: Span | None = None
    data: Mapping[str, Any] = field(default_factory=dict[str, Any])
    suggestion: str | None = None


def check(
    text: str,
    limits: Limits,
    *,
    own_version: str | None = None,
    rendered: Rendered | None = None,
    locked: Sequence[str] = (),
    pictures: Sequence[PictureFacts] = (),
    stale_words: Sequence[str] = (),
    visibility: str = "public",
    visibilities: Sequence[str] = ("public",),
) -> tuple[Finding, ...]:
    """All findings for one target, errors first. rendered: what `render` gave for the same.

    locked: passages of the diary that must not leave.
    visibility: who may see it; visibilities: the words for that which the network keeps.
    stale_words: words that say something else on another day, in the text's language. Spans lie in the own
    version
    where there is one, else in `text`.
    """
    rendered = rendered or render(text, limits, own_version)
    source = text if own_version is None else own_version
    found = [
        *_emptiness(source, rendered, limits, pictures),
        *_lengths(source, rendered, limits),
        *_counts(source, rendered, limits),
        *_locked(source, rendered, locked, pictures),
        *_stale(source, stale_words),
        *_pictures(source, pictures, limits.pictures),
        *_seen(visibility, visibilities),
    ]
    return tuple(sorted(found, key=lambda f: f.level != "error"))


_LOOKED_INTO = 200_000  # characters


def _emptiness(source: str, rendered: Rendered, limits: Limits, pictures: Sequence[PictureFacts]) -> Iterator[Finding]:
    said = _says_something(source) if limits.kind == "article" else any(part.strip() for part in rendered.parts)
    if not said and not pictures:
        yield Finding("empty", "error")
    if "\0" in source:
        at = source.index("\0")
        yield Finding("null-bytes", "error", (at, at + 1), {"count": source.count("\0")}, "")


# What shows nothing by itself: Markdown's signs, and tags around nothing. A picture in the text does show.
_SHOWS_NOTHING = pattern(r"(?i)</?(?!img|video|audio|iframe)[a-z][^<>]*>|&nbsp;|[\s\p{Cf}*_#\-=~`>|+]+")


def _says_something(markdown: str) -> bool:
    text, at = without_comments(markdown), 0
    while found := _SHOWS_NOTHING.match(text, at):
        at = found.end()
    return at < len(text)


def _lengths(source: str, rendered: Rendered, limits: Limits) -> Iterator[Finding]:
    if not rendered.complete:
        yield Finding("too-many-parts", "error", None, {"limit": len(rendered.parts)})
    for number, part in enumerate(rendered.parts, start=1):
        if fits(part, limits):
            continue
        too_long = [t for t in _whole(part) if not fits(part[t.start : t.end], limits)]
        for token in too_long:
            name = part[token.start : token.end]
            rule: Rule = "link-too-long" if token.kind == "link" else "mention-too-long"
            yield Finding(rule, "error", _place(source, name), {"text": name, **_figures(name, limits)})
        if not too_long:
            parts = {"part": number, "parts": len(rendered.parts)}
            yield Finding("length", "error", None, {**_figures(part, limits), **parts})


def _counts(source: str, rendered: Rendered, limits: Limits) -> Iterator[Finding]:
    """Where a part holds more links, hashtags or mentions than a post may, at the first beyond."""
    if limits.counts == Counts():
        return
    kinds: tuple[tuple[Rule, str, int | None], ...] = (
        ("too-many-links", "link", limits.counts.links),
        ("too-many-hashtags", "hashtag", limits.counts.hashtags),
        ("too-many-mentions", "mention", limits.counts.mentions),
    )
    for part in rendered.parts:
        tokens = whole(part) if len(part) <= _LOOKED_INTO else ()
        for rule, kind, limit in kinds:
            named = [part[token.start : token.end] for token in tokens if token.kind == kind]
            named = list(dict.fromkeys(named)) if kind == "link" else named
            if limit is not None and len(named) > limit:
                data = {"count": len(named), "limit": limit, "as_of": limits.as_of}
                yield Finding(rule, "error", _place(source, named[limit]), data)


def _whole(part: str) -> list[Token]:
    """The links and mentions that may be too long by themselves; a text far too long is so whatever it holds."""
    return [t for t in whole(part) if t.kind in ("link", "mention")] if len(part) <= _LOOKED_INTO else []


def _figures(text: str, limits: Limits) -> dict[str, Any]:
    if fits_bytes(text, limits):
        return {"length": length(text, limits), "limit": limits.max_length, "unit": limits.unit}
    return {"length": size(text), "limit": limits.max_bytes, "unit": "bytes"}


def _place(source: str, text: str) -> Span | None:
    at = source.find(text)
    return (at, at + len(text)) if at >= 0 else None


def _locked(
    source: str, rendered: Rendered, locked: Sequence[str], pictures: Sequence[PictureFacts]
) -> Iterator[Finding]:
    """A locked passage in the text as it would go out, or in a picture's description, wherever marks hide
    it."""
    spans = quotes(source, locked)
    for start, end in spans:
        yield Finding("locked-passage", "error", (start, end), {"text": source[start:end]})
    if not spans:
        yield from (
            Finding("locked-passage", "error", None, {"text": rendered.text[start:end]})
            for start, end in quotes(rendered.text, locked)
        )
    for picture in pictures:
        for start, end in quotes(picture.alt, locked):
            yield Finding("locked-passage", "error", None, {"text": picture.alt[start:end], "picture": picture.name})


def _stale(source: str, words: Sequence[str]) -> Iterator[Finding]:
    pattern = _any_of(tuple(words))
    if pattern is None:
        return
    addresses = links(source)
    ends = [address.end for address in addresses]
    for match in pattern.finditer(source):
        number = bisect_right(ends, match.start())
        if number == len(addresses) or addresses[number].start >= match.end():
            yield Finding("stale-words", "warning", match.span(), {"text": match[0]})


@lru_cache(maxsize=8)
def _any_of(words: tuple[str, ...]) -> "regex.Pattern[str] | None":
    """A pattern of whole words; the longest first, any white space between them, any apostrophe."""
    ordered = sorted({" ".join(word.split()) for word in words} - {""}, key=len, reverse=True)
    if not ordered:
        return None
    from regex import escape

    shapes = (escape(word).replace("\\ ", r"\s+").replace(" ", r"\s+").replace("'", "['’]") for word in ordered)
    return pattern(rf"(?i)(?<!\w)(?:{'|'.join(shapes)})(?!\w)")


_PLACED = pattern(r"\]\(picture:(\d{1,4})\)")


def _pictures(source: str, pictures: Sequence[PictureFacts], takes: PictureLimits) -> Iterator[Finding]:
    dated = {"as_of": takes.as_of}
    if len(pictures) > takes.most:
        rule: Rule = "too-many-pictures" if takes.most else "no-pictures"
        yield Finding(rule, "error", None, {"count": len(pictures), "limit": takes.most, **dated})
    elif len(pictures) > 1 and takes.gif is not None and takes.gif.alone:
        moving = (each for each in pictures if each.kind == "gif")
        yield from (Finding("picture-not-alone", "error", None, {"picture": each.name, **dated}) for each in moving)
    if len(pictures) < takes.least:
        yield Finding("picture-needed", "error", None, dated)
    for picture in pictures:
        about: dict[str, Any] = {"picture": picture.name}
        if not picture.alt.strip():
            yield Finding("alt-missing", "warning", None, about)
        if takes.alt is not None and len(picture.alt) > takes.alt:
            figures = {"length": len(picture.alt), "limit": takes.alt}
            yield Finding("alt-too-long", "error", None, {**about, **figures, **dated})
        if takes.most:
            yield from _as_taken(picture, takes, {**about, **dated})
    if takes.cover_alt is not None:
        yield from _cover(source, pictures, takes.cover_alt, dated)


def _cover(source: str, pictures: Sequence[PictureFacts], most: int, dated: Mapping[str, Any]) -> Iterator[Finding]:
    """The first picture that the text does not place would be the cover."""
    placed = {int(number) for number in _PLACED.findall(source)}
    cover = next((each for number, each in enumerate(pictures, start=1) if number not in placed), None)
    if cover is not None and len(cover.alt) > most:
        figures = {"picture": cover.name, "length": len(cover.alt), "limit": most}
        yield Finding("alt-too-long-for-cover", "warning", None, {**figures, **dated})


def _as_taken(picture: PictureFacts, takes: PictureLimits, about: Mapping[str, Any]) -> Iterator[Finding]:
    """One picture beside what the network takes."""
    gif = takes.gif if picture.kind == "gif" else None
    kinds = takes.kinds if takes.gif is None else (*takes.kinds, "gif")
    most_bytes = (gif.bytes if gif is not None else None) or takes.bytes
    most_pixels = gif.pixels if gif is not None else takes.pixels
    if picture.kind not in kinds or (most_pixels is not None and picture.width * picture.height > most_pixels):
        yield Finding("picture-not-taken", "error", None, about)
    if most_bytes is not None and picture.bytes > most_bytes:
        yield Finding("picture-too-large", "error", None, {**about, "bytes": picture.bytes, "limit": most_bytes})
    if takes.aspect is not None:
        least, most = takes.aspect
        size = {"width": picture.width, "height": picture.height}
        if (picture.width - 1) / picture.height > most:  # a pixel less and more: sizes were rounded
            yield Finding("picture-too-wide", "error", None, {**about, **size, "limit": ratio(most)})
        if (picture.width + 1) / picture.height < least:
            yield Finding("picture-too-tall", "error", None, {**about, **size, "limit": ratio(least)})
    if takes.narrowest is not None and picture.width < takes.narrowest:
        figures = {"width": picture.width, "limit": takes.narrowest}
        yield Finding("picture-enlarged", "warning", None, {**about, **figures})
    if picture.stopped:
        yield Finding("picture-stands-still", "warning", None, about)


def ratio(value: float) -> str:
    """Width to height as people write it: 4:5, 1.91:1."""
    upright = (height for height in range(1, 11) if value <= 1 and value * height == round(value * height))
    height = next(upright, None)
    return f"{round(value * height)}:{height}" if height is not None else f"{value:g}:1"


def _seen(visibility: str, possible: Sequence[str]) -> Iterator[Finding]:
    """What should be for a few never goes out where everybody sees it."""
    if visibility not in possible:
        rule: Rule = "visibility-not-possible" if visibility in VISIBILITIES else "visibility-unknown"
        yield Finding(rule, "error", None, {"visibility": visibility, "possible": ", ".join(possible)})
