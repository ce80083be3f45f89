"""The derived review state against a model, and what approval froze against everything done afterwards."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from brandassist.errors import Problem
from brandassist.events import Events
from brandassist.networks import visibilities
from brandassist.store import accounts
from brandassist.store.database import Database, sqlite_url
from brandassist.store.migrate import prepare
from brandassist.store.writing import approvals as rows
from brandassist.store.writing import payloads, targets
from brandassist.store.writing.drafts import Facts
from brandassist.store.writing.payloads import Payload
from brandassist.writing.approval import Approvals
from brandassist.writing.library import Drafts
from brandassist.writing.rendering import Rendering
from tests.writing.conftest import someone

TEXTS = st.sampled_from(["uno", "due", "**uno**", "tre\n\n---\n\nquattro", " "])
SEEN_BY = st.sampled_from(["public", "public", "unlisted", "private", "secret"])
NETWORKS = ("practice", "site")


class Review(RuleBasedStateMachine):
    @initialize()
    def open(self) -> None:
        self.folder = TemporaryDirectory()
        root = Path(self.folder.name)
        self.db = Database(sqlite_url(root / "workspace.sqlite"), Events())
        prepare(self.db.engine)
        me = someone(self.db, "Chief", "executive")
        self.library = Drafts(self.db, me)
        self.rendering = Rendering(self.db, root / "media")
        self.approvals = Approvals(self.db, me, self.rendering)
        with self.db.write() as tx:
            for number, network in enumerate(NETWORKS):
                accounts.add(tx, f"a{number}", network=network, label=f"A{number}", url="")
        self.draft = self.library.new("post", "", "uno", to=["a0", "a1"])
        self.ids = [each.id for each in self.library.show(self.draft).targets]
        self.state = dict.fromkeys(self.ids, "editing")
        self.frozen: dict[str, Payload] = {}  # payload id -> what it said when it was frozen
        self.standing: dict[str, Payload | None] = dict.fromkeys(self.ids)

    def teardown(self) -> None:
        if hasattr(self, "db"):
            self.db.close()
            self.folder.cleanup()

    @rule(text=TEXTS)
    def write(self, text: str) -> None:
        self.library.autosave(self.draft, "", text)

    @rule(number=st.integers(0, 1), text=TEXTS)
    def write_own(self, number: int, text: str) -> None:
        self.library.write_own(self.ids[number], text)

    @rule(number=st.integers(0, 1))
    def follow(self, number: int) -> None:
        self.library.follow_master(self.ids[number])

    @rule(visibility=SEEN_BY)
    def show_to(self, visibility: str) -> None:
        self.library.set_facts(self.draft, Facts(visibility=visibility))

    @rule()
    def restore_the_first(self) -> None:
        kept = self.library.revisions(self.draft)
        if kept:
            self.library.restore_revision(self.draft, kept[-1].id)

    @rule(number=st.integers(0, 1))
    def submit(self, number: int) -> None:
        target = self.ids[number]
        view = self.view(target)
        may = view.review != "awaiting" and not (view.review == "approved" and not view.changed)
        try:
            self.approvals.submit(self.draft, [target])
            assert may
            self.state[target] = "awaiting"
        except Problem as problem:
            assert problem.code == "nothing_to_submit"
            assert not may

    @rule(number=st.integers(0, 1))
    def approve(self, number: int) -> None:
        target = self.ids[number]
        rendered, view = self.rendering.render(target), self.view(target)
        settled = view.review == "approved" and not view.changed
        (outcome,) = self.approvals.approve(self.draft, [target])
        if settled:
            assert outcome.fingerprint == view.fingerprint
        elif rendered.errors:
            assert outcome.problem is not None
            assert outcome.problem.code == "check_failed"
        else:
            assert rendered.payload.visibility in visibilities(NETWORKS[number])
            # What the preview showed is, byte for byte, what was frozen.
            assert outcome.fingerprint == rendered.payload.fingerprint()
            self.state[target], self.standing[target] = "approved", rendered.payload

    @rule(number=st.integers(0, 1))
    def request_changes(self, number: int) -> None:
        target = self.ids[number]
        try:
            self.approvals.request_changes(self.draft, "perché", [target])
            assert self.state[target] == "awaiting"
            self.state[target] = "changes_requested"
        except Problem as problem:
            assert problem.code == "nothing_awaits"
            assert self.state[target] != "awaiting"

    @rule(number=st.integers(0, 1))
    def take_back(self, number: int) -> None:
        target = self.ids[number]
        may = self.standing[target] is not None or self.state[target] == "awaiting"
        try:
            self.approvals.take_back(self.draft, [target])
            assert may
            self.state[target], self.standing[target] = "editing", None
        except Problem as problem:
            assert problem.code == "nothing_to_take_back"
            assert not may

    def view(self, target: str) -> targets.TargetView:
        return next(each for each in self.library.show(self.draft).targets if each.id == target)

    @invariant()
    def the_state_is_what_was_said_last(self) -> None:
        if hasattr(self, "draft"):
            assert {each.id: each.review for each in self.library.show(self.draft).targets} == self.state

    @invariant()
    def what_was_frozen_never_changes(self) -> None:
        if not hasattr(self, "draft"):
            return
        with self.db.read() as tx:
            for target in self.ids:
                standing = rows.standing(tx, target)
                expected = self.standing[target]
                if expected is None:
                    assert standing is None
                    continue
                assert standing is not None
                content = payloads.get(tx, standing.payload_id)
                assert content == expected
                assert standing.fingerprint == content.fingerprint()
                self.frozen[standing.payload_id] = content
            for payload_id, before in self.frozen.items():
                assert payloads.get(tx, payload_id) == before

    @invariant()
    def changed_means_the_target_would_now_go_out_otherwise(self) -> None:
        if not hasattr(self, "draft"):
            return
        for view in self.library.show(self.draft).targets:
            expected = self.standing[view.id]
            now = self.rendering.render(view.id).payload
            if expected is not None and now != expected:
                assert view.changed


Review.TestCase.settings = settings(max_examples=8, stateful_step_count=20, deadline=None)
TestReview = Review.TestCase
