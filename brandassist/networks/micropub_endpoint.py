"""Where a site takes posts by Micropub (W3C Recommendation of 2017, 4.1: Link header, else the page's own links)."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from urllib.parse import urljoin, urlsplit

from brandassist.http import Status, checked
from brandassist.networks.contract import Login


class _Links(HTMLParser):
    """The first link of a page that names its Micropub endpoint."""

    def __init__(self) -> None:
        super().__init__()
        self.found: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        named = "micropub" in (told.get("rel") or "").lower().split()
        if tag in ("link", "a") and named and self.found is None and told.get("href") is not None:
            self.found = told["href"]


def discovered(login: Login) -> str | None:
    """Return the endpoint that the site names; it is asked without the token, which is not for a mere page."""
    try:
        answer = login.http.call("GET", login.url, headers={"Accept": "text/html, */*;q=0.5"})
    except Status:
        return None
    for address, relations in re.findall(r"<([^>]*)>\s*;[^,<]*?rel=\"?([^\",;]+)", answer.headers.get("link", "")):
        if "micropub" in relations.lower().split():
            return _checked(login.url, address)
    page = _Links()
    page.feed(answer.body.decode("utf-8", "replace"))
    return _checked(login.url, page.found) if page.found is not None else None


def _checked(site: str, address: str) -> str:
    endpoint = urljoin(site if urlsplit(site).path else f"{site}/", address)
    checked(endpoint)  # the token goes there
    return endpoint
