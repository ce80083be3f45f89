"""A strict Micropub site of our own: `with ContractMicropub() as site: ...`, after the W3C Recommendation of 2017.

It is stricter in one way: what it does not know (other properties, other questions), it refuses.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from typing import Any

from tests.support.contract_server import ContractServer, Reply, Request

PROPERTIES = {"name", "content", "mp-slug", "post-status", "visibility", "summary", "category"}
ENDPOINT, MEDIA = "/micropub", "/media"


class ContractMicropub(ContractServer):
    """`lists`: it answers q=source without an address; `plain_errors`: as some sites do, without JSON. `moves`: a post
    that is changed gets another address; `tells`: a change is answered with what changed."""

    token = "m1cr0pub-t0ken"

    def __init__(self) -> None:
        super().__init__()
        self.posts: dict[str, dict[str, Any]] = {}
        self.files: dict[str, bytes] = {}
        self.lists, self.plain_errors, self.takes_files = True, False, True
        self.scope = "create update delete media"
        self.moves = self.tells = False
        self.link_header = ""
        self.page = '<html><head><link rel="stylesheet me micropub" href="/micropub"></head></html>'

    def truth(self) -> list[dict[str, Any]]:
        return list(self.posts.values())

    def refusal(self, status: int) -> Reply:
        return self._no(status, {401: "unauthorized", 429: "slow_down", 503: "busy"}[status], "Not now.")

    def _no(self, status: int, error: str, words: str = "") -> Reply:
        if self.plain_errors:
            return Reply(status, words.encode() or error.encode(), {"Content-Type": "text/plain; charset=utf-8"})
        return Reply(status, {"error": error, "error_description": words})  # 3.8

    def answer(self, request: Request) -> Reply:
        if request.path == "/":
            headers = {"Link": self.link_header} if self.link_header else {}
            return Reply(200, self.page.encode(), headers)
        if request.path in self.posts:
            return Reply(200, self.posts[request.path]["content"].encode())
        if request.path not in (ENDPOINT, MEDIA):
            return Reply(404, b"<html>no such page</html>")
        sent = request.headers.get("Authorization", "")
        if not sent:
            return self._no(401, "unauthorized", "No token.")  # 3.8: missing token
        if sent != f"Bearer {self.token}":
            return (
                self._no(403, "forbidden", "This token may not post here.")
                if "other" in sent
                else self._no(401, "unauthorized", "The token is not valid.")
            )
        if request.path == MEDIA:
            return self._file(request)
        return self._question(request) if request.method == "GET" else self._action(request)

    def _question(self, request: Request) -> Reply:
        match request.query.get("q"):
            case "config":  # 3.7.1
                return Reply(200, {"media-endpoint": self.url + MEDIA} if self.takes_files else {})
            case "source" if self.lists and set(request.query) <= {"q", "limit"}:
                newest = list(self.posts.items())[::-1][: int(request.query.get("limit", "20"))]
                return Reply(200, {"items": [self._item(path, post) for path, post in newest]})
            case "source" if set(request.query) == {"q", "url"}:  # 3.7.2: all properties, and the type
                post = self.posts.get(request.query["url"].removeprefix(self.url))
                if post is None:
                    return self._no(400, "invalid_request", "There is no such post.")  # 3.8: a value is wrong
                return Reply(200, {"type": ["h-entry"], "properties": _kept(post)})
        return self._no(400, "invalid_request", "This question is not known here.")

    def _item(self, path: str, post: dict[str, Any]) -> dict[str, Any]:
        told = {"url": [self.url + path], "published": [post["published"]], "name": [post["name"]]}
        return {"type": ["h-entry"], "properties": told | {"content": [{"html": post["content"]}]}}

    def _file(self, request: Request) -> Reply:
        """3.6: multipart with one part named file, answered by 201 and Location."""
        head = f"Content-Type: {request.headers.get('Content-Type', '')}\r\n\r\n".encode()
        parts = message_from_bytes(head + request.body).get_payload()
        names = [part.get_param("name", header="content-disposition") for part in parts]  # type: ignore[union-attr]
        if request.method != "POST" or names != ["file"]:
            return self._no(400, "invalid_request", "One file is taken.")
        path = f"/files/{len(self.files) + 1}.png"
        self.files[path] = parts[0].get_payload(decode=True)  # type: ignore[index,union-attr]
        return Reply(201, b"", {"Location": self.url + path})

    def _action(self, request: Request) -> Reply:
        if "application/json" not in request.headers.get("Content-Type", ""):
            return self._no(400, "invalid_request", "This contract is about JSON.")
        body = json.loads(request.body)
        if body.get("action") == "delete":  # 3.5
            if "delete" not in self.scope:
                return self._no(403, "insufficient_scope", "The token may not delete.")
            path = str(body.get("url", "")).removeprefix(self.url)
            return Reply(204) if self.posts.pop(path, None) else self._no(404, "not_found", "There is no such post.")
        if body.get("action") == "update":
            return self._update(body)
        if set(body) != {"type", "properties"} or body["type"] != ["h-entry"]:
            return self._no(400, "invalid_request", "Only an h-entry is taken.")
        return self._create(body["properties"])

    def _update(self, body: dict[str, Any]) -> Reply:
        """3.4: whole values of properties are replaced, properties taken away; adding values is not known here."""
        if "update" not in self.scope:
            return self._no(403, "insufficient_scope", "The token may not update.")  # 3.8
        if not set(body) & {"replace", "add", "delete"}:  # 3.4: one of them MUST be there
            return self._no(400, "invalid_request", "Nothing is to be changed.")
        if set(body) - {"action", "url", "replace", "delete"}:
            return self._no(400, "invalid_request", "Not known here.")
        replace, delete = body.get("replace", {}), body.get("delete", [])
        if any(not isinstance(values, list) or not values for values in replace.values()):
            return self._no(400, "invalid_request", "Every value is a list.")  # 3.4: "MUST be an array"
        if not isinstance(delete, list) or set(delete) & set(replace):  # 3.4.3: a list of names; once each property
            return self._no(400, "invalid_request", "A list of other names is deleted.")
        if extra := (set(replace) | set(delete)) - (PROPERTIES - {"mp-slug"}):
            return self._no(400, "invalid_request", f"Not known here: {sorted(extra)}")
        path = str(body.get("url", "")).removeprefix(self.url)
        if path not in self.posts:
            return self._no(400, "invalid_request", "There is no such post.")  # 3.8: a value is wrong
        self.posts[path] |= _shaped(replace) | {NAMES[name]: EMPTY[name] for name in delete}
        if self.moves:  # 3.4.4: 201 and the new address
            moved = f"/moved{path}"
            self.posts[moved] = self.posts.pop(path)
            return Reply(201, b"", {"Location": self.url + moved})
        return Reply(200, {"replaced": replace}) if self.tells else Reply(204)

    def _create(self, told: dict[str, Any]) -> Reply:
        if "create" not in self.scope:
            return self._no(403, "insufficient_scope", "The token may not create.")
        if extra := set(told) - PROPERTIES:
            return self._no(400, "invalid_request", f"Not known here: {sorted(extra)}")
        if any(not isinstance(values, list) or not values for values in told.values()):
            return self._no(400, "invalid_request", "Every property is a list.")  # 3.3.2, microformats JSON
        if not told["name"][0] and not told["content"][0]["html"]:
            return self._no(400, "invalid_request", "Nothing to post.")
        path, number = f"/notes/{told['mp-slug'][0]}", 1
        while path in self.posts:
            number += 1
            path = f"/notes/{told['mp-slug'][0]}-{number}"
        now = datetime.now(UTC) + timedelta(seconds=self.ahead)
        self.posts[path] = {"tags": [], "summary": ""} | _shaped(told) | {"published": now.isoformat()}
        return Reply(201, b"", {"Location": self.url + path})


NAMES = {"name": "name", "content": "content", "summary": "summary", "category": "tags"}
EMPTY: dict[str, Any] = {"name": "", "content": "", "summary": "", "category": []}


def _shaped(told: dict[str, Any]) -> dict[str, Any]:
    """Properties as they are kept: content by its HTML, all tags, of the others the first value."""
    first = {NAMES[name]: told[name][0] for name in ("name", "content", "summary") if name in told}
    if "content" in first:
        first["content"] = first["content"]["html"]
    return first | ({"tags": told["category"]} if "category" in told else {})


def _kept(post: dict[str, Any]) -> dict[str, Any]:
    """3.7.2: HTML comes back as an object with "html"; what a post does not have is left out."""
    told = {"published": [post["published"]], "name": [post["name"]], "content": [{"html": post["content"]}]}
    told |= {"post-status": ["published"]}
    more = {"summary": [post["summary"]] if post["summary"] else [], "category": post["tags"]}
    return told | {name: values for name, values in more.items() if values}
