"""The same answer to many: who got nearly the same words of late. It only tells; whoever answers decides."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from brandassist import clock
from brandassist.store.database import Transaction
from brandassist.store.inbox import messages
from brandassist.store.inbox.obligations import MessageRow
from brandassist.store.people import people
from brandassist.store.writing import said
from brandassist.store.writing.said import SaidReply
from drafts.similarity import NEARLY_THE_SAME, likeness, runs, words

LOOKED_BACK = timedelta(days=30)
FEWEST = 5  # words; shorter thanks are alike by nature


@dataclass(frozen=True)
class SameAgain:
    """The latest answer to somebody else that said nearly the same; `others`: how many more people got such a one."""

    message_id: str
    name: str
    at: datetime
    text: str
    others: int


@dataclass(frozen=True)
class Answers:
    """Our answers of late to everybody but one person, the latest first; `to`: whom each went to."""

    said: tuple[SaidReply, ...]
    to: tuple[str, ...]


def to_others(tx: Transaction, message_id: str) -> Answers:
    """Those to anybody but who wrote this message, on whatever network; raises Problem `not_found`."""
    row, leads = messages.get(tx, message_id), people.leads(tx)
    same = _names(tx, row)
    found = [each for each in said.replies_since(tx, clock.now() - LOOKED_BACK) if each.who not in same]
    return Answers(tuple(found), tuple(people.root(leads, each.who) for each in found))


def same_again(text: str, answers: Answers) -> SameAgain | None:
    """What of these is nearly the same as this text; no database."""
    mine = words(text)
    if len(mine) < FEWEST:
        return None
    own = runs(mine)
    alike = [at for at, each in enumerate(answers.said) if likeness(own, runs(words(each.text))) >= NEARLY_THE_SAME]
    if not alike:
        return None
    latest = answers.said[alike[0]]
    others = {answers.to[at] for at in alike} - {answers.to[alike[0]]}
    return SameAgain(latest.message_id, latest.name, latest.at, latest.text, len(others))


def _names(tx: Transaction, row: MessageRow) -> frozenset[str]:
    """All by which who wrote it may be known: a person joined from several networks is one."""
    if row.profile_id is None:
        return frozenset((said.named(row.network, row.handle, row.id),))
    return frozenset(people.kin(tx, row.profile_id).every)
