"""The own posts of a Ghost account, drafts too (https://docs.ghost.org/admin-api/posts/overview, a real 6.65)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from brandassist.http import Answer
from brandassist.networks.abilities import OwnPost, OwnPosts
from brandassist.networks.calls import moment_of, record, records
from brandassist.networks.contract import Login

TOGETHER = 20
_KEPT = ("canonical_url", "meta_title", "meta_description", "codeinjection_head", "codeinjection_foot")


def posts(ask: Callable[..., Answer], login: Login, cursor: str, *, everyone: bool) -> OwnPosts:
    """A page of them, oldest first; those of other authors are left out here, unless `everyone` is meant."""
    params = {
        "formats": "html",
        "include": "tags,authors",
        "order": "created_at asc",
        "limit": str(TOGETHER),
        "page": cursor or "1",
    }
    told = record(ask(login, "GET", "/posts/", params=params).json(), "posts")
    pages = record(record(told.get("meta") or {}).get("pagination") or {})
    there = records(told["posts"])
    wanted = tuple(_post(each, named=everyone) for each in there if everyone or _is_mine(login, each))
    return OwnPosts(wanted, int(pages.get("total") or 0), str(pages.get("next") or ""), len(there) - len(wanted))


def _is_mine(login: Login, told: Mapping[str, Any]) -> bool:
    return login.facts["id"] in [author.get("id") for author in records(told.get("authors") or [])]


def _post(told: Mapping[str, Any], *, named: bool) -> OwnPost:
    status, readers = str(told.get("status") or ""), str(told.get("visibility") or "public")
    out = status in ("published", "sent")
    tags = [str(tag.get("name") or "") for tag in records(told.get("tags") or [])]
    fields: dict[str, Any] = {name: told[name] for name in _KEPT if isinstance(told.get(name), str) and told[name]}
    if internal := [tag for tag in tags if tag.startswith("#")]:  # Ghost shows them to nobody
        fields["internal_tags"] = internal
    if named and (authors := [str(each["name"]) for each in records(told.get("authors") or []) if each.get("name")]):
        fields["author"] = ", ".join(authors)
    return OwnPost(
        key=str(record(told, "id")["id"]),
        title=str(told.get("title") or ""),
        html=str(told.get("html") or ""),
        url=str(told.get("url") or "") if out else "",
        state=readers if out and readers != "public" else status,
        out=out,
        at=moment_of(str(told.get("published_at") or "")),
        slug=str(told.get("slug") or ""),
        excerpt=str(told.get("custom_excerpt") or ""),
        tags=tuple(tag for tag in tags if tag and not tag.startswith("#")),
        cover=(str(told.get("feature_image") or ""), str(told.get("feature_image_alt") or "")),
        fields=fields,
    )
