"""`brandassist inbox`: what people wrote, who waits, and what they are answered."""

from __future__ import annotations

from typing import Any

from brandassist.cli import deciding, owing, saved_replies, signals
from brandassist.cli.sentences import sentence
from brandassist.cli.verbs import Call, Verbs
from brandassist.errors import Problem
from brandassist.inbox.collecting import Collection
from brandassist.networks import reading
from brandassist.people.views import Past
from brandassist.store.inbox.obligations import STATUSES, MessageRow
from brandassist.store.inbox.splits import SPLITS

UNREADABLE = {
    "permission_restricted": "The network lets selected programs alone read answers; look there yourself.",
    "one_way": "A webhook takes posts and tells nothing back; look there yourself.",
    "no_interface": "The program knows this place by hand alone; look there yourself.",
    "no_comments": "Nobody can answer there in a way that a program could read.",
    "not_told": "Its package does not read answers; look there yourself.",
}
WARNINGS = {
    "mentions_unreadable": "{account}: mentions outside your own posts cannot be seen with this login.",
    "pending_unreadable": "{account}: comments that wait for moderation cannot be seen with this login.",
    "conversations_unreadable": "{account}: replies that do not name the account cannot be seen with this login.",
    "same_page": "{account} shows the same messages again and again; what lies behind them may be missing.",
}
COLUMNS = ("id", "network", "author", "text", "due_at", "status")


def add_to(verbs: Verbs) -> None:
    inbox = verbs.group("inbox", "what people wrote, and what they are answered")
    collect = inbox.add("collect", _collect, "ask the networks who has answered")
    collect.add_argument("accounts", nargs="*", metavar="ACCOUNT", help="only these")
    inbox.add("unreadable", _unreadable, "say whose answers no program may read, and why")
    listing = inbox.add("list", _list, "list messages, the longest owed first")
    listing.add_argument("--status", choices=STATUSES, action="append", help="only these")
    listing.add_argument("--split", choices=SPLITS, help="only what is to be done so")
    listing.add_argument("--words", help="only what holds these, or is by somebody called so; the latest first")
    add = inbox.add("add", _add, "bring in a message by hand, also from where no program may read; prints its id")
    add.add_argument("account")
    add.add_argument("text")
    add.add_argument("--author", required=True, help="who wrote it")
    add.add_argument("--handle", default="", help="what they are called there")
    add.add_argument("--link", default="", metavar="URL", help="the message's address, or that of the post it is under")
    add.add_argument("--again", action="store_true", help="also where the same words of that day are there already")
    inbox.add("show", _show, "show a message in its conversation").add_argument("id")
    reply = inbox.add("reply", _reply, "answer, or hand the answer in; prints the delivery's or the draft's id")
    reply.add_argument("id")
    reply.add_argument("text", nargs="?")
    reply.add_argument("--saved", metavar="REPLY", help="say this saved reply, filled in; with TEXT, those words of it")
    reply.add_argument("--also", nargs="+", default=[], metavar="ID", help="messages of the same post it answers too")
    deciding.add_to(inbox)
    signals.add_to(inbox)
    saved_replies.add_to(inbox)
    owing.add_to(inbox)


def _collect(call: Call) -> None:
    inbox = call.workspace.inbox
    named = [call.workspace.accounts.named(word).id for word in call.args.accounts]
    asked = [inbox.collect(account_id) for account_id in named] if named else inbox.collect_all()
    call.out.rows(map(_collected, asked), empty="No account here can be read.")
    for each in asked:
        if each.warning:
            call.say(WARNINGS.get(each.warning, each.warning).format(account=each.account))
    failed = [each.problem for each in asked if each.problem is not None]
    for problem in failed[:-1]:
        call.say(sentence(problem))
    if failed:
        raise failed[-1]


def _unreadable(call: Call) -> None:
    rows = [
        {"account": account.id, "label": account.label, "network": account.network, "why": code}
        | {"source": reading.unreadable(account.network).source, "says": UNREADABLE[code]}
        for account, code in call.workspace.inbox.unreadable()
    ]
    call.out.rows(rows, ("label", "network", "says"), empty="Every account here can be read.")


def _collected(each: Collection) -> dict[str, Any]:
    return {
        "account": each.account_id,
        "label": each.account,
        "network": each.network,
        "new": each.new,
        "changed": each.changed,
        "warning": each.warning,
        "not_before": each.not_before,
        "problem": {"code": each.problem.code, **each.problem.data} if each.problem else None,
    }


def _list(call: Call) -> None:
    inbox, args = call.workspace.inbox, call.args
    rows = inbox.list(args.status or STATUSES, split=args.split)
    if args.words is not None:
        among = {each.id for each in rows}
        rows = [each for each in inbox.find(args.words) if each.id in among]
    named = args.status or args.split or args.words is not None
    call.out.rows(map(_told, rows), COLUMNS, empty="There is no such message." if named else "Nobody has written yet.")


def _told(row: MessageRow) -> dict[str, Any]:
    return {
        "id": row.id,
        "network": row.network,
        "account": row.account_id,
        "author": row.author,
        "text": row.text,
        "received_at": row.received_at,
        "dated_at": row.dated_at,
        "due_at": row.due_at,
        "status": row.status,
        "in_reply_to": row.in_reply_to,
        "url": row.url,
        "kind": row.kind,
        "sort": row.sort,
        "sorted_by": row.sorted_by,
        "assigned_to": row.assigned_to,
        "edited_at": row.edited_at,
        "gone_at": row.gone_at,
    }


def _add(call: Call) -> None:
    to = call.workspace.accounts.named(call.args.account)
    told = {"author": call.args.author, "handle": call.args.handle, "url": call.args.link, "again": call.args.again}
    call.out.created(call.workspace.inbox.add_by_hand(to.id, text=call.args.text, **told))


def _show(call: Call) -> None:
    shown = call.workspace.inbox.show(call.args.id)
    told = _told(shown.message) | {"handle": shown.message.handle, "why": shown.message.why}
    told["folded"] = call.workspace.inbox.fold(shown.message)
    told["snoozed_until"] = shown.message.snoozed_until
    told["post"] = shown.post
    told["from"] = call.workspace.from_entry.provenance(shown.post.draft_id) if shown.post else []
    told["messages"] = [_told(row) | {"own": row.own} for row in shown.messages]
    told["sent"] = shown.sent
    told["reply"] = shown.reply
    told["before"] = _before(call, shown.message)
    told["history"] = [{"at": each.at, "who": each.who, "verb": each.verb} for each in shown.history]
    told["ideas"] = [{"id": each.id, "text": each.text, "state": each.state} for each in shown.ideas]
    call.out.record(told)


def _before(call: Call, row: MessageRow) -> list[Past]:
    """What passed with who wrote it, on every network and in the diary, but for this message."""
    found = call.workspace.people.past(row.profile_id) if row.profile_id else []
    return [each for each in found if each.id != row.id]


def _reply(call: Call) -> None:
    inbox, saved = call.workspace.inbox, call.args.saved
    text = call.args.text or ""
    if saved and not text:
        filled = inbox.fill(saved, call.args.id)
        if filled.left:
            raise Problem("blanks_left", names=", ".join(f"{{{each}}}" for each in filled.left))
        text = filled.text
    if not text.strip():
        raise Problem("nothing_written", message=call.args.id)
    sent = inbox.send(call.args.id, text=text, settles=call.args.also)
    if saved:
        inbox.use(saved, call.args.id)
    call.out.created(sent.delivery_id if sent.approved else sent.draft_id)
    if not sent.approved:
        call.say("It waits for approval and goes when it is approved.")
