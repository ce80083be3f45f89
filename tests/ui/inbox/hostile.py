"""Messages that mean harm or come from far off: what the window must live through."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from tests.ui.inbox.building import HOUR, POST, Builder, Came

if TYPE_CHECKING:
    from brandassist.workspace import Workspace

MEGABYTE = "The workshop mends what we sold, and what others sold too. " * 17_000
TRAP = "http://127.0.0.1:{port}/"
MARKUP = (
    '<b>bold</b> <img src="{trap}p.png"> <script>alert(1)</script> <a href="{trap}">click</a> &lt;i&gt; &amp; '
    '<link rel="stylesheet" href="{trap}s.css"> {{name}} %n %1 &File'
)
HOSTILE_NAME = '<img src="{trap}n.png"><h1>&Boss</h1>\u202etxt.exe\u2066'
RIGHT_TO_LEFT = "\u202eevil\u202c שלום 12:00 \u2067abc"
HEAPED = "Z" + "\u0301" * 10_000 + " ends"
FAMILY = "👨‍👩‍👧‍👦" * 500
HOMOGRAPH = "Sign in at https://аррle.com/login and https://bank.example@evil.example/, or https://plain.example/a?b=1."


def hostile(workspace: Workspace, trap: str) -> Builder:
    """All of them, each from somebody."""
    make = Builder(workspace)
    make.post("practice", "p1", POST, make.now - 28 * HOUR)
    texts = {
        "Marco Markup": MARKUP.format(trap=trap),
        HOSTILE_NAME.format(trap=trap): MARKUP.format(trap=trap),
        "Rita Rovescio": RIGHT_TO_LEFT,
        "Zeno Zalgo": HEAPED,
        "Emma Emoji": FAMILY,
        "Lia Link": HOMOGRAPH,
        "Mega Byte": MEGABYTE,
        "Harsh Words": "You are such a complete idiot, and your lamp is worse.",
    }
    for number, (author, text) in enumerate(texts.items()):
        make.message("practice", author, text, 20 - number, in_reply_to="p1", root="p1")
    nobody = Came("n1", "", "I was deleted.", make.now - 3 * HOUR, "p1", "p1", handle="")
    ahead = Came("f1", "Futura", "From tomorrow.", make.now + timedelta(days=400), "p1", "p1", handle="futura")
    make.came("practice", nobody, ahead)
    return make


def deep(make: Builder, many: int = 500) -> None:
    """A thread in which each message answers the one before."""
    began = make.now - 10 * HOUR
    make.came(
        "practice",
        *(
            Came(f"d{n}", f"Deep {n}", f"Number {n}", began + n * timedelta(seconds=1), f"d{n - 1}", "p1", f"deep{n}")
            for n in range(many)
        ),
    )
