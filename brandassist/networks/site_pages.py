"""The pages of the personal site, from its records: plain HTML with microformats, one stylesheet, a feed, no script."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from html import escape
from importlib.resources import files
from string import Template
from urllib.parse import quote

FRONT = 12  # posts shown whole on the first page; all are on the page of all posts
EXCERPT = 240

LABELS = {
    "en": {
        "skip": "Skip to the text",
        "pages": "Pages",
        "home": "Home",
        "all": "All posts",
        "feed": "Feed",
        "tagged": "Tagged “{}”",
        "tags": "Tags",
        "empty": "Nothing here yet.",
        "untitled": "Notes",
        "months": "January February March April May June July August September October November December",
    },
    "it": {
        "skip": "Vai al testo",
        "pages": "Pagine",
        "home": "Inizio",
        "all": "Tutti gli articoli",
        "feed": "Feed",
        "tagged": "Con l’etichetta «{}»",
        "tags": "Etichette",
        "empty": "Ancora niente.",
        "untitled": "Appunti",
        "months": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    },
}


@dataclass(frozen=True)
class Shown:
    """A picture of a post: its file beside the post's page."""

    file: str
    alt: str
    width: int
    height: int


@dataclass(frozen=True)
class Post:
    """A post as its record keeps it; `published` has the offset it was written with."""

    key: str
    slug: str
    title: str
    text: str
    language: str
    published: datetime
    excerpt: str = ""
    tags: tuple[str, ...] = ()
    pictures: tuple[Shown, ...] = ()

    @property
    def page(self) -> str:
        return f"posts/{self.slug}/index.html"


@dataclass(frozen=True)
class Identity:
    """Whose site it is. `address` is where it will be reached, with no slash at its end, or empty."""

    title: str
    author: str
    address: str = ""
    about: str = ""
    language: str = "en"
    links: tuple[str, ...] = field(default=())  # own profiles elsewhere (rel=me)


Render = Callable[[str], str]  # an article's Markdown to safe HTML


def slug_of(text: str) -> str:
    """Return a text as a file name that any server, disk and address takes."""
    import unicodedata

    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:80].rstrip("-")


def placed(text: str, pictures: Mapping[int, tuple[str, str]]) -> tuple[str, list[int]]:
    """Put addresses into an article's `![…](picture:N)`, and say which pictures it does not place.

    `pictures`: number from 1 to address and alternative text, which is the approved one.
    """
    left = dict.fromkeys(pictures)

    def put(found: re.Match[str]) -> str:
        number = int(found[1])
        if number not in pictures:
            return ""
        left.pop(number, None)
        address, alt = pictures[number]
        words = re.sub(r"([][\\])", r"\\\1", " ".join(alt.split()))
        return f"![{words}]({address})"

    return re.sub(r"!\[[^\]\n]*\]\(picture:(\d{1,4})\)", put, text), list(left)


def pages(newest: list[Post], me: Identity, render: Render, fresh: set[str]) -> dict[str, str]:
    """Return the pages of posts, newest first, by file name, each before those that link to it.

    Of the posts' own pages only those in `fresh` (slugs).
    """
    made = {"style.css": _resource("style.css")}
    made |= {post.page: _post_page(post, me, body(post, render)) for post in newest if post.slug in fresh}
    tags = {slug_of(tag): tag for post in reversed(newest) for tag in post.tags if slug_of(tag)}
    for slug, tag in tags.items():
        tagged = [post for post in newest if slug in map(slug_of, post.tags)]
        heading = labels_of(me.language)["tagged"].format(tag)
        made[f"tags/{slug}/index.html"] = _list_page(heading, tagged, me, "../../")
    made["posts/index.html"] = _all_page(newest, me)
    made["index.html"] = _front_page(newest, me)
    return made


def day(moment: datetime, language: str) -> str:
    """Write a date out, as people read it."""
    return f"{moment.day} {labels_of(language)['months'].split()[moment.month - 1]} {moment.year}"


def excerpt_of(post: Post) -> str:
    """Return the post's own excerpt, or the beginning of its text without Markdown's marks."""
    text = post.excerpt
    if not text:
        text = re.sub(r"!\[[^\]]*\]\([^)]*\)", "", post.text)
        text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text)
        text = re.sub(r"(?m)^\s{0,3}(#{1,6}\s+|>\s?|[-*+]\s+|\d+\.\s+|```.*$)|[*_`]{1,3}", "", text)
    text = " ".join(text.split())
    return text if len(text) <= EXCERPT else text[:EXCERPT].rsplit(" ", 1)[0].rstrip(",.;:–—-") + "…"


def labels_of(language: str) -> dict[str, str]:
    return LABELS.get(language.split("-")[0].lower(), LABELS["en"])


@cache
def _resource(name: str) -> str:
    return (files("resources") / "site" / name).read_text("utf-8")


def _frame(title: str, main: str, me: Identity, root: str, *, language: str = "", head: str = "", at: str = "") -> str:
    language = language or me.language
    labels = labels_of(language)
    values = {name: escape(labels[name]) for name in ("skip", "pages", "home", "all", "feed")}
    here = {f"at_{name}": ' aria-current="page"' if name == at else "" for name in ("home", "all")}
    return Template(_resource("page.html")).substitute(
        values | here,
        lang=escape(language),
        title=escape(title),
        site=escape(me.title),
        head=head,
        root=root,
        main=main,
        card=_card(me, root),
    )


