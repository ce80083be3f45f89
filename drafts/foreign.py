"""Front matter as other tools write it (Jekyll, Hugo, Obsidian, exports of blogs), in this program's words.

Names: https://jekyllrb.com/docs/front-matter/, https://gohugo.io/content-management/front-matter/ and
https://help.obsidian.md/properties (read 2026-11). What has no place here is kept under its own name and told.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, cast

from drafts.patterns import pattern

_TITLES = ("title",)
_SLUGS = ("slug", "permalink", "url")
_EXCERPTS = ("excerpt", "description", "summary", "subtitle")
_LANGUAGES = ("language", "lang", "locale")
_TAGS = ("tags", "tag", "keywords")
_COVERS = ("cover", "image", "images", "featured_image", "feature_image", "featuredimage", "thumbnail", "banner")
_COVER_ALTS = ("cover_alt", "image_alt", "feature_image_alt", "alt")
_INSIDE_COVERS = ("image", "src", "url", "path", "feature", "teaser", "overlay_image")
_KNOWN = ("id", "date", "draft", "published", "permalink", *_COVERS, *_COVER_ALTS)  # kept, and no news
_TAG_SIGN = pattern(r"^#+|[\s,]+$")


@dataclass(frozen=True)
class Understood:
    """What front matter says. `extra`: every field that has no place of its own; `unused`: the names among them that
    mean nothing here; `odd`: known names whose value has another shape than it should, kept in `extra`."""

    title: str = ""
    slug: str = ""
    tags: tuple[str, ...] = ()
    excerpt: str = ""
    language: str = ""
    kind: Literal["post", "article", "statement"] | None = None
    covers: tuple[tuple[str, str], ...] = ()  # picture and its description
    cover_fields: tuple[str, ...] = ()  # where `extra` names them
    extra: Mapping[str, Any] = field(default_factory=dict[str, Any])
    unused: tuple[str, ...] = ()
    odd: tuple[str, ...] = ()


def understood(fields: Mapping[str, Any]) -> Understood:
    """Reads fields; of several names for one thing the first that says something counts."""
    left, odd = dict(fields), list[str]()

    def word(names: tuple[str, ...]) -> str:
        for name in _present(left, names):
            if isinstance(left[name], str):
                if said := " ".join(str(left.pop(name)).split()):
                    return said
            else:
                odd.append(name)
        return ""

    title, language, excerpt, slug = word(_TITLES), word(_LANGUAGES), word(_EXCERPTS), word(_SLUGS)
    if "/" in slug:  # an address keeps its way; the last part of it is the name
        left["permalink"] = slug
        slug = slug.rstrip("/").rpartition("/")[2]
    tags = _tags(left, odd)
    covers = _covers(left)
    cover_fields = tuple(_present(left, (*_COVERS, *_COVER_ALTS))) if covers else ()
    kind = left.pop("kind") if left.get("kind") in ("post", "article", "statement") else None
    unused = tuple(name for name in left if name.lower() not in _KNOWN and name not in odd)
    return Understood(
        title=title,
        slug=_plain_slug(slug),
        tags=tags,
        excerpt=excerpt,
        language=language.replace("_", "-"),
        kind=kind,
        covers=covers,
        cover_fields=cover_fields,
        extra=left,
        unused=unused,
        odd=tuple(odd),
    )


def _present(fields: Mapping[str, Any], names: tuple[str, ...]) -> list[str]:
    """The fields of these names, however they are capitalised, in the order of `names`."""
    lower = {name.lower(): name for name in fields}
    return [lower[name] for name in names if name in lower]


def _tags(left: dict[str, Any], odd: list[str]) -> tuple[str, ...]:
    found: list[str] = []
    for name in _present(left, _TAGS):
        value: object = left[name]
        if isinstance(value, str):  # commas, or as Jekyll documents it, spaces
            found += value.split(",") if "," in value else value.split()
        elif isinstance(value, list) and all(isinstance(each, str) for each in cast(list[object], value)):
            found += cast(list[str], value)
        elif value:
            odd.append(name)
            continue
        left.pop(name)
    return _distinct(found)


def _distinct(tags: Iterable[str]) -> tuple[str, ...]:
    clean = (_TAG_SIGN.sub("", tag.strip()) for tag in tags)
    return tuple(dict.fromkeys(tag for tag in clean if tag))


def _covers(left: dict[str, Any]) -> tuple[tuple[str, str], ...]:
    """The pictures a head names; where it is one of this program, `pictures` lists each with its description."""
    found: list[tuple[str, str]] = []
    alt = next((str(left[name]) for name in _present(left, _COVER_ALTS) if isinstance(left[name], str)), "")
    values: list[object] = [left.pop("pictures", None), *(left[name] for name in _present(left, _COVERS))]
    for value in values:
        for each in cast(list[object], value) if isinstance(value, list) else [value]:
            if isinstance(each, str) and each:
                found.append((each, alt))
            elif isinstance(each, dict):
                found += _inside(cast(dict[str, object], each))
    first: dict[str, str] = {}
    for where, shows in found:
        first.setdefault(where, shows)
    return tuple(first.items())


def _inside(cover: Mapping[str, object]) -> list[tuple[str, str]]:
    alt = cover.get("alt")
    named = (cover.get(name) for name in (*_INSIDE_COVERS, "file"))
    return [(each, alt if isinstance(alt, str) else "") for each in named if isinstance(each, str) and each]


def _plain_slug(slug: str) -> str:
    return slug.removesuffix(".html").removesuffix(".md") if ":" not in slug and "{" not in slug else ""
