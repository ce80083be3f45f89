"""Lists as they are typed: the next item, its number, items moved in and out. Lines in, lines out."""

from collections.abc import Sequence

from drafts.patterns import pattern

INDENT = 4  # blanks: what python-markdown takes for an item inside an item
_ITEM = pattern(r"^([ \t]*)(?:([-*+])|(\d{1,8})([.)]))[ \t](?:(\[[ xX]\])[ \t])?(.*)$")


def next_item(line: str) -> str | None:
    """What the next line of a list begins with; "" where an empty item ends the list; None: no list."""
    found = _ITEM.match(line)
    if found is None:
        return None
    indent, bullet, count, point, box, rest = found.groups()
    if not rest.strip():
        return ""
    mark = bullet if bullet else f"{int(count) + 1}{point}"
    return f"{indent}{mark} {'[ ] ' if box else ''}"


def is_item(line: str) -> bool:
    """Whether a list's item begins on this line."""
    return _ITEM.match(line) is not None


def words_begin(line: str) -> int:
    """Where the words of an item begin, after its mark."""
    found = _ITEM.match(line)
    return found.start(6) if found else 0


def depth(line: str) -> int:
    """How many blanks stand before it."""
    return len(line.expandtabs(INDENT)) - len(line.expandtabs(INDENT).lstrip(" "))


def moved(line: str, out: bool) -> str | None:
    """An item one step in or out; None where it can go no further out, or is none."""
    if not is_item(line) or (out and not depth(line)):
        return None
    stripped = line.lstrip(" \t")
    return " " * max(0, depth(line) + (-INDENT if out else INDENT)) + stripped


def renumbered(lines: Sequence[str]) -> dict[int, str]:
    """The lines of a list whose numbers should be others, by their places; the first number of each stays."""
    counts: list[tuple[int, int]] = []  # how deep, and the number there last
    changed: dict[int, str] = {}
    for place, line in enumerate(lines):
        found = _ITEM.match(line)
        if found is None:
            continue
        here = depth(line)
        while counts and counts[-1][0] > here:
            counts.pop()
        known = counts.pop()[1] if counts and counts[-1][0] == here else None
        if found[3] is None:
            continue
        number = int(found[3]) if known is None else known + 1
        counts.append((here, number))
        if number != int(found[3]):
            changed[place] = f"{found[1]}{number}{line[found.start(4) :]}"
    return changed
