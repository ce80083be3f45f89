"""A workspace after years of work: 1,000 drafts and 10,000 messages, made once by the stores, copied for each use."""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from brandassist import settings as device_settings
from brandassist.networks.contract import Incoming
from brandassist.store.diary import entries
from brandassist.store.inbox import messages
from brandassist.store.tables import metadata
from brandassist.store.writing import drafts, revisions, targets
from brandassist.walltime import from_instant
from brandassist.workspace import Workspace, open_workspace

DRAFTS, MESSAGES, ENTRIES, SCHEDULED = 1_000, 10_000, 300, 120
ANSWERS = 25  # a conversation
WORDS = (
    "the", "shelf", "till", "store", "queue", "morning", "team", "bread", "price", "people", "walk", "count", "quiet",
    "week", "region", "manager", "door", "customer", "night", "delivery", "plan", "lesson", "change", "number",
    "answer", "question", "photo", "corner", "line", "basket", "promise", "work",
)  # fmt: skip


def big_workspace(into: Path) -> tuple[Path, Path]:
    """Copy the workspace into a folder; returns it and the folder of the device's settings (XDG_CONFIG_HOME)."""
    made = _made()
    shutil.copytree(made, into, dirs_exist_ok=True)
    return into / "workspace", into / "config"


def _made() -> Path:
    """What was made once, kept under a name that changes with what it is made from."""
    from_what = hashlib.sha256(Path(__file__).read_bytes() + repr(metadata.tables).encode()).hexdigest()[:12]
    place = Path(tempfile.gettempdir()) / f"brandassist-big-{os.getuid()}-{from_what}-{datetime.now(UTC):%Y%m%d}"
    if not place.exists():
        making = Path(tempfile.mkdtemp(prefix="brandassist-big-"))
        settings = device_settings.load(making / "config" / "brandassist" / "device.json")
        with closing(open_workspace(making / "workspace", settings=settings)) as workspace:
            _fill(workspace, Random(7))
        shutil.rmtree(making / "workspace" / "practice", ignore_errors=True)
        making.rename(place)
    return place


def _fill(workspace: Workspace, random: Random) -> None:
    accounts = {row.account.network: row.account.id for row in workspace.accounts.list()}
    now = datetime.now(UTC)
    with workspace.db.write("diary", "drafts", "inbox") as tx:
        for number in range(ENTRIES):
            day = f"{now - timedelta(days=2 * number):%Y-%m-%d}"
            title = _words(random, 5).capitalize()
            entry_id = entries.create(
                tx, workspace.me, title=title, day=day, zone="Europe/Rome", text=_text(random, 4), locks=()
            )
            entries.revise(tx, workspace.me, entry_id)
        made = [_draft(workspace, tx, random, accounts) for _ in range(DRAFTS)]
        messages.keep(tx, accounts["practice"], _messages(random, now), messages.within(timedelta(hours=24)))
    for number, draft_id in enumerate(made[:SCHEDULED]):
        at = now + timedelta(hours=12 * number + 1)
        workspace.queue.schedule(draft_id, [accounts["site"]], from_instant(at, "Europe/Rome"))


def _draft(workspace: Workspace, tx: drafts.Connection, random: Random, accounts: dict[str, str]) -> str:
    draft_id = drafts.create(
        tx,
        kind=random.choice(("post", "article")),
        title=_words(random, 5).capitalize(),
        text=_text(random, 6),
        facts=drafts.Facts(language="en", tags=("retail",)),
        extra={},
        member_id=workspace.member.id,
    )
    for account_id in accounts.values():
        targets.add(tx, draft_id, account_id)
    revisions.keep(tx, draft_id, "import", workspace.member.id)
    return draft_id


def _messages(random: Random, now: datetime) -> Iterator[Incoming]:
    for number in range(MESSAGES):
        root = f"post-{number // ANSWERS}"
        who = f"reader{random.randrange(2_000)}"
        yield Incoming(
            remote_id=f"m{number}",
            author=who.capitalize(),
            handle=f"{who}@network.example",
            text=_words(random, random.randint(4, 50)).capitalize() + "?",
            received_at=now - timedelta(minutes=90 * (MESSAGES - number)),
            url=f"https://network.example/m{number}",
            in_reply_to=root,
            root=root,
        )


def _text(random: Random, paragraphs: int) -> str:
    return "\n\n".join(_words(random, random.randint(20, 70)).capitalize() + "." for _ in range(paragraphs))


def _words(random: Random, count: int) -> str:
    return " ".join(random.choice(WORDS) for _ in range(count))
