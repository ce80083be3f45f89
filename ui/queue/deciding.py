"""What a person decides in the Queue, carried to the engine: at once, or after the undo window."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal

from brandassist import clock
from brandassist.errors import Problem
from ui.queue.presenter import WITH_SERVER, Plan, Waiting
from ui.reach import why_held
from ui.sentences import sentence_of
from ui.services import Services
from ui.when import short_when

if TYPE_CHECKING:
    from brandassist.store.deliveries.read import DeliveryRow
    from brandassist.store.publishing.slots import Means
    from brandassist.walltime import WallTime
    from brandassist.workspace import Workspace
    from ui.widgets.moment import Chosen

LONGEST_UNDO = timedelta(seconds=70)  # the setting goes to 60
Deed = Callable[["Workspace"], None]


@dataclass(frozen=True)
class Move:
    """Deliveries of one post and their new time; `means` None: by the clock they had."""

    rows: tuple[DeliveryRow, ...]
    planned: WallTime
    means: str | None = None  # of `store.publishing.slots.Means`


class Decisions(QObject):
    """Decides for the rows it is given. `failed` brings the sentence to show in place."""

    done = Signal()
    failed = Signal(str)
    pending_changed = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self.pending: dict[str, str] = {}  # by delivery: what happens when the undo window ends
        self.moving: dict[str, tuple[DeliveryRow, WallTime]] = {}  # by delivery: where it is shown already
        self.plans: dict[str, Plan] = {}  # by draft: the time it is shown at already
        self._landed: set[str] = set()  # of both: what was decided, one way or the other, and has to be read

    # -- at once ----------------------------------------------------------------------------------------------

    def hold(self, rows: Sequence[DeliveryRow]) -> None:
        """Hold by hand; it acts at once, there is nothing to lose."""
        self._do(partial(_hold, [row.id for row in rows]))

    def release(self, rows: Sequence[DeliveryRow]) -> None:
        """Take off what a person put on: the hold by hand, and what crisis mode left."""
        self._do(partial(_release, [(row.id, row.holds) for row in rows]))

    def take_back(self, row: DeliveryRow) -> None:
        """Withdraw the approval: it keeps its time and waits for a new one."""
        self._do(partial(_take_back, row.draft_id, row.target_id))

    def let_go(self, row: DeliveryRow) -> None:
        """It may leave though words of it were locked since its approval."""
        self._do(partial(_let_go, row.id))

    def check(self, row: DeliveryRow) -> None:
        """Look on the network now."""
        self._do(partial(_check, row.id), lane_of_network=True)

    def withdraw(self, row: DeliveryRow) -> None:
        """Off its network; the question was asked before."""
        self._do(partial(_withdraw, row.id), lane_of_network=True)

    def put_online(self, row: DeliveryRow) -> None:
        """Run the command that brings what is only written online."""
        self._do(partial(_put_online, row.account_id), lane_of_network=True)

    def edit(self, row: DeliveryRow) -> None:
        """The newer text to what is out; it can be held until a lane takes it, and was shown before."""
        self._do(partial(_edit, row.id))

    def settle(self, row: DeliveryRow, url: str | None) -> None:
        """A person looked: there, at this address; or not there."""
        self._do(partial(_settle, row.id, url))

    def schedule(self, draft_id: str, chosen: Chosen) -> None:
        """Give a draft its time; it can be cancelled until then."""
        self._do(partial(_schedule, draft_id, chosen))

    # -- after the undo window ----------------------------------------------------------------------------------

    def move(self, rows: Sequence[DeliveryRow], planned: WallTime, now: datetime, means: Means | None = None) -> None:
        """Another time. `means` is whose clock it is told by from now on, None as it was."""
        self.move_together([Move(tuple(rows), planned, means)], now)

    def move_together(self, moves: Sequence[Move], now: datetime) -> None:
        """Another time for each, taken back together; they are shown there at once."""
        if self._must_wait():
            return
        when = short_when(datetime.fromisoformat(moves[0].planned.wall), now.replace(tzinfo=None))
        rows = [row for each in moves for row in each.rows]
        deed = partial(_move, {row.id: each for each in moves for row in each.rows})
        self.moving |= {row.id: (row, each.planned) for each in moves for row in each.rows}
        self._later(rows, self.tr("Moves to {when}").format(when=when), deed)

    def plan(self, draft: Waiting, planned: WallTime, means: str, now: datetime) -> None:
        """A draft gets its first time; it is shown there at once."""
        if self._must_wait():
            return
        when = short_when(datetime.fromisoformat(planned.wall), now.replace(tzinfo=None))
        words = self.tr("Gets its time, {when}").format(when=when)
        accounts = [account_id for account_id, _, _ in draft.networks]
        self.plans[draft.id], self.pending[draft.id] = Plan(draft, planned), words
        self.pending_changed.emit()
        deed = partial(_plan, draft.id, accounts, planned, means)
        commit = partial(self._commit, [draft.id], [], deed, False)
        self._services.shell.count_down(words, commit, partial(self._undo, [draft.id], []))

    def _must_wait(self) -> bool:
        """Whether the server is away: that is said now, not after the undo window, and what was dragged goes back."""
        if why := why_held():
            self.failed.emit(why)
            self.pending_changed.emit()
        return bool(why)

    def cancel(self, rows: Sequence[DeliveryRow]) -> None:
        """Back to the drafts that have no time; of a thread that stopped, the rest is left."""
        self._later(rows, self.tr("Will be cancelled"), drop)

    def send_now(self, rows: Sequence[DeliveryRow], zone: str) -> None:
        """Send what was missed, refused or left in the middle, with its keys."""
        self._later(rows, self.tr("Goes out"), partial(send_again, zone))

    def _later(self, rows: Sequence[DeliveryRow], text: str, deed: Callable[[list[str], Workspace], None]) -> None:
        # What falls due inside the undo window must not leave while a person may still think again.
        soon = clock.now() + LONGEST_UNDO
        leaving = [row for row in rows if row.state in ("scheduled", "handed_over") and row.due_at <= soon]
        held = [row.id for row in leaving if not row.holds]
        called = any(row.state in WITH_SERVER or row.server_ref is not None for row in rows)
        ids = [row.id for row in rows]
        if held:
            self._do(partial(_hold, held), quietly=True)
        self.pending |= dict.fromkeys(ids, text)
        self.pending_changed.emit()
        commit, undo = partial(self._commit, ids, held, deed, called), partial(self._undo, ids, held)
        self._services.shell.count_down(text, commit, undo)

    def _commit(
        self, ids: list[str], held: list[str], deed: Callable[[list[str], Workspace], None], called: bool
    ) -> None:
        for each in ids:
            self.pending.pop(each, None)
        self.pending_changed.emit()
        # what a server holds is asked back first, and a server may take its time
        self._do(partial(_then_release, held, partial(deed, ids)), lane_of_network=called)

    def forget_landed(self) -> None:
        """What was decided has been read: it is shown where it is."""
        for each in self._landed:
            self.moving.pop(each, None)
            self.plans.pop(each, None)
        self._landed.clear()

    def _undo(self, ids: list[str], held: list[str]) -> None:
        self._forget(ids)
        if held:
            self._do(partial(_unhold, held))

    def _forget(self, ids: list[str]) -> None:
        for each in ids:
            self.pending.pop(each, None)
            self.moving.pop(each, None)
            self.plans.pop(each, None)
        self.pending_changed.emit()

    # -- everything -------------------------------------------------------------------------------------------

    def pause(self, on: bool) -> None:
        """Hold the queue's posts quietly, or go on."""
        self._do(_pause if on else _resume)

    def run_now(self) -> None:
        """Send what is due."""
        self._do(_deliver_soon, lane_of_network=True)

    def _do(self, deed: Deed, lane_of_network: bool = False, quietly: bool = False) -> None:
        workspace = self._services.workspace
        done = self._quiet if quietly else self._done
        lane = "network" if lane_of_network else "database"
        self._services.background.run(self, partial(deed, workspace), done, self._failed, lane)

    def _done(self, _: None) -> None:
        self._land()
        self.failed.emit("")
        self.done.emit()

    def _quiet(self, _: None) -> None:
        """Part of something larger that tells when it is done."""

    def _land(self) -> None:
        """All that waits no more; what is read next says where it is, also where it stayed."""
        self._landed |= {each for each in (*self.moving, *self.plans) if each not in self.pending}

    def _failed(self, error: Exception) -> None:
        self._land()
        self.failed.emit(sentence_of(error))
        self.done.emit()


