"""The pane at the right: one post in full, where it went, what may be done about it, what happened."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from ui.deliveries import hold_words, left_words, recall_words, refusal, unsure, waits_words, why_missed
from ui.health import over_words
from ui.online import written_words
from ui.provenance import WhereFrom
from ui.queue.actions import Act, acts_on_post, acts_on_row
from ui.queue.asking import AskLink, AskSure
from ui.queue.counted import uptake_lines
from ui.queue.parts import PartLine
from ui.queue.presenter import Post, glyph_of
from ui.queue.promise import PromiseLine
from ui.queue.reading import Details, Story, with_rows
from ui.queue.story import trail
from ui.queue.words import at_words, edit_words, gate_words, leading_words, row_words, stale_words, waiting_words
from ui.reach import needs_server
from ui.rights import needs_right
from ui.theme import scaled, theme
from ui.widgets.button import Button, LinkButton
from ui.widgets.flow import Flow
from ui.widgets.label import HairLine, Label, SectionHeading
from ui.widgets.small import StateMark, Tag
from ui.widgets.states import IconMark
from ui.words import account_words, network_icon, network_name

if TYPE_CHECKING:
    from brandassist.store.deliveries.read import DeliveryRow

MARGIN, TIME, QUIET = 20, 80, 8
WITHOUT_SERVER = ("sign_in", "turn", "move")  # ask or lead on first


class DetailsView(QScrollArea):
    """Shows one post; `asked` brings what to do and with which deliveries."""

    asked = Signal(str, object)
    open_draft = Signal(str)
    came_from = Signal(object)  # an Origin

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Details"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self._shown: tuple[object, ...] = ()
        self._post: Post | None = None
        self._details: Details | None = None
        self._now: datetime | None = None
        self._composer = self._diary = self._frozen = False
        self.links: dict[str, AskLink] = {}  # by delivery
        self.doubts: dict[tuple[str, str], AskSure] = {}  # by act and delivery
        self._buttons: dict[str, Button] = {}
        self._warnings: tuple[str, ...] = ()
        theme.changed.connect(self._again)

    def show_post(
        self, post: Post | None, details: Details | None, now: datetime, *, composer: bool, diary: bool, frozen: bool
    ) -> None:
        """Show a post (its details may still be read); nothing is rebuilt while it reads the same."""
        if details is not None and post is not None:
            details = with_rows(details, post.rows)
        lines = trail(details, now) if details is not None else []
        shown = (post, details, tuple(lines), composer, diary, frozen, self._warnings)
        if shown == self._shown or self._still_asking(post):
            return
        same = post is not None and self._post is not None and post.key == self._post.key
        focus = next((name for name, button in self._buttons.items() if button.hasFocus()), "") if same else ""
        place = self.verticalScrollBar().value() if same else 0
        self._shown, self._post, self._details, self._now = shown, post, details, now
        self._composer, self._diary, self._frozen = composer, diary, frozen
        self._build()
        self.verticalScrollBar().setValue(place)
        if focus:
            (self._buttons.get(focus) or self).setFocus()

    def warn(self, sentences: Sequence[str]) -> None:
        """What is worth a look about the time of the post that is shown next."""
        self._warnings = tuple(sentences)

    def first_button(self) -> QWidget | None:
        """Where Enter and F6 lead."""
        return next(iter(self._buttons.values()), None)

    def ask_link(self, row: DeliveryRow) -> None:
        """ "It is there…": asks for its address under the delivery."""
        if (link := self.links.get(row.id)) is not None:
            link.show()
            link.field.setFocus()

    def ask_sure(self, act: str, row: DeliveryRow) -> None:
        """ "Take it off…", "Bring it up to date…": asks whether it is meant, under the delivery."""
        if (doubt := self.doubts.get((act, row.id))) is not None:
            doubt.show()
            doubt.leave.setFocus()

    def _still_asking(self, post: Post | None) -> bool:
        asking = {name for name, link in self.links.items() if not link.isHidden()}
        doubting = {name for (_, name), doubt in self.doubts.items() if not doubt.isHidden()}
        return post is not None and any(
            (row.id in asking and row.state in ("unconfirmed", "recalling"))
            or (row.id in doubting and row.taken_back_at is None)
            for row in post.rows
        )

    def _again(self) -> None:
        if self._shown:
            self._build()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._again()

    def _build(self) -> None:
        self._buttons, self.links, self.doubts = {}, {}, {}
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 16)
        column.setSpacing(0)
        if self._post is not None and self._now is not None:
            self._fill(column, self._post, self._now)
        column.addStretch(1)
        self.setWidget(holder)

    def _fill(self, column: QVBoxLayout, post: Post, now: datetime) -> None:
        section = _section(column)
        head = QHBoxLayout()
        head.addWidget(StateMark(post.state, leading_words(post, _leading(post), now)))
        head.addStretch(1)
        head.addWidget(Label(at_words(post, now), "meta", "ink2"))
        section.addLayout(head)
        section.addSpacing(2)
        section.addWidget(Label(post.title, "section", wrap=True))
        for words in self._warnings:
            section.addWidget(Label(words, "secondary", "awaiting", wrap=True))
        self._texts(section, post)
        column.addWidget(HairLine())
        section = _section(column)
        gone = any(row.state not in ("scheduled", "missed", "cancelled") for row in post.rows)
        section.addWidget(SectionHeading(self.tr("Where it went") if gone else self.tr("Where it goes")))
        late = self._details.late if self._details is not None else frozenset[str]()
        told = [_sentences(story.row, now, late) for story in self._stories(post)]
        alike = len(told) > 1 and all(each == told[0] for each in told)
        for story in self._stories(post):
            self._delivery(section, story, now, [] if alike else _sentences(story.row, now, late))
        if alike:  # said of every network: told once
            section.addSpacing(4)
            _tell(section, told[0])
        self._group(section, post)
        self._promises(section, post)
        if self._details is None:
            return
        column.addWidget(HairLine())
        section = _section(column)
        section.addWidget(SectionHeading(self.tr("What happened")))
        for when, what in trail(self._details, now):
            section.addLayout(_line(when, what))
        self._ways_on(column, post, self._details)

    def _stories(self, post: Post) -> list[Story]:
        if self._details is not None and self._details.key == post.key:
            return list(self._details.stories)
        return [Story(row, (), ()) for row in post.rows]

    def _texts(self, section: QVBoxLayout, post: Post) -> None:
        details = self._details
        if details is None:
            return
        count = len(details.texts)
        for number, text in enumerate(details.texts, 1):
            if count > 1:
                section.addSpacing(4)
                place = self.tr("{number} of {count}").format(number=number, count=count)
                section.addWidget(Label(place, "meta", "ink3"))
            label = Label(text.strip(), "note", "ink2", wrap=True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            section.addWidget(label)
        if details.pictures:
            section.addWidget(Tag(self.tr("%n pictures", "", details.pictures)))
        if details.changed:
            said = self.tr("The text was changed since it was approved. The approved one goes out.")
            section.addWidget(Label(said, "secondary", "awaiting", wrap=True))
        if details.stale:
            section.addWidget(Label(stale_words(details.stale), "secondary", "awaiting", wrap=True))

    def _ways_on(self, column: QVBoxLayout, post: Post, details: Details) -> None:
        """At the foot: to the draft, and to where it came from."""
        if not self._composer and not (details.origins and self._diary):
            return
        column.addWidget(HairLine())
        section = _section(column)
        if self._composer:
            link = self._button("composer", LinkButton(self.tr("Open in Composer")))
            link.carry(post.first.draft_id)
            link.asked.connect(self._open_draft)
            section.addWidget(link)
        if details.origins and self._diary:
            came = WhereFrom(details.origins)
            came.wanted.connect(self.came_from)
            self._buttons |= {f"from/{number}": link for number, link in enumerate(came.links)}
            section.addWidget(came)

    def _delivery(self, section: QVBoxLayout, story: Story, now: datetime, told: list[tuple[str, bool]]) -> None:
        row = story.row
        section.addSpacing(4)
        there = row.url if row.taken_back_at is None and len(row.parts) == 1 else None
        line = Flow(last_right=bool(there))
        line.addWidget(IconMark(network_icon(row.network)))
        line.addWidget(Label(account_words(row.account, row.network), "secondary"))
        line.addWidget(StateMark(glyph_of(row), row_words(row, now)))
        if there:
            link = self._button(f"open/{row.id}", LinkButton(self.tr("Open post")))
            link.setAccessibleName(self.tr("Open post on {network}").format(network=network_name(row.network)))
            link.carry(there)
            link.asked.connect(_open)
            line.addWidget(link)
        section.addLayout(line)
        inner = QVBoxLayout()
        inner.setContentsMargins(25, 0, 0, 0)
        inner.setSpacing(8)
        for part in row.parts if len(row.parts) > 1 and row.approved else ():
            line_of = PartLine(row, part, now)
            if line_of.link is not None:
                self._button(f"open/{row.id}/{part.ordinal}", line_of.link).asked.connect(_open)
            inner.addLayout(line_of)
        _tell(inner, told)
        online = story.online if row.mark == "written" else None
        _tell(inner, written_words(online, now) if online else [])
        for line in uptake_lines(story.uptake, len(row.parts), now) if story.uptake else ():
            inner.addWidget(line)
        acts = acts_on_row(row, withdrawable=story.withdrawable, newer=bool(story.newer))
        acts += [*([Act("online")] if online else []), *self._sign_in(row)]
        for quiet in (False, True):
            if some := [(act, [row]) for act in acts if (act.kind == "quiet") is quiet]:
                inner.addLayout(self._row_of(some, left=-QUIET if quiet else 0))
        if any(act.id == "there" for act in acts):
            self.links[row.id] = AskLink(row, self.asked)
            inner.addWidget(self.links[row.id])
        for act in acts:
            if (doubt := self._doubt(act, story)) is not None:
                self.doubts[act.id, row.id] = doubt
                inner.addWidget(doubt)
        section.addLayout(inner)

    def _doubt(self, act: Act, story: Story) -> AskSure | None:
        """The question before what is out is changed."""
        if act.id == "withdraw":
            question = self.tr("Take it off {network}? Who follows its link will not find it there any more.")
            return AskSure(story.row, self.asked, "withdrawn", question, self.tr("Take it off"))
        if act.id == "edit":
            question = self.tr("On {network} it would read so from now on, at the same address:")
            return AskSure(story.row, self.asked, "edited", question, self.tr("Bring it up to date"), story.newer)
        return None

    def _sign_in(self, row: DeliveryRow) -> list[Act]:
        over = "signing_in" in row.holds or (self._details is not None and row.id in self._details.late)
        return [Act("sign_in", "primary")] if over else []

    def _group(self, section: QVBoxLayout, post: Post) -> None:
        acts = acts_on_post(post, self._frozen)
        if acts:
            section.addSpacing(6)
            section.addLayout(self._row_of(acts))

    def _row_of(self, acts: list[tuple[Act, list[DeliveryRow]]], left: int = 0) -> QLayout:
        flow = Flow(left=left)
        for act, rows in acts:
            button = self._button(f"{act.id}/{rows[0].id}", Button(act.text(), act.kind))
            if act.id not in WITHOUT_SERVER:
                needs_server(button)
            if act.id not in ("sign_in", "turn"):  # these lead on
                needs_right("delivery", button)
            button.carry((act.id, rows))
            button.asked.connect(self._ask)
            flow.addWidget(button)
        return flow

    def _ask(self, what: tuple[str, list[DeliveryRow]]) -> None:
        self.asked.emit(*what)

    def _open_draft(self, draft_id: str) -> None:
        self.open_draft.emit(draft_id)

    def _promises(self, section: QVBoxLayout, post: Post) -> None:
        waiting = [row for row in post.rows if row.state not in ("published", "cancelled")]
        if not waiting:
            return
        section.addSpacing(4)
        section.addWidget(HairLine())
        section.addSpacing(2)
        others: Mapping[str, Sequence[str]] = self._details.computers if self._details is not None else {}
        for row in waiting:
            section.addWidget(PromiseLine(row, others.get(row.id)))

    def _button(self, name: str, button: Button) -> Button:
        self._buttons[name] = button
        return button


def _leading(post: Post) -> DeliveryRow:
    return next(row for row in post.rows if glyph_of(row) == post.state)


def _section(column: QVBoxLayout) -> QVBoxLayout:
    section = QVBoxLayout()
    section.setContentsMargins(MARGIN, 16, MARGIN, 16)
    section.setSpacing(6)
    column.addLayout(section)
    return section


def _tell(column: QVBoxLayout, told: list[tuple[str, bool]]) -> None:
    for sentence, urgent in told:
        column.addWidget(Label(sentence, "secondary", "refused" if urgent else "ink", wrap=True))


def _line(when: str, what: str) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(10)
    if when:
        time = Label(when, "secondary", "ink3")
        time.setMinimumWidth(scaled(TIME))
        line.addWidget(time, 0, Qt.AlignmentFlag.AlignTop)
    else:  # what is still to come
        line.addWidget(IconMark("clock", "ink3"), 0, Qt.AlignmentFlag.AlignTop)
        line.addSpacing(scaled(TIME) - scaled(16))
    line.addWidget(Label(what, "secondary", "ink" if when else "ink2", wrap=True), 1)
    return line


def _sentences(row: DeliveryRow, now: datetime, late: Collection[str]) -> list[tuple[str, bool]]:
    """What is to be said under a delivery, each with whether it is urgent; those in `late` find no sign-in."""
    match row.state:
        case "refused":
            return [(refusal(row), True)]
        case "unconfirmed":
            return [(unsure(row, now), False), *((words, False) for words in hold_words(row.holds))]
        case "missed":
            return [(words, False) for words in (why_missed(row), *gate_words(row))]
        case "recalling":
            return [(words, False) for words in recall_words(row, now)]
        case _:
            waits = (*gate_words(row), *waits_words(row), *waiting_words(row, now))
            told = (*left_words(row), *hold_words(row.holds), *waits)
            over = [(over_words(), True)] if row.id in late else []
            edits = [(edit_words(row), False)] if row.edits else []
            return [*edits, *over, *((words, False) for words in told)]


def _open(url: str) -> None:
    QDesktopServices.openUrl(QUrl(url))
