"""What a browser sees: the timeline, a profile, a post with its replies, and the consent page. No script."""

from __future__ import annotations

import sqlite3
from html import escape

from . import posts, text
from .network import Network, identifier, stamp
from .wire import Refusal, Request, Response

STYLE = """
:root{color-scheme:light dark;--paper:#f6f4f0;--card:#fff;--ink:#22252a;--soft:#6b7079;--line:#e4e0d8;
--link:#1f5fa8}
@media(prefers-color-scheme:dark){:root{--paper:#17191c;--card:#1f2226;--ink:#e8e6e1;--soft:#9aa0a8;--line:#30343a;
--link:#8ab8ee}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);
font:16px/1.55 Inter,system-ui,-apple-system,"Segoe UI",sans-serif}
main{max-width:38rem;margin:0 auto;padding:1.5rem 1rem 4rem}
header{display:flex;justify-content:space-between;gap:1rem;align-items:baseline;margin-bottom:1rem}
h1{font-size:1.05rem;margin:0}
header p{margin:0;color:var(--soft);font-size:.85rem}
a{color:var(--link);text-decoration:none}
a:hover{text-decoration:underline}
article{background:var(--card);border:1px solid var(--line);border-radius:12px;
padding:1rem 1.15rem;margin:.7rem 0}
article.reply{margin-left:1.6rem}
article.chosen{border-color:var(--link);box-shadow:0 0 0 1px var(--link)}
.who b{font-weight:600}
.who span,.when{color:var(--soft);font-size:.85rem}
.body{font-family:"Source Serif 4",Georgia,serif;font-size:1.08rem;overflow-wrap:anywhere}
.body p{margin:.55rem 0}
.warning{color:var(--soft);font-style:italic}
.invisible{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.ellipsis::after{content:"…"}
figure{margin:.6rem 0 0}
img{max-width:100%;border-radius:8px;display:block}
figcaption{color:var(--soft);font-size:.8rem;margin-top:.25rem}
label{display:block;margin:1rem 0 .3rem}
input[type=text]{font:inherit;padding:.5rem;width:100%;
border:1px solid var(--line);border-radius:8px;background:var(--paper);color:inherit}
button{font:inherit;font-weight:600;margin-top:1rem;padding:.6rem 1.2rem;border:0;border-radius:8px;
background:var(--link);color:var(--card);cursor:pointer}
code{font-size:1.05rem;overflow-wrap:anywhere}
"""

WORDS = {
    "en": {
        "title": "Practice network",
        "local": "On this computer only",
        "nothing": "Nothing has been posted here yet.",
        "edited": "edited",
        "asks": "{} asks to use your practice account.",
        "may": "It may: {}.",
        "as": "Sign in as",
        "allow": "Allow",
        "code": "Copy this code into the program that asked for it:",
        "private": "followers only",
        "direct": "only for those mentioned",
        "unlisted": "unlisted",
    },
    "it": {
        "title": "Rete di prova",
        "local": "Solo su questo computer",
        "nothing": "Qui non è ancora stato pubblicato nulla.",
        "edited": "modificato",
        "asks": "{} chiede di usare il suo account di prova.",
        "may": "Potrà: {}.",
        "as": "Accedi come",
        "allow": "Consenti",
        "code": "Copi questo codice nel programma che lo chiede:",
        "private": "solo per chi segue",
        "direct": "solo per chi è menzionato",
        "unlisted": "fuori elenco",
    },
}


def _words(request: Request) -> dict[str, str]:
    first = request.headers.get("Accept-Language", "en").strip().lower()
    return WORDS["it" if first.startswith("it") else "en"]


def _page(request: Request, inside: str, status: int = 200) -> Response:
    words = _words(request)
    language = "it" if words is WORDS["it"] else "en"
    html = (
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8"><meta name="viewport" '
        f'content="width=device-width"><title>{words["title"]}</title><style>{STYLE}</style></head><body><main>'
        f'<header><h1><a href="/">{words["title"]}</a></h1><p>{words["local"]}</p></header>'
        f"{inside}</main></body></html>"
    )
    headers = {
        "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'",
        "X-Frame-Options": "DENY",
        "Referrer-Policy": "same-origin",
    }
    return Response(html.encode(), status, headers, "text/html; charset=utf-8")


