from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from sqlalchemy import insert

from brandassist import clock
from brandassist.errors import Problem
from brandassist.media import renditions
from brandassist.store.database import Database, Transaction
from brandassist.store.tables import conversation, message
from brandassist.store.writing import approvals as rows
from brandassist.store.writing import payloads
from brandassist.store.writing.drafts import Facts, PictureRef
from brandassist.writing.approval import Approvals
from brandassist.writing.library import Drafts
from brandassist.writing.pictures import attach
from brandassist.writing.rendering import Rendering
from tests.writing.conftest import Account


def only_target(library: Drafts, draft_id: str) -> str:
    (view,) = library.show(draft_id).targets
    return view.id


def test_what_a_server_says_of_itself_goes_before_the_dated_data(
    library: Drafts, rendering: Rendering, account: Account
) -> None:
    text = "parola " * 60
    long = only_target(library, library.new("post", "", text, to=[account("mastodon", "A")]))
    short = account("mastodon", "B", limits={"characters": 100})
    cut = rendering.render(only_target(library, library.new("post", "", text, to=[short])))
    assert len(rendering.render(long).payload.parts) == 1
    assert len(cut.payload.parts) > 1
    assert all(len(part.text) <= 100 for part in cut.payload.parts)
    assert cut.limits.max_length == 100


def test_a_live_preview_counts_what_would_be_sent(library: Drafts, rendering: Rendering, account: Account) -> None:
    target = only_target(library, library.new("post", "", "uno", to=[account()]))
    source = rendering.source(target)
    typed = rendering.of(replace(source, text="# Titolo\n\n[qui](https://example.org/molto/lungo) #tag"))
    assert typed.text == "Titolo\n\nqui (https://example.org/molto/lungo) #tag"
    assert typed.length == len("Titolo\n\nqui () #tag") + 23
    library.autosave(library.list()[0].id, "", "# Titolo\n\n[qui](https://example.org/molto/lungo) #tag")
    assert rendering.render(target) == typed


def test_a_teaser_counts_its_link_at_its_longest(library: Drafts, rendering: Rendering, account: Account) -> None:
    target = only_target(library, library.new("post", "", "Leggi: {link}", to=[account()]))
    rendered = rendering.render(target)
    assert rendered.payload.parts[0].text == "Leggi: {link}"
    assert rendered.length == len("Leggi: ") + 23


def test_an_article_has_an_address_that_no_other_post_there_has(
    library: Drafts, rendering: Rendering, approvals: Approvals, account: Account
) -> None:
    site = account("site")
    facts = Facts(excerpt="In breve", tags=("a", "b"))
    first = library.new("article", "Città alta", "Testo.", to=[site], facts=facts)
    second = library.new("article", "Città alta", "Altro.", to=[site])
    payload = rendering.render(only_target(library, first)).payload
    assert (payload.kind, payload.title, payload.slug) == ("article", "Città alta", "citta-alta")
    assert (payload.excerpt, payload.tags) == ("In breve", ("a", "b"))
    approvals.approve(first)
    assert rendering.render(only_target(library, first)).payload.slug == "citta-alta"
    assert rendering.render(only_target(library, second)).payload.slug == "citta-alta-2"
    untitled = library.new("post", "", "Una nota breve\n\nseguito", to=[site])
    assert rendering.render(only_target(library, untitled)).payload.slug == "una-nota-breve"


def test_a_reply_goes_to_its_message_with_the_handle_the_network_wants(
    library: Drafts, rendering: Rendering, approvals: Approvals, account: Account, db: Database
) -> None:
    to = account()
    with db.write("inbox") as tx:
        tx.execute(insert(conversation).values(id="c", account_id=to, root="100", created_at=clock.now()))
        tx.execute(
            insert(message).values(
                id="m",
                account_id=to,
                conversation_id="c",
                remote_id="101",
                author="Ada",
                handle="@ada@example.org",
                text="Perché?",
                status="needs_reply",
                received_at=clock.now(),
            )
        )
    draft_id = library.new("reply", "", "Grazie!", to=[to], message_id="m")
    (outcome,) = approvals.approve(draft_id)
    with db.read() as tx:
        standing = rows.standing(tx, outcome.target_id)
        assert standing is not None
        frozen = payloads.get(tx, standing.payload_id)
    assert (frozen.reply_to, frozen.root) == ("101", "100")
    assert [part.text for part in frozen.parts] == ["@ada@example.org Grazie!"]
    library.autosave(draft_id, "", "  ")
    assert [each.rule for each in rendering.render(outcome.target_id).errors] == ["empty"]


