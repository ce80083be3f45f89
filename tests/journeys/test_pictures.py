"""Pictures from a file to the network's own disk: what arrives is what was shown, and tells nothing."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from brandassist import clock
from brandassist.practice import address
from tests.cli.conftest import Brandassist
from tests.media import planted
from tests.support.picture_reader import see


@pytest.fixture(autouse=True)
def practice_ends(workspace: Path) -> Iterator[None]:
    yield
    address.stop(workspace / "practice")


def arrived(workspace: Path) -> list[tuple[bytes, str]]:
    """Bytes and descriptions that the practice network holds."""
    with closing(sqlite3.connect(workspace / "practice" / "practice.sqlite")) as raw:
        return raw.execute("SELECT data, description FROM media ORDER BY id").fetchall()


def test_what_was_shown_is_what_arrives(brandassist: Brandassist, workspace: Path, tmp_path: Path) -> None:
    text, given = tmp_path / "post.md", list[object]()
    text.write_text("Three pictures from one morning.")
    sources = {"photo.jpg": planted.jpeg(6), "moving.gif": planted.gif(7), "phone.heic": planted.heic(1)}
    for name, data in sources.items():
        (tmp_path / name).write_bytes(data)
        given += ["--picture", tmp_path / name, "--alt", f"What {name} shows"]
    draft = brandassist("draft", "new", text, "--to", "practice", *given).id
    pictures: list[dict[str, Any]] = brandassist("--json", "draft", "show", draft).json["pictures"]
    now = f"{clock.now():%Y-%m-%dT%H:%M}"
    assert brandassist("schedule", draft, "--to", "practice", "--at", now, "--zone", "UTC").code == 0
    assert brandassist("queue", "run", "--until-idle").code == 0
    (row,) = brandassist("--json", "queue", "list").json
    assert row["state"] == "published"
    found = arrived(workspace)
    assert [alt for _, alt in found] == [f"What {name} shows" for name in sources]
    for (data, _), picture in zip(found, pictures, strict=True):
        after, seen = picture["sent"][0]["after"], see(data)
        assert planted.WORD not in data
        assert (len(data), seen.width, seen.height) == (after["bytes"], after["width"], after["height"])
    assert see(found[1][0]).frames == 3
    for picture, data in zip(pictures, sources.values(), strict=True):
        assert picture["media"] == hashlib.sha256(data).hexdigest()
        (kept,) = (workspace / "media").glob(f"??/??/{picture['media']}.*")
        assert kept.read_bytes() == data


def test_a_picture_nobody_looked_at_before_is_made_when_it_is_scheduled(
    brandassist: Brandassist, tmp_path: Path
) -> None:
    text, photo = tmp_path / "post.md", tmp_path / "photo.jpg"
    text.write_text("One picture.")
    photo.write_bytes(planted.jpeg(3))
    draft = brandassist("draft", "new", text, "--to", "practice", "--picture", photo).id
    said = brandassist("schedule", draft, "--to", "practice", "--at", "2040-01-01T08:30", "--zone", "UTC")
    assert said.code == 0, said.err
    (row,) = brandassist("--json", "queue", "list").json
    assert row["approved"]
