"""The whole workspace: what stands above publishing, and what runs while it is open."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from brandassist import opening
from brandassist.errors import Problem
from brandassist.store.history import Actor
from brandassist.store.rights import plans
from brandassist.workspace.planning import PlanningServices

if TYPE_CHECKING:
    from brandassist.agent.notices import Notices
    from brandassist.agent.sleep import SleepWatch
    from brandassist.crisis.service import Crisis
    from brandassist.exchange.service import Exchange
    from brandassist.importing.service import Imports
    from brandassist.inbox.service import Inbox
    from brandassist.opening import Place
    from brandassist.people.service import People
    from brandassist.presence import Presence
    from brandassist.rehearsal.service import Rehearsals
    from brandassist.store.shared.moving import Carried, GoOn
    from brandassist.writing.approval import Approvals

BEAT = timedelta(seconds=1)
HEARS = timedelta(seconds=0.2)  # how soon it is noticed that a server told of a change; asks the server nothing
COLLECT_EVERY = timedelta(minutes=1)
KEYCHAIN_EVERY = timedelta(seconds=5)  # whether a keychain that was locked or absent is open now
PROBE_EVERY = timedelta(minutes=1)  # each account once a day; a computer may be on for minutes only
EXCHANGE_EVERY = timedelta(seconds=20)  # whether a file lies in the folder that another sees too
BIN_EVERY = timedelta(hours=6)


class Workspace(PlanningServices):
    """One opened workspace. Services are built when first asked for; `close` it in the end."""

    _only_looks = False  # struck off, when it began
    _arrived = False  # on a shared workspace: its server knows that this computer is at work

    @cached_property
    def inbox(self) -> Inbox:
        from brandassist.inbox.service import Inbox

        login, renewed = self.accounts.login, self.accounts.renewed
        return Inbox(self.db, self.me, login, self.approvals, self.queue, renewed)

    @cached_property
    def people(self) -> People:
        """Who writes: one human being across networks."""
        from brandassist.people.service import People

        return People(self.db, self.me)

    @cached_property
    def presence(self) -> Presence:
        """Who is writing in which draft or entry."""
        from brandassist.presence import Presence

        return Presence(self.db, self.me)

    @cached_property
    def rehearsals(self) -> Rehearsals:
        from brandassist.rehearsal.service import Rehearsals

        return Rehearsals(self.db, self.rendering, self.media_folder, self.me.device_id)

    @cached_property
    def imports(self) -> Imports:
        from brandassist.importing.service import Imports

        return Imports(self.db, self.me, self.drafts, self.diary, self.media_folder, lambda: self.accounts)

    @cached_property
    def exchange(self) -> Exchange:
        """With one other person by files, where there is no server."""
        from brandassist.exchange.agreeing import Here
        from brandassist.exchange.service import Exchange

        return Exchange(
            Here(self.db, self.me, self.id, self.media_folder, self.credentials, opening.together, self._as)
        )

    def _as(self, member_id: str) -> Approvals:
        from brandassist.writing.approval import Approvals

        return Approvals(self.db, Actor(member_id, self.settings.device_id), self.rendering)

    @cached_property
    def crisis(self) -> Crisis:
        """What goes with a freeze: protocols, steps, statements, the log."""
        from brandassist.crisis.service import Crisis

        return Crisis(self.db, self.me, self.queue, self.drafts, self.approvals)

    @cached_property
    def sleep_watch(self) -> SleepWatch:
        """Notices that this computer will sleep, and that it slept."""
        from brandassist.agent.sleep import SleepWatch

        return SleepWatch(self.lanes)

    @cached_property
    def notices(self) -> Notices:
        """What is told to a person, once on each computer."""
        from brandassist.agent.notices import Notices
        from brandassist.inbox.signals import spike_day

        return Notices(self.db, self.me, self.settings, spike=spike_day)

    def start(self) -> None:
        """Deliver, collect replies and notice other processes from now on, on threads of the lanes.

        Where who acts plans nothing, this computer only notices what others did; where it was struck off, it also takes
        the logins it held out of its keychain, and begins when it is let back in.
        """
        self._only_looks = self.computers.struck() is not None
        if self._only_looks:
            self._only_look({self._clear_keychain: KEYCHAIN_EVERY, self._come_back: BEAT})
        elif plans(self.member.role):
            self.lanes.start(self._work())
        else:
            self._only_look({})

    def _come_back(self) -> None:
        """A computer that was struck off was let back in."""
        if self._only_looks and plans(self.member.role) and self.computers.struck() is None:
            self.lanes.begin_sending(self._work())
            self._only_looks = False

    def _work(self) -> dict[Callable[[], object], timedelta]:
        """What a computer that sends does, and how often; it is kept from sending until that may begin."""
        from brandassist.publishing.absence import EVERY

        if self.acting is self.db:
            self.absences.beat()  # before anything is sent
        timed: dict[Callable[[], object], timedelta] = {
            self.poll_changes: BEAT,
            self.absences.beat: EVERY,
            self.inbox.collect_all: COLLECT_EVERY,
            self._freshen: COLLECT_EVERY,
            self._clear_keychain: COLLECT_EVERY,
            self._empty_bins: BIN_EVERY,
            self._probe: PROBE_EVERY,
            self._learn_likenesses: COLLECT_EVERY,
            self._go_on: KEYCHAIN_EVERY,
            self._exchange: EXCHANGE_EVERY,
            self.sleep_watch.look: BEAT,
        }
        if self.acting is not self.db:
            self.lanes.hush()
            timed |= {self.keep_up: HEARS, self._arrive: BEAT}
        return timed

    def _exchange(self) -> None:
        if (folder := self.settings.exchange_folders.get(self.id)) is not None and self.exchange.pair() is not None:
            self.exchange.look(Path(folder))

    def _arrive(self) -> None:
        """On a server, which nobody waits for at the start: nothing is sent before it knows that we are here again."""
        if not self._arrived:
            self.absences.beat()
            self._arrived = True
            self.lanes.go_on()

    def _only_look(self, also: dict[Callable[[], object], timedelta]) -> None:
        """Notice what others did, and send nothing."""
        kept_up: dict[Callable[[], object], timedelta] = {} if self.acting is self.db else {self.keep_up: HEARS}
        self.lanes.start({self.poll_changes: BEAT, **kept_up, **also}, sends=False)

    def _clear_keychain(self) -> None:
        """A computer that was struck off keeps no login."""
        if self.computers.struck() is not None:
            self.accounts.clear_left()

    def _empty_bins(self) -> None:
        from brandassist.writing import past

        self.drafts.empty_bin()
        self.diary.empty_bin()
        self.places.empty_bin()
        self.saved_texts.empty_bin()
        past.forget_all_but(self.past_folder, self.drafts.ids())

    def _learn_likenesses(self) -> None:
        self.diary.learn_likenesses()

    def _go_on(self) -> None:
        self.accounts.go_on()

    def _probe(self) -> None:
        from brandassist.accounts.probing import probe

        probe(self.accounts)

    def _freshen(self) -> None:
        from brandassist.publishing.settle import freshen

        freshen(self.post)

    def deliver_soon(self) -> None:
        """Have what is due sent now, not at the next beat; only where this process delivers."""
        if "lanes" in self.__dict__:
            self.lanes.look_now()

    def move_to(self, place: Place, go_on: GoOn) -> Carried:
        """Move this workspace to a server; nothing is begun to be sent meanwhile. Afterwards it is opened again, there.

        Raises what `sharing.move` raises; then all goes on here as before.
        """
        from brandassist import sharing

        self.lanes.hush()
        try:
            done = sharing.move(opening.located(self.address), place, self.settings, go_on)
        except BaseException:
            with suppress(Problem):
                self.lanes.go_on()
            raise
        self.stop()
        return done

    def stop(self) -> None:
        """Finish what is being sent and begin nothing more."""
        self.end_soon()
        if "lanes" in self.__dict__:
            self.lanes.stop()
        if "sleep_watch" in self.__dict__:
            self.sleep_watch.close()

    def end_soon(self) -> None:
        """End the commands of the person's own that run, which are made up for at the next start; wait for no server
        that is silent."""
        self.db.hurry()
        if "online" in self.__dict__:
            self.online.stop()

    def close(self) -> None:
        """Stop, and let go of everything."""
        self.stop()
        self.db.close()
