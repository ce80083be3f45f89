"""What an error of WordPress means: its own code where it gives one (measured on 6.1.9 and 6.5.5, 2026)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from brandassist.http import Answer, NotJson, Status
from brandassist.networks.calls import plain_words, record, undecided, wait_of
from brandassist.networks.contract import Verdict

REFUSALS = (400, 403, 404, 405, 410, 412, 413, 415)
# Uploads fail with these and a status of 500 (too large by the server's limit, or not a picture to it).
UPLOAD_REFUSALS = ("rest_upload_sideload_error", "rest_upload_unknown_error", "rest_upload_file_too_big")
FLOOD = timedelta(seconds=20)  # an author may answer once in 15 seconds (WordPress, check_comment_flood_db)


def classify(error: Exception, *, publishing: bool) -> Verdict:
    if not isinstance(error, Status):
        return undecided(error, publishing=publishing)
    answer, code = error.answer, code_of(error.answer)
    words = plain_words(_body(answer).get("message", ""))
    if answer.status == 401:
        return Verdict("sign_in", code or "401", words)
    if code == "comment_flood":
        return Verdict("later", code, words, FLOOD)
    if answer.status == 429:
        return Verdict("later", code or "429", words, wait_of(answer))
    if code == "comment_duplicate":
        return Verdict("look", code, words)
    refused = answer.status in REFUSALS and (code or not publishing)
    if refused or (not publishing and code in UPLOAD_REFUSALS):
        return Verdict("refused", code or str(answer.status), words)
    return Verdict("unconfirmed" if publishing else "not_sent", code or str(answer.status), words)


def _body(answer: Answer) -> dict[str, Any]:
    try:
        return record(answer.json())
    except NotJson:
        return {}


def code_of(answer: Answer) -> str:
    """Return WordPress's own code, "" where something else answered."""
    code = _body(answer).get("code")
    return code if isinstance(code, str) else ""


def data_of(answer: Answer) -> dict[str, Any]:
    """Return what it says beside the code."""
    data = _body(answer).get("data")
    return record(data) if isinstance(data, dict) else {}
