"""What a login may not, tried with psql: the server refuses it, whatever program asks."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from functools import reduce
from typing import Any

import psycopg
import pytest
from sqlalchemy import delete, insert, select, text, update

from brandassist import clock
from brandassist.ids import new_id
from brandassist.store import settings
from brandassist.store.deliveries import plan
from brandassist.store.diary import entries
from brandassist.store.history import record
from brandassist.store.shared import guards
from brandassist.store.tables import (
    account,
    account_key,
    approval,
    attempt,
    comment,
    conversation,
    delivery,
    draft,
    hold,
    message,
    metadata,
    part,
    review,
    revision,
    working_text,
)
from tests.live.shared.attacks import ATTACKS, ME, REVIEW
from tests.support.builders import DEVICE, a_delivery, an_account
from tests.support.office import Office, an_office

pytestmark = pytest.mark.live

CALLED_OFF = "called-off"


@pytest.fixture(scope="module")
def office(postgres: Any) -> Iterator[tuple[Office, dict[str, str]]]:
    """Every post is asked about, thanks are not; one post waits, one is ready, one is out."""
    with postgres.fresh_database() as url, an_office(url) as office:
        yield office, _scene(office)


def _scene(office: Office) -> dict[str, str]:
    owner = office.owner
    strict, other = an_account(owner, url="https://real.example"), an_account(owner)
    with owner.write("settings") as tx:
        settings.put(tx, office.actor("executive"), "approval_rule", "every")
        settings.put(tx, office.actor("executive"), "assistant_sends", "thanks")
        tx.execute(
            update(account).values(facts={"endpoint": "https://real.example/post"}).where(account.c.id == strict)
        )
    waiting = a_delivery(owner, strict, "Not yet approved.", approved=False)
    ready, out = a_delivery(owner, strict, "Approved."), a_delivery(owner, strict, "It is out.")
    withdrawn = a_delivery(owner, strict, "Taken back.")
    with owner.write("queue", "inbox") as tx:
        tx.execute(update(delivery).where(delivery.c.id == out).values(state="published"))
        plan.put_hold(tx, ready, "locked_since_approval")
        rows = {row.id: row for row in tx.execute(select(delivery))}
        approvals = {row.target_id: row for row in tx.execute(select(approval))}
        gone = approvals[rows[withdrawn].target_id]
        tx.execute(update(approval).where(approval.c.id == gone.id).values(withdrawn_at=clock.now()))
        question = _message(tx, strict)
        its = tx.execute(select(part.c.id).where(part.c.delivery_id == out)).scalar_one()
        said = {"id": new_id(), "draft_id": gone.draft_id, "target_id": gone.target_id, "verb": "submitted"}
        tx.execute(insert(review).values(**said, at=clock.now(), number=1))
        looked = {"id": new_id(), "delivery_id": out, "part_id": its, "number": 1, "step": "post", "publishes": True}
        tx.execute(insert(attempt).values(**looked, event="looked", detail={}, at=clock.now()))
        more = _hers(tx, office, rows[waiting].draft_id)
        tx.execute(insert(delivery).values(**_called_off(rows[out])))
    bare = an_account(owner)
    with owner.write("accounts") as tx:
        tx.execute(delete(account_key).where(account_key.c.account_id == bare))
    with office.database("executive") as hers, hers.write() as tx:
        tx.execute(text("INSERT INTO handed VALUES ('her copy', 7, true)"))
        record(tx, office.actor("executive"), "looked", "workspace", "w")  # so that this computer is hers
    standing = approvals[rows[ready].target_id]
    return {
        "name": office.name, "executive": office.ids["executive"], "strict": strict, "other": other,
        "waiting": waiting, "ready": ready, "out": out, "withdrawn": gone.id, "question": question,
        "draft": rows[waiting].draft_id, "target": rows[waiting].target_id,
        "payload": standing.payload_id, "print": standing.fingerprint,
        "device": DEVICE, "bare": bare, **more,
    }  # fmt: skip


def _called_off(row: Any) -> dict[str, Any]:
    """Another of the same approved words, called off."""
    return {**row._mapping, "id": CALLED_OFF, "state": "cancelled"}


def _hers(tx: Any, office: Office, draft_id: str) -> dict[str, str]:
    """What she said, wrote and kept."""
    her, at = office.ids["executive"], clock.now()
    tx.execute(update(working_text).where(working_text.c.draft_id == draft_id).values(member_id=her))
    kept = {"id": new_id(), "draft_id": draft_id, "title": "", "text": "Hers.", "variants": {}, "pictures": []}
    tx.execute(insert(revision).values(**kept, facts={}, reason="pause", member_id=her, at=at, number=1))
    said = {"id": new_id(), "draft_id": draft_id, "quote": "", "before": "", "after": "", "start": 0, "at": at}
    tx.execute(insert(comment).values(**said, text="Not like this.", member_id=her))
    noted = entries.create(
        tx, office.actor("executive"), title="", day="2026-11-20", zone="Europe/Rome", text="A visit.", locks=()
    )
    return {"comment": said["id"], "revision": kept["id"], "entry": noted, "called_off": CALLED_OFF}


def _message(tx: Any, account_id: str) -> str:
    talk, made = new_id(), new_id()
    tx.execute(insert(conversation).values(id=talk, account_id=account_id, root="r", created_at=clock.now()))
    row = {"id": made, "account_id": account_id, "conversation_id": talk, "remote_id": "m", "author": "Somebody"}
    row |= {"handle": "s", "text": "Where?", "status": "needs_reply", "received_at": clock.now(), "sort": "question"}
    tx.execute(insert(message).values(**row, sorted_by="question"))
    return made


Rows = dict[str, list[Any]]


@pytest.fixture(scope="module")
def untouched(office: tuple[Office, dict[str, str]]) -> Rows:
    return everything(office[0])


def everything(office: Office) -> Rows:
    with office.owner.read() as tx:
        found = {
            name: sorted(map(str, tx.execute(text(f'SELECT * FROM "{name}"')).all()))
            for name in (*metadata.tables, "login", *guards.TABLES, "handed", "touched")
        }
        found["roles"] = sorted(map(str, tx.execute(text("SELECT * FROM pg_auth_members")).all()))
    return found


def _tried(office: Office, role: str, statement: str, ids: dict[str, str]) -> str:
    """The state in which the server refused psql, empty where it did not; kept if it let it pass."""
    told = statement.format(**ids, new=new_id(), forged=new_id(), login=office.login(role))
    address = office.address(role).replace("+psycopg", "")
    options = ("-X", "-q", "-v", "ON_ERROR_STOP=1", "-v", "VERBOSITY=sqlstate")
    done = subprocess.run(["psql", *options, "-c", told, address], capture_output=True, text=True, timeout=60)
    assert done.returncode in (0, 1, 3), done.stderr
    said = re.search(r"(?:ERROR|FATAL):  (\w{5})", done.stderr)
    assert (said is None) == (done.returncode == 0), done.stderr
    return said[1] if said else ""


@pytest.mark.parametrize("role", ["assistant", "colleague", "reader"])
@pytest.mark.parametrize("attack", ATTACKS)
def test_it_is_refused(office: tuple[Office, dict[str, str]], untouched: Rows, role: str, attack: str) -> None:
    the_office, ids = office
    state = _tried(the_office, role, ATTACKS[attack], ids)
    assert everything(the_office) == untouched
    assert state in ("42501", ""), state  # refused for want of a right; where no row may be seen to be changed, none is


def test_what_is_refused_would_have_been_possible(office: tuple[Office, dict[str, str]]) -> None:
    """The same statements of whoever owns the tables meet rows and are right SQL: nothing is refused for a mistake."""
    the_office, ids = office
    for name, statement in ATTACKS.items():
        told = statement.format(**ids, new=new_id(), forged=new_id(), login=the_office.login("assistant"))
        me, login = the_office.ids["assistant"], the_office.login("assistant")
        mine = {"acting_member()": f"'{me}'", "session_user": f"'{login}'"}
        told = reduce(lambda said, each: said.replace(*each), mine.items(), told)
        if any(each in told for each in ("SESSION AUTHORIZATION", "SET ROLE", "/etc/", "/tmp/", "pg_terminate")):
            continue
        with psycopg.connect(the_office.url.replace("+psycopg", "")) as line:
            try:
                done = line.execute(told.encode())
                while done.nextset():
                    pass
                assert done.rowcount != 0, name
            except psycopg.Error as error:  # append-only for everybody; a key or a member that others lean on
                assert error.sqlstate in ("P0001", "23503", "23505", "23514", "0A000"), f"{name}: {error}"
            line.rollback()


def test_an_executive_approves_and_forges_nobody(office: tuple[Office, dict[str, str]]) -> None:
    the_office, ids = office
    for name in ("approve in her name", "speak as her", "say approved in her name"):
        told = {**ids, "executive": the_office.ids["assistant"]}
        assert _tried(the_office, "executive", ATTACKS[name], told) == "42501", name
    for name in ("raise oneself", "change the past", "delete the past", "change a payload", "be her", "drop a guard"):
        assert _tried(the_office, "executive", ATTACKS[name], ids) == "42501", name


def test_whoever_only_reads_writes_nowhere(office: tuple[Office, dict[str, str]]) -> None:
    the_office, _ = office
    own = {"change": {"counter"}, "device": None}
    with the_office.psql("reader") as line:
        for table in metadata.tables.values():
            column = next(iter(table.c)).name
            for said in (f'DELETE FROM "{table.name}"', f'UPDATE "{table.name}" SET "{column}" = "{column}"'):
                if table.name in own and said.startswith("UPDATE"):
                    continue
                with pytest.raises(psycopg.errors.InsufficientPrivilege):
                    line.execute(said.encode())


def test_a_colleague_proposes_and_answers_nobody(office: tuple[Office, dict[str, str]]) -> None:
    the_office, ids = office
    with the_office.owner.read() as tx:
        before = len(tx.execute(select(draft)).all())
    made = (
        "INSERT INTO draft (id, kind, tags, extra, created_at, updated_at)"
        " VALUES ('{new}', '%s', '[]', '{{}}', now(), now())"
    )
    assert _tried(the_office, "colleague", made % "reply", ids) == "42501"
    assert _tried(the_office, "colleague", REVIEW.replace("{verb}", "submitted").replace("{who}", ME), ids) == ""
    assert _tried(the_office, "colleague", made % "post", ids) == ""
    with the_office.owner.read() as tx:
        assert len(tx.execute(select(draft)).all()) == before + 1


def test_a_login_that_ended_may_nothing_more(postgres_url: str) -> None:
    from brandassist.store.shared import roles

    with an_office(postgres_url) as office, office.psql("assistant") as line:
        line.execute("SELECT count(*) FROM draft")
        with office.owner.write("settings") as tx:
            assert roles.take_login(tx, office.ids["assistant"]) == office.login("assistant")
        with pytest.raises(psycopg.Error):
            line.execute("SELECT count(*) FROM draft")
        with pytest.raises(psycopg.OperationalError), office.psql("assistant"):
            pass


def test_the_hold_of_locked_words_goes_with_a_new_approval_alone(office: tuple[Office, dict[str, str]]) -> None:
    the_office, ids = office
    assert _tried(the_office, "assistant", ATTACKS["let words go that were locked since"], ids) == "42501"
    with the_office.owner.read() as tx:
        assert tx.execute(select(hold.c.reason).where(hold.c.delivery_id == ids["ready"])).scalars().all()
