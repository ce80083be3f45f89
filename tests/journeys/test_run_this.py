"""A site brought online by a command of the person's own: written, then live; and nothing of it is published twice."""

from __future__ import annotations

import functools
import http.server
import json
import shlex
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import psutil
import pytest

from brandassist import clock
from brandassist import workspace as opening
from brandassist.errors import Problem
from brandassist.run_this import RunThis
from brandassist.workspace import Workspace
from tests.cli.conftest import Brandassist
from tests.support.program import Program

COPY = "import shutil; shutil.copytree('.', {place!r}, dirs_exist_ok=True); print('copied')"
HANG = "import time; print('hanging', flush=True); time.sleep(600)"


def python(code: str) -> str:
    return shlex.join([sys.executable, "-c", code])


@pytest.fixture
def public(tmp_path: Path) -> Path:
    place = tmp_path / "public"
    place.mkdir()
    return place


@pytest.fixture
def address(public: Path) -> Iterator[str]:
    """A web server of the public folder."""

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(public))) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


@pytest.fixture
def opened(brandassist: Brandassist, workspace: Path) -> Iterator[Workspace]:
    found = opening.open_workspace(workspace)
    yield found
    found.close()


@pytest.fixture
def publish(brandassist: Brandassist, tmp_path: Path) -> Callable[..., dict[str, Any]]:
    """Write a post for the site and have it delivered; returns its row of the queue."""

    def run() -> dict[str, Any]:
        file = tmp_path / "words.md"
        file.write_text("---\ntitle: Twelve minutes\n---\nTwelve minutes at the till.\n")
        draft = brandassist("draft", "new", file).id
        number = brandassist("schedule", draft, "--to", "site", "--at", "2026-11-23T08:30", "--zone", "UTC").id
        assert brandassist("queue", "run", "--until-idle").code == 0
        return row(brandassist, number)

    return run


@pytest.fixture(autouse=True)
def in_time() -> Iterator[None]:
    """The clock goes on from the planned minute."""
    ahead = datetime(2026, 11, 23, 8, 30, 1, tzinfo=UTC) - datetime.now(UTC)
    with clock.set_to(lambda: datetime.now(UTC) + ahead):
        yield


def row(brandassist: Brandassist, number: str) -> dict[str, Any]:
    return next(each for each in brandassist("--json", "queue", "list").json if each["id"] == number)


def run_this(brandassist: Brandassist, *arguments: str) -> dict[str, Any]:
    return brandassist("--json", "accounts", "run-this", "site", *arguments).json


def _kept(opened: Workspace) -> RunThis:
    kept = opened.online.of(opened.accounts.named("site").id)
    assert kept is not None
    return kept


def at_address(opened: Workspace, address: str) -> None:
    site = opened.accounts.named("site")
    opened.accounts.set_address(site.id, address)


def test_what_was_written_is_copied_and_then_live(
    brandassist: Brandassist, publish: Callable[..., dict[str, Any]], opened: Workspace, public: Path, address: str
) -> None:
    at_address(opened, address)
    line = python(COPY.format(place=str(public)))
    assert brandassist("accounts", "run-this", "site", line).code == 0
    assert not (public / "index.html").exists()  # only what is written from now on, or what is asked for
    post = publish()
    assert (post["state"], post["mark"]) == ("published", "live")
    assert post["parts"][0]["url"].startswith(address)
    assert (run_this(brandassist)["went"], run_this(brandassist)["said"]) == ("done", "copied")


def test_without_a_command_it_stays_written(
    publish: Callable[..., dict[str, Any]], opened: Workspace, address: str
) -> None:
    at_address(opened, address)
    assert publish()["mark"] == "written"


def test_a_git_push_to_a_repository(
    brandassist: Brandassist, publish: Callable[..., dict[str, Any]], workspace: Path, tmp_path: Path
) -> None:
    bare, site = tmp_path / "bare.git", workspace / "site"
    assert brandassist("accounts", "test", "site").code == 0  # it makes the folder
    me = ["-c", "user.name=Irene", "-c", "user.email=irene@site.example"]
    subprocess.run(["git", "init", "-q", "--bare", "-b", "main", str(bare)], check=True)
    subprocess.run(["git", "init", "-q", "-b", "main", str(site)], check=True)
    subprocess.run(["git", "-C", str(site), "remote", "add", "origin", str(bare)], check=True)
    line = f"git add -A && git {shlex.join(me)} commit -q --allow-empty -m 'New post' && git push -q origin main"
    assert brandassist("accounts", "run-this", "site", line).code == 0
    post = publish()
    pushed = subprocess.run(["git", "-C", str(bare), "ls-tree", "-r", "--name-only", "main"], capture_output=True)
    assert f"posts/{post['parts'][0]['remote_id']}/index.html" in pushed.stdout.decode()
    assert run_this(brandassist, "--now")["went"] == "done"  # again, with nothing new


