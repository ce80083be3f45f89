"""Whatever an adapter calls: its secret goes to its own server only, never in the open, and stands in no error."""

from __future__ import annotations

import ast
import json
from pathlib import Path
from typing import Any

import pytest

import brandassist
import drafts
import ui
from brandassist.http import Http, Limits
from brandassist.networks import network
from tests.networks.every_call import (
    GHOST_KEY,
    OTHER,
    SECRET,
    WITH_A_SECRET,
    every_call,
    held,
    login_at,
    part_of,
    tried,
)
from tests.support.hooks import HOOKS
from tests.support.sockets import answering, reply


@pytest.fixture(params=WITH_A_SECRET)
def name(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.mark.parametrize("status", ["301 Moved", "302 Found", "307 Temporary Redirect", "308 Permanent Redirect"])
def test_it_follows_no_redirect_to_another_host(name: str, status: str, tmp_path: Path) -> None:
    here: Any = network(name)
    with answering(reply("200 OK", b"{}")) as other:
        elsewhere = f"Location: http://localhost:{other.port}/here"
        with answering(reply(status, b"", elsewhere)) as server:
            login = login_at(name, server.url, Http(limits=Limits(read=2)), tmp_path)
            asked = list(tried(every_call(here, login, part_of(name, tmp_path)), here))
            assert server.requests, "nothing was called at all"
    assert other.requests == []
    assert [call for call, told in asked if any(each in told for each in held(name, server.url).hidden)] == []


def test_it_never_goes_over_plain_http_but_to_this_computer(name: str, tmp_path: Path) -> None:
    def never() -> None:
        raise AssertionError("nothing may be sent")

    here: Any = network(name)
    login = login_at(name, "http://social.example", Http(before_send=never), tmp_path)
    told = dict(tried(every_call(here, login, part_of(name, tmp_path)), here))
    assert "plain_http_refused" in told["who"]
    assert "plain_http_refused" in told["step publish"]
    assert [call for call, why in told.items() if "NeverOpened" in why] == []


def echoed(status: str) -> bytes:
    words = f"{SECRET} {OTHER} {GHOST_KEY} {' '.join(hook.path + ' ' + hook.query for hook in HOOKS.values())}"
    body = {"error": words, "error_description": words, "code": "no", "message": words, "errors": [{"message": words}]}
    return reply(status, json.dumps(body).encode(), f"WWW-Authenticate: Bearer error={SECRET}")


ECHOES = {
    **{status: echoed(status) for status in ("400 No", "401 No", "403 No", "404 No", "409 No", "422 No", "500 Oops")},
    "in a Graph error": reply(
        "400 No",
        json.dumps({"error": {"message": f"{SECRET} {OTHER}", "code": 100, "error_user_msg": SECRET}}).encode(),
    ),
    "in a page": reply("500 Oops", f"<p>{SECRET} {OTHER}</p>".encode()),
    "in a redirect": reply("302 Found", b"", f"Location: https://elsewhere.example/{SECRET}?{OTHER}"),
    "in what is no HTTP": f"{SECRET} {OTHER}\r\n\r\n".encode(),
}


@pytest.mark.parametrize("echo", ECHOES)
def test_an_answer_that_quotes_it_is_told_without_it(name: str, echo: str, tmp_path: Path) -> None:
    here: Any = network(name)
    with answering(ECHOES[echo]) as server:
        login = login_at(name, server.url, Http(limits=Limits(read=2)), tmp_path)
        told = list(tried(every_call(here, login, part_of(name, tmp_path)), here))
    assert told, "every call went well"
    assert [(call, why) for call, why in told if any(each in why for each in held(name, server.url).hidden)] == []


def test_there_is_one_way_out() -> None:
    """What `brandassist.http` promises holds for all, for nothing else opens a connection of its own."""
    rooms = [Path(room.__file__).parent for room in (brandassist, ui, drafts)]
    files = [path for room in rooms for path in room.rglob("*.py") if not {"http", "practice"} & set(path.parts)]
    doors = {"socket", "ssl", "urllib.request", "http.client", "ftplib", "smtplib", "telnetlib", "asyncio"}
    for path in files:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            named = [each.name for each in node.names] if isinstance(node, ast.Import | ast.ImportFrom) else []
            module = (node.module or "") if isinstance(node, ast.ImportFrom) else ""
            found = {*named, module, *(f"{module}.{each}" for each in named)} & doors
            assert not found, (path, found)
