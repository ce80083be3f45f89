"""Mattermost, by an incoming webhook (developers.mattermost.com/integrate/webhooks/incoming, 2026)."""

from __future__ import annotations

import re

from brandassist.http import Answer, NotJson
from brandassist.networks.calls import words_of
from brandassist.networks.webhooks import Told, Webhook, info

REFUSALS = (400, 401, 403, 404, 413)
LOST = "web.incoming_webhook.invalid.app_error"


def _told(answer: Answer) -> Told | None:
    """Errors are {"id", "message", ...} as everywhere in its API; a page comes from something in front of it."""
    try:
        told = answer.json()
        name, words = words_of(told, "id"), words_of(told, "message")
    except NotJson:
        return None
    return Told(name, words, lost=name == LOST) if answer.status in REFUSALS else None


NETWORK = Webhook(
    info("mattermost", "Mattermost"),
    hosts=(),
    path=re.compile(r"(/.*)?/hooks/[a-z0-9]{26}"),
    body=lambda text: {"text": text},
    accepted=lambda answer: answer.status == 200 and answer.body.strip() == b"ok",
    told=_told,
)
