"""Roles on a server: a group for each, with the grants it needs, and a login for each member. Commands call this.

Nothing here runs when a workspace is opened. `install` is for whoever makes or upgrades the workspace on the server,
`give_login` and what follows for whoever may make roles there (its owner, with CREATEROLE).
"""

from __future__ import annotations

import hashlib
import re
from typing import Any

from sqlalchemy import Connection, text

from brandassist.errors import Problem
from brandassist.store.append_only import TABLES as APPEND_ONLY
from brandassist.store.rights import OF_THIS_COMPUTER, PROPOSED, ROLES, Role
from brandassist.store.shared import guards
from brandassist.store.tables import metadata

# Tables of the server that are nobody's rows.
_BESIDE = ("alembic_version", "handed", "login", "rendition", "search", "touched")
_LONGEST = 63  # bytes of a name in PostgreSQL (NAMEDATALEN, 15)

# Where the two who plan may do less than everything: what else is said of these tables is in `guards`.
_LESS = {
    "member": "SELECT",
    "approval": "SELECT, INSERT, UPDATE (withdrawn_at)",
    "review": "SELECT, INSERT, DELETE",  # deleted with a draft that nobody ever approved
    "alembic_version": "SELECT",
    "touched": "SELECT",
    "rendition": "SELECT, INSERT",
    "login": "SELECT",
    "handed": "SELECT, INSERT, DELETE",
    "account_key": "SELECT, INSERT, DELETE",
    **dict.fromkeys(("account", "conversation", "delivery", "device", "freeze", "message"), "SELECT, INSERT, UPDATE"),
    **dict.fromkeys(APPEND_ONLY, "SELECT, INSERT"),
}
_PROPOSING = {
    "history": "SELECT, INSERT",
    "review": "SELECT, INSERT",
    "handed": "SELECT, INSERT, DELETE",
    "search": "SELECT, INSERT, UPDATE, DELETE",
    **dict.fromkeys(
        ("target", "variant", "picture", "link", "idea_photo", "redirect", "asked", "presence"),
        "SELECT, INSERT, UPDATE, DELETE",
    ),
}
_ITS_OWN = {"change": "SELECT, UPDATE (counter)", "device": "SELECT, INSERT, UPDATE (seen_at)"}


def install(connection: Connection) -> None:
    """Make a server's groups, grants, policies and guards as this version wants them; twice is once.

    In the transaction it is given, after `migrate.prepare` brought the schema up: by `workspace create` and
    `workspace upgrade`. Raises Problem `may_not_make_roles`, and the database's own errors where this login does not
    own the tables.
    """
    _must_make_roles(connection)
    guards.install(connection)
    groups: dict[Role, str] = {role: _group(connection, role) for role in ROLES}
    for group in groups.values():
        if not _exists(connection, group):
            connection.exec_driver_sql(f"CREATE ROLE {_quoted(group)} NOLOGIN")
    _close_to_others(connection, list(groups.values()))
    tables = sorted({*metadata.tables, *_BESIDE})
    for table in (*tables, *guards.TABLES):
        everybody = ", ".join(("PUBLIC", *map(_quoted, groups.values())))
        connection.exec_driver_sql(f"REVOKE ALL ON {_quoted(table)} FROM {everybody}")
    for role, group in groups.items():
        for table in tables:
            connection.exec_driver_sql(f"GRANT {granted(role, table)} ON {_quoted(table)} TO {_quoted(group)}")
    connection.exec_driver_sql(f"GRANT UPDATE (name) ON member TO {_quoted(groups['executive'])}")


def granted(role: Role, table: str) -> str:
    """What a role may do with a table, as GRANT says it."""
    if role in ("executive", "assistant"):
        return _LESS.get(table, "SELECT, INSERT, UPDATE, DELETE")
    if table in OF_THIS_COMPUTER:
        return _ITS_OWN.get(table, "SELECT")
    if role == "colleague" and table in _PROPOSING:
        return _PROPOSING[table]
    if role == "colleague" and table in PROPOSED:
        return "SELECT, INSERT, UPDATE"
    return "SELECT"


def installed(connection: Connection) -> bool:
    """Whether this server knows roles."""
    return bool(connection.execute(text("SELECT to_regclass('login') IS NOT NULL")).scalar())


def give_login(connection: Connection, member_id: str, login: str, password: str) -> None:
    """Make a login that is this member, in the group of their role.

    The password leaves this computer only as what SCRAM makes of it, so that no server's log holds it. Raises Problem
    `login_needs_server`, `bad_login`, `login_exists`, `has_login`, `roles_missing`, `may_not_make_roles`.
    """
    _must_know_roles(connection)
    if not re.fullmatch(r"[a-z_][a-z0-9_]*", login) or len(login) > _LONGEST:
        raise Problem("bad_login", login=login)
    if login_of(connection, member_id) is not None:
        raise Problem("has_login", login=login_of(connection, member_id))
    if _exists(connection, login):
        raise Problem("login_exists", login=login)
    group = _quoted(_group(connection, _role(connection, member_id)))
    secret = _scram(connection, login, password)
    connection.exec_driver_sql(f"CREATE ROLE {_quoted(login)} LOGIN PASSWORD '{secret}' IN ROLE {group}")
    connection.execute(
        text("INSERT INTO login (name, member_id) VALUES (:login, :member)"), {"login": login, "member": member_id}
    )


