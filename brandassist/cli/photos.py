"""`brandassist diary photos` and `diary watch`: photos of a folder become visits."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from brandassist.cli.sentences import sentence
from brandassist.cli.verbs import Call, Verbs
from brandassist.errors import Problem

if TYPE_CHECKING:
    from brandassist.diary.watched import Proposal, Watched


def add_to(diary: Verbs) -> None:
    photos = diary.add("photos", _photos, "list the visits that the photos of a folder may be")
    photos.add_argument("folder", type=Path)
    photos.add_argument("--make", action="store_true", help="make these visits; prints their ids")
    watch = diary.add("watch", _watch, "watch a folder for photos on this computer; without one, list what is watched")
    watch.add_argument("folder", type=Path, nargs="?")
    watch.add_argument("--stop", action="store_true", help="watch it no longer")


def _photos(call: Call) -> None:
    watched, folder = call.workspace.watched, call.args.folder
    looked = watched.look(folder, _telling(call, "looked at"))
    if looked.refused:
        call.say(f"{looked.refused} files are no pictures or cannot be read.")
    undated = watched.undated([folder])
    if undated:
        call.say(f"{len(undated)} photos tell no date, nor do their files: add them to an entry by hand.")
    found = [watched.recognised(each) for each in watched.proposals([folder])]
    if call.args.make:
        _make(call, watched, found)
    else:
        columns = ("count", "day", "begins", "ends", "zone", "near", "already", "certain")
        call.out.rows([_row(each) for each in found], columns, empty="No photos wait to become a visit.")


def _make(call: Call, watched: Watched, found: list[Proposal]) -> None:
    made = [{"id": watched.make_visit(each), **_row(each)} for each in reversed(found)]  # the later stands above
    brought = watched.bring_in(_telling(call, "brought in"))
    for path, problem in brought.refused:
        call.say(f"{path}: {sentence(problem)}")
    if brought.away:
        call.say(f"{brought.away} photos are still to come; their folder or card is away.")
    call.out.rows(made, ("id", "count", "day", "near"), empty="No photos wait to become a visit.")
    if brought.refused:
        raise Problem("not_all_imported", failed=len(brought.refused))


def _row(proposal: Proposal) -> dict[str, Any]:
    cluster = proposal.cluster
    return {
        "count": proposal.count,
        "day": proposal.day,
        "begins": f"{cluster.begins:%H:%M}",
        "ends": f"{cluster.ends:%H:%M}",
        "zone": cluster.zone,
        "near": proposal.city,
        "already": len(proposal.already),
        "certain": cluster.certain,
        "files": list(cluster.keys),
        "already_files": sorted(proposal.already),
    }


def _watch(call: Call) -> None:
    device, args = call.workspace.settings, call.args
    if args.folder is not None:
        folder = str(args.folder.absolute())
        if not args.stop:
            call.workspace.watched.look(args.folder, _telling(call, "looked at"))
        others = [each for each in device.watched if each != folder]
        device.change(watched=others if args.stop else [*others, folder])
    watched = [{"folder": each, "there": Path(each).is_dir()} for each in device.watched]
    call.out.rows(watched, empty="No folder is watched on this computer.")


def _telling(call: Call, what: str) -> Any:
    def told(done: int, total: int) -> bool:
        if done and done % 50 == 0:
            call.say(f"{done} of {total} photos {what}")
        return True

    return told
