"""What the command line prints: tables for people, JSON for programs (`--json`)."""

from __future__ import annotations

import dataclasses
import json
import sys
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any, TextIO, cast

from drafts.unmasking import unmasked

Row = Mapping[str, Any]


class Output:
    """Prints to `stream`; with `as_json` every list or record is one JSON document.

    What a person reads holds nothing that orders or commands the terminal, whoever wrote it; JSON has it as it came.
    """

    def __init__(self, *, as_json: bool, stream: TextIO | None = None) -> None:
        self.as_json = as_json
        self._stream = stream or sys.stdout

    def line(self, text: str = "") -> None:
        """Print a sentence; kept out of the way of JSON."""
        if not self.as_json:
            self._print(unmasked(text).text)

    def text(self, text: str) -> None:
        """Print what is a document of its own, as it is."""
        self._stream.write(text)

    def created(self, record_id: str) -> None:
        """Print the id of what was made, bare, so that scripts can take it."""
        self._print(record_id)

    def rows(self, rows: Iterable[Row], columns: Sequence[str] | None = None, *, empty: str = "") -> None:
        """Print a list: as JSON whole, as a table only `columns`."""
        found = [dict(row) for row in rows]
        if self.as_json:
            self._json(found)
        elif not found:
            self._print(empty) if empty else None
        else:
            self._table(found, list(columns or found[0]))

    def record(self, record: Row) -> None:
        """Print one record: as JSON, or a line per field."""
        if self.as_json:
            self._json(dict(record))
            return
        filled = {name: plain(value) for name, value in record.items() if value not in (None, "", [], (), {})}
        width = max((len(name) for name in filled), default=0)
        for name, value in filled.items():
            first, *rest = unmasked(_cell(value)).text.splitlines() or [""]
            self._print(f"{name:{width}}  {first}".rstrip())
            for line in rest:
                self._print(f"{'':{width}}  {line}".rstrip())

    def document(self, value: Any) -> None:
        """Print any plain data as JSON, asked for or not."""
        self._json(value)

    def _table(self, rows: list[dict[str, Any]], columns: list[str]) -> None:
        cells = [[_short(unmasked(_cell(plain(row.get(name)))).text) for name in columns] for row in rows]
        widths = [max(_width(line[at]) for line in [columns, *cells]) for at in range(len(columns))]
        for line in [columns, *cells]:
            padded = (cell + " " * (width - _width(cell)) for cell, width in zip(line, widths, strict=True))
            self._print("  ".join(padded).rstrip())

    def _json(self, value: Any) -> None:
        self._print(json.dumps(plain(value), ensure_ascii=False, indent=2))

    def _print(self, text: str) -> None:
        print(text, file=self._stream)


def plain(value: Any) -> Any:
    """Turn dataclasses, instants (UTC, ISO 8601), sets, amounts and paths into plain JSON data."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {each.name: plain(getattr(value, each.name)) for each in dataclasses.fields(value)}
    if isinstance(value, Mapping):
        return {str(name): plain(each) for name, each in cast("Mapping[Any, Any]", value).items()}
    if isinstance(value, (frozenset, set)):
        return sorted(plain(each) for each in cast("set[Any]", value))
    if isinstance(value, (list, tuple)):
        return [plain(each) for each in cast("Sequence[Any]", value)]
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    if isinstance(value, (date, Path, Decimal)):
        return str(value)
    return value


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        items = cast("list[Any]", value)
        if all(isinstance(each, (str, int, float)) for each in items):
            return ", ".join(str(each) for each in items)
        return json.dumps(items, ensure_ascii=False)
    return json.dumps(value, ensure_ascii=False) if isinstance(value, dict) else str(value)


def _short(text: str, most: int = 60) -> str:
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1] + "…"


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(each) in "WF" else not unicodedata.combining(each) for each in text)
