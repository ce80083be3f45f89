"""The window on a shared workspace: nothing waits for a server that hangs, and after one was away all comes back."""

from __future__ import annotations

import threading
import traceback
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from functools import wraps
from pathlib import Path
from typing import Any

import psycopg
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QListView
from pytestqt.qtbot import QtBot

from brandassist import clock, sharing
from brandassist import settings as device_settings
from brandassist.practice import address as practice_network
from brandassist.store.shared.line import ANSWER_SECONDS
from brandassist.walltime import from_instant
from brandassist.workspace import Workspace, open_workspace
from tests.live.postgres import Postgres
from tests.support.relay import Relay, relay
from tests.ui.conftest import themed as themed
from ui.background import Background
from ui.composer.page import ComposerPage
from ui.device import Device
from ui.program import Program
from ui.screens import SCREENS

pytestmark = [pytest.mark.live, pytest.mark.timeout(180)]

SOON = 20_000  # milliseconds; less than a lane would wait for an answer
assert SOON < ANSWER_SECONDS * 1000


@pytest.fixture
def line(postgres: Postgres) -> Iterator[Relay]:
    with relay(postgres.port) as made:
        yield made


@pytest.fixture
def address(postgres: Postgres, postgres_url: str, line: Relay) -> str:
    return postgres_url.replace("+psycopg", "").replace(f":{postgres.port}/", f":{line.port}/")


@pytest.fixture
def draft(address: str) -> str:
    """Of a workspace that was open on this computer before."""
    settings = device_settings.load()
    sharing.create(sharing.on_server(address), settings, None)
    with closing(open_workspace(address, settings=settings)) as workspace:
        workspace.diary.capture("A lamp in the harbour, and nobody under it.")
        made = workspace.drafts.new("post", "The ferry", "It was late again.")
        workspace.catch_up()
    return made


@pytest.fixture
def waited_here(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Where the window's own thread, or the one its screens read on, waited for a server."""
    found: list[str] = []

    def watched(whole: Any) -> Any:
        @wraps(whole)
        def asked(*given: Any, **named: Any) -> Any:
            if threading.current_thread().name.startswith(("MainThread", "database")):
                found.append("".join(traceback.format_stack(limit=20)))
            return whole(*given, **named)

        return asked

    monkeypatch.setattr(psycopg.Connection, "wait", watched(psycopg.Connection.wait))
    monkeypatch.setattr(psycopg.Connection, "connect", watched(psycopg.Connection.connect))
    return found


@pytest.fixture
def program(
    themed: QApplication, qtbot: QtBot, address: str, draft: str, request: pytest.FixtureRequest
) -> Iterator[Program]:
    if (begun := getattr(request, "param", None)) is not None:
        begun(request.getfixturevalue("line"))
    background, settings = Background(), device_settings.load()
    running = Program(address, None, settings, Device(settings, background), background)
    running.window.show()
    qtbot.waitUntil(lambda: running.window.current() is not None, timeout=SOON)
    practice = workspace_of(running).practice_folder
    yield running
    running.window.close()
    running.close()
    practice_network.stop(practice)
    running.window.deleteLater()


def composer(program: Program, qtbot: QtBot, draft: str) -> ComposerPage:
    program.window.go("composer", draft)

    def there() -> bool:
        page = program.window.current()
        return isinstance(page, ComposerPage) and page.composer.draft_id == draft

    qtbot.waitUntil(there, timeout=SOON)
    page = program.window.current()
    assert isinstance(page, ComposerPage)
    return page


def workspace_of(program: Program) -> Workspace:
    assert program.workspace is not None
    return program.workspace


def write(page: ComposerPage, qtbot: QtBot, words: str) -> None:
    sheet = page.writing.paper.sheet
    sheet.setFocus()
    qtbot.keyClick(sheet, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(sheet, words)


@pytest.mark.parametrize("program", [Relay.hang], indirect=True)
def test_typing_switching_and_closing_beside_a_server_that_hangs(
    waited_here: list[str], program: Program, draft: str, qtbot: QtBot
) -> None:
    workspace = workspace_of(program)
    waited_here.clear()  # what made the workspace and opened it before
    for spec in SCREENS:
        program.window.go(spec.name)
        qtbot.waitUntil(lambda name=spec.name: program.window.current_name() == name, timeout=SOON)
        page = composer(program, qtbot, draft)
        write(page, qtbot, f" {spec.name}")
        qtbot.waitUntil(lambda end=f" {spec.name}": workspace.drafts.show(draft).text.endswith(end), timeout=SOON)
    assert not waited_here, waited_here[0]


def test_after_the_server_was_away_lists_and_lanes_come_back(
    program: Program,
    draft: str,
    qtbot: QtBot,
    postgres: Postgres,
    address: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    workspace = workspace_of(program)
    page = composer(program, qtbot, draft)
    postgres.kill()
    write(page, qtbot, " Alone.")
    qtbot.waitUntil(lambda: workspace.drafts.show(draft).text.endswith(" Alone."), timeout=SOON)
    program.window.go("diary")
    qtbot.waitUntil(lambda: shows(program, "A lamp in the harbour"), timeout=SOON)
    postgres.start()
    with closing(_elsewhere(address, tmp_path, monkeypatch)) as other:
        qtbot.waitUntil(lambda: _there(other, draft).endswith(" Alone."), timeout=3 * SOON)
        other.diary.capture("Written elsewhere, after it.")
        practice = next(row.account.id for row in other.accounts.list() if row.account.network == "practice")
        soon = from_instant(clock.now() + timedelta(seconds=1), "UTC")
        other.queue.schedule(other.drafts.new("post", "", "Sent after it."), [practice], soon)
    qtbot.waitUntil(lambda: shows(program, "Written elsewhere"), timeout=3 * SOON)
    qtbot.waitUntil(lambda: [each.state for each in workspace.queue.list()] == ["published"], timeout=3 * SOON)


def shows(program: Program, words: str) -> bool:
    """Whether the screen in front has a line with these words."""
    page = program.window.current()
    assert page is not None
    for view in page.findChildren(QListView):
        model = view.model()
        for row in range(model.rowCount() if model is not None and view.isVisible() else 0):
            if words in str(model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)):
                return True
    return False


def _elsewhere(address: str, home: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    for kind in ("CONFIG", "DATA", "STATE"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(home / kind.lower()))
    settings = device_settings.load()
    return open_workspace(address, settings=settings)


def _there(workspace: Workspace, draft: str) -> str:
    workspace.catch_up()
    return workspace.drafts.show(draft).text
