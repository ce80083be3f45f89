"""Slack, by an incoming webhook (docs.slack.dev, sending messages using incoming webhooks, 2026)."""

from __future__ import annotations

import re
from typing import Any

from brandassist.http import Answer
from brandassist.networks.webhooks import Told, Webhook, info

REFUSALS = (400, 403, 404, 410)
LOST = ("invalid_token", "no_service", "no_service_id", "no_team", "no_active_hooks", "team_disabled", "user_not_found")


def _body(text: str) -> dict[str, Any]:
    """The words to the letter: three signs escaped as documented, and no formatting read into the others."""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return {"text": escaped, "mrkdwn": False}


def _told(answer: Answer) -> Told | None:
    """Errors come as a status and one short word; the full list is not published, so any such word counts."""
    word = answer.body[:80].decode("ascii", "replace").strip()
    if answer.status not in REFUSALS or not re.fullmatch(r"[a-z]+(_[a-z]+)+", word):
        return None
    return Told(word, word.replace("_", " "), lost=word in LOST)


NETWORK = Webhook(
    info("slack", "Slack"),
    hosts=("hooks.slack.com", "hooks.slack-gov.com"),
    path=re.compile(r"/services/T\w+/B\w+/\w+"),
    body=_body,
    accepted=lambda answer: answer.status == 200 and answer.body.strip() == b"ok",
    told=_told,
)
