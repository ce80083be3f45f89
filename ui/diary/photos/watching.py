"""Looks at the watched folders now and then, asks about what is there, and has it brought in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from threading import Event
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from brandassist.errors import Problem
from ui.diary.list.lines import now_here
from ui.diary.photos.proposal import ProposalStrip, gone_words
from ui.sentences import sentence_of
from ui.services import Services

if TYPE_CHECKING:
    from brandassist.diary.taking_in import Each, GoOn
    from brandassist.diary.watched import Proposal, Watched
    from brandassist.store.diary.entry_rows import Row

FIRST_MS, EVERY_MS, AFTER_CANCEL_MS = 1_500, 15_000, 600_000
STOPS = ("photos_disk_full", "photos_folder_read_only")  # told as long as it is so
REST = 30  # times as long as a look took: a folder of many thousands is looked at more seldom
WORTH_SAYING = 50  # new files of a look that is shown with its progress


@dataclass(frozen=True)
class Found:
    """One look at all folders. `problems` are of files refused, and of a disk that is full."""

    proposals: tuple[Proposal, ...]
    entries: tuple[Row, ...]
    gone: tuple[Path, ...]
    undated: int
    problems: tuple[Problem, ...]
    away: int
    took: float  # seconds


class Watching(QObject):
    """One thing at a time, all of it on a lane; `made` tells the entry photos were asked to come to."""

    made = Signal(str)

    def __init__(self, services: Services, strip: ProposalStrip, parent: QObject) -> None:
        super().__init__(parent)
        self._services, self.strip, self._stop = services, strip, Event()
        self._busy = self._deciding = self._stale = self._again = self._brings = False
        self._refused: list[str] = []  # said until they were read
        self.looks = 0  # how often the folders were looked at
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)
        self._timer.start(FIRST_MS)
        strip.visit_wanted.connect(self.make_visit)
        strip.entry_wanted.connect(self.add_to)
        strip.not_now.connect(self.not_now)
        strip.cancelled.connect(self._cancel)
        strip.given_up.connect(self._give_up)
        strip.problem.acted.connect(self._seen)

    # -- looking ------------------------------------------------------------------------------------------------

    def folders(self) -> list[Path]:
        """Those this computer watches."""
        return [Path(each) for each in self._services.device.get("watched", [])]

    def look(self) -> None:
        """Bring in what was asked for, then look what is new; again after a while."""
        if self._busy or self._deciding:
            self._again = True
            return
        self._busy, self._stale = True, False
        self._stop.clear()
        folders, watched = self.folders(), self._services.workspace.watched
        bringing, looking = self._telling(self._bringing), self._telling(self._looking)
        each = self._services.background.ahead
        self._services.background.run(
            self, lambda: _look(watched, folders, bringing, looking, each), self._found, self._failed, lane="network"
        )

    def _found(self, found: Found) -> None:
        self.looks += 1
        self._rest()
        if self._stop.is_set() and self._brings:
            self._say(partial(self._services.workspace.watched.end_coming, ask_again=True))
            return
        if self._stale:  # something was decided meanwhile: what was seen before is not asked about
            self._again = False
            self.look()
            return
        self._tell(found)
        first, *others = found.proposals or (None,)
        self.strip.show_proposal(first, len(others), found.entries, _now())
        self._timer.start(AFTER_CANCEL_MS if self._stop.is_set() else max(EVERY_MS, round(found.took * REST * 1000)))
        if self._again:
            self._again = False
            self.look()

    def _tell(self, found: Found) -> None:
        away = self.tr("%n photos are still to come; their folder or card is away.", "", found.away)
        self.strip.away.show_problem(away if found.away else "")
        passing = [sentence_of(each) for each in found.problems if each.code in STOPS]
        self._refused += [sentence_of(each) for each in found.problems if each.code not in STOPS]
        if found.gone:
            passing.append(gone_words(found.gone))
        if found.undated:
            words = self.tr(
                "%n photos tell no date, nor do their files. Add them to an entry by hand.", "", found.undated
            )
            passing.append(words)
        self.strip.problem.offer(bool(self._refused))
        self.strip.problem.show_problem("\n".join(dict.fromkeys([*self._refused, *passing])))

    def _looking(self, progress: tuple[int, int]) -> None:
        done, total = progress
        self._brings = False
        if total > WORTH_SAYING:
            words = self.tr("Looking at photos, {done} of {total}").format(done=done, total=total)
            self.strip.busy.show_progress(words, done, total)
            self.strip.settle()

    # -- what a person says -------------------------------------------------------------------------------------

    def make_visit(self) -> None:
        """An entry of the photos asked about; they come after it."""
        found = self.strip.proposal
        if found is not None:
            watched, without = self._services.workspace.watched, self.strip.left_out()
            self._say(lambda: watched.make_visit(found, without))

    def add_to(self, entry_id: str) -> None:
        """The photos asked about come to an entry of their day."""
        found = self.strip.proposal
        if found is not None:
            watched, without = self._services.workspace.watched, self.strip.left_out()

            def add() -> str:
                watched.add_to(found, entry_id, without)
                return entry_id

            self._say(add)

    def not_now(self) -> None:
        """These files are not asked about again."""
        found = self.strip.proposal
        if found is not None:
            watched = self._services.workspace.watched
            self._say(lambda: watched.not_now(found.cluster.keys))

    def _say(self, act: Callable[[], str | None]) -> None:
        self._deciding = self._stale = True
        self.strip.show_proposal(None, 0, (), _now())
        self._services.background.run(self, act, self._said, self._failed, lane="network")

    def _said(self, entry_id: str | None) -> None:
        self._deciding = False
        if entry_id:
            self.made.emit(entry_id)
        self.look()

    def _bringing(self, progress: tuple[int, int]) -> None:
        done, total = progress
        self._brings = done < total
        words = self.tr("Adding photos, {done} of {total}").format(done=done, total=total)
        self.strip.busy.show_progress(words, done, total)
        self.strip.settle()

    def _cancel(self) -> None:
        self._stop.set()

    def _give_up(self) -> None:
        self.strip.away.show_problem("")
        self._say(partial(self._services.workspace.watched.end_coming, ask_again=False))

    def _seen(self) -> None:
        self._refused = []
        self.strip.problem.show_problem("")
        self.strip.settle()

    # -- one thing at a time ------------------------------------------------------------------------------------

    def _failed(self, error: Exception) -> None:
        self._deciding = False
        self._rest()
        self.strip.problem.show_problem(sentence_of(error))
        self.strip.settle()
        self._timer.start(EVERY_MS)

    def _rest(self) -> None:
        self._busy = False
        self.strip.busy.hide()
        self.strip.settle()

    def _telling(self, slot: Callable[[tuple[int, int]], None]) -> GoOn:
        background, stop = self._services.background, self._stop
        report = background.progress(self, slot)

        def go_on(done: int, total: int) -> bool:
            report((done, total))
            return not (stop.is_set() or background.closing)

        return go_on


def _now() -> datetime:
    return now_here().replace(tzinfo=None)


def _look(watched: Watched, folders: Sequence[Path], bringing: GoOn, looking: GoOn, each: Each) -> Found:
    """On a lane: what was asked for goes on, then what is new."""
    began = monotonic()
    brought = watched.bring_in(bringing, each)
    gone: list[Path] = []
    for folder in folders:
        try:
            watched.look(folder, looking)
        except Problem as problem:
            if problem.code != "watched_folder_gone":
                raise
            gone.append(folder)
    proposals = watched.proposals(each for each in folders if each not in gone)
    if proposals:
        proposals[0] = watched.recognised(proposals[0])
    return Found(
        tuple(proposals),
        tuple(watched.entries_of(proposals[0].day)) if proposals else (),
        tuple(gone),
        len(watched.undated(folders)),
        tuple(problem for _, problem in brought.refused),
        brought.away,
        monotonic() - began,
    )
