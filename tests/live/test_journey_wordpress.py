"""One thought goes to a real WordPress by the command line alone, and who answers it is answered."""

from __future__ import annotations

import io
import random
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
from PIL import Image

from tests.live.keychain import Keychain
from tests.live.wordpress import WordPress
from tests.media.test_media import CANARY, photo
from tests.media.test_media import exif as camera_data
from tests.support.program import Program

pytestmark = [pytest.mark.live, pytest.mark.timeout(900)]

ALT = 'Nineteen people, one "open" till'
LOOKS = [timedelta(minutes=minutes) for minutes in (0, 2, 24, 26, 50)]  # after WordPress's own delays


@pytest.fixture
def program(keychain: Keychain, tmp_path: Path) -> Program:
    return Program(tmp_path / "workspace", keychain.environment)


@pytest.fixture
def account(program: Program, wordpress: WordPress) -> str:
    editor = wordpress.users["editor"]
    told = ("--url", wordpress.url, "--user", editor.user, "--name", "Blog")
    return program("accounts", "connect", "wordpress", *told, given=f"{editor.application_password}\n").id


def schedule(program: Program, account: str, words: str, folder: Path) -> tuple[str, str]:
    """Take a thought from the diary to the queue; returns the draft and its delivery."""
    picture = folder / "till.jpg"
    picture.write_bytes(photo(exif=camera_data(6), comment=CANARY.encode()))
    entry = program("diary", "add", f"{words} #queues #Città", "--photo", picture, "--alt", ALT).id
    draft = program("draft", "from-entry", entry, "--kind", "article", "--to", account).id
    now = f"{datetime.now(UTC):%Y-%m-%dT%H:%M}"
    return draft, program("schedule", draft, "--to", account, "--at", now, "--zone", "UTC").id


def delivery(program: Program, number: str) -> dict[str, Any]:
    return next(row for row in program("--json", "queue", "list").json if row["id"] == number)


def test_a_thought_is_published_and_its_reader_answered(
    program: Program, account: str, wordpress: WordPress, tmp_path: Path
) -> None:
    assert program("accounts", "test", "Blog").code == 0
    _, number = schedule(program, account, "Twelve minutes at the till.", tmp_path)
    assert delivery(program, number)["state"] == "scheduled"
    assert program("queue", "run", "--until-idle").code == 0
    row = delivery(program, number)
    assert (row["state"], row["mark"], row["problem"]) == ("published", "live", None)
    post = _one_post(wordpress, row["parts"][0]["remote_id"])
    assert row["parts"][0]["url"] == post["link"]
    assert "Twelve minutes" in httpx.get(str(post["link"]), timeout=30).text
    _assert_pictured(wordpress, post)
    _assert_tagged(wordpress, post, {"queues", "Città"})

    assert wordpress.visitor_comment(int(post["id"]), 'Which till -- the "long" one?', author="Ines") == 302
    asked = _collect(program, post, "Ines")
    assert (asked["status"], asked["in_reply_to"]) == ("needs_reply", str(post["id"]))
    assert program("inbox", "done", asked["id"]).problem
    program("inbox", "reply", asked["id"], "The one by the door, Ines.")
    assert _message(program, asked["id"])["status"] != "answered", "nothing was sent yet"
    assert program("queue", "run", "--until-idle").code == 0
    assert _message(program, asked["id"])["status"] == "answered"
    assert _replies(wordpress, post, "by the door") == 1
    assert program("inbox", "collect").code == 0
    assert _of(program, post, "--status", "needs_reply") == []


