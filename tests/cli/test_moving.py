"""Import and export as a person runs them, on real files."""

import os
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from tests.cli.conftest import Brandassist
from tests.support.program import Program

JEKYLL = """---
layout: post
tags: ops retail
author: M. Keller
date: 2026-05-01 10:00
image: /shelf.jpg
---
Hello ![The till]({{ site.baseurl }}/sub/till.png) and [[Other note|the other note]]. %%not for anybody%%

```
[[code]] stays
```
"""
HUGO = """+++
title = "Night shift"
date = 2024-01-02T03:04:05Z
tags = ["a", "b"]
[cover]
image = "shelf.jpg"
alt = "The shelf"
+++
A video {{< youtube x >}}, ![out](../../secret.png) and ![far](https://pictures.example/a.png).
"""
ALIASES = "".join(
    f"{chr(98 + n)}: &{chr(98 + n)} [{','.join('*' + chr(97 + n) for _ in range(10))}]\n" for n in range(9)
)
BOMB = f"---\na: &a [x,x,x,x,x,x,x,x,x,x]\n{ALIASES}---\nhi"


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    folder = tmp_path / "vault"
    for name in ("_posts", "sub"):
        (folder / name).mkdir(parents=True)
    Image.new("RGB", (40, 30), "tan").save(folder / "shelf.jpg")
    Image.new("RGB", (40, 30), "red").save(folder / "sub" / "till.png")
    Image.new("RGB", (40, 30), "blue").save(tmp_path / "secret.png")
    (folder / "_posts" / "2026-05-01-early-shift.md").write_text(JEKYLL)
    (folder / "hugo.md").write_text(HUGO)
    (folder / "json.md").write_text('{"title": "J", "weird": {"a": 1}}\n\nText under JSON.\n')
    (folder / "Store visit.md").write_text("What I saw ![[till.png|300]]\n")
    return folder


def _drafts(brandassist: Brandassist) -> dict[str, Any]:
    found = brandassist("--json", "draft", "list").json
    return {each["title"]: brandassist("--json", "draft", "show", each["id"]).json for each in found}


def _notes(report: Any) -> dict[str, set[str]]:
    return {each["source"]: {note["code"] for note in each["notes"]} for each in report["items"]}


def _content(folder: Path) -> dict[str, bytes]:
    return {str(each): each.read_bytes() for each in folder.rglob("*") if each.is_file()}


def test_a_folder_of_other_tools_becomes_drafts_and_what_was_not_understood_is_told(
    brandassist: Brandassist, vault: Path
) -> None:
    before = _content(vault)
    said = brandassist("--json", "import", vault)
    assert said.code == 0, said.err
    assert said.json["counts"]["draft"] == 4
    drafts = _drafts(brandassist)
    assert set(drafts) == {"Early shift", "Night shift", "J", "Store visit"}
    early = drafts["Early shift"]
    assert early["tags"] == ["ops", "retail"]
    assert early["text"] == "Hello ![The till](picture:2) and the other note. \n\n```\n[[code]] stays\n```"
    assert [each["alt"] for each in early["pictures"]] == ["", "The till"]
    assert drafts["Night shift"]["tags"] == ["a", "b"]
    assert [each["alt"] for each in drafts["Night shift"]["pictures"]] == ["The shelf"]
    assert drafts["Store visit"]["text"] == "What I saw ![](picture:1)"
    notes = _notes(said.json)
    assert notes["_posts/2026-05-01-early-shift.md"] == {"fields_kept", "comments_left_out", "links_became_words"}
    assert notes["hugo.md"] == {"marks_stay", "pictures_outside", "pictures_elsewhere"}
    assert notes["json.md"] == {"fields_kept"}
    assert all(not each["targets"] for each in drafts.values())
    assert _content(vault) == before


HEADS = {
    "colon": "title: Tills: a story\ntags: [ops]\nauthor: M",
    "tabs": "title: Tabs\ntags:\n\t- ops\n",
    "twice": "title: First\ntags: ops\ntitle: Second",
    "template": "title: {{ page.title }}\ntags: ops",
    "quote": 'title: "He said "no""\ntags: ops',
    "alias": "title: *nobody\ntags: ops",
}


