"""What may be done about a post or one of its deliveries, in the order of the buttons."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from brandassist.store.deliveries.steps import UNCLEAR
from ui.queue.presenter import CANCELLABLE, HOLDABLE, MOVABLE, SENDABLE, Post
from ui.widgets.button import Kind
from ui.words import network_name

if TYPE_CHECKING:
    from brandassist.store.deliveries.read import DeliveryRow

WORDS = {
    "check": str(QT_TRANSLATE_NOOP("Queue", "Check on {network}")),
    "there": str(QT_TRANSLATE_NOOP("Queue", "It is there…")),
    "absent": str(QT_TRANSLATE_NOOP("Queue", "It is not there")),
    "send": str(QT_TRANSLATE_NOOP("Queue", "Send again")),
    "post_now": str(QT_TRANSLATE_NOOP("Queue", "Post now")),
    "rest": str(QT_TRANSLATE_NOOP("Queue", "Send the rest")),
    "comment": str(QT_TRANSLATE_NOOP("Queue", "Send the comment")),
    "leave": str(QT_TRANSLATE_NOOP("Queue", "Leave it")),
    "move": str(QT_TRANSLATE_NOOP("Queue", "Move to…")),
    "hold": str(QT_TRANSLATE_NOOP("Queue", "Hold")),
    "release": str(QT_TRANSLATE_NOOP("Queue", "Release")),
    "cancel": str(QT_TRANSLATE_NOOP("Queue", "Cancel post")),
    "take_back": str(QT_TRANSLATE_NOOP("Queue", "Take it back")),
    "let_go": str(QT_TRANSLATE_NOOP("Queue", "Let it go all the same")),
    "edit": str(QT_TRANSLATE_NOOP("Queue", "Bring it up to date…")),
    "withdraw": str(QT_TRANSLATE_NOOP("Queue", "Take it off {network}…")),
    "sign_in": str(QT_TRANSLATE_NOOP("Queue", "Sign in again")),
    "online": str(QT_TRANSLATE_NOOP("Queue", "Run the command again")),
    "turn": str(QT_TRANSLATE_NOOP("Queue", "Post it yourself")),
    "drop": str(QT_TRANSLATE_NOOP("Queue", "Drop")),
}


@dataclass(frozen=True)
class Act:
    """One button: what it asks for, and how loud it is."""

    id: str
    kind: Kind = "normal"
    network: str = ""

    def text(self) -> str:
        return QCoreApplication.translate("Queue", WORDS[self.id]).format(network=network_name(self.network))


def acts_on_row(row: DeliveryRow, *, withdrawable: bool = False, newer: bool = False) -> list[Act]:
    """What concerns one network alone; `newer`: a newer text may be brought to what is out there."""
    if withdrawable:
        return [*([Act("edit")] if newer else []), Act("withdraw", "quiet", row.network)]
    let_go = [Act("let_go", "quiet")] if "locked_since_approval" in row.holds else []
    if let_go and row.state in ("scheduled", "missed", "your_turn"):
        return let_go if row.tries else [Act("take_back", "primary"), *let_go]
    if row.your_turn:
        return [Act("turn", "primary"), *([Act("leave")] if row.state == "partly_published" else [])]
    if row.state == "unconfirmed":
        absent = row.problem.get("code") == "absent_twice" and row.server_ref in (None, UNCLEAR)
        again = [Act("send")] if absent and row.approved else []
        return [Act("check", "primary", row.network), *again, Act("there", "quiet"), Act("absent", "quiet")]
    if row.state == "refused" and row.approved:
        return [Act("send")]
    if row.state == "recalling" and row.asks:
        return [Act("there", "quiet"), Act("absent", "quiet")]
    if row.state == "partly_published" and row.problem.get("code") != "left":
        return [*let_go, Act("comment" if row.only_comment_left else "rest", "primary"), Act("leave")]
    return []


def acts_on_post(post: Post, frozen: bool) -> list[tuple[Act, list[DeliveryRow]]]:
    """What concerns every delivery that can still change, each with those it concerns; `frozen`: crisis mode is on."""
    found: list[tuple[Act, list[DeliveryRow]]] = []
    missed = [row for row in post.some(("missed",)) if row.approved]
    if missed:
        found.append((Act("post_now"), missed))
    movable, cancellable = post.some(MOVABLE), post.some(CANCELLABLE)
    cancellable = [row for row in cancellable if row.state != "partly_published"]
    if movable:
        found.append((Act("move", "primary" if post.state in ("missed", "refused") else "normal"), movable))
    held, free = held_of(post, frozen)
    free = [row for row in free if row.state in ("scheduled", "handed_over")]  # the rest sends nothing by itself
    if held:
        found.append((Act("release"), held))
    elif free:
        found.append((Act("hold"), free))
    if cancellable:
        found.append((Act("drop" if post.state == "missed" else "cancel", "quiet"), cancellable))
    return found


def held_of(post: Post, frozen: bool) -> tuple[list[DeliveryRow], list[DeliveryRow]]:
    """Its deliveries a person can release, and those a person can hold; crisis mode is ended before it is released."""
    able = [
        row
        for row in post.some(HOLDABLE)
        if row.state not in ("missed", "recalling") and row.problem.get("code") != "left"
    ]
    held = [row for row in able if {"by_hand"} & set(row.holds) or ("frozen" in row.holds and not frozen)]
    return held, [row for row in able if not {"by_hand", "frozen"} & set(row.holds)]


def sendable(post: Post) -> list[DeliveryRow]:
    """Those "Post now" may send."""
    return [row for row in post.some(SENDABLE) if row.approved]
