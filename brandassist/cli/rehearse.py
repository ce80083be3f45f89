"""`brandassist rehearse`: the coming days tried before anything leaves."""

from __future__ import annotations

from dataclasses import asdict
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING, Any

from brandassist.cli.check import ASKED, MESSAGES, WHY
from brandassist.cli.verbs import Call, Verbs

if TYPE_CHECKING:
    from brandassist.rehearsal.planned import Finding, Line, Links, Rehearsal

LISTS = ("holds", "networks")
SENTENCES = {
    "no-threads": "The network takes one post at a time, and this has {parts} parts.",
    "cannot-render": "It cannot be rendered ({code}).",
    "picture-missing": "A picture is missing on this computer.",
    "picture-changed": "A picture is not the one that was approved.",
    "sign-in-over": "The sign-in ends {ends:%Y-%m-%d %H:%M} UTC, before this post.",
    "sign-in-lost": "The account must be signed in again.",
    "no-key": "No computer holds the key of {account}.",
    "computer-away": "{computer} must be on for it, and was last seen {seen:%Y-%m-%d %H:%M} UTC.",
    "over-limit": "Its posts then cost {total} this month, more than the limit of {limit}: it will be yours to post.",
    "not-approved": "It is not approved and will not leave.",
    "held": "It is held ({holds}).",
    "quiet-hours": "It leaves in the quiet hours, {from} to {to}.",
    "duplicate": "The same words go to this account at {wall}: {title}",
    "nearly-the-same": "Nearly the same words go to this account at {wall}: {title}",
    "too-close": "Only {minutes} minutes after the post before it; {least} are wished.",
    "link-http": "The link {text} is not encrypted; readers are warned of it.",
    "link-dead": "The link {text}: {why} (asked {asked}).",
    "mention-unknown": "Nobody is called {text} there (asked {asked}).",
    "same-minute": "The same words go to {networks} in the same minute: who follows several sees them {count} times.",
}


def add_to(verbs: Verbs) -> None:
    rehearse = verbs.add("rehearse", _rehearse, "try the coming days: what will not go, or is worth a look")
    rehearse.add_argument("--days", type=_days, default=7, metavar="N", help="today is the first; 7 if left out")
    rehearse.add_argument("--ask", action="store_true", help="ask first where the links lead and whether people exist")


def _days(text: str) -> int:
    days = int(text)
    if not 1 <= days <= 366:
        raise ValueError
    return days


def _rehearse(call: Call) -> None:
    rehearsals = call.workspace.rehearsals
    heard = asdict(call.workspace.asking.ask(rehearsals.texts(call.args.days))) if call.args.ask else None
    told = rehearsals.rehearse(call.args.days)
    if call.out.as_json:
        call.out.document({**_plain(told), **({"asked": heard} if heard else {})})
        return
    if heard:
        call.out.line(ASKED.format(**{**heard, "silent": ", ".join(heard["silent"]) or "none"}))
    if not told.findings:
        call.out.line(f"Nothing found in {len(told.lines)} posts, {told.first} to {told.last}.")
    day = None
    for line in (each for each in told.lines if each.findings):
        if line.day != day:
            day = line.day
            call.out.line(f"{day:%A} {day}")
        call.out.line(f"  {line.row.wall[11:16]}  {line.row.account}: {line.row.title}{_price(line.cost)}")
        for finding in line.findings:
            call.out.line(f"         {finding.level}: {sentence(finding)}")
    if told.links.count:
        call.out.line(_links(told.links))
    for currency, amount in told.cost.items():
        call.out.line(f"Sending all this costs {currency} {cents(amount)} (prices of {told.prices_as_of}).")
    for each in told.budgets:
        most = "no limit" if each.limit is None else f"limit {cents(each.limit)}"
        call.out.line(
            f"{each.account}, this month: {each.currency} {cents(each.spent)} so far, "
            f"{cents(each.spent + each.to_come)} after these posts, {most}."
        )
    for computer in told.computers:
        call.out.line(
            f"{computer.name or computer.device_id} must be on for {len(computer.deliveries)} of these posts."
        )


def _links(links: Links) -> str:
    if links.first is None or links.last is None:
        return f"Links: {links.count}, and no server was asked about them (--ask)."
    days = dict.fromkeys(f"{each:%Y-%m-%d}" for each in (links.first, links.last))
    never = f", {links.unasked} never asked" if links.unasked else ""
    return f"Links: {links.count - links.unasked} of {links.count} asked, {' to '.join(days)}{never}."


def sentence(finding: Finding) -> str:
    """A finding in words."""
    data = {name: ", ".join(value) if name in LISTS else value for name, value in finding.data.items()}
    data |= {"why": WHY.get(data.get("why", ""), ""), "asked": data.get("asked", "")[:10]}
    return (SENTENCES.get(finding.code) or MESSAGES[finding.code]).format(**data)


def cents(amount: Decimal) -> Decimal:
    """To the cent, half cents up."""
    return amount.quantize(Decimal("0.01"), ROUND_HALF_UP)


def _price(cost: Decimal | None) -> str:
    return "" if cost is None else f" ({cost})"


def _plain(told: Rehearsal) -> dict[str, Any]:
    return {
        "from": told.first,
        "to": told.last,
        "posts": told.posts,
        "deliveries": len(told.lines),
        "findings": [_finding(line, each) for line in told.lines for each in line.findings],
        "tried": told.tried,
        "cost": [
            {"currency": currency, "amount": str(cents(amount)), "exact": str(amount), "as_of": told.prices_as_of}
            for currency, amount in told.cost.items()
        ],
        "budgets": told.budgets,
        "computers": told.computers,
        "server": told.server,
        "by_hand": told.by_hand,
        "links": told.links,
    }


def _finding(line: Line, each: Finding) -> dict[str, Any]:
    return {
        "day": line.day,
        "wall": line.row.wall,
        "zone": line.row.zone,
        "id": line.row.id,
        "account": line.row.account,
        "network": line.row.network,
        "title": line.row.title,
        "rule": each.rule,
        "code": each.code,
        "level": each.level,
        "data": each.data,
        "message": sentence(each),
        "cost": None if line.cost is None else str(line.cost),
    }
