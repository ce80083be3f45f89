"""A queue with every state in it, built through the stores; the scenes of its pictures."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from sqlalchemy import update

from brandassist import clock
from brandassist.ids import new_id
from brandassist.store import accounts, devices
from brandassist.store.deliveries import plan
from brandassist.store.deliveries.parts import parts_of
from brandassist.store.publishing import metrics
from brandassist.store.tables import attempt, delivery, part
from brandassist.store.writing import approvals, drafts, revisions, targets
from brandassist.store.writing.payloads import FrozenPart, Payload
from brandassist.walltime import WallTime, from_instant
from tests.screenshots import Scene
from tests.support.other_computers import another

if TYPE_CHECKING:
    from brandassist.workspace import Workspace
    from ui.shell.window import Window

ZONE = "Europe/Rome"


class Builder:
    """Puts deliveries in any state into a workspace."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace, self.db = workspace, workspace.db
        self.now = clock.now().astimezone(ZoneInfo(ZONE))
        workspace.set_rule("zone", ZONE)
        with self.db.read() as tx:
            self.accounts = {each.network: each.id for each in accounts.every(tx)}

    def account(self, network: str, label: str) -> None:
        with self.db.write("accounts") as tx:
            found = new_id()
            accounts.add(tx, found, network=network, label=label, url="https://network.example")
            devices.give_key(tx, self.workspace.settings.device_id, found)
        self.accounts[network] = found

    def at(self, days: int, time: str) -> datetime:
        hour, minute = time.split(":")
        return (self.now + timedelta(days=days)).replace(hour=int(hour), minute=int(minute), second=0, microsecond=0)

    def draft(self, title: str, text: str, *networks: str) -> str:
        with self.db.write("drafts") as tx:
            facts = drafts.Facts()
            member = self.workspace.member.id
            made = drafts.create(tx, kind="post", title=title, text=text, facts=facts, extra={}, member_id=member)
            for network in networks:
                targets.add(tx, made, self.accounts[network])
        return made

    def post(
        self,
        title: str,
        text: str,
        when: datetime,
        *networks: str,
        approved: bool = True,
        zone: str = ZONE,
        states: dict[str, str] | None = None,
        **values: Any,
    ) -> list[str]:
        """One draft at one time; `states` by network, `values` set on each delivery."""
        draft_id = self.draft(title, text, *networks)
        planned = from_instant(when, zone)
        made = [self._delivery(draft_id, each, text, planned, approved) for each in networks]
        for each, network in zip(made, networks, strict=True):
            self._state(each, (states or {}).get(network, "scheduled"), when, values)
        return made

    def _delivery(self, draft_id: str, network: str, text: str, planned: WallTime, approved: bool) -> str:
        with self.db.write("queue", "drafts") as tx:
            target_id = targets.add(tx, draft_id, self.accounts[network])
            made = plan.create(
                tx,
                draft_id=draft_id,
                target_id=target_id,
                account_id=self.accounts[network],
                kind="post",
                planned=planned,
                promise="computer",
            )
            if approved:
                parts = tuple(FrozenPart(each) for each in text.split("\n---\n"))
                content = Payload(self.accounts[network], parts, "public", "en", "short")
                kept = revisions.keep(tx, draft_id, "approve", self.workspace.member.id)
                standing = approvals.stand(
                    tx,
                    draft_id=draft_id,
                    target_id=target_id,
                    revision_id=kept,
                    content=content,
                    member_id=self.workspace.member.id,
                )
                plan.fill(tx, made, standing.payload_id, len(parts))
        return made

    def _state(self, delivery_id: str, state: str, when: datetime, values: dict[str, Any]) -> None:
        inner = {"published": "published", "unconfirmed": "unconfirmed", "refused": "refused"}.get(state, "waiting")
        with self.db.write("queue") as tx:
            tx.execute(update(delivery).where(delivery.c.id == delivery_id).values(state=state, **values))
            told: dict[str, Any] = {"state": inner}
            if inner in ("published", "unconfirmed"):
                told |= {"first_tried_at": when}
            if inner == "published":
                told |= {
                    "published_at": when,
                    "url": f"https://site.example/{delivery_id}",
                    "mark": "live",
                    "remote_id": delivery_id,
                }
            tx.execute(update(part).where(part.c.delivery_id == delivery_id).values(**told))

    def attempts(self, delivery_id: str, *lines: tuple[str, str, datetime]) -> None:
        """Lines of the audit trail: event, outcome, when."""
        with self.db.write("queue") as tx:
            [part_id] = tx.execute(part.select().where(part.c.delivery_id == delivery_id).limit(1)).scalars()
            for event, outcome, at in lines:
                row = {"id": new_id(), "delivery_id": delivery_id, "part_id": part_id, "number": 1, "step": "publish"}
                more: dict[str, Any] = {"publishes": True, "event": event, "outcome": outcome, "detail": {}, "at": at}
                device = {"device_id": self.workspace.settings.device_id}
                tx.execute(attempt.insert().values(**row, **more, **device))

    def counts(self, delivery_id: str, *counts: dict[str, int]) -> None:
        """What the network told of each part, half an hour ago."""
        with self.db.read() as tx:
            parts = parts_of(tx, delivery_id)
        with clock.set_to(lambda: self.now - timedelta(minutes=30)), self.db.write("queue") as tx:
            for each, told in zip(parts, counts, strict=True):
                metrics.keep(tx, each.id, told)


