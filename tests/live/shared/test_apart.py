"""Both change the same words without a line: both see it, one chooses, the other sees it chosen; no word vanishes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from brandassist import settings as device_settings
from brandassist.store.shared.shared import Shared
from brandassist.workspace import Workspace, open_workspace
from brandassist.writing import pictures
from brandassist.writing.diverged import Choices, Diverged
from drafts.merging.three_way import Choice
from tests.live.postgres import Postgres
from tests.support.photos import a_photo
from tests.support.relay import Relay, relay
from tests.support.two_computers import created, differing

pytestmark = pytest.mark.live

BASE, MINE, THEIRS = (f"We counted {each} crates.\n\nThe gate opens at six." for each in ("fifteen", "twenty", "many"))


class Computer:
    """One of the two: its workspace, and the line it has to the server."""

    def __init__(self, workspace: Workspace, line: Relay) -> None:
        self.workspace, self.line = workspace, line

    def meet(self) -> None:
        self.line.heal()
        assert isinstance(self.workspace.db, Shared)
        self.workspace.db.exchange()

    def apart(self, subject: str) -> Diverged:
        found = self.workspace.diverged.read(subject)
        assert found is not None
        return found

    def choose(self, subject: str, choice: Choice) -> None:
        found = self.apart(subject)
        choices: dict[str, Choices] = {each.id: dict.fromkeys(each.merge.conflicts, choice) for each in found.texts}
        self.workspace.diverged.solve(subject, choices, {each.id: each.standing for each in found.texts})


@pytest.fixture
def pair(
    postgres: Postgres, postgres_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[tuple[Computer, Computer]]:
    with relay(postgres.port) as one, relay(postgres.port) as two:
        computers: list[Computer] = []
        for name, line in (("hers", one), ("his", two)):
            for kind in ("CONFIG", "DATA", "STATE"):
                monkeypatch.setenv(f"XDG_{kind}_HOME", str(tmp_path / name / kind.lower()))
            address = postgres_url.replace("+psycopg", "").replace(f":{postgres.port}/", f":{line.port}/")
            settings = device_settings.load()
            if not settings.shared:
                created(address, settings)
            computers.append(Computer(open_workspace(address, as_member=None, settings=settings), line))
        yield computers[0], computers[1]
        for each in computers:
            each.workspace.close()


def part(pair: tuple[Computer, Computer]) -> None:
    """Both know the same, and then neither has a line."""
    for each in (*pair, *pair):
        each.meet()
    for each in pair:
        each.line.cut()


def together(pair: tuple[Computer, Computer]) -> None:
    """Both come back, and both ends are equal."""
    for each in (*pair, *pair, *pair):
        each.meet()
    for each in pair:
        assert isinstance(each.workspace.db, Shared)
        assert each.workspace.db.left() == 0
        assert differing(each.workspace.db, each.workspace.acting) == {}


def offered(found: Diverged) -> list[tuple[str, str, list[tuple[str, str, str]]]]:
    """Each text with what base, who looks, and the other have at each choice."""
    return [
        (
            each.kind,
            each.field,
            [tuple(side.text for side in each.merge.pieces[number][2:]) for number in each.merge.conflicts],  # type: ignore[misc]
        )
        for each in found.texts
    ]


def a_draft(computer: Computer) -> str:
    draft = computer.workspace.drafts.new("post", "Crates", BASE)
    computer.workspace.drafts.pause(draft)
    return draft


def test_a_sentence_of_a_draft(pair: tuple[Computer, Computer]) -> None:
    hers, his = pair
    draft = a_draft(hers)
    part(pair)
    hers.workspace.drafts.autosave(draft, "Crates", MINE)
    his.workspace.drafts.autosave(draft, "Crates", THEIRS)
    together(pair)
    assert offered(hers.apart(draft)) == [("working_text", "text", [("fifteen", "twenty", "many")])]
    assert offered(his.apart(draft)) == [("working_text", "text", [("fifteen", "many", "twenty")])]
    his.choose(draft, "theirs")
    together(pair)
    for each in pair:
        assert each.workspace.diverged.read(draft) is None
        assert each.workspace.drafts.show(draft).text == MINE
        assert {BASE, MINE, THEIRS} <= {kept.content.text for kept in each.workspace.drafts.revisions(draft)}


def test_an_own_version_and_a_title(pair: tuple[Computer, Computer]) -> None:
    hers, his = pair
    account = hers.workspace.accounts.list()[0].account.id
    draft = hers.workspace.drafts.new("post", "Crates today", BASE, to=[account])
    target = hers.workspace.drafts.show(draft).targets[0].id
    hers.workspace.drafts.write_own(target, BASE)
    part(pair)
    for each, text, title in ((hers, MINE, "Crates twice"), (his, THEIRS, "Crates thrice")):
        each.workspace.drafts.write_own(target, text)
        each.workspace.drafts.autosave(draft, title, BASE)
    together(pair)
    asked = [
        ("working_text", "title", [("today", "twice", "thrice")]),
        ("variant", "text", [("fifteen", "twenty", "many")]),
    ]
    assert sorted(offered(hers.apart(draft))) == sorted(asked)
    hers.choose(draft, "both")
    together(pair)
    view = his.workspace.drafts.show(draft)
    assert his.workspace.diverged.read(draft) is None
    assert (view.title, view.targets[0].own) == ("Crates thrice twice", BASE.replace("fifteen", "many twenty"))


def test_an_entry(pair: tuple[Computer, Computer]) -> None:
    hers, his = pair
    entry = hers.workspace.diary.new(title="Crates", text=BASE)
    part(pair)
    hers.workspace.diary.autosave(entry, "Crates", MINE)
    his.workspace.diary.autosave(entry, "Crates", THEIRS)
    together(pair)
    assert offered(hers.apart(entry)) == [("entry", "text", [("fifteen", "twenty", "many")])]
    assert his.workspace.diary.show(entry).apart
    hers.choose(entry, "mine")
    together(pair)
    for each in pair:
        assert each.workspace.diary.show(entry).entry.text == MINE
        assert {MINE, THEIRS} <= {kept.text for kept in each.workspace.diary.revisions(entry)}
        assert each.workspace.diverged.subjects() == frozenset()


@pytest.mark.parametrize(("one", "two"), [("mine", "mine"), ("mine", "theirs"), ("both", "both"), ("base", "both")])
def test_chosen_on_both_at_once(pair: tuple[Computer, Computer], one: Choice, two: Choice) -> None:
    hers, his = pair
    draft = a_draft(hers)
    part(pair)
    hers.workspace.drafts.autosave(draft, "Crates", MINE)
    his.workspace.drafts.autosave(draft, "Crates", THEIRS)
    together(pair)
    part(pair)
    hers.choose(draft, one)
    his.choose(draft, two)
    chosen = {each.workspace.drafts.show(draft).text for each in pair}
    together(pair)
    said = {each.workspace.drafts.show(draft).text for each in pair}
    assert len(said) == 1
    assert said <= chosen
    for each in pair:
        kept = {kept.content.text for kept in each.workspace.drafts.revisions(draft)}
        assert chosen | {BASE, MINE, THEIRS} <= kept
        assert (each.workspace.diverged.read(draft) is None) == (len(chosen) == 1)


def test_an_alt_text(pair: tuple[Computer, Computer], tmp_path: Path) -> None:
    hers, his = pair
    draft = hers.workspace.drafts.new("post", "Crates", "Look at this.")
    pictures.attach(hers.workspace.db, hers.workspace.media_folder, draft, [a_photo(tmp_path / "crate.jpg", 1)])
    media = hers.workspace.drafts.show(draft).pictures[0].media
    pictures.describe(hers.workspace.db, draft, media, "Fifteen crates at a gate")
    part(pair)
    pictures.describe(hers.workspace.db, draft, media, "Twenty crates at a gate")
    pictures.describe(his.workspace.db, draft, media, "Many crates at a gate")
    together(pair)
    assert offered(hers.apart(draft)) == [("picture", "alt", [("Fifteen", "Twenty", "Many")])]
    assert offered(his.apart(draft)) == [("picture", "alt", [("Fifteen", "Many", "Twenty")])]
    his.choose(draft, "mine")
    together(pair)
    for each in pair:
        assert each.workspace.diverged.read(draft) is None
        assert each.workspace.drafts.show(draft).pictures[0].alt == "Many crates at a gate"
        kept = {picture.alt for one in each.workspace.drafts.revisions(draft) for picture in one.content.pictures}
        assert {"Twenty crates at a gate", "Many crates at a gate"} <= kept


def test_a_saved_reply(pair: tuple[Computer, Computer]) -> None:
    hers, his = pair
    reply = hers.workspace.inbox.save_reply("Crates", BASE)
    part(pair)
    for each, text in ((hers, MINE), (his, THEIRS)):
        each.workspace.inbox.save_reply("Crates", text, reply_id=reply)
    together(pair)
    for each in pair:
        assert [(one.kind, one.title) for one in each.workspace.diverged.waiting()] == [("saved_text", "Crates")]
    assert offered(hers.apart(reply)) == [("saved_text", "text", [("fifteen", "twenty", "many")])]
    assert offered(his.apart(reply)) == [("saved_text", "text", [("fifteen", "many", "twenty")])]
    hers.choose(reply, "theirs")
    together(pair)
    for each in pair:
        assert each.workspace.diverged.waiting() == []
        assert each.workspace.inbox.saved_reply(reply).text == THEIRS
