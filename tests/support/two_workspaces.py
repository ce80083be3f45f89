"""Two workspaces in files, of two people who have no server: each writes, and files go to and fro."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

from sqlalchemy import select

from brandassist import clock, opening
from brandassist.credentials import Credentials
from brandassist.events import Events
from brandassist.exchange import agreeing
from brandassist.exchange import pictures as leaving
from brandassist.exchange.agreeing import Here
from brandassist.exchange.invitation import Seal
from brandassist.exchange.service import Exchange
from brandassist.ids import new_id
from brandassist.store import founding, members
from brandassist.store.database import Database, sqlite_url
from brandassist.store.deliveries import plan, steps
from brandassist.store.deliveries.claim import claim
from brandassist.store.exchange import naming, records
from brandassist.store.history import Actor
from brandassist.store.migrate import prepare
from brandassist.store.shared.rows import Name, Row
from brandassist.store.tables import account, account_key, delivery
from brandassist.store.writing import targets
from brandassist.store.writing.drafts import PictureRef
from brandassist.walltime import WallTime, from_instant
from brandassist.writing.approval import Approvals
from brandassist.writing.rendering import Rendering
from tests.support.at_random import Person


class Memory:
    """A keychain of a test's own."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self.kept.pop((service, username), None)


class End(Database):
    """One of the two: a workspace in a file, its exchange, and somebody who writes whatever they like."""

    def __init__(self, folder: Path, me: str, other: str, seed: int) -> None:
        folder.mkdir(parents=True)
        super().__init__(sqlite_url(folder / "workspace.sqlite"), Events())
        prepare(self.engine)
        device_id = new_id()
        with self.write("settings", "accounts") as tx:
            self.id = founding.found(
                tx, first_member=me, device_id=device_id, device_name=me, zone="Europe/Rome", files_here=True
            )
            found = members.find(tx, me)
            assert found is not None
            self.me = Actor(found.id, device_id)
            members.add(tx, self.me, other, "assistant" if me == "Anna" else "executive")
        self.folder = folder
        self.keychain = Memory()
        self.media = folder / "media"
        credentials = Credentials(self.keychain)
        self.here = Here(self, self.me, self.id, self.media, credentials, opening.together, self.speaking_as)
        self.exchange_files = Exchange(self.here)
        self.person = Person("ab"[me != "Anna"] + "x", self, folder, seed)  # type: ignore[arg-type]

    def seal(self) -> Seal:
        return agreeing.seal(self.here)

    def speaking_as(self, member_id: str) -> Approvals:
        return Approvals(self, Actor(member_id, self.me.device_id), Rendering(self, self.media))

    def out(self, name: str) -> Path:
        return self.exchange_files.write(self.folder / f"{name}.brandassist").path


def two_ends(folder: Path, seed: int = 0) -> tuple[End, End]:
    """Anna, who invited and leads, and Luca."""
    anna, luca = End(folder / "anna", "Anna", "Luca", seed), End(folder / "luca", "Luca", "Anna", seed)
    luca.exchange_files.join("Anna", anna.exchange_files.begin("Luca"))
    return anna, luca


def there_and_back(anna: End, luca: End, times: int = 1) -> None:
    """All that both wrote arrives at both."""
    for _ in range(times):
        anna.exchange_files.read(luca.out("from luca"))
        luca.exchange_files.read(anna.out("from anna"))


def texts(end: End, like: End | None = None) -> dict[Name, Row]:
    """All that is told, without who wrote it; in the names of `like`, pictures as they travel."""
    with end.read() as tx:
        rows, mine = records.told(tx).rows, naming.accounts_here(tx)
    pictures = leaving.make(
        end, end.media, [name.key[0] for name in rows if name.table == "media"], lambda *_step: None
    )
    accounts: dict[str, str] = {}
    if like is not None:
        with like.read() as tx:
            theirs = {(each["network"], each["handle"], each["url"]): each["id"] for each in naming.accounts_here(tx)}
        accounts = {each["id"]: theirs[each["network"], each["handle"], each["url"]] for each in mine}
    names = naming.Names(accounts=accounts, members={}, pictures=pictures)
    said = ((name, names.of(name.table, row)) for name, row in rows.items())
    return {names.name(name, row): row for name, row in said}


def differing(one: End, other: End) -> dict[Name, tuple[Row | None, Row | None]]:
    """What two ends have otherwise."""
    first, second = texts(one), texts(other, one)
    return {
        name: (first.get(name), second.get(name))
        for name in first.keys() | second.keys()
        if first.get(name) != second.get(name)
    }


def practice(end: End) -> str:
    """The account of the practice network there."""
    with end.read() as tx:
        return tx.execute(select(account.c.id).where(account.c.network == "practice")).scalar_one()


def loses_key(end: End) -> None:
    """That computer cannot send for the practice network any more."""
    with end.write("accounts") as tx:
        tx.execute(account_key.delete().where(account_key.c.account_id == practice(end)))


def when(days: int) -> WallTime:
    return from_instant(clock.now() + timedelta(days=days), "Europe/Rome")


def planned(end: End, days: int = 1, pictures: Sequence[PictureRef] = ()) -> tuple[str, str]:
    """A post for the practice network with a time, which nobody approved; returns draft and delivery."""
    draft_id = end.person.drafts.new("post", "", "Twelve minutes at the till, and nobody moves.")
    if pictures:
        end.person.drafts.set_pictures(draft_id, pictures)
    return draft_id, plans(end, draft_id, days)


def plans(end: End, draft_id: str, days: int = 1) -> str:
    """Give a draft a time there."""
    with end.write("drafts", "queue") as tx:
        target_id = targets.add(tx, draft_id, practice(end))
        return plan.create(
            tx,
            draft_id=draft_id,
            target_id=target_id,
            account_id=practice(end),
            kind="post",
            planned=when(days),
            promise="computer",
        )


def sends(end: End, days: int = 30) -> list[str]:
    """What goes out from that computer until then: the drafts, each with its proof."""
    now, out = clock.now() + timedelta(days=days), list[str]()
    asked = {"account_id": practice(end), "device_id": end.me.device_id, "owner": f"{end.me.device_id}:1:1"}
    lease, grace = timedelta(minutes=1), timedelta(days=2 * days)
    while (claimed := claim(end, **asked, now=now, lease=lease, grace=grace)) is not None:
        with end.write("queue") as tx:
            for each in claimed.parts:
                where = f"https://practice.example/{each.id}"
                steps.published(
                    tx, claimed, each.id, "post", remote_id=each.id, url=where, mark="live", now=clock.now()
                )
            out.append(tx.execute(select(delivery.c.draft_id).where(delivery.c.id == claimed.delivery_id)).scalar_one())
    return out
