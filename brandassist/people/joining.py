"""One human being of several profiles: joined by hand, parted, taken back; muted and blocked."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from brandassist import clock
from brandassist.errors import Problem
from brandassist.store import history
from brandassist.store.database import Database, Transaction
from brandassist.store.history import Actor, record
from brandassist.store.people import apart, people, quieting
from brandassist.store.people.people import Kin

UNDOABLE = ("joined", "parted")


class Joining:
    """What a person decides about who is who. An id nobody has raises Problem `not_found`."""

    def __init__(self, db: Database, me: Actor) -> None:
        self._db = db
        self._me = me

    def join(self, ids: Sequence[str], into: str | None = None) -> str:
        """Make profiles and people one; returns the person's id. `into`: whose name stands, else the first who has one.

        Raises Problem `nothing_to_join` where they are one already.
        """
        with self._db.write("inbox", "diary") as tx:
            people.alone(tx)
            kins = _distinct(tx, [*ids, into] if into is not None else ids)
            if len(kins) < 2:
                raise Problem("nothing_to_join")
            first = people.kin(tx, into) if into is not None else next((k for k in kins if k.person_id), kins[0])
            everyone = {each for who in kins for each in who.every}
            before = people.stand(tx, everyone)
            top = people.ensure(tx, first.id)
            people.join(tx, top, [each for each in kins if each.id != first.id])
            made = top.id if first.person_id is None else ""
            self._told(tx, "joined", top.id, {*everyone, top.id}, before, made=made)
            return top.id

    def part(self, profile_id: str) -> None:
        """Set a profile apart from all it was joined to; it is not offered again as the same.

        Raises Problem `nothing_to_part`.
        """
        with self._db.write("inbox", "diary") as tx:
            people.alone(tx)
            who = people.kin(tx, profile_id)
            if profile_id not in who.profiles or len(who.every) < 2:
                raise Problem("nothing_to_part", id=profile_id)
            before = people.stand(tx, who.every)
            people.part(tx, who, profile_id)
            own = set(people.kin(tx, profile_id).every)
            if not set(who.every) - own:
                raise Problem("nothing_to_part", id=profile_id)
            apart.say(tx, [profile_id], sorted(set(who.every) - own))
            self._told(tx, "parted", profile_id, who.every, before)

    def not_same(self, one: str, other: str) -> None:
        """Remember that these two are not the same: it is not suggested again."""
        with self._db.write("inbox") as tx:
            for each in (one, other):
                people.kin(tx, each)  # it is there
            apart.say(tx, [one], [other])
            record(tx, self._me, "not_same", "person", one, other=other)

    def undo(self, any_id: str) -> None:
        """Take the last joining or parting back; raises Problem `no_joining_to_undo` where they went on since."""
        with self._db.write("inbox", "diary") as tx:
            people.alone(tx)
            ids = {any_id, *people.kin(tx, any_id).every}
            last = history.latest(tx, ids, (*UNDOABLE, "undone"))
            if last is None or last.verb == "undone" or people.stand(tx, last.detail["ids"]) != last.detail["after"]:
                raise Problem("no_joining_to_undo", id=any_id)
            people.put_back(tx, last.detail["ids"], last.detail["before"])
            made = last.detail.get("made")
            if made:
                people.unmake(tx, made)
            record(tx, self._me, "undone", "person", last.subject, what=last.verb)

    def _told(
        self, tx: Transaction, verb: str, subject: str, ids: Collection[str], before: people.Stand, **more: str
    ) -> None:
        everyone = sorted(ids)
        after = people.stand(tx, everyone)
        record(tx, self._me, verb, "person", subject, ids=everyone, before=before, after=after, **more)

    # -- quiet ----------------------------------------------------------------------------------------------------

    def mute(self, any_id: str) -> int:
        """What they write owes nothing, also what waits now; returns how many messages that closed."""
        return self._quiet(any_id, "muted")

    def unmute(self, any_id: str) -> int:
        """Answers are owed again, also to what muting closed; returns how many."""
        return self._speak(any_id, "muted")

    def block(self, any_id: str) -> int:
        """As muted, and folded away here; on the networks nothing is done. Returns how many messages that closed."""
        return self._quiet(any_id, "blocked")

    def unblock(self, any_id: str) -> int:
        """Shown again, and owed an answer again; returns how many messages that opened."""
        return self._speak(any_id, "blocked")

    def _quiet(self, any_id: str, how: quieting.How) -> int:
        with self._db.write("inbox", "diary") as tx:
            people.alone(tx)
            who = people.ensure(tx, any_id)
            people.set_flags(tx, who, **{f"{how}_at": clock.now()})
            record(tx, self._me, how, "person", who.id)
            return quieting.close(tx, self._me, who.profiles, how)

    def _speak(self, any_id: str, how: quieting.How) -> int:
        with self._db.write("inbox", "diary") as tx:
            people.alone(tx)
            who = people.kin(tx, any_id)
            people.set_flags(tx, who, **{f"{how}_at": None})
            record(tx, self._me, f"un{how}", "person", who.id)
            facts = people.facts(tx, who)
            still = facts.muted_at is not None or facts.blocked_at is not None
            return 0 if still else quieting.open_again(tx, self._me, who.profiles)


def _distinct(tx: Transaction, ids: Sequence[str]) -> list[Kin]:
    return list({who.id: who for who in (people.kin(tx, each) for each in ids)}.values())
