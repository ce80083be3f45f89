"""A robot types three languages into the real window on a real screen, and every sign is looked for afterwards."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from brandassist.store import accounts
from brandassist.workspace import open_workspace
from tests.support.strokes import Orders, mark, reports_in, strokes_of

PER_SECOND = 30
NETWORKS = ("mastodon", "x", "bluesky", "linkedin", "site")
STANDING = "The bench in our Harbour store was meant to last one summer, and it is still there today. " * 60
PASSAGES = (
    "Il banco delle riparazioni è ancora lì, perché la città lo vuole: più tè, più tazze e un caffè 😀. Così va.\n\n",
    "Nora keeps a tin of plugs 👩‍🔧 that came out of broken things, and the café next door sends her kettles.\n\n",
    "修理のベンチはまだそこにあります🙂。やかんを持ってきて、話をしていきます。\n\n",
)


class Typed(NamedTuple):
    """How late each stroke was, in seconds, and how often the previews were made anew meanwhile."""

    late: Sequence[float]
    rendered: int


def type_into(folder: Path, display: str, keys: int) -> Typed:
    """Type so many keys at 30 a second; fails where one sign is missing, doubled or in another place, at any moment."""
    workspace = open_workspace(folder)
    to: list[str] = []
    with workspace.db.write("accounts") as tx:
        for network in NETWORKS:
            to.append(account_id := accounts.fresh_id())
            accounts.add(tx, account_id, network=network, label=network, url="")
            accounts.learnt(tx, account_id, "@me", {})
    draft = workspace.drafts.new("article", "A bench", STANDING, to=to)
    workspace.close()
    strokes = [stroke for number in range(keys) for stroke in strokes_of(PASSAGES[number % 3])][:keys]
    running = Orders(draft, strokes, PER_SECOND).given(folder, DISPLAY=display, QT_QPA_PLATFORM="xcb")
    too_long = threading.Timer(60 + 3 * keys / PER_SECOND, running.kill)
    too_long.start()
    try:
        assert running.stdout is not None
        told: list[str] = []
        while not told or not told[-1].startswith("done"):
            told.append(running.stdout.readline())
            assert told[-1], "it ended, or took too long"
    finally:
        too_long.cancel()
        running.kill()
        running.communicate()
    wanted, text = [mark(STANDING)], STANDING
    for stroke in strokes:
        text += "" if stroke.startswith("\t") else stroke
        wanted.append(mark(text))
    reports = reports_in(told)
    stood = [each.text for each in reports]
    first = next((at for at, (one, other) in enumerate(zip(stood, wanted, strict=False)) if one != other), None)
    assert first is None, f"after stroke {first}, {strokes[(first or 1) - 1]!r}"
    assert stood == wanted
    workspace = open_workspace(folder)
    try:
        assert workspace.drafts.show(draft).text == text
    finally:
        workspace.close()
    return Typed([each.late for each in reports[1:]], int(told[-1].split()[1]))
