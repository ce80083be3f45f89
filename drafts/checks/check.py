"""What stands between a text and its publication: findings, each with a stable rule name, data, and its
place."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from drafts.blanks import blanks
from drafts.checks.addresses import NOTHING_ASKED, Answers, address_findings
from drafts.checks.embargo import KeptBack, embargo_findings
from drafts.checks.finding import Finding, Rule
from drafts.checks.leaks import InternalName, leak_findings
from drafts.checks.pictures import PictureFacts, picture_findings
from drafts.checks.said_before import Said, said_before
from drafts.checks.words import Words, word_findings
from drafts.conventions import UNKNOWN, Conventions, Hashtags
from drafts.counting import fits, fits_bytes, length, size
from drafts.limits import Counts, Limits
from drafts.patterns import pattern
from drafts.plain import plain, without_comments
from drafts.quoting import Span, quotes
from drafts.rendering import Rendered, render
from drafts.tokens import Token, hashtags, whole
from drafts.wording.spelling import Spelling
from drafts.wording.stale import Moment

VISIBILITIES = ("public", "unlisted", "private", "direct")  # the words that mean something on some network


def check(
    text: str,
    limits: Limits,
    *,
    own_version: str | None = None,
    rendered: Rendered | None = None,
    locked: Sequence[str] = (),
    pictures: Sequence[PictureFacts] = (),
    words: Words | None = None,
    spelling: Spelling | None = None,
    allowed: frozenset[str] = frozenset(),
    moment: Moment | None = None,
    earlier: Sequence[Said] = (),
    heard: Answers = NOTHING_ASKED,
    conventions: Conventions = UNKNOWN,
    internal: tuple[InternalName, ...] = (),
    kept_back: KeptBack | None = None,
    visibility: str = "public",
    visibilities: Sequence[str] = ("public",),
) -> tuple[Finding, ...]:
    """All findings for one target, errors first. rendered: what `render` gave for the same.

    locked: passages of the diary that must not leave.
    visibility: who may see it; visibilities: the words for that which the network keeps.
    words: what is known of the text's language; spelling: its dictionary, None where nobody asks for that;
    allowed: words a person lets pass, as `shapes.alike` text; moment: when it was written and goes out.
    earlier: other posts of late on the same network; conventions: what is usual there; internal: names that stay
    inside; kept_back: that it may not leave before a time. Spans lie in the own version
    where there is one, else in `text`.
    """
    rendered = rendered or render(text, limits, own_version)
    source = text if own_version is None else own_version
    found = [
        *_emptiness(source, rendered, limits, pictures),
        *_lengths(source, rendered, limits),
        *_counts(source, rendered, limits),
        *_locked(source, rendered, locked, pictures),
        *_blanks(source, pictures),
        *word_findings(source, rendered.text, words, spelling, allowed, moment),
        *picture_findings(source, pictures, limits.pictures),
        *(said_before(Said("\n\n".join(rendered.parts)), earlier) if earlier else ()),
        *(address_findings(source, heard, conventions.names) if len(source) <= _LOOKED_INTO else ()),
        *leak_findings(source, pictures, internal, allowed),
        *embargo_findings(kept_back),
        *_stuffed(source, rendered, limits, conventions.hashtags),
        *_seen(visibility, visibilities),
    ]
    return tuple(sorted(found, key=_order))


def check_words(
    text: str,
    *,
    locked: Sequence[str] = (),
    words: Words | None = None,
    spelling: Spelling | None = None,
    allowed: frozenset[str] = frozenset(),
    heard: Answers = NOTHING_ASKED,
    internal: tuple[InternalName, ...] = (),
    kept_back: KeptBack | None = None,
) -> tuple[Finding, ...]:
    """What is found in a text that goes nowhere yet; all as for `check`."""
    shown = Rendered(plain(text), (text,))
    found = [
        *_locked(text, shown, locked, ()),
        *_blanks(text, ()),
        *word_findings(text, shown.text, words, spelling, allowed, None),
        *leak_findings(text, (), internal, allowed),
        *embargo_findings(kept_back),
        *(address_findings(text, heard) if len(text) <= _LOOKED_INTO else ()),
    ]
    return tuple(sorted(found, key=_order))


def comment_findings(rendered: Rendered, limits: Limits) -> tuple[Finding, ...]:
    """What is too long or too many in a first comment; it has no place in the author's text."""
    rules: dict[Rule, Rule] = {
        "too-many-hashtags": "first-comment-hashtags",
        "too-many-mentions": "first-comment-mentions",
    }
    found = [*_lengths("", rendered, limits), *_counts("", rendered, limits)]
    return tuple(replace(each, rule=rules.get(each.rule, "first-comment-length"), span=None) for each in found)


_LOOKED_INTO = 200_000  # characters


def _order(found: Finding) -> tuple[bool, bool, Span]:
    """Errors first; then what concerns the whole, then what has a place, as one reads."""
    return found.level != "error", found.span is not None, found.span or (0, 0)


def _emptiness(source: str, rendered: Rendered, limits: Limits, pictures: Sequence[PictureFacts]) -> Iterator[Finding]:
    said = _says_something(source) if limits.kind == "article" else any(part.strip() for part in rendered.parts)
    if not said and not pictures:
        yield Finding("empty", "error")
    if "\0" in source:
        at = source.index("\0")
        yield Finding("null-bytes", "error", (at, at + 1), {"count": source.count("\0")}, "")


