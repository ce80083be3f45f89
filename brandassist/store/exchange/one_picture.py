"""A picture that came from the other and was taken in here too: from then on one name, that of the original here."""

from __future__ import annotations

from sqlalchemy import Connection, text

_LISTS = (("picture", "draft_id"), ("entry_photo", "entry_id"), ("idea_photo", "idea_id"))
_HUNG = (
    "UPDATE {table} SET media = :ours WHERE media = :came AND NOT EXISTS"
    " (SELECT 1 FROM {table} AS beside WHERE beside.{owner} = {table}.{owner} AND beside.media = :ours)"
)
_SAID = (
    *(("revision", "pictures"), ("revision", "chosen"), ("target", "chosen"), ("divergence", "row")),
    *(("exchange_base", "key"), ("exchange_base", "row"), ("exchange_sent", "key"), ("exchange_sent", "row")),
)
_CALLED = "UPDATE {table} SET {column} = replace({column}, :came, :ours) WHERE instr({column}, :came)"


def is_ours(tx: Connection, came: str, ours: str) -> None:
    """Call it by our name wherever it is called by the one it came under; a list that has both keeps both."""
    names = {"came": came, "ours": ours}
    for table, owner in _LISTS:
        tx.execute(text(_HUNG.format(table=table, owner=owner)), names)
    for table, column in _SAID:
        tx.execute(text(_CALLED.format(table=table, column=f'"{column}"')), names)
