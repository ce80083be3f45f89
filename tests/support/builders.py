"""Builders: the rows a test needs, made through the same stores the program uses."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import insert

from brandassist import clock
from brandassist.events import Events
from brandassist.ids import new_id
from brandassist.settings import DeviceSettings
from brandassist.store.database import Database, sqlite_url
from brandassist.store.deliveries import plan
from brandassist.store.migrate import prepare
from brandassist.store.tables import account, account_key, device
from brandassist.store.writing import approvals, drafts, revisions, targets
from brandassist.store.writing.payloads import FrozenPart, FrozenPicture, Payload
from brandassist.walltime import from_instant

DEVICE = "device-1"


def sqlite_file(folder: Path) -> str:
    return sqlite_url(folder / "workspace.sqlite")


# Of a folder's own database; `--postgres` puts a real server here, where the first has the schema already.
address_in: Callable[[Path], str] = sqlite_file
bare_address_in: Callable[[Path], str] = sqlite_file


def workspace_in(folder: Path, settings: DeviceSettings) -> str | Path:
    """What to open for a workspace of this folder's own; one on a server is made first, as it must be."""
    where = address_in(folder)
    if where.startswith("sqlite"):
        return folder / "workspace"
    from tests.support.two_computers import created

    created(where, settings)
    return where


def empty_database(folder: Path) -> Database:
    """A prepared workspace database of this test's own."""
    database = Database(address_in(folder), Events())
    prepare(database.engine)
    return database


def open_database(folder: Path) -> Database:
    """The same, with this device in it."""
    database = empty_database(folder)
    with database.write() as tx:
        tx.execute(insert(device).values(id=DEVICE, name="a test", created_at=clock.now()))
    return database


def an_account(database: Database, network: str = "practice", url: str = "", device: str = DEVICE) -> str:
    """A connected account whose key this device holds."""
    account_id = new_id()
    row = {"id": account_id, "network": network, "label": network, "url": url, "facts": {}, "created_at": clock.now()}
    with database.write("accounts") as tx:
        tx.execute(insert(account).values(**row))
        tx.execute(insert(account_key).values(device_id=device, account_id=account_id))
    return account_id


def a_delivery(
    database: Database,
    account_id: str,
    *texts: str,
    due: datetime | None = None,
    approved: bool = True,
    kind: str = "short",
    promise: str = "computer",
    reply_to: str | None = None,
    pictures: tuple[FrozenPicture, ...] = (),
    comments: int = 0,
) -> str:
    """A draft with one target, scheduled, and approved unless told otherwise; with `reply_to` it is a reply.

    `pictures` go with the first text; so many of the last are a first comment.
    """
    now = clock.now()
    due = due or now - timedelta(seconds=1)
    texts = texts or ("One thought.",)
    text = "\n\n".join(texts)
    with database.write("queue", "drafts") as tx:
        draft_id = drafts.create(tx, kind="post", title="", text=text, facts=drafts.Facts(), extra={}, member_id=None)
        target_id = targets.add(tx, draft_id, account_id)
        delivery_id = plan.create(
            tx,
            draft_id=draft_id,
            target_id=target_id,
            account_id=account_id,
            kind="reply" if reply_to else "post",
            planned=from_instant(due, "UTC"),
            promise=promise,
        )
        if approved:
            content = Payload(
                account_id,
                tuple(
                    FrozenPart(each, pictures if place == 0 else (), comment=place >= len(texts) - comments)
                    for place, each in enumerate(texts)
                ),
                "public",
                "en",
                kind,
                "A title",
                "a-title",
                reply_to=reply_to,
            )
            revision_id = revisions.keep(tx, draft_id, "approve", None)
            standing = approvals.stand(
                tx, draft_id=draft_id, target_id=target_id, revision_id=revision_id, content=content, member_id=None
            )
            plan.fill(tx, delivery_id, standing.payload_id, len(texts), comments)
    return delivery_id


class SetClock:
    """A clock tests move by hand."""

    def __init__(self, start: datetime | None = None) -> None:
        self.at = start or datetime(2026, 11, 23, 8, 30, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.at

    def advance(self, **how_far: float) -> None:
        self.at += timedelta(**how_far)
