"""Outcomes: what a verdict on a failed step means for the delivery, its account, and what happens next."""

from __future__ import annotations

from datetime import datetime, timedelta

from brandassist import clock
from brandassist.errors import Problem
from brandassist.networks.contract import Network, Step, Verdict
from brandassist.publishing.post import Post
from brandassist.store.deliveries import steps as records
from brandassist.store.deliveries.claim import Claim
from brandassist.store.deliveries.read import DeliveryRow, get

FIRST_WAIT = timedelta(seconds=5)
LONGEST_WAIT = timedelta(minutes=5)
MOST_TRIES = 20
LASTING = (
    "payload_changed",
    "picture_missing",
    "link_not_live",
    "unknown_network",
    "visibility_not_possible",
    "too_long_with_link",
    "cannot_edit",
    "edit_other_parts",
    "taken_back",
)
KEYCHAIN = ("keychain_locked", "keychain_failed", "sign_in_needed")  # the secret is not to be had now
TOO_LATE = timedelta(minutes=6)  # beyond the grace: the longest a step may take that began in time
UNSAID_WAIT = timedelta(minutes=5)  # "not now" without saying when


def failed(
    post: Post, claimed: Claim, adapter: Network, part_id: str, step: Step, verdict: Verdict, *, knocks: bool = False
) -> None:
    """Write down how a step failed; the claim is released in the same transaction.

    `knocks`: nobody answered, and from now on the account is knocked at before anything is tried.
    """
    now = clock.now()
    with post.database.write("queue", "accounts", synced=step.publishes) as tx:
        row = get(tx, claimed.delivery_id)
        pause = FIRST_WAIT if knocks else _pause(row)
        records.failed(
            tx,
            claimed,
            part_id,
            step.name,
            _fate(verdict, step, adapter, row, now, post.grace(), pause),
            publishes=step.publishes,
            outcome=verdict.meaning,
            problem=told(verdict),
            now=now,
        )


def told(verdict: Verdict) -> dict[str, str]:
    """What a verdict says of itself, for a person."""
    return {"code": verdict.code, "words": verdict.words} if verdict.words else {"code": verdict.code}


def _fate(
    verdict: Verdict,
    step: Step,
    adapter: Network,
    row: DeliveryRow,
    now: datetime,
    grace: timedelta,
    pause: timedelta,
) -> records.Fate:
    match verdict.meaning:
        case "refused" if step.name == records.HAND_OVER and verdict.code == "too_soon_to_hand_over":
            return records.Fate("waiting")  # preparing took too long: it goes from here at its time
        case "refused":
            return records.Fate("refused", asks=True)
        case "later" if step.name == records.HAND_OVER:
            return records.Fate("waiting", not_before=min(now + (verdict.wait or UNSAID_WAIT), row.due_at))
        case "later":
            return _again_within_grace(row, now + (verdict.wait or UNSAID_WAIT), grace, now)
        case "sign_in":
            return records.Fate("waiting", sign_in=True)
        case "look" | "unconfirmed" if step.name == records.HAND_OVER:
            return records.Fate("unconfirmed", next_look_at=now + adapter.info.settle_after[0], with_server=True)
        case "look" if step.publishes:
            return records.Fate("unconfirmed", next_look_at=now)
        case "unconfirmed" if step.publishes:
            return records.Fate("unconfirmed", next_look_at=now + adapter.info.settle_after[0])
        case _:  # nothing left; or an upload, which shows nothing to anybody and may be made again
            return _again_within_grace(row, now + pause, grace, now)


def _pause(row: DeliveryRow) -> timedelta:
    return min(FIRST_WAIT * 2 ** min(max(row.tries - 1, 0), 10), LONGEST_WAIT)


def _again_within_grace(row: DeliveryRow, again: datetime, grace: timedelta, now: datetime) -> records.Fate:
    """Wait until `again`; what would be later than the grace allows does not go by itself, a person is asked.

    The rest of a thread goes on for longer, but not after a computer that slept over it.
    """
    begun = any(part.state == "published" for part in row.parts) and row.tries < MOST_TRIES
    in_time = now <= (row.not_before or row.due_at) + grace + TOO_LATE
    if again <= row.due_at + grace or (begun and in_time):
        return records.Fate("waiting", not_before=again)
    return records.Fate("waiting", asks=True, missed=True)


def cannot_begin(post: Post, claimed: Claim, problem: Problem) -> None:
    """The key, the keychain or a picture is not there: nothing left. What may pass is tried again in the grace."""
    now = clock.now()
    with post.database.write("queue") as tx:
        row = get(tx, claimed.delivery_id)
        waiting = next(part for part in row.parts if part.state != "published")
        if problem.code in LASTING:
            fate = records.Fate("refused", asks=True)
        elif problem.code in KEYCHAIN:
            fate = records.Fate("waiting", no_secret=True)
        else:
            fate = _again_within_grace(row, now + _pause(row), post.grace(), now)
        records.failed(
            tx,
            claimed,
            waiting.id,
            "begin",
            fate,
            publishes=False,
            outcome="not_sent",
            problem={"code": problem.code, **problem.data},
            now=now,
        )
