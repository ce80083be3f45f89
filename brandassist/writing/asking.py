"""Asking where links lead and whether people exist: only when a person wishes it, and never with credentials."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta

from brandassist import clock
from brandassist.errors import Problem
from brandassist.http import Http, HttpFailure, Limits, NeverOpened, Redirected, Status, TooLarge, Untrusted, checked
from brandassist.networks import network
from brandassist.networks.abilities import KnowsPeople
from brandassist.networks.contract import Login, Network
from brandassist.store import accounts
from brandassist.store.database import Database
from brandassist.store.writing import asked
from brandassist.store.writing.asked import Asked, Kind
from drafts.checks.addresses import Answers, Outcome, links_in, names_in

PATIENCE = Limits(connect=5, read=8, whole=12, answer_bytes=500_000)
FRESH = timedelta(minutes=10)  # so long an answer is not asked for again
MOST = 60  # questions at a time


@dataclass(frozen=True)
class Heard:
    """`asked` got an answer now, `known` had one of the last minutes, `unclear` do not let programs look.

    `silent`: networks that tell nobody who is there. `left`: what was not asked any more.
    """

    asked: int = 0
    known: int = 0
    unclear: int = 0
    silent: tuple[str, ...] = ()
    left: int = 0


Question = tuple[Kind, str, str]  # with the account that is asked, and the address or name


class Asking:
    """Asks for one workspace, one question after the other; `as_anybody` gives an account's login without its
    secret."""

    def __init__(self, db: Database, as_anybody: Callable[[str, Http], Login]) -> None:
        self._db = db
        self._as_anybody = as_anybody
        self._http = Http(limits=PATIENCE)

    def ask(self, texts: Mapping[str, str], moved: Callable[[tuple[int, int]], None] | None = None) -> Heard:
        """Ask about the links and names of `texts` (by account id, "" for none) and keep the answers.

        moved: told how many of how many were asked. Raises Problem `nothing_answered` where every question stayed
        without any answer: then nothing is kept, it may be this computer's connection.
        """
        self._http = Http(limits=PATIENCE)
        questions, silent = self._questions(texts)
        fresh = self._fresh({"", *texts})
        new = [each for each in questions if each not in fresh]
        found: list[Asked] = []
        for number, question in enumerate(new[:MOST]):
            if moved is not None:
                moved((number, len(new[:MOST])))
            outcome = self._outcome(question)
            if self._http.closed:
                break
            found.append(Asked(*question, outcome))
        if found and all(each.outcome in ("no-host", "no-answer") for each in found):
            raise Problem("nothing_answered", count=len(found))
        if found:
            with self._db.write("drafts") as tx:
                asked.keep(tx, found)
        unclear = sum(each.outcome == "unclear" for each in found)
        return Heard(len(found), len(questions) - len(new), unclear, silent, len(new) - len(found))

    def stop(self) -> None:
        """End what is being asked, from any thread; what was answered until then is kept."""
        self._http.close()

    def answers(self, account_id: str = "") -> Answers:
        """What is known so far."""
        with self._db.read() as tx:
            return asked.about(tx, account_id)

    def _questions(self, texts: Mapping[str, str]) -> tuple[list[Question], tuple[str, ...]]:
        """Each once, links first; and the networks that tell nobody who is there."""
        links = [each for text in texts.values() for each, _ in links_in(text) if _encrypted(each)]
        found: dict[Question, None] = {("link", "", each): None for each in links}
        silent: dict[str, None] = {}
        for account_id, text in texts.items():
            named = [each.lower() for each, _ in names_in(text)] if account_id else []
            adapter = self._adapter(account_id) if named else None
            if isinstance(adapter, KnowsPeople):
                found |= {("name", account_id, each): None for each in named}
            elif adapter is not None:
                silent[adapter.info.name] = None
        return list(found), tuple(silent)

    def _adapter(self, account_id: str) -> Network:
        with self._db.read() as tx:
            return network(accounts.get(tx, account_id).network)

    def _fresh(self, account_ids: Iterable[str]) -> set[Question]:
        found: set[Question] = set()
        with self._db.read() as tx:
            for each in account_ids:
                known = asked.about(tx, each, clock.now() - FRESH)
                found |= {("link", "", address) for address in known.links}
                found |= {("name", each, name) for name in known.names}
        return found

    def _outcome(self, question: Question) -> Outcome:
        kind, account_id, subject = question
        try:
            return self._link(subject) if kind == "link" else self._name(account_id, subject)
        except (HttpFailure, Problem) as error:
            return _judged(error)

    def _link(self, address: str) -> Outcome:
        """HEAD; what refuses that gets a GET, as many servers answer only those."""
        try:
            self._http.call("HEAD", address, headers=_AS_A_PAGE, anywhere=True)
        except Status:
            self._http.call("GET", address, headers=_AS_A_PAGE, anywhere=True)
        return "there"

    def _name(self, account_id: str, name: str) -> Outcome:
        adapter = self._adapter(account_id)
        login = self._as_anybody(account_id, self._http)
        knows = adapter.knows(login, name) if isinstance(adapter, KnowsPeople) else None
        return "unclear" if knows is None else "there" if knows else "nobody"


_AS_A_PAGE = {"accept": "text/html, */*;q=0.8"}


def _encrypted(address: str) -> bool:
    """Plain http is told without asking; this computer's own addresses may be asked."""
    try:
        return bool(checked(address))
    except Problem:
        return False


def _judged(error: HttpFailure | Problem) -> Outcome:
    if isinstance(error, Status):
        if error.answer.status in (404, 410):
            return "gone"
        return "broken" if error.answer.status >= 500 else "unclear"
    if isinstance(error, TooLarge):  # a file, not the page that says that there is none
        return "there"
    if isinstance(error, Untrusted):
        return "certificate"
    if isinstance(error, NeverOpened) and error.code == "name_not_found":
        return "no-host"
    return "unclear" if isinstance(error, Problem | Redirected) else "no-answer"
