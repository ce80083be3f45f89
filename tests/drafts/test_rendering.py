from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafts.plain import plain
from drafts.rendering import article_html, render
from tests.drafts.rules import LIMITS, X

THREAD = "# Titolo\n\nPrima **parte** con [link](https://shop.com).\n---\nSeconda ![x](y.jpg)"


def test_a_short_post_is_plain_and_split():
    assert render(THREAD, X).parts == ("Titolo\n\nPrima parte con link (https://shop.com).", "Seconda")


def test_where_there_are_no_threads_the_seams_go():
    rendered = render(THREAD, LIMITS["linkedin"])
    assert rendered.parts == ("Titolo\n\nPrima parte con link (https://shop.com).\n\nSeconda",)
    assert rendered.text == rendered.parts[0]


def test_an_article_stays_markdown():
    assert render(THREAD, LIMITS["site"]).parts == (THREAD,)


def test_a_network_that_takes_markdown_gets_it():
    assert render("**a** _b_", LIMITS["mattermost"]).parts == ("**a** _b_",)


def test_the_own_version_stands_in_even_when_empty():
    assert render("master", X, "mio").parts == ("mio",)
    assert render("master", X, "").parts == ("",)


def test_article_html_has_what_an_article_needs():
    html = article_html(
        "# T\n\n[^1] [qui](https://shop.com)\n\n```python\nx = 1\n```\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n\n[^1]: Nota"
    )
    for part in (
        "<h1>T</h1>",
        'href="https://shop.com"',
        "<pre><code",
        "language-python",
        'align="right"',
        'id="fn:1"',
    ):
        assert part in html


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](java\tscript:alert(1))",
        "[x](java\nscript:alert(1))",
        "[x](&#106;avascript:alert(1))",
        '<a href="java&#9;script:alert(1)">x</a>',
        '<a href="&#1;javascript:alert(1)">x</a>',
        "[x](data:text/html;base64,AAAA)",
        "![x](javascript:alert(1))",
        '<a href="vbscript:x">y</a>',
        '<img src=x onerror="alert(1)">',
        "<svg><script>alert(1)</script></svg>",
        '<iframe src="https://evil.example"></iframe>',
        '<p style="position:fixed">x</p>',
        "<style>p{}</style>",
        '<form action="https://evil.example"><input></form>',
        '<div id="masthead" class="page">x</div>',
        "```\n</code><script>alert(1)</script>\n```",
        '<https://a.com/"onclick=alert(1)>',
        "[a]: javascript:alert(1)\n\n[a]",
    ],
)
def test_nothing_that_acts_survives(hostile: str):
    html = article_html(f"Prima\n\n{hostile}\n\nDopo")
    assert "Prima" in html
    assert "Dopo" in html
    assert acts(html) == []


KNOWN = set("a h1 h2 p div pre code table thead tbody tr td th li ol ul sup hr em strong img blockquote br svg".split())  # noqa: SIM905 one line reads better


def acts(html: str) -> list[str]:
    """What in a page could act, reach out of the text or load what a web page should not."""
    found: list[str] = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            found.extend([tag] if tag not in KNOWN else [])
            for name, value in attrs:
                address = "".join(c for c in value or "" if c > " ").lower()  # browsers drop tabs and line ends
                if name in ("href", "src") and ":" in address.split("/")[0]:
                    found.extend([] if address.startswith(("http", "mailto:", "tel:", "#")) else [f"{name}={value}"])
                elif name in ("id", "class") and not (value or "").startswith(("fn", "footnote", "language-")):
                    found.append(f"{name}={value}")
                elif name.startswith("on") or name == "style":
                    found.append(name)

    Reader().feed(html)
    return found


@settings(max_examples=60)
@given(st.text(alphabet="<>/\"'=()[]:;&#`!ajvscript on\n"))
def test_no_tag_but_the_known_ones_comes_out(text: str):
    assert acts(article_html(text)) == []


@pytest.mark.parametrize("tangle", ["[", "![", "[a](", "]["])
def test_brackets_that_never_close_are_shown_as_they_stand_and_soon(tangle: str):
    html = article_html(f"[A link](https://a.example).\n\n{tangle * 20_000}\n\n**End**")
    assert html.count("[") == tangle.count("[") * 20_000
    assert '<a href="https://a.example"' in html
    assert html.endswith("<strong>End</strong></p>")


def test_marks_that_never_close_are_soon_left():
    assert plain("_a " * 200_000) == ("_a " * 200_000).strip()
    assert plain("_a_ " * 50_000) == ("a " * 50_000).strip()
