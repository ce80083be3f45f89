"""What Meta's Graph APIs have in common: authorised calls, error bodies, pages of a list, and looking for a text.

Sources: developers.facebook.com, graph-api/guides/error-handling and overview/rate-limiting (2026-11). What an error
means stands in its code, not in the HTTP status, which is 400 for nearly all.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, cast

from brandassist import clock
from brandassist.http import Answer, NotJson, Status
from brandassist.networks.calls import (
    LONGEST_WAIT,
    called,
    moment_of,
    on_its_clock,
    plain_words,
    record,
    records,
    undecided,
    wait_of,
)
from brandassist.networks.contract import Absent, Found, Login, Look, OutgoingPart, Published, Unknowable, Verdict

SIGN_IN = frozenset((102, 190))
LATER = frozenset((4, 17, 32, 341, 613, *range(80000, 80015)))
REFUSED = frozenset((10, 100, 368, *range(200, 300), 1366046, 1609005))  # nothing was made
TWIN = 506  # "Duplicate posts cannot be published consecutively"
GONE = (100, 33)  # "Object with ID does not exist, cannot be loaded due to missing permissions"
SLACK = timedelta(seconds=5)
PREPARED_FOR = timedelta(hours=20)  # what is prepared lives 24 hours
TWINS = timedelta(days=2)  # how far below the plan the same text makes us ask a person


class AlreadyPublished(Exception):
    """The container was published by an earlier try whose answer was lost."""


class ContainerFailed(Exception):
    """The network gave up on the container; nothing was published."""


@dataclass(frozen=True)
class Trouble:
    """What an error body says; 0 where it says nothing of the kind."""

    code: int = 0
    subcode: int = 0
    words: str = ""

    @property
    def code_and_subcode(self) -> str:
        return f"{self.code}/{self.subcode}" if self.subcode else str(self.code or "")


@dataclass(frozen=True)
class Page:
    rows: list[dict[str, Any]]
    answer: Answer
    last: bool
    after: str = ""  # where the next page begins


Ask = Callable[[Mapping[str, Any]], Answer]  # one list, asked with these further parameters


def ask(login: Login, method: str, url: str, **what: Any) -> Answer:
    """Make one call with the account's token, which stands in a header and never in an address."""
    headers = {"Authorization": f"Bearer {kept(login.secret).get('access_token')}"}
    return called(login, method, url, secrets=secrets_of(login), headers=headers, **what)


def kept(secret: str | None) -> dict[str, Any]:
    """Read what the keychain holds: what signing in made, or a bare token that a person typed."""
    try:
        held: object = json.loads(secret or "")
    except ValueError:
        held = None
    return cast(dict[str, Any], held) if isinstance(held, dict) else {"access_token": secret or ""}


def secrets_of(login: Login) -> tuple[str, ...]:
    held = kept(login.secret)
    return (login.secret or "", *(str(held.get(name) or "") for name in ("access_token", "client_secret")))


def trouble(error: Exception) -> Trouble:
    if not isinstance(error, Status):
        return Trouble()
    try:
        told = record(record(error.answer.json(), "error")["error"])
    except NotJson:
        return Trouble()
    code, subcode = told.get("code"), told.get("error_subcode")
    words = plain_words(told.get("error_user_msg") or told.get("message") or "")
    return Trouble(code if isinstance(code, int) else 0, subcode if isinstance(subcode, int) else 0, words)


def is_gone(error: Exception) -> bool:
    said = trouble(error)
    return (said.code, said.subcode) == GONE


def is_not_allowed(error: Exception) -> bool:
    code = trouble(error).code
    return code == 10 or code in range(200, 300)


def must_succeed(answer: Answer) -> None:
    """Deleting and changing answer {"success": true}; raises NotJson where it says something else."""
    if record(answer.json(), "success")["success"] is not True:
        raise NotJson("unexpected_json")


