from hypothesis import given
from hypothesis import strategies as st

from drafts.page_head import PageHead, decoded, read_head

HERE = "https://www.news.example/a?from=mail"


def test_a_page_says_its_title_its_own_address_and_its_site() -> None:
    html = """<!doctype html><HTML lang=it><head><title>Old &amp; grey</title>
    <meta property="og:title" content="The queue, &quot;measured&quot;"><meta name='description' content='How long
    people   wait'><meta property=og:site_name content=News><link rel="canonical" href="/a"></head><body><title>no"""
    assert read_head(html, HERE) == PageHead(
        "https://www.news.example/a", 'The queue, "measured"', "How long people wait", "News", "it"
    )


def test_the_title_is_enough() -> None:
    assert read_head("<title> A\n title </title>", HERE) == PageHead(HERE, "A title")
    assert read_head("no tags", HERE) == PageHead(HERE)


def test_another_host_is_not_believed_to_be_its_own() -> None:
    for said in (
        "https://evil.example/",
        "javascript:alert(1)",
        "//evil.example/a",
        "https://[",
        "https://u@news.example/",
    ):
        assert read_head(f'<link rel=canonical href="{said}">', HERE).address == HERE
    assert read_head('<link rel=canonical href="https://news.example/b">', HERE).address == "https://news.example/b"


def test_what_stands_in_a_script_or_a_comment_is_not_said() -> None:
    html = "<script>'<title>no</title>'</script><!-- <title>no</title> --><title>yes</title>"
    assert read_head(html, HERE).title == "yes"


def test_the_encoding_is_the_one_that_is_said() -> None:
    latin = "perché".encode("latin-1")
    assert decoded(latin, "text/html; charset=ISO-8859-1") == "perché"
    assert decoded(b'<meta charset="windows-1252">' + latin, "text/html").endswith("perché")
    assert decoded("perché".encode(), "text/html") == "perché"
    assert decoded("perché".encode(), "text/html; charset=nonsense") == "perché"
    assert decoded("perché".encode(), "text/html; charset=zlib") == "perché"
    assert decoded("perché".encode("utf-16"), "") == "perché"
    assert "\ufffd" in decoded(latin, "")


@given(st.text(alphabet="<>\"'=/ metalinkhrfocnt!-", max_size=200))
def test_any_page_is_read(html: str) -> None:
    assert read_head(html, HERE).address


def test_a_hostile_page_keeps_its_address_and_the_title_before_it() -> None:
    for piece in ("<meta ", '<meta a="', "<script>", "<!--", "<link rel='canonical' ", "<meta a=b "):
        assert read_head("<title>A queue</title>" + piece * 100_000, HERE) == PageHead(HERE, "A queue")
    assert read_head("<title>" * 100_000, HERE).address == HERE
