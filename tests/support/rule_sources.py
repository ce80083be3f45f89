"""What the program says of the documents behind its rules, for translators: sentences in the data and in `drafts`.

Of the dictionaries only names and addresses are told, which stay as they are.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from brandassist.assets import OF_SERVER, WRITTEN, read_json, words_of
from drafts.checks.addresses import ANSWERED
from drafts.checks.leaks import KEPT_INSIDE
from drafts.checks.own_rules import OWN_RULES
from drafts.previews import looks_table
from drafts.wording.stale import ADDED


def sources() -> list[str]:
    """Every one of them, in one order."""
    found = {OF_SERVER, ANSWERED, ADDED, KEPT_INSIDE, *(each.source for each in OWN_RULES.values())}
    for name in ("networks", "conventions"):
        found |= set(_in(read_json("limits", f"{name}.json")))
    looks = looks_table(read_json("limits", "previews.json")).values()
    found |= {each.source for each in looks if each.cut is not None or each.lines is not None}
    for language in WRITTEN:
        words = words_of(language)
        assert words is not None
        found |= {words.voice.origin.source, words.stale.source}
    return sorted(filter(None, found))


def _in(data: object) -> Iterator[str]:
    if isinstance(data, dict):
        for name, value in data.items():  # pyright: ignore[reportUnknownVariableType]
            yield from [value] if name == "source" and isinstance(value, str) else _in(value)  # pyright: ignore


def written(folder: Path) -> Path:
    """A file of Python that says them all, as the collector reads it."""
    path = folder / "sources.py"
    path.write_text("".join(f"translate('Source', {each!r})\n" for each in sources()), encoding="utf-8")
    return path
