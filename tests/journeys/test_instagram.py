"""Instagram from the terminal: words alone are stopped, a photo and a PNG go out as a carousel and nothing stays."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

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
