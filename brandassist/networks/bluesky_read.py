"""Reading Bluesky: is this part there, what does a reply hang on, and how was it taken up."""

from __future__ import annotations

from typing import Any, NamedTuple, Protocol
from urllib.parse import quote

from brandassist.http import Answer, Status
from brandassist.networks.bluesky_sign_in import name_of, session_of
from brandassist.networks.bluesky_text import record_key
from brandassist.networks.calls import number_of, record, records, words_of
from brandassist.networks.contract import (
    Absent,
    Counts,
    Found,
    Login,
    Look,
    OutgoingPart,
    Published,
    Unknowable,
)

POST = "app.bsky.feed.post"
PROFILE = "https://bsky.app/profile"


class Asks(Protocol):
    def ask(self, login: Login, method: str, name: str, **what: Any) -> Answer: ...


class Place(NamedTuple):
    """Where a record is: at://repo/collection/rkey."""

    repo: str
    collection: str
    rkey: str

    def __str__(self) -> str:
        return f"at://{self.repo}/{self.collection}/{self.rkey}"


def place_of(login: Login, remote_id: str) -> Place:
    """Read a remote id; one that is no at:// address is the key of an own post, as a person's link ends with it."""
    parts = remote_id.removeprefix("at://").split("/")
    if remote_id.startswith("at://") and len(parts) == 3 and all(parts):
        return Place(*parts)
    return Place(session_of(login).did, POST, parts[-1])


def published(login: Login, uri: str) -> Published:
    """Return the proof; a remote id is the record's at:// address, which is all a reply to it needs."""
    return Published(uri, page_of(login.handle.removeprefix("@"), place_of(login, uri)))


def page_of(handle: str, at: Place) -> str:
    return f"{PROFILE}/{quote(handle or at.repo)}/post/{at.rkey}"


def find(server: Asks, login: Login, part: OutgoingPart) -> Look:
    """Look for the part under its own key."""
    there = _record(server, login, Place(session_of(login).did, POST, record_key(part.key)))
    if there is None:
        return Absent()
    same = record(there["value"]).get("text") == part.text
    return Found(published(login, words_of(there, "uri"))) if same else Unknowable("other_text_under_key")


def reply_of(server: Asks, login: Login, above: str) -> dict[str, dict[str, str]]:
    """Return what a reply must carry: the post above it and the first of the conversation, each with its CID.

    The post above says itself which one is the first. Raises what a call raises when it is gone.
    """
    there = record(_get(server, login, place_of(login, above)), "uri", "cid", "value")
    parent = {"uri": words_of(there, "uri"), "cid": words_of(there, "cid")}
    root = record(there["value"]).get("reply")
    first = record(record(root, "root")["root"], "uri", "cid") if root else parent
    return {"root": {"uri": words_of(first, "uri"), "cid": words_of(first, "cid")}, "parent": parent}


def _get(server: Asks, login: Login, at: Place) -> Any:
    return server.ask(login, "GET", "com.atproto.repo.getRecord", params=at._asdict()).json()


def _record(server: Asks, login: Login, at: Place) -> dict[str, Any] | None:
    try:
        return record(_get(server, login, at), "uri", "cid", "value")
    except Status as error:
        # The lexicon's name for "no such record"; an account that is not there is another (RepoNotFound).
        if error.answer.status == 400 and name_of(error.answer) == "RecordNotFound":
            return None
        raise


def measure(server: Asks, login: Login, posts: tuple[str, ...]) -> dict[str, Counts]:
    """Read the counts of up to 25 posts (lexicon app.bsky.feed.getPosts); a server without an AppView refuses."""
    asked = {str(place_of(login, each)): each for each in posts}
    told = record(server.ask(login, "GET", "app.bsky.feed.getPosts", params={"uris": list(asked)}).json(), "posts")
    return {
        asked[words_of(post, "uri")]: Counts(
            number_of(post, "likeCount"), number_of(post, "repostCount"), number_of(post, "replyCount")
        )
        for post in records(told["posts"])
        if words_of(post, "uri") in asked
    }