def test_a_head_of_somebody_else_that_is_not_whole_is_read_by_its_lines_and_told(
    brandassist: Brandassist, tmp_path: Path
) -> None:
    folder = tmp_path / "heads"
    folder.mkdir()
    for name, head in HEADS.items():
        (folder / f"{name}.md").write_text(f"---\n{head}\n---\nThe words of {name}.")
    (folder / "toml.md").write_text("+++\ntitle = Unquoted words\n+++\nThe words of toml.")
    (folder / "nested.md").write_text("---\na:\n  b: c: d\n---\nNot guessed at.")
    (folder / "anchors.md").write_text("---\nx: &a [ops]\ntags: *a\ntitle: Anchors\n---\nThe words of anchors.")
    (folder / "python.md").write_text("---\ntitle: !!python/object/apply:os.getcwd []\n---\nThe words of python.")
    said = brandassist("--json", "import", folder)
    assert (said.code, said.json["counts"]["draft"], said.json["counts"]["refused"]) == (1, 9, 1)
    drafts = _drafts(brandassist)
    assert set(drafts) >= {"Tills: a story", "Tabs", "Second", "{{ page.title }}", 'He said "no"', "*nobody", "Anchors"}
    assert all(each["text"].startswith("The words of ") for each in drafts.values())
    assert drafts["Tabs"]["tags"] == drafts["Tills: a story"]["tags"] == drafts["Anchors"]["tags"] == ["ops"]
    mended = {source for source, codes in _notes(said.json).items() if "head_mended" in codes}
    assert mended == {f"{name}.md" for name in (*HEADS, "toml")}
    out = brandassist("import", folder).out
    assert "nested.md: The front matter cannot be read at line 3" in out


def test_importing_twice_doubles_nothing_and_a_draft_in_the_bin_stays_there(
    brandassist: Brandassist, vault: Path
) -> None:
    first = brandassist("--json", "import", vault).json
    thrown = next(each["id"] for each in first["items"] if each["source"] == "json.md")
    brandassist("draft", "delete", thrown)
    again = brandassist("--json", "import", vault)
    assert again.json["counts"] | {"here_already": 4, "draft": 0} == again.json["counts"]
    assert _notes(again.json)["json.md"] == {"in_bin"}
    assert len(_drafts(brandassist)) == 3


def test_what_is_exported_comes_back_the_same_elsewhere_and_is_known_here(
    brandassist: Brandassist, vault: Path, tmp_path: Path
) -> None:
    brandassist("import", vault)
    out = tmp_path / "out"
    assert brandassist("export", out).code == 0
    assert {each.name for each in out.glob("*.md")} >= {"2026-05-01-early-shift.md", "2024-01-02-night-shift.md"}
    assert brandassist("--json", "import", out).json["counts"]["here_already"] == 4
    here = _drafts(brandassist)
    other = tmp_path / "other"
    said = brandassist("--workspace", other, "--json", "import", out).json
    assert (said["counts"]["draft"], [each for each in said["items"] if each["problem"]]) == (4, [])
    found = brandassist("--workspace", other, "--json", "draft", "list").json
    for each in found:
        there = brandassist("--workspace", other, "--json", "draft", "show", each["id"]).json
        for name in ("text", "tags", "kind", "language", "excerpt"):
            assert there[name] == here[there["title"]][name], name
        alts = [[picture["alt"] for picture in shown["pictures"]] for shown in (there, here[there["title"]])]
        assert alts[0] == alts[1]
    assert brandassist("export", out).problem


