"""Settings: files for one other person go out and come in, through the real window, and what is wrong is said."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from brandassist.credentials import Credentials
from brandassist.exchange import pictures, sealed
from brandassist.workspace import Workspace
from tests.support.two_workspaces import End, Memory
from tests.ui.settings.conftest import WAIT
from tests.ui.walk import missing_from_tab_order, unnamed
from ui.program import Program
from ui.settings.exchange.section import ExchangeSection
from ui.settings.page import SettingsPage
from ui.settings.presenter import SettingsPresenter


@pytest.fixture
def workspace(program: Program, page: SettingsPage, qtbot: QtBot) -> Workspace:
    """With two members, Alma who works here and Luca."""
    workspace = program.workspace
    assert workspace is not None
    workspace.credentials = Credentials(Memory())
    workspace.__dict__.pop("exchange", None)
    workspace.change_member(workspace.member.id, "Alma", "executive")
    workspace.add_member("Luca", "assistant")
    page.presenter.load()
    qtbot.waitUntil(lambda: page.exchange.beginning.other.count() == 1, timeout=WAIT)
    return workspace


@pytest.fixture
def luca(tmp_path: Path) -> Iterator[End]:
    """Somebody else's computer; Alma is a member there."""
    end = End(tmp_path / "luca", "Luca", "Alma", 0)
    yield end
    end.close()


@pytest.fixture
def section(page: SettingsPage, workspace: Workspace) -> ExchangeSection:
    assert {each.name for each in workspace.members()} == {"Alma", "Luca"}
    return page.exchange


@pytest.fixture
def begun(section: ExchangeSection, luca: End, qtbot: QtBot) -> ExchangeSection:
    section.beginning.inviter.click()
    qtbot.waitUntil(section.invited.isVisible, timeout=WAIT)
    luca.exchange_files.join("Alma", section.invited.word.text())
    qtbot.waitUntil(section.out.button.isVisible, timeout=WAIT)
    return section


def idle(section: ExchangeSection, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: section.out.button.isEnabled() and not section.busy.isVisible(), timeout=WAIT)


def said(section: ExchangeSection, key: str) -> str:
    return section.error(key).accessibleName() if section.error(key).isVisible() else ""


def test_an_invitation_a_file_out_and_a_file_in(
    program: Program, page: SettingsPage, workspace: Workspace, begun: ExchangeSection, luca: End, qtbot: QtBot
) -> None:
    begun.invited.copier.click()
    assert QGuiApplication.clipboard().text() == begun.invited.word.text()
    workspace.drafts.new("post", "", "Twelve minutes at the till.")
    workspace.ideas.add("Queues")
    path = workspace.folder.parent / "for luca.brandassist"
    begun.write_to(path)
    idle(begun, qtbot)
    assert "for luca.brandassist: 1 draft, 1 idea. No keys." in begun.out.told.text()
    assert luca.exchange_files.read(path).brought == {"draft": 1, "idea": 1}
    luca.person.drafts.new("post", "", "Words of Luca.")
    begun.read_from(luca.out("back"))
    qtbot.waitUntil(lambda: begun.into.told.text() == "Brought in: 1 draft.", timeout=WAIT)
    assert len(workspace.drafts.list()) == 2
    qtbot.waitUntil(lambda: "last read Today" in begun.whom.text(), timeout=WAIT)
    assert "Luca" in begun.whom.text()
    assert unnamed(page) == []
    assert missing_from_tab_order(program.window) == []


def test_whoever_was_invited_joins_with_the_word(section: ExchangeSection, luca: End, qtbot: QtBot) -> None:
    word = luca.exchange_files.begin("Alma")
    section.beginning.joiner.click()
    section.beginning.word.setText("AAAA-BBBB")
    section.beginning.taker.click()
    qtbot.waitUntil(lambda: "not the word" in said(section, "begin"), timeout=WAIT)
    section.beginning.word.setText(word.lower().replace("-", " "))
    section.beginning.taker.click()
    qtbot.waitUntil(section.into.button.isVisible, timeout=WAIT)
    assert not said(section, "begin")
    idle(section, qtbot)
    section.read_from(luca.out("1"))
    idle(section, qtbot)
    assert section.into.told.text().startswith("Brought in")
    section.link.click()
    qtbot.waitUntil(section.beginning.inviter.isVisible, timeout=WAIT)


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-300])


def _changed(path: Path) -> None:
    data = path.read_bytes()
    place = len(data) // 2
    path.write_bytes(data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :])


def _film(path: Path) -> None:
    path.write_bytes(b"\x00\x00\x00\x18ftypmp42" + bytes(5000))


