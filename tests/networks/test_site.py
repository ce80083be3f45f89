from __future__ import annotations

import json
import os
import re
import xml.etree.ElementTree as ET
from dataclasses import replace
from datetime import UTC, datetime
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from brandassist import files
from brandassist.errors import Problem
from brandassist.networks.contract import Absent, Found, Published, Unknowable
from brandassist.networks.site import NETWORK, read_all
from brandassist.networks.site_pages import day, placed, slug_of
from tests.networks.places import Place, picture, site
from tests.support.sockets import Bare, read_request, reply, serve


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return site(tmp_path)


def home(place: Place) -> Path:
    assert place.login.folder is not None
    return place.login.folder


class _Page(HTMLParser):
    VOID = ("meta", "link", "img", "br", "hr", "input")

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.links: list[str] = []
        self.classes: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.links += [value for name in ("href", "src") if (value := given.get(name))]
        self.classes |= set((given.get("class") or "").split())
        if tag not in self.VOID:
            self.open.append(tag)
        assert tag != "script"
        assert not any(name.startswith("on") for name in given)
        assert "javascript:" not in (given.get("href") or "")
        if tag == "img":
            assert given.get("alt") is not None

    def handle_endtag(self, tag: str) -> None:
        assert self.open and self.open[-1] == tag, (tag, self.open)
        self.open.pop()


def whole(folder: Path) -> set[str]:
    """Check that every page a reader can come to is well formed and every link on it leads somewhere.

    Returns the posts the front page shows.
    """
    seen: set[Path] = set()
    ahead = [folder / "index.html"] if (folder / "index.html").exists() else []
    while ahead:
        path = ahead.pop()
        seen.add(path)
        text = path.read_text("utf-8")
        page = _Page()
        page.feed(text)
        assert page.open == [], path
        assert text.rstrip().endswith("</html>")
        for link in page.links:
            if not urlsplit(link).scheme and not link.startswith("#"):
                target = (path.parent / unquote(urlsplit(link).path)).resolve()
                assert target.is_file(), (path, link)
                if target.suffix == ".html" and target not in seen:
                    ahead.append(target)
    if (folder / "feed.xml").exists():
        ET.parse(folder / "feed.xml")
    return {path.parent.name for path in seen if (path.parent / "post.json").exists()}


def test_a_site_is_whole_with_and_without_posts(place: Place, tmp_path: Path) -> None:
    me = NETWORK.who_am_i(place.login)
    assert me.handle == "Shop floor notes"
    assert whole(home(place)) == set()
    one = place.part("# Why\n\n*Queues* and `tills`, [see](https://brand.example/).", tags=("retail", "Café & co"))
    two = place.part("Testo", language="it", title="Perché no?", slug="perche-no", pictures=(picture(tmp_path),))
    place.publish(one)
    place.publish(two)
    assert whole(home(place)) == {one.slug, "perche-no"}
    front = (home(place) / "index.html").read_text("utf-8")
    assert {"h-feed", "h-entry", "h-card", "p-name", "u-url"} <= set(re.findall(r"[\w-]+", front))
    page = (home(place) / "posts/perche-no/index.html").read_text("utf-8")
    assert '<html lang="it">' in page
    assert "Vai al testo" in page
    entry = _Page()
    entry.feed(page)
    assert {"h-entry", "p-name", "dt-published", "e-content", "u-photo", "p-author", "p-category"} <= entry.classes
    assert (home(place) / "tags/cafe-co/index.html").is_file()
    assert "Queues" in (home(place) / "feed.xml").read_text("utf-8")


def test_a_page_carries_no_script_whatever_the_text_says(place: Place) -> None:
    evil = '<script>alert(1)</script> <img src="https://x.example/x" alt="" onerror="alert(2)"> [x](javascript:1)'
    part = place.part(evil, title='</title><script>alert("4")</script>', excerpt=evil, tags=("<script>",))
    result = place.publish(part)
    assert whole(home(place)) == {result.remote_id}  # which looks at every tag and attribute
    assert all(b"<script" not in path.read_bytes() for path in home(place).rglob("*.html"))
    assert place.find(part) == Found(result)


def test_pictures_stand_where_the_text_puts_them(place: Place, tmp_path: Path) -> None:
    shown = (picture(tmp_path, "one [1]"), picture(tmp_path, "two", 4), picture(tmp_path, "three", 5))
    part = place.part("Before\n\n![](picture:2)\n\nAfter ![gone](picture:9)", pictures=shown)
    slug = place.publish(part).remote_id
    text = (home(place) / "posts" / slug / "index.html").read_text("utf-8").partition("e-content")[2]
    assert [text.index(mark) for mark in ("one [1]", "Before", "two", "After", "three")] == sorted(
        text.index(mark) for mark in ("one [1]", "Before", "two", "After", "three")
    )
    assert "picture:" not in text