def fill(workspace: Workspace) -> None:
    """Every state once."""
    make = Builder(workspace)
    make.account("mastodon", "Town square")
    make.account("linkedin", "LinkedIn")
    make.draft(
        "Labels in two sizes", "The large ones are read, the small ones are asked about.", "practice", "mastodon"
    )
    make.draft("Chairs for those who wait", "We put out six, and the mood changed.", "practice")
    make.draft("", "The smallest drawer in the house", "site")
    make.post(
        "A slow afternoon",
        "It rained until five today, and the regulars stayed to talk.",
        make.at(-2, "09:30"),
        "practice",
        states={"practice": "missed"},
        asks=True,
        problem={"code": "missed"},
    )
    hour_ago = make.now - timedelta(minutes=70)
    make.post("First customer", "He came for a hinge.", make.at(-1, "08:00"), "practice", "mastodon",
              states={"practice": "published", "mastodon": "published"})  # fmt: skip
    unsure = make.post(
        "A drawer of hinges",
        "We sell one hinge a week, and without that drawer we would lose the carpenters. Not all stock must turn.",
        hour_ago,
        "mastodon",
        "practice",
        states={"mastodon": "published", "practice": "unconfirmed"},
        problem={"code": "timeout"},
        next_look_at=make.now + timedelta(minutes=11),
        looks=1,
    )
    make.attempts(unsure[0], ("ended", "published", hour_ago))
    minute = timedelta(minutes=1)
    make.attempts(unsure[1], ("ended", "unconfirmed", hour_ago), ("looked", "absent", hour_ago + 2 * minute))
    make.post("Glue, a comparison", "Nine kinds, two that hold.", make.now - timedelta(minutes=30), "linkedin",
              states={"linkedin": "refused"}, asks=True,
              problem={"code": "422", "words": "The text is longer than 500 characters."})  # fmt: skip
    make.post(
        "The bench by the window", "Everything is mended in daylight.", make.now + timedelta(minutes=50), "linkedin"
    )
    make.post("Keys while you wait", "One.\n---\nTwo.", make.at(1, "12:30"),
              "linkedin", "practice", "mastodon", approved=False)  # fmt: skip
    make.post("Closed for stocktaking", "We say so on the door a week before.", make.at(1, "18:30"), "practice",
              zone="Europe/Lisbon")  # fmt: skip
    make.post("The first bread", "At five it is still dark.", make.at(2, "07:10"), "mastodon",
              states={"mastodon": "handed_over"}, promise="server", server_ref="77",
              next_look_at=make.at(3, "07:10"))  # fmt: skip
    [held] = make.post("An apprentice", "We take one in spring.", make.at(3, "08:00"), "mastodon")
    workspace.queue.hold(held)


LAMP = "A lamp for the porch"