def classify(error: Exception, *, publishing: bool) -> Verdict:
    if isinstance(error, AlreadyPublished):
        return Verdict("look", "already_published")
    if isinstance(error, ContainerFailed):
        return Verdict("refused", "post_refused", str(error))
    if not isinstance(error, Status):
        return undecided(error, publishing=publishing)
    said, status = trouble(error), error.answer.status
    code = said.code_and_subcode or str(status)
    if said.code in SIGN_IN or (status == 401 and not said.code):
        return Verdict("sign_in", code, said.words)
    if said.code in LATER or (status == 429 and not said.code):
        return Verdict("later", code, said.words, regained(error.answer))
    if said.code == TWIN:
        return Verdict("look" if publishing else "refused", code, said.words)
    # Codes 1 and 2 are Meta's own faults, whatever the status; and what nobody documented proves nothing.
    if said.code in REFUSED or (not publishing and status < 500 and said.code not in (1, 2)):
        return Verdict("refused", code, said.words)
    return Verdict("unconfirmed" if publishing else "not_sent", code, said.words)


def regained(answer: Answer) -> timedelta:
    """Read how long a throttled account has to wait."""
    return slowed(answer) or wait_of(answer)


def refused(error: Status) -> timedelta | None:
    """How long a limit lasts; None where the refusal is about something else."""
    return regained(error.answer) if classify(error, publishing=False).meaning == "later" else None


def slowed(answer: Answer) -> timedelta | None:
    """Read minutes to wait in X-Business-Use-Case-Usage, if it tells any."""
    try:
        usage = record(json.loads(answer.headers.get("x-business-use-case-usage", "")))
        told = [each.get("estimated_time_to_regain_access") for rows in usage.values() for each in records(rows)]
        minutes = max((each for each in told if isinstance(each, int)), default=0)
    except (ValueError, NotJson):
        minutes = 0
    return min(timedelta(minutes=minutes), LONGEST_WAIT) if minutes > 0 else None


def pages(asked: Ask, params: Mapping[str, Any], most: int, after: str = "") -> Iterator[Page]:
    """Yield a list's pages, newest first, `most` of them at most, from `after` on."""
    below: dict[str, Any] = {"after": after} if after else {}
    for _ in range(most):
        answer = asked({**params, **below})
        told = record(answer.json(), "data")
        after = str(record(record(told.get("paging") or {}).get("cursors") or {}).get("after") or "")
        rows = records(told["data"])
        last = not rows or not after or not record(told.get("paging") or {}).get("next")
        yield Page(rows, answer, last, after)
        if last:
            return
        below = {"after": after}


def there(
    posts: Iterable[str], asked: Callable[[str], Answer], gone: Callable[[Exception], bool] = is_gone
) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield each post with what is asked of it; one that is gone is left out."""
    for post in posts:
        try:
            told = record(asked(post).json())
        except Status as error:
            if not gone(error):
                raise
            continue
        yield post, told


def find(
    listed: Iterable[Page],
    part: OutgoingPart,
    when: str,
    fits: Callable[[dict[str, Any]], bool],
    published: Callable[[dict[str, Any]], Published],
) -> Look:
    """Look for the part among what the account posted; `when` names the field that tells a post's time."""
    for page in listed:
        since = on_its_clock(part.tried_at or part.intended_at, page.answer) - SLACK
        for row in page.rows:
            created = moment(row, when)
            if created >= since - TWINS and str(row.get("id")) not in part.others and fits(row):
                # Older than its plan: the same text posted before, or this one while a clock was wrong.
                return Found(published(row)) if created >= since else Unknowable("same_text_earlier")
        if page.last or moment(page.rows[-1], when) < since - TWINS:
            return Absent()
    return Unknowable("too_much_above")


def moment(row: Mapping[str, Any], name: str) -> datetime:
    found = moment_of(str(row.get(name) or ""))
    if found is None:
        raise NotJson("unexpected_json")
    return found


def stretch(planned: datetime) -> int:
    """Name the stretch of time this moment lies in, counted from the plan, so that no post meets its end midway.

    What was prepared in an earlier one (containers, photos not shown yet) may have expired, and is made anew.
    """
    lives = (clock.now() - planned) // PREPARED_FOR
    return int((planned + lives * PREPARED_FOR).timestamp())


def in_seconds(left: object) -> str | None:
    """Turn `expires_in` into a moment (ISO 8601, UTC); None where nothing was said, or "never" (0)."""
    if not isinstance(left, int) or left <= 0:
        return None
    return (clock.now() + timedelta(seconds=min(left, 10**9))).astimezone(UTC).isoformat(timespec="seconds")
