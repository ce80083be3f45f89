"""The rehearsal's sentences: what was found, by which rule, what mends it, what it costs."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject

from ui.deliveries import hold_words
from ui.when import day_month, short_when, wall_words
from ui.words import account_words, money, network_name

if TYPE_CHECKING:
    from brandassist.rehearsal.planned import Finding, Line

SENTENCES: dict[str, str] = {
    "cannot-render": str(QT_TRANSLATE_NOOP("Rehearsal", "It cannot be made ready as it stands.")),
    "empty": str(QT_TRANSLATE_NOOP("Rehearsal", "There is nothing to send.")),
    "null-bytes": str(QT_TRANSLATE_NOOP("Rehearsal", "The text holds signs that no network takes.")),
    "length": str(QT_TRANSLATE_NOOP("Rehearsal", "Part {part} is {over} over {limit}.")),
    "too-many-parts": str(QT_TRANSLATE_NOOP("Rehearsal", "It would need a thread of more than {limit} parts.")),
    "no-threads": str(QT_TRANSLATE_NOOP("Rehearsal", "{network} takes one post at a time; this has {parts} parts.")),
    "link-too-long": str(QT_TRANSLATE_NOOP("Rehearsal", "A link is longer than {network} takes.")),
    "mention-too-long": str(QT_TRANSLATE_NOOP("Rehearsal", "A name is longer than {network} takes.")),
    "locked-passage": str(QT_TRANSLATE_NOOP("Rehearsal", "A locked passage of the diary stands in it.")),
    "blank-left": str(QT_TRANSLATE_NOOP("Rehearsal", "{text} is still to be filled in.")),
    "stale-words": str(QT_TRANSLATE_NOOP("Rehearsal", "“{text}” says something else on another day.")),
    "alt-missing": str(QT_TRANSLATE_NOOP("Rehearsal", "A picture has no description.")),
    "alt-file-name": str(QT_TRANSLATE_NOOP("Rehearsal", "The description of a picture is the name of a file.")),
    "alt-says-picture": str(
        QT_TRANSLATE_NOOP("Rehearsal", "The description of a picture begins with “picture”, which is read out already.")
    ),
    "alt-too-long": str(QT_TRANSLATE_NOOP("Rehearsal", "The description of a picture is too long for {network}.")),
    "alt-too-long-for-cover": str(
        QT_TRANSLATE_NOOP("Rehearsal", "A description is too long for a cover: the picture stands in the text.")
    ),
    "picture-too-large": str(QT_TRANSLATE_NOOP("Rehearsal", "A picture is too large for {network}.")),
    "picture-too-wide": str(QT_TRANSLATE_NOOP("Rehearsal", "A picture is too wide for {network}: {limit} at most.")),
    "picture-too-tall": str(QT_TRANSLATE_NOOP("Rehearsal", "A picture is too tall for {network}: {limit} at most.")),
    "picture-enlarged": str(QT_TRANSLATE_NOOP("Rehearsal", "{network} enlarges a picture: it is small.")),
    "picture-not-taken": str(
        QT_TRANSLATE_NOOP("Rehearsal", "{network} no longer takes a picture as it was approved. Approve it again.")
    ),
    "picture-stands-still": str(QT_TRANSLATE_NOOP("Rehearsal", "A picture moves; only its first frame goes out.")),
    "picture-not-alone": str(QT_TRANSLATE_NOOP("Rehearsal", "A picture that moves must be the only one on {network}.")),
    "too-many-pictures": str(QT_TRANSLATE_NOOP("Rehearsal", "{network} takes {limit} pictures; there are {count}.")),
    "no-pictures": str(QT_TRANSLATE_NOOP("Rehearsal", "{network} takes no pictures from this computer.")),
    "picture-needed": str(QT_TRANSLATE_NOOP("Rehearsal", "{network} takes no words without a picture.")),
    "too-many-links": str(
        QT_TRANSLATE_NOOP("Rehearsal", "{network} takes {limit} different links; there are {count}.")
    ),
    "too-many-hashtags": str(QT_TRANSLATE_NOOP("Rehearsal", "{network} takes {limit} hashtags; there are {count}.")),
    "too-many-mentions": str(
        QT_TRANSLATE_NOOP("Rehearsal", "{network} takes {limit} names with @; there are {count}.")
    ),
    "picture-missing": str(QT_TRANSLATE_NOOP("Rehearsal", "A picture is missing on this computer.")),
    "picture-changed": str(QT_TRANSLATE_NOOP("Rehearsal", "A picture is not the one that was approved.")),
    "visibility-not-possible": str(QT_TRANSLATE_NOOP("Rehearsal", "{network} cannot keep it to those few.")),
    "visibility-unknown": str(QT_TRANSLATE_NOOP("Rehearsal", "Nobody knows who may see it.")),
    "sign-in-over": str(QT_TRANSLATE_NOOP("Rehearsal", "The sign-in to {account} ends on {day}, before this post.")),
    "sign-in-lost": str(QT_TRANSLATE_NOOP("Rehearsal", "{account} must be signed in again.")),
    "no-key": str(QT_TRANSLATE_NOOP("Rehearsal", "No computer holds the key of {account}.")),
    "computer-away": str(QT_TRANSLATE_NOOP("Rehearsal", "“{computer}” must be on for it, and was last seen on {day}.")),
    "over-limit": str(QT_TRANSLATE_NOOP("Rehearsal", "The month would cost {total}; its limit is {limit}.")),
    "not-approved": str(QT_TRANSLATE_NOOP("Rehearsal", "It is not approved and will not leave.")),
    "held": str(QT_TRANSLATE_NOOP("Rehearsal", "It will not leave: {holds}.")),
    "quiet-hours": str(QT_TRANSLATE_NOOP("Rehearsal", "It falls into the quiet hours, {from} to {to}.")),
    "duplicate": str(QT_TRANSLATE_NOOP("Rehearsal", "The same words as on {day}: {title}")),
    "nearly-the-same": str(QT_TRANSLATE_NOOP("Rehearsal", "Nearly the same words as on {day}: {title}")),
    "too-close": str(QT_TRANSLATE_NOOP("Rehearsal", "Only {minutes} minutes after the post before it.")),
    "link-http": str(QT_TRANSLATE_NOOP("Rehearsal", "A link is not encrypted, readers are warned: {text}")),
    "link-dead": str(QT_TRANSLATE_NOOP("Rehearsal", "{why} (asked on {asked}): {text}")),
    "mention-unknown": str(QT_TRANSLATE_NOOP("Rehearsal", "{network} knows nobody called {text} (asked on {asked}).")),
    "coordinates": str(QT_TRANSLATE_NOOP("Rehearsal", "It tells an exact place: {text}")),
    "booking-number": str(QT_TRANSLATE_NOOP("Rehearsal", "It holds the number of a booking or an order: {text}")),
    "internal-name": str(QT_TRANSLATE_NOOP("Rehearsal", "It holds a name that stays inside: {name}")),
    "people-refused": str(QT_TRANSLATE_NOOP("Rehearsal", "Somebody in a picture refused to be shown.")),
    "people-not-asked": str(QT_TRANSLATE_NOOP("Rehearsal", "The people in a picture were not asked yet.")),
    "embargoed": str(QT_TRANSLATE_NOOP("Rehearsal", "“{title}” in the diary is not to be told before {until}.")),
    "same-minute": str(QT_TRANSLATE_NOOP("Rehearsal", "The same words go to {networks} in the same minute.")),
}
DEAD: dict[str, str] = {
    "gone": str(QT_TRANSLATE_NOOP("Rehearsal", "A link leads to nothing")),
    "no-host": str(QT_TRANSLATE_NOOP("Rehearsal", "No server has the name of a link")),
    "no-answer": str(QT_TRANSLATE_NOOP("Rehearsal", "A link did not answer")),
    "certificate": str(QT_TRANSLATE_NOOP("Rehearsal", "The certificate of a link is not trusted")),
    "broken": str(QT_TRANSLATE_NOOP("Rehearsal", "The server of a link answers with an error")),
}
"""Why a link is called dead."""
RULES: dict[str, str] = {
    "limits": str(QT_TRANSLATE_NOOP("Rehearsal", "Length and parts")),
    "pictures": str(QT_TRANSLATE_NOOP("Rehearsal", "Pictures")),
    "words": str(QT_TRANSLATE_NOOP("Rehearsal", "Words of the day")),
    "links": str(QT_TRANSLATE_NOOP("Rehearsal", "Links and names")),
    "sign_in": str(QT_TRANSLATE_NOOP("Rehearsal", "Sign-in must last")),
    "computer": str(QT_TRANSLATE_NOOP("Rehearsal", "Keys")),
    "duplicates": str(QT_TRANSLATE_NOOP("Rehearsal", "The same again")),
    "distance": str(QT_TRANSLATE_NOOP("Rehearsal", "Distance")),
    "quiet_hours": str(QT_TRANSLATE_NOOP("Rehearsal", "Quiet hours")),
    "cost": str(QT_TRANSLATE_NOOP("Rehearsal", "Cost")),
    "approval": str(QT_TRANSLATE_NOOP("Rehearsal", "Approval")),
}
CURRENCY = "USD"  # the only network that charges, X, is paid in it
ACCOUNTS = ("sign_in", "computer", "cost")  # mended on the screen of accounts
TIMES = ("distance", "quiet_hours", "approval")  # mended in the Queue; the rest in the Composer


def rule_words(rule: str) -> str:
    """The rule's name."""
    return QCoreApplication.translate("Rehearsal", RULES[rule])


