"""What changed between two texts, by word: added is underlined on the selection's ground, gone is struck."""

from __future__ import annotations

from difflib import SequenceMatcher
from html import escape

import regex

from drafts.merging import Passage
from ui.theme import colour

_PIECE = regex.compile(r"\s+|\w+|[^\w\s]")
MOST = 6_000  # pieces compared word by word; longer texts are compared by line
AROUND = 240  # characters of what stayed the same, kept on each side of a change


def compare(old: str, new: str) -> list[tuple[str, str]]:
    """The pieces in order, each with "same", "gone" or "added"; long stretches of the same are shortened."""
    one, two = _PIECE.findall(old), _PIECE.findall(new)
    if len(one) + len(two) > MOST:
        one, two = old.splitlines(keepends=True), new.splitlines(keepends=True)
    found: list[tuple[str, str]] = []
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


def as_html(pieces: list[tuple[str, str]]) -> str:
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
