"""What is usual on a network beside its limits: what a name there looks like, how many hashtags read well.

The facts are dated data (resources/limits/conventions.json); this is their shape.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal

from drafts.origins import Origin
from drafts.patterns import pattern

if TYPE_CHECKING:
    import regex

Form = Literal["name", "domain", "name-at-host", "none"]
Wrong = Literal["not-by-text", "no-domain", "host", "length", "characters"]


@dataclass(frozen=True)
class Names:
    """How one is named behind an @.

    form: "name"; "domain", as alma.example; "name-at-host", whose host may be missing; "none": text names nobody
    there. shape: of the name without its host, a regular expression; longest: of the same, in characters.
    """

    form: Form
    shape: str
    longest: int
    source: str
    as_of: str

    @property
    def origin(self) -> Origin:
        return Origin("network", self.source, self.as_of)

    @cached_property
    def _shape(self) -> "regex.Pattern[str]":
        return pattern(self.shape)

    def wrong(self, name: str) -> Wrong | None:
        """Why nobody can be called so there (`name` without its @); None: somebody may be."""
        if self.form == "none":
            return "not-by-text"
        local, at, host = name.partition("@")
        if self.form == "name-at-host":
            if at and not _HOST.fullmatch(host):
                return "host"
        elif at:
            return "characters"
        if self.form == "domain" and "." not in local:
            return "no-domain"
        if len(local) > self.longest and not at:  # how long a name may be elsewhere, its own server says
            return "length"
        return None if self._shape.fullmatch(local) else "characters"


_HOST = pattern(r"(?i)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?")


@dataclass(frozen=True)
class Hashtags:
    """most: how many in one post are still advised. ours: nobody but this program says so."""

    most: int
    ours: bool
    source: str
    as_of: str

    @property
    def origin(self) -> Origin:
        return Origin("ours" if self.ours else "network", self.source, self.as_of)


@dataclass(frozen=True)
class Conventions:
    """Of one network; None where nothing is known, or nothing is usual."""

    names: Names | None = None
    hashtags: Hashtags | None = None


UNKNOWN = Conventions()


def conventions_table(data: Mapping[str, Any]) -> dict[str, Conventions]:
    """Every network's from the whole file; raises ValueError for a missing or unknown field."""
    return {name: _conventions(name, each, data["as_of"]) for name, each in data["networks"].items()}


def _conventions(network: str, data: Mapping[str, Any], as_of: str) -> Conventions:
    made: dict[str, Any] = {}
    for part, shape in (("names", Names), ("hashtags", Hashtags)):
        told = data[part]
        known = {each.name for each in fields(shape)} - {"as_of"}
        if told is not None and set(told) - {"as_of"} != known:
            raise ValueError(f"{part} of {network!r}: missing or unknown {sorted(known ^ (set(told) - {'as_of'}))}")
        given: dict[str, Any] = {"as_of": as_of, **(told or {})}
        made[part] = shape(**given) if told is not None else None
    return Conventions(**made)