def published(workspace: Workspace) -> None:
    """The same, and one that is out and was counted."""
    fill(workspace)
    make = Builder(workspace)
    words = "Three people asked for the same lamp this week.\n---\nNone of them needs a lamp: the porch is dark."
    made = make.post(LAMP, words, make.now - timedelta(minutes=90), "mastodon", "practice",
                     states={"mastodon": "published", "practice": "published"})  # fmt: skip
    make.counts(made[0], {"likes": 12, "reposts": 3, "replies": 4}, {"likes": 1, "reposts": 0, "replies": 1})
    make.counts(made[1], {"likes": 5, "reposts": 1, "replies": 2}, {"likes": 0, "reposts": 0, "replies": 0})
    entry = workspace.diary.capture(words, title="The store on the hill", day="2026-11-12")
    workspace.from_entry.insert(workspace.queue.show(made[0])[0].draft_id, entry, (0, len(words)))


def edited(workspace: Workspace) -> None:
    """The same, and its draft says something newer."""
    published(workspace)
    lamp = next(row for row in workspace.queue.list() if row.title == LAMP)
    newer = "Seven people asked for the same lamp this week.\n\n---\n\nNone of them needs a lamp: the porch is dark."
    workspace.drafts.autosave(lamp.draft_id, LAMP, newer)


def asked_to_edit(window: Window) -> bool:
    if not ready(window, LAMP):
        return False
    page = _page(window)
    page.details.ask_sure("edit", page.front.post.first)
    return any(not doubt.isHidden() for doubt in page.details.doubts.values())


def freeze(workspace: Workspace) -> None:
    fill(workspace)
    workspace.queue.freeze("A maker warns of its own plugs.")


