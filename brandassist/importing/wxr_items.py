"""An export file of WordPress (WXR: RSS with names of its own), item by item, in as much memory as one post needs.

The standard library's expat reads it, as a stream. A file that declares a document type is refused before anything in
it is used: WordPress writes none, and entities, those that grow without end and those that fetch, can only stand there.
defusedxml does the same by the same handlers, for parsers that build trees.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any
from xml.parsers import expat

from brandassist.errors import Problem

MOST_OF_AN_ITEM = 20_000_000  # characters of one post and all that hangs on it
LARGEST_TOKEN = 8_000_000  # bytes of one tag; a post's are short, its words come in pieces
MOST_PEOPLE = 10_000
DEEPEST = 50
_NAMES_IT = ("title", "wp:post_id", "wp:post_type", "wp:status")
_ITEM = ["rss", "channel", "item"]
_UNREADABLE = bytes(sign for sign in range(32) if sign not in b"\t\n\r")  # XML knows no such characters, exports do
_BLANKED = bytes(32 if sign in _UNREADABLE else sign for sign in range(256))


@dataclass
class Item:
    """One post, page, picture, entry of a menu, … `fields` by their names in the file, `terms` as kind, nicename and
    name, `meta` by key; `comments` how many hang on it; `too_long`: it holds more than a post can, not all is here."""

    line: int
    fields: dict[str, str] = field(default_factory=lambda: defaultdict[str, str](str))
    terms: list[tuple[str, str, str]] = field(default_factory=list[tuple[str, str, str]])
    meta: dict[str, str] = field(default_factory=lambda: defaultdict[str, str](str))
    comments: int = 0
    too_long: bool = False


@dataclass
class Blog:
    """What the file says of the blog, as far as it was read: fields, and its people's names by login."""

    fields: dict[str, str] = field(default_factory=lambda: defaultdict[str, str](str))
    people: dict[str, str] = field(default_factory=dict[str, str])


class Export:
    """Reads one file. `blog` is whole once the first item came."""

    def __init__(self) -> None:
        self.blog = Blog()
        self.unreadable = 0  # characters that no XML may hold; each became a blank
        self._found: deque[Item] = deque()
        self._path: list[str] = []
        self._words: list[str] = []
        self._size = self._fed = 0
        self._one_byte = True  # what says nothing else is UTF-8, in which a byte below 32 is a character
        self._item: Item | None = None
        self._parts: dict[str, str] = {}  # of what is open inside an item: a term's attributes, a field of one's own
        self._parser: Any = expat.ParserCreate()
        self._parser.buffer_text = True
        self._parser.StartDoctypeDeclHandler = self._refuse
        self._parser.StartElementHandler = self._begin
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._take

    def items(self, chunks: Iterable[bytes]) -> Iterator[Item]:
        """Each item, as soon as it is whole.

        Raises Problem `wxr_broken` (with `line`), `wxr_hostile` (a document type, one endless tag).
        """
        for data in chunks:
            try:
                self._feed(data)
            finally:
                yield from self._whole()
        self._parse(b"", last=True)

    def _whole(self) -> Iterator[Item]:
        while self._found:
            yield self._found.popleft()

    def _feed(self, data: bytes) -> None:
        if self._fed == 0 and data[:2] in (b"\xff\xfe", b"\xfe\xff"):
            self._one_byte = False
        if self._one_byte:
            self.unreadable += len(data) - len(data.translate(None, _UNREADABLE))
            data = data.translate(_BLANKED)
        self._parse(data)
        self._fed += len(data)
        if self._fed - max(self._parser.CurrentByteIndex, 0) > LARGEST_TOKEN:
            raise Problem("wxr_hostile")

    def _parse(self, data: bytes, *, last: bool = False) -> None:
        try:
            self._parser.Parse(data, last)
        except (expat.ExpatError, ValueError, LookupError) as error:  # the latter: an encoding nobody knows
            raise Problem("wxr_broken", line=getattr(error, "lineno", 1)) from error

    def _refuse(self, *_: object) -> None:
        raise Problem("wxr_hostile")

    def _begin(self, name: str, attributes: dict[str, str]) -> None:
        self._path.append(name)
        if len(self._path) > DEEPEST:
            raise Problem("wxr_hostile")
        self._words = []
        if self._path == _ITEM:
            self._item, self._size = Item(self._parser.CurrentLineNumber), 0
        elif self._item is None:
            self._size = 0
        elif not self._in_comment():
            self._size += 100
        if self._item is not None and len(self._path) == 4:
            self._parts = dict(attributes)

    def _take(self, words: str) -> None:
        if self._in_comment():
            return
        self._size += len(words)
        if self._size <= MOST_OF_AN_ITEM or (self._path[-1] in _NAMES_IT and len(words) < 1000):
            self._words.append(words)
        elif self._item is not None:
            self._item.too_long = True

    def _in_comment(self) -> bool:
        return len(self._path) > 3 and self._path[3] == "wp:comment"

    def _end(self, name: str) -> None:
        words, self._words = "".join(self._words), []
        if self._item is None:
            self._of_blog(name, words)
        elif len(self._path) == 3:
            self._found.append(self._item)
            self._item = None
        elif self._size <= MOST_OF_AN_ITEM or name in _NAMES_IT:
            self._of_item(self._item, name, words)
        self._path.pop()

    def _of_blog(self, name: str, words: str) -> None:
        if len(self._path) == 3:
            if name == "wp:author" and len(self.blog.people) < MOST_PEOPLE:
                login = self._parts.get("wp:author_login", "")
                self.blog.people[login] = self._parts.get("wp:author_display_name", "").strip() or login
                self._parts = {}
            elif name != "item" and len(self.blog.fields) < 50:
                self.blog.fields[name] = words.strip()
        elif len(self._path) == 4 and self._path[2] == "wp:author":
            self._parts[name] = words

    def _of_item(self, item: Item, name: str, words: str) -> None:
        if len(self._path) == 5 and not self._in_comment():
            self._parts[name] = words
        elif name == "wp:comment":
            item.comments += 1
        elif name == "wp:postmeta":
            item.meta[self._parts.get("wp:meta_key", "").strip()] = self._parts.get("wp:meta_value", "")
        elif name == "category":
            parts = self._parts
            item.terms.append((parts.get("domain", ""), parts.get("nicename", ""), words.strip()))
        elif len(self._path) == 4:
            item.fields[name] = words
