"""Feeds: read when asked for, hostile ones told in words, nothing known lost, an idea of an item never twice."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from threading import Timer

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brandassist.diary.feed_reading import MOST_ITEMS, read_document
from brandassist.diary.feeds import LIMITS, address_of
from brandassist.errors import Problem
from brandassist.http import Http
from brandassist.workspace import Workspace
from tests.support.sockets import answering, reply, serve
from tests.test_http import never_answer

ADDRESS = "https://news.example/feed"
RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>Shelf &amp; till</title><link>https://news.example/</link>
<item><title>Why &lt;b&gt;short&lt;/b&gt; ladders sell</title><link>/short</link><guid>g-1</guid>
<description>&lt;p&gt;Because they &lt;script&gt;alert(1)&lt;/script&gt;can be seen.&lt;/p&gt;</description>
<pubDate>Fri, 20 Nov 2026 08:00:00 GMT</pubDate></item>
<item><title>Tins</title><link>https://news.example/tins</link><guid>g-2</guid></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Other</title>
<entry><id>urn:1</id><title>Tins elsewhere</title><link href="https://news.example/tins"/></entry></feed>"""


def code_of(call: Callable[..., object], *args: object) -> str:
    with pytest.raises(Problem) as caught:
        call(*args)
    return caught.value.code


def served(*bodies: str, kind: str = "application/rss+xml") -> list[bytes]:
    return [reply("200 OK", each.encode(), f"Content-Type: {kind}", 'ETag: "v1"') for each in bodies]


# -- what a feed says ---------------------------------------------------------------------------------------------


def test_a_feed_is_plain_words_with_whole_addresses() -> None:
    found = read_document(RSS.encode(), ADDRESS)
    assert found.title == "Shelf & till"
    first, second = found.items
    assert (first.title, first.url) == ("Why short ladders sell", "https://news.example/short")
    assert first.words == "Because they can be seen."
    assert first.published_at == datetime(2026, 11, 20, 8, tzinfo=UTC)
    assert (second.title, second.published_at) == ("Tins", None)
    (other,) = read_document(ATOM.encode(), ADDRESS).items
    assert other.title == "Tins elsewhere"


def test_what_is_no_feed_is_said() -> None:
    for data in (b"", b"<html><body>Hello</body></html>", b"\x89PNG\r\n", b"{}", b"\0" * 100, b"/etc/passwd"):
        assert code_of(read_document, data, ADDRESS) == "not_a_feed"


def test_a_feed_that_breaks_off_gives_what_can_be_read() -> None:
    whole = RSS.encode()
    found = read_document(whole[: whole.index(b"<item><title>Tins") + 30], ADDRESS)
    assert found.items[0].title == "Why short ladders sell"


def test_a_bomb_of_entities_does_not_go_off() -> None:
    rows = "".join(f'<!ENTITY l{at} "{f"&l{at - 1};" * 10}">' for at in range(1, 30))
    bomb = f'<?xml version="1.0"?><!DOCTYPE b [<!ENTITY l0 "lol">{rows}]>{RSS.split("?>", 1)[1]}'.replace(
        "<title>Tins</title>", "<title>&l29;</title>"
    )
    found = read_document(bomb.encode(), ADDRESS)
    assert all(len(each.title) < 400 for each in found.items)
    outside = '<?xml version="1.0"?><!DOCTYPE b [<!ENTITY f SYSTEM "file:///etc/passwd">]>' + RSS.split("?>", 1)[1]
    found = read_document(outside.replace("Tins", "&f;").encode(), ADDRESS)
    assert "root:" not in repr(found)


def test_a_huge_feed_gives_its_newest_items_and_short_words() -> None:
    item = "<item><title>{at} " + "long " * 500 + "</title><link>https://news.example/{at}</link></item>"
    body = RSS.replace("</channel>", "".join(item.replace("{at}", str(at)) for at in range(1_000)) + "</channel>")
    found = read_document(body.encode(), ADDRESS)
    assert len(found.items) == MOST_ITEMS
    assert max(len(each.title) for each in found.items) <= 300


def test_only_addresses_of_the_web_are_kept() -> None:
    for bad in ("javascript:alert(1)", "file:///etc/passwd", "https://a:b@news.example/x", "http://[", "ftp://x/y"):
        body = RSS.replace("https://news.example/tins", bad)
        assert read_document(body.encode(), ADDRESS).items[1].url == ""


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=300), st.integers(0, len(RSS)))
def test_whatever_comes_is_a_feed_or_said_to_be_none(noise: bytes, at: int) -> None:
    whole = RSS.encode()
    try:
        found = read_document(whole[:at] + noise + whole[at:], ADDRESS)
    except Problem as problem:
        assert problem.code == "not_a_feed"
        return
    for each in found.items:
        assert each.title and "\0" not in each.title + each.words and each.title.encode()
        assert each.url == "" or each.url.startswith(("http://", "https://"))


