"""Where what comes from elsewhere is written down: each post with its pictures in one transaction, never twice."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from brandassist import media
from brandassist.errors import Problem
from brandassist.importing.report import Brought, Note
from brandassist.media import Kept
from brandassist.store import accounts, brought_in
from brandassist.store.brought_in import Elsewhere, Known, Source
from brandassist.store.database import Database
from brandassist.store.diary import ideas as idea_rows
from brandassist.store.diary import photos
from brandassist.store.diary.photos import Photo
from brandassist.store.history import Actor
from brandassist.store.storable import storable
from brandassist.store.writing import drafts, revisions
from brandassist.store.writing.drafts import Facts, Kind, PictureRef
from brandassist.writing.library import Drafts


@dataclass(frozen=True)
class Picture:
    """A picture in the media folder that a post shows."""

    kept: Kept
    name: str
    alt: str


@dataclass(frozen=True)
class Post:
    """A post as it was read elsewhere, to become a draft."""

    title: str
    text: str
    facts: Facts
    kind: Kind = "article"
    extra: Mapping[str, Any] = field(default_factory=dict[str, Any])
    pictures: Sequence[Picture] = ()
    where: Elsewhere | None = None


class Desk:
    """Takes in what comes from one source. What is known already is told, not made again."""

    def __init__(self, db: Database, me: Actor, library: Drafts, media_folder: Path, source: Source) -> None:
        self._db, self._me, self._library = db, me, library
        self._media = media_folder
        self.source: Source = source
        with db.read() as tx:
            self._known = brought_in.known(tx, source)

    def here(self, name: str, key: str) -> Brought | None:
        """What became of it, if it came in before."""
        known = self._known.get(key)
        return None if known is None else _here_already(name, known)

    def sent_from_here(self, name: str, url: str) -> Brought | None:
        """The draft that this program itself sent there."""
        with self._db.read() as tx:
            known = brought_in.sent_as(tx, url)
        return None if known is None else _here_already(name, known)

    def account_at(self, url: str) -> str | None:
        """The connected account of this desk's source at that address, however it is written."""
        with self._db.read() as tx:
            present = accounts.every(tx)
        return next((one.id for one in present if one.network == self.source and same_place(one.url, url)), None)

    def same_draft(self, name: str, draft_id: object, post: Post) -> Brought | None:
        """The draft of this workspace that a file was exported from, where both still say the same."""
        with self._db.read() as tx:
            try:
                record = drafts.get(tx, str(draft_id))
            except Problem:
                return None
        if (record.title, record.text) != (post.title, post.text):
            return None
        return _here_already(name, Known(record.id, None, record.binned_at is not None))

    def keep_picture(self, found: Path | bytes, name: str, alt: str) -> Picture:
        """Copy a picture into the media folder; raises what `media.keep` raises."""
        kept = media.keep(found, self._media)
        plain = name.encode("utf-8", "replace").decode().replace("\0", "")
        return Picture(kept, plain, storable(alt))

    def draft(self, name: str, key: str, post: Post, notes: Sequence[Note] = ()) -> Brought:
        """Make the post a draft, for no account yet; what cannot be kept is refused and told."""
        try:
            made = self._write(key, post)
        except Problem as problem:
            return Brought(name, "refused", notes=tuple(notes), problem=problem)
        if isinstance(made, Known):
            return _here_already(name, made)
        self._known[key] = Known(made, None, binned=False)
        return Brought(name, "draft", made, tuple(notes))

    def _write(self, key: str, post: Post) -> str | Known:
        """The new draft's id, or what another process brought in meanwhile."""
        refs: dict[str, PictureRef] = {}
        storable(json.dumps(post.extra, ensure_ascii=False))
        with self._db.write("drafts") as tx:
            if met := brought_in.known(tx, self.source, key):
                return met[key]
            for each in post.pictures:
                kept = each.kept
                row = Photo(kept.sha256, each.name, "", kept.mime, kept.width, kept.height, dict(kept.facts))
                photos.keep_media(tx, row, kept.bytes)
                refs.setdefault(kept.sha256, PictureRef(kept.sha256, each.alt))
            draft_id = self._library.new_in(
                tx,
                post.kind,
                post.title,
                post.text,
                facts=post.facts,
                extra=dict(post.extra),
                pictures=list(refs.values()),
            )
            revisions.keep(tx, draft_id, "import", self._me.member_id)
            brought_in.add(tx, self.source, key, draft_id=draft_id, where=post.where)
        return draft_id

    def ideas(self, found: Sequence[tuple[str, str, Elsewhere, bool]]) -> list[Brought]:
        """Write down earlier posts (name, key, where it is out, whether it is an idea too), all in one transaction."""
        told: list[Brought] = []
        with self._db.write("diary") as tx:
            for name, key, where, is_idea in found:
                if met := brought_in.known(tx, self.source, key):
                    told.append(_here_already(name, met[key]))
                    continue
                idea_id = idea_rows.create(tx, self._me, where.text) if is_idea else None
                brought_in.add(tx, self.source, key, idea_id=idea_id, where=where)
                told.append(Brought(name, "idea" if is_idea else "earlier", idea_id or ""))
        self._known |= {
            key: Known(None, each.id or None, binned=False) for (_, key, _, _), each in zip(found, told, strict=True)
        }
        return told


def same_place(one: str, other: str) -> bool:
    """Whether two addresses are those of one blog."""
    return bool(one) and _bare(one) == _bare(other)


def _bare(url: str) -> str:
    return url.partition("://")[2].rstrip("/").removeprefix("www.").lower()


def _here_already(name: str, known: Known) -> Brought:
    notes = (Note("in_bin"),) if known.binned else ()
    return Brought(name, "here_already", known.draft_id or known.idea_id or "", notes)
