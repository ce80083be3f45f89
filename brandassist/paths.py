"""Where things live on this computer. Every place can be given instead; nothing is made here."""

from __future__ import annotations

import os
import zlib
from pathlib import Path

import platformdirs

_NAME = "brandassist"


def data_folder() -> Path:
    """This user's data. Not Documents: folders that sync to a cloud copy half-written databases."""
    return platformdirs.user_data_path(_NAME, appauthor=False)


def default_workspace(data: Path | None = None) -> Path:
    """The workspace opened when none is named."""
    return (data or data_folder()) / "workspace"


def named_workspace() -> str | None:
    """The workspace that the environment names, if it does."""
    return os.environ.get("BRANDASSIST_WORKSPACE") or None


def workspace_folder(where: Path | str | None) -> Path | None:
    """The folder that this address or folder means, None the default; None for a database that is elsewhere."""
    if isinstance(where, str) and "://" in where:
        return None
    return (Path(where).expanduser() if where else default_workspace()).absolute()


def kept_note(where: Path | str | None) -> Path:
    """Where the words of a note lie that was begun and not saved yet."""
    folder = workspace_folder(where)
    if folder is not None:
        return folder / "note.json"
    return data_folder() / "shared" / f"note-{zlib.crc32(str(where).encode()):08x}.json"


def shared_files(workspace_id: str, data: Path | None = None) -> Path:
    """The files this device keeps for a workspace whose database is elsewhere."""
    return (data or data_folder()) / "shared" / workspace_id


def tour_workspace(data: Path | None = None) -> Path:
    """Where `brandassist tour` goes when no workspace is named."""
    return (data or data_folder()) / "tour"


def device_settings(config: Path | None = None) -> Path:
    """This device's settings file."""
    return (config or platformdirs.user_config_path(_NAME, appauthor=False)) / "device.json"


def locks_folder() -> Path:
    """Where the processes of this user meet that must do something one after the other."""
    return platformdirs.user_state_path(_NAME, appauthor=False) / "locks"


def log_folder() -> Path:
    """Where the log is written."""
    return platformdirs.user_log_path(_NAME, appauthor=False)
