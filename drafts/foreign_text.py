"""Marks in a text that only another tool understands: wiki links, embeds, hidden comments, shortcodes, pictures.

Nothing inside code is touched. Hidden comments (`%%…%%`, `<!-- … -->`) are taken out: their author never meant them to
be read. Links between notes keep their words. Shortcodes stay as they stand, and are told.
"""

from collections.abc import Callable
from dataclasses import dataclass
from html import unescape
from typing import TYPE_CHECKING

from drafts.patterns import pattern

if TYPE_CHECKING:
    import regex

_CODE = pattern(
    r"(?ms)^ {0,3}(`{3,}+|~{3,}+)[^\n]*\n.*?(?:^ {0,3}\1[`~]*[ \t]*$|\Z)"
    r"|(?<!`)(`++)(?!`)[^\n]{1,1000}?(?<!`)\2(?!`)"
)
_COMMENT = pattern(r"(?s)%%(?!%).*?%%|<!--.*?-->")
_EMBED = pattern(r"!\[\[([^\[\]\n|#]{1,500})(?:#[^\[\]\n|]{0,500})?(?:\|([^\[\]\n]{0,500}))?\]\]")
_WIKI_LINK = pattern(r"\[\[([^\[\]\n|]{1,500})(?:\|([^\[\]\n]{1,500}))?\]\]")
_FIGURE = pattern(r"\{\{[<%]\s*figure\s([^\n{}]{1,2000}?)[>%]\}\}")
_IMAGE = pattern(
    r"!\[([^\]\n]{0,2000})\]\([ \t]*"
    r"(<[^<>\n]{1,2000}>|[^\s()<>]{1,2000}(?:\([^\s()]{0,200}\)[^\s()<>]{0,200})?|[^()<>\n\"\[]{1,2000}?)"
    r"[ \t]*(?:\"[^\"\n]{0,1000}\"|'[^'\n]{0,1000}')?[ \t]*\)"
)
_IMG = pattern(r"(?i)<img\s([^<>]{1,4000}?)/?>")
_ATTRIBUTE = pattern(r"""(?i)([a-z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_TOOL_MARK = pattern(
    r"\{%-?\s*(\w+)[^%{}\n]{0,2000}%\}|\{\{[<%]\s*/?\s*([\w/-]+)[^\n{}]{0,2000}?[>%]\}\}|(\{:)[^{}\n]{1,500}\}"
)
_WIDTH = pattern(r"^\d+(?:x\d+)?$")
_SITE = pattern(r"^\{\{\s*(?:site\.\w+|page\.\w+|\.Site\.\w+)\s*\}\}/?")
_PICTURE = pattern(r"(?i)\.(?:jpe?g|png|webp|gif|heic|heif|avif|svg|bmp|tiff?)$")
PLACED = "picture:"  # how a draft names its own pictures: picture:1
_MOST_LEFT_OUT = 2000  # comments; a text full of openings that never close is left as it is

Place = Callable[[str, str], str | None]
"""From where a picture lies and what it shows to the Markdown that stands for it; None leaves it as it is."""


@dataclass(frozen=True)
class Read:
    """The text, and what of it could not be taken as it was: how many comments were taken out and links between notes
    became words, notes that were to be shown inside, and the marks of tools that stay."""

    text: str
    comments: int = 0
    links: int = 0
    embeds: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()


class _Reading:
    def __init__(self, place: Place) -> None:
        self.place = place
        self.comments = self.links = 0
        self.embeds: list[str] = []
        self.marks: list[str] = []

    def piece(self, text: str) -> str:
        """One piece of the text without code in it."""
        text = _FIGURE.sub(self._img, text) if "{{" in text else text
        text = _EMBED.sub(self._embed, text) if "![[" in text else text
        text = _WIKI_LINK.sub(self._wiki, text) if "[[" in text else text
        text = _IMAGE.sub(self._image, text) if "](" in text else text
        text = _IMG.sub(self._img, text) if "<" in text else text
        for found in _TOOL_MARK.finditer(text) if "{" in text else ():
            self.marks.append(found[1] or found[2] or found[3])
        return text

    def _embed(self, found: "regex.Match[str]") -> str:
        target, words = found[1].strip(), (found[2] or "").strip()
        if _PICTURE.search(target):
            return self.place(target, "" if _WIDTH.match(words) else words) or found[0]
        self.embeds.append(target)
        return words or target

    def _wiki(self, found: "regex.Match[str]") -> str:
        self.links += 1
        return (found[2] or found[1].rpartition("/")[2].partition("#")[0] or found[1]).strip()

    def _image(self, found: "regex.Match[str]") -> str:
        where = _SITE.sub("/", found[2].strip("<>").strip())
        if where.startswith(PLACED):  # what stood in another form before
            return found[0]
        return self.place(where, found[1]) or found[0]

    def _img(self, found: "regex.Match[str]") -> str:
        told = {
            each[1].lower(): unescape(each[2] or each[3] or each[4] or "") for each in _ATTRIBUTE.finditer(found[1])
        }
        where, alt = told.get("src", ""), told.get("alt") or told.get("caption") or ""
        return (self.place(where, alt) if where else None) or found[0]


def read(text: str, place: Place) -> Read:
    """Reads a text; `place` is asked for every picture it shows, in their order."""
    reading = _Reading(place)
    held: list[str] = []

    def hold(found: "regex.Match[str]") -> str:
        held.append(found[0])
        return f"\ue000{len(held) - 1}\ue001"

    if "\ue000" in text or "\ue001" in text:  # private characters of somebody else's: then code is no exception
        return Read(reading.piece(text))
    text, reading.comments = _without_comments(_CODE.sub(hold, text))
    text = reading.piece(text)
    text = _HELD.sub(lambda found: held[int(found[1])], text)
    return Read(text, reading.comments, reading.links, tuple(reading.embeds), tuple(dict.fromkeys(reading.marks)))


_HELD = pattern("\ue000(\\d+)\ue001")


def _without_comments(text: str) -> tuple[str, int]:
    if text.count("%%") < 2 and "-->" not in text:
        return text, 0
    if text.count("<!--") > _MOST_LEFT_OUT + text.count("-->"):
        return text, 0
    return _COMMENT.subn("", text)
