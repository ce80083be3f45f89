"""What is copied elsewhere comes out as clean Markdown, and nothing harmful comes with it."""

import base64

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafts.pasting.cleaning import clean
from drafts.pasting.reader import Unwanted, from_html
from drafts.plain import plain
from drafts.rendering import article_html

WORD = """<html xmlns:o="urn:schemas-microsoft-com">
<head><style><!-- @font-face {font-family:W;} --></style>
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings/></xml><![endif]--></head><body><!--StartFragment-->
<p class=MsoTitle>Il banco<o:p></o:p></p><h2>Parte <b>prima</b><o:p></o:p></h2>
<p class=MsoNormal>Testo <b>forte<o:p></o:p></b>, <i>corsivo</i><span style='mso-spacerun:yes'>&nbsp;</span>fine<a
style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference><![if !supportFootnotes]>
<span>[1]</span><![endif]></span></a>.</p>
<p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'>
<![if !supportLists]><span style='font-family:Symbol'>
<span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span>
</span><![endif]>Uno</p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o<span>&nbsp;</span>
</span>Uno a</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>2.<span>&nbsp;</span>
</span>Due</p>
<p class=MsoQuote>Citazione</p><p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p>Dopo <span style='display:none;mso-hide:all'>segreto</span><del cite="mailto:a">tolto</del>visto</p>
<div style='mso-element:footnote-list'><hr align=left size=1 width="33%"><div style='mso-element:footnote' id=ftn1>
<p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1"><span>[1]</span></a> La nota.</p></div></div></body></html>"""

WORD_AS = """# Il banco

## Parte prima

Testo **forte**, *corsivo*\xa0fine[^1].

- Uno
    - Uno a
2. Due

> Citazione

Dopo visto

[^1]: La nota."""

GOOGLE = """<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><h1>
<span style="font-weight:400">
Title</span></h1><p><span style="font-weight:400">Plain then </span><span style="font-weight:700">bold</span><span
style="font-style:italic"> and slanted</span><span> </span><a
href="https://kettle.example/a(b)"><span>link</span></a>.</p>
<ul><li><p><span>one</span></p></li><ul><li><p><span>one a</span></p></li></ul><li><p><span>two</span></p></li></ul>
<table><tbody><tr><td><p>A|x</p></td><td><p>B</p></td></tr><tr><td><p>1</p></td><td><p>2<br>3</p></td></tr></table>
<p>said<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup></p><p><a href="#ftnt_ref1">[1]</a>&nbsp;The note.</p></b>"""

GOOGLE_AS = r"""# Title

Plain then **bold** *and slanted* [link](https://kettle.example/a%28b%29).

- one
    - one a
- two

| A\|x | B |
| --- | --- |
| 1 | 2 3 |

said[^1]

[^1]: The note."""

PAGE = """<h2>A</h2><p>One<br>two<br><br>three <em>3</em></p><ol start=3><li>three<ul><li>deep</ul>
<li><p>four</p><p>more</p>
</ol><blockquote><p>q1</p><p>q2</p></blockquote><pre><code>def f():
    return "*"</code></pre><p>use <code>a`b</code> and <s>gone</s></p><hr><p><a href="/here">here</a></p>"""

PAGE_AS = """## A

One  \ntwo

three *3*

3. three
    - deep
4. four

    more

> q1
>
> q2

```
def f():
    return "*"
```

use ``a`b`` and ~~gone~~

* * *

here"""


@pytest.mark.parametrize(("html", "wanted"), [(WORD, WORD_AS), (GOOGLE, GOOGLE_AS), (PAGE, PAGE_AS)])
def test_what_people_copy_from(html: str, wanted: str) -> None:
    pasted = from_html(html)
    assert pasted.text == wanted
    assert pasted.marked


def test_words_without_any_mark_are_told_so() -> None:
    pasted = from_html("<meta charset=utf-8><div><span style='color:red'>**not** ours</span></div>")
    assert not pasted.marked


def test_words_that_look_like_marks_stay_words() -> None:
    words = "1. x # y *a* _b_ [c](d) `e` ~~f~~ <g> &amp; [^1] 5 * 3 snake_case https://k.example/_a_b*"
    for line in (words, "# no heading", "- no item", "---", "> none", "| no | table |"):
        shown = line.replace("&", "&amp;").replace("<", "&lt;")
        assert plain(from_html(f"<p>{shown}</p>").text) == line


