"""A year later each post still says where it came from, and each entry what became of it, each in one question."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from brandassist import settings as device_settings
from brandassist.archive.private import archive, bring_back
from brandassist.practice import address
from brandassist.store.tables import link
from brandassist.workspace import Workspace, open_workspace
from tests.support.fixture_year import Size, Year, live_through, make_year

SEED = 2026


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with closing(_opened(tmp_path, "workspace")) as opened:
        yield opened
    address.stop(tmp_path / "workspace" / "practice")


def _opened(tmp_path: Path, name: str) -> Workspace:
    return open_workspace(tmp_path / name, settings=device_settings.load(tmp_path / f"{name}.json"))


def made(workspace: Workspace, tmp_path: Path, size: Size) -> Year:
    files = tmp_path / "camera"
    files.mkdir()
    year = make_year(workspace, files, size, Random(SEED))
    states = [workspace.queue.show(each)[0].state for each in year.posts]
    assert states == ["published"] * len(year.posts)
    assert len(year.drafts) == size.posts
    assert len(workspace.diary.list()) == size.entries
    assert sum(row.photos for row in workspace.diary.list()) == size.photos
    return year


def broken(workspace: Workspace, year: Year) -> list[str]:
    """Every question that is not answered, or wrongly; what is right is read from the signs in the texts alone."""
    texts = {row.id: workspace.diary.show(row.id).entry.text for row in workspace.diary.list()}
    wrong: list[str] = []
    grew: dict[str, set[str]] = {}
    for entry_id in texts:
        threads = workspace.diary.show(entry_id).threads
        grew[entry_id] = {post.delivery_id for thread in threads for post in thread.posts}
    for post, signs in year.posts.items():
        answered = {each.entry_id for each in workspace.from_entry.provenance(workspace.queue.show(post)[0].draft_id)}
        holders = {entry_id for entry_id, text in texts.items() if any(sign in text for sign in signs)}
        wrong += [f"post {post} does not say that it came from {each}" for each in holders - answered]
        wrong += [f"post {post} came from {each}, which is nowhere" for each in answered - texts.keys()]
        wrong += [f"entry {each} does not say that it became {post}" for each in holders if post not in grew[each]]
        wrong += [] if holders and answered else [f"post {post} came from nowhere"]
    for entry_id in year.entries:
        if workspace.diary.show(entry_id).entry.id not in texts:
            wrong.append(f"the old id {entry_id} opens nothing")
    standing = {row.id for row in workspace.drafts.list()}
    for draft_id in year.drafts:
        now = workspace.drafts.show(draft_id)
        if now.id not in standing or not workspace.from_entry.provenance(now.id):
            wrong.append(f"draft {draft_id} opens nothing that says where it came from")
    return wrong


def live_and_ask(workspace: Workspace, tmp_path: Path, size: Size, turns: int) -> dict[str, int]:
    year = made(workspace, tmp_path, size)
    photos = {photo.sha256 for row in workspace.diary.list() for photo in workspace.diary.show(row.id).entry.photos}
    assert broken(workspace, year) == []
    done = live_through(workspace, year, turns, Random(SEED + 1))
    assert broken(workspace, year) == []
    archive(workspace.db, workspace.folder, tmp_path / "archive")
    with closing(_opened(tmp_path, "again")) as again:
        bring_back(tmp_path / "archive", again.db, again.folder, again.me, "another computer")
    with closing(_opened(tmp_path, "again")) as again:
        assert broken(again, year) == []
        shown = [again.diary.show(row.id).entry for row in again.diary.list()]
        assert {photo.sha256 for entry in shown for photo in entry.photos} == photos
        for verb, times in live_through(again, year, turns // 4, Random(SEED + 2)).items():
            done[verb] = done.get(verb, 0) + times
        assert broken(again, year) == []
    return done


def test_every_post_says_where_from_and_every_entry_what_became_of_it(workspace: Workspace, tmp_path: Path) -> None:
    done = live_and_ask(workspace, tmp_path, Size(entries=16, posts=14, photos=20), turns=80)
    assert {"_split_entry", "_merge_entries", "_split_draft", "_merge_drafts"} <= done.keys()


@pytest.mark.bench
@pytest.mark.timeout(1800)
def test_the_whole_year(workspace: Workspace, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    done = live_and_ask(workspace, tmp_path, Size(), turns=600)
    with capsys.disabled():
        print(
            "\n0 broken after",
            ", ".join(f"{times} {verb.strip('_').replace('_', ' ')}" for verb, times in done.items()),
        )


def test_a_link_that_is_taken_away_is_noticed(workspace: Workspace, tmp_path: Path) -> None:
    year = made(workspace, tmp_path, Size(entries=6, posts=3, photos=6))
    assert broken(workspace, year) == []
    with workspace.db.write("diary") as tx:
        first = tx.execute(link.select().limit(1)).one()
        tx.execute(link.delete().where(link.c.id == first.id))
    assert broken(workspace, year) != []
