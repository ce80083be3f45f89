"""What the Inbox works out from rows, and how what people wrote becomes text on the screen."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from html import unescape
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from brandassist.inbox.viewing import ConversationView
from brandassist.store.inbox.conversations import SentReply
from brandassist.store.inbox.obligations import MessageRow
from ui.aging import age_tints, share_of
from ui.inbox.conversation.passage import LONGEST, marked_up
from ui.inbox.presenter import LONGEST_THREAD, snooze_times, thread_of

AT = datetime(2026, 11, 18, 9, 0, tzinfo=UTC)


def row(name: str, above: str | None = None, minutes: int = 0, own: bool = False) -> MessageRow:
    at = AT + timedelta(minutes=minutes)
    return MessageRow(
        id=f"id-{name}",
        conversation_id="c",
        account_id="a",
        network="practice",
        account="Practice",
        remote_id=name,
        author=name,
        handle=name,
        text=name,
        url="",
        in_reply_to=above,
        own=own,
        pending=False,
        visibility="public",
        status="needs_reply",
        why="",
        draft_id=None,
        snoozed_until=None,
        received_at=at,
        due_at=at + timedelta(hours=24),
        answered_at=None,
    )


def view(front: MessageRow, *rows: MessageRow, sent: tuple[SentReply, ...] = ()) -> ConversationView:
    return ConversationView(front, None, rows, sent, None, ())


def test_amber_from_three_quarters_red_past_the_target() -> None:
    one = row("a")
    tints = [age_tints(share_of(one, AT + timedelta(hours=hours)))[0] for hours in (1, 17.9, 18, 24, 24.1)]
    assert tints == ["ink3", "ink3", "awaiting", "awaiting", "refused"]
    assert share_of(replace(one, due_at=None), AT + timedelta(days=9)) == 0


def test_a_thread_is_what_is_answered_and_what_answers() -> None:
    post_reply, ours, theirs, other = row("a", "p"), row("b", "a", 1, True), row("c", "b", 2), row("d", "p", 3)
    reply = SentReply("draft", theirs.id, "e", "ours again", "", AT + timedelta(minutes=4))
    lines, others = thread_of(view(theirs, post_reply, ours, theirs, other, sent=(reply,)), "You")
    assert [(line.author, line.text, line.state) for line in lines] == [
        ("a", "a", None),
        ("You", "b", "published"),
        ("c", "c", None),
        ("You", "ours again", "published"),
    ]
    assert others == 1
    assert len(thread_of(view(theirs, post_reply, ours, theirs, other), "You", whole=True)[0]) == 4


def test_a_loop_and_a_deep_thread_end() -> None:
    one, two = row("a", "b"), row("b", "a", 1)
    assert len(thread_of(view(one, one, two), "You")[0]) == 2
    deep = [row(str(n), str(n - 1), n) for n in range(500)]
    lines, others = thread_of(view(deep[-1], *deep), "You")
    assert len(lines) == LONGEST_THREAD and others == 500 - LONGEST_THREAD
    assert lines[-1].key == deep[-1].id


def test_snoozing_offers_what_lies_ahead() -> None:
    rome = ZoneInfo("Europe/Rome")
    morning = snooze_times(datetime(2026, 11, 18, 9, 0, tzinfo=rome))
    assert [(name, f"{at:%a %H:%M}") for name, at in morning] == [
        ("later", "Wed 12:00"),
        ("evening", "Wed 18:00"),
        ("tomorrow", "Thu 08:00"),
        ("monday", "Mon 08:00"),
    ]
    sunday = datetime(2026, 11, 22, 17, 45, tzinfo=rome)
    assert [name for name, _ in snooze_times(sunday)] == ["tomorrow"]
    assert [name for name, _ in snooze_times(sunday, sunday + timedelta(days=2))] == ["tomorrow", "trip"]


@given(st.text(max_size=300))
def test_what_people_wrote_is_never_markup(text: str) -> None:
    shown = marked_up(text, "#213f8c")
    bare = re.sub(r'<a style="color:#213f8c;text-decoration:none" href="https?://[^"<>]*">|</a>|<br>', "", shown)
    assert "<" not in bare and ">" not in bare


def test_links_say_where_they_go_and_the_longest_message_is_cut() -> None:
    shown = marked_up("See https://good.example\u202e/gpj.exe?a=1&b=2. <img src=https://evil.example/x.png>", "#000000")
    assert 'href="https://good.example/gpj.exe?a=1&amp;b=2"' in shown
    assert "<img" not in shown and "\u202e" not in shown
    assert len(unescape(marked_up("x" * 1_000_000, "#000000"))) <= LONGEST + 2
