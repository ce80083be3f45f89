"""The own posts of a WordPress account, as their author keeps them: blocks, not the page that readers get.

https://developer.wordpress.org/rest-api/reference/posts/ (read 2026-11) and a real 6.5.5.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta, timezone
from html import unescape
from typing import Any, cast

from brandassist.http import Answer, HttpFailure, Status
from brandassist.networks.abilities import OwnPost, OwnPosts
from brandassist.networks.calls import record, records
from brandassist.networks.contract import Login
from brandassist.networks.wordpress_errors import code_of

TOGETHER = 20  # posts of one answer; a long one must still fit into what a call may bring
_ALL = {"context": "edit", "status": "any"}
_SHOWN = "id,date,date_gmt,guid,slug,status,link,password,title,content.raw,excerpt.raw,meta,_links,_embedded"


def posts(ask: Callable[..., Answer], login: Login, cursor: str, *, everyone: bool) -> OwnPosts:
    """A page of them, oldest number first, so that a new one moves none; `cursor` is the page's number."""
    page = int(cursor or 1)
    params = {
        **_ALL,
        **({} if everyone else {"author": str(login.facts["id"])}),
        "orderby": "id",
        "order": "asc",
        "per_page": str(TOGETHER),
        "page": str(page),
        "_fields": _SHOWN,
        "_embed": "author,wp:term,wp:featuredmedia" if everyone else "wp:term,wp:featuredmedia",
    }
    try:
        answer = ask(login, "GET", "/posts", params=params)
    except Status as error:
        if page > 1 and code_of(error.answer) == "rest_post_invalid_page_number":
            return OwnPosts((), 0, "")  # posts were deleted meanwhile
        raise
    total, pages = (_number(answer, name) for name in ("x-wp-total", "x-wp-totalpages"))
    found = tuple(_post(each) for each in records(answer.json()))
    others = max(0, _all(ask, login) - total) if page == 1 and not everyone else 0
    return OwnPosts(found, total, str(page + 1) if page < pages else "", others)


def _all(ask: Callable[..., Answer], login: Login) -> int:
    """How many posts all who write there have; 0 where the blog does not say."""
    try:
        return _number(ask(login, "GET", "/posts", params={**_ALL, "per_page": "1", "_fields": "id"}), "x-wp-total")
    except HttpFailure:
        return 0


def _number(answer: Answer, name: str) -> int:
    told = answer.headers.get(name, "")
    return int(told) if told.isascii() and told.isdigit() else 0


def _post(told: Mapping[str, Any]) -> OwnPost:
    number, state = record(told, "id")["id"], str(told.get("status") or "")
    state = "password" if told.get("password") else state
    embedded: dict[str, Any] = record(told.get("_embedded") or {})
    terms = _terms(embedded.get("wp:term"))
    meta: dict[str, Any] = record(told.get("meta") or {})
    categories = {"categories": terms["category"]} if terms.get("category") else {}
    author = {"author": name} if (name := _author(embedded.get("author"))) else {}
    kept = {name: value for name, value in meta.items() if name != "footnotes" and isinstance(value, str) and value}
    return OwnPost(
        key=f"{_raw(told, 'guid')}#{number}",
        title=_raw(told, "title"),
        html=_raw(told, "content"),
        url=str(told.get("link") or ""),
        state=state,
        out=state == "publish",
        at=None if state in ("draft", "pending") else on_its_wall(str(told.get("date")), str(told.get("date_gmt"))),
        slug=str(told.get("slug") or ""),
        excerpt=_raw(told, "excerpt"),
        tags=tuple(terms.get("post_tag", ())),
        cover=_cover(embedded.get("wp:featuredmedia")),
        fields={**author, **categories, **kept},
        notes=footnotes(str(meta.get("footnotes") or "")),
        lines_count=True,
    )


def _raw(told: Mapping[str, Any], name: str) -> str:
    return str(record(told.get(name) or {}).get("raw") or "")


def _terms(listed: object) -> dict[str, list[str]]:
    """Names by their kind; what WordPress could not show is an error in their place."""
    found: dict[str, list[str]] = {}
    for group in cast(list[object], listed) if isinstance(listed, list) else []:
        for term in cast(list[object], group) if isinstance(group, list) else []:
            if isinstance(term, dict) and "taxonomy" in term:
                told = cast(dict[str, Any], term)
                found.setdefault(str(told["taxonomy"]), []).append(unescape(str(told.get("name") or "")))
    return found


def _author(listed: object) -> str:
    first = cast(list[object], listed)[0] if isinstance(listed, list) and listed else None
    return unescape(str(cast(dict[str, Any], first).get("name") or "")) if isinstance(first, dict) else ""


def _cover(listed: object) -> tuple[str, str]:
    first = cast(list[object], listed)[0] if isinstance(listed, list) and listed else None
    told = cast(dict[str, Any], first) if isinstance(first, dict) else {}
    return str(told.get("source_url") or ""), " ".join(str(told.get("alt_text") or "").split())


def footnotes(kept: str) -> dict[str, str]:
    """Read what WordPress keeps of a post's footnotes: HTML by the id that stands in the text; {} where it is none."""
    try:
        found = cast(object, json.loads(kept)) if kept else None
    except (ValueError, RecursionError):
        return {}
    listed = cast(list[object], found) if isinstance(found, list) else []
    rows = [cast(dict[str, object], each) for each in listed if isinstance(each, dict)]
    return {str(row.get("id")): str(row.get("content") or "") for row in rows}


def on_its_wall(wall: str, utc: str) -> datetime | None:
    """Return the moment by the blog's clock: WordPress keeps the wall time and UTC, and not the zone."""
    here, there = _read(wall), _read(utc)
    if there is None:
        return None
    ahead = here - there if here else timedelta()
    zone = timezone(ahead) if abs(ahead) < timedelta(hours=24) else UTC
    try:
        return there.replace(tzinfo=UTC).astimezone(zone)
    except OverflowError:
        return there.replace(tzinfo=UTC)


def _read(written: str) -> datetime | None:
    try:
        return datetime.fromisoformat(written.strip()).replace(tzinfo=None)
    except ValueError:  # 0000-00-00 00:00:00: never
        return None
