"""What changed between two texts, by word: added is underlined on the selection's ground, gone is struck."""

from __future__ import annotations

from difflib import SequenceMatcher
from html import escape

import regex

from drafts.merging.authorship import Passage
from ui.theme import colour

_PIECE = regex.compile(r"\s+|\w+|[^\w\s]")
MOST = 6_000  # pieces compared word by word; longer texts are compared by line
AROUND = 240  # characters of what stayed the same, kept on each side of a change


Pieces = list[tuple[str, str]]
SHOWN, NEAR, LONG = 3, 24, 90  # changes of an excerpt, what is left around each, and how much of one is shown


def excerpts(old: str, new: str) -> tuple[Pieces, int]:
    """The first changes with a few words around them, and how many more there are."""
    pieces = compare(old, new)
    found: Pieces = []
    changes = 0
    for at, (kind, text) in enumerate(pieces):
        changes += kind != "same" and (at == 0 or pieces[at - 1][0] == "same")
        if changes > SHOWN or (kind == "same" and changes == SHOWN):
            continue
        found.append((kind, _near(text, first=at == 0) if kind == "same" else _cut(text)))
    return found, max(0, changes - SHOWN)


def _near(text: str, *, first: bool) -> str:
    """What stands around a change, cut between words."""
    if len(text) <= (NEAR if first else 2 * NEAR):
        return text
    before, after = text[:NEAR].rpartition(" ")[0], text[-NEAR:].partition(" ")[2]
    return f"… {after}" if first else f"{before} … {after}"


def _cut(text: str) -> str:
    return text if len(text) <= LONG else f"{text[:LONG]}…"


def compare(old: str, new: str) -> Pieces:
    """The pieces in order, each with "same", "gone" or "added"; long stretches of the same are shortened."""
    one, two = _PIECE.findall(old), _PIECE.findall(new)
    if len(one) + len(two) > MOST:
        one, two = old.splitlines(keepends=True), new.splitlines(keepends=True)
    found: Pieces = []
    for tag, a, b, c, d in SequenceMatcher(None, one, two, autojunk=len(one) > MOST).get_opcodes():
        if tag == "equal":
            found.append(("same", _short("".join(one[a:b]))))
            continue
        if a < b:
            found.append(("gone", "".join(one[a:b])))
        if c < d:
            found.append(("added", "".join(two[c:d])))
    return found


def _short(text: str) -> str:
    return text if len(text) <= 3 * AROUND else f"{text[:AROUND]} … {text[-AROUND:]}"


def as_html(pieces: Pieces) -> str:
    """For a text view, in the colours of the theme in force."""
    styles = {
        "same": "",
        "gone": f"text-decoration: line-through; color: {colour('ink3').name()}",
        "added": f"text-decoration: underline; background-color: {colour('sel').name()}",
    }
    spans = (f'<span style="{styles[kind]}">{escape(text)}</span>' for kind, text in pieces)
    return f'<div style="white-space: pre-wrap">{"".join(spans)}</div>'


def writers_as_html(passages: list[Passage], unknown: str) -> str:
    """Each passage after the name of its writer; every second writer on the selection's ground."""
    order = {who: number for number, who in enumerate(dict.fromkeys(each.who for each in passages))}
    made: list[str] = []
    for each in passages:
        ground = f"background-color: {colour('sel').name()}" if order[each.who] % 2 else ""
        name = f'<span style="color: {colour("ink3").name()}; font-size: small">{escape(each.who or unknown)}: </span>'
        made.append(f'{name}<span style="{ground}">{escape(each.text)}</span>')
    return f'<div style="white-space: pre-wrap">{"".join(made)}</div>'
