"""The audit trail on its way out: one line for each decision and each attempt, free of secrets and of locked words.

What a post says is not in it, nor what it is called. Of what people and networks wrote beside (a reason, a refusal)
only known fields are taken, and words that are locked in the diary, or look like a secret, are left out of them.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass, fields
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path
from typing import Any, Literal, cast
from zoneinfo import ZoneInfo

from brandassist.errors import Problem
from brandassist.files import write_whole
from brandassist.log import redact
from brandassist.store import settings
from brandassist.store.database import Database, Transaction
from brandassist.store.deliveries import read
from brandassist.store.diary import private
from brandassist.store.publishing import trail
from drafts import locking
from drafts.quoting import quotes

Form = Literal["csv", "jsonl"]
FORMS: tuple[Form, ...] = ("csv", "jsonl")
HIDDEN = "[hidden]"
EVERY = 200  # lines between two reports of how far it is
_TOLD = ("wall", "zone", "of", "part", "mark", "way", "code", "network")  # the program's own words
_SAID = ("account", "why", "reason", "url", "words")  # what people and networks wrote
_LISTS = ("accounts", "deliveries", "in_flight")  # of ids
# A run of signs as only keys and tokens have them: letters and figures mixed, no word between.
_KEY = re.compile(r"(?=[\w+/=~.-]*\d)(?=[\w+/=~.-]*[A-Za-z])[\w+/=~-]{16,}(?:\.[\w+/=~-]{8,})*")
_ACTS = ("=", "+", "-", "@", "\t", "\r")  # a spreadsheet would take such a cell for a formula


@dataclass(frozen=True)
class Line:
    """One thing that happened. `at` is UTC, `local` the same on the workspace's clock, with its offset."""

    at: str
    local: str
    zone: str
    who: str  # "" for the program itself
    device: str
    delivery: str  # ids; "" where it was done to a draft or to the whole queue
    draft: str
    network: str
    account: str
    what: str  # a decision's verb, or what a step did: started, ended, looked, taken_back
    part: int | None  # of a thread, from 1
    attempt: int | None
    step: str
    outcome: str
    detail: dict[str, Any]


COLUMNS = tuple(field.name for field in fields(Line))


class Trail:
    """Reads and writes the trail of one workspace."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def lines(self, delivery_id: str | None = None, since: datetime | None = None) -> list[Line]:
        """What happened to one delivery or all, from an instant on; raises Problem `unknown_delivery`."""
        with self._db.read() as tx:
            return list(_lines(tx, delivery_id, since))

    def text(self, form: Form, delivery_id: str | None = None, since: datetime | None = None) -> str:
        """The same as a file has it."""
        with self._db.read() as tx:
            return "".join(_written(_lines(tx, delivery_id, since), form))

    def export(
        self,
        path: Path,
        delivery_id: str | None = None,
        since: datetime | None = None,
        go_on: Callable[[int, int], bool] | None = None,
    ) -> int:
        """Write a file, CSV or (`.jsonl`) JSON lines, whole or not at all; returns how many lines it has.

        `go_on` is told how many of how many lines are done, and ends it by False: then 0 is returned and nothing is
        written. Raises Problem `unknown_delivery`, `file_exists`, `disk_full`, `folder_read_only`.
        """
        if path.exists():
            raise Problem("file_exists", name=path.name)
        written: list[str] = []
        with self._db.read() as tx:
            total = trail.count(tx, delivery_id, since)
            for done, text in enumerate(_written(_lines(tx, delivery_id, since), form_of(path))):
                if go_on is not None and done % EVERY == 0 and not go_on(done, total):
                    return 0
                written.append(text)
        write_whole(path, "".join(written).encode("utf-8"))
        return total


def form_of(path: Path) -> Form:
    """JSON lines where the name says so, else CSV."""
    return "jsonl" if path.suffix.lower() in (".jsonl", ".ndjson", ".json") else "csv"


def _lines(tx: Transaction, delivery_id: str | None, since: datetime | None) -> Iterator[Line]:
    if delivery_id is not None:
        read.get(tx, delivery_id)
    zone, locked = settings.get(tx, "zone"), private.passages(tx)
    there = ZoneInfo(zone)
    for row in trail.lines(tx, delivery_id, since):
        yield _line(row, zone, there, locked)


def _line(row: Mapping[str, Any], zone: str, there: ZoneInfo, locked: tuple[str, ...]) -> Line:
    at: datetime = row["at"]
    decided = "verb" in row
    subject = row["subject"] if decided else row["delivery_id"]
    kind = row["kind"] if decided else "delivery"
    return Line(
        at=at.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z"),
        local=at.astimezone(there).isoformat(timespec="seconds"),
        zone=zone,
        who=(row["who"] or "") if decided else "",
        device=row["device"] or "",
        delivery=subject if kind == "delivery" else "",
        draft=subject if kind == "draft" else row["draft_id"] or "",
        network=row["network"] or "",
        account=row["label"] or "",
        what=row["verb"] if decided else row["event"],
        part=None if decided else row["ordinal"] + 1,
        attempt=None if decided else row["number"],
        step="" if decided else row["step"],
        outcome="" if decided else row["outcome"],
        detail=_told(row["detail"], locked),
    )


def _told(detail: Mapping[str, Any], locked: tuple[str, ...]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, value in detail.items():
        if name in _LISTS and isinstance(value, list):
            found[name] = [str(each) for each in cast("list[object]", value)]
        elif name in _SAID and isinstance(value, str):
            found[name] = clean(value, locked)
        elif name in _TOLD and isinstance(value, (str, int)):
            found[name] = value
    return found


def clean(text: str, locked: tuple[str, ...]) -> str:
    """The text without what is locked and without what looks like a secret."""
    text = redact(text)
    if "://" not in text:  # the last piece of an address looks like a key, and is public
        text = _KEY.sub(HIDDEN, text)
    return locking.without_locked(text, quotes(text, locked))


def _written(lines: Iterator[Line], form: Form) -> Iterator[str]:
    if form == "jsonl":
        for line in lines:
            yield json.dumps(asdict(line), ensure_ascii=False) + "\n"
        return
    yield _row(COLUMNS)
    for line in lines:
        yield _row([_cell(value) for value in asdict(line).values()])


def _row(cells: Any) -> str:
    into = StringIO()
    csv.writer(into, lineterminator="\r\n").writerow(cells)
    return into.getvalue()


def _cell(value: Any) -> str:
    if isinstance(value, dict):
        return json.dumps(value, ensure_ascii=False) if value else ""
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(_ACTS) else text
