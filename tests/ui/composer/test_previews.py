"""The previews: how a network shows a post, and how soon after a key."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtTest import QTest

from tests.ui.composer.conftest import Shown
from tests.ui.composer.test_page import one
from ui.composer.attached import boxes

Show = Callable[..., Shown]
LATEST = 0.150  # seconds after a key (TOKENS 7.2), on a machine that does nothing else
LONG = "Nine people came to the counter and asked for one thing. " * 8


def document(shown: Shown, network: str) -> str:
    card = shown.page.previews.cards[shown.target(network).id]
    return card.post._parts[0].document.toPlainText()  # pyright: ignore


def test_a_card_folds_where_its_network_does(show: Show) -> None:
    kept: list[str] = []
    shown = show(one(kept, LONG, ("linkedin", "mastodon")))
    shown.open(kept[0])
    folded = document(shown, "linkedin")
    assert folded.endswith(" …more")
    assert 190 < len(folded) < 220
    assert "more" not in document(shown, "mastodon")
    card = shown.page.previews.cards[shown.target("linkedin").id]
    assert LONG.strip() in card.post.accessibleName()


def test_a_link_has_its_card_where_the_network_makes_one(show: Show) -> None:
    kept: list[str] = []
    shown = show(one(kept, "See [the bench](https://shop.example/bench).", ("mastodon", "linkedin")))
    shown.open(kept[0])
    with_card, without = shown.preview("mastodon").shown[0].card, shown.preview("linkedin").shown[0].card
    assert with_card == ("the bench", "shop.example")
    assert without is None
    heights = [shown.page.previews.cards[shown.target(name).id].post.height() for name in ("mastodon", "linkedin")]
    assert heights[0] > heights[1]


@pytest.mark.parametrize("count", [1, 2, 3, 4, 7])
@pytest.mark.parametrize("carousel", [False, True])
def test_pictures_stand_in_their_room_and_not_on_each_other(count: int, carousel: bool) -> None:
    room = QRectF(10, 20, 400, 152)
    places = boxes(count, room, carousel)
    assert len(places) == (min(count, 2) if carousel else min(count, 4))
    assert all(room.contains(place) for place in places)
    assert not any(one.intersects(two) for at, one in enumerate(places) for two in places[at + 1 :])


def test_the_previews_follow_a_key_within_their_time(show: Show) -> None:
    kept: list[str] = []
    shown = show(one(kept, LONG * 3, ("mastodon", "x", "linkedin", "bluesky", "threads")))
    shown.open(kept[0])
    took: list[float] = []
    for key in "abcdefgh":
        started = time.perf_counter()
        QTest.keyClicks(shown.page.writing.paper.sheet, key)
        written = "abcdefgh"[: "abcdefgh".index(key) + 1]
        shown.until(lambda written=written: document(shown, "mastodon").startswith(written))
        took.append(time.perf_counter() - started)
    assert sorted(took)[len(took) // 2] < 10 * LATEST, took  # tests share their machine
