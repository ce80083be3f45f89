"""Ideas: where each came from, how far it has come, and what a person decided about it."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image
from sqlalchemy import update

from brandassist import clock
from brandassist.diary.ideas import question_in
from brandassist.errors import Problem
from brandassist.networks.contract import Incoming
from brandassist.store.deliveries import plan
from brandassist.store.inbox import messages, obligations
from brandassist.store.tables import delivery
from brandassist.store.writing import targets
from brandassist.walltime import from_instant
from brandassist.workspace import Workspace

NOW = datetime(2026, 11, 23, 8, 30, tzinfo=UTC)


def code_of(call: Callable[..., object], *args: object, **more: object) -> str:
    with pytest.raises(Problem) as caught:
        call(*args, **more)
    return caught.value.code


def publish(workspace: Workspace, draft_id: str) -> None:
    """As if the draft went out."""
    with workspace.db.write("queue") as tx:
        (target,) = targets.of(tx, draft_id)
        made = plan.create(
            tx,
            draft_id=draft_id,
            target_id=target.id,
            account_id=target.account_id,
            kind="post",
            planned=from_instant(NOW, "UTC"),
            promise="computer",
        )
        tx.execute(update(delivery).where(delivery.c.id == made).values(state="published"))


def asked(workspace: Workspace, text: str) -> str:
    """What somebody wrote; returns the message's id."""
    account = workspace.accounts.list()[0].account
    with workspace.db.write("inbox") as tx:
        came = Incoming(f"remote-{text}", "Ada Bo", "ada", text, clock.now())
        messages.keep(tx, account.id, [came], messages.within(timedelta(hours=24)))
        return next(row.id for row in obligations.select_rows(tx, clock.now()) if row.text == text)


# -- states -------------------------------------------------------------------------------------------------------


def test_an_idea_goes_from_seed_to_used_by_what_became_of_it(workspace: Workspace) -> None:
    ideas = workspace.ideas
    idea_id = ideas.add("Nobody asks the price of paint.")
    assert ideas.get(idea_id).state == "seed"
    account = workspace.accounts.list()[0].account.id
    draft_id = workspace.from_entry.begin_idea(idea_id, to=[account])
    assert ideas.get(idea_id).state == "shaping"
    assert [each.id for each in ideas.list(state="shaping")] == [idea_id]
    publish(workspace, draft_id)
    assert ideas.get(idea_id).state == "used"
    assert ideas.list(state="seed") == []


def test_what_is_out_stays_used_though_its_draft_lies_in_the_bin(workspace: Workspace) -> None:
    idea_id = workspace.ideas.add("Nobody asks the price of paint.")
    account = workspace.accounts.list()[0].account.id
    draft_id = workspace.from_entry.begin_idea(idea_id, to=[account])
    publish(workspace, draft_id)
    workspace.drafts.delete(draft_id)
    assert workspace.ideas.get(idea_id).state == "used"


def test_a_person_drops_and_revives_but_not_what_is_out(workspace: Workspace) -> None:
    ideas = workspace.ideas
    idea_id, other = ideas.add("Paint."), ideas.add("Tins.")
    ideas.drop(idea_id)
    at = ideas.get(idea_id).dropped_at
    ideas.drop(idea_id)  # again changes nothing
    assert (ideas.get(idea_id).state, ideas.get(idea_id).dropped_at) == ("dropped", at)
    assert [each.id for each in ideas.list(state="seed")] == [other]
    ideas.revive(idea_id)
    ideas.revive(other)
    assert {each.state for each in ideas.list()} == {"seed"}
    draft_id = workspace.from_entry.begin_idea(idea_id, to=[workspace.accounts.list()[0].account.id])
    ideas.drop(idea_id)
    assert (ideas.get(idea_id).state, workspace.drafts.show(draft_id).binned_at) == ("dropped", None)
    publish(workspace, draft_id)
    assert ideas.get(idea_id).state == "used"
    assert code_of(ideas.drop, idea_id) == "idea_used"
    assert code_of(ideas.drop, "nobody") == code_of(ideas.revive, "nobody") == "not_found"


def test_whoever_makes_a_draft_of_a_dropped_idea_wants_it_again(workspace: Workspace) -> None:
    idea_id = workspace.ideas.add("Paint.")
    workspace.ideas.drop(idea_id)
    workspace.from_entry.begin_idea(idea_id)
    assert workspace.ideas.get(idea_id).state == "shaping"


# -- sources ------------------------------------------------------------------------------------------------------


