"""What "Your turn" works out from rows."""

from __future__ import annotations

from brandassist.errors import Problem
from ui.turn.presenter import failed_point


def test_a_refusal_names_what_the_check_did_not_find() -> None:
    assert failed_point(Problem("link_other_text")) == "words"
    assert failed_point(Problem("link_other_account", expected="@a", found="@b")) == "account"
    assert failed_point(Problem("disk_full")) is None
    assert failed_point(ValueError()) is None
