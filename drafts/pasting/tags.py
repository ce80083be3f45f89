"""HTML from a clipboard as tags and words, in one walk: whatever it holds, the time grows with its length only.

Python's own parser walks the rest again for each comment or tag that never ends; a browser's is not needed here.
"""

from collections.abc import Iterator, Mapping
from html import unescape
from typing import NamedTuple

from drafts.patterns import pattern

_TAG = pattern(r"""<(/?)([A-Za-z][\w:.-]*+)((?:[^<>"']++|"[^"]*+"|'[^']*+')*+)>""")
_ATTRIBUTE = pattern(r"""([A-Za-z][\w:.-]*+)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s"'>]++)))?""")


def names(listed: str) -> frozenset[str]:
    """Names of elements, apart by blanks."""
    return frozenset(listed.split())


# What they hold is never shown as words. A head may lack its end, and then holds nothing.
_UNSHOWN = names(
    "script style head title xml template noscript iframe object embed applet svg math canvas audio video "
    "select textarea datalist"
)


class Tag(NamedTuple):
    """`attributes` with small names, only of an opening tag."""

    name: str
    attributes: Mapping[str, str]
    closes: bool = False


def tokens(html: str) -> Iterator[Tag | str]:
    """The tags and the words between them, without comments and without what is never shown."""
    at, length, lower = 0, len(html), _lowered(html)
    headless = "</head" not in lower
    while at < length:
        begins = html.find("<", at)
        if begins < 0:
            yield unescape(html[at:])
            return
        if begins > at:
            yield unescape(html[at:begins])
        if html.startswith(("<!", "<?"), begins):
            at = _past_comment(html, begins)
            continue
        found = _TAG.match(html, begins)
        if found is None:
            yield "<"
            at = begins + 1
            continue
        at, name = found.end(), found[2].lower()
        if found[1]:
            yield Tag(name, {}, closes=True)
        elif name in _UNSHOWN and not found[3].endswith("/") and not (name == "head" and headless):
            ends = lower.find(f"</{name}", at)
            at = length if ends < 0 else ends
        else:
            yield Tag(name, _attributes(found[3]))


def _lowered(html: str) -> str:
    """Small ASCII letters at the same places: a sign whose small form is longer would move the rest."""
    return html.translate({code: code + 32 for code in range(ord("A"), ord("Z") + 1)})


def _past_comment(html: str, begins: int) -> int:
    ends, mark = (html.find("-->", begins + 4), 3) if html.startswith("<!--", begins) else (html.find(">", begins), 1)
    return len(html) if ends < 0 else ends + mark


def _attributes(written: str) -> dict[str, str]:
    if not written.strip(" /\n"):
        return {}
    return {
        found[1].lower(): unescape(found[2] or found[3] or found[4] or "") for found in _ATTRIBUTE.finditer(written)
    }
