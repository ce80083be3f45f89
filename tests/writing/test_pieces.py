"""Drafts split and made one: each can say where it came from, what is out stays out, and it can be taken back."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PIL import Image

from brandassist import clock
from brandassist import settings as device_settings
from brandassist.errors import Problem
from brandassist.walltime import WallTime, from_instant
from brandassist.workspace import Workspace, open_workspace
from brandassist.writing.pieces import DraftPieces

TILLS, CHAIR = "The tills were quiet at nine.", "A customer waited twelve minutes for a chair."


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    opened = open_workspace(tmp_path / "workspace", settings=device_settings.load(tmp_path / "device.json"))
    yield opened
    opened.close()


@pytest.fixture
def pieces(workspace: Workspace) -> DraftPieces:
    return workspace.draft_pieces


@pytest.fixture
def site(workspace: Workspace) -> str:
    return next(row.account.id for row in workspace.accounts.list() if row.account.network == "site")


@pytest.fixture
def entries(workspace: Workspace) -> tuple[str, str]:
    return workspace.diary.capture(TILLS, title="Tills"), workspace.diary.capture(CHAIR, title="Chairs")


def code_of(call: Callable[..., object], *args: object) -> str:
    with pytest.raises(Problem) as caught:
        call(*args)
    return caught.value.code


def soon(days: int = 0) -> WallTime:
    return from_instant(clock.now() + timedelta(days=days), "UTC")


def came_from(workspace: Workspace, draft_id: str) -> set[str | None]:
    return {each.entry_id for each in workspace.from_entry.provenance(draft_id)}


def said(workspace: Workspace, draft_id: str) -> list[str]:
    threads = workspace.comments.of(draft_id)
    return [text for each in threads for text in (each.text, *(answer.text for answer in each.answers))]


def of_both(workspace: Workspace, entries: tuple[str, str]) -> tuple[str, int]:
    """A draft whose first paragraph came from one entry and its second from the other."""
    draft_id = workspace.from_entry.begin(entries[0])
    more = workspace.from_entry.insert(draft_id, entries[1], (0, len(CHAIR)))
    workspace.drafts.autosave(draft_id, "", f"{TILLS}\n\n{more}")
    return draft_id, len(TILLS)


def test_each_piece_says_where_its_words_came_from(
    workspace: Workspace, pieces: DraftPieces, entries: tuple[str, str], site: str
) -> None:
    draft_id, at = of_both(workspace, entries)
    target = workspace.drafts.add_target(draft_id, site)
    workspace.drafts.number_parts(target)
    made = pieces.split(draft_id, at).shown
    first, second = workspace.drafts.show(draft_id), workspace.drafts.show(made)
    assert (first.text, second.text) == (TILLS, CHAIR)
    assert [(each.account_id, each.numbered) for each in second.targets] == [(site, True)]
    assert came_from(workspace, draft_id) == {entries[0]}
    assert came_from(workspace, made) == {entries[1]}
    assert [each.draft_id for each in workspace.diary.show(entries[1]).became] == [made]


def test_a_piece_of_words_of_ones_own_came_from_where_all_of_it_did(
    workspace: Workspace, pieces: DraftPieces, entries: tuple[str, str]
) -> None:
    draft_id = workspace.from_entry.begin(entries[0])
    workspace.drafts.autosave(draft_id, "", f"Thoughts on shops.\n---\n{TILLS}\n---\nEnough for today.")
    last = pieces.split(draft_id, 26 + len(TILLS)).shown
    assert workspace.drafts.show(last).text == "Enough for today.", "the mark of a thread's part is no text of either"
    middle = pieces.split(draft_id, 19).shown
    assert [workspace.drafts.show(each).text for each in (draft_id, middle)] == ["Thoughts on shops.", TILLS]
    for each in (draft_id, middle, last):
        assert came_from(workspace, each) == {entries[0]}


def test_pictures_and_comments_go_with_their_words(workspace: Workspace, pieces: DraftPieces, tmp_path: Path) -> None:
    paths = [tmp_path / f"{name}.png" for name in ("till", "chair", "cover")]
    for number, path in enumerate(paths):
        Image.new("RGB", (40, 30), (60 * number, 90, 90)).save(path)
    entry_id = workspace.diary.capture(TILLS, photos=paths)
    draft_id = workspace.from_entry.begin(entry_id, kind="article")
    till, chair, cover = workspace.drafts.show(draft_id).pictures
    text = f"{TILLS} ![till](picture:1)\n\n{CHAIR} ![chair](picture:2)"
    workspace.drafts.autosave(draft_id, "", text)
    for words in ("tills", "chair."):
        workspace.comments.answer(workspace.comments.at_words(draft_id, words, f"on {words}"), "seen")
    made = pieces.split(draft_id, text.index("A customer")).shown
    assert workspace.drafts.show(draft_id).pictures == (till, cover)
    assert workspace.drafts.show(made).pictures == (chair,)
    assert said(workspace, draft_id) == ["on tills", "seen"]
    assert said(workspace, made) == ["on chair.", "seen"]
    other = workspace.from_entry.begin(entry_id, kind="article")
    workspace.drafts.autosave(other, "", "Other. ![till](picture:1)")
    pieces.merge(made, other)
    shown = workspace.drafts.show(other)
    assert [each.media for each in shown.pictures] == [till.media, chair.media, cover.media]
    assert shown.text == f"Other. ![till](picture:1)\n\n{CHAIR} ![chair](picture:2)"
    assert said(workspace, other) == ["on chair.", "seen"]


def test_what_went_into_another_opens_by_its_old_id(
    workspace: Workspace, pieces: DraftPieces, entries: tuple[str, str], site: str
) -> None:
    one, two = (workspace.from_entry.begin(each) for each in entries)
    three = workspace.drafts.new("post", "", "Third.", to=[site])
    pieces.merge(two, one)
    assert workspace.drafts.show(two).id == one
    assert workspace.drafts.show(one).text == f"{TILLS}\n\n{CHAIR}"
    pieces.merge(one, three)
    for each in (one, two, three):
        assert workspace.drafts.show(each).id == three
    assert came_from(workspace, three) == set(entries)
    for entry in entries:
        assert [each.draft_id for each in workspace.diary.show(entry).became] == [three]
    assert [each.id for each in workspace.drafts.list()] == [three]
    assert workspace.drafts.list(binned=True) == []
    assert CHAIR in [each.content.text for each in workspace.drafts.revisions(two)]


def test_own_versions_are_joined_and_never_lost(workspace: Workspace, pieces: DraftPieces, site: str) -> None:
    one, two = (workspace.drafts.new("post", "", words, to=[site]) for words in ("One.", "Two."))
    (target,) = workspace.drafts.show(two).targets
    workspace.drafts.write_own(target.id, "Two, for the site.")
    pieces.merge(two, one)
    shown = workspace.drafts.show(one)
    assert shown.text == "One.\n\nTwo."
    assert [each.own for each in shown.targets] == ["One.\n\nTwo, for the site."]


def test_what_is_out_stays_with_where_it_came_from(
    workspace: Workspace, pieces: DraftPieces, entries: tuple[str, str], site: str
) -> None:
    draft_id, at = of_both(workspace, entries)
    workspace.drafts.set_kind(draft_id, "article")
    workspace.drafts.autosave(draft_id, "Shops", workspace.drafts.show(draft_id).text)
    (post,) = workspace.queue.schedule(draft_id, [site], soon())
    workspace.lanes.run_until_idle()
    assert workspace.queue.show(post)[0].state == "published"
    made = pieces.split(draft_id, at).shown
    assert came_from(workspace, draft_id) == set(entries), "the post holds the words of both"
    assert came_from(workspace, made) == {entries[1]}
    pieces.merge(draft_id, made)
    assert came_from(workspace, workspace.queue.show(post)[0].draft_id) == set(entries)
    for entry in entries:
        posts = {each.delivery_id for thread in workspace.diary.show(entry).threads for each in thread.posts}
        assert posts == {post}


def test_what_is_planned_is_not_merged_away(workspace: Workspace, pieces: DraftPieces, site: str) -> None:
    planned, other = (workspace.drafts.new("article", "T", "Words enough.", to=[site]) for _ in range(2))
    workspace.queue.schedule(planned, [site], soon(days=1))
    assert code_of(pieces.merge, planned, other) == "still_planned"
    assert code_of(pieces.merge, other, other) == "into_itself"
    assert code_of(pieces.split, other, 0) == "nothing_to_split"
    assert code_of(pieces.split, "nobody", 3) == "not_found"
    workspace.drafts.delete(other)
    assert code_of(pieces.merge, other, planned) == "in_bin"
    answer = workspace.drafts.new("reply", "", "Thank you. Come again.", message_id="m")
    assert code_of(pieces.split, answer, 10) == "is_answer"


def test_both_are_taken_back(workspace: Workspace, pieces: DraftPieces, entries: tuple[str, str], site: str) -> None:
    draft_id, at = of_both(workspace, entries)
    other = workspace.drafts.new("post", "Other", "Elsewhere.", to=[site])
    shown = [workspace.drafts.show(each) for each in (draft_id, other)]
    origins = workspace.from_entry.provenance(draft_id)

    split = pieces.split(draft_id, at)
    pieces.take_back(split)
    assert workspace.drafts.show(draft_id).text == shown[0].text
    assert workspace.from_entry.provenance(draft_id) == origins
    assert workspace.drafts.show(split.shown).id == draft_id

    merged = pieces.merge(draft_id, other)
    pieces.take_back(merged)
    now = [workspace.drafts.show(each) for each in (draft_id, other)]
    assert [(each.title, each.text, each.targets) for each in now] == [
        (each.title, each.text, each.targets) for each in shown
    ]
    assert workspace.from_entry.provenance(draft_id) == origins
    assert {hit.subject for hit in workspace.find("tills") if hit.kind == "draft"} == {draft_id}
    assert len(workspace.drafts.list()) == 2


def test_what_was_planned_since_is_not_taken_back(workspace: Workspace, pieces: DraftPieces, site: str) -> None:
    draft_id = workspace.drafts.new("article", "Shops", f"{TILLS}\n\n{CHAIR}", to=[site])
    done = pieces.split(draft_id, len(TILLS))
    workspace.queue.schedule(done.shown, [site], soon())
    assert code_of(pieces.take_back, done) == "changed_since"
    assert workspace.drafts.show(done.shown).text == CHAIR


def test_a_draft_that_was_split_and_thrown_away_lies_in_the_bin(workspace: Workspace, pieces: DraftPieces) -> None:
    draft_id = workspace.drafts.new("post", "", f"{TILLS}\n\n{CHAIR}")
    made = pieces.split(draft_id, len(TILLS)).shown
    workspace.drafts.delete(draft_id)
    assert [each.id for each in workspace.drafts.list(binned=True)] == [draft_id]
    assert workspace.drafts.show(draft_id).id == draft_id
    assert [each.id for each in workspace.drafts.list()] == [made]
