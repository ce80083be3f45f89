"""The inbox's summary: what it says of four weeks, its rows, and the ledger written to a file."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from brandassist import clock
from brandassist.inbox.rules import keeping_in
from brandassist.networks.contract import Incoming
from brandassist.store.inbox import messages
from tests.support.builders import an_account
from tests.ui.inbox.conftest import Shown
from tests.ui.walk import unnamed
from ui.inbox.figures.summary import Summary


def test_four_weeks_and_the_ledger(show: Callable[..., Shown], tmp_path: Path) -> None:
    shown, now = show(), clock.now()
    db = shown.workspace.db
    account_id = an_account(db, "mastodon")
    asked = Incoming("1", "Ada Bo", "ada", "A word.", now - timedelta(hours=5))
    waits = Incoming("2", "Cai Do", "cai", "Another.", now - timedelta(hours=4))
    answer = Incoming("3", "Me", "me", "Yes.", now - timedelta(hours=3), in_reply_to="1", own=True)
    with db.write("inbox") as tx:
        messages.keep(tx, account_id, [asked, waits, answer], keeping_in(tx, "mastodon"))
    shown.window.trigger("answering_summary")
    [summary] = shown.page.findChildren(Summary)
    shown.until(lambda: len(summary.rows.items()) == 8)
    assert "1 of 2 were answered, half of them within 2 h" in summary.said.text()
    assert "Cai Do has waited the longest" in summary.said.text()
    shown.until(lambda: "Too few days to say what is usual: 0 of 7." in summary.hour.text())
    summary.network.set_value("mastodon")
    summary.network.activated.emit(1)
    assert [each.network for each in summary.rows.items()] == ["mastodon"] * 8
    assert unnamed(summary) == []
    summary.write_file(str(tmp_path / "ledger.csv"))
    shown.until((tmp_path / "ledger.csv").exists)
    assert "mastodon,0,2,0,1,0,0,0,1,0.500,2.00,2.00" in (tmp_path / "ledger.csv").read_text()
    summary.write_file(str(tmp_path / "ledger.csv" / "no folder.csv"))
    shown.until(lambda: not summary.error.isHidden())
    summary.close()
