"""What blogs hold, as Markdown, and what of it is told."""

from __future__ import annotations

import time

import pytest

from drafts.blog_html import read, shortcodes, words_of

AT = "https://blog.example/2026/night-shift/"


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("One\ntwo\n\nthree", "One  \ntwo\n\nthree"),
        ("One<br />\ntwo", "One  \ntwo"),
        ("<ul>\n<li>a</li>\n\n<li>b</li>\n</ul>\nend", "- a\n- b\n\nend"),
        ("<pre>a\n\n  b</pre>\nend", "```\na\n\n  b\n```\n\nend"),
        ("<blockquote>a\n\nb</blockquote>", "> a\n>\n> b"),
        ("<!-- wp:paragraph -->\n<p>One\ntwo</p>\n<!-- /wp:paragraph -->", "One two"),
        ('<a href="/about">Us</a>', "[Us](https://blog.example/about)"),
        ('<a href="javascript:x()">Us</a>', "Us"),
        ('<a href="/a.jpg"><img src="/a-300.jpg" alt="A [till]"></a>', "![A (till)](https://blog.example/a-300.jpg)"),
        ('[caption id="x"]<img src="https://b.example/i.png"> Said[/caption]', "![](https://b.example/i.png) Said"),
        ('<iframe src="https://video.example/7?a=1&amp;b=2"></iframe>', "https://video.example/7?a=1&b=2"),
    ],
)
def test_it_reads_as_its_readers_saw_it(html: str, text: str) -> None:
    got = read(html, AT).text
    assert got.startswith("[" + text) if text.startswith("https://video") else got == text


def test_what_is_no_words_is_told() -> None:
    html = (
        '<!-- wp:latest-posts {"a":1} /--><!-- hidden --><script>x</script>[gallery ids="1"]<!--more--><img src="x:y">'
    )
    found = read(html, "")
    assert (found.blocks, found.code, found.marks, found.comments, found.dropped) == (
        ("latest-posts",), ("script",), ("gallery",), 1, 1,
    )  # fmt: skip


def test_footnotes_stand_below() -> None:
    sign = '<sup data-fn="{0}" class="fn"><a href="#{0}">1</a></sup>'
    html = f"<p>One{sign.format('b')} two{sign.format('a')} three{sign.format('gone')}</p><!-- wp:footnotes /-->"
    found = read(html, AT, {"a": "of <em>two</em>", "b": "of one"})
    assert found.text == "One[^1] two[^2] three1\n\n[^1]: of one\n\n[^2]: of *two*"
    assert found.blocks == ()


def test_a_word_in_brackets_is_no_shortcode() -> None:
    assert shortcodes("He said [sic] and [note], see [1] and [a](b)") == ()
    assert shortcodes('[su_button url="x"]Go[/su_button] [box]a[/box] [toc]') == ("su_button", "box", "toc")


def test_titles_are_words() -> None:
    assert words_of("Tills &amp; <em>queues</em><br>now") == "Tills & queues now"


@pytest.mark.parametrize(
    "piece", ["<!--", "<!-- wp:a {", '<iframe "', "<iframe '\"", '<sup data-fn="a">', "[caption ", "[a x="]
)
def test_time_grows_with_length_only(piece: str) -> None:
    begun = time.process_time()
    read(piece * 20_000, AT, {"a": "b"})
    assert time.process_time() - begun < 5
