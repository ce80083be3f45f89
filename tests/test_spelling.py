"""The dictionaries as they ship, and the program without them."""

import json
import shutil
from pathlib import Path
from threading import Thread

import pytest

from brandassist.spelling import FOLDER, MOST_MEANT, dictionary, meant, meant_elsewhere


def knows(language: str, word: str) -> bool:
    found = dictionary(language)
    assert found is not None
    assert found.knows is not None
    return found.knows(word)


def test_each_dictionary_says_where_it_is_from_and_under_what_licence() -> None:
    sources = json.loads((FOLDER / "sources.json").read_text("utf-8"))
    folders = {each.name for each in FOLDER.iterdir() if each.is_dir()}
    assert folders == set(sources)
    for name in folders:
        assert {"title", "version", "as_of", "taken", "licence", "source"} <= sources[name].keys()
        assert len((FOLDER / name / "LICENSE").read_text("utf-8")) > 1000


def test_english_of_no_country_is_right_where_either_is() -> None:
    assert knows("en", "colour")
    assert knows("en", "color")
    assert knows("en-GB", "colour")
    assert not knows("en-GB", "color")
    assert knows("en_US", "color")
    assert not knows("en-us", "colour")
    assert knows("en-AU", "colour")
    assert not knows("en", "colur")


def test_italian_has_its_elisions() -> None:
    assert knows("it", "dell'ufficio")
    assert knows("it-CH", "perché")
    assert not knows("it", "perchè")
    assert not knows("it", "qual'è")


def test_other_languages_are_not_checked() -> None:
    assert dictionary("fr") is None
    assert dictionary("") is None


def test_where_a_dictionary_was_taken_away_that_is_said(tmp_path: Path) -> None:
    there = tmp_path / "dictionaries"
    absent = dictionary("it", there)
    assert absent is not None
    assert absent.knows is None
    assert meant("it", "perchè", there) == ()
    shutil.copytree(FOLDER / "en_GB", there / "en_GB")
    shutil.copy(FOLDER / "sources.json", there)
    british, either = dictionary("en-GB", there), dictionary("en", there)
    assert british is not None and british.knows is not None and british.knows("colour")
    assert either is not None and either.knows is None


def test_two_threads_that_want_the_first_word_read_one_dictionary(tmp_path: Path) -> None:
    shutil.copytree(FOLDER, tmp_path / "dictionaries")
    found = dictionary("it", tmp_path / "dictionaries")
    assert found is not None and found.knows is not None
    said: list[bool] = []
    threads = [Thread(target=lambda: said.append(found.knows("parola"))) for _ in range(4)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert said == [True] * 4


@pytest.mark.parametrize(
    ("language", "word", "right"),
    [("it", "perchè", "perché"), ("it", "stabilmento", "stabilimento"), ("en", "recieve", "receive")],
)
def test_what_was_meant_comes_first(language: str, word: str, right: str) -> None:
    found = meant(language, word)
    assert found[0] == right
    assert len(found) <= MOST_MEANT
    assert not any(" " in each for each in found)


def test_what_was_meant_is_asked_of_another_process() -> None:
    assert meant_elsewhere("it", "dell’ufficcio")[0] == "dell’ufficio"
    assert meant_elsewhere("fr", "maisson") == ()
