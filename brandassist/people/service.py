"""People: one human being across networks, what is known about them, and their right to be forgotten.

Every call takes a person's or a profile's id; a person is made when somebody says something about a profile.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from zoneinfo import ZoneInfo

from brandassist.people import listing, suggesting, views
from brandassist.people.suggesting import Suggestion
from brandassist.people.views import Met, NeverAnswered, Past, PersonRow, PersonView
from brandassist.people.whole import Whole
from brandassist.store import members, settings
from brandassist.store.database import Transaction
from brandassist.store.people import acquaintance, apart, lookalikes, people, person_notes
from brandassist.store.people.people import Kin
from drafts.language import detect

PAGE = 20
READ = 30  # latest messages from which a language is guessed


class People(Whole):
    """The people of one workspace. An id nobody has raises Problem `not_found`."""

    # -- looking --------------------------------------------------------------------------------------------------

    def of(self, any_id: str, most: int = PAGE) -> PersonView:
        """Somebody with the latest of what passed."""
        with self._db.read() as tx:
            who = people.kin(tx, any_id)
            facts = people.facts(tx, who)
            entries = acquaintance.entries(tx, who.people)
            passed = _past(tx, who, most + 1)
            return PersonView(
                who.id,
                who.person_id,
                facts,
                tuple(people.facts(tx, Kin(each, (each,), ())).name for each in who.people[1:]),
                tuple(people.profiles(tx, who.profiles)),
                () if facts.language else _guess(acquaintance.texts(tx, who.profiles, READ)),
                views.met(entries),
                sum(acquaintance.counts(tx, who.profiles).values()),
                tuple(passed[:most]),
                len(passed) > most,
                tuple(person_notes.of(tx, who.people)),
                person_notes.tags(tx, who.people),
                tuple(each.name for each in members.here(tx) if each.id != self._me.member_id),
            )

    def past(self, any_id: str, limit: int = PAGE, offset: int = 0) -> list[Past]:
        """What passed on every network and in the diary, latest first."""
        with self._db.read() as tx:
            return _past(tx, people.kin(tx, any_id), offset + limit)[offset:]

    def met(self, any_id: str) -> Met:
        """Where the diary says they were met."""
        with self._db.read() as tx:
            return views.met(acquaintance.entries(tx, people.kin(tx, any_id).people))

    def list(self, words: str = "") -> list[PersonRow]:
        """Everybody who wrote or about whom something is kept, by name; `words` narrow it by name, handle or tag."""
        with self._db.read() as tx:
            rows = listing.rows(tx)
        sought = suggesting.folded(words).split()
        fits = (row for row, spoken in rows if all(word in suggesting.folded(spoken) for word in sought))
        return sorted(fits, key=lambda row: (row.name.casefold(), row.id))

    def unanswered(self) -> list[NeverAnswered]:
        """Who wrote and never got an answer to anything, on no network, the longest first; not who is blocked."""
        with self._db.read() as tx:
            return listing.never_answered(tx)

    # -- suggestions ----------------------------------------------------------------------------------------------

    def suggestions(self, any_id: str | None = None) -> list[Suggestion]:
        """Who could be the same human being, the surest first; with an id only those of this one."""
        with self._db.read() as tx:
            leads, refused = people.leads(tx), apart.every(tx)
            if any_id is None:
                return suggesting.suggest(lookalikes.every(tx, leads), refused)
            who = people.kin(tx, any_id)
            own = lookalikes.of(tx, leads, who)
            names = {each.name for each in own}
            spelled = {word for each in own for one in suggesting.addresses(each) for word in suggesting.spellings(one)}
            near = {each.id: each for each in (*lookalikes.near(tx, leads, names, spelled), *own)}
        found = suggesting.suggest(near.values(), refused)
        return [each for each in found if who.id in (each.one.group, each.other.group)]


def _past(tx: Transaction, who: Kin, most: int) -> list[Past]:
    zone = ZoneInfo(settings.get(tx, "zone"))
    wrote = [
        (each.at.astimezone(zone).strftime("%Y-%m-%d"), each.at.timestamp(), each)
        for each in acquaintance.wrote(tx, who.profiles, most)
    ]
    found = [((day, 1, at), views.of_message(each, day)) for day, at, each in wrote]
    found += [((each.day, 0, 0.0), views.of_entry(each)) for each in acquaintance.entries(tx, who.people)]
    found.sort(key=lambda each: each[0], reverse=True)
    return [past for _, past in found[:most]]


def _guess(texts: Iterable[str]) -> tuple[str, ...]:
    """The languages most of what somebody wrote seems to be in; a single odd one among many says nothing."""
    counted: dict[str, int] = defaultdict(int)
    for text in texts:
        counted[detect(text)] += 1
    counted.pop("", None)
    enough = sum(counted.values()) / 5
    return tuple(sorted((each for each, count in counted.items() if count >= enough), key=lambda each: -counted[each]))
