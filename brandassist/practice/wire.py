"""Requests and answers as values: bodies are decoded the way Rails does it, before any endpoint runs."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, cast
from urllib.parse import parse_qsl, unquote

Json = dict[str, Any]
MAX_BODY = 20 * 1024 * 1024  # bytes; beyond it a body is not read at all


@dataclass(frozen=True)
class Response:
    body: bytes
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict[str, str])
    type: str = "application/json; charset=utf-8"


class Refusal(Exception):
    """An answer that says no; the transaction of the request is rolled back."""

    def __init__(self, status: int, error: str, headers: Mapping[str, str] | None = None, **more: str):
        super().__init__(error)
        self.response = answer({"error": error, **more}, status, headers)


def answer(data: object, status: int = 200, headers: Mapping[str, str] | None = None) -> Response:
    return Response(json.dumps(data, ensure_ascii=False).encode(), status, dict(headers or {}))


@dataclass(frozen=True)
class Upload:
    name: str
    data: bytes


@dataclass(frozen=True)
class Request:
    method: str
    path: str
    query: str
    headers: Mapping[str, str]
    body: bytes
    url: str  # of the server, without a slash at its end
    account: int = 0  # whose token it carries; 0 is nobody
    app: str = ""  # the name of the program that sent it
    params: Json = field(default_factory=dict[str, Any])
    files: dict[str, Upload] = field(default_factory=dict[str, Upload])

    def text(self, name: str, default: str = "") -> str:
        """A word or number given for `name`. Raises Refusal(400) for text no database could hold."""
        value = self.params.get(name)
        if not isinstance(value, str | int | float):
            return default
        said = str(value)
        if "\0" in said or re.search("[\ud800-\udfff]", said):
            raise Refusal(400, f"Bad Request: {name} is not text")
        return said

    def flag(self, name: str) -> bool:
        return self.params.get(name) in (True, 1, "1", "true", "on")

    def items(self, name: str) -> list[Any]:
        value = self.params.get(name)
        if isinstance(value, list):
            return cast(list[Any], value)
        return [] if value in (None, "") else [value]


def decode(body: bytes, content_type: str, query: str) -> tuple[Json, dict[str, Upload]]:
    """Parameters and files of a request. Raises Refusal(400) for JSON that is none."""
    params: Json = {}
    files: dict[str, Upload] = {}
    _nest(params, parse_qsl(query, keep_blank_values=True))
    kind = content_type.split(";")[0].strip().lower()
    if kind == "application/json" and body:
        params.update(_json(body))
    elif kind == "application/x-www-form-urlencoded":
        _nest(params, parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True))
    elif kind == "multipart/form-data":
        pairs: list[tuple[str, str]] = []
        for name, file_name, data in _parts(body, content_type):
            if file_name is None:
                pairs.append((name, data.decode("utf-8", "replace")))
            else:
                files[name] = Upload(file_name, data)
        _nest(params, pairs)
    return params, files


def _json(body: bytes) -> Json:
    try:
        data = json.loads(body)
    except (ValueError, RecursionError) as wrong:
        raise Refusal(400, "Bad Request: the body is not JSON") from wrong
    if not isinstance(data, dict):
        raise Refusal(400, "Bad Request: the body is not a JSON object")
    return cast(Json, data)


def _nest(params: Json, pairs: list[tuple[str, str]]) -> None:
    """Rails' way with names: `a[]` is a list, `a[b]` a mapping, `a[][b]` a list of mappings."""
    for key, value in pairs:
        name, *inner = re.findall(r"[^\[\]]+|\[\]", key) or [key]
        if not inner:
            params[name] = value
        elif inner == ["[]"]:
            _listed(params, name).append(value)
        elif inner[0] == "[]":
            items = _listed(params, name)
            last: Any = items[-1] if items else None
            if not isinstance(last, dict) or inner[1] in last:
                items.append({})
            items[-1][inner[1]] = value
        else:
            inside = params.setdefault(name, {})
            if not isinstance(inside, dict):
                raise Refusal(400, f"Bad Request: {name} is given twice")
            rest = inner[0] + "".join(part if part == "[]" else f"[{part}]" for part in inner[1:])
            _nest(cast(Json, inside), [(rest, value)])


def _listed(params: Json, name: str) -> list[Any]:
    items = params.setdefault(name, [])
    if not isinstance(items, list):
        raise Refusal(400, f"Bad Request: {name} is given twice")
    return cast(list[Any], items)


def _parts(body: bytes, content_type: str) -> list[tuple[str, str | None, bytes]]:
    found = re.search(r'boundary="?([^";,]+)"?', content_type)
    if not found:
        raise Refusal(400, "Bad Request: the multipart body names no boundary")
    fence = b"\r\n--" + found[1].encode()
    parts: list[tuple[str, str | None, bytes]] = []
    pieces = (b"\r\n" + body).split(fence)
    if len(pieces) < 2 or not pieces[-1].startswith(b"--"):
        raise Refusal(400, "Bad Request: the multipart body is cut off")
    for piece in pieces[1:-1]:
        head, gap, data = piece.partition(b"\r\n\r\n")
        name = re.search(rb'[ ;]name="([^"]*)"', head)
        if not gap or not name:
            raise Refusal(400, "Bad Request: a multipart part has no name")
        file_name = re.search(rb'filename="([^"]*)"', head)
        plain = unquote(file_name[1].decode("utf-8", "replace")) if file_name else None
        parts.append((name[1].decode("utf-8", "replace"), plain, data))
    return parts
