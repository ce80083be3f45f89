"""Entries split and made one: nothing that knew them is lost, nothing locked opens, and it can be taken back."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from brandassist import clock
from brandassist.diary.pieces import EntryPieces
from brandassist.errors import Problem
from brandassist.store.diary import private
from brandassist.workspace import Workspace
from drafts import cutting
from drafts.cutting import Piece

FIRST, SECOND = "The tills were quiet at nine.", "A customer waited twelve minutes for a chair."
TEXT = f"{FIRST}\n\n{SECOND}"
CUT = len(FIRST)


@pytest.fixture
def pieces(workspace: Workspace) -> EntryPieces:
    return workspace.entry_pieces


def code_of(call: Callable[..., object], *args: object) -> str:
    with pytest.raises(Problem) as caught:
        call(*args)
    return caught.value.code


def passage(words: str, text: str = TEXT) -> tuple[int, int]:
    return text.index(words), text.index(words) + len(words)


def test_each_piece_has_its_words_and_what_stood_above_them(workspace: Workspace, pieces: EntryPieces) -> None:
    entry_id = workspace.diary.capture(TEXT, title="Torino", place="Store 214", tags=["service"], people=["Greta"])
    made = workspace.diary.show(pieces.split(entry_id, CUT).shown).entry
    first = workspace.diary.show(entry_id).entry
    assert (first.title, first.text) == ("Torino", FIRST)
    assert (made.title, made.text) == ("", SECOND)
    for each in (first, made):
        assert (each.place, each.tags, each.people, each.day) == ("Store 214", ("service",), ("Greta",), first.day)
    assert TEXT in [each.text for each in workspace.diary.revisions(entry_id)]
    assert [hit.subject for hit in workspace.find("chair")] == [made.id]


def test_drafts_and_ideas_go_with_their_passage(workspace: Workspace, pieces: EntryPieces) -> None:
    diary, from_entry = workspace.diary, workspace.from_entry
    entry_id = diary.capture(TEXT)
    tills = from_entry.begin(entry_id, passage=passage("tills were quiet"))
    chair = from_entry.begin(entry_id, passage=passage("twelve minutes"))
    whole = from_entry.begin(entry_id)
    idea = workspace.ideas.add("Count the chairs", entry_id=entry_id, passage=passage("chair"))
    vague = workspace.ideas.add("Something about Torino", entry_id=entry_id)
    made = pieces.split(entry_id, CUT).shown
    first, second = diary.show(entry_id), diary.show(made)
    assert {each.draft_id for each in first.became} == {tills, whole}
    assert {each.draft_id for each in second.became} == {chair, whole}
    assert [each.id for each in first.ideas] == [vague]
    assert [each.id for each in second.ideas] == [idea]
    assert {second.entry.text[slice(*each.span)] for each in second.threads if each.span} >= {"twelve minutes", "chair"}
    assert [each.entry_id for each in from_entry.provenance(chair)] == [made]
    assert {each.entry_id for each in from_entry.provenance(whole)} == {entry_id, made}


def test_promises_go_with_their_words_and_photos_as_asked(
    workspace: Workspace, pieces: EntryPieces, tmp_path: Path
) -> None:
    for name, colour in (("till.png", "tan"), ("chair.png", "teal")):
        Image.new("RGB", (40, 30), colour).save(tmp_path / name)
    entry_id = workspace.diary.capture(
        TEXT, photos=[tmp_path / "till.png", tmp_path / "chair.png"], alts=["", "A chair"]
    )
    for words in ("a chair", "quiet", "call Greta"):
        workspace.promises.add(entry_id, words)
    chair = workspace.diary.show(entry_id).entry.photos[1]
    made = pieces.split(entry_id, CUT, [chair.sha256]).shown
    assert {each.entry_id: each.text for each in workspace.promises.list() if each.entry_id == made} == {
        made: "a chair"
    }
    assert [each.name for each in workspace.diary.show(entry_id).entry.photos] == ["till.png"]
    assert [(each.name, each.alt) for each in workspace.diary.show(made).entry.photos] == [("chair.png", "A chair")]
    pieces.merge(made, entry_id)
    assert [each.name for each in workspace.diary.show(entry_id).entry.photos] == ["till.png", "chair.png"]
    assert {each.entry_id for each in workspace.promises.list()} == {entry_id}


def test_what_was_merged_opens_by_its_old_id(workspace: Workspace, pieces: EntryPieces) -> None:
    diary = workspace.diary
    ids = [diary.capture(words, title=title) for words, title in ((FIRST, "One"), (SECOND, "Two"), ("Third.", ""))]
    draft = workspace.from_entry.begin(ids[1], passage=passage("twelve minutes", SECOND))
    pieces.merge(ids[1], ids[0])
    merged = diary.show(ids[1])
    assert merged.entry.id == ids[0]
    assert merged.entry.text == f"{FIRST}\n\nTwo\n\n{SECOND}"
    assert [each.draft_id for each in merged.became] == [draft]
    assert [merged.entry.text[slice(*each.span)] for each in merged.threads if each.span] == ["twelve minutes"]
    pieces.merge(ids[0], ids[2])
    assert {diary.show(each).entry.id for each in ids} == {ids[2]}
    assert diary.show(ids[2]).entry.title == "One"
    assert {SECOND, FIRST, "Third."} <= {each.text for each in diary.revisions(ids[2])}
    assert [origin.entry_id for origin in workspace.from_entry.provenance(draft)] == [ids[2]]


def test_what_cannot_be_is_said_and_nothing_changes(workspace: Workspace, pieces: EntryPieces) -> None:
    diary = workspace.diary
    entry_id, other = diary.capture(TEXT), diary.capture("Elsewhere.")
    for at in (0, -5, len(TEXT), 10_000):
        assert code_of(pieces.split, entry_id, at) == "nothing_to_split"
    assert code_of(pieces.merge, entry_id, entry_id) == "into_itself"
    assert code_of(pieces.merge, entry_id, "nobody") == "not_found"
    diary.delete(other)
    assert code_of(pieces.merge, entry_id, other) == "in_bin"
    assert code_of(pieces.split, other, 4) == "in_bin"
    assert diary.show(entry_id).entry.text == TEXT


def test_a_split_is_taken_back(workspace: Workspace, pieces: EntryPieces) -> None:
    entry_id = workspace.diary.capture(f"{FIRST}\n\n%%{SECOND}%%", tags=["service"])
    draft = workspace.from_entry.begin(entry_id, passage=passage("tills were quiet"))
    earlier = workspace.diary.show(entry_id)
    done = pieces.split(entry_id, 10)
    pieces.take_back(done)
    now = workspace.diary.show(entry_id)
    assert now == earlier
    assert workspace.diary.show(done.shown).entry.id == entry_id, "who kept the new id finds the words"
    assert [each.draft_id for each in now.became] == [draft]
    assert [hit.subject for hit in workspace.find("customer")] == [entry_id]
    assert len(workspace.diary.list()) == 1


def test_a_merge_is_taken_back(workspace: Workspace, pieces: EntryPieces, photo: Path) -> None:
    one = workspace.diary.capture(FIRST, title="One", tags=["tills"], photos=[photo])
    two = workspace.diary.capture(f"%%{SECOND}%%", title="Two", people=["Greta"], photos=[photo])
    workspace.promises.add(two, "a chair")
    workspace.ideas.add("Chairs", entry_id=two)
    earlier = [workspace.diary.show(each) for each in (one, two)]
    done = pieces.merge(two, one)
    assert len(workspace.diary.list()) == 1
    pieces.take_back(done)
    assert [workspace.diary.show(each) for each in (one, two)] == earlier
    assert [each.entry_id for each in workspace.promises.list()] == [two]
    assert [each.text for each in workspace.diary.revisions(two)] == [SECOND]


def test_what_was_written_since_is_not_taken_back(workspace: Workspace, pieces: EntryPieces) -> None:
    entry_id = workspace.diary.capture(TEXT)
    done = pieces.split(entry_id, CUT)
    draft = workspace.from_entry.begin(done.shown)
    assert code_of(pieces.take_back, done) == "changed_since"
    assert [each.draft_id for each in workspace.diary.show(done.shown).became] == [draft]


def test_an_emptied_bin_leaves_what_went_with_the_other_piece(workspace: Workspace, pieces: EntryPieces) -> None:
    entry_id = workspace.diary.capture(TEXT)
    draft = workspace.from_entry.begin(entry_id, passage=passage("twelve minutes"))
    made = pieces.split(entry_id, CUT).shown
    workspace.diary.delete(entry_id)
    later = clock.now() + timedelta(days=40)
    with clock.set_to(lambda: later):
        workspace.diary.empty_bin()
    assert [each.entry_id for each in workspace.from_entry.provenance(draft)] == [made]
    assert [each.draft_id for each in workspace.diary.show(made).became] == [draft]


@pytest.mark.parametrize("private_one", [0, 1])
def test_what_was_locked_as_a_whole_stays_locked(workspace: Workspace, pieces: EntryPieces, private_one: int) -> None:
    ids = [workspace.diary.capture(words, locked=number == private_one) for number, words in enumerate((FIRST, SECOND))]
    pieces.merge(ids[1], ids[0])
    merged = workspace.diary.show(ids[0]).entry
    assert merged.locked
    workspace.diary.unlock(merged.id)
    merged = workspace.diary.show(merged.id).entry
    assert [merged.text[slice(*each)] for each in merged.locks] == [(FIRST, SECOND)[private_one]]


words = st.text(alphabet="abc d\n", max_size=40)


@st.composite
def locked(draw: st.DrawFn) -> Piece:
    text = draw(words)
    places = st.integers(0, len(text))
    spans = draw(st.lists(st.tuples(places, places).map(lambda each: (min(each), max(each))), max_size=4))
    return Piece(text, tuple(sorted(span for span in spans if span[0] < span[1])))


def shut(piece: Piece) -> list[tuple[str, bool]]:
    """Each letter that can be seen, and whether it is locked."""
    said = enumerate(piece.text)
    return [(each, any(a <= at < b for a, b in piece.locks)) for at, each in said if not each.isspace()]


@given(locked(), st.integers(-3, 45))
def test_no_letter_is_lost_or_opened_by_a_cut(whole: Piece, at: int) -> None:
    first, second = cutting.cut(whole, at)
    assert shut(first) + shut(second) == shut(whole)


@given(locked(), locked())
def test_no_letter_is_lost_or_opened_by_joining(one: Piece, two: Piece) -> None:
    assert shut(cutting.joined(one, two)) == shut(one) + shut(two)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.sampled_from(["split", "merge"]), st.integers(0, 9), st.integers(0, 60)), max_size=8))
def test_whatever_is_cut_and_joined_the_locked_words_stay_locked(
    workspace: Workspace, pieces: EntryPieces, steps: list[tuple[str, int, int]]
) -> None:
    canaries = ("heron", "wagtail", "dipper")
    ids = [workspace.diary.capture(f"Open words here. %%the {each} comes%% and more of it.") for each in canaries]
    for verb, which, place in steps:
        one, other = ids[which % len(ids)], ids[place % len(ids)]
        try:
            if verb == "split":
                ids.append(pieces.split(one, place).shown)
            else:
                pieces.merge(one, other)
        except Problem as problem:
            assert problem.code in ("nothing_to_split", "into_itself")
    for entry in {workspace.diary.show(each).entry.id for each in ids}:
        shown = workspace.diary.show(entry).entry
        for each in canaries:
            at = shown.text.find(each)
            assert at < 0 or any(a <= at and at + len(each) <= b for a, b in shown.locks)
    with workspace.db.read() as tx:
        assert all(each in " ".join(private.passages(tx)) for each in canaries)
