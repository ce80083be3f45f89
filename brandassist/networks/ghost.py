"""Ghost over its Admin API, signed in by a key of an integration (measured on 6.65, 2026-11).

Posts have the remote id of the post, comments "comment-<id>". A post is always sent as public: left out, it would
follow the blog's own setting, which may be members only.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from brandassist import clock
from brandassist.errors import Problem
from brandassist.http import Answer, NotJson, Status
from brandassist.networks import ghost_collect as inbox
from brandassist.networks import ghost_comments as comments
from brandassist.networks import ghost_own as own
from brandassist.networks.abilities import OwnPosts
from brandassist.networks.articles import EXTENSIONS, own_slug, picture_name
from brandassist.networks.calls import (
    called,
    moment_of,
    picture_bytes,
    record,
    records,
    words_of,
)
from brandassist.networks.contract import (
    Absent,
    Collected,
    Counts,
    Found,
    Handles,
    Idempotency,
    Info,
    Login,
    Look,
    OutgoingPart,
    Published,
    Step,
    Unknowable,
    Verdict,
    WhoAmI,
)
from brandassist.networks.ghost_errors import classify, error_of
from brandassist.networks.ghost_post import emptied, post_of, reads
from brandassist.networks.ghost_token import clock_off, key_of, signed

SOONEST_HANDOVER = timedelta(minutes=2)


INFO = Info(
    name="ghost",
    label="Ghost",
    kind="article",
    ways=("computer", "server"),
    idempotency=Idempotency(create_only=False),
    settle_after=(timedelta(seconds=60), timedelta(minutes=20)),
)


class Ghost:
    info = INFO

    def ask(self, login: Login, method: str, path: str, **what: Any) -> Answer:
        """Make one authorised call; `path` begins after /ghost/api/admin.

        Raises Problem `bad_ghost_key`, `clock_wrong` (with `minutes`) besides what a call raises.
        """
        ident, secret = key_of(login.secret or "")
        token = signed(ident, secret, clock.now())
        headers = {"Authorization": f"Ghost {token}", "Accept-Version": "v6.0", **what.pop("headers", {})}
        secrets = (login.secret or "", secret, token)
        try:
            return called(
                login, method, f"{home(login)}/ghost/api/admin{path}", secrets=secrets, headers=headers, **what
            )
        except Status as error:
            minutes = clock_off(error.answer.headers.get("date", ""))
            if not minutes or error.answer.status != 401 or error_of(error.answer).get("code") != "INVALID_JWT":
                raise
        raise Problem("clock_wrong", minutes=minutes)

    def who_am_i(self, login: Login) -> WhoAmI:
        """Check the key; the account is the blog's owner, or the author whose e-mail address was given.

        Raises Problem `not_ghost`, `no_such_author` besides what a call raises.
        """
        try:
            people = _list(self.ask(login, "GET", "/users/", params={"limit": "all", "include": "roles"}), "users")
        except Status as error:
            if error.answer.status != 404 or error_of(error.answer):
                raise
            raise Problem("not_ghost") from None
        site = record(record(self.ask(login, "GET", "/site/").json(), "site")["site"])
        wanted = str(login.facts.get("user", login.handle) if login.facts else login.handle).strip()
        me = _author(people, wanted)
        email = str(me.get("email") or "")
        facts = {
            "user": wanted,
            "id": str(me["id"]),
            "email": email,
            "member": comments.member_of(self, login, email),
            "site": str(site.get("title") or ""),
            "version": str(site.get("version") or ""),
        }
        return WhoAmI(str(me.get("name") or email or site.get("title")), str(site.get("url") or home(login)), facts)

    def steps(self, login: Login, part: OutgoingPart) -> tuple[Step, ...]:
        if part.reply_to:
            return comments.steps(self, login, part)
        pictures = [
            Step(f"picture-{n}", False, lambda _, n=n: self._upload(login, part, n)) for n in range(len(part.pictures))
        ]
        return (*pictures, Step("publish", True, lambda done: self._publish(login, part, done)))

    def _upload(self, login: Login, part: OutgoingPart, number: int) -> dict[str, Any]:
        picture = part.pictures[number]
        name = f"{picture_name(part, number + 1)}.{EXTENSIONS.get(picture.mime, 'jpg')}"
        answer = self.ask(
            login,
            "POST",
            "/images/upload/",
            form={"purpose": "image", "ref": name},
            files={"file": (name, picture_bytes(picture), picture.mime)},
            upload=True,
        )
        return {"url": words_of(_one(answer, "images"), "url")}

    def _publish(self, login: Login, part: OutgoingPart, done: Handles) -> Published:
        """Publish under a slug that only this part has; what an earlier try published is taken for it."""
        if earlier := self._with_slug(login, part):
            return _published(earlier)
        return _published(self._made(login, part, done, status="published"))

    def _made(self, login: Login, part: OutgoingPart, done: Handles, **state: str) -> dict[str, Any]:
        """Create the post; where an earlier try arrived meanwhile, the new one is its double and is taken away."""
        body = {"posts": [post_of(login, part, done) | state]}
        made = _one(self.ask(login, "POST", "/posts/", params={"source": "html"}, json=body), "posts")
        first = self._with_slug(login, part) if made.get("slug") != own_slug(part) else None
        if first and first["id"] != made["id"]:
            self.ask(login, "DELETE", f"/posts/{made['id']}/")
            return first
        return made

    def edit_steps(self, login: Login, part: OutgoingPart, remote_id: str) -> tuple[Step, ...]:
        *pictures, _ = self.steps(login, part)
        return (*pictures, Step("publish", True, lambda done: self._edit(login, part, remote_id, done)))

    def _edit(self, login: Login, part: OutgoingPart, remote_id: str, done: Handles) -> Published:
        """Write over what stands there; Ghost refuses (409) where somebody else has written meanwhile."""
        there = self._read(login, f"/posts/{remote_id}/") or {}
        _published(there)  # a draft by now is not made public again
        body = emptied(there) | post_of(login, part, done) | {"updated_at": there.get("updated_at")}
        body.pop("slug")  # its address stays
        answer = self.ask(login, "PUT", f"/posts/{remote_id}/", params={"source": "html"}, json={"posts": [body]})
        return _published(_one(answer, "posts"))

    def find_edited(self, login: Login, part: OutgoingPart, remote_id: str) -> Look:
        """Compare title, words and excerpt; pictures' addresses only uploading tells."""
        post = self._read(login, f"/posts/{remote_id}/", formats="html")
        if post is None or post.get("status") != "published":
            return Unknowable("gone")
        return Found(_published(post)) if reads(post, part) else Absent()

    def _with_slug(self, login: Login, part: OutgoingPart) -> dict[str, Any] | None:
        return self._read(login, f"/posts/slug/{own_slug(part)}/")

    def _read(self, login: Login, path: str, **params: str) -> dict[str, Any] | None:
        """Return the post there; None where Ghost itself says that there is none."""
        try:
            return _one(self.ask(login, "GET", path, params=params), "posts")
        except Status as error:
            if error.answer.status != 404 or not error_of(error.answer):
                raise
            return None

    def classify(self, error: Exception, *, publishing: bool) -> Verdict:
        return classify(error, publishing=publishing)

    def find(self, login: Login, part: OutgoingPart, handles: Handles) -> Look:
        if part.reply_to:
            return comments.find(self, login, part)
        post = self._with_slug(login, part)
        if post is None:
            return Absent()
        if post.get("status") == "published":
            return Found(_published(post))
        return Unknowable(f"status_{post.get('status')}")

    def collect(self, login: Login, cursor: str | None, posts: tuple[str, ...]) -> Collected:
        return inbox.collect(self, login, cursor, posts)

    def measure(self, login: Login, remote_ids: tuple[str, ...]) -> Mapping[str, Counts]:
        return comments.measure(self, login, remote_ids)

    def own_posts(self, login: Login, cursor: str, *, everyone: bool = False) -> OwnPosts:
        return own.posts(self.ask, login, cursor, everyone=everyone)

    def hand_over(self, login: Login, part: OutgoingPart, at: datetime, handles: Handles) -> str:
        """Let the blog hold the post; raises Problem `too_soon_to_hand_over`: what is due it publishes at once."""
        if at - clock.now() < SOONEST_HANDOVER:
            raise Problem("too_soon_to_hand_over")
        post = self._with_slug(login, part)
        if post is None:
            moment = at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
            post = self._made(login, part, handles, status="scheduled", published_at=moment)
        if not _held_for(post, at):
            raise NotJson("not_scheduled")
        return str(post["id"])

    def find_held(self, login: Login, part: OutgoingPart, at: datetime) -> str | None:
        post = self._with_slug(login, part)
        return str(post["id"]) if post and _held_for(post, at) else None

    def recall(self, login: Login, server_ref: str) -> bool:
        """Make it a draft, which Ghost refuses when it went live meanwhile (409), then remove the draft."""
        post = self._read(login, f"/posts/{server_ref}/")
        if post is None or post.get("status") not in ("scheduled", "draft"):
            return False
        if post["status"] == "scheduled":
            self._change(login, post, status="draft")
        self.ask(login, "DELETE", f"/posts/{server_ref}/")
        return True

    def status(self, login: Login, server_ref: str, part: OutgoingPart) -> Look:
        post = self._read(login, f"/posts/{server_ref}/")
        return Found(_published(post)) if post and post.get("status") == "published" else Absent()

    def withdraw(self, login: Login, remote_id: str) -> None:
        """Make a post a draft again, under another slug, so that nothing written under it is lost; hide a comment."""
        if remote_id.startswith(comments.MARK):
            comments.hide(self, login, remote_id)
            return
        post = self._read(login, f"/posts/{remote_id}/")
        if post and post.get("status") != "draft":
            self._change(login, post, status="draft", slug=f"{post.get('slug')}-withdrawn")

    def _change(self, login: Login, post: dict[str, Any], **change: str) -> None:
        body = {"posts": [change | {"updated_at": post.get("updated_at")}]}
        self.ask(login, "PUT", f"/posts/{post['id']}/", json=body)