def finding_words(line: Line, finding: Finding, zone: datetime) -> str:
    """One finding as a sentence; `zone` is any local time."""
    row, data = line.row, dict[str, Any](finding.data)
    data |= {"network": network_name(row.network), "account": account_words(row.account, row.network)}
    if finding.code == "length":
        data["over"], data["part"] = data["length"] - data["limit"], data.get("part") or 1
    if finding.code == "held":
        data["holds"] = ", ".join(hold_words(data["holds"]))
    if finding.code == "over-limit":
        data |= {name: money(data[name], CURRENCY) for name in ("limit", "total")}
    if finding.code == "computer-away":
        data["day"] = day_month(data["seen"].astimezone(zone.tzinfo).date())
    if finding.code == "same-minute":
        data["networks"] = ", ".join(map(network_name, data["networks"]))
    if "asked" in data:
        data["asked"] = day_month(datetime.fromisoformat(data["asked"]).astimezone(zone.tzinfo).date())
        data["why"] = QCoreApplication.translate("Rehearsal", DEAD[data["why"]]) if "why" in data else ""
    if finding.code == "embargoed":
        data["until"] = wall_words(data["until"], data["zone"])
    if "wall" in data:
        data["day"] = day_month(datetime.fromisoformat(data["wall"]).date())
    if data.get("ends") is not None:
        data["day"] = day_month(data["ends"].astimezone(zone.tzinfo).date())
    return QCoreApplication.translate("Rehearsal", SENTENCES[finding.code]).format(**data)