def test_the_same_slug_of_another_post_gets_a_number(place: Place) -> None:
    first, second = place.part(slug="same"), place.part(slug="same")
    assert place.publish(first).remote_id == "same"
    assert place.publish(second).remote_id == "same-2"
    assert place.publish(second).remote_id == "same-2"
    assert whole(home(place)) == {"same", "same-2"}


@pytest.mark.parametrize("slug", ["../../etc", "/", "..", "index.html", "CON:", "", "ÀÈ", "a" * 300])
def test_any_slug_stays_inside_the_site(place: Place, slug: str) -> None:
    result = place.publish(place.part(slug=slug, title="漢字"))
    assert (home(place) / "posts" / result.remote_id / "post.json").is_file()
    assert {path.name for path in home(place).parent.iterdir()} == {"site"}
    NETWORK.withdraw(place.login, "../../site")
    assert whole(home(place)) == {result.remote_id}


def killed_at(number: int, work: Any) -> bool:
    """Run `work` in a process that is gone at its nth move of a file; return whether it was."""
    child = os.fork()
    if child == 0:
        moves = iter(range(number, -1, -1))
        move = Path.replace

        def counted(path: Path, target: Path) -> Path:
            if next(moves) == 0:
                os._exit(9)
            return move(path, target)

        Path.replace = counted  # type: ignore[method-assign]
        try:
            work()
        finally:
            os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9


def test_a_kill_at_any_point_leaves_a_whole_site_and_never_two_posts(tmp_path: Path) -> None:
    number, killed = 0, True
    while killed:
        folder = tmp_path / str(number)
        folder.mkdir()
        place = site(folder)
        old = place.part("Old", slug="old", tags=("retail",))
        place.publish(old)
        part = place.part("New", slug="new", tags=("retail", "fresh"), pictures=(picture(tmp_path),))
        killed = killed_at(number, lambda place=place, part=part: place.publish(part))
        assert whole(home(place)) in ({"old"}, {"old", "new"})
        look = place.find(part)
        result = place.publish(part)
        assert look in (Absent(), Found(result))
        assert result == Published("new", (home(place) / "posts/new/index.html").as_uri(), "written")
        assert whole(home(place)) == {"old", "new"}
        assert len(read_all(home(place))) == 2
        number += 1
    assert number > 6


def test_a_kill_while_withdrawing_leaves_a_whole_site(tmp_path: Path) -> None:
    number, killed = 0, True
    while killed:
        folder = tmp_path / str(number)
        folder.mkdir()
        place = site(folder)
        place.publish(place.part(slug="stays", tags=("retail",)))
        slug = place.publish(place.part(slug="goes", tags=("retail", "other"))).remote_id
        killed = killed_at(number, lambda place=place, slug=slug: NETWORK.withdraw(place.login, slug))
        NETWORK.who_am_i(place.login)  # brings the pages up to date
        assert whole(home(place)) == {"stays"}
        number += 1
    assert number > 2


