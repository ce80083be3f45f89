"""What an error of Ghost means, by what it says itself (measured on 6.65, 2026-11)."""

from __future__ import annotations

from typing import Any, cast

from brandassist.http import Answer, NotJson, Status
from brandassist.networks.calls import plain_words, record, records, undecided, wait_of
from brandassist.networks.contract import Verdict

REFUSALS = (400, 403, 404, 405, 409, 413, 415, 422)


def classify(error: Exception, *, publishing: bool) -> Verdict:
    if not isinstance(error, Status):
        return undecided(error, publishing=publishing)
    answer, said = error.answer, error_of(error.answer)
    code = str(said.get("code") or said.get("type") or answer.status)
    words = plain_words(_told(said))
    if answer.status == 401:
        return Verdict("sign_in", code, words)
    if answer.status == 429:
        return Verdict("later", code, words, wait_of(answer))
    if answer.status in REFUSALS and (said or not publishing):
        return Verdict("refused", code, words)
    return Verdict("unconfirmed" if publishing else "not_sent", code, words)


def error_of(answer: Answer) -> dict[str, Any]:
    """Return the first of Ghost's own errors, empty where something else answered."""
    try:
        return records(record(answer.json(), "errors")["errors"])[0]
    except (NotJson, IndexError):
        return {}


def _told(said: dict[str, Any]) -> str:
    """Return the context, for the message alone says little; of a field that is refused, also why."""
    words = str(said.get("context") or said.get("message") or "")
    details: Any = said.get("details")
    if words.startswith("Validation failed for") and isinstance(details, list) and details:
        words += f" {records(cast(list[Any], details)[:1])[0].get('message', '')}"
    return words
