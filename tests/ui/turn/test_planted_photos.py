"""200 photos of all kinds that tell where and with what: what leaves the diary tells nothing, and they stay."""

from __future__ import annotations

import hashlib
from datetime import timedelta
from pathlib import Path

import pytest

from brandassist import clock, media
from brandassist import settings as device_settings
from brandassist.archive.markdown import export
from brandassist.archive.shared import share
from brandassist.walltime import from_instant
from brandassist.workspace import Workspace, open_workspace
from tests.media import planted
from tests.support.picture_reader import see
from tests.ui.turn.scenes import by_hand
from ui.services import Services
from ui.turn.parts import PictureThumb

SHARES, EACH, TOGETHER = 4, 50, 4
PLACES = (b"45.07", b"7.683", b"45,4")  # of the pictures' place, as text would have it


@pytest.mark.parametrize("part", range(SHARES))
def test_nothing_that_was_planted_leaves(tmp_path: Path, part: int, services: Services) -> None:
    workspace = open_workspace(tmp_path / "workspace", settings=device_settings.load(tmp_path / "device.json"))
    originals = _planted(tmp_path / "telephone", part)
    drafts = [_entry(workspace, some) for some in _fours(sorted(originals))]
    out = tmp_path / "out"
    out.mkdir()
    share(workspace.db, workspace.media_folder, out / "share")
    export(workspace.db, workspace.media_folder, out / "drafts", lambda done, total: True)
    telephones = sum(path.suffix == ".heic" for path in originals)  # all show the same: they leave as one file
    different = EACH - telephones + 1
    assert _silent(out / "share") == _silent(out / "drafts") == different
    _post_on_the_site(workspace, drafts)
    assert _silent(workspace.site_folder) >= different
    assert _dragged(workspace, drafts, services) == EACH
    for path, digest in originals.items():
        assert hashlib.sha256(path.read_bytes()).hexdigest() == digest
        assert hashlib.sha256(media.original(digest, workspace.media_folder).read_bytes()).hexdigest() == digest
    workspace.close()


def _planted(folder: Path, part: int) -> dict[Path, str]:
    """The files, and their hashes."""
    folder.mkdir()
    made: dict[Path, str] = {}
    for seed in range(part * EACH, (part + 1) * EACH):
        sort = planted.SORTS[seed % len(planted.SORTS)]
        data = sort(seed)
        assert planted.WORD in data
        ending = {"moving_webp": "webp", "cmyk": "jpg", "mpo": "jpg", "jpeg": "jpg"}.get(sort.__name__, sort.__name__)
        path = folder / f"{seed:03}.{ending}"
        path.write_bytes(data)
        made[path] = hashlib.sha256(data).hexdigest()
    return made


def _fours(paths: list[Path]) -> list[list[Path]]:
    return [paths[at : at + TOGETHER] for at in range(0, len(paths), TOGETHER)]


def _entry(workspace: Workspace, paths: list[Path]) -> str:
    """An entry with these photos, and its draft."""
    entry_id = workspace.diary.new(title=f"Paint {paths[0].stem}", text=f"Tins of the year {paths[0].stem}.")
    added = workspace.diary.add_photos(entry_id, paths)
    assert added.refused == ()
    for photo in added.photos:
        workspace.diary.describe_photo(entry_id, photo.sha256, f"A tin, {photo.name}")
    return workspace.from_entry.begin(entry_id)


def _silent(folder: Path) -> int:
    """How many pictures lie there; each shows nothing but itself, and no file holds what was planted."""
    pictures = 0
    for path in folder.rglob("*"):
        if path.is_file():
            data = path.read_bytes()
            assert planted.WORD not in data, path
            if path.suffix in (".jpg", ".png", ".webp", ".gif"):
                see(data)  # raises Hidden for anything but what draws
                pictures += 1
            else:
                assert not [each for each in PLACES if each in data], path
    return pictures


def _post_on_the_site(workspace: Workspace, drafts: list[str]) -> None:
    site = next(each.account.id for each in workspace.accounts.list() if each.account.network == "site")
    now = from_instant(clock.now() + timedelta(seconds=1), "Etc/UTC")
    for draft_id in drafts:
        workspace.queue.schedule(draft_id, [site], now)
    later = clock.now() + timedelta(seconds=5)
    with clock.set_to(lambda: later):
        workspace.lanes.run_until_idle()
    assert {each.state for each in workspace.queue.list()} == {"published"}


def _dragged(workspace: Workspace, drafts: list[str], services: Services) -> int:
    """What a post by hand gives to another window: by dragging, and by the clipboard."""
    account_id = by_hand(workspace)
    soon = from_instant(clock.now() + timedelta(minutes=5), "Etc/UTC")
    seen = 0
    for draft_id in drafts:
        (delivery_id,) = workspace.queue.schedule(draft_id, [account_id], soon)
        for part in workspace.turns.show(delivery_id).parts:
            assert planted.CANARY not in f"{part.text}{part.title}"
            for picture in part.pictures:
                given = PictureThumb(services, picture, picture.alt).mime()
                (url,) = given.urls()
                data = Path(url.toLocalFile()).read_bytes()
                see(data)
                assert planted.WORD not in data
                assert planted.CANARY not in f"{picture.alt}{url.fileName()}{given.text()}"
                seen += 1
    return seen


def test_a_film_is_no_photo_and_is_not_taken(tmp_path: Path) -> None:
    workspace = open_workspace(tmp_path / "workspace", settings=device_settings.load(tmp_path / "device.json"))
    entry_id = workspace.diary.new(text="Tins.")
    films = {
        "a.mp4": b"\0\0\0\x18ftypmp42",
        "b.mov": b"\0\0\0\x14ftypqt  ",
        "c.webm": b"\x1aE\xdf\xa3",
        "d.jpg": b"\0\0\0\x18ftypisom",
    }
    for name, head in films.items():
        (tmp_path / name).write_bytes(head + planted.WORD * 500)
    added = workspace.diary.add_photos(entry_id, [tmp_path / name for name in films])
    assert added.photos == () and len(added.refused) == len(films)
    assert workspace.diary.show(entry_id).entry.photos == ()
    assert [path for path in workspace.media_folder.rglob("*") if path.is_file()] == []
    workspace.close()
