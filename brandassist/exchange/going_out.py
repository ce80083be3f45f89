"""Out: all that the other does not have yet, as far as is known here, in one file."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from brandassist import clock
from brandassist.errors import Problem
from brandassist.exchange import agreeing, counting, pictures, plans, sealed, telling
from brandassist.exchange.agreeing import Here
from brandassist.exchange.counting import Counts
from brandassist.exchange.pictures import Step
from brandassist.exchange.sealed import PICTURES, RENDITIONS
from brandassist.ids import new_id
from brandassist.store.database import Transaction
from brandassist.store.exchange import changes, following, kept, media_rows, naming, outcomes, planned, records, senders
from brandassist.store.exchange.kept import REMEMBERED, State, id_at
from brandassist.store.exchange.naming import Names
from brandassist.store.migrate import HEAD


@dataclass(frozen=True)
class Wrote:
    """`texts`: how many of each kind (`counting.KINDS`) it tells of. `held`: records that stay here, for they repeat
    locked words; `locked`: entries of which only their day is told."""

    path: Path
    number: int
    texts: Counts = field(default_factory=Counts)
    plans: int = 0
    approvals: int = 0
    outcomes: int = 0
    pictures: int = 0
    held: int = 0
    locked: int = 0


@dataclass
class _Told:
    """What is written, and what is to be said of it."""

    head: dict[str, Any]
    found: records.Told
    texts: Counts
    renditions: set[str]  # of what is approved, as they leave

    def hash(self) -> str:
        """The same as long as there is nothing new to tell."""
        told = {name: each for name, each in self.head.items() if name not in _OF_THE_FILE}
        return hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()


_OF_THE_FILE = ("number", "ids", "since", "since_id", "at")


class _NothingNew(Exception):
    """What a file would tell was told by the last one."""


def write(here: Here, path: Path, step: Step, *, only_new: bool = False) -> Wrote | None:
    """Raises as `Exchange.write` does; None where nothing is new and `only_new` was asked for."""
    try:
        return _write(here, path, step, only_new)
    except _NothingNew:
        return None


def _write(here: Here, path: Path, step: Step, only_new: bool) -> Wrote:
    seal = agreeing.seal(here)
    with here.db.read() as tx:
        state = agreeing.state(here, tx)
        shown: list[str] = [name.key[0] for name in records.told(tx).rows if name.table == "media"]
    out = pictures.make(here.db, here.media, shown, step)
    step("texts", 0, 0)
    with here.db.write("drafts", "diary", "settings") as tx:
        state = agreeing.state(here, tx)
        told = _tell(here, tx, state, Names(pictures=out))
        head, said = told.head, told.hash()
        if only_new and said == state.said:
            raise _NothingNew
        kept.keep_state(tx, state, wrote=state.wrote + 1, ours=tuple(head["ids"]), wrote_at=head["at"], said=said)
    originals: dict[str, str] = {travels: sha256 for sha256, travels in out.items()}
    leaving: list[str] = list(head["pictures"])
    lie = {each: pictures.path_of(each, originals.get(each, each), here.media) for each in leaving}
    data = {f"{PICTURES}{each}": found for each, found in lie.items() if found is not None and each not in state.has}
    renditions = {each: pictures.rendition_path(each, here.media) for each in told.renditions if each not in state.has}
    data |= {f"{RENDITIONS}{each}": found for each, found in renditions.items() if found is not None}
    sealed.write(path, head, data, seal, lambda done, of: step("file", done, of))
    return Wrote(
        path,
        head["number"],
        told.texts,
        len(head["plans"]),
        len(head["approvals"]),
        len(head["outcomes"]),
        len(data),
        len(told.found.held),
        len(told.found.locked),
    )


def _tell(here: Here, tx: Transaction, state: State, names: Names) -> _Told:
    found = records.told(tx)
    head: dict[str, Any] = {
        "schema": HEAD,
        "workspace": here.workspace_id,
        "number": state.wrote + 1,
        "ids": [*state.ours, new_id()][-REMEMBERED:],
        "since": state.read,
        "since_id": id_at(state.theirs, state.read, state.read) or "",
        "refused": list(state.refused),
        "written_by": here.me.member_id,
        "at": clock.now().isoformat(),
        "accounts": naming.accounts_here(tx),
        "members": naming.members_here(tx),
        "held": sorted(found.held),
    }
    texts = counting.texts(found)
    if state.leads:
        head["rows"] = telling.rows_told(found.rows, names)
    else:
        base = following.agreed(tx)
        following.keep_whole(tx, here.me, changes.changes(found, base))
        found = records.told(tx)
        changed = changes.changes(found, base)
        kept.keep_sent(tx, state.wrote + 1, {each.name: each.row for each in changed})
        head |= _changes_told(found, base, changed, names)
        texts = counting.texts(found, {each.root for each in changed})
    drafts = {name.key[0] for name in found.rows if name.table == "draft"}
    plans.give_away(tx, state, drafts)
    head |= _posts_told(here, tx, state, drafts, names)
    shown = {name.key[0] for name in found.rows if name.table == "media"}
    head["pictures"] = media_rows.facts(tx, shown, names.pictures)
    has = [each for each in head["pictures"] if _there(here, each, names)]
    approved = outcomes.renditions(tx)
    head["has"] = sorted({*has, *(each for each in approved if pictures.rendition_path(each, here.media))})
    shown_in = _renditions_in(head["approvals"])
    return _Told(head, found, texts, shown_in)


def _posts_told(here: Here, tx: Transaction, state: State, drafts: set[str], names: Names) -> dict[str, Any]:
    return {
        "plans": planned.plans(tx, drafts),
        "moved": planned.moved_here(tx),
        "approvals": _with_pictures(planned.approvals(tx, here.me.member_id, drafts), names),
        "outcomes": _with_pictures(outcomes.told(tx, drafts), names),
        "senders": senders.told(tx, drafts),
        "came": senders.came_from_there(tx),
        "keys": senders.could_send(tx),
        "sends": state.sends,
    }


def _renditions_in(told: list[dict[str, Any]]) -> set[str]:
    return {one["rendition"] for each in told for part in each["content"]["parts"] for one in part["pictures"]}


def _changes_told(
    found: records.Told, base: records.Rows, changed: list[changes.Change], names: Names
) -> dict[str, Any]:
    return {
        "changes": telling.changes_told(changed, names),
        "lists": telling.lists_told(changes.lists(found, base, changed), names),
        "returning": changes.returning(changed),
    }


def _with_pictures(found: list[dict[str, Any]], names: Names) -> list[dict[str, Any]]:
    """With the names under which the pictures of their payloads leave."""
    for each in found:
        hung = {one["original"] for part in each["content"]["parts"] for one in part["pictures"]}
        each["pictures"] = {one: names.pictures.get(one, one) for one in hung}
    return found


def _there(here: Here, travels: str, names: Names) -> bool:
    original = next((each for each, leaves in names.pictures.items() if leaves == travels), travels)
    return pictures.path_of(travels, original, here.media) is not None


def into(here: Here, folder: Path, step: Step, *, keep: int, only_new: bool) -> Wrote | None:
    """Write the next file into a folder that both see; of our older ones the last of `keep` stay."""
    if not folder.is_dir():
        raise Problem("file_missing", name=folder.name)
    with here.db.read() as tx:
        number = agreeing.state(here, tx).wrote + 1
    made = write(here, folder / f"{here.workspace_id}-{number:06}{sealed.ENDING}", step, only_new=only_new)
    for old in sorted(folder.glob(f"{here.workspace_id}-*{sealed.ENDING}"))[:-keep]:
        old.unlink(missing_ok=True)
    return made
