"""A paragraph as runs of equal looks, and its Markdown: marks stand at words, and no word becomes a mark."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from drafts.patterns import pattern


class Look(NamedTuple):
    """How words look, from the outermost mark to the innermost."""

    address: str = ""
    bold: bool = False
    italic: bool = False
    struck: bool = False
    code: bool = False
    exact: bool = False  # Markdown already: a note's sign


class Run(NamedTuple):
    text: str
    look: Look


_MARKS = ("", "**", "*", "~~", "`")
_BLANKS = pattern(r"[ \t\n\r\f\v]++")
_EDGES = pattern(r"(?s)\A([ \xa0\n]*+)(.*?)([ \xa0\n]*+)\Z")
_ESCAPED = pattern(
    r"(https?://[^\s<>\"]++)|\\(?=[!-/:-@\[-`{-~])|`|(?<![\s])\*|\*(?!\s|\Z)|(?<!\w)_(?=\w)|(?<=\w)_(?!\w)|~~|\[(?=\^)|(?<=\])[(\[]|(?<=\])(?=:)"
)
_TAGLIKE = pattern(r"<(?=[A-Za-z/!?])")
_ENTITY = pattern(r"&(?=#?\w{1,31};)")
_AT_START = pattern(r"\A(?:(#{1,6}(?=\s|\Z)|>|[-+*](?=\s|\Z)|-{3,}\s*\Z|={2,}\s*\Z|\|)|(\d{1,9})([.)])(?=\s|\Z))")


def squeezed(text: str) -> str:
    """Blanks as HTML shows them: any number is one."""
    return _BLANKS.sub(" ", text)


def markdown(runs: Sequence[Run]) -> str:
    """One paragraph; a line end in it is a line break. Empty where nothing but blanks is there."""
    text = _EDGES.sub(r"\2", _joined(runs, 0))
    lines = [_EDGES.sub(r"\2", line) for line in text.split("\n")]
    return "  \n".join(_unmistaken(line) for line in lines)


def words(runs: Iterable[Run]) -> str:
    """The words alone, without any mark."""
    return "".join(run.text for run in runs)


def _joined(runs: Sequence[Run], depth: int) -> str:
    while depth < len(_MARKS) and not any(run.look[depth] for run in runs):
        depth += 1
    if depth == len(_MARKS):
        together = ((exact, words(group)) for exact, group in groupby(runs, lambda run: run.look.exact))
        return "".join(text if exact else _escaped(text) for exact, text in together)
    return "".join(_marked(set_, list(group), depth) for set_, group in _groups(runs, depth))


def _groups(runs: Sequence[Run], depth: int) -> Iterator[tuple[str | bool, Iterator[Run]]]:
    return groupby(runs, lambda run: run.look[depth])


def _marked(value: str | bool, runs: list[Run], depth: int) -> str:
    if not value:
        return _joined(runs, depth + 1)
    if depth == len(_MARKS) - 1:
        return _coded(runs)
    edges = _EDGES.match(_joined(runs, depth + 1))
    if edges is None or not edges[2]:
        return _joined(runs, depth + 1)
    if depth == 0:
        return f"{edges[1]}[{edges[2]}]({value}){edges[3]}"
    mark = _MARKS[depth]
    return "\n".join(f"{edges[1]}{mark}{line}{mark}{edges[3]}" for line in edges[2].split("\n") if line.strip())


def _coded(runs: list[Run]) -> str:
    text = "".join(run.text for run in runs).replace("\n", " ")
    if not text.strip():
        return text
    ticks = "`"
    while ticks in text:
        ticks += "`"
    pad = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{ticks}{pad}{text}{pad}{ticks}"


def _escaped(text: str) -> str:
    text = _ENTITY.sub("&amp;", text)
    text = _ESCAPED.sub(lambda found: found[0] if found[1] else f"\\{found[0]}", text)
    return _TAGLIKE.sub("&lt;", text)


def _unmistaken(line: str) -> str:
    """A line whose first words would make it a heading, a list, a quotation or a line across the page."""
    return _AT_START.sub(lambda at: f"\\{at[1]}" if at[1] else f"{at[2]}\\{at[3]}", line)
