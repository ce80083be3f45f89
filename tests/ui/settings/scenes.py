"""Settings as two people see it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QScrollArea

from brandassist.store.writing.saved_texts import Content
from brandassist.workspace import Workspace
from tests.screenshots import Scene
from tests.support import wxr
from tests.support.ghost import ContractGhost
from tests.support.wxr import item
from ui.settings.keys.page import KeysPage
from ui.settings.page import SettingsPage
from ui.shell.window import Window


def _two_people(workspace: Workspace) -> None:
    workspace.change_member(workspace.member.id, "Alma Bianchi", "executive")
    workspace.add_member("Bruno Neri", "assistant")
    workspace.set_rule("approval_rule", "every")
    workspace.set_rule("zone", "Europe/Rome")
    workspace.set_rule("write_languages", "it en fr")


def _shown(window: Window) -> bool:
    page = window.current()
    return isinstance(page, SettingsPage) and bool(page.presenter.members) and page.data.measured


def _notes(workspace: Workspace) -> None:
    folder = workspace.folder / "notes"
    folder.mkdir()
    head = "---\nlayout: post\nauthor: Alma\n---\n"
    (folder / "2026-05-01-night-shift.md").write_text(f"{head}The queue at ten, [[Store 12|the shop]]. %%not yet%%")
    (folder / "Two tills.md").write_text("![](tills.jpg) {{< video tills >}}")
    (folder / "broken.md").write_bytes(b"caf\xe9")
    (folder / "good.md").write_text("Nothing to say about this one.")


def _blog(workspace: Workspace) -> None:
    _notes(workspace)
    with ContractGhost() as blog:
        workspace.accounts.connect("ghost", url=blog.url, secret=blog.key, label="From the shop floor")
    export = (item(1, "Night shift", "[gallery ids='1']<!-- a word -->"), item(2, "About us", "", kind="page"))
    (workspace.folder / "blog.xml").write_text(wxr.export(*export, item(3, "Soon", "Words", status="future")))


def _bring_in_export(window: Window) -> None:
    page = window.current()
    assert isinstance(page, SettingsPage)
    page.moving.bring_in(page.presenter.folder / "blog.xml")


def _bring_in(window: Window) -> None:
    page = window.current()
    assert isinstance(page, SettingsPage)
    page.moving.bring_in(page.presenter.folder / "notes")


def _brought_in(window: Window) -> bool:
    page = window.current()
    if not isinstance(page, SettingsPage) or not page.moving.list.isVisible() or not page.data.measured:
        return False
    if page.moving.exporter.visibleRegion().isEmpty():
        page.findChildren(QScrollArea)[0].ensureWidgetVisible(page.moving.exporter)
        return False
    return True


def _words(workspace: Workspace) -> None:
    _two_people(workspace)
    for word in ("bollitore", "Porto Vecchio", "repair bench", "spina", "stakeholder", "tin of plugs", "touchpoint"):
        workspace.allowed_words.allow(word)
    workspace.stale_words.add("la svendita", "it", "week")
    workspace.stale_words.add("this Saturday", "en", "day")


def _to_words(window: Window) -> None:
    window.go("settings", "words")


def _words_shown(window: Window) -> bool:
    page = window.current()
    if not _shown(window) or not isinstance(page, SettingsPage) or page.words.model.rowCount() < 9:
        return False
    if not page.words.list.current():
        page.words.list.choose_row(1)
    page.findChildren(QScrollArea)[0].ensureWidgetVisible(page.words.remover, 0, 80)
    return not page.words.remover.visibleRegion().isEmpty()


def _notices_shown(window: Window) -> bool:
    page = window.current()
    if not _shown(window) or not isinstance(page, SettingsPage) or not page.agent.stands.text():
        return False
    page.findChildren(QScrollArea)[0].ensureWidgetVisible(page.notices, 0, 24)
    return not page.notices.kinds["published"].visibleRegion().isEmpty()


def _slots(workspace: Workspace) -> None:
    _two_people(workspace)
    account = next(each.account.id for each in workspace.accounts.list() if each.account.network == "practice")
    workspace.slots.add_mornings(account)
    workspace.slots.add(account, 3, "18:00", zone="America/New_York", kind="post")
    workspace.slots.add(account, 6, "09:00", means="here")
    workspace.slots.add(account, 1, "12:00", kind="article", every=2)


def _formats(workspace: Workspace) -> None:
    _slots(workspace)
    account = next(each.account.id for each in workspace.accounts.list() if each.account.network == "practice")
    text = Content("Number of the week", "{number} of {what}, and why.")
    template = workspace.saved_texts.add("template", text)
    workspace.formats.add("Friday number", account, 4, "09:00", template_id=template)
    workspace.formats.add("What the customers asked", account, 1, "18:30", every=2, means="here")
    workspace.formats.make_draft("Friday number")


def _to(section: str, last: str) -> Callable[[Window], bool]:
    """Bring a section into sight, and say whether it is."""

    def there(window: Window) -> bool:
        page = window.current()
        if not _shown(window) or not isinstance(page, SettingsPage):
            return False
        if len(page.slots.slots) < 6:
            return False
        widget = getattr(getattr(page, section), last)
        area = page.findChildren(QScrollArea)[0]
        if section == "formats" and (page.formats.found is None or not page.formats.form.isVisible()):
            page.formats.link.click()
            return False
        area.ensureWidgetVisible(widget, 0, 60)
        return not widget.visibleRegion().isEmpty()

    return there


def _clash(window: Window) -> None:
    page = window.current()
    assert isinstance(page, KeysPage)
    page.list.choose("inbox.done")
    page.field.taken.emit("R")


def _keys_shown(window: Window) -> bool:
    page = window.current()
    return isinstance(page, KeysPage) and page.error.isVisible()


SCENES = (
    Scene("settings-keys", "keys", _two_people, _clash, _keys_shown),
    Scene("settings-notices", "settings", _two_people, None, _notices_shown),
    Scene("settings-answering", "settings", _slots, None, _to("answering", "end")),
    Scene("settings-slots", "settings", _slots, None, _to("slots", "adder")),
    Scene("settings-formats", "settings", _formats, None, _to("formats", "form")),
    Scene("settings-agent", "settings", _slots, None, _to("agent", "stands")),
    Scene("settings-words", "settings", _words, _to_words, _words_shown),
    Scene("settings", "settings", _two_people, None, _shown),
    Scene("settings-blog", "settings", _blog, _bring_in_export, _brought_in),
    Scene("settings-import", "settings", _notes, _bring_in, _brought_in),
)
