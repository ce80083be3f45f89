"""What every network must do, whatever it is. One test, all adapters."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from brandassist.errors import Problem
from brandassist.http import Http
from brandassist.networks import BUILT_IN, names, network
from brandassist.networks.contract import Absent, Finds, Found, Withdraws, idempotency
from tests.networks.places import Place, picture


def test_all_built_in_networks_load() -> None:
    for name in BUILT_IN:
        assert network(name).info.name == name
    assert set(BUILT_IN) <= set(names())
    with pytest.raises(Problem) as caught:
        network("nonsense")
    assert caught.value.code == "unknown_network"


def test_who_am_i_says_whose_account_it_is_and_posts_nothing(place: Place) -> None:
    before = place.live()
    me = place.network.who_am_i(place.login)
    assert me.handle
    assert place.live() == before


def test_building_steps_sends_nothing_and_the_last_one_publishes(place: Place, tmp_path: Path) -> None:
    def never() -> None:
        raise AssertionError("nothing may be sent")

    silent = replace(place.login, http=Http(before_send=never))
    before = place.live()
    steps = place.network.steps(silent, place.part(pictures=(picture(tmp_path),)))
    assert [step.publishes for step in steps] == [False] * (len(steps) - 1) + [True]
    assert len({step.name for step in steps}) == len(steps)
    assert place.live() == before


def test_what_is_published_is_live_and_is_read_back(place: Place) -> None:
    name = place.network.info.name  # practice and mastodon share a server
    part = place.part(
        f"Twelve minutes at the till of {name}.\n\nWhy? #queues https://brand.example/a/very/long/path?x=1&y=2"
    )
    assert isinstance(place.find(part), Absent)
    before = len(place.live())
    result = place.publish(part)
    assert len(place.live()) == before + 1
    assert place.find(part) == Found(result)


def test_a_picture_arrives_with_its_description(place: Place, tmp_path: Path) -> None:
    part = place.part(pictures=(picture(tmp_path, "A queue & “chairs”"), picture(tmp_path, "Perché no?", 4)))
    result = place.publish(part)
    assert {"A queue & “chairs”", "Perché no?"} <= set(place.alts())
    assert place.find(part) == Found(result)


def test_a_picture_that_changed_after_approval_is_not_sent(place: Place, tmp_path: Path) -> None:
    shown = picture(tmp_path)
    part = place.part(pictures=(shown,))
    shown.path.write_bytes(b"something else")
    before = place.live()
    with pytest.raises(Problem) as caught:
        place.publish(part)
    assert caught.value.code == "picture_changed"
    assert place.network.classify(caught.value, publishing=False).meaning == "refused"
    assert place.live() == before


def test_the_same_key_again_gives_the_same_post(place: Place) -> None:
    if not idempotency(place.network, place.login).create_only:
        pytest.skip("no create-only key on this network")
    part = place.part()
    before = len(place.live())
    first = place.publish(part)
    assert place.publish(part) == first
    assert len(place.live()) == before + 1


def test_two_parts_are_two_posts(place: Place) -> None:
    one, two = place.publish(place.part()), place.publish(place.part())
    assert one.remote_id != two.remote_id


def test_another_text_is_not_taken_for_this_one(place: Place) -> None:
    place.publish(place.part("Something nearly the same."))
    assert isinstance(place.find(place.part("Something nearly the same!")), Absent)


def test_withdrawn_is_gone(place: Place) -> None:
    assert isinstance(place.network, Withdraws)
    part = place.part()
    result = place.publish(part)
    place.network.withdraw(place.login, result.remote_id)
    assert isinstance(place.find(part), Absent)
    place.network.withdraw(place.login, result.remote_id)  # again: gone is gone


def test_every_network_here_reads_back_in_its_own_time(place: Place) -> None:
    assert isinstance(place.network, Finds)
    first, second = place.network.info.settle_after
    assert timedelta() < first < second
