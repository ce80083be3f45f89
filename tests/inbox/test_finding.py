"""Found by words and by who wrote, over all of the inbox, latest first, page by page."""

from __future__ import annotations

from datetime import timedelta

from brandassist import clock
from brandassist.inbox.service import Inbox
from brandassist.networks.contract import Incoming
from brandassist.store.database import Database
from brandassist.store.inbox import messages


def came(database: Database, account_id: str, *said: tuple[str, str]) -> None:
    now = clock.now()
    received = [
        Incoming(str(n), author, author.split()[0].lower(), text, now + timedelta(seconds=n), own=author == "You")
        for n, (author, text) in enumerate(said)
    ]
    with database.write("inbox") as tx:
        messages.keep(tx, account_id, received, messages.within(timedelta(hours=24)))


def test_what_somebody_wrote_is_found_wherever_it_stands(inbox: Inbox, database: Database, account_id: str) -> None:
    said = [
        ("Ada Bo", "Il caffè è freddo."),
        ("Remo Lu", "Coffee? No: CAFFÈ!"),
        ("You", "Caffè per tutti."),
        ("Ines", ""),
    ]
    came(database, account_id, *said)
    inbox.spam(next(row.id for row in inbox.list() if row.author == "Remo Lu"))
    assert [row.author for row in inbox.find("caff")] == ["Remo Lu", "Ada Bo"]
    assert [row.author for row in inbox.find("freddo caffe")] == ["Ada Bo"]
    assert [row.author for row in inbox.find("remo")] == ["Remo Lu"]
    assert [row.author for row in inbox.find("caffè", limit=1, offset=1)] == ["Ada Bo"]
    assert inbox.find('"') == inbox.find(" *( ") == []
    assert inbox.find("nothing") == []
