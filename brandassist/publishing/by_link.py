"""Reading the page behind a link a person gives: does it show the approved words?"""

from __future__ import annotations

import re
import unicodedata
from html.parser import HTMLParser

from brandassist.errors import Problem
from brandassist.http import Answer, Http, HttpFailure, Redirected, Status
from brandassist.networks.calls import text_of_html
from brandassist.networks.contract import Mark

GONE = (404, 410)
BEGINNING = 60  # letters and digits of the text that the page must show; descriptions of pages are cut
ENOUGH = 8  # fewer prove nothing
A_PAGE = 80  # letters and digits below which a page is an empty frame that a script fills


def mark_of(http: Http, link: str, words: str, *, readable: bool) -> Mark:
    """How sure a link is: "live" where its page shows the words, "said" where the page cannot be read from here.

    `readable`: the network's public pages hold a post's words. Raises Problem `link_gone`, `link_other_text`,
    `link_no_answer`.
    """
    host = link.split("/")[2]
    try:
        answer = http.call("GET", link, headers={"accept": "text/html,application/xhtml+xml"})
    except Redirected:
        return "said"  # to a page for signing in, or to another of its names
    except Status as refusal:
        status = refusal.answer.status
        if status in GONE:
            raise Problem("link_gone", host=host) from None
        if status >= 500 and status != 999:  # 999: how one network says that it shows this to people only
            raise Problem("link_no_answer", host=host) from None
        return "said"
    except HttpFailure:
        raise Problem("link_no_answer", host=host) from None
    return _judged(answer, _beginning(words), readable)


def _judged(answer: Answer, beginning: str, readable: bool) -> Mark:
    if "html" not in answer.headers.get("content-type", "") or len(beginning) < ENOUGH:
        return "said"
    html = answer.body.decode("utf-8", "replace")
    told, shown = _told(html), _bare(text_of_html(html))
    if beginning in shown or any(beginning in each for each in told.words):
        return "live"
    if not readable or told.asks_to_sign_in or len(shown) < A_PAGE:
        return "said"
    raise Problem("link_other_text")


def _beginning(words: str) -> str:
    """The first words, up to what networks show otherwise: links, and marks of Markdown."""
    return _bare(re.split(r"https?://|\{link\}|\[|<|!\[", words.strip(), maxsplit=1)[0])[:BEGINNING]


def _bare(text: str) -> str:
    """Letters and digits alone: spaces, quotes and marks are changed on the way."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", text).casefold())


class _Head(HTMLParser):
    """What a page says of itself in its head, and whether it asks for a password."""

    NAMES = ("description", "og:description", "twitter:description", "og:title", "twitter:title")

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self.asks_to_sign_in = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = {name: value or "" for name, value in attrs}
        if tag == "meta" and (said.get("property") or said.get("name", "")).lower() in self.NAMES:
            self.words.append(_bare(said.get("content", "")))
        if tag == "input" and said.get("type", "").lower() == "password":
            self.asks_to_sign_in = True


def _told(html: str) -> _Head:
    head = _Head()
    head.feed(html)
    head.close()
    return head
