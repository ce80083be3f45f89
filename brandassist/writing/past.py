"""What can be taken back in a draft, kept on this device beside the workspace's media (ADR 0016).

One file per draft, only added to, a record for each time something was saved: how the text was known before and after
(a short hash), and the moves between the two. Records that do not lead to the text that stands there are not used.
"""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Collection, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Any, NamedTuple, cast

from drafts.undoing import Move, Past, Step, Theirs

MOST_BYTES = 8_000_000  # of one file; then the older half goes
SUFFIX = ".undo"
log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Batch:
    """What was done in one text between two moments; `what` names the text within its draft."""

    what: str
    before: str
    after: str
    moves: tuple[Move, ...]


class _Record(NamedTuple):
    before: str
    after: str
    moves: tuple[Move, ...]


def note(folder: Path, draft_id: str, batches: Iterable[Batch]) -> None:
    """Add them to the draft's file. A disk that fails here is only logged: the words themselves matter more."""
    # A record begins its line: one that a kill cut off is ended by the next and spoils nothing but itself.
    data = b"".join(b"\n" + _written(each) for each in batches)
    if not data or len(data) > MOST_BYTES // 2:
        return
    path = _path(folder, draft_id)
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        try:
            os.write(handle, data)
            size = os.fstat(handle).st_size
        finally:
            os.close(handle)
        if size > MOST_BYTES:
            _shorten(path)
    except OSError:
        log.warning("what can be taken back was not kept", exc_info=True)


def read(folder: Path, draft_id: str, texts: Mapping[str, str]) -> dict[str, Past]:
    """What can be taken back in each of these texts as they stand; nothing where the records fit another text."""
    try:
        lines = _path(folder, draft_id).read_bytes().split(b"\n")
    except OSError:
        lines = []
    found: dict[str, list[_Record]] = {}
    for line in lines:
        if (read := _read(line)) is not None:
            what, record = read
            records = found.setdefault(what, [])
            _rewind(records, record.before)
            records.append(record)
    pasts: dict[str, Past] = {}
    for what, text in texts.items():
        records = found.get(what, [])
        _rewind(records, _mark(text))
        pasts[what] = Past(move for record in records for move in record.moves)
    return pasts


def forget_all_but(folder: Path, draft_ids: Collection[str]) -> None:
    """Take away the files of drafts that are no more."""
    for path in folder.glob(f"*{SUFFIX}"):
        if path.stem not in draft_ids:
            with suppress(OSError):
                path.unlink()


def _rewind(records: list[_Record], mark: str) -> None:
    """Drop what came after the text was last this one; all of it where it never was."""
    while records and records[-1].after != mark:
        records.pop()


def _shorten(path: Path) -> None:
    data = path.read_bytes()
    begins = data.find(b"\n", len(data) - MOST_BYTES // 2)
    younger = path.with_suffix(".new")
    younger.unlink(missing_ok=True)
    handle = os.open(younger, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(data[begins:] if begins >= 0 else b"")
    younger.replace(path)


def _path(folder: Path, draft_id: str) -> Path:
    return folder / f"{draft_id}{SUFFIX}"


def _mark(text: str) -> str:
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=9).hexdigest()


def _written(batch: Batch) -> bytes:
    record = [batch.what, _mark(batch.before), _mark(batch.after), [_plain(move) for move in batch.moves]]
    return json.dumps(record, separators=(",", ":")).encode()


def _read(line: bytes) -> tuple[str, _Record] | None:
    try:
        what, before, after, moves = json.loads(line)
        return str(what), _Record(str(before), str(after), tuple(_move(each) for each in moves))
    except (ValueError, TypeError, KeyError, RecursionError):  # torn, or not ours
        return None


def _plain(move: Move) -> Any:
    if isinstance(move, Theirs):
        return {"theirs": _plain(move.step)}
    return [*move[:3], int(move.joined)] if isinstance(move, Step) else move


def _move(plain: Any) -> Move:
    if plain in ("back", "forth"):
        return plain
    if isinstance(plain, dict):
        return Theirs(_step(cast(dict[str, Any], plain)["theirs"]))
    return _step(plain)


def _step(plain: Any) -> Step:
    at, gone, come, joined = cast(list[Any], plain)
    if not (isinstance(at, int) and isinstance(gone, str) and isinstance(come, str)):
        raise ValueError("not a step")
    return Step(at, gone, come, bool(joined))
