"""The contract server fails exactly as it is told, and tells the truth about what it did."""

import json
import subprocess
import sys
from collections.abc import Iterator

import httpx
import pytest

from tests.support.contract_server import FAULTS
from tests.support.wordpress import ContractWordPress

POSTS = "/wp-json/wp/v2/posts"
DOES_IT = {"hang": 1, "reset-after-body": 1, "5xx-after": 1, "slow": 1, "malformed": 1, "duplicate": 2}


@pytest.fixture
def blog() -> Iterator[ContractWordPress]:
    with ContractWordPress() as running:
        running.slow_seconds = 0.2
        yield running


def publish(blog: ContractWordPress, slug: str = "harvest", seconds: float = 30) -> httpx.Response:
    body = {"title": "Harvest", "slug": slug, "status": "publish", "content": "Words."}
    with blog.client("author") as api:
        return api.post("wp/v2/posts", json=body, timeout=seconds)


def outcome(blog: ContractWordPress, kind: str) -> str:
    try:
        answer = publish(blog, seconds=0.5 if kind == "hang" else 30)
    except httpx.TransportError as error:
        return type(error).__name__
    try:
        answer.json()
    except ValueError:
        return f"{answer.status_code} unreadable"
    return str(answer.status_code)


@pytest.mark.parametrize("kind", FAULTS)
def test_each_fault_fails_once_as_described_then_all_is_well(blog: ContractWordPress, kind: str) -> None:
    blog.fail(kind, 1, f"POST {POSTS}")
    expected = {
        "hang": "ReadTimeout",
        "reset-before": "ReadError",
        "reset-after-body": "ReadError",
        "429": "429",
        "5xx-before": "503",
        "5xx-after": "503",
        "expired-token": "401",
        "slow": "201",
        "malformed": "200 unreadable",
        "duplicate": "201",
    }
    seen = outcome(blog, kind)
    assert seen == expected[kind] or (kind == "reset-before" and seen in ("WriteError", "RemoteProtocolError"))
    done = DOES_IT.get(kind, 0)
    assert [post["slug"] for post in blog.truth()] == ["harvest", "harvest-2"][:done]
    assert blog.used == [kind]
    assert publish(blog, "later").status_code == 201


def test_a_fault_strikes_only_what_it_names_and_as_often_as_told(blog: ContractWordPress) -> None:
    blog.fail("5xx-before", 2, "POST */comments")
    blog.fail("429", 1, f"GET {POSTS}")
    assert publish(blog).status_code == 201
    with blog.client("editor") as api:
        first, second = api.get("wp/v2/posts"), api.get("wp/v2/posts")
        comments = [api.post("wp/v2/comments", json={"post": 4, "content": "Words."}).status_code for _ in range(3)]
    assert (first.status_code, first.headers["Retry-After"], second.status_code) == (429, "2", 200)
    assert comments == [503, 503, 201]


def test_another_process_throws_the_switch_and_reads_the_truth(blog: ContractWordPress) -> None:
    code = "import sys, urllib.request as r; print(r.urlopen(sys.argv[1], sys.argv[2].encode()).status)"
    told = json.dumps({"fail": "5xx-after:2", "match": f"POST {POSTS}"})
    subprocess.run([sys.executable, "-c", code, f"{blog.url}/_switchboard", told], check=True, timeout=30)
    assert [publish(blog, "one").status_code, publish(blog, "two").status_code] == [503, 503]
    assert [post["slug"] for post in httpx.get(f"{blog.url}/_posts").json()] == ["one", "two"]
    httpx.post(f"{blog.url}/_switchboard", json={"fail": "hang:9"})
    httpx.post(f"{blog.url}/_switchboard", json={"fail": ""})
    assert publish(blog, "three", seconds=5).status_code == 201


def test_a_scheduled_post_goes_live_when_the_servers_clock_says_so(blog: ContractWordPress) -> None:
    with blog.client("author") as api:
        body = {"title": "Later", "slug": "later", "status": "future", "date_gmt": "2099-01-02T03:04:05"}
        number = api.post("wp/v2/posts", json=body).json()["id"]
        assert httpx.get(f"{blog.url}/later/").status_code == 404
        blog.ahead = 100 * 365.25 * 86400
        assert api.get(f"wp/v2/posts/{number}").json()["status"] == "publish"
    assert httpx.get(f"{blog.url}/later/").status_code == 200


def test_it_refuses_what_wordpress_would_drop_in_silence(blog: ContractWordPress) -> None:
    with blog.client("author") as api:
        answers = [
            api.post("wp/v2/posts", json={"title": "A", "tittle": "B"}),
            api.post("wp/v2/posts", json={"title": "A", "tags": [99]}),
            api.post("wp/v2/posts", json={"title": "A", "featured_media": 99}),
            api.get("wp/v2/posts?slugg=a"),
        ]
    assert all(answer.status_code == 400 and answer.json()["code"].startswith("contract_") for answer in answers)
    assert blog.truth() == []


def test_a_hanging_request_does_not_keep_the_server_from_ending() -> None:
    with ContractWordPress() as blog:
        blog.fail("hang")
        with pytest.raises(httpx.ReadTimeout):
            publish(blog, seconds=0.3)
    with pytest.raises(httpx.ConnectError):
        publish(blog)
