"""The composition root: opens a workspace and builds the services on it; all below get what they need from here."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from brandassist import opening, paths
from brandassist import settings as device_settings
from brandassist.errors import Problem
from brandassist.events import Changed, Events, Topic
from brandassist.settings import DeviceSettings
from brandassist.store import approval_rules, first_steps, members, search
from brandassist.store import settings as workspace_settings
from brandassist.store.database import Database, Transaction
from brandassist.store.history import Actor
from brandassist.store.members import Member
from brandassist.store.migrate import prepare

if TYPE_CHECKING:
    from brandassist.accounts.service import Accounts
    from brandassist.agent.sleep import SleepWatch
    from brandassist.credentials import Credentials
    from brandassist.crisis.service import Crisis
    from brandassist.diary.calendars import Calendars
    from brandassist.diary.capturing import Capturing
    from brandassist.diary.consent import Consents
    from brandassist.diary.embargo import Embargoes
    from brandassist.diary.feeds import Feeds
    from brandassist.diary.ideas import Ideas
    from brandassist.diary.pieces import EntryPieces
    from brandassist.diary.places import Places
    from brandassist.diary.promises import Promises
    from brandassist.diary.service import Diary
    from brandassist.diary.timeline import Timeline
    from brandassist.diary.trips import Trips
    from brandassist.diary.watched import Watched
    from brandassist.importing.service import Imports
    from brandassist.inbox.service import Inbox
    from brandassist.networks.contract import Picture
    from brandassist.planning.filling import Filling
    from brandassist.planning.formats import Formats
    from brandassist.planning.looking import Warnings
    from brandassist.planning.slots import Slots
    from brandassist.planning.travel import Travel
    from brandassist.publishing.absence import Absences
    from brandassist.publishing.lanes import Lanes
    from brandassist.publishing.months import Months
    from brandassist.publishing.online import Online
    from brandassist.publishing.post import Post
    from brandassist.publishing.queue import Queue
    from brandassist.publishing.trail import Trail
    from brandassist.publishing.turns import Turns
    from brandassist.rehearsal.service import Rehearsals
    from brandassist.run_this import Commands
    from brandassist.store.payloads import FrozenPicture
    from brandassist.writing.allowed import AllowedWords
    from brandassist.writing.approval import Approvals
    from brandassist.writing.asking import Asking
    from brandassist.writing.awaiting import Awaiting
    from brandassist.writing.comments import Comments
    from brandassist.writing.documents import Documents
    from brandassist.writing.from_entry import FromEntry
    from brandassist.writing.from_file import FromFile
    from brandassist.writing.from_link import FromLink
    from brandassist.writing.internal_names import InternalNames
    from brandassist.writing.library import Drafts
    from brandassist.writing.pieces import DraftPieces
    from brandassist.writing.rendering import Rendering
    from brandassist.writing.saved_texts import SavedTexts
    from brandassist.writing.stale_words import StaleWords
    from brandassist.writing.templates import Templates

BEAT = timedelta(seconds=1)
LEAST_GRACE = timedelta(minutes=1)  # with a grace of 0 a post still goes within its minute; the lanes look each second
COLLECT_EVERY = timedelta(minutes=1)
KEYCHAIN_EVERY = timedelta(seconds=5)  # whether a keychain that was locked or absent is open now
PROBE_EVERY = timedelta(minutes=1)  # each account once a day; a computer may be on for minutes only
BIN_EVERY = timedelta(hours=6)


class Workspace:
    """One opened workspace. Services are built when first asked for; `close` it in the end."""

    def __init__(
        self,
        address: str,
        folder: Path,
        db: Database,
        events: Events,
        settings: DeviceSettings,
        workspace_id: str,
        member: Member,
    ) -> None:
        self.id = workspace_id
        self.member = member  # who acts; another one: `settings.bind_member`, then open again
        self.address = address  # what a person would type to open it again
        self.folder = folder  # the files of it that are on this computer
        self.db = db
        self.events = events
        self.settings = settings
        self._seen: dict[Topic, int] = db.changes_elsewhere()

    # -- who works here ---------------------------------------------------------------------------------------

    @property
    def me(self) -> Actor:
        return Actor(self.member.id, self.settings.device_id)

    def members(self) -> list[Member]:
        with self.db.read() as tx:
            return members.every(tx)

    def add_member(self, name: str, role: str) -> str:
        """Add a member and return the id; raises Problem `empty_name`, `unknown_role`, `member_exists`."""
        with self.db.write("settings") as tx:
            return members.add(tx, self.me, name, role)

    def change_member(self, member_id: str, name: str, role: str) -> None:
        """Rename a member or give another role.

        Raises Problem `not_found`, `empty_name`, `unknown_role`, `member_exists`, `executive_needed`.
        """
        with self.db.write("settings") as tx:
            members.change(tx, self.me, member_id, name, role)

    def begun(self) -> bool:
        """Whether there is anything in it yet: an entry, a draft or a message."""
        with self.db.read() as tx:
            return first_steps.begun(tx)

    # -- settings of the workspace (this device's are in `settings`) --------------------------------------------

    def rules(self) -> dict[str, Any]:
        """All settings of the workspace, defaults filled in."""
        with self.db.read() as tx:
            return workspace_settings.every(tx)

    def rule(self, key: str) -> Any:
        """One setting; raises Problem `unknown_setting`."""
        with self.db.read() as tx:
            return workspace_settings.get(tx, key)

    def set_rule(self, key: str, value: Any) -> Any:
        """Set one; returns what was kept.

        Raises Problem `unknown_setting`, `bad_setting`, `unknown_zone`, `executive_only` (who approves is hers to say).
        """
        with self.db.write("settings") as tx:
            return self.set_rule_in(tx, key, value)

    def set_rule_in(self, tx: Transaction, key: str, value: Any) -> Any:
        """`set_rule` inside a transaction."""
        if key == "approval_rule" and not approval_rules.may_approve(tx, self.me, None):
            raise Problem("executive_only")
        return workspace_settings.put(tx, self.me, key, value)

    # -- the services: add yours as a cached property, imported inside ----------------------------------------

    @cached_property
    def credentials(self) -> Credentials:
        from brandassist.credentials import Credentials

        return Credentials()

    @cached_property
    def accounts(self) -> Accounts:
        from brandassist.accounts.service import Accounts

        folders = {"practice": self.practice_folder, "site": self.site_folder}
        return Accounts(self.db, self.me, self.credentials, folders, self.commands)

    @cached_property
    def drafts(self) -> Drafts:
        from brandassist.writing.library import Drafts

        return Drafts(self.db, self.me)

    @cached_property
    def diary(self) -> Diary:
        from brandassist.diary.service import Diary

        return Diary(self.db, self.me, self.media_folder)

    @cached_property
    def entry_pieces(self) -> EntryPieces:
        """Entries split in two and made one."""
        from brandassist.diary.pieces import EntryPieces

        return EntryPieces(self.db, self.me)

    @cached_property
    def capturing(self) -> Capturing:
        """Notes of one line, read into what they mean."""
        from brandassist.diary.capturing import Capturing

        return Capturing(self.db, self.diary)

    @cached_property
    def promises(self) -> Promises:
        """What was promised on visits."""
        from brandassist.diary.promises import Promises

        return Promises(self.db, self.me)

    @cached_property
    def timeline(self) -> Timeline:
        from brandassist.diary.timeline import Timeline

        return Timeline(self.db)

    @cached_property
    def ideas(self) -> Ideas:
        from brandassist.diary.ideas import Ideas

        return Ideas(self.db, self.me, self.media_folder)

    @cached_property
    def feeds(self) -> Feeds:
        """What others write, as their feeds tell it; read only when asked for."""
        from brandassist.diary.feeds import Feeds

        return Feeds(self.db, self.me)

    @cached_property
    def trips(self) -> Trips:
        from brandassist.diary.trips import Trips

        return Trips(self.db, self.me)

    @cached_property
    def places(self) -> Places:
        from brandassist.diary.places import Places

        return Places(self.db, self.me)

    @cached_property
    def watched(self) -> Watched:
        """Photos in the folders this device watches."""
        from brandassist import gazetteer
        from brandassist.diary.watched import Watched

        return Watched(self.db, self.me, self.media_folder, gazetteer.zone_at, self._city_near)

    @cached_property
    def calendars(self) -> Calendars:
        from brandassist.diary.calendars import Calendars

        return Calendars(self.db, self.me)

    @cached_property
    def documents(self) -> Documents:
        from brandassist.writing.documents import Documents

        return Documents(self.db, self.me, self.drafts)

    @cached_property
    def imports(self) -> Imports:
        from brandassist.importing.service import Imports

        return Imports(self.db, self.me, self.drafts, self.diary, self.media_folder, lambda: self.accounts)

    @cached_property
    def draft_pieces(self) -> DraftPieces:
        """Drafts split in two and made one."""
        from brandassist.writing.pieces import DraftPieces

        return DraftPieces(self.db, self.me)

    @cached_property
    def from_entry(self) -> FromEntry:
        from brandassist.writing.from_entry import FromEntry

        return FromEntry(self.db, self.me)

    @cached_property
    def from_file(self) -> FromFile:
        from brandassist.writing.from_file import FromFile

        return FromFile(self.documents, self.media_folder)

    @cached_property
    def from_link(self) -> FromLink:
        from brandassist.writing.from_link import FromLink

        return FromLink(self.db, self.drafts)

    @cached_property
    def saved_texts(self) -> SavedTexts:
        """Templates and snippets."""
        from brandassist.writing.saved_texts import SavedTexts

        return SavedTexts(self.db, self.me)

    @cached_property
    def templates(self) -> Templates:
        """Drafts that begin from a template."""
        from brandassist.writing.templates import Templates

        return Templates(self.db, self.me, self.drafts)

    @cached_property
    def consents(self) -> Consents:
        """Whether the people in photos agreed to be shown."""
        from brandassist.diary.consent import Consents

        return Consents(self.db, self.me)

    @cached_property
    def embargoes(self) -> Embargoes:
        """Entries whose drafts may not leave yet."""
        from brandassist.diary.embargo import Embargoes

        return Embargoes(self.db, self.me)

    @cached_property
    def allowed_words(self) -> AllowedWords:
        """What the checks let pass here."""
        from brandassist.writing.allowed import AllowedWords

        return AllowedWords(self.db, self.me)

    @cached_property
    def stale_words(self) -> StaleWords:
        """What a person added to the words that hold only for a while."""
        from brandassist.writing.stale_words import StaleWords

        return StaleWords(self.db, self.me)

    @cached_property
    def internal_names(self) -> InternalNames:
        """Names and figures that stay inside; the checks tell them."""
        from brandassist.writing.internal_names import InternalNames

        return InternalNames(self.db, self.me)

    @cached_property
    def comments(self) -> Comments:
        """What is said in the margin of drafts."""
        from brandassist.writing.comments import Comments

        return Comments(self.db, self.me)

    @cached_property
    def asking(self) -> Asking:
        """Where links lead and whether people exist, asked when a person wishes it."""
        from brandassist.writing.asking import Asking

        return Asking(self.db, self.accounts.as_anybody)

    @cached_property
    def rendering(self) -> Rendering:
        from brandassist.writing.rendering import Rendering

        return Rendering(self.db, self.media_folder)

    @cached_property
    def approvals(self) -> Approvals:
        from brandassist.writing.approval import Approvals

        return Approvals(self.db, self.me, self.rendering)

    @cached_property
    def awaiting(self) -> Awaiting:
        """What waits for approval."""
        from brandassist.writing.awaiting import Awaiting

        return Awaiting(self.db, self.rendering)

    @cached_property
    def inbox(self) -> Inbox:
        from brandassist.inbox.service import Inbox

        login, renewed = self.accounts.login, self.accounts.renewed
        return Inbox(self.db, self.me, login, self.approvals, self.queue, renewed)

    @cached_property
    def rehearsals(self) -> Rehearsals:
        from brandassist.rehearsal.service import Rehearsals

        return Rehearsals(self.db, self.rendering, self.media_folder)

    @cached_property
    def post(self) -> Post:
        from brandassist.publishing.brake import Brake
        from brandassist.publishing.post import Post

        login, renewed = self.accounts.login, self.accounts.renewed
        brake = Brake(self.folder)
        return Post(self.db, self.me.device_id, login, self._picture, self.grace, renewed=renewed, brake=brake)

    @cached_property
    def lanes(self) -> Lanes:
        """What sends: nothing moves until `lanes.start` or `lanes.run_until_idle`."""
        from brandassist.publishing.lanes import Lanes

        return Lanes(self.post, self.online)

    @cached_property
    def sleep_watch(self) -> SleepWatch:
        """Notices that this computer will sleep, and that it slept."""
        from brandassist.agent.sleep import SleepWatch

        return SleepWatch(self.lanes)

    @cached_property
    def online(self) -> Online:
        """What brings the files of a site to where they are read, by a command of the person's own."""
        from brandassist.publishing.online import Online

        return Online(self.post, self.commands)

    @cached_property
    def commands(self) -> Commands:
        """The person's own commands on this device, by account."""
        from brandassist.run_this import Commands

        return Commands(self.settings.path.parent / "run-this")

    @cached_property
    def months(self) -> Months:
        """The queue a month at a time."""
        from brandassist.publishing.months import Months

        return Months(self.db)

    @cached_property
    def trail(self) -> Trail:
        """All that happened to deliveries, on its way out."""
        from brandassist.publishing.trail import Trail

        return Trail(self.db)

    @cached_property
    def queue(self) -> Queue:
        from brandassist.publishing.queue import Queue

        return Queue(self.db, self.me, self.approvals, self.post)

    @cached_property
    def slots(self) -> Slots:
        """The times of the week at which accounts post."""
        from brandassist.planning.slots import Slots

        return Slots(self.db, self.me)

    @cached_property
    def absences(self) -> Absences:
        """What was missed while nobody was there."""
        from brandassist.publishing.absence import Absences

        return Absences(self.db, self.me, self.grace, self.approvals)

    @cached_property
    def travel(self) -> Travel:
        """Posts whose times follow where she is."""
        from brandassist.planning.travel import Travel

        return Travel(self.db, self.queue)

    @cached_property
    def warnings(self) -> Warnings:
        """What is worth a look about posts at their times."""
        from brandassist.planning.looking import Warnings

        return Warnings(self.db)

    @cached_property
    def filling(self) -> Filling:
        """Free slots for what has no time, and for what missed its own."""
        from brandassist.planning.filling import Filling

        return Filling(self.db, self.me, self.warnings, self.queue)

    @cached_property
    def formats(self) -> Formats:
        """Recurring formats."""
        from brandassist.planning.formats import Formats

        return Formats(self.db, self.me, self.slots, self.queue, self.drafts, self.templates)

    @cached_property
    def crisis(self) -> Crisis:
        """What goes with a freeze: protocols, steps, statements, the log."""
        from brandassist.crisis.service import Crisis

        return Crisis(self.db, self.me, self.queue, self.drafts)

    @cached_property
    def turns(self) -> Turns:
        """What a person posts by hand."""
        from brandassist.publishing.turns import Turns

        return Turns(self.post, self.me)

    def grace(self) -> timedelta:
        """How late a post may still go by itself."""
        return max(timedelta(minutes=self.rule("grace_minutes")), LEAST_GRACE)

    def _picture(self, frozen: FrozenPicture) -> Picture:
        from brandassist import media
        from brandassist.networks.contract import Picture

        found = media.rendition_of(frozen.rendition, self.media_folder)
        return Picture(found.sha256, found.path, found.mime, found.width, found.height, frozen.alt)

    def _city_near(self, latitude: float, longitude: float) -> str:
        from brandassist import gazetteer

        city = gazetteer.near(latitude, longitude)
        return city.called(self.rule("write_languages")[0]) if city is not None else ""

    def find(self, words: str, most: int = 20) -> list[search.Hit]:
        """Full-text search over entries, drafts and messages."""
        with self.db.read() as tx:
            return search.find(tx, words, most)

    # -- files ------------------------------------------------------------------------------------------------

    @property
    def media_folder(self) -> Path:
        return self.folder / "media"

    @property
    def past_folder(self) -> Path:
        """What can be taken back in drafts; of this device alone."""
        return self.folder / "past"

    @property
    def practice_folder(self) -> Path:
        return self.folder / "practice"

    @property
    def site_folder(self) -> Path:
        return self.folder / "site"

    # -- running ----------------------------------------------------------------------------------------------

    def poll_changes(self) -> None:
        """Tell our screens what other processes changed; called about once a second."""
        now = self.db.changes_elsewhere()
        topics: frozenset[Topic] = frozenset(topic for topic in now if now[topic] != self._seen.get(topic))
        self._seen = now
        if topics:
            self.events.publish(Changed(topics))

    def start(self) -> None:
        """Deliver, collect replies and notice other processes from now on, on threads of the lanes."""
        from brandassist.publishing.absence import EVERY

        self.absences.beat()  # before anything is sent
        timed: dict[Callable[[], object], timedelta] = {
            self.poll_changes: BEAT,
            self.absences.beat: EVERY,
            self.inbox.collect_all: COLLECT_EVERY,
            self._freshen: COLLECT_EVERY,
            self._empty_bins: BIN_EVERY,
            self._probe: PROBE_EVERY,
            self._learn_likenesses: COLLECT_EVERY,
            self._go_on: KEYCHAIN_EVERY,
            self.sleep_watch.look: BEAT,
        }
        self.lanes.start(timed)

    def _empty_bins(self) -> None:
        from brandassist.writing import past

        self.drafts.empty_bin()
        self.diary.empty_bin()
        self.places.empty_bin()
        self.saved_texts.empty_bin()
        past.forget_all_but(self.past_folder, self.drafts.ids())

    def _learn_likenesses(self) -> None:
        self.diary.learn_likenesses()

    def _go_on(self) -> None:
        self.accounts.go_on()

    def _probe(self) -> None:
        from brandassist.accounts.probing import probe

        probe(self.accounts)

    def _freshen(self) -> None:
        from brandassist.publishing.settle import freshen

        freshen(self.post)

    def deliver_soon(self) -> None:
        """Have what is due sent now, not at the next beat; only where this process delivers."""
        if "lanes" in self.__dict__:
            self.lanes.look_now()

    def stop(self) -> None:
        """Finish what is being sent and begin nothing more."""
        self.end_commands()
        if "lanes" in self.__dict__:
            self.lanes.stop()
        if "sleep_watch" in self.__dict__:
            self.sleep_watch.close()

    def end_commands(self) -> None:
        """End the commands of the person's own that run; they are made up for at the next start."""
        if "online" in self.__dict__:
            self.online.stop()

    def close(self) -> None:
        """Stop, and let go of everything."""
        self.stop()
        self.db.close()


