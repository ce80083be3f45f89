from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from tests.cli.conftest import Brandassist


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    made: list[Path] = []
    for number, size in enumerate(((80, 40), (40, 80), (50, 50)), start=1):
        made.append(tmp_path / f"{number}.png")
        Image.new("RGB", size, (number * 60, 0, 0)).save(made[-1])
    return made


@pytest.fixture
def draft(brandassist: Brandassist, tmp_path: Path, files: list[Path]) -> str:
    text = tmp_path / "text.md"
    text.write_text("Dodici minuti.\n")
    draft = brandassist("draft", "new", text, "--to", "practice", "site").id
    added = brandassist("draft", "picture", "add", draft, *files, "--alt", "La fila", "--alt", "La cassa")
    assert added.out.split() == ["1", "2", "3"]
    return draft


def test_pictures_are_described_moved_cut_and_chosen(brandassist: Brandassist, draft: str) -> None:
    def pictures() -> list[dict[str, object]]:
        return brandassist("--json", "draft", "picture", "list", draft).json

    assert brandassist("draft", "picture", "move", draft, 3, 1).code == 0
    assert brandassist("draft", "picture", "describe", draft, 3, "Il banco").code == 0
    assert brandassist("draft", "picture", "crop", draft, 1, "--to", "0,0,50,100").code == 0
    assert brandassist("draft", "picture", "turn", draft, 1, "left").code == 0
    assert brandassist("draft", "picture", "crop", draft, 2, "--ratio", "4:5").code == 0
    assert brandassist("draft", "picture", "only", draft, 2, 1, "--for", "site").code == 0
    third, first, second = pictures()
    assert (third["number"], third["alt"]) == (3, "Il banco")
    assert (first["crop"], first["turned"]) == ([0, 0, 50, 100], 270)
    assert second["crop"] == [0, 18.75, 100, 81.25]

    def sent(picture: dict[str, object]) -> dict[str, tuple[int, int]]:
        listed = picture["sent"]
        assert isinstance(listed, list)
        return {each["network"]: (each["after"]["width"], each["after"]["height"]) for each in listed}

    assert sent(third) == {"practice": (50, 50)}
    assert sent(first) == {"practice": (40, 40), "site": (40, 40)}
    assert sent(second) == {"practice": (40, 50), "site": (40, 50)}
    assert brandassist("draft", "picture", "only", draft, "--all", "--for", "site").code == 0
    assert brandassist("draft", "picture", "crop", draft, 1, "--whole").code == 0
    assert [sorted(sent(each)) for each in pictures()] == [["practice", "site"]] * 3
    assert brandassist("draft", "picture", "remove", draft, 2).code == 0
    assert [each["number"] for each in pictures()] == [3, 1]
    assert "Il banco" in brandassist("draft", "picture", "list", draft).out


@pytest.mark.parametrize(
    "said",
    [
        ("crop", 1, "--to", "50,0,40,100"),
        ("crop", 1, "--to", "a,b"),
        ("crop", 1, "--ratio", "4:0"),
        ("remove", 9),
        ("only", 1),
    ],
)
def test_what_cannot_be_done_is_said_in_one_sentence(
    brandassist: Brandassist, draft: str, said: tuple[object, ...]
) -> None:
    verb, *rest = said
    answer = brandassist("draft", "picture", verb, draft, *rest)
    assert answer.code == 1
    assert len(answer.err.strip().splitlines()) == 1


def test_what_is_not_described_is_asked_about_in_the_language_of_the_draft(
    brandassist: Brandassist, draft: str, tmp_path: Path
) -> None:
    assert "Describe:" in brandassist("draft", "picture", "list", draft).out
    for language, asks in (("it", "Chi o che cosa si vede?"), ("en", "Who or what is in it?")):
        text = tmp_path / f"{language}.md"
        text.write_text(f"---\nlanguage: {language}\n---\nDodici.\n")
        assert brandassist("draft", "edit", draft, text).code == 0
        assert asks in brandassist("draft", "picture", "list", draft).out
    brandassist("draft", "picture", "describe", draft, 3, "Il banco")
    assert "Describe:" not in brandassist("draft", "picture", "list", draft).out


def test_a_turned_gif_moves_on_or_is_told_as_its_first_frame(brandassist: Brandassist, tmp_path: Path) -> None:
    text, film = tmp_path / "text.md", tmp_path / "film.gif"
    text.write_text("Dodici minuti.\n")
    frames = [Image.new("RGB", (80, 40), (shade, 0, 0)) for shade in (10, 120, 240)]
    frames[0].save(film, save_all=True, append_images=frames[1:], duration=90, loop=0)
    draft = brandassist("draft", "new", text, "--to", "practice", "site").id
    brandassist("draft", "picture", "add", draft, film, "--alt", "La porta si apre")
    assert brandassist("draft", "picture", "turn", draft, 1, "right").code == 0
    sent = brandassist("--json", "draft", "picture", "list", draft).json[0]["sent"]
    after = {each["network"]: each["after"] for each in sent}
    assert (after["practice"]["mime"], after["practice"]["frames"]) == ("image/gif", 3)
    assert (after["practice"]["width"], after["practice"]["height"]) == (40, 80)
    told = brandassist("draft", "show", draft).out
    assert "its first frame" not in next(line for line in told.splitlines() if "Practice" in line and "->" in line)
