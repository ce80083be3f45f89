import logging
from pathlib import Path

import pytest

from brandassist import log


@pytest.mark.parametrize(
    "line",
    [
        "Authorization: Bearer canary.x-y",
        "GET https://a.example/?access_token=canary&x=1",
        'body {"client_secret": "canary"}',
        "postgresql://alma:canary@db.example/brand",
        "password=canary",
        "Authorization: Basic Y2FuYXJ5Y2FuYXJ5canary",
    ],
)
def test_what_looks_like_a_secret_is_hidden(line: str) -> None:
    assert "canary" not in log.redact(line)


def test_ordinary_words_stay() -> None:
    line = "a verb failed: no such token here, see https://a.example/one for the code"
    assert log.redact(line) == line


def test_known_secrets_never_reach_the_file_not_even_in_a_traceback(tmp_path: Path) -> None:
    log.keep_secret("kanarienvogel")
    path = log.start(tmp_path)
    assert path is not None
    try:
        raise ValueError("kanarienvogel")
    except ValueError:
        logging.getLogger("brandassist.x").exception("failed with %s", "kanarienvogel")
    written = path.read_text()
    assert "ValueError" in written
    assert "kanarienvogel" not in written


def test_a_log_that_cannot_be_written_disturbs_nobody(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert log.start(tmp_path / "file" / "x") is None
