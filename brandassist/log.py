"""The log: one rotating file in the user's log folder, in which no secret ever stands."""

from __future__ import annotations

import logging
import re
import sys
import threading
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

_BYTES = 1_000_000
_FILES = 5
_HIDDEN = "[hidden]"
_SHORTEST = 4  # hiding shorter values would hide the log itself
_PATTERNS = (
    re.compile(r"(?i)(?<=\bbearer )\s*[^\s\"',;]+"),
    re.compile(r"(?i)(?<=\bbasic )[A-Za-z0-9+/=]{8,}"),
    re.compile(r"\b(?:gh[opsur]_|github_pat_|glpat-)[\w-]{16,}"),  # tokens of GitHub and GitLab
    re.compile(r"(?<=://)[^\s/@:]*:[^\s/@]*(?=@)"),
    re.compile(
        r"""(?ix)(?<![a-z])(?:access_token|refresh_token|client_secret|password|passwd|secret|api_key|token|code|jwt)
        ["']?\s*[=:]\s*["']?(?P<value>[^\s"'&,;}]+)"""
    ),
)
_secrets: set[str] = set()


def keep_secret(value: str) -> None:
    """From now on write `value` nowhere, in whatever line it comes."""
    if len(value) >= _SHORTEST:
        _secrets.add(value)


def redact(text: str) -> str:
    """Return `text` with known secrets and what looks like one hidden."""
    for secret in sorted(_secrets, key=len, reverse=True):
        text = text.replace(secret, _HIDDEN)
    for pattern in _PATTERNS:
        text = pattern.sub(_hide, text)
    return text


def _hide(match: re.Match[str]) -> str:
    value = match.groupdict().get("value")
    return match.group().replace(value, _HIDDEN) if value else _HIDDEN


class _Formatter(logging.Formatter):
    """Hides secrets in the finished line, so that tracebacks are covered too."""

    def format(self, record: logging.LogRecord) -> str:
        return redact(super().format(record))


class _File(RotatingFileHandler):
    """A log that cannot be written (full disk, file held open elsewhere) must not disturb the work."""

    def handleError(self, record: logging.LogRecord) -> None:
        return


def start(folder: Path) -> Path | None:
    """Begin to log; returns the file, or None when the folder cannot be written (then nothing is logged)."""
    path = folder / "brandassist.log"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = _File(path, maxBytes=_BYTES, backupCount=_FILES, encoding="utf-8", delay=True)
    except OSError:
        return None
    handler.setFormatter(_Formatter("%(asctime)s %(process)d %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    for old in [each for each in root.handlers if isinstance(each, _File)]:
        root.removeHandler(old)
        old.close()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    logging.getLogger("httpx").setLevel(logging.WARNING)  # its INFO lines hold whole addresses
    _catch_the_rest()
    return path


def _catch_the_rest() -> None:
    def fell(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if not issubclass(kind, KeyboardInterrupt):
            logging.getLogger("brandassist").critical("not expected", exc_info=(kind, error, trace))
            print(redact(f"{kind.__name__}: {error}"), file=sys.stderr)

    def thread_fell(args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            fell(args.exc_type, args.exc_value, args.exc_traceback)

    sys.excepthook = fell
    threading.excepthook = thread_fell