# -- following ----------------------------------------------------------------------------------------------------


def test_addresses_as_people_give_them() -> None:
    assert address_of(" news.example/feed ") == ADDRESS
    assert address_of("feed:news.example/feed") == ADDRESS
    assert code_of(address_of, "news") == "bad_address"
    assert code_of(address_of, "https://a:b@news.example/") == "address_with_password"
    assert code_of(address_of, "http://news.example/feed") == "plain_http_refused"


def test_a_feed_is_followed_read_and_told_only_what_is_new(workspace: Workspace) -> None:
    more = RSS.replace("<item><title>Tins", "<item><title>Lids</title><guid>g-3</guid></item><item><title>Tins")
    with answering(*served(RSS, more), reply("304 Not Modified", b"")) as server:
        first = workspace.feeds.add(server.url)
        assert (first.title, first.new) == ("Shelf & till", 2)
        assert workspace.feeds.read(first.feed_id).new == 1
        again = workspace.feeds.read(first.feed_id)
        assert (again.new, again.problem) == (0, None)
        assert b'if-none-match: "v1"' in server.requests[1].lower()
    (feed,) = workspace.feeds.list()
    assert (feed.title, feed.items, feed.read_at is not None) == ("Shelf & till", 3, True)
    assert {each.title for each in workspace.feeds.items(feed.id)} == {"Why short ladders sell", "Tins", "Lids"}


def test_nothing_is_read_before_it_is_asked_for(workspace: Workspace) -> None:
    with answering(*served(RSS)) as server:
        workspace.feeds.add(server.url)
        workspace.feeds.list()
        workspace.feeds.items()
        assert len(server.requests) == 1


def test_what_fails_is_told_and_what_was_known_stays(workspace: Workspace) -> None:
    gone = reply("410 Gone", b"")
    html = reply("200 OK", b"<html>We moved</html>", "Content-Type: text/html")
    huge = b"HTTP/1.1 200 OK\r\nContent-Length: 2000000000\r\n\r\nx"
    with answering(*served(RSS), gone, html, huge) as server:
        feed_id = workspace.feeds.add(server.url).feed_id
        for code in ("page_gone", "not_a_feed", "page_too_large"):
            problem = workspace.feeds.read(feed_id).problem
            assert problem is not None and problem.code == code
            assert len(workspace.feeds.items(feed_id)) == 2
    with serve(never_answer) as silent:
        http = Http(limits=LIMITS)
        Timer(0.2, http.close).start()
        with pytest.raises(Problem) as caught:
            workspace.feeds.add(silent.url, http)
    assert caught.value.code == "page_no_answer"
    assert len(workspace.feeds.list()) == 1
    assert code_of(workspace.feeds.read, "nobody") == code_of(workspace.feeds.items, "nobody") == "not_found"


def test_an_item_becomes_an_idea_once_also_by_another_feed_and_after_leaving(workspace: Workspace) -> None:
    with answering(*served(RSS, RSS, RSS)) as server, answering(*served(ATOM, kind="application/atom+xml")) as other:
        feed_id = workspace.feeds.add(server.url).feed_id
        tins = next(each for each in workspace.feeds.items() if each.title == "Tins")
        idea_id = workspace.feeds.make_idea(tins.id)
        assert workspace.feeds.make_idea(tins.id) == idea_id
        workspace.feeds.add(other.url)
        elsewhere = next(each for each in workspace.feeds.items() if each.title == "Tins elsewhere")
        assert workspace.feeds.make_idea(elsewhere.id) == idea_id
        assert workspace.feeds.read(feed_id).new == 0
        workspace.feeds.remove(feed_id)
        assert [each.title for each in workspace.feeds.list()] == ["Other"]
        assert workspace.feeds.add(server.url).feed_id == feed_id
        tins = next(each for each in workspace.feeds.items(feed_id) if each.title == "Tins")
        assert tins.idea_id == idea_id
    assert [each.id for each in workspace.ideas.list()] == [idea_id]
    idea = workspace.ideas.get(idea_id)
    assert (idea.text, idea.url, idea.state) == ("Tins", "https://news.example/tins", "seed")
    draft_id = workspace.from_entry.begin_idea(idea_id)
    assert "https://news.example/tins" in workspace.drafts.show(draft_id).text
    (origin,) = workspace.from_entry.provenance(draft_id)
    assert (origin.url, origin.page, origin.idea_id) == ("https://news.example/tins", "Tins", idea_id)


def test_an_idea_in_the_bin_lets_its_item_become_another(workspace: Workspace) -> None:
    with answering(*served(RSS)) as server:
        workspace.feeds.add(server.url)
    item = workspace.feeds.items()[0]
    idea_id = workspace.feeds.make_idea(item.id)
    workspace.ideas.delete(idea_id)
    assert workspace.feeds.make_idea(item.id) != idea_id
    assert code_of(workspace.feeds.make_idea, "nobody") == "not_found"
