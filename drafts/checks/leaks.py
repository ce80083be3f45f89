"""What a person would not give away unaware: exact places, numbers that open a booking, names that stay inside."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from drafts.checks.coordinates import coordinates
from drafts.checks.finding import Finding, Rule
from drafts.checks.order_numbers import order_numbers
from drafts.checks.pictures import PictureFacts
from drafts.origins import Origin
from drafts.quoting import Span, quotes
from drafts.wording.shapes import alike

_LOOKED_INTO = 200_000  # characters
KEPT_INSIDE = "A name a person keeps inside."  # where it comes from


@dataclass(frozen=True)
class InternalName:
    """A word, name or figure that a person keeps inside since a day (ISO date)."""

    said: str
    added: str

    @property
    def origin(self) -> Origin:
        """Whose it is."""
        return Origin("person", KEPT_INSIDE, self.added)


def leak_findings(
    source: str,
    pictures: Sequence[PictureFacts],
    internal: tuple[InternalName, ...],
    allowed: frozenset[str],
    around: Mapping[str, str] | None = None,
) -> Iterator[Finding]:
    """Warnings about a text, the descriptions of its pictures, and what stands `around` it, by the field's name.

    allowed: what a person lets pass, as `alike`.
    """
    for rule, (start, end), name in _everywhere(source, internal):
        yield from _told(rule, source[start:end], name, allowed, (start, end))
    elsewhere = [({"picture": each.name}, each.alt) for each in pictures]
    elsewhere += [({"field": name}, value) for name, value in (around or {}).items()]
    for where, text in elsewhere:
        for rule, (start, end), name in _everywhere(text, internal):
            yield from _told(rule, text[start:end], name, allowed, None, where)


_Leak = tuple[Rule, Span, InternalName | None]  # the name, where it is one


def _told(
    rule: Rule,
    text: str,
    name: InternalName | None,
    allowed: frozenset[str],
    span: Span | None,
    where: Mapping[str, str] | None = None,
) -> Iterator[Finding]:
    if " ".join(alike(text).split()) in allowed:
        return
    data = {"text": text, **({"name": name.said} if name else {}), **(where or {})}
    yield Finding(rule, "warning", span, data, dated=name.origin if name else None)


def _everywhere(text: str, internal: tuple[InternalName, ...]) -> Iterator[_Leak]:
    begin = 0
    for paragraph in text.split("\n\n") if len(text) <= _LOOKED_INTO else ():
        for rule, (start, end), name in _in_paragraph(paragraph, internal):
            yield rule, (start + begin, end + begin), name
        begin += len(paragraph) + 2


@lru_cache(maxsize=4096)  # while one writes, all paragraphs but one stay as they are
def _in_paragraph(paragraph: str, internal: tuple[InternalName, ...]) -> tuple[_Leak, ...]:
    looked: tuple[tuple[Rule, Callable[[str], tuple[Span, ...]]], ...] = (
        ("coordinates", coordinates),
        ("booking-number", order_numbers),
    )
    found: list[_Leak] = [(rule, span, None) for rule, look in looked for span in look(paragraph)]
    if internal and _named(paragraph, [each.said for each in internal]):
        found.extend(("internal-name", span, each) for each in internal for span in _named(paragraph, [each.said]))
    return tuple(found)


def _named(text: str, names: Sequence[str]) -> list[Span]:
    """Where names stand, whatever the typography, also written as one word (#ProjectFalcon)."""
    joined = ["".join(each.split()) for each in names if " " in each]
    return [span for span in quotes(text, [*names, *joined]) if not _of_a_longer_figure(text, span)]


def _of_a_longer_figure(text: str, span: Span) -> bool:
    """Whether "12" is only a piece of "12,5" or "3.12"."""
    start, end = span
    before = text[start].isdigit() and text[start - 1 : start] in (".", ",") and text[start - 2 : start - 1].isdigit()
    after = text[end - 1].isdigit() and text[end : end + 1] in (".", ",") and text[end + 1 : end + 2].isdigit()
    return before or after
