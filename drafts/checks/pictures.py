"""The pictures of a post, beside what the network takes."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from drafts.checks.finding import Finding, Rule
from drafts.describing import Doubt, doubt
from drafts.limits import PictureLimits
from drafts.placing import numbers


@dataclass(frozen=True)
class PictureFacts:
    """What the checks need to know of an attached picture: of the rendition that would be sent.

    kind: jpeg, png, webp, or gif, which is what moves; "" where none is made, so that nothing is known of it.
    stopped: the original moves, and this is its first frame. gone: neither original nor rendition is here. number:
    how the text calls it; 0: by its place, from 1. consent: what a person said of the people in it ("not_asked",
    "refused"); "": nothing.
    """

    name: str
    alt: str
    bytes: int = 0
    kind: str = ""
    width: int = 0
    height: int = 0
    stopped: bool = False
    gone: bool = False
    number: int = 0
    consent: str = ""


_DOUBTFUL: dict[Doubt, Rule] = {"file_name": "alt-file-name", "says_picture": "alt-says-picture"}


def picture_findings(source: str, pictures: Sequence[PictureFacts], takes: PictureLimits) -> Iterator[Finding]:
    """What stands against the pictures of a post on one network."""
    dated = takes.origin
    if len(pictures) > takes.most:
        rule: Rule = "too-many-pictures" if takes.most else "no-pictures"
        yield Finding(rule, "error", None, {"count": len(pictures), "limit": takes.most}, dated=dated)
    elif len(pictures) > 1 and takes.gif is not None and takes.gif.alone:
        moving = (each for each in pictures if each.kind == "gif")
        yield from (Finding("picture-not-alone", "error", None, {"picture": each.name}, dated=dated) for each in moving)
    if len(pictures) < takes.least:
        yield Finding("picture-needed", "error", dated=dated)
    for picture in pictures:
        about: dict[str, Any] = {"picture": picture.name}
        if not picture.alt.strip():
            yield Finding("alt-missing", "warning", None, about)
        elif (doubtful := doubt(picture.alt)) is not None:
            yield Finding(_DOUBTFUL[doubtful], "warning", None, {**about, "text": picture.alt})
        if takes.alt is not None and len(picture.alt) > takes.alt:
            figures = {"length": len(picture.alt), "limit": takes.alt}
            yield Finding("alt-too-long", "error", None, {**about, **figures}, dated=dated)
        if picture.consent == "refused":
            yield Finding("people-refused", "error", None, about)
        elif picture.consent == "not_asked":
            yield Finding("people-not-asked", "warning", None, about)
        if picture.gone:
            yield Finding("picture-missing", "error", None, about)
        if takes.most and picture.kind:
            yield from _as_taken(picture, takes, about)
    if takes.cover_alt is not None:
        yield from _cover(source, pictures, takes)


def _cover(source: str, pictures: Sequence[PictureFacts], takes: PictureLimits) -> Iterator[Finding]:
    """The first picture that the text does not place would be the cover."""
    placed = set(numbers(source))
    loose = (each for place, each in enumerate(pictures, start=1) if (each.number or place) not in placed)
    cover = next(loose, None)
    if cover is not None and takes.cover_alt is not None and len(cover.alt) > takes.cover_alt:
        figures = {"picture": cover.name, "length": len(cover.alt), "limit": takes.cover_alt}
        yield Finding("alt-too-long-for-cover", "warning", None, figures, dated=takes.origin)


def _as_taken(picture: PictureFacts, takes: PictureLimits, about: Mapping[str, Any]) -> Iterator[Finding]:
    """One picture beside what the network takes."""
    gif, dated = takes.gif if picture.kind == "gif" else None, takes.origin
    kinds = takes.kinds if takes.gif is None else (*takes.kinds, "gif")
    most_bytes = (gif.bytes if gif is not None else None) or takes.bytes
    most_pixels = gif.pixels if gif is not None else takes.pixels
    if picture.kind not in kinds or (most_pixels is not None and picture.width * picture.height > most_pixels):
        yield Finding("picture-not-taken", "error", None, about, dated=dated)
    if most_bytes is not None and picture.bytes > most_bytes:
        figures = {"bytes": picture.bytes, "limit": most_bytes}
        yield Finding("picture-too-large", "error", None, {**about, **figures}, dated=dated)
    if takes.aspect is not None:
        least, most = takes.aspect
        size = {"width": picture.width, "height": picture.height}
        if (picture.width - 1) / picture.height > most:  # a pixel less and more: sizes were rounded
            yield Finding("picture-too-wide", "error", None, {**about, **size, "limit": ratio(most)}, dated=dated)
        if (picture.width + 1) / picture.height < least:
            yield Finding("picture-too-tall", "error", None, {**about, **size, "limit": ratio(least)}, dated=dated)
    if takes.narrowest is not None and picture.width < takes.narrowest:
        figures = {"width": picture.width, "limit": takes.narrowest}
        yield Finding("picture-enlarged", "warning", None, {**about, **figures}, dated=dated)
    if picture.stopped:
        yield Finding("picture-stands-still", "warning", None, about, dated=dated)


def ratio(value: float) -> str:
    """Width to height as people write it: 4:5, 1.91:1."""
    upright = (height for height in range(1, 11) if value <= 1 and value * height == round(value * height))
    height = next(upright, None)
    return f"{round(value * height)}:{height}" if height is not None else f"{value:g}:1"
