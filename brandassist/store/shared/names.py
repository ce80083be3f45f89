"""In whose name a row may be written on a server: one's own, from a computer of one's own. Triggers, for every role.

A computer is whoever's login wrote it down first, or first wrote from it. Whose words a row says they are writes them;
everybody may empty them (a person who is erased), and put a row back as it was (what is taken back).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Column, Connection, Table, text

from brandassist.store.tables import metadata

_HELD_ELSEWHERE = frozenset(
    {"approval", "review", "history", "crisis_line", "sign_off", "freeze"}
)  # `guards`, by policy
_SAID = {  # whose words these columns are, `member_id` says
    "comment": ("text", "quote"),
    "divergence": ("base", "mine", "theirs"),
    "entry_revision": ("title", "text"),
    "person_note": ("text",),
    "revision": ("title", "text", "variants"),
    "working_text": ("title", "text"),
}
# What another wrote and left is kept as theirs, word by word (`revisions.keep`).
_KEPT_FOR_ANOTHER = (
    "EXISTS (SELECT 1 FROM working_text w WHERE w.draft_id = NEW.draft_id AND w.member_id = NEW.member_id"
    " AND w.title = NEW.title AND w.text = NEW.text)"
)
_FOR_GOOD = frozenset({"comment", "entry_revision", "revision"})  # whose words they are never changes
_NO_ACTOR = frozenset({"assigned_to"})
_MAY_BE_NOBODY_AGAIN = frozenset({"crisis_step"})  # a tick that is taken away

_FUNCTION = (
    "CREATE OR REPLACE FUNCTION {name}({takes}) RETURNS {returns} LANGUAGE plpgsql SECURITY DEFINER"
    " SET search_path = {path} AS $body$ BEGIN {body} END $body$"
)
_REFUSE = "RAISE EXCEPTION '{why}' USING ERRCODE = 'insufficient_privilege';"

# A computer nobody's login has yet is taken by who writes from it, where nobody else ever did.
_TAKE_DEVICE = (
    "IF acting_member() IS NULL THEN RETURN false; END IF;"
    " INSERT INTO login_device SELECT id, acting_member() FROM device WHERE id = the_device AND (acting_role() ="
    " 'executive' OR NOT EXISTS (SELECT 1 FROM history h WHERE h.device_id = the_device"
    " AND h.member_id <> acting_member())) ON CONFLICT DO NOTHING;"
    " RETURN EXISTS (SELECT 1 FROM login_device l WHERE l.device_id = the_device AND l.member_id = acting_member());"
)
_WHOSE_DEVICE = (
    "RETURN (SELECT m.name FROM login_device l JOIN member m ON m.id = l.member_id WHERE l.device_id = the_device);"
)
_NEW_DEVICE = (
    "IF NOT is_keeper() THEN INSERT INTO login_device VALUES (NEW.id, acting_member()) ON CONFLICT DO NOTHING;"
    " IF NOT take_device(NEW.id) THEN " + _REFUSE.format(why="that computer is another''s") + " END IF; END IF;"
    " RETURN NULL;"
)
_DEVICE_STAYS = (
    "IF NOT is_keeper() AND (NEW.id <> OLD.id OR acting_role() IS DISTINCT FROM 'executive' AND (NOT"
    " take_device(OLD.id) OR OLD.struck_at IS NOT NULL AND NEW.struck_at IS NULL)) THEN "
    + _REFUSE.format(why="that computer is another''s")
    + " END IF; RETURN NEW;"
)
# Asked at the end of the transaction: an account that is forgotten loses the keys of all computers.
_KEY_STAYS = (
    "IF NOT is_keeper() AND acting_role() IS DISTINCT FROM 'executive' AND NOT take_device(OLD.device_id)"
    " AND NOT EXISTS (SELECT 1 FROM account WHERE id = OLD.account_id AND state = 'forgotten') THEN "
    + _REFUSE.format(why="that computer is another''s")
    + " END IF; RETURN NULL;"
)
_KEY_IS_GIVEN = (
    "IF NOT is_keeper() AND EXISTS (SELECT 1 FROM device d WHERE d.id = NEW.device_id AND d.struck_at"
    " IS NOT NULL) THEN " + _REFUSE.format(why="that computer was struck off") + " END IF; RETURN NEW;"
)
_CLAIM_IS_OWN = (
    "IF NOT is_keeper() AND NEW.claimed_by IS NOT NULL AND NOT take_device(split_part(NEW.claimed_by, ':', 1)) THEN "
    + _REFUSE.format(why="that computer is another''s")
    + " END IF; RETURN NEW;"
)
# Else somebody says that what her computer hands over next went through, and it is never handed over.
_HANDING_IS_OWN = (
    "IF TG_OP = 'DELETE' THEN NEW := OLD; END IF;"
    " INSERT INTO login_copy VALUES (NEW.copy_id, COALESCE(acting_member(), '')) ON CONFLICT DO NOTHING;"
    " IF NOT is_keeper() AND NOT EXISTS (SELECT 1 FROM login_copy WHERE copy_id = NEW.copy_id AND (member_id ="
    " acting_member() OR member_id = '' AND acting_role() = 'executive')) THEN "
    + _REFUSE.format(why="that copy is another''s")
    + " END IF; RETURN NEW;"
)
_TRIGGERS = (  # name, when, its function's body
    ("device_is_new", "AFTER INSERT ON device", _NEW_DEVICE),
    ("device_stays", "BEFORE UPDATE ON device", _DEVICE_STAYS),
    ("key_is_given", "BEFORE INSERT ON account_key", _KEY_IS_GIVEN),
    ("claim_is_own", "BEFORE UPDATE OF claimed_by ON delivery", _CLAIM_IS_OWN),
    ("handing_is_own", "BEFORE INSERT OR DELETE ON handed", _HANDING_IS_OWN),
)


def install(connection: Connection, path: str) -> None:
    """Put these triggers on, after the questions of `guards`; twice is once."""
    _make(connection, path, "take_device", "boolean", _TAKE_DEVICE, takes="the_device text")
    _make(connection, path, "whose_device", "text", _WHOSE_DEVICE, takes="the_device text")
    for name, when, body in _TRIGGERS:
        _make(connection, path, name, "trigger", body)
        connection.exec_driver_sql(f"CREATE OR REPLACE TRIGGER {name} {when} FOR EACH ROW EXECUTE FUNCTION {name}()")
    _make(connection, path, "key_stays", "trigger", _KEY_STAYS)
    connection.exec_driver_sql("DROP TRIGGER IF EXISTS key_stays ON account_key")
    connection.exec_driver_sql(
        "CREATE CONSTRAINT TRIGGER key_stays AFTER DELETE ON account_key DEFERRABLE INITIALLY DEFERRED"
        " FOR EACH ROW EXECUTE FUNCTION key_stays()"
    )
    for table in metadata.sorted_tables:
        if body := _body(table):
            name = f"own_{table.name}"
            _make(connection, path, name, "trigger", body)
            connection.exec_driver_sql(
                f"CREATE OR REPLACE TRIGGER {name} BEFORE INSERT OR UPDATE OR DELETE ON"
                f' "{table.name}" FOR EACH ROW EXECUTE FUNCTION {name}()'
            )


def whose(connection: Connection, device_id: str) -> str | None:
    """The name of the member whose computer this is on the server; None: nobody's yet."""
    return connection.execute(text("SELECT whose_device(:device)"), {"device": device_id}).scalar()


