"""An article and its teasers, in the real window: they wait for its address, say so, and go out with it."""

from __future__ import annotations

import functools
import http.server
import shlex
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import keyring
import pytest
from PySide6.QtCore import QDate, QTime
from sqlalchemy import update

from brandassist.practice import address
from brandassist.store.deliveries.read import DeliveryRow
from brandassist.store.tables import delivery, part
from brandassist.workspace import Workspace
from tests.support.keychain import FILE, FileKeychain
from tests.support.linkedin import ContractLinkedIn
from tests.ui.queue.conftest import Shown
from tests.ui.queue.test_page import dialog, said
from ui.widgets.moment import TimeDialog

Show = Callable[..., Shown]
TITLE, ARTICLE = "Twelve minutes", "Twelve minutes at the till, and nobody sits down. We moved the bread to the door."
TEASERS = {"practice": "Why the bread moved: {link}", "mastodon": "Nobody sits down. {link}", "linkedin": "Read {link}"}


@pytest.fixture(autouse=True)
def keychain(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv(FILE, str(tmp_path / "keychain.json"))
    before = keyring.get_keyring()
    keyring.set_keyring(FileKeychain())
    yield
    keyring.set_keyring(before)


@contextmanager
def web_server(folder: Path) -> Iterator[str]:
    """What is in the folder, at an address of its own."""

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            pass

    folder.mkdir(exist_ok=True)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


@pytest.fixture
def public(tmp_path: Path) -> Iterator[str]:
    with web_server(tmp_path / "public") as url:
        yield url


@pytest.fixture
def linkedin() -> Iterator[ContractLinkedIn]:
    with ContractLinkedIn() as server:
        yield server


@pytest.fixture
def shown(show: Show, public: str, linkedin: ContractLinkedIn, tmp_path: Path) -> Shown:
    """A draft for the site and three networks; the site is brought online by a command that fails at first."""
    code = (
        "import os, shutil, sys; os.path.exists('there') or sys.exit(1); "
        f"shutil.copytree('.', {str(tmp_path / 'public')!r}, dirs_exist_ok=True)"
    )

    def prepare(workspace: Workspace) -> None:
        url = address.ensure(workspace.practice_folder)
        mastodon = workspace.accounts.connect("mastodon", url=url, secret="practice")
        member = workspace.accounts.connect("linkedin", url=linkedin.url, secret=linkedin.token)
        accounts = {row.account.network: row.account.id for row in workspace.accounts.list()}
        site = accounts["site"]
        workspace.accounts.set_address(site, public)
        workspace.accounts.test(site)
        workspace.online.keep(site, shlex.join([sys.executable, "-c", code]))
        draft = workspace.drafts.new("article", TITLE, ARTICLE, to=[site, accounts["practice"], mastodon, member])
        for target in workspace.drafts.show(draft).targets:
            if target.network in TEASERS:
                workspace.drafts.make_own_version(target.id)
                workspace.drafts.write_own(target.id, TEASERS[target.network])

    return show(prepare)


def rows(shown: Shown) -> dict[str, DeliveryRow]:
    return {row.network: row for row in shown.workspace.queue.list()}


def scheduled(shown: Shown, days: int = 0) -> None:
    """From the shelf, for all four, this very minute, or so many days later."""
    shown.until(lambda: bool(shown.page.desk.shelf.model.items()))
    shown.page.waiting.choose_row(0)
    shown.page.acting.schedule()
    asked: TimeDialog = dialog(shown)
    now = shown.now + timedelta(days=days)
    asked.date.setDate(QDate(now.year, now.month, now.day))
    asked.time.setTime(QTime(now.hour, now.minute))
    asked.accept_button.click()
    shown.until(lambda: len(rows(shown)) == 4)


def deliver(shown: Shown) -> None:
    """Go on until nothing is left to do; the window's own lanes may be at it too."""
    shown.workspace.lanes.run_until_idle()


def online(shown: Shown) -> None:
    """The site's server is there again, and a person presses."""
    (shown.workspace.site_folder / "there").touch()
    shown.choose(TITLE)
    shown.press("Run the command again")
    shown.until(lambda: rows(shown)["site"].mark == "live")


def test_before_anything_went_each_teaser_says_what_it_waits_for(shown: Shown) -> None:
    scheduled(shown, days=1)
    teasers = [rows(shown)[each] for each in TEASERS]
    assert {row.depends_on for row in teasers} == {rows(shown)["site"].id}
    shown.choose(TITLE)
    shown.until(lambda: said(shown).count("Goes once the article it links to is live") == len(TEASERS))


def test_they_go_once_the_article_shows_at_its_address_and_bear_it(shown: Shown, linkedin: ContractLinkedIn) -> None:
    scheduled(shown)
    deliver(shown)
    shown.until(lambda: (rows(shown)["site"].state, rows(shown)["site"].mark) == ("published", "written"))
    assert {rows(shown)[each].state for each in TEASERS} == {"scheduled"} and linkedin.truth() == []
    shown.choose(TITLE)
    shown.until(lambda: said(shown).count("Goes once the article shows at its address") == len(TEASERS))
    online(shown)
    deliver(shown)
    shown.until(lambda: all(row.state == "published" for row in rows(shown).values()))
    url = rows(shown)["site"].url
    assert url is not None and url.startswith("http://127.0.0.1")
    assert [post["text"] for post in linkedin.truth()] == [f"Read {url}"]
    shown.choose(TITLE)
    shown.until(lambda: "Goes once" not in said(shown))


def test_where_the_address_changed_meanwhile_they_bear_the_new_one(
    shown: Shown, linkedin: ContractLinkedIn, tmp_path: Path
) -> None:
    scheduled(shown)
    deliver(shown)
    shown.until(lambda: rows(shown)["site"].mark == "written")
    old = rows(shown)["site"].url
    with web_server(tmp_path / "public") as moved:
        shown.workspace.accounts.set_address(rows(shown)["site"].account_id, moved)
        online(shown)
        deliver(shown)
        shown.until(lambda: all(row.state == "published" for row in rows(shown).values()))
    new = rows(shown)["site"].url
    assert new != old and new is not None and new.startswith(moved)
    assert [post["text"] for post in linkedin.truth()] == [f"Read {new}"]


def test_where_the_article_fails_they_stay_and_say_why_and_go_with_it_later(
    shown: Shown, linkedin: ContractLinkedIn
) -> None:
    scheduled(shown)
    deliver(shown)
    shown.until(lambda: rows(shown)["site"].mark == "written")
    article = rows(shown)["site"]
    with shown.workspace.db.write("queue") as tx:  # as if its site had refused it
        refused = {"state": "refused", "asks": True, "problem": {"code": "400", "words": "The disk is full"}}
        tx.execute(update(delivery).where(delivery.c.id == article.id).values(**refused))
        nothing = {"state": "refused", "remote_id": None, "url": None, "mark": None, "published_at": None}
        tx.execute(update(part).where(part.c.delivery_id == article.id).values(**nothing))
    deliver(shown)
    assert {rows(shown)[each].state for each in TEASERS} == {"scheduled"} and linkedin.truth() == []
    shown.choose(TITLE)
    shown.until(lambda: said(shown).count("The article it links to did not go out") == len(TEASERS))
    assert "Goes once" not in said(shown)
    (shown.workspace.site_folder / "there").touch()
    shown.press("Send again")
    shown.until(lambda: rows(shown)["site"].state != "refused")
    deliver(shown)
    deliver(shown)
    shown.until(lambda: all(row.state == "published" for row in rows(shown).values()))
    assert [post["text"] for post in linkedin.truth()] == [f"Read {rows(shown)['site'].url}"]
