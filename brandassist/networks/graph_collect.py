"""Reading several lists of one of Meta's networks in one go, and going on where the last one ended."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from brandassist.http import Answer, Status
from brandassist.networks import graph
from brandassist.networks.calls import record
from brandassist.networks.collecting import Enough, Go
from brandassist.networks.contract import Login

OVERLAP = timedelta(hours=1)
ANY_NUMBER = 10**6  # of pages: a go ends before


@dataclass(frozen=True)
class Listed:
    """A list, newest first. `post`: the own post it stands under, "" for none; `when`: the field that tells the time.

    It is read to its end, or to `most` pages; with `since`, only down to the page that goes below it.
    """

    path: str
    params: Mapping[str, Any]
    when: str
    post: str = ""
    since: datetime | None = None
    most: int = ANY_NUMBER


@dataclass
class Read:
    """What came, by the own post it stands under; `below`: where to go on, "" where all lists were read."""

    rows: list[tuple[str, dict[str, Any]]] = field(default_factory=list[tuple[str, dict[str, Any]]])
    whole: list[str] = field(default_factory=list[str])
    refused: list[str] = field(default_factory=list[str])  # paths that this login may not read
    below: str = ""


def go_of(server: Any, login: Login) -> Go:
    """One go on a Graph API, which tells a limit by a code and not by the status."""

    def ask(path: str, params: Mapping[str, Any]) -> Answer:
        return server.ask(login, "GET", path, params=params)

    return Go(ask, slowed=graph.slowed, refused=graph.refused)


def read(go: Go, lists: Sequence[Listed], below: str) -> Read:
    """Read the lists one after the other, from `below` on; what stands under a post that is gone is passed over."""
    path, _, after = below.partition(" ")
    first = next((at for at, each in enumerate(lists) if each.path == path), 0)
    found = Read()
    for each in lists[first:]:
        try:
            if not _one(go, each, after if each.path == path else "", found):
                return found
        except Status as error:
            if not each.post and graph.is_not_allowed(error):
                found.refused.append(each.path)
            elif not graph.is_gone(error):
                raise
    return found


def _one(go: Go, each: Listed, after: str, found: Read) -> bool:
    """Read one list; False where this go ends in its middle, and then `found.below` says where."""
    whole, seen = not after, set[str]()
    try:
        for page in graph.pages(lambda params: go.get(each.path, {**each.params, **params}), {}, each.most, after):
            unread = [row for row in page.rows if str(record(row, "id")["id"]) not in seen]
            seen |= {str(row["id"]) for row in unread}
            found.rows += [(each.post, row) for row in unread]
            if page.last and whole and each.post:
                found.whole.append(each.post)
            # A network that shows the same page again has nothing more to tell.
            if page.last or not unread or _is_below(page, each):
                return True
            after = page.after
    except Enough:
        found.below = f"{each.path} {after}"
        return False
    return True


def _is_below(page: graph.Page, each: Listed) -> bool:
    return each.since is not None and graph.moment(page.rows[-1], each.when) < each.since - OVERLAP
