"""`brandassist device`: the computers that work on this workspace, and which of them must be on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from brandassist.cli.verbs import Call, Verbs

if TYPE_CHECKING:
    from brandassist.publishing.computers import Needed
    from brandassist.store.deliveries.read import DeliveryRow
    from brandassist.store.devices import Device

COLUMNS = ("id", "name", "here", "seen_at", "keys", "struck_at")
STRUCK = "This computer was struck off{by} on {at:%Y-%m-%d %H:%M} UTC: it sends and collects nothing here any more."
LEFT = "Its keychain still holds the logins of {names}; take them out with: device clear"


def add_to(verbs: Verbs) -> None:
    device = verbs.group("device", "the computers that work on this workspace")
    device.add("list", _list, "list them: when each was seen, and whose keys it holds")
    strike = device.add("strike", _strike, "strike off a lost one: its keys go, and it gets none again")
    strike.add_argument("id")
    admit = device.add("admit", _admit, "let one back in that was struck off by mistake; it holds no key")
    admit.add_argument("id")
    device.add("clear", _clear, "take out of this computer's keychain the logins it may not use any more")


def say_struck(call: Call) -> None:
    """Tell who sits at a computer that was struck off."""
    struck = call.workspace.computers.struck()
    if struck is None:
        return
    call.say(STRUCK.format(by=f" by {struck.by}" if struck.by else "", at=struck.at))
    if left := call.workspace.accounts.left_here():
        call.say(LEFT.format(names=", ".join(each.label for each in left)))


def needed_words(row: DeliveryRow, needs: Needed) -> str:
    """Which computer a delivery waits for, in words."""
    if not needs.names:
        return f"{row.id}: no computer holds the login of {row.account}; connect it on one (accounts connect)."
    said = f"{row.id}: {' or '.join(needs.names)} must be on at {row.wall.replace('T', ' ')}"
    seen = f"; last seen {needs.seen_at:%Y-%m-%d %H:%M} UTC, too long ago for that" if needs.away else ""
    return f"{said}{seen}."


def _list(call: Call) -> None:
    labels = {each.account.id: each.account.label for each in call.workspace.accounts.list()}
    me = call.workspace.me.device_id
    call.out.rows((_row(each, me, labels) for each in call.workspace.computers.list()), COLUMNS)
    say_struck(call)


def _row(each: Device, me: str, labels: dict[str, str]) -> dict[str, Any]:
    return {
        "id": each.id,
        "name": each.name,
        "here": each.id == me,
        "created_at": each.created_at,
        "seen_at": each.seen_at,
        "keys": sorted(labels.get(account_id, account_id) for account_id in each.accounts),
        "struck_at": each.struck_at,
    }


def _strike(call: Call) -> None:
    for row in call.workspace.computers.strike(call.args.id):
        call.say(f"{row.account} was being sent there and asks now ({row.state}): {row.title}")
    call.say("It gets no key any more. Its keychain still holds those it had: change the passwords it knew.")


def _admit(call: Call) -> None:
    call.workspace.computers.admit(call.args.id)
    call.say("It may work here again, and holds no key: connect its accounts on it (accounts connect).")


def _clear(call: Call) -> None:
    gone = call.workspace.accounts.clear_left()
    call.out.rows(({"id": each.id, "name": each.label} for each in gone), empty="Nothing is left to take out.")
