from datetime import timedelta

import pytest

from brandassist import clock
from brandassist.errors import Problem
from brandassist.networks.contract import Incoming
from brandassist.store.database import Database
from brandassist.store.diary import whereabouts
from brandassist.store.history import Actor
from brandassist.store.inbox import messages
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


def test_what_is_ignored_is_so_in_one_draft_also_a_whole_passage(
    words: AllowedWords, library: Drafts, rendering: Rendering, account: Account
) -> None:
    text = (
        "The synergies of our strategic transformation enable innovative solutions and sustainable growth for everyone."
    )
    mine, other = (library.new("post", "", text, to=[account()]) for _ in range(2))

    def found(draft: str) -> dict[str, str]:
        (target,) = library.show(draft).targets
        return {each.rule: each.data["text"] for each in rendering.render(target.id).findings if "text" in each.data}

    before = found(mine)
    assert "corporate-speak.nobody" in before
    words.ignore(mine, before["corporate-speak.nobody"])
    assert "corporate-speak.nobody" not in found(mine)
    assert found(other) == before
    assert words.words() == frozenset()


def test_names_that_the_workspace_knows_are_no_mistakes(
    db: Database, me: Actor, library: Drafts, rendering: Rendering, account: Account
) -> None:
    draft = library.new("post", "", "Ho visto Barnabina al mercato di Ventolungo con la gente.", to=[account()])
    (target,) = library.show(draft).targets

    def misspelt() -> list[str]:
        return [each.data["text"] for each in rendering.render(target.id).findings if each.rule == "spelling"]

    assert misspelt() == ["Barnabina", "Ventolungo"]
    with db.write("diary") as tx:
        whereabouts.person_named(tx, "Barnabina Rossi")
        whereabouts.place_named(tx, "Ventolungo")
    assert misspelt() == []


def test_whoever_wrote_is_known_by_name(db: Database, library: Drafts, rendering: Rendering, account: Account) -> None:
    to = account()
    draft = library.new("post", "", "Grazie a Zenobina, che ha visto il negozio di Fano con la gente.", to=[to])
    (target,) = library.show(draft).targets
    assert [each.data.get("text") for each in rendering.render(target.id).findings] == ["Zenobina"]
    came = Incoming("1", "Zenobina Alti", "zen", "Bello!", clock.now())
    with db.write("inbox") as tx:
        messages.keep(tx, to, [came], messages.within(timedelta(hours=24)))
    assert rendering.render(target.id).findings == ()
