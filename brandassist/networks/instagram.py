"""Instagram, as the signed-in professional account (developers.facebook.com, instagram-platform, 2026-11).

Every post is of pictures, which Instagram fetches from a public address: they stand in a folder that the person puts
online until the post is live. Each goes into a container, which shows nothing to anybody; the last container is then
published. It is the guard against posting twice: before it is published again it is asked whether it was. Instagram
lets no program delete a post.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from pathlib import Path

from brandassist import clock
from brandassist.errors import Problem
from brandassist.http import HttpFailure, Status
from brandassist.networks import graph
from brandassist.networks import instagram_read as read
from brandassist.networks.calls import plain_words, record, records, words_of
from brandassist.networks.contract import (
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
from brandassist.networks.instagram_sign_in import LOGIN
from brandassist.networks.long_lived import RETURN_ADDRESS
from brandassist.networks.meta import AtMeta
from brandassist.networks.public_folder import PublicFolder, must_make_sense, public_folder

VERSION = "/v25.0"
MOST = 10  # of a carousel; the documents say 10, the app takes 20
ASK_AGAIN = timedelta(minutes=1)  # "once per minute, for no more than 5 minutes"
QUOTA_WAIT = timedelta(hours=1)
# Codes and subcodes of ig error-codes (2026-06): what may go well a little later, and what means that nothing was made.
QUOTA = (9, 2207042)
FALTERED = (-1, 2207001)  # "Instagram server error. Try again."
LATER = {(-2, 2207003), (-1, 2207032), (24, 2207008), (9004, 2207052), (9007, 2207027)}
REFUSED = {
    (-2, 2207020),
    (4, 2207051),
    (24, 2207006),
    (25, 2207050),
    (36000, 2207004),
    (36001, 2207005),
    (36003, 2207009),
}

INFO = Info(
    name="instagram",
    label="Instagram",
    kind="short",
    ways=("computer", "you"),
    idempotency=Idempotency(create_only=False, refuses_twins=("post",)),
    settle_after=(timedelta(seconds=60), timedelta(minutes=20)),
    needs_url=False,
)


Run = Callable[[Handles], dict[str, str]]


class Instagram(AtMeta):
    info = INFO
    return_address = RETURN_ADDRESS
    desk = LOGIN
    api = LOGIN.api
    version = VERSION

    def who_am_i(self, login: Login) -> WhoAmI:
        """Say who is signed in; without a place for pictures a person posts. Raises as `must_make_sense` does."""
        must_make_sense(login.facts)
        me = record(self.ask(login, "GET", "/me", params={"fields": "user_id,username"}).json(), "user_id", "username")
        name = str(me["username"])
        ways = INFO.ways if public_folder(login.facts) else ("you",)
        facts = {"id": str(me["user_id"]), "username": name, "ways": list(ways), **LOGIN.facts(login)}
        return WhoAmI(f"@{name}", f"https://www.instagram.com/{name}/", facts)

    def folder_of(self, login: Login) -> Path:
        folder = _folder(login).folder
        if not folder.is_dir():
            raise Problem("folder_missing", folder=str(folder))
        return folder

    def steps(self, login: Login, part: OutgoingPart) -> tuple[Step, ...]:
        if part.reply_to:
            return (Step("publish", True, lambda _: self._answer(login, part)),)
        # The hour is in the names: a container from long ago has expired, and another is made.
        hour = graph.stretch(part.intended_at)
        many = len(part.pictures) > 1
        children = [f"child-{number}-{hour}" for number in range(len(part.pictures))] if many else []
        name = f"container-{hour}"
        return (
            Step(f"place-{hour}", False, lambda _: self._place(login, part)),
            Step(f"online-{hour}", False, lambda done: self._online(login, part, done[f"place-{hour}"])),
            *(Step(child, False, self._holding(login, part, number)) for number, child in enumerate(children)),
            *(Step(f"ready-{child}", False, self._waiting(login, child)) for child in children),
            Step(name, False, lambda done: self._prepare(login, part, [str(done[each]["id"]) for each in children])),
            Step(f"ready-{name}", False, self._waiting(login, name)),
            Step("publish", True, lambda done: self._publish(login, part, str(done[name]["id"]))),
        )

    def _place(self, login: Login, part: OutgoingPart) -> dict[str, str]:
        if not part.pictures:
            raise Problem("picture_needed")
        if len(part.pictures) > MOST or any(picture.mime != "image/jpeg" for picture in part.pictures):
            raise Problem("picture_refused")  # the checks find it before approval
        self._must_have_room(login)
        _folder(login).put(part)
        if login.command is not None:
            login.command.want()
        return {"at": clock.now().isoformat()}

    def _must_have_room(self, login: Login) -> None:
        """How many posts a day may bring is told differently by two documents, so the account is asked."""
        path = f"/{read.me(login)}/content_publishing_limit"
        told = records(
            record(self.ask(login, "GET", path, params={"fields": "config,quota_usage"}).json(), "data")["data"]
        )
        used = told[0].get("quota_usage") if told else None
        total = record(told[0].get("config") or {}).get("quota_total") if told else None
        if isinstance(used, int) and isinstance(total, int) and used >= total:
            raise NotYet("quota", QUOTA_WAIT)

    def _online(self, login: Login, part: OutgoingPart, placed: Handles) -> dict[str, str]:
        place = _folder(login)
        since = place.must_be_brought(login.command, datetime.fromisoformat(str(placed["at"])))
        place.must_show(login.http, part, since)
        return {"at": clock.now().isoformat()}

    def _holding(self, login: Login, part: OutgoingPart, number: int) -> Run:
        return lambda _: self._made(login, {**_shown(login, part, number), "is_carousel_item": "true"})

    def _prepare(self, login: Login, part: OutgoingPart, children: list[str]) -> dict[str, str]:
        carousel = {"media_type": "CAROUSEL", "children": ",".join(children)}
        form = carousel if children else _shown(login, part, 0)
        return self._made(login, form | ({"caption": part.text} if part.text.strip() else {}))

    def _made(self, login: Login, form: dict[str, str]) -> dict[str, str]:
        return {"id": words_of(self.ask(login, "POST", f"/{read.me(login)}/media", form=form).json(), "id")}

    def _waiting(self, login: Login, name: str) -> Run:
        return lambda done: self._ready(login, str(done[name]["id"]))

    def _ready(self, login: Login, container: str) -> dict[str, str]:
        status, words = self.state(login, container)
        if status in ("IN_PROGRESS", "GONE"):
            raise NotYet("post_in_preparation", ASK_AGAIN)
        if status in ("ERROR", "EXPIRED"):
            raise graph.ContainerFailed(words or status)
        return {"status": status}

    def _publish(self, login: Login, part: OutgoingPart, container: str) -> Published:
        if part.tried_at is not None and self.state(login, container)[0] == "PUBLISHED":
            raise graph.AlreadyPublished
        path, form = f"/{read.me(login)}/media_publish", {"creation_id": container}
        ident = words_of(self.ask(login, "POST", path, form=form).json(), "id")
        try:
            told = record(self.ask(login, "GET", f"/{ident}", params={"fields": "id,permalink"}).json())
        except HttpFailure:
            told = {}
        self._clear(login, part)
        return read.published({**told, "id": ident})

    def _answer(self, login: Login, part: OutgoingPart) -> Published:
        if part.pictures:
            raise Problem("pictures_not_in_answers")
        # Under an own post itself it is a first comment, else the answer to somebody's.
        edge = "comments" if part.reply_to == part.root else "replies"
        made = self.ask(login, "POST", f"/{part.reply_to}/{edge}", form={"message": part.text}).json()
        return read.published_comment(record(made, "id"))

    def _clear(self, login: Login, part: OutgoingPart) -> None:
        """Instagram has its own copy by now ("on a public server at the time of the attempt")."""
        if (place := public_folder(login.facts)) is not None:
            place.clear(part)
            if login.command is not None:
                login.command.want()

    def state(self, login: Login, container: str) -> tuple[str, str]:
        """Return a container's status and what Instagram says about it; "GONE" where there is none of that id."""
        try:
            told = record(self.ask(login, "GET", f"/{container}", params={"fields": "status_code,status"}).json())
        except Status as error:
            if graph.is_gone(error):
                return "GONE", ""
            raise
        return words_of(told, "status_code"), plain_words(told.get("status") or "")

    def classify(self, error: Exception, *, publishing: bool) -> Verdict:
        said = graph.trouble(error)
        code = (said.code, said.subcode)
        if code == QUOTA:
            return Verdict("later", "quota", said.words, QUOTA_WAIT)
        if code in LATER or (code == FALTERED and not publishing):
            return Verdict("later", "post_in_preparation", said.words, ASK_AGAIN)
        if code in REFUSED:
            return Verdict("refused", said.code_and_subcode, said.words)
        return graph.classify(error, publishing=publishing)

    def find(self, login: Login, part: OutgoingPart, handles: Handles) -> Look:
        look = read.find(self, login, part, handles)
        if isinstance(look, Found) and part.pictures:
            self._clear(login, part)
        return look

    def collect(self, login: Login, cursor: str | None, posts: tuple[str, ...]) -> Collected:
        return read.collect(self, login, cursor, posts)

    def measure(self, login: Login, remote_ids: tuple[str, ...]) -> Mapping[str, Counts]:
        return read.measure(self, login, remote_ids)


def _folder(login: Login) -> PublicFolder:
    place = public_folder(login.facts)
    if place is None:
        raise Problem("pictures_need_address")
    return place


def _shown(login: Login, part: OutgoingPart, number: int) -> dict[str, str]:
    picture = part.pictures[number]
    alt = {"alt_text": picture.alt} if picture.alt else {}
    return {"image_url": _folder(login).address_of(part, picture), **alt}


NETWORK = Instagram()
