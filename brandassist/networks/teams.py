"""Microsoft Teams, by a Workflows webhook (learn.microsoft.com/microsoftteams, connectors-using, 2026).

The old connectors are retired; a workflow takes adaptive cards only. Text runs of a card know no Markdown
(adaptivecards.io, TextRun), so the words are shown to the letter; addresses can be pressed.
"""

from __future__ import annotations

import re
from typing import Any, cast

from brandassist.http import Answer, NotJson
from brandassist.networks.calls import record, words_of
from brandassist.networks.webhooks import Told, Webhook, info

REFUSALS = (400, 401, 403, 404, 413)
LOST = (401, 403, 404)  # the signature in the address is no longer good, or the workflow is gone
ADDRESS = re.compile(r"https?://[^\s<>\"]*[^\s<>\".,;:!?)\]}»”’']")


def _body(text: str) -> dict[str, Any]:
    card = {
        "$schema": "http://adaptivecards.io/schemas/adaptive-card.json",
        "type": "AdaptiveCard",
        "version": "1.4",
        "body": [_line(line, after_gap=after) for line, after in _lines(text)],
    }
    attachment = {"contentType": "application/vnd.microsoft.card.adaptive", "contentUrl": None, "content": card}
    return {"type": "message", "attachments": [attachment]}


def _lines(text: str) -> list[tuple[str, bool]]:
    found: list[tuple[str, bool]] = []
    gap = False
    for line in text.split("\n"):
        if line.strip():
            found.append((line, gap))
        gap = not line.strip()
    return found


def _line(line: str, *, after_gap: bool) -> dict[str, Any]:
    runs: list[dict[str, Any]] = []
    end = 0
    for address in ADDRESS.finditer(line):
        runs += [_run(line[end : address.start()]), _run(address[0])]
        runs[-1]["selectAction"] = {"type": "Action.OpenUrl", "url": address[0]}
        end = address.end()
    runs = [run for run in (*runs, _run(line[end:])) if run["text"]]
    return {"type": "RichTextBlock", "spacing": "medium" if after_gap else "none", "inlines": runs}


def _run(text: str) -> dict[str, Any]:
    return {"type": "TextRun", "text": text}


def _accepted(answer: Answer) -> bool:
    """202, as seen; a 200 only where nothing else than Teams can have said it."""
    return answer.status == 202 or (answer.status == 200 and answer.body.strip() in (b"", b"1"))


def _told(answer: Answer) -> Told | None:
    """Errors are {"error": {"code", "message"}}: the workflow did not begin."""
    try:
        error: object = record(answer.json(), "error")["error"]
        code, words = words_of(error, "code"), words_of(cast(dict[str, Any], error), "message")
    except NotJson:
        return None
    return Told(code, words, lost=answer.status in LOST) if answer.status in REFUSALS else None


NETWORK = Webhook(
    info("teams", "Microsoft Teams"),
    hosts=("logic.azure.com", "api.powerplatform.com"),
    path=re.compile(r"(/.*)?/workflows/\w+/triggers/\w+/paths/invoke"),
    body=_body,
    accepted=_accepted,
    told=_told,
    needs_query="sig=",
)
