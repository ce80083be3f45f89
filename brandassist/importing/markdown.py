"""A folder of Markdown, or one file: notes of Obsidian, posts of Jekyll or Hugo, what this program exported."""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from pathlib import Path
from typing import Any

from brandassist.errors import Problem
from brandassist.importing.desk import Desk, Picture, Post
from brandassist.importing.finding import Folder
from brandassist.importing.report import Brought, GoOn, Note, Report
from brandassist.store.storable import LONGEST_ENTRY
from brandassist.store.writing.drafts import Facts, Kind
from drafts import foreign, foreign_text
from drafts.documents import opened
from drafts.foreign import Understood
from drafts.front_matter import DocumentError
from drafts.front_matter_lines import by_lines

_DATED = re.compile(r"^\d{4}-\d{1,2}-\d{1,2}[-_ ]+")
_HEADING = re.compile(r"\A# +(\S[^\n]*?)(?: +#+)?[ \t]*(?:\n+|\Z)")
_ADDRESS = re.compile(r"^(?:[a-z][a-z0-9+.-]*:|//)", re.IGNORECASE)
_MOST_PICTURES = 500  # of one text


def bring_in(folder: Folder, desk: Desk, go_on: GoOn) -> Report:
    """Make every text of the folder a draft; a text that cannot be read stops no other."""
    report = Report()
    for path, why in folder.strangers:
        report.lines.append(Brought(folder.name_of(path), "left_out", notes=(Note(why),)))
    for done, path in enumerate(folder.texts):
        if not go_on(done, len(folder.texts)):
            report.stopped = True
            return report
        report.lines.append(_one(folder, path, desk))
    go_on(len(folder.texts), len(folder.texts))
    return report


def _one(folder: Folder, path: Path, desk: Desk) -> Brought:
    name = folder.name_of(path)
    try:
        raw = _bytes(path)
        key = hashlib.sha256(raw).hexdigest()
        if there := desk.here(name, key):
            return there
        fields, text, mended = _opened(raw)
        reading = _Reading(folder, path, desk)
        post = reading.post(foreign.understood(fields), text)
        if "id" in fields and (there := desk.same_draft(name, fields["id"], post)):
            return there
    except DocumentError as error:
        return Brought(name, "refused", problem=Problem(error.code, line=error.line, detail=error.detail))
    except Problem as problem:
        return Brought(name, "refused", problem=problem)
    return desk.draft(name, key, post, [*mended, *reading.notes()])


def _opened(raw: bytes) -> tuple[dict[str, Any], str, list[Note]]:
    """A file's fields and text; a head that is broken is read line by line, where it holds no more than lines."""
    try:
        return *opened(raw), []
    except DocumentError as error:
        fields = by_lines(error.head) if error.code == "front_matter_broken" else None
        if fields is None:
            raise
        return fields, error.body, [Note("head_mended", (str(error.line), error.detail))]


def _bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            raw = file.read(LONGEST_ENTRY + 1)
    except OSError as error:
        raise Problem("file_unreadable", name=path.name) from error
    if len(raw) > LONGEST_ENTRY:
        raise Problem("too_long", length=path.stat().st_size, limit=LONGEST_ENTRY)
    return raw


class _Reading:
    """One text and its pictures, and what of them could not be taken as it was."""

    def __init__(self, folder: Folder, path: Path, desk: Desk) -> None:
        self._folder, self._path, self._desk = folder, path, desk
        self._pictures: list[Picture] = []
        self._missing: dict[str, list[str]] = defaultdict(list)

    def post(self, head: Understood, text: str) -> Post:
        """What the draft will hold; its pictures are in the media folder then."""
        self._head = head
        covers = [self._kept(where, alt) for where, alt in head.covers]
        taken = head.cover_fields if all(covers) else ()
        self._read = foreign_text.read(text, self._place)
        title, body = _title(head, self._read.text, self._path)
        kind: Kind = head.kind or "article"
        facts = Facts(slug=head.slug, excerpt=head.excerpt, language=head.language, tags=head.tags)
        extra = {name: value for name, value in head.extra.items() if name not in taken}
        return Post(title, body.strip(), facts, kind, extra, self._pictures)

    def notes(self) -> list[Note]:
        """What a person should know about this text; the file still holds all of it."""
        read = self._read
        found = [
            Note("fields_kept", self._head.unused) if self._head.unused else None,
            Note("fields_odd", self._head.odd) if self._head.odd else None,
            Note("comments_left_out", (str(read.comments),)) if read.comments else None,
            Note("links_became_words", (str(read.links),)) if read.links else None,
            Note("notes_not_shown", read.embeds) if read.embeds else None,
            Note("marks_stay", read.marks) if read.marks else None,
        ]
        return [*filter(None, found), *(Note(code, tuple(about)) for code, about in self._missing.items())]

    def _place(self, where: str, alt: str) -> str | None:
        number = self._kept(where, alt)
        return f"![{alt.replace('[', '(').replace(']', ')')}](picture:{number})" if number else None

    def _kept(self, where: str, alt: str) -> int | None:
        """The number from 1 under which the draft shows this picture, None where it cannot be had."""
        if _ADDRESS.match(where):
            self._missing["pictures_elsewhere"].append(where[:200])
            return None
        if len(self._pictures) >= _MOST_PICTURES:
            self._missing["pictures_too_many"].append(where[:200])
            return None
        try:
            found = self._folder.picture(self._path, where)
            made = self._desk.keep_picture(found, found.name, " ".join(alt.split()))
        except Problem as problem:
            self._missing[_told(problem)].append(where[:200])
            return None
        known = [each.kept.sha256 for each in self._pictures]
        if made.kept.sha256 in known:
            return known.index(made.kept.sha256) + 1
        self._pictures.append(made)
        return len(self._pictures)


def _told(problem: Problem) -> str:
    if problem.code in ("disk_full", "folder_read_only"):
        raise problem
    known = {"file_missing": "pictures_missing", "picture_outside": "pictures_outside"}
    return known.get(problem.code, "pictures_refused")


def _title(head: Understood, text: str, path: Path) -> tuple[str, str]:
    """The title and what is left of the text: from the head, from a first heading, else from the file's name."""
    if head.title or head.kind is not None:  # `kind` is this program's: then it had no title
        return head.title, text
    heading = _HEADING.match(text)
    if heading is not None:
        return heading[1], text[heading.end() :]
    stem = path.stem.encode("utf-8", "replace").decode()
    plain = _DATED.sub("", stem)
    if plain != stem and " " not in plain:  # Jekyll's 2026-05-01-night-shift
        plain = plain.replace("-", " ").capitalize()
    return plain or stem, text
