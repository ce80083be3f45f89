"""HTML as networks send it, and as people who mean harm do, becomes plain words."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brandassist.networks.html_text import text_of_html

MASTODON_LINK = (
    '<p>See <a href="https://brand.example/a/long/way?x=1&amp;y=2" rel="nofollow"><span class="invisible">https://</span>'
    '<span class="ellipsis">brand.example/a/long</span><span class="invisible">/way?x=1&amp;y=2</span></a></p>'
)
READ = [
    (MASTODON_LINK, "See https://brand.example/a/long/way?x=1&y=2"),
    ('<a href="https://evil.example/x">https://bank.example</a>', "https://bank.example (https://evil.example/x)"),
    ('Our <a href=https://shop.example/>shop</a>, <a href="http://www.brand.com/">brand.com</a>',
     "Our shop (https://shop.example/), http://www.brand.com/"),
    ('<a href="https://m.example/@bob" class="u-url mention">@<span>bob</span></a> ok', "@bob ok"),
    ('<a href="javascript:alert(1)">press</a> <a href="data:text/html,x">me</a> <a>now</a>', "press me now"),
    ('<a href="mailto:me@shop.example">write</a><a data-href="https://x.example">!</a>', "write (me@shop.example)!"),
    ('<a href="https://a.example/">one <a href="https://b.example/">two', "one (https://a.example/)two (https://b.example/)"),
    ('a<script src="x">alert("<p>1</p>")</script>b<STYLE>p{}</STYLE>c<svg onload=x><script>y</script></svg>d', "abcd"),
    ('a<!-- <p>no</p> -->b<![CDATA[x]]>c<?php x ?>d<img src=x onerror=alert(1) alt=":-)">', "abcd:-)"),
    ("<p>One\n line<br>two</p><div>three</div><pre>  kept\n  as is</pre><table><tr><td>a<td>b<tr><td>c</table>",
     "One line\ntwo\n\nthree\n\nkept\nas is\n\na b\nc"),
    ("2 < 3 && 4 > 1 &lt;b&gt; &#x41;&nbsp;<3", "2 < 3 && 4 > 1 <b> A\xa0<3"),
    ('<p title="a > b">shown</p><p data-x="', "shown"),
]  # fmt: skip


@pytest.mark.parametrize(("html", "text"), READ)
def test_a_person_reads_the_words_and_where_links_lead(html: str, text: str) -> None:
    assert text_of_html(html, links=True) == text


def test_a_link_that_is_not_asked_for_is_left_out() -> None:
    assert text_of_html('<a href="https://evil.example">https://bank.example</a>') == "https://bank.example"


@settings(max_examples=80, deadline=None)
@given(st.lists(st.sampled_from(["<", ">", "a", " href=", '"', "'", "<!", "--", "&", "x", "\n", "<pre>", "</", "<p"])))
def test_whatever_stands_there_the_words_come_out(signs: list[str]) -> None:
    assert isinstance(text_of_html("".join(signs), links=True), str)


HOSTILE = [
    "<",
    "<!--",
    "<a ",
    "<a href='",
    '<a href=">',
    "</",
    "&",
    "<![",
    "<?",
    "<ul><li>",
    "<script>",
    "&#x1",
    "<pre> ",
]


@pytest.mark.parametrize("sign", HOSTILE)
def test_a_megabyte_of_it_is_read(sign: str) -> None:
    """A reader that goes back for each sign needs minutes for most of these, and this test with it."""
    assert len(text_of_html(sign * (1_000_000 // len(sign)), links=True)) <= 1_000_000
