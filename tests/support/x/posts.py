"""Posts of the contract X: made and taken back."""

from __future__ import annotations

import re
from typing import Any

from tests.support.contract_server import Reply, Request
from tests.support.x.state import Medium, Person, Post, Refused, State, asked, body, invalid, only
from tests.support.x.words import CASHTAG, LINK, NAME, weighted

ID = re.compile(r"[0-9]{1,19}")
LONGEST = 280
# X-SPEC CreatePostsRequest.
FIELDS: dict[str, type] = {
    "text": str,
    "reply": dict,
    "quote_tweet_id": str,
    "media": dict,
    "poll": dict,
    "reply_settings": str,
    "made_with_ai": bool,
    "paid_partnership": bool,
    "community_id": str,
    "edit_options": dict,
    "geo": dict,
    "nullcast": bool,
    "card_uri": str,
    "for_super_followers_only": bool,
    "share_with_followers": bool,
}


def create(state: State, request: Request) -> Reply:
    told = body(request)
    only(told, "", **FIELDS)
    if "quote_tweet_id" in told:  # X-DOC changelog 2026-04-16: not for self-serve clients
        raise Refused(403, "Forbidden", "Quoting is not available.")
    text = str(told.get("text", "")).strip()
    pictures = _pictures(state, told.get("media"))
    above = _above(state, told.get("reply"))
    if not text and not pictures:
        raise invalid("$.text: is missing")
    if weighted(text) > LONGEST:  # not in X-SPEC; X-DOC fundamentals/counting-characters
        raise _too_much(state, f"text: the post is too long ({weighted(text)} of {LONGEST}).")
    if len(CASHTAG.findall(text)) > 1:  # X-DOC manage-tweets/integrate
        raise _too_much(state, "At most one cashtag is allowed in a post.")
    if above is not None:
        _must_be_summoned(state, above)
    if not pictures and _is_there(state, text):
        # SEEN 2026-02-12 (akrherz/iembot issue 163); it does not name the post that is there.
        raise Refused(403, "Forbidden", "You are not allowed to create a Tweet with duplicate content.")
    summoned = above is not None and above.author is not state.me
    state.charge("post with a link" if LINK.search(text) else "summoned reply" if summoned else "post")
    made = said(state, state.me, text, reply_to=above.id if above else None, media=pictures)
    history = "edit_history_post_ids" if state.spelling == "post" else "edit_history_tweet_ids"
    return Reply(201, {"data": {"id": made.id, "text": made.text, history: [made.id]}})


def _too_much(state: State, why: str) -> Refused:
    """The limits are in X-DOC, the status of their refusal is UNCONFIRMED."""
    return invalid(why) if state.too_much == 400 else Refused(state.too_much, "Forbidden", why)


def _pictures(state: State, media: dict[str, Any] | None) -> tuple[Medium, ...]:
    """X-SPEC CreatePostsRequest: media_ids 1 to 4."""
    if media is None:
        return ()
    only(media, "media.", media_ids=list, tagged_user_ids=list)
    idents = media.get("media_ids", [])
    known = [state.media[each] for each in idents if each in state.media and state.media[each].until > state.now]
    if not 1 <= len(idents) <= 4 or len(known) != len(idents) or any(each.polls for each in known):
        raise invalid("Your media IDs are invalid.")
    return tuple(known)


def _above(state: State, reply: dict[str, Any] | None) -> Post | None:
    """X-SPEC CreatePostsRequest: ^[0-9]{1,19}$; the words for a post that is gone are UNCONFIRMED."""
    if reply is None:
        return None
    only(reply, "reply.", in_reply_to_tweet_id=str, exclude_reply_user_ids=list)
    ident = reply.get("in_reply_to_tweet_id", "")
    if not ID.fullmatch(ident):
        raise invalid("$.reply.in_reply_to_tweet_id: does not match the regex pattern ^[0-9]{1,19}$")
    if ident not in state.posts:
        raise Refused(403, "Forbidden", "You attempted to reply to a Tweet that is deleted or not visible to you.")
    return state.posts[ident]


def _must_be_summoned(state: State, above: Post) -> None:
    """X-DOC changelog 2026-02-23; whether own threads are exempt is UNCONFIRMED, so is the wording."""
    own = state.posts.get(above.quotes or "")
    summoned = state.me.username in named(above) or (own is not None and own.author is state.me)
    if not (state.own_threads if above.author is state.me else summoned):
        why = "Reply to this conversation is not allowed because you have not been mentioned or otherwise engaged "
        raise Refused(403, "Forbidden", why + "by the author of the post you are replying to.")


def named(post: Post) -> set[str]:
    return {*post.mentions, *NAME.findall(post.text)}


def _is_there(state: State, text: str) -> bool:
    """The window's length is UNCONFIRMED."""
    mine = (post for post in state.posts.values() if post.author is state.me and not post.media)
    return any(post.text == text and post.created > state.now - state.remembers for post in mine)


def said(
    state: State,
    who: Person,
    text: str,
    *,
    reply_to: str | None = None,
    quotes: str | None = None,
    media: tuple[Medium, ...] = (),
    mentions: bool = True,
) -> Post:
    """Put a post there. Names are put before a reply to somebody else's post, unless its author removed them."""
    above = state.posts.get(reply_to or "")
    ident = state.new_id()
    before = (above.author.username,) if above and mentions and above.author is not who else ()
    made = Post(ident, who, text, state.now, above.conversation if above else ident, reply_to, quotes, before, media)
    state.posts[ident] = made
    return made


def delete(state: State, request: Request) -> Reply:
    asked(request, set())
    ident = request.path.rpartition("/")[2]
    post = state.posts.get(ident)
    if post is None:  # UNCONFIRMED: 404, or 200 once more
        raise Refused(404, "Not Found Error", f"Could not find tweet with id: [{ident}].")
    if post.author is not state.me:
        raise Refused(403, "Forbidden", "You are not authorized to delete this Tweet.")
    state.charge("delete")
    del state.posts[ident]
    return Reply(200, {"data": {"deleted": True}})
