"""An export file of WordPress (WXR), brought in as a person does it."""

import tracemalloc
import zipfile
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from brandassist import clock
from brandassist.store import brought_in
from brandassist.workspace import open_workspace
from tests.cli.conftest import Brandassist
from tests.support.wxr import HEAD, NEVER, TAIL, export, item

BLOCKS = """<!-- wp:paragraph -->
<p>Two tills, one queue<sup data-fn="n-1" class="fn"><a href="#n-1">1</a></sup>. <a href="/about">About us</a>.</p>
<!-- /wp:paragraph -->

<!-- wp:image {"id":9} -->
<figure class="wp-block-image"><img src="https://blog.example/till.jpg" alt="The till"/></figure>
<!-- /wp:image -->

<!-- wp:latest-posts {"postsToShow":3} /-->
<!-- wp:html --><script>count()</script><iframe src="https://video.example/7"></iframe><!-- /wp:html -->
<!-- wp:footnotes /-->"""
CLASSIC = """First line
second line

<strong>Bold</strong> words, with [gallery ids="1,2"] in them [sic].

<ul>
\t<li>one</li>
\t<li>two</li>
</ul>"""
TERMS = (("post_tag", "ops", "Ops &amp; retail"), ("category", "stores", "Stores"), ("category", "news", "News"))
POSTS = (
    item(
        12,
        "Tills &amp; queues",
        BLOCKS,
        terms=TERMS,
        meta={
            "_thumbnail_id": "30",
            "_edit_last": "1",
            "mood": "calm",
            "footnotes": '[{"id":"n-1","content":"Counted on a <em>Friday</em>."}]',
        },
        comments=2,
        post_name="tills-caff%C3%A8",
        excerpt="What we <b>saw</b>",
    ),
    item(13, "As it was typed", CLASSIC, status="draft", at=("2026-05-02 09:00:00", NEVER), author="leo"),
    item(14, "Not yet", "Soon", status="future", at=("2026-12-24 09:00:00", "2026-12-24 08:00:00")),
    item(15, "Among us", "Ours", status="private"),
    item(16, "With a key", "Read by some", post_password="open"),
    item(17, "Thrown", "Away", status="trash"),
    item(18, "Auto Draft", "", status="auto-draft"),
    item(20, "About us", "A page", kind="page"),
    item(21, "12-revision-v1", "Old words", kind="revision", status="inherit"),
    item(22, "Home", "", kind="nav_menu_item"),
    item(
        30,
        "shelf",
        kind="attachment",
        status="inherit",
        attachment_url="https://blog.example/up/shelf.jpg",
        meta={"_wp_attachment_image_alt": "The shelf"},
    ),
)


@pytest.fixture
def blog(tmp_path: Path) -> Path:
    path = tmp_path / "blog.xml"
    path.write_text(export(*POSTS), "utf-8")
    return path


def _drafts(brandassist: Brandassist) -> dict[str, Any]:
    found = brandassist("--json", "draft", "list").json
    return {each["title"]: brandassist("--json", "draft", "show", each["id"]).json for each in found}


def _notes(report: Any) -> dict[str, dict[str, list[str]]]:
    told: dict[str, dict[str, list[str]]] = {}
    for each in report["items"]:
        told.setdefault(each["source"], {}).update({note["code"]: note["about"] for note in each["notes"]})
    return told


def test_posts_become_drafts_with_all_that_belongs_to_them(brandassist: Brandassist, blog: Path) -> None:
    said = brandassist("--json", "import", blog)
    assert said.code == 0, said.err
    assert said.json["counts"]["draft"] == 5
    drafts = _drafts(brandassist)
    tills = drafts["Tills & queues"]
    assert tills["text"] == (
        "Two tills, one queue[^1]. [About us](https://blog.example/about).\n\n"
        "![The till](https://blog.example/till.jpg)\n\n"
        "[https://video.example/7](https://video.example/7)\n\n[^1]: Counted on a *Friday*."
    )
    assert (tills["tags"], tills["slug"], tills["excerpt"]) == (["Ops & retail"], "tills-caffè", "What we saw")
    assert drafts["As it was typed"]["text"] == (
        'First line  \nsecond line\n\n**Bold** words, with [gallery ids="1,2"] in them [sic].\n\n- one\n- two'
    )
    assert all(not each["targets"] for each in drafts.values())


