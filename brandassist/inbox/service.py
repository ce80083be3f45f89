"""The inbox: replies collected, triaged, answered. Every person who writes is owed an answer (DESIGN 2)."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from brandassist.accounts.logins import Renewed
from brandassist.errors import Problem
from brandassist.inbox import replying
from brandassist.inbox.collecting import Collection, Collector
from brandassist.inbox.correcting import Correcting
from brandassist.inbox.deciding import Deciding
from brandassist.inbox.finding import Finding
from brandassist.inbox.measuring import measure_all
from brandassist.inbox.noticing import Noticing
from brandassist.inbox.owing import Owing
from brandassist.inbox.replying import Approves, Sends, Sent
from brandassist.inbox.viewing import ConversationView, view
from brandassist.networks.contract import Login
from brandassist.store import saved_texts, settings
from brandassist.store.accounts import Account
from brandassist.store.collections import Health
from brandassist.store.database import Database
from brandassist.store.history import Actor, record
from brandassist.store.saved_texts import Content, SavedText
from brandassist.store.storable import storable


class Inbox(Deciding, Correcting, Finding, Owing, Noticing):
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

    # -- looking ----------------------------------------------------------------------------------------------------

    def show(self, message_id: str) -> ConversationView:
        """A message with all around it; raises Problem `not_found`."""
        with self._db.read() as tx:
            return view(tx, message_id)

    # -- answering --------------------------------------------------------------------------------------------------

    def draft_reply(self, message_id: str, text: str) -> str:
        """Keep the reply as it is typed; an empty one is none. Returns the draft's id.

        Raises Problem `not_found`, `own_message`, and those of `storable`; what was kept before stays.
        """
        with self._db.write("inbox", "drafts") as tx:
            return replying.write(tx, self._me, message_id, text)

    def send(self, message_id: str, *, seen: Mapping[str, str] | None = None) -> Sent:
        """Own Send: submit, approve and plan for now in one transaction; hands in where approving is another's.

        `seen`: the fingerprint of what was looked at, by target. Raises Problem `nothing_written`, `reply_on_its_way`
        (see `delivery`: it may be out), `check_failed`, `changed_meanwhile`.
        """
        with self._db.write("inbox", "drafts", "queue") as tx:
            zone = settings.get(tx, "zone")
            return replying.send(tx, self._me, self._approvals, self._queue, message_id, zone, seen)

    # -- saved replies ------------------------------------------------------------------------------------------------

    def saved(self, *, binned: bool = False) -> list[SavedText]:
        """All by title, or those in the bin."""
        with self._db.read() as tx:
            return saved_texts.every(tx, "reply", binned=binned)

    def save_reply(self, title: str, text: str, language: str = "", *, reply_id: str | None = None) -> str:
        """Keep a new one, or write one anew; returns its id. Raises Problem `nothing_written`, `not_found`."""
        title, text = storable(title.strip()), storable(text.strip())
        if not text:
            raise Problem("nothing_written")
        content = Content(title or text.splitlines()[0][:60], text, language)
        with self._db.write("inbox") as tx:
            if reply_id is None:
                reply_id = saved_texts.add(tx, "reply", content)
            else:
                saved_texts.change(tx, "reply", reply_id, content)
            record(tx, self._me, "saved", "saved reply", reply_id)
            return reply_id

    def bin_saved(self, reply_id: str) -> None:
        """Put it into the bin for 30 days; raises Problem `not_found`."""
        with self._db.write("inbox") as tx:
            saved_texts.put_away(tx, "reply", reply_id)
            record(tx, self._me, "deleted", "saved reply", reply_id)

    def restore_saved(self, reply_id: str) -> None:
        """Raises Problem `not_found`."""
        with self._db.write("inbox") as tx:
            saved_texts.take_out(tx, "reply", reply_id)
            record(tx, self._me, "restored", "saved reply", reply_id)
