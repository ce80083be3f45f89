"""Against the real practice network; the browser is played by plain calls."""

from collections.abc import Iterator
from threading import Timer
from urllib.error import HTTPError
from urllib.parse import parse_qs, urlencode, urlsplit
from urllib.request import HTTPRedirectHandler, build_opener, urlopen

import pytest

from brandassist.accounts import sign_in
from brandassist.accounts.listener import Page
from brandassist.accounts.sign_in import SignIn
from brandassist.errors import Problem
from brandassist.http import Http, Status
from brandassist.networks import network

PAGE = Page(done="You may close this <page>.", failed="It did not work.")


@pytest.fixture
def signing_in(server: str) -> Iterator[SignIn]:
    started = sign_in.begin(network("mastodon"), server, Http(), PAGE)
    yield started
    started.close()


class _NoRedirect(HTTPRedirectHandler):
    def redirect_request(self, *args: object) -> None:
        return None


def press_the_button(address: str) -> str:
    """Give consent as a browser does; returns where it is sent, or the page shown."""
    asked = {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}
    form = urlencode({**asked, "account": "chief"}).encode()
    base = address.partition("/oauth/")[0]
    try:
        with build_opener(_NoRedirect).open(f"{base}/oauth/authorize", form, timeout=10) as answer:
            return answer.read().decode()
    except HTTPError as error:
        assert error.code == 302, error.read()
        return error.headers["Location"]


def test_the_browser_comes_back_with_a_code_that_becomes_a_token(server: str, signing_in: SignIn) -> None:
    back = press_the_button(signing_in.address)
    assert back.startswith("http://127.0.0.1:")
    with urlopen(back, timeout=10) as shown:
        assert "You may close this &lt;page&gt;." in shown.read().decode()
    token = signing_in.wait(10)
    me = Http().call(
        "GET", f"{server}/api/v1/accounts/verify_credentials", headers={"Authorization": f"Bearer {token}"}
    )
    assert me.json()["acct"] == "chief"
    assert token not in repr(signing_in)


def test_a_copied_code_becomes_a_token(signing_in: SignIn) -> None:
    page = press_the_button(signing_in.address_for_code)
    code = page.partition("<code")[2].partition(">")[2].partition("<")[0]
    assert signing_in.paste(f"  {code}\n")
    with pytest.raises(Problem) as caught:
        signing_in.paste(code)
    assert caught.value.code == "sign_in_failed"
    assert code not in str(caught.value)


def test_an_answer_without_the_state_counts_for_nothing(signing_in: SignIn) -> None:
    assert signing_in.listener is not None
    for wrong in ("?code=stolen", "?code=stolen&state=guessed", "?code=stolen&state=é"):
        with pytest.raises(HTTPError) as caught:
            urlopen(signing_in.listener.address + wrong.replace("é", "%C3%A9"), timeout=10)
        assert caught.value.code == 404
    with pytest.raises(Problem) as late:
        signing_in.wait(0)
    assert late.value.code == "sign_in_timeout"


def test_a_code_without_its_verifier_is_worth_nothing(server: str, signing_in: SignIn) -> None:
    code = parse_qs(urlsplit(press_the_button(signing_in.address)).query)["code"][0]
    signing_in.verifier = "somebody else's"
    with pytest.raises(Problem) as caught:
        signing_in.paste(code)
    assert caught.value.code == "sign_in_failed"


def test_a_refusal_in_the_browser_is_told(signing_in: SignIn) -> None:
    assert signing_in.listener is not None
    urlopen(f"{signing_in.listener.address}?error=access_denied&state={signing_in.state}", timeout=10).close()
    with pytest.raises(Problem) as caught:
        signing_in.wait(10)
    assert (caught.value.code, caught.value.data) == ("sign_in_refused", {"why": "access_denied"})


def test_cancelling_ends_the_waiting(server: str) -> None:
    started = sign_in.begin(network("mastodon"), server, Http(), PAGE)
    Timer(0.05, started.close).start()
    with pytest.raises(Problem) as caught:
        started.wait(30)
    assert caught.value.code == "sign_in_cancelled"


def test_where_nothing_may_listen_only_the_code_is_left(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(sign_in, "Listener", forbidden)
    started = sign_in.begin(network("mastodon"), server, Http(), PAGE)
    assert started.address == started.address_for_code
    with pytest.raises(Problem) as caught:
        started.wait(1)
    assert caught.value.code == "no_loopback"
    started.close()


def test_a_server_of_another_kind_is_told_in_a_word(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(Problem) as caught:
        sign_in.begin(network("mastodon"), "http://social.example", Http(), PAGE)
    assert caught.value.code == "plain_http_refused"


def test_a_secret_in_a_failed_call_is_not_in_the_problem(signing_in: SignIn) -> None:
    with pytest.raises(Problem) as caught:
        signing_in.paste("wrong")
    assert not isinstance(caught.value.__cause__, Status)
    assert signing_in.app.client_secret not in str(caught.value)


def test_the_address_a_browser_was_sent_to_can_be_pasted_whole(signing_in: SignIn) -> None:
    page = press_the_button(signing_in.address_for_code)
    code = page.partition("<code")[2].partition(">")[2].partition("<")[0]
    with pytest.raises(Problem) as caught:
        signing_in.paste(f"https://network.example/done?code={code}&state=guessed")
    assert caught.value.code == "another_sign_in"
    with pytest.raises(Problem) as refused:
        signing_in.paste(f"https://network.example/done?error=access_denied&state={signing_in.state}#_=_")
    assert (refused.value.code, refused.value.data["why"]) == ("sign_in_refused", "access_denied")
    assert signing_in.paste(f"https://network.example/done?code={code}&state={signing_in.state}")


def test_without_the_persons_own_keys_nothing_begins() -> None:
    with pytest.raises(Problem) as caught:
        sign_in.begin(network("wordpress"), "https://blog.example", Http(), PAGE)
    assert caught.value.code == "no_browser_sign_in"
