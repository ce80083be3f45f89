"""The pictures of the Inbox: what is shown, and when it may be taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from sqlalchemy import update

from brandassist.store.tables import delivery
from tests.screenshots import Scene
from tests.ui.inbox.building import (
    alongside,
    asked_for_ideas,
    assistants_draft,
    drafted,
    fill,
    folded,
    frozen,
    known,
    long,
    looked_over,
    on_hold,
    saved_ones,
    sorted_out,
    spike,
    unread,
    zero,
)

if TYPE_CHECKING:
    from ui.inbox.page import InboxPage
    from ui.shell.window import Window


def _page(window: Window) -> InboxPage:
    from ui.inbox.page import InboxPage

    page = window.current()
    assert isinstance(page, InboxPage)
    return page


def ready(window: Window) -> bool:
    page = _page(window)
    talk = page.conversation
    if talk.opened is None:
        return False
    wrote = talk.opened.view.reply is not None
    if wrote and not talk.reply.isHidden():
        talk.reply.editor.setFocus()
        return not talk.reply.ring.isHidden()
    return True


def empty(window: Window) -> bool:
    waiting = _page(window).waiting
    return not (waiting.zero.isHidden() and waiting.empty.isHidden())


def asked(window: Window) -> bool:
    page = _page(window)
    if page.conversation.opened is None:
        return False
    if page.conversation.ask.isHidden():
        page.conversation.close_message()
        return False
    return True


def noted(window: Window) -> bool:
    page = _page(window)
    if not ready(window) or page.conversation.row is None:
        return False
    if page.conversation.row.network != "practice" or page.conversation.row.author != "Alma Qualunque":
        if page.property("led") is None:
            page.setProperty("led", True)
            rows = page.services.workspace.inbox.list()
            page.arrive(next(row.id for row in rows if row.text.startswith("Thank you. Could")))
        return False
    return bool(page.person.notes.edits) or page.person.isHidden()


def deleting(window: Window) -> bool:
    if not noted(window):
        return False
    from PySide6.QtWidgets import QDialog

    if any(each.isVisible() for each in window.findChildren(QDialog)):
        return True
    if window.property("asked") is None:
        window.setProperty("asked", True)
        person = _page(window).person
        person.leaving.ask_delete(person.who)
    return False


def renaming(window: Window) -> bool:
    """They were called otherwise; another name is being written."""
    if not noted(window):
        return False
    name = _page(window).person.card.name
    if window.property("named") is None:
        window.setProperty("named", True)
        _page(window).person.deeds.rename(_page(window).person.who, "Alma of the cellar and of all its benches")
    if name.text().startswith("Alma of") and name.field.isHidden():
        name.write()
    return not name.field.isHidden() and not _page(window).person.take_back.isHidden()


def renamed(window: Window) -> bool:
    if renaming(window):
        name = _page(window).person.card.name
        name.field.ended.emit()
    return window.property("named") is not None and _page(window).person.card.name.text().startswith("Alma of")


def leaving(window: Window) -> bool:
    """A long deletion, a third of it done."""
    if not noted(window):
        return False
    from PySide6.QtCore import QCoreApplication

    person = _page(window).person
    person.leaving.show()
    person.leaving.busy.show_progress(QCoreApplication.translate("Leaving", "Deleting"), 3_400, 10_000)
    return True


def joining(window: Window) -> bool:
    from ui.widgets.picking import PickDialog

    if not noted(window):
        return False
    if not (found := [each for each in window.findChildren(PickDialog) if each.isVisible()]):
        person = _page(window).person
        person.card.menu.click()
        person.menu.close()
        next(each for each in person.menu.actions() if each.data() == "join").trigger()
        return False
    return found[0].model.rowCount() > 0


def left_out(window: Window) -> None:
    _page(window).person.show_unanswered()


def understood(window: Window) -> bool:
    page = _page(window)
    if not ready(window):
        return False
    if (dialog := page.adding.dialog) is None:
        page.add_by_hand()
        return False
    if not dialog.link.text() and dialog.account.count():
        dialog.link.setText("https://www.linkedin.com/feed/update/urn:li:activity:7123")
        dialog.author.setText("Ida Esempio")
        dialog.text.set_text("Is the bench open to those who only want to watch?")
    return not dialog.understood.isHidden()


def told(window: Window) -> bool:
    return ready(window) and not _page(window).signals.isHidden()


def numbers(window: Window) -> bool:
    from ui.inbox.signals import NumbersDialog

    page = _page(window)
    if page.signals.isHidden():
        return False
    if window.findChild(NumbersDialog) is None:
        page.signals.numbers.click()
        return False
    return True


def remarked(window: Window) -> bool:
    page = _page(window)
    if page.conversation.row is None:
        return False
    if page.conversation.row.author != "Alma Qualunque" and page.property("led") is None:
        page.setProperty("led", True)
        page.arrive(next(row.id for row in page.services.workspace.inbox.list() if row.author == "Alma Qualunque"))
    return ready(window) and not page.conversation.reply.remarks.isHidden()


def counted(window: Window) -> bool:
    """Its figures are read."""
    from ui.inbox.figures.summary import Summary

    summary = window.findChild(Summary)
    return summary is not None and bool(summary.rows.items())


def see_summary(window: Window) -> None:
    _page(window).show_summary()


def choose_several(window: Window) -> bool:
    page = _page(window)
    if not ready(window):
        return False
    if len(page.waiting.list.ids()) < 3:
        page.waiting.list.setFocus(Qt.FocusReason.TabFocusReason)
        for key in (Qt.Key.Key_X, Qt.Key.Key_J) * 3:
            QTest.keyClick(page.waiting.list, key)
        return False
    return True


def rules_read(window: Window) -> bool:
    from ui.inbox.sorting.rules import RulesDialog

    dialog = window.findChild(RulesDialog)
    if dialog is None and ready(window):
        _page(window).conversation.questions.show_rules()
    return dialog is not None and bool(dialog.rows.items())


def sought(window: Window) -> bool:
    waiting = _page(window).waiting
    if not ready(window):
        return False
    if waiting.finder.isHidden():
        waiting.seek()
        waiting.finder.field.setText("key")
        return False
    return 0 < waiting.model.rowCount() < 4


def at_zero(window: Window) -> bool:
    return not _page(window).waiting.zero.isHidden()


def settling(window: Window) -> bool:
    """Carla's first message, one of her others ticked, and somebody else at it."""
    page = _page(window)
    if page.conversation.row is None:
        return False
    if not page.conversation.row.text.startswith("The boy"):
        rows = page.services.workspace.inbox.list()
        page.arrive(next(row.id for row in rows if row.text.startswith("The boy")))
        return False
    beside = page.conversation.reply.beside
    if len(beside.boxes) < 2:
        return False
    next(iter(beside.boxes.values())).setChecked(True)
    if not page.conversation.reply.editor.text():
        page.conversation.reply.editor.setFocus()
        page.conversation.reply.editor.set_text("He may come every Saturday, and the lamp shop is where it was.")
    return True


