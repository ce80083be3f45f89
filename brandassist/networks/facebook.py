"""A Facebook Page, under its own token (developers.facebook.com, pages-api, Graph API v25.0, 2026-11).

Facebook has no key against double posts, but refuses the same words twice in a row (506): then the Page is read. Until
its time a scheduled post lies on the Page under the id that it keeps when it is live.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import datetime, timedelta

from brandassist import clock
from brandassist.errors import Problem
from brandassist.http import Status
from brandassist.networks import facebook_read as read
from brandassist.networks import facebook_sign_in as sign_in
from brandassist.networks import graph
from brandassist.networks.calls import picture_bytes, record, words_of
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
    NotYet,
    OutgoingPart,
    Published,
    Step,
    Verdict,
    WhoAmI,
)
from brandassist.networks.meta import AtMeta

SOONEST_HANDOVER = timedelta(minutes=11)  # ten by the documents, and the call takes its time
LATEST_HANDOVER = timedelta(days=29)  # thirty by the documents

LINK = re.compile(r"https?://[^\s<>\"]*[^\s<>\".,;:!?'’”»)\]]")  # without the sentence's own signs at its end

INFO = Info(
    name="facebook",
    label="Facebook",
    kind="short",
    ways=("computer", "server", "you"),
    idempotency=Idempotency(create_only=False, refuses_twins=("post",)),
    settle_after=(timedelta(seconds=60), timedelta(minutes=20)),
    needs_url=False,
    pictures_stay=True,
)


class Facebook(AtMeta):
    info = INFO
    return_address = sign_in.RETURN_ADDRESS
    desk = sign_in
    api = sign_in.API
    version = sign_in.VERSION

    def who_am_i(self, login: Login) -> WhoAmI:
        me = record(self.ask(login, "GET", "/me", params={"fields": "id,name,link"}).json(), "id", "name")
        return WhoAmI(str(me["name"]), str(me.get("link") or ""), {"id": str(me["id"])})

    def steps(self, login: Login, part: OutgoingPart) -> tuple[Step, ...]:
        if part.reply_to:
            return (Step("publish", True, lambda _: self._comment(login, part)),)
        uploads = [
            Step(name, False, lambda _, n=number: self._upload(login, part, n))
            for number, name in enumerate(_photos(part))
        ]
        return (*uploads, Step("publish", True, lambda done: self._publish(login, part, done)))

    def _upload(self, login: Login, part: OutgoingPart, number: int) -> dict[str, str]:
        """Upload a photo that nobody sees until a post holds it."""
        picture = part.pictures[number]
        name = f"{picture.sha256[:12]}.{picture.mime.partition('/')[2]}"
        form = {"published": "false"} | ({"alt_text_custom": picture.alt} if picture.alt else {})
        files = {"source": (name, picture_bytes(picture), picture.mime)}
        path = f"/{read.page_of(login)}/photos"
        return {"id": words_of(self.ask(login, "POST", path, form=form, files=files, upload=True).json(), "id")}

    def _publish(self, login: Login, part: OutgoingPart, done: Handles) -> Published:
        body = {**_body(part, done), "published": "true"}
        made = self.ask(login, "POST", f"/{read.page_of(login)}/feed", form=body).json()
        return read.published(record(made, "id"))

    def _comment(self, login: Login, part: OutgoingPart) -> Published:
        if part.pictures:
            raise Problem("pictures_not_in_answers")
        made = self.ask(login, "POST", f"/{part.reply_to}/comments", form={"message": part.text}).json()
        return read.published_comment(record(made, "id"), part)

    def edit_steps(self, login: Login, part: OutgoingPart, remote_id: str) -> tuple[Step, ...]:
        return (Step("publish", True, lambda _: self._edit(login, part, remote_id)),)

    def _edit(self, login: Login, part: OutgoingPart, remote_id: str) -> Published:
        """Give the post other words (pages-api/posts, "Update a post"), or the comment (graph-api/reference/comment,
        "Updating"); pictures and the card of a link stay."""
        graph.must_succeed(self.ask(login, "POST", f"/{remote_id}", form={"message": part.text}))
        return read.published_as(part, {"id": remote_id})

    def find_edited(self, login: Login, part: OutgoingPart, remote_id: str) -> Look:
        return read.find_edited(self, login, part, remote_id)

    def classify(self, error: Exception, *, publishing: bool) -> Verdict:
        return graph.classify(error, publishing=publishing)

    def find(self, login: Login, part: OutgoingPart, handles: Handles) -> Look:
        return read.find(self, login, part)

    def collect(self, login: Login, cursor: str | None, posts: tuple[str, ...]) -> Collected:
        return read.collect(self, login, cursor, posts)

    def measure(self, login: Login, remote_ids: tuple[str, ...]) -> Mapping[str, Counts]:
        return read.measure(self, login, remote_ids)

    def hand_over(self, login: Login, part: OutgoingPart, at: datetime, handles: Handles) -> str:
        """Let Facebook hold the post; raises Problem `too_soon_to_hand_over`, NotYet while it is too far ahead."""
        ahead = at - clock.now()
        if ahead < SOONEST_HANDOVER:
            raise Problem("too_soon_to_hand_over")
        if ahead > LATEST_HANDOVER:
            raise NotYet("too_early_to_hand_over", ahead - LATEST_HANDOVER)
        when = {"published": "false", "scheduled_publish_time": str(int(at.timestamp()))}
        body = {**_body(part, handles), **when}
        return words_of(self.ask(login, "POST", f"/{read.page_of(login)}/feed", form=body).json(), "id")

    def find_held(self, login: Login, part: OutgoingPart, at: datetime) -> str | None:
        return read.find_held(self, login, part, at)

    def recall(self, login: Login, server_ref: str) -> bool:
        """Delete it while it waits; a post that is live has the same id, so that is looked at first."""
        if self._is_live(login, server_ref) is not False:
            return False
        self.withdraw(login, server_ref)
        return True

    def status(self, login: Login, server_ref: str, part: OutgoingPart) -> Look:
        live = self._is_live(login, server_ref)
        if live:
            return Found(read.published({"id": server_ref}))
        return read.find(self, login, part) if live is None else Absent()

    def _is_live(self, login: Login, ident: str) -> bool | None:
        """None where there is no such post."""
        try:
            told = record(self.ask(login, "GET", f"/{ident}", params={"fields": "id,is_published"}).json())
        except Status as error:
            if not graph.is_gone(error):
                raise
            return None
        return bool(record(told, "is_published")["is_published"])

    def withdraw(self, login: Login, remote_id: str) -> None:
        try:
            answer = self.ask(login, "DELETE", f"/{remote_id}")
        except Status as error:
            if not graph.is_gone(error):  # gone already
                raise
        else:
            graph.must_succeed(answer)


def _photos(part: OutgoingPart) -> list[str]:
    return [f"photo-{number}-{graph.stretch(part.intended_at)}" for number in range(len(part.pictures))]


def _body(part: OutgoingPart, done: Handles) -> dict[str, str]:
    body = {"message": part.text} if part.text.strip() else {}
    if part.pictures:
        body["attached_media"] = json.dumps([{"media_fbid": done[name]["id"]} for name in _photos(part)])
    elif link := _first_link(part.text):
        body["link"] = link  # what Facebook shows a card of
    return body


def _first_link(text: str) -> str:
    found = LINK.search(text)
    return found[0] if found else ""


NETWORK = Facebook()
