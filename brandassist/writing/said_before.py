"""Other posts of late, for the check whether a text says nearly the same again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from brandassist import clock, walltime
from brandassist.store import brought_in, settings
from brandassist.store.accounts import Account
from brandassist.store.brought_in import Earlier
from brandassist.store.database import Transaction
from brandassist.store.writing import said
from brandassist.store.writing.said import SaidPost
from drafts.checks.said_before import LOOKED_BACK, Said

_TITLE = 80  # characters of a post without a title that name it


@dataclass(frozen=True)
class Other:
    """Another post: out since a while, or planned. `at` is its time (UTC), `id` its delivery."""

    id: str  # "": it was out before this program knew of it, and so is account_id
    at: datetime
    network: str
    account_id: str
    draft_id: str | None
    said: Said


class SaidBefore:
    """The posts of the last 90 days and those planned; read anew only when some of them changed."""

    def __init__(self) -> None:
        self._known: tuple[tuple[int, str], tuple[Other, ...]] | None = None

    def on(self, tx: Transaction, account: Account, draft_id: str) -> tuple[Said, ...]:
        """Those of an account, and those brought in from its network; none of this draft."""
        return tuple(
            each.said
            for each in self.of_late(tx)
            if each.network == account.network and each.account_id in (account.id, "") and each.draft_id != draft_id
        )

    def on_network(self, tx: Transaction, network: str) -> tuple[Said, ...]:
        """Those on any account of a network."""
        return tuple(each.said for each in self.of_late(tx) if each.network == network)

    def of_late(self, tx: Transaction) -> tuple[Other, ...]:
        """All of them that were approved."""
        counter, since = said.counter(tx), clock.now() - LOOKED_BACK
        if self._known is None or self._known[0] != counter:
            zone = settings.get(tx, "zone")
            posts = [said_here(each) for each in said.since(tx, since)]
            there = [said_elsewhere(each, zone) for each in brought_in.since(tx, since)]
            before = {each.said.text: each.said for each in self._known[1]} if self._known is not None else {}
            self._known = counter, tuple(_as_read_before(each, before) for each in (*posts, *there))
        return tuple(each for each in self._known[1] if each.at >= since)


def _as_read_before(other: Other, before: Mapping[str, Said]) -> Other:
    """With the words that were split already, where nothing of it changed: that takes longest among ten thousand."""
    known = before.get(other.said.text)
    return replace(other, said=known) if known == other.said else other


def said_here(post: SaidPost) -> Other:
    """A post of this program."""
    title = post.title or " ".join(post.text.split())[:_TITLE]
    about = {"other": post.delivery_id, "draft": post.draft_id, "title": title, "wall": post.wall}
    return Other(post.delivery_id, post.at, post.network, post.account_id, post.draft_id, Said(post.text, about))


def said_elsewhere(post: Earlier, zone: str) -> Other:
    """A post that was out before this program knew of it; its time as the clock shows it in that zone."""
    wall = post.at.astimezone(walltime.zone_named(zone)).replace(tzinfo=None)
    title = " ".join(post.text.split())[:_TITLE]
    about = {"url": post.url, "draft": post.draft_id, "title": title, "wall": wall.isoformat()}
    return Other("", post.at, post.network, "", post.draft_id, Said(post.text, about))