def _hold(ids: Sequence[str], workspace: Workspace) -> None:
    for each in ids:
        workspace.queue.hold(each)


def _unhold(ids: Sequence[str], workspace: Workspace) -> None:
    for each in ids:
        workspace.queue.release(each)


def _release(held: Sequence[tuple[str, tuple[str, ...]]], workspace: Workspace) -> None:
    for each, reasons in held:
        if "frozen" in reasons:
            workspace.queue.thaw([each])
        if "by_hand" in reasons:
            workspace.queue.release(each)
    _deliver_soon(workspace)


def _take_back(draft_id: str, target_id: str, workspace: Workspace) -> None:
    workspace.approvals.take_back(draft_id, [target_id])


def _let_go(delivery_id: str, workspace: Workspace) -> None:
    workspace.queue.release(delivery_id, locked=True)
    _deliver_soon(workspace)


def _check(delivery_id: str, workspace: Workspace) -> None:
    workspace.queue.check(delivery_id)


def _withdraw(delivery_id: str, workspace: Workspace) -> None:
    workspace.queue.withdraw(delivery_id)


def _put_online(account_id: str, workspace: Workspace) -> None:
    workspace.online.run(account_id)


def _edit(delivery_id: str, workspace: Workspace) -> None:
    workspace.queue.edit(delivery_id, workspace.rule("zone"))
    _deliver_soon(workspace)


