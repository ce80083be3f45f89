import time
from string import ascii_letters

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafts import foreign, foreign_text


def _place(where: str, alt: str) -> str:
    return f"<{alt}|{where}>"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("[[Store 12|the shop]], [[folder/Note#Head]]", "the shop, Note"),
        ("![[pic one.png|300]] ![[pic.png|A till]]", "<|pic one.png> <A till|pic.png>"),
        ("![[Other note]]", "Other note"),
        ("a %%never%% b <!--more--> c", "a  b  c"),
        ("100%% sure", "100%% sure"),
        ('![a b](img/a b.png "t")', "<a b|img/a b.png>"),
        ("![x](a_(1).png)", "<x|a_(1).png>"),
        ("![y]({{ site.baseurl }}/assets/y.jpg)", "<y|/assets/y.jpg>"),
        ('<img class=a src="z.png" alt="Zed &amp; co">', "<Zed & co|z.png>"),
        ('{{< figure src="/f.jpg" alt="Fig" >}}', "<Fig|/f.jpg>"),
        ("`[[code]]`\n```\n![a](b.png) %%x%%\n```\n", "`[[code]]`\n```\n![a](b.png) %%x%%\n```\n"),
        ("{% include x.html %}", "{% include x.html %}"),
    ],
)
def test_marks_of_other_tools(written: str, read: str) -> None:
    assert foreign_text.read(written, _place).text == read


@given(st.text(alphabet=ascii_letters + " \n.,:;!?-'\"()*#>0123456789àéñ漢🙂", max_size=300))
def test_a_text_without_such_marks_stays_as_it_is(text: str) -> None:
    assert foreign_text.read(text, _place) == foreign_text.Read(text)


@given(st.text(alphabet="![]()<>%-{}`~\n ab|#.\\\ue000\ue001", max_size=120))
def test_any_text_is_read_and_what_is_code_stays(text: str) -> None:
    foreign_text.read(text, _place)
    code = f"```\n{text.replace('`', '')}\n```"
    assert foreign_text.read(code, _place).text == code or "\ue000" in text or "\ue001" in text


@pytest.mark.parametrize(
    "piece", ["![", "[[", "%%", "<!--", "`", "{%", "<img ", "![a](", "![a](b ", "{{< figure ", "```\n", "{{< a "]
)
def test_a_text_made_to_be_slow_is_read_in_seconds(piece: str) -> None:
    began = time.monotonic()
    foreign_text.read(piece * (1_000_000 // len(piece)), _place)
    assert time.monotonic() - began < 20  # a second or two; quadratic it would take minutes


def test_the_names_of_other_tools() -> None:
    head = foreign.understood(
        {
            "Title": " Night  shift ",
            "permalink": "/2026/05/night-shift.html",
            "tags": ["#ops", "retail", "ops"],
            "description": "Two lines.",
            "lang": "it_IT",
            "cover": {"image": "shelf.jpg", "alt": "The shelf"},
            "layout": "post",
            "draft": "true",
        }
    )
    assert (head.title, head.slug, head.tags) == ("Night shift", "night-shift", ("ops", "retail"))
    assert (head.excerpt, head.language, head.covers) == ("Two lines.", "it-IT", (("shelf.jpg", "The shelf"),))
    assert (head.unused, head.odd) == (("layout",), ())
    assert set(head.extra) == {"permalink", "cover", "layout", "draft"}


def test_a_field_of_another_shape_is_kept_and_told() -> None:
    head = foreign.understood({"title": ["a", "b"], "tags": {"x": "y"}})
    assert (head.title, head.tags, set(head.odd)) == ("", (), {"title", "tags"})
    assert head.extra == {"title": ["a", "b"], "tags": {"x": "y"}}


_VALUES = st.recursive(
    st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
)


@given(st.dictionaries(st.sampled_from(["title", "tags", "image", "pictures", "Cover", "kind", "slug", "x"]), _VALUES))
def test_any_fields_are_read_and_none_is_lost(fields: dict[str, object]) -> None:
    head = foreign.understood(fields)
    known = {"title", "tags", "pictures", "kind", "slug"}
    assert {name for name in fields if name not in known} <= set(head.extra)
