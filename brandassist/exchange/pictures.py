"""Pictures leave as renditions, with nothing but their pixels; what came from the other leaves as it came."""

from __future__ import annotations

from collections.abc import Callable, Collection
from pathlib import Path
from typing import Any

from brandassist import media
from brandassist.errors import Problem
from brandassist.exchange.sealed import PICTURES, RENDITIONS, Content, pictures_of
from brandassist.store.database import Database
from brandassist.store.exchange import media_rows, naming
from drafts.limits import PictureLimits

TRAVELS = PictureLimits(most=1, bytes=2_000_000)


Step = Callable[[str, int, int], None]
"""Told what is done now ("pictures", "texts", "file", "approvals") and how many of how many; what it raises ends it."""


def make(db: Database, folder: Path, shown: Collection[str], step: Step) -> dict[str, str]:
    """Make what leaves in place of these originals; returns the names under which they leave.

    One that is not on this computer leaves as a name alone.
    """
    with db.read() as tx:
        known = naming.pictures_out(tx)
    made: dict[str, str] = {}
    for place, sha256 in enumerate(shown):
        step("pictures", place, len(shown))
        if sha256 not in known:
            try:
                made[sha256] = media.rendition(sha256, folder, TRAVELS).sha256
            except Problem as problem:
                if problem.code != "picture_missing":
                    raise
    if made:
        with db.write_here() as tx:
            for sha256, travels in made.items():
                naming.know_picture(tx, sha256, travels)
    return known | made


def path_of(travels: str, original: str, folder: Path) -> Path | None:
    """Where the very bytes lie that leave; None where they are not on this computer."""
    try:
        return media.original(original, folder) if travels == original else media.rendition_of(travels, folder).path
    except Problem:
        return None


def keep(path: Path, content: Content, folder: Path, step: Step) -> dict[str, dict[str, Any]]:
    """Keep the pictures of a file that came and return their measures.

    Raises Problem `exchange_damaged` for one that is none, and what `sealed.read` raises.
    """
    measures: dict[str, dict[str, Any]] = {}
    for travels, data in pictures_of(path, content, PICTURES):
        step("pictures", len(measures), len(content.pictures))
        try:
            kept = media.keep(data, folder)
        except Problem as problem:
            if problem.code in ("disk_full", "folder_read_only"):
                raise
            raise Problem("exchange_damaged", name=path.name) from problem
        measures[travels] = {each: getattr(kept, each) for each in media_rows.MEASURES}
    return measures


def keep_renditions(path: Path, content: Content, folder: Path) -> None:
    """Keep what was approved elsewhere and leaves from here as it is; raises as `keep` does."""
    for _, data in pictures_of(path, content, RENDITIONS):
        try:
            media.keep_rendition(data, folder)
        except Problem as problem:
            if problem.code in ("disk_full", "folder_read_only"):
                raise
            raise Problem("exchange_damaged", name=path.name) from problem


def rendition_path(sha256: str, folder: Path) -> Path | None:
    try:
        return media.rendition_of(sha256, folder).path
    except Problem:
        return None
