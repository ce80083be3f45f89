"""The Queue's sentences: why something waits, what a network said, what happened when."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ui.deliveries import hold_words, next_look, recall_words, refusal, up_words, waits_words
from ui.health import over_mark
from ui.queue.presenter import Post, glyph_of
from ui.when import city, clock_time, day_month, inside, short_day_month, short_when
from ui.words import network_name, state_words

if TYPE_CHECKING:
    from brandassist.store.deliveries.read import AttemptRow, DeliveryRow
    from brandassist.store.history import Happening
    from ui.queue.bands import Band

MARKS = {
    "live": str(QT_TRANSLATE_NOOP("Queue", "Published {time}")),
    "written": str(QT_TRANSLATE_NOOP("Queue", "Published {time}, not online yet")),
    "accepted": str(QT_TRANSLATE_NOOP("Queue", "Accepted {time}, without a link")),
    "said": str(QT_TRANSLATE_NOOP("Queue", "Published, you said so")),
}
DONE = {
    "scheduled": str(QT_TRANSLATE_NOOP("Queue", "{who} gave it a time")),
    "moved": str(QT_TRANSLATE_NOOP("Queue", "{who} moved it")),
    "cancelled": str(QT_TRANSLATE_NOOP("Queue", "{who} cancelled it")),
    "held": str(QT_TRANSLATE_NOOP("Queue", "{who} held it")),
    "released": str(QT_TRANSLATE_NOOP("Queue", "{who} released it")),
    "let_go": str(QT_TRANSLATE_NOOP("Queue", "{who} let it go though words of it are locked")),
    "sent_again": str(QT_TRANSLATE_NOOP("Queue", "{who} had it sent now")),
    "asked_back": str(QT_TRANSLATE_NOOP("Queue", "{who} asked for it to be taken off its network")),
    "edited": str(QT_TRANSLATE_NOOP("Queue", "{who} asked for what is out to be brought up to date")),
    "settled": str(QT_TRANSLATE_NOOP("Queue", "{who} said how it ended")),
    "opened_page": str(QT_TRANSLATE_NOOP("Queue", "{who} opened the page to write on")),
    "gave_link": str(QT_TRANSLATE_NOOP("Queue", "{who} gave the link")),
    "looked": str(QT_TRANSLATE_NOOP("Queue", "{who} asked for a look")),
    "created": str(QT_TRANSLATE_NOOP("Queue", "{who} wrote it")),
    "submitted": str(QT_TRANSLATE_NOOP("Queue", "{who} asked for approval")),
    "approved": str(QT_TRANSLATE_NOOP("Queue", "{who} approved it")),
    "took back": str(QT_TRANSLATE_NOOP("Queue", "{who} took the approval back")),
    "asked for changes": str(QT_TRANSLATE_NOOP("Queue", "{who} asked for changes")),
    "restored": str(QT_TRANSLATE_NOOP("Queue", "{who} restored an earlier text")),
}
TRIED = {
    "published": str(QT_TRANSLATE_NOOP("Queue", "{network} has it")),
    "refused": str(QT_TRANSLATE_NOOP("Queue", "{network} refused it")),
    "later": str(QT_TRANSLATE_NOOP("Queue", "{network} asked to wait")),
    "sign_in": str(QT_TRANSLATE_NOOP("Queue", "{network} wants the account signed in again")),
    "unconfirmed": str(QT_TRANSLATE_NOOP("Queue", "{network} attempt {number}, no answer")),
    "look": str(QT_TRANSLATE_NOOP("Queue", "{network} seems to have it already")),
    "not_sent": str(QT_TRANSLATE_NOOP("Queue", "{network} attempt {number}, not reached, nothing sent")),
    "found": str(QT_TRANSLATE_NOOP("Queue", "Looked on {network}, found")),
    "absent": str(QT_TRANSLATE_NOOP("Queue", "Looked on {network}, not found ({look} of 2)")),
    "unknowable": str(QT_TRANSLATE_NOOP("Queue", "{network} cannot be read")),
    "taken_back": str(QT_TRANSLATE_NOOP("Queue", "{network} has taken it away")),
    "given_back": str(QT_TRANSLATE_NOOP("Queue", "The server of {network} gave it back")),
    "not_given_back": str(QT_TRANSLATE_NOOP("Queue", "The server of {network} did not say whether it gave it back")),
    "not_taken_back": str(QT_TRANSLATE_NOOP("Queue", "{network} did not take it away")),
    "not_reached": str(QT_TRANSLATE_NOOP("Queue", "Could not look on {network}")),
}


def _say(template: str, **facts: object) -> str:
    return QCoreApplication.translate("Queue", template).format(**facts)


def at_words(post: Post, now: datetime) -> str:
    """When, on the post's own clock, with its city where that is not ours: "Today 12:30", "Thu 19:30 Lisbon"."""
    when = short_when(post.planned, now.astimezone(post.planned.tzinfo))
    return f"{when} {post.other_zone}".strip()


