"""Whose posts wait for the executive: a rule for the workspace, and one for an account where it differs."""

from __future__ import annotations

from typing import Literal, get_args

from sqlalchemy import Connection, or_, select, update

from brandassist.errors import Problem
from brandassist.store import members, settings
from brandassist.store.history import Actor
from brandassist.store.rights import plans
from brandassist.store.tables import account, message

# alone: nobody's, scheduling approves; assistant: the assistant's, the executive's own scheduling approves;
# every: everybody's, each post is approved by a word of its own
Rule = Literal["alone", "assistant", "every"]
RULES: tuple[Rule, ...] = get_args(Rule)


def rule_of(tx: Connection, account_id: str | None) -> str:
    """What holds for posts to an account; None: for what is meant for none yet."""
    own = tx.execute(select(account.c.approval_rule).where(account.c.id == account_id)).scalar()
    return own or settings.get(tx, "approval_rule")


def unasked(tx: Connection, me: Actor, account_id: str | None) -> bool:
    """Whether this member's scheduling there is the approval."""
    rule = rule_of(tx, account_id)
    return (rule == "alone" and _plans(tx, me)) or (rule == "assistant" and _role(tx, me) == "executive")


def may_approve(tx: Connection, me: Actor, account_id: str | None) -> bool:
    """The executive always; whoever plans, where nobody is asked."""
    return _role(tx, me) == "executive" or (rule_of(tx, account_id) == "alone" and _plans(tx, me))


def may_send_reply(
    tx: Connection, me: Actor, account_id: str | None, *, draft_id: str = "", message_id: str = ""
) -> bool:
    """Whether this member's own Send of a reply is its approval: who may approve, and for each kind the executive
    allows everybody.

    A sort that a person gave a message allows nothing: whoever gave it might be the one who wants to send.
    """
    if may_approve(tx, me, account_id):
        return True
    if not _plans(tx, me):
        return False
    allowed = set(settings.get(tx, "assistant_sends").split(",")) - {""}
    these = or_(message.c.draft_id == draft_id, message.c.id == message_id)
    asked = select(message.c.sort, message.c.sorted_by).where(these)
    answered = tx.execute(asked).all()
    return bool(answered) and all((row.sort or "other") in allowed and row.sorted_by != "person" for row in answered)


def may_allow(tx: Connection, me: Actor) -> bool:
    """Whether this member says what assistants may send unasked: no assistant does, also where nobody is asked."""
    return may_approve(tx, me, None) and _role(tx, me) != "assistant"


def may_sort(tx: Connection, me: Actor) -> bool:
    """Whether this member makes rules of what messages are: not where such a rule would decide what leaves unasked."""
    return may_approve(tx, me, None) or not settings.get(tx, "assistant_sends")


def approvable(tx: Connection, me: Actor) -> frozenset[str]:
    """The accounts for which this member may approve."""
    rules = {row.id: row.approval_rule for row in tx.execute(select(account.c.id, account.c.approval_rule))}
    default, all_of = settings.get(tx, "approval_rule"), _role(tx, me) == "executive"
    open_to_all = _plans(tx, me)
    return frozenset(each for each, own in rules.items() if all_of or (open_to_all and (own or default) == "alone"))


def choose(tx: Connection, account_id: str, rule: str) -> None:
    """Give an account a rule of its own; "" for the workspace's. Raises Problem `bad_setting`."""
    if rule not in ("", *RULES):
        raise Problem("bad_setting", key="approval_rule", value=rule)
    tx.execute(update(account).where(account.c.id == account_id).values(approval_rule=rule or None))


def _role(tx: Connection, me: Actor) -> str | None:
    """What the member is; None: the program itself, or a member who is gone."""
    member = members.find(tx, me.member_id) if me.member_id else None
    return member.role if member is not None else None


def _plans(tx: Connection, me: Actor) -> bool:
    role = _role(tx, me)
    return role is None or plans(role)
