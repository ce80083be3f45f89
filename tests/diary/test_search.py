"""Finding entries: words in Italian and English, phrases, filters; whatever is typed is a search."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brandassist.diary import query
from brandassist.diary.query import Query, Term, parse
from brandassist.workspace import Workspace

TEXTS = {
    "year": "Alla fine dell'anno i negozi sono pieni, perché la città compra.",
    "shop": "Il negozio di Corso Dante: dodici minuti in fila, niente sedie.",
    "store": "Three stores in one day, and nobody at the till.",
    "plain": "L’insegna nuova. Nothing else.",
}


@pytest.fixture
def entries(workspace: Workspace) -> dict[str, str]:
    diary = workspace.diary
    made = {name: diary.new(title=name.capitalize(), day="2026-03-02", text=text) for name, text in TEXTS.items()}
    trip = workspace.trips.create("Torino in spring", "2026-03-01", "2026-03-04")
    diary.describe(made["shop"], place="Corso Dante", tags=["service"], people=["Ada Byron"], trip=trip)
    diary.describe(made["store"], day="2025-11-20", tags=["servers"])
    diary.lock(made["plain"], (0, 9))
    return made


def found(workspace: Workspace, entries: dict[str, str], words: str) -> set[str]:
    names = {entry_id: name for name, entry_id in entries.items()}
    return {names[each.id] for group in workspace.timeline.outline(words).groups for each in group.entries}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("anno", {"year"}),
        ("ANNO", {"year"}),
        ("dell'anno", {"year"}),
        ("l’anno", {"year"}),
        ("citta", {"year"}),
        ("Perche ", {"year"}),
        ("insegna", {"plain"}),
        ("negozio ", {"year", "shop"}),
        ("negozi ", {"year", "shop"}),
        ("store ", {"store"}),
        ("sto", {"store"}),
        ("sto ", set()),
        ('"in fila"', {"shop"}),
        ('"fila in"', set()),
        ('"negozio"', {"shop"}),
        ("fila sedie", {"shop"}),
        ("fila citta", set()),
        ("#service", {"shop"}),
        ("#serv", {"shop", "store"}),
        ("tag:service", {"shop"}),
        ("@ada", {"shop"}),
        ('@"Ada Byron"', {"shop"}),
        ("place:dante", {"shop"}),
        ('luogo:"corso dante"', {"shop"}),
        ("trip:torino", {"shop"}),
        ("viaggio:roma", set()),
        ("from:2026", {"year", "shop", "plain"}),
        ("to:2025-11", {"store"}),
        ("dal:2025-11-20 al:2025-11-20", {"store"}),
        ("is:locked", {"plain"}),
        ("with:photos", set()),
        ("is:posted", set()),
        ("minuti #service place:dante", {"shop"}),
        ("place:", {"year", "shop", "store", "plain"}),
        ("from:soon", {"year", "shop", "store", "plain"}),
        ("https://till.example", set()),
        ("   ", {"year", "shop", "store", "plain"}),
    ],
)
def test_words_and_filters(workspace: Workspace, entries: dict[str, str], words: str, expected: set[str]) -> None:
    assert found(workspace, entries, words) == expected


def test_photos_and_posts_are_asked_for(workspace: Workspace, entries: dict[str, str], photo: object) -> None:
    workspace.diary.add_photos(entries["shop"], [photo])  # type: ignore[list-item]
    assert found(workspace, entries, "con:foto") == {"shop"}


def test_the_passage_found_is_told_with_its_marks(workspace: Workspace, entries: dict[str, str]) -> None:
    (told,) = workspace.timeline.passages("citta", list(entries.values())).values()
    assert [told.text[a:b] for a, b in told.marks] == ["città"]
    assert told.text.startswith("…")
    assert workspace.timeline.passages("#service", list(entries.values())) == {}
    title = workspace.timeline.passages("shop", [entries["shop"]])[entries["shop"]]
    assert title.text == "Shop"


def test_a_locked_word_is_found_here_and_in_no_index_of_what_leaves(
    workspace: Workspace, entries: dict[str, str]
) -> None:
    assert found(workspace, entries, "insegna") == {"plain"}
    workspace.from_entry.begin(entries["plain"])
    assert {hit.kind for hit in workspace.find("insegna")} == {"entry"}
    assert {hit.kind for hit in workspace.find("nothing")} == {"entry", "draft"}


@given(st.text(max_size=80))
def test_any_text_is_a_search(text: str) -> None:
    asked = parse(text)
    assert all(term.words for term in asked.terms)
    query.passage(text, asked.terms)


TYPED = st.lists(
    st.one_of(
        st.text(max_size=12),
        st.sampled_from(
            ["#", "@", '"', "place:", "from:20", "is:locked", "AND", "NEAR(", "*", "title:", "-", "\x00", "\ud800", "_"]
        ),
    ),
    max_size=8,
).map("".join)


def test_the_index_takes_whatever_is_typed(workspace: Workspace, entries: dict[str, str]) -> None:
    @given(TYPED)
    def takes(text: str) -> None:
        outline = workspace.timeline.outline(text)
        shown = [each.id for group in outline.groups for each in group.entries]
        assert set(shown) <= set(entries.values())
        assert set(workspace.timeline.passages(text, shown)) <= set(shown)

    takes()


def test_very_many_words_are_a_search(workspace: Workspace, entries: dict[str, str]) -> None:
    assert found(workspace, entries, "negozio " * 5_000) == {"year", "shop"}


@given(st.text(alphabet="abcdè àé", min_size=1, max_size=40), st.integers(0, 39))
def test_a_word_of_a_text_is_marked_in_its_passage(text: str, at: int) -> None:
    words = text.split()
    if not words:
        return
    word = words[at % len(words)]
    told = query.passage(text, (Term((word,), exact=True),))
    assert told is not None
    assert query.folded(word) in [query.folded(told.text[a:b]) for a, b in told.marks]


def test_half_a_filter_is_none_yet() -> None:
    assert parse("place: from: @ #") == Query()
    assert parse('"') == Query()
