"""Posts that follow her: what a change of trips or home would move is told, and moved where `--move` says so."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from brandassist.cli.sentences import sentence
from brandassist.cli.verbs import Call, Verbs
from brandassist.errors import Problem

if TYPE_CHECKING:
    from brandassist.planning.travel import Moving

COLUMNS = ("id", "title", "account", "wall", "zone", "becomes", "there", "clock")


def add_options(parser: argparse.ArgumentParser) -> None:
    """What every verb takes that may move posts."""
    parser.add_argument("--move", action="store_true", help="move the posts that follow you; else they are only told")
    parser.add_argument("--fold", type=int, choices=(0, 1), help="which of two, for hours that come twice or never")


def add_to(trip: Verbs) -> None:
    moves = trip.add("moves", _moves, "posts whose time should follow you and does not yet")
    add_options(moves)
    moves.add_argument("--leave", action="store_true", help="let them stand on the clock they have from now on")


def _moves(call: Call) -> None:
    moving = call.workspace.travel.would_move()
    call.out.rows(map(_row, moving), COLUMNS, empty="Every post stands where your own clock puts it.")
    if call.args.leave:
        call.workspace.travel.leave(moving)
    elif call.args.move:
        _apply(call, moving)


def after_change(call: Call) -> None:
    """Tell what would move now; move it where the person said so beforehand."""
    moving = call.workspace.travel.would_move()
    for each in moving:
        becomes = "? (say which with --fold)" if each.clock else f"{each.after.wall} {each.after.zone}"
        call.say(f"{each.delivery_id}: {each.before.wall} {each.before.zone} becomes {becomes}: {each.title}")
    if moving and getattr(call.args, "move", False):
        _apply(call, moving)
    elif moving:
        call.say(f"{len(moving)} posts follow you and have not moved; trip moves --move moves them.")


def _apply(call: Call, moving: list[Moving]) -> None:
    folds = {} if call.args.fold is None else {each.delivery_id: call.args.fold for each in moving}
    applied = call.workspace.travel.apply(moving, folds)
    for each, planned in applied.moved:
        call.say(f"{each.delivery_id} moved to {planned.wall} {planned.zone}.")
    for each, problem in applied.stayed:
        call.say(f"{each.delivery_id} stays: {sentence(problem)}")
    if applied.stayed:
        raise Problem("some_stay", count=len(applied.stayed))


def _row(moving: Moving) -> dict[str, Any]:
    return {
        "id": moving.delivery_id,
        "title": moving.title,
        "account": moving.account,
        "network": moving.network,
        "wall": moving.before.wall,
        "zone": moving.before.zone,
        "due_at": moving.before.instant(),
        "becomes": moving.after.wall,
        "there": moving.after.zone,
        "becomes_at": moving.after.instant(),
        "clock": moving.clock,
        "choices": [{"wall": each.wall, "zone": each.zone, "at": each.instant()} for each in moving.choices],
        "held_by_server": moving.held_by_server,
    }
