"""`brandassist idea`: lines worth a draft, where each came from, and what became of it."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any

from brandassist.cli.starting import passage_of
from brandassist.cli.verbs import Call, Verbs
from brandassist.diary.ranking import Reason
from brandassist.errors import Problem
from brandassist.store.diary.ideas import STATES, Idea


def add_to(verbs: Verbs) -> None:
    idea = verbs.group("idea", "lines worth a draft")
    listing = idea.add("list", _list, "list all ideas, newest first")
    listing.add_argument("--state", choices=STATES, help="only these: what became of it, or that it was dropped")
    idea.add("show", _show, "show an idea, where it came from and what became of it").add_argument("id")
    add = idea.add("add", _add, "write an idea down; prints the id")
    add.add_argument("text", nargs="?", default="")
    source = add.add_mutually_exclusive_group()
    source.add_argument("--entry", metavar="ENTRY", help="the diary entry it came from")
    message = "of what somebody wrote, as in the inbox, without TEXT; again for others who asked it too"
    source.add_argument("--message", metavar="MESSAGE", action="append", default=[], help=message)
    add.add_argument("--passage", metavar="START:END", help="with --entry: these characters of it")
    add.add_argument("--photo-of-entry", metavar="SHA256", help="with --entry: this photo of it, which the idea keeps")
    add.add_argument("--photo", type=Path, action="append", default=[], metavar="FILE", help="a photo of no entry")
    idea.add("week", _week, "the ideas worth writing this week, with the reasons, best first")
    for name, run, about in (
        ("drop", _drop, "decide against an idea; a draft of it stays"),
        ("revive", _revive, "decide for a dropped idea again"),
    ):
        idea.add(name, run, about).add_argument("id")


def told(each: Idea) -> dict[str, Any]:
    """An idea as a row."""
    return {
        "id": each.id,
        "text": each.text,
        "entry": each.entry_id,
        "quote": each.quote,
        "message": each.message_id,
        "url": each.url,
        "photos": [photo.sha256 for photo in each.photos],
        "draft": each.draft_id,
        "state": each.state,
        "network": each.network,
        "out_at": each.out_at,
    }


def _list(call: Call) -> None:
    rows = [told(each) for each in call.workspace.ideas.list(state=call.args.state)]
    empty = "There are no ideas yet." if call.args.state is None else "No idea is in that state."
    call.out.rows(rows, ("id", "text", "state", "entry", "draft"), empty=empty)


def _show(call: Call) -> None:
    each = call.workspace.ideas.get(call.args.id)
    about = {"entry_title": each.entry_title, "day": each.day, "author": each.author, "page": each.page}
    call.out.record(told(each) | about | {"written_at": each.created_at, "dropped_at": each.dropped_at})


def _add(call: Call) -> None:
    args, ideas = call.args, call.workspace.ideas
    if args.message:
        if args.text or args.passage or args.photo_of_entry or args.photo:
            raise Problem("idea_one_source")
        call.out.created(ideas.of_message(*args.message))
        return
    if args.entry is None and (args.passage or args.photo_of_entry):
        raise Problem("idea_needs_entry")
    passage = passage_of(args.passage) if args.passage else None
    call.out.created(
        ideas.add(args.text, entry_id=args.entry, passage=passage, photo=args.photo_of_entry, files=args.photo)
    )


def _week(call: Call) -> None:
    rows = [
        told(each)
        | {"why": "; ".join(map(reason_words, pick.reasons)), "reasons": [_plain(why) for why in pick.reasons]}
        for each, pick in call.workspace.ideas.this_week()
    ]
    call.out.rows(rows, ("id", "text", "why"), empty="No idea stands out this week.")


def _plain(why: Reason) -> dict[str, Any]:
    """What a reason says, without what it leaves unsaid."""
    return {name: value for name, value in asdict(why).items() if value or (name, why.code) == ("days", "fresh")}


def reason_words(why: Reason) -> str:
    """A reason as a person reads it."""
    if why.code == "fresh":
        return "Fresh: written " + {0: "today", 1: "yesterday"}.get(why.days, f"{why.days} days ago")
    if why.code == "season" and why.day is not None:
        ago = "A year ago" if why.years == 1 else f"{why.years} years ago"
        return f"{ago} these weeks were about this ({why.day.isoformat()})"
    if why.code == "occasion":
        return f"Its time of the year is near: {why.word}"
    return f"Nothing planned for {why.label} in the next seven days"


def _drop(call: Call) -> None:
    call.workspace.ideas.drop(call.args.id)


def _revive(call: Call) -> None:
    call.workspace.ideas.revive(call.args.id)
