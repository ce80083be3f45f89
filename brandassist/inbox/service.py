"""The inbox: replies collected, triaged, answered. Every person who writes is owed an answer (DESIGN 2)."""

from __future__ import annotations

from collections.abc import Callable

from brandassist.accounts.logins import Renewed
from brandassist.inbox.answering import Answering
from brandassist.inbox.by_hand import ByHand
from brandassist.inbox.collecting import Collection, Collector
from brandassist.inbox.correcting import Correcting
from brandassist.inbox.deciding import Deciding
from brandassist.inbox.finding import Finding
from brandassist.inbox.measuring import measure_all
from brandassist.inbox.noticing import Noticing
from brandassist.inbox.owing import Owing
from brandassist.inbox.replying import Approves, Sends
from brandassist.inbox.saving import SavedReplies
from brandassist.inbox.viewing import ConversationView, view
from brandassist.networks.contract import Login
from brandassist.store.accounts import Account
from brandassist.store.database import Database
from brandassist.store.history import Actor
from brandassist.store.inbox.collections import Health


class Inbox(Deciding, Correcting, Finding, Answering, SavedReplies, Owing, Noticing, ByHand):
    """The inbox of one workspace, for one member at one device."""

    def __init__(
        self,
        db: Database,
        me: Actor,
        login: Callable[[str], Login],
        approvals: Approves,
        queue: Sends,
        renewed: Renewed | None = None,
    ) -> None:
        """`login` and `renewed` as `accounts` has them."""
        super().__init__(db, me)
        self._approvals = approvals
        self._queue = queue
        self._login, self._renewed = login, renewed
        self._collector = Collector(db, me.device_id, login, renewed)

    # -- collecting -----------------------------------------------------------------------------------------------

    def collect_all(self) -> list[Collection]:
        """Ask every network whose key this device holds; one that fails keeps no other. Posts are counted beside it."""
        came = self._collector.collect_all()
        measure_all(self._db, self._me.device_id, self._login, self._renewed)
        return came

    def collect(self, account_id: str) -> Collection:
        """Ask one; the result holds its problem. Raises Problem `not_found`, `cannot_read`."""
        return self._collector.collect(account_id)

    def health(self) -> list[tuple[Account, Health]]:
        """When each account that can be read last answered, what it could not say, and since when it fails."""
        return self._collector.health()

    def unreadable(self) -> list[tuple[Account, str]]:
        """The accounts whose answers no program may read, each with the code that says why (`networks.reading`)."""
        return self._collector.unreadable()

    # -- looking ----------------------------------------------------------------------------------------------------

    def show(self, message_id: str) -> ConversationView:
        """A message with all around it; raises Problem `not_found`."""
        with self._db.read() as tx:
            return view(tx, self._me, self._approvals, message_id)
