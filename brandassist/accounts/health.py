"""Health: until when a sign-in lasts, which planned posts come after that, and what else will go wrong. Sends nothing.

What a network says of itself stands in the account's facts: `expires_at` (ISO 8601, UTC: when a person is needed
again), `refresh_expires_at` (the same where the login is renewed by itself, and goes before the other), `scopes`,
`missing_scopes`. What no network says is learnt from sign-ins that were lost before.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Literal

from brandassist.networks.calls import moment_of
from brandassist.store import accounts, history
from brandassist.store.accounts import Account
from brandassist.store.database import Transaction
from brandassist.store.deliveries import read
from brandassist.store.deliveries.read import DeliveryRow
from brandassist.store.history import Happening

WARN_BEFORE = timedelta(days=7)
WARN_POSTS = 3
LARGEST_SKEW = timedelta(minutes=2)

How = Literal["lost", "known", "learnt", "unknown"]
Warning = Literal["sign_in_lost", "expires_soon", "posts_after_expiry", "scopes_missing", "clock_off"]


@dataclass(frozen=True)
class Forecast:
    """What is to be expected of one account's sign-in.

    `expires_at` (UTC) is when a person must sign in again: None where it is `unknown`, or where it never ends.
    `meets`: deliveries whose time finds it over, by their times. `clock_off`: how far this computer's clock is
    ahead of the network's, where that is told.
    """

    account_id: str
    how: How
    expires_at: datetime | None
    meets: tuple[str, ...]
    warnings: tuple[Warning, ...]
    missing_scopes: tuple[str, ...] = ()
    clock_off: timedelta | None = None


def forecasts(tx: Transaction, now: datetime, *, meets: bool = True) -> dict[str, Forecast]:
    """Return the forecast of every account, forgotten ones too, by its id; without `meets` no delivery is read."""
    return _forecasts(tx, now, read.leaving_at_their_time(tx) if meets else ())


def over_before(tx: Transaction, now: datetime, rows: Sequence[DeliveryRow]) -> frozenset[str]:
    """Return which of these find the sign-in of their account over at their time; nothing else is read."""
    leaving = [row for row in rows if row.state == "scheduled"]
    told = _forecasts(tx, now, leaving).values() if leaving else ()
    return frozenset(each for ahead in told for each in ahead.meets)


def _forecasts(tx: Transaction, now: datetime, rows: Sequence[DeliveryRow]) -> dict[str, Forecast]:
    told = {verb: _by_subject(history.said(tx, verb, "account")) for verb in ("connected", "sign_in_lost")}
    return {
        each.id: forecast(
            each,
            [row for row in rows if row.account_id == each.id],
            now,
            connected=told["connected"].get(each.id, ()),
            lost=told["sign_in_lost"].get(each.id, ()),
        )
        for each in accounts.every(tx, forgotten=True)
    }


def forecast(
    account: Account,
    planned: Sequence[DeliveryRow],
    now: datetime,
    *,
    connected: Sequence[datetime] = (),
    lost: Sequence[datetime] = (),
) -> Forecast:
    """Say how one account's sign-in will do; `planned` are its deliveries still to leave, `connected` and `lost` when
    it was signed in to and when that was found to be over, oldest first."""
    how, ends = _end(account, now, connected, lost)
    ahead = sorted((row for row in planned if row.promise != "you"), key=lambda row: row.due_at)
    meets = tuple(row.id for row in ahead if ends is not None and row.due_at >= ends)
    missing = _missing(account.facts)
    off = _clock_off(account.facts)
    warnings: list[Warning] = []
    if how == "lost":
        warnings.append("sign_in_lost")
    elif ends is not None and ends - now <= WARN_BEFORE:
        warnings.append("expires_soon")
    elif any(row.id in meets for row in ahead[:WARN_POSTS]):
        warnings.append("posts_after_expiry")
    if missing:
        warnings.append("scopes_missing")
    if off is not None and abs(off) > LARGEST_SKEW:
        warnings.append("clock_off")
    return Forecast(account.id, how, ends, meets, tuple(warnings), missing, off)


def _end(
    account: Account, now: datetime, connected: Sequence[datetime], lost: Sequence[datetime]
) -> tuple[How, datetime | None]:
    if account.state == "sign_in":
        return "lost", min(lost[-1], now) if lost else now
    for name in ("refresh_expires_at", "expires_at"):
        known = moment_of(str(account.facts.get(name) or ""))
        if known is not None:
            return "known", known
    before = _as_before(now, connected, lost)
    return ("learnt", before) if before is not None else ("unknown", None)


def _as_before(now: datetime, connected: Sequence[datetime], lost: Sequence[datetime]) -> datetime | None:
    """The present sign-in will last as long as the shortest before it that it has not outlived yet."""
    if not connected or (lost and lost[-1] >= connected[-1]):
        return None
    since = connected[-1]
    lives = [end - max(start for start in connected if start <= end) for end in lost if end >= connected[0]]
    left = [life for life in lives if since + life > now]
    return since + min(left) if left else None


def _missing(facts: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(sorted({str(each) for name in ("missing_scopes", "lost_scopes") for each in facts.get(name) or ()}))


def _clock_off(facts: Mapping[str, Any]) -> timedelta | None:
    seconds = facts.get("clock_off_seconds")
    return timedelta(seconds=seconds) if isinstance(seconds, int | float) else None


def learnt(before: Mapping[str, Any], told: Mapping[str, Any], ahead: timedelta | None = None) -> dict[str, Any]:
    """Return an account's facts with what the network told now; `ahead`: of this computer's clock before its.

    What the login once could and may no longer do becomes `lost_scopes`; who tells no scopes takes none away.
    """
    facts = {**before, **told}
    if told.get("scopes"):
        had = {*(before.get("scopes") or ()), *(before.get("lost_scopes") or ())}
        facts["lost_scopes"] = sorted(had.difference(told["scopes"]))
    if ahead is not None:
        facts["clock_off_seconds"] = round(ahead.total_seconds())
    return facts


def _by_subject(rows: Sequence[Happening]) -> dict[str, list[datetime]]:
    found: dict[str, list[datetime]] = {}
    for row in rows:
        found.setdefault(row.subject, []).append(row.at)
    return found
