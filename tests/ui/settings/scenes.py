"""Settings as two people see it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtWidgets import QScrollArea, QWidget

from brandassist import clock
from brandassist.credentials import Credentials
from brandassist.sharing import Ready
from brandassist.store.shared.moving import Carried
from brandassist.store.writing.saved_texts import Content
from brandassist.workspace import Workspace
from brandassist.workspace.opened import ServerLogin
from tests.screenshots import Scene
from tests.support import wxr
from tests.support.ghost import ContractGhost
from tests.support.other_computers import another, strike_this_one
from tests.support.two_workspaces import End, Memory
from tests.support.wxr import item
from ui.settings.keys.page import KeysPage
from ui.settings.page import SettingsPage
from ui.settings.sharing.dialog import ShareDialog
from ui.shell.window import Window

KEYCHAIN = Memory()  # of both who exchange files


def _two_people(workspace: Workspace) -> None:
    workspace.change_member(workspace.member.id, "Alma Bianchi", "executive")
    workspace.add_member("Bruno Neri", "assistant")
    workspace.set_rule("approval_rule", "every")
    workspace.set_rule("zone", "Europe/Rome")
    workspace.set_rule("write_languages", "it en fr")


def _four_people(workspace: Workspace) -> None:
    _two_people(workspace)
    workspace.add_member("Carla Verdi", "colleague")
    workspace.add_member("Dino Gallo", "reader")


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


def _asked_who(window: Window) -> bool:
    page = window.current()
    if not _shown(window) or not isinstance(page, SettingsPage):
        return False
    if page.people.form.isHidden():
        page.people.add_person()
        return False
    return True


def _handed_on(window: Window) -> bool:
    """As on a server: a login was just made, and another person is being asked about."""
    page = window.current()
    if not _shown(window) or not isinstance(page, SettingsPage):
        return False
    if page.people.hand_on.isHidden():
        page.people.form.shared = True
        page.people.add_person()
        page.people.hand_on.show_login("Carla Verdi", ServerLogin("carla", "Kq3-not-a-real-one-7xPz"))
        return False
    return True


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


def _with_somebody(workspace: Workspace) -> None:
    """Files were exchanged with Bruno, and one of his lies there."""
    _two_people(workspace)
    workspace.credentials = Credentials(KEYCHAIN)
    bruno = End(workspace.folder / "theirs", "Bruno Neri", "Alma Bianchi", 0)
    bruno.exchange_files.join("Alma Bianchi", workspace.exchange.begin("Bruno Neri"))
    for words in ("Twelve minutes at the till.", "The shop opens on Monday.", "What a receipt says."):
        draft_id = workspace.drafts.new("post", "", words)
    workspace.ideas.add("Queues that nobody sees")
    workspace.diary.capture("Rain, and the doors stood open. %%Not for anybody.%%")
    bruno.exchange_files.read(workspace.exchange.write(workspace.folder / "for Bruno.brandassist").path)
    workspace.drafts.autosave(draft_id, "", "What a receipt tells.")
    bruno.person.drafts.autosave(draft_id, "", "What a receipt hides.")
    bruno.person.drafts.new("post", "", "From Bruno.")
    bruno.out("back")
    bruno.close()


def _exchange(window: Window) -> None:
    page = window.current()
    assert isinstance(page, SettingsPage)
    workspace = page.services.workspace
    workspace.credentials = Credentials(KEYCHAIN)
    workspace.__dict__.pop("exchange", None)
    page.exchange.write_to(page.presenter.folder / "for Bruno.brandassist")


def _exchanged(window: Window) -> bool:
    page = window.current()
    if not isinstance(page, SettingsPage) or not page.exchange.out.button.isEnabled() or not page.data.measured:
        return False
    if not page.exchange.out.told.text().count(":"):
        return False
    if not page.exchange.into.told.text().count(":"):
        page.exchange.read_from(page.presenter.folder / "theirs" / "back.brandassist")
        return False
    return _at_exchange(page, page.exchange.unsettled.apart)


def _at_exchange(page: SettingsPage, last: QWidget) -> bool:
    page.findChildren(QScrollArea)[0].ensureWidgetVisible(last, 0, 60)
    return not last.visibleRegion().isEmpty()


def _invited(window: Window) -> bool:
    page = window.current()
    if not isinstance(page, SettingsPage) or not page.exchange.beginning.other.count() or not page.data.measured:
        return False
    page.exchange.beginning.joiner.click()
    return _at_exchange(page, page.exchange.beginning.word)


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


def _computers(workspace: Workspace) -> None:
    _two_people(workspace)
    site = workspace.accounts.named("site").id
    another(workspace, clock.now() - timedelta(days=3), site)
    lost = another(workspace, clock.now() - timedelta(days=40), name="The old laptop")
    workspace.computers.strike(lost)


def _doubt(window: Window) -> None:
    page = window.current()
    assert isinstance(page, SettingsPage)
    next(iter(page.computers.strikes.values())).click()


def _doubted(window: Window) -> bool:
    page = window.current()
    if isinstance(page, SettingsPage) and page.computers.strikes and page.computers.question.isHidden():
        _doubt(window)
    return isinstance(page, SettingsPage) and page.computers.question.isVisible() and _shown(window)


def _struck(workspace: Workspace) -> None:
    _two_people(workspace)
    strike_this_one(workspace)


def _told_struck(window: Window) -> bool:
    page = window.current()
    return isinstance(page, SettingsPage) and page.computers.told.isVisible() and bool(window.strip.notice.text())


def _sharing(window: Window) -> ShareDialog | None:
    page = window.current()
    if not _shown(window) or not isinstance(page, SettingsPage):
        return None
    found = window.findChildren(ShareDialog)
    if not found:
        page.people.share.click()
        return None
    return found[0] if len(found[0].points.words) > 2 else None


def _share_asked(window: Window) -> bool:
    dialog = _sharing(window)
    if dialog is None or len(dialog.points.words) < 4:
        return False
    if not dialog.asking.typed():
        dialog.asking.address.setText("postgresql://alma@127.0.0.1:9/brand")
    return dialog.asking.about_address.isVisible()


def _share_under_way(window: Window) -> bool:
    dialog = _sharing(window)
    if dialog is None:
        return False
    if not dialog.under_way:
        dialog.asking.address.setText("postgresql://alma@office.example/brand")
        dialog.asking._pause.stop()
        dialog.asking._answered(dialog.asking._run, (Ready(goes_on=False, holds=True), True))
        dialog._set_under_way(True)
        dialog._show((3120, 9148))
        return False
    return True


def _share_ended(window: Window) -> bool:
    dialog = _sharing(window)
    if dialog is None:
        return False
    if not dialog.moved:
        dialog._told(Carried({"entry": 4182, "draft": 392}, 3, window.current().presenter.folder, held=False))  # type: ignore[union-attr]
        return False
    return True


SCENES = (
    Scene("settings-computers", "settings", _computers, None, _doubted),
    Scene("settings-struck", "settings", _struck, None, _told_struck),
    Scene("settings-share", "settings", _two_people, None, _share_asked),
    Scene("settings-share-way", "settings", _two_people, None, _share_under_way),
    Scene("settings-share-end", "settings", _two_people, None, _share_ended),
    Scene("settings-keys", "keys", _two_people, _clash, _keys_shown),
    Scene("settings-notices", "settings", _two_people, None, _notices_shown),
    Scene("settings-answering", "settings", _slots, None, _to("answering", "end")),
    Scene("settings-slots", "settings", _slots, None, _to("slots", "adder")),
    Scene("settings-formats", "settings", _formats, None, _to("formats", "form")),
    Scene("settings-agent", "settings", _slots, None, _to("agent", "stands")),
    Scene("settings-words", "settings", _words, _to_words, _words_shown),
    Scene("settings", "settings", _two_people, None, _shown),
    Scene("settings-logins", "settings", _four_people, None, _handed_on),
    Scene("settings-roles", "settings", _four_people, None, _asked_who),
    Scene("settings-blog", "settings", _blog, _bring_in_export, _brought_in),
    Scene("settings-exchange", "settings", _with_somebody, _exchange, _exchanged),
    Scene("settings-exchange-begin", "settings", _two_people, None, _invited),
    Scene("settings-import", "settings", _notes, _bring_in, _brought_in),
)
