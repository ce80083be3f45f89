"""The rules of a rehearsal: each a function from what is planned to findings. None asks a network."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime, time, timedelta
from decimal import Decimal
from pathlib import Path

from brandassist import assets
from brandassist.accounts.health import Forecast
from brandassist.errors import Problem
from brandassist.networks import visibilities
from brandassist.planning import warnings
from brandassist.planning.free_time import Quiet
from brandassist.publishing.spending import cost_of
from brandassist.rehearsal.planned import Finding, Links, OwnWords, Planned, Rule
from brandassist.store.brought_in import Earlier
from brandassist.store.devices import Device
from brandassist.store.writing.payloads import FrozenPicture
from brandassist.writing.said_before import Other, said_elsewhere
from drafts.checks.addresses import Answers, address_findings, links_in
from drafts.checks.check import check
from drafts.checks.finding import OF_ADDRESSES, OF_STYLE, SAID_BEFORE
from drafts.checks.finding import Finding as Checked
from drafts.checks.pictures import PictureFacts
from drafts.limits import of_answers
from drafts.rendering import Rendered

_RULE_OF: Mapping[str, Rule] = {
    "stale-words": "words",
    "people-refused": "pictures",
    "people-not-asked": "pictures",
    "alt-missing": "pictures",
    "alt-file-name": "pictures",
    "alt-says-picture": "pictures",
    "alt-too-long": "pictures",
    "alt-too-long-for-cover": "pictures",
    "picture-too-large": "pictures",
    "picture-too-wide": "pictures",
    "picture-too-tall": "pictures",
    "picture-enlarged": "pictures",
    "picture-not-taken": "pictures",
    "picture-stands-still": "pictures",
    "picture-not-alone": "pictures",
    "too-many-pictures": "pictures",
    "no-pictures": "pictures",
    "picture-needed": "pictures",
}


def limits(post: Planned, facts: Callable[[FrozenPicture], PictureFacts | None], own: OwnWords) -> Iterator[Finding]:
    """What is frozen, against today's rules; what is not, as the draft stands. `facts` of a picture that is here.

    own: what a person lets pass, added to what holds only for a while, or keeps inside.
    """
    if post.problem is not None:
        rule: Rule = "pictures" if post.problem.code.startswith("picture") else "limits"
        about = {"code": post.problem.code, **post.problem.data}
        yield Finding(post.row.id, rule, "cannot-render", "error", about)
    parts = len(post.payload.parts) if post.payload is not None else 1
    if parts > 1 and post.row.approved and post.limits is not None and not post.limits.threads:
        yield Finding(post.row.id, "limits", "no-threads", "error", {"parts": parts})
    for part, each in _checked(post, facts, own):
        if each.rule in OF_STYLE | OF_ADDRESSES | SAID_BEFORE:  # those of a week have a rule of their own
            continue
        data = {**each.data, "part": part, "parts": parts} if part else each.data
        yield Finding(post.row.id, _RULE_OF.get(each.rule, "limits"), each.rule, each.level, data)


def _checked(
    post: Planned, facts: Callable[[FrozenPicture], PictureFacts | None], own: OwnWords
) -> Iterator[tuple[int, Checked]]:
    if not post.row.approved or post.payload is None:
        yield from ((0, each) for each in post.checked)
        return
    if post.limits is None:
        return
    for number, part in enumerate(post.payload.parts, start=1):
        found = check(
            part.text,
            of_answers(post.limits) if post.payload.reply_to else post.limits,
            rendered=Rendered(part.text, (part.text,)),
            pictures=[each for each in map(facts, part.pictures) if each is not None],
            words=assets.words_of(post.payload.language, own.stale),
            allowed=own.allowed,
            internal=own.internal,
            visibility=post.payload.visibility,
            visibilities=visibilities(post.row.network),
        )
        yield from ((number, each) for each in found)


def pictures(post: Planned, path: Callable[[FrozenPicture], Path]) -> Iterator[Finding]:
    """Every picture is still there, byte for byte as it was approved. `path` raises Problem `picture_missing`."""
    for frozen in (each for part in (post.payload.parts if post.payload else ()) for each in part.pictures):
        about = {"picture": frozen.original, "alt": frozen.alt}
        try:
            data = path(frozen).read_bytes()
        except (Problem, OSError):
            yield Finding(post.row.id, "pictures", "picture-missing", "error", about)
            continue
        if hashlib.sha256(data).hexdigest() != frozen.rendition:
            yield Finding(post.row.id, "pictures", "picture-changed", "error", about)


def links(post: Planned, heard: Answers) -> Iterator[Finding]:
    """Plain http, and what `heard` says is dead or nobody: what was asked until now; nothing is asked here."""
    for each in address_findings(post.text, heard):
        yield Finding(post.row.id, "links", each.rule, "warning", each.data)


def asked_links(posts: Sequence[Planned], heard: Answers) -> Links:
    """How much of what the posts link to was asked, and when."""
    named = {address for post in posts for address, _ in links_in(post.text) if address[:6].lower() == "https:"}
    times = sorted(heard.links[each].at for each in named if each in heard.links)
    return Links(len(named), len(named) - len(times), *((times[0], times[-1]) if times else ()))


def sign_in(post: Planned, ahead: Forecast | None) -> Iterator[Finding]:
    """The sign-in must last until the post."""
    if ahead is not None and post.row.id in ahead.meets:
        code = "sign-in-lost" if ahead.how == "lost" else "sign-in-over"
        yield Finding(post.row.id, "sign_in", code, "error", {"ends": ahead.expires_at, "how": ahead.how})


def computer(post: Planned, others: Sequence[Device], now: datetime) -> Iterator[Finding]:
    """What a computer sends needs one that holds the key, and where only `others` do, one that was seen of late."""
    if post.row.promise == "you" or post.row.state != "scheduled":
        return
    if not post.account.keys:
        yield Finding(post.row.id, "computer", "no-key", "error", {"account": post.account.label})
    elif others and (away := warnings.computer(post.row.due_at, others, now, post.other)) is not None:
        about = {"computer": away.data["computer"], "seen": away.data["seen"]}
        yield Finding(post.row.id, "computer", "computer-away", "warning", about)


def over_limit(posts: Sequence[Planned], spent: Mapping[str, Decimal], month: tuple[int, int]) -> Iterator[Finding]:
    """The first post of an account that goes beyond what its posts may cost in a month (UTC).

    `spent`: by account, in `month` (year and month) so far.
    """
    totals: dict[tuple[str, int, int], Decimal] = {(account_id, *month): cost for account_id, cost in spent.items()}
    told: set[tuple[str, int, int]] = set()
    for post in sorted(posts, key=_by_time):
        limit, own = post.account.cost_limit, cost(post)
        this = (post.account.id, post.row.due_at.year, post.row.due_at.month)
        if limit is None or own is None:
            continue
        totals[this] = totals.get(this, Decimal()) + own
        if totals[this] > limit and this not in told:
            told.add(this)
            yield Finding(post.row.id, "cost", "over-limit", "warning", {"limit": limit, "total": totals[this]})


def cost(post: Planned) -> Decimal | None:
    """What sending it costs, exact; None where the network charges nothing or a person sends it."""
    if post.payload is None or post.row.promise == "you":
        return None
    return cost_of(post.payload, post.row.network)


def approval(post: Planned) -> Iterator[Finding]:
    """What is not approved, or held, does not leave at its time."""
    if not post.row.approved:
        yield Finding(post.row.id, "approval", "not-approved", "warning")
    held = [each for each in post.row.holds if each != "signing_in"]  # that is the sign-in's own rule
    if held:
        yield Finding(post.row.id, "approval", "held", "warning", {"holds": held})


def quiet_hours(post: Planned, quiet: Quiet) -> Iterator[Finding]:
    """Nothing should leave in the quiet hours, local where the post was planned."""
    found = warnings.quiet_hours(time.fromisoformat(post.row.wall[11:16]), quiet)
    if found is not None:
        yield Finding(post.row.id, "quiet_hours", "quiet-hours", "warning", found.data)


def duplicates(posts: Sequence[Planned], before: Sequence[Planned], earlier: Sequence[Earlier]) -> Iterator[Finding]:
    """The same words, or nearly, twice on one account; `before` are posts of late, which get no finding.

    earlier: what was out on the same network before this program knew of it.
    """
    for post, known in _with_those_before(posts, before):
        there = [said_elsewhere(each, post.row.zone) for each in earlier if each.network == post.row.network]
        found = warnings.nearly_the_same(post.row.due_at, warnings.alike(post.other.said, [*known, *there]))
        if found is not None:
            code = "duplicate" if found.data["same"] else "nearly-the-same"
            yield Finding(post.row.id, "duplicates", code, "warning", found.data)


def distance(posts: Sequence[Planned], before: Sequence[Planned], least: timedelta) -> Iterator[Finding]:
    """Two posts on one account are at least that far apart; told at the later one."""
    for post, known in _with_those_before(posts, before):
        found = warnings.too_close(post.row.due_at, known, least)
        if found is not None:
            yield Finding(post.row.id, "distance", "too-close", "warning", found.data)


def same_minute(posts: Sequence[Planned]) -> Iterator[Finding]:
    """The same words on many networks in one minute look sent by a machine; told once, at the first of them."""
    minutes: dict[datetime, list[Planned]] = defaultdict(list)
    for post in posts:
        minutes[post.row.due_at.replace(second=0, microsecond=0)].append(post)
    for there in minutes.values():
        found = warnings.same_hour_everywhere([each.other for each in there], ())
        if found is not None:
            yield Finding(there[0].row.id, "distance", "same-minute", "warning", found.data)


def _with_those_before(posts: Sequence[Planned], before: Sequence[Planned]) -> Iterator[tuple[Planned, list[Other]]]:
    """Each of `posts` with what stands before it on its account."""
    known: dict[str, list[Other]] = defaultdict(list)
    fresh = {post.row.id for post in posts}
    for post in sorted((*before, *posts), key=_by_time):
        if post.row.id in fresh:
            yield post, known[post.account.id]
        known[post.account.id].append(post.other)


def _by_time(post: Planned) -> tuple[datetime, datetime, str]:
    return post.row.due_at, post.row.created_at, post.row.id
