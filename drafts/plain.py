"""A short post as the network gets it: Markdown's marks removed, every link with its address.

What this returns is what the preview counts and what is sent, to the byte. `#tag` at the start of a line is
a hashtag;
a heading has a space after its marks. The author's `---` lines stay: they split a thread.
"""

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from drafts.patterns import pattern

if TYPE_CHECKING:
    import regex

_FENCE = pattern(r"^ {0,3}(`{3,}|~{3,})[^`\n]*$")
_HEADING = pattern(r"^ {0,3}#{1,6}[ \t]++(.*)$")
_QUOTE = pattern(r"^ {0,3}(?:>[ \t]?)+")
_BULLET = pattern(r"^([ \t]*)[*+][ \t]+(?=\S)")
_RULE = pattern(r"^ {0,3}(?:(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$")
_UNDERLINE = pattern(r"^ {0,3}={2,}[ \t]*$")
_TABLE_RULE = pattern(r"^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?[ \t]*$")
_TABLE_ROW = pattern(r"^ {0,3}\|(.*\|.*|.*)\|[ \t]*$")
_DEFINITION = pattern(r"^ {0,3}\[(?!\^)([^\]\n]+)\]:[ \t]*<?(\S+?)>?(?:[ \t]+[\"'(].*[\"')])?[ \t]*$")
_FOOTNOTE = pattern(r"^ {0,3}\[\^([^\]\n]+)\]:[ \t]*")


def _target(name: str) -> str:
    """The `(address "title")` of a link; the address is in the group of this name, with or without `<`
    `>`."""
    return rf"""\([ \t\n]*(?P<{name}><[^<>\n]*>|(?:[^\s()]|\([^\s()]*\))*+)(?:\s+(?:"[^"]*"|'[^']*'))?\s*\)"""


# One pattern, tried at each place in turn: what comes first wins, and what it takes is not looked at again.
_INLINE = pattern(
    rf"""(?xs)(?=[\\`!\[<h{{@\#&])(?:
      (?P<escape>\\[!-/:-@\[-`{{-~])
    | (?<!`)(?P<ticks>`++)(?P<code>(?:(?!\n\n).){{1,2000}}?)(?<!`)(?P=ticks)(?!`)
    | \[!\[[^\[\]]*\]{_target("inner")}\]{_target("around")}
    | (?P<image>!\[[^\[\]]*\](?:{_target("source")}|\[[^\[\]]*\]))
    | \[(?P<label>(?:[^\[\]\\]|\\.)*+)\](?:{_target("target")}|\[(?P<key>[^\[\]]*)\])?
    | <(?P<auto>(?:https?://|mailto:)[^<>\s]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)>
    | <br[ ]*/?>(?P<newline>\n?)
    |
    (?P<tag></?(?:abbr|b|cite|code|del|div|em|i|img|ins|kbd|mark|p|q|s|small|span|strong|sub|sup|u)\b[^<>\n]*>)
    |
    (?P<address>https?://[^\s<>\[\]()*`]*(?:\([^\s<>()]*\)[^\s<>\[\]()*`]*)*+|\{{link\}}|[@\#]\w(?:[\w.@-]*[^\W_])?)
    | (?P<entity>&(?:\#\d{{1,7}}|\#[xX][0-9a-fA-F]{{1,6}}|[A-Za-z][A-Za-z0-9]{{1,30}});)
    )"""
)
_ANCHOR = pattern(r'(?i)<a\b[^<>]*?\bhref\s*=\s*"([^"<>\n]*)"[^<>]*>([^<>]*)</a>')
# An underscore inside a word is part of it; a mark with a space on its inner side is none. Long ones are not
# marks.
_THREE_STARS = pattern(r"(?<![\\*])\*\*\*(?=[^\s*])([^*\n]{1,2000})(?<=\S)\*\*\*(?!\*)")
_TWO_STARS = pattern(r"(?<![\\*])\*\*(?=[^\s*])((?:[^*\n]|\*(?!\*)){1,2000}?)(?<=\S)\*\*(?!\*)")
_STAR = pattern(r"(?<![\\*\d])\*(?=[^\s*])([^*\n]{1,2000})(?<=\S)\*(?!\*)")
_STRUCK = pattern(r"(?<!~)~~(?=\S)([^~\n]{1,2000})(?<=\S)~~(?!~)")
_TWO_UNDERSCORES = pattern(r"(?<![\w\\_])__(?=[^\s_])"), pattern(r"(?<=[^\s_])__(?![\w_])")
_UNDERSCORE = pattern(r"(?<![\w\\_])_(?=[^\s_])"), pattern(r"(?<=[^\s_])_(?![\w_])")
_LONGEST_MARKED = 500
# What must stay as it is waits behind private characters while the marks around it go.
_HELD, _END = "\ue000", "\ue001"
_TAKEN = pattern(f"[{_HELD}{_END}]")
_LINE_END = pattern(r"(?m)(?:(?<![ \t])[ \t]++|\\)$")
BLANK_LINES = pattern(r"\n{3,}")
_SCHEME = pattern(r"^<?https?://(?:www\.)?")
_HOLDER = pattern(rf"{_HELD}(\d++){_END}")

Hold = Callable[[str], str]


def without_comments(text: str) -> str:
    """The text without its `<!-- … -->`; one that never ends is left."""
    kept: list[str] = []
    at = 0
    while (start := text.find("<!--", at)) >= 0 and (end := text.find("-->", start + 4)) >= 0:
        kept.append(text[at:start])
        at = end + 3
    return "".join(kept) + text[at:] if at else text


