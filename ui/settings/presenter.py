"""What Settings shows and changes, without widgets: every choice applies at once and can be taken back."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from brandassist.events import Changed
from ui.keymap import LETTERS, keymap
from ui.rights import acting
from ui.sentences import sentence_of
from ui.services import Services
from ui.settings.slot_lines import put
from ui.theme import theme

if TYPE_CHECKING:
    from brandassist.store.members import Member
    from brandassist.store.publishing.slots import Slot
    from brandassist.workspace import Workspace
    from brandassist.workspace.opened import ServerLogin

Kind = Literal["rule", "device", "member", "word", "slots"]
ALWAYS = "always"  # what a word is that the checks let pass


@dataclass(frozen=True)
class Change:
    """One choice: of the workspace (`rule`), this computer (`device`), a member's name and role, or what one of a
    person's own words is (`word`: ALWAYS fine, until when it holds, or "" for none of theirs), or `slots` as they
    were and are."""

    kind: Kind
    key: str
    before: Any
    after: Any

    @property
    def back(self) -> Change:
        return Change(self.kind, self.key, self.after, self.before)


class History(QObject):
    """The choices made since the window opened; it outlives the page, which is made anew with the language."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.done: list[Change] = []
        self.undone: list[Change] = []


@dataclass(frozen=True)
class _Facts:
    rules: dict[str, Any]
    members: list[Member]
    words: dict[tuple[str, str], str]
    networks: tuple[str, ...]


def word_key(language: str, said: str) -> str:
    """What a change of a person's own word is known by; `language` is "" for one that is always fine."""
    return f"{language}:{said}"


def _facts(workspace: Workspace) -> _Facts:
    words = {("", each.said): ALWAYS for each in workspace.allowed_words.list()}
    stale = {(each.language, each.said): each.until for each in workspace.stale_words.list()}
    answering = (each.network for each, _ in workspace.inbox.health())
    return _Facts(workspace.rules(), workspace.members(), {**words, **stale}, tuple(dict.fromkeys(answering)))


def _asked_logins(workspace: Workspace) -> tuple[dict[str, str], bool]:
    return workspace.logins(), workspace.makes_logins()


def _set_word(workspace: Workspace, key: str, holds: str) -> None:
    language, _, said = key.partition(":")
    if language:
        stale = workspace.stale_words
        stale.add(said, language, holds) if holds else stale.remove(said, language)
    else:
        allowed = workspace.allowed_words
        allowed.allow(said) if holds else allowed.forget(said)


