"""Exports as Day One's apps write them (JSON, `metadata.version` 1.0; shape read from exports on 2026-11-22)."""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Mapping, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image


def picture(shade: int) -> bytes:
    """A small JPEG of its own."""
    made = BytesIO()
    Image.effect_noise((16, 16), shade + 20).save(made, "JPEG")
    return made.getvalue()


def photo(data: bytes, identifier: str, order: int) -> dict[str, Any]:
    """How an entry lists a photo."""
    md5 = hashlib.md5(data, usedforsecurity=False).hexdigest()
    return {
        "identifier": identifier, "md5": md5, "type": "jpeg", "orderInEntry": order, "width": 16, "height": 16,
        "creationDevice": "Phone", "fnumber": "(null)", "isSketch": False,
    }  # fmt: skip


def entry(uuid: str, text: str, **more: Any) -> dict[str, Any]:
    """An entry, with what the apps note beside it."""
    return {
        "uuid": uuid, "text": text, "creationDate": "2026-11-12T23:30:00Z", "timeZone": "Europe/Rome",
        "modifiedDate": "2026-11-13T08:00:00Z", "creationDevice": "Phone", "creationOSName": "iOS", "duration": 0,
        "isAllDay": False, "isPinned": False, "starred": False, "editingTime": 12.5, **more,
    }  # fmt: skip


def zipped(path: Path, entries: Sequence[Any], photos: Mapping[str, bytes] = {}, journal: str = "Journal") -> Path:
    """A whole export; `photos` by the ending of their names."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        whole = {"metadata": {"version": "1.0"}, "entries": list(entries)}
        made.writestr(f"{journal}.json", json.dumps(whole, indent=2, ensure_ascii=False).replace("/", "\\/"))
        for data in photos.values():
            made.writestr(f"photos/{hashlib.md5(data, usedforsecurity=False).hexdigest()}.jpeg", data)
    return path
