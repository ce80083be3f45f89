import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafts.locking import capture, locked_texts, marked, parse, shift, without_locked

PLAIN = st.text(alphabet="abc de%\nà", max_size=60)


@pytest.mark.parametrize(
    ("typed", "clean", "locked"),
    [
        ("Visto %%il budget%% oggi", "Visto il budget oggi", ["il budget"]),
        ("%%a%% b %%c%%", "a b c", ["a", "c"]),
        ("nulla", "nulla", []),
        ("sconto 10%% e poi", "sconto 10 e poi", ["sconto 10 e poi"]),
        ("%%a%% b %%c", "a b c", ["a b c"]),
        ("%%%%", "", []),
        ("", "", []),
    ],
)
def test_marks_become_spans_and_unclear_means_locked(typed: str, clean: str, locked: list[str]):
    text, spans = parse(typed)
    assert text == clean
    assert list(locked_texts(text, spans)) == locked


@given(PLAIN)
def test_marks_can_be_written_back(typed: str):
    text, spans = parse(typed)
    if "%" not in text:
        assert parse(marked(text, spans)) == (text, spans)


def test_locked_text_is_left_out():
    text, spans = parse("Prima %%segreto%% dopo.\n\n%%tutto questo%%\n\nFine")
    assert without_locked(text, spans) == "Prima dopo.\n\nFine"


@pytest.mark.parametrize(
    ("old", "new", "locked"),
    [
        ("a %%uno due%% b", "nuovo a uno due b", ["uno due"]),
        ("a %%uno due%% b", "a uno due b nuovo", ["uno due"]),
        ("a %%uno due%% b", "a uno e due b", ["uno e due"]),
        ("a %%uno due%% b", "a uno dueX b", ["uno dueX"]),
        ("a %%uno due%% b", "a Xuno due b", ["Xuno due"]),
        ("a %%uno due%% b", "a tre b", ["tre"]),
        ("a %%uno due%% b", "b uno due a", ["uno due"]),
        ("%%uno due%% e uno", "e uno", []),
        ("%%uno due%% b", "", []),
        ("a %%uno%% b %%due%% c", "a uno b b due c", ["uno", "due"]),
        ("%%il piano segreto di marzo%% poi", "poi il piano segreto di", ["il piano segreto di"]),
    ],
)
def test_spans_follow_an_edit(old: str, new: str, locked: list[str]):
    text, spans = parse(old)
    moved = shift(spans, text, new)
    for passage in locked:
        assert any(passage in found for found in locked_texts(new, moved)), locked_texts(new, moved)


SECRET = st.text(alphabet="\ue100\ue101\ue102\ue103", min_size=1, max_size=30)  # signs that stand nowhere else


@settings(max_examples=200)
@given(PLAIN, SECRET, PLAIN, st.integers(0, 60), st.integers(0, 20), st.text(alphabet="xyz"))
def test_no_locked_character_comes_open_by_one_edit(
    before: str, secret: str, after: str, at: int, removed: int, typed: str
):
    old = before + secret + after
    start, end = len(before), len(before) + len(secret)
    typed = f"\uf000{typed}\uf001"  # nothing of it stands in the text, so it is clear where it was typed
    new = old[:at] + typed + old[at + removed :]
    locked = shift([(start, end)], old, new)
    assert not set(without_locked(new, locked)) & set(secret)
    if start < at < end:
        assert any(a <= at and at + len(typed) <= b for a, b in locked)


def test_an_edit_elsewhere_leaves_the_span_alone():
    text = "x " * 5000 + "SEGRETO qui" + " y" * 5000
    start = text.index("SEGRETO")
    new = "nuovo " + text
    assert shift([(start, start + 7)], text, new) == ((start + 6, start + 13),)


def test_the_same_words_that_stood_open_before_stay_open():
    text, spans = parse("uno due tre quattro. %%uno due tre quattro%%")
    assert shift(spans, text, "Ora: " + text) == ((26, 45),)


def test_a_copy_of_a_locked_passage_is_locked_too():
    text, spans = parse("Prima. %%uno due tre quattro%%")
    new = "Uno due, tre quattro: " + text
    assert locked_texts(new, shift(spans, text, new)) == ("Uno due, tre quattro", "uno due tre quattro")


def test_an_entry_gives_its_tags_people_and_locks():
    entry = capture("Con @alma.neri a #Vienna, %%@capo dice #no%% vedi https://a.com/#x @alma.neri e#no a@b.com")
    assert entry.text == "Con @alma.neri a #Vienna, @capo dice #no vedi https://a.com/#x @alma.neri e#no a@b.com"
    assert entry.tags == ("Vienna",)
    assert entry.people == ("alma.neri",)
    assert locked_texts(entry.text, entry.spans) == ("@capo dice #no",)


def test_an_unbalanced_entry_is_all_locked():
    entry = capture("Con @alma %%a #Vienna")
    assert (entry.tags, entry.people, entry.spans) == ((), (), ((0, len(entry.text)),))
