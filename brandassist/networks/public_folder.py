"""A folder of this computer that is put online, for networks that take pictures from a public address only.

The person names the folder (a synced one, or that of their site) and the address under which its files appear. A
picture stands in it from the minute of its post until the network has its own copy, under a name nobody can guess.
Where the folder is not itself online, a command of the person's own (`run_this`) brings it there, before and after.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from brandassist import clock
from brandassist.errors import Problem
from brandassist.files import FULL
from brandassist.http import Http, HttpFailure, checked
from brandassist.networks.calls import picture_bytes
from brandassist.networks.contract import NotYet, OutgoingPart, Picture
from brandassist.run_this import OwnCommand

FOLDER, ADDRESS = "pictures_folder", "pictures_address"  # among an account's facts, as the person said them
ASK_AGAIN = timedelta(seconds=30)
FAILED = ("failed", "too_long", "not_started")
WHILE_IT_RUNS = timedelta(seconds=5)  # the command runs in the account's own lane, which is busy meanwhile
ONLINE_WITHIN = timedelta(minutes=8)  # within the ten that a post may be late; then nothing goes, and it says why


@dataclass(frozen=True)
class PublicFolder:
    folder: Path
    address: str

    def address_of(self, part: OutgoingPart, picture: Picture) -> str:
        return f"{self.address}/{_name(part, picture)}"

    def put(self, part: OutgoingPart) -> None:
        """Write what is not there yet; raises Problem `pictures_folder_missing`, `disk_full`, `folder_read_only`, and
        those of `picture_bytes`."""
        if not self.folder.is_dir():  # it is not made: an unmounted one would be filled on the wrong disk
            raise Problem("pictures_folder_missing")
        for picture in part.pictures:
            data, path = picture_bytes(picture), self.folder / _name(part, picture)
            # Not by a second file moved into place: whatever puts the folder online would take that along too.
            try:
                if not path.is_file() or path.read_bytes() != data:
                    path.write_bytes(data)
            except OSError as error:
                raise Problem("disk_full" if error.errno in FULL else "folder_read_only") from error

    def must_be_brought(self, command: OwnCommand | None, placed: datetime) -> datetime:
        """Wait for the person's own command, where there is one, to have put the folder online.

        Returns since when the pictures should show there. Raises NotYet until it has run, Problem
        `pictures_command_failed` where it did not end well in time, `picture_not_online` where nothing runs it.
        """
        kept = command.last() if command else None
        if command is None or kept is None:
            return placed
        if kept.outcome == "done" and not kept.owed():
            return max(placed, kept.began or placed)
        if kept.outcome in ("", "stopped") and not kept.owed():  # it is another one than when they were put in
            command.want()
            raise NotYet("picture_not_online", WHILE_IT_RUNS)
        wanted = max(placed, kept.wanted or placed)
        if kept.outcome in FAILED and not kept.owed():
            if kept.again_at is None or kept.again_at >= wanted + ONLINE_WITHIN:
                raise Problem("pictures_command_failed")
            raise NotYet("picture_not_online", max(kept.again_at - clock.now(), WHILE_IT_RUNS))
        if not _in_time(wanted):
            raise Problem("picture_not_online")
        raise NotYet("picture_not_online", WHILE_IT_RUNS)

    def must_show(self, http: Http, part: OutgoingPart, since: datetime) -> None:
        """Ask for each picture as the network will; raises NotYet, and where it takes longer than ONLINE_WITHIN
        Problem `picture_not_online`, `picture_differs_online`, and those of `put`."""
        self.put(part)  # a loss of power, or a person who tidied up, may have taken one away again
        late = not _in_time(since)
        for picture in part.pictures:
            code = _seen(http, self.address_of(part, picture), picture)
            if code and late:
                raise Problem(code)
            if code:
                raise NotYet(code, ASK_AGAIN)

    def clear(self, part: OutgoingPart) -> None:
        """Take the pictures out again; what cannot be deleted stays, and harms nothing."""
        for picture in part.pictures:
            with suppress(OSError):
                (self.folder / _name(part, picture)).unlink()


def _in_time(since: datetime) -> bool:
    return timedelta() <= clock.now() - since < ONLINE_WITHIN


def public_folder(facts: Mapping[str, Any]) -> PublicFolder | None:
    """Return the place an account has for its pictures; None where the person named none."""
    folder, address = (str(facts.get(name) or "").strip() for name in (FOLDER, ADDRESS))
    return PublicFolder(Path(folder).expanduser(), address.rstrip("/")) if folder and address else None


def must_make_sense(facts: Mapping[str, Any]) -> None:
    """Look at what a person typed; sends nothing.

    Raises Problem `pictures_place_half`, `folder_missing`, `bad_address`, `address_with_password`,
    `plain_http_refused`.
    """
    told = [str(facts.get(name) or "").strip() for name in (FOLDER, ADDRESS)]
    place = public_folder(facts)
    if place is None:
        if any(told):
            raise Problem("pictures_place_half")
        return
    checked(place.address)
    if not place.folder.is_dir():
        raise Problem("folder_missing", folder=str(place.folder))


def _name(part: OutgoingPart, picture: Picture) -> str:
    return hashlib.sha256(f"{part.key} {picture.sha256}".encode()).hexdigest()[:40] + ".jpg"


def _seen(http: Http, address: str, picture: Picture) -> str:
    try:
        answer = http.call("GET", address, headers={"Accept": "image/*"})
    except HttpFailure:
        return "picture_not_online"
    return "" if hashlib.sha256(answer.body).hexdigest() == picture.sha256 else "picture_differs_online"