def _settle(delivery_id: str, url: str | None, workspace: Workspace) -> None:
    workspace.queue.settle(delivery_id, published=url)


def _schedule(draft_id: str, chosen: Chosen, workspace: Workspace) -> None:
    workspace.queue.schedule(
        draft_id,
        chosen.accounts,
        chosen.planned,
        means=chosen.means,
        every_minutes=chosen.every_minutes,
        stop_if_refused=chosen.stop_if_refused,
    )
    _deliver_soon(workspace)


def move_to(planned: WallTime, means: Means | None, ids: list[str], workspace: Workspace) -> None:
    """Another time for each of these deliveries."""
    for each in ids:
        with _sent_meanwhile(workspace, each):
            workspace.queue.move(each, planned, means=means)


def _move(moves: Mapping[str, Move], ids: list[str], workspace: Workspace) -> None:
    for each in ids:
        move_to(moves[each].planned, cast("Means | None", moves[each].means), [each], workspace)


def _plan(
    draft_id: str, accounts: Sequence[str], planned: WallTime, means: str, ids: list[str], workspace: Workspace
) -> None:
    del ids
    workspace.queue.schedule(draft_id, accounts, planned, means=cast("Means", means))
    _deliver_soon(workspace)


def drop(ids: list[str], workspace: Workspace) -> None:
    """None of these deliveries will go."""
    for each in ids:
        with _sent_meanwhile(workspace, each):
            workspace.queue.cancel(each)


@contextmanager
def _sent_meanwhile(workspace: Workspace, delivery_id: str) -> Generator[None]:
    """A server asked to give a post back may answer that it has sent it."""
    try:
        yield
    except Problem as problem:
        if problem.code == "recall_unclear" and workspace.queue.show(delivery_id)[0].state == "published":
            raise Problem("published", delivery=delivery_id) from problem
        raise


def send_again(zone: str, ids: list[str], workspace: Workspace) -> None:
    """Each of these deliveries now, with its keys."""
    for each in ids:
        workspace.queue.retry(each, zone)
    _deliver_soon(workspace)


def _then_release(held: list[str], deed: Deed, workspace: Workspace) -> None:
    try:
        deed(workspace)
    finally:
        _unhold(held, workspace)


def _pause(workspace: Workspace) -> None:
    workspace.queue.pause()


def _resume(workspace: Workspace) -> None:
    workspace.queue.resume()
    _deliver_soon(workspace)


def _deliver_soon(workspace: Workspace) -> None:
    workspace.deliver_soon()
