"""Rate limits, in Mastodon's buckets (docs.joinmastodon.org/api/rate-limits, 2026)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime

from .wire import Refusal


@dataclass(frozen=True)
class Bucket:
    name: str
    limit: int
    period: int  # seconds; counted from whole multiples of it, as Mastodon does


ANY = Bucket("api", 300, 5 * 60)
POSTS = Bucket("posts", 300, 3 * 60 * 60)
MEDIA = Bucket("media", 30, 30 * 60)
DELETES = Bucket("deletes", 30, 30 * 60)


def bucket_of(method: str, path: str) -> Bucket:
    """The bucket a request is shown; every request to /api counts in `api` as well."""
    if method == "POST" and re.fullmatch(r"/api/v\d/media", path):
        return MEDIA
    if method == "POST" and path == "/api/v1/statuses":
        return POSTS
    if method == "DELETE" and re.fullmatch(r"/api/v1/statuses/\d+", path):
        return DELETES
    return ANY


class Limits:
    """Counts in memory: a restart forgets them, which never refuses too much."""

    def __init__(self, unlimited: bool = False) -> None:
        self.unlimited = unlimited
        self._counts: dict[tuple[str, str], tuple[int, int]] = {}

    def count(self, who: str, method: str, path: str, now: int) -> dict[str, str]:
        """Count one request and return its headers. Raises Refusal(429) when a bucket is full."""
        shown = bucket_of(method, path)
        if shown is not ANY:
            self._add(ANY, who, now)
        return self._add(shown, who, now)

    def _add(self, bucket: Bucket, who: str, now: int) -> dict[str, str]:
        started = now // 1000 // bucket.period
        period, used = self._counts.get((bucket.name, who), (started, 0))
        used = 0 if self.unlimited else used + 1 if period == started else 1
        self._counts[bucket.name, who] = (started, used)
        headers = rate_headers(bucket.limit, max(0, bucket.limit - used), (started + 1) * bucket.period)
        if used > bucket.limit:
            wait = (started + 1) * bucket.period - now // 1000
            raise Refusal(429, "Too many requests", {**headers, "Retry-After": str(max(1, wait))})
        return headers


def rate_headers(limit: int, remaining: int, reset: float) -> dict[str, str]:
    """`reset` is in seconds since 1970; the header is ISO 8601, unlike most networks'."""
    moment = datetime.fromtimestamp(reset, UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
    return {
        "X-RateLimit-Limit": str(limit),
        "X-RateLimit-Remaining": str(remaining),
        "X-RateLimit-Reset": moment,
    }
