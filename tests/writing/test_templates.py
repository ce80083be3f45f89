"""Templates, snippets, and drafts that begin from them, from ideas, from files."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path

import pytest
from PIL import Image
from sqlalchemy import update

from brandassist import assets, clock
from brandassist.diary.ideas import Ideas
from brandassist.diary.service import Diary
from brandassist.errors import Problem
from brandassist.store import brought_in
from brandassist.store import settings as rules
from brandassist.store.brought_in import Elsewhere
from brandassist.store.database import Database
from brandassist.store.deliveries import plan
from brandassist.store.history import Actor
from brandassist.store.tables import delivery
from brandassist.store.writing import saved_texts, targets
from brandassist.store.writing.saved_texts import Content
from brandassist.walltime import from_instant
from brandassist.writing.approval import Approvals
from brandassist.writing.documents import Documents
from brandassist.writing.from_entry import FromEntry
from brandassist.writing.from_file import Begun, FromFile
from brandassist.writing.library import Drafts
from brandassist.writing.saved_texts import SavedTexts
from brandassist.writing.templates import Templates
from drafts.blanks import blanks
from tests.writing.conftest import Account

FRIDAY = datetime(2026, 11, 27, 9, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def friday() -> Iterator[None]:
    with clock.set_to(lambda: FRIDAY):
        yield


@pytest.fixture
def saved(db: Database, me: Actor) -> SavedTexts:
    return SavedTexts(db, me)


@pytest.fixture
def templates(db: Database, me: Actor, library: Drafts) -> Templates:
    return Templates(db, me, library)


@pytest.fixture
def diary(db: Database, me: Actor, media_folder: Path) -> Diary:
    return Diary(db, me, media_folder)


@pytest.fixture
def ideas(db: Database, me: Actor, tmp_path: Path) -> Ideas:
    return Ideas(db, me, tmp_path / "media")


def code_of(call: Callable[..., object], *args: object, **more: object) -> str:
    with pytest.raises(Problem) as caught:
        call(*args, **more)
    return caught.value.code


def test_a_template_begins_a_draft_with_what_is_known_filled_in(
    saved: SavedTexts, templates: Templates, library: Drafts, account: Account
) -> None:
    blog, gone = account("site"), "an account that was forgotten"
    weekly = Content(
        "Venerdì",
        "{Giorno}, {data}.\n\n{chi} e {autore}.",
        "it",
        "article",
        "Settimana {settimana}",
        ("negozi",),
        (blog, gone),
    )
    shown = library.show(templates.begin(saved.add("template", weekly)))
    assert (shown.kind, shown.title) == ("article", "Settimana 48")
    assert shown.text == "Venerdì, 27 novembre 2026.\n\n{chi} e Chief."
    assert (shown.facts.language, shown.facts.tags) == ("it", ("negozi",))
    assert [each.account_id for each in shown.targets] == [blog]


def test_what_is_left_open_can_never_be_approved(
    saved: SavedTexts, templates: Templates, library: Drafts, approvals: Approvals, account: Account
) -> None:
    template = saved.add("template", Content("T", "In {negozio}.", draft_kind="article", heading="Da {chi}"))
    draft_id = templates.begin(template, to=[account("site"), account("practice")])

    def rules_of() -> list[str]:
        told = [each.problem for each in approvals.approve(draft_id)]
        return [each.data["rules"] if each else "approved" for each in told]

    assert rules_of() == ["blank-left", "blank-left"]
    library.autosave(draft_id, "Da {chi}", "In via Larga.")
    assert rules_of() == ["blank-left", "approved"]  # a short post has no title
    library.autosave(draft_id, "Da Anna", "In via Larga.")
    assert rules_of() == ["approved", "approved"]


def test_the_words_of_an_entry_go_into_a_template_with_its_day_and_place(
    saved: SavedTexts, templates: Templates, diary: Diary, from_entry: FromEntry, library: Drafts
) -> None:
    entry = diary.capture("La fila è lunga. %%Solo per me.%%", place="Bari", day="2026-03-02")
    asks = saved.add("template", Content("Diario", "{luogo}, {data}.\n\n{testo}\n\n{chi}", "it"))
    draft_id = from_entry.begin(entry)
    templates.apply(asks, draft_id)
    assert library.show(draft_id).text == "Bari, 2 marzo 2026.\n\nLa fila è lunga.\n\n{chi}"
    plain = saved.add("template", Content("Prima", "Da {store}:"))
    draft_id = from_entry.begin(entry)
    templates.apply(plain, draft_id)
    assert library.show(draft_id).text == "Da Bari:\n\nLa fila è lunga."
    assert from_entry.provenance(draft_id)[0].entry_id == entry


def test_todays_place_is_known_where_the_diary_names_one(saved: SavedTexts, diary: Diary) -> None:
    snippet = saved.add("snippet", Content("Qui", "A {place}."))
    assert saved.filled("snippet", snippet) == "A {place}."
    diary.capture("Uno.", place="Bari", day="2026-11-27")
    diary.capture("Ieri.", place="Roma", day="2026-11-26")
    hidden = diary.capture("Due.", place="Segreto", day="2026-11-27")
    diary.lock(hidden)
    assert saved.filled("snippet", snippet) == "A Bari."
    diary.capture("Tre.", place="Lecce", day="2026-11-27")
    assert saved.filled("snippet", snippet) == "A {place}."


def test_the_day_is_that_of_the_workspace(db: Database, me: Actor, saved: SavedTexts) -> None:
    with db.write("settings") as tx:
        rules.put(tx, me, "zone", "Pacific/Auckland")
        rules.put(tx, me, "write_languages", "it, en")
    snippet = saved.add("snippet", Content("Oggi", "{date}"))
    with clock.set_to(lambda: datetime(2026, 11, 27, 23, 0, tzinfo=UTC)):
        assert saved.filled("snippet", snippet) == "28 novembre 2026"


def test_names_are_one_of_a_kind(saved: SavedTexts) -> None:
    one = saved.add("snippet", Content("  La   firma ", " Ciao. "))
    assert [(each.title, each.text) for each in saved.list("snippet")] == [("La firma", "Ciao.")]
    assert code_of(saved.add, "snippet", Content("la FIRMA", "x")) == "name_taken"
    saved.add("template", Content("La firma", "x"))
    assert saved.named("snippet", "LA firma").id == saved.named("snippet", one).id == one
    saved.change("snippet", one, Content("La firma", "Salve."))
    other = saved.add("snippet", Content("Altra", "x"))
    assert code_of(saved.change, "snippet", other, Content("La Firma", "x")) == "name_taken"
    for bad, code in (
        (Content(" ", "x"), "empty_name"),
        (Content("x", " \n"), "no_words"),
        (Content("x", "\0"), "null_bytes"),
    ):
        assert code_of(saved.add, "snippet", bad) == code
    assert code_of(saved.named, "snippet", "nobody") == code_of(saved.change, "template", one, Content("y", "y"))


def test_what_is_removed_comes_back_for_thirty_days(saved: SavedTexts) -> None:
    one = saved.add("snippet", Content("Firma", "Ciao."))
    saved.delete("snippet", one)
    assert saved.list("snippet") == [] and [each.id for each in saved.list("snippet", binned=True)] == [one]
    assert code_of(saved.named, "snippet", "Firma") == "not_found"
    other = saved.add("snippet", Content("Firma", "Salve."))
    assert code_of(saved.restore, "snippet", one) == "name_taken"
    saved.delete("snippet", other)
    saved.restore("snippet", one)
    assert saved.empty_bin() == 0
    with clock.set_to(lambda: FRIDAY + timedelta(days=31)):
        assert saved.empty_bin() == 1
    assert [each.id for each in saved.list("snippet")] == [one]


@pytest.mark.parametrize("language", assets.WRITTEN)
def test_the_starters_are_offered_and_can_be_changed_and_removed(saved: SavedTexts, language: str) -> None:
    made = saved.add_starters(language)
    kept = [*saved.list("template"), *saved.list("snippet")]
    assert len(made) == len(kept) >= 6 and {each.language for each in kept} == {language}
    assert saved.add_starters(language) == []
    saved.delete("template", saved.list("template")[0].id)
    assert len(saved.add_starters(language)) == 1
    assert code_of(saved.add_starters, "fr") == "no_starters"
    for each in kept:
        assert list(blanks(each.text)) or "?" in each.text


def test_a_draft_becomes_a_template(saved: SavedTexts, library: Drafts, templates: Templates, account: Account) -> None:
    to = account("site")
    draft_id = library.new("article", "Settimana {week}", "Tre cose: {prima}.", to=[to])
    content = saved.of_draft(draft_id, "Settimana")
    assert replace(content, title="") == Content("", "Tre cose: {prima}.", "", "article", "Settimana {week}", (), (to,))
    shown = library.show(templates.begin(saved.add("template", content)))
    assert (shown.title, shown.text) == ("Settimana 48", "Tre cose: {prima}.")


def test_a_template_does_not_shape_what_lies_in_the_bin(
    saved: SavedTexts, templates: Templates, library: Drafts
) -> None:
    template, draft_id = saved.add("template", Content("T", "x")), library.new("post", "", "a")
    library.delete(draft_id)
    assert code_of(templates.apply, template, draft_id) == "in_bin"
    assert code_of(templates.begin, "nothing") == "not_found"


# -- ideas -----------------------------------------------------------------------------------------------------------


def test_an_idea_of_elsewhere_becomes_a_draft_and_both_know(
    db: Database, me: Actor, ideas: Ideas, from_entry: FromEntry, library: Drafts, account: Account
) -> None:
    idea_id = ideas.add("Nobody asks the price of paint.")
    with db.write("drafts") as tx:
        brought_in.add(tx, "x", "1", idea_id=idea_id, where=Elsewhere(at=FRIDAY - timedelta(days=400), text="…"))
    (idea,) = ideas.list()
    assert (idea.state, idea.network, idea.out_at) == ("seed", "x", FRIDAY - timedelta(days=400))
    to = account()
    draft_id = from_entry.begin_idea(idea_id, to=[to])
    assert library.show(draft_id).text == "Nobody asks the price of paint."
    (origin,) = from_entry.provenance(draft_id)
    assert (origin.entry_id, origin.idea_id, origin.idea) == (None, idea_id, "Nobody asks the price of paint.")
    assert (ideas.get(idea_id).draft_id, ideas.get(idea_id).state) == (draft_id, "shaping")
    assert from_entry.begin_idea(idea_id) == draft_id
    library.delete(draft_id)
    assert ideas.get(idea_id).state == "seed"
    assert from_entry.begin_idea(idea_id) != draft_id
    assert code_of(ideas.get, "nothing") == "not_found"


def test_an_idea_is_used_once_its_draft_is_out(
    db: Database, ideas: Ideas, from_entry: FromEntry, account: Account
) -> None:
    idea_id, to = ideas.add("Paint."), account()
    draft_id = from_entry.begin_idea(idea_id, to=[to])
    with db.write("queue") as tx:
        planned = from_instant(FRIDAY, "UTC")
        (target,) = targets.of(tx, draft_id)
        plan.create(
            tx, draft_id=draft_id, target_id=target.id, account_id=to, kind="post", planned=planned, promise="computer"
        )
        tx.execute(update(delivery).where(delivery.c.draft_id == draft_id).values(state="published"))
    assert ideas.get(idea_id).state == "used"


def test_an_idea_of_an_entry_still_takes_its_passage(
    diary: Diary, ideas: Ideas, from_entry: FromEntry, library: Drafts
) -> None:
    entry = diary.capture("Prima frase. Seconda frase.")
    idea_id = ideas.add("Seconda", entry_id=entry, passage=(13, 27))
    draft_id = from_entry.begin_idea(idea_id)
    assert library.show(draft_id).text == "Seconda frase."
    origin = from_entry.provenance(draft_id)[0]
    assert (origin.entry_id, origin.idea_id, origin.idea) == (entry, idea_id, "Seconda")


def test_an_entry_is_forgotten_though_drafts_came_from_ideas_alone(
    diary: Diary, ideas: Ideas, from_entry: FromEntry
) -> None:
    from_entry.begin_idea(ideas.add("Alone."))
    entry = diary.capture("Old.")
    diary.delete(entry)
    with clock.set_to(lambda: FRIDAY + timedelta(days=31)):
        assert diary.empty_bin() == 1


# -- files -----------------------------------------------------------------------------------------------------------


def test_a_file_of_any_program_becomes_a_draft(
    documents: Documents, library: Drafts, tmp_path: Path, media_folder: Path
) -> None:
    start = FromFile(documents, media_folder)
    old = tmp_path / "perché.txt"
    old.write_bytes("Perché 12 €?".encode("cp1252"))
    begun = start.begin(old)
    assert (library.show(begun.draft_id).text, begun.encoding) == ("Perché 12 €?", "cp1252")
    page = tmp_path / "page.html"
    page.write_text("<h1>La fila</h1><p>Lunga.<img src='data:,x'>")
    begun = start.begin(page)
    shown = library.show(begun.draft_id)
    assert (shown.kind, shown.title, shown.text) == ("article", "La fila", "Lunga.")
    assert begun == Begun(begun.draft_id, "", {"refused": 1})
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7")
    for name, code in (("a.pdf", "not_a_text"), ("absent.md", "file_missing"), (".", "file_unreadable")):
        assert code_of(start.begin, tmp_path / name) == code
    assert len(library.list()) == 2


def drawn(path: Path, colour: str) -> bytes:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", (60, 40), colour).save(path)
    return path.read_bytes()


def test_a_page_brings_the_pictures_that_lie_in_its_folder(
    documents: Documents, library: Drafts, tmp_path: Path, media_folder: Path
) -> None:
    place = tmp_path / "saved"
    lamp = drawn(place / "page files" / "lamp.png", "tan")
    drawn(tmp_path / "secret.png", "red")
    (place / "way.png").symlink_to(tmp_path / "secret.png")
    (place / "none.png").write_text("no picture")
    inside = b64encode(drawn(place / "door.png", "navy")).decode()
    page = place / "page.html"
    page.write_text(
        f"<h1>Two lamps</h1><p>First.</p><img src='page%20files/lamp.png' alt='The lamp'><p>Then.</p>"
        f"<img src='data:image/png;base64,{inside}'><img src='none.png'><img src='absent.png'>"
        f"<img src='../secret.png'><img src='way.png'><img src='{tmp_path}/secret.png'><img src='http://a.example/b.png'>"
        f"<img src='page files\\lamp.png'><img src='{'x' * 5000}.png'><p>Last."
    )
    begun = FromFile(documents, media_folder).begin(page)
    shown = library.show(begun.draft_id)
    assert begun.left == {"elsewhere": 1, "refused": 1, "missing": 2, "outside": 3}
    assert [(each.number, each.alt) for each in shown.pictures] == [(1, "The lamp"), (2, "")]
    assert shown.pictures[0].media == sha256(lamp).hexdigest()
    assert shown.text == "First.\n\n![The lamp](picture:1)\n\nThen.\n\n![](picture:2)![](picture:1)\n\nLast."


def test_nothing_begins_where_a_person_stops(documents: Documents, library: Drafts, tmp_path: Path) -> None:
    drawn(tmp_path / "a.png", "tan")
    page = tmp_path / "page.html"
    page.write_text("<html><img src=a.png><img src=a.png>")
    asked: list[tuple[int, int]] = []

    def go_on(done: int, total: int) -> bool:
        asked.append((done, total))
        return done == 0

    assert FromFile(documents, tmp_path / "media").read(page, go_on) is None
    assert asked == [(0, 2), (1, 2)] and library.list() == []


def test_saved_texts_of_another_kind_are_not_touched(db: Database, saved: SavedTexts) -> None:
    with db.write("inbox") as tx:
        reply = saved_texts.add(tx, "reply", Content("Grazie", "Grazie."))
    assert saved.list("snippet") == [] and code_of(saved.delete, "snippet", reply) == "not_found"