HOSTILE = """<!--[if mso]><script>inComment()</script><![endif]--><script>one()</script>
<SCRIPT src=//e.example>two()</ScRiPt >
<style>p{background:url(https://e.example/s)}</style><svg onload=three()><script>four()</script></svg>
<iframe srcdoc="<script>five()</script>">in the frame</iframe><object data=x>in the object</object>
<p onclick="six()">Seen <a href="javascript:seven()">one</a> <a href=" JaVa&#10;Script:eight()">two</a>
<a href="data:text/html,<script>nine()</script>">three</a> <a href="vbscript:ten()">four</a>
<a href="mailto:nora@bench.example">five</a></p><p style="display:none">hidden a</p><p hidden>hidden b</p>
<span style="font-size:0px">hidden c</span><span style="visibility:hidden">hidden d</span>
<img src="https://e.example/pixel.gif" width="1"><img src="https://e.example/photo.png" onerror="eleven()">
<img src="file:///C:/photo.png"><p>zero\u200bwidth \u202eturned</p><p>&lt;script&gt;words()&lt;/script&gt;</p>
<textarea>in a field</textarea><noscript><img src=https://e.example/n.png></noscript><p>end</p><script>never ends()"""


def test_a_hostile_paste_is_harmless() -> None:
    pasted = from_html(HOSTILE)
    for sign in (
        "<script",
        "javascript",
        "vbscript",
        "data:",
        "e.example",
        "hidden",
        "\u200b",
        "\u202e",
        "onclick",
        "in ",
    ):
        assert sign not in pasted.text
    for name in ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "inComment"):
        assert f"{name}()" not in pasted.text
    assert "Seen one two three four [five](mailto:nora@bench.example)" in pasted.text
    assert "zerowidth turned" in pasted.text and pasted.text.endswith("end")
    assert plain(pasted.text).count("<script>words()</script>") == 1  # words about a script are words
    assert pasted.left_out == 2 and pasted.pictures == ()


def test_a_picture_inside_the_text_is_handed_on() -> None:
    data = b"\x89PNG and so on"
    source = base64.b64encode(data).decode()
    pasted = from_html(
        f'<p>a<img alt="A lamp" src="data:image/png;base64,{source}"><img src="data:image/svg+xml,x">b</p>'
    )
    assert [(each.kind, each.data, each.alt) for each in pasted.pictures] == [("png", data, "A lamp")]
    assert (pasted.text, pasted.elsewhere, pasted.no_pictures) == ("ab", 0, 1)


def test_a_picture_that_stands_elsewhere_is_only_counted():
    far = ("https://e.example/a.png", "//e.example/b.png", "file:///C:/c.png", "cid:d", "e.png")
    pasted = from_html("".join(f"<p><img src='{each}'></p>" for each in far))
    assert (pasted.text, pasted.pictures, pasted.elsewhere, pasted.no_pictures) == ("", (), 5, 0)


def test_what_nobody_waits_for_stops() -> None:
    asked: list[bool] = []

    def wanted() -> bool:
        asked.append(True)
        return len(asked) < 3

    with pytest.raises(Unwanted):
        from_html("<p>x" * 5000, wanted)


@pytest.mark.parametrize(
    "piece", ["<b>", "<div>", "<", "<a ", "<!--", '<a href="', "<ul><li>", "<td>", "<!", "<li>x", "&", "*a "]
)
def test_what_never_ends_keeps_the_words_before_it(piece: str) -> None:
    pasted = from_html("<p>Nine people came.</p>" + piece * 20_000)
    assert pasted.text.startswith("Nine people came.")


def test_plain_words_lose_only_what_nobody_sees() -> None:
    zalgo, family, flag = "z\u0351\u036ba\u0337", "👩\u200d👧", "\U0001f3f4\U000e0067\U000e0062\U000e007f"
    text = f"{zalgo} {family} {flag} שלום\u200f 東京\r\nb\rc\x00\ud83d"
    assert clean(text) == f"{zalgo} {family} {flag} שלום\u200f 東京\nb\nc\ufffd"


TAGS = [
    "p",
    "b",
    "i",
    "a href='javascript:x'",
    "script",
    "li",
    "ul",
    "ol",
    "table",
    "tr",
    "td",
    "pre",
    "code",
    "h1",
    "br",
]
PIECE = st.one_of(
    st.sampled_from([f"<{tag}>" for tag in TAGS] + [f"</{tag.split()[0]}>" for tag in TAGS]),
    st.sampled_from(["<script", "&lt;script&gt;", "<!--", "-->", "<![CDATA[", '"', "'", "[](http://e)", "`", "\\"]),
    st.text(max_size=6),
)


@settings(max_examples=150)
@given(st.lists(PIECE, max_size=25).map("".join))
def test_whatever_is_pasted_holds_no_script_and_shows_none(html: str) -> None:
    text = from_html(html).text
    assert "<script" not in text or "`" in text  # code shows what it is about
    assert "\0" not in text and text == text.encode("utf-8", "replace").decode()
    shown = article_html(text).lower()
    assert "<script" not in shown and 'href="javascript' not in shown and "<img" not in shown
