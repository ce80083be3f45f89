"""`brandassist diary`: what was seen, and what became of it."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

from brandassist.cli import consent, embargo, finding_entries, moving, photos, pieces, promises
from brandassist.cli.verbs import Call, Verbs
from brandassist.diary.margin import Thread
from brandassist.store.diary.embargoes import Embargo
from brandassist.store.diary.photos import Photo


def add_to(verbs: Verbs) -> None:
    diary = verbs.group("diary", "what you saw, with photos")
    add = diary.add("add", _add, "write an entry (place, day, #tag, @person, %%%%locked%%%%); prints the id")
    add.add_argument("text")
    add.add_argument("--place", default="")
    add.add_argument("--date", metavar="YYYY-MM-DD")
    add.add_argument("--photo", type=Path, action="append", default=[], metavar="FILE")
    add.add_argument("--alt", action="append", default=[], metavar="TEXT", help="what a photo shows, in their order")
    diary.add("list", _list, "list all entries")
    diary.add("show", _show, "show one entry, its ideas and what became of it").add_argument("id")
    about = "bring in notes in Markdown or text with pictures, or what Day One, jrnl or RedNotebook keep"
    diary.add("import", _import, about).add_argument("source", type=Path, metavar="FOLDER|FILE")
    finding_entries.add_to(diary)
    promises.add_to(diary)
    embargo.add_to(diary)
    consent.add_to(diary)
    photos.add_to(diary)
    pieces.add_to_diary(diary)


def _add(call: Call) -> None:
    args = call.args
    capturing = call.workspace.capturing
    line = capturing.read(args.text)
    call.out.created(capturing.keep(line, place=args.place, day=args.date, photos=args.photo, alts=args.alt))
    if line.values("photo") and not args.photo:
        call.say("The line asks for a photo; none came with it (--photo FILE).")


def _list(call: Call) -> None:
    rows = [finding_entries.line(each) for each in call.workspace.diary.list()]
    call.out.rows(rows, empty="The diary is empty.")


def _show(call: Call) -> None:
    shown = call.workspace.diary.show(call.args.id)
    entry = shown.entry
    call.out.record(
        {
            "id": entry.id,
            "title": entry.title,
            "day": entry.day,
            "zone": entry.zone,
            "place": entry.place,
            "trip": entry.trip,
            "people": entry.people,
            "tags": entry.tags,
            "locked": entry.locked,
            "text": entry.text,
            "locks": entry.locks,
            "photos": [_photo(each) for each in entry.photos],
            "ideas": [{"id": each.id, "text": each.text, "draft": each.draft_id} for each in shown.ideas],
            "embargo": _embargo(entry.embargo),
            "became": [{"draft": each.draft_id, "title": each.title, "state": each.state} for each in shown.became],
            "passages": [_passage(entry.text, each) for each in shown.threads],
            "in_bin": entry.binned_at is not None,
        }
    )


def _photo(photo: Photo) -> dict[str, object]:
    told = asdict(photo.consent) if photo.consent.said else None
    return {"sha256": photo.sha256, "name": photo.name, "alt": photo.alt, "consent": told}


def _embargo(kept: Embargo | None) -> dict[str, object] | None:
    if kept is None:
        return None
    planned = kept.planned
    return {"kind": kept.kind, "wall": planned.wall, "zone": planned.zone, "until": kept.until}


def _passage(text: str, thread: Thread) -> dict[str, object]:
    """What a passage became; one that is gone, or of the whole entry, has no words."""
    return {
        "text": text[slice(*thread.span)] if thread.span is not None else "",
        "span": thread.span,
        "idea": thread.idea_id,
        "draft": thread.draft_id,
        "state": thread.fate if thread.draft_id else "",
        "posts": [{"delivery": each.delivery_id, "network": each.network, "url": each.url} for each in thread.posts],
        "replies": thread.replies,
    }


def _import(call: Call) -> None:
    moving.tell(call, call.workspace.imports.entries(call.args.source, moving.progress(call)))
