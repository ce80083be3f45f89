"""The same account, member or picture has a name of its own in each workspace: rows said in the names of the other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, insert, select, update

from brandassist import clock
from brandassist.store import members
from brandassist.store.exchange import one_picture
from brandassist.store.shared.rows import Name, Row, key_of
from brandassist.store.tables import account, exchange_picture, media, metadata

_SAME_PLACE = ("network", "handle", "url")


@dataclass(frozen=True)
class Names:
    """What each is called where the rows go. `members` None: as they are; else who is not there, is nobody."""

    accounts: Mapping[str, str] = field(default_factory=dict[str, str])
    members: Mapping[str, str] | None = None
    pictures: Mapping[str, str] = field(default_factory=dict[str, str])

    def of(self, table: str, row: Row) -> Row:
        """The row in these names."""
        made = dict(row)
        for each in metadata.tables[table].foreign_keys:
            column, parent = each.parent.name, each.column.table.name
            if made.get(column) is None:
                continue
            if parent == "account":
                made[column] = self._account(made[column])
            elif parent == "member" and self.members is not None:
                made[column] = self.members.get(made[column])
            elif parent == "media":
                made[column] = self._picture(made[column])
        return made | self._inside(table, made)

    def name(self, name: Name, row: Row) -> Name:
        """The row's own name, once the row is said in these names."""
        return Name(name.table, key_of(metadata.tables[name.table], row))

    def _inside(self, table: str, row: Row) -> Row:
        if table == "media":
            return {"sha256": self._picture(row["sha256"])}
        if table == "saved_text":
            return {"accounts": [self._account(each) for each in row["accounts"]]}
        if table == "target":
            return {"chosen": self._list(row["chosen"])}
        if table == "revision":
            return {
                "variants": {self._account(each): said for each, said in row["variants"].items()},
                "numbered": [self._account(each) for each in row["numbered"]],
                "chosen": {self._account(each): self._list(found) for each, found in row["chosen"].items()},
                "pictures": [each | {"media": self._picture(each["media"])} for each in row["pictures"]],
            }
        return {}

    def _account(self, found: str) -> str:
        return self.accounts.get(found, found)

    def _picture(self, found: str) -> str:
        return self.pictures.get(found, found)

    def _list(self, found: Sequence[str] | None) -> list[str] | None:
        return None if found is None else [self._picture(each) for each in found]


def accounts_here(tx: Connection) -> list[dict[str, str]]:
    """The accounts as the other may know them: no key, no secret, nothing an adapter learnt."""
    asked = select(account.c.id, account.c.label, *(account.c[each] for each in _SAME_PLACE)).order_by(account.c.id)
    return [dict(row) for row in tx.execute(asked).mappings()]  # type: ignore[misc]


def members_here(tx: Connection) -> list[dict[str, str]]:
    return [{"id": each.id, "name": each.name} for each in members.every(tx)]


def names_of(
    tx: Connection,
    theirs: Sequence[Mapping[str, str]],
    people: Sequence[Mapping[str, str]],
    writer: str,
    member_id: str,
) -> Names:
    """What the other's accounts, members and pictures are called here; an account nobody has here is added, keyless.

    `writer`, as the other calls whoever wrote the file, is our `member_id`; others are known by their name.
    """
    ours = accounts_here(tx)
    known = {tuple(each[column].casefold() for column in _SAME_PLACE): each["id"] for each in ours}
    ids = {each["id"] for each in ours}
    found: dict[str, str] = {}
    for each in theirs:
        same = known.get(tuple(each[column].casefold() for column in _SAME_PLACE))
        found[each["id"]] = each["id"] if each["id"] in ids or same is None else same
        if found[each["id"]] not in ids:
            _add_account(tx, each)
            ids.add(each["id"])
    by_name = {each.name.casefold(): each.id for each in members.every(tx)} | {
        each.id: each.id for each in members.every(tx)
    }
    who = {each["id"]: by_name.get(each["id"]) or by_name.get(each["name"].casefold()) for each in people}
    who[writer] = member_id
    return Names(found, {each: here for each, here in who.items() if here}, pictures_back(tx))


def _add_account(tx: Connection, theirs: Mapping[str, str]) -> None:
    row: dict[str, Any] = {each: theirs[each] for each in ("id", "label", *_SAME_PLACE)}
    tx.execute(insert(account).values(**row, facts={}, state="sign_in", created_at=clock.now()))


def pictures_out(tx: Connection) -> dict[str, str]:
    """Under which name each picture leaves."""
    return {row.sha256: row.travels for row in tx.execute(select(exchange_picture))}


def pictures_back(tx: Connection) -> dict[str, str]:
    return {row.travels: row.sha256 for row in tx.execute(select(exchange_picture))}


def know_picture(tx: Connection, sha256: str, travels: str) -> None:
    """From now on this picture leaves under that name; once said it stays.

    One that came from the other under this very name, and only now is taken in here, is the same picture.
    """
    if sha256 in pictures_out(tx):
        return
    known = pictures_back(tx).get(travels)
    if known is None:
        tx.execute(insert(exchange_picture).values(sha256=sha256, travels=travels))
    elif known == travels:
        tx.execute(update(exchange_picture).where(exchange_picture.c.travels == travels).values(sha256=sha256))
        one_picture.is_ours(tx, travels, sha256)


def own_media(tx: Connection) -> set[str]:
    return set(tx.execute(select(media.c.sha256)).scalars())
