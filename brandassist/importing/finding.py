"""The files of a folder that was given to import: nothing outside it is read, whatever a link or a path says."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote

from brandassist.errors import Problem

TEXTS = (".md", ".markdown", ".mdown", ".mkd")
PICTURES = (".jpg", ".jpeg", ".png", ".webp", ".gif", ".heic", ".heif", ".avif")
_PUBLIC = (
    "",
    "static",
    "assets",
    "public",
    "content",
)  # where a tool's "/picture.jpg" may lie (Hugo, Jekyll, Eleventy)


@dataclass(frozen=True)
class Folder:
    """`texts` and `others` below `root`, in the order of their names; pictures also by their bare names."""

    root: Path
    texts: list[Path] = field(default_factory=list[Path])
    strangers: list[tuple[Path, str]] = field(default_factory=list[tuple[Path, str]])  # not read, and why
    pictures: dict[str, list[Path]] = field(default_factory=lambda: defaultdict[str, list[Path]](list))

    def name_of(self, path: Path) -> str:
        """A file as the report calls it; a name that is no text has its odd bytes replaced."""
        return path.relative_to(self.root).as_posix().encode("utf-8", "replace").decode()

    def picture(self, text: Path, where: str) -> Path:
        """The picture a text names, beside it, below the folder, or by its bare name as Obsidian looks for it.

        Raises Problem `picture_outside` (the path or a link leads out of the folder) and `file_missing`.
        """
        named = unquote(where.split("?")[0].split("#")[0]).replace("\\", "/")
        outside = False
        for each in self._places(text, named):
            try:
                found = each.resolve()
                if not found.is_relative_to(self.root):
                    outside = True
                elif found.is_file():
                    return found
            except (OSError, ValueError, RuntimeError):  # a name too long, with a NUL, links in a circle
                continue
        bare = self.pictures.get(named.rpartition("/")[2].lower(), [])
        if len(bare) == 1 and not outside:
            return bare[0]
        raise Problem("picture_outside" if outside else "file_missing", name=where[:200])

    def _places(self, text: Path, named: str) -> Iterator[Path]:
        if not named.startswith("/"):
            yield text.parent / named
        for each in _PUBLIC:
            yield self.root / each / named.lstrip("/")


def files_of(folder: Path) -> Folder:
    """Look through a folder; raises Problem `folder_missing`, `folder_unreadable`. Hidden folders are left out."""
    if not folder.is_dir():
        raise Problem("folder_missing", folder=str(folder))
    root = folder.resolve()
    if not os.access(root, os.R_OK | os.X_OK):
        raise Problem("folder_unreadable", folder=str(folder))
    found = Folder(root)
    for where, below, names in os.walk(root):
        below[:] = sorted(each for each in below if not each.startswith("."))
        for each in below:
            if (Path(where) / each).is_symlink():  # not followed: it may lead anywhere, or round in a circle
                found.strangers.append((Path(where) / each, "linked_folder"))
        for name in sorted(each for each in names if not each.startswith(".")):
            _sort(found, Path(where) / name)
    return found


def _sort(found: Folder, path: Path) -> None:
    ending = path.suffix.lower()
    if ending not in (*TEXTS, *PICTURES):
        return
    try:
        inside = path.resolve().is_relative_to(found.root)
        is_file = path.is_file()
    except (OSError, RuntimeError):
        inside, is_file = False, False
    if not inside or not is_file:
        found.strangers.append((path, "leads_outside" if not inside else "not_a_file"))
    elif ending in TEXTS:
        found.texts.append(path)
    else:
        found.pictures[path.name.lower()].append(path)
