from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from brandassist import clock
from brandassist.accounts import sign_in
from brandassist.accounts.listener import Page
from brandassist.errors import Problem
from brandassist.http import Http, HttpFailure, Limits, Status
from brandassist.networks.abilities import Withdraws
from brandassist.networks.contract import Absent, App, Counts, Found, NotYet, OutgoingPart, Step, Unknowable
from brandassist.networks.instagram import NETWORK
from brandassist.networks.instagram_sign_in import LOGIN
from brandassist.networks.public_folder import ONLINE_WITHIN
from brandassist.run_this import Commands, OwnCommand
from tests.networks.places import CANARY, PicturePlace, instagram, jpeg, picture
from tests.support.meta import ContractInstagram, PublicSite
from tests.support.meta.browser import agree
from tests.support.meta.graph import CLIENT_ID, CLIENT_SECRET
from tests.support.sockets import answering, reply


@pytest.fixture
def server(contract_instagram: ContractInstagram) -> ContractInstagram:
    return contract_instagram


@pytest.fixture
def place(server: ContractInstagram, public_site: PublicSite) -> PicturePlace:
    return instagram(server, public_site)


def verdict(error: Exception, *, publishing: bool = False) -> tuple[str, str]:
    told = NETWORK.classify(error, publishing=publishing)
    return told.meaning, told.code


def later(**how_far: float) -> Any:
    return clock.set_to(lambda: datetime.now(UTC) + timedelta(**how_far))


def up_to(place: PicturePlace, part: OutgoingPart, last: str) -> tuple[dict[str, Any], Step]:
    """Make the steps before the one whose name begins so; what they returned, and that step."""
    done: dict[str, Any] = {}
    for step in NETWORK.steps(place.login, part):
        if step.name.startswith(last):
            return done, step
        done[step.name] = step.run(done)
    raise AssertionError(last)


def failure(step: Step, done: dict[str, Any]) -> Exception:
    with pytest.raises(Exception) as caught:
        step.run(done)
    return caught.value


# The folder that is put online


def test_pictures_stand_online_until_the_post_is_live(
    server: ContractInstagram, public_site: PublicSite, place: PicturePlace
) -> None:
    part = place.part("A thought.", pictures=(jpeg(place.folder), jpeg(place.folder, "Another", 500)))
    done, publish = up_to(place, part, "publish")
    names = [each["name"] for each in public_site.truth()]
    assert len(names) == 2 and all(len(name) == 44 and name.endswith(".jpg") for name in names)
    assert not any(part.pictures[0].sha256[:12] in name or part.key in name for name in names)
    publish.run(done)
    assert public_site.truth() == []
    (post,) = server.media.values()
    assert [hashlib.sha256(data).hexdigest() for data in post.pictures] == [each.sha256 for each in part.pictures]
    assert post.alts == ("A queue of twelve people", "Another")


@pytest.mark.parametrize(("trouble", "code"), [("shows", "picture_not_online"), ("alters", "picture_differs_online")])
def test_nothing_is_made_before_the_picture_shows_as_it_is(
    server: ContractInstagram, public_site: PublicSite, place: PicturePlace, trouble: str, code: str
) -> None:
    setattr(public_site, trouble, trouble == "alters")
    done, online = up_to(place, place.part(), "online")
    waits = failure(online, done)
    assert isinstance(waits, NotYet) and waits.wait == timedelta(seconds=30)
    with later(seconds=ONLINE_WITHIN.total_seconds() + 1):
        gives_up = failure(online, done)
    assert verdict(gives_up) == ("refused", code)
    assert server.containers == {}
    setattr(public_site, trouble, trouble == "shows")
    with later(hours=1):
        online.run(done)  # put right and tried again: one look is enough


def test_a_site_that_is_down_is_waited_for(public_site: PublicSite, place: PicturePlace) -> None:
    done, online = up_to(place, place.part(), "online")
    public_site.fail("reset-before", match="GET *")
    assert isinstance(failure(online, done), NotYet)
    online.run(done)