def test_an_idea_of_a_photo_keeps_it_and_gives_it_to_its_draft(
    workspace: Workspace, photo: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.png"
    Image.new("RGB", (30, 30), "teal").save(other)
    entry_id = workspace.diary.capture("Two photos.", photos=[photo, other], alts=["Tins on a shelf", ""])
    first, second = workspace.diary.show(entry_id).entry.photos
    idea_id = workspace.ideas.add("", entry_id=entry_id, photo=first.sha256)
    idea = workspace.ideas.get(idea_id)
    assert (idea.text, idea.entry_id, [each.name for each in idea.photos]) == (
        "Tins on a shelf",
        entry_id,
        ["paint.jpg"],
    )
    assert [each.id for each in workspace.diary.show(entry_id).ideas] == [idea_id]
    workspace.diary.remove_photo(entry_id, first.sha256)
    shown = workspace.drafts.show(workspace.from_entry.begin_idea(idea_id))
    assert (shown.text, [(each.media, each.alt) for each in shown.pictures]) == (
        "Tins on a shelf",
        [(first.sha256, "Tins on a shelf")],
    )
    assert code_of(workspace.ideas.add, "", entry_id=entry_id, photo=second.sha256) == "empty_idea"
    assert code_of(workspace.ideas.add, "x", entry_id=entry_id, photo=first.sha256) == "not_found"
    assert code_of(workspace.ideas.add, "x", photo=second.sha256) == "not_found"
    assert len(workspace.ideas.list()) == 1


def test_a_loose_photo_is_kept_by_its_idea(workspace: Workspace, photo: Path, tmp_path: Path) -> None:
    fake = tmp_path / "fake.jpg"
    fake.write_text("no picture")
    with pytest.raises(Problem):
        workspace.ideas.add("Who tests the tester tins?", files=[photo, fake])
    assert workspace.ideas.list() == []
    idea_id = workspace.ideas.add("Who tests the tester tins?", files=[photo, photo])
    (kept,) = workspace.ideas.get(idea_id).photos
    again = io.BytesIO()
    Image.new("RGB", (12, 12), "red").save(again, "PNG")
    (tmp_path / "more.png").write_bytes(again.getvalue())
    workspace.ideas.add_photos(idea_id, [tmp_path / "more.png", photo])
    pictures = workspace.drafts.show(workspace.from_entry.begin_idea(idea_id)).pictures
    assert pictures[0].media == kept.sha256
    assert len(pictures) == 2


def test_a_question_becomes_an_idea_once_and_both_know(workspace: Workspace) -> None:
    said = "Lovely post. Do you keep stools by the till? I would come more often."
    message_id = asked(workspace, said)
    idea_id = workspace.ideas.of_message(message_id)
    idea = workspace.ideas.get(idea_id)
    assert (idea.text, idea.message_id, idea.author, idea.quote) == (
        "Do you keep stools by the till?",
        message_id,
        "Ada Bo",
        said,
    )
    assert workspace.ideas.of_message(message_id) == idea_id
    draft_id = workspace.from_entry.begin_idea(idea_id)
    (origin,) = workspace.from_entry.provenance(draft_id)
    assert (origin.message_id, origin.author, origin.idea_id) == (message_id, "Ada Bo", idea_id)
    (there,) = workspace.inbox.show(message_id).ideas
    assert (there.id, there.state, there.draft_id) == (idea_id, "shaping", draft_id)
    workspace.ideas.delete(idea_id)
    assert workspace.inbox.show(message_id).ideas == ()
    assert workspace.ideas.of_message(message_id) != idea_id
    assert code_of(workspace.ideas.of_message, "nobody") == "not_found"


def test_what_several_asked_becomes_one_idea_and_each_knows_it(workspace: Workspace) -> None:
    stools, tills, again = (
        asked(workspace, said) for said in ("Any stools?", "Hello! Why so few tills?", "Hi. Any stools?")
    )
    alone = workspace.ideas.of_message(stools, tills, again, stools)
    assert workspace.ideas.get(alone).text == "Any stools?\nWhy so few tills?"
    assert [workspace.inbox.show(each).ideas[0].id for each in (stools, tills, again)] == [alone] * 3
    later = asked(workspace, "Where are the stools?")
    assert workspace.ideas.of_message(later, tills) == alone == workspace.ideas.of_message(later)
    assert len(workspace.ideas.list()) == 1 and workspace.ideas.get(alone).text.count("\n") == 1
    assert code_of(workspace.ideas.of_message, tills, "nobody") == "not_found"


@pytest.mark.parametrize(
    ("said", "question"),
    [
        ("When do you open?", "When do you open?"),
        ("Ciao! Avete le sedie? Grazie.", "Avete le sedie?"),
        ("No question here.\nNone.", "No question here. None."),
        ("What??", "What??"),
        ("?", "?"),
    ],
)
def test_the_first_question_of_a_message(said: str, question: str) -> None:
    assert question_in(said) == question


# -- what is locked -----------------------------------------------------------------------------------------------


def test_what_is_locked_gives_no_idea(workspace: Workspace, photo: Path) -> None:
    text = "Open words. Closed words."
    entry_id = workspace.diary.capture("Open words. %%Closed words.%%", photos=[photo], alts=["Tins"])
    at = text.index("Closed")
    assert code_of(workspace.ideas.add, "x", entry_id=entry_id, passage=(at + 2, at + 4)) == "passage_locked"
    workspace.diary.lock(entry_id)
    sha256 = workspace.diary.show(entry_id).entry.photos[0].sha256
    assert code_of(workspace.ideas.add, "", entry_id=entry_id, photo=sha256) == "passage_locked"
    assert workspace.ideas.list() == []


SECRET = "The landlord wants this corner back by June."


def test_what_is_locked_later_does_not_come_along(workspace: Workspace, photo: Path) -> None:
    """Whether its words still stand in the entry, were rewritten since, or stand in the idea alone."""
    entry_id = workspace.diary.capture(f"Paint at noon. {SECRET}", photos=[photo], alts=[SECRET])
    span = (15, 15 + len(SECRET))
    sha256 = workspace.diary.show(entry_id).entry.photos[0].sha256
    passage = workspace.ideas.add("The corner", entry_id=entry_id, passage=span)
    words = workspace.ideas.add(f"Ask again: {SECRET}", entry_id=entry_id)
    pictured = workspace.ideas.add("Tins", entry_id=entry_id, photo=sha256)
    alone = workspace.ideas.add(f"Somebody said: {SECRET.lower()} True?")
    workspace.diary.lock(entry_id, span)
    assert code_of(workspace.from_entry.begin_idea, passage) == "entry_locked"
    for idea_id in (words, pictured, alone):
        shown = workspace.drafts.show(workspace.from_entry.begin_idea(idea_id))
        assert "landlord" not in shown.text, idea_id
        assert all("landlord" not in each.alt for each in shown.pictures), idea_id
        assert shown.text


def test_words_rewritten_and_then_locked_stay_private_as_they_were(workspace: Workspace) -> None:
    entry_id = workspace.diary.capture(f"Paint at noon. {SECRET} Then home.")
    idea_id = workspace.ideas.add(f"Why? {SECRET}", entry_id=entry_id, passage=(15, 15 + len(SECRET)))
    workspace.diary.autosave(entry_id, "", "Paint at noon. The landlord wants it in July. Then home.")
    workspace.diary.lock(entry_id, (15, 45))
    text = workspace.drafts.show(workspace.from_entry.begin_idea(idea_id)).text
    assert text.startswith("Why?")
    assert "landlord" not in text and "June" not in text


WORDS = ("paint", "noon", "till", "door", "stools", "lids", "green", "canary", "canaries")
sentences = st.lists(st.sampled_from(WORDS), min_size=1, max_size=12).map(" ".join)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(before=sentences, after=sentences, typed=sentences, edited=st.booleans(), data=st.data())
def test_wherever_the_lock_comes_to_stand_its_words_stay(
    workspace: Workspace, before: str, after: str, typed: str, edited: bool, data: st.DataObject
) -> None:
    """Four words, which are a quote, are locked after the idea was written, in a passage drawn anywhere around them."""
    secret = f"canary {len(before)}x{len(after)} sings alone"
    text = f"{before} {secret} {after}"
    entry_id = workspace.diary.new(text=text)
    starts = data.draw(st.integers(0, len(text)))
    ends = data.draw(st.integers(starts, len(text)))
    idea_id = workspace.ideas.add(f"{typed} {secret}", entry_id=entry_id, passage=(starts, ends))
    at = text.index(secret)
    first = data.draw(st.integers(0, at))
    last = data.draw(st.integers(at + len(secret), len(text)))
    if edited:
        workspace.diary.autosave(entry_id, "", f"noted: {text}")
        first, last = first + 7, last + 7
    workspace.diary.lock(entry_id, (first, last))
    try:
        shown = workspace.drafts.show(workspace.from_entry.begin_idea(idea_id))
    except Problem as problem:
        assert problem.code == "entry_locked"
        return
    assert secret not in shown.text
    assert all(secret not in each.alt for each in shown.pictures)


def test_an_entry_locked_whole_gives_no_draft_to_its_ideas(workspace: Workspace, photo: Path) -> None:
    entry_id = workspace.diary.capture("Paint at noon.", photos=[photo])
    sha256 = workspace.diary.show(entry_id).entry.photos[0].sha256
    made = [
        workspace.ideas.add("Typed", entry_id=entry_id),
        workspace.ideas.add("Passage", entry_id=entry_id, passage=(0, 5)),
        workspace.ideas.add("Photo", entry_id=entry_id, photo=sha256),
    ]
    workspace.diary.lock(entry_id)
    for idea_id in made:
        assert workspace.ideas.get(idea_id).private
        assert code_of(workspace.from_entry.begin_idea, idea_id) == "entry_locked"
    assert workspace.drafts.list() == []


def test_ideas_are_forgotten_with_their_photos_after_their_time_in_the_bin(workspace: Workspace, photo: Path) -> None:
    idea_id = workspace.ideas.add("Old.", files=[photo])
    workspace.ideas.delete(idea_id)
    with clock.set_to(lambda: datetime.now(UTC) + timedelta(days=31)):
        assert workspace.diary.empty_bin() == 1
    assert workspace.ideas.binned() == []
