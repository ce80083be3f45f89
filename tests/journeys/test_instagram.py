"""Instagram from the terminal: words alone are stopped, a photo and a PNG go out as a carousel and nothing stays."""

from __future__ import annotations

import io
import shlex
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from brandassist import clock
from tests.cli.conftest import Brandassist
from tests.media.test_media import photo
from tests.support.meta import ContractInstagram, PublicSite


@pytest.fixture
def online(tmp_path: Path) -> Iterator[PublicSite]:
    (tmp_path / "online").mkdir()
    with PublicSite(tmp_path / "online") as site:
        yield site


def test_pictures_of_any_kind_go_out_as_it_takes_them(
    brandassist: Brandassist,
    online: PublicSite,
    own_keychain: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert own_keychain.parent.is_dir()
    with ContractInstagram() as server:
        monkeypatch.setattr("sys.stdin", io.StringIO(f"{server.token}\n"))
        place = ("--pictures-folder", online.folder, "--pictures-address", online.address)
        assert brandassist("accounts", "connect", "instagram", "--url", server.url, *place).code == 0
        text = tmp_path / "post.md"
        text.write_text("What I saw at the tills. #retail", "utf-8")
        now = f"{clock.now():%Y-%m-%dT%H:%M}"
        alone = brandassist("draft", "new", text, "--to", "instagram").id
        stopped = brandassist("schedule", alone, "--to", "instagram", "--at", now, "--zone", "UTC")
        assert stopped.code == 1 and "picture-needed" in stopped.err
        given: list[object] = []
        for name, kind in (("photo.jpg", "JPEG"), ("slide.png", "PNG")):
            (tmp_path / name).write_bytes(photo((3000, 2400), kind))
            given += ["--picture", tmp_path / name, "--alt", f"What {name} shows"]
        draft = brandassist("draft", "new", text, "--to", "instagram", *given).id
        scheduled = brandassist("schedule", draft, "--to", "instagram", "--at", now, "--zone", "UTC")
        assert scheduled.code == 0, scheduled.err
        assert brandassist("queue", "run", "--until-idle").code == 0
        row = brandassist("--json", "queue", "show", scheduled.id).json
        assert row["state"] == "published", row
        (post,) = server.media.values()
        assert (post.caption, post.alts) == (
            "What I saw at the tills. #retail",
            ("What photo.jpg shows", "What slide.png shows"),
        )
        for data in post.pictures:
            with Image.open(io.BytesIO(data)) as picture:
                assert (picture.format, picture.width) == ("JPEG", 1440)
        assert online.truth() == []


MIRROR = "import shutil; shutil.rmtree({there!r}); shutil.copytree('.', {there!r})"
BROKEN = "import sys; print('no route to host'); sys.exit(3)"


def python(code: str) -> str:
    return shlex.join([sys.executable, "-c", code])


def later(minutes: float) -> AbstractContextManager[None]:
    at = datetime.now(UTC) + timedelta(minutes=minutes)
    return clock.set_to(lambda: at)


class Desk:
    """An account whose pictures lie in a folder that is not online by itself, and a post for it that is due."""

    def __init__(self, brandassist: Brandassist, server: ContractInstagram, online: PublicSite, folder: Path) -> None:
        self.brandassist, self.server, self.online = brandassist, server, online
        self.pictures = folder / "pictures"
        self.pictures.mkdir()
        place = ("--pictures-folder", self.pictures, "--pictures-address", online.address)
        assert brandassist("accounts", "connect", "instagram", "--url", server.url, *place).code == 0
        (folder / "post.md").write_text("What I saw at the tills.", "utf-8")
        (folder / "photo.jpg").write_bytes(photo((1200, 1200), "JPEG"))
        shown = ("--picture", folder / "photo.jpg", "--alt", "A queue")
        self.draft = brandassist("draft", "new", folder / "post.md", "--to", "instagram", *shown).id

    def command(self, code: str) -> None:
        assert self.brandassist("accounts", "run-this", "instagram", python(code)).code == 0

    def schedule(self) -> str:
        now = f"{clock.now():%Y-%m-%dT%H:%M}"
        return self.brandassist("schedule", self.draft, "--to", "instagram", "--at", now, "--zone", "UTC").id

    def run(self, minutes: float) -> None:
        with later(minutes):
            assert self.brandassist("queue", "run", "--until-idle").code == 0

    def row(self, number: str) -> dict[str, Any]:
        return self.brandassist("--json", "queue", "show", number).json


@pytest.fixture
def desk(
    brandassist: Brandassist, online: PublicSite, own_keychain: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Desk]:
    with ContractInstagram() as server:
        monkeypatch.setattr("sys.stdin", io.StringIO(f"{server.token}\n"))
        yield Desk(brandassist, server, online, tmp_path)


def test_a_command_of_ones_own_brings_the_pictures_online_and_takes_them_off(desk: Desk) -> None:
    desk.command(MIRROR.format(there=str(desk.online.folder)))
    number = desk.schedule()
    desk.run(0)
    assert len(desk.online.truth()) == 1 and desk.server.containers == {}
    desk.run(0.1)
    assert desk.row(number)["state"] == "published"
    assert [post.alts for post in desk.server.media.values()] == [("A queue",)]
    assert desk.online.truth() == [] and list(desk.pictures.iterdir()) == []


def test_a_command_that_fails_says_so_and_nothing_is_published(desk: Desk) -> None:
    desk.command(BROKEN)
    number = desk.schedule()
    for minutes in (0, 1.2, 6.5):  # it is tried again by itself, as long as the post may wait
        desk.run(minutes)
        assert desk.row(number)["state"] == "scheduled"
    desk.run(7)
    row = desk.row(number)
    assert (row["state"], row["problem"]["code"]) == ("refused", "pictures_command_failed")
    assert desk.server.containers == {} and desk.server.media == {}
    said = desk.brandassist("accounts", "run-this", "instagram").out
    assert "no route to host" in said
    with later(40):
        desk.command(MIRROR.format(there=str(desk.online.folder)))  # put right
        assert desk.brandassist("queue", "retry", number).code == 0
    for minutes in (40, 40.1, 40.2):
        desk.run(minutes)
    assert desk.row(number)["state"] == "published" and len(desk.server.media) == 1


def test_a_command_that_works_the_second_time_is_only_late(desk: Desk, tmp_path: Path) -> None:
    once = (
        f"import os, sys; there = {str(tmp_path / 'tried')!r}; os.path.exists(there) or (open(there, 'w'), sys.exit(1))"
    )
    desk.command(f"{once}; {MIRROR.format(there=str(desk.online.folder))}")
    number = desk.schedule()
    for minutes in (0, 1.2, 1.4):
        desk.run(minutes)
    assert desk.row(number)["state"] == "published" and len(desk.server.media) == 1


def test_without_a_folder_there_is_nothing_to_bring_online(
    brandassist: Brandassist, own_keychain: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with ContractInstagram() as server:
        monkeypatch.setattr("sys.stdin", io.StringIO(f"{server.token}\n"))
        assert brandassist("accounts", "connect", "instagram", "--url", server.url).code == 0
        refused = brandassist("accounts", "run-this", "instagram", "git push")
    assert refused.code == 1 and "public address" in refused.err