def fix_words(finding: Finding, now: datetime) -> str:
    """What Enter does about it; `now` is local time."""
    translate = QCoreApplication.translate
    if finding.rule == "cost":
        return translate("Rehearsal", "Change the limit")
    if finding.rule == "computer":
        return translate("Rehearsal", "Connect it here")
    if finding.rule in ACCOUNTS:
        return translate("Rehearsal", "Sign in now")
    if "move_to" in finding.data:
        there = datetime.fromisoformat(finding.data["move_to"].wall)
        return translate("Rehearsal", "Move to {when}").format(when=short_when(there, now))
    if finding.rule in TIMES:
        return translate("Rehearsal", "Show in Queue")
    return translate("Rehearsal", "Open in Composer")


def fine_words(days: Sequence[str]) -> str:
    """The days on which nothing was found, each with its posts."""
    return QCoreApplication.translate("Rehearsal", "Nothing found: {days}").format(days="; ".join(days))


def span_words(first: date, last: date) -> str:
    """The days it goes over, as short as they allow: "22 to 28 Nov", "28 Nov to 4 Dec"."""
    begin = str(first.day) if (first.year, first.month) == (last.year, last.month) else day_month(first)
    return QCoreApplication.translate("Rehearsal", "Rehearsal, {first} to {last}").format(
        first=begin, last=day_month(last)
    )


class _Counts(QObject):
    """Words with a number in them: only `tr` knows their plurals."""

    def some(self, kind: str, count: int) -> str:
        match kind:
            case "posts":
                return self.tr("%n posts", "", count)
            case "deliveries":
                return self.tr("%n deliveries", "", count)
            case "errors":
                return self.tr("%n must be fixed", "", count)
            case _:
                return self.tr("%n are worth a look", "", count)


def some(kind: str, count: int) -> str:
    """How many posts, deliveries, errors or warnings."""
    return _Counts().some(kind, count)