def test_an_export_holds_nothing_locked_and_no_traces_in_pictures(
    brandassist: Brandassist, vault: Path, tmp_path: Path
) -> None:
    brandassist("diary", "add", "%%The landlord wants this corner back by June.%%")
    facts = Image.Exif()
    facts[0x010F] = "Canarycam"
    Image.new("RGB", (40, 30), "tan").save(vault / "shelf.jpg", exif=facts)
    (vault / "leak.md").write_text("They say the landlord wants this corner back by June.")
    (vault / "seen.md").write_text("A shelf.\n\n![The landlord wants this corner back by June](shelf.jpg)\n")
    brandassist("import", vault)
    said = brandassist("--json", "export", tmp_path / "out")
    assert sorted(bool(each["file"]) for each in said.json) == [False, False, True, True, True, True]
    for data in _content(tmp_path / "out").values():
        assert b"landlord" not in data
        assert b"Canarycam" not in data


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"\xff\xfa\x00x", "UTF-8"),
        (b"one\x00two", "null"),
        (BOMB.encode(), "more than"),
        (b"---\n" + b"a: b\n" * 200_000 + b"---\nx", "more than"),
        (b'---\ntitle: "\\ud800x"\n---\nx', "broken"),
        (b'---\nodd: "\\ud800x"\n---\nx', "broken"),
        (b"+++\n[a]\nb = \n+++\nx", "line 3"),
        (b"---\na: [\n---\nx", "line"),
        (b"x" * 6_000_000, "long"),
    ],
)
def test_a_file_that_cannot_be_taken_is_told_in_words_and_stops_no_other(
    brandassist: Brandassist, tmp_path: Path, data: bytes, words: str
) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "bad.md").write_bytes(data)
    (tmp_path / "in" / "good.md").write_text("Fine.")
    said = brandassist("import", tmp_path / "in")
    assert said.code == 1
    assert "Traceback" not in said.err
    assert words.lower() in said.out.lower()
    assert set(_drafts(brandassist)) == {"good"}
    assert (tmp_path / "in" / "bad.md").read_bytes() == data


def test_links_and_strange_files_lead_nowhere(brandassist: Brandassist, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (tmp_path / "outside.md").write_text("secret words")
    (folder / "link.md").symlink_to(tmp_path / "outside.md")
    (folder / "round").symlink_to("..")
    (folder / "circle.md").symlink_to("circle.md")
    os.mkfifo(folder / "pipe.md")
    (folder / "good.md").write_text(
        "![a](/etc/passwd) ![b](../outside.md) ![c](link.png) ![d](good.md) ![e](%00.png) ![f](" + "x" * 300 + ".png)"
    )
    (folder / "link.png").symlink_to("/etc/hostname")
    said = brandassist("--json", "import", folder)
    assert said.code == 0
    assert set(_drafts(brandassist)) == {"good"}
    assert "secret words" not in str(_drafts(brandassist))
    assert _notes(said.json)["link.md"] == {"leads_outside"}
    assert _notes(said.json)["good.md"] >= {"pictures_outside", "pictures_refused", "pictures_missing"}


@pytest.mark.parametrize(("name", "data"), [("notes.docx", b"PK"), ("nothing", None), ("empty", b"")])
def test_what_is_nothing_to_import_is_said_in_one_sentence(
    brandassist: Brandassist, tmp_path: Path, name: str, data: bytes | None
) -> None:
    if name == "empty":
        (tmp_path / name).mkdir()
    elif data is not None:
        (tmp_path / name).write_bytes(data)
    assert name in brandassist("import", tmp_path / name).problem


def test_killed_in_the_middle_what_is_there_is_whole_and_the_second_run_brings_the_rest(
    own_home: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    Image.new("RGB", (40, 30), "tan").save(folder / "shelf.jpg")
    for number in range(120):
        (folder / f"note {number:03}.md").write_text(f"---\ntags: [n{number}]\n---\n![](shelf.jpg) number {number}")
    program = Program(tmp_path / "workspace")
    program("draft", "list")
    assert program.killed_after(200, "import", folder) == -9
    there = program("--json", "draft", "list").json
    assert 0 < len(there) < 120
    for each in there:
        shown = program("--json", "draft", "show", each["id"]).json if each in there[:3] else None
        assert shown is None or (shown["text"].startswith("![](picture:1)") and len(shown["pictures"]) == 1)
    said = program("--json", "import", folder).json
    assert said["counts"]["here_already"] == len(there)
    assert sorted(each["title"] for each in program("--json", "draft", "list").json) == [
        f"note {number:03}" for number in range(120)
    ]
