"""Drafts about a page of the web, read on a real socket."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from threading import Timer

import pytest

from brandassist.errors import Problem
from brandassist.http import Http
from brandassist.store.database import Database
from brandassist.writing.from_entry import FromEntry
from brandassist.writing.from_link import LIMITS, FromLink, address_of, read_page, words_about
from brandassist.writing.library import Drafts
from drafts.blanks import blanks
from drafts.page_head import PageHead
from tests.support.pages import Pages
from tests.support.sockets import answering, reply, serve
from tests.test_http import never_answer


@pytest.fixture
def pages() -> Iterator[Pages]:
    with Pages() as server:
        yield server


def code_of(call: Callable[..., object], *args: object) -> str:
    with pytest.raises(Problem) as caught:
        call(*args)
    return caught.value.code


def test_a_page_becomes_a_draft_that_says_where_it_came_from(
    db: Database, library: Drafts, from_entry: FromEntry, pages: Pages
) -> None:
    page = "<title>The queue</title><meta property=og:site_name content=News><meta name=description content=Long>"
    address = pages.html("/a", f"<html><head>{page}</head></html>", **{"Content-Type": "text/html"})
    found = read_page(address)
    draft_id = FromLink(db, library).begin(found)
    assert library.show(draft_id).text == f"“The queue”, News\n\n<{address}>"
    (origin,) = from_entry.provenance(draft_id)
    assert (origin.url, origin.page, origin.quote, origin.entry_id) == (address, "The queue", "Long", None)


def test_a_page_that_cannot_be_read_is_told_in_time(pages: Pages) -> None:
    assert code_of(read_page, pages.url + "/absent") == "page_gone"
    assert code_of(read_page, pages.html("/closed", "no", status=403)) == "page_refused"
    with answering(b"HTTP/1.1 200 OK\r\nContent-Length: 2000000000\r\n\r\nx") as huge:
        assert code_of(read_page, huge.url) == "page_too_large"
    with serve(never_answer) as silent:
        http = Http(limits=LIMITS)
        Timer(0.2, http.close).start()
        assert code_of(read_page, silent.url, http) == "page_no_answer"
    assert code_of(read_page, "https://nobody.invalid/a") == "page_no_answer"
    assert code_of(read_page, "http://page.example/") == "plain_http_refused"


def test_a_redirect_tells_where_the_page_really_is() -> None:
    page = reply("200 OK", b"<title>There</title>", "Content-Type: text/html")
    with answering(page) as there, answering(reply("302 Found", b"", f"Location: {there.url}/b")) as first:
        assert read_page(first.url) == PageHead(f"{there.url}/b", "There")


def test_what_is_no_page_of_words_gives_its_address_alone() -> None:
    with answering(reply("200 OK", b"%PDF", "Content-Type: application/pdf")) as server:
        assert read_page(server.url + "/a.pdf") == PageHead(server.url + "/a.pdf")


def test_an_address_is_what_a_person_pastes() -> None:
    assert address_of(" page.example/a ") == "https://page.example/a"
    assert address_of("<https://page.example/>") == "https://page.example/"
    assert address_of("http://page.example/") == "http://page.example/"
    assert address_of("http://intranet/wiki") == "http://intranet/wiki"
    long = "https://a.example/" + "x" * 3000
    for bad in ("", "words", "two words.", "file:///etc/passwd", "javascript:alert(1)", "https://", long):
        assert code_of(address_of, bad) == "bad_address", bad
    assert code_of(address_of, "https://me:secret@page.example/") == "address_with_password"


def test_the_words_of_others_mean_nothing_but_themselves() -> None:
    page = PageHead("https://a.example/", "*Star* [x](y) {store} <b> # `c`", "", "*Star* [x](y) {store} <b> # `c`")
    words = words_about(page, "it")
    assert words.startswith("«\\*Star\\*") and not list(blanks(words)) and words.count("Star") == 1
    assert words_about(PageHead("https://a.example/"), "fr") == "<https://a.example/>"
