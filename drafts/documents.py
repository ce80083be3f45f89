"""A draft as a file: Markdown under YAML front matter."""

import hashlib
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, cast

from drafts.patterns import pattern

_MARK = pattern(r"-{3,}[ \t]*(?:\n|\Z)")
_END_MARK = pattern(r"(?m)^(?:-{3,}|\.{3})[ \t]*$")
_ESCAPED_NULL = pattern(r"\\(?:0|x00|u0000|U00000000)")
_BLANK_LINES = pattern(r"\A(?:[ \t]*\n)+")
_ASCII_WORD = pattern(r"[a-z0-9]+")
_ACCENT = pattern(r"\p{M}")
_KEY = pattern(r"(?m)[A-Za-z_][\w-]*[ \t]*:(?:[ \t]|$)")

LARGEST = 32_000_000  # bytes; beyond this a file is not a text somebody wrote
_LONGEST_SLUG = 80
# Letters that no decomposition turns into ASCII, as they are spelled without their sign (after casefold).
_SPELLED = str.maketrans({"æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "þ": "th", "ı": "i"})


@dataclass(frozen=True)
class Document:
    """What a draft's file says. slug "" and language "" mean: not said. extra: other fields, kept as they
    are."""

    title: str = ""
    text: str = ""
    slug: str = ""
    tags: tuple[str, ...] = ()
    excerpt: str = ""
    language: str = ""
    visibility: str = ""
    targets: tuple[str, ...] = ()
    extra: Mapping[str, Any] = field(default_factory=dict[str, Any])


class DocumentError(Exception):
    """A file that cannot be taken as it is.

    code: front_matter_broken, null_bytes, not_utf8 or too_large. line: where, counted from 1, or None. body:
    the text
    below the front matter, as far as it can be read, so that nothing is lost. detail: the parser's own word.
    """

    def __init__(self, code: str, line: int | None = None, body: str = "", detail: str = "") -> None:
        super().__init__(code, line)
        self.code, self.line, self.body, self.detail = code, line, body, detail


def read(source: bytes | str) -> Document:
    """Reads a file's content; raises DocumentError. Line ends become LF, blank lines around the text go."""
    text = _decoded(source)
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise DocumentError("null_bytes", line, text.replace("\0", ""))
    header, body = _parted(text)
    fields = _fields(header, body) if header is not None else {}
    return _document(fields, _trimmed(body))


def _decoded(source: bytes | str) -> str:
    if len(source) > LARGEST:
        raise DocumentError("too_large")
    if isinstance(source, bytes):
        encoding = "utf-16" if source[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8"
        try:
            source = source.decode(encoding)
        except UnicodeDecodeError as error:
            line = source.count(b"\n", 0, error.start) + 1
            raise DocumentError("not_utf8", line, source.decode(encoding, "replace")) from error
    return source.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def _parted(text: str) -> tuple[str | None, str]:
    """The front matter, if there is any, and the rest."""
    opening = _MARK.match(text)
    if not opening:
        return None, text
    closing = _END_MARK.search(text, opening.end())
    if closing:
        return text[opening.end() : closing.start()], text[closing.end() :].removeprefix("\n")
    if _KEY.match(text, opening.end()):
        raise DocumentError("front_matter_broken", 1, _trimmed(text[opening.end() :]), "no closing mark")
    return None, text  # a text that begins with a line of its own


def _fields(header: str, body: str) -> dict[str, Any]:
    """The fields as text (`no` and dates stay what was typed); raises DocumentError."""
    import yaml  # 60 ms that no start of the program should pay
    from frontmatter.default_handlers import YAMLHandler

    try:
        found: object = YAMLHandler().load(header, Loader=yaml.BaseLoader)
    except (yaml.YAMLError, TypeError, ValueError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 2 if mark is not None else None
        detail = str(getattr(error, "problem", "") or "")
        raise DocumentError("front_matter_broken", line, _trimmed(body), detail) from error
    if found is None or found == "":
        return {}
    if not isinstance(found, dict):
        raise DocumentError("front_matter_broken", 2, _trimmed(body), "not a list of fields")
    if any(
        "\0" in word for word in _words(cast(object, found))
    ):  # written as an escape; as itself it was refused before
        escaped = _ESCAPED_NULL.search(header)
        line = header.count("\n", 0, escaped.start()) + 2 if escaped else None
        raise DocumentError("null_bytes", line, _trimmed(body))
    return {str(key): value for key, value in cast(dict[object, Any], found).items()}


def _words(value: object) -> Iterator[str]:
    """Every text in what YAML read (BaseLoader knows texts, lists and maps), each list or map once."""
    waiting, seen = [value], set[int]()
    while waiting:
        one = waiting.pop()
        if isinstance(one, str):
            yield one
        elif id(one) not in seen:
            seen.add(id(one))
            if isinstance(one, dict):
                waiting += [*cast(dict[object, object], one).keys(), *cast(dict[object, object], one).values()]
            elif isinstance(one, list):
                waiting += cast(list[object], one)


def _document(fields: dict[str, Any], text: str) -> Document:
    def word(name: str) -> str:
        value = fields.pop(name, "")
        if isinstance(value, str):
            return " ".join(value.split())
        raise DocumentError("front_matter_broken", None, text, name)

    def names(name: str) -> tuple[str, ...]:
        value: object = fields.pop(name, ())
        listed = value.split(",") if isinstance(value, str) else value
        if not isinstance(listed, list | tuple) or not all(isinstance(v, str) for v in cast(list[object], listed)):
            raise DocumentError("front_matter_broken", None, text, name)
        return _distinct(cast(Iterable[str], listed))

    return Document(
        title=word("title"),
        text=text,
        slug=word("slug"),
        tags=names("tags"),
        excerpt=word("excerpt"),
        language=word("language"),
        visibility=word("visibility"),
        targets=names("targets"),
        extra=fields,
    )


def _distinct(names: Iterable[str]) -> tuple[str, ...]:
    clean = (name.strip().removeprefix("#").strip() for name in names)
    return tuple(dict.fromkeys(name for name in clean if name))


def _trimmed(text: str) -> str:
    return _BLANK_LINES.sub("", text).rstrip()


def write(document: Document) -> str:
    """The file of a document; reading it gives the same document. What YAML would misread is quoted."""
    import yaml

    known = {
        "title": document.title,
        "slug": document.slug,
        "tags": list(document.tags),
        "excerpt": document.excerpt,
        "language": document.language,
        "visibility": document.visibility,
        "targets": list(document.targets),
    }
    fields = {name: value for name, value in known.items() if value} | dict(document.extra)
    if not fields and not _MARK.match(document.text):
        return document.text + "\n"
    header: str = yaml.safe_dump(fields, allow_unicode=True, sort_keys=False, width=100) if fields else ""
    return f"---\n{header}---\n\n{document.text}\n"


def slugify(title: str) -> str:
    """A title as a part of an address: small ASCII letters, digits, hyphens; never empty, at most 80 long.

    A title without any such letter gets a short name of its own, the same each time.
    """
    spelled = unicodedata.normalize("NFKD", title.casefold().translate(_SPELLED))
    words = _ASCII_WORD.findall(_ACCENT.sub("", spelled))
    slug = ""
    for word in words:
        longer = f"{slug}-{word}" if slug else word[:_LONGEST_SLUG]
        if len(longer) > _LONGEST_SLUG:
            break
        slug = longer
    return slug or "post-" + hashlib.sha256(title.encode("utf-8", "surrogatepass")).hexdigest()[:8]
