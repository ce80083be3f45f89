"""A keychain of the test's own, for programs that run as a process of their own: one file, outside the workspace."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path

from keyring.backend import KeyringBackend

FILE = "BRANDASSIST_TEST_KEYCHAIN"


def environment(file: Path) -> dict[str, str]:
    """What leads a program to this keychain and to no other."""
    root = str(Path(__file__).parents[2])
    path = os.pathsep.join(filter(None, (root, os.environ.get("PYTHONPATH"))))
    return {"PYTHON_KEYRING_BACKEND": f"{__name__}.FileKeychain", FILE: str(file), "PYTHONPATH": path}


class FileKeychain(KeyringBackend):
    priority = 9  # type: ignore[assignment] - keyring's own way to say it

    @property
    def _file(self) -> Path:
        return Path(os.environ[FILE])

    def _all(self) -> dict[str, str]:
        return json.loads(self._file.read_text()) if self._file.exists() else {}

    def get_password(self, service: str, username: str) -> str | None:
        return self._all().get(f"{service}\n{username}")

    def set_password(self, service: str, username: str, password: str) -> None:
        self._file.write_text(json.dumps({**self._all(), f"{service}\n{username}": password}))

    def delete_password(self, service: str, username: str) -> None:
        kept = self._all()
        del kept[f"{service}\n{username}"]
        self._file.write_text(json.dumps(kept))

    def secrets(self) -> Iterator[str]:
        """All that is kept."""
        yield from self._all().values()