def note_of(post: Post, now: datetime) -> str:
    """One line of why, under the title: what stops it or what the network said; empty where nothing does."""
    notes = (_note_of_row(row, now) for row in sorted(post.rows, key=_urgency))
    note = next(filter(None, notes), edit_words(post.first))
    if not post.late or any("signing_in" in row.holds for row in post.rows):
        return note
    return f"{over_mark()}. {note}" if note else over_mark()


def edit_words(row: DeliveryRow) -> str:
    """Of what is no new post but changes one that is out."""
    return "" if row.edits is None else QCoreApplication.translate("Queue", "New words for what is out")


def _urgency(row: DeliveryRow) -> int:
    order = ("refused", "unconfirmed", "partly_published", "recalling", "missed", "scheduled")
    return order.index(row.state) if row.state in order else len(order)


def _note_of_row(row: DeliveryRow, now: datetime) -> str:
    translate, network = QCoreApplication.translate, network_name(row.network)
    if row.state == "refused":
        return refusal(row)
    if row.state == "unconfirmed":
        if row.asks and row.only_comment_left:
            words = translate("Queue", "The post is out; nobody knows whether {network} has its first comment")
            return words.format(network=network)
        if row.asks:
            return translate("Queue", "Nobody knows whether {network} has it").format(network=network)
        return next_look(row, now) or translate("Queue", "Looking on {network}").format(network=network)
    if row.state == "partly_published":
        return up_words(row)
    if row.state == "recalling":
        return ". ".join(recall_words(row, now))
    if row.state == "missed" and not row.approved:
        return translate("Queue", "It was not approved in time")
    if row.state == "scheduled":
        return ". ".join([*hold_words(row.holds), *gate_words(row), *waits_words(row), *waiting_words(row, now)])
    return ""


def gate_words(row: DeliveryRow) -> list[str]:
    """What the gate waits for."""
    gated = row.state in ("scheduled", "missed") and not row.approved
    return [QCoreApplication.translate("Queue", "Does not leave before approval")] if gated else []


def waiting_words(row: DeliveryRow, now: datetime) -> list[str]:
    """Why one that is due goes later: the diary keeps it back, the network asked to wait, or it was not reached."""
    if "embargoed" in row.holds and row.embargo is not None:
        when = inside(short_when(row.embargo.astimezone(now.tzinfo), now))
        return [QCoreApplication.translate("Queue", "Not before {when}").format(when=when)]
    if row.state != "scheduled" or row.not_before is None or row.not_before <= now:
        return []
    until = clock_time(row.not_before.astimezone(now.tzinfo))
    return [QCoreApplication.translate("Queue", "Tried again at {time}").format(time=until)]


def stale_words(words: Sequence[str]) -> str:
    """Which words of a missed post say something else by now."""
    quoted = ", ".join(f"“{word}”" for word in words)
    return QCoreApplication.translate("Queue", "Says something else by now: {words}.").format(words=quoted)


def published_words(row: DeliveryRow, now: datetime) -> str:
    """How sure it is, and when."""
    at = max((part.published_at for part in row.parts if part.published_at), default=row.due_at)
    template = MARKS.get(row.mark or "live", MARKS["live"])
    return _say(template, time=clock_time(at.astimezone(now.tzinfo)))


