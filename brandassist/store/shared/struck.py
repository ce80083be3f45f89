"""A computer that was struck off: the server itself takes nothing more from it, and no claim without the key.

Every connection says from which computer it is. Whoever knows a login's password can say another: what ends that is
ending the login (`roles.take_login`), and here it is the lost computer's own program that is kept out, whatever it is.
"""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, Engine, insert, select, text, update

from brandassist.events import Topic
from brandassist.store import devices
from brandassist.store.shared import outgoing, pipelining
from brandassist.store.shared.rows import Row, read_keys, travelling
from brandassist.store.tables import device, history

SAYS = "brandassist.device"
"""The setting of a connection by which it says its computer."""

REFUSED = "BA001"  # its SQLSTATE

_STANDS = (
    "CREATE OR REPLACE FUNCTION computer_stands() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER"
    f" SET search_path = {{path}} AS $stands$ BEGIN IF EXISTS (SELECT 1 FROM device d WHERE d.id ="
    f" current_setting('{SAYS}', true) AND d.struck_at IS NOT NULL) THEN RAISE EXCEPTION"
    f" 'this computer was struck off' USING ERRCODE = '{REFUSED}'; END IF; RETURN NULL; END $stands$"
)
_EACH = (
    'CREATE OR REPLACE TRIGGER {name}_stands BEFORE INSERT OR UPDATE OR DELETE ON "{name}"'
    " FOR EACH STATEMENT EXECUTE FUNCTION computer_stands()"
)
_CLAIMS = (
    "CREATE OR REPLACE FUNCTION claim_holds_key() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER"
    " SET search_path = {path} AS $claim$ BEGIN IF NOT EXISTS (SELECT 1 FROM account_key k JOIN device d"
    " ON d.id = k.device_id WHERE k.account_id = NEW.account_id AND k.device_id = split_part(NEW.claimed_by, ':', 1)"
    " AND d.struck_at IS NULL) THEN RAISE EXCEPTION 'that computer does not hold the key'"
    " USING ERRCODE = 'insufficient_privilege'; END IF; RETURN NEW; END $claim$",
    "CREATE OR REPLACE TRIGGER claim_holds_key BEFORE UPDATE OF claimed_by ON delivery FOR EACH ROW WHEN"
    " (NEW.claimed_by IS NOT NULL AND NEW.claimed_by IS DISTINCT FROM OLD.claimed_by)"
    " EXECUTE FUNCTION claim_holds_key()",
)


def install(connection: Connection) -> None:
    """Have a server refuse; twice is once. Raises the database's own errors where this login may not."""
    path = connection.execute(text("SELECT quote_ident(current_schema()) || ', pg_temp'")).scalar_one()
    for statement in (_STANDS, *_CLAIMS):
        connection.exec_driver_sql(statement.replace("{path}", path))
    for table in travelling():
        connection.exec_driver_sql(_EACH.format(name=table.name))


class Said(NamedTuple):
    """Since when a computer is struck off, as a server says (None: it is not), and the rows that say by whom."""

    at: datetime | None
    told: list[Row]


STANDS = Said(None, [])
"""It is not."""


def stands(server: Engine, device_id: str) -> bool:
    """Whether a computer was not struck off, in one question: it is asked before each exchange."""
    with server.connect() as connection:
        pipelining.send_on(connection, "BEGIN READ ONLY")
        with connection.begin():
            wanted = select(device.c.struck_at).where(device.c.id == device_id)
            (found,) = pipelining.ask_all(connection, [wanted], last=True)
    return not found or found[0]["struck_at"] is None


def asked(server: Connection, device_id: str) -> Said:
    """Ask since when a computer is struck off, and by whom."""
    at = devices.struck_at(server, device_id)
    wanted = select(history).where(history.c.subject == device_id, history.c.verb == "struck_off")
    return Said(at, [dict(row) for row in server.execute(wanted).mappings()])


def keep(copy: Connection, device_id: str, said: Said) -> frozenset[Topic]:
    """Write into the copy what the server says of this computer; returns the topics of what is different now."""
    before = devices.struck_at(copy, device_id)
    if before == said.at:
        return frozenset()
    with outgoing.unnoted(copy):
        if said.at is None:
            copy.execute(update(device).where(device.c.id == device_id).values(struck_at=None))
        else:
            devices.strike(copy, device_id, said.at)
            have = read_keys(copy, history, [(row["id"],) for row in said.told])
            for row in said.told:
                if (row["id"],) not in have:
                    copy.execute(insert(history).values(**row))
    return frozenset({"accounts", "settings"})
