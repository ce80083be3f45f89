"""Who writes on a real network is collected and answered by the command line, and sees the answer there.

What people change and take away there meanwhile is followed.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx
import pytest

from brandassist.networks.calls import text_of_html
from tests.live.bluesky import RunningPds
from tests.live.ghost import OWNER, RunningGhost
from tests.live.keychain import Keychain
from tests.live.wordpress import WordPress
from tests.support.program import Program

pytestmark = [pytest.mark.live, pytest.mark.timeout(300)]
PATIENCE = 20.0  # seconds until a network's index shows what was written


@dataclass
class Site:
    """A real network with an account on it. `says` has somebody write under the own post of that remote id; what it
    returns is what `changes` (None: nobody can there) and `deletes` take; `answers` counts a text that all can read."""

    connect: tuple[str, ...]
    secret: str
    kind: str
    says: Callable[[str, str], str]
    deletes: Callable[[str], object]
    answers: Callable[[str, str], int]
    changes: Callable[[str, str], object] | None = None


def on_wordpress(blog: WordPress) -> Site:
    editor = blog.users["editor"]
    admin = blog.client("administrator")

    def says(post: str, text: str) -> str:
        body = {"post": int(post), "content": text, "author_name": "Ines", "author_email": "ines@mail.example"}
        return str(admin.post("wp/v2/comments", json=body).raise_for_status().json()["id"])

    def answers(post: str, text: str) -> int:
        with blog.client() as everybody:
            rows = everybody.get(f"wp/v2/comments?post={post}").raise_for_status().json()
        return sum(text in row["content"]["rendered"] for row in rows)

    return Site(
        ("wordpress", "--url", blog.url, "--user", editor.user),
        editor.application_password,
        "article",
        says,
        lambda ident: admin.delete(f"wp/v2/comments/{ident}?force=true").raise_for_status(),
        answers,
        lambda ident, text: admin.post(f"wp/v2/comments/{ident}", json={"content": text}).raise_for_status(),
    )


def on_ghost(blog: RunningGhost) -> Site:
    """A reader changes and deletes as members do: signed in on the blog itself."""
    if not blog.ask("GET", f"/members/?filter=email:'{OWNER}'")["members"]:
        blog.member("Irene", OWNER)
    ines = blog.member("Ines", f"{uuid4().hex}@mail.example")
    reader = httpx.Client(headers={"Origin": blog.url}, timeout=30, trust_env=False, follow_redirects=True)
    reader.get(blog.ask("GET", f"/members/{ines}/signin_urls/")["member_signin_urls"][0]["url"]).raise_for_status()

    def puts(ident: str, **what: str) -> object:
        address = f"{blog.url}/members/api/comments/{ident}/"
        return reader.put(address, json={"comments": [{"id": ident, **what}]}).raise_for_status()

    def answers(post: str, text: str) -> int:
        rows = blog.ask("GET", "/comments/?limit=100")["comments"]
        return sum(text_of_html(row["html"] or "") == text for row in rows if row["post"]["id"] == post)

    return Site(
        ("ghost", "--url", blog.url),
        blog.key,
        "article",
        lambda post, text: blog.visitor_comment(post, text, ines),
        lambda ident: puts(ident, status="deleted"),
        answers,
        lambda ident, text: puts(ident, html=f"<p>{text}</p>"),
    )


def on_bluesky(pds: RunningPds) -> Site:
    """The first to write names the account; the others answer its post. Nobody can edit there."""
    me, ines = pds.newcomer(), pds.newcomer()
    wrote: list[dict[str, str]] = []

    def says(post: str, text: str) -> str:
        if wrote:
            ref = pds_ref(pds, post)
            wrote.append(pds.make(ines, "post", text=text, reply={"root": ref, "parent": ref}))
        else:
            where = {"byteStart": 0, "byteEnd": len(me.handle) + 1}
            named = {"index": where, "features": [{"$type": "app.bsky.richtext.facet#mention", "did": me.did}]}
            wrote.append(pds.make(ines, "post", text=f"@{me.handle} {text}", facets=[named]))
            pds.make(ines, "like", subject=pds_ref(pds, post))
        return wrote[-1]["uri"]

    def answers(post: str, text: str) -> int:
        """What the network shows the person answered, below what they wrote."""
        asked = {"uri": wrote[0]["uri"], "depth": 3}
        shown = pds.ask("GET", "app.bsky.feed.getPostThread", pds.session(ines), params=asked)["thread"]["replies"]
        return sum(each["post"]["record"]["text"] == text and each["post"]["author"]["did"] == me.did for each in shown)

    connect = ("bluesky", "--url", pds.url, "--user", me.handle)
    return Site(connect, me.app_password, "post", says, lambda uri: pds.delete(ines, uri), answers)


def pds_ref(pds: RunningPds, uri: str) -> dict[str, str]:
    """A record's address with its CID, as others refer to it."""
    place = dict(zip(("repo", "collection", "rkey"), uri.removeprefix("at://").split("/"), strict=True))
    told = pds.ask("GET", "com.atproto.repo.getRecord", params=place)
    return {name: told[name] for name in ("uri", "cid")}


