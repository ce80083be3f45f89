"""Dictionaries of Hunspell: what they know, and what a person may have meant.

They are data of others in `resources/dictionaries/`, each under its own licence; where one is taken away the program
runs without it and says so. A dictionary is read when the first word is looked up. Looking for what was meant takes a
fifth of a second and holds the interpreter all that time: a window asks `meant_elsewhere`.
"""

from __future__ import annotations

import json
import subprocess
import sys
from functools import cache, lru_cache
from pathlib import Path
from threading import Lock
from typing import Any, Protocol, cast

import resources
from drafts.wording.spelling import Dictionary

FOLDER = Path(resources.__path__[0]) / "dictionaries"
MOST_MEANT = 5
_DEADLINE = 10.0  # seconds for a process to start and answer
# English of no country is right where either is: who writes for stores in several has both on the same desk.
_NAMES = {"it": ("it_IT",), "en": ("en_US", "en_GB"), "en-us": ("en_US",), "en-gb": ("en_GB",)}


def dictionary(language: str, folder: Path = FOLDER) -> Dictionary | None:
    """Of a language (BCP 47); None where spelling is not checked in it. Reads nothing but a date yet."""
    return _dictionary(_known_as(language), folder)


def _known_as(language: str) -> str:
    small = language.lower().replace("_", "-")
    return small if small in _NAMES else small.partition("-")[0]


@cache
def _dictionary(language: str, folder: Path) -> Dictionary | None:
    names = _NAMES.get(language)
    if names is None:
        return None
    if not all((folder / name / f"{name}.{kind}").is_file() for name in names for kind in ("aff", "dic")):
        return Dictionary(language, "", None)
    sources: dict[str, dict[str, Any]] = json.loads((folder / "sources.json").read_text("utf-8"))
    lists = tuple(_list(folder / name) for name in names)
    as_of = max(sources[name]["as_of"] for name in names)
    source = "; ".join("{title} {version}, {source}".format(**sources[name]) for name in names)
    return Dictionary(language, as_of, lambda word: any(each.knows(word) for each in lists), source)


class _Hunspell(Protocol):
    """What is used of the package `hunspell`, which comes without types."""

    def spell(self, word: str) -> bool: ...
    def suggest(self, word: str) -> tuple[str, ...]: ...


class _List:
    """One dictionary of Hunspell, read when it is first needed."""

    def __init__(self, folder: Path) -> None:
        self._folder, self._lock = folder, Lock()
        self._read: _Hunspell | None = None

    def knows(self, word: str) -> bool:
        return self._hunspell().spell(word)

    def meant(self, word: str) -> tuple[str, ...]:
        return self._hunspell().suggest(word)

    def _hunspell(self) -> _Hunspell:
        with self._lock:  # two lanes may want the first word at once
            if (read := self._read) is None:
                import hunspell

                package = cast("Any", hunspell)
                read = self._read = package.Hunspell(self._folder.name, hunspell_data_dir=str(self._folder))
            return read


@cache
def _list(folder: Path) -> _List:
    return _List(folder)


@lru_cache(maxsize=256)
def meant(language: str, word: str, folder: Path = FOLDER) -> tuple[str, ...]:
    """What a person may have meant, the likeliest first, at most `MOST_MEANT`; takes a fifth of a second."""
    found = dictionary(language, folder)
    if found is None or found.knows is None:
        return ()
    plain = word.replace("’", "'")
    lists = [_list(folder / name).meant(plain) for name in _NAMES[found.language]]
    ranked = sorted((rank, each) for said in lists for rank, each in enumerate(said))
    words = list(dict.fromkeys(each for _, each in ranked if each != plain))
    whole = [each for each in words if (" " in each) == (" " in plain) and ("-" in each) == ("-" in plain)]
    typographic = "’" if "’" in word else "'"
    return tuple(each.replace("'", typographic) for each in (whole or words)[:MOST_MEANT])


def meant_elsewhere(language: str, word: str) -> tuple[str, ...]:
    """The same, found by another process: nothing here waits for it but the thread that asks. () where that failed."""
    asked = [sys.executable, "-m", "brandassist.spelling", language, word]
    hidden = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    try:
        done = subprocess.run(asked, capture_output=True, timeout=_DEADLINE, check=True, creationflags=hidden)
    except (OSError, subprocess.SubprocessError):
        return ()
    return tuple(json.loads(done.stdout))


if __name__ == "__main__":
    print(json.dumps(meant(sys.argv[1], sys.argv[2])))