def _another_zip(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("holiday.txt", "sun")


@pytest.mark.parametrize(
    ("harm", "sentence"),
    [
        (_cut, "1.brandassist is cut off or damaged; nothing was brought in. Ask for it once more."),
        (_changed, "1.brandassist is cut off or damaged; nothing was brought in. Ask for it once more."),
        (_film, "1.brandassist is not a file of an exchange; nothing was brought in."),
        (_another_zip, "1.brandassist is not a file of an exchange; nothing was brought in."),
        (Path.unlink, "There is no file 1.brandassist."),
    ],
)
def test_a_bad_file_is_said_and_changes_nothing(
    workspace: Workspace, begun: ExchangeSection, luca: End, qtbot: QtBot, harm: Callable[[Path], None], sentence: str
) -> None:
    luca.person.drafts.new("post", "", "Words of Luca, " * 400)
    path = luca.out("1")
    harm(path)
    begun.read_from(path)
    qtbot.waitUntil(lambda: said(begun, "in") == sentence, timeout=WAIT)
    assert workspace.drafts.list() == []
    assert begun.into.button.isEnabled()


def test_files_that_are_not_for_here_are_said(
    workspace: Workspace,
    begun: ExchangeSection,
    luca: End,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    own = workspace.folder.parent / "own.brandassist"
    begun.write_to(own)
    idle(begun, qtbot)
    begun.read_from(own)
    qtbot.waitUntil(lambda: said(begun, "in") == "own.brandassist was written here; it is for the other.", timeout=WAIT)
    stranger = End(tmp_path / "stranger", "Bruno", "Alma", 1)
    stranger.exchange_files.begin("Alma")
    begun.read_from(stranger.out("bruno"))
    qtbot.waitUntil(lambda: "sealed with another word" in said(begun, "in"), timeout=WAIT)
    stranger.close()
    luca.person.ideas.add("An idea")
    older, newer = luca.out("older"), luca.out("newer")
    begun.read_from(newer)
    qtbot.waitUntil(lambda: begun.into.told.text() == "Brought in: 1 idea.", timeout=WAIT)
    idle(begun, qtbot)
    begun.read_from(older)
    qtbot.waitUntil(lambda: begun.into.told.text() == "Nothing in it is new.", timeout=WAIT)
    idle(begun, qtbot)
    monkeypatch.setattr(sealed, "MOST_WORDS", 100)
    begun.read_from(luca.out("huge"))
    qtbot.waitUntil(lambda: "larger than any such file" in said(begun, "in"), timeout=WAIT)


def test_what_differs_leads_to_where_it_is_chosen(
    program: Program, workspace: Workspace, begun: ExchangeSection, luca: End, qtbot: QtBot
) -> None:
    draft_id = workspace.drafts.new("post", "Milano", "The shop opens on Monday.")
    luca.exchange_files.read(workspace.exchange.write(workspace.folder.parent / "1.brandassist").path)
    workspace.drafts.autosave(draft_id, "Milano", "The shop opens on Tuesday.")
    luca.person.drafts.autosave(draft_id, "Milano", "The shop opens on Friday.")
    begun.read_from(luca.out("back"))
    qtbot.waitUntil(begun.unsettled.apart.isVisible, timeout=WAIT)
    assert begun.unsettled.apart.accessibleName() == "In 1 place both wrote something else; both versions are kept."
    gone: list[tuple[str, object]] = []
    program.window.go = lambda screen, target=None: gone.append((screen, target))  # type: ignore[method-assign]
    begun.unsettled.apart.acted.emit()
    assert gone == [("merging", draft_id)]


def test_a_long_one_can_be_stopped_and_then_there_is_no_file(
    workspace: Workspace, begun: ExchangeSection, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace.drafts.new("post", "", "One.")
    stopped, make = Event(), pictures.make

    def once_stopped(*told: Any) -> Any:
        assert stopped.wait(WAIT / 1000)
        return make(*told)

    monkeypatch.setattr(pictures, "make", once_stopped)
    path = workspace.folder.parent / "stopped.brandassist"
    begun.write_to(path)
    begun.busy.cancelled.emit()
    stopped.set()
    idle(begun, qtbot)
    assert not path.exists()
    assert [each.name for each in path.parent.glob(".new-*")] == []
    assert not said(begun, "out")


def test_a_folder_that_both_see(
    program: Program, workspace: Workspace, begun: ExchangeSection, luca: End, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "synced"
    folder.mkdir()
    workspace.ideas.add("From Alma")
    begun.use_folder(folder)
    idle(begun, qtbot)
    qtbot.waitUntil(lambda: "exchanged" in begun.folder.told.text(), timeout=WAIT)
    assert luca.exchange_files.through(folder).read.brought == {"idea": 1}
    luca.person.ideas.add("From Luca")
    luca.exchange_files.through(folder)
    workspace.exchange.look(folder)  # as it does by itself
    begun.show_values()
    qtbot.waitUntil(lambda: begun.into.told.text() == "Brought in: 1 idea.", timeout=WAIT)
    before = sorted(each.name for each in folder.iterdir())
    for _ in range(3):
        workspace.exchange.look(folder)
        luca.exchange_files.look(folder)
    assert len(list(folder.iterdir())) <= len(before) + 2  # neither answers an answer
    assert begun.folder.now.isVisible()
    begun.folder.stopper.click()
    qtbot.waitUntil(lambda: begun.folder.chooser.isVisible() and not begun.folder.now.isVisible(), timeout=WAIT)
    assert program.workspace is not None


def test_a_folder_that_is_gone_is_said(begun: ExchangeSection, tmp_path: Path, qtbot: QtBot) -> None:
    begun.use_folder(tmp_path / "nowhere")
    qtbot.waitUntil(lambda: "nowhere" in said(begun, "folder"), timeout=WAIT)


def test_a_workspace_on_a_server_needs_no_files(page: SettingsPage, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "exchange_by_file" in page.possible()
    assert page.exchange.narrow("exchange")
    monkeypatch.setattr(SettingsPresenter, "shared", property(lambda _: True))
    assert "exchange_by_file" not in page.possible()
    assert not page.exchange.narrow("exchange")
