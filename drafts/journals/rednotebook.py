"""RedNotebook's journal: a text file a month (`2026-11.txt`), YAML of day to `text` and categories. Read 2026-11-22.

Its words are txt2tags until 2025 and Markdown since, and nothing says which; what only txt2tags means is turned. A
comment there is hidden from its readers: it becomes a locked passage.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, cast
from urllib.parse import unquote

from drafts.journals.told import Odd, Told, checked_day, hides, open_words, without

MONTH = re.compile(r"(?:^|/)(\d{4}-\d{2})\.txt$")
_DAY = re.compile(r"^['\"]?\d{1,2}['\"]?:", re.MULTILINE)
_ENDING = r"\.(?:png|jpe?g|gif|webp|heic|heif|avif|bmp)"
PICTURE = re.compile(
    rf'\[""(?P<quoted>[^"\n]+)""(?P<ending>{_ENDING})(?:\?\d+)?\]'
    rf"|\[(?P<bare>(?!https?:)[^\s\[\]\"]+{_ENDING})(?:\?\d+)?\](?!\()"
    rf"|!\[[^\]\n]*\]\(<?(?P<shown>(?!https?:)[^)>\n]+?{_ENDING})>?\)",
    re.IGNORECASE,
)
_CODE = re.compile(r"(```.*?(?:```|\Z)|``[^`\n]+``|`[^`\n]+`)", re.DOTALL)
_TAG = re.compile(r"(?<![\w#/&])#([^\W\d_][\w-]*)")
_Turns = tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...]


def _title(found: re.Match[str]) -> str:
    return f"{'#' * len(found[1])} {found[2].strip()}"


_COMMENTS: _Turns = (
    (re.compile(r"^%%%[ \t]*\n(.*?)\n%%%[ \t]*$", re.MULTILINE | re.DOTALL), r"%%\1%%"),
    (re.compile(r"^%(?!%)[ \t]*(.+)$", re.MULTILINE), r"%%\1%%"),
)
_LINES: _Turns = (
    (re.compile(r"^[ \t]*[=_-]{20,}[ \t]*$", re.MULTILINE), "* * *"),
    (
        re.compile(
            r"^ *(?P<mark>={1,5})(?P<words>[^=\n](?:[^\n]*[^=\n])?)(?P=mark)(?:\[[\w-]*\])?[ \t]*$", re.MULTILINE
        ),
        _title,
    ),
    (re.compile(r"^(\s*)\+ (?=\S)", re.MULTILINE), r"\g<1>1. "),
    (re.compile(r"^\t+(?=\S)", re.MULTILINE), "> "),
    (re.compile(r"\\\\[ \t]*$", re.MULTILINE), r"\\"),
)
_INLINE: _Turns = (
    (re.compile(r'\[([^\[\]"\n]*[^\[\]"\s])\s+""([^"\n]+)""\]'), r"[\1](<\2>)"),
    (re.compile(r"\[([^\[\]\n]*[^\[\]\s])\s+(https?://[^\s\]]+)\]"), r"[\1](\2)"),
    (re.compile(r"\[([^\[\]\n]*[^\[\]\s])\s+(\d{4}-\d\d-\d\d)\s*\](?!\()"), r"\1 (\2)"),
    (re.compile(r"\{([^{}|\n]+)\|color:[^{}\n]+\}"), r"\1"),
    (re.compile(r"(?<![:/\w])//(?=\S)([^\n]*?\S)//(?![/\w])"), r"*\1*"),
    (re.compile(r"(?<![-\w])--(?=[^\s-])([^\n]*?[^\s-])--(?![-\w])"), r"~~\1~~"),
    (re.compile(r'""(?=\S)([^\n]*?\S)""'), r"\1"),
)


def begins_like_month(head: str) -> bool:
    """Whether a file named as a month begins as RedNotebook writes it."""
    return _DAY.match(head.lstrip("\ufeff \r\n")) is not None


def entries_of(month: str, text: str) -> Iterator[Told | Odd]:
    """The entries of a month ("2026-11"), and days that cannot be read; raises `Odd` where the whole is no YAML."""
    for number, content in sorted(_days(month, text).items(), key=lambda each: each[0].zfill(2)):
        name = f"{month}-{number.zfill(2)}"
        try:
            told = _entry(checked_day(name, name), content)
        except Odd as odd:
            yield odd
            continue
        if told is not None:
            yield told


def local_path(name: str) -> str:
    """Where a picture lies on this computer as its entry says it; "" for one that lies on another."""
    path = name
    if name.lower().startswith("file:"):
        path = unquote(name[5:])
        path = path[2:] if path.startswith("//") and not path.startswith("///") else re.sub(r"^/+", "/", path)
        if not path.startswith("/"):
            return ""
    if "://" in path or path.startswith(("//", "\\\\")):
        return ""
    return path[1:] if re.match(r"/[A-Za-z]:[/\\]", path) else path


def as_markdown(text: str) -> str:
    """What txt2tags alone means, as Markdown; code stays as it is."""
    return _turned(text, (*_LINES, *_INLINE))


def _turned(text: str, turns: _Turns) -> str:
    pieces = _CODE.split(text)
    for at in range(0, len(pieces), 2):
        for pattern, instead in turns:
            pieces[at] = pattern.sub(instead, pieces[at])
    return "".join(pieces)


def _entry(day: str, content: object) -> Told | None:
    data: Mapping[str, Any] = cast("dict[str, Any]", content) if isinstance(content, dict) else {}
    text = data.get("text") or ""
    if not isinstance(content, dict) or not isinstance(text, str):
        raise Odd(day)
    words = _turned(text.replace("\r\n", "\n"), _COMMENTS)
    categories = {name: items for name, value in data.items() if name != "text" and (items := _items(value))}
    tags = [each for name, items in categories.items() if name.casefold() == "tags" for each in items]
    lists = [
        f"## {name}\n\n" + "\n".join(f"- {each}" for each in items)
        for name, items in categories.items()
        if name.casefold() != "tags"
    ]
    pictures = [_named(found) for found in PICTURE.finditer(words)]
    body = "\n\n".join(filter(None, (as_markdown(without(words, PICTURE, lambda _: "")).strip("\n"), *lists)))
    if not (body.strip() or pictures or tags):
        return None
    tags += _TAG.findall(open_words(_CODE.sub(" ", body)))
    return Told(
        key=day,
        name=day,
        day=day,
        text=body,
        tags=tuple(dict.fromkeys(" ".join(each.split()) for each in tags)),
        pictures=tuple(dict.fromkeys(pictures)),
        locked=hides(words, PICTURE),
    )


def _named(found: re.Match[str]) -> str:
    if found["quoted"]:
        return f"{found['quoted']}{found['ending']}"
    return found["bare"] or unquote(found["shown"])


def _items(value: object) -> list[str]:
    """The entries of a category: names with nothing behind them."""
    if isinstance(value, dict):
        return [str(each) for each in cast("dict[object, object]", value) if str(each).strip()]
    return [value] if isinstance(value, str) and value.strip() else []


def _days(month: str, text: str) -> dict[str, object]:
    import yaml  # 60 ms that no start of the program should pay

    try:
        loaded: object = yaml.load(text, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))  # noqa: S506 - makes strings only
    except (yaml.YAMLError, ValueError, TypeError, RecursionError) as error:
        raise Odd(month) from error
    if not isinstance(loaded, dict):
        raise Odd(month)
    return {str(day): content for day, content in cast("dict[object, object]", loaded).items()}
