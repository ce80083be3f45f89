"""Pictures that were approved on one computer are sent from another, byte for byte; originals stay where they are."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from PIL import Image

from brandassist import clock
from brandassist.practice import address
from brandassist.walltime import from_instant
from brandassist.workspace import Workspace
from tests.live.shared.conftest import Desks

pytestmark = pytest.mark.live


def files(workspace: Workspace) -> dict[str, bytes]:
    folder = workspace.media_folder / "renditions"
    return {each.stem: each.read_bytes() for each in folder.glob("??/??/*.*")}


def test_her_photo_is_sent_from_his_computer(desks: Desks, tmp_path: Path) -> None:
    hers, his = desks.at("hers"), desks.at("his")
    hers.set_rule("approval_rule", "alone")
    Image.linear_gradient("L").resize((640, 480)).convert("RGB").save(tmp_path / "shelf.jpg")
    his.catch_up()
    account = his.accounts.connect("practice")  # whose key she does not hold
    hers.catch_up()
    entry = hers.diary.new(text="Tins in the window.")
    hers.diary.add_photos(entry, [tmp_path / "shelf.jpg"])
    (photo,) = hers.diary.show(entry).entry.photos
    hers.diary.describe_photo(entry, photo.sha256, "A shelf")
    draft = hers.from_entry.begin(entry, to=[account])
    at = from_instant(clock.now() + timedelta(minutes=1), "Etc/UTC")
    (made,) = hers.queue.schedule(draft, [account], at)
    frozen = hers.queue.frozen(made)
    assert frozen is not None
    ((picture,),) = [part.pictures for part in frozen.parts]
    assert files(his) == {}
    later = clock.now() + timedelta(minutes=2)
    try:
        with clock.set_to(lambda: later):
            his.lanes.run_until_idle()
        his.catch_up()
        assert {row.id: row.state for row in his.queue.list()} == {made: "published"}
        with closing(sqlite3.connect(his.practice_folder / "practice.sqlite")) as raw:
            ((sent, said),) = raw.execute("SELECT data, description FROM media").fetchall()
    finally:
        address.stop(his.practice_folder)
    assert (bytes(sent), said) == (files(hers)[picture.rendition], "A shelf")
    assert files(his)[picture.rendition] == bytes(sent)
    assert list(his.media_folder.glob(f"??/??/{picture.original}.*")) == []
