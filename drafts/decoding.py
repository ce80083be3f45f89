"""The words of a file whatever program wrote it: its encoding guessed where it says none, and HTML told from text."""

from dataclasses import dataclass

from drafts.documents import Document, DocumentError, read
from drafts.page_head import decoded as decoded_page
from drafts.page_head import read_head
from drafts.pasting.pictures import Beside, Picture
from drafts.pasting.reader import from_file
from drafts.patterns import pattern

_PAGES = (".html", ".htm", ".xhtml")
_BEGINS_LIKE_A_PAGE = pattern(r"(?is)\A\ufeff?\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b")
_OTHERS = (b"%PDF", b"PK\x03\x04", b"{\\rtf", b"\xd0\xcf\x11\xe0", b"\x89PNG", b"GIF8", b"\xff\xd8\xff")
_MARKS = ((b"\xff\xfe\x00\x00", "utf-32"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"\xef\xbb\xbf", "utf-8"))
_NO_WORDS = bytes(each for each in range(32) if each not in b"\t\n\v\f\r\x1a\x1b")
_HEADING = pattern(r"\A# (.+)(?:\n+|\Z)")


@dataclass(frozen=True)
class Taken:
    """A file's document; `encoding` "" where it was plain UTF-8.

    `pictures`: those a page holds or that lie beside it, which its text shows as `picture:N`, from 1; `elsewhere`: how
    many lie on the web; `no_pictures`: how many are none, or are too many.
    """

    document: Document
    encoding: str = ""
    pictures: tuple[Picture | Beside, ...] = ()
    elsewhere: int = 0
    no_pictures: int = 0


def take(data: bytes, name: str) -> Taken:
    """Read a file of Markdown, text or HTML; raises DocumentError, also with the code `not_a_text`."""
    if name.lower().endswith(_PAGES) or _BEGINS_LIKE_A_PAGE.match(data[:4096].decode("latin-1")):
        return _page(data)
    text, encoding = decoded(data)
    return Taken(read(text), encoding)


def decoded(data: bytes) -> tuple[str, str]:
    """A file's text and its encoding, "" for UTF-8; raises DocumentError `not_a_text`."""
    if data.startswith(_OTHERS):
        raise DocumentError("not_a_text")
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data, encoding), "" if encoding == "utf-8" else encoding
    try:
        return data.decode(), ""
    except UnicodeDecodeError:
        pass
    if b"\0" in data:
        return _unmarked(data)
    if len(data.translate(None, _NO_WORDS)) < len(data):
        raise DocumentError("not_a_text")
    return _strictly(data, "cp1252"), "cp1252"


def _unmarked(data: bytes) -> tuple[str, str]:
    """UTF-16 without its mark: every other byte of Western words is zero."""
    half = max(1, len(data) // 2)
    for encoding, zeros in (("utf-16-le", data[1::2]), ("utf-16-be", data[::2])):
        if zeros.count(0) > half * 0.6:
            return _strictly(data, encoding), encoding
    raise DocumentError("not_a_text")


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise DocumentError("not_a_text") from error


def _page(data: bytes) -> Taken:
    html = decoded_page(data, "")
    pasted, title = from_file(html), read_head(html, "").title
    text = pasted.text
    if (heading := _HEADING.match(text)) is not None:
        title, text = heading[1].strip(), text[heading.end() :]
    document = Document(title=title, text=text.strip())
    return Taken(document, "", pasted.placed, pasted.elsewhere, pasted.no_pictures)
