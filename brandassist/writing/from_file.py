"""Drafts from a file of a person's own, whatever program wrote it: Markdown, plain text, HTML."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from brandassist.errors import Problem
from brandassist.store.drafts import Kind
from brandassist.writing.documents import Documents, told
from drafts.decoding import take
from drafts.documents import LARGEST, DocumentError


@dataclass(frozen=True)
class Begun:
    """`encoding`: what the file was read as where it was not UTF-8; `left_out`: pictures that stayed behind."""

    draft_id: str
    encoding: str = ""
    left_out: int = 0


@dataclass(frozen=True)
class FromFile:
    documents: Documents

    def begin(self, path: Path, *, kind: Kind | None = None, to: Iterable[str] = ()) -> Begun:
        """Make a draft of a file. Raises Problem `file_missing`, `file_unreadable`, `not_a_text`, and what
        `Documents.take_in` raises."""
        try:
            taken = take(_bytes_of(path), path.name)
        except DocumentError as error:
            raise told(error, path.name) from error
        draft_id = self.documents.keep(taken.document, kind=kind, to=to)
        return Begun(draft_id, taken.encoding, taken.left_out)


def _bytes_of(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except FileNotFoundError as error:
        raise Problem("file_missing", name=str(path)) from error
    except (OSError, ValueError) as error:
        raise Problem("file_unreadable", name=str(path)) from error
    if len(data) > LARGEST:
        raise Problem("too_large", megabytes=LARGEST // 1_000_000)
    return data
