"""People around a blog: those with a login, and visitors who comment without one."""

from dataclasses import dataclass, field
from itertools import count

import httpx

_visitor = count(2)


@dataclass(frozen=True)
class Login:
    """One user of a blog. `password` opens the login page only, never the REST API."""

    user: str
    password: str = field(repr=False)
    application_password: str = field(repr=False)

    @property
    def basic(self) -> tuple[str, str]:
        return self.user, self.application_password


def visitor_comment(url: str, post_id: int, text: str, *, author: str = "", email: str = "", address: str = "") -> int:
    """Posts a comment as the form under a post does. Status: 302 taken, 409 said before, 429 too soon.

    Each visitor comes from a loopback address of their own, else WordPress's flood check stops the second
    within 15 s; pass the same `address` or `email` twice to meet it.
    """
    number = next(_visitor)
    form = {
        "comment_post_ID": str(post_id),
        "comment": text,
        "author": author or f"Visitor {number}",
        "email": email or f"visitor{number}@reader.example",
    }
    source = address or f"127.0.{number // 250}.{number % 250 + 2}"
    with httpx.Client(transport=httpx.HTTPTransport(local_address=source), timeout=30) as visitor:
        return visitor.post(f"{url}/wp-comments-post.php", data=form).status_code
