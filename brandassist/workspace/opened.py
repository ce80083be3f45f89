"""An opened workspace without its services: who works in it, its settings and files."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Any

from brandassist import opening
from brandassist.errors import Problem
from brandassist.events import Changed, Events, Topic
from brandassist.settings import DeviceSettings
from brandassist.store import first_steps, members, search
from brandassist.store import settings as workspace_settings
from brandassist.store.database import Database, Transaction
from brandassist.store.history import Actor
from brandassist.store.members import Member
from brandassist.store.writing import approval_rules


class Opened:
    """What every service is built on: database, settings, files, and who acts."""

    def __init__(
        self,
        address: str,
        folder: Path,
        db: Database,
        events: Events,
        settings: DeviceSettings,
        workspace_id: str,
        member: Member,
    ) -> None:
        self.id = workspace_id
        self.member = member  # who acts; another one: `settings.bind_member`, then open again
        self.address = address  # what a person would type to open it again
        self.folder = folder  # the files of it that are on this computer
        self.db = db
        self.events = events
        self.settings = settings
        self._times_kept = False  # on a shared workspace, once it was reached
        self._seen: dict[Topic, int] = db.changes_elsewhere()

    # -- who works here ---------------------------------------------------------------------------------------

    @property
    def me(self) -> Actor:
        return Actor(self.member.id, self.settings.device_id)

    def members(self) -> list[Member]:
        with self.db.read() as tx:
            return members.every(tx)

    def add_member(self, name: str, role: str) -> str:
        """Add a member and return the id; raises Problem `empty_name`, `unknown_role`, `member_exists`."""
        with self.db.write("settings") as tx:
            return members.add(tx, self.me, name, role)

    def change_member(self, member_id: str, name: str, role: str) -> None:
        """Rename a member or give another role.

        Raises Problem `not_found`, `empty_name`, `unknown_role`, `member_exists`, `executive_needed`.
        """
        with self.db.write("settings") as tx:
            members.change(tx, self.me, member_id, name, role)

    def begun(self) -> bool:
        """Whether there is anything in it yet: an entry, a draft or a message."""
        with self.db.read() as tx:
            return first_steps.begun(tx)

    def find(self, words: str, most: int = 20) -> list[search.Hit]:
        """Full-text search over entries, drafts and messages."""
        with self.db.read() as tx:
            return search.find(tx, words, most)

    # -- settings of the workspace (this device's are in `settings`) --------------------------------------------

    def rules(self) -> dict[str, Any]:
        """All settings of the workspace, defaults filled in."""
        with self.db.read() as tx:
            return workspace_settings.every(tx)

    def rule(self, key: str) -> Any:
        """One setting; raises Problem `unknown_setting`."""
        with self.db.read() as tx:
            return workspace_settings.get(tx, key)

    def set_rule(self, key: str, value: Any) -> Any:
        """Set one; returns what was kept.

        Raises Problem `unknown_setting`, `bad_setting`, `unknown_zone`, `executive_only` (who approves is hers to say).
        """
        with self.db.write("settings") as tx:
            return self.set_rule_in(tx, key, value)

    def set_rule_in(self, tx: Transaction, key: str, value: Any) -> Any:
        """`set_rule` inside a transaction."""
        if key == "approval_rule" and not approval_rules.may_approve(tx, self.me, None):
            raise Problem("executive_only")
        if key == "assistant_sends" and not approval_rules.may_allow(tx, self.me):
            raise Problem("executive_only")
        return workspace_settings.put(tx, self.me, key, value)

    # -- files ------------------------------------------------------------------------------------------------

    @property
    def media_folder(self) -> Path:
        return self.folder / "media"

    @property
    def past_folder(self) -> Path:
        """What can be taken back in drafts; of this device alone."""
        return self.folder / "past"

    @property
    def practice_folder(self) -> Path:
        return self.folder / "practice"

    @property
    def site_folder(self) -> Path:
        return self.folder / "site"

    @property
    def acting(self) -> Database:
        """The database that decides, for those who send and collect; on a file it is the same."""
        return self.db.acting

    def catch_up(self) -> None:
        """On a shared workspace: hand over what was written here, bring what others did; offline that waits."""
        with suppress(Problem):
            self.db.exchange()
            if not self._times_kept and self.acting is not self.db:
                opening.keep_times(self.db)
                self._times_kept = True

    def poll_changes(self) -> None:
        """Tell our screens what other processes changed; called about once a second."""
        now = self.db.changes_elsewhere()
        topics: frozenset[Topic] = frozenset(topic for topic in now if now[topic] != self._seen.get(topic))
        self._seen = now
        if topics:
            self.events.publish(Changed(topics))