SITES = {"wordpress": ("wordpress", on_wordpress), "ghost": ("ghost", on_ghost), "bluesky": ("pds", on_bluesky)}


@pytest.fixture(params=SITES)
def site(request: pytest.FixtureRequest) -> Site:
    fixture, made = SITES[request.param]
    return made(request.getfixturevalue(fixture))


def test_who_writes_is_answered_and_what_becomes_of_it_is_followed(
    site: Site, keychain: Keychain, tmp_path: Path
) -> None:
    program = Program(tmp_path / "workspace", keychain.environment)
    account = program("accounts", "connect", *site.connect, "--name", "Real", given=f"{site.secret}\n").id
    post = published(program, account, site.kind)
    site.says(post, "Which till was it?")
    changed, deleted = site.says(post, "My first thought."), site.says(post, "Take me away.")
    said = collected(program, lambda told: {"My first thought.", "Take me away."} <= set(told) and len(told) >= 3)
    (question,) = [row for text, row in said.items() if text.endswith("Which till was it?")]
    mine = (question, said["My first thought."], said["Take me away."])  # others wrote elsewhere on the same blog
    assert {row["status"] for row in mine} == {"needs_reply"}

    assert program("inbox", "reply", question["id"], "The one by the door.").code == 0
    assert program("queue", "run", "--until-idle").code == 0
    assert program("--json", "inbox", "show", question["id"]).json["status"] == "answered"
    assert eventually(lambda: site.answers(post, "The one by the door.")) == 1

    if site.changes:
        site.changes(changed, "On second thought: no.")
    site.deletes(deleted)
    wanted = "On second thought: no." if site.changes else "My first thought."

    def followed() -> bool:
        assert program("inbox", "collect").code == 0
        second, third = (show(program, said[text]["id"]) for text in ("My first thought.", "Take me away."))
        return second["text"] == wanted and third["gone_at"] is not None

    assert eventually(followed)
    gone = show(program, said["Take me away."]["id"])
    assert (gone["text"], gone["status"]) == ("Take me away.", "nothing_owed")
    still = show(program, said["My first thought."]["id"])
    assert (still["status"], still["gone_at"], still["edited_at"] is not None) == (
        "needs_reply", None, site.changes is not None,
    )  # fmt: skip


def published(program: Program, account: str, kind: str) -> str:
    """Put a thought on the network, the whole way; its remote id."""
    entry = program("diary", "add", f"Twelve minutes at the till, {uuid4().hex[:6]}.").id
    draft = program("draft", "from-entry", entry, "--kind", kind, "--to", account).id
    now = f"{datetime.now(UTC):%Y-%m-%dT%H:%M}"
    number = program("schedule", draft, "--to", account, "--at", now, "--zone", "UTC").id
    assert program("queue", "run", "--until-idle").code == 0
    (row,) = [row for row in program("--json", "queue", "list").json if row["id"] == number]
    assert row["state"] == "published", row
    return row["parts"][0]["remote_id"]


def collected(program: Program, there: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
    """Collect until what is waited for has come; the messages by their text."""

    def told() -> dict[str, Any]:
        assert program("inbox", "collect").code == 0
        rows = {row["text"]: row for row in program("--json", "inbox", "list").json}
        return rows if there(rows) else {}

    return eventually(told)


def show(program: Program, number: str) -> dict[str, Any]:
    return program("--json", "inbox", "show", number).json


def eventually(told: Callable[[], Any]) -> Any:
    """Ask until it says something: what was written shows up a moment later."""
    deadline = time.monotonic() + PATIENCE
    while not (found := told()) and time.monotonic() < deadline:
        time.sleep(0.2)
    return found