def _send(window: Window) -> bool:
    """Whether it waits in the undo window."""
    page = _page(window)
    if page.decisions.sending.waiting():
        return True
    if ready(window):
        page.conversation.main()
    return False


def _back_at(window: Window, author: str) -> bool:
    """The message that was in front before Send moved on."""
    page = _page(window)
    if page.conversation.row is not None and page.conversation.row.author == author:
        return page.waiting.current() == page.conversation.row.id
    if page.property("led") is None:
        page.setProperty("led", True)
        page.arrive(next(row.id for row in page.services.workspace.inbox.list() if row.author == author))
    return False


def waiting_to_go(window: Window) -> bool:
    return _send(window) and _back_at(window, "Alma Qualunque")


def too_late(window: Window) -> bool:
    """Undo was pressed when it was out."""
    page = _page(window)
    if page.property("undone") is None:
        if _send(window) and window.strip.counting:
            with page.services.workspace.db.write("queue", "inbox") as tx:
                tx.execute(update(delivery).where(delivery.c.state == "scheduled").values(state="published"))
            page.setProperty("undone", True)
            window.strip.undo()
        return False
    return not page.conversation.answer.late.isHidden() and _back_at(window, "Alma Qualunque")


def closing(window: Window) -> bool:
    from ui.inbox.reply.closing import ClosingDialog

    if not _send(window):
        return False
    _page(window).asks_first(lambda: None)
    dialog = window.findChild(ClosingDialog)
    return dialog is not None and bool(dialog._then.text())  # pyright: ignore[reportPrivateUsage]


def saved_shown(window: Window) -> bool:
    from ui.inbox.reply.saved import SavedReplies

    dialog = window.findChild(SavedReplies)
    if dialog is None and ready(window):
        _page(window).conversation.reply.manage_asked.emit()
    return dialog is not None and bool(dialog.text.text())


def snoozing(window: Window) -> bool:
    from ui.inbox.conversation.snoozing import SnoozeDialog

    if window.findChild(SnoozeDialog) is None and ready(window):
        _page(window).conversation.questions.snoozing.other.emit()
    return window.findChild(SnoozeDialog) is not None


SCENES = (
    Scene("inbox-checks", "inbox", looked_over, None, remarked),
    Scene("inbox-zero", "inbox", zero, None, at_zero),
    Scene("inbox-splits", "inbox", sorted_out, None, ready),
    Scene("inbox-several", "inbox", sorted_out, None, choose_several),
    Scene("inbox-rules", "inbox", sorted_out, None, rules_read),
    Scene("inbox-search", "inbox", sorted_out, None, sought),
    Scene("inbox-summary", "inbox", zero, see_summary, counted),
    Scene("inbox-person", "inbox", known, None, noted),
    Scene("inbox-person-delete", "inbox", known, None, deleting),
    Scene("inbox-person-rename", "inbox", known, None, renaming),
    Scene("inbox-person-renamed", "inbox", known, None, renamed),
    Scene("inbox-person-leaving", "inbox", known, None, leaving),
    Scene("inbox-person-join", "inbox", known, None, joining),
    Scene("inbox-unanswered", "inbox", known, left_out, ready),
    Scene("inbox-spike", "inbox", spike, None, told),
    Scene("inbox-numbers", "inbox", spike, None, numbers),
    Scene("inbox-by-hand", "inbox", unread, None, understood),
    Scene("inbox-unread", "inbox", unread, None, ready),
    Scene("inbox-folded", "inbox", folded, None, ready),
    Scene("inbox-long", "inbox", long, None, ready),
    Scene("inbox", "inbox", drafted, None, ready),
    Scene("inbox-assistant", "inbox", assistants_draft, None, ready),
    Scene("inbox-empty", "inbox", None, None, empty),
    Scene("inbox-idea", "inbox", asked_for_ideas, None, ready),
    Scene("inbox-frozen", "inbox", frozen, None, ready),
    Scene("inbox-settling", "inbox", alongside, None, settling),
    Scene("inbox-on-hold", "inbox", on_hold, None, waiting_to_go),
    Scene("inbox-late", "inbox", on_hold, None, too_late),
    Scene("inbox-closing", "inbox", on_hold, None, closing),
    Scene("inbox-saved", "inbox", saved_ones, None, saved_shown),
    Scene("inbox-snooze", "inbox", fill, None, snoozing),
    Scene("inbox-waive", "inbox", fill, None, asked),
)
