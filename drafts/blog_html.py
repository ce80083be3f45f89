"""What a blog holds as HTML (WordPress's blocks and its classic editor, Ghost's cards), as Markdown.

What a blog only makes when it shows a page (shortcodes, blocks without words) is told. Nothing is fetched: pictures
stay links. Blocks: https://developer.wordpress.org/block-editor/explanations/architecture/key-concepts/ (read 2026-11).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html import escape, unescape
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from drafts.pasting.cleaning import clean
from drafts.pasting.pictures import Picture
from drafts.pasting.reader import from_page
from drafts.pasting.tags import Tag, tokens
from drafts.patterns import pattern

if TYPE_CHECKING:
    import regex

_BLOCK = pattern(r"\s+wp:([a-z][\w-]*+(?:/[a-z][\w-]*+)?+)")
_OF_A_BLOG = pattern(r"\s*+/?(?:wp:|kg-card-|more\b|nextpage\b)")
_EMBEDDED = pattern(r"""(?i)<(iframe|embed|object|audio|video|source)\b((?:[^<>"']++|"[^"]*+"|'[^']*+')*+)>""")
_ADDRESS = pattern(r"""(?i)\s(?:src|data)\s*+=\s*+(?:"([^"]++)"|'([^']++)'|([^\s"'>]++))""")
_UNSHOWN = pattern(r"(?i)<(script|style|svg|math|canvas|select|textarea|form|input|button|template)\b")
_NOTE = pattern(r'<sup\s[^<>]*?data-fn="([\w-]{1,80})"[^<>]*+>(?:(?!</sup>).){0,500}+</sup>')
_WRAPPING = pattern(r"\[/?(?:embed|caption|wp_caption)\b[^\[\]]{0,2000}\]")
_SHORTCODE = pattern(r"""\[/?([A-Za-z][\w-]{1,60})(?:\]|\s+[\w-]{1,60}=["'“”″][^\[\]]{0,5000}\])""")
_PLAIN_MARKS = frozenset(("sic",))
_KNOWN_ALONE = frozenset(("gallery", "playlist", "audio", "video", "contact-form", "toc"))
_STAYING = ("href", "src")


@dataclass(frozen=True)
class BlogText:
    """`text`: Markdown. `pictures`: where those lie that stay on the web; `inside`: those that were written out in it.

    What was not taken as it was: `marks`, shortcodes that stay in the text; `blocks` without words of their own;
    `code`, elements that show no words (script, form); `comments`, how many hidden ones were left out; `dropped`,
    pictures without an address of the web.
    """

    text: str
    pictures: tuple[str, ...] = ()
    inside: tuple[Picture, ...] = ()
    marks: tuple[str, ...] = ()
    blocks: tuple[str, ...] = ()
    code: tuple[str, ...] = ()
    comments: int = 0
    dropped: int = 0


@dataclass
class _Page:
    """A page that is being read: where it lies, so that its addresses are whole, and the pictures it shows."""

    address: str
    line_ends: bool  # a line's end is a break, an empty line ends a paragraph: the classic editor
    pictures: list[str] = field(default_factory=list[str])

    def tokens(self, html: str) -> Iterator[Tag | str]:
        in_code, after_break = 0, False
        for token in tokens(clean(html)):
            if isinstance(token, Tag):
                in_code += 0 if token.name != "pre" else (-1 if token.closes else 1)
                after_break = token.name == "br"
                yield token if token.closes else self._whole(token)
            elif self.line_ends and in_code <= 0:
                yield from _lines(token.removeprefix("\n") if after_break else token)
                after_break = False
            else:
                yield token

    def _whole(self, tag: Tag) -> Tag:
        changed: dict[str, str] = {}
        for name in _STAYING:
            address = tag.attributes.get(name, "").strip()
            if address and self.address and not address.startswith("#"):
                try:
                    changed[name] = urljoin(self.address, address)
                except ValueError:
                    continue
        tag = Tag(tag.name, {**tag.attributes, **changed})
        source = tag.attributes.get("src", "")
        if tag.name == "img" and source.lower().startswith(("http:", "https:")):
            self.pictures.append(source)
        return tag


def _lines(text: str) -> Iterator[Tag | str]:
    for number, line in enumerate(text.split("\n")):
        if number:
            yield Tag("br", {})
        if line.strip(" \t\xa0") or not number:
            yield line


def read(html: str, address: str = "", notes: Mapping[str, str] | None = None, *, classic: bool = True) -> BlogText:
    """Reads a post's HTML. `address`: where the post lies; `notes`: WordPress's footnotes, HTML by their id.

    `classic`: text without blocks was written in the classic editor, in which line ends count.
    """
    hidden = list(_comments(html))
    blocks = [(found[1], each.endswith("/")) for each in hidden if (found := _BLOCK.match(each))]
    html = _with_notes(html, notes or {})
    code = dict.fromkeys(found[1].lower() for found in _UNSHOWN.finditer(html))
    html = _EMBEDDED.sub(_as_link, html)
    html = _WRAPPING.sub("\n\n", html) if "[" in html else html
    page = _Page(address, classic and not blocks)
    made = from_page(page.tokens(html))
    return BlogText(
        text=made.text,
        pictures=tuple(dict.fromkeys(page.pictures)),
        inside=made.pictures,
        marks=shortcodes(made.text),
        blocks=tuple(dict.fromkeys(name for name, empty in blocks if empty and not (name == "footnotes" and notes))),
        code=tuple(code),
        comments=sum(not _OF_A_BLOG.match(each) for each in hidden),
        dropped=made.left_out,
    )


def words_of(html: str) -> str:
    """The words alone, in one line, as a title holds them."""
    words = "".join(token if isinstance(token, str) else " " * (token.name == "br") for token in tokens(clean(html)))
    return " ".join(words.split())


def shortcodes(text: str) -> tuple[str, ...]:
    """The names of the shortcodes in a text; a word in brackets is none unless it is closed, or has values."""
    if "[" not in text:
        return ()
    found = list(_SHORTCODE.finditer(text))
    closed = {each[1] for each in found if each[0].startswith("[/")}
    sure = (each[1] for each in found if "=" in each[0] or each[1] in closed or each[1].lower() in _KNOWN_ALONE)
    return tuple(dict.fromkeys(name for name in sure if name not in _PLAIN_MARKS))


def _comments(html: str) -> Iterator[str]:
    for each in html.split("<!--")[1:]:
        comment, end, _ = each.partition("-->")
        if end:
            yield comment


def _as_link(found: "regex.Match[str]") -> str:
    """What a page shows from elsewhere, as a link to it; Python's reader leaves such elements out."""
    told = _ADDRESS.search(found[2])
    if told is None:
        return ""
    address = escape(unescape(told[1] or told[2] or told[3]))
    return f'<p><a href="{address}">{address}</a></p>'


def _with_notes(html: str, notes: Mapping[str, str]) -> str:
    """Footnotes as other editors write them: a sign that leads to a note below."""
    if not notes or "data-fn" not in html:
        return html
    numbers: dict[str, int] = {}

    def sign(found: "regex.Match[str]") -> str:
        if found[1] not in notes:
            return found[0]
        number = numbers.setdefault(found[1], len(numbers) + 1)
        return f'<a href="#_ftn{number}">{number}</a>'

    html = _NOTE.sub(sign, html)
    below = (f'<p><a href="#_ftnref{number}">{number}</a> {notes[each]}</p>' for each, number in numbers.items())
    return html + "\n\n" + "".join(below)
