"""How the people a reply answers beside are named in it, on networks that tell only those whom the words name."""

from __future__ import annotations

from brandassist import assets
from brandassist.store.inbox.obligations import MessageRow


def mention(row: MessageRow) -> str:
    """Who wrote it, with the @ its network knows them by; "" where words name nobody there."""
    handle = row.handle.removeprefix("@")
    names = assets.conventions_of(row.network).names
    return f"@{handle}" if handle and names is not None and names.wrong(handle) is None else ""


def beside(row: MessageRow, others: list[MessageRow]) -> dict[str, str]:
    """How each of these is named in a reply to `row`, by message; not who is answered anyway, nor oneself."""
    answered = mention(row).casefold()
    named = {each.id: mention(each) for each in others if not each.own}
    return {message_id: name for message_id, name in named.items() if name and name.casefold() != answered}