def test_a_picture_that_is_taken_out_or_half_written_is_put_back(public_site: PublicSite, place: PicturePlace) -> None:
    part = place.part()
    done, online = up_to(place, part, "online")
    (path,) = public_site.folder.iterdir()
    for change in (path.unlink, lambda: path.write_bytes(b"\xff\xd8 cut")):
        change()
        online.run(done)
        assert path.read_bytes() == part.pictures[0].path.read_bytes()
    assert [each["name"] for each in public_site.truth()] == [path.name]  # nothing beside it goes online


def test_the_folder_is_asked_for_no_login(public_site: PublicSite, place: PicturePlace) -> None:
    done, online = up_to(place, place.part(), "online")
    online.run(done)
    assert all("authorization" not in {name.lower() for name in each.headers} for each in public_site.requests)


@pytest.mark.parametrize(
    ("ended", "meaning"),
    [("done", ""), ("failed", "refused"), ("too_long", "refused"), ("not_started", "refused"), ("stopped", "later")],
)
def test_the_persons_own_command_runs_before_the_picture_is_asked_for(
    server: ContractInstagram, public_site: PublicSite, place: PicturePlace, tmp_path: Path, ended: str, meaning: str
) -> None:
    commands = Commands(tmp_path / "commands")
    commands.keep("a1", "rsync -a ./ there:")
    place.login = replace(place.login, command=OwnCommand(commands, "a1"))
    done, online = up_to(place, place.part(), "online")
    assert verdict(failure(online, done)) == ("later", "picture_not_online")
    assert public_site.requests == []
    _write_down(commands, ended)
    if meaning:
        assert verdict(failure(online, done))[0] == meaning
        assert server.containers == {} and public_site.requests == []
    else:
        online.run(done)


def test_a_command_that_nothing_runs_is_not_waited_for_for_ever(place: PicturePlace, tmp_path: Path) -> None:
    commands = Commands(tmp_path / "commands")
    commands.keep("a1", "rsync -a ./ there:")
    place.login = replace(place.login, command=OwnCommand(commands, "a1"))
    done, online = up_to(place, place.part(), "online")
    with later(seconds=ONLINE_WITHIN.total_seconds() + 1):
        assert verdict(failure(online, done)) == ("refused", "picture_not_online")


def _write_down(commands: Commands, ended: str) -> None:
    """What a lane that ran it would have left."""
    now = clock.now()
    told = {"began": now, "ended": now, "outcome": ended} | ({} if ended == "stopped" else {"since": now})
    commands._note("a1", **told)  # pyright: ignore[reportPrivateUsage]


def test_a_folder_that_is_gone_is_not_made_anew(place: PicturePlace, public_site: PublicSite) -> None:
    done, step = up_to(place, place.part(), "place")
    public_site.folder.rename(public_site.folder.with_name("elsewhere"))
    assert verdict(failure(step, done)) == ("refused", "pictures_folder_missing")
    assert not public_site.folder.exists()


def test_what_is_found_again_leaves_the_folder_too(
    server: ContractInstagram, public_site: PublicSite, place: PicturePlace
) -> None:
    part = place.part()
    done, publish = up_to(place, part, "publish")
    server.fail("reset-after-body", match="POST */media_publish")
    assert verdict(failure(publish, done), publishing=True)[0] == "unconfirmed"
    assert public_site.truth() != []
    assert isinstance(NETWORK.find(place.login, part, done), Found)
    assert public_site.truth() == []


def test_an_account_without_a_place_is_posted_to_by_hand(server: ContractInstagram, place: PicturePlace) -> None:
    login = replace(place.login, facts={"id": place.login.facts["id"]})
    assert NETWORK.who_am_i(login).facts["ways"] == ["you"]
    assert NETWORK.who_am_i(place.login).facts["ways"] == ["computer", "you"]
    step = NETWORK.steps(login, place.part())[0]
    assert verdict(failure(step, {})) == ("refused", "pictures_need_address")


