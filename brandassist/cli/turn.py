"""`brandassist queue turn` and `queue posted`: what a person posts by hand, and the link that proves it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from brandassist.cli.verbs import Call

if TYPE_CHECKING:
    from brandassist.publishing.turns import Turn


def add_to(queue: Any) -> None:
    turn = queue.add("turn", _turn, "what you post by hand now: its words, its pictures, the page to write on")
    turn.add_argument("id", nargs="?", help="one of them, also before its time")
    posted = queue.add("posted", _posted, "give the link of what you posted by hand; the page behind it is read")
    posted.add_argument("id")
    posted.add_argument("url")
    posted.add_argument("--part", type=int, help="which part the link is of, from 1; else the next")
    posted.add_argument("--said", action="store_true", help="the page does not answer, and the post is there")


def _turn(call: Call) -> None:
    turns = call.workspace.turns
    ids = [call.args.id] if call.args.id else [row.id for row in turns.waiting() if row.your_turn]
    shown = [_told_turn(turns.show(each)) for each in ids]
    if call.out.as_json:
        call.out.rows(shown, ())
        return
    for each in shown:
        call.out.line(_written(each))
    if not shown:
        call.out.line("Nothing waits for your hand.")


def _told_turn(turn: Turn) -> dict[str, Any]:
    part = turn.parts[turn.at]
    return {
        "id": turn.row.id,
        "draft": turn.row.draft_id,
        "account": turn.row.account_id,
        "network": turn.row.network,
        "state": turn.row.state,
        "due_at": turn.row.due_at,
        "page": turn.page,
        "part": turn.at + 1,
        "parts": len(turn.parts),
        "text": part.text,
        "title": part.title,
        "pictures": [{"file": str(each.path), "alt": each.alt} for each in part.pictures],
        "link_like": turn.example,
    }


def _written(told: dict[str, Any]) -> str:
    part = f", part {told['part']} of {told['parts']}" if told["parts"] > 1 else ""
    lines = [f"{told['id']}  {told['network']}{part}, due {told['due_at']:%Y-%m-%d %H:%M} UTC"]
    lines.append(f"Write it on {told['page']}" if told["page"] else "Write it on the network's own page.")
    lines += [f"Picture {each['file']}" + (f" ({each['alt']})" if each["alt"] else "") for each in told["pictures"]]
    title = [told["title"], ""] if told["title"] else []
    ask = f"Then: brandassist queue posted {told['id']} {told['link_like']}"
    return "\n".join([*lines, "", *title, told["text"], "", ask, ""])


def _posted(call: Call) -> None:
    turns = call.workspace.turns
    mark = turns.posted(call.args.id, call.args.url, part=call.args.part, unread=call.args.said)
    row = call.workspace.queue.show(call.args.id)[0]
    seen = "its page shows the words" if mark == "live" else "its page cannot be read from here, so it stays your word"
    left = sum(part.state != "published" for part in row.parts)
    if call.out.as_json:
        call.out.record({"id": row.id, "state": row.state, "mark": mark, "url": row.url, "left": left})
    else:
        call.out.line(f"Kept: {seen}." + (f" {left} more to go." if left else ""))
