"""Drafts about a page of the web. The page is read only when a person asks for it, and nothing of theirs goes along."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

from brandassist.errors import Problem
from brandassist.http import Answer, Http, HttpFailure, Limits, Status, TooLarge, checked
from brandassist.store import links, settings
from brandassist.store.database import Database
from brandassist.store.storable import storable
from brandassist.writing.library import Drafts
from drafts.page_head import PageHead, decoded, read_head
from drafts.pasting.runs import Look, Run, markdown
from drafts.typography import PAIRS

LIMITS = Limits(connect=8, read=10, whole=20, answer_bytes=5_000_000)
LONGEST = 2_000  # characters of an address
GONE = (404, 410)
_ASKED = {"accept": "text/html,application/xhtml+xml;q=0.9,*/*;q=0.1"}


def address_of(words: str) -> str:
    """What a person gave as a link, with https:// where they left it out.

    Raises Problem `bad_address`, `address_with_password`.
    """
    words = words.strip().strip("<>")
    address = words if "://" in words else f"https://{words}"
    if len(address) > LONGEST or ("." not in words and "://" not in words):
        raise Problem("bad_address")
    checked(address.replace("http://", "https://", 1))  # a link may be plain; reading it is refused later
    return address


def read_page(address: str, http: Http | None = None) -> PageHead:
    """What the page at an address says of itself; one that is no HTML says nothing.

    `http` may be closed from another thread to end it. Raises Problem `plain_http_refused`, `page_gone`,
    `page_refused`, `page_too_large`, `page_no_answer`.
    """
    host = urlsplit(address).hostname
    try:
        answer = (http or Http(limits=LIMITS)).call("GET", address, headers=_ASKED, anywhere=True)
    except Status as refusal:
        status = refusal.answer.status
        raise Problem("page_gone" if status in GONE else "page_refused", host=host, status=status) from None
    except TooLarge:
        raise Problem("page_too_large", host=host) from None
    except HttpFailure:
        raise Problem("page_no_answer", host=host) from None
    return _head(answer)


def _head(answer: Answer) -> PageHead:
    kind = answer.headers.get("content-type", "")
    if "html" not in kind.lower():
        return PageHead(answer.url)
    return read_head(decoded(answer.body, kind), answer.url)


@dataclass(frozen=True)
class FromLink:
    """Begins drafts about pages."""

    db: Database
    library: Drafts

    def begin(self, page: PageHead, *, to: Iterable[str] = ()) -> str:
        """Make a draft that names a page (one that was not read has its address only); returns its id.

        Where it came from is kept: address, title, and how the page describes itself. Raises those of `storable`.
        """
        with self.db.write("drafts") as tx:
            mine = next(iter(settings.get(tx, "write_languages")), "")
            draft_id = self.library.new_in(tx, "post", "", words_about(page, mine), to=to)
            links.add(
                tx, quote=storable(page.description), draft_id=draft_id, url=page.address, page=storable(page.title)
            )
            return draft_id


def words_about(page: PageHead, language: str) -> str:
    """Its title in the quotation marks of a language, its site, and below them the link."""
    opening, closing, *_ = PAIRS.get(language.partition("-")[0].lower(), PAIRS["en"])
    title = _plain(page.title)
    site = _plain(page.site) if page.site.casefold() != page.title.casefold() else ""
    named = ", ".join(filter(None, (title and f"{opening}{title}{closing}", site)))
    return f"{named}\n\n<{page.address}>".strip()


def _plain(words: str) -> str:
    """Words of others as Markdown that means nothing but them."""
    return markdown([Run(words, Look())]).replace("{", "\\{")