@pytest.mark.parametrize(
    ("facts", "code"),
    [
        ({"pictures_folder": "/somewhere"}, "pictures_place_half"),
        ({"pictures_address": "https://me.example/p"}, "pictures_place_half"),
        ({"pictures_folder": "/no/such/folder", "pictures_address": "https://me.example/p"}, "folder_missing"),
        ({"pictures_folder": "/", "pictures_address": "http://me.example/p"}, "plain_http_refused"),
        ({"pictures_folder": "/", "pictures_address": "me.example"}, "bad_address"),
    ],
)
def test_a_place_that_cannot_be_one_is_told_when_connecting(
    place: PicturePlace, facts: dict[str, str], code: str
) -> None:
    with pytest.raises(Problem) as caught:
        NETWORK.who_am_i(replace(place.login, facts=facts))
    assert caught.value.code == code


# What does not leave


def test_words_alone_and_other_pictures_do_not_leave(
    server: ContractInstagram, place: PicturePlace, tmp_path: Path
) -> None:
    eleven = tuple(jpeg(place.folder, "x", 400 + number) for number in range(11))
    for pictures, code in (
        ((), "picture_needed"),
        ((picture(tmp_path),), "picture_refused"),
        (eleven, "picture_refused"),
    ):
        step = NETWORK.steps(place.login, place.part(pictures=pictures))[0]
        assert verdict(failure(step, {})) == ("refused", code)
    assert [each for each in server.requests if each.method == "POST"] == []


def test_a_shape_it_does_not_take_is_refused_in_its_words(server: ContractInstagram, place: PicturePlace) -> None:
    tall = jpeg(place.folder, "Tall", 400, 900)
    done, step = up_to(place, place.part(pictures=(tall,)), "container")
    told = NETWORK.classify(failure(step, done), publishing=False)
    assert (told.meaning, told.code) == ("refused", "36003/2207009")
    assert "aspect" in told.words


def test_a_full_day_waits_before_anything_is_made(server: ContractInstagram, place: PicturePlace) -> None:
    server.quota = 1
    place.publish(place.part())
    waits = failure(NETWORK.steps(place.login, place.part("Another."))[0], {})
    assert verdict(waits) == ("later", "quota")
    server.quota = 2
    done, publish = up_to(place, place.part("Another."), "publish")
    server.quota = 1
    assert verdict(failure(publish, done), publishing=True) == ("later", "quota")


def test_no_program_deletes_a_post(server: ContractInstagram, place: PicturePlace) -> None:
    sent = place.publish(place.part())
    assert not isinstance(NETWORK, Withdraws)
    with pytest.raises(Status):
        NETWORK.ask(place.login, "DELETE", f"/{sent.remote_id}")


# Containers


def test_a_container_is_waited_for_a_minute_at_a_time(server: ContractInstagram, place: PicturePlace) -> None:
    server.processing = 50
    part = place.part("A thought.", pictures=(jpeg(place.folder), jpeg(place.folder, "b", 500)))
    done, ready = up_to(place, part, "ready-child")
    waits = failure(ready, done)
    assert isinstance(waits, NotYet) and waits.wait == timedelta(minutes=1)
    server.ahead = 60
    done |= {step.name: step.run(done) for step in NETWORK.steps(place.login, part)[4:6]}
    container = NETWORK.steps(place.login, part)[6]
    done[container.name] = container.run(done)
    assert isinstance(failure(NETWORK.steps(place.login, part)[7], done), NotYet)
    assert verdict(failure(NETWORK.steps(place.login, part)[-1], done), publishing=True)[0] == "later"  # 9007
    server.ahead = 120
    assert NETWORK.steps(place.login, part)[-1].run(done).url.startswith("https://www.instagram.com/p/")
    assert [post["text"] for post in server.truth()] == ["A thought."]


