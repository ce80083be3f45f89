"""The program in the system's own menu, with "New note" as an action that a shortcut can be bound to.

After the Desktop Entry Specification 1.5 and the Icon Theme Specification 0.13 (freedesktop.org); where the system
does not keep to them nothing is offered.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from brandassist import files
from brandassist.errors import Problem

NAME = "brandassist"
_ENTRY = """[Desktop Entry]
Type=Application
Name=Brand Assist
Comment=From what you saw to what you post
Comment[it]=Da quello che hai visto a quello che pubblichi
Exec={program}
Icon=brandassist
Terminal=false
Categories=Office;
StartupWMClass=brandassist
Actions=NewNote;

[Desktop Action NewNote]
Name=New note
Name[it]=Nuova nota
Exec={program} note
"""


def offered() -> bool:
    """Whether this system has such menus."""
    return sys.platform.startswith(("linux", "freebsd"))


def installed() -> bool:
    """Whether the program stands in the menu of this user."""
    return _places()[0].is_file()


def install(icon: bytes) -> None:
    """Put it in, for this user alone. Raises Problem `no_desktop_menu`, `disk_full`, `folder_read_only`."""
    if not offered():
        raise Problem("no_desktop_menu")
    entry, picture = _places()
    text = _ENTRY.format(program=" ".join(map(_quoted, program())))
    files.write_together([(picture, icon), (entry, text.encode())])


def remove() -> None:
    """Take it out again. Raises Problem `folder_read_only`."""
    for place in _places():
        try:
            place.unlink(missing_ok=True)
        except OSError as error:
            raise Problem("folder_read_only", folder=str(place.parent)) from error


def _places() -> tuple[Path, Path]:
    told = os.environ.get("XDG_DATA_HOME", "")
    data = Path(told) if told.startswith("/") else Path.home() / ".local" / "share"  # a relative one is to be ignored
    icons = data / "icons" / "hicolor" / "scalable" / "apps"
    return data / "applications" / f"{NAME}.desktop", icons / f"{NAME}.svg"


def program() -> list[str]:
    """The command that starts this program, as it was installed."""
    beside = Path(sys.executable).with_name(NAME)
    return [str(beside)] if beside.is_file() else [sys.executable, "-m", NAME]


def _quoted(argument: str) -> str:
    """An argument of an Exec line: quoted, then escaped as every string of the file is; a % would be a field."""
    for sign in '\\"`$':
        argument = argument.replace(sign, f"\\{sign}")
    return f'"{argument}"'.replace("\\", "\\\\").replace("%", "%%")
