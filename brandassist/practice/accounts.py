"""Endpoints that say who somebody is, what this server allows, and what is new for you."""

from __future__ import annotations

from . import entities, media, polls, text
from .network import Network, identifier
from .paging import page, paged
from .wire import Refusal, Request, Response, answer

VERSION = "4.4.0"  # whose API this server speaks


def verify(net: Network, request: Request) -> Response:
    return answer(entities.account(net, net.account(request.account), own=True))


def show(net: Network, request: Request, ident: str) -> Response:
    return answer(entities.account(net, net.account(identifier(ident))))


def lookup(net: Network, request: Request) -> Response:
    row = net.account_named(request.text("acct").lstrip("@"))
    if row is None:
        raise Refusal(404, "Record not found")
    return answer(entities.account(net, row))


def instance(net: Network, request: Request) -> Response:
    kinds = ["image/jpeg", "image/png", "image/gif", "image/webp", "image/heic", "image/avif"]
    return answer(
        {
            "domain": net.url.removeprefix("http://"),
            "title": "Practice network",
            "version": VERSION,
            "source_url": "",
            "description": "A network on this computer alone, to try things out.",
            "usage": {"users": {"active_month": 1}},
            "languages": ["en", "it"],
            "configuration": {
                "urls": {},
                "accounts": {"max_featured_tags": 10, "max_pinned_statuses": 5},
                "statuses": {
                    "max_characters": text.MAX_CHARACTERS,
                    "max_media_attachments": media.MAX_ATTACHMENTS,
                    "characters_reserved_per_url": text.CHARACTERS_PER_URL,
                },
                "media_attachments": {
                    "description_limit": media.MAX_DESCRIPTION,
                    "image_matrix_limit": media.MAX_PIXELS,
                    "image_size_limit": media.MAX_BYTES,
                    "supported_mime_types": kinds,
                },
                "polls": {
                    "max_options": polls.MAX_OPTIONS,
                    "max_characters_per_option": polls.MAX_OPTION,
                    "min_expiration": polls.MIN_SECONDS,
                    "max_expiration": polls.MAX_SECONDS,
                },
                "translation": {"enabled": False},
            },
            "registrations": {"enabled": False, "approval_required": False, "message": None},
            "api_versions": {"mastodon": 5},
            "contact": {"email": "", "account": None},
            "rules": [],
        }
    )


def notifications(net: Network, request: Request) -> Response:
    condition = "account = ?"
    values: list[object] = [request.account]
    for name, within in (("types", "in"), ("exclude_types", "not in")):
        kinds = [str(kind) for kind in request.items(name)]
        if kinds:
            condition += f" and type {within} ({', '.join('?' * len(kinds))})"
            values.extend(kinds)
    if request.text("account_id"):
        condition += " and sender = ?"
        values.append(identifier(request.text("account_id")))
    rows = page(net, request, "notification", condition, tuple(values), default=40, most=80)
    return paged(request, rows, [entities.notification(net, row, request.account) for row in rows])
