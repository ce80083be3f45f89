"""The margin: passages keep to their words, and tell what they became."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import update

from brandassist import clock
from brandassist.diary.margin import follow
from brandassist.networks.contract import Incoming
from brandassist.store.inbox import messages
from brandassist.store.tables import delivery, part
from brandassist.walltime import from_instant
from brandassist.workspace import Workspace

WORDS = st.text(alphabet="abcdefgh èé\n.", max_size=60)
PASSAGE = "the QUEUE at the till was TWELVE minutes long"


@given(WORDS, WORDS, WORDS, WORDS)
def test_a_passage_keeps_to_its_words_whatever_is_edited_around_it(a: str, b: str, c: str, d: str) -> None:
    old, new = a + PASSAGE + b, c + PASSAGE + d
    span = follow((len(a), len(a) + len(PASSAGE)), old, new)
    assert span is not None
    assert new[slice(*span)] == PASSAGE


@given(WORDS, WORDS, st.integers(0, 60), st.integers(0, 60))
def test_where_a_passage_stands_is_in_the_text(old: str, new: str, start: int, length: int) -> None:
    span = follow((min(start, len(old)), min(start + length, len(old))), old, new)
    assert span is None or (0 <= span[0] < span[1] <= len(new) and new[slice(*span)].strip())


@given(WORDS, WORDS, st.integers(1, len(PASSAGE) - 1), st.text(alphabet="xyz ", max_size=8))
def test_a_passage_edited_inside_is_followed(a: str, b: str, at: int, typed: str) -> None:
    old = a + PASSAGE + b
    edited = PASSAGE[:at] + typed + PASSAGE[at:]
    span = follow((len(a), len(a) + len(PASSAGE)), old, a + edited + b)
    assert span is not None
    found = (a + edited + b)[slice(*span)]
    assert PASSAGE[:at].strip()[:4] in found
    assert PASSAGE[at:].strip()[-4:] in found


def test_a_paragraph_that_moved_is_followed_and_one_that_went_is_gone() -> None:
    old = f"First.\n{PASSAGE}.\nLast."
    span = (7, 7 + len(PASSAGE))
    moved = f"First.\nLast.\n{PASSAGE}."
    assert follow(span, old, moved) == (13, 13 + len(PASSAGE))
    assert follow(span, old, "First.\nLast.") is None
    assert follow((0, 0), old, old) is None


def test_an_entry_tells_what_each_passage_became(workspace: Workspace) -> None:
    text = "One thing was seen here.\nAnother thing was heard there."
    entry = workspace.diary.new(text=text, day="2026-03-01")
    second = (text.index("Another"), len(text))
    workspace.ideas.add("Only a thought", entry_id=entry)
    grown = workspace.ideas.add("A thought of the second", entry_id=entry, passage=second)
    draft = workspace.from_entry.begin(entry, passage=(0, 24))
    from_idea = workspace.from_entry.begin_idea(grown)
    workspace.diary.autosave(entry, "", "Before all.\n" + text)
    alone, first, other = workspace.diary.show(entry).threads
    now = workspace.diary.show(entry).entry.text
    assert (alone.span, alone.idea, alone.draft_id) == (None, "Only a thought", None)
    assert (now[slice(*first.span)], first.draft_id) == ("One thing was seen here.", draft)  # type: ignore[misc]
    assert (now[slice(*other.span)], other.idea, other.draft_id) == (  # type: ignore[misc]
        "Another thing was heard there.", "A thought of the second", from_idea,
    )  # fmt: skip
    assert [first.fate, first.posts, first.replies] == ["editing", (), 0]


def test_a_post_that_is_out_tells_its_network_and_who_answered(workspace: Workspace) -> None:
    text = "One thing was seen here."
    entry = workspace.diary.new(text=text, day="2026-03-01")
    draft = workspace.from_entry.begin(entry)
    account = next(row.account.id for row in workspace.accounts.list() if row.account.network == "practice")
    (delivery_id,) = workspace.queue.schedule(draft, [account], from_instant(clock.now(), "UTC"))
    published(workspace, delivery_id)
    assert [each.replies for each in workspace.diary.show(entry).threads] == [0]
    with workspace.db.write("inbox") as tx:
        messages.keep(tx, account, [answer("m1", "Why?"), answer("m2", "Good.")], messages.within(timedelta(hours=24)))
    (thread,) = workspace.diary.show(entry).threads
    (post,) = thread.posts
    assert (thread.fate, post.delivery_id, post.network, post.replies) == ("published", delivery_id, "practice", 2)
    assert workspace.inbox.show(post.message_id or "").message.text in ("Why?", "Good.")


def published(workspace: Workspace, delivery_id: str) -> None:
    """As a lane leaves it once the network has proved it."""
    with workspace.db.write("queue") as tx:
        tx.execute(update(part).where(part.c.delivery_id == delivery_id).values(state="published", remote_id="p1"))
        tx.execute(update(delivery).where(delivery.c.id == delivery_id).values(state="published"))


def answer(remote_id: str, text: str) -> Incoming:
    return Incoming(
        remote_id=remote_id, author="Ada", handle="@ada", text=text, received_at=clock.now(), url="", in_reply_to="p1",
        root="p1",
    )  # fmt: skip
