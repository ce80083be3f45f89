"""A head that is no YAML (or TOML), read line by line as the person meant it: `name: words`, and lists below a name.

People write heads by hand and tools by templates: a colon in a title, a tab, a quotation mark too many. What is more
than such lines (maps, blocks of text) is not guessed at.
"""

from collections.abc import Iterator
from typing import Any

from drafts.patterns import pattern

_FIELD = pattern(r"([A-Za-z_][\w .-]{0,80}?)[ \t]*(:(?=\s|$)|=)[ \t]*(.*)")
_ITEM = pattern(r"[ \t]*-[ \t]+(\S.*)")
_INLINE_LIST = pattern(r"\[(.*)\]\s*\Z")
_MORE = pattern(r"[|>][+-]?\d?\s*(?:#.*)?\Z|\[[^\]]*\Z|\{(?!\{)[^}]*\Z")  # goes on in the next line


def by_lines(head: str) -> dict[str, Any] | None:
    """The fields, all of them words or lists of words; None where a line is no such thing.

    A name that stands twice keeps both: the later one is the field, as tools take it, the earlier one `name_2`.
    """
    fields: dict[str, Any] = {}
    last = ""
    for line in head.splitlines():
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        if (item := _ITEM.fullmatch(line)) and last and fields[last] in ("", *_lists(fields[last])):
            fields[last] = [*(fields[last] or []), _unquoted(item[1])]
            continue
        field = _FIELD.fullmatch(line.strip() if line[:1] == "\t" else line)
        if field is None or _MORE.match(field[3]):
            return None
        last = field[1].strip()
        if last in fields:
            fields[_free(last, fields)] = fields[last]
        fields[last] = _value(field[3].strip())
    return fields or None


def _lists(value: object) -> Iterator[object]:
    if isinstance(value, list):
        yield value


def _free(name: str, fields: dict[str, Any]) -> str:
    number = 2
    while f"{name}_{number}" in fields:
        number += 1
    return f"{name}_{number}"


def _value(written: str) -> str | list[str]:
    listed = _INLINE_LIST.match(written)
    if listed is None:
        return _unquoted(written)
    return [_unquoted(each) for each in listed[1].split(",") if each.strip()]


def _unquoted(written: str) -> str:
    written = written.strip()
    if len(written) > 1 and written[0] == written[-1] and written[0] in "\"'":
        return written[1:-1]
    return written
