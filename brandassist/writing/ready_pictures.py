"""The pictures of a target on their way into its payload: what is ready of them, and what the checks look at."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from brandassist import media
from brandassist.errors import Problem
from brandassist.media import Made
from brandassist.store.writing.drafts import PictureRef
from brandassist.store.writing.payloads import FrozenPart, FrozenPicture
from drafts.checks.pictures import PictureFacts
from drafts.limits import Limits, PictureLimits
from drafts.placing import renumbered

NOT_YET = "picture_not_ready"


@dataclass(frozen=True)
class Ready:
    """A picture, and what would be sent of it. `problem`: the code of what keeps it; neither: beyond what is taken."""

    picture: PictureRef
    made: Made | None = None
    problem: str = ""


def ready(
    pictures: Sequence[PictureRef], folder: Path, takes: PictureLimits, *, only_made: bool, without: bool
) -> list[Ready]:
    """Each of them; as many as the network takes are made. `without`: one may do without those that are not here.

    Raises what `media.rendition` raises, but for `without`.
    """
    found: list[Ready] = []
    for each in pictures[: takes.most]:
        try:
            found.append(Ready(each, media.rendition(each.media, folder, takes, each.cut, only_made=only_made)))
        except Problem as problem:
            if not without:
                raise
            found.append(Ready(each, problem=problem.code))
    return [*found, *map(Ready, pictures[takes.most :])]


def parts(texts: Sequence[str], limits: Limits, found: Sequence[Ready]) -> tuple[FrozenPart, ...]:
    """The parts, the pictures with the first; an article counts those that go with it, from 1."""
    going = [(each.picture, each.made) for each in found if each.made is not None]
    frozen = tuple(FrozenPicture(picture.media, made.sha256, picture.alt) for picture, made in going)
    places = {picture.number: place for place, (picture, _) in enumerate(going, start=1)}
    first = renumbered(texts[0], places) if limits.kind == "article" else texts[0]
    return (FrozenPart(first, frozen), *map(FrozenPart, texts[1:]))


def facts(found: Sequence[Ready], consents: Mapping[str, str]) -> list[PictureFacts]:
    """What the checks look at of each; `consents`: what was said of the people in it, by SHA-256."""
    return [replace(_facts(each), consent=consents.get(each.picture.media, "")) for each in found]


def _facts(each: Ready) -> PictureFacts:
    picture = each.picture
    if each.made is None:
        gone = each.problem not in ("", NOT_YET)
        return PictureFacts(picture.media, picture.alt, gone=gone, number=picture.number)
    return replace(facts_of(picture.media, picture.alt, each.made), number=picture.number)


def facts_of(name: str, alt: str, made: Made) -> PictureFacts:
    """What the checks look at of a picture; they call it by `name`."""
    return PictureFacts(name, alt, made.bytes, made.kind, made.width, made.height, made.stopped)
