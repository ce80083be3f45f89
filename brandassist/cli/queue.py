"""`brandassist schedule` and `brandassist queue`: times, and what a person decides about one delivery."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from brandassist.cli import devices, missed, planning, trail, turn
from brandassist.cli.counted import counted_words
from brandassist.cli.expected import too_late
from brandassist.cli.sentences import sentence
from brandassist.cli.verbs import Call, Verbs
from brandassist.errors import Problem
from brandassist.publishing.computers import Needed
from brandassist.store.deliveries.read import DeliveryRow
from brandassist.walltime import WallTime, plan

COLUMNS = ("id", "network", "state", "hold", "approved", "wall", "zone", "problem")


def add_to(verbs: Verbs) -> None:
    schedule = verbs.add("schedule", _schedule, "give a draft a time; prints the deliveries' ids")
    schedule.add_argument("draft")
    schedule.add_argument("--to", nargs="+", required=True, metavar="ACCOUNT")
    _add_time(schedule)
    between = "minutes from each account to the next, in the order named"
    schedule.add_argument("--every-minutes", type=int, default=0, metavar="N", help=between)
    stop = "the others go only once the first is out; refused, missed or unclear, it keeps them back"
    schedule.add_argument("--stop-if-refused", action="store_true", help=stop)
    queue = verbs.group("queue", "what goes out when, and how it went")
    queue.add("list", _list, "list all deliveries by their times")
    queue.add("show", _show, "show one with every attempt").add_argument("id")
    run = queue.add("run", _run, "deliver what is due")
    run.add_argument("--until-idle", action="store_true", help="end when nothing is due any more")
    move = queue.add("move", _move, "give one another time")
    move.add_argument("id")
    _add_time(move)
    for name, decide, about in (
        ("cancel", _cancel, "it will not go"),
        ("hold", _hold, "hold one by hand"),
        ("check", _check, "look on the network for an unconfirmed one"),
        ("edit", _edit, "bring a published one up to date with the newer text that is approved; prints the new id"),
        ("withdraw", _withdraw, "take a published one off its network"),
        ("retry", _retry, "send a refused, missed or partly published one now"),
    ):
        queue.add(name, decide, about).add_argument("id")
    release = queue.add("release", _release, "take the hold by hand off")
    release.add_argument("id")
    release.add_argument("--locked", action="store_true", help="let it go though words of it were locked since")
    missed.add_to(queue)
    turn.add_to(queue)
    trail.add_to(queue)
    planning.add_to(queue)
    queue.add("pause", _pause, "hold all posts quietly; replies still go")
    queue.add("resume", _resume, "go on after a pause")
    queue.add("freeze", _freeze, "stop everything at once").add_argument("--reason", default="")
    thaw = queue.add("thaw", _thaw, "end the freeze (every post stays held), or with ids release those")
    thaw.add_argument("ids", nargs="*", metavar="ID")
    settle = queue.add("settle", _settle, "say how an unconfirmed one ended")
    settle.add_argument("id")
    settle.add_argument("--part", type=int)
    how = settle.add_mutually_exclusive_group(required=True)
    how.add_argument("--published", metavar="URL")
    how.add_argument("--absent", action="store_true")


def _add_time(parser: Any) -> None:
    parser.add_argument("--at", required=True, metavar="T", help="local time, 2026-11-23T08:30")
    parser.add_argument("--zone", help="IANA zone; the workspace's own if left out")
    parser.add_argument("--fold", type=int, choices=(0, 1), help="which of two where the clock repeats an hour")
    about = "whose clock it means: the readers' in that zone, yours where you are then, or none (the instant stands)"
    parser.add_argument("--means", choices=("readers", "here", "instant"), help=about)


def _planned(call: Call) -> WallTime:
    if call.args.means == "here":
        if call.args.zone:
            raise Problem("here_has_no_zone")
        return call.workspace.travel.plan(call.args.at, call.args.fold)
    return plan(call.args.at, call.args.zone or call.workspace.rule("zone"), call.args.fold)


def _schedule(call: Call) -> None:
    accounts = [call.workspace.accounts.named(word).id for word in call.args.to]
    planned, means = _planned(call), call.args.means or "readers"
    warnings = call.workspace.warnings.of(call.args.draft, accounts, planned, means)
    made = call.workspace.queue.schedule(
        call.args.draft,
        accounts,
        planned,
        means=means,
        every_minutes=call.args.every_minutes,
        stop_if_refused=call.args.stop_if_refused,
    )
    for delivery_id in made:
        call.out.created(delivery_id)
    planning.say(call, warnings)
    if any(not row.approved for row in call.workspace.queue.of_draft(call.args.draft)):
        call.say("It waits for approval and does not leave before.")


def _list(call: Call) -> None:
    rows, late = call.workspace.queue.list(), too_late(call)
    needed = call.workspace.computers.needed(rows)
    call.out.rows((_told(row, late, needed.get(row.id)) for row in rows), COLUMNS, empty="Nothing is scheduled.")
    for row in rows:
        if row.id in late:
            call.say(f"{row.id}: {row.account} must be signed in to again before {row.wall}.")
    devices.say_struck(call)
    for row in rows:
        if row.id in needed:
            call.say(devices.needed_words(row, needed[row.id]))
    for row in rows:
        if "locked_since_approval" in row.holds:
            call.say(sentence(Problem("locked_since_approval", delivery=row.id, draft=row.draft_id)))


def _told(row: DeliveryRow, late: Collection[str], needs: Needed | None) -> dict[str, Any]:
    return {
        "id": row.id,
        "draft": row.draft_id,
        "account": row.account_id,
        "network": row.network,
        "state": row.state,
        "mark": row.mark,
        "hold": list(row.holds),
        "approved": row.approved,
        "due_at": row.due_at,
        "wall": row.wall,
        "zone": row.zone,
        "means": row.means,
        "promise": row.promise,
        "meets_expired_sign_in": row.id in late,
        "computers": None if needs is None else list(needs.names),  # null: this one, a server or a person sends it
        "computer_seen_at": needs.seen_at if needs else None,
        "computer_away": bool(needs and needs.warns),
        "attempts": row.tries,
        "after": row.after,
        "parts": [
            {
                "ordinal": part.ordinal,
                "comment": part.comment,
                "state": part.state,
                "remote_id": part.remote_id,
                "url": part.url,
            }
            for part in row.parts
        ],
        "taken_back_at": row.taken_back_at,
        "edits": row.edits,
        "problem": row.problem or None,
    }


def _show(call: Call) -> None:
    row, attempts, happened = call.workspace.queue.show(call.args.id)
    needs = call.workspace.computers.needed([row]).get(row.id)
    told = _told(row, too_late(call), needs)
    told["looks"], told["next_look_at"] = row.looks, row.next_look_at
    told["from"] = call.workspace.from_entry.provenance(row.draft_id)
    told["tries"] = attempts
    told["happened"] = [{"at": each.at, "who": each.who, "verb": each.verb, "detail": each.detail} for each in happened]
    uptake = call.workspace.queue.uptake(row.id)
    for part, shown in zip(row.parts, told["parts"], strict=True):
        counted = uptake.parts.get(part.ordinal)
        shown["counts"] = {**counted.counts, "at": counted.at} if counted else None
    told["not_counted_at"] = uptake.failed_at
    call.out.record(told)
    if needs is not None:
        call.say(devices.needed_words(row, needs))
    for ordinal, counted in sorted(uptake.parts.items()):
        which = f"Part {ordinal + 1}: " if sum(not part.comment for part in row.parts) > 1 else ""
        call.out.line(which + counted_words(counted))
    if uptake.failed_at is not None:
        call.out.line("The network could not be asked for newer counts; they are asked for again within the hour.")


def _run(call: Call) -> None:
    devices.say_struck(call)
    call.workspace.accounts.go_on()  # a keychain that was locked may be open now
    if not call.args.until_idle:
        for future in call.workspace.lanes.look_now():
            future.result()
        return
    call.workspace.lanes.run_until_idle()


def _move(call: Call) -> None:
    row, planned = call.workspace.queue.show(call.args.id)[0], _planned(call)
    means = call.args.means or row.means
    warnings = call.workspace.warnings.of(row.draft_id, [row.account_id], planned, means, row.id)
    call.workspace.queue.move(row.id, planned, call.args.means)
    planning.say(call, warnings)


def _cancel(call: Call) -> None:
    call.workspace.queue.cancel(call.args.id)


def _hold(call: Call) -> None:
    call.workspace.queue.hold(call.args.id)


def _release(call: Call) -> None:
    call.workspace.queue.release(call.args.id, locked=call.args.locked)


def _check(call: Call) -> None:
    """Look now and say what was found; the lanes settle it."""
    row = call.workspace.queue.check(call.args.id)
    call.out.record(
        {
            "id": row.id,
            "state": row.state,
            "mark": row.mark,
            "hold": list(row.holds),
            "url": row.url,
            "problem": row.problem or None,
        }
    )


def _edit(call: Call) -> None:
    call.out.created(call.workspace.queue.edit(call.args.id, call.workspace.rule("zone")))


def _withdraw(call: Call) -> None:
    row = call.workspace.queue.withdraw(call.args.id)
    call.say(f"Taken back from {row.account}.")


def _retry(call: Call) -> None:
    call.workspace.queue.retry(call.args.id, call.workspace.rule("zone"))


def _pause(call: Call) -> None:
    call.workspace.queue.pause()


def _resume(call: Call) -> None:
    call.workspace.queue.resume()


def _freeze(call: Call) -> None:
    queue = call.workspace.queue
    try:
        for row in queue.freeze(call.args.reason):
            call.say(f"{row.account} was being sent in this moment: {row.title}")
        unclear = queue.recall_held()
    except Problem as problem:
        if problem.code == "freeze_not_written":
            _name(call, queue.ask_back_unwritten())
        raise
    _name(call, unclear)


def _name(call: Call, unclear: Sequence[DeliveryRow]) -> None:
    for row in unclear:
        call.say(f"{row.account}: the server holds this and did not confirm giving it back: {row.title}")


def _thaw(call: Call) -> None:
    call.workspace.queue.thaw(call.args.ids)


def _settle(call: Call) -> None:
    if call.args.part is not None and call.args.part < 1:
        raise Problem("no_such_part", part=call.args.part)
    call.workspace.queue.settle(call.args.id, published=call.args.published, part=call.args.part)
