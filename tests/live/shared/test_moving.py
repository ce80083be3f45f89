"""A workspace in a file becomes one on a server: nothing lost, nothing locked on the way, at whatever point it ends."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from PIL import Image
from sqlalchemy import select, text

from brandassist import opening, sharing
from brandassist import settings as device_settings
from brandassist.errors import Problem, Stopped
from brandassist.events import Events
from brandassist.store import dump
from brandassist.store.database import Database
from brandassist.store.shared import moving
from brandassist.store.shared.leaving import Digest
from brandassist.store.tables import metadata
from brandassist.workspace import Workspace, open_workspace
from tests.cli.conftest import Brandassist, brandassist, own_home  # noqa: F401 - fixtures
from tests.live.postgres import Postgres
from tests.support.relay import relay
from tests.support.two_computers import differing

pytestmark = pytest.mark.live

SECRET = "Novara"


@dataclass(frozen=True)
class Filled:
    folder: Path
    entry: str
    locked: str


@pytest.fixture
def filled(tmp_path: Path) -> Filled:
    """A workspace with revisions, comments on comments, links, photos of locked and open entries, a queue."""
    workspace = open_workspace(tmp_path / "workspace", settings=device_settings.load())
    photos = [photo(tmp_path / f"{number}.jpg", number) for number in range(2)]
    entry = workspace.diary.capture("Paint at noon #paint. The till counts again.", photos=[photos[0]])
    locked = workspace.diary.capture(f"We close %%{SECRET}%% in June", tags=["plans"], photos=photos)
    for each in (entry, locked):
        workspace.diary.pause(each)
    draft = workspace.drafts.new("post", "Stores", "One.")
    for words in ("Two.", "Three."):
        workspace.drafts.autosave(draft, "Stores", words)
        workspace.drafts.pause(draft)
    workspace.drafts.add_target(draft, workspace.accounts.list()[0].account.id)
    workspace.approvals.submit(draft)
    workspace.approvals.approve(draft)
    workspace.ideas.add(f"Ask about paint, e\u0300 vero, {chr(0x1F600)}")
    workspace.close()
    return Filled(tmp_path / "workspace", entry, locked)


def photo(path: Path, number: int) -> Path:
    Image.new("RGB", (40 + number, 30), "tan").save(path)
    return path


def typed(url: str) -> str:
    return url.replace("+psycopg", "")


def go_on(_done: int, _total: int) -> None:
    pass


def move(folder: Path, address: str, heard: Callable[[int, int], None] = go_on) -> moving.Carried:
    return sharing.move(opening.located(folder), sharing.on_server(address), device_settings.load(), heard)


def records(folder: Path) -> str:
    """All rows of the file, without the mark and without when its computer was last at work."""
    file = Database(opening.located(folder).url, Events())
    with file.read() as tx:
        found = dump.everything(tx)
    file.close()
    found["setting"] = [row for row in found["setting"] if row["key"] != "moved_to"]
    found["device"] = [row | {"seen_at": None} for row in found["device"]]
    return json.dumps(found, sort_keys=True)


def on_server(url: str) -> str:
    """Every word of every table there."""
    server = Database(url, Events())
    with server.read() as tx:
        names = tx.execute(text("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")).scalars().all()
        words = "".join(str(tx.execute(text(f'SELECT * FROM "{name}"')).all()) for name in names)
    server.close()
    return words


def opened(folder: Path) -> Workspace:
    return open_workspace(folder, settings=device_settings.load())


def test_everything_is_there_and_no_locked_word(
    postgres_url: str,
    filled: Filled,
    brandassist: Brandassist,  # noqa: F811
) -> None:
    before = records(filled.folder)
    said = brandassist("--workspace", filled.folder, "workspace", "move", typed(postgres_url))
    assert (said.code, "stay on this computer alone" in said.err) == (0, True), said.err
    assert records(filled.folder) == before
    told = on_server(postgres_url)
    assert "Paint at noon" in told and "Ask about paint" in told
    assert SECRET not in told and "plans" not in told
    workspace = opened(filled.folder)
    assert workspace.address == typed(postgres_url)
    assert workspace.diary.show(filled.locked).entry.text == f"We close {SECRET} in June"
    assert len(workspace.diary.revisions(filled.locked)) == 1
    shown = workspace.diary.show(filled.entry).entry
    assert shown.tags == ("paint",)
    for each in (filled.entry, filled.locked):
        for hung in workspace.diary.show(each).entry.photos:
            assert any(path.is_file() for path in workspace.media_folder.rglob(f"{hung.sha256}*"))
    workspace.db.exchange()
    workspace.close()
    assert SECRET not in on_server(postgres_url)
    workspace = opened(filled.folder)  # and it stays so
    assert workspace.diary.show(filled.locked).entry.text == f"We close {SECRET} in June"
    apart = set(differing(workspace.db, workspace.acting))
    assert apart <= {"entry", "entry_revision", "entry_tag", "entry_photo", "entry_person", "media", "history", "link"}
    assert "entry" in apart
    workspace.close()


def test_it_goes_on_being_worked_with(postgres_url: str, filled: Filled) -> None:
    move(filled.folder, typed(postgres_url))
    workspace = opened(filled.folder)
    workspace.diary.capture("Seen at the station")
    draft = workspace.drafts.new("post", "Stores", "Four.")
    workspace.drafts.add_target(draft, workspace.accounts.list()[0].account.id)
    workspace.approvals.submit(draft)
    workspace.approvals.approve(draft)
    workspace.catch_up()
    workspace.close()
    assert "Seen at the station" in on_server(postgres_url)


def test_who_still_has_the_file_open_writes_nothing_any_more(postgres_url: str, filled: Filled) -> None:
    late = opened(filled.folder)
    move(filled.folder, typed(postgres_url))
    before = records(filled.folder)
    for write in (lambda: late.diary.capture("Too late"), lambda: late.set_rule("grace_minutes", 3)):
        with pytest.raises(Problem, match="moved_away"):
            write()
    with pytest.raises(Problem, match="moved_away"):  # so an agent ends, and is started anew there
        opening.must_be_here(late.db)
    late.close()
    assert records(filled.folder) == before


def test_it_can_be_cancelled_at_any_step_and_begun_again(postgres_url: str, filled: Filled) -> None:
    stopped, step = 0, 0
    while True:
        try:
            move(filled.folder, typed(postgres_url), stop_at(step))
        except Stopped:
            stopped += 1
        else:
            break
        still = opened(filled.folder)
        assert still.address == str(filled.folder)
        still.diary.capture(f"Written after stop {step}")
        still.close()
        step += 13
    assert stopped > 3
    assert f"Written after stop {step - 13}" in on_server(postgres_url)


def test_progress_only_grows_and_reaches_its_end(postgres_url: str, filled: Filled) -> None:
    heard: list[tuple[int, int]] = []
    move(filled.folder, typed(postgres_url), lambda *how_far: heard.append(how_far))
    of_rows = [done for done, total in heard if total > 1]
    assert of_rows == sorted(of_rows)
    assert len(set(of_rows)) > 10
    assert heard[-1][0] == heard[-1][1]


def copied(folder: Path, name: str) -> Path:
    return Path(shutil.copytree(folder, folder.with_name(name)))


def stop_at(step: int) -> Callable[[int, int], None]:
    left = step

    def heard(_done: int, _total: int) -> None:
        nonlocal left
        if left == 0:
            raise Stopped
        left -= 1

    return heard


@pytest.mark.parametrize("place", ["_seed", "_mark", "_finish"])
def test_ended_between_the_two_databases_it_is_brought_to_its_end(
    place: str, postgres_url: str, filled: Filled, monkeypatch: pytest.MonkeyPatch
) -> None:
    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched, pytest.raises(KeyboardInterrupt):
        patched.setattr(moving, place, killed)
        move(filled.folder, typed(postgres_url))
    with pytest.raises(Problem, match="move_unfinished"):
        open_workspace(typed(postgres_url), settings=device_settings.load())
    if place != "_finish":  # the file is still the truth
        still = opened(filled.folder)
        still.diary.capture("Written in between")
        still.close()
    move(filled.folder, typed(postgres_url))
    workspace = opened(filled.folder)
    assert workspace.address == typed(postgres_url)
    assert workspace.diary.show(filled.locked).entry.text == f"We close {SECRET} in June"
    assert bool(workspace.find("between")) == (place != "_finish")
    workspace.close()
    assert move(filled.folder, typed(postgres_url)).entries_here == 1  # once more changes nothing


def test_a_line_that_breaks_leaves_the_file_as_it_was(postgres: Postgres, postgres_url: str, filled: Filled) -> None:
    with relay(postgres.port) as line:
        address = typed(postgres_url).replace(f":{postgres.port}/", f":{line.port}/")
        calls = 0

        def cut(_done: int, total: int) -> None:
            nonlocal calls
            calls += total > 1
            if calls == 20:
                line.cut()

        with pytest.raises(Problem, match="database_unreachable"):
            move(filled.folder, address, cut)
        still = opened(filled.folder)
        still.diary.capture("Written after the break")
        still.close()
        line.heal()
        move(filled.folder, address)
    assert "Written after the break" in on_server(postgres_url)


def test_what_arrives_otherwise_is_noticed(postgres_url: str, filled: Filled, monkeypatch: pytest.MonkeyPatch) -> None:
    put = moving._put

    def forgetful(out: object, name: str, rows: list[dict[str, object]]) -> None:
        changed = [row | {"text": str(row["text"])[:-1]} if name == "working_text" else row for row in rows]
        put(out, name, changed)  # type: ignore[arg-type]

    with monkeypatch.context() as patched, pytest.raises(Problem, match="move_differs"):
        patched.setattr(moving, "_put", forgetful)
        move(filled.folder, typed(postgres_url))
    assert opened(filled.folder).address == str(filled.folder)


def test_a_server_with_a_workspace_and_a_file_that_is_moved_already_are_refused(
    postgres: Postgres, postgres_url: str, filled: Filled, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    opened(other).close()
    move(filled.folder, typed(postgres_url))
    with pytest.raises(Problem, match="workspace_there"):
        move(other, typed(postgres_url))
    assert opened(other).address == str(other)
    with postgres.fresh_database() as url, pytest.raises(Problem, match="moved_elsewhere"):
        move(filled.folder, typed(url))
    with pytest.raises(Problem, match="file_missing"):
        move(tmp_path / "nothing", typed(postgres_url))
    assert not (tmp_path / "nothing").exists()


def test_an_older_state_of_what_is_shared_is_not_moved_over_it(
    postgres: Postgres, postgres_url: str, filled: Filled
) -> None:
    older = copied(filled.folder, "older")
    move(filled.folder, typed(postgres_url))
    with postgres.fresh_database() as url, pytest.raises(Problem, match="shared_already"):
        move(older, typed(url))
    workspace = opened(filled.folder)
    assert workspace.diary.show(filled.locked).entry.text == f"We close {SECRET} in June"
    workspace.close()


def test_a_backup_of_the_folder_says_where_the_backups_are_now(
    postgres_url: str,
    filled: Filled,
    tmp_path: Path,
    brandassist: Brandassist,  # noqa: F811
) -> None:
    move(filled.folder, typed(postgres_url))
    said = brandassist("--workspace", filled.folder, "backup", tmp_path / "saved")
    assert (said.code, "pg_dump" in said.err, (tmp_path / "saved").exists()) == (1, True, False)


def test_rows_are_put_in_an_order_a_server_takes(filled: Filled) -> None:
    """Whatever refers to its own table comes after what it refers to, also where the ids say otherwise."""
    from brandassist.store.shared.leaving import batches

    file = Database(opening.located(filled.folder).url, Events())
    with file.read() as tx:
        revisions = metadata.tables["revision"]
        assert tx.execute(select(revisions.c.id)).first()
        seen: set[str] = set()
        for some in batches(tx, revisions):
            for row in some:
                assert row["base_id"] is None or row["base_id"] in seen
                seen.add(row["id"])
        assert len(seen) == len(tx.execute(select(revisions.c.id)).all())
    file.close()


def test_a_digest_knows_other_rows_but_no_order() -> None:
    rows = [{"id": "a", "n": 1}, {"id": "b", "n": 2}]

    def digest(some: list[dict[str, object]]) -> Digest:
        made = Digest()
        made.add(some)
        return made

    assert digest(rows) == digest(rows[::-1])
    assert digest(rows) != digest(rows[:1])
    assert digest(rows) != digest([rows[0], {"id": "b", "n": 3}])
    assert digest(rows) != digest([rows[0], rows[0]])