def acting(connection: Connection) -> str | None:
    """The id of the member that this connection's login is; None where a login is nobody in particular."""
    if connection.dialect.name != "postgresql" or not installed(connection):
        return None
    return connection.execute(text("SELECT acting_member()")).scalar()


def login_of(connection: Connection, member_id: str) -> str | None:
    """The login of a member, if they have one."""
    asked = text("SELECT name FROM login WHERE member_id = :member")
    return connection.execute(asked, {"member": member_id}).scalar()


def logins(connection: Connection) -> dict[str, str]:
    """Who signs in with which login, by member; empty where nobody does."""
    if connection.dialect.name != "postgresql" or not installed(connection):
        return {}
    return {row.member_id: row.name for row in connection.execute(text("SELECT name, member_id FROM login"))}


def follow_role(connection: Connection, member_id: str, before: str) -> None:
    """Have the login of a member, if any, be in the group of the role they have now instead of the one before.

    Raises Problem `may_not_make_roles`.
    """
    login = login_of(connection, member_id) if installed(connection) else None
    now = _role(connection, member_id)
    if login is None or now == before:
        return
    _must_make_roles(connection)
    connection.exec_driver_sql(f"REVOKE {_quoted(_group(connection, before))} FROM {_quoted(login)}")
    connection.exec_driver_sql(f"GRANT {_quoted(_group(connection, now))} TO {_quoted(login)}")


def take_login(connection: Connection, member_id: str) -> str:
    """End a member's login: also what is connected already may nothing more. What they wrote stays theirs.

    Returns its name.
    Raises Problem `login_needs_server`, `no_login`, `roles_missing`, `may_not_make_roles`.
    """
    _must_know_roles(connection)
    login = login_of(connection, member_id)
    if login is None:
        raise Problem("no_login")
    connection.execute(text("DELETE FROM login WHERE name = :login"), {"login": login})
    connection.exec_driver_sql(f"DROP ROLE IF EXISTS {_quoted(login)}")
    return login


def _role(connection: Connection, member_id: str) -> str:
    return connection.execute(text("SELECT role FROM member WHERE id = :id"), {"id": member_id}).scalar_one()


def _must_know_roles(connection: Connection) -> None:
    if connection.dialect.name != "postgresql":
        raise Problem("login_needs_server")
    if not installed(connection):
        raise Problem("roles_missing")
    _must_make_roles(connection)


def may_make(connection: Connection) -> bool:
    """Whether this login may make others, so that the server can hold each to its role."""
    asked = "SELECT rolsuper OR rolcreaterole FROM pg_roles WHERE rolname = current_user"
    return bool(connection.execute(text(asked)).scalar())


def _must_make_roles(connection: Connection) -> None:
    if not may_make(connection):
        raise Problem("may_not_make_roles")


def _exists(connection: Connection, name: str) -> bool:
    asked = text("SELECT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = :name)")
    return bool(connection.execute(asked, {"name": name}).scalar())


def _group(connection: Connection, role: str) -> str:
    """Roles are the whole server's, so each database has groups of its own name."""
    database: str = connection.execute(text("SELECT current_database()")).scalar_one()
    name = f"{database}_{role}"
    if len(name.encode()) <= _LONGEST:
        return name
    return f"brandassist_{hashlib.sha256(database.encode()).hexdigest()[:16]}_{role}"


def _close_to_others(connection: Connection, groups: list[str]) -> None:
    asked = "SELECT quote_ident(current_database()), quote_ident(current_schema())"
    database, schema = connection.execute(text(asked)).one()
    members = ", ".join(map(_quoted, groups))
    for statement in (
        f"REVOKE ALL ON DATABASE {database} FROM PUBLIC",
        f"GRANT CONNECT ON DATABASE {database} TO {members}",
        f"REVOKE ALL ON SCHEMA {schema} FROM PUBLIC",
        f"GRANT USAGE ON SCHEMA {schema} TO {members}",
    ):
        connection.exec_driver_sql(statement.replace("%", "%%"))


def _scram(connection: Connection, login: str, password: str) -> str:
    driver: Any = connection.connection.driver_connection
    return driver.pgconn.encrypt_password(password.encode(), login.encode(), b"scram-sha-256").decode()


def _quoted(name: str) -> str:
    told = name.replace('"', '""').replace("%", "%%")
    return f'"{told}"'
