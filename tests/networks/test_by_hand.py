"""What the address of a post looks like, network by network, and whose post it is."""

from __future__ import annotations

import pytest

from brandassist.assets import limits_by_network, read_json
from brandassist.errors import Problem
from brandassist.http import Http
from brandassist.networks import BUILT_IN, network
from brandassist.networks.by_hand import Place, by_hand, compose_page, example_link, post_named
from brandassist.networks.contract import Login

OWN = {"mastodon": "https://social.example", "wordpress": "https://blog.example", "ghost": "https://press.example"}


def place(name: str, handle: str = "", **facts: str) -> Place:
    return Place(name, OWN.get(name, "https://forum.example" if name == "assisted" else ""), handle, facts)


@pytest.mark.parametrize(
    ("name", "link", "named"),
    [
        ("x", "https://x.com/ana_retail/status/1850", "1850"),
        ("x", "https://twitter.com/i/web/status/1850?s=20", "1850"),
        ("x", "https://mobile.x.com/ana_retail/status/1850/photo/1", "1850"),
        ("bluesky", "https://bsky.app/profile/ana.example/post/3kabc", "3kabc"),
        ("bluesky", "https://bsky.app/profile/did:plc:abc/post/3kabc", "3kabc"),
        ("mastodon", "https://social.example/@ana/1139", "1139"),
        (
            "linkedin",
            "https://www.linkedin.com/posts/ana-b_retail-activity-7265000000000000001-AbCd",
            "7265000000000000001",
        ),
        ("linkedin", "https://www.linkedin.com/feed/update/urn:li:share:7265/", "7265"),
        ("facebook", "https://www.facebook.com/ana/posts/pfbid02abc", "pfbid02abc"),
        ("facebook", "https://m.facebook.com/story.php?id=7&story_fbid=99", "99"),
        ("instagram", "https://www.instagram.com/p/Cabc_-1/?img_index=1", "Cabc_-1"),
        ("threads", "https://www.threads.com/@ana/post/DAbc", "DAbc"),
        ("pinterest", "https://it.pinterest.com/pin/112233/", "112233"),
        ("pinterest", "https://www.pinterest.it/pin/fish-stall--112233", "112233"),
        ("wordpress", "https://blog.example/2026/11/fish/", "2026/11/fish"),
        ("wordpress", "https://blog.example/?p=42", "42"),
        ("ghost", "https://press.example/fish/", "fish"),
        ("assisted", "https://forum.example/t/fish/7", "t/fish/7"),
        ("assisted", "https://www.forum.example/?topic=7", "topic=7"),
    ],
)
def test_an_address_of_a_post_is_understood(name: str, link: str, named: str) -> None:
    assert post_named(place(name), link) == named


@pytest.mark.parametrize(
    ("name", "link", "code"),
    [
        ("x", "http://x.com/ana/status/1", "plain_http_refused"),
        ("x", "x.com/ana/status/1", "bad_address"),
        ("x", "", "bad_address"),
        ("x", "https://ana:pw@x.com/ana/status/1", "address_with_password"),
        ("x", "https://x.com.evil.example/ana/status/1", "link_other_host"),
        ("x", "https://evilx.com/ana/status/1", "link_other_host"),
        ("x", "https://x.com/ana", "link_shape"),
        ("x", "https://x.com/compose/post", "link_shape"),
        ("x", "https://x.com/somebody/status/1", "link_other_account"),
        ("mastodon", "https://other.example/@ana/1139", "link_other_host"),
        ("mastodon", "https://social.example/@ana", "link_shape"),
        ("mastodon", "https://social.example/@bo/1139", "link_other_account"),
        ("pinterest", "https://www.pinterest.com/ana/fish/", "link_shape"),
        ("wordpress", "https://blog.example/", "link_shape"),
        ("wordpress", "https://blog.example/wp-admin/post.php?post=3", "link_shape"),
        ("ghost", "https://press.example/ghost/#/editor", "link_shape"),
        ("assisted", "https://forum.example/", "link_shape"),
    ],
)
def test_what_is_no_address_of_this_accounts_post_is_refused(name: str, link: str, code: str) -> None:
    with pytest.raises(Problem) as caught:
        post_named(place(name, "@ana@social.example" if name == "mastodon" else "@ana"), link)
    assert caught.value.code == code


def test_an_account_without_an_address_of_its_own_takes_no_link() -> None:
    with pytest.raises(Problem) as caught:
        post_named(Place("mastodon", "", "", {}), "https://social.example/@ana/1")
    assert caught.value.code == "link_other_host"


def test_where_one_writes_is_known_or_the_site_itself() -> None:
    assert compose_page(place("mastodon")) == "https://social.example/share"
    assert compose_page(place("pinterest")).startswith("https://www.pinterest.com/")
    assert compose_page(place("assisted", compose="https://forum.example/new")) == "https://forum.example/new"
    assert compose_page(place("assisted")) == "https://forum.example"


def test_the_data_are_dated_sourced_and_complete() -> None:
    data = read_json("networks", "by_hand.json")
    assert len(data["as_of"]) == 7
    for name, each in data["networks"].items():
        assert each["source"]
        assert name in limits_by_network()
        assert by_hand(name) is not None
        assert example_link(place(name)).startswith("https://")


def test_networks_without_a_key_are_connected_without_a_call() -> None:
    def never() -> None:
        raise AssertionError("nothing may be called")

    for name in ("assisted", "pinterest"):
        assert name in BUILT_IN
        adapter = network(name)
        login = Login(
            "1", "https://forum.example", "@ana", {"compose": "https://forum.example/new"}, Http(before_send=never)
        )
        assert adapter.who_am_i(login).handle == "@ana"
        assert adapter.info.ways == ("you",)
    with pytest.raises(Problem):
        network("assisted").who_am_i(Login("1", "ftp://forum.example", "", {}, Http()))
