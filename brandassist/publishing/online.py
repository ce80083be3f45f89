"""Online: after a post's files were written, the person's own command brings them to where they are read.

Nothing here comes back into publishing: whatever the command does, the post stays *written* until its address shows
it, and then it is *live* (DESIGN 7.8, 8; 2026-11).
"""

from __future__ import annotations

import logging
from pathlib import Path

from brandassist.errors import Problem
from brandassist.networks import network
from brandassist.networks.abilities import InFolder
from brandassist.publishing.post import Post
from brandassist.publishing.settle import freshen
from brandassist.run_this import Commands, RunThis
from brandassist.store import accounts, devices
from brandassist.store.deliveries import plan
from brandassist.store.deliveries import settle as records

log = logging.getLogger(__name__)


class Online:
    """The commands of this device, run for the accounts that write into a folder."""

    def __init__(self, post: Post, commands: Commands) -> None:
        self._post = post
        self._commands = commands

    def of(self, account_id: str) -> RunThis | None:
        """The account's command and how it last went; None where this device has none for it."""
        return self._commands.of(account_id)

    def keep(self, account_id: str, line: str) -> RunThis:
        """Keep a command for this account on this device.

        Raises Problem `lives_in_no_folder`, `folder_missing`, `no_key_here`, and what `commands.parsed` raises.
        """
        self._folder(account_id)
        kept = self._commands.keep(account_id, line)
        self._changed()
        return kept

    def drop(self, account_id: str) -> None:
        """Run nothing for this account any more."""
        self._commands.drop(account_id)
        self._changed()

    def want(self, account_id: str) -> None:
        """The account's files have changed in another way than by a new post: run its command soon."""
        self._commands.want(account_id)

    def run(self, account_id: str) -> RunThis:
        """Run the account's command now, wait for it, and ask the addresses of what is *written*.

        Raises what `Commands.run` and `keep` raise; how the command itself ended is told, not raised.
        """
        try:
            ended = self._commands.run(account_id, self._folder(account_id))
        finally:
            self._changed()
        if ended.outcome == "done":
            freshen(self._post, account_id)
        return ended

    def accounts_with_work(self) -> set[str]:
        """Accounts whose files have changed since their command was last run, or whose command is to be tried again.

        During a freeze only those from which a post was taken since it began: that has to reach the readers too.
        """
        kept = {} if self._commands.stopping else self._commands.all()
        if not kept:
            return set()
        with self._post.database.read() as tx:
            here = devices.keys_of(tx, self._post.device_id)
            frozen = plan.frozen_since(tx)
            changed = records.last_changed(tx, self._post.device_id, taken_back_since=frozen)
        if frozen is not None or self._post.brake.pulled:
            kept = {each: kept[each] for each in kept if each in changed}
        return {
            account_id
            for account_id, each in kept.items()
            if account_id in here
            and (each.tried_again or each.owed(changed.get(account_id)))
            and not self._commands.runs(account_id)
        }

    def serve(self, account_id: str) -> None:
        """Run the account's command if it is owed; it fails by itself, and is tried again a few times."""
        if account_id not in self.accounts_with_work():
            return
        try:
            self.run(account_id)
        except Problem as problem:
            log.info("a command was not run: %s", problem.code)
            if problem.code != "command_runs":
                self._commands.not_started(account_id, str(problem.data.get("folder", "")))
                self._changed()

    def stop(self) -> None:
        """End what runs."""
        self._commands.stop()

    def _folder(self, account_id: str) -> Path:
        login = self._post.login(account_id)
        with self._post.database.read() as tx:
            adapter = network(accounts.get(tx, account_id).network)
        if not isinstance(adapter, InFolder):
            raise Problem("lives_in_no_folder", network=adapter.info.label)
        return adapter.folder_of(login)

    def _changed(self) -> None:
        with self._post.database.write("accounts", "queue"):
            pass  # nothing in the store: the screens look again
