"""What was copied from Word, Google Docs or a page of the web, as clean Markdown.

Only words and their meaning come through: nothing is fetched, no script, style, hidden word or tracking picture is
left, links lead to http, https and mailto only.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from drafts.pasting.blocks import INDENT, Blocks, Frame, fenced, table
from drafts.pasting.cleaning import clean
from drafts.pasting.pictures import PICTURE_FILE, Beside, Picture, beside, decoded
from drafts.pasting.runs import Look, Run, markdown, squeezed, words
from drafts.pasting.styles import heading_of, hidden, look_in, note_of, safe_address, style_of
from drafts.pasting.tags import Tag, names, tokens
from drafts.patterns import pattern

MOST_PICTURES = 100
DEEPEST = 200  # elements in elements; what is deeper only dresses the words

_WORD_LEVEL = pattern(r"\blevel(\d+)")
_NUMBERED = pattern(r"\(?(?:(\d{1,9})|[A-Za-z]{1,7})[.)]\Z")
_BLOCK = names(
    "p div section article header footer main aside nav address figure figcaption details summary dl dt dd "
    "form fieldset center h1 h2 h3 h4 h5 h6 li ul ol blockquote pre table tr td th caption thead tbody tfoot "
    "body html"
)
_EMPTY = names("br hr img wbr input meta link col area base source track param embed")


@dataclass(frozen=True)
class Pasted:
    """`marked`: whether the source said anything that plain text does not; `pictures`: those that came inside;
    `elsewhere`: how many it only pointed to; `no_pictures`: how many came inside and are none, or are too many.
    `placed`: of a file, those the text shows as `picture:N`, from 1."""

    text: str
    marked: bool = False
    pictures: tuple[Picture, ...] = ()
    elsewhere: int = 0
    no_pictures: int = 0
    placed: tuple[Picture | Beside, ...] = ()

    @property
    def left_out(self) -> int:
        """Pictures that did not come along."""
        return self.elsewhere + self.no_pictures


class Unwanted(Exception):
    """Nobody waits for it any more."""


def from_html(html: str, wanted: Callable[[], bool] | None = None) -> Pasted:
    """HTML as Markdown. `wanted` is asked now and then; raises Unwanted once it says no."""
    reader = _Reader()
    for number, token in enumerate(tokens(clean(html))):
        if wanted is not None and number % 256 == 0 and not wanted():
            raise Unwanted
        reader.take(token)
    return reader.end()


def from_page(read: Iterable[Tag | str]) -> Pasted:
    """A page of one's own as Markdown, from its tags and words: pictures that lie on the web stay links to them."""
    reader = _Reader(pictures_stay=True)
    for token in read:
        reader.take(token)
    return reader.end()


def from_file(html: str) -> Pasted:
    """A file of one's own as Markdown: pictures in it or beside it stay where they are, as `![…](picture:N)`."""
    reader = _Reader(pictures_placed=True)
    for token in tokens(clean(html)):
        reader.take(token)
    return reader.end()


@dataclass
class _Open:
    """An element that has not closed yet, and what it changed."""

    name: str
    look: Look
    hidden: bool
    frames: int
    heading: int = 0
    pre: bool = False
    list: "_List | None" = None
    note: bool = False  # what is in it is the sign of a note, which was written already


@dataclass
class _List:
    ordered: bool
    number: int


@dataclass
class _Table:
    rows: list[list[str]] = field(default_factory=list[list[str]])
    cell: list[str] | None = None


