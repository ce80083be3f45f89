"""One real server per session; each is started only when a test asks for it."""

from collections.abc import Iterator

import pytest

from tests.live.wordpress import WordPress, running_wordpress


@pytest.fixture(scope="session")
def wordpress(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WordPress]:
    with running_wordpress(tmp_path_factory.mktemp("wordpress") / "blog") as blog:
        yield blog
