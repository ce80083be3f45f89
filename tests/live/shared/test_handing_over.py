"""One handing over: pictures that both added, a draft split offline, and a kill before each of its statements."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from sqlalchemy import event, text

from brandassist.diary.service import Diary
from brandassist.store.shared.shared import Shared
from brandassist.store.writing import drafts as rows
from brandassist.writing import pictures
from brandassist.writing.library import Drafts
from brandassist.writing.pieces import DraftPieces
from tests.support.two_computers import a_computer, differing, founded

pytestmark = pytest.mark.live


SHARES = 8  # among which the statements are dealt out


class Killed(BaseException):
    """What a process does not live through."""


class Pair:
    """Two computers on one server."""

    def __init__(self, url: str, folder: Path) -> None:
        self._url, self.folder, self._member = url, folder, founded(url)
        self.one, self.two = self.on("one"), self.on("two")

    def on(self, name: str) -> Shared:
        """A process on that computer."""
        return a_computer(self._url, self.folder / name, self._member, name)

    def equal(self) -> None:
        for each in (self.one, self.two, self.one):
            each.exchange()
        for each in (self.one, self.two):
            assert differing(each, each.acting) == {}
            assert each.left() == 0

    def close(self) -> None:
        self.one.close()
        self.two.close()


@pytest.fixture
def pair(postgres_url: str, tmp_path: Path) -> Iterator[Pair]:
    made = Pair(postgres_url, tmp_path)
    yield made
    made.close()


def library(computer: Shared) -> Drafts:
    return Drafts(computer, computer.me)


def picture(pair: Pair, name: str, colour: str) -> Path:
    path = pair.folder / name
    Image.new("RGB", (32, 24), colour).save(path)
    return path


def shown(computer: Shared, draft_id: str) -> list[tuple[int, str]]:
    """The pictures of a draft in their order: number, and what it shows."""
    with computer.read() as tx:
        return [(each.number, each.alt) for each in rows.pictures(tx, draft_id)]


def test_pictures_that_both_added_are_all_there_and_the_text_means_the_same_ones(pair: Pair) -> None:
    draft = library(pair.one).new("post", "Shelves", "Begin.\n\nMiddle.\n\nEnd.")
    pictures.attach(pair.one, pair.folder, draft, [picture(pair, "a.png", "red")], ["red"])
    pair.equal()
    ((first, _),) = shown(pair.two, draft)
    pictures.attach(pair.one, pair.folder, draft, [picture(pair, "b.png", "blue")], ["blue"])
    pictures.attach(pair.two, pair.folder, draft, [picture(pair, "c.png", "green")], ["green"])
    (blue,) = (number for number, alt in shown(pair.one, draft) if alt == "blue")
    (green,) = (number for number, alt in shown(pair.two, draft) if alt == "green")
    assert blue == green  # each gave the same number
    library(pair.one).autosave(draft, "Shelves", f"Begin. ![](picture:{blue})\n\nMiddle.\n\nEnd.")
    library(pair.two).autosave(draft, "Shelves", f"Begin.\n\nMiddle.\n\nEnd. ![](picture:{green})")
    pair.equal()
    numbers = {alt: number for number, alt in shown(pair.one, draft)}
    assert (numbers["red"], len({*numbers.values()})) == (first, 3)
    assert library(pair.one).show(draft).text == (
        f"Begin. ![](picture:{numbers['blue']})\n\nMiddle.\n\nEnd. ![](picture:{numbers['green']})"
    )


def test_a_list_moved_here_and_shortened_there_is_both(pair: Pair) -> None:
    draft = library(pair.one).new("post", "Shelves", "Four.")
    paths = [picture(pair, f"{colour}.png", colour) for colour in ("red", "blue", "green", "black")]
    kept = pictures.attach(pair.one, pair.folder, draft, paths, ["red", "blue", "green", "black"])
    pair.equal()
    pictures.move(pair.one, draft, kept[3], 0)
    pictures.remove(pair.two, draft, kept[1])
    pictures.describe(pair.two, draft, kept[2], "green, in the corner")
    pair.equal()
    assert [alt for _, alt in shown(pair.two, draft)] == ["black", "red", "green, in the corner"]


def test_a_draft_split_offline_is_two_at_both_ends_with_what_the_other_wrote(pair: Pair) -> None:
    words = "The tills were quiet.\n\nThe shelves were full."
    draft = library(pair.one).new("post", "Two thoughts", words)
    pictures.attach(pair.one, pair.folder, draft, [picture(pair, "a.png", "red")], ["red"])
    pair.equal()
    done = DraftPieces(pair.one, pair.one.me).split(draft, words.index("The shelves"))
    (made,) = done.made
    library(pair.two).autosave(draft, "Two thoughts", words.replace("quiet", "quiet at nine"))
    pair.equal()
    assert library(pair.two).show(made).text == "The shelves were full."
    kept = [each.content.text for each in library(pair.one).revisions(draft)]
    assert words.replace("quiet", "quiet at nine") in kept  # both wrote in it: both are there, whatever stands
    assert "The tills were quiet." in kept


@contextmanager
def killed_before(statement: int, *computers: Shared) -> Iterator[list[int]]:
    """Die before the statement of that number, in the copy or on the server; counts those that were made."""
    made = [0]

    def look(*_: Any) -> None:
        if made[0] == statement:
            raise Killed
        made[0] += 1

    engines = [engine for each in computers for engine in (each.engine, each.acting.engine)]
    for engine in engines:
        event.listen(engine, "before_cursor_execute", look)
        event.listen(engine, "commit", look)
    try:
        yield made
    finally:
        for engine in engines:
            event.remove(engine, "before_cursor_execute", look)
            event.remove(engine, "commit", look)


@pytest.mark.timeout(900)
@pytest.mark.parametrize("first", range(SHARES))
def test_a_kill_before_any_statement_of_it_changes_nothing_twice(pair: Pair, first: int) -> None:
    """Each takes every eighth statement; what is handed over is a text both wrote, and an entry locked or opened."""
    draft = library(pair.one).new("post", "Shelves", "Mine.\n\nTheirs.")
    diary = Diary(pair.one, pair.one.me, pair.folder / "media")
    entry = diary.new(text="We close Novara. The rest is fine.")
    diary.pause(entry)
    pair.equal()
    statement, mine, theirs = first, "Mine.", "Theirs."
    while True:
        mine, theirs = f"{mine} m{statement}", f"{theirs} t{statement}"
        for each, words in ((pair.two, theirs), (pair.one, mine)):
            standing = library(each).show(draft).text.split("\n\n")
            standing[0 if each is pair.one else 1] = words
            library(each).autosave(draft, "Shelves", "\n\n".join(standing))
            library(each).pause(draft)
        pair.two.exchange()
        (diary.unlock if diary.show(entry).entry.locked else diary.lock)(entry)
        ended = True
        with killed_before(statement, pair.one):
            try:
                pair.one.exchange()
            except Killed:
                ended = False
        pair.one.close()
        pair.one = pair.on("one")
        diary = Diary(pair.one, pair.one.me, pair.folder / "media")
        pair.one.exchange()
        pair.two.exchange()
        pair.one.exchange()
        for each in (pair.one, pair.two):
            assert library(each).show(draft).text == f"{mine}\n\n{theirs}", statement
            assert each.left() == 0
        if ended:
            break
        statement += SHARES
    assert statement > 40
    assert differing(pair.two, pair.two.acting) == {}
    with pair.one.acting.read() as tx:
        numbers = tx.execute(text("SELECT number FROM revision WHERE draft_id = :id"), {"id": draft}).scalars().all()
        assert len(numbers) == len({*numbers})
        assert tx.execute(text("SELECT count(*) FROM divergence")).scalar() == 0
        texts = tx.execute(text("SELECT text FROM revision WHERE draft_id = :id"), {"id": draft}).scalars().all()
        assert len(texts) == len({*texts}), "no revision is there twice"
