"""The archive of one's own posts that X gives, brought in as a person does it."""

import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Brandassist


def _tweet(number: int, text: str, **more: Any) -> dict[str, Any]:
    return {
        "tweet": {
            "id_str": str(1000 + number),
            "created_at": f"Wed Oct {1 + number % 28:02} 20:19:24 +0000 2026",
            "full_text": text,
            "entities": {},
            **more,
        }
    }


LINK = {"urls": [{"url": "https://t.co/abc", "expanded_url": "https://shop.example/night"}]}
PICTURE = {"media": [{"url": "https://t.co/pic"}]}
POSTS = [
    _tweet(1, "Two tills &amp; one queue https://t.co/abc", entities=LINK),
    _tweet(2, "The new shelf https://t.co/pic", entities=PICTURE),
    _tweet(3, "@somebody thank you", in_reply_to_user_id_str="7"),
    _tweet(4, "RT @other: words of another"),
    _tweet(5, "https://t.co/pic", entities=PICTURE),
    {"tweet": {"id_str": "x"}},
]


def _js(posts: list[Any]) -> str:
    return "window.YTD.tweets.part0 = " + json.dumps(posts, indent=2)


def _zip(path: Path, **files: str) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name, text in files.items():
            made.writestr(name.replace("__", "/").replace("_js", ".js"), text)
    return path


@pytest.mark.parametrize("form", ["zip", "folder", "file"])
def test_own_posts_become_ideas_and_nothing_becomes_a_draft(
    brandassist: Brandassist, tmp_path: Path, form: str
) -> None:
    (tmp_path / "x" / "data").mkdir(parents=True)
    (tmp_path / "x" / "data" / "tweets.js").write_text(_js(POSTS))
    source = {
        "zip": _zip(tmp_path / "x.zip", data__tweets_js=_js(POSTS), data__account_js="[]"),
        "folder": tmp_path / "x",
        "file": tmp_path / "x" / "data" / "tweets.js",
    }[form]
    said = brandassist("--json", "import", source)
    assert said.code == 0, said.err
    ideas = {each["text"] for each in brandassist("--json", "idea", "list").json}
    assert ideas == {"Two tills & one queue https://shop.example/night", "The new shelf"}
    assert brandassist("--json", "draft", "list").json == []
    told = {note["code"]: note["about"] for each in said.json["items"] for note in each["notes"]}
    assert told == {"answers": ["1"], "reposts": ["1"], "only_pictures": ["1"], "posts_not_understood": ["1"]}
    again = brandassist("--json", "import", source).json["counts"]
    assert (again["idea"], again["here_already"]) == (0, 2)
    assert len(brandassist("--json", "idea", "list").json) == 2


def test_a_hundred_megabytes_are_read_as_a_stream(brandassist: Brandassist, tmp_path: Path) -> None:
    filler = [_tweet(number, "RT @other: " + "words " * 3000) for number in range(20)]
    with (tmp_path / "tweets.js").open("w") as file:
        file.write("window.YTD.tweets.part0 = [")
        for _ in range(280):
            file.write(json.dumps(filler)[1:-1] + ",")
        file.write(json.dumps(POSTS[0]) + "]")
    assert (tmp_path / "tweets.js").stat().st_size > 100_000_000
    import tracemalloc

    brandassist("idea", "list")
    tracemalloc.start()
    said = brandassist("--json", "import", tmp_path / "tweets.js")
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert said.json["counts"]["idea"] == 1
    assert most < 30_000_000


@pytest.mark.parametrize(
    ("text", "words", "ideas"),
    [
        (_js(POSTS)[:700], "break off", 2),
        ("window.YTD.tweets.part0 = [" + '{"a":' * 100_000, "break off", 0),
        ('window.YTD.tweets.part0 = [{"tweet": "' + "x" * 5_000_000, "break off", 0),
        (_js([_tweet(1, "half of a pair \ud83d")]), "broken characters", 0),
    ],
)
def test_a_broken_archive_is_told_and_what_came_before_is_kept(
    brandassist: Brandassist, tmp_path: Path, text: str, words: str, ideas: int
) -> None:
    (tmp_path / "tweets.js").write_text(text)
    said = brandassist("import", tmp_path / "tweets.js")
    assert (said.code, "Traceback" in said.err) == (1, False)
    assert words in said.out
    assert len(brandassist("--json", "idea", "list").json) == ideas


def test_hostile_zips_are_refused_in_one_sentence_and_nothing_is_unpacked(
    brandassist: Brandassist, tmp_path: Path
) -> None:
    bomb = _zip(tmp_path / "bomb.zip", data__tweets_js="window.YTD.tweets.part0 = [" + " " * 50_000_000)
    climbing = _zip(tmp_path / "climb.zip", **{"..__..__etc__tweets_js": _js(POSTS[:1])})
    broken = tmp_path / "broken.zip"
    broken.write_bytes(climbing.read_bytes()[:-30] + b"\0" * 10)
    without = _zip(tmp_path / "without.zip", data__like_js="[]")
    assert "more than any archive" in brandassist("import", bomb).problem
    assert "no posts" in brandassist("import", without).problem
    assert brandassist("import", broken).problem
    before = {str(each) for each in tmp_path.rglob("*")}
    assert brandassist("--json", "import", climbing).json["counts"]["idea"] == 1
    assert {str(each) for each in tmp_path.rglob("*") if "workspace" not in str(each)} <= before
