"""What the blogs share: the slug that only one part has, and an article's HTML with its pictures in place."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping

from brandassist.networks.calls import comparable, text_of_html
from brandassist.networks.contract import OutgoingPart
from brandassist.networks.site_pages import placed, slug_of

EXTENSIONS = {"image/jpeg": "jpg", "image/png": "png", "image/webp": "webp", "image/gif": "gif"}


def short_key(part: OutgoingPart) -> str:
    """Return a few signs that stand for the part's key in slugs and file names."""
    return hashlib.sha256(part.key.encode()).hexdigest()[:8]


def own_slug(part: OutgoingPart) -> str:
    """Return the slug that this part alone has, by which it is read back."""
    return f"{slug_of(part.slug or part.title) or 'post'}-{short_key(part)}"


def picture_name(part: OutgoingPart, number: int) -> str:
    """Return a name without ending for the picture of this number, counted from 1, that no other picture has."""
    return f"{slug_of(part.slug or part.title)[:60] or 'picture'}-{short_key(part)}-{number}"


def unplaced(part: OutgoingPart) -> list[int]:
    """Return the numbers, counted from 1, of the pictures that the text itself does not place."""
    return placed(part.text, dict.fromkeys(range(1, len(part.pictures) + 1), ("", "")))[1]


def article(
    part: OutgoingPart,
    addresses: Mapping[int, str],
    figure: Callable[[int], str],
    *,
    above: int | None = None,
) -> str:
    """Return the article's HTML with its pictures: placed where the text says, else the first on top, others below.

    `addresses` and `figure` (a picture's own HTML) by number from 1; the picture `above` the blog itself shows on top.
    """
    from drafts.rendering import article_html

    text, loose = placed(part.text, {n: (address, part.pictures[n - 1].alt) for n, address in addresses.items()})
    figures = [figure(number) for number in loose if number != above]
    on_top = 1 if above is None else 0
    return "\n".join([*figures[:on_top], article_html(text), *figures[on_top:]])


def reads(part: OutgoingPart, title: str, words: str, excerpt: str, *, same: Callable[[str], str] = comparable) -> bool:
    """Whether what a blog shows, without markup, reads like the part; pictures are told by their places alone.

    `same` reduces a text to what that blog keeps of it.
    """
    body = text_of_html(article(part, dict.fromkeys(range(1, len(part.pictures) + 1), ""), lambda _: ""))
    wanted = (part.title, body, part.excerpt)
    return [same(each) for each in (title, words, excerpt)] == [same(each) for each in wanted]
