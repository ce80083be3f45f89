"""What a person does about the post or the draft under the cursor."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, cast
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject

from brandassist import clock
from ui.accounts import SIGN_IN
from ui.queue.actions import held_of, sendable
from ui.queue.presenter import CANCELLABLE, MOVABLE, Waiting
from ui.queue.words import stale_words
from ui.rights import acting as theirs
from ui.widgets.moment import Chosen, TimeDialog, first_guess
from ui.widgets.warned import beside_draft, beside_rows

if TYPE_CHECKING:
    from brandassist.store.deliveries.read import DeliveryRow
    from ui.queue.deciding import Decisions
    from ui.queue.details import DetailsView
    from ui.queue.front import Front
    from ui.queue.page import QueuePage
    from ui.queue.shelf import DraftList
    from ui.widgets.states import InlineError


class Acting(QObject):
    """On the page of a Queue; decides through Decisions."""

    def __init__(
        self,
        page: QueuePage,
        front: Front,
        decisions: Decisions,
        details: DetailsView,
        waiting: DraftList,
        error: InlineError,
    ) -> None:
        super().__init__(page)
        self._page, self._front, self._decisions = page, front, decisions
        self._details, self._waiting, self._error = details, waiting, error
        self._to_move: list[DeliveryRow] = []  # whose time is being asked for
        self._to_schedule = ""
        self._warned = ""  # the delivery whose stale words were asked about
        waiting.opened.connect(self.schedule)
        waiting.taken.connect(self.take_slot)
        details.asked.connect(self._asked)
        details.open_draft.connect(self._open_draft)

    def forget_warning(self) -> None:
        """Another post is under the cursor: its stale words are asked about anew."""
        self._warned = ""

    def _open_draft(self, draft_id: str) -> None:
        self._page.services.shell.go("composer", draft_id)

    def _asked(self, act: str, what: object) -> None:
        if act == "published":
            row, url = cast("tuple[DeliveryRow, str]", what)
            self._decisions.settle(row, url)
            return
        if act in ("withdrawn", "edited"):
            row = cast("DeliveryRow", what)
            self._decisions.withdraw(row) if act == "withdrawn" else self._decisions.edit(row)
            return
        rows = cast("list[DeliveryRow]", what)
        match act:
            case "check":
                self._decisions.check(rows[0])
            case "there":
                self._details.ask_link(rows[0])
            case "withdraw" | "edit":
                self._details.ask_sure(act, rows[0])
            case "absent":
                self._decisions.settle(rows[0], None)
            case "send" | "post_now" | "rest" | "comment":
                self._send_now(rows)
            case "sign_in":
                self._page.services.shell.go("accounts", SIGN_IN + rows[0].account_id)
            case "online":
                self._decisions.put_online(rows[0])
            case "turn":
                self._page.services.shell.go("turn", rows[0].id)
            case "move":
                self._ask_time(rows)
            case "hold":
                self._decisions.hold(rows)
            case "take_back":
                self._decisions.take_back(rows[0])
            case "let_go":
                self._decisions.let_go(rows[0])
            case "release":
                self._decisions.release(rows)
            case _:
                self._decisions.cancel(rows)

    def move(self, _: object = None) -> None:
        """Ask for another time for the post under the cursor."""
        post = self._front.post
        if post is not None and (rows := post.some(MOVABLE)):
            self._ask_time(rows)

    def _ask_time(self, rows: list[DeliveryRow]) -> None:
        zone = rows[0].zone
        now = clock.now().astimezone(ZoneInfo(zone))
        start = first_guess(now, datetime.fromisoformat(rows[0].wall))
        dialog = TimeDialog(self._page, self._page.services, rows[0].title, start, zone, means=rows[0].means)
        dialog.warn_by(partial(beside_rows, self._page.services.workspace, rows))
        self._to_move = rows
        dialog.chosen.connect(self._move_to)
        dialog.open()

    def _move_to(self, chosen: Chosen) -> None:
        self._page.going.follow(self._to_move[0].id, chosen.planned)
        now = clock.now().astimezone(ZoneInfo(chosen.planned.zone))
        self._decisions.move(self._to_move, chosen.planned, now, chosen.means)

    def schedule(self, _: object = None) -> None:
        """Give the draft under the cursor a time; one without networks goes to the Composer first."""
        page, draft = self._page, self._waiting.current()
        if not theirs.may("delivery"):
            theirs.refused.emit()
            return
        if not isinstance(draft, Waiting) or self._front.snapshot is None:
            return
        if not draft.networks:
            if page.services.shell.has("composer"):
                self._open_draft(draft.id)
            else:
                page.services.shell.say(self.tr("This draft is meant for no network yet."))
            return
        zone, slot = self._front.snapshot.zone, self._waiting.slot_of(draft)
        start, means = first_guess(clock.now().astimezone(ZoneInfo(zone)), None), "readers"
        if slot is not None:
            start, zone, means = datetime.fromisoformat(slot.planned.wall), slot.planned.zone, slot.slot.means
        dialog = TimeDialog(page, page.services, draft.title, start, zone, draft.networks, means=means)
        dialog.warn_by(partial(beside_draft, page.services.workspace, draft.id))
        self._to_schedule = draft.id
        dialog.chosen.connect(self._schedule_at)
        dialog.open()

    def take_slot(self, draft: Waiting) -> None:
        """Give a draft the slot that was proposed for it."""
        slot, snapshot = self._waiting.slot_of(draft), self._front.snapshot
        if slot is not None and snapshot is not None:
            self._page.going.follow(draft.id, slot.planned)
            now = clock.now().astimezone(ZoneInfo(snapshot.zone))
            self._decisions.plan(draft, slot.planned, slot.slot.means, now)

    def _schedule_at(self, chosen: Chosen) -> None:
        self._page.going.follow(self._to_schedule, chosen.planned)
        self._decisions.schedule(self._to_schedule, chosen)

    def hold_or_release(self) -> None:
        """Hold the post under the cursor, or release it."""
        if (post := self._front.post) is not None:
            held, free = held_of(post, self._front.frozen)
            if held:
                self._decisions.release(held)
            elif free:
                self._decisions.hold(free)

    def cancel(self) -> None:
        """The post under the cursor goes back to what has no time."""
        post = self._front.post
        if post is not None and (rows := post.some(CANCELLABLE)):
            self._decisions.cancel(rows)

    def post_now(self) -> None:
        """Send a missed or refused one now."""
        if (post := self._front.post) is not None and (rows := sendable(post)):
            self._send_now(rows)

    def _send_now(self, rows: list[DeliveryRow]) -> None:
        """Words that say something else by now are asked about once."""
        stale = self._front.stale
        if stale and self._warned != rows[0].id:
            self._warned = rows[0].id
            again = self.tr("Press Post now again to send it as it is.")
            self._error.show_problem(f"{stale_words(stale)} {again}")
            return
        self._warned = ""
        self._error.show_problem("")
        self._decisions.send_now(rows, rows[0].zone)