@lru_cache(maxsize=2)  # every short network asks for the same text
def plain(markdown: str) -> str:
    """The plain text of a short post; the same text always gives the same result."""
    text = BLANK_LINES.sub("\n\n", markdown.replace("\r\n", "\n").replace("\r", "\n"))
    held: list[str] = []

    def hold(kept: str) -> str:
        held.append(kept)
        return f"{_HELD}{len(held) - 1}{_END}"

    text = _TAKEN.sub(lambda m: hold(m[0]), text)
    text = without_comments(text)
    text = _ANCHOR.sub(r"[\2](\1)", text) if "</a>" in text else text
    text, definitions = _lines(text, hold)
    text = _inline(text, definitions, hold)
    text = _TWO_STARS.sub(r"\1", _THREE_STARS.sub(r"\1", text))
    text = _STAR.sub(r"\1", _unmarked(text, *_TWO_UNDERSCORES))
    text = _STRUCK.sub(r"\1", _unmarked(text, *_UNDERSCORE))
    text = _LINE_END.sub("", text)
    return BLANK_LINES.sub("\n\n", _HOLDER.sub(lambda m: held[int(m[1])], text)).strip()


def _unmarked(text: str, opening: "regex.Pattern[str]", closing: "regex.Pattern[str]") -> str:
    """The text without pairs of a mark on one line; each opening one takes the next closing one, in one walk."""
    ends = [mark.span() for mark in closing.finditer(text)]
    kept: list[str] = []
    at = number = 0
    for mark in opening.finditer(text) if ends else ():
        start, inside = mark.span()
        while number < len(ends) and ends[number][0] <= inside:
            number += 1
        if start < at or number == len(ends):
            continue
        stop, end = ends[number]
        if stop - inside <= _LONGEST_MARKED and "\n" not in text[inside:stop]:
            kept += (text[at:start], text[inside:stop])
            at = end
    return "".join(kept) + text[at:]


def _lines(text: str, hold: Hold) -> tuple[str, dict[str, str]]:
    """Takes the marks off the starts of lines; also the addresses that `[name]: address` lines define."""
    kept: list[str] = []
    definitions: dict[str, str] = {}
    fence = ""
    for line in text.split("\n"):
        if not fence and (not line or line.isspace()):
            kept.append(line)
            continue
        if opened := _FENCE.match(line):
            mark = opened[1]
            if not fence:
                fence = mark
                continue
            if mark[0] == fence[0] and len(mark) >= len(fence) and line.strip() == mark:
                fence = ""
                continue
        if fence:
            kept.append(hold(line) if line else "")
        elif defined := _DEFINITION.match(line):
            definitions[defined[1].casefold()] = defined[2]
        elif _UNDERLINE.match(line) and kept and kept[-1]:
            continue
        elif not (_TABLE_RULE.match(line) and kept and "|" in kept[-1]):
            kept.append(_line(line))
    return "\n".join(kept), definitions


def _line(line: str) -> str:
    if _RULE.match(line):
        return ""
    line = _QUOTE.sub("", line)
    if heading := _HEADING.match(line):
        words = heading[1].rstrip(" \t")
        opened = words.rstrip("#")  # signs that close a heading stand after a blank
        return opened.rstrip(" \t") if opened[-1:] in (" ", "\t") and opened else words
    if row := _TABLE_ROW.match(line):
        return " | ".join(cell.strip() for cell in row[1].split("|"))
    return _FOOTNOTE.sub(r"[\1] ", _BULLET.sub(r"\1- ", line))


def _inline(text: str, definitions: Mapping[str, str], hold: Hold) -> str:
    from html import unescape

    def replaced(found: "regex.Match[str]") -> str:
        if found[0][0] in "@#{h":
            return hold(found[0])  # an address or a name, by far the most
        part = found.groupdict()
        if part["escape"]:
            return hold(part["escape"][1:])
        if part["ticks"]:
            return hold(part["code"].strip(" ") or part["code"])
        if part["around"] is not None:
            return hold(part["around"].strip("<>"))
        if part["label"] is not None:
            return _link(part, definitions, hold)
        if part["auto"]:
            return hold(part["auto"].removeprefix("mailto:"))
        if part["entity"]:
            return hold(unescape(part["entity"]))
        return "\n" if part["newline"] is not None else ""  # an image is attached; other tags only dress the text

    return _INLINE.sub(replaced, text)


def _link(part: Mapping[str, str | None], definitions: Mapping[str, str], hold: Hold) -> str:
    label, key = part["label"] or "", part["key"]
    target = part["target"]
    if target is None:
        target = definitions.get((key or label).casefold())
    if target is None:
        if label.startswith("^") and key is None:
            return hold(f"[{label[1:]}]")
        return f"[{_inline(label, definitions, hold)}]" + ("" if key is None else f"[{key}]")
    target = target.strip("<>").removeprefix("mailto:")
    if not target or target.startswith("#"):  # leads within the text: nothing to show
        return _inline(label, definitions, hold)
    if not label.strip() or _bare(label) == _bare(target):
        return hold(target)
    return f"{_inline(label, definitions, hold)} ({hold(target)})"


def _bare(address: str) -> str:
    return _SCHEME.sub("", address.strip().strip("<>")).rstrip("/").casefold()
