"""The posts of a connected WordPress or Ghost, brought in as a person does it."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from brandassist.workspace import open_workspace
from tests.cli.conftest import Brandassist
from tests.support.ghost import ContractGhost
from tests.support.ghost import posts as ghost_posts
from tests.support.keychain import FileKeychain
from tests.support.wordpress import ContractWordPress
from tests.support.wordpress.blog import Medium, Tag, address
from tests.support.wordpress.blog import Post as WordPressPost
from tests.support.wxr import export, item

OUT = datetime(2026, 5, 1, 8, tzinfo=UTC)


@dataclass
class Blog:
    """One of the two, and how its author and somebody else write there."""

    server: ContractWordPress | ContractGhost
    network: str
    user: str
    secret: str
    write: Callable[..., None]  # title, html, state, tags, cover, other


def _png(color: str) -> bytes:
    made = io.BytesIO()
    Image.new("RGB", (30, 20), color).save(made, "PNG")
    return made.getvalue()


@contextmanager
def _wordpress() -> Iterator[Blog]:
    with ContractWordPress() as server:
        blog = server.blog
        picture = Medium(blog.next_id(), 3, OUT, "shelf.png", "shelf", "image/png", _png("tan"), "shelf", "The shelf")
        blog.media[picture.id] = picture
        blog.tags[90] = Tag(90, "Ops &amp; retail", "ops")

        def write(title: str, html: str, state: str = "out", *, cover: bool = False, other: bool = False) -> None:
            at = {"out": OUT, "draft": OUT, "planned": datetime.now(UTC) + timedelta(days=9)}[state]
            status = {"out": "publish", "draft": "draft", "planned": "future"}[state]
            post = WordPressPost(blog.next_id(), 2 if other else 3, at, title, html, status=status, tags=[90])
            post.slug = "" if state == "draft" else f"post-{post.id}"
            post.featured_media = picture.id if cover else 0
            blog.posts[post.id] = post

        who = server.users["author"]
        yield Blog(server, "wordpress", who.user, who.application_password, write)


@contextmanager
def _ghost() -> Iterator[Blog]:
    with ContractGhost() as server:
        server.blog.images["shelf.png"] = _png("tan")

        def write(title: str, html: str, state: str = "out", *, cover: bool = False, other: bool = False) -> None:
            server.blog.now = datetime.now(UTC)
            told: dict[str, Any] = {"title": title, "html": html, "tags": [{"name": "Ops & retail"}, {"name": "#in"}]}
            told |= {"slug": title.lower().replace(" ", "-"), "visibility": "public"}
            told |= {"status": {"out": "published", "draft": "draft", "planned": "scheduled"}[state]}
            if state == "planned":
                told["published_at"] = (server.blog.now + timedelta(days=9)).isoformat()
            if cover:
                told |= {"feature_image": f"{server.url}/content/images/2026/11/shelf.png"}
                told |= {"feature_image_alt": "The shelf"}
            post = ghost_posts.written(server.blog, told | {"authors": [{"id": "user2" if other else "user1"}]})
            if state == "out":
                post.published_at = OUT

        yield Blog(server, "ghost", "", server.key, write)


@pytest.fixture(params=[_wordpress, _ghost], ids=["wordpress", "ghost"])
def blog(request: pytest.FixtureRequest) -> Iterator[Blog]:
    with request.param() as made:
        yield made


@pytest.fixture
def account(brandassist: Brandassist, keychain: FileKeychain, blog: Blog, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{blog.secret}\n"))
    user = ("--user", blog.user) if blog.user else ()
    made = brandassist("accounts", "connect", blog.network, "--url", blog.server.url, *user, "--name", "Blog")
    assert made.code == 0, made.err
    return made.id


def _drafts(brandassist: Brandassist) -> dict[str, Any]:
    found = brandassist("--json", "draft", "list").json
    return {each["title"]: brandassist("--json", "draft", "show", each["id"]).json for each in found}


def _codes(report: Any) -> dict[str, set[str]]:
    return {each["source"]: {note["code"] for note in each["notes"]} for each in report["items"]}


def _picture(blog: Blog) -> str:
    if isinstance(blog.server, ContractGhost):
        return f"{blog.server.url}/content/images/2026/11/shelf.png"
    (medium,) = blog.server.blog.media.values()
    return address(blog.server.blog, medium)


def test_own_posts_become_drafts_also_those_that_are_not_out(
    brandassist: Brandassist, blog: Blog, account: str, tmp_path: Path
) -> None:
    blog.write("Night shift", "<p>Two <b>tills</b>, one queue.</p>", cover=True)
    blog.write("Half a thought", "<p>Not done</p>", "draft")
    blog.write("Next week", "<p>Soon</p>", "planned")
    blog.write("Of somebody else", "<p>Theirs</p>", other=True)
    said = brandassist("--json", "import", "--from", "Blog")
    assert said.code == 0, said.err
    assert said.json["counts"]["draft"] == 3
    drafts = _drafts(brandassist)
    assert set(drafts) == {"Night shift", "Half a thought", "Next week"}
    night = drafts["Night shift"]
    assert (night["text"], night["tags"]) == ("Two **tills**, one queue.", ["Ops & retail"])
    assert not any(each["targets"] or each["pictures"] for each in drafts.values())
    codes = _codes(said.json)
    assert "planned_there" in codes["Next week"]
    assert "pictures_elsewhere" in codes["Night shift"]
    brandassist("export", tmp_path / "out")
    (text,) = (each.read_text() for each in (tmp_path / "out").glob("2026-05-01-*.md"))
    assert f"image: {_picture(blog)}" in text
    assert "image_alt: The shelf" in text
    asked = {request.path for request in blog.server.requests}
    assert not any(path.endswith(".png") for path in asked)


def test_those_of_others_are_counted_and_come_in_where_all_are_meant(
    brandassist: Brandassist, blog: Blog, account: str, tmp_path: Path
) -> None:
    for number in range(3):
        blog.write(f"Mine {number}", "<p>Words</p>")
    for number in range(21):
        blog.write(f"Theirs {number}", "<p>Other words</p>", other=True)
    said = brandassist("--json", "import", "--from", "Blog").json
    assert said["counts"]["draft"] == 3
    (told,) = (each for each in said["items"] if each["became"] == "left_out")
    assert told["notes"] == [{"code": "others_left_out", "about": ["21"]}]
    said = brandassist("--json", "import", "--from", "Blog", "--all-authors").json
    assert (said["counts"]["draft"], said["counts"]["here_already"], said["counts"]["left_out"]) == (21, 3, 0)
    assert len(_drafts(brandassist)) == 24
    brandassist("export", tmp_path / "out")
    assert sum("\nauthor: " in each.read_text() for each in (tmp_path / "out").glob("*.md")) == 21


def test_nothing_comes_in_twice_and_what_was_sent_from_here_is_known(
    brandassist: Brandassist, blog: Blog, account: str, tmp_path: Path
) -> None:
    (tmp_path / "own.md").write_text("---\ntitle: Ours\nslug: ours\n---\nSent from here.\n")
    draft = brandassist("draft", "new", tmp_path / "own.md", "--to", account).id
    brandassist("schedule", draft, "--to", account, "--at", f"{datetime.now(UTC):%Y-%m-%dT%H:%M}", "--zone", "UTC")
    brandassist("approve", draft)
    brandassist("queue", "run", "--until-idle")
    (row,) = brandassist("--json", "queue", "list").json
    assert row["state"] == "published"
    blog.write("There", "<p>Words</p>")
    first = brandassist("--json", "import", "--from", account).json
    assert (first["counts"]["draft"], first["counts"]["here_already"]) == (1, 1)
    assert next(each["id"] for each in first["items"] if each["became"] == "here_already") == draft
    blog.write("A later one", "<p>More</p>")
    again = brandassist("--json", "import", "--from", account).json["counts"]
    assert (again["draft"], again["here_already"]) == (1, 2)


def test_with_pictures_those_of_its_own_host_come_along_and_no_others(
    brandassist: Brandassist, blog: Blog, account: str
) -> None:
    own, far = _picture(blog), "https://pictures.example/far.png"
    gone, words = own.replace("shelf", "gone"), f"{blog.server.url}/words.png"
    html = "".join(f'<p><img src="{each}" alt="One"></p>' for each in (own, far, gone, words))
    blog.write("With pictures", html, cover=True)
    said = brandassist("--json", "import", "--from", account, "--pictures")
    assert said.code == 0, said.err
    draft = _drafts(brandassist)["With pictures"]
    assert draft["text"].split("\n\n")[:2] == ["![One](picture:1)", f"![One]({far})"]
    assert [each["alt"] for each in draft["pictures"]] == ["The shelf"]
    (told,) = ({note["code"]: note["about"] for note in each["notes"]} for each in said.json["items"])
    assert (told["pictures_elsewhere"], told["pictures_missing"]) == ([far], [gone, words])
    pictures = [request for request in blog.server.requests if request.path.endswith(".png")]
    assert pictures
    assert not any("Authorization" in request.headers for request in pictures)


def test_many_posts_come_page_by_page_and_an_ended_run_goes_on(
    brandassist: Brandassist, blog: Blog, account: str, tmp_path: Path
) -> None:
    for number in range(45):
        blog.write(f"Post {number}", f"<p>Words {number}</p>")
    told: list[tuple[int, int]] = []

    def go_on(done: int, total: int) -> bool:
        told.append((done, total))
        return done < 25

    with closing(open_workspace(tmp_path / "workspace")) as workspace:
        first = workspace.imports.from_account(account, go_on)
        assert (first.stopped, first.counts["draft"]) == (True, 25)
        assert told[-1] == (25, 45)
        second = workspace.imports.from_account(account)
        assert (second.counts["draft"], second.counts["here_already"]) == (20, 25)


def test_a_failure_in_the_middle_keeps_what_came_and_at_the_start_is_said(
    brandassist: Brandassist, blog: Blog, account: str, tmp_path: Path
) -> None:
    for number in range(25):
        blog.write(f"Post {number}", "<p>Words</p>")

    failing: list[int] = []

    def go_on(done: int, total: int) -> bool:
        if done == 20 and not failing:
            failing.append(done)
            blog.server.fail("5xx-before", match="GET *posts*")
        return True

    with closing(open_workspace(tmp_path / "workspace")) as workspace:
        first = workspace.imports.from_account(account, go_on)
    assert (first.counts["draft"], first.counts["refused"], first.lines[-1].source) == (20, 1, "Blog")
    blog.server.fail("5xx-before", match="GET *posts*")
    said = brandassist("import", "--from", account)
    assert (said.code, said.out, "Traceback" in said.err) == (1, "", False)
    assert brandassist("--json", "import", "--from", account).json["counts"]["draft"] == 5


def test_what_came_in_by_an_export_file_is_known_from_the_blog_too(
    brandassist: Brandassist, keychain: FileKeychain, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with _wordpress() as blog:
        blog.write("Known", "<p>Words</p>")
        (post,) = blog.server.blog.posts.values()
        known = item(post.id, "Known", "<p>Words</p>").replace("https://blog.example", blog.server.url)
        (tmp_path / "blog.xml").write_text(export(known))
        brandassist("import", tmp_path / "blog.xml")
        monkeypatch.setattr("sys.stdin", io.StringIO(f"{blog.secret}\n"))
        brandassist("accounts", "connect", "wordpress", "--url", blog.server.url, "--user", blog.user, "--name", "Blog")
        assert brandassist("--json", "import", "--from", "Blog").json["counts"]["here_already"] == 1


def test_other_networks_have_no_posts_to_bring_in(brandassist: Brandassist) -> None:
    assert "WordPress and Ghost have" in brandassist("import", "--from", "practice").problem
    assert "--pictures goes with --from" in brandassist("import", ".", "--pictures").problem
    assert "--all-authors goes with --from" in brandassist("import", ".", "--all-authors").problem
    assert brandassist("import").code == 2
