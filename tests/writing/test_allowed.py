import pytest

from brandassist.errors import Problem
from brandassist.store.database import Database
from brandassist.store.history import Actor
from brandassist.writing.allowed import AllowedWords
from brandassist.writing.library import Drafts
from brandassist.writing.rendering import Rendering
from tests.writing.conftest import Account


@pytest.fixture
def words(db: Database, me: Actor) -> AllowedWords:
    return AllowedWords(db, me)


def test_a_word_is_allowed_for_ever_and_forgotten_again(words: AllowedWords) -> None:
    assert words.allow(" Stakeholder ")
    assert not words.allow("stakeholder")
    assert [(each.word, each.said) for each in words.list()] == [("stakeholder", "Stakeholder")]
    assert words.words() == {"stakeholder"}
    words.forget("STAKEHOLDER")
    assert words.words() == frozenset()
    with pytest.raises(Problem, match="not_found"):
        words.forget("stakeholder")


@pytest.mark.parametrize(
    ("said", "code"), [(" \n", "no_word"), ("*", "no_word"), ("a\0b", "null_bytes"), ("a" * 201, "too_long")]
)
def test_what_is_no_word_is_refused(words: AllowedWords, said: str, code: str) -> None:
    with pytest.raises(Problem, match=code):
        words.allow(said)
    assert words.list() == []


def test_the_preview_and_the_checks_know_it(
    words: AllowedWords, library: Drafts, rendering: Rendering, account: Account
) -> None:
    draft = library.new("post", "", "Today the stakeholders came to our shop.", to=[account()])
    (target,) = library.show(draft).targets

    def rules() -> set[str]:
        return {each.rule for each in rendering.render(target.id).findings}

    assert rules() == {"stale-words", "corporate-speak.jargon"}
    words.allow("stakeholder")
    words.allow("today")
    assert rules() == set()
