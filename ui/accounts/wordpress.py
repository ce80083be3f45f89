"""Connecting a WordPress site: five checks run while one types, each with its time or the reason it failed."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from brandassist.accounts.wordpress_checks import NAMES, Check, Name, check
from brandassist.http import Http
from ui.accounts.connect import ConnectDialog
from ui.accounts.fields import with_scheme
from ui.sentences import sentence_of
from ui.widgets.button import LinkButton
from ui.widgets.check_line import CheckLine
from ui.widgets.label import HairLine, Label

PAUSE_MS = 700  # after a key, before the site is asked
PASSWORDS = "/wp-admin/profile.php#application-passwords-section"


class WordPressDialog(ConnectDialog):
    """Connect enables when all five checks have passed; a failed one keeps the fields and says what to do."""

    shows_steps = False  # the line under the fields says it
    told = Signal(int, object)

    def add_fields(self) -> None:
        super().add_fields()
        self._run = 0  # an answer to an older question is dropped
        self._http: Http | None = None
        self._passed = False
        self._add_hint()
        self.column.addWidget(HairLine())
        self._lines: dict[Name, CheckLine] = {}
        column = QVBoxLayout()
        column.setSpacing(0)
        for name, words in zip(NAMES, self._questions(), strict=True):
            self._lines[name] = CheckLine(words)
            column.addWidget(self._lines[name])
        self.column.addLayout(column)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.run_checks)
        for field in (self.address, self.user, self.secret):
            field.textChanged.connect(self._wait)
        self._report = self._services.background.progress(self, self._heard)

    def _questions(self) -> tuple[str, ...]:
        return (
            self.tr("The address answers"),
            self.tr("WordPress is there"),
            self.tr("The password is accepted"),
            self.tr("May write and publish posts"),
            self.tr("May upload photos"),
        )

    def _add_hint(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(Label(self.tr("Users, Profile, Application passwords."), "secondary", "ink2", wrap=True), 1)
        self._show_me = LinkButton(self.tr("Show me"))
        self._show_me.setAccessibleName(self.tr("Open the page of the site where application passwords are made"))
        self._show_me.setAutoDefault(False)
        self._show_me.setEnabled(False)
        self._show_me.clicked.connect(self._open_passwords)
        row.addWidget(self._show_me, 0, Qt.AlignmentFlag.AlignTop)
        self.fields.line_of(self.secret).below.addLayout(row)

    def names(self) -> tuple[str, str, str]:
        return self.tr("Site address"), self.tr("User name"), self.tr("Application password")

    def complete(self) -> bool:
        return self._passed

    def lines(self) -> list[CheckLine]:
        """The checks, in their order."""
        return list(self._lines.values())

    def failed_check(self) -> CheckLine | None:
        """The check that failed, if one did."""
        return next((line for line in self._lines.values() if line.mark.state == "failed"), None)

    def run_checks(self) -> None:
        """Ask the site, as far as the fields go."""
        url, user, secret = with_scheme(self.address.text()), self.user.text().strip(), self.secret.text().strip()
        if not url:
            return
        http, run, report = Http(), self._run, self._report
        self._http = http

        def ask() -> bool:
            return check(url, user, secret, http, lambda found: report((run, found)))

        self._services.background.run(self, ask, self._finished, self.failed, lane="network")

    def done(self, result: int) -> None:
        self._stop()
        super().done(result)

    def _wait(self) -> None:
        self._stop()
        self._run += 1
        self._passed = False
        for line in self._lines.values():
            line.show_result("")
        self._show_me.setEnabled(False)
        self._pause.start()
        self.check_complete()

    def _stop(self) -> None:
        if self._http is not None:
            self._http.close()  # what it was asking ends now
            self._http = None

    def _heard(self, news: tuple[int, Check]) -> None:
        run, found = news
        if run != self._run:
            return
        line = self._lines[found.name]
        if found.state == "running":
            line.show_result("running", "", self.tr("checking"))
        elif found.problem is not None:
            line.show_result("failed", self._advice(found))
        else:
            line.show_result("passed", self._found(found), self._time(found))
        if found.name == "wordpress" and found.state == "passed":
            self._show_me.setEnabled(True)
        if found.name == NAMES[-1]:
            self._passed = found.state == "passed"
        self.check_complete()

    def _finished(self, passed: bool) -> None:
        del passed  # each check told how it went

    def _time(self, found: Check) -> str:
        if found.seconds is None:
            return self.tr("by its role")
        return self.tr("{seconds} s").format(seconds=f"{found.seconds:.1f}")

    def _found(self, found: Check) -> str:
        if found.name == "wordpress" and with_scheme(self.address.text()).startswith("https:"):
            return self.tr("WordPress found, the connection is encrypted")
        if found.name == "wordpress":
            return self.tr("WordPress found, on this computer")
        if found.name == "password":
            return self.tr("Password accepted, signed in as {name}").format(name=found.facts.get("name", ""))
        return ""

    def _advice(self, found: Check) -> str:
        assert found.problem is not None
        if found.problem.code == "wrong_secret":
            return self.tr(
                "The password was refused. Application passwords are 24 letters and digits; spaces do not matter."
            )
        return sentence_of(found.problem)

    def _open_passwords(self) -> None:
        QDesktopServices.openUrl(QUrl(with_scheme(self.address.text()) + PASSWORDS))