def test_what_was_not_taken_is_told(brandassist: Brandassist, blog: Path) -> None:
    told = _notes(brandassist("--json", "import", blog).json)
    assert told["Tills & queues"] == {
        "fields_kept": ["mood"],
        "blocks_left_out": ["latest-posts"],
        "code_left_out": ["script"],
        "pictures_elsewhere": ["https://blog.example/up/shelf.jpg", "https://blog.example/till.jpg"],
    }
    assert told["As it was typed"] == {"marks_stay": ["gallery"]}
    assert told["Not yet"] == {"planned_there": ["2026-12-24 09:00"]}
    assert told["Among us"] == {"state_there": ["private"]}
    assert told["With a key"] == {"state_there": ["password"]}
    assert told["blog.xml"] == {
        "pages_left_out": ["About us"],
        "bin_left_out": ["Thrown"],
        "kinds_left_out": ["revision (1)", "nav_menu_item (1)"],
        "media_left_out": ["1"],
        "answers_left_out": ["2"],
        "hidden_fields": ["_thumbnail_id", "_edit_last"],
        "several_authors": ["Ada Verdi", "Leo Conti"],
    }
    assert "pages were left out: About us" in brandassist("import", blog).out


def test_the_head_keeps_author_date_categories_and_the_picture_on_top(
    brandassist: Brandassist, blog: Path, tmp_path: Path
) -> None:
    brandassist("import", blog)
    brandassist("export", tmp_path / "out")
    text = (tmp_path / "out" / "2026-05-01-tills-caffè.md").read_text("utf-8")
    for line in (
        "author: Ada Verdi",
        "categories:\n- Stores\n- News",
        "mood: calm",
        "image: https://blog.example/up/shelf.jpg",
        "image_alt: The shelf",
    ):
        assert line in text
    said = datetime.fromisoformat(next(line for line in text.splitlines() if line.startswith("date:"))[7:-1])
    assert said == datetime(2026, 5, 1, 8, tzinfo=UTC)


def test_twice_brings_in_nothing_twice_also_after_the_blog_was_exported_anew(
    brandassist: Brandassist, blog: Path
) -> None:
    brandassist("import", blog)
    blog.write_text(export(*POSTS, item(40, "A new one", "New")), "utf-8")
    again = brandassist("--json", "import", blog).json["counts"]
    assert (again["draft"], again["here_already"]) == (1, 5)


