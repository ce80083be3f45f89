"""Pictures of a draft: copied into the media folder, attached, described, moved, cut, and chosen for a target.

Each change is one transaction about the pictures it names: what another hand did to the others meanwhile stays.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import chain, repeat
from pathlib import Path

from brandassist import media
from brandassist.errors import Problem
from brandassist.media import WHOLE, Cut, Kept
from brandassist.store.database import Database, Transaction
from brandassist.store.diary import photos
from brandassist.store.diary.photos import Photo
from brandassist.store.storable import storable
from brandassist.store.writing import drafts, targets
from brandassist.store.writing.drafts import PictureRef


def attach(db: Database, folder: Path, draft_id: str, paths: Sequence[Path], alts: Sequence[str] = ()) -> list[str]:
    """Attach picture files to a draft; one that is there already is not attached twice. All or nothing.

    `alts` say in words what they show, in their order. Returns their hashes. Raises what `media.keep`
    raises, and Problem `not_found`, `in_bin`.
    """
    kept = [(path, alt, media.keep(path, folder)) for path, alt in zip(paths, chain(alts, repeat("")), strict=False)]
    with db.write("drafts") as tx:
        drafts.lock(tx, draft_id)
        put_in(tx, draft_id, [(path.name, alt, each) for path, alt, each in kept])
    return [each.sha256 for _, _, each in kept]


def put_in(tx: Transaction, draft_id: str, kept: Sequence[tuple[str, str, Kept]]) -> None:
    """Attach pictures that are in the media folder, each with its name and description, inside a transaction."""
    wanted = {each.media: each for each in drafts.pictures(tx, draft_id)}
    for name, alt, each in kept:
        _keep(tx, name, each)
        wanted.setdefault(each.sha256, PictureRef(each.sha256, storable(alt)))
    drafts.save_pictures(tx, draft_id, list(wanted.values()))


def describe(db: Database, draft_id: str, sha256: str, alt: str) -> None:
    """Say in words what a picture shows; raises Problem `not_found`, `in_bin`, and those of `storable`."""
    _change(db, draft_id, sha256, lambda each: replace(each, alt=storable(alt)))


def cut(db: Database, draft_id: str, sha256: str, shown: Cut) -> None:
    """Show only this of a picture, turned so; `WHOLE` gives all of it back. Raises Problem `not_found`, `in_bin`."""
    _change(db, draft_id, sha256, lambda each: replace(each, cut=shown))


def turn(db: Database, draft_id: str, sha256: str, quarters: int) -> None:
    """Turn a picture by quarters clockwise, further than it is; raises Problem `not_found`, `in_bin`."""
    _change(db, draft_id, sha256, lambda each: replace(each, cut=each.cut.turned(quarters)))


def move(db: Database, draft_id: str, sha256: str, place: int, target_id: str | None = None) -> None:
    """Put a picture at this place, from 0; with a target, among those that go there, for that target alone.

    Raises Problem `not_found`, `in_bin`.
    """
    with db.write("drafts") as tx:
        _, pictures = _one(tx, draft_id, sha256)
        if target_id is None:
            drafts.save_pictures(tx, draft_id, _moved(pictures, sha256, place))
            return
        there = list(drafts.going(pictures, _view(tx, draft_id, target_id).chosen))
        if all(each.media != sha256 for each in there):
            raise Problem("not_found", kind="picture", id=sha256[:12])
        targets.choose_pictures(tx, target_id, [each.media for each in _moved(there, sha256, place)])


def remove(db: Database, draft_id: str, sha256: str) -> None:
    """Take a picture off a draft; its file stays. Raises Problem `not_found`, `in_bin`."""
    with db.write("drafts") as tx:
        _, pictures = _one(tx, draft_id, sha256)
        drafts.save_pictures(tx, draft_id, [each for each in pictures if each.media != sha256])


def choose(db: Database, target_id: str, chosen: Sequence[str] | None) -> None:
    """Let only these pictures go to a target, in this order; None: all, as they stand.

    Raises Problem `not_found`, `in_bin`.
    """
    with db.write("drafts") as tx:
        view = targets.get(tx, target_id)
        drafts.lock(tx, view.draft_id)
        there = {each.media for each in drafts.pictures(tx, view.draft_id)}
        if chosen is not None and (unknown := [each for each in chosen if each not in there]):
            raise Problem("not_found", kind="picture", id=unknown[0][:12])
        targets.choose_pictures(tx, target_id, None if chosen is None else list(dict.fromkeys(chosen)))


def let_go(db: Database, target_id: str, sha256: str, on: bool) -> None:
    """Let one more picture go to a target, where it stands in the draft, or one less; raises Problem `not_found`.

    Where all go again in the draft's order, there is no choice any more.
    """
    with db.write("drafts") as tx:
        view = targets.get(tx, target_id)
        _, pictures = _one(tx, view.draft_id, sha256)
        there = [each.media for each in drafts.going(pictures, view.chosen) if each.media != sha256]
        everyone = [each.media for each in pictures]
        if on:
            before = set(everyone[: everyone.index(sha256)])
            there.insert(max((place + 1 for place, each in enumerate(there) if each in before), default=0), sha256)
        targets.choose_pictures(tx, target_id, None if there == everyone else there)


def find_again(db: Database, folder: Path, draft_id: str, sha256: str, path: Path) -> None:
    """Put a file in the place of a picture that is gone, with its number and description.

    The very same file keeps its cut too. Raises what `media.keep` raises, Problem `not_found`, `in_bin`, and
    `picture_there_already`.
    """
    kept = media.keep(path, folder)
    with db.write("drafts") as tx:
        gone, pictures = _one(tx, draft_id, sha256)
        _keep(tx, path.name, kept)
        if kept.sha256 == sha256:
            drafts.touch(tx, draft_id)  # look again: its file is back
            return
        if any(each.media == kept.sha256 for each in pictures):
            raise Problem("picture_there_already", name=path.name)
        found = replace(gone, media=kept.sha256, cut=WHOLE)
        drafts.save_pictures(tx, draft_id, [found if each == gone else each for each in pictures])
        for view in targets.of(tx, draft_id):
            if view.chosen is not None:
                chosen = [kept.sha256 if each == sha256 else each for each in view.chosen]
                targets.choose_pictures(tx, view.id, chosen)


def _change(db: Database, draft_id: str, sha256: str, change: Callable[[PictureRef], PictureRef]) -> None:
    with db.write("drafts") as tx:
        one, pictures = _one(tx, draft_id, sha256)
        changed = change(one)
        if changed != one:
            drafts.save_pictures(tx, draft_id, [changed if each == one else each for each in pictures])


def _one(tx: Transaction, draft_id: str, sha256: str) -> tuple[PictureRef, tuple[PictureRef, ...]]:
    """A picture of a draft, which nobody else changes until the transaction ends, and all of them."""
    drafts.lock(tx, draft_id)
    pictures = drafts.pictures(tx, draft_id)
    for each in pictures:
        if each.media == sha256:
            return each, pictures
    raise Problem("not_found", kind="picture", id=sha256[:12])


def _view(tx: Transaction, draft_id: str, target_id: str) -> targets.TargetView:
    view = targets.get(tx, target_id)
    if view.draft_id != draft_id:
        raise Problem("not_found", kind="target", id=target_id)
    return view


def _moved(pictures: Sequence[PictureRef], sha256: str, place: int) -> list[PictureRef]:
    moved = [each for each in pictures if each.media != sha256]
    one = next(each for each in pictures if each.media == sha256)
    moved.insert(max(0, place), one)
    return moved


def _keep(tx: Transaction, name: str, kept: Kept) -> None:
    name = name.encode("utf-8", "replace").decode()
    photo = Photo(kept.sha256, name, "", kept.mime, kept.width, kept.height, dict(kept.facts))
    photos.keep_media(tx, photo, kept.bytes)


def size(db: Database, sha256: str) -> tuple[int, int]:
    """Width and height of an original, upright; raises Problem `not_found`."""
    with db.read() as tx:
        return photos.size(tx, sha256)
