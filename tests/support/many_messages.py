"""An inbox of 100,000 messages, 20,000 of them owed an answer: made once, copied for each use."""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime, timedelta
from itertools import islice
from pathlib import Path
from random import Random

from brandassist import clock
from brandassist.inbox.rules import keeping_in
from brandassist.networks.contract import Incoming
from brandassist.store import accounts
from brandassist.store.inbox import messages
from brandassist.store.tables import account, metadata
from brandassist.workspace import Workspace, open_workspace

MESSAGES, PEOPLE, A_CONVERSATION, AT_ONCE = 100_000, 20_000, 25, 2_000
WORDS = (
    "the", "shelf", "till", "store", "queue", "morning", "team", "bread", "price", "people", "walk", "count", "quiet",
    "week", "region", "manager", "door", "customer", "night", "delivery", "plan", "lesson", "change", "number",
    "answer", "photo", "corner", "line", "basket", "promise", "work", "caffè", "città", "lampada",
)  # fmt: skip


def many_messages(into: Path) -> Path:
    """Copy the workspace's folder to `into`; returns it."""
    shutil.copytree(_made(), into)
    return into


def _made() -> Path:
    from_what = hashlib.sha256(Path(__file__).read_bytes() + repr(metadata.tables).encode()).hexdigest()[:12]
    place = Path(tempfile.gettempdir()) / f"brandassist-inbox-{os.getuid()}-{from_what}-{clock.now():%Y%m%d}"
    if not place.exists():
        making = Path(tempfile.mkdtemp(prefix="brandassist-inbox-"))
        with closing(open_workspace(making / "workspace")) as workspace:
            _fill(workspace)
        shutil.rmtree(making / "workspace" / "practice", ignore_errors=True)
        (making / "workspace").rename(place)
        shutil.rmtree(making)
    return place


def _fill(workspace: Workspace) -> None:
    workspace.set_rule("zone", "Europe/Rome")
    now = clock.now()
    with workspace.db.read() as tx:
        practice = next(each for each in accounts.every(tx) if each.network == "practice")
    with workspace.db.write("accounts") as tx:  # what is older than the account by a week is history and owes nothing
        tx.execute(account.update().values(created_at=now - timedelta(days=60)))
    received = _messages(now)
    while some := list(islice(received, AT_ONCE)):
        with workspace.db.write("inbox") as tx:
            messages.keep(tx, practice.id, some, keeping_in(tx, "practice"))


def _messages(now: datetime) -> Iterator[Incoming]:
    """Over a year, the oldest first; what is younger than 67 days is owed an answer."""
    random = Random(5)
    for number in range(MESSAGES):
        who, root = f"reader{random.randrange(PEOPLE)}", f"post-{number // A_CONVERSATION}"
        text = " ".join(random.choices(WORDS, k=random.randint(4, 60))).capitalize()
        yield Incoming(
            remote_id=f"m{number}",
            author=f"{who.capitalize()} {random.choice(WORDS).capitalize()}",
            handle=f"{who}@network.example",
            text=f"{text}, lot{number % 5000}" + random.choice((".", ".", "?")),
            received_at=now - timedelta(minutes=5.25 * (MESSAGES - number)),
            url=f"https://network.example/m{number}",
            in_reply_to=root if number % 3 else f"m{number - 1}",
            root=root,
        )
