"""What "Your turn" works out from rows: order, next step, what is told when."""

from __future__ import annotations

import pytest

from brandassist.errors import Problem
from ui.turn.presenter import failed_point, quiet


@pytest.mark.parametrize(
    ("wall", "since", "until", "silent"),
    [
        ("12:00", "", "", False),
        ("12:00", "11:00", "13:00", True),
        ("13:00", "11:00", "13:00", False),
        ("23:30", "22:00", "07:00", True),
        ("06:59", "22:00", "07:00", True),
        ("07:00", "22:00", "07:00", False),
        ("12:00", "12:00", "12:00", False),
    ],
)
def test_quiet_hours_may_go_over_midnight(wall: str, since: str, until: str, silent: bool) -> None:
    assert quiet(wall, since, until) is silent


def test_a_refusal_names_what_the_check_did_not_find() -> None:
    assert failed_point(Problem("link_other_text")) == "words"
    assert failed_point(Problem("link_other_account", expected="@a", found="@b")) == "account"
    assert failed_point(Problem("disk_full")) is None
    assert failed_point(ValueError()) is None
