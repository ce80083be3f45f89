"""The member's own comment under the member's own post (LI-DOC comments-api, versions of 2025 and 2026).

Older documents let w_member_social comment; those of 2026 name w_member_social_feed, of a product that LinkedIn grants
after a review. So it is tried, and a refusal is told in LinkedIn's words. There is no key against doubles, and
comments cannot be read back without r_member_social: what is unclear asks a person.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Protocol

from brandassist import clock
from brandassist.errors import Problem
from brandassist.http import Answer, NotJson, Status
from brandassist.networks.calls import record
from brandassist.networks.contract import Login, NotYet, OutgoingPart, Published
from brandassist.networks.linkedin_urn import COMMENT, POST, in_address, made_at

SETTLES = timedelta(minutes=5)  # a post just made may not be known to comments yet (404, postiz issue 408)
ASK_AGAIN = timedelta(minutes=1)


class Ask(Protocol):
    def __call__(self, login: Login, method: str, path: str, **what: Any) -> Answer: ...


def is_comment(remote_id: str) -> bool:
    return COMMENT.fullmatch(remote_id) is not None


def publish(ask: Ask, login: Login, author: str, part: OutgoingPart) -> Published:
    """Comment on the own post `part.reply_to`.

    The text is plain: what is escaped in a post would be read here as it stands. Raises Problem
    `replies_not_possible`, `pictures_not_in_answers`; NotYet while LinkedIn does not know the new post.
    """
    named = POST.match(part.reply_to or "")  # what a person pasted may bear more behind it
    if named is None or part.reply_to != part.root:
        raise Problem("replies_not_possible")
    if part.pictures:
        raise Problem("pictures_not_in_answers")
    post = named[0]
    body = {"actor": author, "object": post, "message": {"text": part.text}}
    try:
        answer = ask(login, "POST", f"/rest/socialActions/{in_address(post)}/comments", json=body)
    except Status as error:
        if error.answer.status == 404 and _is_new(post):
            raise NotYet("post_in_preparation", ASK_AGAIN) from error
        raise
    return _published(answer, post)


def withdraw(ask: Ask, login: Login, author: str, remote_id: str) -> None:
    """Delete the comment of that URN."""
    found = COMMENT.fullmatch(remote_id)
    assert found is not None
    path = f"/rest/socialActions/{in_address(found[1])}/comments/{found[2]}"
    ask(login, "DELETE", path, params={"actor": author}, headers={"X-RestLi-Method": "DELETE"})


def _is_new(post: str) -> bool:
    named = POST.fullmatch(post)
    made = made_at(named[1]) if named else None
    return made is not None and clock.now() - made < SETTLES


def _published(answer: Answer, post: str) -> Published:
    """The comment's name stands in the body; where that is empty, its number in the header."""
    number = answer.headers.get("x-restli-id", "")
    urn = (
        str(record(answer.json()).get("commentUrn", "")) if answer.body.strip() else f"urn:li:comment:({post},{number})"
    )
    if not is_comment(urn):
        raise NotJson("unexpected_json")
    return Published(urn, f"https://www.linkedin.com/feed/update/{post}?commentUrn={in_address(urn)}")
