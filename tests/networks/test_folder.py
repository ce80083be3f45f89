"""The folder of a generator's site: what is written where, and what is never touched."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import frontmatter
import pytest

from brandassist.errors import Problem
from brandassist.http import Http
from brandassist.networks.articles import own_slug
from brandassist.networks.contract import Absent, Found, Login, Unknowable
from brandassist.networks.folder import NETWORK
from tests.networks import places
from tests.networks.places import Place, picture
from tests.support.sockets import answering, reply

SETTINGS = {
    "hugo": ("hugo.toml", 'baseURL = "https://notes.example/"\n', "content/posts"),
    "eleventy": ("eleventy.config.js", "export default {}\n", "posts"),
    "jekyll": ("_config.yml", 'url: "https://notes.example"\n', "_posts"),
    "pelican": ("pelicanconf.py", "SITEURL = 'https://notes.example'\n", "content"),
}


@pytest.fixture(params=sorted(SETTINGS))
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Place:
    name, text, _ = SETTINGS[request.param]
    return places.folder(tmp_path, name, text)


def test_the_generator_is_known_by_its_settings(place: Place) -> None:
    facts = place.login.facts
    _, text, posts = SETTINGS[facts["generator"]]
    assert facts["posts"] == posts
    assert facts["address"] == ("https://notes.example" if "https" in text else "")


def test_a_folder_of_nobody_is_told(tmp_path: Path) -> None:
    for url, code in ((str(tmp_path), "not_a_site_folder"), (str(tmp_path / "none"), "folder_missing")):
        with pytest.raises(Problem) as caught:
            NETWORK.who_am_i(Login("a1", url, "", {}, Http()))
        assert caught.value.code == code
    assert list(tmp_path.iterdir()) == []


def test_a_post_is_a_file_with_its_facts_on_top(place: Place, tmp_path: Path) -> None:
    shown = (picture(tmp_path, 'A "queue" [1]'), picture(tmp_path, "Chairs", 4))
    title = 'Q: "A" & {{ b }} #c'
    part = place.part("Some *words* {{< x >}}.\n\n![](picture:2)", title=title, tags=("a b", "c: d"), pictures=shown)
    sent = place.publish(part)
    file = Path(place.login.facts["folder"]) / sent.remote_id
    text = file.read_text("utf-8")
    assert sent.mark == "written" and sent.url == file.resolve().as_uri()
    assert text.index('A "queue"') < text.index("*words*") < text.index("Chairs")
    if place.login.facts["generator"] == "pelican":
        assert text.startswith(f"Title: {title}\nDate: ") and "\nTags: a b, c: d\n" in text and "{attach}" in text
    else:
        told = frontmatter.loads(text)
        assert (told["title"], told["tags"], told["brandassist"]) == (title, ["a b", "c: d"], part.key)
    if place.login.facts["generator"] == "hugo":
        assert "{{<" not in text and file.name == "index.md"
    pictures = list(Path(place.login.facts["folder"]).rglob("*.png"))
    assert len(pictures) == 2
    NETWORK.withdraw(place.login, sent.remote_id)
    assert [path for path in Path(place.login.facts["folder"]).rglob("*") if path.suffix in (".md", ".png")] == []


def test_a_file_that_is_not_ours_is_never_touched(place: Place) -> None:
    part = place.part()
    sent = place.publish(part)
    file = Path(place.login.facts["folder"]) / sent.remote_id
    file.write_text("Written by hand.\n")
    assert place.find(part) == Absent()
    with pytest.raises(Problem) as caught:
        place.publish(part)
    assert caught.value.code == "file_changed"
    NETWORK.withdraw(place.login, sent.remote_id)
    NETWORK.withdraw(place.login, "../../outside.md")
    assert file.read_text() == "Written by hand.\n"


def test_what_a_person_bettered_in_it_stays(place: Place) -> None:
    part = place.part()
    sent = place.publish(part)
    file = Path(place.login.facts["folder"]) / sent.remote_id
    file.write_text(file.read_text() + "\nAdded by hand.\n")
    assert place.publish(part) == sent and place.find(part) == Found(sent)
    assert file.read_text().endswith("Added by hand.\n")


def test_a_link_that_leads_out_of_the_folder_is_not_followed(place: Place, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    posts = Path(place.login.facts["folder"]) / place.login.facts["posts"]
    posts.parent.mkdir(parents=True, exist_ok=True)
    posts.symlink_to(outside)
    with pytest.raises(Problem):
        place.publish(place.part())
    assert list(outside.iterdir()) == []


def test_a_drive_that_is_not_there_says_nothing(place: Place, tmp_path: Path) -> None:
    gone = replace(place.login, facts={**place.login.facts, "folder": str(tmp_path / "gone")})
    assert NETWORK.find(gone, place.part(), {}) == Unknowable("folder_missing")


def test_it_is_live_once_the_sites_map_names_it(place: Place) -> None:
    part = place.part()
    sent = place.publish(part)
    slug = own_slug(part)
    page = reply("200 OK", b"<html>")
    with answering(page) as server:
        server_map = reply("200 OK", f"<urlset><url><loc>{server.url}/p/{slug}/</loc></url></urlset>".encode())
        with answering(server_map, page) as site:
            login = replace(place.login, facts={**place.login.facts, "address": site.url})
            live = NETWORK.check_live(login, sent)
            assert live and (live.mark, live.url) == ("live", f"{server.url}/p/{slug}/")
    with answering(reply("404 Not Found", b"")) as site:
        login = replace(place.login, facts={**place.login.facts, "address": site.url})
        assert NETWORK.check_live(login, sent) is None


def facts_of(file: Path) -> dict[str, str]:
    lines = [line.partition(":") for line in file.read_text("utf-8").splitlines()]
    names = ("date", "slug", "brandassist")
    return {name.lower(): value for name, _, value in lines if name.lower() in names}


def test_what_is_out_keeps_its_file_its_date_and_its_slug(place: Place, tmp_path: Path) -> None:
    home = Path(place.login.facts["folder"])
    shown = tuple(picture(tmp_path, f"Shelf {number}", 3 + number) for number in range(2))
    sent = place.publish(place.part("One shelf.", pictures=shown))
    before = facts_of(home / sent.remote_id)
    assert len(before) == 3 and len(list(home.rglob("*.png"))) == 2
    newer = place.part("Two *shelves*.", title="Another title", pictures=(picture(tmp_path, "Lamp", 9),))
    assert NETWORK.find_edited(place.login, newer, sent.remote_id) == Absent()
    for _ in range(2):
        (step,) = NETWORK.edit_steps(place.login, newer, sent.remote_id)
        changed = step.run({})
        assert (changed.remote_id, changed.url) == (sent.remote_id, sent.url)
        assert NETWORK.find_edited(place.login, newer, sent.remote_id) == Found(changed)
    assert facts_of(home / sent.remote_id) == before
    assert len(list(home.rglob("*.md"))) == 1 and len(list(home.rglob("*.png"))) == 1
    NETWORK.withdraw(place.login, sent.remote_id)
    assert list(home.rglob("*.md")) == list(home.rglob("*.png")) == []


def test_a_file_of_somebody_else_is_not_changed(place: Place) -> None:
    home = Path(place.login.facts["folder"])
    theirs = home / "theirs.md"
    theirs.write_text("---\ntitle: Mine\n---\n")
    (step,) = NETWORK.edit_steps(place.login, place.part(), "theirs.md")
    with pytest.raises(Problem, match="post_missing"):
        step.run({})
    assert theirs.read_text() == "---\ntitle: Mine\n---\n"
    assert NETWORK.find_edited(place.login, place.part(), "theirs.md") == Unknowable("gone")