def _article(net: Network, row: sqlite3.Row, words: dict[str, str], kind: str = "") -> str:
    author = net.account(row["account"])
    name = author["username"]
    pictures = net.db.rows("select id, description from media where status = ? order by position", row["id"])
    figures = "".join(
        f'<figure><img src="/media/{picture["id"]}" alt="{escape(picture["description"] or "")}">'
        f"<figcaption>{escape(picture['description'] or '')}</figcaption></figure>"
        for picture in pictures
    )
    warning = f'<p class="warning">{escape(row["spoiler"])}</p>' if row["spoiler"] else ""
    notes = [words[note] for note in (row["visibility"],) if note in words]
    notes += [words["edited"]] if row["edited"] else []
    when = stamp(row["created"])
    return (
        f'<article class="{kind}"><div class="who"><a href="/@{name}"><b>{escape(author["name"])}</b></a> '
        f'<span>@{name}</span></div>{warning}<div class="body" lang="{escape(row["language"] or "")}">'
        f"{text.html(row['text'], net.url, lambda who: net.account_named(who) is not None)}</div>{figures}"
        f'<a class="when" href="/@{name}/{row["id"]}"><time datetime="{when}">'
        f"{when[:16].replace('T', ' ')} UTC</time>"
        f"{''.join(' · ' + note for note in notes)}</a></article>"
    )


def _list(net: Network, request: Request, rows: list[sqlite3.Row], above: str = "") -> Response:
    words = _words(request)
    articles = "".join(_article(net, row, words) for row in rows)
    return _page(request, above + (articles or f"<p>{words['nothing']}</p>"))


def timeline(net: Network, request: Request) -> Response:
    rows = net.db.rows(
        "select * from status where deleted is null and visibility = 'public' and reply_to is null"
        " order by id desc limit 50"
    )
    return _list(net, request, rows)


def profile(net: Network, request: Request, name: str) -> Response:
    who = net.account_named(name)
    if who is None:
        raise Refusal(404, "Record not found")
    rows = net.db.rows(
        "select * from status where account = ? and deleted is null and visibility in ('public', 'unlisted')"
        " order by id desc limit 50",
        who["id"],
    )
    above = f"<h2>{escape(who['name'])}</h2><p>{escape(who['note'])}</p>"
    return _list(net, request, rows, above)


def tagged(net: Network, request: Request, tag: str) -> Response:
    rows = net.db.rows("select * from status where deleted is null and visibility = 'public' order by id desc")
    wanted = tag.lower()
    chosen = [row for row in rows if wanted in text.tags(row["text"])][:50]
    return _list(net, request, chosen, f"<h2>#{escape(tag)}</h2>")


def post(net: Network, request: Request, name: str, ident: str) -> Response:
    """A post with what it answers and its replies. Its address is its key: on this computer all see it."""
    author = net.account_named(name)
    row = posts.find(net, identifier(ident), author["id"]) if author else None
    if author is None or row is None or row["account"] != author["id"]:
        raise Refusal(404, "Record not found")
    words = _words(request)
    above = [_article(net, other, words) for other in posts.ancestors(net, row, author["id"])]
    below = [_article(net, other, words, "reply") for other in posts.descendants(net, row["id"], author["id"])]
    return _page(request, "".join([*above, _article(net, row, words, "chosen"), *below]))


def avatar(net: Network, request: Request) -> Response:
    picture = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 80">'
        '<rect width="80" height="80" fill="#d8d3c8"/>'
        '<circle cx="40" cy="31" r="14" fill="#8b8577"/>'
        '<path d="M12 80a28 28 0 0 1 56 0z" fill="#8b8577"/></svg>'
    )
    return Response(picture.encode(), 200, {"Cache-Control": "max-age=86400"}, "image/svg+xml")


def consent(request: Request, app: str, scopes: list[str]) -> Response:
    words = _words(request)
    kept = "".join(
        f'<input type="hidden" name="{escape(name)}" value="{escape(str(value))}">'
        for name, value in request.params.items()
        if name != "account"
    )
    return _page(
        request,
        f'<article><form method="post" action="/oauth/authorize">'
        f"<p>{words['asks'].format(f'<b>{escape(app)}</b>')}</p>"
        f"<p>{words['may'].format(escape(', '.join(scopes)))}</p>{kept}"
        f'<label for="account">{words["as"]}</label>'
        f'<input type="text" id="account" name="account" value="you" pattern="[A-Za-z0-9_]+" maxlength="30">'
        f'<button type="submit">{words["allow"]}</button></form></article>',
    )


def code(request: Request, value: str) -> Response:
    return _page(request, f"<article><p>{_words(request)['code']}</p><p><code>{escape(value)}</code></p></article>")
