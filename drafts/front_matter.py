"""The head of a file: YAML between `---`, TOML between `+++` (Hugo), or a JSON object (Hugo). Values stay text."""

import json
from collections.abc import Iterator
from typing import Any, cast

from drafts.patterns import pattern

_MARK = pattern(r"-{3,}[ \t]*(?:\n|\Z)")
_END_MARK = pattern(r"(?m)^(?:-{3,}|\.{3})[ \t]*$")
_TOML_MARK = pattern(r"\+{3}[ \t]*(?:\n|\Z)")
_TOML_END = pattern(r"(?m)^\+{3}[ \t]*$")
_TOML_LINE = pattern(r"at line (\d+)")
_JSON_MARK = pattern(r'\{[ \t\n]*"')
_LINE_END = pattern(r"[ \t]*(?:\n|\Z)")
_ESCAPED_NULL = pattern(r"\\(?:0|x00|u0000|U00000000)")
_BLANK_LINES = pattern(r"\A(?:[ \t]*\n)+")
_KEY = pattern(r"(?m)[A-Za-z_][\w-]*[ \t]*:(?:[ \t]|$)")

LONGEST_HEAD = 500_000  # characters; reading more than that as YAML takes longer than a person waits
MOST_VALUES = 50_000  # a head whose aliases stand for more than this is made to fill a computer's memory


class DocumentError(Exception):
    """A file that cannot be taken as it is.

    code: front_matter_broken, front_matter_too_large, null_bytes, not_utf8 or too_large. line: where, counted
    from 1, or None. body: the text
    below the front matter, as far as it can be read, so that nothing is lost. detail: the parser's own word. head: the
    front matter as it stands, where it ends and no more than its shape is wrong.
    """

    def __init__(self, code: str, line: int | None = None, body: str = "", detail: str = "", *, head: str = "") -> None:
        super().__init__(code, line)
        self.code, self.line, self.body, self.detail, self.head = code, line, body, detail, head


def parted(text: str) -> tuple[dict[str, Any], str]:
    """The fields of a file's head, {} where it has none, and what stands below it; raises DocumentError."""
    if _MARK.match(text):
        return _yaml(text)
    if _TOML_MARK.match(text):
        return _toml(text)
    if _JSON_MARK.match(text):
        return _json(text)
    return {}, trimmed(text)


def begins_like_a_head(text: str) -> bool:
    """Whether a text of its own would be taken for a head if it stood first in a file."""
    return any(mark.match(text) for mark in (_MARK, _TOML_MARK, _JSON_MARK))


def trimmed(text: str) -> str:
    """The text without blank lines around it."""
    return _BLANK_LINES.sub("", text).rstrip()


def _yaml(text: str) -> tuple[dict[str, Any], str]:
    opening = _MARK.match(text)
    start = opening.end() if opening else 0
    closing = _END_MARK.search(text, start)
    if closing is None:
        if _KEY.match(text, start):
            raise DocumentError("front_matter_broken", 1, trimmed(text[start:]), "no closing mark")
        return {}, trimmed(text)  # a text that begins with a line of its own
    header, body = text[start : closing.start()], trimmed(text[closing.end() :].removeprefix("\n"))
    return _checked(_from_yaml(header, body), header, body), body


