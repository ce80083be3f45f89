"""What a person reads in a piece of HTML, in a time that grows with its length alone, whatever stands in it.

Neither parser at hand can promise that: for a megabyte of "<a " the standard library's takes minutes, and it raises
AssertionError for "<![" (3.11.7); nh3 takes minutes for one of "&" (0.3.8). Both measured 2026-11-23.
"""

from __future__ import annotations

import re
from html import unescape

_BLOCKS = (
    "address article aside blockquote details div dl fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr main nav"
    " ol p pre section summary table ul"
)
_HIDDEN = "iframe math noembed noframes object script select style svg template textarea title xmp"
BLOCKS = frozenset(_BLOCKS.split())
LINES = frozenset(("br", "dd", "dt", "figcaption", "tr"))
HIDDEN = frozenset(_HIDDEN.split())
NAME = re.compile(r"/?[a-zA-Z][a-zA-Z0-9]*")
BARE = {"<p>": "\n\n", "</p>": "\n\n", "<br>": "\n", "<br/>": "\n", "<br />": "\n", "<span>": "", "</span>": ""}
"""The marks that networks write most, with nothing in them to be read."""
QUOTED_ENDS = 8  # marks of the end that may stand inside quotes of one tag
SPACE = re.compile(r"[\t\n\r\f][ \t\n\r\f]*| [ \t\n\r\f]+")  # what is not one blank already
EMPTY_LINES = re.compile(r"\n{3,}")
# An attribute's value; the blank before its name keeps data-href apart.
HREF, ALT, CLASS = (
    re.compile(rf"""\s{name}\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)
    for name in ("href", "alt", "class")
)
SHOWN = re.compile(r"(?i)^(?:https?://)?(?:www\.)?|/$")


def text_of_html(html: str, *, links: bool = False) -> str:
    """Return the text: paragraphs apart by an empty line, nothing hidden or marked up.

    `links`: where a link leads is told in full behind its words, where they say something else.
    """
    reader = _Reader(html, links)
    reader.read()
    text = "".join(reader.parts).replace("\r", "").strip()
    if "\n" not in text:
        return text
    return EMPTY_LINES.sub("\n\n", "\n".join(line.strip(" \t") for line in text.split("\n")))


class _Reader:
    def __init__(self, html: str, links: bool) -> None:
        self.html = html
        self.parts: list[str] = []
        self._links = links
        self._kept = 0  # how many <pre> are open: there blanks and line ends count
        self._link: tuple[str, int] | None = None  # where it leads, and which part its words begin with

    def read(self) -> None:
        at = 0
        while at < len(self.html):
            mark = self.html.find("<", at)
            self._say(self.html[at : mark if mark >= 0 else None])
            at = self._past(mark) if mark >= 0 else len(self.html)
        self._link_ends()

    def _say(self, text: str) -> None:
        if text:
            self.parts.append(unescape(text if self._kept else SPACE.sub(" ", text)))

    def _past(self, at: int) -> int:
        """Read the mark that begins here; returns where what follows it begins."""
        end = self.html.find(">", at, at + 7) + 1
        if (bare := BARE.get(self.html[at:end])) is not None:
            self.parts.append(bare)
            return end
        if self.html.startswith("<!--", at):
            return self._after("-->", at + 4)
        if self.html.startswith(("<!", "<?"), at):
            return self._after(">", at)
        name = NAME.match(self.html, at + 1)
        if name is None:
            self.parts.append("<")
            return at + 1
        end = self._end_of_tag(at)
        tag = name[0].lower()
        self._mark(tag, self.html[name.end() : end])
        if tag in HIDDEN:
            close = re.compile(f"</{tag}", re.IGNORECASE).search(self.html, end)
            return self._after(">", close.end()) if close else len(self.html)
        return end + 1

    def _after(self, sign: str, at: int) -> int:
        found = self.html.find(sign, at)
        return found + len(sign) if found >= 0 else len(self.html)

    def _end_of_tag(self, at: int) -> int:
        """Where it ends; without an end all that follows belongs to it, as in a browser."""
        end = at
        for _ in range(QUOTED_ENDS):
            end = self.html.find(">", end + 1)
            if end < 0:
                return len(self.html)
            if self.html.count('"', at, end) % 2 == 0:
                return end
        return self.html.find(">", at)

    def _mark(self, tag: str, rest: str) -> None:
        name = tag.removeprefix("/")
        if name == "pre":
            self._kept = max(0, self._kept + (-1 if tag.startswith("/") else 1))
        if name in BLOCKS:
            self.parts.append("\n\n")
        elif tag in LINES:
            self.parts.append("\n")
        elif tag == "li":
            self.parts.append("\n- ")
        elif tag in ("td", "th"):
            self.parts.append(" ")
        elif tag == "img" and self._links:
            self._say(_value(ALT, rest))
        elif name == "a" and self._links:
            self._link_ends()
            if tag == "a" and not _names_somebody(rest):
                self._link = " ".join(unescape(_value(HREF, rest)).split()), len(self.parts)

    def _link_ends(self) -> None:
        if self._link is None:
            return
        (leads_to, begins), self._link = self._link, None
        if leads_to.lower().startswith("mailto:"):
            leads_to = leads_to[7:]
        elif not leads_to.lower().startswith(("http://", "https://")):
            return  # what only a browser could do anything with
        words = "".join(self.parts[begins:])
        self.parts[begins:] = [in_full(words, leads_to)]


def in_full(words: str, leads_to: str) -> str:
    """Return a link's words with where it leads: behind them, or in their place where they only shorten it."""
    shown = words.strip()
    if not shown or SHOWN.sub("", shown) == SHOWN.sub("", leads_to):
        return words.replace(shown, leads_to) if shown else words + leads_to
    return f"{words}{'' if words[-1].isspace() else ' '}({leads_to})"


def _value(attribute: re.Pattern[str], rest: str) -> str:
    found = attribute.search(rest)
    return next(filter(None, found.groups()), "") if found else ""


def _names_somebody(rest: str) -> bool:
    """Whether it is a name or a subject, as servers of the fediverse mark them: the words say it all."""
    return bool({"mention", "hashtag"} & set(_value(CLASS, rest).split()))
