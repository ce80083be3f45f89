"""What a page of the web says of itself: its title, its own address, its site. Only its head is looked at."""

from collections.abc import Mapping
from dataclasses import dataclass
from html import unescape
from urllib.parse import urljoin, urlsplit

from drafts.patterns import pattern

_HEAD = 600_000  # characters; what a page says of itself stands at its beginning
_LONGEST = 500  # characters of a title or a name; more is none
_SILENT = pattern(r"(?is)<!--.*?(?:-->|\Z)|<(script|style|template|noscript|svg)\b.*?(?:</\1\s*>|\Z)")
_TITLE = pattern(r"(?i)<title\b[^<>]*>")
_TAG = pattern(r"""(?i)<(meta|link|html)\b((?:[^<>"']++|"[^"]*+"|'[^']*+')*+)>""")
_ATTRIBUTE = pattern(r"""([A-Za-z][\w:.-]*+)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s"'>]++)))?""")
_CHARSET = pattern(r"""(?i)<meta\b[^<>]*?\bcharset\s*=\s*["']?\s*([\w.:-]+)""")
_OF_TYPE = pattern(r"""(?i)\bcharset\s*=\s*["']?\s*([\w.:-]+)""")


@dataclass(frozen=True)
class PageHead:
    """`address` is where the page says it lives, only within the site it came from; `language` is BCP 47."""

    address: str
    title: str = ""
    description: str = ""
    site: str = ""
    language: str = ""


def decoded(body: bytes, content_type: str) -> str:
    """The page's text by what the server, else the page says of its encoding, else UTF-8; never fails."""
    said = _OF_TYPE.search(content_type) or _CHARSET.search(body[:4096].decode("ascii", "replace"))
    if body.startswith((b"\xff\xfe", b"\xfe\xff")):
        return body.decode("utf-16", "replace")
    try:
        return body.decode(said[1] if said else "utf-8", "replace").removeprefix("\ufeff")
    except (LookupError, ValueError):  # a name nobody knows, or of something that is no text
        return body.decode("utf-8", "replace")


def read_head(html: str, address: str) -> PageHead:
    """What the page at this address says of itself."""
    html = _SILENT.sub("", html[:_HEAD])
    said: dict[str, str] = {}
    language = ""
    for found in _TAG.finditer(html):
        name, attributes = found[1].lower(), _attributes(found[2])
        if name == "html":
            language = language or attributes.get("lang", "")
        elif name == "meta":
            key = (attributes.get("property") or attributes.get("name", "")).lower()
            said.setdefault(key, attributes.get("content", ""))
        elif "canonical" in attributes.get("rel", "").lower().split():
            said.setdefault("canonical", attributes.get("href", ""))
    return PageHead(
        _own_address(said.get("canonical") or said.get("og:url", ""), address),
        _line(said.get("og:title") or _title(html)),
        _line(said.get("og:description") or said.get("description", "")),
        _line(said.get("og:site_name", "")),
        language.strip()[:20],
    )


def _title(html: str) -> str:
    opened = _TITLE.search(html)
    return unescape(html[opened.end() :].partition("<")[0]) if opened else ""


def _attributes(written: str) -> Mapping[str, str]:
    found = _ATTRIBUTE.finditer(written)
    return {each[1].lower(): unescape(each[2] or each[3] or each[4] or "") for each in found}


def _own_address(said: str, address: str) -> str:
    """Where the page says it lives: believed only of its own host, with or without www."""
    try:
        told, here = urlsplit(urljoin(address, said.strip())), urlsplit(address)
    except ValueError:
        return address
    if not said.strip() or told.scheme not in ("http", "https") or any(mark.isspace() for mark in told.geturl()):
        return address
    hosts = {(place.hostname or "").removeprefix("www.") for place in (told, here)}
    return address if len(hosts) > 1 or told.username is not None else told.geturl()


def _line(text: str) -> str:
    line = " ".join("".join(each for each in text if each.isprintable() or each.isspace()).split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1].rstrip() + "…"