def test_its_failure_never_reenters_publishing(
    brandassist: Brandassist, publish: Callable[..., dict[str, Any]], opened: Workspace, public: Path, address: str
) -> None:
    at_address(opened, address)
    fails = python("import sys; print('token=' + 'hunter2horse was refused'); sys.exit(3)")
    brandassist("accounts", "run-this", "site", fails)
    post = publish()
    assert (post["state"], post["mark"], post["attempts"], post["problem"]) == ("published", "written", 1, None)
    told = run_this(brandassist)
    assert (told["went"], told["status"]) == ("failed", 3)
    assert "was refused" in told["said"]
    assert "hunter2horse" not in told["said"]
    brandassist("queue", "run", "--until-idle")
    assert run_this(brandassist) == told  # not at once
    said = brandassist("accounts", "run-this", "site", "--now")
    assert (said.code, "exit status 3" in said.err) == (1, True)
    brandassist("accounts", "run-this", "site", python(COPY.format(place=str(public))), "--now")
    assert row(brandassist, post["id"])["mark"] == "live"
    assert row(brandassist, post["id"])["attempts"] == 1


def in_minutes(minutes: float, opened: Workspace) -> RunThis:
    """What the lanes make of it at that time; how the command stands then."""
    at = clock.now() + timedelta(minutes=minutes)
    with clock.set_to(lambda: at):
        opened.lanes.run_until_idle()
        return _kept(opened)


def test_what_fails_is_tried_again_with_growing_pauses_and_then_a_person_is_asked(
    brandassist: Brandassist, publish: Callable[..., dict[str, Any]], opened: Workspace, tmp_path: Path
) -> None:
    site, runs, mended = opened.accounts.named("site").id, tmp_path / "runs", tmp_path / "mended"
    opened.online.keep(site, python(f"import os; open({str(runs)!r}, 'a').write('x'); os.stat({str(mended)!r})"))
    publish()
    tried: list[tuple[int, int]] = []
    for minutes in (0.5, 1.5, 5, 7, 30, 38, 100, 5000):
        kept = in_minutes(minutes, opened)
        tried.append((len(runs.read_text()), kept.failures))
    assert tried == [(1, 1), (2, 2), (2, 2), (3, 3), (3, 3), (4, 4), (4, 4), (4, 4)]
    assert kept.given_up
    assert "4 times in a row; run it again with --now" in brandassist("accounts", "list").err
    assert run_this(brandassist)["failures"] == 4
    mended.touch()
    assert brandassist("accounts", "run-this", "site", "--now").code == 0
    assert (run_this(brandassist)["failures"], run_this(brandassist)["again_at"]) == (0, None)
    assert "in a row" not in brandassist("accounts", "list").err


def test_what_failed_once_goes_well_by_itself(
    publish: Callable[..., dict[str, Any]], opened: Workspace, tmp_path: Path, brandassist: Brandassist
) -> None:
    mended = tmp_path / "mended"
    opened.online.keep(opened.accounts.named("site").id, python(f"import os; os.stat({str(mended)!r})"))
    publish()
    assert "it is run again by itself at 08:3" in brandassist("accounts", "run-this", "site").err
    mended.touch()
    kept = in_minutes(1.5, opened)
    assert (kept.outcome, kept.failures, kept.again_at) == ("done", 0, None)


def test_a_site_is_given_its_address_in_the_terminal(
    brandassist: Brandassist, publish: Callable[..., dict[str, Any]], public: Path, address: str, tmp_path: Path
) -> None:
    brandassist("accounts", "run-this", "site", python(COPY.format(place=str(public))))
    post = publish()
    assert post["mark"] == "written"
    assert brandassist("accounts", "address", "site", address + "/").code == 0
    assert brandassist("queue", "run", "--until-idle").code == 0
    rows = {each["network"]: each for each in brandassist("--json", "accounts", "list").json}
    assert rows["site"]["url"] == address
    assert row(brandassist, post["id"])["mark"] == "live"
    for wrong, words in (("http://name.example", "https"), ("nonsense", "address")):
        said = brandassist("accounts", "address", "site", wrong)
        assert (said.code, words in said.problem) == (1, True), said.problem
    (tmp_path / "_config.yml").write_text("title: Notes\n")
    assert brandassist("accounts", "connect", "folder", "--url", tmp_path, "--name", "Notes").code == 0
    for other in ("practice", "Notes"):
        said = brandassist("accounts", "address", other, "https://name.example")
        assert (said.code, "tells its own address" in said.problem) == (1, True), said.problem
    assert brandassist("accounts", "address", "site").code == 0
    rows = {each["network"]: each for each in brandassist("--json", "accounts", "list").json}
    assert rows["site"]["url"] == ""