def test_killed_at_any_moment_there_is_one_post_and_one_reply(
    program: Program, account: str, wordpress: WordPress, tmp_path: Path
) -> None:
    moments = random.Random(11)
    words = f"Killed and killed again {moments.getrandbits(40):x}."
    _, number = schedule(program, account, words, tmp_path)
    _kill_some(program, wordpress, moments, times=6)
    row = _settled(program, number)
    assert row["state"] == "published", row
    assert [post["id"] for post in wordpress.posts() if words in str(post["content"])] == [
        int(row["parts"][0]["remote_id"])
    ]

    post = _one_post(wordpress, row["parts"][0]["remote_id"])
    assert wordpress.visitor_comment(int(post["id"]), "Are you still there?", author="Ada") == 302
    asked = _collect(program, post, "Ada")
    reply = program("inbox", "reply", asked["id"], "Still here, Ada.").id
    _kill_some(program, wordpress, moments, times=4)
    assert _settled(program, reply)["state"] == "published"
    assert _replies(wordpress, post, "Still here") == 1
    assert _message(program, asked["id"])["status"] == "answered"


def _kill_some(program: Program, wordpress: WordPress, moments: random.Random, times: int) -> None:
    """Kill at points of the work (a post passes some forty, a reply twenty), each run a little further on."""
    run = ("queue", "run", "--until-idle")
    ends = [program.killed_after(moments.randint(1, 16), *run) for _ in range(times)]
    assert -9 in ends, "nothing was killed"
    wordpress.wait_until_quiet()  # the looks to come pretend that a minute has passed


def _settled(program: Program, number: str) -> dict[str, Any]:
    """Run again, and later and later, as often as it takes; a person presses where the program asks for it."""
    for ahead in LOOKS:
        later = program.later(ahead)
        assert later("queue", "run", "--until-idle").code == 0
        row = delivery(program, number)
        if row["state"] == "published":
            break
        asks = (row["problem"] or {}).get("code") == "absent_twice" or row["state"] == "missed"
        if asks:
            assert later("queue", "retry", number).code == 0
            assert later("queue", "run", "--until-idle").code == 0
    return delivery(program, number)


def _one_post(wordpress: WordPress, remote_id: str) -> dict[str, Any]:
    with wordpress.client("administrator") as api:
        post = api.get(f"wp/v2/posts/{remote_id}?context=edit").raise_for_status().json()
        slug = post["slug"]
        assert [one["id"] for one in api.get(f"wp/v2/posts?slug={slug}").json()] == [post["id"]], "read back by slug"
    return post


def _assert_pictured(wordpress: WordPress, post: dict[str, Any]) -> None:
    """The picture is the post's own, with its words, and tells nothing of who took it where."""
    with wordpress.client("administrator") as api:
        media = api.get("wp/v2/media?per_page=100").raise_for_status().json()
    (there,) = [one for one in media if one["id"] == post["featured_media"]]
    assert there["alt_text"] == ALT
    assert there["source_url"] not in post["content"]["raw"], "the post's own picture is not shown twice"
    sent = httpx.get(there["source_url"], timeout=30).content
    assert CANARY.encode() not in sent
    with Image.open(io.BytesIO(sent)) as picture:
        assert dict(picture.getexif()) == {}
        assert picture.height > picture.width, "it stands upright"


def _assert_tagged(wordpress: WordPress, post: dict[str, Any], names: set[str]) -> None:
    with wordpress.client() as api:
        assert {tag["name"] for tag in api.get(f"wp/v2/tags?post={post['id']}").json()} == names


def _collect(program: Program, post: dict[str, Any], author: str) -> dict[str, Any]:
    """Collect a comment that waits for moderation: nobody else sees it yet, and it is owed an answer all the same."""
    assert program("inbox", "collect").code == 0
    (row,) = [row for row in _of(program, post) if row["author"] == author]
    return row


def _of(program: Program, post: dict[str, Any], *which: str) -> list[dict[str, Any]]:
    """What was said below this post: the blog holds those of other tests too."""
    rows: list[dict[str, Any]] = program("--json", "inbox", "list", *which).json
    return [row for row in rows if row["in_reply_to"] == str(post["id"])]


def _message(program: Program, number: str) -> dict[str, Any]:
    return program("--json", "inbox", "show", number).json


def _replies(wordpress: WordPress, post: dict[str, Any], words: str) -> int:
    """How often the answer is on the blog, for everybody to read."""
    with wordpress.client() as api:
        rows = api.get(f"wp/v2/comments?post={post['id']}").raise_for_status().json()
    return sum(words in row["content"]["rendered"] for row in rows)
