"""Before trips or home change: the posts that would move are shown, then the change is made, then they are moved."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ui.sentences import sentence_of
from ui.services import Services
from ui.travelling.dialog import TravellingDialog

if TYPE_CHECKING:
    from brandassist.planning.travel import Applied, Moving
    from brandassist.store.database import Transaction
    from brandassist.workspace import Workspace

    Try = Callable[[Transaction], object]


class AskingFirst(QObject):
    """One change that may move posts. `made` brings what `make` returned; `refused` an error; `kept`: nothing was done.

    `attempt` makes the change in a transaction that is not kept, `make` for good; both on a worker.
    """

    made = Signal(object)
    refused = Signal(object)
    kept = Signal()

    def __init__(self, over: QWidget | None, services: Services, attempt: Try, make: Callable[[], object]) -> None:
        super().__init__(over)
        self._over, self._services, self._attempt, self._make = over, services, attempt, make
        self._moving: Sequence[Moving] = ()

    def begin(self) -> None:
        """Look what would move; where nothing does, the change is made at once."""
        look = partial(self._services.workspace.travel.would_move_after, self._attempt)
        self._services.background.run(self, look, self._seen, self._refused)

    def _seen(self, moving: Sequence[Moving]) -> None:
        self._moving = moving
        if not moving:
            self._services.background.run(self, self._make, self._made, self._refused)
            return
        dialog = TravellingDialog(self._over, moving)
        dialog.moved.connect(self._move)
        dialog.left.connect(self._leave)
        dialog.rejected.connect(self._keep)
        dialog.open()

    def _move(self, folds: object) -> None:
        self._then(partial(move, self._moving, folds))

    def _leave(self) -> None:
        self._then(partial(leave, self._moving))

    def _then(self, decide: Callable[[Workspace], Decided]) -> None:
        workspace, make = self._services.workspace, self._make
        lane = "network" if any(each.held_by_server for each in self._moving) else "database"

        def work() -> tuple[object, Decided]:
            made = make()
            return made, decide(workspace)

        self._services.background.run(self, work, self._decided, self._refused, lane)

    def _decided(self, what: tuple[object, Decided]) -> None:
        made, decided = what
        Telling(self._services).tell(decided)
        self._made(made)

    def _made(self, made: object) -> None:
        self.made.emit(made)
        self.deleteLater()

    def _refused(self, error: Exception) -> None:
        self.refused.emit(error)
        self.deleteLater()

    def _keep(self) -> None:
        self.kept.emit()
        self.deleteLater()


class AskingAfter(QObject):
    """What changed elsewhere: the posts that would follow her are shown, then moved or left."""

    def __init__(self, over: QWidget, services: Services, moving: Sequence[Moving]) -> None:
        super().__init__(over)
        self._over, self._services, self._moving = over, services, moving

    def begin(self) -> None:
        """Open the dialog, where there is anything to ask."""
        if not self._moving:
            self.deleteLater()
            return
        dialog = TravellingDialog(self._over, self._moving)
        dialog.moved.connect(self._move)
        dialog.left.connect(self._leave)
        dialog.rejected.connect(self.deleteLater)
        dialog.open()

    def _move(self, folds: object) -> None:
        self._do(partial(move, self._moving, folds))

    def _leave(self) -> None:
        self._do(partial(leave, self._moving))

    def _do(self, decide: Callable[[Workspace], Decided]) -> None:
        lane = "network" if any(each.held_by_server for each in self._moving) else "database"
        work = partial(decide, self._services.workspace)
        self._services.background.run(self, work, self._decided, self._failed, lane)

    def _decided(self, decided: Decided) -> None:
        Telling(self._services).tell(decided)
        self.deleteLater()

    def _failed(self, error: Exception) -> None:
        self._services.shell.say(sentence_of(error))
        self.deleteLater()


class Decided:
    """What was done with the posts, and how it is taken back."""

    def __init__(self, moved: Applied | None, left: Sequence[Moving]) -> None:
        self.moved, self.left = moved, left

    def take_back(self, workspace: Workspace) -> None:
        """Each its earlier time again, and what was left follows her again."""
        if self.moved is not None:
            workspace.travel.put_back(self.moved)
        if self.left:
            workspace.travel.follow_again(self.left)


def move(moving: Sequence[Moving], folds: Any, workspace: Workspace) -> Decided:
    """Move those whose hour is still to come; the others stand from now on."""
    over = [each for each in moving if each.passed]
    applied = workspace.travel.apply([each for each in moving if not each.passed], folds)
    workspace.travel.leave(over)
    return Decided(applied, over)


def leave(moving: Sequence[Moving], workspace: Workspace) -> Decided:
    """Let all stand."""
    workspace.travel.leave(moving)
    return Decided(None, moving)


class Telling(QObject):
    """Says in the strip what was done, with the way back."""

    def __init__(self, services: Services) -> None:
        super().__init__(services.background)
        self._services = services
        self._decided = Decided(None, ())

    def tell(self, decided: Decided) -> None:
        """The undo window: what is done stands when it ends."""
        self._decided = decided
        stayed = decided.moved.stayed if decided.moved is not None else ()
        if decided.moved is not None and decided.moved.moved:
            words = self.tr("%n posts moved; final", "", len(decided.moved.moved))
        else:
            words = self.tr("%n posts stay as they are; final", "", len(decided.left) + len(stayed))
        if stayed:
            one, problem = stayed[0]
            why = self.tr("“{title}” stays: {why}").format(title=one.title, why=sentence_of(problem))
            self._services.shell.say(why)
        self._services.shell.count_down(words, self._stand, self._undo)

    def _stand(self) -> None:
        self.deleteLater()

    def _undo(self) -> None:
        take_back = partial(self._decided.take_back, self._services.workspace)
        lane = "network" if self._decided.moved is not None else "database"
        self._services.background.run(self, take_back, self._back, self._failed, lane)

    def _back(self, _: None) -> None:
        self._services.shell.say(self.tr("Each has its earlier time again"))
        self.deleteLater()

    def _failed(self, error: Exception) -> None:
        self._services.shell.say(sentence_of(error))
        self.deleteLater()