def row_words(row: DeliveryRow, now: datetime) -> str:
    """The word beside the glyph in details, with what it counts."""
    if row.taken_back_at is not None:
        when = inside(short_when(row.taken_back_at.astimezone(now.tzinfo), now))
        return QCoreApplication.translate("Queue", "Taken back {when}").format(when=when)
    if row.state == "published":
        return published_words(row, now)
    if row.only_comment_left and row.state == "partly_published":
        without = QCoreApplication.translate("Queue", "{published}, its first comment is not")
        return without.format(published=published_words(row, now))
    if row.state == "partly_published":
        up = sum(part.state == "published" for part in row.parts)
        words = QCoreApplication.translate("Queue", "Partly published, {up} of {all}")
        return words.format(up=up, all=len(row.parts))
    return state_words(glyph_of(row))


def networks_words(rows: Sequence[DeliveryRow]) -> str:
    """The networks by name, each once."""
    return ", ".join(dict.fromkeys(network_name(row.network) for row in rows))


def stamp(at: datetime, now: datetime) -> str:
    """The time column of the audit trail: "Mon 15:10", or the date for what is long ago."""
    local = at.astimezone(now.tzinfo)
    return short_when(local, now) if abs((local.date() - now.date()).days) < 7 else day_month(local.date())


def happened(happening: Happening) -> str:
    """One line of who did what; empty for what says nothing to a reader here."""
    if happening.verb not in DONE:
        return ""
    who = happening.who or QCoreApplication.translate("Queue", "The program")
    return _say(DONE[happening.verb], who=who)


def tried(attempt: AttemptRow, network: str, look: int, parts: int) -> str:
    """One line of what a network answered; empty for a step that only began."""
    if attempt.event == "started" or attempt.outcome not in TRIED:
        return ""
    line = _say(TRIED[attempt.outcome], network=network_name(network), number=attempt.number, look=look)
    if attempt.event == "ended" and attempt.outcome == "refused" and attempt.detail.get("words"):
        line = f"{line}: {attempt.detail['words']}"
    if parts > 1:
        part = QCoreApplication.translate("Queue", "part {part}").format(part=attempt.ordinal + 1)
        line = f"{line} ({part})"
    return line


def zone_words(zone: str) -> str:
    """The chip: whose clock the list shows."""
    return QCoreApplication.translate("Queue", "{city} time").format(city=city(zone))


def travel_words(home: str, band: Band, today: date) -> str:
    """The chip where she travels: "Rome; you travel to Lyon Thu"."""
    if band.first > today:
        words = QCoreApplication.translate("Queue", "{home}; you travel to {place} {day}")
    elif band.last >= today:
        words = QCoreApplication.translate("Queue", "{home}; you are in {place}")
    else:
        words = QCoreApplication.translate("Queue", "{home}; you were in {place}")
    return words.format(home=city(home), place=band.name, day=short_day(band.first, today))


def aside_words(band: Band) -> str:
    """How the clocks there differ from ours; nothing where nobody knows the place's zone."""
    if not band.zone:
        return ""
    return ahead_words(band.ahead) or QCoreApplication.translate("Queue", "same time")


def both_clocks_words(home: str, there: str) -> str:
    """Two clocks beside each other."""
    words = QCoreApplication.translate("Queue", "The clocks of {home} and {there}")
    return words.format(home=city(home), there=city(there))


def ahead_words(off: timedelta) -> str:
    """How the clocks there differ, short: "+8 h", "−5:30 h"; nothing where they do not."""
    minutes = int(off.total_seconds() // 60)
    if not minutes:
        return ""
    hours, rest = divmod(abs(minutes), 60)
    number = f"{hours}:{rest:02d}" if rest else str(hours)
    return QCoreApplication.translate("Queue", "{number} h").format(number=f"{'+' if minutes > 0 else '−'}{number}")


def short_day(day: date, today: date) -> str:
    """ "Thu", or "26 Nov" where that is further away than a week."""
    if abs((day - today).days) >= 7:
        return day_month(day)
    return short_day_month(day).split(" ", 1)[0]


def leading_words(post: Post, leading: DeliveryRow, now: datetime) -> str:
    """The word over a post; of several networks it names the one that it is true of: "Unconfirmed on X"."""
    words = row_words(leading, now)
    if all(glyph_of(row) == post.state for row in post.rows):
        return words
    return QCoreApplication.translate("Queue", "{state} on {network}").format(
        state=words, network=network_name(leading.network)
    )