def home(login: Login) -> str:
    """Return the blog's address without a slash at its end; people copy the one of its administration."""
    return re.sub(r"/ghost(/.*)?$", "", login.url.split("#")[0].rstrip("/"))


def _author(people: list[dict[str, Any]], wanted: str) -> dict[str, Any]:
    if wanted:
        known = [one for one in people if str(one.get("email", "")).lower() == wanted.lower()]
        if not known:
            raise Problem("no_such_author", name=wanted)
        return record(known[0], "id")
    owners = [one for one in people if any(role.get("name") == "Owner" for role in records(one.get("roles") or []))]
    if not owners:
        raise NotJson("unexpected_json")
    return record(owners[0], "id")


def _published(post: dict[str, Any]) -> Published:
    if post.get("status") != "published":
        raise NotJson("not_published")
    return Published(str(post["id"]), str(post.get("url") or ""))


def _held_for(post: dict[str, Any], at: datetime) -> bool:
    due = moment_of(str(post.get("published_at") or ""))
    return post.get("status") == "scheduled" and due is not None and abs(due - at) < timedelta(seconds=1)


def _one(answer: Answer, name: str) -> dict[str, Any]:
    some = _list(answer, name)
    if not some:
        raise NotJson("unexpected_json")
    return some[0]


def _list(answer: Answer, name: str) -> list[dict[str, Any]]:
    return records(record(answer.json(), name)[name])


NETWORK = Ghost()
