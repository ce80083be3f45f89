from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from brandassist.practice import address
from tests.networks import places
from tests.networks.places import NAMES, Place
from tests.support.bluesky import ContractBluesky
from tests.support.ghost import ContractGhost
from tests.support.hooks import HOOKS, ContractHook
from tests.support.linkedin import ContractLinkedIn
from tests.support.meta import ContractFacebook, ContractInstagram, ContractThreads, PublicSite
from tests.support.micropub import ContractMicropub
from tests.support.wordpress import ContractWordPress
from tests.support.x import ContractX


@pytest.fixture(scope="session")
def practice_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("practice")
    yield folder
    address.stop(folder)


@pytest.fixture
def blog() -> Iterator[ContractWordPress]:
    with ContractWordPress() as server:
        yield server


@pytest.fixture
def contract_x() -> Iterator[ContractX]:
    with ContractX() as server:
        yield server


@pytest.fixture
def pds() -> Iterator[ContractBluesky]:
    with ContractBluesky() as server:
        yield server


@pytest.fixture
def contract_facebook() -> Iterator[ContractFacebook]:
    with ContractFacebook() as server:
        yield server


@pytest.fixture
def contract_threads() -> Iterator[ContractThreads]:
    with ContractThreads() as server:
        yield server


@pytest.fixture
def contract_instagram() -> Iterator[ContractInstagram]:
    with ContractInstagram() as server:
        yield server


@pytest.fixture
def public_site(tmp_path: Path) -> Iterator[PublicSite]:
    (tmp_path / "online").mkdir()
    with PublicSite(tmp_path / "online") as server:
        yield server


@pytest.fixture
def micropub() -> Iterator[ContractMicropub]:
    with ContractMicropub() as server:
        yield server


@pytest.fixture
def ghost() -> Iterator[ContractGhost]:
    with ContractGhost() as server:
        yield server


@pytest.fixture
def contract_linkedin() -> Iterator[ContractLinkedIn]:
    with ContractLinkedIn() as server:
        yield server


@pytest.fixture
def hook(request: pytest.FixtureRequest) -> Iterator[ContractHook]:
    with HOOKS[request.node.callspec.params["place"]]() as server:
        yield server


@pytest.fixture(params=NAMES)
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Place:
    match request.param:
        case "wordpress":
            return places.wordpress(request.getfixturevalue("blog"))
        case "x":
            return places.x(request.getfixturevalue("contract_x"))
        case "bluesky":
            return places.bluesky(request.getfixturevalue("pds"))
        case "facebook":
            return places.facebook(request.getfixturevalue("contract_facebook"))
        case "threads":
            return places.threads(request.getfixturevalue("contract_threads"))
        case "instagram":
            site = request.getfixturevalue("public_site")
            return places.instagram(request.getfixturevalue("contract_instagram"), site)
        case "folder":
            return places.folder(tmp_path)
        case "micropub":
            return places.micropub(request.getfixturevalue("micropub"))
        case "ghost":
            return places.ghost(request.getfixturevalue("ghost"))
        case "mattermost" | "slack" | "teams":
            return places.webhook(request.param, request.getfixturevalue("hook"))
        case "linkedin":
            return places.linkedin(request.getfixturevalue("contract_linkedin"))
        case "site":
            return places.site(tmp_path)
        case "letterbox":
            request.getfixturevalue("example_package")
            return places.letterbox(request.getfixturevalue("practice_folder"))
        case name:
            return getattr(places, name)(request.getfixturevalue("practice_folder"))
