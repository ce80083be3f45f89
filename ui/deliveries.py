"""What is to be said of one delivery, the same in Queue and Inbox: why it waits, what became of it, what is up."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from brandassist.store.deliveries.steps import UNCLEAR
from ui import outcomes
from ui.when import clock_time, short_when
from ui.words import network_name

if TYPE_CHECKING:
    from brandassist.store.deliveries.read import DeliveryRow

HOLDS = {
    "article_stopped": str(QT_TRANSLATE_NOOP("Deliveries", "The article it links to did not go out")),
    "by_hand": str(QT_TRANSLATE_NOOP("Deliveries", "Held by hand")),
    "consent_refused": str(QT_TRANSLATE_NOOP("Deliveries", "Somebody in a photo of it has refused to be shown")),
    "elsewhere": str(
        QT_TRANSLATE_NOOP("Deliveries", "It goes from the computer of the person you exchange files with")
    ),
    "embargoed": str(QT_TRANSLATE_NOOP("Deliveries", "Its entry in the diary is not to be told yet")),
    "first_stopped": str(QT_TRANSLATE_NOOP("Deliveries", "It goes after another network, which does not have it")),
    "frozen": str(QT_TRANSLATE_NOOP("Deliveries", "Held by crisis mode")),
    "locked_since_approval": str(
        QT_TRANSLATE_NOOP("Deliveries", "Words of it were locked in the diary after its approval")
    ),
    "paused": str(QT_TRANSLATE_NOOP("Deliveries", "The queue is paused")),
    "signing_in": str(QT_TRANSLATE_NOOP("Deliveries", "The account must be signed in again")),
}


# What a network wants before it lets a program comment (docs/networks.md, 2026-11).
COMMENTING = {
    "linkedin": str(
        QT_TRANSLATE_NOOP(
            "Deliveries",
            "LinkedIn may let only developer keys with its product Community Management comment, which it grants after "
            "a review. Write the comment there yourself and leave it here, or send it again once they have it.",
        )
    ),
    "facebook": str(
        QT_TRANSLATE_NOOP(
            "Deliveries",
            "Sign in again and grant the permission pages_manage_engagement, then send the comment again; or write it "
            "on the Page yourself and leave it here.",
        )
    ),
    "instagram": str(
        QT_TRANSLATE_NOOP(
            "Deliveries",
            "Sign in again and grant the permission instagram_business_manage_comments, then send the comment again; "
            "or write it on Instagram yourself and leave it here.",
        )
    ),
}


def hold_words(holds: Sequence[str]) -> list[str]:
    """Each reason that holds it."""
    return [QCoreApplication.translate("Deliveries", HOLDS[reason]) for reason in holds if reason in HOLDS]


def waits_words(row: DeliveryRow) -> list[str]:
    """That it goes only after something else; what waits in vain is held, and its hold says so."""
    if row.state != "scheduled" or not row.waits or row.kept_back:
        return []
    if row.waits == "first":
        return [QCoreApplication.translate("Deliveries", "Goes once the first network has it")]
    if row.ahead == "published" and row.after is None:  # its files are written, and nothing answers at the address yet
        return [QCoreApplication.translate("Deliveries", "Goes once the article shows at its address")]
    return [QCoreApplication.translate("Deliveries", "Goes once the article it links to is live")]


def up_words(row: DeliveryRow) -> str:
    """How much of a thread is up, or that only the first comment is missing."""
    if row.only_comment_left:
        words = QCoreApplication.translate("Deliveries", "The post is out on {network}, its first comment is not")
        return words.format(network=network_name(row.network))
    up = sum(part.state == "published" for part in row.parts)
    words = QCoreApplication.translate("Deliveries", "{up} of {all} are up on {network}")
    return words.format(up=up, all=len(row.parts), network=network_name(row.network))


def refusal(row: DeliveryRow) -> str:
    """The network's own words where it said some, else why it was not sent."""
    return outcomes.not_sent(row.problem, row.network)


def unsure(row: DeliveryRow, now: datetime) -> str:
    """For an unconfirmed one, or one its server may still hold: what is not known, and why."""
    tried = max((part.first_tried_at for part in row.parts if part.first_tried_at), default=row.due_at)
    when = short_when(tried.astimezone(now.tzinfo), now)
    held = "" if row.server_ref is None else "unclear" if row.server_ref == UNCLEAR else "held"
    told = outcomes.unsure(row.problem, row.network, when, with_server=held)
    if not row.only_comment_left:
        return told
    about = QCoreApplication.translate("Deliveries", "The post is out; this is about its first comment.")
    return f"{about} {told}"


def why_missed(row: DeliveryRow) -> str:
    """For a missed one."""
    return outcomes.not_sent(row.problem or {"code": "missed"}, row.network)


def left_words(row: DeliveryRow) -> list[str]:
    """For a thread that stopped in the middle: that it was left so, or why the next part was refused."""
    if row.problem.get("code") in outcomes.PARTLY:
        return [outcomes.partly(row.problem)]
    if not any(part.state == "refused" for part in row.parts):
        return []
    return [f"{refusal(row)} {_help_for_comment(row)}" if row.only_comment_left else refusal(row)]


def _help_for_comment(row: DeliveryRow) -> str:
    """What to do about a first comment that was refused; the post stays as it is."""
    translate, code = QCoreApplication.translate, str(row.problem.get("code", ""))
    permission = code == "ACCESS_DENIED" or code == "10" or (code.isdigit() and 200 <= int(code) < 300)
    if permission and row.network in COMMENTING:
        return translate("Deliveries", COMMENTING[row.network])
    words = translate("Deliveries", "Send the comment again, or write it on {network} yourself and leave it here.")
    return words.format(network=network_name(row.network))


def recall_words(row: DeliveryRow, now: datetime) -> list[str]:
    """For one its server did not confirm giving back, or can no longer be asked."""
    return [unsure(row, now)] if row.problem.get("code") in ("recall_unclear", "account_gone") else []


def next_look(row: DeliveryRow, now: datetime) -> str:
    """When the program looks again; empty if it does not by itself."""
    if row.state != "unconfirmed" or row.next_look_at is None:
        return ""
    if row.next_look_at <= now:
        return QCoreApplication.translate("Deliveries", "Looking on {network}").format(
            network=network_name(row.network)
        )
    at = clock_time(row.next_look_at.astimezone(now.tzinfo))
    return QCoreApplication.translate("Deliveries", "Next look {time}").format(time=at)
