"""The adapter against a real PDS: a session, a thread with a picture, read back, repeated, answered, taken back."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest

from brandassist.http import Http, Status
from brandassist.networks.bluesky import NETWORK
from brandassist.networks.contract import Absent, Found, Login
from tests.live.bluesky import RunningPds, Someone
from tests.networks.places import Place, picture
from tests.support.bluesky import ContractBluesky

pytestmark = pytest.mark.live


@pytest.fixture
def me(pds: RunningPds) -> Someone:
    return pds.newcomer()


@pytest.fixture
def at(pds: RunningPds, me: Someone) -> Place:
    login = Login("a1", pds.url, me.handle, {}, Http(), me.app_password)
    renewed = NETWORK.renew(login)
    assert renewed is not None
    who = NETWORK.who_am_i(replace(login, secret=renewed.secret))
    assert (who.handle, who.facts["id"]) == (f"@{me.handle}", me.did)
    login = replace(login, secret=renewed.secret, handle=who.handle, facts=who.facts)
    return Place(NETWORK, login, lambda: [each["value"]["text"] for each in pds.posts(me)], list)


def test_a_thread_goes_out_once_whatever_is_repeated_and_is_taken_back(
    pds: RunningPds, me: Someone, at: Place, tmp_path: Path
) -> None:
    bob = pds.newcomer()
    text = f"Città “12” 👩‍👩‍👧 @{bob.handle} @nobody.test #Code: https://brand.com/ä?x=1, brand.com"
    first = at.part(text, pictures=(picture(tmp_path, "A “queue”"), picture(tmp_path, "", 4)), language="it")
    assert at.find(first) == Absent()
    one = at.publish(first)
    second = at.part("Two.", reply_to=one.remote_id, root=one.remote_id)
    two = at.publish(second)
    third = at.part("Three.", reply_to=two.remote_id, root=one.remote_id)
    three = at.publish(third)
    assert [at.find(part) for part in (first, second, third)] == [Found(one), Found(two), Found(three)]

    posts = {each["uri"]: each for each in pds.posts(me)}
    reply = posts[three.remote_id]["value"]["reply"]
    assert reply["root"] == {name: posts[one.remote_id][name] for name in ("uri", "cid")}
    assert reply["parent"] == {name: posts[two.remote_id][name] for name in ("uri", "cid")}
    shown = posts[one.remote_id]["value"]
    assert (shown["text"], shown["langs"]) == (text, ["it"])
    assert [image["alt"] for image in shown["embed"]["images"]] == ["A “queue”", ""]
    marked = [text.encode()[each["index"]["byteStart"] : each["index"]["byteEnd"]].decode() for each in shown["facets"]]
    assert marked == [f"@{bob.handle}", "#Code", "https://brand.com/ä?x=1", "brand.com"]
    assert shown["facets"][0]["features"][0]["did"] == bob.did

    assert at.publish(first) == one
    with pytest.raises(Status) as caught:
        at.publish(replace(first, intended_at=first.intended_at + timedelta(hours=1)))
    assert NETWORK.classify(caught.value, publishing=True).meaning == "look"
    assert at.find(first) == Found(one)
    assert sorted(at.live()) == sorted([text, "Two.", "Three."])

    for sent in (three, two, one, one):
        NETWORK.withdraw(at.login, sent.remote_id)
    assert at.live() == []
    assert at.find(first) == Absent()


def test_an_answer_to_somebody_elses_post(pds: RunningPds, me: Someone, at: Place) -> None:
    bob = pds.newcomer()
    token = pds.ask(
        "POST", "com.atproto.server.createSession", json={"identifier": bob.did, "password": bob.app_password}
    )
    value = {"$type": "app.bsky.feed.post", "text": "Why do we queue?", "createdAt": "2026-11-23T08:30:00.000Z"}
    body = {"repo": bob.did, "collection": "app.bsky.feed.post", "record": value}
    asked = pds.ask("POST", "com.atproto.repo.createRecord", token["accessJwt"], json=body)
    at.publish(at.part("Because of the tills.", reply_to=asked["uri"]))
    (post,) = pds.posts(me)
    ref = {name: asked[name] for name in ("uri", "cid")}
    assert post["value"]["reply"] == {"root": ref, "parent": ref}


@pytest.mark.parametrize("text", ["x" * 301, "👨‍👩‍👧‍👦" * 121])
def test_what_is_too_long_is_refused_and_leaves_nothing(at: Place, text: str) -> None:
    with pytest.raises(Status) as caught:
        at.publish(at.part(text))
    verdict = NETWORK.classify(caught.value, publishing=True)
    assert (verdict.meaning, verdict.code) == ("refused", "InvalidRequest")
    assert at.live() == []


def test_a_session_is_refreshed_and_a_lost_one_is_cured_by_the_password(pds: RunningPds, at: Place) -> None:
    kept: dict[str, Any] = json.loads(at.login.secret or "")
    old = replace(at.login, secret=json.dumps({**kept, "until": 0}))
    renewed = NETWORK.renew(old)
    assert renewed is not None
    assert json.loads(renewed.secret)["refresh"] != kept["refresh"]
    assert NETWORK.who_am_i(replace(at.login, secret=renewed.secret)).facts["id"] == kept["did"]
    lost = replace(at.login, secret=json.dumps({**kept, "until": 0, "refresh": "garbage"}))
    cured = NETWORK.renew(lost)
    assert cured is not None and json.loads(cured.secret)["did"] == kept["did"]
    with pytest.raises(Status) as caught:
        NETWORK.who_am_i(replace(at.login, secret=json.dumps({**kept, "access": "garbage"})))
    assert NETWORK.classify(caught.value, publishing=True).meaning == "sign_in"


@pytest.fixture(params=["real", "contract"])
def either(request: pytest.FixtureRequest) -> Iterator[tuple[str, str, str]]:
    """Address, handle and app password: on the real one, or on the contract server, which must say the same."""
    if request.param == "real":
        pds: RunningPds = request.getfixturevalue("pds")
        who = pds.newcomer()
        yield pds.url, who.handle, who.app_password
        return
    with ContractBluesky() as server:
        yield server.url, server.me.handle, server.me.app_password


def test_what_the_contract_server_says_is_what_a_real_one_says(either: tuple[str, str, str]) -> None:
    url, handle, password = either
    renewed = NETWORK.renew(Login("a1", url, handle, {}, Http(), password))
    assert renewed is not None
    kept = json.loads(renewed.secret)

    def said(method: str, name: str, token: str = kept["access"], **what: Any) -> tuple[int, str]:
        headers = {"Authorization": f"Bearer {token}", **what.pop("headers", {})} if token else {}
        answer = httpx.request(method, f"{url}/xrpc/{name}", headers=headers, timeout=60, trust_env=False, **what)
        return answer.status_code, answer.json().get("error", "")

    here = {"repo": kept["did"], "collection": "app.bsky.feed.post"}
    post = {"$type": "app.bsky.feed.post", "text": "Hi", "createdAt": "2026-11-23T08:30:00.000Z"}

    def put(rkey: str = "3m63kpq2yh72a", **more: Any) -> tuple[int, str]:
        body = {**here, "rkey": rkey, "record": {**post, **more}, "swapRecord": None}
        return said("POST", "com.atproto.repo.putRecord", json=body)

    image = {"$type": "blob", "ref": {"$link": "bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku"}}
    shape = {"width": 3, "height": 2}
    images = [{"alt": "", "image": {**image, "mimeType": "image/png", "size": 9}, "aspectRatio": shape}]
    assert put("my-post-1") == (400, "InvalidRequest")
    assert put(createdAt="yesterday") == (400, "InvalidRequest")
    assert put(langs=["en", "it", "de", "fr"]) == (400, "InvalidRequest")
    assert put(embed={"$type": "app.bsky.embed.images", "images": images}) == (400, "BlobNotFound")
    assert put() == put() == (200, "")
    assert put(text="Ho") == (400, "InvalidSwap")
    again = {**here, "rkey": "3m63kpq2yh72a", "record": post}
    assert said("POST", "com.atproto.repo.createRecord", json=again) == (500, "InternalServerError")
    gone = {**here, "rkey": "3m63kpq2yh72b"}
    assert said("GET", "com.atproto.repo.getRecord", params=gone) == (400, "RecordNotFound")
    assert said("POST", "com.atproto.repo.deleteRecord", json=gone) == (200, "")
    upload, png = "com.atproto.repo.uploadBlob", {"Content-Type": "image/png"}
    assert said("POST", upload, content=b"x" * 6_000_000, headers=png) == (413, "PayloadTooLarge")
    assert said("GET", "com.atproto.server.getSession", "garbage") == (400, "InvalidToken")
    assert said("GET", "com.atproto.server.getSession", "") == (401, "AuthMissing")
    wrong = {"identifier": handle, "password": "wrong"}
    assert said("POST", "com.atproto.server.createSession", json=wrong) == (401, "AuthenticationRequired")
    assert said("POST", "com.atproto.server.refreshSession") == (400, "InvalidToken")
    resolve = "com.atproto.identity.resolveHandle"
    assert said("GET", resolve, params={"handle": "nobody.test"}) == (400, "InvalidRequest")
    assert said("GET", resolve, params={"handle": "no_body.test"}) == (500, "InternalServerError")
