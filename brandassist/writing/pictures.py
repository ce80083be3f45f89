"""Pictures of a draft: copied into the media folder, attached after those that are there."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain, repeat
from pathlib import Path

from brandassist import media
from brandassist.store import drafts, photos
from brandassist.store.database import Database
from brandassist.store.drafts import PictureRef
from brandassist.store.photos import Photo
from brandassist.store.storable import storable


def attach(db: Database, folder: Path, draft_id: str, paths: Sequence[Path], alts: Sequence[str] = ()) -> list[str]:
    """Attach picture files to a draft; one that is there already is not attached twice. All or nothing.

    `alts` say in words what they show, in their order. Returns their hashes. Raises what `media.keep`
    raises, and Problem `not_found`, `in_bin`.
    """
    kept = [(path, alt, media.keep(path, folder)) for path, alt in zip(paths, chain(alts, repeat("")), strict=False)]
    with db.write("drafts") as tx:
        drafts.lock(tx, draft_id)
        wanted = {each.media: each for each in drafts.pictures(tx, draft_id)}
        for path, alt, each in kept:
            name = path.name.encode("utf-8", "replace").decode()
            photo = Photo(each.sha256, name, "", each.mime, each.width, each.height, dict(each.facts))
            photos.keep_media(tx, photo, each.bytes)
            wanted.setdefault(each.sha256, PictureRef(each.sha256, storable(alt)))
        drafts.save_pictures(tx, draft_id, list(wanted.values()))
    return [each.sha256 for _, _, each in kept]