def test_a_full_disk_changes_nothing_and_says_so(place: Place, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    place.publish(place.part(slug="old"))

    def snapshot() -> dict[str, bytes]:
        return {str(path): path.read_bytes() for path in home(place).rglob("*") if path.is_file()}

    before = snapshot()
    sync, left = os.fsync, iter(range(3))

    def full(handle: int) -> None:
        if next(left, None) is None:
            raise OSError(28, "No space left on device")
        sync(handle)

    monkeypatch.setattr(os, "fsync", full)
    part = place.part(slug="new", pictures=(picture(tmp_path),))
    with pytest.raises(Problem) as caught:
        place.publish(part)
    assert caught.value.code == "disk_full"
    assert NETWORK.classify(caught.value, publishing=True).meaning == "refused"
    assert snapshot() == before
    monkeypatch.undo()
    assert place.find(part) == Absent()
    assert whole(home(place)) == {"old"}


def test_a_folder_that_is_not_there(place: Place, tmp_path: Path) -> None:
    lost = replace(place.login, folder=tmp_path / "drive" / "site")
    part = place.part()
    assert NETWORK.find(lost, part, {}) == Unknowable("folder_missing")
    with pytest.raises(Problem) as caught:
        NETWORK.steps(lost, part)[0].run({})
    assert caught.value.code == "folder_missing"
    (tmp_path / "file").write_text("")
    blocked = replace(place.login, folder=tmp_path / "file" / "site")
    with pytest.raises(Problem):
        NETWORK.who_am_i(blocked)


def test_a_damaged_record_harms_nobody(place: Place) -> None:
    place.publish(place.part(slug="good"))
    for name, data in {"broken": b"{", "list": b"[]", "strange": b'{"slug": "strange"}'}.items():
        files.write_whole(home(place) / "posts" / name / "post.json", data)
    assert place.publish(place.part(slug="broken")).remote_id == "broken-2"
    assert whole(home(place)) == {"good", "broken-2"}
    assert (home(place) / "posts/broken/post.json").read_bytes() == b"{"


def test_what_a_kill_left_is_swept_after_a_while(place: Place) -> None:
    place.publish(place.part())
    old, young = home(place) / f"{files.PREFIX}old", home(place) / f"{files.PREFIX}young"
    old.write_text("x")
    young.write_text("x")
    os.utime(old, (0, 0))
    place.publish(place.part())
    assert (old.exists(), young.exists()) == (False, True)


def test_written_becomes_live_once_the_address_shows_the_page(place: Place) -> None:
    online: dict[str, bytes] = {}

    def handle(server: Bare, conn: Any) -> None:
        path = read_request(conn).split(b" ")[1].decode()
        conn.sendall(reply("200 OK", online[path]) if path in online else reply("404 Not Found"))

    with serve(handle) as server:
        place.login = replace(place.login, url=server.url + "/")
        part = place.part(slug="here")
        result = place.publish(part)
        assert result.mark == "written"
        assert NETWORK.check_live(place.login, result) is None
        online["/posts/here/index.html"] = b"<html>a page of the host's own</html>"
        assert NETWORK.check_live(place.login, result) is None
        online["/posts/here/index.html"] = (home(place) / "posts/here/index.html").read_bytes()
        assert NETWORK.check_live(place.login, result) == Published("here", f"{server.url}/posts/here/", "live")
        assert place.find(part) == Found(Published("here", f"{server.url}/posts/here/", "live"))
    assert place.find(part) == Found(result)


def test_a_new_name_reaches_every_page(place: Place) -> None:
    place.publish(place.part(slug="one"))
    renamed = replace(
        place.login, facts={**place.login.facts, "title": "Another name", "links": ["https://m.example/@m"]}
    )
    NETWORK.who_am_i(renamed)
    for path in home(place).rglob("*.html"):
        assert "Another name" in path.read_text("utf-8"), path
    assert 'rel="me" href="https://m.example/@m"' in (home(place) / "index.html").read_text("utf-8")


def test_a_site_nobody_named_yet_has_a_name(place: Place) -> None:
    nameless = replace(place.login, handle="", facts={"language": "it"})
    me = NETWORK.who_am_i(nameless)
    assert (me.handle, me.facts) == ("Appunti", {"language": "it"})
    assert "<title>Appunti</title>" in (home(place) / "index.html").read_text("utf-8")
    assert "Ancora niente." in (home(place) / "index.html").read_text("utf-8")


def test_dates_are_written_out() -> None:
    moment = datetime(2026, 11, 1, tzinfo=UTC)
    assert day(moment, "it-IT") == "1 novembre 2026"
    assert day(moment, "en") == "1 November 2026"


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    title=st.text(max_size=60),
    text=st.text(max_size=300),
    excerpt=st.text(max_size=80),
    tags=st.lists(st.text(max_size=12), max_size=3),
)
def test_any_words_make_a_whole_site(place: Place, title: str, text: str, excerpt: str, tags: list[str]) -> None:
    part = place.part(title=title, excerpt=excerpt, tags=tuple(tags), slug="x")
    part = replace(part, text=text)
    result = place.publish(part)
    front = home(place) / "index.html"
    assert ET.parse(home(place) / "feed.xml").getroot().tag.endswith("feed")
    assert f"posts/{result.remote_id}/index.html" in front.read_text("utf-8", "surrogatepass")
    assert json.loads((home(place) / "posts" / result.remote_id / "post.json").read_bytes())["text"] == text
    NETWORK.withdraw(place.login, result.remote_id)
    assert place.find(part) == Absent()


@given(st.text(max_size=80))
def test_a_slug_is_always_a_plain_file_name(text: str) -> None:
    assert re.fullmatch(r"[a-z0-9-]{0,80}", slug_of(text))


def test_pictures_not_placed_are_named() -> None:
    text, left = placed("a ![x](picture:1) b", {1: ("u1", "alt"), 2: ("u2", "other")})
    assert (text, left) == ("a ![alt](u1) b", [2])
