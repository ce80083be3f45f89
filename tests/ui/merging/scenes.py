"""A text that two changed apart, on two computers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brandassist.ids import new_id
from brandassist.store import devices, members
from brandassist.store.history import Actor
from tests.screenshots import Scene
from tests.support.apart import a_draft_apart, a_saved_reply_apart, an_entry_apart, an_own_version_apart

if TYPE_CHECKING:
    from brandassist.workspace import Workspace
    from ui.merging.page import MergingPage
    from ui.shell.window import Window

BASE = """I waited at the lamp shelf from 9.10 to 9.22. Nobody asked for a catalogue.

Six visitors out of twenty asked the same thing: *does it mend?*

We should leverage what they come for. From June two workshops in Liguria try an open bench for three weeks.

The bench was never meant to stay.

I will write the number here on 3 July."""
MINE = """I waited at the lamp shelf from 9.10 to 9.22. Nobody asked for a catalogue.

Six of twenty visitors asked the same thing: *does it mend?*

We should use what they come for. From June four workshops in Liguria try an open bench for six weeks.

The bench was never meant to stay.

I will write the number here on 3 July, good or bad."""
THEIRS = """I waited at the lamp shelf for twelve minutes. Nobody asked for a catalogue.

Many visitors asked the same thing: *does it mend?*

We should begin with what they come for. From June five workshops in Liguria try an open bench for five weeks.

The bench was never meant to stay.

I will write the number here on 3 July."""


SAVED = ("Thank you, we open at eight.", "Thank you, we open at ten.", "Thank you, we open at nine.")


def other(workspace: Workspace) -> Actor:
    """A second person at a computer of their own."""
    device_id = new_id()
    with workspace.db.write("settings") as tx:
        devices.ensure(tx, device_id, "the desk")
        return Actor(members.add(tx, None, "Dario", "assistant"), device_id)


def apart(workspace: Workspace) -> str:
    """A draft."""
    draft_id = workspace.drafts.new("post", "Twelve minutes at the lamp shelf", BASE)
    a_draft_apart(workspace.db, workspace.me, other(workspace), draft_id, (BASE, MINE, THEIRS))
    return draft_id


def gone(workspace: Workspace) -> str:
    """A draft whose base nobody knows."""
    draft_id = workspace.drafts.new("post", "Twelve minutes at the lamp shelf", BASE)
    a_draft_apart(workspace.db, workspace.me, other(workspace), draft_id, (BASE, MINE, THEIRS), gone=True)
    return draft_id


def several(workspace: Workspace) -> str:
    """The master text and an own version."""
    from tests.ui.composer.scenes import account

    draft_id = workspace.drafts.new(
        "post", "Twelve minutes at the lamp shelf", BASE, to=[account(workspace, "mastodon", "the workshop")]
    )
    target_id = workspace.drafts.show(draft_id).targets[0].id
    a_draft_apart(workspace.db, workspace.me, other(workspace), draft_id, (BASE, MINE, THEIRS))
    texts = ("Does it mend? Six asked.", "Does it mend? Seven asked.", "Does it mend? Many asked.")
    an_own_version_apart(workspace.db, workspace.me, target_id, draft_id, texts)
    return draft_id


def entry(workspace: Workspace) -> str:
    """An entry of the diary."""
    entry_id = workspace.diary.new(title="The lamp shelf", text=THEIRS)
    an_entry_apart(workspace.db, workspace.me, entry_id, (BASE, MINE, THEIRS))
    return entry_id


def many(workspace: Workspace) -> str:
    """A draft, an entry and a saved reply."""
    a_saved_reply_apart(workspace.db, workspace.me, workspace.inbox.save_reply("Thanks", SAVED[2]), SAVED)
    entry_id = workspace.diary.new(title="The lamp shelf", text=THEIRS)
    an_entry_apart(workspace.db, workspace.me, entry_id, (BASE, MINE, THEIRS))
    return apart(workspace)


def page_of(window: Window) -> MergingPage | None:
    from ui.merging.page import MergingPage

    page = window.current()
    return page if isinstance(page, MergingPage) else None


def arrive(window: Window) -> None:
    """To the first draft or entry that is apart."""
    workspace = window.current().services.workspace  # pyright: ignore[reportOptionalMemberAccess]
    window.go("merging", next(iter(workspace.diverged.subjects())))


def shown(window: Window) -> bool:
    page = page_of(window)
    return page is not None and page.choosing is not None


def half(window: Window) -> bool:
    """Two of four choices are made, the keys are at the third."""
    page = page_of(window)
    if page is None or page.choosing is None:
        return False
    if not page.choosing.made():
        page.choosing.choose(page.choosing.conflicts[:2], "mine")
        page.columns.changed.emit()
        page.columns.groups()[2].take_focus()
        return False
    return True


def writing(window: Window) -> bool:
    """Own words are being written."""
    page = page_of(window)
    if page is None or page.choosing is None:
        return False
    if page.columns.own() is None:
        page.columns.paragraphs[1].write()
        return False
    return True


def done(window: Window) -> bool:
    """The first of several was chosen."""
    page = page_of(window)
    if page is None or page.solved is not None:
        return page is not None and page.choosing is None
    if page.choosing is not None and not page.choosing.made():
        page.choosing.choose(page.choosing.conflicts, "theirs")
        page.use()
    return False


SCENES = (
    Scene("merging", "merging", apart, arrive, half),
    Scene("merging-own-words", "merging", apart, arrive, writing),
    Scene("merging-base-gone", "merging", gone, arrive, shown),
    Scene("merging-several", "merging", several, arrive, shown),
    Scene("merging-nothing", "merging"),
    Scene("merging-done", "merging", many, arrive, done),
    Scene("today-apart", "today", many, None, None),
    Scene("composer-apart", "composer", apart, None, None),
    Scene("diary-apart", "diary", entry, None, None),
)