def _from_yaml(header: str, body: str) -> object:
    import yaml  # 60 ms that no start of the program should pay
    from frontmatter.default_handlers import YAMLHandler

    class Once(yaml.BaseLoader):
        def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
            """YAML 1.2 wants every name once; of two fields one would be lost unseen."""
            seen: set[str] = set()
            for name, _ in node.value:
                if isinstance(name, yaml.ScalarNode) and name.value in seen:
                    raise yaml.MarkedYAMLError(problem=f"{name.value} stands twice", problem_mark=name.start_mark)
                seen.add(str(name.value))
            return super().construct_mapping(node, deep)

    _must_be_short(header, body)
    try:
        return YAMLHandler().load(header, Loader=Once)
    except (yaml.YAMLError, TypeError, ValueError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 2 if mark is not None else None
        detail = str(getattr(error, "problem", "") or "")
        raise DocumentError("front_matter_broken", line, body, detail, head=header) from error


def _toml(text: str) -> tuple[dict[str, Any], str]:
    opening = _TOML_MARK.match(text)
    start = opening.end() if opening else 0
    closing = _TOML_END.search(text, start)
    if closing is None:
        return {}, trimmed(text)
    header, body = text[start : closing.start()], trimmed(text[closing.end() :].removeprefix("\n"))
    _must_be_short(header, body)
    import tomllib

    try:
        return _checked(_as_text(tomllib.loads(header)), header, body), body
    except (ValueError, RecursionError) as error:
        place = _TOML_LINE.search(str(error))
        line = int(place[1]) + 1 if place else 1
        raise DocumentError("front_matter_broken", line, body, str(error)[:200], head=header) from error


def _json(text: str) -> tuple[dict[str, Any], str]:
    """A text that only begins with a brace is a text; so is an object with nothing below it."""
    twice: list[str] = []

    def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        made = dict(pairs)
        twice.extend([name for name, _ in pairs] if len(made) < len(pairs) else [])
        return made

    try:
        found, end = json.JSONDecoder(object_pairs_hook=once).raw_decode(text[:LONGEST_HEAD])
        if not _LINE_END.match(text, end) or not text[end:].strip():
            return {}, trimmed(text)
        body = trimmed(text[end:])
        if name := next((each for each in twice if twice.count(each) > 1), None):
            raise DocumentError("front_matter_broken", 1, body, f"{name} stands twice")
        return _checked(_as_text(found), text[:end], body), body
    except (ValueError, RecursionError):
        return {}, trimmed(text)


def _must_be_short(header: str, body: str) -> None:
    if len(header) > LONGEST_HEAD:
        raise DocumentError("front_matter_too_large", None, body)


def _as_text(value: Any) -> Any:
    """TOML's and JSON's values as YAML is read here: what was typed, lists and maps of it."""
    if isinstance(value, dict):
        return {name: _as_text(each) for name, each in cast(dict[str, Any], value).items()}
    if isinstance(value, list):
        return [_as_text(each) for each in cast(list[Any], value)]
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value)


def _checked(found: object, header: str, body: str) -> dict[str, Any]:
    if found is None or found == "":
        return {}
    if not isinstance(found, dict):
        raise DocumentError("front_matter_broken", 2, body, "not a list of fields")
    try:
        if _size(cast(object, found), {}) > MOST_VALUES:
            raise DocumentError("front_matter_too_large", None, body)
    except RecursionError as error:
        raise DocumentError("front_matter_too_large", None, body) from error
    if any("\0" in word for word in _words(cast(object, found))):  # an escape; as itself it was refused before
        escaped = _ESCAPED_NULL.search(header)
        line = header.count("\n", 0, escaped.start()) + 2 if escaped else None
        raise DocumentError("null_bytes", line, body)
    return {str(key): value for key, value in cast(dict[object, Any], found).items()}


def _size(value: object, known: dict[int, int]) -> int:
    """How many values it is when written out; YAML's aliases make a few lines stand for millions."""
    if not isinstance(value, dict | list):
        return 1
    here = id(cast(object, value))
    if here not in known:
        known[here] = MOST_VALUES + 1  # met again inside itself it has no end
        inside = cast(dict[object, object], value).values() if isinstance(value, dict) else cast(list[object], value)
        known[here] = 1 + sum(_size(each, known) for each in inside)
    return known[here]


def _words(value: object) -> Iterator[str]:
    """Every text in what was read (texts, lists and maps), each list or map once."""
    waiting, seen = [value], set[int]()
    while waiting:
        one = waiting.pop()
        if isinstance(one, str):
            yield one
        elif id(one) not in seen:
            seen.add(id(one))
            if isinstance(one, dict):
                waiting += [*cast(dict[object, object], one).keys(), *cast(dict[object, object], one).values()]
            elif isinstance(one, list):
                waiting += cast(list[object], one)
