"""Accounts: connecting, keys, and the person's own commands."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from brandassist.workspace.opened import Opened

if TYPE_CHECKING:
    from brandassist.accounts.service import Accounts
    from brandassist.credentials import Credentials
    from brandassist.run_this import Commands


class AccountServices(Opened):
    """Joining networks, and what is kept secret for it."""

    @cached_property
    def credentials(self) -> Credentials:
        from brandassist.credentials import Credentials

        return Credentials()

    @cached_property
    def accounts(self) -> Accounts:
        from brandassist.accounts.service import Accounts

        folders = {"practice": self.practice_folder, "site": self.site_folder}
        return Accounts(self.db, self.me, self.credentials, folders, self.commands)

    @cached_property
    def commands(self) -> Commands:
        """The person's own commands on this device, by account."""
        from brandassist.run_this import Commands

        return Commands(self.settings.path.parent / "run-this")
