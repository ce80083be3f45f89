"""Importing: what a file or folder is, and who reads it."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import cast

from brandassist.accounts.service import Accounts
from brandassist.diary.service import Diary
from brandassist.errors import Problem
from brandassist.importing import from_account, journals, markdown, notes, wxr, x_archive
from brandassist.importing.desk import Desk
from brandassist.importing.finding import TEXTS, Folder, files_of
from brandassist.importing.journal_kinds import recognised
from brandassist.importing.packed import packed
from brandassist.importing.parts import Part
from brandassist.importing.report import GoOn, Report
from brandassist.networks import network
from brandassist.networks.abilities import Lists
from brandassist.store import accounts
from brandassist.store.accounts import Account
from brandassist.store.brought_in import Source
from brandassist.store.database import Database
from brandassist.store.diary import trips
from brandassist.store.history import Actor
from brandassist.writing.library import Drafts


class Imports:
    """Brings texts of elsewhere into one workspace. Every run may be ended and begun again: nothing comes in twice."""

    def __init__(
        self,
        db: Database,
        me: Actor,
        library: Drafts,
        diary: Diary,
        media_folder: Path,
        logins: Callable[[], Accounts],
    ) -> None:
        """`logins`: asked for when an account's posts are wanted; only then the keychain is needed."""
        self._db, self._me, self._library, self._media = db, me, library, media_folder
        self._diary = diary
        self._logins = logins

    def bring_in(self, source: Path, go_on: GoOn = lambda done, total: True) -> Report:
        """Bring in a folder or file; the source is only read.

        Raises Problem `file_missing`, `folder_missing`, `folder_unreadable`, `nothing_to_import`,
        `import_not_known`, `file_unreadable`, and what the readers of each source raise.
        """
        if not source.exists():
            raise Problem("file_missing", name=str(source))
        if (report := self.journal(source, go_on)) is not None:
            return report
        if source.is_dir():
            return self._folder(source, go_on)
        if source.suffix.lower() in TEXTS:
            alone = Folder(source.resolve().parent, [source.resolve()])
            return markdown.bring_in(alone, self._desk("markdown"), go_on)
        if zipfile.is_zipfile(source):
            return self._zip(source, go_on)
        head = _head(source)
        if wxr.begins_like_export(head):
            return wxr.bring_in([Part(source.name, source.stat().st_size, source)], self._desk("wordpress"), go_on)
        if x_archive.begins_like_tweets(head):
            return x_archive.bring_in(source, self._desk("x"), go_on)
        raise Problem("import_not_known", name=source.name)

    def entries(self, source: Path, go_on: GoOn = lambda done, total: True) -> Report:
        """Bring in a folder or file as diary entries: another diary, else notes in Markdown or text.

        Raises Problem `file_missing`, `import_not_known`, and what `journal` raises.
        """
        if not source.exists():
            raise Problem("file_missing", name=str(source))
        if (report := self.journal(source, go_on)) is not None:
            return report
        with self._db.read() as tx:
            known = {each.name.strip().casefold(): each.id for each in trips.every(tx)}
        return journals.bring_in(notes.found(source, known), self._diary, go_on)

    def journal(self, source: Path, go_on: GoOn = lambda done, total: True) -> Report | None:
        """Bring in what another diary wrote out, as entries; None: it is of no diary known here.

        Raises Problem `zip_broken`, `zip_bomb`, `zip_locked`, `folder_unreadable`, `journal_too_large`,
        `journal_broken`.
        """
        with packed(source) as files:
            found = recognised(files)
            return None if found is None else journals.bring_in(found, self._diary, go_on)

    def sources(self) -> list[Account]:
        """The accounts whose posts can be brought in, on this computer."""
        with self._db.read() as tx:
            present = accounts.every(tx)
        mine = [each for each in present if any(key == self._me.device_id for key, _ in each.keys)]
        return [each for each in mine if _lists(each)]

    def from_account(
        self,
        account_id: str,
        go_on: GoOn = lambda done, total: True,
        *,
        pictures: bool = False,
        everyone: bool = False,
    ) -> Report:
        """Bring in the posts that a connected account wrote, or `everyone` on its blog; how many were left out is told.

        With `pictures`, those on the blog's own host too.

        Raises Problem `not_found`, `posts_not_listed`, what `Accounts.login` raises, and where not even the first
        posts came, what the network said.
        """
        with self._db.read() as tx:
            asked = accounts.get(tx, account_id)
        if not _lists(asked):
            raise Problem("posts_not_listed", account=asked.label)
        logins = self._logins()
        desk = self._desk(cast(Source, asked.network))
        run = from_account.Run(desk, asked, go_on, pictures=pictures, everyone=everyone)
        return run.through(network(asked.network), logins.login(account_id), logins.renewed)

    def _zip(self, source: Path, go_on: GoOn) -> Report:
        with ExitStack() as stack:
            exports = wxr.exports_in(source, stack)
            if exports:
                return wxr.bring_in(exports, self._desk("wordpress"), go_on)
        return x_archive.bring_in(source, self._desk("x"), go_on)

    def _folder(self, source: Path, go_on: GoOn) -> Report:
        if x_archive.in_folder(source):
            return x_archive.bring_in(source, self._desk("x"), go_on)
        folder = files_of(source)
        if not folder.texts and not folder.strangers:
            raise Problem("nothing_to_import", name=str(source))
        return markdown.bring_in(folder, self._desk("markdown"), go_on)

    def _desk(self, source: Source) -> Desk:
        return Desk(self._db, self._me, self._library, self._media, source)


def _lists(asked: Account) -> bool:
    try:
        return isinstance(network(asked.network), Lists) and asked.network in Source.__args__
    except Problem:  # a network that is not installed here
        return False


def _head(source: Path) -> bytes:
    try:
        if not source.is_file():
            raise Problem("file_unreadable", name=source.name)
        with source.open("rb") as file:
            return file.read(8192)
    except OSError as error:
        raise Problem("file_unreadable", name=source.name) from error