def crisis(workspace: Workspace) -> None:
    """In the middle of one: steps done, a statement on its way through those who approve it, a log."""
    fill(workspace)
    at = Builder(workspace).now.replace(hour=10, minute=42, second=0, microsecond=0)
    me, minutes = workspace.member.name, iter(range(60))

    def later() -> datetime:
        return at + timedelta(minutes=next(minutes) // 4)

    with clock.set_to(later):
        workspace.crisis.start("A maker warns of its own plugs.", "template:food_safety:en", "The store")
        for step in (workspace.crisis.show() or _none()).steps[1:3]:
            workspace.crisis.tick(step.id, note="Lot 17." if "quality" in step.text else "")
        words = (
            "This morning we took one plug off the shelves. Whoever bought it may bring it back.\nAt two we say more."
        )
        workspace.crisis.statement("en", words, ["Legal", me])
        workspace.crisis.statement("", "They are told first.", title="For the store, by telephone")
        workspace.crisis.log("Quality: lot 17, one store")


def _none() -> Any:
    raise AssertionError("there is a crisis")


def in_crisis(window: Window) -> bool:
    return ready(window, "The bench by the window") and _page(window).mode.on


def no_protocol(window: Window) -> bool:
    if not ready(window, "The bench by the window"):
        return False
    _page(window).mode.back.click()
    return _page(window).mode.on


def at_the_steps(window: Window) -> bool:
    if not ready(window, "The bench by the window"):
        return False
    mode = _page(window).mode
    if mode.back.isVisible():
        mode.back.click()
        mode.left.list.setFocus()
    return mode.on and not mode.back.isVisible()


def asked_protocols(window: Window) -> bool:
    from ui.queue.crisis.protocols import ProtocolsDialog

    found = window.findChild(ProtocolsDialog)
    if found is None:
        if ready(window, "The bench by the window"):
            _page(window).mode.open_protocols("template:food_safety:en")
        return False
    return bool(found.name.text())


def _page(window: Window) -> Any:
    from ui.queue.page import QueuePage

    page = window.current()
    assert isinstance(page, QueuePage)
    return page


def ready(window: Window, title: str = "A drawer of hinges") -> bool:
    """The week of this post stands, the cursor on it, with its story."""
    if window.current_name() != "queue":  # what was missed opened its own screen first
        window.go("queue")
        return False
    page = _page(window)
    if page.front.post is not None and page.front.post.title == title:
        return page.front.details is not None
    if not page.front.wanted:
        rows = page.services.workspace.queue.list()
        page.arrive(next(row.id for row in rows if row.title == title))
    return False


def out(window: Window) -> bool:
    return ready(window, LAMP)


def froze(window: Window) -> None:
    window.trigger("freeze")


def asked_why(window: Window) -> bool:
    return ready(window) and _page(window).mode.asked is not None


def end(window: Window) -> None:
    window.go("queue", "end_freeze")


def reviewed(window: Window) -> bool:
    if window.current_name() != "queue":  # what was missed opened its own screen first
        end(window)
        return False
    return bool(_page(window).review.choices)


def sign_in_ends(workspace: Workspace) -> None:
    """The same, and a sign-in that a planned post will find over."""
    fill(workspace)
    make = Builder(workspace)
    ends = {"expires_at": (make.now + timedelta(days=2)).isoformat()}
    with workspace.db.write("accounts") as tx:
        accounts.learnt(tx, make.accounts["linkedin"], "Alma Bianchi", ends)
    make.post(LAMP, "Three people asked for the same lamp this week.", make.at(3, "09:00"), "linkedin")


def near_others(workspace: Workspace) -> None:
    """The same, and a draft that says again what another will say."""
    fill(workspace)
    make = Builder(workspace)
    workspace.set_rule("quiet_from", "06:00")
    workspace.set_rule("quiet_to", "09:00")
    make.post("The first bread again", "At five it is still dark.", make.at(4, "08:40"), "mastodon")


def asked_when(window: Window) -> bool:
    from PySide6.QtCore import QDate

    from ui.widgets.moment import TimeDialog

    found = window.findChild(TimeDialog)
    if found is None:
        if ready(window, "The first bread again"):
            _page(window).acting.move()
        return False
    at = clock.now().astimezone(ZoneInfo(ZONE)) + timedelta(days=2)
    found.date.setDate(QDate(at.year, at.month, at.day))
    return bool(found.warned is not None and len(found.warned.sentences) > 1)


def teasers(workspace: Workspace) -> None:
    """An article of Friday, and two that link to it."""
    fill(workspace)
    make = Builder(workspace)
    when = make.at(2, "11:00")
    article, *rest = make.post(LAMP, "Why the porch is dark. {link}", when, "site", "mastodon", "linkedin")
    with workspace.db.write("queue") as tx:
        for each in rest:
            plan.depend(tx, each, article)


def several_asked(window: Window) -> bool:
    """The time for a draft that goes to several networks, one after another."""
    from ui.widgets.moment import TimeDialog

    found = window.findChild(TimeDialog)
    if found is None:
        if not ready(window):
            return False
        page = _page(window)
        items = page.desk.shelf.model.items()
        many = next((place for place, each in enumerate(items) if len(each.networks) > 1), None)
        if many is not None:
            page.waiting.choose_row(many)
            page.acting.schedule()
        return False
    found.every.setValue(15)
    found.stop.setChecked(True)
    return found.warned is not None


def on_the_lamp(window: Window) -> bool:
    return ready(window, LAMP)


def a_format_waits(workspace: Workspace) -> None:
    fill(workspace)
    practice = next(each.account.id for each in workspace.accounts.list() if each.account.network == "practice")
    workspace.formats.add("Friday number", practice, 4, "09:00")


def elsewhere(workspace: Workspace) -> None:
    """Luca's computer alone sends to LinkedIn and was not seen for a month."""
    sign_in_ends(workspace)
    keys = [each.account.id for each in workspace.accounts.list() if each.account.network == "linkedin"]
    another(workspace, clock.now() - timedelta(days=30), *keys)


SCENES = (
    Scene("queue-elsewhere", "queue", elsewhere, None, on_the_lamp),
    Scene("queue-format", "queue", a_format_waits, None, ready),
    Scene("queue-sign-in-ends", "queue", sign_in_ends, None, on_the_lamp),
    Scene("queue", "queue", fill, None, ready),
    Scene("queue-published", "queue", published, None, out),
    Scene("queue-edit", "queue", edited, None, asked_to_edit),
    Scene("queue-empty", "queue", None, None, None),
    Scene("queue-frozen", "queue", freeze, None, no_protocol),
    Scene("crisis", "queue", crisis, None, at_the_steps),
    Scene("crisis-post", "queue", crisis, None, in_crisis),
    Scene("crisis-protocols", "queue", crisis, None, asked_protocols),
    Scene("queue-why", "queue", fill, froze, asked_why),
    Scene("queue-warned", "queue", near_others, None, asked_when),
    Scene("queue-teasers", "queue", teasers, None, on_the_lamp),
    Scene("queue-one-after-another", "queue", fill, None, several_asked),
    Scene("queue-review", "queue", freeze, end, reviewed),
)
