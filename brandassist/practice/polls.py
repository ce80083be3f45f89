"""Polls inside a post. Limits: docs.joinmastodon.org/entities/Instance (2026)."""

from __future__ import annotations

import sqlite3
from typing import Any, cast

from .wire import Json, Refusal, Request

MAX_OPTIONS, MAX_OPTION = 4, 50
MIN_SECONDS, MAX_SECONDS = 300, 2629746


def poll_of(request: Request) -> Json | None:
    asked: Any = request.params.get("poll")
    if not asked:
        return None
    if not isinstance(asked, dict):
        raise Refusal(422, "Validation failed: the poll is no object")
    poll = cast(Json, asked)
    listed: Any = poll.get("options")
    options = [str(option).strip() for option in cast(list[Any], listed)] if isinstance(listed, list) else []
    if not 2 <= len(options) <= MAX_OPTIONS or not all(options) or len(set(options)) < len(options):
        raise Refusal(422, "Validation failed: a poll takes 2 to 4 different options")
    if any(len(option) > MAX_OPTION for option in options):
        raise Refusal(422, f"Validation failed: an option cannot be longer than {MAX_OPTION} characters each")
    seconds = str(poll.get("expires_in", ""))
    if not seconds.isdigit() or not MIN_SECONDS <= int(seconds) <= MAX_SECONDS:
        raise Refusal(422, "Validation failed: the poll's end is too soon or too far into the future")
    return {
        "options": options,
        "seconds": int(seconds),
        "multiple": poll.get("multiple") in (True, "true", "1"),
    }


def entity(status: sqlite3.Row, poll: Json, now: int, ends: str) -> Json:
    return {
        "id": str(status["id"]),
        "expires_at": ends,
        "expired": now >= status["created"] + poll["seconds"] * 1000,
        "multiple": poll["multiple"],
        "votes_count": 0,
        "voters_count": 0,
        "options": [{"title": title, "votes_count": 0} for title in poll["options"]],
        "emojis": [],
        "voted": True,
        "own_votes": [],
    }
