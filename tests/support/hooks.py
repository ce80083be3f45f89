"""Strict incoming webhooks of our own: `with ContractSlack() as slack: ...`; `hook` is the whole secret address.

Written from the pages that SOURCES.md names. A hook takes words and says no more than that it took them.
"""

import html
import json
from typing import Any

from tests.support.contract_server import ContractServer, Reply, Request


class ContractHook(ContractServer):
    """`gone`: the hook was deleted there. `limited`: the next calls are too many."""

    path = ""
    query = ""

    def __init__(self) -> None:
        super().__init__()
        self.hook = f"{self.url}{self.path}" + (f"?{self.query}" if self.query else "")
        self.gone = False
        self.posted: list[dict[str, Any]] = []

    def truth(self) -> list[dict[str, Any]]:
        return self.posted

    def answer(self, request: Request) -> Reply:
        """contract: a hook takes a POST of JSON and no login besides its address."""
        if (request.method, request.path) != ("POST", self.path) or self.gone:
            return self.no_such_hook()
        if "application/json" not in request.headers.get("Content-Type", ""):
            return self.bad("the content type is not JSON")
        if request.headers.get("Authorization"):
            return self.bad("a hook takes no login besides its address")
        try:
            body = json.loads(request.body)
        except ValueError:
            return self.bad("no JSON")
        return self.take(body, request)

    def take(self, body: dict[str, Any], request: Request) -> Reply:
        raise NotImplementedError

    def bad(self, why: str) -> Reply:
        raise NotImplementedError

    def no_such_hook(self) -> Reply:
        raise NotImplementedError


class ContractSlack(ContractHook):
    """docs.slack.dev: 200 `ok`; errors by status with one short word; & < > are escaped."""

    path = "/services/T00000000/B00000000/XXcontractXXXXXXXXXXXXXX"
    archived = False

    def take(self, body: dict[str, Any], request: Request) -> Reply:
        if self.archived:
            return Reply(410, b"channel_is_archived")
        if set(body) - {"text", "blocks", "mrkdwn"}:
            return self.bad("unknown field")
        text = body.get("text", "")
        if not text:
            return Reply(400, b"no_text")
        if "<" in text or ">" in text:  # would be read as a link, a mention, or <!channel>
            return self.bad("bare angle bracket")
        if body.get("mrkdwn") is not False:  # then *, _, ~ and ` are formatting, and not shown
            text = "".join(sign for sign in text if sign not in "*_~`")
        self.posted.append({"text": html.unescape(text)})
        return Reply(200, b"ok")

    def bad(self, why: str) -> Reply:
        return Reply(400, b"invalid_payload")

    def no_such_hook(self) -> Reply:
        return Reply(404, b"no_service")

    def refusal(self, status: int) -> Reply:
        return Reply(status, {429: b"rate_limited", 401: b"invalid_token", 503: b"rollup_error"}[status])


class ContractMattermost(ContractHook):
    """developers.mattermost.com: {text, username?, icon_url?, channel?}; 200 text/plain `ok`; errors as of its API."""

    path = "/company/hooks/xqwerty1234567890abcdefghi"

    def take(self, body: dict[str, Any], request: Request) -> Reply:
        if set(body) - {"text", "username", "icon_url", "channel"}:
            return self.bad("unknown field")
        if not body.get("text"):
            return _api_error(400, "web.incoming_webhook.text.app_error", "No text specified.")
        self.posted.append({"text": body["text"]})
        return Reply(200, b"ok", {"Content-Type": "text/plain"})

    def bad(self, why: str) -> Reply:
        return _api_error(400, "web.incoming_webhook.parse.app_error", "Unable to parse incoming data.")

    def no_such_hook(self) -> Reply:
        return _api_error(400, "web.incoming_webhook.invalid.app_error", "Invalid webhook.")

    def refusal(self, status: int) -> Reply:
        return _api_error(status, "api.context.app_error", "Not now.")


class ContractTeams(ContractHook):
    """learn.microsoft.com, connectors-using: a message with adaptive cards, and nothing else; 202 with no body."""

    path = "/workflows/0123456789abcdef/triggers/manual/paths/invoke"
    query = "api-version=2016-06-01&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig=c0ntract-s1gnature"

    def take(self, body: dict[str, Any], request: Request) -> Reply:
        if request.query.get("sig") != "c0ntract-s1gnature":
            return _flow_error(401, "DirectApiAuthorizationRequired", "The request must be authenticated.")
        if set(body) != {"type", "attachments"} or body["type"] != "message" or len(body["attachments"]) != 1:
            return self.bad("not a message with a card")
        (attachment,) = body["attachments"]
        card = attachment.get("content", {})
        if attachment.get("contentType") != "application/vnd.microsoft.card.adaptive":
            return self.bad("adaptive cards only")
        if card.get("type") != "AdaptiveCard" or not card.get("body") or len(request.body) > 28_000:
            return self.bad("no card, an empty one, or one that is too large")
        lines = ""
        for block in card["body"]:
            if block["type"] != "RichTextBlock":  # a TextBlock would read Markdown into the words
                return self.bad("this contract is about words to the letter")
            lines += {"none": "\n", "medium": "\n\n"}[block["spacing"]] + "".join(
                run["text"] for run in block["inlines"]
            )
        self.posted.append({"text": lines.lstrip("\n"), "card": card})
        return Reply(202, b"")

    def bad(self, why: str) -> Reply:
        return _flow_error(400, "TriggerInputSchemaMismatch", f"The input does not fit: {why}.")

    def no_such_hook(self) -> Reply:
        return _flow_error(404, "WorkflowNotFound", "The workflow could not be found.")

    def refusal(self, status: int) -> Reply:
        return _flow_error(status, "NotNow", "Not now.")


def _api_error(status: int, name: str, message: str) -> Reply:
    """developers.mattermost.com, API reference, errors."""
    return Reply(status, {"id": name, "message": message, "detailed_error": "", "status_code": status})


def _flow_error(status: int, code: str, message: str) -> Reply:
    """How a workflow words its errors is UNCONFIRMED."""
    return Reply(status, {"error": {"code": code, "message": message}})


HOOKS: dict[str, type[ContractHook]] = {
    "mattermost": ContractMattermost,
    "slack": ContractSlack,
    "teams": ContractTeams,
}
