"""Whether the people in a photo agreed: told in the checks, holding what was approved, left out of what is shared."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from brandassist import clock
from brandassist import settings as device_settings
from brandassist.archive.private import archive, bring_back
from brandassist.archive.shared import share
from brandassist.errors import Problem
from brandassist.store.diary.consents import NOTHING_SAID, Consent
from brandassist.walltime import from_instant
from brandassist.workspace import Workspace, open_workspace


@pytest.fixture
def entry(workspace: Workspace, photo: Path) -> str:
    workspace.set_rule("approval_rule", "alone")
    entry_id = workspace.diary.new(text="Tins in the window.")
    workspace.diary.add_photos(entry_id, [photo])
    workspace.diary.describe_photo(entry_id, sha(workspace, entry_id), "A shelf")
    return entry_id


def sha(workspace: Workspace, entry_id: str) -> str:
    (photo,) = workspace.diary.show(entry_id).entry.photos
    return photo.sha256


def site(workspace: Workspace) -> str:
    return next(each.account.id for each in workspace.accounts.list() if each.account.network == "site")


def told(workspace: Workspace, draft_id: str) -> list[tuple[str, str]]:
    (target,) = workspace.drafts.show(draft_id).targets
    found = workspace.rendering.render(target.id).findings
    return [(each.rule, each.level) for each in found if each.rule.startswith("people-")]


def planned(workspace: Workspace, draft_id: str) -> str:
    soon = from_instant(clock.now() + timedelta(hours=1), "Etc/UTC")
    (made,) = workspace.queue.schedule(draft_id, [site(workspace)], soon)
    return made


def refused(call: Callable[[], object]) -> str:
    with pytest.raises(Problem) as caught:
        call()
    return caught.value.code


def test_nothing_is_guessed(workspace: Workspace, entry: str) -> None:
    (photo,) = workspace.diary.show(entry).entry.photos
    assert photo.consent == NOTHING_SAID
    assert told(workspace, workspace.from_entry.begin(entry, to=[site(workspace)])) == []


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("nobody", []),
        ("agreed", []),
        ("not_asked", [("people-not-asked", "warning")]),
        ("refused", [("people-refused", "error")]),
    ],
)
def test_what_was_said_is_told_in_every_draft_with_the_photo(
    workspace: Workspace, entry: str, said: str, found: list[tuple[str, str]]
) -> None:
    draft_id = workspace.from_entry.begin(entry, to=[site(workspace)])
    workspace.consents.say(sha(workspace, entry)[:10], said, who=" Anna  Rossi ", day="2026-11-20", note="By mail")
    (photo,) = workspace.diary.show(entry).entry.photos
    assert photo.consent == Consent(said, "Anna Rossi", "2026-11-20", "By mail")  # pyright: ignore[reportArgumentType]
    assert told(workspace, draft_id) == found
    if said == "refused":
        assert refused(lambda: planned(workspace, draft_id)) == "check_failed"
    else:
        planned(workspace, draft_id)


def test_who_refuses_after_approval_is_not_shown(workspace: Workspace, entry: str) -> None:
    draft_id = workspace.from_entry.begin(entry, to=[site(workspace)])
    planned(workspace, draft_id)
    workspace.consents.say(sha(workspace, entry), "refused")
    workspace.catch_up()
    (row,) = workspace.queue.list()
    assert (row.approved, row.holds) == (True, ("consent_refused",))
    workspace.queue.release(row.id)
    assert workspace.queue.list()[0].holds == ("consent_refused",)
    later = clock.now() + timedelta(hours=1, seconds=1)
    with clock.set_to(lambda: later):
        workspace.lanes.run_until_idle()
    assert workspace.queue.list()[0].state == "scheduled"
    workspace.queue.cancel(row.id)
    planned(workspace, draft_id)  # the approval of then
    assert [each.holds for each in workspace.queue.list() if each.state == "scheduled"] == [("consent_refused",)]
    workspace.consents.say(sha(workspace, entry), "agreed")
    workspace.catch_up()
    assert [each.holds for each in workspace.queue.list() if each.state == "scheduled"] == [()]


def test_a_share_leaves_out_who_refused(workspace: Workspace, entry: str, tmp_path: Path) -> None:
    for said, left in (("not_asked", 1), ("refused", 0)):
        workspace.consents.say(sha(workspace, entry), said)
        share(workspace.db, workspace.media_folder, tmp_path / said)
        assert len([*(tmp_path / said).rglob("*.jpg"), *(tmp_path / said).rglob("*.png")]) == left


def test_an_archive_keeps_it(workspace: Workspace, entry: str, tmp_path: Path) -> None:
    workspace.consents.say(sha(workspace, entry), "agreed", who="Anna", day="2026-11-20", note="By mail")
    archive(workspace.db, workspace.folder, tmp_path / "out")
    other = open_workspace(tmp_path / "again", settings=device_settings.load(tmp_path / "other.json"))
    bring_back(tmp_path / "out", other.db, other.folder, other.me, "another computer")
    (photo,) = other.diary.show(entry).entry.photos
    assert photo.consent == Consent("agreed", "Anna", "2026-11-20", "By mail")
    other.close()


def test_bad_input_changes_nothing(workspace: Workspace, entry: str) -> None:
    photo = sha(workspace, entry)
    assert refused(lambda: workspace.consents.say(photo, "perhaps")) == "consent_unknown"
    assert refused(lambda: workspace.consents.say(photo, "agreed", day="soon")) == "bad_date"
    for unknown in ("", "0" * 64, "%"):
        assert refused(lambda beginning=unknown: workspace.consents.say(beginning, "agreed")) == "not_found"
    (known,) = workspace.diary.show(entry).entry.photos
    assert known == replace(known, consent=NOTHING_SAID)
