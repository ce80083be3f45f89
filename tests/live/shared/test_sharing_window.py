"""Sharing a workspace through the real window: from Settings to a PostgreSQL server, and opened there."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from brandassist import settings as device_settings
from brandassist import sharing
from brandassist.store.shared import passwords
from brandassist.workspace import open_workspace
from tests.cli.conftest import keychain as kept_keychain  # noqa: F401 - a fixture
from tests.live.postgres import GUARDED, PASSWORD, Postgres, running_postgres
from tests.live.shared.test_moving import on_server, records
from tests.live.shared.test_server import OFFICE, an_older_one, typed
from tests.ui.conftest import themed  # noqa: F401 - a fixture
from tests.ui.plain import plain_specs
from tests.ui.walk import missing_from_tab_order, unnamed
from ui.background import Background
from ui.device import Device
from ui.program import Program
from ui.screens import SCREENS
from ui.settings.page import SettingsPage
from ui.settings.sharing.dialog import ShareDialog
from ui.shell.refused import RefusedDialog

pytestmark = pytest.mark.live

WAIT = 60_000
SECRET = "Novara"


@pytest.fixture(autouse=True)
def nobody_gave_a_password() -> Iterator[None]:
    passwords._keychain.cache_clear()
    passwords._given.clear()
    yield
    passwords._keychain.cache_clear()
    passwords._given.clear()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with closing(open_workspace(tmp_path / "work", settings=device_settings.load())) as workspace:
        workspace.diary.capture("Paint at noon #paint")
        workspace.diary.capture(f"We close %%{SECRET}%% in June")
        workspace.drafts.new("post", "Stores", "One.")
    return tmp_path / "work"


def started(where: Path | str) -> Program:
    background, settings = Background(), device_settings.load()
    specs = (*plain_specs(), next(spec for spec in SCREENS if spec.name == "settings"))
    running = Program(str(where), None, settings, Device(settings, background), background, specs)
    running.window.show()
    return running


def ended(running: Program) -> None:
    running.window.close()
    running.close()
    running.window.deleteLater()


@pytest.fixture
def program(themed: QApplication, qtbot: QtBot, folder: Path) -> Iterator[Program]:  # noqa: F811
    running = started(folder)
    qtbot.waitUntil(lambda: running.window.current() is not None, timeout=WAIT)
    running.window.go("settings")
    qtbot.waitUntil(lambda: bool(settings_of(running).presenter.members), timeout=WAIT)
    yield running
    ended(running)


def settings_of(program: Program) -> SettingsPage:
    page = program.window.current()
    assert isinstance(page, SettingsPage)
    return page


def asked(program: Program, qtbot: QtBot) -> ShareDialog:
    settings_of(program).people.share.click()
    (dialog,) = program.window.findChildren(ShareDialog)
    qtbot.waitUntil(lambda: len(dialog.points.words) == 4, timeout=WAIT)
    return dialog


def test_from_settings_to_the_server_by_keyboard(
    program: Program, qtbot: QtBot, folder: Path, postgres_url: str
) -> None:
    before = records(folder)
    dialog = asked(program, qtbot)
    assert "1" in dialog.points.words[3]
    assert not dialog.mover.isEnabled()
    assert dialog.asking.address.hasFocus()
    assert unnamed(dialog) == []
    assert missing_from_tab_order(dialog) == []
    QTest.keyClicks(dialog.asking.address, typed(postgres_url))
    qtbot.waitUntil(dialog.mover.isEnabled, timeout=WAIT)
    assert "empty" in dialog.asking.line.said.text()
    for _ in range(6):
        if dialog.mover.hasFocus():
            break
        QTest.keyClick(QApplication.focusWidget() or dialog, Qt.Key.Key_Tab)
    assert dialog.mover.hasFocus()
    QTest.keyClick(dialog.mover, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: dialog.moved, timeout=WAIT)
    assert "read back" in dialog.points.words[0]
    assert str(folder.name) in dialog.points.words[1]
    assert "1 entry with locked words" in dialog.points.words[2]
    assert dialog.mover.hasFocus()
    assert QAccessible.queryAccessibleInterface(dialog.mover).text(QAccessible.Text.Name) == "Open the shared workspace"
    assert records(folder) == before
    QTest.keyClick(dialog.mover, Qt.Key.Key_Space)
    qtbot.waitUntil(
        lambda: program.workspace is not None and program.workspace.address == typed(postgres_url), timeout=WAIT
    )
    assert program.workspace is not None
    assert [each.kind for each in program.workspace.find(SECRET)] == ["entry"]
    told = on_server(postgres_url)
    assert "Paint at noon" in told
    assert SECRET not in told
    qtbot.waitUntil(lambda: bool(settings_of(program).presenter.members), timeout=WAIT)
    assert not settings_of(program).people.share.isVisible()


def test_what_is_wrong_stands_beside_its_field(
    program: Program, qtbot: QtBot, postgres: Postgres, postgres_url: str
) -> None:
    dialog = asked(program, qtbot)
    port = postgres.port
    for address, words in (
        ("office", "begins with postgresql://"),
        ("postgresql://anna@office", "Something is missing"),
        ("postgresql://anna:secret@127.0.0.1/brand", "field below"),
        (f"postgresql://brandassist@127.0.0.1:{port}/nowhere", "no such database"),
        ("postgresql://brandassist@127.0.0.1:1/brand", "No server answers"),
    ):
        dialog.asking.address.setText(address)
        qtbot.waitUntil(lambda words=words: words in dialog.asking.about_address.accessibleName(), timeout=WAIT)
        assert dialog.asking.about_address.isVisible()
        assert not dialog.mover.isEnabled()
    dialog.asking.address.setText(typed(postgres_url))
    qtbot.waitUntil(dialog.mover.isEnabled, timeout=WAIT)
    assert not dialog.asking.about_address.isVisible()
    dialog.reject()
    assert program.workspace is not None
    assert "://" not in program.workspace.address


def test_a_cancelled_move_leaves_the_file_and_can_be_begun_again(
    program: Program, qtbot: QtBot, folder: Path, postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from brandassist.store.shared import moving

    put = moving._put
    dialog = asked(program, qtbot)
    dialog.asking.address.setText(typed(postgres_url))
    qtbot.waitUntil(dialog.mover.isEnabled, timeout=WAIT)

    def cancel_in_the_middle(out: object, name: str, rows: list[dict[str, object]]) -> None:
        if name == "working_text":
            dialog._cancel()  # what Esc and Cancel do
        put(out, name, rows)  # type: ignore[arg-type]

    with monkeypatch.context() as patched:
        patched.setattr(moving, "_put", cancel_in_the_middle)
        dialog.mover.click()
        assert not dialog.asking.isEnabled()
        qtbot.waitUntil(dialog.problem.isVisible, timeout=WAIT)
    assert "Nothing was moved" in dialog.problem.accessibleName()
    assert not dialog.busy.isVisible()
    assert program.workspace is not None
    program.workspace.diary.capture("Written after it was cancelled")
    dialog.mover.click()
    qtbot.waitUntil(lambda: dialog.moved, timeout=WAIT)
    dialog.reject()  # Esc after the end opens it too
    qtbot.waitUntil(
        lambda: program.workspace is not None and program.workspace.address == typed(postgres_url), timeout=WAIT
    )
    assert "Written after it was cancelled" in on_server(postgres_url)


# -- the password ---------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def guarded() -> Iterator[Postgres]:
    with running_postgres(OFFICE) as server:
        yield server


@pytest.fixture
def guarded_url(guarded: Postgres) -> Iterator[str]:
    with guarded.fresh_database() as url:
        yield typed(url).replace("brandassist@", f"{GUARDED}@")


def test_the_password_is_asked_for_and_goes_to_the_keychain_alone(
    program: Program,
    qtbot: QtBot,
    guarded_url: str,
    kept_keychain: object,  # noqa: F811
    own_folders: Path,
    tmp_path: Path,
) -> None:
    dialog = asked(program, qtbot)
    dialog.asking.address.setText(guarded_url)
    qtbot.waitUntil(lambda: "write it here" in dialog.asking.about_password.accessibleName(), timeout=WAIT)
    assert dialog.asking.password.hasFocus()
    QTest.keyClicks(dialog.asking.password, "wrong")
    qtbot.waitUntil(lambda: "does not take" in dialog.asking.about_password.accessibleName(), timeout=WAIT)
    QTest.keyClicks(dialog.asking.password, PASSWORD)  # what was wrong is selected
    qtbot.waitUntil(dialog.mover.isEnabled, timeout=WAIT)
    dialog.mover.click()
    qtbot.waitUntil(lambda: dialog.moved, timeout=WAIT)
    dialog.accept()
    qtbot.waitUntil(lambda: program.workspace is not None and program.workspace.address == guarded_url, timeout=WAIT)
    for place in (own_folders, tmp_path):
        for each in place.rglob("*"):
            if each.is_file() and each.name != "keychain.json":  # where a test's keychain keeps it
                assert PASSWORD.encode() not in each.read_bytes(), each


def made_by(address: str) -> None:
    """Somebody made the workspace there, and this computer knows no password."""
    place = sharing.on_server(address)
    passwords.give(place.url, PASSWORD)
    sharing.create(place, device_settings.load(), None)
    passwords._given.clear()


@pytest.fixture
def start(themed: QApplication) -> Iterator[Callable[[str], Program]]:  # noqa: F811
    running: list[Program] = []

    def program(where: str) -> Program:
        running.append(started(where))
        return running[-1]

    yield program
    for each in running:
        ended(each)


def test_opening_asks_for_a_password_that_is_not_kept(
    start: Callable[[str], Program],
    qtbot: QtBot,
    guarded_url: str,
    kept_keychain: object,  # noqa: F811
) -> None:
    made_by(guarded_url)
    program = start(guarded_url)
    opening = program._opening
    qtbot.waitUntil(opening.password.isVisible, timeout=WAIT)
    assert unnamed(opening) == []
    QTest.keyClicks(opening.password, "wrong")
    QTest.keyClick(opening.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "does not take" in opening.sentence.text(), timeout=WAIT)
    QTest.keyClicks(opening.password, PASSWORD)
    QTest.keyClick(opening.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: program.workspace is not None, timeout=WAIT)
    passwords._given.clear()  # a later start
    passwords._keychain.cache_clear()
    with closing(open_workspace(guarded_url, settings=device_settings.load())) as workspace:
        workspace.db.exchange()


def test_an_older_workspace_there_says_what_to_do(
    start: Callable[[str], Program], qtbot: QtBot, postgres_url: str
) -> None:
    an_older_one(postgres_url)
    opening = start(typed(postgres_url))._opening
    qtbot.waitUntil(lambda: "brandassist workspace upgrade" in opening.sentence.text(), timeout=WAIT)
    assert not opening.password.isVisible()
    assert opening._again.isVisible()


def test_a_password_that_is_asked_for_later_is_told_in_the_strip(
    start: Callable[[str], Program],
    qtbot: QtBot,
    guarded_url: str,
    kept_keychain: object,  # noqa: F811
) -> None:
    made_by(guarded_url)
    passwords.give(sharing.on_server(guarded_url).url, PASSWORD)
    open_workspace(guarded_url, settings=device_settings.load()).close()  # its copy is here
    passwords._given.clear()
    program = start(guarded_url)
    qtbot.waitUntil(lambda: "asks for a password" in program.window.strip.notice.text(), timeout=WAIT)
    program._refused_watch.lead()
    (dialog,) = program.window.findChildren(RefusedDialog)
    assert unnamed(dialog) == []
    assert missing_from_tab_order(dialog) == []
    QTest.keyClicks(dialog.password, "wrong")
    QTest.keyClick(dialog.password, Qt.Key.Key_Return)
    qtbot.waitUntil(dialog.problem.isVisible, timeout=WAIT)
    QTest.keyClicks(dialog.password, PASSWORD)
    with qtbot.waitSignal(dialog.entered, timeout=WAIT):
        QTest.keyClick(dialog.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: program.window.strip.notice.text() == "", timeout=WAIT)
