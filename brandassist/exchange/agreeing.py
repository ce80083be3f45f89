"""Whom with: an invitation and its taking up, the seal in the keychain, and how far each end has come."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from brandassist.credentials import Credentials
from brandassist.errors import Problem
from brandassist.exchange import invitation
from brandassist.exchange.invitation import Seal
from brandassist.store import members
from brandassist.store.database import Database, Transaction
from brandassist.store.exchange import kept, senders
from brandassist.store.exchange.kept import State, id_at
from brandassist.store.history import Actor
from brandassist.store.migrate import HEAD
from brandassist.store.shared.merged import Merge
from brandassist.writing.approval import Approvals


@dataclass(frozen=True)
class Here:
    """This end. `speaking_as`: how a member here approves."""

    db: Database
    me: Actor
    workspace_id: str
    media: Path
    credentials: Credentials
    merge: Merge
    speaking_as: Callable[[str], Approvals]


def begin(here: Here, member: str, *, sends: bool) -> str:
    """Invite a member; returns the word. Raises as `Exchange.begin` does."""
    _may_exchange(here)
    word = invitation.invite(invitation.public(_key(here)))
    _agree(here, member, word, leads=True, sends=sends)
    return word


def join(here: Here, member: str, word: str) -> None:
    """Take up an invitation. Raises as `Exchange.join` does."""
    _may_exchange(here)
    word = invitation.understood(word)
    if invitation.invited_by(word, invitation.public(_key(here))):
        raise Problem("exchange_own_word")
    _agree(here, member, word, leads=False, sends=False)  # the leading end's first file says who sends


def end(here: Here) -> None:
    """Exchange with nobody any more; the word is forgotten."""
    with here.db.write("settings", "queue") as tx:
        kept.end(tx)
        senders.end(tx)
    here.credentials.delete(_account(here), "exchange", "")


def _agree(here: Here, member: str, word: str, *, leads: bool, sends: bool) -> None:
    with here.db.write("settings") as tx:
        found = members.find(tx, member)
        if found is None or found.left:
            raise Problem("unknown_member", name=member, known=", ".join(each.name for each in members.here(tx)))
        if found.id == here.me.member_id:
            raise Problem("exchange_with_oneself", name=found.name)
        _keep(here, _account(here), word)
        kept.begin(tx, State(leads=leads, me=here.me.member_id or "", member=found.id, sends=sends))


def _key(here: Here) -> str:
    """The key this computer's user signs with, made when it is first needed."""
    name = f"{_account(here)} key"
    known = here.credentials.get(name, "exchange", "")
    if known is None:
        known = invitation.new_key()
        _keep(here, name, known)
    return known


def _keep(here: Here, name: str, secret: str) -> None:
    if not here.credentials.set(name, "exchange", "", secret):
        here.credentials.delete(name, "exchange", "")
        raise Problem("exchange_no_keychain")


def _account(here: Here) -> str:
    return f"exchange {here.workspace_id}"


def _may_exchange(here: Here) -> None:
    here.db.must_write("setting")  # before a word is kept in the keychain, or a picture beside the workspace
    if here.db.acting is not here.db or here.db.engine.dialect.name != "sqlite":
        raise Problem("exchange_on_server")


def seal(here: Here) -> Seal:
    """What this end seals with. Raises Problem `exchange_not_begun`, `exchange_on_server`, `not_your_role`."""
    _may_exchange(here)
    word = here.credentials.get(_account(here), "exchange", "")
    if word is None:
        raise Problem("exchange_not_begun")
    return Seal(word, _key(here))


def state(here: Here, tx: Transaction) -> State:
    """Raises Problem `exchange_not_begun`, and `exchange_of_another` where somebody else here began it."""
    found = kept.state(tx)
    if found is None:
        raise Problem("exchange_not_begun")
    if found.me != here.me.member_id:
        who = members.find(tx, found.me)
        raise Problem("exchange_of_another", name=who.name if who is not None else "")
    return found


def believed(state: State, word: str) -> Callable[[str], bool]:
    """Who may have signed: the one whose files were read before; at first, who joined believes the inviter alone."""

    def believe(key: str) -> bool:
        if state.key:
            return key == state.key
        return state.leads or invitation.invited_by(word, key)

    return believe


def check(here: Here, state: State, told: Mapping[str, Any], key: str, signs_here: str, name: str) -> None:
    """Raises Problem `exchange_own_file`, `exchange_other_workspace`, `exchange_other_schema`, `exchange_went_back`
    (there), `exchange_went_back_here`: what one end knows, the other was before and is no more."""
    if told["workspace"] == here.workspace_id or key == signs_here:
        raise Problem("exchange_own_file", name=name)
    if state.peer and told["workspace"] != state.peer:
        raise Problem("exchange_other_workspace", name=name)
    if told["schema"] != HEAD:
        raise Problem("exchange_other_schema", name=name)
    number, since, ids = int(told["number"]), int(told["since"]), tuple(told["ids"])
    known = id_at(state.ours, state.wrote, since)
    if since > state.wrote or (known is not None and known != told["since_id"]):
        raise Problem("exchange_went_back_here", name=name)
    last, same = min(number, state.read), id_at(ids, number, min(number, state.read))
    if last and same is not None and same != (id_at(state.theirs, state.read, last) or same):
        raise Problem("exchange_went_back", name=name)
