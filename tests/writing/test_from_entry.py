from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from brandassist.diary.service import Diary
from brandassist.errors import Problem
from brandassist.events import Events
from brandassist.store import accounts, search
from brandassist.store.database import Database, sqlite_url
from brandassist.store.history import Actor
from brandassist.store.migrate import prepare
from brandassist.store.writing import approvals as rows
from brandassist.store.writing import payloads
from brandassist.writing.approval import Approvals
from brandassist.writing.from_entry import FromEntry
from brandassist.writing.library import Drafts
from brandassist.writing.rendering import Rendering
from tests.writing.conftest import Account, someone


@pytest.fixture
def diary(db: Database, me: Actor, media_folder: Path) -> Diary:
    return Diary(db, me, media_folder)


def code_of(call: Callable[..., object], *args: object, **more: object) -> str:
    with pytest.raises(Problem) as caught:
        call(*args, **more)
    return caught.value.code


def test_a_draft_knows_its_entry_and_takes_words_tags_and_photos_along(
    diary: Diary, from_entry: FromEntry, library: Drafts, account: Account, tmp_path: Path
) -> None:
    photo = tmp_path / "fila.jpg"
    Image.new("RGB", (40, 30), "teal").save(photo)
    entry_id = diary.capture("La fila è lunga. #negozi", title="Milano", photos=[photo])
    (picture,) = diary.show(entry_id).entry.photos
    diary.describe_photo(entry_id, picture.sha256, "La fila")
    draft_id = from_entry.begin(entry_id, to=[account()])
    shown = library.show(draft_id)
    assert shown.text == "La fila è lunga. #negozi"
    assert shown.facts.tags == ("negozi",)
    assert [(each.media, each.alt) for each in shown.pictures] == [(picture.sha256, "La fila")]
    (origin,) = from_entry.provenance(draft_id)
    assert (origin.entry_id, origin.starts, origin.ends, origin.entry_title) == (entry_id, 0, 24, "Milano")
    assert [each.draft_id for each in diary.show(entry_id).became] == [draft_id]


def test_a_passage_is_remembered_by_its_place_and_words(diary: Diary, from_entry: FromEntry, library: Drafts) -> None:
    entry_id = diary.capture("Prima frase. Seconda frase.")
    draft_id = from_entry.begin(entry_id, passage=(13, 27))
    assert library.show(draft_id).text == "Seconda frase."
    (origin,) = from_entry.provenance(draft_id)
    assert (origin.starts, origin.ends, origin.quote) == (13, 27, "Seconda frase.")
    for bad in ((5, 5), (-1, 3), (0, 99), (9, 2)):
        assert code_of(from_entry.begin, entry_id, passage=bad) == "bad_passage"


def test_what_is_locked_stays_in_the_diary(diary: Diary, from_entry: FromEntry, library: Drafts, db: Database) -> None:
    entry_id = diary.capture("La fila. %%Il margine è 4,2%%. Altro.")
    text = library.show(from_entry.begin(entry_id)).text
    assert "margine" not in text
    assert "La fila." in text
    whole = diary.capture("Solo per me.", locked=True)
    assert code_of(from_entry.begin, whole) == "entry_locked"
    only = diary.capture("%%Tutto chiuso%%")
    assert code_of(from_entry.begin, only) == "entry_locked"
    start = diary.show(entry_id).entry.text.index("margine")
    assert code_of(from_entry.begin, entry_id, passage=(start, start + 7)) == "entry_locked"
    with db.read() as tx:
        assert [hit.kind for hit in search.find(tx, "margine")] == ["entry"]


def test_a_locked_passage_of_any_entry_blocks_approval_wherever_it_stands(
    diary: Diary, library: Drafts, approvals: Approvals, account: Account
) -> None:
    draft_id = library.new("post", "", "Si dice che la cassa quattro chiude a marzo.", to=[account()])
    assert approvals.approve(draft_id)[0].problem is None
    library.autosave(draft_id, "", "Si dice che **la cassa** quattro chiude a marzo!")
    diary.capture("%%La cassa quattro chiude%%")
    problem = approvals.approve(draft_id)[0].problem
    assert problem is not None
    assert problem.data["rules"] == "locked-passage"
    article = library.new("article", "La cassa quattro chiude", "Testo.", to=[account("site")])
    problem = approvals.approve(article)[0].problem
    assert problem is not None
    assert problem.data["rules"] == "locked-passage"


def test_a_passage_taken_into_a_draft_is_noted(diary: Diary, from_entry: FromEntry, library: Drafts) -> None:
    draft_id = library.new("post", "", "Inizio.")
    entry_id = diary.capture("Prima frase. Seconda frase.")
    assert from_entry.insert(draft_id, entry_id, (0, 12)) == "Prima frase."
    assert [each.quote for each in from_entry.provenance(draft_id)] == ["Prima frase."]
    diary.delete(entry_id)
    assert code_of(from_entry.begin, entry_id) == "in_bin"


words = st.text(alphabet="abcdefgh ", min_size=3, max_size=60)
secret = st.text(alphabet="qrstuvwxyz", min_size=6, max_size=12)


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> tuple[Database, Actor, Path]:
    folder = tmp_path_factory.mktemp("shared")
    db = Database(sqlite_url(folder / "workspace.sqlite"), Events())
    prepare(db.engine)
    return db, someone(db, "Chief", "executive"), folder / "media"


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(words, secret), min_size=1, max_size=4), words, st.data())
def test_locked_words_are_in_no_payload_draft_or_link(
    shared: tuple[Database, Actor, Path], pieces: list[tuple[str, str]], tail: str, data: st.DataObject
) -> None:
    db, me, media_folder = shared
    typed = "".join(f"{before}%%{hidden}%%" for before, hidden in pieces) + tail
    diary, from_entry, library = Diary(db, me, media_folder), FromEntry(db, me), Drafts(db, me)
    account_id = accounts.fresh_id()
    with db.write() as tx:
        accounts.add(tx, account_id, network="practice", label="Practice", url="")
    entry_id = diary.capture(typed)
    length = len(diary.show(entry_id).entry.text)
    starts = data.draw(st.integers(0, length - 1))
    ends = data.draw(st.integers(starts + 1, length))
    try:
        draft_id = from_entry.begin(entry_id, passage=(starts, ends), to=[account_id])
    except Problem as problem:
        assert problem.code == "entry_locked"
        return
    approvals = Approvals(db, me, Rendering(db, media_folder))
    (outcome,) = approvals.approve(draft_id)
    said = [library.show(draft_id).text, *(each.quote for each in from_entry.provenance(draft_id))]
    if outcome.problem is None:
        with db.read() as tx:
            standing = rows.standing(tx, outcome.target_id)
            assert standing is not None
            said += [part.text for part in payloads.get(tx, standing.payload_id).parts]
    letters = set("qrstuvwxyz")
    assert not letters & set("".join(said))
