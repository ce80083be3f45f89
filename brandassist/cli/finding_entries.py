"""`brandassist diary search` and `diary on-this-day`."""

from __future__ import annotations

import argparse
from typing import Any

from brandassist.cli.verbs import Call, Verbs
from brandassist.store.diary.entry_rows import Row

_NAMED = ("tag", "person", "place", "trip", "from", "to")
_HAD = {"photos": "with:photos", "locked": "is:locked", "posted": "is:posted"}


def add_to(diary: Verbs) -> None:
    """Add the verbs to `brandassist diary`."""
    search = diary.add("search", _search, 'find entries by words, "phrases", #tag, @person, place:NAME, from:2026-03')
    search.add_argument("words", nargs="*")
    for name in _NAMED:
        search.add_argument(
            f"--{name}", action="append", default=[], metavar="DAY" if name in ("from", "to") else "NAME"
        )
    for name in _HAD:
        search.add_argument(f"--{name}", action="store_true")
    earlier = diary.add("on-this-day", _on_this_day, "what was written on this day of earlier years")
    earlier.add_argument("--date", default="", metavar="YYYY-MM-DD")


def _search(call: Call) -> None:
    timeline, asked = call.workspace.timeline, _asked(call.args)
    ids = [each.id for group in timeline.outline(asked).groups for each in group.entries]
    passages = timeline.passages(asked, ids)
    rows = [
        {**line(each), "passage": passages[each.id].text if each.id in passages else ""} for each in timeline.rows(ids)
    ]
    call.out.rows(rows, empty="No entry has these words.")


def _asked(args: argparse.Namespace) -> str:
    """The words as they would be typed into the diary; those of the command line are whole, so none is a beginning."""
    named: dict[str, list[str]] = {name: getattr(args, name) for name in _NAMED}
    pieces = [f'{name}:"{value.replace(chr(34), "")}"' for name, values in named.items() for value in values]
    return " ".join([*pieces, *(token for name, token in _HAD.items() if getattr(args, name)), *args.words, ""])


def _on_this_day(call: Call) -> None:
    from brandassist.diary.days import checked_day

    day = checked_day(call.args.date) if call.args.date else ""
    call.out.rows([line(each) for each in call.workspace.timeline.on_this_day(day)], empty="Nothing on this day.")


def line(row: Row) -> dict[str, Any]:
    """An entry as lists show it."""
    return {
        "id": row.id,
        "day": row.day,
        "title": row.title or row.opening,
        "place": row.place,
        "photos": row.photos,
        "ideas": row.ideas,
        "drafts": row.drafts,
        "locked": "all" if row.locked else "passages" if row.has_locks else "",
    }
