"""A reply names whom it answers, where the network tells nobody without it; the name is put before what was written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from brandassist.networks import network, people
from brandassist.networks.abilities import Mentions
from drafts.checks.finding import Finding

if TYPE_CHECKING:
    from brandassist.writing.rendering import Source


def addressed(source: Source) -> tuple[str, str | None]:
    """The texts with the handle of the person answered, where the network tells nobody without it."""
    adapter = network(source.network) if source.answers is not None else None
    if source.answers is None or not (source.answers.by_name or isinstance(adapter, Mentions)):
        return source.text, source.own
    written = _written(source)
    if not written.strip():  # a handle alone would make an empty reply look like one
        return source.text, source.own
    names = adapter.reply_text if isinstance(adapter, Mentions) else people.addressed
    named = names(source.answers.handle, written)
    return (named, None) if source.own is None else (source.text, named)


def in_their_words(findings: Iterable[Finding], source: Source) -> Iterator[Finding]:
    """With spans as they lie in what a person wrote; what is found in the name alone has no place there."""
    text, own = addressed(source)
    before = len(text if own is None else own) - len(_written(source))
    for each in findings:
        if each.span is not None and before:
            start, end = max(0, each.span[0] - before), each.span[1] - before
            each = replace(each, span=(start, end) if end > 0 else None)
        yield each


def _written(source: Source) -> str:
    return source.text if source.own is None else source.own
