"""In: a file of the other is read whole or not at all, and what it tells is put together with what is here."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from brandassist import clock
from brandassist.errors import Problem
from brandassist.exchange import agreeing, approving, counting, pictures, plans, sealed, telling
from brandassist.exchange.agreeing import Here
from brandassist.exchange.counting import Counts
from brandassist.exchange.invitation import public
from brandassist.exchange.pictures import Step
from brandassist.exchange.sealed import ENDING, Content
from brandassist.store import members
from brandassist.store.database import Transaction
from brandassist.store.exchange import following, kept, leading, media_rows, naming, planned, records, senders
from brandassist.store.exchange.kept import State
from brandassist.store.exchange.naming import Names
from brandassist.store.history import Actor


@dataclass(frozen=True)
class Read:
    """`number`: of the file, 0 where nothing was new. `brought`: how many records of each kind (`counting.KINDS`) are
    new or say something else; `same`: how many it told of that did not change. `plans`, `approvals`: how many it tells
    of. `differing`: in how many places both wrote something else, which wait for a choice; `apart`: the texts they are
    in. `again`: records that come with the next. `problems`: what of it could not be taken."""

    number: int
    writer: str = ""
    written_at: datetime | None = None
    brought: Counts = field(default_factory=Counts)
    same: int = 0
    plans: int = 0
    approvals: int = 0
    outcomes: int = 0
    differing: int = 0
    apart: tuple[str, ...] = ()
    again: int = 0
    problems: tuple[Problem, ...] = field(default=())


def read(here: Here, path: Path, step: Step) -> Read:
    """Raises as `Exchange.read` does."""
    seal = agreeing.seal(here)
    step("file", 0, 0)
    with here.db.read() as tx:
        state = agreeing.state(here, tx)
    content = sealed.read(path, seal.word, agreeing.believed(state, seal.word))
    told = content.told
    try:
        agreeing.check(here, state, told, content.key, public(seal.key), path.name)
        if told["number"] <= state.read:
            approving.take_left(here.db, here.speaking_as, here.media)  # where the last time was cut short
            return Read(0)
        step("pictures", 0, len(content.pictures))
        measures = pictures.keep(path, content, here.media, step)
        pictures.keep_renditions(path, content, here.media)
        step("texts", 0, 0)
        with here.db.write("drafts", "diary", "accounts", "queue", "settings") as tx:
            state = agreeing.state(here, tx)
            agreeing.check(here, state, told, content.key, public(seal.key), path.name)
            found = _take(here, tx, state, content, measures)
        step("approvals", 0, 0)
        problems = approving.take_left(here.db, here.speaking_as, here.media)
        return replace(found, problems=(*found.problems, *problems))
    except (KeyError, TypeError, AttributeError) as error:  # sealed by who has the word, and not as we write it
        raise Problem("exchange_damaged", name=path.name) from error


def _take(here: Here, tx: Transaction, state: State, content: Content, measures: dict[str, dict[str, Any]]) -> Read:
    told = content.told
    if told["number"] <= state.read:
        return Read(0)
    before, apart_before, drafts = records.told(tx), records.apart(tx), senders.drafts_here(tx)
    names = naming.names_of(tx, told["accounts"], told["members"], told["written_by"], state.member)
    media_rows.put(tx, told["pictures"] | measures)
    names = Names(names.accounts, names.members, naming.pictures_back(tx))
    refused: list[str] = []
    if state.leads:
        refused = _lead(here, tx, state, told, names)
    else:
        arrived = kept.arrived(tx, told["since"])
        following.take(tx, telling.rows_of(told["rows"], names), told["held"], told["refused"], arrived)
    new, problems = _take_posts(tx, state, told, names, drafts)
    _leave_approvals(tx, state, told, names)
    kept.keep_state(
        tx,
        state,
        peer=told["workspace"],
        key=content.key,
        read=told["number"],
        theirs=tuple(told["ids"]),
        refused=tuple(refused),
        has=tuple(told["has"]),
        keys=tuple(names.accounts.get(each, each) for each in told["keys"]),
        sends=state.sends if state.leads else not told["sends"],
        read_at=clock.now().isoformat(),
    )
    apart = {each: text for each, text in records.apart(tx).items() if each not in apart_before}
    after, said = records.told(tx), _records_of(told, names, state.leads)
    changed = counting.changed(before, after)
    writer = members.find(tx, state.member)
    return Read(
        told["number"],
        writer.name if writer is not None else "",
        datetime.fromisoformat(told["at"]),
        counting.texts(after, changed & said),
        sum(counting.texts(after, said - changed).values()),
        len(told["plans"]),
        len(told["approvals"]),
        new,
        len(apart),
        tuple(sorted(set(apart.values()))),
        len(refused),
        tuple(problems),
    )


def _take_posts(tx: Transaction, state: State, told: Any, names: Names, before: set[str]) -> tuple[int, list[Problem]]:
    """Who sends, what is out, what is planned; `before`: the drafts that were here."""
    theirs = senders.drafts_here(tx) - before
    if not state.leads and state.read == 0:  # begun anew: of what both have, what did not come to the other is its own
        theirs |= {row["id"] for table, row in told["rows"] if table == "draft"} - set(told["came"])
    senders.came(tx, theirs)
    senders.hear(tx, told["senders"], names.accounts)
    new = plans.take_outcomes(tx, told["outcomes"], names)
    plans.take_moved(tx, told["moved"])
    return new, plans.take(tx, told["plans"], names)


def _records_of(told: Any, names: Names, leads: bool) -> set[str]:
    """The texts a file tells of."""
    if leads:
        return {each["root"] for each in told["changes"]}
    rows = telling.rows_of(told["rows"], names)
    return {name.key[0] for name in rows if name.table in counting.KINDS}


def _leave_approvals(tx: Transaction, state: State, told: Any, names: Names) -> None:
    """For `approving.take_left`, which goes on with them after a kill."""
    approvals = [approving.in_our_names(each, names.accounts, names.pictures) for each in told["approvals"]]
    labels = {each["id"]: each["label"] for each in naming.accounts_here(tx)}
    approvals = [each | {"label": labels.get(each["account_id"], "")} for each in approvals]
    planned.keep_left(tx, {"member": state.member, "approvals": approvals})


def _lead(here: Here, tx: Transaction, state: State, told: Any, names: Names) -> list[str]:
    refused, _ = leading.take(
        tx,
        telling.changes_of(told["changes"], names),
        telling.lists_of(told["lists"], names),
        told["returning"],
        who=Actor(state.member, here.me.device_id),
        merge=here.merge,
        wrote=state.wrote,
        since=told["since"],
    )
    return refused


def read_from(here: Here, folder: Path, step: Step) -> Read:
    """Read the newest file of the other that is whole; a newer one that is still being copied comes next time."""
    if not folder.is_dir():
        raise Problem("file_missing", name=folder.name)
    problems: list[Problem] = []
    found = [each for each in folder.glob(f"*{ENDING}") if not _own(here, each)]
    for path in sorted(found, key=lambda each: each.name, reverse=True):
        try:
            done = read(here, path, step)
        except Problem as problem:
            if not problem.code.startswith("exchange_") or problem.code in _NOT_OF_THE_FILE:
                raise
            problems.append(problem)
            continue
        return replace(done, problems=(*problems, *done.problems))
    if problems:
        raise problems[0]
    return Read(0)


def anything_in(here: Here, folder: Path) -> bool:
    """Whether a file lies there that is newer than what was read, by its name."""
    with here.db.read() as tx:
        state = kept.state(tx)
    if state is None or state.me != here.me.member_id:
        return False
    newest = f"{state.peer}-{state.read:06}{ENDING}"
    return any(each.name > newest for each in folder.glob(f"{state.peer}*-*{ENDING}") if not _own(here, each))


def _own(here: Here, path: Path) -> bool:
    return path.name.startswith(f"{here.workspace_id}-")


_NOT_OF_THE_FILE = ("exchange_not_begun", "exchange_of_another", "exchange_went_back", "exchange_went_back_here")
