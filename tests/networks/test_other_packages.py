"""Networks of other packages, by their entry points: found, connected, published with; a broken one harms nothing.

The example also runs through the shared contract test (`places.letterbox`).
"""

from __future__ import annotations

import io
import json
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlencode
from urllib.request import urlopen

import pytest

from brandassist import clock
from brandassist.accounts.needs import needs_of
from brandassist.errors import Problem
from brandassist.networks import BUILT_IN, names, network, visibilities
from brandassist.practice import address
from tests.accounts.test_sign_in import press_the_button
from tests.cli.conftest import Brandassist, brandassist, own_home  # noqa: F401 - fixtures
from tests.networks.places import ask
from tests.support.other_packages import lay_out_broken


def own_keys(url: str, back_to: str) -> tuple[str, str]:
    """Developer keys as a person gets them on the network's own pages."""
    form = urlencode({"client_name": "Mine", "redirect_uris": back_to, "scopes": "read write"}).encode()
    with urlopen(f"{url}/api/v1/apps", form, timeout=10) as answer:
        told = json.loads(answer.read())
    return told["client_id"], told["client_secret"]


@pytest.mark.usefixtures("example_package")
def test_it_is_found_beside_the_built_in_ones_and_says_what_it_takes() -> None:
    assert names() == (*BUILT_IN, "letterbox")
    assert network("letterbox").info.label == "Letterbox"
    needs = needs_of("letterbox")
    assert (needs.sign_in, needs.minutes, needs.cost) == ("own_keys", None, "unknown")
    assert needs.return_address.startswith("http://127.0.0.1:")
    assert visibilities("letterbox") == ("public",)


@pytest.mark.usefixtures("example_package")
def test_it_connects_by_the_browser_with_own_keys_and_takes_drafts(
    brandassist: Brandassist,  # noqa: F811
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folder = tmp_path / "server"
    url = address.ensure(folder)
    try:
        ask(f"{url}/_switchboard", {"delay": 0})
        client_id, client_secret = own_keys(url, needs_of("letterbox").return_address)

        def browser(page: str) -> bool:
            urlopen(press_the_button(page), timeout=10).close()
            return True

        monkeypatch.setattr("webbrowser.open", browser)
        monkeypatch.setattr("sys.stdin", io.StringIO(client_secret + "\n"))
        said = brandassist(
            "accounts", "connect", "letterbox", "--url", url, "--browser", f"--client-id={client_id}", "--name", "Box"
        )
        assert said.code == 0, said.err
        assert "Connected as @chief" in said.err
        assert client_secret not in said.out + said.err
        row = next(row for row in brandassist("--json", "accounts", "list").json if row["network"] == "letterbox")
        assert (row["state"], row["scopes"], row["missing_scopes"]) == ("connected", ["read", "write"], [])
        assert row["promises"]["reads_back"] and not row["promises"]["reads_replies"]
        post = tmp_path / "post.md"
        post.write_text("Twelve minutes at the till.\n", "utf-8")
        draft = brandassist("draft", "new", post, "--to", "Box").id
        at = f"{clock.now() + timedelta(hours=1):%Y-%m-%dT%H:%M}"
        assert brandassist("schedule", draft, "--to", "Box", "--at", at, "--zone", "UTC").code == 0
    finally:
        address.stop(folder)


@pytest.fixture
def broken(example_package: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(lay_out_broken(tmp_path)))
    network.cache_clear()


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("absent", "ModuleNotFoundError: No module named 'a_library_nobody_has'"),
        ("hollow", "info, who_am_i, steps, classify"),
        ("false", "info"),
        ("leaving", "SystemExit: 3"),
    ],
)
@pytest.mark.usefixtures("broken")
def test_a_broken_package_is_told(name: str, why: str) -> None:
    with pytest.raises(Problem) as caught:
        network(name)
    assert (caught.value.code, caught.value.data) == ("network_broken", {"name": name, "why": why})
    assert visibilities(name) == ("public",)


@pytest.mark.usefixtures("broken")
def test_a_broken_package_harms_nothing_else(brandassist: Brandassist) -> None:  # noqa: F811
    rows = {row["network"]: row for row in brandassist("--json", "accounts", "networks").json}
    assert set(names()) == set(rows)
    assert rows["letterbox"]["problem"] is None
    assert "does not work" in rows["absent"]["problem"]
    said = brandassist("accounts", "connect", "absent")
    assert said.code == 1
    assert said.err.startswith("The package that brings absent does not work")
    assert len(brandassist("--json", "accounts", "list").json) == 2
