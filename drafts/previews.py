"""How a post will look to those who read it: where it folds, what in it is a link or a name, the card of a link."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any, Literal, NamedTuple

from drafts.origins import Origin
from drafts.patterns import pattern
from drafts.tokens import Token, whole

_WORD_END = pattern(r"(?<=\S)(?=\s)")
_ADDRESS = pattern(r"(?i)https?://(?:www\.)?(?P<host>[^\s/?#<>()]+)(?:[/?#](?:[^\s<>()]*[^\s<>().,;:!?\"'”’»])?)?")


@dataclass(frozen=True)
class Look:
    """How a network shows a post. cut: characters before the rest is folded away, lines: lines; None: it does not
    fold. card: whether it makes a card of the first link. official: the network itself says where it folds, else
    others saw it. source, as_of: where that comes from, and when it was read.
    """

    cut: int | None = None
    lines: int | None = None
    card: bool = False
    pictures: Literal["grid", "carousel"] = "grid"
    official: bool = True
    source: str = ""
    as_of: str = ""

    @property
    def origin(self) -> Origin:
        """Who says where it folds."""
        return Origin("network" if self.official else "others", self.source, self.as_of)


WHOLE = Look()


class Card(NamedTuple):
    """The card of a link: nothing is fetched, so the title is the author's own words for it, where there are any."""

    title: str
    host: str


@dataclass(frozen=True)
class Shown:
    """One part as it is shown: `fold` is where the rest is folded away, `marked` its links, names and hashtags."""

    fold: int | None
    marked: tuple[Token, ...]
    card: Card | None


def looks_table(data: Mapping[str, Any]) -> dict[str, Look]:
    """Builds every network's look from the whole file; raises ValueError for an unknown field."""
    known = {each.name for each in fields(Look)} - {"as_of"}
    for name, rules in data["networks"].items():
        if set(rules) != known:
            raise ValueError(f"look of {name!r}: missing or unknown {sorted(known ^ set(rules))}")
    return {name: Look(**rules, as_of=data["as_of"]) for name, rules in data["networks"].items()}


def as_shown(part: str, look: Look, *, source: str = "", pictures: bool = False) -> Shown:
    """How one part looks. source: the Markdown it came from; pictures: some are attached, and leave no card."""
    card = card_of(part, source) if look.card and not pictures else None
    return Shown(fold_of(part, look), whole(part), card)


def fold_of(part: str, look: Look) -> int | None:
    """The offset from which the rest is folded away: after a whole word, None where all of it shows."""
    ends: list[int] = []
    if look.cut is not None and len(part) > look.cut:
        words = [found.start() for found in _WORD_END.finditer(part, 0, look.cut + 1)]
        ends.append(words[-1] if words and words[-1] > look.cut // 2 else look.cut)
    if look.lines is not None:
        at = -1
        for _ in range(look.lines):
            at = part.find("\n", at + 1)
            if at < 0:
                break
        else:
            ends.append(at)
    return min(ends, default=None)


def card_of(part: str, source: str) -> Card | None:
    """The card of the first link that names its protocol."""
    found = _ADDRESS.search(part)
    if found is None:
        return None
    address, host = found[0], found["host"]
    return Card(_label(source, address) or address.split("://", 1)[-1], host.casefold())


def _label(source: str, address: str) -> str:
    """What the author's Markdown calls an address."""
    at = source.find(f"]({address}")
    begin = source.rfind("[", 0, at) if at > 0 else -1
    return " ".join(source[begin + 1 : at].split()) if begin >= 0 else ""
