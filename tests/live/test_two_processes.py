import pytest

from tests.publishing.crowd import ACCOUNTS, EACH, two_processes_deliver

pytestmark = pytest.mark.live


def test_two_processes_send_each_once_on_postgresql(postgres_url: str) -> None:
    seen = two_processes_deliver(postgres_url)
    assert seen.ended == [0, 0]
    assert seen.planned.total() == ACCOUNTS * EACH
    assert seen.posted == seen.planned
    assert seen.states == {"published": ACCOUNTS * EACH}
    assert not seen.overlapped
