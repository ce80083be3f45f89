"""What a network charges for sending. The numbers are dated data (resources/limits); this is their shape."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, cast

from drafts.tokens import PLACEHOLDER, links


@dataclass(frozen=True)
class Prices:
    """One network's prices, each for one: a post, one with a link in it, an answer to somebody, a picture's
    description, a post read, and an own post or mention read.

    source, as_of: where the numbers come from, in words, and when that was read.
    """

    network: str
    currency: str
    post: Decimal
    post_with_link: Decimal
    reply: Decimal
    description: Decimal
    read: Decimal
    read_own: Decimal
    source: str
    as_of: str


_WORDS = ("network", "currency", "source", "as_of")


def prices_from(data: Mapping[str, Any]) -> Prices:
    """Builds the prices of one network; raises ValueError where the data lack one or hold an unknown one."""
    if wrong := set(Prices.__dataclass_fields__) ^ set(data):
        raise ValueError(f"prices of {data.get('network')!r}: missing or unknown {sorted(wrong)}")
    read: dict[str, Any] = {name: value if name in _WORDS else Decimal(value) for name, value in data.items()}
    return Prices(**read)


def prices_table(data: Mapping[str, Any]) -> dict[str, Prices]:
    """Builds every network's prices from the whole file `{"as_of": …, "networks": {name: prices}}`."""
    networks = cast(Mapping[str, Mapping[str, Any]], data["networks"])
    return {name: prices_from({"network": name, "as_of": data["as_of"], **rules}) for name, rules in networks.items()}


def cost(text: str, prices: Prices, *, descriptions: int = 0, reply: bool = False) -> Decimal:
    """What sending one part costs. With a link it costs as much as any post with one, also as a reply: that no
    document says otherwise is no promise. `{link}` is a link; `reply`: to somebody else, not within a thread."""
    linked = PLACEHOLDER in text or "://" in text or bool(links(text))  # rather too much said than too little
    sent = prices.post_with_link if linked else prices.reply if reply else prices.post
    return sent + descriptions * prices.description
