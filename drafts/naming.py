"""Names of people at the start of a text, each with its @: put there, and taken off again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

_RUN = re.compile(r"(?:@[^\s@]+(?:@[^\s@]+)?[ \t]+)*(?:@[^\s@]+(?:@[^\s@]+)?\Z)?")


def holds(text: str, name: str) -> bool:
    """Whether the name stands anywhere in the text, as a whole."""
    return re.search(rf"(?<![\w@]){re.escape(name)}(?![\w@.-]*\w)", text, re.IGNORECASE) is not None


def named(text: str, names: Iterable[str]) -> str:
    """The text with these names before it, in this order; one it holds already stays where it is."""
    missing = [name for name in dict.fromkeys(names) if not holds(text, name)]
    return "".join(f"{name} " for name in missing) + text


def unnamed(text: str, names: Sequence[str]) -> str:
    """The text without these names, where they stand in the run of names at its start."""
    off = {name.casefold() for name in names}
    end = _run_end(text)
    if not off or not end:
        return text
    kept = [name for name in text[:end].split() if name.casefold() not in off]
    return "".join(f"{name} " for name in kept) + text[end:]


def _run_end(text: str) -> int:
    found = _RUN.match(text)
    return found.end() if found is not None else 0
