"""The posts of a real WordPress and a real Ghost, listed by their adapters, and the file WordPress itself exports."""

from __future__ import annotations

import os
import subprocess
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from brandassist.http import Http
from brandassist.networks import ghost as ghost_network
from brandassist.networks import wordpress as wordpress_network
from brandassist.networks.abilities import Lists, OwnPost
from brandassist.networks.contract import Login
from brandassist.workspace import open_workspace
from drafts.blog_html import read, words_of
from tests.live.ghost import RunningGhost
from tests.live.wordpress import WordPress
from tests.networks.places import picture

pytestmark = pytest.mark.live

BLOCKS = """<!-- wp:paragraph -->
<p>Two tills, <strong>one</strong> queue<sup data-fn="n-1" class="fn"><a href="#n-1" id="n-1-link">1</a></sup>.</p>
<!-- /wp:paragraph -->

<!-- wp:latest-posts /-->

<!-- wp:footnotes /-->"""


def _every(network: Lists, login: Login) -> list[OwnPost]:
    found: list[OwnPost] = []
    cursor = ""
    while True:
        page = network.own_posts(login, cursor)
        found += page.posts
        cursor = page.next
        if not cursor:
            return found


def _written(wordpress: WordPress, tmp_path: Path) -> Login:
    """An author with 23 posts of every state, one with all that a post can have."""
    user = wordpress.new_user("author")
    login = Login("a1", wordpress.url, user.user, {"user": user.user}, Http(), user.application_password)
    login = replace(login, facts=wordpress_network.NETWORK.who_am_i(login).facts)
    ask = wordpress_network.NETWORK.ask
    cover = picture(tmp_path, "The shelf")
    headers = {"Content-Type": "image/png", "Content-Disposition": f'attachment; filename="{user.user}.png"'}
    media = ask(login, "POST", "/media", headers=headers, body=cover.path.read_bytes(), upload=True).json()["id"]
    ask(login, "POST", f"/media/{media}", json={"alt_text": "The shelf"})
    with wordpress.client("administrator") as api:
        tag = api.post("wp/v2/tags", json={"name": f"Ops & {user.user}"}).raise_for_status().json()["id"]
    whole = {"title": "Tills & queues", "content": BLOCKS, "excerpt": "What we <b>saw</b>", "tags": [tag]}
    whole |= {"status": "publish", "featured_media": media, "date": "2026-05-01T10:00:00", "slug": f"caffè-{user.user}"}
    notes = {"meta": {"footnotes": '[{"content":"Counted on a <em>Friday</em>.","id":"n-1"}]'}}
    ask(login, "POST", "/posts", json=whole | notes)
    later = (datetime.now(UTC) + timedelta(days=9)).strftime("%Y-%m-%dT%H:%M:%S")
    for state in ({"status": "draft"}, {"status": "pending"}, {"status": "future", "date_gmt": later}):
        ask(login, "POST", "/posts", json={"title": state["status"], "content": "First line\nsecond line"} | state)
    for number in range(19):
        ask(login, "POST", "/posts", json={"title": f"Post {number}", "content": "Words", "status": "publish"})
    return login


def test_wordpress_lists_own_posts_of_every_state(wordpress: WordPress, tmp_path: Path) -> None:
    login = _written(wordpress, tmp_path)
    found = _every(wordpress_network.NETWORK, login)
    assert len(found) == 23
    whole, *others = found
    assert (words_of(whole.title), whole.state, whole.out) == ("Tills & queues", "publish", True)
    assert whole.tags == (f"Ops & {login.handle}",)
    assert whole.cover[0].startswith(f"{wordpress.url}/wp-content/uploads/")
    assert whole.cover[1] == "The shelf"
    assert whole.at is not None
    assert whole.at.isoformat().startswith("2026-05-01T10:00:00")
    assert whole.key.startswith(f"{wordpress.url}/caff")
    text = read(whole.html, whole.url, whole.notes)
    assert text.text == "Two tills, **one** queue[^1].\n\n[^1]: Counted on a *Friday*."
    assert text.blocks == ("latest-posts",)
    assert [each.state for each in others[:3]] == ["draft", "pending", "future"]
    assert others[0].at is None
    assert read(others[0].html, classic=others[0].lines_count).text == "First line  \nsecond line"


