"""Words locked after approval: the payload stays what it is, but it does not leave unasked (DESIGN 2, promise 6).

A draft that came from the entry is held for any locked word of it, also as the words stood when they were taken; any
other draft for four locked words in a row, as one everyday word would hold half the queue.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from brandassist.store import links
from brandassist.store.database import Transaction
from brandassist.store.deliveries import plan, read
from brandassist.store.deliveries.read import DeliveryRow
from brandassist.store.diary import entries, private
from brandassist.store.diary.entries import Entry
from brandassist.store.writing import payloads
from drafts import locking
from drafts.quoting import WORDS_OF_A_QUOTE, Span, quotes


def relocked(tx: Transaction, before: Entry, after: Entry) -> bool:
    """Hold what would leave with words that `after` locks and `before` did not; whether anything changed.

    A post that a person released is held again only for further words. Where only the locks changed, what is free
    of locked words now is let go.
    """
    if _hidden(before) == _hidden(after):
        return False
    private.keep_still(tx)
    changed = False
    for row in read.leaving(tx):
        words = _words(tx, row)
        if "locked_since_approval" in row.holds:
            if before.text == after.text and not _quoted(words, _of_diary(tx, row.draft_id)):
                plan.take_hold(tx, row.id, "locked_since_approval")
                changed = True
        elif _more(words, _of_entry(tx, before, row.draft_id), _of_entry(tx, after, row.draft_id)):
            plan.put_hold(tx, row.id, "locked_since_approval")
            changed = True
    return changed


def planned(tx: Transaction, delivery_id: str) -> None:
    """Hold a delivery that was given an approval from before the words were locked."""
    private.keep_still(tx)
    row = read.get(tx, delivery_id)
    if row.payload_id is not None and _quoted(_words(tx, row), _of_diary(tx, row.draft_id)):
        plan.put_hold(tx, delivery_id, "locked_since_approval")


def _hidden(entry: Entry) -> tuple[str, ...]:
    return private.of_entry(entry.title, entry.text, entry.locks, entry.locked)


def _words(tx: Transaction, row: DeliveryRow) -> list[str]:
    """All that is still to leave of a delivery, a text each."""
    if row.payload_id is None:
        return []
    try:
        payload = payloads.get(tx, row.payload_id)
    except (KeyError, TypeError):  # written over from outside: nobody can read it, so it does not leave anyway
        return []
    out = {part.ordinal for part in row.parts if part.state == "published"}
    parts = [part for ordinal, part in enumerate(payload.parts) if ordinal not in out]
    pictured = [picture.alt for part in parts for picture in part.pictures]
    around = [payload.title, payload.slug, payload.excerpt, *payload.tags]
    return [text for text in (*(part.text for part in parts), *pictured, *around) if text]


def _of_entry(tx: Transaction, entry: Entry, draft_id: str) -> list[str]:
    """The entry's passages a draft must not hold."""
    taken = [each for each in links.taken(tx, draft_id) if each.entry_id == entry.id]
    if taken:
        return [*_hidden(entry), *_as_taken(entry, taken)]
    return [each for each in _hidden(entry) if len(each.split()) >= WORDS_OF_A_QUOTE]


def _of_diary(tx: Transaction, draft_id: str) -> list[str]:
    """The diary's passages a draft must not hold, as approval asks, and those of its entries as they were taken."""
    passages = list(private.passages(tx))
    taken = links.taken(tx, draft_id)
    for entry_id in {each.entry_id for each in taken}:
        passages += _as_taken(entries.get(tx, entry_id), [each for each in taken if each.entry_id == entry_id])
    return passages


def _as_taken(entry: Entry, taken: Iterable[links.Taken]) -> Iterable[str]:
    """What of the words once taken is locked now: the locks are followed back to the text as it was."""
    for each in taken:
        if entry.locked:
            yield each.quote
            continue
        spans = locking.shift(entry.locks, entry.text, each.text)
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
