"""An opened workspace without its services: who works in it, its settings and files."""

from __future__ import annotations

import secrets
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from brandassist import opening
from brandassist.errors import Problem
from brandassist.events import Changed, Events, Topic
from brandassist.settings import DeviceSettings
from brandassist.store import first_steps, members, search
from brandassist.store import settings as workspace_settings
from brandassist.store.database import Database, Transaction
from brandassist.store.history import Actor, record
from brandassist.store.members import Member
from brandassist.store.writing import approval_rules


@dataclass(frozen=True)
class ServerLogin:
    """How somebody signs in to the server of a shared workspace."""

    name: str
    password: str = field(default_factory=lambda: secrets.token_urlsafe(18), repr=False)


@dataclass(frozen=True)
class Reach:
    """How a shared workspace stands for this computer.

    `others`: the names of who else works in it. `at`: when it last exchanged with the server; None: never. `away`: the
    server is not reached. `left`: how many texts wait to be handed over.
    """

    others: tuple[str, ...]
    at: datetime | None
    away: bool
    left: int


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
        db.hold_to(member.role)
        self._times_kept = False  # on a shared workspace, once it was reached
        self._seen: dict[Topic, int] = db.changes_elsewhere()

    # -- who works here ---------------------------------------------------------------------------------------

    @property
    def me(self) -> Actor:
        return Actor(self.member.id, self.settings.device_id)

    def members(self) -> list[Member]:
        """Who works here now."""
        with self.db.read() as tx:
            return members.here(tx)

    def add_member(self, name: str, role: str, login: ServerLogin | None = None) -> str:
        """Add a member and return the id; on a server with a login of their own, where one is given.

        Raises Problem `empty_name`, `unknown_role`, `member_exists`, and those of `roles.give_login`.
        """
        with self.db.write("settings") as tx:
            member_id = members.add(tx, self.me, name, role)
            if login is not None:
                self._give_login(tx, member_id, login)
            return member_id

    def change_member(self, member_id: str, name: str, role: str) -> None:
        """Rename a member or give another role, which their login on a server follows.

        Raises Problem `not_found`, `empty_name`, `unknown_role`, `member_exists`, `executive_needed`, and on a server
        `role_refuses`, `may_not_make_roles`.
        """
        with self.db.write("settings") as tx:
            known = members.find(tx, member_id)
            members.change(tx, self.me, member_id, name, role)
            if known is not None and known.role != role and tx.dialect.name == "postgresql":
                from brandassist.store.shared import roles

                roles.follow_role(tx, member_id, known.role)

    def logins(self) -> dict[str, str]:
        """Who signs in to the server of a shared workspace with which login, by member; raises the storage problems."""
        from brandassist.store.shared import roles

        with self.acting.read() as tx:
            return roles.logins(tx)

    def remove_member(self, member_id: str) -> None:
        """Somebody works here no more: their login on a server ends, what they wrote keeps their name.

        Raises Problem `not_found`, `member_is_you`, `executive_needed`, and on a server `role_refuses`,
        `may_not_make_roles`.
        """
        with self.db.write("settings", "inbox") as tx:
            members.remove(tx, self.me, member_id)
            if tx.dialect.name == "postgresql":
                from brandassist.store.shared import roles

                if roles.installed(tx) and roles.login_of(tx, member_id) is not None:
                    roles.take_login(tx, member_id)

    def makes_logins(self) -> bool:
        """Whether who signs in here may give and end logins on the server; raises the storage problems."""
        from brandassist.store.shared import roles

        with self.acting.read() as tx:
            return tx.dialect.name == "postgresql" and roles.may_make(tx)

    def give_login(self, member_id: str, login: ServerLogin) -> None:
        """Give a member a login on the server of a shared workspace; raises what `roles.give_login` raises."""
        with self.db.write("settings") as tx:
            self._give_login(tx, member_id, login)

    def _give_login(self, tx: Transaction, member_id: str, login: ServerLogin) -> None:
        from brandassist.store.shared import roles

        roles.give_login(tx, member_id, login.name, login.password)
        record(tx, self.me, "gave a login", "member", member_id, login=login.name)

    def take_login(self, member_id: str) -> str:
        """End a member's login on the server; returns its name. Raises what `roles.take_login` raises."""
        from brandassist.store.shared import roles

        with self.db.write("settings") as tx:
            ended = roles.take_login(tx, member_id)
            record(tx, self.me, "ended a login", "member", member_id, login=ended)
            return ended

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

    def reach(self) -> Reach | None:
        """How a shared workspace stands, of what is known here; None where it is in a file."""
        if self.acting is self.db:
            return None
        others = tuple(each.name for each in self.members() if each.id != self.member.id)
        return Reach(others, self.db.reached_at(), self.db.away, self.db.left())

    def keep_up(self) -> None:
        """`catch_up` where there is something to; called about once a second on a shared workspace."""
        if self.db.due():
            self.catch_up()

    def poll_changes(self) -> None:
        """Tell our screens what other processes changed; called about once a second."""
        now = self.db.changes_elsewhere()
        topics: frozenset[Topic] = frozenset(topic for topic in now if now[topic] != self._seen.get(topic))
        self._seen = now
        if topics:
            self.events.publish(Changed(topics))