def test_a_zip_as_wordpress_com_gives_it(brandassist: Brandassist, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "blog.zip", "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("blog.2026-11-20.000.xml", export(*POSTS[:2]))
        made.writestr("blog.2026-11-20.001.xml", export(*POSTS[2:4]))
    assert brandassist("--json", "import", tmp_path / "blog.zip").json["counts"]["draft"] == 4


BILLION = "<!DOCTYPE lolz [<!ENTITY a 'lol'>" + "".join(
    f"<!ENTITY {chr(98 + n)} '{('&' + chr(97 + n) + ';') * 10}'>" for n in range(9)
)


@pytest.mark.parametrize(
    ("text", "words", "drafts"),
    [
        (HEAD + POSTS[1] + POSTS[0][:600], "damaged at line", 1),
        (HEAD + POSTS[1] + "<item><title>&nbsp;</title></item>" + POSTS[2] + TAIL, "damaged at line", 1),
        (HEAD + POSTS[1] + "<a>" * 100, "not as WordPress writes it", 1),
        (HEAD + POSTS[1] + "<a b='" + "x" * 9_000_000 + "'/>" + TAIL, "not as WordPress writes it", 1),
        (HEAD + POSTS[1] + item(50, "Huge", "word " * 5_000_000) + POSTS[2] + TAIL, "longer than a draft", 2),
        (HEAD + POSTS[1] + item(50, "Long", "word " * 1_100_000) + POSTS[2] + TAIL, "Long", 2),
        (HEAD.replace("<rss", BILLION + "]>\n<rss") + item(1, "&i;", "&i;") + TAIL, "not as WordPress", 0),
        (HEAD.replace("<rss", "<!DOCTYPE x SYSTEM 'file:///etc/passwd'>\n<rss") + TAIL, "not as WordPress", 0),
        (HEAD.replace("UTF-8", "klingon", 1) + POSTS[1] + TAIL, "damaged at line", 0),
    ],
    ids=["ends", "entity", "deep", "endless-tag", "huge", "long", "billion-laughs", "external", "encoding"],
)
def test_a_broken_or_hostile_file_is_told_and_what_came_before_is_kept(
    brandassist: Brandassist, tmp_path: Path, text: str, words: str, drafts: int
) -> None:
    (tmp_path / "blog.xml").write_text(text)
    said = brandassist("import", tmp_path / "blog.xml")
    assert (said.code, "Traceback" in said.err) == (1, False)
    assert words in said.out
    assert len(brandassist("--json", "draft", "list").json) == drafts


def test_ended_in_the_middle_it_goes_on_where_it_was(brandassist: Brandassist, tmp_path: Path) -> None:
    (tmp_path / "blog.xml").write_text(export(*(item(each, f"Post {each}", "Words") for each in range(1, 21))))
    brandassist("draft", "list")
    with closing(open_workspace(tmp_path / "workspace")) as workspace:
        asked = 0

        def go_on(done: int, total: int) -> bool:
            nonlocal asked
            asked += 1
            assert 0 <= done <= total
            return asked < 10

        first = workspace.imports.bring_in(tmp_path / "blog.xml", go_on)
        assert (first.stopped, [each for each in first.lines if each.problem]) == (True, [])
        came = first.counts["draft"]
        assert 0 < came < 20
        second = workspace.imports.bring_in(tmp_path / "blog.xml").counts
        assert (second["draft"], second["here_already"]) == (20 - came, came)


def test_characters_that_xml_does_not_know_end_nothing(brandassist: Brandassist, tmp_path: Path) -> None:
    (tmp_path / "blog.xml").write_text(export(item(1, "One\x0btwo", "a\x08b")))
    said = brandassist("--json", "import", tmp_path / "blog.xml").json
    assert _notes(said)["blog.xml"] == {"unreadable_signs": ["2"]}
    assert _drafts(brandassist)["One two"]["text"] == "a b"


def test_another_xml_file_is_no_export(brandassist: Brandassist, tmp_path: Path) -> None:
    (tmp_path / "feed.xml").write_text('<rss version="2.0"><channel><item><title>a</title></item></channel></rss>')
    assert "an export file of WordPress" in brandassist("import", tmp_path / "feed.xml").problem


def test_a_post_published_there_counts_for_nearly_the_same(brandassist: Brandassist, tmp_path: Path) -> None:
    fresh = clock.now() - timedelta(days=3)
    at = (fresh.strftime("%Y-%m-%d %H:%M:%S"),) * 2
    (tmp_path / "blog.xml").write_text(export(item(1, "Out", "<p>The words</p>", at=at), POSTS[0], POSTS[3]))
    brandassist("import", tmp_path / "blog.xml")
    with closing(open_workspace(tmp_path / "workspace")) as workspace, workspace.db.read() as tx:
        found = brought_in.since(tx, datetime(2020, 1, 1, tzinfo=UTC))
        assert [(each.url, each.network) for each in found] == [
            ("https://blog.example/tills-caff%C3%A8/", "wordpress"),
            ("https://blog.example/out/", "wordpress"),
        ]
        assert (found[1].text, found[1].at) == ("The words", fresh.replace(microsecond=0))


def test_a_hundred_megabytes_are_read_as_a_stream(brandassist: Brandassist, tmp_path: Path) -> None:
    page = item(1, "A page", "<p>" + "words " * 30_000 + "</p>", kind="page")
    with (tmp_path / "blog.xml").open("w") as file:
        file.write(HEAD)
        for _ in range(570):
            file.write(page)
        file.write(POSTS[1] + TAIL)
    assert (tmp_path / "blog.xml").stat().st_size > 100_000_000
    brandassist("draft", "list")
    tracemalloc.start()
    said = brandassist("--json", "import", tmp_path / "blog.xml")
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert said.json["counts"]["draft"] == 1
    assert most < 30_000_000
