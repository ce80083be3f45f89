"""Offline is worked out from what collecting met: all accounts outside this computer, and no other reason."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from brandassist.store.accounts import Account
from brandassist.store.inbox.collections import Health
from ui.shell.connection import is_offline
from ui.shell.window import Window

NOW = datetime(2026, 11, 18, 10, 0, tzinfo=UTC)


def one(url: str, why: str = "", asked: bool = True) -> tuple[Account, Health]:
    account = Account("a", "mastodon", "Label", "@me", url, {}, "computer", "connected", None, None, NOW, (), 0)
    if not asked:
        return account, Health("a")
    problem = {"code": "not_collected", "why": why}
    return account, Health("a", NOW, "", problem if why else None, NOW if why else None)


FAR, NEAR = "https://social.example", "http://127.0.0.1:4080"


@pytest.mark.parametrize(
    ("health", "offline"),
    [
        ([], False),
        ([one(FAR, asked=False)], False),
        ([one(FAR)], False),
        ([one(FAR, "unreachable")], True),
        ([one(FAR, "name_not_found"), one(FAR, "connect_timeout"), one(FAR, asked=False)], True),
        ([one(FAR, "unreachable"), one(FAR)], False),
        ([one(FAR, "503")], False),
        ([one(FAR, "connection_refused")], False),  # somebody's server is down, the way there is open
        ([one(NEAR, "unreachable")], False),
        ([one(NEAR), one(FAR, "unreachable")], True),
        ([one("", "unreachable")], False),  # a folder of this computer
    ],
)
def test_offline_is_when_nothing_outside_can_be_connected_to(
    health: list[tuple[Account, Health]], offline: bool
) -> None:
    assert is_offline(health) is offline


def test_the_masthead_says_offline_and_the_strip_that_all_is_saved(window: Window) -> None:
    window.show_offline(True)
    assert window.masthead.connection.accessibleName() == "Offline"
    assert window.strip.context().startswith("Saved on this computer")
    window.show_offline(False)
    assert window.masthead.connection.accessibleName() == "Saved on this computer"
    assert not window.strip.context().startswith("Saved on this computer")