# What shows nothing by itself: Markdown's signs, and tags around nothing. A picture in the text does show.
_SHOWS_NOTHING = pattern(r"(?i)</?(?!img|video|audio|iframe)[a-z][^<>]*>|&nbsp;|[\s\p{Cf}*_#\-=~`>|+]+")


def _says_something(markdown: str) -> bool:
    text, at = without_comments(markdown), 0
    while found := _SHOWS_NOTHING.match(text, at):
        at = found.end()
    return at < len(text)


def _lengths(source: str, rendered: Rendered, limits: Limits) -> Iterator[Finding]:
    if not rendered.complete:
        yield Finding("too-many-parts", "error", None, {"limit": len(rendered.parts)})
    for number, part in enumerate(rendered.parts, start=1):
        if fits(part, limits):
            continue
        too_long = [t for t in _whole(part) if not fits(part[t.start : t.end], limits)]
        for token in too_long:
            name = part[token.start : token.end]
            rule: Rule = "link-too-long" if token.kind == "link" else "mention-too-long"
            data = {"text": name, **_figures(name, limits)}
            yield Finding(rule, "error", _place(source, name), data, dated=limits.origin)
        if not too_long:
            parts = {"part": number, "parts": len(rendered.parts)}
            yield Finding("length", "error", None, {**_figures(part, limits), **parts}, dated=limits.origin)


def _counts(source: str, rendered: Rendered, limits: Limits) -> Iterator[Finding]:
    """Where a part holds more links, hashtags or mentions than a post may, at the first beyond."""
    if limits.counts == Counts():
        return
    kinds: tuple[tuple[Rule, str, int | None], ...] = (
        ("too-many-links", "link", limits.counts.links),
        ("too-many-hashtags", "hashtag", limits.counts.hashtags),
        ("too-many-mentions", "mention", limits.counts.mentions),
    )
    for part in rendered.parts:
        tokens = whole(part) if len(part) <= _LOOKED_INTO else ()
        for rule, kind, limit in kinds:
            named = [part[token.start : token.end] for token in tokens if token.kind == kind]
            named = list(dict.fromkeys(named)) if kind == "link" else named
            if limit is not None and len(named) > limit:
                data = {"count": len(named), "limit": limit}
                yield Finding(rule, "error", _place(source, named[limit]), data, dated=limits.origin)


def _stuffed(source: str, rendered: Rendered, limits: Limits, advised: Hashtags | None) -> Iterator[Finding]:
    """Where a part holds more hashtags than read well, at the first beyond; not where it holds more than may be."""
    for part in rendered.parts if advised is not None and limits.kind == "short" else ():
        named = hashtags(part) if len(part) <= _LOOKED_INTO else ()
        if advised is not None and advised.most < len(named) <= (limits.counts.hashtags or len(named)):
            beyond = part[named[advised.most].start : named[advised.most].end]
            data = {"count": len(named), "limit": advised.most}
            yield Finding("hashtag-stuffing", "warning", _place(source, beyond), data, dated=advised.origin)


def _whole(part: str) -> list[Token]:
    """The links and mentions that may be too long by themselves; a text far too long is so whatever it holds."""
    return [t for t in whole(part) if t.kind in ("link", "mention")] if len(part) <= _LOOKED_INTO else []


def _figures(text: str, limits: Limits) -> dict[str, Any]:
    if fits_bytes(text, limits):
        return {"length": length(text, limits), "limit": limits.max_length, "unit": limits.unit}
    return {"length": size(text), "limit": limits.max_bytes, "unit": "bytes"}


def _place(source: str, text: str) -> Span | None:
    at = source.find(text)
    return (at, at + len(text)) if at >= 0 else None


def _locked(
    source: str, rendered: Rendered, locked: Sequence[str], pictures: Sequence[PictureFacts]
) -> Iterator[Finding]:
    """A locked passage in the text as it would go out, or in a picture's description, wherever marks hide
    it."""
    spans = quotes(source, locked)
    for start, end in spans:
        yield Finding("locked-passage", "error", (start, end), {"text": source[start:end]})
    if not spans:
        yield from (
            Finding("locked-passage", "error", None, {"text": rendered.text[start:end]})
            for start, end in quotes(rendered.text, locked)
        )
    for picture in pictures:
        for start, end in quotes(picture.alt, locked):
            yield Finding("locked-passage", "error", None, {"text": picture.alt[start:end], "picture": picture.name})


def _blanks(source: str, pictures: Sequence[PictureFacts]) -> Iterator[Finding]:
    """What a template left open, in the text or in a picture's description."""
    for each in blanks(source):
        yield Finding("blank-left", "error", (each.start, each.end), {"text": f"{{{each.name}}}"})
    for picture in pictures:
        for each in blanks(picture.alt):
            yield Finding("blank-left", "error", None, {"text": f"{{{each.name}}}", "picture": picture.name})


def _seen(visibility: str, possible: Sequence[str]) -> Iterator[Finding]:
    """What should be for a few never goes out where everybody sees it."""
    if visibility not in possible:
        rule: Rule = "visibility-not-possible" if visibility in VISIBILITIES else "visibility-unknown"
        yield Finding(rule, "error", None, {"visibility": visibility, "possible": ", ".join(possible)})
