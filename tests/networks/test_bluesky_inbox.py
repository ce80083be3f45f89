"""What people do under a post on Bluesky: answer, quote, like, repost, delete."""

from __future__ import annotations

import pytest

from brandassist.networks import bluesky_collect
from brandassist.networks.bluesky import NETWORK
from brandassist.networks.contract import Collected
from tests.networks.places import Place, bluesky
from tests.support.bluesky import ContractBluesky

NOTIFICATIONS = "/xrpc/app.bsky.notification.listNotifications"


@pytest.fixture
def at(pds: ContractBluesky) -> Place:
    return bluesky(pds)


def test_likes_shares_and_quotes_are_told_with_who_and_what(pds: ContractBluesky, at: Place) -> None:
    post = at.publish(at.part("Why do we queue?"))
    bob = pds.person("bob.example", "Bob Meier")
    liked, shared = pds.applauds(bob, "like", post.remote_id), pds.applauds(bob, "repost", post.remote_id)
    quote = pds.says(bob, "Worth reading")
    quote.value["embed"] = {"$type": "app.bsky.embed.record", "record": {"uri": post.remote_id, "cid": "x"}}
    told = {one.remote_id: one for one in NETWORK.collect(at.login, None, (post.remote_id,)).messages}
    assert {uri: one.kind for uri, one in told.items()} == {liked.uri: "like", shared.uri: "share", quote.uri: "reply"}
    assert {(one.ref, one.profile_url, one.in_reply_to) for one in told.values()} == {
        (bob.did, "https://bsky.app/profile/bob.example", post.remote_id)
    }
    assert NETWORK.look_again(at.login, (liked.uri,)) == Collected((), None)


def test_what_was_deleted_is_gone_once_it_was_asked_for(pds: ContractBluesky, at: Place) -> None:
    post = at.publish(at.part("Why do we queue?"))
    bob, eve = pds.person("bob.example"), pds.person("eve.example")
    above = pds.says(bob, "Because.", reply_to=post.remote_id)
    below = pds.says(eve, "Why?", reply_to=above.uri)
    del pds.world.records[above.uri]
    came = NETWORK.collect(at.login, None, (post.remote_id,))
    assert (came.gone, came.whole) == ((), ())
    looked = NETWORK.look_again(at.login, (above.uri, below.uri))
    assert (looked.gone, [one.remote_id for one in looked.messages]) == ((above.uri,), [below.uri])


def test_a_link_is_shown_in_full_whatever_its_words(pds: ContractBluesky, at: Place) -> None:
    says = pds.says(pds.person("bob.example"), "Città: bank.example/pay… or here", mentions=pds.me)
    links = [(b"bank.example/pay\xe2\x80\xa6", "https://evil.example/x"), (b"here", "https://b.example/")]
    text = says.value["text"].encode()
    says.value["facets"] += [
        {
            "index": {"byteStart": text.index(words), "byteEnd": text.index(words) + len(words)},
            "features": [{"$type": "app.bsky.richtext.facet#link", "uri": uri}],
        }
        for words, uri in links
    ]
    (message,) = NETWORK.collect(at.login, None, ()).messages
    assert message.text == "Città: bank.example/pay… (https://evil.example/x) or here (https://b.example/)"


def test_a_long_list_goes_on_where_the_last_go_ended(
    pds: ContractBluesky, at: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bluesky_collect, "PAGE", 3)
    monkeypatch.setattr(bluesky_collect, "PAGES", 2)
    bob = pds.person("bob.example")
    pds.says(bob, "before", mentions=pds.me)
    cursor = began = NETWORK.collect(at.login, None, ()).cursor
    wanted = {f"number {number}" for number in range(14)}
    for words in sorted(wanted):
        pds.says(bob, words, mentions=pds.me)
    came, read = NETWORK.collect(at.login, cursor, ()), list[str]()
    while came.more:
        read += [one.text for one in came.messages]
        assert came.cursor != cursor
        cursor = came.cursor
        came = NETWORK.collect(at.login, cursor, ())
    read += [one.text for one in came.messages]
    assert len(pds.asked("GET", NOTIFICATIONS)) <= 8
    assert sorted(set(read) - {"before"}) == sorted(wanted) and len(read) <= len(wanted) + 1
    assert came.cursor is not None and began is not None and came.cursor > began