def open_workspace(
    where: Path | str | None = None, *, as_member: str | None = None, settings: DeviceSettings | None = None
) -> Workspace:
    """Open a folder (made if absent) or a `postgresql://` address; None opens the default folder.

    `as_member` (name or id) decides who acts, for this opening only. Raises Problem `workspace_unwritable`,
    `workspace_read_only`, `workspace_corrupt`, `newer_schema`, `password_in_address`, `unknown_address`,
    `unknown_member`, `choose_member` (several work here and this device's user has not said who they are),
    `settings_unwritable`, and the storage problems of `store.database`.
    """
    settings = settings or device_settings.load()
    place = opening.located(where)
    if place.folder is not None:
        opening.make_folder(place.folder)
    events = Events()
    db = Database(place.url, events)
    try:
        prepare(db.engine)
        _keep_embargoes(db)
        opening.keep_times(db)
        workspace_id = opening.found(db, settings, place, as_member)
        folder = place.folder or paths.shared_files(workspace_id)
        opening.make_folder(folder / "media")
        member = opening.acting_member(db, settings, workspace_id, as_member)
        settings.opened(place.address)
        return Workspace(place.address, folder, db, events, settings, workspace_id, member)
    except BaseException:
        db.close()
        raise


def _keep_embargoes(db: Database) -> None:
    """They follow trips, places and home, whoever changes these."""
    from brandassist.diary.embargo import follow

    db.keep_true("diary", follow)
    db.keep_true("settings", follow)
