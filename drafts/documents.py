"""A draft as a file: Markdown under front matter. It is written as YAML; TOML and JSON are read too."""

import hashlib
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, cast

from drafts.front_matter import DocumentError, begins_like_a_head, parted
from drafts.patterns import pattern

_ASCII_WORD = pattern(r"[a-z0-9]+")
_ACCENT = pattern(r"\p{M}")

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
    first_comment: str = ""
    extra: Mapping[str, Any] = field(default_factory=dict[str, Any])


def read(source: bytes | str) -> Document:
    """Reads a file's content; raises DocumentError. Line ends become LF, blank lines around the text go."""
    return _document(*opened(source))


def opened(source: bytes | str) -> tuple[dict[str, Any], str]:
    """A file's fields, whatever they are called there, and its text; raises DocumentError."""
    text = _decoded(source)
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise DocumentError("null_bytes", line, text.replace("\0", ""))
    return parted(text)


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
        first_comment=word("first_comment"),
        extra=fields,
    )


def _distinct(names: Iterable[str]) -> tuple[str, ...]:
    clean = (name.strip().removeprefix("#").strip() for name in names)
    return tuple(dict.fromkeys(name for name in clean if name))


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
        "first_comment": document.first_comment,
    }
    fields = {name: value for name, value in known.items() if value} | dict(document.extra)
    if not fields and not begins_like_a_head(document.text):
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
