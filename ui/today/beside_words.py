"""The sentences beside the day: a memory, tomorrow, the accounts, and what waits elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from ui.accounts import SIGN_IN
from ui.planning_words import begin_words, format_words
from ui.today.beside_facts import TRAVELLING, Ahead, Memory, Notice
from ui.when import clock_time, short_when

if TYPE_CHECKING:
    from brandassist.planning.occurrences import SlotTime
    from brandassist.planning.travel import Moving
    from brandassist.publishing.computers import Needed
    from brandassist.store.deliveries.read import DeliveryRow
    from brandassist.store.diary.entry_rows import Row
    from brandassist.store.diary.follow_ups import FollowUp
    from brandassist.store.diary.trips import Trip
    from brandassist.store.writing.divergences import Waiting

translate = QCoreApplication.translate


class _WaitingElsewhere(QObject):
    """Words with a number in them: only `tr` knows their plurals."""

    def missed(self, count: int) -> str:
        return self.tr("%n posts missed their time. Nothing was sent.", "", count)

    def apart(self, count: int) -> str:
        return self.tr("%n texts were changed on two computers in the same words and wait for your choice.", "", count)

    def turns(self, count: int) -> str:
        return self.tr("%n posts wait for your hand.", "", count)

    def following(self, count: int) -> str:
        return self.tr("%n posts follow you and have not moved with your trips yet.", "", count)

    def asking(self, count: int) -> str:
        return self.tr("%n posts did not go out as planned.", "", count)

    def no_computer(self, count: int) -> str:
        return self.tr("%n posts have no computer that can send them any more.", "", count)

    def computer_away(self, count: int, name: str) -> str:
        words = self.tr("%n posts need “{computer}”, which has not been on for too long.", "", count)
        return words.format(computer=name)

    def kept_back(self, count: int) -> str:
        return self.tr("%n posts are kept back by the diary.", "", count)


def memory_of(rows: Sequence[Row]) -> Memory | None:
    """The one to show: the latest with a photo, else the latest."""
    row = next((each for each in rows if each.picture), next(iter(rows), None))
    if row is None:
        return None
    quoted = not row.title
    words = row.title or " ".join(row.opening.split())
    where = ", ".join(part for part in (row.place, row.day[:4]) if part)
    return Memory(row.id, words, quoted, where, row.picture, row.shows)


def tomorrow_words(place: str) -> str:
    """The heading over tomorrow."""
    if not place:
        return translate("Today", "Tomorrow")
    return translate("Today", "Tomorrow in {place}").format(place=place)


def ahead_of(day: str, trips: Sequence[Trip], promises: Sequence[FollowUp]) -> tuple[Ahead, ...]:
    """What a day brings: arrivals and departures of trips by their times, then what was promised by then."""
    lines: list[Ahead] = []
    for trip in trips:
        for stop in trip.stops:
            name = stop.name if stop.name == trip.name else f"{stop.name}, {trip.name}"
            if stop.starts == day:
                lines.append(Ahead(stop.starts_at, translate("Today", "Arrive: {place}").format(place=name)))
            if stop.ends == day and stop.ends_at:
                lines.append(Ahead(stop.ends_at, translate("Today", "Leave: {place}").format(place=name)))
    promised = [
        Ahead("", translate("Today", "Promised: {what}").format(what=each.text)) for each in promises if each.due == day
    ]
    return (*sorted(lines, key=lambda line: (not line.time, line.time)), *promised)


def listed(names: Sequence[str]) -> str:
    """Names in a sentence: "X, Mastodon and Bluesky"."""
    if len(names) < 2:
        return "".join(names)
    both = translate("Today", "{names} and {last}")
    return both.format(names=", ".join(names[:-1]), last=names[-1])


def connected_words(names: Sequence[str]) -> str:
    """The quiet line about accounts that are well."""
    if not names:
        return ""
    one, several = translate("Today", "{name} is connected."), translate("Today", "{names} are connected.")
    return one.format(name=names[0]) if len(names) == 1 else several.format(names=listed(names))


def unreached_words(name: str, since: datetime, now: datetime) -> str:
    """A network that does not answer."""
    when = clock_time(since) if since.date() == now.date() else short_when(since, now)
    words = translate("Today", "Could not reach {network} since {time}. Showing what was known then.")
    return words.format(network=name, time=when)


def notices_of(asking: Sequence[DeliveryRow], ahead: Sequence[DeliveryRow]) -> tuple[Notice, ...]:
    """One line each for what was missed, what is the person's turn, what asks, what is kept back."""
    posts = [row for row in asking if row.kind == "post"]
    missed = _drafts(row for row in posts if row.state == "missed")
    turn = _drafts(row for row in asking if row.your_turn)
    other = [row for row in posts if row.state in ("refused", "unconfirmed", "partly_published") and row.asks]
    kept = [row for row in ahead if "embargoed" in row.holds and row.state == "scheduled"]
    queue = translate("Today", "Show in Queue")
    found: list[Notice] = []
    if missed:
        found.append(Notice(_WaitingElsewhere().missed(missed), translate("Today", "Decide"), "missed"))
    if turn:
        found.append(Notice(_WaitingElsewhere().turns(turn), translate("Today", "Your turn"), "turn"))
    if other:
        found.append(Notice(_WaitingElsewhere().asking(_drafts(other)), queue, "queue", other[0].id))
    if kept:
        found.append(Notice(_WaitingElsewhere().kept_back(_drafts(kept)), queue, "queue", kept[0].id))
    return tuple(found)


def computer_notices(waiting: Sequence[tuple[DeliveryRow, Needed]]) -> tuple[Notice, ...]:
    """A line for what no computer can send, and one for each computer that should be on by now and was not seen."""
    alone = [row for row, needed in waiting if not needed.names]
    found: list[Notice] = []
    if alone:
        words, link = _WaitingElsewhere().no_computer(_drafts(alone)), translate("Today", "Connect here")
        found.append(Notice(words, link, "accounts", SIGN_IN + alone[0].account_id))
    for name in dict.fromkeys(needed.names[0] for _, needed in waiting if needed.names):
        rows = [row for row, needed in waiting if needed.names[:1] == (name,)]
        words = _WaitingElsewhere().computer_away(_drafts(rows), name)
        found.append(Notice(words, translate("Today", "Show in Queue"), "queue", rows[0].id))
    return tuple(found)


def apart_notices(waiting: Sequence[Waiting]) -> tuple[Notice, ...]:
    """One line for texts that two changed apart; it leads to the one that waits longest."""
    if not waiting:
        return ()
    words = _WaitingElsewhere().apart(len(waiting))
    return (Notice(words, translate("Today", "Choose"), "merging", waiting[0].subject),)


def travel_notices(moving: Sequence[Moving]) -> tuple[Notice, ...]:
    """One line for posts that would move with her: trips or home are other ones by now."""
    if not moving:
        return ()
    words, look = _WaitingElsewhere().following(len(moving)), translate("Today", "Look at them")
    return (Notice(words, look, "queue", TRAVELLING),)


def format_notices(empty: Sequence[SlotTime], now: datetime) -> tuple[Notice, ...]:
    """One line for each recurring format that has nothing yet, for its next time; `now` is local."""
    found: dict[str, Notice] = {}
    for each in empty:
        words = format_words(each.slot.name, each.at.astimezone(now.tzinfo), now)
        found.setdefault(each.slot.id, Notice(words, begin_words(), "composer", begins=(each.slot.id, each.at)))
    return tuple(found.values())


def _drafts(rows: Iterable[DeliveryRow]) -> int:
    return len({(row.draft_id, row.due_at) for row in rows})
