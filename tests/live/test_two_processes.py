import pytest

from tests.publishing.crowd import each_is_sent_once

pytestmark = pytest.mark.live


def test_two_processes_send_each_once_on_postgresql(postgres_url: str) -> None:
    each_is_sent_once(postgres_url)
