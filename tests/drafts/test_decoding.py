import pytest

from drafts.decoding import decoded, take
from drafts.documents import DocumentError
from drafts.pasting.pictures import Beside, Picture, beside

WORDS = "Perché la fila è più lunga: 12 € a testa\n"


@pytest.mark.parametrize(
    ("encoding", "told"),
    [("utf-8", ""), ("utf-8-sig", ""), ("cp1252", "cp1252"), ("utf-16", "utf-16"), ("utf-16-le", "utf-16-le"),
     ("utf-16-be", "utf-16-be"), ("utf-32", "utf-32")],
)  # fmt: skip
def test_words_come_out_whatever_they_were_written_in(encoding: str, told: str) -> None:
    taken = take(WORDS.encode(encoding), "a.txt")
    assert (taken.document.text, taken.encoding) == (WORDS.strip(), told)


@pytest.mark.parametrize(
    "data",
    [b"%PDF-1.7 words", b"PK\x03\x04docx", b"{\\rtf1 words}", bytes(range(256)), b"a\0b\xff\0", b"caf\xe9 \x01\x02",
     b"caf\x81", b"\xff\xfea"],
)  # fmt: skip
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(DocumentError, match="not_a_text"):
        take(data, "a.txt")


def test_front_matter_is_taken() -> None:
    found = take("---\ntitle: Perché\ntags: [negozi]\n---\n\nLa fila.".encode("cp1252"), "a.md").document
    assert (found.title, found.tags, found.text) == ("Perché", ("negozi",), "La fila.")


def test_a_page_becomes_markdown_with_its_heading_as_title() -> None:
    html = b"""<!DOCTYPE html><html><head><meta charset=latin-1><title>Site</title></head><body><h1>La fila</h1>
    <p>Pi\xf9 <b>lunga</b>.</p><script>alert(1)</script><img src="https://a.example/x.png"></body></html>"""
    taken = take(html, "saved")
    assert (taken.document.title, taken.document.text) == ("La fila", "Più **lunga**.")
    assert (taken.elsewhere, taken.no_pictures, taken.pictures) == (1, 0, ())
    assert take(b"<p>One</p><p>Two</p>", "a.HTM").document.text == "One\n\nTwo"
    assert take(b"<html><title>Only this</title><p>One", "a").document.title == "Only this"


def test_pictures_of_a_page_are_placed_where_they_stand() -> None:
    html = b"""<html><h1>La fila</h1><p>Prima.</p><p><img src="page_files/la%20fila.png" alt="La [fila]"></p><p>Dopo
    <img src="data:image/png;base64,aGk="> <img src="file:///srv/alma/x.jpg"> <img src="//cdn.example/y.png">
    <img src="https://a.example/z.png"><img src="data:text/html,x"><img src=""><img src="a.png" width=1></p>"""
    taken = take(html, "page.html")
    marks = "![](picture:2) ![](picture:3)"
    assert taken.document.text == f"Prima.\n\n![La (fila)](picture:1)\n\nDopo {marks}"
    assert taken.pictures == (
        Beside("page_files/la%20fila.png", "La [fila]"),
        Picture("png", b"hi", ""),
        Beside("/srv/alma/x.jpg", ""),
    )
    assert (taken.elsewhere, taken.no_pictures) == (3, 1)
    many = take(b"<html>" + b"<img src=a.png>" * 120, "many.html")
    assert (len(many.pictures), many.no_pictures) == (100, 20)


@pytest.mark.parametrize(
    ("source", "path"),
    [("file:///C:/photos/a.png", "C:/photos/a.png"), ("file://server/a.png", None), ("ftp://a/b.png", None),
     ("http://[bad", None), ("?x", None), ("../a.png", "../a.png"), ("a.png?v=2#top", "a.png")],
)  # fmt: skip
def test_only_an_address_of_this_computer_lies_beside(source: str, path: str | None) -> None:
    found = beside(source, "")
    assert (found.path if found else None) == path


def test_a_text_with_tags_in_it_is_no_page() -> None:
    assert take(b"Write <b>bold</b> or <html>", "a.md").document.text == "Write <b>bold</b> or <html>"


def test_plain_utf8_says_no_encoding() -> None:
    assert decoded("\ufeffé".encode()) == ("\ufeffé", "")
