"""What each role may write, by table. On a file it guides; on a server `store.shared.roles` makes grants of it."""

from __future__ import annotations

from typing import Any, Literal, get_args

from sqlalchemy import Connection, Delete, Insert, Update, event

from brandassist.errors import Problem

Role = Literal["executive", "assistant", "colleague", "reader"]
ROLES: tuple[Role, ...] = get_args(Role)

OF_THIS_COMPUTER = frozenset({"change", "device", "notice", "shot"})
"""What a program writes about itself, whoever sits there: who came, what changed, what it told, where photos lie."""

PROPOSED = frozenset(
    {"draft", "working_text", "revision", "picture", "target", "variant", "comment", "review", "link", "redirect"}
    | {"divergence", "asked", "media", "idea", "idea_photo", "history", "presence"}
)
"""What a proposal is made of: drafts with what belongs to them, ideas, what is said beside them."""

_WRITES: dict[str, frozenset[str]] = {"colleague": OF_THIS_COMPUTER | PROPOSED, "reader": OF_THIS_COMPUTER}


NOT_ALLOWED = ("not_your_role", "role_refuses")
"""The Problems of who may not: said by the program, said by the server."""


def plans(role: str) -> bool:
    """Whether this role plans, answers and sends, so that its computer has work in the background."""
    return role not in _WRITES


def may_write(role: str, table: str) -> bool:
    """Whether this role ever writes there; which rows, the services and the server say."""
    return role not in _WRITES or table in _WRITES[role]


def must_write(role: str, table: str) -> None:
    """Raise Problem `not_your_role` where this role never writes there."""
    if not may_write(role, table):
        raise Problem("not_your_role", role=role)


def hold_to(connection: Connection, role: str) -> None:
    """Have this connection raise Problem `not_your_role` before it writes what the role may not."""
    if plans(role):
        return

    def look(_connection: Connection, statement: Any, *_more: Any) -> None:
        if isinstance(statement, Insert | Update | Delete):
            must_write(role, statement.table.name)  # type: ignore[union-attr]

    event.listen(connection, "before_execute", look)
