"""`brandassist queue missed`: what passed its time and was not sent, and which of its words no longer hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from brandassist import clock
from brandassist.cli.verbs import Call

if TYPE_CHECKING:
    from brandassist.publishing.absence import StaleWord, Words
    from brandassist.store.deliveries.read import DeliveryRow
    from brandassist.walltime import WallTime
    from drafts.wording.meant import Meant

FIRST = 60  # for so many a free time is named, each its own
COLUMNS = (
    "id",
    "network",
    "account",
    "wall",
    "zone",
    "late_minutes",
    "approved",
    "title",
    "next_free",
    "no_longer_holds",
)


def add_to(queue: Any) -> None:
    queue.add("missed", _missed, "what passed its time and was not sent, the longest ago first")


def _missed(call: Call) -> None:
    absences = call.workspace.absences
    rows = absences.missed()
    words = absences.words(rows)
    times = call.workspace.filling.other_times([((row,), words[row.id].kind) for row in rows[:FIRST]])
    free = dict(zip((row.id for row in rows), times, strict=False))
    told = (_told(row, words[row.id], free.get(row.id)) for row in rows)
    call.out.rows(told, COLUMNS, empty="Nothing missed its time.")
    if not rows:
        return
    story = absences.story(rows)
    for away in story.away:
        call.out.line(
            f"The program was not at work here from {away.since:%Y-%m-%d %H:%M} to {away.until:%Y-%m-%d %H:%M} UTC."
        )
    if story.paused_itself:
        call.out.line("The queue paused itself. Nothing more is sent before: brandassist queue resume")
    call.out.line("For each: brandassist queue retry ID, queue move ID --at T, or queue cancel ID")


def _told(row: DeliveryRow, words: Words, free: WallTime | None) -> dict[str, Any]:
    return {
        "next_free": free.wall if free is not None else None,
        "next_free_zone": free.zone if free is not None else None,
        "id": row.id,
        "draft": row.draft_id,
        "account": row.account,
        "network": row.network,
        "title": row.title,
        "text": words.text,
        "approved": row.approved,
        "wall": row.wall,
        "zone": row.zone,
        "due_at": row.due_at,
        "late_minutes": int((clock.now() - row.due_at).total_seconds() // 60),
        "no_longer_holds": [f"{each.text} ({_when(each.meant)})" for each in words.stale],
        "stale": [_stale(each) for each in words.stale],
    }


def _stale(word: StaleWord) -> dict[str, Any]:
    return {"text": word.text, "span": [word.start, word.end], "meant": word.meant.kind, "at": _when(word.meant)}


def _when(meant: Meant) -> str:
    """The local day, month, year or minute, as ISO 8601 writes it."""
    return meant.at.strftime(_SHAPES.get(meant.kind, "%Y-%m-%d"))


_SHAPES = {"month": "%Y-%m", "year": "%Y", "moment": "%Y-%m-%dT%H:%M"}
