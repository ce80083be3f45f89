from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import insert

from brandassist import clock
from brandassist.errors import Problem
from brandassist.store import approvals as rows
from brandassist.store import payloads
from brandassist.store.database import Database
from brandassist.store.drafts import Facts, PictureRef
from brandassist.store.tables import conversation, message
from brandassist.writing.approval import Approvals
from brandassist.writing.library import Drafts
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