def test_what_instagram_gives_up_on_is_refused_with_its_words(server: ContractInstagram, place: PicturePlace) -> None:
    done, ready = up_to(place, place.part(), "ready")
    (container,) = server.containers.values()
    container.failed = "Error: Media upload has failed with error code 2207032"
    told = NETWORK.classify(failure(ready, done), publishing=False)
    assert (told.meaning, told.code) == ("refused", "post_refused")
    assert "2207032" in told.words


def test_a_picture_that_could_not_be_fetched_is_fetched_again(
    server: ContractInstagram, public_site: PublicSite, place: PicturePlace
) -> None:
    done, container = up_to(place, place.part(), "container")
    public_site.shows = False
    assert verdict(failure(container, done)) == ("later", "post_in_preparation")
    public_site.shows = True
    assert container.run(done)["id"]


def test_an_expired_container_is_refused_and_another_one_made(server: ContractInstagram, place: PicturePlace) -> None:
    part = place.part()
    done, publish = up_to(place, part, "publish")
    server.ahead = timedelta(hours=25).total_seconds()
    assert verdict(failure(publish, done), publishing=True) == ("refused", "-2/2207020")
    assert NETWORK.find(place.login, part, done) == Absent()
    with later(hours=25):
        assert not {step.name for step in NETWORK.steps(place.login, part)} & (set(done) - {"publish"})


@pytest.mark.parametrize("kind", ["reset-after-body", "5xx-after", "malformed"])
def test_a_container_is_never_published_twice(server: ContractInstagram, place: PicturePlace, kind: str) -> None:
    part = place.part()
    done, publish = up_to(place, part, "publish")
    server.fail(kind, match="POST */media_publish")
    error = failure(publish, done)
    assert isinstance(error, HttpFailure) and verdict(error, publishing=True)[0] == "unconfirmed"
    again = replace(part, tried_at=datetime.now(UTC))
    twice = failure(NETWORK.steps(place.login, again)[-1], done)
    assert verdict(twice, publishing=True) == ("look", "already_published")
    assert isinstance(NETWORK.find(place.login, again, done), Found)
    server.hides = True  # not in the lists yet: still not called absent
    assert NETWORK.find(place.login, again, done) == Unknowable("published_unseen")
    assert len(server.asked("POST", f"/v25.0/{place.login.facts['id']}/media_publish")) == 1


def test_a_picture_without_a_word_is_not_taken_for_another(place: PicturePlace) -> None:
    part = place.part(" ")
    place.publish(part)
    assert NETWORK.find(place.login, part, {}) == Unknowable("no_words")


@pytest.mark.parametrize(("publishing", "meaning"), [(False, "later"), (True, "unconfirmed")])
def test_a_fault_of_its_own_proves_nothing_where_it_was_to_publish(publishing: bool, meaning: str) -> None:
    body = {"error": {"message": "Try again.", "code": -1, "error_subcode": 2207001}}
    with answering(reply("400 No", json.dumps(body).encode())) as server, pytest.raises(Status) as caught:
        Http(limits=Limits(read=2)).call("GET", server.url)
    assert verdict(caught.value, publishing=publishing)[0] == meaning


# Comments


def test_comments_are_read_and_answered(server: ContractInstagram, place: PicturePlace) -> None:
    post = place.publish(place.part()).remote_id
    asked = server.somebody("What is that?", post)
    below = server.somebody("I wonder too.", post, asked, "luca")
    place.publish(place.part("A till.", reply_to=below, root=post))
    found = {each.text: each for each in NETWORK.collect(place.login, None, (post,)).messages}
    assert [(each.remote_id, each.in_reply_to, each.root, each.own) for each in found.values()] == [
        (asked, post, post, False),
        (below, asked, post, False),
        (found["A till."].remote_id, asked, post, True),  # an answer to an answer stands under the first comment
    ]
    assert found["What is that?"].handle == "mara.conti"
    part = place.part("A till.", reply_to=below, root=post)
    look = NETWORK.find(place.login, part, {})
    assert isinstance(look, Found) and look.published.remote_id == found["A till."].remote_id
    assert NETWORK.find(place.login, replace(part, text="A queue."), {}) == Absent()
    other = server.somebody("Elsewhere.", post)
    assert NETWORK.find(place.login, replace(part, reply_to=other), {}) == Absent()


