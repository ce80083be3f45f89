"""A file for the other: a ZIP of one JSON text and pictures, sealed with the word that the two agreed on.

The seal is an HMAC-SHA256 over the names and hashes of all that is in it, and whoever writes signs the same: who does
not have the word cannot make one, who has it cannot make one in the other's name, and a file cut off or changed on its
way is refused whole.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import zipfile
from collections.abc import Callable, Generator, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from brandassist.errors import Problem
from brandassist.exchange.invitation import Seal, public, sign, signed
from brandassist.files import whole_file
from brandassist.media import MAX_BYTES

FORMAT = 1
ENDING = ".brandassist"
PICTURES, RENDITIONS = "pictures/", "renditions/"
_WORDS, _SEAL = "exchange.json", "seal.json"
MOST_WORDS = 300_000_000  # bytes, a hundred times a large workspace
_MOST_SEAL = 20_000_000
_TIME = (1980, 1, 1, 0, 0, 0)
Moved = Callable[[int, int], None]


@dataclass(frozen=True)
class Content:
    """What a file tells, as JSON knows it; the pictures in it, by their names there; the public key that signed it."""

    told: Mapping[str, Any]
    pictures: tuple[str, ...]
    key: str


def write(path: Path, told: Mapping[str, Any], pictures: Mapping[str, Path], seal: Seal, moved: Moved) -> None:
    """Write it whole or not at all. `pictures`: by their names in it, each of which ends with its SHA-256.

    Raises Problem `disk_full`, `folder_read_only`, and what `moved` raises.
    """
    words = json.dumps(dict(told) | {"format": FORMAT}, ensure_ascii=False).encode()
    hashes = {_WORDS: hashlib.sha256(words).hexdigest()}
    with whole_file(path) as made, zipfile.ZipFile(made, "w") as archive:
        archive.writestr(zipfile.ZipInfo(_WORDS, _TIME), words, zipfile.ZIP_DEFLATED)
        for place, (name, source) in enumerate(sorted(pictures.items())):
            moved(place, len(pictures))
            data = source.read_bytes()
            if hashlib.sha256(data).hexdigest() == name.rpartition("/")[2]:  # else it is damaged on this disk
                hashes[name] = name.rpartition("/")[2]
                archive.writestr(zipfile.ZipInfo(name, _TIME), data)
        said = _said(hashes)
        its = {"seal": _seal(said, seal.word), "key": public(seal.key), "signature": sign(seal.key, said)}
        archive.writestr(zipfile.ZipInfo(_SEAL, _TIME), json.dumps({"format": FORMAT, "hashes": hashes} | its))


def read(path: Path, word: str, believed: Callable[[str], bool]) -> Content:
    """Read a file whose seal holds and that one `believed` (by the public key) signed.

    Raises Problem `file_missing`, `exchange_not_ours` (no such file), `exchange_damaged` (cut off), `exchange_newer`
    (written by a newer program), `exchange_not_theirs` (changed on its way, or sealed by somebody else),
    `exchange_enormous`.
    """
    with _opened(path) as archive:
        if _SEAL not in archive.namelist():
            raise Problem("exchange_not_ours", name=path.name)
        seal = json.loads(_member(archive, _SEAL, _MOST_SEAL, path.name))
        if int(seal["format"]) > FORMAT:
            raise Problem("exchange_newer", name=path.name)
        hashes: dict[str, str] = seal["hashes"]
        said, key = _said(hashes), str(seal["key"])
        whole = hmac.compare_digest(str(seal["seal"]), _seal(said, word)) and believed(key)
        if not whole or not signed(key, str(seal["signature"]), said):
            raise Problem("exchange_not_theirs", name=path.name)
        words = _member(archive, _WORDS, MOST_WORDS, path.name)
        all_of_it = sorted(archive.namelist()) == sorted([*hashes, _SEAL])
        if not all_of_it or hashlib.sha256(words).hexdigest() != hashes[_WORDS]:
            raise Problem("exchange_not_theirs", name=path.name)
        return Content(json.loads(words), tuple(sorted(each for each in hashes if each != _WORDS)), key)


def pictures_of(path: Path, content: Content, beginning: str) -> Iterator[tuple[str, bytes]]:
    """The pictures whose names begin so, each as it was sealed; raises as `read` does."""
    with _opened(path) as archive:
        for name in content.pictures:
            if name.startswith(beginning):
                data = _member(archive, name, MAX_BYTES, path.name)
                if hashlib.sha256(data).hexdigest() != name.removeprefix(beginning):
                    raise Problem("exchange_not_theirs", name=path.name)
                yield name.removeprefix(beginning), data


_TORN = (zipfile.BadZipFile, EOFError, ValueError, KeyError, TypeError, NotImplementedError, OSError, RuntimeError)


@contextmanager
def _opened(path: Path) -> Generator[zipfile.ZipFile]:
    if not path.is_file():
        raise Problem("file_missing", name=path.name)
    try:
        with zipfile.ZipFile(path) as archive:
            yield archive
    except Problem:
        raise
    except _TORN as error:
        raise Problem("exchange_damaged" if _begins_well(path) else "exchange_not_ours", name=path.name) from error
    except Exception as error:  # zlib has an error of its own
        if type(error).__module__ != "zlib":
            raise
        raise Problem("exchange_damaged", name=path.name) from error


def _begins_well(path: Path) -> bool:
    """Whether it begins as our files do: then what is wrong with it happened on its way."""
    try:
        with path.open("rb") as file:
            return file.read(64)[30:].startswith(_WORDS.encode())
    except OSError:
        return False


def _member(archive: zipfile.ZipFile, name: str, most: int, file: str) -> bytes:
    info = archive.getinfo(name)
    if info.file_size > most:
        raise Problem("exchange_enormous", name=file)
    with archive.open(info) as member:
        data = member.read(most + 1)
    if len(data) > most:
        raise Problem("exchange_enormous", name=file)
    return data


def _said(hashes: Mapping[str, str]) -> bytes:
    return json.dumps(hashes, sort_keys=True).encode()


def _seal(said: bytes, word: str) -> str:
    return hmac.new(word.encode(), said, hashlib.sha256).hexdigest()