class SettingsPresenter(QObject):
    """`loaded` after every reading; `failed` names the setting and says why it stayed as it was."""

    loaded = Signal()
    failed = Signal(str, str)
    handed = Signal(str, object)  # a login was made for this member: its ServerLogin, which nobody can read again

    def __init__(self, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self.history = services.device.findChild(History) or History(services.device)
        self.rules: dict[str, Any] = {}
        self.members: list[Member] = []
        self.logins: dict[str, str] = {}  # on a server, by member; empty until it was reached
        self._makes_logins = False  # on a server, once it was reached
        self.words: dict[tuple[str, str], str] = {}  # a person's own, by language and word: until when they hold
        self.networks: tuple[str, ...] = ()  # on which people can be answered
        self._home: Change | None = None  # the other home that is being asked about
        services.events.subscribe(Changed, self._changed)
        services.device.failed.connect(self._not_kept)

    # -- reading ----------------------------------------------------------------------------------------------

    @property
    def me(self) -> str:
        """The id of the member this computer's user is."""
        return self._services.workspace.member.id

    @property
    def folder(self) -> Path:
        return self._services.workspace.folder

    @property
    def shared(self) -> bool:
        """Whether the database is on a server."""
        return "://" in self._services.workspace.address

    @property
    def keeps(self) -> bool:
        """Whether people are added and changed from here: on a server by who may make logins there."""
        return acting.may("member") and (self._makes_logins or not self.shared)

    def load(self) -> None:
        """Read the workspace's settings and people in the background."""
        workspace = self._services.workspace
        self._services.background.run(self, partial(_facts, workspace), self._take, partial(self._refused, ""))

    def device(self, key: str) -> Any:
        """A value of this computer."""
        return self._services.device.get(key)

    @property
    def letters(self) -> bool:
        """Whether plain letters act in lists."""
        return self._services.device.keys.get(LETTERS) != ""

    # -- choosing ---------------------------------------------------------------------------------------------

    def choose(self, kind: Kind, key: str, value: Any) -> None:
        """Apply a choice; the same again is no choice."""
        before = self._value(kind, key)
        if before is not None and before != value:
            change = Change(kind, key, before, value)
            self.history.done.append(change)
            self.history.undone.clear()
            self._apply(change)

    def choose_slots(self, before: tuple[Slot, ...], after: tuple[Slot, ...], place: str = "slots") -> None:
        """Put slots in place of others; either may be none. `place`: where it is said why not."""
        self.chose_slots(after, before, place)
        self._apply(self.history.done[-1])

    def chose_slots(self, after: tuple[Slot, ...], before: tuple[Slot, ...] = (), place: str = "slots") -> None:
        """Remember a choice of slots that is made already."""
        self.history.done.append(Change("slots", place, before, after))
        self.history.undone.clear()

    def choose_letters(self, act: bool) -> None:
        keys = {key: value for key, value in self._services.device.keys.items() if key != LETTERS}
        self.choose("device", "keys", keys if act else {**keys, LETTERS: ""})

    def add_member(self, name: str, role: str, login: ServerLogin | None = None) -> None:
        """Add a person, on a server with a login of their own; `failed` with `member` says why not."""
        workspace = self._services.workspace

        def add() -> str:
            return workspace.add_member(name, role, login)

        self._services.background.run(self, add, partial(self._made, name, login), partial(self._refused, "member"))

    def give_login(self, member: Member, login: ServerLogin) -> None:
        """Give somebody who is here a login on the server; `failed` with `member` says why not."""
        workspace = self._services.workspace

        def give() -> str:
            workspace.give_login(member.id, login)
            return member.id

        made = partial(self._made, member.name, login)
        self._services.background.run(self, give, made, partial(self._refused, "member"))

    def end_login(self, member_id: str) -> None:
        """End somebody's login; what they wrote stays. `failed` with `member` says why not."""
        workspace = self._services.workspace
        ended, refused = partial(self._made, "", None), partial(self._refused, "member")
        self._services.background.run(self, lambda: workspace.take_login(member_id), ended, refused)

    def remove_member(self, member_id: str) -> None:
        """Somebody works here no more. `failed` with `member` says why they stay."""
        removed = partial(self._services.workspace.remove_member, member_id)
        self._services.background.run(self, removed, self._removed, partial(self._refused, "member"))

    def become(self, member_id: str) -> None:
        """From now on this computer's user is that member; the workspace opens again for them."""
        workspace = self._services.workspace
        self._services.background.run(
            self,
            lambda: workspace.settings.bind_member(workspace.id, member_id),
            self._became,
            partial(self._refused, "member"),
        )

    def undo(self) -> bool:
        """Take the last choice back; whether there was one."""
        if self.history.done:
            self.history.undone.append(self.history.done.pop())
            self._apply(self.history.undone[-1].back)
            return True
        return False

    def redo(self) -> bool:
        """Choose again what was taken back; whether there was something."""
        if self.history.undone:
            self.history.done.append(self.history.undone.pop())
            self._apply(self.history.done[-1])
            return True
        return False

    # -- how it is done ---------------------------------------------------------------------------------------

    def _value(self, kind: Kind, key: str) -> Any:
        if kind == "device":
            return self.device(key)
        if kind == "rule":
            return self.rules.get(key)
        if kind == "word":
            language, _, said = key.partition(":")
            return self.words.get((language, said), "")
        return next(((each.name, each.role) for each in self.members if each.id == key), None)

    def _apply(self, change: Change) -> None:
        if change.kind == "device":
            self._services.device.put(change.key, change.after)
            self._settled(change)
            self._show_device(change.key, change.after)
            return
        workspace = self._services.workspace
        if change.kind == "rule":
            self.rules[change.key] = change.after  # the next choice starts from this one
        if change.kind == "rule" and change.key == "zone":
            self._ask_first(change)
            return

        def write() -> Change:
            if change.kind == "rule":
                workspace.set_rule(change.key, change.after)
            elif change.kind == "word":
                _set_word(workspace, change.key, change.after)
            elif change.kind == "slots":
                put(workspace, change.before, change.after)
            else:
                workspace.change_member(change.key, *change.after)
            return change

        self._services.background.run(self, write, self._settled, partial(self._not_applied, change))

    def _ask_first(self, change: Change) -> None:
        """Another home moves what follows her there: those posts are shown before."""
        from ui.travelling.asking import AskingFirst

        self._home = change
        workspace, page = self._services.workspace, self.parent()
        asking = AskingFirst(
            page if isinstance(page, QWidget) else None,
            self._services,
            lambda tx: workspace.set_rule_in(tx, change.key, change.after),
            lambda: workspace.set_rule(change.key, change.after),
        )
        asking.made.connect(self._moved_home)
        asking.refused.connect(self._refused_home)
        asking.kept.connect(self._kept_home)
        asking.begin()

    def _moved_home(self, _: object) -> None:
        if self._home is not None:
            self._settled(self._home)

    def _refused_home(self, error: Exception) -> None:
        if self._home is not None:
            self._not_applied(self._home, error)

    def _kept_home(self) -> None:
        """Nobody wanted the posts to move, nor to stay: home is where it was."""
        if self._home is not None:
            self._forget(self._home)
            self.loaded.emit()

    def _show_device(self, key: str, value: Any) -> None:
        if key == "theme":
            theme.choose(value or "system")
        elif key == "text_scale":
            theme.choose(percent=round(value * 100))
        elif key == "language":
            self._services.shell.speak(value)
            return  # this page is gone with its window
        elif key == "keys":
            keymap.take(value)
        self.loaded.emit()

    def _not_applied(self, change: Change, error: Exception) -> None:
        self._forget(change)
        self._refused(_place_of(change), error)

    def _forget(self, change: Change) -> None:
        if change in self.history.done:
            self.history.done.remove(change)
        if change.kind == "rule":
            self.rules[change.key] = change.before

    def _settled(self, change: Change) -> None:
        self.failed.emit(_place_of(change), "")
        if change.kind == "rule":
            self.loaded.emit()
        elif change.kind == "member" and change.key == self.me:
            self._services.shell.reopen()  # whoever acts is part of the opened workspace
        elif change.kind in ("member", "word"):
            self.load()

    def _made(self, name: str, login: ServerLogin | None, _: str) -> None:
        self.failed.emit("member", "")
        if login is not None:
            self.handed.emit(name, login)
        self.load()

    def _removed(self, _: None) -> None:
        self._made("", None, "")

    def _ask_logins(self) -> None:
        """On the network's lane: they stand on the server alone, and the page does not wait for it."""
        asked = partial(_asked_logins, self._services.workspace)
        self._services.background.run(self, asked, self._take_logins, self._no_logins, lane="network")

    def _take_logins(self, found: tuple[dict[str, str], bool]) -> None:
        if found != (self.logins, self._makes_logins):
            self.logins, self._makes_logins = found
            self.loaded.emit()

    def _no_logins(self, _: Exception) -> None:
        """The server is not reached now: what is known of them stays."""

    def _became(self, _: None) -> None:
        self._services.shell.reopen()

    def _take(self, facts: _Facts) -> None:
        self.rules, self.members, self.words = facts.rules, facts.members, facts.words
        self.networks = facts.networks
        self.loaded.emit()
        if self.shared:
            self._ask_logins()

    def _changed(self, event: Changed) -> None:
        if "settings" in event.topics:
            self.load()

    def _refused(self, key: str, error: Exception) -> None:
        self.failed.emit(key, sentence_of(error))
        self.loaded.emit()  # the field shows again what still counts

    def _not_kept(self, error: Exception) -> None:
        self._refused("device", error)


def _place_of(change: Change) -> str:
    """Where its error stands."""
    return change.kind if change.kind in ("member", "word") else change.key
