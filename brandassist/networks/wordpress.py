"""WordPress over its REST API, signed in by an application password (measured on 6.1.9 and 6.5.5, 2026).

Posts have the remote id "12", comments "comment-34". Posts are public only: what WordPress calls private is for the
blog's own editors, not for followers, as the word says elsewhere.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from brandassist import clock
from brandassist.errors import Problem
from brandassist.http import Answer, NotJson, Status
from brandassist.networks import wordpress_collect as inbox
from brandassist.networks import wordpress_comments as comments
from brandassist.networks import wordpress_own as own
from brandassist.networks.abilities import OwnPosts
from brandassist.networks.articles import EXTENSIONS, own_slug, picture_name
from brandassist.networks.calls import (
    called,
    moment_of,
    picture_bytes,
    record,
    records,
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
from brandassist.networks.site_pages import slug_of
from brandassist.networks.wordpress_errors import classify, code_of, data_of
from brandassist.networks.wordpress_post import post_of, reads

SOONEST_HANDOVER = timedelta(minutes=2)  # what is due within about 60 seconds it publishes at once
JUST_GOING = timedelta(seconds=10)  # before its time: whether it is still held is about to change

SHOWN = "id,slug,status,link,date_gmt"

INFO = Info(
    name="wordpress",
    label="WordPress",
    kind="article",
    ways=("computer", "server"),
    idempotency=Idempotency(create_only=False, refuses_twins=("reply",)),
    settle_after=(timedelta(seconds=60), timedelta(minutes=20)),
    needs_user=True,
)


class WordPress:
    info = INFO

    def ask(self, login: Login, method: str, path: str, **what: Any) -> Answer:
        """Make one authorised call; `path` begins after /wp/v2."""
        user = str(login.facts.get("user") or login.handle)
        token = b64encode(f"{user}:{login.secret}".encode()).decode()
        headers = {"Authorization": f"Basic {token}", **what.pop("headers", {})}
        url, params = login.url.rstrip("/"), dict(what.pop("params", {}))
        if login.facts.get("route") == "query":
            url, params = f"{url}/", {"rest_route": f"/wp/v2{path}", **params}
        else:
            url = f"{url}/wp-json/wp/v2{path}"
        secrets = (login.secret or "", token)
        return called(login, method, url, secrets=secrets, headers=headers, params=params or None, **what)

    def who_am_i(self, login: Login) -> WhoAmI:
        """Check the login: a public read would answer 200 even with a wrong password.

        Raises Problem `not_wordpress` besides what a call raises.
        """
        for route in ("pretty", "query"):
            facts = {**login.facts, "route": route}
            try:
                answer = self.ask(replace(login, facts=facts), "GET", "/users/me", params={"context": "edit"})
                me = record(answer.json(), "id")
            except (Status, NotJson) as error:
                if isinstance(error, Status) and (error.answer.status != 404 or code_of(error.answer)):
                    raise
                continue  # the address form is not served here
            can: dict[str, Any] = record(me.get("capabilities") or {})
            facts |= {
                "user": str(login.facts.get("user") or login.handle),
                "id": str(me["id"]),
                "may_publish": bool(can.get("publish_posts")),
                "may_upload": bool(can.get("upload_files")),
                # An author reads what waits under own posts, which is all that is collected.
                "reads_pending": bool(can.get("moderate_comments") or can.get("publish_posts")),
            }
            return WhoAmI(str(me.get("name") or me.get("username") or facts["user"]), login.url.rstrip("/"), facts)
        raise Problem("not_wordpress")

    def steps(self, login: Login, part: OutgoingPart) -> tuple[Step, ...]:
        if part.reply_to:
            return comments.steps(self, login, part)
        steps: list[Step] = []
        for number in range(len(part.pictures)):
            steps.append(Step(f"picture-{number}", False, lambda _, n=number: self._upload(login, part, n)))
            steps.append(Step(f"alt-{number}", False, lambda done, n=number: self._describe(login, part, done, n)))
        if part.tags:
            steps.append(Step("tags", False, lambda _: [self._tag(login, tag) for tag in part.tags if tag.strip()]))
        return (*steps, Step("publish", True, lambda done: self._publish(login, part, done)))

    def _upload(self, login: Login, part: OutgoingPart, number: int) -> dict[str, Any]:
        """Upload a picture under a name of its own, unless an earlier try did."""
        picture = part.pictures[number]
        data = picture_bytes(picture)
        name = picture_name(part, number + 1)
        there = records(self.ask(login, "GET", "/media", params={"slug": name, "_fields": "id,source_url"}).json())
        if not there:
            file = f"{name}.{EXTENSIONS.get(picture.mime, 'jpg')}"
            headers = {"Content-Type": picture.mime, "Content-Disposition": f'attachment; filename="{file}"'}
            there = [record(self.ask(login, "POST", "/media", headers=headers, body=data, upload=True).json(), "id")]
        return {"id": there[0]["id"], "url": str(there[0].get("source_url") or "")}

    def _describe(self, login: Login, part: OutgoingPart, done: Handles, number: int) -> dict[str, Any]:
        if alt := part.pictures[number].alt:
            self.ask(login, "POST", f"/media/{done[f'picture-{number}']['id']}", json={"alt_text": alt})
        return {}

    def _tag(self, login: Login, name: str) -> int:
        if slug := slug_of(name):
            known = records(self.ask(login, "GET", "/tags", params={"slug": slug, "_fields": "id,name"}).json())
            if known:
                return int(known[0]["id"])
        try:
            return int(record(self.ask(login, "POST", "/tags", json={"name": name}).json(), "id")["id"])
        except Status as error:
            term = data_of(error.answer).get("term_id") if code_of(error.answer) == "term_exists" else None
            if not isinstance(term, int):
                raise
            return term

    def _publish(self, login: Login, part: OutgoingPart, done: Handles) -> Published:
        """Publish under a slug that only this part has; what an earlier try published is taken for it."""
        if earlier := self._with_slug(login, part):
            return _published(earlier[0])
        return _published(self._made(login, part, done, status="publish"))

    def _made(self, login: Login, part: OutgoingPart, done: Handles, **state: str) -> dict[str, Any]:
        """Create the post; where an earlier try arrived meanwhile, the new one is its double and is taken away."""
        made = record(self.ask(login, "POST", "/posts", json=post_of(part, done) | state).json(), "id", "slug")
        if made["slug"] != own_slug(part):
            first = [one for one in self._with_slug(login, part) if one["id"] != made["id"]]
            if first:
                self.ask(login, "DELETE", f"/posts/{made['id']}", params={"force": "true"})
                return first[0]
        return made

    def edit_steps(self, login: Login, part: OutgoingPart, remote_id: str) -> tuple[Step, ...]:
        *before, _ = self.steps(login, part)
        return (*before, Step("publish", True, lambda done: self._edit(login, part, remote_id, done)))

    def _edit(self, login: Login, part: OutgoingPart, remote_id: str, done: Handles) -> Published:
        body = {"featured_media": 0} | post_of(part, done)  # the picture on top goes where the new text has none
        body.pop("slug")  # its address stays
        return _published(record(self.ask(login, "POST", f"/posts/{remote_id}", json=body).json(), "id"))

    def find_edited(self, login: Login, part: OutgoingPart, remote_id: str) -> Look:
        """Compare titles and words; pictures' addresses only uploading tells."""
        answer = self._held(login, remote_id, f"{SHOWN},title,content,excerpt")
        post = record(answer.json(), "id") if answer else {}
        if post.get("status") != "publish":
            return Unknowable("gone")
        return Found(_published(post)) if reads(post, part) else Absent()

    def _with_slug(self, login: Login, part: OutgoingPart) -> list[dict[str, Any]]:
        params = {"slug": own_slug(part), "status": "any", "context": "edit", "_fields": SHOWN}
        found = records(self.ask(login, "GET", "/posts", params=params).json())
        return sorted(found, key=lambda one: int(one["id"]))

    def classify(self, error: Exception, *, publishing: bool) -> Verdict:
        return classify(error, publishing=publishing)

    def find(self, login: Login, part: OutgoingPart, handles: Handles) -> Look:
        if part.reply_to:
            return comments.find(self, login, part)
        found = self._with_slug(login, part)
        live = [one for one in found if one.get("status") == "publish"]
        if live:
            return Found(_published(live[0]))
        return Unknowable(f"status_{found[0].get('status')}") if found else Absent()

    def collect(self, login: Login, cursor: str | None, posts: tuple[str, ...]) -> Collected:
        return inbox.collect(self, login, cursor, posts)

    def measure(self, login: Login, remote_ids: tuple[str, ...]) -> Mapping[str, Counts]:
        return comments.measure(self, login, remote_ids)

    def own_posts(self, login: Login, cursor: str, *, everyone: bool = False) -> OwnPosts:
        return own.posts(self.ask, login, cursor, everyone=everyone)

    def hand_over(self, login: Login, part: OutgoingPart, at: datetime, handles: Handles) -> str:
        """Let the blog hold the post; raises Problem `too_soon_to_hand_over`: what is nearly due it publishes."""
        if at - clock.now() < SOONEST_HANDOVER:
            raise Problem("too_soon_to_hand_over")
        there = self._with_slug(login, part)
        due = at.astimezone(UTC).replace(microsecond=0, tzinfo=None).isoformat()
        post = there[0] if there else self._made(login, part, handles, status="future", date_gmt=due)
        if not _held_for(post, at):
            raise NotJson("not_scheduled")
        return str(post["id"])

    def find_held(self, login: Login, part: OutgoingPart, at: datetime) -> str | None:
        return next((str(post["id"]) for post in self._with_slug(login, part) if _held_for(post, at)), None)

    def recall(self, login: Login, server_ref: str) -> bool:
        """Move a post that is still held to the bin; raises Problem `recall_unclear` in the seconds it goes out."""
        answer = self._held(login, server_ref)
        post = record(answer.json()) if answer else {}
        if answer is None or post.get("status") != "future":
            return False
        due, its_now = moment_of(str(post.get("date_gmt"))), moment_of(answer.headers.get("date", "")) or clock.now()
        if due is None or due - JUST_GOING <= its_now < due + self.info.settle_after[0]:
            raise Problem("recall_unclear")  # the bin would take it from its readers
        self.ask(login, "DELETE", f"/posts/{server_ref}")
        return True

    def status(self, login: Login, server_ref: str, part: OutgoingPart) -> Look:
        answer = self._held(login, server_ref)
        post = record(answer.json(), "id") if answer else {}
        return Found(_published(post)) if post.get("status") == "publish" else Absent()

    def _held(self, login: Login, server_ref: str, fields: str = SHOWN) -> Answer | None:
        params = {"context": "edit", "_fields": fields}
        try:
            return self.ask(login, "GET", f"/posts/{server_ref}", params=params)
        except Status as error:
            if error.answer.status != 404 or not code_of(error.answer):
                raise
            return None

    def withdraw(self, login: Login, remote_id: str) -> None:
        """Move a post or a comment to the blog's bin."""
        number = remote_id.removeprefix(comments.MARK)
        path = f"/comments/{number}" if remote_id.startswith(comments.MARK) else f"/posts/{number}"
        try:
            self.ask(login, "DELETE", path)
        except Status as error:
            if error.answer.status not in (404, 410):  # gone already
                raise


def _held_for(post: Mapping[str, Any], at: datetime) -> bool:
    due = moment_of(str(post.get("date_gmt") or ""))
    return post.get("status") == "future" and due is not None and abs(due - at) < timedelta(seconds=1)


def _published(post: Mapping[str, Any]) -> Published:
    if post.get("status") != "publish":  # a plug-in may hold it back: then it is not live
        raise NotJson("not_published")
    return Published(str(post["id"]), str(post.get("link") or ""))


NETWORK = WordPress()
