"""People of a shared workspace and their logins through the real window, by keyboard, on a PostgreSQL server."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import psycopg
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from brandassist import settings as device_settings
from tests.live.shared.test_logins import signed_in
from tests.support.office import Office, an_office
from tests.ui.conftest import themed as themed
from tests.ui.plain import plain_specs
from tests.ui.walk import missing_from_tab_order, unnamed
from ui.background import Background
from ui.device import Device
from ui.program import Program
from ui.screens import SCREENS
from ui.settings.page import SettingsPage

pytestmark = pytest.mark.live
WAIT = 60_000
MOST_TABS = 120


class Hands:
    """Settings of a shared workspace, and a keyboard."""

    def __init__(self, program: Program, qtbot: QtBot) -> None:
        self.program, self._qtbot = program, qtbot
        self.until(lambda: program.window.current() is not None)
        program.window.go("settings")
        page = program.window.current()
        assert isinstance(page, SettingsPage)
        self.page, self.people = page, page.people
        self.until(lambda: bool(page.presenter.logins))
        program.window.activateWindow()
        self.until(program.window.isActiveWindow)

    def until(self, condition: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(condition, timeout=WAIT)

    def to(self, name: str) -> QWidget:
        """By Tab alone, to what is read aloud so."""
        for _ in range(MOST_TABS):
            QApplication.processEvents()  # rows made a moment ago come into sight
            focus = QApplication.focusWidget() or self.program.window
            if focus.accessibleName() == name:
                return focus
            QTest.keyClick(focus, Qt.Key.Key_Tab)
        pytest.fail(f"never came to {name}")

    def press(self, widget: QWidget) -> None:
        QTest.keyClick(self.to(widget.accessibleName()), Qt.Key.Key_Space)

    def change(self, name: str) -> None:
        """Open the form about somebody."""
        QTest.keyClick(self.to(f"Change {name}"), Qt.Key.Key_Space)

    def names(self) -> list[str]:
        return [each.member.name for each in self.people.people]


@pytest.fixture
def office(postgres_url: str) -> Iterator[Office]:
    with an_office(postgres_url) as made:
        yield made


@pytest.fixture
def hands(request: pytest.FixtureRequest, office: Office, themed: QApplication, qtbot: QtBot) -> Iterator[Hands]:
    role = request.param
    where = office.url if role == "owner" else office.address(role)
    background, settings = Background(), device_settings.load()
    specs = (*plain_specs(), next(spec for spec in SCREENS if spec.name == "settings"))
    name = "Anna" if role == "owner" else None
    running = Program(where.replace("+psycopg", ""), name, settings, Device(settings, background), background, specs)
    running.window.show()
    yield Hands(running, qtbot)
    running.window.close()
    running.close()
    running.window.deleteLater()


@pytest.mark.parametrize("hands", ["owner"], indirect=True)
def test_a_login_is_made_handed_on_ended_and_its_person_removed(hands: Hands, office: Office) -> None:
    people, login = hands.people, f"lia_of_{office.name}"
    hands.until(people.link.isVisible)
    assert [each for each in QApplication.topLevelWidgets() if each.isVisible()] == [hands.program.window]
    hands.press(people.link)
    hands.until(people.form.name.hasFocus)
    QTest.keyClicks(people.form.name, "Lia")
    hands.to(people.form.login.login.accessibleName())
    QTest.keyClicks(people.form.login.login, login)
    assert unnamed(hands.page) == [] and missing_from_tab_order(hands.program.window) == []
    hands.press(people.form.keep)
    hands.until(people.hand_on.isVisible)
    assert login in people.hand_on.told.text() and people.hand_on.copy.hasFocus()
    password = people.hand_on.password.text()
    QTest.keyClick(people.hand_on.copy, Qt.Key.Key_Space)
    assert QApplication.clipboard().text() == password and len(password) >= 20
    hands.press(people.hand_on.finish)
    assert people.hand_on.isHidden() and people.hand_on.password.text() == ""
    assert signed_in(office, login) == "assistant"
    hands.until(lambda: hands.page.presenter.logins.get(_id(hands, "Lia")) == login)

    hands.until(lambda: "Lia" in hands.names())
    hands.change("Lia")
    hands.press(people.form.end)
    hands.until(lambda: login not in hands.page.presenter.logins.values())
    with pytest.raises(psycopg.OperationalError):
        signed_in(office, login)

    hands.change("Lia")
    hands.to(people.form.login.login.accessibleName())
    QTest.keyClicks(people.form.login.login, login)
    QTest.keyClick(people.form.login.login, Qt.Key.Key_Return)
    hands.until(people.hand_on.isVisible)
    hands.press(people.hand_on.finish)
    hands.until(lambda: login in hands.page.presenter.logins.values())
    hands.change("Lia")
    hands.press(people.form.remove)
    assert login in people.removing.words.text()
    hands.press(people.removing.remove)
    hands.until(lambda: "Lia" not in hands.names())
    with pytest.raises(psycopg.OperationalError):
        signed_in(office, login)


@pytest.mark.parametrize("hands", ["executive", "assistant", "colleague"], indirect=True)
def test_who_may_make_no_login_is_offered_none(hands: Hands) -> None:
    people = hands.people
    hands.until(lambda: len(people.people) == 4)
    shown = [
        each.accessibleName() for row in people.people for each in row.findChildren(QWidget) if not each.isHidden()
    ]
    assert people.link.isHidden() and not any(each.startswith(("Change ", "This is")) for each in shown)


def _id(hands: Hands, name: str) -> str:
    return next((each.id for each in hands.page.presenter.members if each.name == name), "")
