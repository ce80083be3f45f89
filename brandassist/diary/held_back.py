"""Words locked after approval: the payload stays what it is, but it does not leave unasked (DESIGN 2, promise 6).

A draft that came from the entry is held for any locked word of it, also as the words stood when they were taken; any
other draft for four locked words in a row, as one everyday word would hold half the queue.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from brandassist.store import links
from brandassist.store.database import Database, Told, Transaction
from brandassist.store.deliveries import plan, read
from brandassist.store.deliveries.read import DeliveryRow
from brandassist.store.diary import entries, private
from brandassist.store.diary.entries import Entry
from brandassist.store.writing import payloads
from brandassist.store.writing.payloads import Payload
from drafts import locking
from drafts.quoting import WORDS_OF_A_QUOTE, Span, quotes


class Stand(NamedTuple):
    """An entry as far as its locks go."""

    id: str
    title: str
    text: str
    locks: Sequence[Sequence[int]]
    locked: bool

    @property
    def hidden(self) -> tuple[str, ...]:
        return private.of_entry(self.title, self.text, self.locks, self.locked)


def relock(db: Database, tx: Transaction, before: Entry, after: Entry) -> bool:
    """Hold what would leave with words that `after` locks and `before` did not; whether anything changed at once."""
    was, now = _stand(before), _stand(after)
    if was.hidden == now.hidden:
        return False
    return db.afterwards(tx, relocked, {"before": was, "after": now}, _joined)


def relocked(tx: Transaction, before: Sequence[Any], after: Sequence[Any]) -> bool:
    """What `relock` has done, where the queue is; both are a `Stand`.

    A post that a person released is held again only for further words. Where only the locks changed, what is free
    of locked words now is let go.
    """
    return _relocked(tx, Stand(*before), Stand(*after))


def _joined(earlier: Told, later: Told) -> Told | None:
    """One for both while somebody types in one entry: where no word that was locked in between came free again."""
    first, between, again, last = (
        Stand(*each) for each in (earlier["before"], earlier["after"], later["before"], later["after"])
    )
    if _plain(between) != _plain(again) or first.text == between.text:  # its locks alone changed: that may let posts go
        return None
    if any(all(words not in each for each in last.hidden) for words in between.hidden):
        return None
    return {"before": first, "after": last}


def _plain(stand: Stand) -> object:
    return stand._replace(locks=[list(each) for each in stand.locks])


def _stand(entry: Entry) -> Stand:
    return Stand(entry.id, entry.title, entry.text, entry.locks, entry.locked)


def _relocked(tx: Transaction, before: Stand, after: Stand) -> bool:
    private.keep_still(tx)
    held, free = _concerned(tx, before, after)
    for delivery_id in held:
        plan.put_hold(tx, delivery_id, "locked_since_approval")
    for delivery_id in free:
        plan.take_hold(tx, delivery_id, "locked_since_approval")
    return bool(held or free)


def _concerned(tx: Transaction, before: Stand, after: Stand) -> tuple[list[str], list[str]]:
    """The deliveries that are to be held, and those to be let go."""
    held, free = list[str](), list[str]()
    for row in read.leaving(tx):
        words = _words(tx, row)
        if "locked_since_approval" in row.holds:
            if before.text == after.text and not _quoted(words, _of_diary(tx, row.draft_id)):
                free.append(row.id)
        elif _more(words, _of_entry(tx, before, row.draft_id), _of_entry(tx, after, row.draft_id)):
            held.append(row.id)
    return held, free


def not_yet(db: Database, tx: Transaction, entry_id: str) -> int:
    """How many posts have words locked here of this entry and are held by nobody, as the server is away."""
    if not db.away:
        return 0
    told = [(Stand(*each["before"]), Stand(*each["after"])) for each in db.owes(tx, relocked)]
    found = [_concerned(tx, before, after)[0] for before, after in told if after.id == entry_id]
    return len({delivery_id for held in found for delivery_id in held})


def planned(tx: Transaction, delivery_id: str) -> None:
    """Hold a delivery that was given an approval from before the words were locked."""
    private.keep_still(tx)
    row = read.get(tx, delivery_id)
    if row.payload_id is not None and _quoted(_words(tx, row), _of_diary(tx, row.draft_id)):
        plan.put_hold(tx, delivery_id, "locked_since_approval")


def _words(tx: Transaction, row: DeliveryRow) -> list[str]:
    """All that is still to leave of a delivery, a text each."""
    if row.payload_id is None:
        return []
    try:
        payload = _approved(tx, row.payload_id)
    except (KeyError, TypeError):  # written over from outside: nobody can read it, so it does not leave anyway
        return []
    out = {part.ordinal for part in row.parts if part.state == "published"}
    parts = [part for ordinal, part in enumerate(payload.parts) if ordinal not in out]
    pictured = [picture.alt for part in parts for picture in part.pictures]
    around = [payload.title, payload.slug, payload.excerpt, *payload.tags]
    return [text for text in (*(part.text for part in parts), *pictured, *around) if text]


def _approved(tx: Transaction, payload_id: str) -> Payload:
    # What was approved never changes, and the copy here is nearer than the server.
    kept = (payloads.some(at, [payload_id]).get(payload_id) for at in reversed(private.everywhere(tx)))
    return next(filter(None, kept), None) or payloads.get(tx, payload_id)


def _of_entry(tx: Transaction, entry: Stand, draft_id: str) -> list[str]:
    """The entry's passages a draft must not hold."""
    taken = [each for at in private.everywhere(tx) for each in links.taken(at, draft_id) if each.entry_id == entry.id]
    if taken:
        return [*entry.hidden, *_as_taken(entry, taken)]
    return [each for each in entry.hidden if len(each.split()) >= WORDS_OF_A_QUOTE]


def _of_diary(tx: Transaction, draft_id: str) -> list[str]:
    """The diary's passages a draft must not hold, as approval asks, and those of its entries as they were taken."""
    passages = list(private.passages(tx))
    for at in private.everywhere(tx):
        taken = links.taken(at, draft_id)
        for entry_id in {each.entry_id for each in taken}:
            stand = _stand(entries.get(at, entry_id))
            passages += _as_taken(stand, [each for each in taken if each.entry_id == entry_id])
    return passages


def _as_taken(entry: Stand, taken: Iterable[links.Taken]) -> Iterable[str]:
    """What of the words once taken is locked now: the locks are followed back to the text as it was."""
    for each in taken:
        if entry.locked:
            yield each.quote
            continue
        spans = locking.shift([(first, last) for first, last in entry.locks], entry.text, each.text)
        yield from (each.text[max(first, each.starts) : min(last, each.ends)] for first, last in spans)


def _quoted(texts: Sequence[str], passages: Sequence[str]) -> list[tuple[Span, ...]]:
    """The stretches of each text that quote a passage; empty when there is none at all."""
    found = [quotes(text, passages) for text in texts]
    return found if any(found) else []


def _more(texts: Sequence[str], earlier: Sequence[str], later: Sequence[str]) -> bool:
    """Whether the later passages take in words of the texts that the earlier ones did not."""
    now = _quoted(texts, later)
    then = (_quoted(texts, earlier) or [()] * len(texts)) if now else []
    pairs = zip(now, then, strict=True)
    return any(not any(a <= start and end <= b for a, b in old) for new, old in pairs for start, end in new)