class _Reader:
    """Takes tags and words in their order and writes blocks."""

    def __init__(self, *, pictures_stay: bool = False, pictures_placed: bool = False) -> None:
        self._pictures_stay, self._pictures_placed = pictures_stay, pictures_placed
        self._placed: list[Picture | Beside] = []
        self._blocks = Blocks()
        self._frames: list[Frame] = []
        self._open: list[_Open] = [_Open("", Look(), False, 0)]
        self._runs: list[Run] = []
        self._tables: list[_Table] = []
        self._word_item: tuple[int, bool] | None = None  # the level of Word's item, and whether its sign is passing by
        self._word_list = object()
        self._sign = ""  # what Word drew before the item: a bullet, or its number
        self._marked = False
        self._pictures: list[Picture] = []
        self._elsewhere = self._no_pictures = 0

    def end(self) -> Pasted:
        """All that was taken."""
        self._paragraph()
        while self._tables:
            self._end_table()
        left_out = (self._elsewhere, self._no_pictures)
        return Pasted(self._blocks.text(), self._marked, tuple(self._pictures), *left_out, tuple(self._placed))

    def take(self, token: Tag | str) -> None:
        """The next tag or words."""
        if isinstance(token, str):
            self._words(token)
        elif token.closes:
            self._close(token.name)
        elif token.name in _EMPTY:
            if not self._open[-1].hidden:
                self._single(token)
        else:
            self._begin(token)

    # -- words ------------------------------------------------------------------------------------------------------

    def _words(self, text: str) -> None:
        now = self._open[-1]
        if now.hidden or now.note:
            return
        if self._word_item is not None and self._word_item[1]:
            self._sign += text
            return
        text = text if now.pre else squeezed(text)
        if self._runs and not now.pre and text.startswith(" ") and self._runs[-1].text[-1:] in (" ", "\n"):
            text = text[1:]
        if text and (self._runs or now.pre or not text.isspace()):
            self._runs.append(Run(text, now.look))

    def _paragraph(self) -> None:
        """What was gathered becomes a block."""
        runs, self._runs = self._runs, []
        item, self._word_item = self._word_item, None
        sign, self._sign = self._sign.strip(), ""
        heading = self._open[-1].heading
        if heading or (self._tables and self._tables[-1].cell is not None and len(self._tables[-1].rows) == 1):
            runs = [Run(run.text, run.look._replace(bold=False)) for run in runs]
        text = markdown(runs)
        if not text:
            return
        self._marked = self._marked or any(run.look != Look() for run in runs)
        if self._tables and self._tables[-1].cell is not None:
            self._tables[-1].cell.append(" ".join(text.split("  \n")))
        elif item is not None:
            self._blocks.add(text, [*self._frames, self._word_frame(item[0], sign)])
        else:
            self._blocks.add("#" * heading + " " + text.replace("  \n", " ") if heading else text, self._frames)

    def _word_frame(self, level: int, sign: str) -> Frame:
        self._marked = True
        numbered = _NUMBERED.match(sign)
        mark = f"{numbered[1] or 1}. " if numbered else "- "
        return Frame(INDENT * (level - 1) + mark, INDENT * level, self._word_list)

    # -- elements that hold nothing ---------------------------------------------------------------------------------

    def _single(self, tag: Tag) -> None:
        if tag.name == "br":
            if self._open[-1].pre:
                self._runs.append(Run("\n", self._open[-1].look))
            elif self._runs and self._runs[-1].text.rstrip(" \xa0")[-1:] == "\n":
                self._paragraph()
            elif self._runs:
                self._runs.append(Run("\n", self._open[-1].look))
        elif tag.name == "hr":
            self._paragraph()
            if tag.attributes.get("width") != "33%":  # Word's line above the notes
                self._blocks.add("* * *", self._frames)  # `---` would split a thread
                self._marked = True
        elif tag.name == "img":
            self._picture(tag)

    def _picture(self, tag: Tag) -> None:
        source, alt = tag.attributes.get("src", ""), " ".join(tag.attributes.get("alt", "").split())
        if 0 < len(alt) <= 8 and not alt.isascii() and not any(sign.isalnum() for sign in alt):
            self._words(alt)  # an emoji drawn as a picture
        elif tag.attributes.get("width") in ("0", "1") or tag.attributes.get("height") in ("0", "1"):
            return  # counts readers
        elif self._pictures_placed and (one := decoded(source, alt) or beside(source, alt)) is not None:
            self._place(one)
        elif (made := decoded(source, alt)) is not None and len(self._pictures) < MOST_PICTURES:
            self._pictures.append(made)
        elif self._pictures_stay and (address := safe_address(source)):
            self._show(alt, address)
        elif source.lstrip()[:5].lower() == "data:":
            self._no_pictures += 1
        else:
            self._elsewhere += 1

    def _place(self, one: Picture | Beside) -> None:
        if len(self._placed) < MOST_PICTURES:
            self._placed.append(one)
            self._show(one.alt, f"picture:{len(self._placed)}")
        else:
            self._no_pictures += 1

    def _show(self, alt: str, address: str) -> None:
        look = self._open[-1].look
        around = "" if PICTURE_FILE.search(look.address) else look.address  # blogs link a picture to itself
        shown = f"![{alt.replace('[', '(').replace(']', ')')}]({address})"
        self._runs.append(Run(shown, Look(address=around, exact=True)))

    # -- elements that open and close -------------------------------------------------------------------------------

    def _begin(self, tag: Tag) -> None:
        around, style = self._open[-1], style_of(tag)
        name = tag.name
        if name in _BLOCK:
            self._paragraph()
        if len(self._open) > DEEPEST:
            return
        if name in ("li", "p", "tr", "td", "th", "dt", "dd"):
            self._end_unclosed(name)
            around = self._open[-1]
        opened = _Open(name, look_in(tag, style, around.look), around.hidden or hidden(tag, style), len(self._frames))
        opened.pre, opened.note, opened.heading = around.pre, around.note, around.heading
        if not opened.hidden:
            self._enter(tag, style, opened)
        self._open.append(opened)

    def _enter(self, tag: Tag, style: dict[str, str], opened: _Open) -> None:
        name, kind = tag.name, tag.attributes.get("class", "").lower()
        if note := note_of(tag):
            self._note(*note)
            opened.note = True
        elif name in ("ul", "ol"):
            self._list(tag, opened)
        elif name == "li":
            self._item(opened)
        elif name == "blockquote" or (name == "p" and kind in ("msoquote", "msointensequote")):
            self._frames.append(Frame("> ", "> "))
            self._marked = True
        elif name == "pre":
            opened.pre = True
        elif name == "table":
            self._tables.append(_Table())
        elif name in ("td", "th") and self._tables:
            self._tables[-1].cell = []
        elif name == "tr" and self._tables:
            self._tables[-1].rows.append([])
        elif name in _BLOCK:
            opened.heading = heading_of(tag, kind) or opened.heading
            self._marked = self._marked or opened.heading > 0
            if level := _WORD_LEVEL.search(style.get("mso-list", "")):
                self._word_item = (min(int(level[1][:3]) or 1, 9), False)
        elif style.get("mso-list") == "ignore" and self._word_item is not None:
            self._word_item = (self._word_item[0], True)

    def _note(self, number: str, itself: bool) -> None:
        self._marked = True
        if itself and not words(self._runs).strip():
            self._runs = []
            self._frames.append(Frame(f"[^{number}]: ", INDENT))
        elif not itself:
            self._runs.append(Run(f"[^{number}]", Look(exact=True)))

    def _list(self, tag: Tag, opened: _Open) -> None:
        start = tag.attributes.get("start", "1")
        opened.list = _List(tag.name == "ol", int(start[:9]) if start.isascii() and start.isdigit() else 1)
        self._marked = True
        if self._open[-1].list is not None:  # a list right inside a list belongs to the item before it
            self._frames.append(Frame(INDENT, INDENT, self._open[-1].list))

    def _item(self, opened: _Open) -> None:
        list_ = next((each.list for each in reversed(self._open) if each.list is not None), None)
        list_ = list_ or _List(False, 1)
        mark = f"{list_.number}. " if list_.ordered else "- "
        list_.number += 1
        self._frames.append(Frame(mark, INDENT, list_))

    def _end_unclosed(self, name: str) -> None:
        """An item or a cell ends the one before it that was left open."""
        borders = {"li": ("ul", "ol"), "tr": ("table",), "td": ("tr", "table"), "th": ("tr", "table")}
        ended = ("td", "th") if name in ("td", "th") else ("dt", "dd") if name in ("dt", "dd") else (name,)
        for each in reversed(self._open[1:]):
            if each.name in ended:
                self._close(each.name)
                return
            if each.name in borders.get(name, ()) or (each.name in _BLOCK and name != "tr" and name != "li"):
                return

    def _close(self, name: str) -> None:
        if name in _BLOCK:
            self._fence() if name == "pre" else self._paragraph()
        if not any(each.name == name for each in self._open[1:]):
            return
        while self._open[-1].name:
            closed = self._open.pop()
            self._leave(closed)
            if closed.name == name:
                return

    def _leave(self, closed: _Open) -> None:
        if closed.name in ("td", "th") and self._tables and self._tables[-1].cell is not None:
            rows = self._tables[-1].rows
            (rows or [rows.append([]) or []])[-1].append(" ".join(self._tables[-1].cell))
            self._tables[-1].cell = None
        elif closed.name == "table" and self._tables:
            self._end_table()
        elif self._word_item is not None and closed.name == "span":
            self._word_item = (self._word_item[0], False)
        if closed.name in _BLOCK:
            del self._frames[closed.frames :]

    def _fence(self) -> None:
        code = "".join(run.text for run in self._runs).strip("\n")
        self._runs = []
        if code.strip():
            self._marked = True
            self._blocks.add(fenced(code), self._frames)

    def _end_table(self) -> None:
        ended = self._tables.pop()
        rows = [row for row in ended.rows if any(row)]
        if not rows:
            return
        if self._tables and self._tables[-1].cell is not None:  # a table inside a cell is words there
            self._tables[-1].cell += [cell for row in rows for cell in row if cell]
        elif max(map(len, rows)) == 1:
            for row in rows:
                self._blocks.add(row[0], self._frames)
        else:
            self._marked = True
            self._blocks.add(table(rows), self._frames)
