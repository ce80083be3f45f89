"""Several programs at once on one login that was revoked: it is made new once, and none of them loses it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.program import Program
from tests.support.x import ContractX, oauth


@pytest.fixture
def x() -> Iterator[ContractX]:
    with ContractX() as server:
        server._tick()
        yield server


def test_programs_renew_one_after_the_other(program: Program, own_keychain: Path, x: ContractX) -> None:
    made = oauth.issue(x.state, oauth.ALL)
    kept = {"access": made["access_token"], "refresh": made["refresh_token"], "scopes": oauth.ALL}
    kept |= {"until": "2999-01-01T00:00:00+00:00", "client_id": x.state.client_id, "client_secret": ""}
    program = Program(program.workspace)  # with the keychain in its environment
    account = program("accounts", "connect", "x", "--url", x.url, given=json.dumps(kept) + "\n").id
    x.state.tokens.clear()
    running = [program.start("accounts", "test", account) for _ in range(4)]
    ends = [each.communicate(timeout=90) for each in running]
    assert [each.returncode for each in running] == [0, 0, 0, 0], ends
    assert len(x.state.refreshes) == 1
    (refresh,) = x.state.refreshes
    assert refresh in own_keychain.read_text()
