"""Comments on a blog that change, go, wait or come in great number: WordPress and Ghost."""

from __future__ import annotations

from collections.abc import Callable
from types import ModuleType
from typing import Any

import pytest

from brandassist.networks import ghost_collect, wordpress_collect
from brandassist.networks.abilities import Reads
from brandassist.networks.contract import Collected
from tests.networks import places
from tests.networks.places import Place
from tests.support.ghost import ContractGhost
from tests.support.wordpress import ContractWordPress


def collected(place: Place, cursor: str | None, post: str) -> Collected:
    assert isinstance(place.network, Reads)
    return place.network.collect(place.login, cursor, (post,))


class Reader:
    """A blog with one own post under which people write: `say` returns a comment's remote id."""

    def __init__(self, place: Place, say: Callable[[str, str], str], comments: dict[Any, Any], at: ModuleType) -> None:
        self.place, self.comments, self.at = place, comments, at
        self.post = place.publish(place.part()).remote_id
        self._say = say

    def say(self, text: str) -> str:
        return self._say(self.post, text)

    def comment(self, remote_id: str) -> Any:
        number = remote_id.removeprefix("comment-")
        return self.comments[int(number) if number.isdigit() and int(number) in self.comments else number]

    def collect(self, cursor: str | None = None) -> Collected:
        return collected(self.place, cursor, self.post)


@pytest.fixture
def on_wordpress(blog: ContractWordPress) -> Reader:
    def say(post: str, text: str) -> str:
        blog.visitor_comment(int(post), text, author="Vera", email="vera@mail.example")
        row = max(blog.blog.comments.values(), key=lambda row: row.id)
        blog.ahead += 20  # who comments twice at once is refused
        return f"comment-{row.id}"

    return Reader(places.wordpress(blog), say, blog.blog.comments, wordpress_collect)


@pytest.fixture
def on_ghost(ghost: ContractGhost) -> Reader:
    vera = ghost.member("Vera", "vera@mail.example")
    return Reader(
        places.ghost(ghost),
        lambda post, text: f"comment-{ghost.visitor_comment(post, text, vera)}",
        ghost.blog.comments,
        ghost_collect,
    )


@pytest.fixture(params=["on_wordpress", "on_ghost"])
def reader(request: pytest.FixtureRequest) -> Reader:
    return request.getfixturevalue(request.param)


def texts(came: Collected) -> dict[str, str]:
    return {one.remote_id: one.text for one in came.messages}


def test_a_changed_comment_is_told_and_a_missing_one_is_under_a_post_told_whole(reader: Reader) -> None:
    one, two = reader.say("One"), reader.say("Two")
    came = reader.collect()
    assert (texts(came), came.whole) == ({one: "One", two: "Two"}, (reader.post,))
    first, second = came.messages
    assert first.ref and first.ref == second.ref and "vera@" not in first.ref
    setattr(reader.comment(one), "content" if reader.at is wordpress_collect else "html", "One, on second thought")
    reader.comment(two).status = "trash" if reader.at is wordpress_collect else "deleted"
    after = reader.collect(came.cursor)
    assert (texts(after), after.whole) == ({one: "One, on second thought"}, (reader.post,))


def test_what_who_runs_the_blog_hides_is_gone(on_ghost: Reader) -> None:
    one = on_ghost.say("One")
    on_ghost.comment(one).status = "hidden"
    came = on_ghost.collect()
    assert (came.messages, came.gone) == ((), (one,))


def test_a_blog_that_hides_what_waits_is_told_whole_to_nobody(blog: ContractWordPress) -> None:
    """Whoever may not see what waits would take it for deleted."""
    author, editor = places.wordpress(blog, "author"), places.wordpress(blog)
    post = editor.publish(editor.part()).remote_id
    blog.visitor_comment(int(post), "Waits", author="Vera", email="vera@mail.example")
    came = collected(author, None, post)
    assert (came.whole, came.warning) == ((), "pending_unreadable")


def test_a_long_list_is_read_page_by_page_and_nothing_twice(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader.at, "PAGE", 3)
    monkeypatch.setattr(reader.at, "PAGES", 2)
    wanted = [reader.say(f"Number {number}") for number in range(14)]
    came, read, cursor = reader.collect(), dict[str, str](), None
    assert came.more and came.whole == ()
    while came.more:
        read |= texts(came)
        assert came.cursor != cursor
        cursor = came.cursor
        came = reader.collect(cursor)
    assert sorted(read | texts(came)) == sorted(wanted)
    assert came.cursor is not None and not came.cursor.startswith("[")


def test_a_blog_that_shows_the_same_page_for_ever_is_soon_left_alone(
    reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reader.at, "PAGE", 3)
    for number in range(4):
        reader.say(f"Number {number}")
    calls = list[str]()
    ask: Any = getattr(reader.place.network, "ask")  # noqa: B009 - not every network has it

    def always_the_first(login: Any, method: str, path: str, **what: Any) -> Any:
        calls.append(path)
        return ask(login, method, path, **{**what, "params": {**what.get("params", {}), "page": 1}})

    monkeypatch.setattr(reader.place.network, "ask", always_the_first)
    came = reader.collect()
    assert (len(came.messages), came.more, came.whole) == (3, False, ())
    assert len(calls) <= 5
