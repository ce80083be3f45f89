import pytest

from brandassist.errors import Problem
from brandassist.writing.documents import Documents
from brandassist.writing.library import Drafts
from tests.writing.conftest import Account

FILE = """---
title: La fila
slug: la-fila
tags: [negozi, tempo]
excerpt: Dodici minuti.
language: it
visibility: unlisted
targets: [Il mio sito, practice]
mood: "3"
---

Ho aspettato **dodici minuti**.
"""


def test_a_file_becomes_a_draft_and_comes_back_the_same(
    documents: Documents, library: Drafts, account: Account
) -> None:
    account("site", "Il mio sito")
    account()
    draft_id = documents.take_in(FILE.encode())
    shown = library.show(draft_id)
    assert (shown.kind, shown.title, shown.facts.slug, shown.facts.visibility) == (
        "article",
        "La fila",
        "la-fila",
        "unlisted",
    )
    assert [each.network for each in shown.targets] == ["site", "practice"]
    assert shown.extra == {"mood": "3"}
    assert [each.reason for each in library.revisions(draft_id)] == ["import"]
    again = documents.take_in(documents.export(draft_id))
    assert library.show(again).text == shown.text
    assert documents.export(again) == documents.export(draft_id)


def test_a_file_without_a_title_is_a_post(documents: Documents, library: Drafts) -> None:
    assert library.show(documents.take_in(b"Ciao.\r\n")).kind == "post"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"---\ntitle: [open\n---\n\ntext", "front_matter_broken"),
        (b"---\ntitle:\n  a: b\n---\n\ntext", "front_matter_field"),
        (b"a\0b", "null_bytes"),
        (b"caf\xe9", "not_utf8"),
        (b"---\ntargets: [Nobody]\n---\n\ntext", "not_found"),
        (b"x" * 6_000_000, "too_long"),
        (b"x" * 33_000_000, "too_large"),
    ],
)
def test_a_file_that_cannot_be_taken_in_changes_nothing(
    documents: Documents, library: Drafts, data: bytes, code: str
) -> None:
    draft_id = library.new("post", "", "uno")
    for take in (lambda: documents.take_in(data), lambda: documents.replace(draft_id, data)):
        with pytest.raises(Problem) as caught:
            take()
        assert caught.value.code == code
    assert [row.id for row in library.list()] == [draft_id]
    assert library.show(draft_id).text == "uno"


def test_replacing_keeps_what_was_there(documents: Documents, library: Drafts, account: Account) -> None:
    draft_id = library.new("post", "", "uno", to=[account()])
    documents.replace(draft_id, b"---\ntags: [a]\n---\n\ndue")
    shown = library.show(draft_id)
    assert (shown.text, shown.facts.tags, len(shown.targets)) == ("due", ("a",), 1)
    assert [each.content.text for each in library.revisions(draft_id)] == ["due", "uno"]
