"""The rehearsal: the coming days run through the code that sends, stopped before the network. It changes nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

from brandassist import assets, clock, media, walltime
from brandassist.accounts.health import Forecast, forecasts
from brandassist.errors import Problem
from brandassist.planning.free_time import Quiet, free_time
from brandassist.publishing.spending import spent
from brandassist.rehearsal import rules
from brandassist.rehearsal.planned import Budget, Computer, Finding, Line, OwnWords, Planned, Rehearsal
from brandassist.store import accounts, brought_in, devices, settings
from brandassist.store.accounts import Account
from brandassist.store.brought_in import Earlier
from brandassist.store.database import Database, Transaction
from brandassist.store.deliveries import read
from brandassist.store.deliveries.read import DeliveryRow
from brandassist.store.devices import Device
from brandassist.store.writing import allowed_words, asked, internal_names, payloads, stale_words
from brandassist.store.writing.payloads import FrozenPicture
from brandassist.writing.rendering import Rendering
from drafts.checks.addresses import NOTHING_ASKED, Answers
from drafts.checks.pictures import PictureFacts
from drafts.checks.said_before import LOOKED_BACK
from drafts.limits import Limits

TO_COME = ("scheduled", "handed_over", "your_turn")
GONE = ("published", "partly_published", "sending", "unconfirmed")


@dataclass(frozen=True)
class _Read:
    """All rows a run needs, read in one moment."""

    rows: list[DeliveryRow]
    accounts: dict[str, Account]
    payloads: dict[str, payloads.Payload]
    ahead: dict[str, Forecast]
    rules: dict[str, Any]
    earlier: list[Earlier]  # posts of late that were brought in
    spent: dict[str, Decimal]  # this month, by account on a network that charges
    words: OwnWords
    heard: dict[str, Answers]  # what was asked about links ("") and names, by account
    elsewhere: dict[str, tuple[Device, ...]]  # accounts whose key other computers hold, or none


class Rehearsals:
    """Rehearses one workspace, on one device; `media_folder` holds its renditions."""

    def __init__(self, db: Database, rendering: Rendering, media_folder: Path, device_id: str) -> None:
        self._db, self._device_id = db, device_id
        self._rendering = rendering
        self._media = media_folder

    def rehearse(self, days: int = 7) -> Rehearsal:
        """Try every rule on what leaves from now until the end of that many days, today being the first."""
        now = clock.now()
        today, end = self._span(now, days)
        with self._db.read() as tx:
            found = _read(tx, now, end, self._device_id)
        posts = self._posts(found, now, end)
        before = [self._planned(row, found) for row in found.rows if row.state in GONE and row.payload_id]
        findings: dict[str, list[Finding]] = defaultdict(list)
        for each in self._findings(posts, before, found):
            findings[each.delivery_id].append(_movable(each, [*posts, *before], found.rules))
        lines = [_line(post, findings[post.row.id]) for post in posts]
        told = _told(today, end, posts, lines, _budgets(posts, found, now))
        return replace(told, links=rules.asked_links(posts, found.heard.get("", NOTHING_ASKED)))

    def texts(self, days: int = 7) -> dict[str, str]:
        """What leaves in these days, by account: for whoever wants to ask where its links lead (`Asking.ask`)."""
        now = clock.now()
        _, end = self._span(now, days)
        with self._db.read() as tx:
            found = _read(tx, now, end, self._device_id)
        texts: dict[str, list[str]] = defaultdict(list)
        for post in self._posts(found, now, end):
            texts[post.account.id].append(post.text)
        return {account_id: "\n\n".join(each) for account_id, each in texts.items()}

    def _span(self, now: datetime, days: int) -> tuple[datetime, datetime]:
        today = now.astimezone(walltime.zone_named(self._zone())).replace(hour=0, minute=0, second=0, microsecond=0)
        return today, today + timedelta(days=days)

    def _posts(self, found: _Read, now: datetime, end: datetime) -> list[Planned]:
        return [self._planned(row, found) for row in found.rows if row.state in TO_COME and now <= row.due_at < end]

    def _zone(self) -> str:
        with self._db.read() as tx:
            return settings.get(tx, "zone")

    def _planned(self, row: DeliveryRow, found: _Read) -> Planned:
        account = found.accounts[row.account_id]
        limits = _limits(account)
        if row.payload_id:
            return Planned(row, account, found.payloads[row.payload_id], limits)
        try:
            rendered = self._rendering.render(row.target_id)
        except Problem as problem:  # a picture that is gone, a network that is not installed
            return Planned(row, account, None, limits, problem=problem)
        return Planned(row, account, rendered.payload, rendered.limits, rendered.findings)

    def _findings(self, posts: Sequence[Planned], before: Sequence[Planned], found: _Read) -> list[Finding]:
        quiet, least = _wishes(found.rules)
        now = clock.now()
        each = [
            finding
            for post in posts
            for finding in (
                *rules.limits(post, self._facts, found.words),
                *rules.pictures(post, self._path),
                *rules.links(post, found.heard[post.account.id]),
                *rules.sign_in(post, found.ahead.get(post.account.id)),
                *rules.computer(post, found.elsewhere.get(post.account.id, ()), now),
                *rules.approval(post),
                *rules.quiet_hours(post, quiet),
            )
        ]
        together = (
            *rules.duplicates(posts, before, found.earlier),
            *rules.distance(posts, before, least),
            *rules.same_minute(posts),
            *rules.over_limit(posts, found.spent, _month(now)),
        )
        return [*each, *together]

    def _path(self, frozen: FrozenPicture) -> Path:
        return media.rendition_of(frozen.rendition, self._media).path

    def _facts(self, frozen: FrozenPicture) -> PictureFacts | None:
        try:
            made = media.rendition_of(frozen.rendition, self._media)
            size = made.path.stat().st_size
        except (Problem, OSError):  # told by the rule for pictures
            return None
        return PictureFacts(frozen.original, frozen.alt, size, made.kind, made.width, made.height)


def _read(tx: Transaction, now: datetime, end: datetime, device_id: str) -> _Read:
    rows = [row for row in read.between(tx, now - LOOKED_BACK, end) if row.kind == "post"]
    known = accounts.every(tx, forgotten=True)
    return _Read(
        rows,
        {each.id: each for each in known},
        payloads.some(tx, {row.payload_id for row in rows if row.payload_id}),
        forecasts(tx, now),
        settings.every(tx),
        brought_in.since(tx, now - LOOKED_BACK),
        {each.id: spent(tx, each, now) for each in known if assets.prices_for(each.network) is not None},
        OwnWords(allowed_words.words(tx), stale_words.own(tx), internal_names.own(tx)),
        {each: asked.about(tx, each) for each in ("", *(each.id for each in known))},
        devices.elsewhere(tx, device_id),
    )


def _wishes(rules: Mapping[str, Any]) -> tuple[Quiet, timedelta]:
    return Quiet.between(rules["quiet_from"], rules["quiet_to"]), timedelta(minutes=rules["spacing_minutes"])


def _movable(finding: Finding, posts: Sequence[Planned], rules: Mapping[str, Any]) -> Finding:
    """With a better time, where another time is what mends it (`move_to`, a WallTime)."""
    if finding.code not in ("too-close", "quiet-hours"):
        return finding
    quiet, least = _wishes(rules)
    this = next(post for post in posts if post.row.id == finding.delivery_id)
    others = [post.row.due_at for post in posts if post.account.id == this.account.id and post is not this]
    free = free_time(this.row.due_at, others, least, quiet, this.row.zone)
    return replace(finding, data={**finding.data, "move_to": free})


def _limits(account: Account) -> Limits | None:
    try:
        return assets.limits_for(account.network, account.facts)
    except Problem:  # a network that is not installed here, or that nobody wrote limits for
        return None


def _line(post: Planned, found: Sequence[Finding]) -> Line:
    ordered = sorted(found, key=lambda each: each.level != "error")
    return Line(post.row, post.day, tuple(ordered), rules.cost(post))


def _budgets(posts: Sequence[Planned], found: _Read, now: datetime) -> tuple[Budget, ...]:
    made: list[Budget] = []
    for account_id, before in found.spent.items():
        account = found.accounts[account_id]
        prices = assets.prices_for(account.network)
        this_month = [
            post for post in posts if post.account.id == account_id and _month(post.row.due_at) == _month(now)
        ]
        to_come = sum((rules.cost(post) or Decimal() for post in this_month), Decimal())
        if prices is not None and (account.cost_limit is not None or before or to_come):
            label = account.label
            made.append(Budget(account_id, label, prices.currency, before, to_come, account.cost_limit))
    return tuple(made)


def _month(at: datetime) -> tuple[int, int]:
    return at.year, at.month


def _told(
    today: datetime, end: datetime, posts: Sequence[Planned], lines: Sequence[Line], budgets: tuple[Budget, ...]
) -> Rehearsal:
    total: dict[str, Decimal] = defaultdict(Decimal)
    as_of = ""
    for line in lines:
        known = assets.prices_for(line.row.network)
        if line.cost is not None and known is not None:
            total[known.currency] += line.cost
            as_of = known.as_of
    on: dict[tuple[str, str], list[str]] = defaultdict(list)
    for post in posts:
        for key in post.account.keys if _by_computer(post.row) else ():
            on[key].append(post.row.id)
    return Rehearsal(
        today.date(),
        (end - timedelta(days=1)).date(),
        tuple(lines),
        dict(total),
        as_of,
        budgets,
        tuple(Computer(device_id, name, tuple(ids)) for (device_id, name), ids in on.items()),
        tuple(post.row.id for post in posts if post.row.state == "handed_over" or _by_server(post.row)),
        tuple(post.row.id for post in posts if post.row.promise == "you"),
    )


def _by_computer(row: DeliveryRow) -> bool:
    return row.promise == "computer" and row.state == "scheduled"


def _by_server(row: DeliveryRow) -> bool:
    return row.promise == "server" and row.state == "scheduled"
