"""Counting a post and turning it into HTML, as Mastodon does.

Rules: mastodon/mastodon, app/validators/status_length_validator.rb and config/initializers/twitter_regex.rb
(2026): grapheme clusters are counted, a URL is 23, of a mention only the local part counts, the warning
counts too. One difference: Mastodon knows the list of top-level domains, here any two letters will do.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from html import escape

MAX_CHARACTERS = 500
CHARACTERS_PER_URL = 23

_PATH = r"(?:[^\s<>()\"]|\([^\s<>()\"]*\))*"
_ENTITY = re.compile(
    rf"(?P<url>(?<![\w@$#/.-])https?://(?:[\w-]+\.)+(?:xn--[a-z0-9-]+|[^\W\d_]{{2,}})(?::\d{{1,5}})?(?:[/?]{_PATH})?)"
    r"|(?<![\w/@])@(?P<user>[a-z0-9_]+(?:[a-z0-9_.-]*[a-z0-9_]+)?)(?P<domain>@[\w.-]*\w)?"
    r"|(?<![\w/)&])#(?P<tag>\w*[^\W\d]\w*)",
    re.IGNORECASE,
)
_TRAILING = re.compile(r"[.,:;!?'\"*…»”’]+$")


def length(text: str, spoiler: str = "") -> int:
    """What counts against the limit of 500."""

    def short(found: re.Match[str]) -> str:
        if found["url"]:
            tail = _TRAILING.search(found["url"])
            return "x" * CHARACTERS_PER_URL + (tail[0] if tail else "")
        return "@" + found["user"] if found["user"] else found[0]

    return graphemes(spoiler + _ENTITY.sub(short, text))


def mentions(text: str) -> list[str]:
    """The local names a text mentions, lower case, each once, in order."""
    names = [found["user"].lower() for found in _ENTITY.finditer(text) if found["user"] and not found["domain"]]
    return list(dict.fromkeys(names))


def tags(text: str) -> list[str]:
    return list(dict.fromkeys(found["tag"].lower() for found in _ENTITY.finditer(text) if found["tag"]))


def html(text: str, server: str, known: Callable[[str], bool]) -> str:
    """The `content` of a status; `known` says whether an account has that name."""
    parts: list[str] = []
    at = 0
    for found in _ENTITY.finditer(text):
        parts.append(escape(text[at : found.start()]))
        parts.append(_linked(found, server, known))
        at = found.end()
    parts.append(escape(text[at:]))
    body = "".join(parts).strip().replace("\r\n", "\n")
    if not body:
        return ""
    paragraphs = re.split(r"\n{2,}", body)
    return "".join(f"<p>{paragraph.replace(chr(10), '<br />')}</p>" for paragraph in paragraphs)


def _linked(found: re.Match[str], server: str, known: Callable[[str], bool]) -> str:
    if found["url"]:
        url = _TRAILING.sub("", found["url"])
        scheme, _, rest = url.partition("://")
        shown, hidden = rest[:30], rest[30:]
        inner = (
            f'<span class="invisible">{scheme}://</span>'
            f'<span class="{"ellipsis" if hidden else ""}">{escape(shown)}</span>'
            f'<span class="invisible">{escape(hidden)}</span>'
        )
        attributes = 'target="_blank" rel="nofollow noopener noreferrer" translate="no"'
        return f'<a href="{escape(url)}" {attributes}>{inner}</a>{escape(found["url"][len(url) :])}'
    if found["user"]:
        name = found["user"]
        if found["domain"] or not known(name.lower()):
            return escape(found[0])
        link = f'<a href="{server}/@{name.lower()}" class="u-url mention">@<span>{name}</span></a>'
        return f'<span class="h-card" translate="no">{link}</span>'
    tag = found["tag"]
    return f'<a href="{server}/tags/{tag.lower()}" class="mention hashtag" rel="tag">#<span>{tag}</span></a>'


def graphemes(text: str) -> int:
    """Grapheme clusters after Unicode UAX #29, without its rules for prepended marks and Indic conjuncts."""
    count, flags, pictured = 0, 0, False
    before = ""
    for sign in text:
        joined = bool(before) and _joins(before, sign, flags, pictured)
        if not joined:
            count += 1
        flags = flags + 1 if _is_flag(sign) else 0
        if _is_picture(sign):
            pictured = True
        elif before == "\u200d" or not _extends(sign):
            pictured = False  # only one joiner, the last sign before the next picture, joins (GB11)
        before = sign
    return count


def _joins(before: str, sign: str, flags: int, pictured: bool) -> bool:
    if before == "\r" and sign == "\n":
        return True
    if _is_control(before) or _is_control(sign):
        return False
    if _extends(sign) or unicodedata.category(sign) == "Mc":
        return True
    if before == "\u200d" and pictured and _is_picture(sign):
        return True
    if _is_flag(sign):
        return flags % 2 == 1
    return _hangul_joins(before, sign)


def _hangul_joins(before: str, sign: str) -> bool:
    a, b = _hangul(before), _hangul(sign)
    return (
        (a == "L" and b in ("L", "V", "LV", "LVT"))
        or (a in ("LV", "V") and b in ("V", "T"))
        or (a in ("LVT", "T") and b == "T")
    )


def _hangul(sign: str) -> str:
    code = ord(sign)
    if 0x1100 <= code <= 0x115F or 0xA960 <= code <= 0xA97C:
        return "L"
    if 0x1160 <= code <= 0x11A7 or 0xD7B0 <= code <= 0xD7C6:
        return "V"
    if 0x11A8 <= code <= 0x11FF or 0xD7CB <= code <= 0xD7FB:
        return "T"
    if 0xAC00 <= code <= 0xD7A3:
        return "LVT" if (code - 0xAC00) % 28 else "LV"
    return ""


def _extends(sign: str) -> bool:
    code = ord(sign)
    return (
        unicodedata.category(sign) in ("Mn", "Me")
        or code in (0x200C, 0x200D, 0xFF9E, 0xFF9F)
        or 0x1F3FB <= code <= 0x1F3FF
        or 0xE0020 <= code <= 0xE007F
    )


def _is_control(sign: str) -> bool:
    return unicodedata.category(sign) in ("Cc", "Cf", "Zl", "Zp") and not _extends(sign)


def _is_flag(sign: str) -> bool:
    return 0x1F1E6 <= ord(sign) <= 0x1F1FF


def _is_picture(sign: str) -> bool:
    code = ord(sign)
    if _is_flag(sign) or 0x1F3FB <= code <= 0x1F3FF:
        return False
    return (
        0x1F000 <= code <= 0x1FAFF
        or 0x2300 <= code <= 0x23FF
        or 0x2600 <= code <= 0x27BF
        or 0x2B00 <= code <= 0x2BFF
        or 0x2190 <= code <= 0x21FF
        or code in (0xA9, 0xAE, 0x203C, 0x2049, 0x2122, 0x2139, 0x3030, 0x303D, 0x3297, 0x3299)
    )
