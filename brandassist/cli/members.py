"""`brandassist member`: who works on this workspace."""

from __future__ import annotations

import getpass
import sys
from typing import TYPE_CHECKING, Any

from brandassist.cli.verbs import Call, Verbs
from brandassist.errors import Problem
from brandassist.store.rights import ROLES

if TYPE_CHECKING:
    from brandassist.store.members import Member
    from brandassist.workspace.opened import ServerLogin


def add_to(verbs: Verbs) -> None:
    member = verbs.group("member", "who works on this workspace")
    member.add("list", _list, "list everyone")
    add = member.add("add", _add, "add someone; prints the id")
    add.add_argument("name")
    add.add_argument("--role", required=True, choices=ROLES)
    _add_login_options(add, required=False)
    change = member.add("change", _change, "give someone another name or role; their login follows")
    change.add_argument("name")
    change.add_argument("--name", dest="new_name", metavar="NAME")
    change.add_argument("--role", choices=ROLES)
    login = member.add("login", _login, "give someone a login on the server of a shared workspace")
    login.add_argument("name")
    _add_login_options(login, required=True)
    end = member.add("end-login", _end_login, "end someone's login; what they wrote stays")
    end.add_argument("name")
    remove = member.add("remove", _remove, "someone works here no more; their login ends, what they wrote stays")
    remove.add_argument("name")


def _add_login_options(parser: Any, *, required: bool) -> None:
    parser.add_argument(
        "--login", required=required, help="on a server: the name to sign in with; the password is made and told once"
    )
    parser.add_argument("--password-stdin", action="store_true", help="take the password from standard input instead")


def _list(call: Call) -> None:
    me = call.workspace.member.id
    rows = (
        {"id": each.id, "name": each.name, "role": each.role, "you": each.id == me} for each in call.workspace.members()
    )
    call.out.rows(rows)


def _add(call: Call) -> None:
    login = _asked(call) if call.args.login else None
    made = call.workspace.add_member(call.args.name, call.args.role, login)
    if login is None:
        call.out.created(made)
    else:
        _tell(call, made, login)


def _change(call: Call) -> None:
    known = _member(call)
    call.workspace.change_member(known.id, call.args.new_name or known.name, call.args.role or known.role)


def _login(call: Call) -> None:
    known, login = _member(call), _asked(call)
    call.workspace.give_login(known.id, login)
    _tell(call, known.id, login)


def _end_login(call: Call) -> None:
    call.out.line(call.workspace.take_login(_member(call).id))


def _remove(call: Call) -> None:
    call.workspace.remove_member(_member(call).id)


def _member(call: Call) -> Member:
    wanted, everyone = call.args.name.strip().casefold(), call.workspace.members()
    for each in everyone:
        if wanted in (each.id, each.name.casefold()):
            return each
    raise Problem("unknown_member", name=call.args.name, known=", ".join(each.name for each in everyone))


def _asked(call: Call) -> ServerLogin:
    from brandassist.workspace.opened import ServerLogin

    if not call.args.password_stdin:
        return ServerLogin(call.args.login)
    given = getpass.getpass() if sys.stdin.isatty() else sys.stdin.readline()
    if not given.strip():
        raise Problem("no_password_given")
    return ServerLogin(call.args.login, given.rstrip("\r\n"))


def _tell(call: Call, member_id: str, login: ServerLogin) -> None:
    told = {"id": member_id, "login": login.name}
    call.out.record(told if call.args.password_stdin else {**told, "password": login.password})
