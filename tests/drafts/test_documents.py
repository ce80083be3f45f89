import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafts.documents import LARGEST, Document, DocumentError, read, slugify, write

FULL = """---
title: "Aprire di notte: perché no"
slug: aprire-di-notte
tags: [retail, '#Vienna']
excerpt: Due righe.
language: it
visibility: public
targets: practice, site
weight: 5
---

# Titolo

Testo.
"""


def test_a_file_with_front_matter():
    assert read(FULL) == Document(
        title="Aprire di notte: perché no",
        text="# Titolo\n\nTesto.",
        slug="aprire-di-notte",
        tags=("retail", "Vienna"),
        excerpt="Due righe.",
        language="it",
        visibility="public",
        targets=("practice", "site"),
        extra={"weight": "5"},
    )


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (b"\xef\xbb\xbfciao\r\nmondo\r\n", "ciao\nmondo"),
        ("ciao".encode("utf-16"), "ciao"),
        (b"", ""),
        ("\n\n  codice\n\n", "  codice"),
        ("---\n---\ntesto", "testo"),
        ("---\nuna riga mia\n\ntesto", "---\nuna riga mia\n\ntesto"),
        ("Uno\n---\nDue", "Uno\n---\nDue"),
    ],
)
def test_files_without_fields(source: bytes | str, text: str):
    assert read(source) == Document(text=text)


def test_words_that_yaml_would_change_stay_as_typed():
    document = read("---\ntitle: no\nslug: 2026-11-23\ntags: [yes, 1.0, on]\n---\nx")
    assert (document.title, document.slug, document.tags) == ("no", "2026-11-23", ("yes", "1.0", "on"))


@pytest.mark.parametrize(
    ("source", "code", "line", "body"),
    [
        ("---\ntitle: 'aperto\n---\nil testo", "front_matter_broken", None, "il testo"),
        ("---\ntitle: a: b\n---\nil testo", "front_matter_broken", 2, "il testo"),
        ("---\nok: 1\n\tx: 2\n---\nil testo", "front_matter_broken", 3, "il testo"),
        ("---\n{a: b}: c\n---\nil testo", "front_matter_broken", 2, "il testo"),
        ("---\ntitle: a\nx: 1\ntitle: b\n---\nil testo", "front_matter_broken", 4, "il testo"),
        ("---\nx: {a: 1, a: 2}\n---\nil testo", "front_matter_broken", 2, "il testo"),
        ("---\nx: *y\n---\nil testo", "front_matter_broken", 2, "il testo"),
        ('+++\nx = "1"\nx = "2"\n+++\nil testo', "front_matter_broken", 3, "il testo"),
        ('{"a": {"x": 1, "x": 2}}\nil testo', "front_matter_broken", 1, "il testo"),
        ("---\n- uno\n- due\n---\nil testo", "front_matter_broken", 2, "il testo"),
        ("---\nsolo parole\n---\nil testo", "front_matter_broken", 2, "il testo"),
        ("---\ntitle: mai chiuso\n\nil testo", "front_matter_broken", 1, "title: mai chiuso\n\nil testo"),
        ("---\ntitle: [a, b]\n---\nil testo", "front_matter_broken", None, "il testo"),
        ("---\ntags: {a: b}\n---\nil testo", "front_matter_broken", None, "il testo"),
        ("uno\nd\0ue", "null_bytes", 2, "uno\ndue"),
        ('---\nslug: a\ntitle: "d\\0ue"\n---\nuno', "null_bytes", 3, "uno"),
        ('---\ntags: [{a: ["\\x00"]}]\n---\nuno', "null_bytes", 2, "uno"),
        (b"uno\ndue \xe8 tre", "not_utf8", 2, "uno\ndue \ufffd tre"),
        (b"\xff\xfea", "not_utf8", 1, "\ufffd"),
    ],
)
def test_a_bad_file_says_what_and_where_and_loses_nothing(source: bytes | str, code: str, line: int, body: str):
    with pytest.raises(DocumentError) as caught:
        read(source)
    assert (caught.value.code, caught.value.body) == (code, body)
    if line is not None:
        assert caught.value.line == line


def test_a_file_that_is_too_large_is_refused():
    with pytest.raises(DocumentError, match="too_large"):
        read(b"a" * (LARGEST + 1))


def test_five_megabytes_are_read():
    text = "Parole e *segni* — ok.\n" * 220_000
    assert read(f"---\ntitle: Lungo\n---\n{text}".encode()).text == text.rstrip()


def test_yaml_that_would_run_code_does_not():
    assert read("---\nx: !!python/object/apply:os.getcwd []\n---\n").extra == {"x": []}


WORD = st.one_of(
    st.text(alphabet=string.ascii_letters + "àèé #:'\"-[]{},&*!|>%@`0123456789", max_size=20),
    st.sampled_from(["no", "yes", "null", "~", "2026-11-23", "1e3", "0x1F", "- a", "a: b", "#", "'", '"', "🎉"]),
).map(lambda w: " ".join(w.split()))
NAMES = st.lists(WORD.map(lambda w: w.strip(" #,").replace(",", "")).filter(bool), max_size=4, unique=True).map(tuple)
TEXT = (
    st.text(alphabet="ab -#:\n'|🎉", max_size=80)
    .map(lambda t: t.strip("\n").rstrip())
    .filter(lambda t: not t.splitlines() or bool(t.splitlines()[0].strip()))
)


@settings(max_examples=150)
@given(st.builds(Document, WORD, TEXT, WORD, NAMES, WORD, WORD, WORD, NAMES))
def test_what_is_written_reads_the_same(document: Document):
    assert read(write(document)) == document


@given(
    st.one_of(
        st.binary(), st.text(), st.text(alphabet="-\n:[]{}'\"&*a !|>?%@\t").map(lambda t: "---\n" + t + "\n---\nx")
    )
)
def test_any_file_reads_or_says_why(source: bytes | str):
    try:
        assert isinstance(read(source), Document)
    except DocumentError as error:
        assert error.code in ("front_matter_broken", "null_bytes", "not_utf8", "too_large")


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("L'anno che verrà: più negozi, perché no?", "l-anno-che-verra-piu-negozi-perche-no"),
        ("Dell’È così", "dell-e-cosi"),
        ("Straße & Œuvre Łódź", "strasse-oeuvre-lodz"),
        ("  --  A  --  ", "a"),
        ("½ prezzo", "1-2-prezzo"),
    ],
)
def test_slugs(title: str, slug: str):
    assert slugify(title) == slug


@given(st.text())
def test_a_slug_is_always_a_safe_name(title: str):
    slug = slugify(title)
    assert 0 < len(slug) <= 80
    assert set(slug) <= set(string.ascii_lowercase + string.digits + "-")
    assert slugify(slug) == slug or slug.startswith("post-")
    assert slugify(title) == slug


def test_long_titles_end_at_a_word():
    assert slugify("parola " * 40) == "-".join(["parola"] * 11)
    assert slugify("日本") != slugify("東京")
