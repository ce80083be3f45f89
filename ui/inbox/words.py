"""The Inbox's sentences: how long someone waits, what became of a message, why a reply did not go."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ui.deliveries import hold_words, left_words, next_look, recall_words, refusal, unsure, up_words, why_missed
from ui.inbox.presenter import CLOSED, Item
from ui.inbox.strangers import text_of
from ui.outcomes import NOT_SENT
from ui.when import age, clock_time, inside, short_when
from ui.words import account_words, network_name, state_words

if TYPE_CHECKING:
    from brandassist.inbox.tone import Tone
    from brandassist.inbox.viewing import ReplyView
    from brandassist.store.accounts import Account
    from brandassist.store.deliveries.read import DeliveryRow
    from brandassist.store.inbox.collections import Health
    from brandassist.store.inbox.obligations import MessageRow
    from drafts.checks.finding import Finding

STATUSES = {
    "needs_reply": str(QT_TRANSLATE_NOOP("Inbox", "Needs reply")),
    "drafting": str(QT_TRANSLATE_NOOP("Inbox", "Reply begun")),
    "awaiting_approval": str(QT_TRANSLATE_NOOP("Inbox", "Waits for approval")),
    "answered": str(QT_TRANSLATE_NOOP("Inbox", "Answered")),
    "snoozed": str(QT_TRANSLATE_NOOP("Inbox", "Snoozed")),
    "waived": str(QT_TRANSLATE_NOOP("Inbox", "Needs no answer")),
    "done": str(QT_TRANSLATE_NOOP("Inbox", "Done")),
    "nothing_owed": str(QT_TRANSLATE_NOOP("Inbox", "No answer owed")),
    "spam": str(QT_TRANSLATE_NOOP("Inbox", "Spam")),
}
TONES = {
    "critical": str(QT_TRANSLATE_NOOP("Inbox", "sounds critical, a guess")),
    "warm": str(QT_TRANSLATE_NOOP("Inbox", "sounds warm, a guess")),
}
ERRORS = {
    "length": str(QT_TRANSLATE_NOOP("Inbox", "The reply is too long for {network}.")),
    "too-many-parts": str(QT_TRANSLATE_NOOP("Inbox", "The reply is too long for {network}.")),
    "link-too-long": str(QT_TRANSLATE_NOOP("Inbox", "A link is too long for {network}.")),
    "mention-too-long": str(QT_TRANSLATE_NOOP("Inbox", "A name is too long for {network}.")),
    "locked-passage": str(QT_TRANSLATE_NOOP("Inbox", "The reply quotes a locked passage of the diary: “{text}”.")),
    "blank-left": str(QT_TRANSLATE_NOOP("Inbox", "{text} is still to be filled in.")),
    "null-bytes": str(QT_TRANSLATE_NOOP("Inbox", "The reply holds characters that are no text.")),
}
WARNINGS = {
    "mentions_unreadable": str(
        QT_TRANSLATE_NOOP("Inbox", "{account}: mentions outside your own posts cannot be seen with this login.")
    ),
    "pending_unreadable": str(
        QT_TRANSLATE_NOOP("Inbox", "{account}: comments that wait for moderation cannot be seen with this login.")
    ),
    "same_page": str(
        QT_TRANSLATE_NOOP(
            "Inbox", "{account} shows the same messages again and again; what lies behind them may be missing."
        )
    ),
    "conversations_unreadable": str(
        QT_TRANSLATE_NOOP("Inbox", "{account}: replies that do not name the account cannot be seen with this login.")
    ),
}


def say(template: str, **facts: object) -> str:
    """A sentence of the tables above in the language in force."""
    return QCoreApplication.translate("Inbox", template).format(**facts)


def status_words(row: MessageRow, now: datetime) -> str:
    """What became of a message, in a few words."""
    words = say(STATUSES[row.status])
    if row.status == "snoozed" and row.snoozed_until is not None:
        until = inside(short_when(row.snoozed_until.astimezone(now.tzinfo), now))
        return QCoreApplication.translate("Inbox", "Until {time}").format(time=until)
    if row.status == "answered" and row.answered_at is not None:
        return QCoreApplication.translate("Inbox", "Answered in {age}").format(
            age=age(row.answered_at - row.received_at)
        )
    return f"{words}: {row.why}" if row.status == "waived" and row.why else words


def waits_words(row: MessageRow, now: datetime) -> str:
    """Beside the name of who waits: "26 h, target 24 h"; for what is closed, how it was."""
    if row.status == "snoozed" or row.status in CLOSED:
        return status_words(row, now)
    waited = age(now - row.received_at)
    if row.due_at is None:
        return waited
    allowed = age(row.due_at - row.received_at)
    return QCoreApplication.translate("Inbox", "{waited}, target {target}").format(waited=waited, target=allowed)


def row_name(item: Item, now: datetime) -> str:
    """A row read aloud."""
    row = item.row
    parts = [row.author or row.handle, network_name(row.network), " ".join(text_of(row).split())[:200]]
    parts += [waits_words(row, now), state_words(item.state) if item.state else ""]
    return ", ".join(part for part in parts if part)


def assigned_words(name: str, mine: bool) -> str:
    """Who answers; `mine`: who reads this."""
    if mine:
        return QCoreApplication.translate("Inbox", "you answer")
    return QCoreApplication.translate("Inbox", "{name} answers").format(name=name)


def kind_words(row: MessageRow, on_post: bool) -> str:
    """What this message is, beside the name."""
    if row.visibility == "direct":
        return QCoreApplication.translate("Inbox", "wrote to you alone")
    return (
        QCoreApplication.translate("Inbox", "comment on your post")
        if on_post
        else QCoreApplication.translate("Inbox", "wrote to you")
    )


def tone_words(tone: Tone | None) -> str:
    """How it sounds; nothing where nothing stands out, or nothing can be claimed."""
    return say(TONES[tone]) if tone else ""


def reply_words(reply: ReplyView, delivery: DeliveryRow | None, now: datetime) -> str:
    """What is to be said of the reply at hand beside its state: what is out, why, what to do; empty for nothing."""
    if reply.review == "changes_requested":
        return QCoreApplication.translate("Inbox", "Changes requested: {why}").format(why=reply.why)
    if delivery is None:
        return ""
    match delivery.state:
        case "refused":
            return _nothing_out(refusal(delivery), delivery)
        case "missed":
            return _nothing_out(why_missed(delivery), delivery)
        case "unconfirmed":
            looks = next_look(delivery, now)
            return f"{unsure(delivery, now)} {looks}." if looks else unsure(delivery, now)
        case "partly_published":
            left = left_words(delivery) or [QCoreApplication.translate("Inbox", "What is up stays.")]
            return f"{up_words(delivery)}. {left[0]}"
        case "recalling":
            return " ".join(recall_words(delivery, now))
        case "scheduled":
            return ", ".join(hold_words(delivery.holds))
        case _:
            return ""


def _nothing_out(why: str, delivery: DeliveryRow) -> str:
    told = not delivery.problem or delivery.problem.get("code") in NOT_SENT  # those sentences say it themselves
    nothing = "" if told else QCoreApplication.translate("Inbox", "Nothing was published.")
    ask = QCoreApplication.translate("Inbox", "Change the reply, or send it again.")
    return " ".join(filter(None, (why, nothing, ask)))


def finding_words(finding: Finding, network: str) -> str:
    """Why a reply may not be sent as it is."""
    text = " ".join(str(finding.data.get("text", "")).split())[:80]
    if finding.rule not in ERRORS:
        template = QCoreApplication.translate("Inbox", "The checks found an error ({rule}).")
        return template.format(rule=finding.rule)
    return say(ERRORS[finding.rule], network=network_name(network), text=text)


def health_words(health: Sequence[tuple[Account, Health]], now: datetime) -> str:
    """What stands above the list: who has not answered since when; empty while all is well."""
    lines: list[str] = []
    for account, each in health:
        if each.failing_since is None:
            continue
        if (each.problem or {}).get("code") in ("sign_in_needed", "no_key_here"):
            template = QCoreApplication.translate(
                "Inbox", "{account} must be signed in again. New messages may be missing."
            )
            lines.append(template.format(account=account_words(account.label, account.network)))
            continue
        local = each.failing_since.astimezone(now.tzinfo)
        since = clock_time(local) if local.date() == now.date() else inside(short_when(local, now))
        template = QCoreApplication.translate(
            "Inbox", "{network} has not answered since {time}. New messages may be missing."
        )
        lines.append(template.format(network=account_words(account.label, account.network), time=since))
    lines += [
        say(WARNINGS[each.warning], account=account_words(account.label, account.network))
        for account, each in health
        if each.warning in WARNINGS
    ]
    return "\n".join(lines)


def checked_words(health: Sequence[tuple[Account, Health]], now: datetime) -> str:
    """At the right of the strip: when the networks were last asked."""
    times = [each.answered_at for _, each in health if each.answered_at is not None]
    if not times:
        return QCoreApplication.translate("Inbox", "Not checked yet")
    local = max(times).astimezone(now.tzinfo)
    when = clock_time(local) if local.date() == now.date() else inside(short_when(local, now))
    return QCoreApplication.translate("Inbox", "Last checked {time}").format(time=when)
