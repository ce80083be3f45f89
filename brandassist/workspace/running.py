"""The whole workspace: what stands above publishing, and what runs while it is open."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from functools import cached_property
from typing import TYPE_CHECKING

from brandassist.errors import Problem
from brandassist.workspace.planning import PlanningServices

if TYPE_CHECKING:
    from brandassist.agent.notices import Notices
    from brandassist.agent.sleep import SleepWatch
    from brandassist.crisis.service import Crisis
    from brandassist.importing.service import Imports
    from brandassist.inbox.service import Inbox
    from brandassist.people.service import People
    from brandassist.rehearsal.service import Rehearsals

BEAT = timedelta(seconds=1)
COLLECT_EVERY = timedelta(minutes=1)
KEYCHAIN_EVERY = timedelta(seconds=5)  # whether a keychain that was locked or absent is open now
PROBE_EVERY = timedelta(minutes=1)  # each account once a day; a computer may be on for minutes only
BIN_EVERY = timedelta(hours=6)


class Workspace(PlanningServices):
    """One opened workspace. Services are built when first asked for; `close` it in the end."""

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
    def rehearsals(self) -> Rehearsals:
        from brandassist.rehearsal.service import Rehearsals

        return Rehearsals(self.db, self.rendering, self.media_folder)

    @cached_property
    def imports(self) -> Imports:
        from brandassist.importing.service import Imports

        return Imports(self.db, self.me, self.drafts, self.diary, self.media_folder, lambda: self.accounts)

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
        """Deliver, collect replies and notice other processes from now on, on threads of the lanes."""
        from brandassist.publishing.absence import EVERY

        if self.acting is self.db:
            self.absences.beat()  # before anything is sent
        timed: dict[Callable[[], object], timedelta] = {
            self.poll_changes: BEAT,
            self.absences.beat: EVERY,
            self.inbox.collect_all: COLLECT_EVERY,
            self._freshen: COLLECT_EVERY,
            self._empty_bins: BIN_EVERY,
            self._probe: PROBE_EVERY,
            self._learn_likenesses: COLLECT_EVERY,
            self._go_on: KEYCHAIN_EVERY,
            self.sleep_watch.look: BEAT,
        }
        if self.acting is not self.db:
            with suppress(Problem):  # without a line nothing is sent either
                self.absences.beat()
            timed[self.catch_up] = BEAT
        self.lanes.start(timed)

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

    def stop(self) -> None:
        """Finish what is being sent and begin nothing more."""
        self.end_commands()
        if "lanes" in self.__dict__:
            self.lanes.stop()
        if "sleep_watch" in self.__dict__:
            self.sleep_watch.close()

    def end_commands(self) -> None:
        """End the commands of the person's own that run; they are made up for at the next start."""
        if "online" in self.__dict__:
            self.online.stop()

    def close(self) -> None:
        """Stop, and let go of everything."""
        self.stop()
        self.db.close()
