"""Where a rule comes from: whose it is, which document says so, and of which day that is."""

from dataclasses import dataclass
from typing import Literal

Whose = Literal["network", "ours", "voice", "stale", "dictionary", "person", "asked", "others"]


@dataclass(frozen=True)
class Origin:
    """whose: a network's limits, this program's own choice, a word list, a dictionary, a person's own word, what a
    server answered, or what others saw of a network that says nothing of it. source: in words. as_of: ISO date or month
    on which it was read, made or asked."""

    whose: Whose
    source: str
    as_of: str
