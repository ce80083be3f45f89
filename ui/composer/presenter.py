"""What the Composer holds while a person writes: the open draft, what was typed, and when it is kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from brandassist.errors import Problem
from brandassist.events import Changed, Topic
from brandassist.writing.library import MASTER, TITLE, Kept
from drafts.measuring import Measure
from ui.background import Task
from ui.composer import reading
from ui.composer.following import Following
from ui.composer.pictures.picture_views import PictureViews
from ui.composer.reading import Opened, texts_of
from ui.composer.rendering import Rendering, Work
from ui.composer.saving import Saving, save
from ui.composer.sheet.past import Pasts
from ui.composer.shot import Preview, Shot, Typed, Wish, render
from ui.services import Services

if TYPE_CHECKING:
    from brandassist.store.writing.revisions import Reason

SAVE_MS = 300  # after the first unsaved key; with the writing itself never more than a second is lost
REREAD_MS, LIST_MS = 150, 600
WORD_MS = 500  # until what another hand made of the word one types is tried again
PAUSE_MS = 20_000  # a pause worth a version
RETRY_MS = 5_000
APART_FROM = 100_000  # characters, all targets together, that would be felt if they were rendered beside the keys
_NOTHING: Mapping[str, Measure] = {"": Measure(0, 0)}
OURS: frozenset[Topic] = frozenset({"drafts"})
TOPICS = {"drafts", "queue", "accounts", "settings", "diary"}


class Composer(QObject):
    """One person at one draft. Every method returns at once; signals bring what came of it."""

    listed = Signal(object)  # Listed
    opened = Signal(object)  # Opened: another draft is shown, or the same with another text; None: none is
    refreshed = Signal(object)  # Opened: what stands around the text was read again
    rendered = Signal(object)  # tuple[Preview, ...]
    saving = Signal(str)  # "unsaved", "saved"
    save_failed = Signal(object)  # the exception; the text is still on the screen
    failed = Signal(object)  # something a person asked for did not work
    crossed = Signal(str)  # another hand wrote here too (`crossing`)

    def __init__(self, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self.services, self.workspace = services, services.workspace
        self.draft: Opened | None = None
        self.title = self._text = ""
        self._owns: dict[str, str] = {}
        self._on_sheet: dict[str, Callable[[], str]] = {}  # typed, and not yet taken from the sheet
        self.current = ""  # the target whose text is on the sheet, "" for the master text
        self.views = PictureViews(services, self)
        self.binned = False
        self.previews: tuple[Preview, ...] = ()
        self.measures, self.detected, self.askable = _NOTHING, "", False
        self.pasts = Pasts()
        self.following = Following(self)
        self._known: dict[str, str] = {}  # the texts as the database has them
        self._dirty: set[str] = set()  # which of them are not saved
        self._wanted = ""
        self._saves = self._saves_under_way = 0  # how often something was handed over to be written
        self._edited = False  # since the last version
        self._save_timer = self._timer(SAVE_MS, self.flush)
        self._pause_timer = self._timer(PAUSE_MS, self.pause)
        self._reread_timer = self._timer(REREAD_MS, self.reread)
        self._list_timer = self._timer(LIST_MS, self.read_list)
        self._rendering = Rendering(services.background, self._shot, self)
        self._rendering.rendered.connect(self._rendered)
        self._rendering.failed.connect(self.failed)
        services.events.subscribe(Changed, self._changed)

    def _timer(self, interval: int, act: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval)
        timer.timeout.connect(act)
        return timer

    def run(self, fn: Callable[[], Any], done: Callable[[Any], None], failed: Callable[[Exception], None]) -> Task:
        """Run on the database lane, behind everything that was handed over before."""
        return self.services.background.run(self, fn, done, failed)

    # -- the list ---------------------------------------------------------------------------------------------

    def read_list(self) -> None:
        """Ask for the list again."""
        self.run(partial(reading.read_list, self.workspace, self.binned), self.listed.emit, self.failed.emit)

    def show_bin(self, on: bool) -> None:
        """Show the bin instead of the drafts."""
        self.binned = on
        self.read_list()

    def _changed(self, event: Changed) -> None:
        if not event.topics & TOPICS:
            return
        ours = self._saves_under_way > 0 and event.topics == OURS
        if ours or not self._list_timer.isActive():
            self._list_timer.start(LIST_MS)
        if self._wanted and (ours or not self._reread_timer.isActive()):
            self._reread_timer.start(LIST_MS if ours else REREAD_MS)  # our own words: when the keys rest is soon enough

    # -- opening ----------------------------------------------------------------------------------------------

    @property
    def draft_id(self) -> str:
        """The draft on the screen, or nothing."""
        return self.draft.view.id if self.draft is not None else ""

    @property
    def wanted(self) -> str:
        """The draft that was asked for last, on the screen or still being read; or nothing."""
        return self._wanted

    def open(self, draft_id: str) -> None:
        """Show a draft; what was written in the one before is kept."""
        if draft_id == self._wanted:
            return
        self.leave()
        self._rendering.drop()
        self._wanted = draft_id
        done = partial(self._opened, draft_id)
        self.run(partial(reading.open_draft, self.workspace, draft_id), done, self._not_opened)

    def close(self) -> None:
        """Show no draft."""
        self.leave()
        self._rendering.drop()
        self._wanted, self.draft, self.previews = "", None, ()
        self.opened.emit(None)

    def reopen(self, _: object = None) -> None:
        """Read the same draft again, text and all: something put another text in its place."""
        self._on_sheet.clear()
        draft_id, self._wanted = self._wanted, ""
        self._dirty.clear()
        if draft_id:
            self.open(draft_id)

    def reread(self) -> None:
        """Read what stands around the text again; the text itself only where another hand changed it."""
        if self.draft is not None:
            done = partial(self._reread, self.draft_id, self._saves)
            self.run(partial(reading.read_draft, self.workspace, self.draft_id), done, self._not_opened)
        elif self._wanted:  # what is being read may be older than what changed
            self._reread_timer.start(REREAD_MS)

    def _opened(self, asked: str, draft: Opened) -> None:
        if asked == self._wanted:
            self._wanted = draft.view.id  # another one where the words went into that
            self._take(draft)

    def _take(self, draft: Opened) -> None:
        self.draft, self.previews = draft, ()
        self.measures, self.detected, self.askable = _NOTHING, "", False
        self._on_sheet.clear()
        self.title, self._text = draft.view.title, draft.view.text
        self._owns = {each.id: each.own for each in draft.view.targets if each.own is not None}
        self._known = texts_of(draft.view)
        self.pasts.opened(self._known, draft.pasts)
        self._dirty.clear()
        self._edited = False
        self.opened.emit(draft)
        self._rendering.now()

    def _reread(self, asked: str, saves: int, draft: Opened) -> None:
        if asked != self._wanted or self.draft is None:
            return
        if draft.view.id != asked:  # its words went into another draft
            self.open(draft.view.id)
            return
        if saves != self._saves:  # read before the last words were written down
            self._reread_timer.start(REREAD_MS)
            return
        theirs, ours = texts_of(draft.view), self.texts
        if self._dirty:
            if any(theirs[what] != self._known.get(what) for what in theirs.keys() & ours.keys()):
                self.flush()  # keeping what is typed puts both together
        elif theirs.keys() != ours.keys():
            self._take(draft)  # a version began or ended
            if any(ours[what] != theirs[what] for what in ours.keys() & theirs.keys()):
                self.crossed.emit("shown")
            return
        elif theirs != ours:
            self._follow(ours, theirs)
        self.draft = draft
        self._owns = {each: self.owns.get(each, own) for each, own in theirs.items() if each not in (TITLE, MASTER)}
        self.refreshed.emit(draft)
        self.render_soon()

    def _follow(self, ours: Mapping[str, str], theirs: Mapping[str, str]) -> None:
        if self.following.all(ours, theirs):
            self.crossed.emit("shown")
        else:
            self._reread_timer.start(WORD_MS)

    def follow(self, what: str, text: str, known: str) -> None:
        """A text becomes another, of which the database has what is `known`; nobody here typed it."""
        if what == TITLE:
            self.title = text
        elif what == MASTER:
            self._text = text
        else:
            self._owns[what] = text
        self._known[what] = known

    def _not_opened(self, error: Exception) -> None:
        if isinstance(error, Problem) and error.code == "not_found":
            self._dirty.clear()
            self.close()
        self.failed.emit(error)

    @property
    def language(self) -> str:
        """What the text is written in: said, else seen, else what is mostly written here."""
        said = self.draft.view.facts.language if self.draft is not None else ""
        mostly = self.draft.languages[:1] if self.draft is not None else ()
        return said or self.detected or "".join(mostly)

    # -- writing ----------------------------------------------------------------------------------------------

    def type_title(self, title: str) -> None:
        """The title on the screen."""
        if self.draft is not None and title != self.title:
            self.title = title
            self._touched(TITLE)

    def type_text(self, target_id: str, read: Callable[[], str]) -> None:
        """The master text ("") or a target's own version is typed; `read` takes it from the sheet when needed.

        Taking a long text at every key would be felt: it is taken when it is saved or rendered.
        """
        if self.draft is not None:
            self._on_sheet[target_id] = read
            self._touched(target_id)

    @property
    def text(self) -> str:
        """The master text as it stands on the screen."""
        self.take_typed()
        return self._text

    @property
    def owns(self) -> dict[str, str]:
        """The own versions as they stand on the screen, by target."""
        self.take_typed()
        return self._owns

    @property
    def texts(self) -> dict[str, str]:
        """All of the draft's texts as they stand on the screen."""
        return {TITLE: self.title, MASTER: self.text, **self.owns}

    def own_begins(self, target_id: str, text: str) -> None:
        """A target stopped following the master."""
        self._owns[target_id] = text
        self.pasts.begins(target_id, text)

    def take_typed(self) -> None:
        """Take from the sheet what was typed; before the sheet shows something else."""
        waiting, self._on_sheet = self._on_sheet, {}
        for target_id, read in waiting.items():
            if target_id:
                self._owns[target_id] = read()
            else:
                self._text = read()

    def _touched(self, what: str) -> None:
        if not self._dirty:
            self.saving.emit("unsaved")
        self._dirty.add(what)
        self._edited = True
        self.following.typed()
        if not self._save_timer.isActive():
            self._save_timer.start(SAVE_MS)
        self._pause_timer.start()
        self.render_soon()

    @property
    def unsaved(self) -> bool:
        """Whether something stands on the screen that is not written down."""
        return bool(self._dirty)

    @property
    def typed(self) -> Typed:
        """What stands on the screen."""
        return Typed(self.draft_id, self.title, self.text, dict(self.owns))

    def flush(self) -> None:
        """Hand what is unsaved to the database lane."""
        self._save_timer.stop()
        if self.draft is None or not self._dirty:
            return
        dirty, self._dirty = self._dirty, set()
        self._saves += 1
        self._saves_under_way += 1
        typed = {what: text for what, text in self.texts.items() if what in dirty}
        saving = Saving(self.draft_id, typed, self._known, self.pasts.news(typed))
        self._known = {**self._known, **typed}
        done, failed = partial(self._saved, saving), partial(self._not_saved, saving)
        self.run(partial(save, self.workspace, saving), done, failed)

    def _saved(self, saving: Saving, kept: Kept) -> None:
        self._saves_under_way -= 1
        if saving.draft_id != self.draft_id:
            return
        for what, text in kept.texts.items():
            if text != saving.typed[what]:
                self.following.one(what, saving.typed[what], text)
        if kept.joined:
            self.crossed.emit("apart" if kept.apart else "joined")
            self._reread_timer.start(REREAD_MS)
        if not self._dirty:
            self.saving.emit("saved")

    def _not_saved(self, saving: Saving, error: Exception) -> None:
        self._saves_under_way -= 1
        self.save_failed.emit(error)
        if saving.draft_id == self.draft_id:
            self._dirty |= saving.typed.keys()
            self._known = dict(saving.known)
            self._save_timer.start(RETRY_MS)

    def pause(self, reason: Reason = "pause") -> None:
        """Keep a version of what was written, if anything was."""
        self.flush()
        if self._edited and self.draft is not None:
            self._edited = False
            self.run(partial(self.workspace.drafts.pause, self.draft_id, reason), self._kept, self.failed.emit)

    def leave(self) -> None:
        """The draft goes to the back."""
        self._pause_timer.stop()
        self.pause("leave")
        self._rendering.hurry()

    def _kept(self, _: str) -> None:
        self._reread_timer.start(REREAD_MS)

    # -- rendering --------------------------------------------------------------------------------------------

    def render_soon(self) -> None:
        """Render what stands on the screen, soon."""
        self._rendering.soon()

    def _shot(self, wish: Wish) -> Work | None:
        if self.draft is None:
            return None
        typed, sources = self.typed, self.draft.sources
        long = sum(len(typed.owns.get(each, typed.text)) for each in sources) > APART_FROM
        return partial(render, self.workspace.media_folder, sources, typed, wish), "apart" if long else "text"

    def _rendered(self, shot: Shot) -> None:
        self.previews, self.measures, self.detected = shot.previews, shot.measures, shot.language
        self.askable = shot.askable
        self.rendered.emit(shot.previews)

    # -- what a person asks for -----------------------------------------------------------------------------

    def do(self, work: Callable[[], Any], then: Callable[[Any], None] | None = None) -> None:
        """Save, do it on the database lane, and read again; a failure is told by `failed`."""
        self.flush()
        self.run(work, partial(self._did, then), self.failed.emit)

    def _did(self, then: Callable[[Any], None] | None, result: object) -> None:
        if then is not None:
            then(result)
        self._reread_timer.start(REREAD_MS)