def test_the_file_that_wordpress_exports_holds_the_same_posts_under_the_same_names(
    wordpress: WordPress, tmp_path: Path, own_folders: Path
) -> None:
    login = _written(wordpress, tmp_path)
    listed = _every(wordpress_network.NETWORK, login)
    code = (
        "$_SERVER['HTTP_HOST']=$argv[1]; $_SERVER['REQUEST_URI']='/'; require $argv[2].'/wp-load.php';"
        "require ABSPATH.'wp-admin/includes/export.php';"
        "export_wp(array('content'=>'post','author'=>(int)$argv[3]));"
    )
    host = wordpress.url.removeprefix("http://")
    asked = ["php", "-r", code, host, str(wordpress.folder / "site"), str(login.facts["id"])]
    env = {**os.environ, "LIVE_BLOG_URL": wordpress.url}
    ran = subprocess.run(asked, capture_output=True, env=env)
    assert ran.returncode == 0, (ran.stdout[-2000:], ran.stderr[-2000:])
    (tmp_path / "blog.xml").write_bytes(ran.stdout[ran.stdout.index(b"<?xml") :])
    with closing(open_workspace(tmp_path / "workspace")) as workspace:
        report = workspace.imports.bring_in(tmp_path / "blog.xml")
        assert [each for each in report.lines if each.problem] == []
        assert report.counts["draft"] == 23
        texts = {each.title: workspace.drafts.show(each.id) for each in workspace.drafts.list()}
        whole = texts["Tills & queues"]
        assert whole.text == "Two tills, **one** queue[^1].\n\n[^1]: Counted on a *Friday*."
        assert whole.facts.tags == (f"Ops & {login.handle}",)
        assert whole.facts.slug == listed[0].slug
        desk = workspace.imports._desk("wordpress")  # pyright: ignore[reportPrivateUsage]
        assert all(desk.here(each.title, each.key) for each in listed)


def test_ghost_lists_own_posts_of_every_state(ghost: RunningGhost) -> None:
    login = Login("a1", f"{ghost.url}/ghost/", "", {}, Http(), ghost.key)
    login = replace(login, facts=ghost_network.NETWORK.who_am_i(login).facts)
    later = (datetime.now(UTC) + timedelta(days=9)).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    html = '<p>Two tills, <strong>one</strong> queue. <a href="/about/">Us</a></p><pre><code>x = 1</code></pre>'
    posts = [
        {"title": "Out", "html": html, "status": "published", "tags": [{"name": "Ops"}, {"name": "#in"}]},
        {"title": "Half", "html": "<p>Not done</p>", "status": "draft", "custom_excerpt": "Short"},
        {"title": "Planned", "html": "<p>Soon</p>", "status": "scheduled", "published_at": later},
        {"title": "For members", "html": "<p>Ours</p>", "status": "published", "visibility": "members"},
    ]
    posts += [{"title": f"Post {number}", "html": "<p>Words</p>", "status": "published"} for number in range(19)]
    for post in posts:
        ghost.ask("POST", "/posts/?source=html", json={"posts": [{"visibility": "public", **post}]})
    every = _every(ghost_network.NETWORK, login)
    found = {each.title: each for each in every if each.title in {str(post["title"]) for post in posts}}
    assert set(found) == {str(post["title"]) for post in posts}
    out = found["Out"]
    assert (out.state, out.out, out.tags, out.fields["internal_tags"]) == ("published", True, ("Ops",), ["#in"])
    assert out.url == f"{ghost.url}/out/"
    assert read(out.html, out.url, classic=out.lines_count).text == (
        f"Two tills, **one** queue. [Us]({ghost.url}/about/)\n\n```\nx = 1\n```"
    )
    assert (found["Half"].state, found["Half"].excerpt, found["Half"].out) == ("draft", "Short", False)
    assert (found["Planned"].state, found["Planned"].at is not None) == ("scheduled", True)
    assert (found["For members"].state, found["For members"].out) == ("members", True)
    assert len({each.key for each in every}) == len(every)
