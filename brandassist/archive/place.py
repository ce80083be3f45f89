"""A folder that appears whole or not at all."""

from __future__ import annotations

import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import regex

from brandassist.errors import Problem


@contextmanager
def whole_folder(target: Path) -> Generator[Path]:
    """Give a folder to fill; only when all went well it stands at `target`, which must be absent or empty.

    Raises Problem `folder_not_empty`, `folder_read_only`.
    """
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise Problem("folder_not_empty", folder=str(target))
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=target.parent, prefix=f".{target.name}-") as room:
            made = Path(room) / "whole"
            made.mkdir()
            yield made
            if target.exists():
                target.rmdir()
            made.replace(target)
    except OSError as error:
        raise Problem("folder_read_only", folder=str(target)) from error


def file_name(day: str, title: str, record_id: str) -> str:
    """A name a person recognises, on every system, that no two records share."""
    words = regex.sub(r"[^\p{L}\p{N} ,-]+", "", title).strip()[:60].strip()
    return " ".join(each for each in (day, words, record_id[-12:]) if each) + ".md"