def test_a_folder_that_went_away_is_told_once(
    brandassist: Brandassist, publish: Callable[..., dict[str, Any]], opened: Workspace, workspace: Path
) -> None:
    site = opened.accounts.named("site").id
    opened.online.keep(site, python("print(1)"))
    assert publish()["mark"] == "written"
    (workspace / "site").rename(workspace / "elsewhere")
    (workspace / "site").write_text("a file stands in its way")
    opened.online.want(site)
    opened.lanes.run_until_idle()
    kept = _kept(opened)
    assert kept.outcome == "not_started"
    assert opened.online.accounts_with_work() == set()


def test_what_else_changed_the_files_is_put_online_too(
    opened: Workspace, public: Path, brandassist: Brandassist
) -> None:
    site = opened.accounts.named("site").id
    assert brandassist("accounts", "test", "site").code == 0
    opened.online.keep(site, python(COPY.format(place=str(public))))
    opened.online.want(site)
    opened.lanes.run_until_idle()
    assert (public / "index.html").is_file()
    assert opened.online.accounts_with_work() == set()


def test_only_this_device_knows_it(
    brandassist: Brandassist, publish: Callable[..., dict[str, Any]], workspace: Path, tmp_path: Path, own_home: Path
) -> None:
    brandassist("accounts", "run-this", "site", "rsync-of-mine --to canary-server")
    publish()
    brandassist("archive", tmp_path / "archive")
    brandassist("share", tmp_path / "share")
    for place in (workspace, tmp_path / "archive", tmp_path / "share"):
        assert any(place.iterdir())
        for path in place.rglob("*"):
            assert not path.is_file() or b"canary-server" not in path.read_bytes(), path
    assert any(b"canary-server" in path.read_bytes() for path in own_home.rglob("*.json"))


def test_one_at_a_time_in_all_processes(
    brandassist: Brandassist, opened: Workspace, program: Program, workspace: Path
) -> None:
    assert brandassist("accounts", "run-this", "site", python(HANG)).code == 0
    site = opened.accounts.named("site").id
    running = program.start("accounts", "run-this", "site", "--now")
    try:
        _wait(lambda: _kept(opened).process is not None)
        with pytest.raises(Problem, match="command_runs"):
            opened.online.run(site)
        opened.online.want(site)
        opened.lanes.run_until_idle()  # and nobody waits for it
        kept = _kept(opened)
        assert kept.process is not None
        child = kept.process[0]
    finally:
        running.kill()
        running.communicate()
    assert psutil.pid_exists(child)  # the program was killed half-way, its command was not
    opened.online.keep(site, python("print('again')"))
    _forge_left_over(opened, site, kept)
    opened.lanes.run_until_idle()
    told = _kept(opened)
    assert (told.outcome, told.said) == ("done", "again")
    _wait(lambda: not psutil.pid_exists(child) or psutil.Process(child).status() == psutil.STATUS_ZOMBIE)


def _forge_left_over(opened: Workspace, site: str, kept: Any) -> None:
    """The file as the killed program left it, with a command that ends."""
    (file,) = (opened.settings.path.parent / "run-this").glob("*.json")
    told = json.loads(file.read_bytes()) | {"outcome": "running", "process": kept.process}
    told |= {"began": told["since"], "wanted": (clock.now() + timedelta(seconds=1)).isoformat()}
    file.write_text(json.dumps(told))


def test_closing_ends_it_and_it_is_made_up_for(opened: Workspace, workspace: Path) -> None:
    site = opened.accounts.named("site").id
    opened.accounts.test(site)
    opened.online.keep(site, python(HANG))
    with clock.set_to(lambda: _kept(opened).since + timedelta(seconds=1)):
        opened.online.want(site)
    (running,) = opened.lanes.look_now()
    _wait(lambda: _kept(opened).process is not None)
    opened.stop()
    running.result()
    kept = _kept(opened)
    assert (kept.outcome, kept.process) == ("stopped", None)
    again = opening.open_workspace(workspace)
    try:
        assert again.online.accounts_with_work() == {site}
    finally:
        again.close()


def _wait(true: Callable[[], bool]) -> None:
    give_up = time.monotonic() + 20
    while not true():
        assert time.monotonic() < give_up
        threading.Event().wait(0.02)


def test_a_practice_account_lives_in_no_folder(brandassist: Brandassist) -> None:
    assert "no files" in brandassist("accounts", "run-this", "practice", "true").problem
    assert "no command" in brandassist("accounts", "run-this", "site").problem


def test_a_post_taken_back_leaves_the_address_too(
    brandassist: Brandassist, publish: Callable[..., dict[str, Any]], opened: Workspace, public: Path
) -> None:
    mirror = f"import shutil; shutil.rmtree({str(public)!r}); shutil.copytree('.', {str(public)!r})"
    brandassist("accounts", "run-this", "site", python(mirror))
    post = publish()
    page = public / "posts" / post["parts"][0]["remote_id"] / "index.html"
    assert page.is_file()
    opened.queue.withdraw(post["id"])
    assert page.is_file()
    opened.lanes.run_until_idle()
    assert not page.exists()
    assert opened.online.accounts_with_work() == set()
