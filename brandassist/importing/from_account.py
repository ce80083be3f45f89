"""The posts of a connected blog as drafts. Known ones are passed by, so a run that ended may be begun again."""

from __future__ import annotations

from urllib.parse import urlsplit

from brandassist.accounts.logins import Renewed, once_renewed
from brandassist.accounts.trouble import told
from brandassist.errors import Problem
from brandassist.http import HttpFailure, checked
from brandassist.importing import blog
from brandassist.importing.album import Away, Fetch
from brandassist.importing.desk import Desk
from brandassist.importing.report import Brought, GoOn, Note, Report
from brandassist.networks.abilities import Lists, OwnPosts
from brandassist.networks.contract import Login, Network
from brandassist.store.accounts import Account


class _Ended(Exception):
    """The person wants no more."""


class Run:
    """One run through the posts of an account. `pictures`: bring those along that lie on the blog's own host;
    `everyone`: also what others wrote there."""

    def __init__(self, desk: Desk, asked: Account, go_on: GoOn, *, pictures: bool, everyone: bool) -> None:
        self._desk, self._asked, self._go_on, self._with_pictures = desk, asked, go_on, pictures
        self._everyone = everyone
        self._done = self._total = self._others = 0
        self.report = Report()

    def through(self, adapter: Network, login: Login, renewed: Renewed) -> Report:
        """Bring in page after page; raises Problem where not even the first one came (those of `told`)."""
        fetch = self._fetch(login) if self._with_pictures else None
        cursor: str | None = ""
        try:
            while cursor is not None:
                self._still_wanted()
                page = _page(adapter, login, renewed, cursor, everyone=self._everyone)
                self._take(page, fetch)
                cursor = page.next or None
            self._tell_others()
        except _Ended:
            self.report.stopped = True
        except Problem as problem:
            if not self.report.lines:
                raise
            self.report.lines.append(Brought(self._asked.label, "refused", problem=problem))
        return self.report

    def _take(self, page: OwnPosts, fetch: Fetch | None) -> None:
        self._total = page.total or self._total
        self._others += page.others
        for own in page.posts:
            self.report.lines.append(blog.take(self._desk, own, self._asked.id, fetch))
            self._done += 1
            self._still_wanted()

    def _tell_others(self) -> None:
        """What was left out: of other people, or, where all are meant, what the login may not edit."""
        code, count = "others_left_out", self._others
        if self._everyone:
            code, count = "others_closed", self._total - self._done
        if count > 0:
            self.report.lines.append(Brought(self._asked.label, "left_out", notes=(Note(code, (str(count),)),)))

    def _still_wanted(self) -> None:
        if not self._go_on(min(self._done, self._total), self._total):
            raise _Ended

    def _fetch(self, login: Login) -> Fetch:
        """Pictures of the blog's own host alone, by its own scheme and port, without the login."""
        home = checked(login.url)

        def fetch(address: str) -> bytes:
            self._still_wanted()
            place = urlsplit(address)
            if place.hostname != home.hostname:
                raise Away("pictures_elsewhere")
            try:
                return login.http.call("GET", place._replace(scheme=home.scheme, netloc=home.netloc).geturl()).body
            except (HttpFailure, Problem) as error:
                raise Away("pictures_missing") from error

        return fetch


def _page(adapter: Network, login: Login, renewed: Renewed, cursor: str, *, everyone: bool) -> OwnPosts:
    assert isinstance(adapter, Lists)
    lists = adapter
    try:
        return once_renewed(adapter, login, renewed, lambda one: lists.own_posts(one, cursor, everyone=everyone))
    except HttpFailure as error:
        raise told(adapter, error) from None  # the cause may echo what was sent