def test_hidden_and_gone_comments_are_refusals(server: ContractInstagram, place: PicturePlace) -> None:
    post = place.publish(place.part()).remote_id
    asked = server.somebody("What is that?", post)
    server.comments[asked].hidden = True
    step = NETWORK.steps(place.login, place.part("A till.", reply_to=asked, root=post))[0]
    assert verdict(failure(step, {}), publishing=True)[0] == "refused"
    gone = NETWORK.steps(place.login, place.part("A till.", reply_to="77", root=post))[0]
    assert verdict(failure(gone, {}), publishing=True)[0] == "refused"
    assert NETWORK.collect(place.login, None, ("77", post)).messages  # a post that was deleted ends nothing


def test_answers_take_no_pictures(server: ContractInstagram, place: PicturePlace) -> None:
    part = place.part("A till.", reply_to="7", pictures=(jpeg(place.folder),))
    assert verdict(failure(NETWORK.steps(place.login, part)[0], {}), publishing=True)[1] == "pictures_not_in_answers"


# Signing in


@pytest.mark.parametrize("bare", [False, True])
def test_signing_in_ends_with_a_login_for_sixty_days(
    server: ContractInstagram, place: PicturePlace, bare: bool
) -> None:
    server.bare = bare
    server.desk.granted = LOGIN.scopes[:2]
    app = App(CLIENT_ID, CLIENT_SECRET, server.url)
    started = sign_in.begin(NETWORK, server.url, Http(), Page("Done.", "Not done."), app)
    assert started.listener is None
    secret = started.paste(agree(started.address_for_code))
    assert sign_in.kept_keys(secret, server.url) == app
    who = NETWORK.who_am_i(replace(place.login, secret=secret))
    assert (who.handle, who.url) == ("@irene.valli", "https://www.instagram.com/irene.valli/")
    assert datetime.fromisoformat(who.facts["expires_at"]) > datetime.now(UTC) + timedelta(days=59)
    assert who.facts["missing_scopes"] == ["instagram_business_manage_comments"]
    login = replace(place.login, secret=secret)
    assert NETWORK.renew(login) is None
    server.ahead = timedelta(days=21).total_seconds()
    with later(days=21):
        fresh = NETWORK.renew(login)
        assert fresh is not None
        assert json.loads(fresh.secret)["access_token"] != json.loads(secret)["access_token"]
        assert sign_in.kept_keys(fresh.secret, server.url) == app
        assert NETWORK.who_am_i(replace(login, secret=fresh.secret)).handle == "@irene.valli"


def test_a_lost_login_is_told_without_its_token(place: PicturePlace) -> None:
    with pytest.raises(Status) as caught:
        NETWORK.who_am_i(replace(place.login, secret=CANARY))
    assert verdict(caught.value)[0] == "sign_in"
    assert CANARY not in repr(vars(caught.value))


def test_figures_that_the_owner_hides_are_not_counted(server: ContractInstagram, place: PicturePlace) -> None:
    post = place.publish(place.part()).remote_id
    server.media[post].likes = 12
    server.somebody("Twelve minutes!", post)
    assert NETWORK.measure(place.login, (post, "1")) == {post: Counts(likes=12, replies=1)}
    server.hides_figures = True
    assert NETWORK.measure(place.login, (post,)) == {post: Counts()}
