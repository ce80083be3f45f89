"""What a failed check of a login means, as a Problem a person can act on."""

from __future__ import annotations

from brandassist.errors import Problem
from brandassist.http import Broken, HttpFailure, NeverOpened, NotJson, Redirected, TooLarge, Untrusted
from brandassist.networks.contract import Network

_CODES: dict[type[HttpFailure], str] = {
    NeverOpened: "unreachable",
    Untrusted: "untrusted_certificate",
    Redirected: "redirected",
    Broken: "connection_broke",
    NotJson: "not_that_network",
    TooLarge: "not_that_network",
}


def told(network: Network, error: HttpFailure) -> Problem:
    """Return Problem `unreachable`, `untrusted_certificate`, `redirected`, `connection_broke`, `not_that_network`
    (all with `host`), `wrong_secret`, `network_busy`, or `network_refused` (with the network's own `words`)."""
    for kind, code in _CODES.items():
        if isinstance(error, kind):
            return Problem(code, network=network.info.label, host=error.host)
    verdict = network.classify(error, publishing=False)
    code = {"sign_in": "wrong_secret", "later": "network_busy"}.get(verdict.meaning, "network_refused")
    return Problem(code, network=network.info.label, words=verdict.words or verdict.code)
