"""The files inside what was given to import: alone, or in a zip, which is read where it lies and never unpacked."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from brandassist.errors import Problem

CHUNK = 1 << 18
MOST = 4_000_000_000  # bytes unpacked; beyond it, or packed more tightly than words can be, it is made to fill a disk
_TIGHTEST = 200


@dataclass(frozen=True)
class Part:
    """A file inside an archive; `size` unpacked."""

    name: str
    size: int
    holder: zipfile.ZipFile | Path

    def open(self) -> IO[bytes]:
        return self.holder.open(self.name) if isinstance(self.holder, zipfile.ZipFile) else self.holder.open("rb")

    def chunks(self, heard: Callable[[int], bool]) -> Iterator[bytes]:
        """Its bytes, piece by piece; ends where `heard`, told how many were read, says no.

        Raises Problem `zip_bomb`, and what reading raises.
        """
        read = 0
        with self.open() as file:
            while data := file.read(CHUNK):
                read += len(data)
                if read > MOST:
                    raise Problem("zip_bomb", name=self.name)
                if not heard(len(data)):
                    return
                yield data


def in_zip(source: Path, named: re.Pattern[str], stack: ExitStack) -> list[Part]:
    """The files of a zip whose names fit. Raises Problem `zip_broken`, `zip_bomb`, `zip_locked`."""
    try:
        holder = stack.enter_context(zipfile.ZipFile(source))
        found = [each for each in holder.infolist() if named.search(each.filename)]
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise Problem("zip_broken", name=source.name) from error
    for each in found:
        refuse_unsound(each, source.name)
    return [Part(each.filename, each.file_size, holder) for each in found]


def refuse_unsound(told: zipfile.ZipInfo, name: str) -> None:
    """Raises Problem `zip_bomb`, `zip_locked` for a file of the zip of this name, before a byte of it is unpacked."""
    if told.file_size > MOST or told.file_size > _TIGHTEST * max(told.compress_size, 5000):
        raise Problem("zip_bomb", name=name)
    if told.flag_bits & 1:
        raise Problem("zip_locked", name=name)
