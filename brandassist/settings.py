"""This device's own settings: one JSON file, written whole or not at all. A workspace's own are in its database."""

from __future__ import annotations

import json
import os
import platform
import re
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any, cast

from brandassist import paths
from brandassist.errors import Problem
from brandassist.ids import new_id

_RECENT = 8


@dataclass
class DeviceSettings:
    """What this device's user chose. Change it through `change`, which writes it at once."""

    path: Path
    device_id: str = field(default_factory=new_id)  # made once, never changed
    device_name: str = field(default_factory=lambda: platform.node() or "This computer")
    members: dict[str, str] = field(default_factory=dict[str, str])  # workspace id -> member id
    language: str = ""  # "" follows the system; else en, it
    theme: str = ""  # "" follows the system; else light, dark
    text_scale: float = 1.0
    panes: dict[str, Any] = field(default_factory=dict[str, Any])
    keys: dict[str, str] = field(default_factory=dict[str, str])
    hidden: list[str] = field(default_factory=list[str])  # networks left out of the list of accounts
    missed_seen: list[str] = field(default_factory=list[str])  # missed posts a person was led to already
    rehearsed_on: str = ""  # the last evening on which the coming week was rehearsed, as YYYY-MM-DD
    rehearsed: list[str] = field(default_factory=list[str])  # what that rehearsal found
    signals_aside: str = ""  # the day for which "more messages than usual" was set aside, as YYYY-MM-DD
    unread_aside: list[str] = field(default_factory=list[str])  # accounts nobody needs to be told no program reads
    hints_hidden: bool = False  # the three of the first start: done, or sent away
    tray: bool = True  # an icon in the system's tray, where there is one
    stay_in_tray: bool = False  # closing the window ends the program unless this is chosen
    # kinds of notices (`agent.facts`) that are not told; what goes as it was planned needs nobody, the rest does
    silent: list[str] = field(default_factory=lambda: ["published"])
    watched: list[str] = field(default_factory=list[str])  # folders looked at for photos, where a telephone syncs to
    shared: dict[str, str] = field(default_factory=dict[str, str])  # address of a shared workspace -> its id
    exchange_folders: dict[str, str] = field(default_factory=dict[str, str])  # by workspace id: one another sees too
    travels: bool = False  # a shared workspace is opened on a copy here; off while ADR 0022 stands unfinished
    recent: list[str] = field(default_factory=list[str])  # workspaces, last opened first

    def change(self, **values: Any) -> None:
        """Set some values and write them, keeping what another process wrote meanwhile.

        Raises Problem `settings_unwritable`.
        """
        found, _ = _read(self.path)
        self.take(found)
        for name, value in values.items():
            if name in ("path", "device_id") or name not in _NAMES:
                raise AttributeError(name)
            setattr(self, name, value)
        _write(self.path, self.plain())

    def bind_member(self, workspace_id: str, member_id: str) -> None:
        """Remember who this device's user is on a workspace."""
        if self.members.get(workspace_id) != member_id:
            self.change(members={**self.members, workspace_id: member_id})

    def files_of(self, where: str | None) -> Path | None:
        """The folder here of a workspace, also of one on a server; None where this computer was never there."""
        known = self.shared.get(where or "")
        return paths.shared_files(known) if known is not None else paths.workspace_folder(where)

    def opened(self, workspace: str) -> None:
        """Put a workspace on top of the recent ones."""
        if self.recent[:1] != [workspace]:
            self.change(recent=[workspace, *(each for each in self.recent if each != workspace)][:_RECENT])

    def take(self, found: dict[str, Any]) -> None:
        """Take over values read from a file."""
        # A value of the wrong kind was put there by hand: the default stands.
        for name, value in found.items():
            if name in _NAMES and isinstance(
                value, (int, float) if name == "text_scale" else type(getattr(self, name))
            ):
                setattr(self, name, value)

    def plain(self) -> dict[str, Any]:
        """Return what the file holds."""
        plain = asdict(self)
        del plain["path"]
        return plain


_NAMES = {each.name for each in fields(DeviceSettings)} - {"path"}


def load(path: Path | None = None) -> DeviceSettings:
    """Read this device's settings, making them at the first start.

    A file that cannot be understood is kept beside as `.broken` and the defaults are used; the device's id is
    saved from it where it can still be read, because the accounts' keys hang on it.
    """
    path = path or paths.device_settings()
    found, broken = _read(path)
    settings = DeviceSettings(path)
    settings.take(found)
    if broken is not None:
        _set_aside(path)
        if (known := re.search(r'"device_id"\s*:\s*"([0-9a-f-]{36})"', broken)) is not None:
            settings.device_id = known.group(1)
    if "device_id" not in found:
        if _write(path, settings.plain(), only_if_absent=True):
            return settings
        return load(path)  # another process was quicker: its device id is the one
    return settings


def _read(path: Path) -> tuple[dict[str, Any], str | None]:
    """Return the values, and the raw text where it could not be understood."""
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        return {}, None
    except OSError as error:
        raise Problem("settings_unwritable", where=str(path)) from error
    text = raw.decode("utf-8", "replace")
    try:
        found: object = json.loads(text)
    except ValueError:
        return {}, text
    if not isinstance(found, dict) or not isinstance(cast("dict[str, Any]", found).get("device_id"), str):
        return {}, text
    return cast("dict[str, Any]", found), None


def _set_aside(path: Path) -> None:
    try:
        path.replace(path.with_name(path.name + ".broken"))
    except FileNotFoundError:  # another process did it
        return
    except OSError as error:
        raise Problem("settings_unwritable", where=str(path)) from error


def _write(path: Path, values: dict[str, Any], *, only_if_absent: bool = False) -> bool:
    """Write the file whole; False when it was there already and should not have been."""
    text = json.dumps(values, ensure_ascii=False, indent=2) + "\n"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        name = path.with_name(f"{path.name}.{new_id()}.new")
        handle = os.open(name, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        if not only_if_absent:
            name.replace(path)
            return True
        try:
            os.link(name, path)  # fails where the file is, in one step
        except FileExistsError:
            return False
        finally:
            name.unlink()
    except OSError as error:
        raise Problem("settings_unwritable", where=str(path)) from error
    return True