def test_a_picture_that_is_not_here_is_told_and_not_approved(
    library: Drafts, approvals: Approvals, account: Account, photo: Callable[[int], str], media_folder: Path
) -> None:
    draft_id = library.new("post", "", "uno", to=[account()])
    sha = photo(7)
    library.set_pictures(draft_id, [PictureRef(sha, "alt")])
    for each in media_folder.rglob(f"{sha}*"):
        each.unlink()
    (outcome,) = approvals.approve(draft_id)
    assert outcome.problem is not None
    assert outcome.problem.code == "picture_missing"


def test_a_network_nobody_knows_is_told(library: Drafts, rendering: Rendering, account: Account) -> None:
    target = only_target(library, library.new("post", "", "uno", to=[account("gone")]))
    with pytest.raises(Problem) as caught:
        rendering.render(target)
    assert caught.value.code == "unknown_network"


def test_every_target_gets_the_picture_its_network_takes(
    library: Drafts, rendering: Rendering, approvals: Approvals, account: Account, db: Database, media_folder: Path
) -> None:
    strict = account("mastodon", "Strict", limits={"picture_bytes": 20_000, "picture_pixels": 90_000})
    to = [account("x"), account("bluesky"), account("mastodon"), strict]
    draft_id = library.new("post", "", "uno", to=to)
    attach(db, media_folder, draft_id, [large_photo(media_folder)], ["La fila"])
    shown = {each.account_id: rendering.render(each.id) for each in library.show(draft_id).targets}
    made = {account_id: rendered.pictures[0] for account_id, rendered in shown.items()}
    assert made[to[0]].width == 3000
    assert made[to[1]].bytes <= 1_000_000
    assert (made[to[2]].width, made[to[2]].height) == (2048, 1365)
    assert made[strict].bytes <= 20_000
    assert made[strict].width * made[strict].height <= 90_000
    for outcome in approvals.approve(draft_id):
        assert outcome.fingerprint == shown[outcome.account_id].payload.fingerprint()
    with db.read() as tx:
        standing = [rows.standing(tx, each.id) for each in library.show(draft_id).targets]
        frozen = [payloads.get(tx, each.payload_id).parts[0].pictures[0] for each in standing if each is not None]
    assert [each.rendition for each in frozen] == [made[each].sha256 for each in to]


def large_photo(folder: Path) -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / "photo.jpg"
    Image.effect_noise((3000, 2000), 30).convert("RGB").save(path, quality=90)
    return path


def test_pictures_are_made_before_the_transaction_and_never_inside(
    library: Drafts,
    rendering: Rendering,
    approvals: Approvals,
    account: Account,
    photo: Callable[[int], str],
    db: Database,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    inside: list[bool] = []
    real_write, real_encode = db.write, renditions.encode

    @contextmanager
    def write(*topics: str) -> Iterator[Transaction]:
        with real_write(*topics) as tx:
            inside.append(True)
            yield tx
            inside.pop()

    def encode(*given: Any) -> Any:
        made.append(bool(inside))
        return real_encode(*given)

    made: list[bool] = []
    monkeypatch.setattr(db, "write", write)
    monkeypatch.setattr(renditions, "encode", encode)
    draft_id = library.new("post", "", "uno", to=[account("x"), account("bluesky")])
    library.set_pictures(draft_id, [PictureRef(photo(3), "La fila"), PictureRef(photo(4), "La cassa")])
    assert all(each.problem is None for each in approvals.approve(draft_id))
    assert made
    assert not any(made)
    library.set_pictures(draft_id, [PictureRef(photo(5), "Altro")])
    with db.write("drafts", "queue") as tx:
        outcomes = approvals.approve_in(tx, draft_id)
    assert [each.problem.code for each in outcomes if each.problem] == ["picture_not_ready"] * 2
    assert not any(made)
