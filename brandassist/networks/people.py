"""Whether somebody of a name is there, as servers tell anybody who asks; and naming somebody in a text."""

from __future__ import annotations

from urllib.parse import quote

from brandassist.http import Http, Status
from drafts.naming import named

_NOBODY = (404, 410)


def answers(http: Http, address: str, nobody: tuple[int, ...] = _NOBODY) -> bool | None:
    """True where the address answers, False for a status that means nobody, None for every other refusal."""
    try:
        http.call("GET", address, anywhere=True)
    except Status as error:
        return False if error.answer.status in nobody else None
    return True


def by_webfinger(http: Http, name: str, host: str) -> bool | None:
    """Ask a server of the fediverse about one of its own people (RFC 7033)."""
    return answers(http, f"https://{host}/.well-known/webfinger?resource=acct:{quote(f'{name}@{host}', safe='@:')}")


def addressed(handle: str, text: str) -> str:
    """Return the text with the person's handle in it, where they are told of nothing that does not name them.

    For rendering, before approval; sending never alters a text.
    """
    return named(text, ["@" + handle.removeprefix("@")])
