from hypothesis import given
from hypothesis import strategies as st

from drafts.visit import HEADINGS, PROMPTS, Prompt, promised, put, written

LINES = st.sampled_from(["cold", "a door", "", "Seen", "Promesso:", "heard", "- chairs by Friday", "è"])
TEXT = st.lists(LINES, max_size=8).map("\n".join) | st.text(alphabet="ab \n", max_size=30)
BODY = st.lists(st.sampled_from(["cold", "a door", "two chairs"]), max_size=3).map("\n".join)


def test_what_is_written_stands_under_its_heading() -> None:
    text = put("Noon.", "heard", "no chairs", "Heard").applied("Noon.")
    text = put(text, "promised", "chairs by Friday\na call", "Promised").applied(text)
    assert text == "Noon.\n\nHeard\nno chairs\n\nPromised\nchairs by Friday\na call"
    assert written(text)["heard"] == "no chairs"
    assert promised(text) == ("chairs by Friday", "a call")


def test_only_what_differs_is_touched() -> None:
    text = "Heard\nno chairs at all\n\nMore."
    edit = put(text, "heard", "no chairs here at all", "Heard")
    assert (edit.start, edit.end, edit.words) == (16, 16, "here ")


def test_a_section_without_words_leaves_with_its_heading() -> None:
    for text, after in (
        ("Noon.\n\nHeard\nno chairs\n\nMore.", "Noon.\n\n\nMore."),
        ("Noon.\n\nHeard\nno chairs", "Noon."),
    ):
        assert put(text, "heard", "", "Heard").applied(text) == after


def test_headings_of_both_languages_and_lists_are_known() -> None:
    assert promised("Promesso:\n- una sedia\n• una chiamata\n\nAltro") == ("una sedia", "una chiamata")


@given(TEXT, st.sampled_from(PROMPTS), BODY)
def test_what_is_put_is_what_is_read(text: str, prompt: Prompt, body: str) -> None:
    after = put(text, prompt, body, HEADINGS[prompt][0]).applied(text)
    if body:
        assert written(after)[prompt] == body


@given(TEXT, st.sampled_from(PROMPTS), BODY)
def test_other_words_stay(text: str, prompt: Prompt, body: str) -> None:
    edit = put(text, prompt, body, HEADINGS[prompt][0])
    gone = text[edit.start : edit.end]
    old = written(text)[prompt]
    assert not gone.strip() or gone.strip() in old or old in gone
