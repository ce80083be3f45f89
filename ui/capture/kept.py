"""A note that was begun: kept in a file beside the workspace until it is saved, so that nothing ends its words."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from threading import Lock
from typing import Any

from brandassist import files
from drafts.capture import Kind


@dataclass(frozen=True)
class Note:
    """What stands in the capture window. `corrected` as `drafts.capture.Corrections`."""

    text: str = ""
    corrected: dict[str, tuple[Kind, str]] = field(default_factory=dict[str, tuple[Kind, str]])
    photos: tuple[str, ...] = ()
    locked: bool = False

    @property
    def empty(self) -> bool:
        return not self.text.strip() and not self.photos


class KeptNote:
    """One file; what was kept earlier never goes over what was kept later, whichever thread comes first."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self._lock = Lock()
        self._given = 0
        self._written = 0

    def load(self) -> Note:
        """What was kept; an empty note where there is none or it cannot be read. Pictures of earlier ones go."""
        note = self._read()
        for picture in self.place.parent.glob(self.picture("*").name):
            if str(picture) not in note.photos:
                picture.unlink(missing_ok=True)
        return note

    def picture(self, name: str) -> Path:
        """Where a pasted picture waits beside the note."""
        return self.place.with_name(f"{self.place.stem}-{name}.png")

    def _read(self) -> Note:
        try:
            found = json.loads(self.place.read_text(encoding="utf-8"))
            return Note(
                str(found["text"]),
                {str(words): (kind, str(value)) for words, (kind, value) in found["corrected"].items()},
                tuple(map(str, found["photos"])),
                bool(found["locked"]),
            )
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return Note()

    def keeping(self, note: Note) -> Callable[[], None]:
        """Work for a lane: keep this. Raises Problem `disk_full`, `folder_read_only`."""
        self._given += 1
        return partial(self._write, self._given, note)

    def _write(self, number: int, note: Note) -> None:
        with self._lock:
            if number <= self._written:
                return
            plain: dict[str, Any] = {
                "text": note.text,
                "corrected": {words: list(right) for words, right in note.corrected.items()},
                "photos": list(note.photos),
                "locked": note.locked,
            }
            if note.empty:
                self.place.unlink(missing_ok=True)
            else:
                files.write_whole(self.place, json.dumps(plain, ensure_ascii=False).encode("utf-8", "replace"))
            self._written = number
