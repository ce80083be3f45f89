"""After an absence: what was missed and what its words meant, what happened meanwhile; and how it is noticed.

A computer that has the program at work says so each minute. A longer silence than the grace was an absence (it was off,
asleep, or the program was closed): if posts of this computer were missed in it, the queue pauses itself, so that
nothing more leaves before a person has looked (TOKENS 7.9, 2026-11). What is still inside its grace goes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from brandassist import assets, clock
from brandassist.errors import Problem
from brandassist.store import history
from brandassist.store.database import Database, Transaction
from brandassist.store.deliveries import settle, stop
from brandassist.store.deliveries.read import DeliveryRow
from brandassist.store.history import Actor, Happening
from brandassist.store.publishing import absences
from brandassist.store.publishing.absences import Said
from brandassist.store.writing import allowed_words, stale_words
from brandassist.walltime import zone_named
from drafts.language import detect
from drafts.wording.meant import Meant, meant
from drafts.wording.shapes import addresses_hidden
from drafts.wording.stale import Moment, OwnWord, stale_places

if TYPE_CHECKING:
    from brandassist.writing.approval import Approvals

EVERY = timedelta(minutes=1)
LEAST = 3 * EVERY  # a shorter silence is a busy minute


@dataclass(frozen=True)
class StaleWord:
    """A word that no longer holds, where it stands in the text, and what it meant at the planned time."""

    start: int
    end: int
    text: str
    meant: Meant


@dataclass(frozen=True)
class Words:
    """What a missed post says. `text`: all its parts; `stale` in the order of the text.

    `changed`: it was written anew after its approval, and this is what it reads by now.
    """

    text: str
    title: str  # of an article
    stale: tuple[StaleWord, ...]
    kind: str = "post"  # its draft's
    changed: bool = False


@dataclass(frozen=True)
class Away:
    """This computer did nothing from then to then."""

    since: datetime
    until: datetime


@dataclass(frozen=True)
class Story:
    """What happened since the longest missed post's time, and how the queue stands."""

    away: tuple[Away, ...]
    paused: bool
    paused_at: datetime | None
    paused_itself: bool
    frozen: bool
    by_servers: tuple[DeliveryRow, ...]
    going: tuple[DeliveryRow, ...]  # a little late: it goes by itself
    by_hand: tuple[DeliveryRow, ...]
    next_up: DeliveryRow | None


class Absences:
    """Notices absences of this computer and tells what they left."""

    def __init__(
        self, db: Database, me: Actor, grace: Callable[[], timedelta], approvals: Approvals | None = None
    ) -> None:
        self._db = db
        self._approvals = approvals
        self._device = me.device_id
        self._program = Actor(None, me.device_id)
        self._grace = grace

    # -- noticing -----------------------------------------------------------------------------------------------

    def beat(self) -> None:
        """This computer is at work: called each minute, and first before anything is sent."""
        now, longest = clock.now(), max(self._grace(), LEAST)
        with self._db.acting.write(synced=False) as tx:
            before = absences.seen_at(tx, self._device)
            if before is None or now - before <= longest:
                absences.saw(tx, self._device, now)
                return
        self._back(longest)

    def _back(self, longest: timedelta) -> None:
        """In one transaction: a second process that wakes in the same moment finds it done."""
        now, grace = clock.now(), self._grace()
        with self._db.acting.write("queue", "drafts", "settings") as tx:
            before = absences.seen_at(tx, self._device)
            absences.saw(tx, self._device, now)
            if before is None or now - before <= longest:
                return
            span = {"since": before.isoformat(), "until": now.isoformat()}
            history.record(tx, self._program, "away", "device", self._device, **span)
            settle.miss(tx, now, grace)
            standing = stop.standing(tx)
            missed = absences.missed_here(tx, self._device, before - grace)
            if missed and not standing.paused and standing.frozen_since is None:
                stop.pause(tx, True, itself=True)
                absences.let_go_on(tx, now, grace)
                history.record(tx, self._program, "paused itself", "queue", "queue", missed=missed)

    # -- reading ------------------------------------------------------------------------------------------------

    def missed(self) -> list[DeliveryRow]:
        """What was missed, the longest ago first."""
        with self._db.read() as tx:
            return absences.missed(tx)

    def kinds(self, rows: Sequence[DeliveryRow]) -> dict[str, str]:
        """Of which kind each draft of these (some hundreds at most) is."""
        with self._db.read() as tx:
            return absences.kinds(tx, {row.draft_id for row in rows})

    def words(self, rows: Sequence[DeliveryRow]) -> dict[str, Words]:
        """By delivery what each says, and which words of it no longer hold now."""
        with self._db.read() as tx:
            texts = {row.id: self._as_it_reads(tx, row, said) for row, said in _with(rows, absences.said(tx, rows))}
            own, allowed = stale_words.own(tx), allowed_words.words(tx)
        now = clock.now()
        return {row.id: _words(row, texts[row.id], now, own, allowed) for row in rows}

    def _as_it_reads(self, tx: Transaction, row: DeliveryRow, said: Said) -> Said:
        if said.changed and self._approvals is not None:
            with suppress(Problem):  # what cannot be rendered is told where it is written
                return absences.of_payload(self._approvals.rendered_in(tx, row.target_id), said.kind, changed=True)
        return said

    def story(self, missed: Iterable[DeliveryRow]) -> Story:
        """What happened from the time of the first of these on."""
        now, grace = clock.now(), self._grace()
        since = min((row.due_at for row in missed), default=now)
        with self._db.read() as tx:
            standing = stop.standing(tx)
            paused = _last_pause(history.of(tx, "queue")) if standing.paused else None
            away = tuple(each for each in _absences(tx, self._device) if each.until > since)
            return Story(
                away=away,
                paused=standing.paused,
                paused_at=paused.at if paused else None,
                paused_itself=paused is not None and paused.verb == "paused itself",
                frozen=standing.frozen_since is not None,
                by_servers=tuple(absences.by_servers(tx, min([since, *(each.since for each in away)]), now)),
                going=tuple(absences.going(tx, now, grace)),
                by_hand=tuple(absences.by_hand(tx, now)),
                next_up=absences.next_up(tx, now),
            )


def _with(rows: Sequence[DeliveryRow], said: dict[str, Said]) -> list[tuple[DeliveryRow, Said]]:
    return [(row, said[row.id]) for row in rows]


def _words(row: DeliveryRow, said: Said, now: datetime, own: tuple[OwnWord, ...], allowed: frozenset[str]) -> Words:
    text = said.text
    words = assets.words_of(said.language or detect(text), own)
    if words is None:
        return Words(text, said.title, (), said.kind, said.changed)
    planned = datetime.fromisoformat(row.wall)
    here = now.astimezone(zone_named(row.zone)).replace(tzinfo=None)
    found = [
        StaleWord(start, end, text[start:end], meant(text[start:end], word, words.stale, planned))
        for (start, end), word in stale_places(addresses_hidden(text), words.stale, Moment(planned, here), allowed)
    ]
    return Words(text, said.title, tuple(found), said.kind, said.changed)


def _last_pause(happened: Sequence[Happening]) -> Happening | None:
    return next((each for each in reversed(happened) if each.verb in ("paused", "paused itself")), None)


def _absences(tx: Transaction, device_id: str) -> list[Away]:
    told = [each.detail for each in history.of(tx, device_id) if each.verb == "away"]
    return [Away(*(datetime.fromisoformat(each[end]) for end in ("since", "until"))) for each in told]
