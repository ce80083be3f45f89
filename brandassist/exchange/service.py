"""Exchanging with one other person by files: begin or join, write one out, read one in, or a shared folder for both."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from brandassist.errors import Problem
from brandassist.exchange import agreeing, coming_in, going_out
from brandassist.exchange.agreeing import Here
from brandassist.exchange.coming_in import Read
from brandassist.exchange.going_out import Wrote
from brandassist.exchange.pictures import Step
from brandassist.store import members
from brandassist.store.exchange import kept

__all__ = ["Exchange", "Pair", "Read", "Step", "Through", "Wrote"]

_KEPT_FILES = 3  # of ours in a folder: one that is being copied by a syncing program may be cut off


@dataclass(frozen=True)
class Pair:
    """With whom files are exchanged. `mine`: by who works here now. `leads`: texts are put together here. `sends`:
    what both could send goes from here. `known`: a file of theirs was read."""

    name: str
    mine: bool
    leads: bool
    sends: bool
    known: bool
    wrote_at: datetime | None
    read_at: datetime | None


@dataclass(frozen=True)
class Through:
    """What came of a folder that both see; `wrote` None: there was nothing new to tell."""

    read: Read
    wrote: Wrote | None


def _on(step: str, done: int, of: int) -> None:
    del step, done, of


class Exchange:
    """Files between this workspace and one other. Each method is whole or did nothing."""

    def __init__(self, here: Here) -> None:
        self._here = here
        self.told: Through | Problem | None = None  # what came of the last look into a folder

    def begin(self, member: str, *, sends: bool = True) -> str:
        """Invite a member of this workspace who works in another one; returns the word to tell them, by voice or in
        person. What was exchanged with anybody before begins anew. `sends`: what both could send goes from here.

        Raises Problem `unknown_member`, `exchange_with_oneself`, `exchange_on_server`, `exchange_no_keychain`,
        `not_your_role`, and what the keychain raises.
        """
        return agreeing.begin(self._here, member, sends=sends)

    def join(self, member: str, word: str) -> None:
        """Take up an invitation of a member of this workspace; raises what `begin` does, `exchange_bad_word` and
        `exchange_own_word`."""
        agreeing.join(self._here, member, word)

    def end(self) -> None:
        """Exchange with nobody any more; all texts stay."""
        agreeing.end(self._here)

    def pair(self) -> Pair | None:
        """With whom, None where nothing was begun."""
        with self._here.db.read() as tx:
            state = kept.state(tx)
            if state is None:
                return None
            other = members.find(tx, state.member)
        return Pair(
            name=other.name if other is not None else "",
            mine=state.me == self._here.me.member_id,
            leads=state.leads,
            sends=state.sends,
            known=bool(state.peer),
            wrote_at=datetime.fromisoformat(state.wrote_at) if state.wrote_at else None,
            read_at=datetime.fromisoformat(state.read_at) if state.read_at else None,
        )

    def write(self, path: Path, step: Step = _on) -> Wrote:
        """Write all that the other does not have yet, as far as is known here.

        Raises Problem `not_your_role`, `exchange_not_begun`, `exchange_of_another`, `disk_full`, `folder_read_only`,
        and what `step` raises: then there is no file.
        """
        made = going_out.write(self._here, path, step)
        assert made is not None  # only where nothing but news was asked for
        return made

    def read(self, path: Path, step: Step = _on) -> Read:
        """Read a file of the other; one that is older than what was read before changes nothing.

        Raises Problem `not_your_role`, `exchange_not_begun`, `exchange_of_another`, what `sealed.read` and
        `agreeing.check` raise, and what `step` raises: then nothing changed, but what it said at "approvals".
        """
        return coming_in.read(self._here, path, step)

    def through(self, folder: Path, step: Step = _on) -> Through:
        """Read the newest file of the other in a folder that both see, then write what is new here.

        Raises what `read` and `write` do, and `file_missing` where the folder is not there.
        """
        read = coming_in.read_from(self._here, folder, step)
        return Through(read, going_out.into(self._here, folder, step, keep=_KEPT_FILES, only_new=True))

    def look(self, folder: Path) -> None:
        """The same by itself: at the first look whole, later only where a file came. What came of it is `told`."""
        if self.told is None or coming_in.anything_in(self._here, folder):
            try:
                self.told = self.through(folder)
            except Problem as problem:
                self.told = problem

    def write_into(self, folder: Path, step: Step = _on) -> Wrote:
        """Write the next file into a folder that both see; of our older ones a few stay. Raises `file_missing` too."""
        made = going_out.into(self._here, folder, step, keep=_KEPT_FILES, only_new=False)
        assert made is not None
        return made

    def read_from(self, folder: Path, step: Step = _on) -> Read:
        """Read the newest file of the other in a folder that both see; raises what `read` does."""
        return coming_in.read_from(self._here, folder, step)
