"""Puts what the presenter holds onto the page: cells, bar, notices, text, previews, checks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.composer.checks.lines import lines_of
from ui.composer.checks.placing import as_it_stands
from ui.composer.deciding import Deciding
from ui.composer.notices import Offer
from ui.composer.pictures import picture_words
from ui.composer.presenter import Composer
from ui.composer.previews.card_pictures import card_pictures
from ui.composer.previews.post_view import CardFacts
from ui.composer.reading import Opened
from ui.composer.shot import Preview
from ui.composer.versions.targets import CellFacts
from ui.composer.view import ComposerView
from ui.composer.words import count_words, ring_of, state_of_all, target_name
from ui.rights import acting
from ui.when import clock_time, short_when
from ui.words import network_icon, network_name, state_words

if TYPE_CHECKING:
    from brandassist.store.writing.targets import TargetView
    from drafts.checks.finding import Finding


class Showing(QObject):
    """One method per part of the view; none of them asks the engine. Its signals are what the notices offer."""

    target_asked = Signal()
    removal_asked = Signal()
    own_asked = Signal()
    follow_asked = Signal()
    change_asked = Signal()
    numbers_asked = Signal()

    def __init__(self, composer: Composer, view: ComposerView, deciding: Deciding) -> None:
        super().__init__(view)
        self._composer, self._view, self._deciding = composer, view, deciding
        self._shown = ("", "")  # the draft and the target on the sheet
        self.threaded = ""  # the target whose parts the sheet marks
        self.unfinished: Finding | None = None  # about a word that is being written

    def nothing(self) -> None:
        """No draft is open."""
        view = self._view
        view.writing.parts.clear()
        view.previews.show_previews([], {}, "")
        view.checks.clear()
        view.keystroke.setText("")
        self._composer.services.shell.refresh_actions()

    # -- the sheet --------------------------------------------------------------------------------------------

    def target(self, target_id: str) -> None:
        """Bring the text of a cell to the front."""
        if target_id == self._composer.current:
            return
        self._view.writing.paper.sheet.settle()
        self._composer.take_typed()
        self._composer.current = target_id
        self.text(again=True)
        if self._composer.draft is not None:
            self.draft(self._composer.draft)
        self._marks(self._by_target())
        self._view.previews.show_card(target_id)

    def text(self, again: bool) -> None:
        """The text of the cell in front; `again` also where the sheet seems to have it."""
        view, sheet = self._view, self._view.writing.paper.sheet
        target = self._composer.current
        follows = bool(target) and target not in self._composer.owns
        wanted = self._composer.owns.get(target, self._composer.text)
        sheet.setReadOnly(follows or not acting.may("draft"))
        view.writing.tools.allow(not follows)
        if again or sheet.text() != wanted:
            shown = (self._composer.draft_id, target)
            sheet.set_text(wanted, self._composer.pasts.of(target), stay=shown == self._shown)
            self._shown = shown

    def select(self, target_id: str, span: tuple[int, int] | None) -> None:
        """A stretch of a target's own version, or of the master text where it has none; the whole cell for None."""
        shown = target_id if target_id in self._composer.owns else ""
        if shown != self._composer.current:
            self.target(shown)
            self.cells_again()
        sheet = self._view.writing.paper.sheet
        if span is not None and (now := as_it_stands(self._composer, sheet.text(), shown, span)) is not None:
            sheet.select(now)

    def _marks(self, previews: dict[str, Preview]) -> None:
        view, draft = self._view, self._composer.draft
        if draft is None:
            return
        owns = self._composer.owns
        following = [each for each in draft.view.targets if each.id not in owns]
        current = self._composer.current
        shown = [each for each in draft.view.targets if each.id == current] if current else following
        for each in shown:
            preview = previews.get(each.id)
            if preview is not None and len(preview.starts) > 1:
                view.writing.paper.sheet.show_parts(preview.starts, network_icon(each.network))
                self._thread(each.id)
                return
        view.writing.paper.sheet.show_parts((), "circle")
        self._thread("")

    def _thread(self, target_id: str) -> None:
        self.threaded = target_id
        target = self._composer.current
        self._view.writing.tools.allow_moving(bool(target_id) and (not target or target in self._composer.owns))

    # -- what stands around it ----------------------------------------------------------------------------------

    def draft(self, draft: Opened) -> None:
        """All that is not the text."""
        view = self._view
        if self._composer.current and draft.target(self._composer.current) is None:
            self._composer.current = ""
            self.text(again=True)
        else:
            self.text(again=False)
        self.cells(draft)
        self.bar(draft)
        self._approved_notice(draft)
        self._changes_notice(draft)
        self._version_notice(draft)
        versions = self.tr("%n versions", "", draft.versions) if draft.versions else self.tr("Versions")
        view.writing.tools.versions.set_text(versions)
        self._pictures(draft)

    def cells(self, draft: Opened) -> None:
        """The row of cells."""
        view, previews = self._view, self._by_target()
        master = self._composer.measures[""]
        self._measures(draft, previews)
        view.writing.tools.words.show_language(draft.view.facts.language, self._composer.detected, draft.languages)
        view.writing.paper.sheet.language = self._composer.language
        cells = [CellFacts("", self.tr("Master text"), count=self.tr("%n words", "", master.words))]
        for each in draft.view.targets:
            count, over = count_words(previews.get(each.id))
            own = each.id in self._composer.owns
            mode = self.tr("Own version") if own else self.tr("Follows master")
            name = target_name(each, draft.view.targets)
            used = ring_of(previews.get(each.id))
            cells.append(CellFacts(each.id, name, network_icon(each.network), mode, count, over, used))
        view.writing.targets.show_cells(cells, self._composer.current)
        view.writing.targets.add_button.setVisible(bool(draft.addable()) and acting.may("target"))

    def _measures(self, draft: Opened, previews: dict[str, Preview]) -> None:
        """Of the text on the sheet."""
        composer = self._composer
        written = composer.current if composer.current in composer.owns else ""
        shown = [each.id for each in draft.view.targets if (each.id if each.id in composer.owns else "") == written]
        shown = shown or [""]
        ease = next((previews[each].ease for each in shown if each in previews), None)
        self._view.writing.tools.words.show_measure(composer.measures.get(written, composer.measures[""]), ease)

    def cells_again(self) -> None:
        """After another cell came to the front."""
        if self._composer.draft is not None:
            self.cells(self._composer.draft)

    def _by_target(self) -> dict[str, Preview]:
        return {each.target_id: each for each in self._composer.previews}

    # -- the bar ------------------------------------------------------------------------------------------------

    def main_words(self) -> str:
        """What the primary button says."""
        deciding = self._deciding
        main = deciding.main()
        if main == "approve":
            unsettled = deciding.unsettled()
            sound = deciding.sound()
            ready = sum(each.id in sound for each in unsettled)
            return self.tr("Approve {count} of {all}").format(count=ready, all=len(unsettled))
        if main == "submit":
            return self.tr("Submit for approval")
        return self.tr("Schedule…") if main else ""

    def bar(self, draft: Opened) -> None:
        """State, time, and the buttons."""
        parts, deciding = self._view.writing.parts, self._deciding
        state = state_of_all(draft.view.targets)
        parts.state.set_state(state, f"{state_words(state)}{_time(draft)}")
        parts.state.show()
        main, idle = deciding.main(), not deciding.pending
        parts.main.set_text(self.main_words())
        parts.main.setVisible(bool(main))
        ready = main != "approve" or any(each.id in deciding.sound() for each in deciding.unsettled())
        parts.main.setEnabled(idle and ready)
        second = self.tr("Post now") if main == "schedule" and draft.may_approve else self.tr("Schedule…")
        parts.second.set_text(second)
        wanted = bool(deciding.untimed()) and bool(main)
        asks = draft.may_approve and not draft.alone and bool(deciding.awaiting())
        parts.changes.setVisible(asks)  # there is room for two buttons; the menu holds the third
        parts.second.setVisible(wanted and not asks and (main != "schedule" or draft.may_approve))
        parts.second.setEnabled(idle)
        parts.schedule.setEnabled(bool(deciding.untimed()) and idle)
        parts.post_now.setEnabled(bool(deciding.untimed()) and idle and draft.may_approve)
        parts.more.show()
        parts.take_back.setEnabled(bool(deciding.held()))

    # -- notices ------------------------------------------------------------------------------------------------

    def _approved_notice(self, draft: Opened) -> None:
        notice = self._view.writing.paper.approved_notice
        taking: list[Offer] = [(self.tr("Take it back"), self._deciding.take_back)] if acting.may("approval") else []
        if locked := [each for each in self._deciding.targets if each.delivery and each.delivery.locked_since]:
            names = ", ".join(target_name(each, draft.view.targets) for each in locked)
            told = self.tr("{networks}: held, as words of the approved text were locked in the diary since.")
            notice.tell(told.format(networks=names), taking)
            return
        changed = self._deciding.changed()
        waiting = all(each.review == "awaiting" for each in changed)
        if not changed:
            notice.tell("")
            return
        names = ", ".join(target_name(each, draft.view.targets) for each in changed)
        sentence = self.tr("{networks}: the approved text goes out, not this one.").format(networks=names)
        offers = taking
        if draft.may_approve:
            offers.append((self.tr("Approve the new text"), self._deciding.new_text))
        elif not waiting and acting.may("review"):
            offers.append((self.tr("Ask approval for the new text"), self._deciding.new_text))
        notice.tell(sentence, offers)

    def _changes_notice(self, draft: Opened) -> None:
        notice = self._view.writing.paper.changes_notice
        whys = dict.fromkeys(each.why for each in draft.view.targets if each.review == "changes_requested")
        sentence = self.tr("Changes asked for: {why}").format(why=" / ".join(whys)) if whys else ""
        notice.tell(sentence)

    def _version_notice(self, draft: Opened) -> None:
        notice = self._view.writing.paper.version_notice
        target = draft.target(self._composer.current)
        if target is None:
            none = self.tr("This text goes nowhere yet.") if not draft.view.targets else ""
            notice.tell(none, [(self.tr("Add a target"), self.target_asked)] if none else [])
            return
        name = target_name(target, draft.view.targets)
        numbers = self._numbers_offer(target)
        remove: Offer = (self.tr("Remove target"), self.removal_asked)
        if target.id not in self._composer.owns:
            sentence = self.tr("{network} follows the master text.").format(network=name)
            notice.tell(sentence, [(self.tr("Make own version"), self.own_asked), *numbers, remove])
            return
        follow: Offer = (self.tr("Follow master text…"), self.follow_asked)
        if target.master_changed:
            sentence = self.tr("{network} has its own version. The master text changed since.").format(network=name)
            notice.tell(sentence, [(self.tr("See the change…"), self.change_asked), follow, *numbers, remove])
            return
        sentence = self.tr("{network} has its own version.").format(network=name)
        notice.tell(sentence, [follow, *numbers, remove])

    def _numbers_offer(self, target: TargetView) -> list[Offer]:
        """Where there is a thread to number, or numbers to take away."""
        preview = self._by_target().get(target.id)
        thread = preview is not None and preview.rendered is not None and len(preview.rendered.payload.parts) > 1
        if not thread and not target.numbered:
            return []
        words = self.tr("No numbers") if target.numbered else self.tr("Number the posts")
        return [(words, self.numbers_asked)]

    # -- previews and checks --------------------------------------------------------------------------------------

    def previews(self, previews: Sequence[Preview]) -> None:
        """What was rendered."""
        view, draft = self._view, self._composer.draft
        if draft is None:
            return
        found = {each.target_id: each for each in previews}
        self._cards(draft, found)
        view.keystroke.setText(self.tr("As of this keystroke") if draft.view.targets else "")
        if (lines := lines_of(draft, previews, self.unfinished)) or draft.view.targets:
            view.checks.show_lines(lines)
        else:
            view.checks.clear()
        self.cells(draft)
        self.bar(draft)
        self._version_notice(draft)
        self._marks(found)
        self._pictures(draft)

    def _pictures(self, draft: Opened) -> None:
        strip, previews, current = self._view.writing.paper.pictures, self._composer.previews, self._composer.current
        target = draft.target(current)
        strip.show_fates(picture_words.lines(draft, previews, current))
        note = picture_words.note(draft, previews, current)
        chosen = target is not None and target.chosen is not None
        rows = picture_words.rows(draft, previews, current, self._composer.language)
        strip.show_pictures(rows, note, chosen)

    def cards(self) -> None:
        """Pictures came for the cards."""
        if self._composer.draft is not None and self._composer.previews:
            self._cards(self._composer.draft, self._by_target())

    def _cards(self, draft: Opened, found: Mapping[str, Preview]) -> None:
        nothing = "" if draft.view.targets else self.tr("Add a target to see what it will show.")
        facts = [self._card(each, draft, found.get(each.id)) for each in draft.view.targets]
        self._view.previews.show_previews(facts, found, self._composer.title, nothing)

    def _card(self, target: TargetView, draft: Opened, preview: Preview | None) -> CardFacts:
        account = next((each for each in draft.accounts if each.id == target.account_id), None)
        handle = account.handle if account is not None else ""
        return CardFacts(
            target.id,
            target_name(target, draft.view.targets),
            network_icon(target.network),
            target.id in self._composer.owns,
            target.label or network_name(target.network),
            handle if handle != target.label else "",
            card_pictures(draft, target, preview, self._composer.views),
        )


def _time(draft: Opened) -> str:
    planned = [
        each.delivery.due_at for each in draft.view.targets if each.delivery and each.delivery.state != "cancelled"
    ]
    if not planned:
        return ""
    at = min(planned).astimezone(draft.now.tzinfo)
    return f", {clock_time(at) if at.date() == draft.now.date() else short_when(at, draft.now)}"
