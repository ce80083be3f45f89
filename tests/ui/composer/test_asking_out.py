"""Links are asked for on a button, and what comes of it stands among the checks with its day."""

from __future__ import annotations

import ssl
from collections.abc import Callable
from pathlib import Path

from PySide6.QtTest import QTest

from tests.support import sockets
from tests.support.sockets import answering, read_request, reply, serve
from tests.ui.composer.conftest import Shown
from tests.ui.composer.test_page import one
from tests.ui.walk import missing_from_tab_order, unnamed

Show = Callable[..., Shown]
SELF_SIGNED = Path(sockets.__file__).with_name("selfsigned.pem")


def test_a_dead_link_is_told_with_the_day_after_asking(show: Show) -> None:
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(SELF_SIGNED)
    kept: list[str] = []
    with answering(reply("200 OK")) as good, serve(lambda _, conn: read_request(conn) and None, tls) as bad:
        dead = bad.url.replace("http:", "https:")
        shown = show(one(kept, f"Read {dead}/a and {good.url}/b, @ann."))
        shown.open(kept[0])
        checks, page = shown.page.checks, shown.page
        assert checks.ask_button.isVisible()
        assert unnamed(page) == []
        assert missing_from_tab_order(shown.window) == []
        assert "check_links" in page.possible()
        assert good.requests == []
        checks.ask_button.click()
        assert not checks.ask_button.isVisible()
        shown.until(lambda: shown.line("Its certificate is not trusted: ") is not None)
        shown.until(checks.ask_button.isVisible)
        assert len(good.requests) == 1
        line = shown.line("Its certificate is not trusted")
        assert line is not None
        page.acting.act(line)
        assert page.writing.paper.sheet.textCursor().selectedText() == f"{dead}/a"


def test_where_nothing_answers_that_is_said_and_no_link_is_called_dead(show: Show) -> None:
    kept: list[str] = []
    with answering(reply("200 OK")) as server:
        closed = server.url
    shown = show(one(kept, f"Read {closed}/a"))
    shown.open(kept[0])
    shown.page.handlers()["check_links"]()
    shown.until(lambda: "Nothing answered" in shown.page.writing.paper.ask_notice.accessibleName())
    assert shown.line("certificate") is None


def test_plain_http_is_told_at_once_and_made_https(show: Show) -> None:
    kept: list[str] = []
    shown = show(one(kept, "Read this."))
    shown.open(kept[0])
    assert not shown.page.checks.ask_button.isVisible()
    sheet = shown.page.writing.paper.sheet
    sheet.selectAll()
    QTest.keyClicks(sheet, "Read http://shop.example/a now.")
    shown.until(lambda: shown.line("Not encrypted") is not None)
    line = shown.line("Not encrypted")
    assert line is not None
    assert line.act_text == "Use https"
    shown.page.acting.act(line)
    assert sheet.text() == "Read https://shop.example/a now."
    shown.until(lambda: shown.line("Not encrypted") is None)
