"""Links and names in a text: plain http is told at once, the rest once somebody asked where they lead."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache
from typing import Any, Literal

from drafts.checks.finding import Finding
from drafts.conventions import Names
from drafts.origins import Origin
from drafts.patterns import pattern
from drafts.quoting import Span
from drafts.tokens import mentions

Outcome = Literal["there", "gone", "no-host", "no-answer", "certificate", "broken", "nobody", "unclear"]
DEAD: tuple[Outcome, ...] = ("gone", "no-host", "no-answer", "certificate", "broken")
LONGEST = 2_000  # characters of an address that is looked at
ANSWERED = "What its server answered."  # where what was learnt comes from


@dataclass(frozen=True)
class Answer:
    """What came of asking, and when: "there" for a link that answers or a name that exists, "unclear" for what does
    not let programs look."""

    outcome: Outcome
    at: datetime


@dataclass(frozen=True)
class Answers:
    """All that was learnt, links by their address, names as they stand behind the @."""

    links: Mapping[str, Answer] = field(default_factory=dict[str, Answer])
    names: Mapping[str, Answer] = field(default_factory=dict[str, Answer])


NOTHING_ASKED = Answers()
Found = tuple[str, Span]
_ADDRESS = pattern(r"""(?i)(?<![\w@])https?://[^\s<>"“”«»`\\|{}]+""")
_BEHIND = ".,;:!?'’…*_~]"


def links_in(text: str) -> Iterator[Found]:
    """Every address with its protocol, and where it stands."""
    return _everywhere(text, _links_of)


def names_in(text: str) -> Iterator[Found]:
    """Every name behind an @, without that sign, and where it stands with it."""
    return _everywhere(text, _names_of)


def address_findings(source: str, answers: Answers, names: Names | None = None) -> Iterator[Finding]:
    """Warnings about what `source` links to and names; each address and each name once, at its first place.

    names: what those of the network look like, where that is known.
    """
    told: set[str] = set()
    for address, span in links_in(source):
        if address in told:
            continue
        told.add(address)
        said = answers.links.get(address)
        if address[:5].lower() == "http:":
            yield Finding("link-http", "warning", span, {"text": address}, f"https{address[4:]}")
        elif said is not None and said.outcome in DEAD:
            data = {"text": address, "why": said.outcome, **_when(said)}
            yield Finding("link-dead", "warning", span, data, dated=_asked(said))
    for name, span in names_in(source):
        if f"@{name}" not in told:
            yield from _named(name, span, answers.names.get(name.lower()), names)
        told.add(f"@{name}")


def _named(name: str, span: Span, said: Answer | None, names: Names | None) -> Iterator[Finding]:
    """Where nobody can be called so, or nobody is."""
    data, wrong = {"text": f"@{name}"}, names.wrong(name) if names is not None else None
    if names is not None and wrong is not None:
        about = {**data, "why": wrong, "limit": names.longest}
        yield Finding("mention-impossible", "warning", span, about, dated=names.origin)
    elif said is not None and said.outcome == "nobody":
        yield Finding("mention-unknown", "warning", span, {**data, **_when(said)}, dated=_asked(said))


def _when(said: Answer) -> dict[str, Any]:
    return {"asked": said.at.isoformat()}


def _asked(said: Answer) -> Origin:
    return Origin("asked", ANSWERED, said.at.date().isoformat())


def _everywhere(text: str, of: Callable[[str], tuple[Found, ...]]) -> Iterator[Found]:
    begin = 0
    for paragraph in text.split("\n\n"):
        yield from ((each, (start + begin, end + begin)) for each, (start, end) in of(paragraph))
        begin += len(paragraph) + 2


@lru_cache(maxsize=4096)  # while one writes, all paragraphs but one stay as they are
def _links_of(paragraph: str) -> tuple[Found, ...]:
    if "://" not in paragraph:
        return ()
    found = ((match.start(), _without_what_follows(match[0])) for match in _ADDRESS.finditer(paragraph))
    return tuple((each, (start, start + len(each))) for start, each in found if 10 <= len(each) <= LONGEST)


@lru_cache(maxsize=4096)
def _names_of(paragraph: str) -> tuple[Found, ...]:
    return tuple((paragraph[each.start + 1 : each.end], (each.start, each.end)) for each in mentions(paragraph))


def _without_what_follows(address: str) -> str:
    """Up to the bracket that closes what was opened before it, and without a full stop at its end."""
    depth = 0
    for at, sign in enumerate(address):
        depth += (sign == "(") - (sign == ")")
        if depth < 0:
            address = address[:at]
            break
    return address.rstrip(_BEHIND)
