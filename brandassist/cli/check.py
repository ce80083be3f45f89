"""`brandassist check`: what a text would be on each network, and what stands against sending it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, replace
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from brandassist.cli import pictures
from brandassist.cli.verbs import Call, Verbs
from brandassist.errors import Problem

if TYPE_CHECKING:
    from drafts.checks.finding import Finding
    from drafts.documents import Document
    from drafts.wording.stale import Moment

MESSAGES = {
    "empty": "There is nothing to send.",
    "null-bytes": "The text holds null bytes ({count}).",
    "length": "Part {part} of {parts} is {length} long, and {limit} {unit} is the most.",
    "too-many-parts": "It would make a thread of more than {limit} parts; what is beyond those was not looked at.",
    "link-too-long": "The link {text} is {length} long, and {limit} {unit} is the most.",
    "mention-too-long": "The mention {text} is {length} long, and {limit} {unit} is the most.",
    "locked-passage": "A passage locked in the diary stands in it.",
    "blank-left": "{text} is not filled in yet (a backslash before the brace keeps it as it is).",
    "stale-words": "“{text}” says something else on another day.",
    "corporate-speak.announcement": "“{text}” is how announcements begin: begin with the news.",
    "corporate-speak.superlative": "“{text}” praises and shows nothing.",
    "corporate-speak.jargon": "“{text}” is jargon.",
    "corporate-speak.passive": "“{text}” does not say who.",
    "corporate-speak.slogan": "“{text}” could stand under any post.",
    "corporate-speak.nobody": "Nobody and nothing concrete is in it: say who, where, how many.",
    "hard-to-read": "It is hard to read ({formula} {score} of 100): shorter sentences, shorter words.",
    "spelling": "“{text}” is not in the dictionary.",
    "no-dictionary": "Spelling was not checked: there is no dictionary for “{language}”.",
    "alt-missing": "The picture {picture} is not described in words.",
    "alt-file-name": "The description of {picture} is the name of a file: “{text}”. Say what the picture shows.",
    "alt-says-picture": "The description of {picture} begins with “picture”, which a screen reader says already.",
    "alt-too-long": "The description of {picture} has {length} characters, and {limit} is the most.",
    "alt-too-long-for-cover": "The description of {picture} has {length} characters, and a cover holds {limit}, so the"
    " picture stands in the text.",
    "picture-too-large": "The picture {picture} is too large ({bytes} bytes, and {limit} is the most).",
    "picture-too-wide": "The picture {picture} is {width} x {height}: too wide, {limit} at most.",
    "picture-too-tall": "The picture {picture} is {width} x {height}: too tall, {limit} at most.",
    "picture-enlarged": "The picture {picture} is {width} pixels wide; the network enlarges it to {limit}.",
    "picture-not-taken": "The network no longer takes the picture {picture} as it was approved.",
    "picture-stands-still": "The picture {picture} moves; there only its first frame goes out.",
    "picture-not-alone": "The picture {picture} moves, and must be the only one in a post there.",
    "too-many-pictures": "There are {count} pictures, and {limit} is the most.",
    "no-pictures": "The network takes no pictures from this computer; there are {count}.",
    "picture-missing": "The picture {picture} is no longer on this computer.",
    "picture-needed": "The network takes no words without a picture.",
    "too-many-links": "There are {count} different links, and {limit} is the most.",
    "too-many-hashtags": "There are {count} hashtags, and {limit} is the most.",
    "too-many-mentions": "There are {count} names with @, and {limit} is the most.",
    "hashtag-stuffing": "There are {count} hashtags; {limit} at most read well there.",
    "visibility-not-possible": "The network cannot keep it {visibility!r}; who may see it there: {possible}.",
    "visibility-unknown": "Nobody knows who {visibility!r} is; who may see it there: {possible}.",
    "duplicate": "The same words, at {wall}: {title}",
    "nearly-the-same": "Nearly the same words, at {wall}: {title}",
    "link-http": "The link {text} is not encrypted; readers are warned of it.",
    "link-dead": "The link {text}: {why} (asked on {as_of}).",
    "mention-unknown": "Nobody is called {text} there (asked on {as_of}).",
    "mention-impossible": "{text} names nobody there: {why}.",
    "coordinates": "“{text}” tells an exact place.",
    "booking-number": "“{text}” looks like the number of a booking, an order or a parcel.",
    "internal-name": "“{name}” stays inside, you said.",
    "first-comment-length": "The first comment is {length} long, and {limit} {unit} is the most.",
    "first-comment-hashtags": "There are {count} hashtags in the first comment, and {limit} is the most.",
    "first-comment-mentions": "There are {count} names with @ in the first comment, and {limit} is the most.",
    "first-comment-left-out": "No first comment can go under a post there: the post goes without it.",
    "people-refused": "Somebody in the picture {picture} refused to be shown.",
    "people-not-asked": "The people in the picture {picture} were not asked yet.",
    "embargoed": "It comes from “{title}” in the diary, which is not to be told before {until} ({zone}).",
}
"""A plain English sentence for every rule of `drafts.checks`."""
ACTIONS = {
    "empty": "write",
    "null-bytes": "remove",
    "locked-passage": "remove",
    "blank-left": "fill",
    "alt-missing": "describe",
    "alt-file-name": "describe",
    "alt-says-picture": "describe",
    "alt-too-long": "describe",
    "alt-too-long-for-cover": "describe",
    "picture-needed": "add",
    "visibility-not-possible": "choose",
    "visibility-unknown": "choose",
    "stale-words": "rewrite",
    "duplicate": "open",
    "nearly-the-same": "open",
    "spelling": "rewrite",
    "no-dictionary": "install",
    "link-http": "rewrite",
    "link-dead": "rewrite",
    "mention-unknown": "rewrite",
    "mention-impossible": "rewrite",
    "coordinates": "rewrite",
    "booking-number": "rewrite",
    "internal-name": "rewrite",
    "embargoed": "wait",
    "people-not-asked": "ask",
    "first-comment-left-out": "rewrite",
}
"""What one does about a rule; else a text is shortened, a picture exchanged, and corporate-speak rewritten."""

WHY = {
    "gone": "there is nothing",
    "no-host": "no server has that name",
    "no-answer": "it did not answer",
    "certificate": "its certificate is not trusted",
    "broken": "its server answers with an error",
    "not-by-text": "words alone name nobody on that network",
    "no-domain": "a name is a whole domain, as name.bsky.social",
    "host": "what stands behind the second @ is no server",
    "length": "a name has at most {limit} characters",
    "characters": "names there hold no such characters",
}
"""Why a link is called dead, and why nobody can be called so."""
OTHER = ("draft", "url", "title", "wall")
"""What is told of the post that says nearly the same."""

_MOST_ASKED = 10  # misspelt words for which a right one is looked for: two seconds


def add_to(verbs: Verbs) -> None:
    check = verbs.add("check", _check, "say what a text would be on each network, and what stands against it")
    check.add_argument("file", type=Path, metavar="FILE.md")
    check.add_argument("--for", dest="networks", required=True, metavar="x,linkedin,…")
    check.add_argument("--at", metavar="TIME", help="when it is to go out, as 2026-11-23T08:30")
    check.add_argument("--zone", help="the time zone of --at, as Europe/Rome (else the workspace's)")
    check.add_argument("--ask", action="store_true", help="ask where its links lead and whether the people exist")
    pictures.add_options(check)


def _check(call: Call) -> None:
    from drafts import documents

    path: Path = call.args.file
    try:
        document = documents.read(path.read_bytes())
    except documents.DocumentError as error:
        raise Problem(error.code, line=error.line, detail=error.detail, name=path.name) from error
    except FileNotFoundError as error:
        raise Problem("file_missing", name=str(path)) from error
    except OSError as error:
        raise Problem("file_unreadable", name=str(path)) from error
    networks = dict.fromkeys(name.strip() for name in call.args.networks.split(",") if name.strip())
    locked, moment = call.workspace.diary.locked_passages(), _moment(call)
    allowed = call.workspace.allowed_words.words()
    told = _ask(call, document.text, networks) if call.args.ask else None
    with pictures.kept(call.args.pictures, call.args.alts) as shown:
        targets = [_target(call, network, document, locked, allowed, moment, shown) for network in networks]
    if call.out.as_json:
        call.out.document({"targets": targets, **({"asked": told} if told else {})})
        return
    if told:
        call.out.line(ASKED.format(**{**told, "silent": ", ".join(told["silent"]) or "none"}))
    for target in targets:
        _tell(call, target)


ASKED = "asked {asked}, known of late {known}, not to be learnt {unclear}, not asked {left}; telling nobody: {silent}"


def _ask(call: Call, text: str, networks: Iterable[str]) -> dict[str, Any]:
    """Links as they are; names on the first account of each network."""
    accounts = filter(None, (_account(call, each) for each in networks))
    return asdict(call.workspace.asking.ask(dict.fromkeys(accounts, text) or {"": text}))


def _account(call: Call, network: str) -> str:
    return next((row.account.id for row in call.workspace.accounts.list() if row.account.network == network), "")


def _moment(call: Call) -> Moment | None:
    """Written now, and due when --at says."""
    if call.args.at is None:
        return None
    from brandassist import clock, walltime
    from drafts.wording.stale import Moment

    zone = call.args.zone or call.workspace.rule("zone")
    due = walltime.plan(call.args.at, zone, 0)
    now = clock.now().astimezone(walltime.zone_named(zone))
    return Moment(now.replace(tzinfo=None), datetime.fromisoformat(due.wall))


def _target(
    call: Call,
    network: str,
    document: Document,
    locked: tuple[str, ...],
    allowed: frozenset[str],
    moment: Moment | None,
    shown: pictures.Kept,
) -> dict[str, Any]:
    from brandassist import assets
    from brandassist.networks import visibilities
    from brandassist.writing.known_names import spelling_of
    from brandassist.writing.ready_pictures import facts_of
    from drafts import counting, rendering
    from drafts.checks.check import check
    from drafts.language import detect

    limits, language = assets.limits_for(network, {}), document.language or detect(document.text)
    rendered = rendering.render(document.text, limits)
    made = shown.made(limits.pictures)
    findings = check(
        document.text,
        limits,
        rendered=rendered,
        locked=locked,
        pictures=[facts_of(name, alt, one) for name, alt, one in made],
        words=assets.words_of(language, call.workspace.stale_words.own()),
        spelling=spelling_of(language, call.workspace.rendering.names()),
        allowed=allowed,
        moment=moment,
        earlier=call.workspace.rendering.said_on(network),
        heard=call.workspace.asking.answers(_account(call, network)),
        conventions=assets.conventions_of(network),
        internal=call.workspace.internal_names.own(),
        visibility=document.visibility or "public",
        visibilities=visibilities(network),
    )
    return {
        "network": network,
        "length": counting.length(rendered.text, limits),
        "limit": limits.max_length,
        "unit": limits.unit,
        "parts": list(rendered.parts),
        "pictures": [{"name": name, "alt": alt, **pictures.plain(one)} for name, alt, one in made],
        "findings": [_plain(each) for each in _with_what_was_meant(findings)],
        "cost": _cost(network, rendered.parts, sum(bool(alt.strip()) for _, alt, _ in made)),
    }


def _cost(network: str, parts: Sequence[str], descriptions: int) -> dict[str, Any] | None:
    """What sending it would cost, an amount as text; None where the network charges nothing."""
    from brandassist import assets
    from drafts import prices

    if (known := assets.prices_for(network)) is None:
        return None
    first, *others = parts  # the pictures stand in the first
    amount = prices.cost(first, known, descriptions=descriptions)
    amount += sum((prices.cost(part, known) for part in others), Decimal())
    return {"amount": str(amount), "currency": known.currency, "as_of": known.as_of}


def _with_what_was_meant(findings: Sequence[Finding]) -> Iterator[Finding]:
    """Misspelt words with the likeliest right one; only the first few, as each takes a while."""
    from brandassist.spelling import meant

    asked = [each.data["text"] for each in findings if each.rule == "spelling"]
    asked = list(dict.fromkeys(asked))[:_MOST_ASKED]
    for each in findings:
        if each.rule == "spelling" and each.data["text"] in asked:
            yield replace(each, suggestion=next(iter(meant(each.data["language"], each.data["text"])), None))
        else:
            yield each


def _plain(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "level": finding.level,
        "span": finding.span,
        "message": _message(finding),
        "suggestion": finding.suggestion,
        "action": "replace" if finding.data.get("fits") else _action(finding.rule),
        "source": finding.origin.source,
        "date": finding.origin.as_of,
        "as_of": finding.origin.as_of,
        "other": {name: finding.data[name] for name in ("draft", "url", "title", "wall") if name in finding.data}
        or None,
    }


def _message(finding: Finding) -> str:
    why = WHY.get(finding.data.get("why", ""), "").format(limit=finding.data.get("limit"))
    return MESSAGES[finding.rule].format(**{**finding.data, "why": why, "as_of": finding.origin.as_of})


def _action(rule: str) -> str:
    if rule.startswith("corporate-speak."):
        return "rewrite"
    return ACTIONS.get(rule) or ("exchange" if "picture" in rule else "shorten")


def _tell(call: Call, target: dict[str, Any]) -> None:
    parts = len(target["parts"])
    beyond = "more than " * any(each["rule"] == "too-many-parts" for each in target["findings"])
    limit = f" of {target['limit']}" if target["limit"] is not None else ""
    thread = f"{beyond}{parts} part{'s' * (parts != 1)}"
    call.out.line(f"{target['network']}: {target['length']}{limit} {target['unit']}, {thread}")
    if cost := target["cost"]:
        call.out.line(f"  note: sending it costs {cost['amount']} {cost['currency']} (prices of {cost['as_of']}).")
    for picture in target["pictures"]:
        call.out.line(f"  {picture['name']}: {pictures.words(picture)}")
    for line in _lines(target["findings"]):
        call.out.line(f"  {line}")


def _lines(findings: list[dict[str, Any]]) -> Iterator[str]:
    for each in findings:
        where = f" (at {each['span'][0]})" if each["span"] else ""
        better = f" Better: {each['suggestion']}." if each["suggestion"] else ""
        rule = f" [{each['rule']}, {each['date']}]"
        yield f"{each['level']}: {each['message']}{better}{where}{rule}"