def _body(table: Table) -> str:
    members = [] if table.name in _HELD_ELSEWHERE else [each.name for each in table.c if _says_who(each)]
    devices = [each.name for each in table.c if each.name == "device_id"]
    if not members and not devices:
        return ""
    said = dict.fromkeys(
        (*(each.name for each in table.primary_key), *members, *_SAID.get(table.name, ())),
    )
    was = f"EXISTS (SELECT 1 FROM login_was w WHERE w.name = '{table.name}' AND w.hash = {_hashed('NEW', said)})"
    remember = f"INSERT INTO login_was VALUES ('{table.name}', {_hashed('OLD', said)}) ON CONFLICT DO NOTHING;"
    added = [f"NEW.{each} IS NOT NULL AND NEW.{each} IS DISTINCT FROM acting_member()" for each in members]
    changed = [_changed(table, each) for each in members]
    added += [f"NEW.{each} IS NOT NULL AND NOT take_device(NEW.{each})" for each in devices]
    changed += [f"NEW.{each} IS DISTINCT FROM OLD.{each} AND NOT take_device(NEW.{each})" for each in devices]
    changed += [
        f"NEW.{each}::text NOT IN (OLD.{each}::text, '') AND NEW.member_id IS DISTINCT FROM acting_member()"
        for each in _SAID.get(table.name, ())
    ]
    if table.name == "revision":
        added = [f"({each}) AND NOT {_KEPT_FOR_ANOTHER}" for each in added]
    refuse = _REFUSE.format(why="that is another''s to say")
    body = f"IF is_keeper() THEN RETURN COALESCE(NEW, OLD); END IF; IF TG_OP = 'INSERT' THEN IF ({_any(added)})"
    body += f" AND NOT {was} THEN {refuse} END IF; RETURN NEW; END IF;"
    body += f" IF TG_OP = 'UPDATE' THEN IF ({_any(changed)}) AND NOT {was} THEN {refuse} END IF; END IF;"
    for each in members:
        body += f" IF TG_OP = 'DELETE' OR NEW.{each} IS DISTINCT FROM OLD.{each} THEN {remember} END IF;"
    return f"{body} RETURN COALESCE(NEW, OLD);"


def _hashed(row: str, columns: Iterable[str]) -> str:
    told = ", ".join(f"{row}.{each}" for each in columns)
    return f"md5(jsonb_build_array({told})::text)"


def _changed(table: Table, column: str) -> str:
    said = f"NEW.{column} IS DISTINCT FROM OLD.{column}"
    if table.name in _FOR_GOOD:
        return said
    said += f" AND NEW.{column} IS DISTINCT FROM acting_member()"
    return f"{said} AND NEW.{column} IS NOT NULL" if table.name in _MAY_BE_NOBODY_AGAIN else said


def _any(conditions: list[str]) -> str:
    return " OR ".join(f"({each})" for each in conditions)


def _says_who(column: Column[Any]) -> bool:
    refers = {each.column.table.name for each in column.foreign_keys}
    return "member" in refers and column.name not in _NO_ACTOR


def _make(connection: Connection, path: str, name: str, returns: str, body: str, takes: str = "") -> None:
    told = _FUNCTION.format(name=name, takes=takes, returns=returns, path=path, body=body)
    connection.exec_driver_sql(told.replace("%", "%%"))