def _card(me: Identity, root: str) -> str:
    """Return the h-card (microformats.org/wiki/h-card): who writes here, and where else."""
    home = escape(f"{me.address}/" if me.address else f"{root}index.html")
    links = "".join(
        f'<a class="u-url" rel="me" href="{escape(link)}">{escape(re.sub(r"^https?://", "", link).rstrip("/"))}</a>'
        for link in me.links
    )
    about = f'<p class="p-note">{escape(me.about)}</p>' if me.about else ""
    name = f'<p><a class="p-name u-url u-uid" rel="me" href="{home}">{escape(me.author)}</a></p>'
    return f'<div class="h-card">{name}{about}{f"<p>{links}</p>" if links else ""}</div>'


def body(post: Post, render: Render, folder: str = "") -> str:
    """Return a post's article with its pictures: placed where the text says, else the first on top, others below."""
    shown = {number: (folder + one.file, one.alt) for number, one in enumerate(post.pictures, 1)}
    text, loose = placed(post.text, shown)
    figures = [_figure(post.pictures[number - 1], folder) for number in loose]
    return "\n".join([*figures[:1], render(text), *figures[1:]])


def _figure(picture: Shown, folder: str = "") -> str:
    size = f'width="{picture.width}" height="{picture.height}"'
    source = escape(folder + picture.file)
    return f'<figure><img class="u-photo" src="{source}" alt="{escape(picture.alt)}" {size}></figure>'


def _time(post: Post, language: str) -> str:
    return f'<time class="dt-published" datetime="{post.published.isoformat()}">{day(post.published, language)}</time>'


def _post_page(post: Post, me: Identity, text: str) -> str:
    link = f"{me.address}/posts/{quote(post.slug)}/" if me.address else "index.html"
    tags = "".join(
        f'<li><a class="p-category" rel="tag" href="../../tags/{slug_of(tag)}/index.html">{escape(tag)}</a></li>'
        for tag in post.tags
        if slug_of(tag)
    )
    label = escape(labels_of(post.language)["tags"])
    author = f'<a class="p-author h-card" href="../../index.html">{escape(me.author)}</a>'
    main = f"""<article class="h-entry" lang="{escape(post.language)}">
<h1 class="p-name">{escape(post.title)}</h1>
<p class="meta"><a class="u-url" href="{escape(link)}">{_time(post, post.language)}</a> · {author}</p>
<p class="lead p-summary">{escape(post.excerpt)}</p>
<div class="content e-content">
{text}
</div>
{f'<ul class="tags" aria-label="{label}">{tags}</ul>' if tags else ""}
</article>"""
    if not post.excerpt:
        main = main.replace('<p class="lead p-summary"></p>\n', "")
    return _frame(f"{post.title} · {me.title}", main, me, "../../", language=post.language, head=_meta(post, me))


def _meta(post: Post, me: Identity) -> str:
    """Return what search engines and link previews read (ogp.me)."""
    said = {
        "og:type": "article",
        "og:title": post.title,
        "og:description": excerpt_of(post),
        "article:published_time": post.published.isoformat(),
    }
    lines = [f'<meta name="description" content="{escape(excerpt_of(post))}">']
    if me.address:
        address = f"{me.address}/posts/{quote(post.slug)}/"
        lines.append(f'<link rel="canonical" href="{escape(address)}">')
        said |= {"og:url": address}
        if post.pictures:
            said |= {"og:image": address + post.pictures[0].file, "og:image:alt": post.pictures[0].alt}
    lines += [f'<meta property="{name}" content="{escape(value)}">' for name, value in said.items()]
    return "".join(line + "\n" for line in lines)


def _entries(posts: list[Post], me: Identity, root: str) -> str:
    items: list[str] = []
    for post in posts:
        link = f"{root}{post.page}"
        picture = post.pictures[0] if post.pictures else None
        shown = (
            f'<img class="u-photo" src="{root}posts/{post.slug}/{escape(picture.file)}" alt="{escape(picture.alt)}"'
            f' width="{picture.width}" height="{picture.height}" loading="lazy">'
            if picture
            else ""
        )
        items.append(
            f'<li class="h-entry" lang="{escape(post.language)}">'
            f'<h2 class="p-name"><a class="u-url" href="{link}">{escape(post.title)}</a></h2>'
            f'<p class="meta">{_time(post, post.language)}</p>{shown}'
            f'<p class="p-summary">{escape(excerpt_of(post))}</p></li>'
        )
    empty = f"<p>{escape(labels_of(me.language)['empty'])}</p>"
    return f'<ul class="entries">{"".join(items)}</ul>' if items else empty


def _front_page(posts: list[Post], me: Identity) -> str:
    about = f'<p class="lead">{escape(me.about)}</p>' if me.about else ""
    heading = f'<h1 class="p-name">{escape(me.title)}</h1>'
    main = f'<div class="h-feed">\n{heading}\n{about}\n{_entries(posts[:FRONT], me, "")}\n</div>'
    return _frame(me.title, main, me, "", at="home")


def _list_page(heading: str, posts: list[Post], me: Identity, root: str) -> str:
    main = f'<div class="h-feed">\n<h1 class="p-name">{escape(heading)}</h1>\n{_entries(posts, me, root)}\n</div>'
    return _frame(f"{heading} · {me.title}", main, me, root)


def _all_page(posts: list[Post], me: Identity) -> str:
    heading = labels_of(me.language)["all"]
    years: dict[int, list[str]] = {}
    for post in posts:
        years.setdefault(post.published.year, []).append(
            f'<li class="h-entry">{_time(post, me.language)} <a class="u-url p-name" lang="{escape(post.language)}"'
            f' href="{post.slug}/index.html">{escape(post.title)}</a></li>'
        )
    lists = "".join(f'<h2>{year}</h2><ul class="year">{"".join(items)}</ul>' for year, items in years.items())
    main = f'<div class="h-feed">\n<h1 class="p-name">{escape(heading)}</h1>\n{lists}\n</div>'
    return _frame(f"{heading} · {me.title}", main, me, "../", at="all")
